/**
 * Memory for contents, cut from larger pieces: asking for each of them costs more than many are long, and makes V8 collect garbage each
 * time. A piece lives as long as the last content in it.
 */

const PIECE = 1024 * 1024;
/** Bytes; larger contents get memory of their own, so that what lives long keeps little else. */
const LARGE = 128 * 1024;

export class Slab {
  #piece: Buffer = Buffer.alloc(0);
  #used = 0;

  /** Memory that is nobody else's; what is in it is not said. @param size bytes */
  take(size: number): Buffer {
    if (size > LARGE) return Buffer.allocUnsafeSlow(size);
    if (this.#used + size > this.#piece.length) {
      this.#piece = Buffer.allocUnsafeSlow(PIECE);
      this.#used = 0;
    }
    const taken = this.#piece.subarray(this.#used, this.#used + size);
    this.#used += size;
    return taken;
  }
}
