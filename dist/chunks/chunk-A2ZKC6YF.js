// src/config/config.ts
import { m9_CONFIG_FILE, m9_Config, m9_loadConfig } from "../core.js";

export {
  m9_CONFIG_FILE,
  m9_loadConfig
};
