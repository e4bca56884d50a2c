/**
 * Quoted-printable (RFC 2045, 6.7), as in mails that were saved or sent by a test: `=3D`, and lines broken by a `=` at their end.
 * Undone only where a header announces it, since a `=` by itself says nothing.
 */
import type { Region } from "./decode.ts";

/** Both ways in which the header is written. */
const HEADERS: readonly string[] = ["quoted-printable", "Quoted-Printable"];
const LENGTH = "quoted-printable".length;
/** Longest part that is undone at once. */
const LONGEST = 4 * 1024 * 1024;

/** What follows each header, to the next one or the end of the content. @param places where headers may stand */
export function addQuotedPrintable(bytes: Buffer, regions: Region[], places: readonly number[]): void {
  const headers = places.filter((at) => HEADERS.includes(bytes.toString("latin1", at, at + LENGTH)));
  headers.forEach((at, i) => {
    const start = at + LENGTH;
    const region = undo(bytes, start, Math.min(headers[i + 1] ?? bytes.length, start + LONGEST));
    if (region !== undefined) regions.push(region);
  });
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
