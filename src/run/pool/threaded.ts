/** Decides whether a scan has threads, and how many. */
import { availableParallelism } from "node:os";
import type { CoverageLog } from "../../model.ts";
import type { DirectScanner, Scanner } from "../../scan.ts";
import type { WorkerSetup } from "./messages.ts";
import { Pool } from "./pool.ts";

/** More threads than this wait for the one that reads, and each costs memory. */
const MOST = 4;
/**
 * Bytes after which threads pay when nobody says how many there are to be. Each costs about a second of CPU time (it warms up code of
 * its own) and 70 to 100 MB of memory, so what one thread reads in half a minute is left to it (docs/decisions/024-threads-and-prefilter.md).
 */
const THRESHOLD = 1024 * 1024 * 1024;

/** @param jobs number of threads that was asked for, this one included; undefined: as many as are of use */
export function threaded(
  engine: DirectScanner,
  jobs: number | undefined,
  coverage: CoverageLog,
  setup: WorkerSetup,
): Scanner {
  const threads = jobs ?? Math.min(availableParallelism(), MOST);
  if (threads === 1) return engine;
  return new Pool(engine, { workers: threads - 1, threshold: jobs === undefined ? THRESHOLD : 0, setup, coverage });
}
