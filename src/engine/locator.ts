/**
 * Line and column of byte offsets. Offsets must be asked for in ascending order, so that a file is walked once, however many
 * matches it has, also when it is a single line of 200 MB.
 */

const LF = 10;

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
    for (;;) {
      // Only as far as the offset: the next line feed may be very far away.
      const lf = bytes.subarray(this.#offset, Math.max(offset, this.#offset)).indexOf(LF);
      if (lf < 0) break;
      this.#offset += lf + 1;
      this.#line++;
      this.#column = 1;
    }
    for (let i = this.#offset; i < offset; i++) {
      // Count all but UTF-8 continuation bytes.
      if (((bytes[i] as number) & 0xc0) !== 0x80) this.#column++;
    }
    if (offset > this.#offset) this.#offset = offset;
    return { line: this.#line, column: this.#column };
  }
}
