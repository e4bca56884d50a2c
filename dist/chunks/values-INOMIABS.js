import {
  NO_PLAN,
  VALUES_FILE,
  readPlannedRemoval,
  valuesFile
} from "./chunk-QQJFVU67.js";
import "./chunk-NUUKCMGI.js";
import "./chunk-KIZ6KU7F.js";
export {
  NO_PLAN,
  VALUES_FILE,
  readPlannedRemoval,
  valuesFile
};
