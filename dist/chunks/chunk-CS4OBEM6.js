// src/triage/mask.ts
import { m163_makeMask, m163_maskCoverage, m163_noMask } from "../core.js";

export {
  m163_makeMask,
  m163_maskCoverage,
  m163_noMask
};
