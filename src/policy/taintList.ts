/**
 * The ids in taint files. A list may have hundreds of thousands, and a hook asks for a handful: the file as it was written, sorted, is
 * searched where it lies, and only another order makes a set of it.
 */
import { UsageError } from "../model.ts";
import type { ObjectIds } from "../sources/source.ts";

const LF = 0x0a;

export class TaintList implements ObjectIds {
  readonly #sorted: Buffer[] = [];
  readonly #others = new Set<string>();

  /**
   * @param bytes content of a taint file
   * @param file its name, for messages
   * @throws UsageError with file and line when a line is no object id
   */
  add(bytes: Buffer, file: string): void {
    const width = bytes.indexOf(LF);
    if ((width === 40 || width === 64) && isSorted(bytes, width)) {
      this.#sorted.push(bytes);
      return;
    }
    for (const [index, line] of bytes.toString("latin1").split(/\r?\n/).entries()) {
      if (line === "") continue;
      if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line)) {
        throw new UsageError(
          `${file}:${index + 1}: not an object id; the file holds one a line and is written by leakgate incident taint add`,
        );
      }
      this.#others.add(line);
    }
  }

  get isEmpty(): boolean {
    return this.#sorted.length === 0 && this.#others.size === 0;
  }

  has(oid: string): boolean {
    return this.#others.has(oid) || this.#sorted.some((bytes) => holds(bytes, Buffer.from(oid, "latin1")));
  }

  *[Symbol.iterator](): Generator<string, void, undefined> {
    yield* this.#others;
    for (const bytes of this.#sorted) {
      const row = bytes.indexOf(LF) + 1;
      for (let at = 0; at < bytes.length; at += row) yield bytes.toString("latin1", at, at + row - 1);
    }
  }
}

/** Whether the content is nothing but ids of one length, each once, in order, each with its line feed. */
function isSorted(bytes: Buffer, width: number): boolean {
  const row = width + 1;
  if (bytes.length % row !== 0) return false;
  for (let start = 0; start < bytes.length; start += row) {
    if (bytes[start + width] !== LF) return false;
    let isAfter = start === 0;
    for (let at = start; at < start + width; at++) {
      const byte = bytes[at] as number;
      if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false;
      if (isAfter) continue;
      const above = bytes[at - row] as number;
      if (byte < above) return false;
      isAfter = byte > above;
    }
    if (!isAfter) return false;
  }
  return true;
}

function holds(bytes: Buffer, oid: Buffer): boolean {
  const row = bytes.indexOf(LF) + 1;
  if (oid.length !== row - 1) return false;
  let [low, high] = [0, bytes.length / row];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = bytes.compare(oid, 0, oid.length, middle * row, middle * row + oid.length);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
