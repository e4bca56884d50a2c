// src/triage/mask.ts
import { m188_makeMask, m188_maskCoverage, m188_noMask } from "../core.js";

export {
  m188_makeMask,
  m188_maskCoverage,
  m188_noMask
};
