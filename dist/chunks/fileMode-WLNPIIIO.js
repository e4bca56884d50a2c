import {
  check,
  isWide,
  modeNote
} from "./chunk-O2WJOUG3.js";
import "./chunk-ILINSNYU.js";
import "./chunk-HN7FCPRB.js";
import "./chunk-KIZ6KU7F.js";
export {
  check,
  isWide,
  modeNote
};
