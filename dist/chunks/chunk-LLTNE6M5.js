// src/sources/archive/kind.ts
import { m175_HEAD_BYTES, m175_archiveKind, m175_isDocument } from "../core.js";

export {
  m175_HEAD_BYTES,
  m175_archiveKind,
  m175_isDocument
};
