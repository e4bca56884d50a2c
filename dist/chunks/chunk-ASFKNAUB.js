// src/run/ruleSet.ts
import { m169_OWN_RULES, m169_loadRules, m169_loadedRules } from "../core.js";

export {
  m169_OWN_RULES,
  m169_loadRules,
  m169_loadedRules
};
