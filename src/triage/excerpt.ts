/**
 * The line of a finding as a reader may see it: every value that is known on it is replaced by its mask, nothing in it acts on
 * a terminal, and a line of any length is cut to the part around the value. A value of several lines becomes one mask, so that
 * an excerpt is one line: what stands before the value on its first line, the mask, and what stands behind it on its last.
 */
import { decodeText } from "../engine/text.ts";
import type { Match } from "../model.ts";
import { revealSecret } from "../model.ts";
import type { Lines } from "./lines.ts";
import { printableLine } from "./printable.ts";

/** Characters shown of a line. */
export const EXCERPT_WIDTH = 200;
/** Bytes read before and after the value: enough for the width in any encoding. */
const REACH = 4 * EXCERPT_WIDTH;
/** Characters kept before the value when the line is too long. */
const BEFORE = 60;
/** Shorter values are common words; they are masked where they were found, not wherever they stand on the line. */
const SHORTEST_REPEAT = 4;
/** Stands for the place of the finding's own mask until the line is cut; clean() leaves none in the text. */
const PLACE = "\u{f8ff}";

/** Makes excerpts of one chunk. */
export class Excerpts {
  readonly #bytes: Buffer;
  readonly #lines: Lines;
  readonly #known: readonly Match[];
  readonly #longest: number;

  /**
   * @param bytes the scanned text
   * @param known all matches in it, whatever becomes of them
   */
  constructor(bytes: Buffer, lines: Lines, known: readonly Match[]) {
    this.#bytes = bytes;
    this.#lines = lines;
    this.#known = [...known].sort((a, b) => a.start - b.start || b.end - a.end);
    this.#longest = known.reduce((max, m) => Math.max(max, m.end - m.start), 0);
  }

  /** At most {@link EXCERPT_WIDTH} characters around the match. */
  of(match: Match): string {
    const first = this.#lines.around(match.start);
    const last = match.endLine === match.line ? first : this.#lines.around(match.end);
    const from = boundary(this.#bytes, Math.max(first.start, match.start - REACH), first.start);
    const to = boundary(this.#bytes, Math.min(last.end, match.end + REACH), last.end);
    const nearby = this.#overlapping(from, to);
    const own = { start: match.start, end: match.end };
    for (const other of nearby) {
      // Values that run into each other are one masked place, so that no half of one is shown.
      if (other.start >= own.end || other.end <= own.start) continue;
      own.start = Math.min(own.start, other.start);
      own.end = Math.max(own.end, other.end);
    }
    const line = masked(this.#bytes, from, own.start, nearby) + PLACE + masked(this.#bytes, own.end, to, nearby);
    const shown = printableLine(hideRepeats(line.replace(/\r$/, ""), nearby));
    return cut(shown, from > first.start, to < last.end).replace(PLACE, () => match.secret.mask);
  }

  #overlapping(from: number, to: number): readonly Match[] {
    const found: Match[] = [];
    for (let i = this.#firstFrom(from - this.#longest); i < this.#known.length; i++) {
      const match = this.#known[i] as Match;
      if (match.start >= to) break;
      if (match.end > from) found.push(match);
    }
    return found;
  }

  /** Index of the first known match that starts at or after an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#known[middle] as Match).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Moves a cut that falls inside a UTF-8 character behind it; `edge` is the line's own end, which is no cut. */
function boundary(bytes: Buffer, offset: number, edge: number): number {
  let at = offset;
  while (at !== edge && at < bytes.length && at - offset < 3 && ((bytes[at] as number) & 0xc0) === 0x80) at++;
  return at;
}

/** Text of a range of bytes with the values in it masked. */
function masked(bytes: Buffer, from: number, to: number, known: readonly Match[]): string {
  let text = "";
  let at = from;
  for (const match of known) {
    if (match.end <= at || match.start >= to) continue;
    if (match.start > at) text += clean(bytes.subarray(at, match.start));
    text += match.secret.mask;
    at = match.end;
  }
  return at < to ? text + clean(bytes.subarray(at, to)) : text;
}

function clean(bytes: Buffer): string {
  return decodeText(bytes).replaceAll(PLACE, " ");
}

/** A value can stand on the line a second time where no rule looks, such as in a comment. */
function hideRepeats(line: string, known: readonly Match[]): string {
  let out = line;
  for (const { secret } of known) {
    if (secret.length >= SHORTEST_REPEAT) out = out.replaceAll(revealSecret(secret), () => secret.mask);
  }
  return out;
}

/**
 * Cuts a line to {@link EXCERPT_WIDTH} around the place of the value. A word at a cut is left out whole, since it could be the
 * half of a value that is known from elsewhere and would no longer be recognised.
 */
function cut(line: string, cutBefore: boolean, cutAfter: boolean): string {
  const characters = [...line];
  const place = Math.max(0, characters.indexOf(PLACE));
  // Room for the mask, which takes the place of one character, and for the two ellipses.
  const width = EXCERPT_WIDTH - 40;
  const from = characters.length <= width ? 0 : Math.max(0, Math.min(place - BEFORE, characters.length - width));
  const to = Math.min(characters.length, from + width);
  let head = characters.slice(from, place).join("");
  let tail = characters.slice(place, to).join("");
  if (from > 0 || cutBefore) head = `…${head.replace(/^[^\s"'`,;()<>]+/, "")}`;
  if (to < characters.length || cutAfter) tail = `${tail.replace(/[^\s"'`,;()<>\u{f8ff}]+$/u, "")}…`;
  return head + tail;
}
