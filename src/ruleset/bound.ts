/**
 * Bounds every open-ended quantifier, so that a match has a longest length and the engine can look at a window instead of the
 * whole file. The caps are part of the rule format's documentation.
 */
import { type AST, visitRegExpAST } from "@eslint-community/regexpp";
import { byteSet } from "./byteSet.ts";

/** `+`, `*` and `{n,}` on one character within a line. */
export const CAP_LINE = 1000;
/** The same on a class that takes line feeds, as in the body of a key. */
export const CAP_LINES = 32_768;
/** The same on a group. */
export const CAP_GROUP = 100;

/**
 * The pattern's source with every quantifier bounded.
 *
 * @param source the source from which `ast` was parsed
 */
export function boundQuantifiers(source: string, ast: AST.Pattern): string {
  const edits: { readonly at: number; readonly end: number; readonly text: string }[] = [];
  visitRegExpAST(ast, {
    onQuantifierEnter(node) {
      if (node.max !== Infinity) return;
      const cap = Math.max(capOf(node.element), node.min);
      edits.push({ at: node.element.end, end: node.end, text: `{${node.min},${cap}}${node.greedy ? "" : "?"}` });
    },
  });
  edits.sort((a, b) => b.at - a.at);
  let out = source;
  for (const { at, end, text } of edits) out = out.slice(0, at) + text + out.slice(end);
  return out;
}

function capOf(element: AST.QuantifiableElement): number {
  switch (element.type) {
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return byteSet(element, false)[10] === 1 ? CAP_LINES : CAP_LINE;
    default:
      return CAP_GROUP;
  }
}
