// src/ruleset/genericDetector.ts
import { m133_genericDetector } from "../core.js";

export {
  m133_genericDetector
};
