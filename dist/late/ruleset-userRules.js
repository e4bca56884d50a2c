import {
  joinRules,
  loadUserRules
} from "../chunks/chunk-M3S2EYGD.js";
import "../chunks/chunk-2AJRLDHE.js";
import "../chunks/chunk-AHZDWVCY.js";
import "../chunks/chunk-DLL57RMM.js";
import "../chunks/chunk-LPDVVOCI.js";
import "../chunks/chunk-TW7R6OX7.js";
import "../chunks/chunk-NUUKCMGI.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  joinRules,
  loadUserRules
};
