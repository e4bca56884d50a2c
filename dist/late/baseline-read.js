import {
  decodeBaseline,
  readBaseline
} from "../chunks/chunk-EO3G3NYD.js";
import "../chunks/chunk-X2LJYSO7.js";
import "../chunks/chunk-VH2HSPLG.js";
import "../chunks/chunk-IBSKVRGS.js";
import "../chunks/chunk-3GXF3YZZ.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  decodeBaseline,
  readBaseline
};
