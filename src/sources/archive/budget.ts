/**
 * How much one archive may cost, with all that is inside it. An archive of a few kilobytes can hold petabytes; what goes beyond
 * is told, and the scan goes on.
 */

/** Why an archive was not read to its end. The reason stands in the report under `skipped`. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly reason: string;

  /**
   * @param reason such as `archive-truncated`
   * @param message what is wrong, in a few words that go on from the archive's name
   */
  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Ends the whole archive, however deep it is met. */
export class BudgetError extends ArchiveError {
  override readonly name = "BudgetError" as "ArchiveError";
}

/** Content that may come out of any archive, bytes. */
const FREE_BYTES = 100_000_000;
/** Bytes that may come out for each byte of the archive. Deflate's best is 1032; logs and SQL dumps stay below 50. */
const RATIO = 250;
const MOST_ENTRIES = 200_000;
/** Milliseconds. So long that only an attack, never a slow machine, reaches it. */
const MOST_TIME = 600_000;

export interface Limits {
  readonly bytes: number;
  readonly entries: number;
  /** Milliseconds. */
  readonly time: number;
}

/** @param size bytes of the archive @param most bytes, whatever its size */
export function limitsFor(size: number, most: number): Limits {
  return { bytes: Math.min(most, Math.max(FREE_BYTES, size * RATIO)), entries: MOST_ENTRIES, time: MOST_TIME };
}

export class Budget {
  readonly #limits: Limits;
  readonly #end: number;
  #bytes = 0;
  #entries = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#end = Date.now() + limits.time;
  }

  /** Counts content that was unpacked. @throws BudgetError */
  spend(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#limits.bytes) {
      throw new BudgetError("archive-too-large", `unpacks to more than ${this.#limits.bytes} bytes`);
    }
    if (Date.now() > this.#end) {
      throw new BudgetError("archive-too-slow", `took more than ${this.#limits.time / 1000} seconds to unpack`);
    }
  }

  /** Counts a member. @throws BudgetError */
  enter(): void {
    if (++this.#entries > this.#limits.entries) {
      throw new BudgetError("archive-too-many-entries", `holds more than ${this.#limits.entries} files`);
    }
  }

  /** Bytes that may still come out. */
  get left(): number {
    return this.#limits.bytes - this.#bytes;
  }
}
