import {
  joinRules,
  loadUserRules
} from "../chunks/chunk-H6BJKDX5.js";
import "../chunks/chunk-2AJRLDHE.js";
import "../chunks/chunk-AHZDWVCY.js";
import "../chunks/chunk-DLL57RMM.js";
import "../chunks/chunk-IBSKVRGS.js";
import "../chunks/chunk-IAXZ4NUR.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  joinRules,
  loadUserRules
};
