import {
  PatternBudget
} from "../chunks/chunk-TUOKHKNJ.js";
import "../chunks/chunk-7HJQZND5.js";
import "../chunks/chunk-NUUKCMGI.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  PatternBudget
};
