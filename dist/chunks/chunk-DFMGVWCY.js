// src/run/place.ts
import { m165_locate } from "../core.js";

export {
  m165_locate
};
