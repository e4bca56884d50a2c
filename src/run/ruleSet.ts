/** The rules of a run: the built-in ones, and those in the repository's `.leakgate/rules/`. */
import { join } from "node:path";
import type { KeywordIndex } from "../engine/keywordIndex.ts";
import type { CompiledRule } from "../model.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import { GUARD_RULES } from "../policy/guards.ts";
import { builtinIndex, builtinRules } from "../ruleset/builtin.ts";
import type { RuleDoc } from "../ruleset/compile.ts";
import type { PatternBudget } from "../ruleset/patternBudget.ts";

/** Folder of a repository's own rules, relative to its root. */
export const OWN_RULES = ".leakgate/rules";

export interface RuleSet {
  readonly all: readonly CompiledRule[];
  /** An index made when leakgate was built, where it fits: there are no rules but the built-in ones. */
  readonly index?: () => KeywordIndex;
  /** The repository's own rules. */
  readonly own: readonly CompiledRule[];
  /** They are held to a time; absent when there are none. */
  readonly budget?: PatternBudget;
  /** What people read about the rules, examples included; loaded when asked for. */
  readonly docs: () => Promise<readonly RuleDoc[]>;
}

/**
 * @param root absolute; absent: only the built-in rules
 * @param files where the own rules lie
 * @throws UsageError for a broken rule
 */
export async function loadRules(root: string | undefined, files: PolicyFiles = onDisk): Promise<RuleSet> {
  const docs = async (): Promise<readonly RuleDoc[]> => [
    ...(await import("../ruleset/builtinDocs.ts")).builtinDocs(),
    ...(await guardDocs()),
  ];
  const folder = root === undefined ? undefined : join(root, OWN_RULES);
  // The check comes first, so that a run without own rules does not load the rule compiler.
  const builtin = [...builtinRules(), ...GUARD_RULES];
  if (folder === undefined || files.names(folder).length === 0)
    return { all: builtin, docs, own: [], index: builtinIndex };
  const { joinRules, loadUserRules } = await import("../ruleset/userRules.ts");
  const own = loadUserRules(folder, OWN_RULES, files);
  const ids = new Set(own.docs.map((doc) => doc.id));
  const { PatternBudget } = await import("../ruleset/patternBudget.ts");
  return {
    all: joinRules(builtin, own),
    own: own.rules,
    budget: new PatternBudget(ids),
    docs: async () => [...(await docs()).filter((doc) => !ids.has(doc.id)), ...own.docs],
  };
}

/** Rules by their ids, for a thread that has the built-in ones itself. @param own the repository's, which may replace others */
export function loadedRules(ids: readonly string[], own: readonly CompiledRule[]): readonly CompiledRule[] {
  const known = new Map([...builtinRules(), ...GUARD_RULES, ...own].map((rule) => [rule.id, rule]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Guards have no examples that the engine could run. */
async function guardDocs(): Promise<readonly RuleDoc[]> {
  const { GUARD_DOCS } = await import("../policy/guardDocs.ts");
  return Object.entries(GUARD_DOCS).map(([id, description]) => ({
    id,
    description,
    origin: `docs/guards.md#${id}`,
    examples: { leak: [], ok: [] },
    override: false,
  }));
}
