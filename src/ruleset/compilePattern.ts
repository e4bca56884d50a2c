/**
 * From a pattern as a rule's author writes it to what the engine takes: macros expanded, syntax lowered, quantifiers bounded,
 * checked for runaway backtracking, measured.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import type { CompiledRule } from "../model.ts";
import { checkBacktracking } from "./backtracking.ts";
import { boundQuantifiers } from "./bound.ts";
import { placeKeywords } from "./keywordPlace.ts";
import { lowerSyntax } from "./lowerSyntax.ts";
import { PatternError } from "./patternError.ts";
import { expandMacros } from "./macros.ts";
import { commonPrefix, reachOf, spanOf } from "./patternFacts.ts";

export type CompiledPattern = Pick<CompiledRule, "flags" | "keywords" | "before" | "maxLength" | "reach" | "prefix"> & {
  readonly pattern: string;
};

/** Longest match in bytes; a 4096-bit key in PEM takes 3.3 KB, the longest keys in use about 13 KB. */
const LONGEST_MATCH = 65_536;

/**
 * Compiles a pattern.
 *
 * @param pattern RE2-like, with macros
 * @param keywords lower case; empty: inferred; "none": the pattern is tried on whole files
 * @throws PatternError with the reason and what to do
 */
export function compilePattern(pattern: string, keywords: readonly string[] | "none"): CompiledPattern {
  const lowered = lowerSyntax(expandMacros(pattern));
  const source = boundQuantifiers(lowered.source, parse(lowered.source));
  const whole = parse(source);
  const trimmed = source.slice(leadingRun(whole));
  const ast = parse(trimmed);
  const secret = secretGroup(ast);
  checkBacktracking(ast, lowered.flags.includes("i"));
  const { max } = spanOf(ast);
  if (max > LONGEST_MATCH) {
    throw new PatternError(`a match can be ${max} bytes long (at most ${LONGEST_MATCH}). Bound its quantifiers`);
  }
  return {
    pattern: trimmed,
    flags: lowered.flags,
    ...(keywords === "none" ? { keywords: [], before: { min: 0, max: 0 } } : placeKeywords(ast, keywords)),
    maxLength: max,
    reach: reachOf(ast),
    prefix: commonPrefix(secret),
  };
}

/**
 * Source of a pattern that is to match a whole value (`allow:`); it needs no flags.
 *
 * @throws PatternError
 */
export function compileWhole(pattern: string): string {
  const { source } = lowerSyntax(expandMacros(pattern), false);
  checkBacktracking(parse(source), false, true);
  return source;
}

function parse(source: string): AST.Pattern {
  try {
    return new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source);
  } catch (error) {
    throw new PatternError(`it is not a regular expression (${(error as Error).message.replace(/^.*: /, "")})`);
  }
}

/**
 * Length in the source of a leading run that may be empty, such as `[\w.-]{0,50}?`. It says nothing about the secret and would
 * make the engine try every start; rules that come from other scanners often begin so.
 */
function leadingRun(ast: AST.Pattern): number {
  const first = ast.alternatives.length === 1 ? ast.alternatives[0]?.elements[0] : undefined;
  if (first?.type !== "Quantifier" || first.min > 0 || first.max === 1) return 0;
  return first.end + leadingRun(parse(ast.raw.slice(first.end)));
}

function secretGroup(ast: AST.Pattern): AST.CapturingGroup {
  const groups = ast.alternatives.flatMap((a) => a.elements).flatMap(groupsIn);
  const names = groups.map((g) => g.name);
  if (names.length === 1 && names[0] === "secret") return groups[0] as AST.CapturingGroup;
  throw new PatternError(
    names.length === 0
      ? "it has no group named 'secret'. Put (?<secret>…) around the value"
      : "it must have exactly one named group, 'secret'. Use plain groups for the rest",
  );
}

function groupsIn(element: AST.Element): AST.CapturingGroup[] {
  switch (element.type) {
    case "Group":
    case "Assertion":
      return "alternatives" in element ? element.alternatives.flatMap((a) => a.elements).flatMap(groupsIn) : [];
    case "CapturingGroup":
      return [element, ...element.alternatives.flatMap((a) => a.elements).flatMap(groupsIn)];
    case "Quantifier":
      return groupsIn(element.element);
    default:
      return [];
  }
}
