/**
 * A repository's own rules, `.leakgate/rules/*.yaml`: compiled when leakgate runs. Import this module lazily: it brings the YAML
 * and pattern parsers, which a run without own rules must not pay for.
 */
import { join } from "node:path";
import { type CompiledRule, UsageError } from "../model.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import { compileRules, type RuleDoc } from "./compile.ts";

export interface UserRules {
  readonly rules: readonly CompiledRule[];
  readonly docs: readonly RuleDoc[];
}

/**
 * Loads a folder of rule files, in order of name.
 *
 * @param folder absolute; a missing one has no rules
 * @param shown how messages name the folder, such as `.leakgate/rules`
 * @param files where it lies
 * @throws UsageError for a broken rule or an id that two files use
 */
export function loadUserRules(folder: string, shown: string, files: PolicyFiles = onDisk): UserRules {
  const rules: CompiledRule[] = [];
  const docs: RuleDoc[] = [];
  const origin = new Map<string, string>();
  const names = files.names(folder).filter((n) => /\.ya?ml$/.test(n));
  for (const name of names.sort()) {
    const compiled = compileRules(files.read(join(folder, name)).toString("utf8"), `${shown}/${name}`);
    for (const doc of compiled.docs) {
      const other = origin.get(doc.id);
      if (other !== undefined) {
        throw new UsageError(
          `${doc.origin}: rule ${doc.id}: the id is already used in ${other}. Give each rule its own`,
        );
      }
      origin.set(doc.id, doc.origin);
    }
    rules.push(...compiled.rules);
    docs.push(...compiled.docs);
  }
  return { rules, docs };
}

/**
 * The built-in rules together with a repository's own. A rule of the repository replaces the built-in one of the same id only
 * when it says `override: true`.
 *
 * @throws UsageError for an id that is taken, an override of nothing, or `needs:` of a rule that does not exist
 */
export function joinRules(builtin: readonly CompiledRule[], own: UserRules): readonly CompiledRule[] {
  const builtinIds = new Set(builtin.map((r) => r.id));
  for (const doc of own.docs) {
    if (builtinIds.has(doc.id) && !doc.override) {
      throw new UsageError(
        `${doc.origin}: rule ${doc.id}: a built-in rule has this id. Choose another, or say 'override: true' to replace it`,
      );
    }
    if (!builtinIds.has(doc.id) && doc.override) {
      throw new UsageError(
        `${doc.origin}: rule ${doc.id}: 'override: true', but there is no built-in rule of this id. Remove it`,
      );
    }
  }
  const replaced = new Set(own.rules.map((r) => r.id));
  const all = [...builtin.filter((r) => !replaced.has(r.id)), ...own.rules];
  const ids = new Set(all.map((r) => r.id));
  for (const rule of own.rules) {
    const missing = rule.needs.find((n) => !ids.has(n.rule));
    if (missing === undefined) continue;
    const origin = own.docs.find((d) => d.id === rule.id)?.origin ?? "";
    throw new UsageError(`${origin}: rule ${rule.id}: it needs '${missing.rule}', which is no rule. Correct the id`);
  }
  return all;
}
