/** Numbers for paths. A note and a file of the same name are two. */

export class PathList {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Where a note stands rather than a file. */
  readonly #notes = new Set<number>();

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a path; new ones are given the next. */
  add(path: string, isNote: boolean): number {
    const key = isNote ? `\0${path}` : path;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#texts.push(path) - 1;
      this.#numbers.set(key, number);
      if (isNote) this.#notes.add(number);
    }
    return number;
  }

  /** Leaves a number out: nothing has it. */
  skip(): void {
    this.#texts.push("");
  }

  numberOf(path: string, isNote: boolean): number | undefined {
    return this.#numbers.get(isNote ? `\0${path}` : path);
  }

  text(path: number): string {
    return this.#texts[path] ?? "";
  }

  /** All of them, by number. */
  texts(): readonly string[] {
    return this.#texts;
  }

  isNote(path: number): boolean {
    return this.#notes.has(path);
  }
}
