import {
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
} from "./chunks/chunk-V6FYVPGY.js";
import "./chunks/chunk-KIZ6KU7F.js";
export {
  m100_CONFIDENCES as CONFIDENCES,
  m100_CoverageLog as CoverageLog,
  m100_IncompleteError as IncompleteError,
  m100_SEVERITIES as SEVERITIES,
  m100_Secret as Secret,
  m100_UsageError as UsageError,
  m100_checkEnv as checkEnv,
  m100_exitCode as exitCode,
  m100_revealSecret as revealSecret,
  m100_scan as scan
};
