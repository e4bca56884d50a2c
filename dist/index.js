import {
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
} from "./chunks/chunk-Q5527LFJ.js";
import "./chunks/chunk-KIZ6KU7F.js";
export {
  m81_CONFIDENCES as CONFIDENCES,
  m81_CoverageLog as CoverageLog,
  m81_IncompleteError as IncompleteError,
  m81_SEVERITIES as SEVERITIES,
  m81_Secret as Secret,
  m81_UsageError as UsageError,
  m81_checkEnv as checkEnv,
  m81_exitCode as exitCode,
  m81_revealSecret as revealSecret,
  m81_scan as scan
};
