/** Finds keywords the fastest way that there is: in TypeScript at first, in WebAssembly when there is enough to search. */
import { type Automaton, findKeywords } from "../automaton.ts";
import type { HitList } from "../hitList.ts";
import { FastKeywords } from "./fastKeywords.ts";

/** Bytes that are searched before WebAssembly is made ready, which takes about as long as they do. A hook sees less. */
const WARM_UP = 8 * 1024 * 1024;

export class Keywords {
  readonly #automaton: Automaton;
  #searched = 0;
  /** `null`: it cannot be had. */
  #fast: FastKeywords | null | undefined;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  /** Adds where keywords occur to hits, which are empty. */
  find(bytes: Uint8Array, hits: HitList): void {
    if (this.#fast === undefined && (this.#searched += bytes.length) > WARM_UP)
      this.#fast = FastKeywords.make(this.#automaton) ?? null;
    if (this.#fast) this.#fast.find(bytes, hits);
    else findKeywords(this.#automaton, bytes, hits);
  }
}
