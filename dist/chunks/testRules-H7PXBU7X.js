import {
  testRules
} from "./chunk-LTZTXFU4.js";
import "./chunk-IXQ6W27O.js";
import "./chunk-AMVXTL7T.js";
import "./chunk-TUOKHKNJ.js";
import "./chunk-7HJQZND5.js";
import "./chunk-NUUKCMGI.js";
import "./chunk-KIZ6KU7F.js";
export {
  testRules
};
