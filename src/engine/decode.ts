/**
 * Finds encoded text inside content and undoes one layer of it: base64 (standard, URL-safe, with and without padding, over
 * several lines), hex, percent-encoding, backslash escapes, HTML entities and quoted-printable. What decodes to something that is no text is
 * left alone, so that ordinary identifiers and hashes cost a few byte reads.
 */
import { findMarks, type Marks } from "./marks.ts";
import { addQuotedPrintable } from "./quotedPrintable.ts";

export interface Region {
  /** Byte offsets of the encoded text. */
  readonly start: number;
  readonly end: number;
  readonly layer: "base64" | "hex" | "percent" | "escape" | "html" | "quoted-printable";
  readonly decoded: Buffer;
  /** Where each decoded byte (and the end) came from, where the layer keeps places apart; absent: the region as a whole. */
  readonly origin?: Int32Array;
}

/** Shortest base64 text that can hold a name and a secret, or a token; shorter runs are words. */
const MIN_RUN = 24;
/** Longest escaped stretch that is undone at once. */
const MAX_TOKEN = 64 * 1024;

const BASE64 = 1;
const HEX = 2;
const kinds = new Uint8Array(256);
/** What a character of base64 stands for. */
const sextets = new Uint8Array(256);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"].forEach((c, i) => {
  kinds[c.charCodeAt(0)] = BASE64;
  sextets[c.charCodeAt(0)] = i < 64 ? i : i - 2;
});
for (const c of "0123456789abcdefABCDEF") kinds[c.charCodeAt(0)] = BASE64 | HEX;

/**
 * Every region of the content that decodes to text, in no particular order.
 *
 * @param marks where escapes may begin; may hold more places than there are escapes
 */
export function encodedRegions(bytes: Buffer, marks: Marks = findMarks(bytes)): Region[] {
  const regions: Region[] = [];
  findRuns(bytes, regions);
  findTokens(bytes, regions, PERCENT, marks.percent);
  findTokens(bytes, regions, ESCAPE, marks.escape);
  findTokens(bytes, regions, HTML, marks.html);
  addQuotedPrintable(bytes, regions, marks["quoted-printable"]);
  return regions;
}

/** Base64 and hex. Looks at every MIN_RUN-th byte only: a run that is long enough covers one of them. */
function findRuns(bytes: Buffer, regions: Region[]): void {
  const length = bytes.length;
  // No run that is still to be found starts before this.
  let floor = 0;
  for (let at = MIN_RUN - 1; at < length; at += MIN_RUN) {
    if (kinds[bytes[at] as number] === 0) continue;
    let start = at;
    while (start > floor && kinds[bytes[start - 1] as number] !== 0) start--;
    let end = at + 1;
    while (end < length && kinds[bytes[end] as number] !== 0) end++;
    floor = end - start >= MIN_RUN ? addRun(bytes, start, end, regions) : end;
    at = floor - 1;
  }
}

/** Adds what a run decodes to; gives the offset at which the search goes on. */
function addRun(bytes: Buffer, start: number, end: number, regions: Region[]): number {
  let allHex = (end - start) % 2 === 0 && end - start >= 32;
  for (let i = start; allHex && i < end; i++) allHex = ((kinds[bytes[i] as number] as number) & HEX) !== 0;
  if (allHex) {
    const decoded = Buffer.from(bytes.toString("latin1", start, end), "hex");
    if (isText(decoded)) regions.push({ start, end, layer: "hex", decoded });
    return end;
  }
  // A name may be glued to the value (`token_<base64>`, `path/<base64>`): only text that starts right decodes to text.
  for (const from of starts(bytes, start, end)) {
    if (end - from < MIN_RUN || !beginsAsText(bytes, from)) continue;
    const last = joinLines(bytes, from, end);
    const decoded = Buffer.from(bytes.toString("latin1", from, last).replace(/\s+/g, ""), "base64");
    if (!isText(decoded)) continue;
    regions.push({ start: from, end: last, layer: "base64", decoded });
    return last;
  }
  return end;
}

function starts(bytes: Buffer, start: number, end: number): number[] {
  const found = [start];
  for (let i = start; i < Math.min(end, start + 64) && found.length < 4; i++) {
    const byte = bytes[i];
    if (byte === 0x5f || byte === 0x2d || byte === 0x2f) found.push(i + 1);
  }
  return found;
}

/** Whether base64 that wraps into the next line can stand before a line's end with this byte. */
export function continuesLine(byte: number): boolean {
  return kinds[byte] !== 0;
}

/** Shorter lines of base64 do not go on in the next one. */
export const SHORTEST_WRAPPED = 40;

/** Base64 is often wrapped: takes in the following lines as long as they hold nothing else. */
function joinLines(bytes: Buffer, start: number, end: number): number {
  const width = end - start;
  if (width < SHORTEST_WRAPPED) return end;
  let last = end;
  for (;;) {
    let next = last;
    if (bytes[next] === 13) next++;
    if (bytes[next] !== 10) return last;
    next++;
    while (bytes[next] === 32 || bytes[next] === 9) next++;
    let stop = next;
    while (stop < bytes.length && stop - next <= width && kinds[bytes[stop] as number] !== 0) stop++;
    if (stop === next || stop - next > width) return last;
    last = stop;
    if (stop - next < width) return last;
  }
}

/**
 * Whether the first nine bytes that base64 stands for are text, as {@link isText} has it. Most runs are names and paths, so this
 * makes no objects.
 */
