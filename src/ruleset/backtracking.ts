/**
 * A static check that a pattern cannot backtrack without end: V8 has no time limit, so a pattern that needs exponential or
 * high polynomial time on a bounded window is refused when it is compiled. Conservative: it counts the ways in which
 * neighbouring runs can share the same text.
 */
import type { AST } from "@eslint-community/regexpp";
import { type ByteSet, byteSet, overlap, union } from "./byteSet.ts";
import { PatternError } from "./patternError.ts";

/** Ways of splitting one stretch of text that a pattern may have at one start; about a millisecond. */
const MOST_WAYS = 250_000;
/** A repeated group must be free of ambiguity when it may repeat more often than this. */
const FEW_REPEATS = 4;

/**
 * Refuses patterns that can run away.
 *
 * @param onValue the pattern is tried on a single value, which is short: only exponential time is refused
 * @throws PatternError when the pattern can backtrack too much
 */
export function checkBacktracking(ast: AST.Pattern, ignoreCase: boolean, onValue = false): void {
  const checker = new Checker(ignoreCase);
  for (const alternative of ast.alternatives) checker.waysOf(alternative.elements, 1);
  if (checker.peak > MOST_WAYS && !onValue) {
    throw new PatternError(
      `neighbouring runs can share the same text in about ${Math.round(checker.peak)} ways (at most ${MOST_WAYS}). ` +
        "Put a character between them that neither can match, or shorten them",
    );
  }
}

/** A run whose end is not settled: no text has come since that it could not take as well. */
interface Run {
  readonly set: ByteSet;
  ways: number;
}

