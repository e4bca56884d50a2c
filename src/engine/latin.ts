/**
 * A Latin-1 view of bytes for the pattern engine: one character a byte, so that string offsets are byte offsets and nothing
 * is decoded. Small content becomes one string; large content is viewed in blocks, so that no string nears V8's limit and
 * memory stays bounded.
 */

/** Content up to this size is viewed as a whole. */
export const BLOCK: number = 1 << 20;
/** Bytes kept before the place asked for, for look-behind and `\b`. */
export const MARGIN = 64;

export class LatinView {
  readonly #bytes: Buffer;
  readonly #block: number;
  /** The current block. */
  text = "";
  /** Byte offset of the block's first character. */
  base = 0;

  /** @param block bytes of one view; content that is not larger is viewed as a whole */
  constructor(bytes: Buffer, block: number = BLOCK) {
    this.#bytes = bytes;
    this.#block = block;
  }

  /** Makes the block cover [start - MARGIN, end + 1), as far as the content goes. Read `text` and `base` after it. */
  cover(start: number, end: number): void {
    const size = this.#bytes.length;
    const from = Math.max(0, start - MARGIN);
    const to = Math.min(size, end + 1);
    if (from >= this.base && to <= this.base + this.text.length) return;
    this.base = size <= this.#block ? 0 : from;
    this.text = this.#bytes.toString("latin1", this.base, Math.max(to, Math.min(size, this.base + this.#block)));
  }
}
