/**
 * Goes over the lines of a text that may hold credentials: those with a keyword, and the two below each. Lines without end
 * (minified code, recorded answers) are read in windows around their keywords, so that work stays linear.
 */
import { type Candidate, candidatesOf, type IsDull } from "./candidates.ts";
import type { LineContext } from "./features.ts";
import {
  beginsQuoted,
  endOfLine,
  holdsValue,
  isWorth,
  lineStart,
  neighbourAfter,
  neighbourBefore,
  textOf,
} from "./lines.ts";
import { indirectName } from "./indirect.ts";
import { nameAround } from "./naming.ts";
import type { FilePlace } from "./place.ts";
import { type Gap, isIn } from "../runs.ts";
import { survey } from "./survey.ts";

/** @param offset byte offset of the line's first character: a candidate's place is this plus `from` */
export type Visit = (candidate: Candidate, context: LineContext, offset: number) => void;

const CREDENTIAL = /pass|pwd|psw|secret|tok|key|auth|cred|salt|nonce|bearer|basic|otp|seed|pw|identified by/i;
/** Longer lines are read in windows. */
const LONG = 1200;
/** What a window shows before and after a keyword. */
const LEFT = 160;
const RIGHT = 480;
/** How many lines below a keyword a value may stand. */
const BELOW = 2;
/**
 * @param bytes the text
 * @param hits where keywords start, ascending
 * @param shapes where values stand that need no name to be looked at, ascending
 * @param only whole lines, in order: values on others are not looked for
 */
export function walk(
  bytes: Buffer,
  hits: readonly number[],
  shapes: readonly number[],
  place: FilePlace,
  isDull: IsDull,
  visit: Visit,
  only?: readonly Gap[],
): void {
  const above = new Above(bytes, hits);
  let lineEnd = 0;
  let h = 0;
  let s = 0;
  let below = 0;
  let previousEnd = -1;
  let number = 0;
  for (;;) {
    // The next line to read: that of the next hit, or the line below one.
    const hit = h < hits.length ? (hits[h] as number) : bytes.length;
    const shape = s < shapes.length ? (shapes[s] as number) : bytes.length;
    let at = Math.min(hit, shape);
    if (below > 0 && previousEnd + 1 < at) at = previousEnd + 1;
    if (at === bytes.length) return;
    const start = at === previousEnd + 1 ? at : lineStart(bytes, at);
    lineEnd = endOfLine(bytes, at);
    number = start === previousEnd + 1 ? number + 1 : number + 10;
    previousEnd = lineEnd;
    const first = h;
    while (h < hits.length && (hits[h] as number) < lineEnd) h++;
    const firstShape = s;
    while (s < shapes.length && (shapes[s] as number) < lineEnd) s++;
    const keyed = h > first;
    const shaped = s > firstShape;
    below = keyed ? BELOW : below - 1;
    if (
      !place.plain &&
      !shaped &&
      (keyed ? !holdsValue(bytes, start, lineEnd) : !beginsQuoted(bytes, start, lineEnd))
    ) {
      // Nine of ten lines of code with a keyword hold no literal; but a value may stand below.
      if (keyed) above.set(number, h - 1);
    } else if (lineEnd - start <= LONG) {
      if ((only === undefined || isIn(only, start)) && (keyed || shaped || isWorth(bytes, start, lineEnd))) {
        read(bytes, start, lineEnd, hits, first, h, above, number, place, isDull, visit, shaped && !keyed);
      }
      if (keyed) above.set(number, first, h, start, lineEnd);
    } else if (only === undefined || isIn(only, start)) {
      for (const [from, to] of windows(start, lineEnd, hits, first, h, shapes, firstShape, s)) {
        read(bytes, from, to, hits, first, h, undefined, number, place, isDull, visit, "unnamed");
      }
    }
    if (below <= 0 && h >= hits.length && s >= shapes.length) return;
  }
}

/** The name that holds a keyword on a line before; worked out when a value stands below, which is seldom. */
class Above {
  line = -9;
  readonly #bytes: Buffer;
  readonly #hits: readonly number[];
  #first = 0;
  #after = 0;
  #start = -1;
  #end = 0;

  constructor(bytes: Buffer, hits: readonly number[]) {
    this.#bytes = bytes;
    this.#hits = hits;
  }

