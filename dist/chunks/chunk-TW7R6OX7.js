// src/ruleset/nearest.ts
import { m135_nearest } from "../core.js";

export {
  m135_nearest
};
