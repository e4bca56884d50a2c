// src/git/lineDiff.ts
import { m72_addedLines, m72_countLines } from "../core.js";

export {
  m72_addedLines
};
