// src/git/lineDiff.ts
import { m90_addedLines, m90_changedPart, m90_countLines } from "../core.js";

export {
  m90_addedLines
};
