/**
 * Quoted-printable (RFC 2045, 6.7), as in mails that were saved or sent by a test: `=3D`, and lines broken by a `=` at their end.
 * Undone only where a header announces it, since a `=` by itself says nothing.
 */
import type { Region } from "./decode.ts";

/** Both ways in which the header is written, for the fast search. */
const HEADERS = ["quoted-printable", "Quoted-Printable"] as const;
/** Longest part that is undone at once. */
const LONGEST = 4 * 1024 * 1024;

/** What follows each header, to the next one or the end of the content. */
export function addQuotedPrintable(bytes: Buffer, regions: Region[]): void {
  for (let at = nextHeader(bytes, 0); at >= 0;) {
    const start = at + HEADERS[0].length;
    at = nextHeader(bytes, start);
    const region = undo(bytes, start, Math.min(at < 0 ? bytes.length : at, start + LONGEST));
    if (region !== undefined) regions.push(region);
  }
}

function nextHeader(bytes: Buffer, from: number): number {
  const places = HEADERS.map((header) => bytes.indexOf(header, from)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** Undefined when nothing in it is encoded. */
function undo(bytes: Buffer, start: number, end: number): Region | undefined {
  const decoded = Buffer.allocUnsafe(end - start);
  const origin = new Int32Array(end - start + 1);
  let size = 0;
  let at = start;
  while (at < end) {
    const broken = softBreak(bytes, at);
    if (broken > 0) {
      at += broken;
      continue;
    }
    const byte = escaped(bytes, at);
    origin[size] = at;
    decoded[size++] = byte ?? (bytes[at] as number);
    at += byte === undefined ? 1 : 3;
  }
  origin[size] = end;
  if (size === end - start) return undefined;
  return { start, end, layer: "quoted-printable", decoded: decoded.subarray(0, size), origin };
}

/** Length of a `=` that breaks a line, with the break. */
function softBreak(bytes: Buffer, at: number): number {
  if (bytes[at] !== 0x3d) return 0;
  if (bytes[at + 1] === 10) return 2;
  return bytes[at + 1] === 13 && bytes[at + 2] === 10 ? 3 : 0;
}

function escaped(bytes: Buffer, at: number): number | undefined {
  if (bytes[at] !== 0x3d) return undefined;
  const digits = bytes.toString("latin1", at + 1, at + 3);
  return /^[0-9A-F]{2}$/.test(digits) ? parseInt(digits, 16) : undefined;
}
