/**
 * Values that may be credentials, with what they are called: every value on a line that holds a keyword, whatever the language. A
 * value is a quoted text, what follows a sign up to a blank, the password of a URL, what follows `Bearer`, the text of an element.
 */
import { byteLists, defaults, entities, holdsEntities } from "./embedded.ts";
import { nameBefore, type Naming } from "./naming.ts";
import { isWord, quotedTexts } from "./quoted.ts";
import * as Held from "./survey.ts";
import { bareEnd, BLANKS, isRun, SHORTEST } from "./survey.ts";

/** How a value stands in its line. */
export type Form =
  | "bare"
  | "double"
  | "single"
  | "backtick"
  | "escaped"
  | "url"
  | "scheme"
  | "element"
  | "word"
  | "token"
  | "bytes";
export const FORMS: readonly Form[] = [
  "bare",
  "double",
  "single",
  "backtick",
  "escaped",
  "url",
  "scheme",
  "element",
  "word",
  "token",
  "bytes",
];

export interface Candidate extends Naming {
  /** Offsets of the value in the line. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly form: Form;
}

/** Longest value. */
const LONGEST = 4000;
/** Most values of one line that are looked at. */
const MOST = 48;

const EQUALS = 61;
const COLON = 58;
const URL = /[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/([^\s:/"'<>`]{0,80}):([^\s@"'<>`/]{1,120})@/g;
const SCHEME = /\b(?:bearer|basic|apikey|token|digest)[ \t:=]{1,4}/gi;
const FLAG_OR_WORD =
  /(?:^|[\s"'`(])(-{0,2}[\w.-]{0,60}(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|pw|identified by|credential))(?:[ \t]{1,8}|[ \t]?(?:is|->)[ \t]{1,4}|","[ \t]{0,2}|\|[ \t]{0,4})/gi;
/** Lines of code that hold words: comments, texts, commands. */
const WORDED = /^\s*(?:\/\/|#|\*|\/\*|--|"|'|`|<!--)| --?\w/;
const COMMENT = /^[^\w]*(?:\/\/|#|\*|--|"|'|`|<!--)/;
const FLAG = /(?:^|[\s"'`(])-/;
/** What {@link FLAG_OR_WORD} needs: much faster to find. */
const WORD_AND_BLANK = /(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|pw|identified by|credential)[ \ti|"-]/i;
const ELEMENT = />([^<>]{3,300})<\//g;
/** A line of an encoded file: what it is belongs to the lines around it. */
const BODY = /^\s*["'`]?[A-Za-z0-9+/=]{40,}(?:\\n)?["'`]?[,+;]?\s*$/;
const SECRET_NAME = /pass|pwd|secret|token|key|auth|cred/i;
const PASSWORD_END = /[.)'"]+$/;

/** Whether a value is not worth a closer look. */
export type IsDull = (value: string, form: Form) => boolean;

/** What the ways to find values have in common. */
export interface Search {
  readonly line: string;
  readonly plain: boolean;
  /** @param name is asked for only when the value is worth a look */
  readonly add: (from: number, to: number, form: Form, name: () => Naming) => void;
}

export interface LineValues {
  readonly candidates: readonly Candidate[];
  /** How many values the line has, dull ones included. */
  readonly values: number;
}

/**
 * The values of a line.
 *
 * @param line without its end
 * @param plain whether the file is text or data rather than code: there, a word after a keyword may be a value
 * @param held what a survey says of the line
 */
export function candidatesOf(line: string, plain: boolean, isDull: IsDull, held: number = Held.ANYTHING): LineValues {
  const candidates: Candidate[] = [];
  const taken: number[] = [];
  const add = (from: number, to: number, form: Form, name: () => Naming): void => {
    if (to - from < SHORTEST || to - from > LONGEST || taken.length >= 2 * MOST) return;
    // The first form that takes a value knows most about it.
    for (let i = 0; i < taken.length; i += 2) {
      if ((taken[i] as number) < to && from < (taken[i + 1] as number)) return;
    }
    taken.push(from, to);
    const value = line.slice(from, to);
    if (!isDull(value, form)) candidates.push({ ...name(), from, to, value, form });
  };
  const search = { line, plain, add };
  if (held & Held.URL) {
    const scheme = line.indexOf("://");
    if (scheme >= 0 && line.includes("@", scheme)) urls(search);
  }
  if (held & Held.SCHEME) schemes(search);
  if (held & Held.EMBEDDED) {
    if (line.includes("${")) defaults(search);
    if (holdsEntities(line)) entities(search);
  }
  if (held & Held.LIST && SECRET_NAME.test(line)) byteLists(search);
  if (held & Held.QUOTE) quoted(search);
  if (held & Held.SIGN) signed(search, 0, line.length, plain);
  if (held & Held.ELEMENT && line.includes("</")) elements(search);
  if (held & Held.NAME) words(search);
  if (held & Held.LONG_RUN) tokens(search);
  return { candidates, values: taken.length / 2 };
}

function urls({ line, add }: Search): void {
  for (const match of line.matchAll(URL)) {
    const to = match.index + match[0].length - 1;
    add(to - (match[2] as string).length, to, "url", () => ({ ...nameBefore(line, match.index), sign: "@" }));
  }
}

function schemes({ line, add }: Search): void {
  for (const match of line.matchAll(SCHEME)) {
    const from = match.index + match[0].length;
    const to = bareEnd(line, from);
    const naming = { name: match[0].trim(), sign: " ", callee: "", start: match.index };
    if (to - from >= 6) add(from, to, "scheme", () => naming);
  }
}

function quoted(search: Search): void {
  const { line, add } = search;
  for (const { start, end, escapes, quote, nested } of quotedTexts(line)) {
    // A name before a sign is no value.
    if (nested || end - start < SHORTEST || end - start > LONGEST || isKey(line, start, end + escapes + 1)) continue;
    const form: Form = escapes > 0 ? "escaped" : quote === '"' ? "double" : quote === "'" ? "single" : "backtick";
    const inside = line.slice(start, end);
    if (inside.includes("=") || inside.includes(": ")) {
      const named = !/\s|:\/\//.test(inside) && SECRET_NAME.test(nameBefore(line, start - 1).name);
      if (!named) signed(search, start, end, true);
    }
    add(start, end, form, () => nameBefore(line, start - 1));
  }
}

/** The text of elements: `<password>…</password>`. */
function elements({ line, add }: Search): void {
  for (const match of line.matchAll(ELEMENT)) {
    const text = match[1] as string;
    const from = match.index + 1 + text.length - text.trimStart().length;
    add(from, from + text.trim().length, "element", () => {
      const open = line.lastIndexOf("<", match.index);
      const name = /^[\w.:-]*/.exec(line.slice(open + 1))?.[0] ?? "";
      return { name, sign: ">", callee: "", start: open + 1 };
    });
  }
}

/** What follows a flag or, in text, a word: `--password …`, `password is …`. */
function words({ line, plain, add }: Search): void {
  const worded = plain || WORDED.test(line);
  if (!worded) return;
  const comment = COMMENT.test(line.trimStart());
  if (!plain && !comment && !FLAG.test(line)) return;
  if (!WORD_AND_BLANK.test(line) || !SECRET_NAME.test(line)) return;
  for (const match of line.matchAll(FLAG_OR_WORD)) {
    const name = match[1] as string;
    if (!plain && !name.startsWith("-") && !comment) continue;
    const from = match.index + match[0].length;
    const value = bareAt(line, from).replace(PASSWORD_END, "");
    if (/^[=:>]/.test(value)) continue;
    add(from, from + value.length, "word", () => ({ name, sign: " ", callee: "", start: match.index }));
  }
}

/** Long runs of letters and digits, wherever they stand. */
function tokens({ line, add }: Search): void {
  if (BODY.test(line)) return;
  for (let from = 0, to = 0; from < line.length; from = to + 1) {
    to = from;
    while (to < line.length && isRun(line.charCodeAt(to))) to++;
    if (to - from < Held.RUN || isBlob(line, from, to)) continue;
    const value = line.slice(from, to);
    if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) continue;
    const start = from;
    add(start, to, "token", () => nameBefore(line, start));
  }
}

/** Values behind a sign, up to a blank or a bracket. */
function signed({ line, add }: Search, start: number, end: number, plain: boolean): void {
  let equals = line.indexOf("=", start);
  let colon = line.indexOf(":", start);
  for (let i = start; ;) {
    if (equals >= 0 && equals < i) equals = line.indexOf("=", i);
    if (colon >= 0 && colon < i) colon = line.indexOf(":", i);
    const sign = colon < 0 || (equals >= 0 && equals < colon) ? equals : colon;
    if (sign < 0 || sign >= end) return;
    i = sign + 1;
    const code = line.charCodeAt(sign);
    // `=>`, `:=`.
    if (codeAt(line, i) === (code === EQUALS ? 62 : EQUALS)) i++;
    const after = i;
    while (i - after < BLANKS && (codeAt(line, i) === 32 || codeAt(line, i) === 9)) i++;
    const from = i;
    if (from + SHORTEST > end) continue;
    const bare = bareEnd(line, from);
    if (bare - from < SHORTEST) continue;
    const to = Math.min(goesOn(line, from, bare), end);
    // In code, a word without a digit behind a sign is a variable or a type, unless the line is data inside the code.
    if (!plain && !hasDigit(line, from, bare) && !isData(line, sign, to)) continue;
    if (code === COLON && from === sign + 1 && line.startsWith("//", from)) continue;
    // What a link asks with is named inside it.
    if (isQuery(line, from, to)) continue;
    add(from, to, "bare", () => nameBefore(line, from));
  }
}

function isQuery(line: string, from: number, to: number): boolean {
  const scheme = line.indexOf("://", from);
  if (scheme < 0 || scheme > from + 12) return false;
  const sign = line.indexOf("=", scheme);
  return sign >= 0 && sign < to;
}

function hasDigit(line: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = line.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** Where a query or a property list goes on, behind an ampersand or an escaped end of a line; the value's end when it does not. */
function goesOn(line: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = line.charCodeAt(i);
    if (code === 38) return i;
    if (code !== 92 || i === from || i + 1 === to) continue;
    const next = line.charCodeAt(i + 1) | 32;
    if ((next === 110 || next === 114) && isWord(line.charCodeAt(i - 1)) && line.charCodeAt(i - 1) !== 95) return i;
  }
  return to;
}

/** Longer runs are encoded files. */
function isBlob(line: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  const limit = 300;
  while (from > 0 && to - from <= limit && isEncoded(line.charCodeAt(from - 1))) from--;
  while (to < line.length && to - from <= limit && isEncoded(line.charCodeAt(to))) to++;
  return to - from > limit;
}

const isEncoded = (code: number): boolean => isWord(code) || code === 43 || code === 45 || code === 47 || code === 61;

/** `{user: svc, password: xyzzy}`: a credential's name, and after the value what no expression goes on with. */
function isData(line: string, sign: number, to: number): boolean {
  return (
    /^\s*(?:[\]}\\&"'`]|$)/.test(line.slice(to, to + 3)) &&
    /(?:pass(?:w(?:or)?d)?|pwd|secret|token|key)["'\s]*$/i.test(line.slice(Math.max(0, sign - 16), sign))
  );
}

/** @returns `` when there is none of at least three characters */
function bareAt(line: string, from: number): string {
  const to = bareEnd(line, from);
  return to - from < SHORTEST ? "" : line.slice(from, to);
}

/** The character's code, 0 behind the end: asking there makes V8 throw its fast code away. */
const codeAt = (line: string, at: number): number => (at < line.length ? line.charCodeAt(at) : 0);

/** `!= "…":` ends a condition; what stands before the colon is no key. */
function isCompared(line: string, start: number): boolean {
  let i = start - 2;
  while (i > 0 && (codeAt(line, i) === 32 || codeAt(line, i) === 92)) i--;
  return i > 0 && codeAt(line, i) === EQUALS && (codeAt(line, i - 1) === EQUALS || codeAt(line, i - 1) === 33);
}

/** Whether a sign follows a quoted text: `"name": …`, `'name' => …`, `["name"] = …`. */
function isKey(line: string, start: number, after: number): boolean {
  if (isCompared(line, start)) return false;
  let i = after;
  while (codeAt(line, i) === 32 || codeAt(line, i) === 93 || codeAt(line, i) === 41) i++;
  const code = codeAt(line, i);
  if (code === 58) return codeAt(line, i + 1) !== 58;
  return code === 61 && codeAt(line, i + 1) !== 61 && !isWord(codeAt(line, after));
}
