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

  /** @param values are not copied */
  static of(values: Uint32Array): NumberList {
    const list = new NumberList();
    list.#values = values;
    list.#length = values.length;
    return list;
  }

  /** The numbers, without a copy. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }

  get(index: number): number {
    return this.#values[index] ?? 0;
  }
}
