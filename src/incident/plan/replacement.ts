/**
 * Lines of git-filter-repo's and BFG's `--replace-text` files. Both read bytes, one expression a line, without comments: `literal:` or
 * `regex:`, then `==>` and what takes its place. (git-filter-repo's manual, "Content based filtering"; BFG's `--replace-text`.)
 */

/** What stands where a secret was. */
export const REMOVED = "***REMOVED***";

const ARROW = "==>";

/**
 * One expression.
 *
 * @param wanted bytes that are to go
 * @param kept bytes in front of them that stay; for values that are ordinary words, so that only this place changes
 */
export function replacementLine(wanted: Buffer, kept: Buffer = Buffer.alloc(0)): Buffer {
  const whole = Buffer.concat([kept, wanted]);
  const text = whole.toString("latin1");
  // A line feed would end the expression, an arrow would cut it, and git-filter-repo strips carriage returns.
  if (!/[\r\n]/.test(text) && !text.includes(ARROW)) {
    return Buffer.concat([Buffer.from("literal:"), whole, Buffer.from(ARROW), kept, Buffer.from(REMOVED)]);
  }
  const before = escapedFor(kept);
  const keep = kept.length === 0 ? Buffer.alloc(0) : Buffer.concat([Buffer.from("(?<="), before, Buffer.from(")")]);
  return Buffer.concat([Buffer.from("regex:"), keep, escapedFor(wanted), Buffer.from(ARROW + REMOVED)]);
}

/** A pattern for exactly these bytes that Python's `re` and Java's regular expressions read alike. */
function escapedFor(bytes: Buffer): Buffer {
  const out: number[] = [];
  for (const byte of bytes) {
    if (byte === 0x0a) out.push(...Buffer.from("\\n"));
    else if (byte === 0x0d) out.push(...Buffer.from("\\r"));
    else if (byte > 0x20 && byte < 0x7f && !/[A-Za-z0-9_]/.test(String.fromCharCode(byte))) out.push(0x5c, byte);
    else out.push(byte);
  }
  return Buffer.from(out);
}

/** The file: longest expressions first, since a shorter one may be the beginning of a longer one. Each once, no comments. */
export function replacementFile(lines: readonly Buffer[]): Buffer {
  const unique = new Map(lines.map((line) => [line.toString("latin1"), line]));
  const sorted = [...unique.values()].toSorted((a, b) => b.length - a.length || Buffer.compare(a, b));
  return Buffer.concat(sorted.flatMap((line) => [line, Buffer.from("\n")]));
}
