// src/index.ts
import { m81_CONFIDENCES, m81_CoverageLog, m81_IncompleteError, m81_SEVERITIES, m81_Secret, m81_UsageError, m81_checkEnv, m81_exitCode, m81_revealSecret, m81_scan } from "../core.js";

export {
  m81_CONFIDENCES,
  m81_CoverageLog,
  m81_IncompleteError,
  m81_SEVERITIES,
  m81_Secret,
  m81_UsageError,
  m81_checkEnv,
  m81_exitCode,
  m81_revealSecret,
  m81_scan
};
