/**
 * Line and column of byte offsets. Offsets must be asked for in ascending order, so that a file is walked once, however many
 * matches it has, also when it is a single line of 200 MB.
 */

const LF = 10;
/** Four bytes at once, of which none can say more than 255 times that it is a line feed. */
const WORD = 4;
const MOST = 255;
/** A line feed in each byte; all bits but the highest of each byte; the lowest of each. */
const FEEDS = 0x0a0a_0a0a;
const LOW = 0x7f7f_7f7f;
const ONES = 0x0101_0101;

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters (code points) of UTF-8. */
  readonly column: number;
}

export class Locator {
  readonly #bytes: Buffer;
  #offset = 0;
  #line = 1;
  #column = 1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    // A byte order mark is no character to an editor.
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#offset = 3;
  }

  /** Position of a byte offset that is not before the last one asked for. */
  at(offset: number): Position {
    const bytes = this.#bytes;
    if (offset > this.#offset) {
      const lines = countLines(bytes, this.#offset, offset);
      if (lines > 0) {
        this.#line += lines;
        this.#column = 1;
        this.#offset = bytes.lastIndexOf(LF, offset - 1) + 1;
      }
    }
    for (let i = this.#offset; i < offset; i++) {
      // Count all but UTF-8 continuation bytes.
      if (((bytes[i] as number) & 0xc0) !== 0x80) this.#column++;
    }
    if (offset > this.#offset) this.#offset = offset;
    return { line: this.#line, column: this.#column };
  }
}

/** Line feeds in [from, to). */
function countLines(bytes: Buffer, from: number, to: number): number {
  const first = Math.min(to, from + ((WORD - ((bytes.byteOffset + from) % WORD)) % WORD));
  const count = Math.floor((to - first) / WORD);
  const last = first + count * WORD;
  const inWords = count === 0 ? 0 : countInWords(new Int32Array(bytes.buffer, bytes.byteOffset + first, count));
  return countSingly(bytes, from, first) + inWords + countSingly(bytes, last, to);
}

function countSingly(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === LF) count++;
  return count;
}

function countInWords(words: Int32Array): number {
  let count = 0;
  for (let i = 0; i < words.length;) {
    let sums = 0;
    for (const end = Math.min(words.length, i + MOST); i < end; i++) {
      const word = (words[i] as number) ^ FEEDS;
      // A bit for each byte that is zero.
      sums += (~(((word & LOW) + LOW) | word | LOW) >>> 7) & ONES;
    }
    count += (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + (sums >>> 24);
  }
  return count;
}
