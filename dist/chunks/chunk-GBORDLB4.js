// src/ruleset/genericDetector.ts
import { m156_genericDetector } from "../core.js";

export {
  m156_genericDetector
};
