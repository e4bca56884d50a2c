/**
 * The quoted texts of a line, in every language at once: a quote closes where the same character stands behind the same number of
 * backslashes, so that JSON inside a string literal, and JSON inside that, is read like JSON. Linear in the length of the line.
 */

export interface Quoted {
  /** Offsets of the content in the line. */
  readonly start: number;
  readonly end: number;
  /** The quote character. */
  readonly quote: string;
  /** Number of backslashes before the quote. */
  readonly escapes: number;
  /** Whether other quoted texts stand inside it. */
  readonly nested: boolean;
}

const DOUBLE = 34;
const SINGLE = 39;
const BACKTICK = 96;
const BACKSLASH = 92;
/** How deep texts inside texts are read. */
const DEPTH = 3;

const isQuote = (code: number): boolean => code === DOUBLE || code === SINGLE || code === BACKTICK;

/** Whether a character can be part of a word. */
export function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** Every quoted text of the line, outer ones before those inside them. */
export function quotedTexts(line: string): readonly Quoted[] {
  const found: Quoted[] = [];
  read(line, begin(line), line.length, DEPTH, found);
  return found;
}

/** Where reading begins: behind the first quote when it closes a text that began on a line before, or beyond what is read. */
function begin(line: string): number {
  const quote = line.indexOf('"');
  if (quote < 1) return 0;
  let before = quote - 1;
  while (before > 0 && line.charCodeAt(before) === BACKSLASH) before--;
  const closes = CLOSED.includes(line[quote + 1] ?? " ") && !OPENED.includes(line[before] as string);
  // What stands before it may have texts of other quotes.
  return closes && !/['`]/.test(line.slice(0, quote)) ? quote + 1 : 0;
}

/** What follows a text, and what stands before one. */
const CLOSED = ":,}];)";
const OPENED = ":,{[(=<>!&|?+@ \t";

function read(line: string, from: number, to: number, depth: number, found: Quoted[]): void {
  for (let i = from; i < to; i++) {
    const code = line.charCodeAt(i);
    if (!isQuote(code) || isApostrophe(line, i, code)) continue;
    const escapes = backslashes(line, i, from);
    const close = closing(line, i, to, escapes);
    if (close < 0) {
      // A long value may end beyond what is read of its line.
      if (to === line.length && isLong(line, i + 1))
        found.push({ start: i + 1, end: to, quote: line[i] as string, escapes, nested: false });
      continue;
    }
    const end = close - escapes;
    const at = found.length;
    const holds = holdsQuote(line, i + 1, end);
    const text = { start: i + 1, end, quote: line[i] as string, escapes, nested: holds && depth === 0 };
    found.push(text);
    if (holds && depth > 0) {
      read(line, i + 1, end, depth - 1, found);
      // A lone quote inside, as a password may have, makes no text.
      text.nested = found.length > at + 1;
    }
    i = close;
  }
}

/** The mark in `don't`: a letter before and after, and the word before it is longer than a prefix such as `b'…'`. */
function isApostrophe(line: string, i: number, code: number): boolean {
  return (
    code === SINGLE &&
    i > 1 &&
    i + 1 < line.length &&
    isWord(line.charCodeAt(i - 1)) &&
    isWord(line.charCodeAt(i + 1)) &&
    isWord(line.charCodeAt(i - 2)) &&
    !/(?:^|[^\w])(?:br|rb|ur|fr|rf)$/i.test(line.slice(Math.max(0, i - 3), i))
  );
}

function backslashes(line: string, at: number, from: number): number {
  let count = 0;
  while (at - count - 1 >= from && line.charCodeAt(at - count - 1) === BACKSLASH) count++;
  return count;
}

function closing(line: string, open: number, to: number, escapes: number): number {
  const quote = line[open] as string;
  for (let i = line.indexOf(quote, open + 1); i >= 0 && i < to; i = line.indexOf(quote, i + 1)) {
    const run = backslashes(line, i, open + 1);
    // A line may end a value with a backslash of its own only in text that is not escaped at all.
    if (run === escapes || (escapes === 0 && run % 2 === 0)) return i;
  }
  return -1;
}

function isLong(line: string, from: number): boolean {
  if (line.length - from < 60) return false;
  for (let i = from; i < line.length; i++) if (line.charCodeAt(i) <= 32 || isQuote(line.charCodeAt(i))) return false;
  return true;
}

function holdsQuote(line: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isQuote(line.charCodeAt(i))) return true;
  return false;
}
