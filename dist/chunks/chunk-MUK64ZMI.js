// src/sources/archive/kind.ts
import { m150_HEAD_BYTES, m150_archiveKind, m150_isDocument } from "../core.js";

export {
  m150_HEAD_BYTES,
  m150_archiveKind,
  m150_isDocument
};
