// src/report/words.ts
import { m151_byteText, m151_changeText, m151_count, m151_coverageTexts, m151_grouped, m151_placeText, m151_scannedText, m151_secretText, m151_severityText, m151_skippedTexts, m151_suppressedText, m151_suppressionText, m151_webAddress, m151_worstFirst } from "../core.js";

export {
  m151_byteText,
  m151_changeText,
  m151_count,
  m151_grouped,
  m151_placeText,
  m151_scannedText,
  m151_secretText,
  m151_severityText,
  m151_skippedTexts,
  m151_suppressedText,
  m151_suppressionText,
  m151_webAddress,
  m151_worstFirst
};
