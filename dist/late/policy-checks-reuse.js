import {
  finish,
  reused
} from "../chunks/chunk-KIYP6GLV.js";
import "../chunks/chunk-LUMOAOST.js";
import "../chunks/chunk-IY7GZC23.js";
import "../chunks/chunk-DGDKYGIQ.js";
import "../chunks/chunk-LWCKODNP.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  finish,
  reused
};
