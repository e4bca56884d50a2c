import {
  contextOf,
  innerChunks
} from "../chunks/chunk-2JSQA4J4.js";
import "../chunks/chunk-MUK64ZMI.js";
import "../chunks/chunk-F67LB3LI.js";
import "../chunks/chunk-JCSSBLDJ.js";
import "../chunks/chunk-4STBGSQN.js";
import "../chunks/chunk-B6354ZDU.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  contextOf,
  innerChunks
};
