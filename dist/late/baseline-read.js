import {
  decodeBaseline,
  readBaseline
} from "../chunks/chunk-EEOBETIE.js";
import "../chunks/chunk-X2LJYSO7.js";
import "../chunks/chunk-L65CBZPC.js";
import "../chunks/chunk-IBSKVRGS.js";
import "../chunks/chunk-7TRGIIXB.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  decodeBaseline,
  readBaseline
};