function beginsAsText(bytes: Buffer, from: number): boolean {
  let nul = 0;
  for (let at = from; at < from + 12; at += 4) {
    const bits =
      ((sextets[bytes[at] as number] as number) << 18) |
      ((sextets[bytes[at + 1] as number] as number) << 12) |
      ((sextets[bytes[at + 2] as number] as number) << 6) |
      (sextets[bytes[at + 3] as number] as number);
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = (bits >> shift) & 0xff;
      if (byte === 0) nul++;
      else if (!((byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9)) return false;
    }
  }
  return nul === 0 || nul >= 4;
}

/** Printable ASCII, white space and UTF-8 nearly throughout, or the same in UTF-16. */
function isText(decoded: Buffer): boolean {
  if (decoded.length < 8) return false;
  const end = Math.min(decoded.length, 512);
  let printable = 0;
  let nul = 0;
  for (let i = 0; i < end; i++) {
    const byte = decoded[i] as number;
    if ((byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9) printable++;
    else if (byte === 0) nul++;
  }
  return printable >= end * 0.95 || (printable + nul >= end * 0.95 && nul >= end * 0.4);
}

interface TokenKind {
  readonly layer: Region["layer"];
  /** Whether an escape can go on with this byte: spares most places the pattern. */
  readonly follows: (byte: number) => boolean;
  /** One escape; a named or numbered group holds what it stands for. */
  readonly escape: RegExp;
  /** The byte that an escape stands for. */
  readonly byte: (match: RegExpExecArray) => number;
}

const hex = (text: string | undefined): number => parseInt(text ?? "20", 16);

const isHex = (byte: number): boolean => ((kinds[byte] as number) & HEX) !== 0;

const PERCENT: TokenKind = {
  layer: "percent",
  follows: isHex,
  escape: /%([0-9A-Fa-f]{2})/g,
  byte: (m) => hex(m[1]),
};

const ESCAPE: TokenKind = {
  layer: "escape",
  // u, x, 0 and 1; a second backslash, since escapes may stand in a string that is escaped itself.
  follows: (byte) => byte === 0x75 || byte === 0x78 || byte === 0x30 || byte === 0x31 || byte === 0x5c,
  // ASCII only: other characters are no part of a secret's name or value.
  escape: /\\{1,4}(?:u00([2-7][0-9A-Fa-f])|u\{0{0,4}([2-7][0-9A-Fa-f])\}|x([2-7][0-9A-Fa-f])|([01][0-7]{2}))/g,
  byte: (m) => (m[4] === undefined ? hex(m[1] ?? m[2] ?? m[3]) : parseInt(m[4], 8)),
};

const NAMED: Readonly<Record<string, number>> = { quot: 34, apos: 39, amp: 38, lt: 60, gt: 62, nbsp: 32 };

const HTML: TokenKind = {
  layer: "html",
  // # and the first letters of the names.
  follows: (byte) => byte === 0x23 || "qalgn".includes(String.fromCharCode(byte)),
  escape: /&(?:#(\d{2,3})|#[xX]([0-9A-Fa-f]{2})|(quot|apos|amp|lt|gt|nbsp));/g,
  byte: (m) => (m[1] !== undefined ? Number(m[1]) & 0xff : m[2] !== undefined ? hex(m[2]) : (NAMED[m[3] ?? ""] ?? 32)),
};

/**
 * Escapes stand inside a line: the line's stretch around them is undone at once, so that names and values stay together, and
 * the origin of each byte is kept, so that the place of a finding is exact.
 */
function findTokens(bytes: Buffer, regions: Region[], kind: TokenKind, places: readonly number[]): void {
  let free = 0;
  for (const at of places) {
    if (at < free || !kind.follows(bytes[at + 1] ?? 0)) continue;
    kind.escape.lastIndex = 0;
    if (kind.escape.exec(bytes.toString("latin1", at, at + 12))?.index !== 0) continue;
    const start = lineEdge(bytes, at, -1);
    free = lineEdge(bytes, at, 1);
    regions.push({ start, end: free, layer: kind.layer, ...unescape(bytes, start, free, kind) });
  }
}

function unescape(bytes: Buffer, start: number, end: number, kind: TokenKind): { decoded: Buffer; origin: Int32Array } {
  const text = bytes.toString("latin1", start, end);
  const decoded = Buffer.allocUnsafe(text.length);
  const origin = new Int32Array(text.length + 1);
  let size = 0;
  let copied = 0;
  const copy = (to: number): void => {
    for (; copied < to; copied++) {
      origin[size] = start + copied;
      decoded[size++] = text.charCodeAt(copied);
    }
  };
  kind.escape.lastIndex = 0;
  for (let match = kind.escape.exec(text); match !== null; match = kind.escape.exec(text)) {
    copy(match.index);
    origin[size] = start + copied;
    decoded[size++] = kind.byte(match);
    copied += match[0].length;
  }
  copy(text.length);
  origin[size] = end;
  return { decoded: decoded.subarray(0, size), origin };
}

/** The line's border, at most MAX_TOKEN / 2 bytes away. */
function lineEdge(bytes: Buffer, at: number, step: 1 | -1): number {
  const limit = MAX_TOKEN / 2;
  if (step === 1) {
    const lf = bytes.subarray(at, at + limit).indexOf(10);
    return lf < 0 ? Math.min(bytes.length, at + limit) : at + lf;
  }
  const from = Math.max(0, at - limit);
  return from + bytes.subarray(from, at).lastIndexOf(10) + 1;
}
