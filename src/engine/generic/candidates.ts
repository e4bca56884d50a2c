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

/**
 * The values of a line.
 *
 * @param line without its end
 * @param plain whether the file is text or data rather than code: there, a word after a keyword may be a value
 */
export function candidatesOf(line: string, plain: boolean): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (from: number, to: number, form: Form, naming: Naming): void => {
    if (to - from < SHORTEST || to - from > LONGEST || found.length >= MOST) return;
    // The first form that takes a value knows most about it.
    if (found.some((c) => c.from < to && from < c.to)) return;
    found.push({ ...naming, from, to, value: line.slice(from, to), form });
  };
  if (line.includes("://")) {
    for (const match of line.matchAll(URL)) {
      const to = match.index + match[0].length - 1;
      const from = to - (match[2] as string).length;
      add(from, to, "url", { ...nameBefore(line, match.index), sign: "@" });
    }
  }
  for (const match of /bearer|basic|apikey|token|digest/i.test(line) ? line.matchAll(SCHEME) : []) {
    const from = match.index + match[0].length;
    const value = bareAt(line, from);
    if (value.length >= 6) {
      const word = match[0].trim();
      add(from, from + value.length, "scheme", { name: word, sign: " ", callee: "", start: match.index });
    }
  }
  for (const text of quotedTexts(line)) {
    if (text.nested) continue;
    const { start, end } = text;
    if (end - start < SHORTEST || end - start > LONGEST) continue;
    // A name before a sign is no value.
    if (isKey(line, end + text.escapes + 1)) continue;
    const form: Form =
      text.escapes > 0 ? "escaped" : text.quote === '"' ? "double" : text.quote === "'" ? "single" : "backtick";
    const inside = line.slice(start, end);
    const naming = nameBefore(line, start - 1);
    const named = SECRET_NAME.test(naming.name) && !/\s|:\/\//.test(inside);
    if (!named && (inside.includes("=") || inside.includes(": "))) signed(line, start, end, true, add);
    add(start, end, form, naming);
  }
  signed(line, 0, line.length, plain, add);
  if (line.includes("</")) {
    for (const match of line.matchAll(ELEMENT)) {
      const from = match.index + 1 + leading(match[1] as string);
      const value = (match[1] as string).trim();
      const open = line.lastIndexOf("<", match.index);
      const name = /^[\w.:-]*/.exec(line.slice(open + 1))?.[0] ?? "";
      add(from, from + value.length, "element", { name, sign: ">", callee: "", start: open + 1 });
    }
  }
  const worded = plain || /^\s*(?:\/\/|#|\*|\/\*|--|"|'|`|<!--)| --?\w/.test(line);
  for (const match of worded ? line.matchAll(FLAG_OR_WORD) : []) {
    const name = match[1] as string;
    const from = match.index + match[0].length;
    if (!plain && !name.startsWith("-") && !/^[^\w]*(?:\/\/|#|\*|--|"|'|`|<!--)/.test(line.trimStart())) continue;
    const value = bareAt(line, from).replace(PASSWORD_END, "");
    if (/^[=:>]/.test(value)) continue;
    add(from, from + value.length, "word", { name, sign: " ", callee: "", start: match.index });
  }
  for (const match of line.length < 20 || !/\d/.test(line) || BODY.test(line) ? [] : line.matchAll(TOKEN)) {
    if (isBlob(line, match.index, match.index + match[0].length)) continue;
    if (!/\d/.test(match[0]) || !/[A-Za-z]/.test(match[0])) continue;
    add(match.index, match.index + match[0].length, "token", nameBefore(line, match.index));
  }
  return found;
}

/** Values behind a sign, up to a blank or a bracket. */
function signed(
  line: string,
  start: number,
  end: number,
  plain: boolean,
  add: (from: number, to: number, form: Form, naming: Naming) => void,
): void {
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
    const naming = nameBefore(line, from);
    add(from, Math.min(from + cut, to), "bare", naming);
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

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
