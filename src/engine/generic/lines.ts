/** Lines as bytes: where they begin and end, and whether they are worth reading. */

const LF = 10;
/** How much of a neighbouring line is looked at. */
const NEIGHBOUR = 160;
/** A line below a keyword is worth a look when it may hold a long value: this much of a key, or this much behind a quote. */
const WORTH = 8;
const WORTH_QUOTED = 4;
/** Longer lines below a keyword are no lists. */
const WORTH_LONGEST = 300;

/** Characters of keys, quotes, blanks. */
const KEY = 1;
const QUOTE = 2;
const BLANK = 3;
const CLASSES = new Uint8Array(256);
for (let code = 0; code < 256; code++) {
  const c = String.fromCharCode(code);
  CLASSES[code] = /[0-9A-Za-z+/_-]/.test(c) ? KEY : /["'`]/.test(c) ? QUOTE : /\s/.test(c) ? BLANK : 0;
}

export function isWorth(bytes: Buffer, start: number, lineEnd: number): boolean {
  const end = bytes[lineEnd - 1] === 13 ? lineEnd - 1 : lineEnd;
  if (end - start > WORTH_LONGEST) return false;
  let key = 0;
  let quoted = -1;
  for (let i = start; i < end; i++) {
    const kind = CLASSES[bytes[i] as number] as number;
    key = kind === KEY ? key + 1 : 0;
    quoted = kind === QUOTE ? 0 : kind === BLANK || quoted < 0 ? -1 : quoted + 1;
    if (key === WORTH || quoted === WORTH_QUOTED) return true;
  }
  return false;
}

/** A quote or a digit, or an end that may be data's: nothing else on a line of code is a value. */
export function holdsValue(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number;
    if (code === 34 || code === 39 || code === 96 || (code >= 48 && code <= 57)) return true;
  }
  const last = bytes[end - 1] as number;
  // Not `,`, `;`, `(`, `)`, `{`.
  return end > start && last !== 44 && last !== 59 && last !== 40 && last !== 41 && last !== 123;
}

/** Whether a line begins with a text: a further element of a list, or an argument on a line of its own. */
export function beginsQuoted(bytes: Buffer, start: number, end: number): boolean {
  let i = start;
  while (i < end && (bytes[i] === 32 || bytes[i] === 9)) i++;
  const code = bytes[i];
  return code === 34 || code === 39 || code === 96 || code === 45 || code === 35 || code === 42 || code === 47;
}

export function textOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString("latin1", start, end);
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

/** Lines are mostly so short that looking is faster than asking Node, which is fast on long ones. */
const SHORT = 200;

export function lineStart(bytes: Buffer, at: number): number {
  const near = Math.max(0, at - SHORT);
  for (let i = at - 1; i >= near; i--) if (bytes[i] === LF) return i + 1;
  return near === 0 ? 0 : bytes.lastIndexOf(LF, near - 1) + 1;
}

export function endOfLine(bytes: Buffer, at: number): number {
  const near = Math.min(bytes.length, at + SHORT);
  for (let i = at; i < near; i++) if (bytes[i] === LF) return i;
  const next = near === bytes.length ? -1 : bytes.indexOf(LF, near);
  return next < 0 ? bytes.length : next;
}

export function neighbourBefore(bytes: Buffer, start: number): string {
  if (start === 0 || bytes[start - 1] !== LF) return "";
  const from = Math.max(0, start - 1 - NEIGHBOUR);
  const text = bytes.toString("latin1", from, start - 1);
  return text.slice(text.lastIndexOf("\n") + 1);
}

export function neighbourAfter(bytes: Buffer, end: number): string {
  if (end >= bytes.length) return "";
  const text = bytes.toString("latin1", end + 1, Math.min(bytes.length, end + 1 + NEIGHBOUR));
  const stop = text.indexOf("\n");
  return stop < 0 ? text : text.slice(0, stop);
}
