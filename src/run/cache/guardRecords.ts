/** What came of it when guards looked at a content at a path. */
import type { ValueNumbers } from "./valueNumbers.ts";

export interface GuardRecord {
  /** The path's first mode, as a number. */
  readonly mode: number;
  /** Numbers of the file for what was found, or ids of this run. */
  found: readonly number[];
  /** What was told in the coverage: reason and bytes. */
  readonly told: readonly (readonly [reason: string, bytes: number])[];
  /** `found` has ids of this run; here are the numbers that the file had, if it had any. */
  before?: readonly number[] | "new";
  /** Something that is found here is found nowhere before, so that the guards have to look again. */
  isDue?: boolean;
}

export class GuardRecords {
  /** By number of the path and of the blob. */
  readonly #byPath = new Map<number, Map<number, GuardRecord>>();

  of(path: number, blob: number): GuardRecord | undefined {
    return this.#byPath.get(path)?.get(blob);
  }

  set(path: number, blob: number, record: GuardRecord): void {
    let byBlob = this.#byPath.get(path);
    if (byBlob === undefined) this.#byPath.set(path, (byBlob = new Map()));
    byBlob.set(blob, record);
  }

  /** Keeps what this run found. */
  learn(path: number, blob: number, record: Omit<GuardRecord, "before" | "isDue">): void {
    const known = this.of(path, blob);
    this.set(path, blob, { ...record, before: known?.before ?? known?.found ?? "new" });
  }

  /** Numbers of all blobs for which there are records. */
  *blobs(): Generator<number, void, undefined> {
    for (const byBlob of this.#byPath.values()) yield* byBlob.keys();
  }

  /** As `ObjectRecords.number`. */
  number(values: ValueNumbers): boolean {
    let isSame = true;
    for (const { before, found } of this.#all())
      if (typeof before === "object" && !values.learn(before, found)) isSame = false;
    return isSame;
  }

  /** As `ObjectRecords.settle`. */
  settle(values: ValueNumbers): void {
    for (const record of this.#all()) {
      if (record.before === undefined) continue;
      record.found = record.found.map((id) => values.number(id));
      delete record.before;
    }
  }

  /** Records with findings that are not of this run are no longer known. */
  forgetFound(): void {
    for (const byBlob of this.#byPath.values())
      for (const [blob, { before, found }] of byBlob) if (before === undefined && found.length > 0) byBlob.delete(blob);
  }

  *#all(): Generator<GuardRecord, void, undefined> {
    for (const byBlob of this.#byPath.values()) yield* byBlob.values();
  }

  /** For a file: path, blob, mode, and two lists, each with its length before it. Reasons are numbers in `reasons`, which grows. */
  parts(reasons: string[], hidden: Uint8Array): Float64Array {
    const out: number[] = [];
    for (const [path, byBlob] of this.#byPath) {
      if (hidden[path] === 1) continue;
      for (const [blob, { mode, found, told }] of byBlob) {
        out.push(path, blob, mode, found.length, ...found, told.length);
        for (const [reason, bytes] of told) {
          if (!reasons.includes(reason)) reasons.push(reason);
          out.push(reasons.indexOf(reason), bytes);
        }
      }
    }
    return Float64Array.from(out);
  }

  static from(parts: Float64Array, reasons: readonly string[]): GuardRecords {
    const records = new GuardRecords();
    let at = 0;
    const next = (): number => parts[at++] ?? 0;
    const list = <T>(read: () => T): T[] => Array.from({ length: Math.min(next(), parts.length) }, read);
    while (at < parts.length) {
      const [path, blob, mode] = [next(), next(), next()];
      const found = list(next);
      const told = list(() => [reasons[next()] ?? "", next()] as const);
      records.set(path, blob, { mode, found, told });
    }
    return records;
  }
}
