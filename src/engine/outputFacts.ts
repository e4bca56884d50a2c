/**
 * What is to be done where keywords stand, by output of the automaton, so that most hits cost one look into a table.
 */
import type { KeywordIndex } from "./keywordIndex.ts";
import { type MarkKind, MARK_KINDS } from "./marks.ts";
import type { Matcher } from "./matcher.ts";

/** Bytes around a keyword that most rules do not leave. */
export const NEAR = 512;

/** Bits of {@link OutputFacts.kinds}. */
const KNOWN = 1;
/** Names a rule that reads further than {@link NEAR}. */
export const FAR = 2;
/** Wakes the generic detector. */
export const DETECTOR = 4;
/** Encoded text may stand there. */
export const MARK = 8;
/** A rule may be stopped, or nobody knows how far it reads: what it finds cannot be carried over. */
export const UNSURE = 16;
/** Names a rule that holds for some paths only. */
export const PATHS = 32;

export class OutputFacts {
  readonly #index: KeywordIndex;
  readonly #matcher: (rule: number) => Matcher | null;
  readonly #limits: (matcher: Matcher) => boolean;
  readonly #kinds: Uint8Array;
  /** By output, counted from the end of the keyword: bytes that a try of any of its rules may read. */
  readonly #before: Float64Array;
  readonly #after: Float64Array;
  /** By rule, counted from the beginning of the keyword. */
  readonly #ruleBefore: Float64Array;
  readonly #ruleAfter: Float64Array;
  #outputsOf: number[][] | undefined;

  constructor(index: KeywordIndex, matcher: OutputFacts["matcher"], limits: (matcher: Matcher) => boolean) {
    this.#index = index;
    this.#matcher = matcher;
    this.#limits = limits;
    const outputs = index.automaton.outputs.starts.length - 1;
    this.#kinds = new Uint8Array(outputs);
    this.#before = new Float64Array(outputs);
    this.#after = new Float64Array(outputs);
    this.#ruleBefore = new Float64Array(index.rules.length).fill(Number.NaN);
    this.#ruleAfter = new Float64Array(index.rules.length);
  }

  matcher(rule: number): Matcher | null {
    return this.#matcher(rule);
  }

  /** Bits. */
  kinds(output: number): number {
    return (this.#kinds[output] as number) || this.#learn(output);
  }

  /** Whether a stretch holds all that rules read around a keyword that ends there. */
  isWithin(output: number, end: number, from: number, to: number): boolean {
    if (this.#kinds[output] === 0) this.#learn(output);
    return end - (this.#before[output] as number) > from && end + (this.#after[output] as number) < to;
  }

  /** The same for one rule. @param start of the keyword */
  isRuleWithin(rule: number, start: number, from: number, to: number): boolean {
    return start - this.#reach(rule) > from && start + (this.#ruleAfter[rule] as number) < to;
  }

  /** See {@link UNSURE}. */
  isUnsure(matcher: Matcher): boolean {
    return matcher.rule.reach === undefined || this.#limits(matcher);
  }

  /** Kinds of encoded text that may begin where a keyword of this output ends, with the keywords' lengths. */
  marks(output: number): (readonly [MarkKind, number])[] {
    const { automaton, keywordLength } = this.#index;
    const { starts, items } = automaton.outputs;
    const first = keywordLength.length - MARK_KINDS.length;
    const marks: (readonly [MarkKind, number])[] = [];
    for (let k = starts[output] as number; k < (starts[output + 1] as number); k++) {
      const kind = MARK_KINDS[(items[k] as number) - first];
      if (kind !== undefined) marks.push([kind, keywordLength[items[k] as number] as number]);
    }
    return marks;
  }

  /** Outputs that name a rule. */
  outputsOf(rule: number): readonly number[] {
    if (this.#outputsOf === undefined) {
      const lists: number[][] = Array.from({ length: this.#index.rules.length }, () => []);
      for (let output = 0; output < this.#kinds.length; output++) this.each(output, (one) => lists[one]?.push(output));
      this.#outputsOf = lists;
    }
    return this.#outputsOf[rule] ?? [];
  }

  /** Every rule that an output names, more than once if need be. */
  each(output: number, visit: (rule: number, length: number) => void): void {
    const { automaton, byKeyword, keywordLength } = this.#index;
    const { starts, items } = automaton.outputs;
    for (let k = starts[output] as number; k < (starts[output + 1] as number); k++) {
      const keyword = items[k] as number;
      const last = byKeyword.starts[keyword + 1] as number;
      for (let r = byKeyword.starts[keyword] as number; r < last; r++)
        visit(byKeyword.items[r] as number, keywordLength[keyword] as number);
    }
  }

  #learn(output: number): number {
    let kinds = KNOWN;
    let before = -Infinity;
    let after = -Infinity;
    this.each(output, (rule, length) => {
      const matcher = this.#matcher(rule);
      if (matcher === null) return;
      if (matcher.isDetector) kinds |= DETECTOR;
      else {
        if (this.isUnsure(matcher)) kinds |= UNSURE;
        if (matcher.rule.path !== undefined) kinds |= PATHS;
        before = Math.max(before, length + this.#reach(rule));
        after = Math.max(after, this.#ruleAfter[rule] as number);
      }
    });
    if (before > NEAR || after > NEAR) kinds |= FAR;
    if (this.marks(output).length > 0) kinds |= MARK;
    this.#before[output] = before;
    this.#after[output] = after;
    return (this.#kinds[output] = kinds);
  }

  #reach(rule: number): number {
    const known = this.#ruleBefore[rule] as number;
    if (!Number.isNaN(known)) return known;
    const { reach, before, maxLength } = (this.#matcher(rule) as Matcher).rule;
    // One more: a try reads one byte behind the longest match to see that it ends.
    this.#ruleAfter[rule] = maxLength - before.min + (reach?.after ?? Infinity) + 1;
    return (this.#ruleBefore[rule] = before.max + (reach?.before ?? Infinity));
  }
}
