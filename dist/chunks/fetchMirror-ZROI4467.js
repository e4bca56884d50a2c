import {
  fetchMirror
} from "./chunk-XWF3JDUZ.js";
import "./chunk-5L3HFBKJ.js";
import "./chunk-KIZ6KU7F.js";
export {
  fetchMirror
};
