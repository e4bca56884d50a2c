/**
 * A baseline holds random text of its own: salts and fingerprints. They are no secrets, so they are not reported; everything else
 * in the file is looked at, since a reason or a path may hold one. Told by content, for a baseline may have any name, and the
 * history holds old ones.
 */
import type { Chunk, Match } from "../model.ts";
import type { DirectScanner } from "../scan.ts";

/** How the first line of every baseline begins (baseline/format.ts). */
const HEADER = '{"schema":"leakgate-baseline/';
/** A whole header line; the salt. */
const SALT = /^(?:\xef\xbb\xbf)?\{"schema":"leakgate-baseline\/\d+","salt":"([0-9a-f]{32,128})"\}\r?$/;
/** The beginning of an entry; the fingerprint. */
const FINGERPRINT = /^\{"fingerprint":"(lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3}))",/;
/** As latin1; an editor may have put it there, and the reader takes it. */
const BYTE_ORDER_MARK = "\xef\xbb\xbf";
const LINE_FEED = 0x0a;
/** No header and no beginning of an entry is longer. */
const LONGEST = 256;

/** The scanner, silent about a baseline's own salts and fingerprints. */
export function withoutBaselineKeys(scanner: DirectScanner): DirectScanner {
  return {
    scan: (chunk) => {
      const matches = scanner.scan(chunk);
      return matches.length === 0 || !isBaseline(chunk) ? matches : matches.filter((match) => !isKey(chunk, match));
    },
  };
}

function isBaseline({ bytes, where }: Pick<Chunk, "bytes" | "where">): boolean {
  return where === "content" && bytes.subarray(0, BYTE_ORDER_MARK.length + HEADER.length).includes(HEADER);
}

function isKey({ bytes }: Pick<Chunk, "bytes">, { start, end }: Match): boolean {
  const from = start === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, start - 1) + 1;
  const next = bytes.indexOf(LINE_FEED, from);
  const line = bytes.toString("latin1", from, Math.min(next < 0 ? bytes.length : next, from + LONGEST));
  const key = (SALT.exec(line) ?? FINGERPRINT.exec(line))?.[1];
  if (key === undefined) return false;
  const at = from + line.indexOf(`"${key}"`) + 1;
  return start >= at && end <= at + key.length;
}
