// src/git/rawDiff.ts
import { m96_RawDiffParser } from "../core.js";

export {
  m96_RawDiffParser
};
