/**
 * What a value is called: reads backwards from the value over the call around it, the sign between name and value and a type, as far
 * as the name. Knows no language; it knows what people write between a name and a value.
 */
import { isWord } from "./quoted.ts";

export interface Naming {
  /** As written, `` when nothing names the value. */
  readonly name: string;
  /** The sign between: `=`, `:`, `=>`, `,`, `(`, ` `, … */
  readonly sign: string;
  /** The function whose argument the value is, innermost first: `Buffer.from`. */
  readonly callee: string;
  /** Where the name starts, for distances. */
  readonly start: number;
}

/** Names longer than this are cut. */
const LONGEST = 80;

const SPACE = 32;
const TAB = 9;
const PAREN = 40;

const isBlank = (code: number): boolean => code === SPACE || code === TAB;
/** Characters of a name: words, and what joins them in keys, variables and flags. */
const isName = (code: number): boolean => isWord(code) || code === 45 || code === 46 || code === 36 || code === 64;
const isSign = (code: number): boolean =>
  code === 61 ||
  code === 58 ||
  code === 62 ||
  code === 33 ||
  code === 63 ||
  code === 124 ||
  code === 43 ||
  code === 60 ||
  code === 126;
/** Closing quotes and brackets between a name and the sign. */
const isCloser = (code: number): boolean =>
  code === 34 || code === 39 || code === 96 || code === 93 || code === 41 || code === 92 || code === 42 || code === 125;

/**
 * @param line the line
 * @param at where the value starts; for a quoted value, its quote
 */
export function nameBefore(line: string, at: number): Naming {
  let i = at - 1;
  // The prefix of a literal: b"…", @"…", f'…', and the backslashes of an escaped quote.
  while (i >= 0 && line.charCodeAt(i) === 92) i--;
  if (i >= 0 && (isWord(line.charCodeAt(i)) || line.charCodeAt(i) === 64 || line.charCodeAt(i) === 36)) {
    let k = i;
    while (
      k >= 0 &&
      i - k < 2 &&
      (isWord(line.charCodeAt(k)) || line.charCodeAt(k) === 64 || line.charCodeAt(k) === 36)
    )
      k--;
    if (k < 0 || !isWord(line.charCodeAt(k))) i = k;
  }
  const serialized = serializedName(line, i);
  if (serialized !== undefined) return serialized;
  i = blanks(line, i);
  let callee = "";
  for (
    let depth = 0;
    depth < 3 && i >= 0 && (line.charCodeAt(i) === PAREN || line.charCodeAt(i) === 91 || line.charCodeAt(i) === 123);
    depth++
  ) {
    const end = blanks(line, i - 1);
    const start = nameStart(line, end, 60);
    if (start > end) {
      if (line.charCodeAt(i) !== PAREN && depth > 0) break;
      i = end;
      continue;
    }
    const word = line.slice(start, end + 1);
    if (callee === "") callee = word;
    const before = blanks(line, start - 1);
    const code = before < 0 ? 0 : line.charCodeAt(before);
    if (code === 61 || code === 58 || code === PAREN || code === 44) {
      i = before;
      continue;
    }
    const isNew = /(?:^|[^\w])(?:new|await|return)$/.test(line.slice(Math.max(0, before - 6), before + 1));
    if (isNew) {
      i = blanks(line, nameStart(line, before, 8) - 1);
      continue;
    }
    return { name: word, sign: "(", callee: word, start };
  }
  if (i < 0) return { name: "", sign: "", callee, start: at };
  let sign = "";
  const code = line.charCodeAt(i);
  if (code === 44) {
    sign = ",";
    i--;
  } else {
    const end = i;
    while (i >= 0 && end - i < 4 && isSign(line.charCodeAt(i))) i--;
    sign = line.slice(i + 1, end + 1);
    if (sign === "" && end < at - 1) sign = " ";
  }
  i = blanks(line, i);
  while (i >= 0 && isCloser(line.charCodeAt(i))) i--;
  i = blanks(line, i);
  let start = nameStart(line, i, LONGEST);
  let name = line.slice(start, i + 1);
  if (name.length === 2 && /^by$/i.test(name) && /\bidentified\s+$/i.test(line.slice(Math.max(0, start - 16), start)))
    name = "identified by password";
  // `password: string = "…"`: what stands before the sign is a type.
  if (sign.startsWith("=")) {
    const before = blanks(line, start - 1);
    if (before > 0 && line.charCodeAt(before) === 58) {
      const end = blanks(line, before - 1);
      const first = nameStart(line, end, LONGEST);
      if (first <= end) {
        start = first;
        name = line.slice(first, end + 1);
      }
    }
  }
  if (callee === "" && (sign === "=" || sign === ",")) {
    const place = tuplePlace(line, at);
    if (place !== undefined) return { name: place, sign: "=", callee, start };
  }
  // `key, _ := hex.DecodeString("…")`: the others say whether it worked.
  if (start > 0 && (name === "_" || name === "err" || name === "ok" || name === "error") && sign.includes("=")) {
    const before = blanks(line, start - 1);
    if (before > 0 && line.charCodeAt(before) === 44) {
      const end = blanks(line, before - 1);
      start = nameStart(line, end, LONGEST);
      name = line.slice(start, end + 1);
    }
  }
  if (sign === ",") {
    const list = opening(line, start);
    // A further value of a list: what names the list names it.
    if (list >= 0 && line.charCodeAt(list) === 91) return { ...nameBefore(line, list), sign: "," };
    if (list >= 0 && callee === "") {
      const end = blanks(line, list - 1);
      callee = line.slice(nameStart(line, end, 60), end + 1);
    }
  }
  return { name, sign, callee, start };
}

