import {
  check,
  chooseLiteral
} from "../chunks/chunk-STL2CLXT.js";
import "../chunks/chunk-BAJNB3IO.js";
import "../chunks/chunk-FOSHH654.js";
import "../chunks/chunk-FF746NZX.js";
import "../chunks/chunk-7P3ZKXRG.js";
import "../chunks/chunk-YYPDFVHR.js";
import "../chunks/chunk-LUMOAOST.js";
import "../chunks/chunk-IY7GZC23.js";
import "../chunks/chunk-DGDKYGIQ.js";
import "../chunks/chunk-7PNBA6AC.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  check,
  chooseLiteral
};
