// src/sources/names.ts
import { m155_nameChunks } from "../core.js";

export {
  m155_nameChunks
};
