// src/ruleset/nearest.ts
import { m158_nearest } from "../core.js";

export {
  m158_nearest
};
