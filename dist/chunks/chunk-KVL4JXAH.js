// src/report/words.ts
import { m128_byteText, m128_changeText, m128_count, m128_coverageTexts, m128_grouped, m128_placeText, m128_scannedText, m128_secretText, m128_severityText, m128_skippedTexts, m128_suppressedText, m128_suppressionText, m128_webAddress, m128_worstFirst } from "../core.js";

export {
  m128_byteText,
  m128_changeText,
  m128_count,
  m128_grouped,
  m128_placeText,
  m128_scannedText,
  m128_secretText,
  m128_severityText,
  m128_skippedTexts,
  m128_suppressedText,
  m128_suppressionText,
  m128_webAddress,
  m128_worstFirst
};
