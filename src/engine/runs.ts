/**
 * What two versions of a content have in common, as a search needs it: long stretches that were copied, and the gaps around them.
 */

/** A stretch that stands in both. */
export interface Run {
  /** Byte offsets in the new content, half-open. */
  readonly start: number;
  readonly end: number;
  /** Byte offset in the old one. */
  readonly from: number;
  /** Both contents begin (end) with it, so that nothing can have changed before (behind) it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Where the new content differs: a stretch of it, or (of no length) a place where something was taken out. Half-open. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of at least `least` bytes, in order; shorter ones count as new.
 *
 * @param copies place, place in the old content, length: three numbers each
 * @param size bytes of the new content
 * @param oldSize bytes of the old one
 */
export function runsOf(copies: Int32Array, size: number, oldSize: number, least: number): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i + 2 < copies.length; i += 3) {
    const [start, from, length] = [copies[i] as number, copies[i + 1] as number, copies[i + 2] as number];
    if (length < least) continue;
    const end = start + length;
    runs.push({
      start,
      end,
      from,
      first: start === 0 && from === 0,
      last: end === size && from + length === oldSize,
    });
  }
  return runs;
}

/** The gaps before, between and behind the stretches; none at an end that both contents share. */
export function gapsOf(runs: readonly Run[], size: number): Gap[] {
  const gaps: Gap[] = [];
  let at = 0;
  for (const run of runs) {
    if (!run.first) gaps.push({ start: at, end: run.start });
    at = run.end;
  }
  if (runs.at(-1)?.last !== true) gaps.push({ start: at, end: size });
  return gaps;
}

/** The generic detector reads a line with two lines before it and one behind it, and of long neighbours a part. Here with some to spare. */
const LINES = 6;
const BYTES = 512;
const LF = 10;

/** Whole lines that hold the gaps and all from which, or into which, a line's meaning may come. */
export function linesAround(bytes: Buffer, gaps: readonly Gap[]): Gap[] {
  const parts: { start: number; end: number }[] = [];
  for (const gap of gaps) {
    const start = above(bytes, gap.start);
    const end = below(bytes, gap.end);
    const last = parts.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  return parts;
}

function above(bytes: Buffer, at: number): number {
  let start = at;
  for (let lines = 0; start > 0 && (lines <= LINES || at - start < BYTES); lines++) {
    start = start < 2 ? 0 : bytes.lastIndexOf(LF, start - 2) + 1;
  }
  return start;
}

function below(bytes: Buffer, at: number): number {
  let end = at;
  for (let lines = 0; end < bytes.length && (lines <= LINES || end - at < BYTES); lines++) {
    const lf = bytes.indexOf(LF, end);
    end = lf < 0 ? bytes.length : lf + 1;
  }
  return end;
}
