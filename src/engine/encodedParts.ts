/**
 * Which parts of a changed content may hold encoded text that the old content did not hold (see decode.ts).
 */
import { continuesLine, SHORTEST_WRAPPED } from "./decode.ts";
import { endOfLine, lineStart } from "./generic/lines.ts";
import type { Gap } from "./runs.ts";

const CR = 13;

/**
 * Whole lines around the gaps. A part begins and ends where no encoded text can go on: encoded text stays within its line, except for
 * base64, which goes on in the next line only when so much of it stands at the end of its own.
 */
export function encodedParts(bytes: Buffer, gaps: readonly Gap[]): Gap[] {
  const parts: { start: number; end: number }[] = [];
  for (const gap of gaps) {
    const last = parts.at(-1);
    const floor = last?.end ?? 0;
    const start = last !== undefined && gap.start <= floor ? floor : partStart(bytes, gap.start, floor);
    // Worked out for each gap: the border of the part before may be what was changed here.
    const end = Math.max(floor, partEnd(bytes, gap.end));
    if (last !== undefined && start <= floor) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

/** The last border that lies whole before `at`. */
function partStart(bytes: Buffer, at: number, floor: number): number {
  for (let start = lineStart(bytes, at); start > floor; start = lineStart(bytes, start - 1)) {
    if (isBorder(bytes, start - 1, floor)) return start;
  }
  return floor;
}

/** The first border that lies whole behind `at`. */
function partEnd(bytes: Buffer, at: number): number {
  for (let lf = endOfLine(bytes, at); lf < bytes.length; lf = endOfLine(bytes, lf + 1))
    if (isBorder(bytes, lf, at)) return lf + 1;
  return bytes.length;
}

/** Whether base64 cannot go on behind this line feed. What decides it must not lie before `from`. */
function isBorder(bytes: Buffer, lf: number, from: number): boolean {
  const last = bytes[lf - 1] === CR ? lf - 2 : lf - 1;
  for (let i = last; i >= from && last - i < SHORTEST_WRAPPED; i--) if (!continuesLine(bytes[i] as number)) return true;
  return false;
}
