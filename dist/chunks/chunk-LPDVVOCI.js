// src/policyFiles.ts
import { m111_onDisk } from "../core.js";

export {
  m111_onDisk
};
