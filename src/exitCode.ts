/** The verdict on a report, the same for the command line, the hook and the Action. */
import { type Finding, type Report, SEVERITIES, type Severity } from "./model.ts";

/**
 * 1: there are findings at or above `failOn`. 3: not everything asked for was scanned. 0: neither. Mistakes of the user (2)
 * never get as far as a report.
 *
 * @param failOn `none` turns 1 into 0, never 3
 */
export function exitCode(report: Pick<Report, "findings" | "coverage">, failOn: Severity | "none" = "low"): 0 | 1 | 3 {
  if (report.findings.some((finding) => fails(finding, failOn))) return 1;
  return report.coverage.complete ? 0 : 3;
}

function fails(finding: Finding, failOn: Severity | "none"): boolean {
  return failOn !== "none" && SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(failOn);
}
