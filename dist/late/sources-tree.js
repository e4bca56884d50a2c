import {
  treeSource
} from "../chunks/chunk-K6J2VELW.js";
import "../chunks/chunk-TOPMMDKA.js";
import "../chunks/chunk-VDYH3BD6.js";
import "../chunks/chunk-BLHTV6GK.js";
import "../chunks/chunk-XCWIZIBK.js";
import "../chunks/chunk-OVRD6QK3.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  treeSource
};
