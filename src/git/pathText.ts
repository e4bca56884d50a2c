/**
 * Paths are bytes to git. For people and for JSON they become text that loses nothing.
 */
import { isUtf8 } from "node:buffer";

/** The path as text; bytes that are not valid UTF-8 are written as `\xNN`, so that two different paths stay different. */
export function pathText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  let out = "";
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    out += length === 0 ? `\\x${bytes.toString("hex", i, i + 1)}` : bytes.toString("utf8", i, i + length);
    i += Math.max(length, 1);
  }
  return out;
}

/** Length of the valid UTF-8 sequence at `at`, or 0. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
