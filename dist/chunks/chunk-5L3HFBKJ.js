// src/run/place.ts
import { m141_locate } from "../core.js";

export {
  m141_locate
};
