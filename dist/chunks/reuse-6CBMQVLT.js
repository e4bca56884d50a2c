import {
  finish,
  reused
} from "./chunk-PG5QZ7W3.js";
import "./chunk-LUMOAOST.js";
import "./chunk-43E2XLT3.js";
import "./chunk-DGDKYGIQ.js";
import "./chunk-HFUSLEFU.js";
import "./chunk-HN7FCPRB.js";
import "./chunk-KIZ6KU7F.js";
export {
  finish,
  reused
};
