/**
 * Texts of compiled code: the constants of a Java class (JVM specification, 4.4) and the short and long strings that Python marshals
 * into a .pyc. In the raw file a length stands before each, which patterns take for a part of the word.
 */
import { hasControls } from "./controls.ts";

/** One line for each constant; undefined when it is damaged. */
export function classText(file: Buffer): string | undefined {
  const count = file.readUInt16BE(8);
  const lines: string[] = [];
  let at = 10;
  for (let i = 1; i < count && at + 3 <= file.length; i++) {
    const tag = file[at] as number;
    if (tag === 1) {
      const length = file.readUInt16BE(at + 1);
      lines.push(file.toString("utf8", at + 3, at + 3 + length));
      at += 3 + length;
      continue;
    }
    const size = SIZES[tag];
    if (size === undefined) return undefined;
    // Long and double take two places in the table.
    if (tag === 5 || tag === 6) i++;
    at += 1 + size;
  }
  return lines.join("\n");
}

/** Bytes behind the tag, by tag. */
const SIZES: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
};

/**
 * One line for each string. The marshalled code is not followed: every place that looks like a string with its length is taken, so
 * that no version of Python is missed.
 */
export function pycText(file: Buffer): string {
  const lines: string[] = [];
  for (let at = 8; at < file.length - 2; at++) {
    const type = (file[at] as number) & 0x7f;
    // z, Z: short ASCII; a, A, u, t, s: with a length of four bytes.
    const isShort = type === 0x7a || type === 0x5a;
    const isLong = type === 0x61 || type === 0x41 || type === 0x75 || type === 0x74 || type === 0x73;
    if (!isShort && (!isLong || at + 5 > file.length)) continue;
    const start = at + (isShort ? 2 : 5);
    const length = isShort ? (file[at + 1] as number) : file.readUInt32LE(at + 1);
    if (length < 4 || length > 1_000_000 || start + length > file.length) continue;
    const text = file.toString("utf8", start, start + length);
    if (text.includes("\ufffd") || hasControls(text)) continue;
    lines.push(text);
    at = start + length - 1;
  }
  return lines.join("\n");
}