  /** @param start of the line, when all its names are to be read; else `first` is the hit whose name counts */
  set(line: number, first: number, after = 0, start = -1, end = 0): void {
    this.line = line;
    this.#first = first;
    this.#after = after;
    this.#start = start;
    this.#end = end;
  }

  get text(): string {
    if (this.line < 0) return "";
    if (this.#start < 0) return nameAt(this.#bytes, this.#hits[this.#first] as number);
    const text = textOf(this.#bytes, this.#start, this.#end);
    return namesIn(text, this.#start, this.#hits, this.#first, this.#after).at(-1)?.text ?? "";
  }
}

/** @param only whether the line is read for values that need no name; `unnamed`: when it turns out to have none */
function read(
  bytes: Buffer,
  start: number,
  end: number,
  hits: readonly number[],
  first: number,
  afterLast: number,
  above: Above | undefined,
  number: number,
  place: FilePlace,
  isDull: IsDull,
  visit: Visit,
  only: boolean | "unnamed",
): void {
  const held = survey(bytes, start, end, place.plain);
  if (held === 0) return;
  const text = textOf(bytes, start, end);
  const { candidates, values } = candidatesOf(text, place.plain, isDull, held);
  if (candidates.length === 0) return;
  const names = afterLast > first ? namesIn(text, start, hits, first, afterLast) : [];
  const onlyShapes = only === "unnamed" ? names.length === 0 : only;
  const distance = names.length > 0 ? 0 : number - (above?.line ?? -9);
  const near = distance <= BELOW;
  const named = names.some(({ text: name }) => CREDENTIAL.test(name));
  const context: LineContext = {
    text,
    // Asked for only when the value itself does not tell.
    get before() {
      return neighbourBefore(bytes, start);
    },
    get after() {
      return neighbourAfter(bytes, end);
    },
    names,
    above: names.length === 0 && near ? (above?.text ?? "") : "",
    distance: near ? distance : 9,
    values,
  };
  for (const found of candidates) {
    const name = indirectName(found.name, context);
    const candidate = name === undefined ? found : { ...found, name };
    if (onlyShapes && !near && candidate.value.length < 32) continue;
    if (isBeside(candidate, named)) continue;
    visit(candidate, context, start);
  }
}

/** A short value that nothing names: on a line that is read for a URL, or below one with a keyword. */
function isBeside({ value, name, form }: Candidate, named: boolean): boolean {
  return !named && value.length < 16 && form !== "url" && form !== "scheme" && !CREDENTIAL.test(name);
}

function namesIn(
  text: string,
  start: number,
  hits: readonly number[],
  from: number,
  to: number,
): { at: number; text: string }[] {
  const names: { at: number; text: string }[] = [];
  let covered = -1;
  for (let i = firstAt(hits, start, from, to); i < to && names.length < 24; i++) {
    const at = (hits[i] as number) - start;
    if (at >= text.length) break;
    if (at < covered) continue;
    const name = nameAround(text, at);
    names.push({ at: name.start, text: text.slice(name.start, name.end) });
    covered = name.end;
  }
  return names;
}

/** Index of the first hit that is not before an offset. A line without end has very many of them, and windows to the same number. */
function firstAt(hits: readonly number[], offset: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* windows(
  start: number,
  end: number,
  hits: readonly number[],
  from: number,
  to: number,
  shapes: readonly number[],
  fromShape: number,
  toShape: number,
): Generator<readonly [number, number]> {
  let open = -1;
  let close = -1;
  let i = from;
  let k = fromShape;
  while (i < to || k < toShape) {
    const hit = i < to ? (hits[i] as number) : Infinity;
    const shape = k < toShape ? (shapes[k] as number) : Infinity;
    const at = Math.min(hit, shape);
    if (hit <= shape) i++;
    else k++;
    const left = Math.max(start, at - LEFT);
    const right = Math.min(end, at + RIGHT);
    if (open < 0) [open, close] = [left, right];
    else if (left <= close && right - open < 4 * RIGHT) close = right;
    else {
      // The next window has all that it needs before its keyword.
      yield [open, Math.min(left, close)];
      [open, close] = [left, right];
    }
  }
  if (open >= 0) yield [open, close];
}

function nameAt(bytes: Buffer, at: number): string {
  const from = Math.max(0, at - 60);
  const text = bytes.toString("latin1", from, Math.min(bytes.length, at + 60));
  const { start, end } = nameAround(text, at - from);
  return text.slice(start, end);
}
