// src/engine/locator.ts
import { m68_Locator } from "../core.js";

export {
  m68_Locator
};
