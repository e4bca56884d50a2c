// src/policy/wake.ts
import { m132_Woken, m132_idOf, m132_isWake, m132_partWakes, m132_wakeRules } from "../core.js";

export {
  m132_idOf,
  m132_isWake
};
