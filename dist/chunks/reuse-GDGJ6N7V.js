import {
  finish,
  reused
} from "./chunk-Y7I7CH3E.js";
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
