/**
 * Keeps memory small while gigabytes pass through. Node lets short-lived buffers and strings pile up to several hundred megabytes
 * before it collects them; so they are collected when there are many, which costs some 40 ms each time (bench/results/images.md).
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How often is looked, and from when on is collected. Bytes. */
const EVERY = 12_000_000;
const MANY = 110_000_000;

export class MemoryKeeper {
  #collect: (() => void) | undefined;
  #since = 0;

  /** To be told of all content that passes. */
  passed(bytes: number): void {
    this.#since += bytes;
    if (this.#since < EVERY) return;
    this.#since = 0;
    const { heapTotal, external } = process.memoryUsage();
    if (heapTotal + external < MANY) return;
    this.#collect ??= collector();
    this.#collect();
  }
}

/** What `--expose-gc` gives, without the flag at the start. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return typeof gc === "function" ? (gc as () => void) : (): void => {};
}
