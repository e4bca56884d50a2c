// src/model.ts
import { m101_CONFIDENCES, m101_CoverageLog, m101_IncompleteError, m101_SEVERITIES, m101_Secret, m101_UsageError, m101_revealSecret } from "../core.js";

export {
  m101_CONFIDENCES,
  m101_CoverageLog,
  m101_IncompleteError,
  m101_SEVERITIES,
  m101_Secret,
  m101_UsageError,
  m101_revealSecret
};
