/** Decides whether a scan has threads, and how many. */
import { availableParallelism } from "node:os";
import type { CoverageLog } from "../../model.ts";
import type { DirectScanner, Scanner } from "../../scan.ts";
import type { WorkerSetup } from "./messages.ts";
import { Pool } from "./pool.ts";

/** More threads than this wait for the one that reads, and each costs memory. */
const MOST = 4;
/** Bytes after which threads pay when nobody says how many there are to be: about half a second of scanning. */
const THRESHOLD = 16 * 1024 * 1024;

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
