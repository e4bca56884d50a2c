import {
  PatternBudget
} from "../chunks/chunk-5SA2I3QE.js";
import "../chunks/chunk-7HJQZND5.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  PatternBudget
};
