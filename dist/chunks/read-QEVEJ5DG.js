import {
  readBaseline
} from "./chunk-Q5OCIZGD.js";
import "./chunk-2OGMEQPZ.js";
import "./chunk-GIS3NKQO.js";
import "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";
export {
  readBaseline
};
