import {
  finish,
  reused
} from "../chunks/chunk-S5BGL7HR.js";
import "../chunks/chunk-LUMOAOST.js";
import "../chunks/chunk-XZWLXSFC.js";
import "../chunks/chunk-DGDKYGIQ.js";
import "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  finish,
  reused
};
