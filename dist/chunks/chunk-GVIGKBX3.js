// src/triage/printable.ts
import { m189_printable, m189_printableLine } from "../core.js";

export {
  m189_printable
};
