/**
 * Finds where in a pattern its keywords stand, so that the engine can try the pattern at a keyword hit (sticky) instead of
 * searching for it.
 */
import type { AST } from "@eslint-community/regexpp";
import { byteSet, members } from "./byteSet.ts";
import { PatternError } from "./patternError.ts";
import { addSpans, beginnings, canBegin, type Span, spanOf } from "./patternFacts.ts";

export interface KeywordPlace {
  readonly keywords: readonly string[];
  /** Bytes between the start of a match and its keyword. */
  readonly before: Span;
}

const SHORTEST = 3;
/** A keyword this long is rare enough in text that nothing further into the pattern is worth looking for. */
const GOOD = 4;
/** Keywords are cut to between so many characters: shorter ones stand everywhere, longer ones only make the automaton larger. */
const LONG_ENOUGH = 5;
const LONGEST = 7;
/** A class of so many characters or fewer (a letter counts twice) may begin a keyword. */
const NARROW = 12;
/** Starts that the engine may have to try at one hit; more is a search, not a try. */
const WIDEST_BEFORE = 200;

/**
 * Works out keywords and their place.
 *
 * @param given keywords that the rule names; empty: infer them from the pattern's literals
 * @throws PatternError when no literal of at least 3 characters stands at a bounded place
 */
export function placeKeywords(ast: AST.Pattern, given: readonly string[]): KeywordPlace {
  return given.length === 0 ? infer(ast) : locate(ast, given);
}

function infer(ast: AST.Pattern): KeywordPlace {
  const found = ast.alternatives.map(inferIn);
  return {
    keywords: minimal(found.flatMap((f) => f.keywords)),
    before: { min: Math.min(...found.map((f) => f.before.min)), max: Math.max(...found.map((f) => f.before.max)) },
  };
}

function inferIn(alternative: AST.Alternative): KeywordPlace {
  let best: { keywords: readonly string[]; before: Span; shortest: number } | undefined;
  let before: Span = { min: 0, max: 0 };
  const elements = flat(alternative.elements);
  for (const [i, element] of elements.entries()) {
    const strings = beginnings(elements.slice(i), true).strings.map(printable);
    const shortest = Math.min(...strings.map((s) => s.length));
    const wide = before.max - before.min > WIDEST_BEFORE || before.max > WIDEST_BEFORE;
    if (shortest >= SHORTEST && !wide && shortest > Math.min(best?.shortest ?? 0, GOOD - 1)) {
      best = { keywords: strings, before, shortest };
      if (shortest >= GOOD) break;
    }
    before = addSpans(before, spanOf(element));
  }
  if (best === undefined) {
    throw new PatternError(
      "no keyword of at least 3 characters can be worked out from it. Begin the pattern with a literal, or name 'keywords:'",
    );
  }
  return { keywords: minimal(trimmed(best.keywords)), before: best.before };
}

function locate(ast: AST.Pattern, given: readonly string[]): KeywordPlace {
  let min = Infinity;
  let max = 0;
  for (const alternative of ast.alternatives) {
    const spans = placesIn(alternative, given);
    if (spans.length === 0) {
      throw new PatternError(
        `no keyword stands in the branch of the pattern that is ${alternative.raw.length} characters long. ` +
          "Name a keyword that every match holds, or leave 'keywords:' out",
      );
    }
    min = Math.min(min, ...spans.map((s) => s.min));
    max = Math.max(max, ...spans.map((s) => s.max));
  }
  if (max > WIDEST_BEFORE) {
    throw new PatternError(
      `its keyword stands up to ${max} bytes after its beginning (at most ${WIDEST_BEFORE}). Begin the pattern nearer to the keyword`,
    );
  }
  return { keywords: minimal(given), before: { min, max } };
}

/** Every place at which one of the keywords can stand, as a span of offsets from the start of the alternative. */
function placesIn(alternative: AST.Alternative, given: readonly string[]): Span[] {
  const places: Span[] = [];
  let before: Span = { min: 0, max: 0 };
  const elements = flat(alternative.elements);
  for (const [i, element] of elements.entries()) {
    const rest = elements.slice(i);
    if (isNarrow(element) && given.some((keyword) => canBegin(rest, keyword))) places.push(before);
    if (element.type === "Group" || element.type === "CapturingGroup") {
      for (const inner of element.alternatives) {
        for (const place of placesIn(inner, given)) places.push(addSpans(before, place));
      }
    }
    before = addSpans(before, spanOf(element));
  }
  return places;
}

/** Whether the element begins with so few characters that a keyword there is no chance hit in a run of anything. */
function isNarrow(element: AST.Element): boolean {
  switch (element.type) {
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return members(byteSet(element, true)).length <= NARROW;
    case "Quantifier":
      return isNarrow(element.element);
    case "Group":
    case "CapturingGroup":
      return element.alternatives.every((a) => a.elements[0] !== undefined && isNarrow(a.elements[0]));
    default:
      return false;
  }
}

/** Without those that hold another one, sorted. */
function minimal(keywords: readonly string[]): string[] {
  const unique = [...new Set(keywords)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const kept: string[] = [];
  for (const keyword of unique) if (!kept.some((k) => keyword.startsWith(k))) kept.push(keyword);
  return kept.sort();
}

/** Groups of one branch opened, so that a literal in the middle of one is seen. */
function flat(elements: readonly AST.Element[]): AST.Element[] {
  return elements.flatMap((e) => {
    const only = e.type === "Group" || e.type === "CapturingGroup" ? e.alternatives : [];
    return only.length === 1 ? flat((only[0] as AST.Alternative).elements) : [e];
  });
}

/** The part before the first character that is no printable ASCII. */
function printable(text: string): string {
  return /^[\x20-\x7e]*/.exec(text)?.[0] ?? "";
}

/**
 * Cut where more length would only mean more keywords: behind a literal, optional quotes and spaces multiply the beginnings
 * without making them rarer. A few more are worth it when they are longer: `graph[_-]?hopper` is three keywords, not `graph`.
 */
function trimmed(strings: readonly string[]): string[] {
  const cut = (length: number): Set<string> => new Set(strings.map((s) => s.slice(0, length)));
  const most = 4 * cut(LONG_ENOUGH).size;
  let best = LONG_ENOUGH;
  for (let length = LONG_ENOUGH + 1; length <= LONGEST && cut(length).size <= most; length++) best = length;
  return [...cut(best)];
}