class Checker {
  /** The most ways in which any stretch of text can be split. */
  peak = 1;
  readonly #ignoreCase: boolean;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
  }

  /**
   * In how many ways the sequence can take text that begins at one place.
   *
   * @param outer ways in which what stands before the sequence can be split
   */
  waysOf(elements: readonly AST.Element[], outer: number): number {
    let open: Run[] = [];
    let literal = 0;
    const total = (): number => open.reduce((product, run) => product * run.ways, outer);
    for (const [i, element] of elements.entries()) {
      if (element.type === "Assertion") {
        // A look-around is tried once at each place and never re-entered.
        if (element.kind === "lookahead" || element.kind === "lookbehind") {
          for (const inner of element.alternatives)
            this.waysOf(inner.elements, element.kind === "lookahead" ? total() : 1);
        }
        continue;
      }
      const set = this.#setOf(element);
      if (minOf(element) > 0) open = open.filter((run) => overlap(run.set, set));
      if (element.type === "Character") {
        literal++;
      } else {
        settle(open, literal);
        literal = 0;
        const ways = this.#isPossessive(element, elements[i + 1]) ? 1 : this.#waysOfOne(element, total());
        if (ways > 1) open.push({ set, ways });
      }
      this.peak = Math.max(this.peak, total());
    }
    settle(open, literal);
    return total() / outer;
  }

  #waysOfOne(element: AST.Element, outer: number): number {
    if (element.type === "Group" || element.type === "CapturingGroup") {
      // At one place at most one of several fixed texts matches, or one and its beginning.
      const fixed = element.alternatives.some((a) => !a.elements.some(isVariable)) ? 1 : 0;
      const runs = element.alternatives.filter((a) => a.elements.some(isVariable));
      return runs.reduce((sum, a) => sum + this.waysOf(a.elements, outer), fixed);
    }
    if (element.type !== "Quantifier") return 1;
    const rounds = element.max - element.min + 1;
    const body = element.element;
    if (body.type !== "Group" && body.type !== "CapturingGroup") return rounds;
    const once = Math.max(...body.alternatives.map((a) => this.waysOf(a.elements, outer)));
    const ambiguity = this.#ambiguity(body);
    if (ambiguity === undefined) return rounds;
    if (element.max > FEW_REPEATS) throw new PatternError(ambiguity);
    return once ** Math.max(element.max, 1) * rounds;
  }

  /**
   * Why rounds of a repeated group can be told apart in more than one way: alternatives that begin alike, or a run that flows
   * into the next round. Undefined when each round is settled.
   */
  #ambiguity(group: AST.Group | AST.CapturingGroup): string | undefined {
    const firsts = group.alternatives.map((a) => this.#firstOf(a));
    if (firsts.some((a, i) => firsts.slice(i + 1).some((b) => overlap(a, b)))) {
      return "a repeated group has alternatives that begin alike. Make them differ in their first character";
    }
    const anyFirst = firsts.reduce(union);
    for (const alternative of group.alternatives) {
      const possessive = new Set(alternative.elements.filter((e, i, all) => this.#isPossessive(e, all[i + 1])));
      const elements = alternative.elements.filter((e) => e.type !== "Assertion");
      for (const [i, element] of elements.entries()) {
        if (!isVariable(element) || possessive.has(element)) continue;
        const rest = elements.slice(i + 1);
        const stop = rest.findIndex((e) => minOf(e) > 0);
        const after = rest.slice(0, stop < 0 ? rest.length : stop + 1).map((e) => this.#setOf(e, true));
        if (stop < 0) after.push(anyFirst);
        if (after.some((set) => overlap(this.#setOf(element), set))) {
          return (
            "a repeated group holds a run that can flow into the next round (as in '(a+)+'). " +
            "End each round with a character that the run cannot match"
          );
        }
      }
    }
    return undefined;
  }

  /** A run that must take all it can, as in `[a-z]{1,20}(?![a-z])`: there is one way to match it. */
  #isPossessive(element: AST.Element, next: AST.Element | undefined): boolean {
    if (element.type !== "Quantifier" || next?.type !== "Assertion") return false;
    if (next.kind !== "lookahead" || !next.negate || next.alternatives.length !== 1) return false;
    const stop = next.alternatives[0]?.elements ?? [];
    if (stop.length !== 1 || stop[0] === undefined || isVariable(stop[0]) || minOf(stop[0]) !== 1) return false;
    const stopSet = this.#setOf(stop[0]);
    return this.#setOf(element).every((flag, code) => flag === 0 || stopSet[code] === 1);
  }

  #firstOf(alternative: AST.Alternative): ByteSet {
    let set: ByteSet = new Uint8Array(256);
    for (const element of alternative.elements) {
      if (element.type === "Assertion") continue;
      set = union(set, this.#setOf(element, true));
      if (minOf(element) > 0) break;
    }
    return set;
  }

  /** All bytes that the element can take; with `first` only those that it can begin with. */
  #setOf(element: AST.Element, first = false): ByteSet {
    switch (element.type) {
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
        return byteSet(element, this.#ignoreCase);
      case "Quantifier":
        return this.#setOf(element.element, first);
      case "Group":
      case "CapturingGroup":
        return element.alternatives
          .map((a) =>
            first ? this.#firstOf(a) : a.elements.map((e) => this.#setOf(e)).reduce(union, new Uint8Array(256)),
          )
          .reduce(union);
      default:
        return new Uint8Array(256);
    }
  }
}

/** A literal of n characters fits at one in n places of a text, at the worst. */
function settle(open: readonly Run[], literal: number): void {
  if (literal > 1) for (const run of open) run.ways = Math.max(1, run.ways / literal);
}

function isVariable(element: AST.Element): boolean {
  if (element.type === "Quantifier") return element.min !== element.max;
  if (element.type !== "Group" && element.type !== "CapturingGroup") return false;
  // A group whose branches are of one fixed length is settled like a character.
  return (
    element.alternatives.some((a) => a.elements.some(isVariable)) ||
    new Set(element.alternatives.map(lengthOf)).size > 1
  );
}

function lengthOf(alternative: AST.Alternative): number {
  return alternative.elements.reduce((sum, e) => sum + minOf(e), 0);
}

function minOf(element: AST.Element): number {
  switch (element.type) {
    case "Assertion":
      return 0;
    case "Quantifier":
      return element.min * minOf(element.element);
    case "Group":
    case "CapturingGroup":
      return Math.min(...element.alternatives.map(lengthOf));
    default:
      return 1;
  }
}
