/**
 * Keeps memory small while gigabytes pass through. Node lets short-lived buffers pile up to several hundred megabytes before it
 * collects them; a collection after every 64 MB costs some 30 ms and keeps an image's scan below 300 MB (bench/results/images.md).
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const EVERY_BYTES = 64_000_000;

export class MemoryKeeper {
  #collect: (() => void) | undefined;
  #since = 0;

  /** To be told of all content that passes. */
  passed(bytes: number): void {
    this.#since += bytes;
    if (this.#since < EVERY_BYTES) return;
    this.#since = 0;
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
