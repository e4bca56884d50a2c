import {
  check,
  chooseLiteral
} from "./chunk-JFVNGDQ2.js";
import "./chunk-PZIBYNVC.js";
import "./chunk-FOSHH654.js";
import "./chunk-AVAJYSAR.js";
import "./chunk-RUIEYGMY.js";
import "./chunk-TMFMQLDX.js";
import "./chunk-YYPDFVHR.js";
import "./chunk-LUMOAOST.js";
import "./chunk-CFY4DB75.js";
import "./chunk-DGDKYGIQ.js";
import "./chunk-NUUVHZYN.js";
import "./chunk-KIZ6KU7F.js";
export {
  check,
  chooseLiteral
};
