import {
  treeSource
} from "../chunks/chunk-R3UKGUP4.js";
import "../chunks/chunk-5EBVRVOI.js";
import "../chunks/chunk-QPIAB647.js";
import "../chunks/chunk-H4S7JQ2N.js";
import "../chunks/chunk-JCSSBLDJ.js";
import "../chunks/chunk-4STBGSQN.js";
import "../chunks/chunk-NUUKCMGI.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  treeSource
};
