import {
  check,
  chooseLiteral
} from "./chunk-EZ5QCWMB.js";
import "./chunk-PZIBYNVC.js";
import "./chunk-FOSHH654.js";
import "./chunk-HU2BTY2E.js";
import "./chunk-3ZTHGSSN.js";
import "./chunk-TMFMQLDX.js";
import "./chunk-YYPDFVHR.js";
import "./chunk-LUMOAOST.js";
import "./chunk-43E2XLT3.js";
import "./chunk-DGDKYGIQ.js";
import "./chunk-HFUSLEFU.js";
import "./chunk-KIZ6KU7F.js";
export {
  check,
  chooseLiteral
};
