/**
 * Keeps memory small while gigabytes pass through. V8 lets the room for new objects grow to 64 MB and more when many objects live
 * for a moment, as those around one file do; room that does not grow is collected more often, each time in less than a millisecond,
 * and stays in the processor's cache (bench/results/images.md). Unlike `--max-semi-space-size` this works in a program that runs.
 */
import { setFlagsFromString } from "node:v8";

/** What holds when nobody says anything. */
const USUAL = 2;

/** Runs of {@link withLittleMemory} that go on. */
let running = 0;

/** Passes everything on; until its end V8's room for new objects stays as large as it is. */
export async function* withLittleMemory<T>(items: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  if (running++ === 0) setGrowth(1);
  try {
    yield* items;
  } finally {
    if (--running === 0) setGrowth(USUAL);
  }
}

function setGrowth(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
