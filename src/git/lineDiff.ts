/**
 * Which lines of a file are new, compared with its older versions. leakgate works this out itself, because what git prints as a diff
 * depends on attributes and configuration, which a leak could hide behind.
 */
import type { LineRange } from "../model.ts";
import { unmatchedLines } from "./myers.ts";

const LF = 10;

/**
 * Lines of the new version that are carried over from none of the old ones: added against every parent. A line that stands in no old
 * version is always among them; identical content gives nothing. A missing line feed at the end does not make a line new.
 *
 * @param oldBytes empty: every line is new
 * @returns merged, sorted, 1-based, half-open
 */
export function addedLines(newBytes: Buffer, oldBytes: readonly Buffer[]): readonly LineRange[] {
  const lines = countLines(newBytes);
  let added: Uint8Array = new Uint8Array(lines).fill(1);
  for (const old of oldBytes) {
    if (old.equals(newBytes)) return [];
    const against = addedAgainst(newBytes, old, lines);
    added = added.map((flag, i) => flag & (against[i] ?? 0));
  }
  return ranges(added);
}

/**
 * Whole lines of the new version between what both begin and end with: all added lines are among them.
 *
 * @returns byte offsets, half-open
 */
export function changedPart(newBytes: Buffer, old: Buffer): { readonly start: number; readonly end: number } {
  const start = commonStart(newBytes, old);
  return { start, end: newBytes.length - commonEnd(newBytes, old, start) };
}

/** Number of lines; a line feed at the very end starts no further line. */
export function countLines(bytes: Buffer): number {
  if (bytes.length === 0) return 0;
  let count = bytes[bytes.length - 1] === LF ? 0 : 1;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}

/** One flag a line of the new version: 1 when the line is added. */
function addedAgainst(newBytes: Buffer, old: Buffer, lines: number): Uint8Array {
  const { start, end } = changedPart(newBytes, old);
  const before = countLines(newBytes.subarray(0, start));
  const ids = new Map<string, number>();
  const flags = unmatchedLines(
    intern(newBytes.subarray(start, end), ids),
    intern(old.subarray(start, old.length - (newBytes.length - end)), ids),
  );
  const result = new Uint8Array(lines);
  result.set(flags, before);
  return result;
}

/** Bytes of the longest common start that ends with a line feed. */
function commonStart(a: Buffer, b: Buffer): number {
  const limit = Math.min(a.length, b.length);
  let same = 0;
  // Whole blocks first: compare() is native.
  for (let size = 65_536; size > 0; size >>= 4) {
    while (same + size <= limit && a.compare(b, same, same + size, same, same + size) === 0) same += size;
  }
  return same === 0 ? 0 : a.lastIndexOf(LF, same - 1) + 1;
}

/** Bytes of the longest common end that begins at the start of a line in both, and does not overlap the common start. */
function commonEnd(a: Buffer, b: Buffer, start: number): number {
  const limit = Math.min(a.length, b.length) - start;
  let same = 0;
  for (let size = 65_536; size > 0; size >>= 4) {
    while (
      same + size <= limit &&
      a.compare(b, b.length - same - size, b.length - same, a.length - same - size, a.length - same) === 0
    ) {
      same += size;
    }
  }
  // The common end must begin after a line feed (or at the common start, which is one).
  for (;;) {
    if (same === 0) return 0;
    if (startsLine(a, a.length - same, start) && startsLine(b, b.length - same, start)) return same;
    const next = a.indexOf(LF, a.length - same);
    same = next < 0 ? 0 : a.length - next - 1;
  }
}

function startsLine(bytes: Buffer, at: number, start: number): boolean {
  return at === start || bytes[at - 1] === LF;
}

/** A number for each line; equal lines have equal numbers. */
function intern(bytes: Buffer, ids: Map<string, number>): Uint32Array {
  const out = new Uint32Array(countLines(bytes));
  for (let line = 0, at = 0; line < out.length; line++) {
    const lf = bytes.indexOf(LF, at);
    const end = lf < 0 ? bytes.length : lf;
    const text = bytes.toString("latin1", at, end);
    let id = ids.get(text);
    if (id === undefined) ids.set(text, (id = ids.size));
    out[line] = id;
    at = end + 1;
  }
  return out;
}

function ranges(flags: Uint8Array): LineRange[] {
  const out: LineRange[] = [];
  for (let i = 0; i < flags.length; i++) {
    if (flags[i] === 0) continue;
    let end = i;
    while (end < flags.length && flags[end] === 1) end++;
    out.push({ start: i + 1, end: end + 1 });
    i = end;
  }
  return out;
}
