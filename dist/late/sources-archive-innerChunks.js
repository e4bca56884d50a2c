import {
  contextOf,
  innerChunks
} from "../chunks/chunk-EV6QZVDO.js";
import "../chunks/chunk-LLTNE6M5.js";
import "../chunks/chunk-RTNLLAY6.js";
import "../chunks/chunk-XCWIZIBK.js";
import "../chunks/chunk-OVRD6QK3.js";
import "../chunks/chunk-23JMZ63J.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  contextOf,
  innerChunks
};
