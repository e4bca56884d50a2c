// src/run/parts.ts
import { m163_assemble, m163_verify } from "../core.js";

export {
  m163_verify
};
