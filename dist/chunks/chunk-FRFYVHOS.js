// src/engine/locator.ts
var LF = 10;
var Locator = class {
  #bytes;
  #offset = 0;
  #line = 1;
  #column = 1;
  constructor(bytes) {
    this.#bytes = bytes;
    if (bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) this.#offset = 3;
  }
  /** Position of a byte offset that is not before the last one asked for. */
  at(offset) {
    const bytes = this.#bytes;
    for (; ; ) {
      const lf = bytes.subarray(this.#offset, Math.max(offset, this.#offset)).indexOf(LF);
      if (lf < 0) break;
      this.#offset += lf + 1;
      this.#line++;
      this.#column = 1;
    }
    for (let i = this.#offset; i < offset; i++) {
      if ((bytes[i] & 192) !== 128) this.#column++;
    }
    if (offset > this.#offset) this.#offset = offset;
    return { line: this.#line, column: this.#column };
  }
};

export {
  Locator
};
