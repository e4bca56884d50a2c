/** Passes on what a guard tells about a file, and remembers it, so that it can be told again without another look. */
import { CoverageLog } from "../model.ts";

export class HeardCoverage extends CoverageLog {
  readonly #coverage: CoverageLog;
  /** Reason and bytes. */
  readonly skipped: (readonly [reason: string, bytes: number])[] = [];
  hasProblem = false;

  constructor(coverage: CoverageLog) {
    super();
    this.#coverage = coverage;
  }

  override skip(reason: string, path: string, bytes = 0): void {
    this.skipped.push([reason, bytes]);
    this.#coverage.skip(reason, path, bytes);
  }

  override problem(...args: Parameters<CoverageLog["problem"]>): void {
    this.hasProblem = true;
    this.#coverage.problem(...args);
  }
}
