import {
  decodeBaseline,
  readBaseline
} from "../chunks/chunk-KY6TIF5V.js";
import "../chunks/chunk-X2LJYSO7.js";
import "../chunks/chunk-PPQDNAHH.js";
import "../chunks/chunk-LPDVVOCI.js";
import "../chunks/chunk-7TRGIIXB.js";
import "../chunks/chunk-NUUKCMGI.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  decodeBaseline,
  readBaseline
};
