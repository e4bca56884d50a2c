/**
 * A growing list of 32-bit numbers, at four bytes each.
 */
export class NumberList {
  #values: Uint32Array = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    this.set(this.#length, value);
  }

  /** Sets any element; the list then reaches at least so far. */
  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const values = new Uint32Array(Math.max(this.#values.length * 2, index + 1));
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[index] = value;
    this.#length = Math.max(this.#length, index + 1);
  }

  get(index: number): number {
    return this.#values[index] ?? 0;
  }
}
