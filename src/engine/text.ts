/**
 * From bytes to text that patterns can read. Content stays bytes wherever possible; only UTF-16, which no byte pattern can
 * see through, is transcoded, once, to UTF-8.
 */

export interface ScanText {
  /** UTF-8 or any ASCII superset; offsets of matches are offsets into this. */
  readonly bytes: Buffer;
  /** "utf-16le" or "utf-16be" when the content was transcoded. */
  readonly transcoded?: "utf-16le" | "utf-16be";
  /** NUL bytes near the beginning and not UTF-16: not a text file, though text may be in it. */
  readonly binary: boolean;
}

/** As far as git looks for NUL bytes when it decides that a file is binary. */
const SNIFF_BYTES = 8000;

/** Decides on the encoding and transcodes UTF-16 (with or without a byte order mark) to UTF-8. */
export function scanText(bytes: Buffer): ScanText {
  const encoding = utf16Encoding(bytes);
  if (encoding === undefined) {
    const nul = bytes.indexOf(0);
    return { bytes, binary: nul >= 0 && nul < SNIFF_BYTES };
  }
  const even = bytes.length & ~1;
  const little = encoding === "utf-16le" ? bytes.subarray(0, even) : Buffer.from(bytes.subarray(0, even)).swap16();
  // In slices: a string may not be longer than about 2^29 characters.
  const parts: Buffer[] = [];
  const slice = 1 << 26;
  for (let at = 0; at < little.length; at += slice) {
    parts.push(Buffer.from(little.toString("utf16le", at, Math.min(at + slice, little.length)), "utf8"));
  }
  const text = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  return { bytes: text, transcoded: encoding, binary: false };
}

/** Whether {@link scanText} transcodes it, told by its beginning. */
export function isUtf16(bytes: Buffer): boolean {
  return utf16Encoding(bytes) !== undefined;
}

function utf16Encoding(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length < 2) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? undefined : "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark: ASCII text in UTF-16 has a NUL in every second byte. PowerShell and .reg exports are written so.
  const end = Math.min(bytes.length & ~1, 4096);
  if (end < 8) return undefined;
  let evenNul = 0;
  let oddNul = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) evenNul++;
    if (bytes[i + 1] === 0) oddNul++;
  }
  const pairs = end / 2;
  if (oddNul > pairs * 0.6 && evenNul < pairs * 0.05) return "utf-16le";
  if (evenNul > pairs * 0.6 && oddNul < pairs * 0.05) return "utf-16be";
  return undefined;
}

/** Text of bytes for a reader: UTF-8 where valid, else each byte as a Latin-1 character. Never throws. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.includes("�") ? bytes.toString("latin1") : text;
}
