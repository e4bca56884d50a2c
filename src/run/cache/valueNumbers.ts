/**
 * Numbers for what was found (rule and value), so that a cache can say "the same value as there" and hold neither the value nor a
 * hash of it, which would let a guess be tested. What a number stands for is learnt again from the contents that are read again:
 * of every value at least one place is.
 */

export class ValueNumbers {
  /** Ids of this run, by text. */
  readonly #ids = new Map<string, number>();
  /** Numbers of the file, by id of this run. */
  readonly #numbers: (number | undefined)[] = [];
  #next: number;

  /** @param next the first number that the file does not use */
  constructor(next: number) {
    this.#next = next;
  }

  /** The first number that is not used. */
  get next(): number {
    return this.#next;
  }

  /** Number of ids. */
  get size(): number {
    return this.#ids.size;
  }

  /** An id for a text, which may hold a value: it stays in memory. */
  id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) this.#ids.set(text, (id = this.#ids.size));
    return id;
  }

  /** The file had these numbers where now these ids are. @returns false when they cannot be the same */
  learn(numbers: readonly number[], ids: readonly number[]): boolean {
    if (numbers.length !== ids.length) return false;
    ids.forEach((id, i) => (this.#numbers[id] ??= numbers[i] as number));
    return true;
  }

  /** The number of an id; a new one where the file had none. */
  number(id: number): number {
    return (this.#numbers[id] ??= this.#next++);
  }
}
