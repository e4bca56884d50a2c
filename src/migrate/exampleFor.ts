/** An example for a rule that has none which may be written down: a template, made from the rule's pattern. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { byteSet, members } from "../ruleset/byteSet.ts";

/** Alphabets of templates (ruleset/fakeValues.ts), the most varied first. */
const ALPHABETS: readonly (readonly [name: string, characters: RegExp])[] = [
  ["alnum", /[0-9A-Za-z]/],
  ["base58", /[1-9A-HJ-NP-Za-km-z]/],
  ["lower", /[0-9a-z]/],
  ["upper", /[0-9A-Z]/],
  ["letter", /[A-Za-z]/],
  ["lowerbase32", /[a-z2-7]/],
  ["base32", /[A-Z2-7]/],
  ["hex", /[0-9a-f]/],
  ["upperhex", /[0-9A-F]/],
  ["lowerletter", /[a-z]/],
  ["upperletter", /[A-Z]/],
  ["digit", /[0-9]/],
];
const ASCII: readonly string[] = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
/** Characters that stand between a name and a value. */
const GLUE = "=\"' :-_;.,/@";

/**
 * Texts that the pattern may match, simple ones first.
 *
 * @param source the compiled pattern
 */
export function* examplesFor(source: string): Generator<string> {
  const ast = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source);
  for (const generous of [0, 1, 2]) {
    for (const branch of [0, 1, 2]) {
      const body = alternative(ast.alternatives, branch, generous);
      yield `${body} `;
      yield `x = "${body}"`;
      yield ` ${body}\n`;
    }
  }
}

function alternative(list: readonly AST.Alternative[], branch: number, generous: number): string {
  const chosen = list[branch % list.length] as AST.Alternative;
  return chosen.elements.map((element) => textOf(element, branch, generous, 1)).join("");
}

function textOf(node: AST.Element, branch: number, generous: number, times: number): string {
  switch (node.type) {
    case "Assertion":
      return "";
    case "Group":
    case "CapturingGroup":
      return Array.from({ length: times }, () => alternative(node.alternatives, branch, generous)).join("");
    case "Quantifier":
      return textOf(node.element as AST.Element, branch, generous, rounds(node, generous) * times);
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return times === 0 ? "" : characters(node, times);
    default:
      return "";
  }
}

function rounds({ min, max, element }: AST.Quantifier, generous: number): number {
  if (generous === 0 || min === max) return min;
  const isClass = element.type !== "Group" && element.type !== "CapturingGroup";
  return Math.min(max, Math.max(min, isClass ? (generous === 1 ? 1 : 24) : 1));
}

function characters(node: AST.Character | AST.CharacterClass | AST.CharacterSet, times: number): string {
  const set = byteSet(node, false);
  const codes = members(set);
  if (codes.length === 1) return String.fromCharCode(codes[0] as number).repeat(times);
  const has = (character: string): boolean => set[character.charCodeAt(0)] === 1;
  const glue = times === 1 ? [...GLUE].find(has) : undefined;
  if (glue !== undefined && codes.length < 40) return glue;
  const alphabet = ALPHABETS.find(([, pattern]) => ASCII.every((c) => !pattern.test(c) || has(c)));
  if (alphabet !== undefined) return `{{${alphabet[0]}:${times}}}`;
  // Braces would read as a template.
  const printable = ASCII.filter((character) => has(character) && !"{}".includes(character));
  return Array.from(
    { length: times },
    (_, i) => printable[(i * 7) % printable.length] ?? String.fromCharCode(codes[0] as number),
  ).join("");
}
