/** How far a scan has come, told at times; and the moments in which the program listens to the outside, such as to Ctrl-C. */
import type { CoverageLog } from "../model.ts";
import type { ScanProgress } from "../options.ts";

/** Milliseconds between two times. */
const INTERVAL = 100;

/** @returns to be called for each piece of content; what it gives now and then is to be awaited */
export function makeTicker(
  tell: (progress: ScanProgress) => void,
  coverage: CoverageLog,
): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < INTERVAL) return undefined;
    last = now;
    const { files, objects, bytes, expected } = coverage;
    tell({ files, objects, bytes, ...(expected !== undefined && { expected }) });
    return new Promise((resolve) => setImmediate(resolve));
  };
}
