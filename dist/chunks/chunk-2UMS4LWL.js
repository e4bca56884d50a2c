// src/run/ruleSet.ts
import { m144_OWN_RULES, m144_loadRules, m144_loadedRules } from "../core.js";

export {
  m144_OWN_RULES,
  m144_loadRules,
  m144_loadedRules
};
