/** The built-in rules, compiled when leakgate was built, read from a file beside the program and parsed by need. */
import { readFileSync } from "node:fs";
import { type KeywordIndex, unpackIndex } from "../engine/keywordIndex.ts";
import { type CompiledRule, IncompleteError } from "../model.ts";
import { lazyRule } from "./lazyRule.ts";
import { readRulesFile, type RulesFile } from "./rulesFile.ts";

/** Where the file stands, seen from a bundle's chunk, from a bundle's entry, and from the source tree. */
const PLACES = ["../rules.bin", "./rules.bin", "../generated/rules.bin"];

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
  for (const place of PLACES) {
    const bytes = contentOf(new URL(place, import.meta.url));
    if (bytes === undefined) continue;
    try {
      return readRulesFile(bytes);
    } catch {
      break;
    }
  }
  throw new IncompleteError("the built-in rules are missing from this installation of leakgate; install it again");
}

function contentOf(url: URL): Buffer | undefined {
  try {
    return readFileSync(url);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
