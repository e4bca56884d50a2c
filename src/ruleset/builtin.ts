/** The built-in rules, compiled when leakgate was built, read from a file beside the program and parsed by need. */
import { type KeywordIndex, unpackIndex } from "../engine/keywordIndex.ts";
import { type CompiledRule, IncompleteError } from "../model.ts";
import { lazyRule } from "./lazyRule.ts";
import { readRulesFile, type RulesFile } from "./rulesFile.ts";
import { shippedFile } from "./shippedFile.ts";

let file: RulesFile | undefined;
let rules: readonly CompiledRule[] | undefined;

/**
 * The built-in rules, sorted by id.
 *
 * @throws IncompleteError when the installation lacks its rules
 */
export function builtinRules(): readonly CompiledRule[] {
  const { ids, text } = (file ??= load());
  return (rules ??= ids.map((id, n) => lazyRule(id, () => text(n))));
}

/** The keyword index of the built-in rules and of the guards' wakes. */
export function builtinIndex(): KeywordIndex {
  return unpackIndex((file ??= load()).index());
}

function load(): RulesFile {
  const bytes = shippedFile("rules.bin", "../generated/");
  try {
    if (bytes !== undefined) return readRulesFile(bytes);
  } catch {
    // Damaged is as good as missing.
  }
  throw new IncompleteError("the built-in rules are missing from this installation of leakgate; install it again");
}
