import {
  check,
  isWide,
  modeNote
} from "../chunks/chunk-UZBU33PZ.js";
import "../chunks/chunk-LI53ZI2M.js";
import "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  check,
  isWide,
  modeNote
};
