import {
  contextOf,
  innerChunks
} from "../chunks/chunk-RQHNUAO7.js";
import "../chunks/chunk-LLTNE6M5.js";
import "../chunks/chunk-RTNLLAY6.js";
import "../chunks/chunk-XCWIZIBK.js";
import "../chunks/chunk-OVRD6QK3.js";
import "../chunks/chunk-D267QXLM.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  contextOf,
  innerChunks
};
