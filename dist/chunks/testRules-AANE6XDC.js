import {
  testRules
} from "./chunk-4DR2XWQ2.js";
import "./chunk-GBORDLB4.js";
import "./chunk-IRTH3SKJ.js";
import "./chunk-5SA2I3QE.js";
import "./chunk-7HJQZND5.js";
import "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";
export {
  testRules
};
