// src/engine/text.ts
import { m82_decodeText, m82_isUtf16, m82_scanText } from "../core.js";

export {
  m82_decodeText,
  m82_scanText
};
