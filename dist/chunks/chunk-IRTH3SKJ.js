// src/engine/engine.ts
import { m33_Engine } from "../core.js";

export {
  m33_Engine
};
