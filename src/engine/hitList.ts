/** Where keywords were found: two numbers for each, without an object, in arrays that are used again for the next content. */
export class HitList {
  /** Accepting outputs of the automaton; only the first `size` count. */
  outputs: Int32Array = new Int32Array(256);
  /** Byte offsets behind the keywords, ascending and each once. */
  ends: Int32Array = new Int32Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  /** Adds a hit that ends behind all others. */
  push(output: number, end: number): void {
    if (this.size === this.ends.length) this.#grow();
    this.outputs[this.size] = output;
    this.ends[this.size++] = end;
  }

  /** Adds a hit in its place. Of hits with one end the first is kept: it must be that of the longest keyword. */
  insert(output: number, end: number): void {
    let at = this.size;
    while (at > 0 && (this.ends[at - 1] as number) > end) at--;
    if (at > 0 && this.ends[at - 1] === end) return;
    if (this.size === this.ends.length) this.#grow();
    this.outputs.copyWithin(at + 1, at, this.size);
    this.ends.copyWithin(at + 1, at, this.size);
    this.outputs[at] = output;
    this.ends[at] = end;
    this.size++;
  }

  copy(): { outputs: Int32Array; ends: Int32Array } {
    return { outputs: this.outputs.slice(0, this.size), ends: this.ends.slice(0, this.size) };
  }

  #grow(): void {
    const outputs = new Int32Array(2 * this.size);
    outputs.set(this.outputs);
    this.outputs = outputs;
    const ends = new Int32Array(2 * this.size);
    ends.set(this.ends);
    this.ends = ends;
  }
}
