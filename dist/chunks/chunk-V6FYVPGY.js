// src/index.ts
import { m100_CONFIDENCES, m100_CoverageLog, m100_IncompleteError, m100_SEVERITIES, m100_Secret, m100_UsageError, m100_checkEnv, m100_exitCode, m100_revealSecret, m100_scan } from "../core.js";

export {
  m100_CONFIDENCES,
  m100_CoverageLog,
  m100_IncompleteError,
  m100_SEVERITIES,
  m100_Secret,
  m100_UsageError,
  m100_checkEnv,
  m100_exitCode,
  m100_revealSecret,
  m100_scan
};
