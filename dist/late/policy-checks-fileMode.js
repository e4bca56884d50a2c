import {
  check,
  isWide,
  modeNote
} from "../chunks/chunk-O652COL2.js";
import "../chunks/chunk-LI53ZI2M.js";
import "../chunks/chunk-LWCKODNP.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  check,
  isWide,
  modeNote
};
