import {
  NO_PLAN,
  VALUES_FILE,
  readPlannedRemoval,
  valuesFile
} from "./chunk-TZIHUQFM.js";
import "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";
export {
  NO_PLAN,
  VALUES_FILE,
  readPlannedRemoval,
  valuesFile
};
