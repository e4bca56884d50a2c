import {
  m146_perform,
  m146_prepare,
  m146_verify
} from "./chunk-2WCWNXMA.js";
import "./chunk-KIZ6KU7F.js";
export {
  m146_perform as perform,
  m146_prepare as prepare,
  m146_verify as verify
};
