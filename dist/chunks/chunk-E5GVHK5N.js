// src/git/rawDiff.ts
import { m77_RawDiffParser } from "../core.js";

export {
  m77_RawDiffParser
};
