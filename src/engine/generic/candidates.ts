/**
 * Values that may be credentials, with what they are called: every value on a line that holds a keyword, whatever the language. A
 * value is a quoted text, what follows a sign up to a blank, the password of a URL, what follows `Bearer`, the text of an element.
 */
import { nameBefore, type Naming } from "./naming.ts";
import { isWord, quotedTexts } from "./quoted.ts";

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
  | "token";
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
];

export interface Candidate extends Naming {
  /** Offsets of the value in the line. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly form: Form;
}

/** Shortest and longest value. */
const SHORTEST = 3;
const LONGEST = 4000;
/** Most values of one line that are looked at. */
const MOST = 48;

const SIGN = /(?:=>|:=|[=:])[ \t]{0,20}/g;
const URL = /[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/([^\s:@/"'<>`]{0,80}):([^\s@"'<>`/]{1,120})@/g;
const SCHEME = /\b(?:bearer|basic|apikey|token|digest)[ \t:=]{1,4}/gi;
const FLAG_OR_WORD =
  /(?:^|[\s"'`(])(-{0,2}[\w.-]{0,60}(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|pw|identified by|credential))(?:[ \t]{1,8}|[ \t]?(?:is|->)[ \t]{1,4}|","[ \t]{0,2}|\|[ \t]{0,4})/gi;
const BARE = /[^\s"'`<>(){}[\],;|]{3,600}/y;
const ELEMENT = />([^<>]{3,300})<\//g;
const TOKEN = /(?<![A-Za-z0-9+_=-])[A-Za-z0-9+_=-]{20,}/g;
/** A line of an encoded file: what it is belongs to the lines around it. */
const BODY = /^\s*["'`]?[A-Za-z0-9+/=]{40,}(?:\\n)?["'`]?[,+;]?\s*$/;
const SECRET_NAME = /pass|pwd|secret|token|key|auth|cred/i;

const PASSWORD_END = /[.)'"]+$/;

/** Whether a value is not worth a closer look. */
export type IsDull = (value: string) => boolean;

/** What the ways to find values have in common. */
interface Search {
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
 */
export function candidatesOf(line: string, plain: boolean, isDull: IsDull): LineValues {
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
    if (!isDull(value)) candidates.push({ ...name(), from, to, value, form });
  };
  const search = { line, plain, add };
  const scheme = line.indexOf("://");
  if (scheme >= 0 && line.includes("@", scheme)) urls(search);
  if (/bearer|basic|apikey|token|digest/i.test(line)) schemes(search);
  quoted(search);
  signed(search, 0, line.length, plain);
  if (line.includes("</")) elements(search);
  words(search);
  tokens(search);
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
    const value = bareAt(line, from);
    const naming = { name: match[0].trim(), sign: " ", callee: "", start: match.index };
    if (value.length >= 6) add(from, from + value.length, "scheme", () => naming);
  }
}

function quoted(search: Search): void {
  const { line, add } = search;
  for (const { start, end, escapes, quote, nested } of quotedTexts(line)) {
    // A name before a sign is no value.
    if (nested || end - start < SHORTEST || end - start > LONGEST || isKey(line, end + escapes + 1)) continue;
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
  if (!SECRET_NAME.test(line)) return;
  const worded = plain || /^\s*(?:\/\/|#|\*|\/\*|--|"|'|`|<!--)| --?\w/.test(line);
  if (!worded) return;
  const comment = /^[^\w]*(?:\/\/|#|\*|--|"|'|`|<!--)/.test(line.trimStart());
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
  if (line.length < 20 || !/\d/.test(line) || BODY.test(line)) return;
  for (const match of line.matchAll(TOKEN)) {
    const to = match.index + match[0].length;
    if (isBlob(line, match.index, to) || !/\d/.test(match[0]) || !/[A-Za-z]/.test(match[0])) continue;
    add(match.index, to, "token", () => nameBefore(line, match.index));
  }
}

/** Values behind a sign, up to a blank or a bracket. */
function signed({ line, add }: Search, start: number, end: number, plain: boolean): void {
  SIGN.lastIndex = start;
  for (let match = SIGN.exec(line); match !== null && match.index < end; match = SIGN.exec(line)) {
    const from = SIGN.lastIndex;
    const value = bareAt(line, from);
    const to = Math.min(from + value.length, end);
    if (to - from < SHORTEST) continue;
    // In code, a word without a digit behind a sign is a variable or a type, unless the line is data inside the code.
    if (!plain && !/\d/.test(value) && !isData(line, match.index, to)) continue;
    if (match[0] === ":" && value.startsWith("//")) continue;
    // A query or a property list goes on behind an ampersand.
    const cut = /[&;]|(?<=[0-9a-z])\\[nr]/i.exec(value)?.index ?? value.length;
    const resume = SIGN.lastIndex;
    add(from, Math.min(from + cut, to), "bare", () => nameBefore(line, from));
    SIGN.lastIndex = resume;
  }
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

function bareAt(line: string, from: number): string {
  BARE.lastIndex = from;
  return BARE.exec(line)?.[0] ?? "";
}

/** Whether a sign follows a quoted text: `"name": …`, `'name' => …`, `["name"] = …`. */
function isKey(line: string, after: number): boolean {
  let i = after;
  while (i < line.length && (line[i] === " " || line[i] === "]" || line[i] === ")")) i++;
  const code = line.charCodeAt(i);
  if (code === 58) return line.charCodeAt(i + 1) !== 58;
  return code === 61 && line.charCodeAt(i + 1) !== 61 && !isWord(line.charCodeAt(after));
}
