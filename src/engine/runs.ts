/**
 * What two versions of a content have in common, as a search needs it: long stretches that were copied, and the gaps around them.
 */

import { endOfLine, lineStart } from "./generic/lines.ts";

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

/**
 * Whole lines of which the generic detector may say something else than before. It reads a line with the two lines above it and the one
 * below: so these are the changed ones, one line above them and two lines below. The line in which a gap ends is a changed one, also where it
 * ends at the line's beginning: in the old content that line may have begun before.
 */
export function changedLines(bytes: Buffer, gaps: readonly Gap[]): Gap[] {
  return linesAround(bytes, gaps, 1, 2);
}

/** The lines, and those above from which a name may come. */
export function withNames(bytes: Buffer, lines: readonly Gap[]): Gap[] {
  return linesAround(bytes, lines, 2, -1);
}

/**
 * Whole lines that hold the parts, with as many lines before and behind each; merged, in order.
 *
 * @param behind -1: the parts end with a line
 */
function linesAround(bytes: Buffer, parts: readonly Gap[], before: number, behind: number): Gap[] {
  const around: { start: number; end: number }[] = [];
  for (const part of parts) {
    const last = around.at(-1);
    const end = Math.max(last?.end ?? 0, below(bytes, part.end, behind));
    const start = last !== undefined && part.start <= last.end ? last.start : above(bytes, part.start, before);
    if (last !== undefined && start <= last.end) last.end = end;
    else around.push({ start, end });
  }
  return around;
}

/** Whether a place is in one of the parts, which are in order and apart. */
export function isIn(parts: readonly Gap[], at: number): boolean {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle] as Gap).end <= at) low = middle + 1;
    else high = middle;
  }
  const part = parts[low];
  return part !== undefined && part.start <= at;
}

function above(bytes: Buffer, at: number, lines: number): number {
  let start = lineStart(bytes, at);
  for (let left = lines; left > 0 && start > 0; left--) start = lineStart(bytes, start - 1);
  return start;
}

function below(bytes: Buffer, at: number, lines: number): number {
  let end = at;
  for (let left = lines; left >= 0 && end < bytes.length; left--) end = lineBehind(bytes, end);
  return end;
}

function lineBehind(bytes: Buffer, at: number): number {
  return Math.min(bytes.length, endOfLine(bytes, at) + 1);
}
