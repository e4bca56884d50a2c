// src/engine/locator.ts
import { m69_Locator } from "../core.js";

export {
  m69_Locator
};
