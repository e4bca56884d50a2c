/**
 * Ends work that takes too long, such as a pattern that backtracks without end: V8's own watchdog stops it from another thread
 * (docs/decisions/022-time-limits.md says why no worker is needed).
 */
import { Script } from "node:vm";

/** Where the script finds the work: code that a script runs sees nothing but what is global. */
const JOB: unique symbol = Symbol.for("leakgate.work");
const holder = globalThis as { [JOB]?: () => void };

let script: Script | undefined;

/**
 * Does the work. It must not wait for anything, and must bear being stopped anywhere.
 *
 * @param limit milliseconds, above 0
 * @returns whether it came to its end
 */
export function withinTime(limit: number, work: () => void): boolean {
  script ??= new Script(`globalThis[Symbol.for("leakgate.work")]()`);
  const outer = holder[JOB];
  holder[JOB] = work;
  try {
    script.runInThisContext({ timeout: Math.ceil(limit) });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  } finally {
    if (outer === undefined) delete holder[JOB];
    else holder[JOB] = outer;
  }
}
