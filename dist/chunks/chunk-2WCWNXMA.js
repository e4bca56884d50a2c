// src/run/run.ts
import { m146_perform, m146_prepare, m146_verify } from "../core.js";

export {
  m146_perform,
  m146_prepare,
  m146_verify
};
