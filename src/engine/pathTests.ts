/** Which rules hold for which path. What was worked out is kept: a history asks again for each version of a file. */
import { asFolders } from "./names.ts";

/** Paths of which answers are kept. */
const KEPT = 1024;

export class PathTests {
  readonly #patterns = new Map<string, RegExp>();
  /** By path and pattern. */
  readonly #answers = new Map<string, Map<string, boolean>>();

  /** @param pattern source of a pattern on paths */
  matches(pattern: string, path: string): boolean {
    let answers = this.#answers.get(path);
    if (answers === undefined) {
      if (this.#answers.size >= KEPT) this.#answers.clear();
      this.#answers.set(path, (answers = new Map()));
    }
    let answer = answers.get(pattern);
    if (answer === undefined) answers.set(pattern, (answer = this.#compiled(pattern).test(asFolders(path))));
    return answer;
  }

  #compiled(pattern: string): RegExp {
    let compiled = this.#patterns.get(pattern);
    if (compiled === undefined) this.#patterns.set(pattern, (compiled = new RegExp(pattern, "i")));
    return compiled;
  }
}
