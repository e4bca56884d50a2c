import {
  fetchMirror
} from "./chunk-F7HQTXLU.js";
import "./chunk-DFMGVWCY.js";
import "./chunk-KIZ6KU7F.js";
export {
  fetchMirror
};
