/**
 * Tries one rule at one keyword hit. Patterns are compiled on first use: most rules are never needed in a run.
 */
import type { CompiledRule } from "../model.ts";
import type { LatinView } from "./latin.ts";

/** Byte offsets of a match and of the secret in it. */
export interface RawMatch {
  readonly matchStart: number;
  readonly matchEnd: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export class Matcher {
  readonly rule: CompiledRule;
  /** The rule's matches are found by the generic detector. */
  readonly isDetector: boolean;
  // Copies: a built-in rule is a thing that is asked (ruleset/lazyRule.ts), and this is asked millions of times.
  readonly #pattern: string | undefined;
  readonly #flags: string;
  readonly #earliest: number;
  readonly #latest: number;
  readonly #maxLength: number;
  readonly #readsBefore: number;
  readonly #readsBehind: number;
  #quick: RegExp | undefined;
  #exact: RegExp | undefined;

  constructor(rule: CompiledRule) {
    this.rule = rule;
    this.isDetector = rule.detector !== undefined;
    this.#pattern = rule.pattern;
    this.#flags = rule.flags;
    this.#earliest = rule.before.max;
    this.#latest = rule.before.min;
    this.#maxLength = rule.maxLength;
    this.#readsBefore = rule.reach?.before ?? 0;
    this.#readsBehind = rule.reach?.after ?? 0;
  }

  /**
   * Looks for the rule's pattern around a keyword.
   *
   * @param hit byte offset of the keyword
   * @param from earliest byte offset at which a match may start (end of the rule's last match)
   */
  at(view: LatinView, hit: number, from: number): RawMatch | undefined {
    const pattern = this.#pattern;
    if (pattern === undefined) return undefined;
    const first = Math.max(from, hit - this.#earliest);
    const last = hit - this.#latest;
    if (last < first) return undefined;
    view.cover(first - this.#readsBefore, last + this.#maxLength + this.#readsBehind);
    return this.#earliest === this.#latest
      ? this.#sticky(view, pattern, last)
      : this.#search(view, pattern, first, last);
  }

  #sticky(view: LatinView, pattern: string, start: number): RawMatch | undefined {
    const quick = (this.#quick ??= new RegExp(pattern, `${this.#flags}y`));
    quick.lastIndex = start - view.base;
    if (!quick.test(view.text)) return undefined;
    // Group offsets cost; they are asked for only when there is a match.
    const exact = (this.#exact ??= new RegExp(pattern, `${this.#flags}dy`));
    exact.lastIndex = start - view.base;
    return found(exact.exec(view.text), view.base);
  }

  #search(view: LatinView, pattern: string, first: number, last: number): RawMatch | undefined {
    const exact = (this.#exact ??= new RegExp(pattern, `${this.#flags}dg`));
    // Cut at the end of the window: without a match a global search would run on to the end of the block.
    const window = view.text.slice(0, last - view.base + this.#maxLength + 1);
    exact.lastIndex = first - view.base;
    const match = exact.exec(window);
    if (match === null || match.index + view.base > last) return undefined;
    return found(match, view.base);
  }
}

function found(match: RegExpExecArray | null, base: number): RawMatch | undefined {
  const span = match?.indices?.groups?.["secret"];
  const value = match?.groups?.["secret"];
  if (match === null || span === undefined || value === undefined || value.length === 0) return undefined;
  return {
    matchStart: match.index + base,
    matchEnd: match.index + base + match[0].length,
    start: span[0] + base,
    end: span[1] + base,
    value,
  };
}
