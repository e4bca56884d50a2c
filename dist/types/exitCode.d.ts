/** The verdict on a report, the same for the command line, the hook and the Action. */
import { type Report, type Severity } from "./model.js";
/**
 * 1: there are findings at or above `failOn`. 3: not everything asked for was scanned. 0: neither. Mistakes of the user (2)
 * never get as far as a report.
 *
 * @param failOn `none` turns 1 into 0, never 3
 */
export declare function exitCode(report: Pick<Report, "findings" | "coverage">, failOn?: Severity | "none"): 0 | 1 | 3;
