// src/model.ts
import { m82_CONFIDENCES, m82_CoverageLog, m82_IncompleteError, m82_SEVERITIES, m82_Secret, m82_UsageError, m82_revealSecret } from "../core.js";

export {
  m82_CONFIDENCES,
  m82_CoverageLog,
  m82_IncompleteError,
  m82_SEVERITIES,
  m82_Secret,
  m82_UsageError,
  m82_revealSecret
};
