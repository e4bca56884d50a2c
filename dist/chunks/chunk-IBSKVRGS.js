// src/policyFiles.ts
import { m134_onDisk } from "../core.js";

export {
  m134_onDisk
};
