// src/policy/kind.ts
import { m130_Kind, m130_kindsOf } from "../core.js";

export {
  m130_Kind,
  m130_kindsOf
};
