// src/sources/names.ts
import { m180_nameChunks } from "../core.js";

export {
  m180_nameChunks
};
