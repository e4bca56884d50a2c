/**
 * Holds a repository's own rules to a time for each file. The check at load refuses patterns that can run away, but what it lets
 * through may still be slow on content that was made for it; and who sends a change may have made it. A file on which a rule was
 * ended counts as not scanned by it, and the scan goes on.
 */
import type { Limiter } from "../engine/limiter.ts";
import { type Chunk, CoverageLog, type CompiledRule } from "../model.ts";
import { withinTime } from "../withinTime.ts";

/** Milliseconds that a rule has for a file. */
const BASE = 2000;
/** The same for each further MiB of the file. */
const PER_MIB = 500;
/** On so many files a rule is ended; further ones it is not tried on, so that a run ends in a time that can be foretold. */
const MOST_ENDED = 3;

type Content = Pick<Chunk, "bytes" | "path" | "where">;

export class PatternBudget implements Limiter {
  /** Told of each file that a rule did not get through. */
  log: Pick<CoverageLog, "problem"> = new CoverageLog();
  readonly #rules: ReadonlySet<string>;
  readonly #ended = new Map<string, number>();
  /** The content that is being looked at, and what each rule has left for it. */
  #content: Content | undefined;
  readonly #left = new Map<string, number>();

  /** @param rules ids of those that are held to a time */
  constructor(rules: ReadonlySet<string>) {
    this.#rules = rules;
  }

  limits(rule: CompiledRule): boolean {
    return this.#rules.has(rule.id);
  }

  run(rule: CompiledRule, content: Content, work: () => void): void {
    if (content !== this.#content) {
      this.#content = content;
      this.#left.clear();
    }
    const ended = this.#ended.get(rule.id) ?? 0;
    const left = ended < MOST_ENDED ? (this.#left.get(rule.id) ?? BASE + PER_MIB * (content.bytes.length >> 20)) : 0;
    const start = performance.now();
    const isDone = left > 0 && withinTime(left, work);
    this.#left.set(rule.id, isDone ? left - (performance.now() - start) : 0);
    if (isDone) return;
    // Further parts of the same content (what is encoded in it) are told once.
    if (left > 0) this.#ended.set(rule.id, ended + 1);
    else if (ended < MOST_ENDED) return;
    this.log.problem(
      `rule "${rule.id}" took too long on some files and was ended there: shorten the runs in its pattern, or put a character between them that neither can match`,
      "rule-too-slow",
      content.path,
      content.bytes.length,
    );
  }
}
