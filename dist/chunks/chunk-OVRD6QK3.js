// src/sources/blobs.ts
import { m177_AHEAD, m177_SUBMODULE, m177_isFresh, m177_missingObject, m177_oldBlobs, m177_readBlob, m177_tooLarge, m177_versionChunk, m177_versionEntry } from "../core.js";

export {
  m177_AHEAD,
  m177_SUBMODULE,
  m177_isFresh,
  m177_missingObject,
  m177_oldBlobs,
  m177_readBlob,
  m177_tooLarge,
  m177_versionChunk,
  m177_versionEntry
};
