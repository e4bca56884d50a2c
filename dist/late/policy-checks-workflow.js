import {
  check,
  chooseLiteral
} from "../chunks/chunk-SROWX6HM.js";
import "../chunks/chunk-BAJNB3IO.js";
import "../chunks/chunk-FOSHH654.js";
import "../chunks/chunk-NGHPMNBQ.js";
import "../chunks/chunk-FRTU365X.js";
import "../chunks/chunk-YYPDFVHR.js";
import "../chunks/chunk-LUMOAOST.js";
import "../chunks/chunk-XZWLXSFC.js";
import "../chunks/chunk-DGDKYGIQ.js";
import "../chunks/chunk-7PNBA6AC.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  check,
  chooseLiteral
};
