// src/engine/text.ts
import { m65_decodeText, m65_scanText } from "../core.js";

export {
  m65_decodeText,
  m65_scanText
};
