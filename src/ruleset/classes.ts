/**
 * Classes of bytes in patterns: the named ones, and how a set is written as a JavaScript class.
 */
import { PatternError } from "./patternError.ts";

/** Ranges of POSIX classes, two characters each. */
export const POSIX: Readonly<Record<string, string>> = {
  alnum: "09AZaz",
  alpha: "AZaz",
  ascii: "\x00\x7f",
  blank: "\t\t  ",
  cntrl: "\x00\x1f\x7f\x7f",
  digit: "09",
  graph: "!~",
  lower: "az",
  print: " ~",
  punct: "!/:@[`{~",
  space: "\t\r  ",
  upper: "AZ",
  word: "09AZaz__",
  xdigit: "09AFaf",
};
/** Ranges of `\\d`, `\\w`, `\\s`. As in RE2, `\\s` has no vertical tab. */
export const SHORTHAND: Readonly<Record<string, string>> = { d: "09", w: "09AZaz__", s: "\t\n\f\r  " };
/** Codes of control escapes. */
export const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7, e: 27 };

/** Adds ranges (two characters each) to a set, or all else of Latin-1. */
export function addRanges(set: Set<number>, ranges: string, negated: boolean): void {
  const inside = new Set<number>();
  for (let i = 0; i < ranges.length; i += 2) {
    for (let code = ranges.charCodeAt(i); code <= ranges.charCodeAt(i + 1); code++) inside.add(code);
  }
  for (let code = 0; code <= 0xff; code++) if (inside.has(code) !== negated) set.add(code);
}

/** The code of an ASCII letter in the other case. */
export function otherCase(code: number): number | undefined {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 97 && code <= 122) return code - 32;
  return undefined;
}

/** A class as sorted ranges. */
export function writeClass(set: ReadonlySet<number>, negated: boolean): string {
  if (set.size === 0) throw new PatternError("a character class is empty");
  if (set.size === 256) return negated ? "[^\\s\\S]" : "[\\s\\S]";
  const codes = [...set].sort((a, b) => a - b);
  let out = "";
  for (let i = 0; i < codes.length;) {
    let end = i;
    while (end + 1 < codes.length && codes[end + 1] === (codes[end] as number) + 1) end++;
    const low = codes[i] as number;
    const high = codes[end] as number;
    out += quoteInClass(low);
    if (high > low) out += (high > low + 1 ? "-" : "") + quoteInClass(high);
    i = end + 1;
  }
  return `[${negated ? "^" : ""}${out}]`;
}

function quoteInClass(code: number): string {
  if (code < 0x20 || code > 0x7e) return hex(code);
  const c = String.fromCharCode(code);
  return "\\]^-[".includes(c) ? `\\${c}` : c;
}

/** A character as it stands outside a class. */
export function quote(code: number): string {
  if (code < 0x20 || code > 0x7e) return hex(code);
  const c = String.fromCharCode(code);
  return "\\^$.|?*+()[]{}/".includes(c) ? `\\${c}` : c;
}

/** A byte as an escape. */
export function hex(code: number): string {
  return `\\x${code.toString(16).padStart(2, "0")}`;
}
