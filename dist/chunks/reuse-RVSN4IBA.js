import {
  finish,
  reused
} from "./chunk-YQL7NZ2S.js";
import "./chunk-LUMOAOST.js";
import "./chunk-CFY4DB75.js";
import "./chunk-DGDKYGIQ.js";
import "./chunk-NUUVHZYN.js";
import "./chunk-HN7FCPRB.js";
import "./chunk-KIZ6KU7F.js";
export {
  finish,
  reused
};
