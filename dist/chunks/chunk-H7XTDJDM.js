// src/engine/locator.ts
import { m57_Locator } from "../core.js";

export {
  m57_Locator
};
