/**
 * What the compiler must know about a pattern: how long a match can get, with which literals it can begin (those become the
 * keywords at which it is tried), and which part of the value is public.
 */
import type { AST } from "@eslint-community/regexpp";
import { byteSet, members } from "./byteSet.ts";

/** Bytes that an element can take, at least and at most. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** Strings with which a match of some elements can begin; `whole` when each string is a complete match. */
export interface Beginnings {
  readonly strings: readonly string[];
  readonly whole: boolean;
}

/** More beginnings than this are no help to a keyword search. */
const MOST_STRINGS = 256;
const LONGEST_STRING = 24;
/** A class of more characters than this (after folding case) is no literal. */
const WIDEST_CLASS = 6;

export function spanOf(node: AST.Element | AST.Alternative | AST.Pattern): Span {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup": {
      const spans = node.alternatives.map(spanOf);
      return { min: Math.min(...spans.map((s) => s.min)), max: Math.max(...spans.map((s) => s.max)) };
    }
    case "Alternative":
      return node.elements.map(spanOf).reduce(addSpans, { min: 0, max: 0 });
    case "Quantifier": {
      const span = spanOf(node.element);
      return { min: span.min * node.min, max: node.max === 0 ? 0 : span.max * node.max };
    }
    case "Assertion":
      return { min: 0, max: 0 };
    default:
      return { min: 1, max: 1 };
  }
}

/** Bytes before and after what a node takes that its assertions may read, at most. */
export function reachOf(node: AST.Element | AST.Alternative | AST.Pattern): { before: number; after: number } {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return node.alternatives.map(reachOf).reduce(widest, { before: 0, after: 0 });
    case "Alternative":
      return node.elements.map(reachOf).reduce(widest, { before: 0, after: 0 });
    case "Quantifier":
      return reachOf(node.element);
    case "Assertion": {
      if (!("alternatives" in node)) return { before: 1, after: 1 };
      const inner = node.alternatives.map(reachOf).reduce(widest, { before: 0, after: 0 });
      const length = Math.max(...node.alternatives.map((alternative) => spanOf(alternative).max));
      return node.kind === "lookbehind"
        ? { before: length + inner.before, after: inner.after }
        : { before: inner.before, after: length + inner.after };
    }
    default:
      return { before: 0, after: 0 };
  }
}

function widest(a: { before: number; after: number }, b: { before: number; after: number }): typeof a {
  return { before: Math.max(a.before, b.before), after: Math.max(a.after, b.after) };
}

export function addSpans(a: Span, b: Span): Span {
  return { min: a.min + b.min, max: a.max + b.max };
}

/**
 * The literal strings with which a match of the elements can begin.
 *
 * @param fold give the strings in lower case, and count the two cases of a letter as one
 */
export function beginnings(elements: readonly AST.Element[], fold: boolean): Beginnings {
  let strings = [""];
  for (const element of elements) {
    const next = elementBeginnings(element, fold);
    const joined = new Set<string>();
    for (const a of strings) for (const b of next.strings) joined.add((a + b).slice(0, LONGEST_STRING));
    if (joined.size > MOST_STRINGS) return { strings, whole: false };
    strings = [...joined];
    if (!next.whole || strings.some((s) => s.length >= LONGEST_STRING)) return { strings, whole: false };
  }
  return { strings, whole: true };
}

function elementBeginnings(node: AST.Element, fold: boolean): Beginnings {
  switch (node.type) {
    case "Assertion":
      return { strings: [""], whole: true };
    case "Group":
    case "CapturingGroup": {
      const each = node.alternatives.map((a) => beginnings(a.elements, fold));
      return { strings: [...new Set(each.flatMap((b) => b.strings))], whole: each.every((b) => b.whole) };
    }
    case "Quantifier": {
      if (node.max === 0) return { strings: [""], whole: true };
      const once = elementBeginnings(node.element, fold);
      if (node.min === 0) {
        return { strings: [...new Set(["", ...once.strings])], whole: once.whole && node.max === 1 };
      }
      const repeated = beginnings(
        Array.from({ length: Math.min(node.min, LONGEST_STRING) }, () => node.element),
        fold,
      );
      return { strings: repeated.strings, whole: repeated.whole && node.max === node.min };
    }
    case "Character":
    case "CharacterClass":
    case "CharacterSet": {
      const codes = members(byteSet(node, false));
      const letters = new Set(codes.map((c) => (fold ? String.fromCharCode(c).toLowerCase() : String.fromCharCode(c))));
      return letters.size > WIDEST_CLASS ? { strings: [""], whole: false } : { strings: [...letters], whole: true };
    }
    default:
      return { strings: [""], whole: false };
  }
}

/** A part of a pattern that is still to be matched. */
type Pending =
  | AST.Element
  | { readonly type: "Rounds"; readonly element: AST.Element; readonly min: number; readonly max: number };

/** Whether a match of the elements can begin with the text (lower case; letters match in either case). */
export function canBegin(elements: readonly Pending[], text: string): boolean {
  if (text === "") return true;
  const [first, ...rest] = elements;
  if (first === undefined) return false;
  switch (first.type) {
    case "Assertion":
      return canBegin(rest, text);
    case "Group":
    case "CapturingGroup":
      return first.alternatives.some((a) => canBegin([...a.elements, ...rest], text));
    case "Quantifier":
    case "Rounds": {
      if (first.min === 0 && canBegin(rest, text)) return true;
      if (first.max === 0) return false;
      const others: Pending = {
        type: "Rounds",
        element: first.element,
        min: Math.max(0, first.min - 1),
        max: first.max - 1,
      };
      return canBegin([first.element, others, ...rest], text);
    }
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return byteSet(first, true)[text.charCodeAt(0)] === 1 && canBegin(rest, text.slice(1));
    default:
      return false;
  }
}

/** The literal with which every value of the group begins, in the case in which it is written. */
export function commonPrefix(group: AST.CapturingGroup): string {
  const { strings } = elementBeginnings(group, false);
  let prefix = strings[0] ?? "";
  for (const s of strings) while (!s.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}