/** `s:8:"password";s:12:"…"` of PHP's serialize(): a value follows its name and its own length. */
function serializedName(line: string, end: number): Naming | undefined {
  if (line.charCodeAt(end) !== 58 || !isDigit(line.charCodeAt(end - 1))) return undefined;
  const close = /\\*";s:\d{1,6}:$/.exec(line.slice(Math.max(0, end - 16), end + 1));
  if (close === null) return undefined;
  const last = end - close[0].length;
  const start = nameStart(line, last, LONGEST);
  return { name: line.slice(start, last + 1), sign: ":", callee: "", start };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const TUPLE =
  /^\s*(?:(?:const|let|var|val|my|local)\s+)?\(?([A-Za-z_$@][\w$.]*(?:\s*,\s*[A-Za-z_$@][\w$.]*){1,5})\)?\s*:?=[^=>]/;

/** `login, password = "…", "…"`: the name at the value's place. */
function tuplePlace(line: string, at: number): string | undefined {
  const tuple = TUPLE.exec(line);
  if (tuple === null || at < tuple[0].length - 2) return undefined;
  const names = (tuple[1] as string).split(",");
  let place = 0;
  let quote = 0;
  for (let i = tuple[0].length - 1; i < line.length && (i < at || place === 0); i++) {
    const code = line.charCodeAt(i);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 44) {
      if (i >= at) return names[0]?.trim();
      place++;
    }
  }
  // One value for all of them is a call's, or no tuple.
  return place === 0 ? undefined : names[place]?.trim();
}

/** The bracket that is open at this place; -1: none near. */
function opening(line: string, at: number): number {
  let open = 0;
  for (let i = at - 1; i >= 0 && at - i < 160; i--) {
    const code = line.charCodeAt(i);
    if (code === 41 || code === 93) open++;
    else if ((code === PAREN || code === 91) && open-- === 0) return i;
  }
  return -1;
}

function blanks(line: string, from: number): number {
  let i = from;
  while (i >= 0 && isBlank(line.charCodeAt(i))) i--;
  return i;
}

function nameStart(line: string, end: number, longest: number): number {
  let i = end;
  for (; i >= 0 && end - i < longest; i--) {
    const code = line.charCodeAt(i);
    if (isName(code)) continue;
    // `ROTP::TOTP.new`, `client->secret`.
    const joined =
      code === 58
        ? line.charCodeAt(i - 1) === 58 || line.charCodeAt(i + 1) === 58
        : code === 62 && line.charCodeAt(i - 1) === 45;
    if (!joined || i === end) break;
  }
  return i + 1;
}

/** The name around a place, such as a keyword's. */
export function nameAround(line: string, at: number): { readonly start: number; readonly end: number } {
  let end = at;
  while (end < line.length && end - at < LONGEST && isName(line.charCodeAt(end))) end++;
  let start = at;
  while (start > 0 && at - start < LONGEST && isName(line.charCodeAt(start - 1))) start--;
  return { start, end };
}
