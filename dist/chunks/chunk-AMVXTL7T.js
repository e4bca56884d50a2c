// src/engine/engine.ts
import { m29_Engine } from "../core.js";

export {
  m29_Engine
};
