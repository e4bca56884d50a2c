/**
 * Reads env files as dotenv and Docker Compose do, and keeps the place of every name and value, which no library does.
 * `export`, all quotes, values of several lines, comments behind values, CRLF.
 */
import type { Assignment } from "./assignment.ts";

export interface EnvEntry extends Assignment {
  readonly quote: "" | '"' | "'" | "`";
  /** The comment lines right above it, without their marks. */
  readonly comment: string;
}

export interface EnvFile {
  readonly entries: readonly EnvEntry[];
  /** Commented-out lines (`# SMTP_HOST=`): known, not demanded. */
  readonly commented: readonly Assignment[];
  /** Lines that are neither entry, comment nor blank. */
  readonly broken: number;
}

const NAME = /[ \t]*(?:export[ \t]+|set[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*/y;
const COMMENTED = /^[ \t]*#+[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*(["']?)([^\n]*?)\2[ \t\r]*$/;

/** Never throws. @param text with or without a byte order mark */
export function parseEnv(text: string): EnvFile {
  const entries: EnvEntry[] = [];
  const commented: Assignment[] = [];
  let broken = 0;
  let comment: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).trim();
    if (line === "" || line.startsWith("#")) {
      const out = COMMENTED.exec(text.slice(at, end));
      if (out !== null) commented.push(commentedOut(out, at));
      comment = line === "" ? [] : [...comment, line.replace(/^#+\s*/, "")];
      at = end + 1;
      continue;
    }
    const entry = entryAt(text, at, end, comment.join(" "));
    if (entry === undefined) broken++;
    else if (entry.entry !== undefined) entries.push(entry.entry);
    comment = [];
    at = entry === undefined ? end + 1 : lineEnd(text, entry.end) + 1;
  }
  return { entries, commented, broken };
}

function commentedOut(match: RegExpExecArray, at: number): Assignment {
  const [whole, name = "", quote = "", raw = ""] = match;
  const value = quote === "" ? raw.replace(/(?:^|[ \t])#.*$/, "").trimEnd() : raw;
  const start =
    at + whole.indexOf("=") + 1 + (/^[ \t]*["']?/.exec(whole.slice(whole.indexOf("=") + 1))?.[0].length ?? 0);
  return { name, nameStart: at + whole.indexOf(name), value, start, end: start + value.length };
}

/** Offset of the line feed (or the text's end) at or after an offset. */
function lineEnd(text: string, at: number): number {
  const feed = text.indexOf("\n", at);
  return feed < 0 ? text.length : feed;
}

function entryAt(
  text: string,
  at: number,
  end: number,
  comment: string,
): { readonly entry?: EnvEntry; readonly end: number } | undefined {
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined || NAME.lastIndex > end) return undefined;
  const equals = NAME.lastIndex;
  const nameStart = match.index + match[0].indexOf(name);
  if (text[equals] !== "=") {
    // A bare name is handed on from the shell.
    return text.slice(equals, end).trim() === "" ? { end } : undefined;
  }
  let start = equals + 1;
  while (start < end && (text[start] === " " || text[start] === "\t")) start++;
  const quote = text[start];
  if (quote === '"' || quote === "'" || quote === "`") {
    const close = closing(text, start, quote);
    if (close !== undefined) {
      const raw = text.slice(start + 1, close);
      const value = quote === '"' ? unescape(raw) : raw;
      return { entry: { name, nameStart, value, start: start + 1, end: close, quote, comment }, end: close };
    }
  }
  const raw = text
    .slice(start, end)
    .replace(/(?:^|[ \t])#.*$|\r$/s, "")
    .trimEnd();
  return { entry: { name, nameStart, value: raw, start, end: start + raw.length, quote: "", comment }, end };
}

/** Offset of the quote that closes one. A quote with more than a comment behind it on its line does not close. */
function closing(text: string, open: number, quote: string): number | undefined {
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (quote === '"' && isEscaped(text, at)) continue;
    if (/^[ \t\r]*(?:#[^\n]*)?$/.test(text.slice(at + 1, lineEnd(text, at)))) return at;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

function unescape(raw: string): string {
  return raw.replace(/\\([nrt"\\$])/g, (_, c: string) => ({ n: "\n", r: "\r", t: "\t" })[c] ?? c);
}
