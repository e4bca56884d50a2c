// src/version.ts
import { m191_version } from "../core.js";

export {
  m191_version
};
