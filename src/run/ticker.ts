/** How far a scan has come, told at times; and the moments in which the program listens to the outside, such as to Ctrl-C. */
import type { CoverageLog } from "../model.ts";
import type { ScanProgress } from "../options.ts";

/** Milliseconds between two times. */
const INTERVAL = 100;
/** Bytes of content that are looked at in one go for a tenth of a second and more. */
const LARGE = 4 * 1024 * 1024;

/** @returns to be called with the size of each piece of content before it is looked at; what it gives now and then is to be awaited */
export function makeTicker(
  tell: (progress: ScanProgress) => void,
  coverage: CoverageLog,
): (bytes: number) => Promise<void> | undefined {
  let last = performance.now();
  let wasLarge = false;
  return (size) => {
    const now = performance.now();
    const isLarge = size >= LARGE;
    if (!isLarge && !wasLarge && now - last < INTERVAL) return undefined;
    last = now;
    wasLarge = isLarge;
    const state = (): ScanProgress => {
      const { files, objects, bytes, expected } = coverage;
      return { files, objects, bytes, ...(expected !== undefined && { expected }) };
    };
    if (isLarge) return hear().then(() => tell({ ...state(), next: size }));
    tell(state());
    return hear();
  };
}

/** A signal that came while the program was at work is heard within two turns. */
async function hear(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}
