// src/sources/blobs.ts
import { m152_AHEAD, m152_SUBMODULE, m152_isFresh, m152_missingObject, m152_oldBlobs, m152_readBlob, m152_tooLarge, m152_versionChunk, m152_versionEntry } from "../core.js";

export {
  m152_AHEAD,
  m152_SUBMODULE,
  m152_isFresh,
  m152_missingObject,
  m152_oldBlobs,
  m152_readBlob,
  m152_tooLarge,
  m152_versionChunk,
  m152_versionEntry
};
