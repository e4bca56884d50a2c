/**
 * Masks secrets in a stream of any length with bounded memory: content goes through a window that keeps enough of what is still to come
 * for a value over the edge to be seen whole, and enough of what has gone for the words before a value. All other bytes stay as they are.
 */
import type { Match } from "../model.ts";
import { revealSecret } from "../model.ts";
import { scanText } from "../engine/text.ts";

/** Bytes that wait until they are looked at together. */
const WINDOW = 1 << 20;
/** Bytes at the end that are not let go yet: twice the longest value of any rule (a PGP key). */
const HELD = 64 << 10;
/** Bytes before the window that are looked at once more. */
const CONTEXT = 16 << 10;
/** Values that are looked for again where no rule would see them; the newest ones. */
const KNOWN = 200;

interface Range {
  start: number;
  end: number;
  readonly mask: string;
  readonly rule: string;
}

type Utf16 = "utf-16le" | "utf-16be";

/** @returns the matches that are to be masked */
export type FindSecrets = (bytes: Buffer) => readonly Match[];

export class Redactor {
  readonly #find: FindSecrets;
  readonly #known = new Map<string, { readonly bytes: Buffer; readonly mask: string; readonly rule: string }>();
  #pieces: Buffer[] = [];
  #waiting = 0;
  /** Context that has gone out, then what has not. */
  #window: Buffer = Buffer.alloc(0);
  #gone = 0;
  #encoding: Utf16 | undefined;
  #hasBegun = false;
  /** Number of masked places, by rule. */
  readonly counts: Map<string, number> = new Map<string, number>();

  constructor(find: FindSecrets) {
    this.#find = find;
  }

  /** Takes content, and gives what can go out. */
  push(bytes: Buffer): Buffer {
    this.#pieces.push(bytes);
    this.#waiting += bytes.length;
    return this.#waiting < WINDOW ? Buffer.alloc(0) : this.#flush((window) => window.length - HELD);
  }

  /** Nothing came for a while: gives whole lines, but not the beginning of a key whose end has not come. */
  idle(): Buffer {
    if (this.#encoding !== undefined) return Buffer.alloc(0);
    return this.#flush((window) => {
      const begin = window.lastIndexOf("-----BEGIN");
      const line = window.lastIndexOf(10) + 1;
      const isOpen = begin >= 0 && window.length - begin < HELD && window.indexOf("-----END", begin) < 0;
      return isOpen ? Math.min(begin, line) : line;
    });
  }

  /** The rest. */
  end(): Buffer {
    return this.#flush((window) => window.length);
  }

  #flush(cutOf: (window: Buffer) => number): Buffer {
    const window = Buffer.concat([this.#window, ...this.#pieces]);
    this.#pieces = [];
    this.#waiting = 0;
    if (!this.#hasBegun) {
      this.#encoding = scanText(window).transcoded;
      this.#hasBegun = window.length > 0;
    }
    const ranges = this.#ranges(window);
    let cut = cutOf(window);
    if (this.#encoding !== undefined && cut < window.length) cut &= ~1;
    for (const range of ranges.toReversed()) if (range.start < cut && cut < range.end) cut = range.start;
    cut = Math.max(cut, this.#gone);
    const out = this.#masked(window, ranges, cut);
    const from = Math.max(0, (cut - CONTEXT) & ~1);
    this.#window = Buffer.from(window.subarray(from));
    this.#gone = cut - from;
    this.#waiting = this.#window.length - this.#gone;
    return out;
  }

  /** What has not gone out, up to the cut. */
  #masked(window: Buffer, ranges: readonly Range[], cut: number): Buffer {
    const parts: Buffer[] = [];
    let at = this.#gone;
    for (const { start, end, mask, rule } of ranges) {
      if (end <= at || start >= cut) continue;
      parts.push(window.subarray(at, Math.max(at, start)), this.#encoded(mask));
      this.counts.set(rule, (this.counts.get(rule) ?? 0) + 1);
      at = end;
    }
    parts.push(window.subarray(at, Math.max(at, cut)));
    return Buffer.concat(parts);
  }

  #encoded(mask: string): Buffer {
    if (this.#encoding === undefined) return Buffer.from(mask);
    const bytes = Buffer.from(mask, "utf16le");
    return this.#encoding === "utf-16be" ? bytes.swap16() : bytes;
  }

  /** Places to mask, in order, none over another. */
  #ranges(window: Buffer): readonly Range[] {
    const encoding = this.#encoding ?? scanText(window).transcoded;
    const text = encoding === undefined ? window : utf8Of(window, encoding);
    const matches = this.#find(text);
    for (const { secret, rule } of matches) this.#remember(revealSecret(secret), secret.mask, rule);
    const found = [
      ...matches.map(({ start, end, secret, rule }): Range => ({ start, end, mask: secret.mask, rule })),
      ...this.#again(text),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    const ranges: Range[] = [];
    for (const range of found) {
      const last = ranges.at(-1);
      if (last === undefined || range.start >= last.end) ranges.push(range);
      else last.end = Math.max(last.end, range.end);
    }
    if (encoding !== undefined) toUtf16(ranges, text);
    return ranges;
  }

  #remember(value: string, mask: string, rule: string): void {
    // A plain word may stand anywhere without being the secret.
    if (value.length < 8 || value.includes("\n") || (value.length < 12 && /^[A-Za-z]+$/.test(value))) return;
    this.#known.delete(value);
    this.#known.set(value, { bytes: Buffer.from(value), mask, rule });
    if (this.#known.size > KNOWN) this.#known.delete(this.#known.keys().next().value as string);
  }

  *#again(text: Buffer): Generator<Range, void, undefined> {
    for (const { bytes, mask, rule } of this.#known.values()) {
      for (let at = text.indexOf(bytes); at >= 0; at = text.indexOf(bytes, at + bytes.length))
        yield { start: at, end: at + bytes.length, mask, rule };
    }
  }
}

function utf8Of(window: Buffer, encoding: Utf16): Buffer {
  const even = window.subarray(0, window.length & ~1);
  return Buffer.from((encoding === "utf-16be" ? Buffer.from(even).swap16() : even).toString("utf16le"));
}

/** Turns offsets in UTF-8 into those in UTF-16. */
function toUtf16(ranges: readonly Range[], text: Buffer): void {
  let bytes = 0;
  let units = 0;
  const unitAt = (offset: number): number => {
    units += text.toString("utf8", bytes, offset).length;
    bytes = offset;
    return units * 2;
  };
  for (const range of ranges) {
    range.start = unitAt(range.start);
    range.end = unitAt(range.end);
  }
}
