// src/triage/printable.ts
import { m164_printable, m164_printableLine } from "../core.js";

export {
  m164_printable
};
