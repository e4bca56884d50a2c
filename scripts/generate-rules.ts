/**
 * Compiles rules/*.yaml into src/generated/rules.bin and src/generated/rule-docs.ts, and writes the catalogue, docs/rules.md. Run directly, or through
 * scripts/generate.ts. The same input gives the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CompiledRule } from "../src/model.ts";
import { makeIndex, packIndex } from "../src/engine/keywordIndex.ts";
import { GUARD_RULES } from "../src/policy/guards.ts";
import { guardWakes } from "../src/policy/withGuards.ts";
import { catalogue } from "../src/ruleset/catalogue.ts";
import { compileRules, type RuleDoc } from "../src/ruleset/compile.ts";
import { writeRulesFile } from "../src/ruleset/rulesFile.ts";

const root: string = join(import.meta.dirname, "..");

/** Compiles all rule files and writes the generated modules. @returns how many rules there are */
export function generateRules(): number {
  const rules: CompiledRule[] = [];
  const docs: RuleDoc[] = [];
  const origin = new Map<string, string>();
  for (const name of readdirSync(join(root, "rules")).sort()) {
    if (!name.endsWith(".yaml")) continue;
    const compiled = compileRules(readFileSync(join(root, "rules", name), "utf8"), `rules/${name}`);
    for (const doc of compiled.docs) {
      const other = origin.get(doc.id);
      if (other !== undefined) throw new Error(`${doc.origin}: rule ${doc.id} is already in ${other}`);
      origin.set(doc.id, doc.origin);
    }
    rules.push(...compiled.rules);
    docs.push(...compiled.docs);
  }
  for (const rule of rules) {
    const missing = rule.needs.find((n) => !origin.has(n.rule));
    if (missing !== undefined)
      throw new Error(`${origin.get(rule.id)}: rule ${rule.id} needs ${missing.rule}, which does not exist`);
  }
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  mkdirSync(join(root, "src/generated"), { recursive: true });
  writeRules(rules.sort(byId));
  write("rule-docs.ts", "ruleDocsJson", JSON.stringify(docs.sort(byId)));
  writeFileSync(join(root, "docs/rules.md"), catalogue(rules));
  return rules.length;
}

function writeRules(rules: readonly CompiledRule[]): void {
  const wakes = guardWakes(new Set(GUARD_RULES.map((rule) => rule.id)));
  const index = packIndex(makeIndex([...rules, ...wakes]));
  writeFileSync(join(root, "src/generated/rules.bin"), writeRulesFile(rules, index));
}

function write(file: string, name: string, json: string): void {
  const text = `// Made by scripts/generate-rules.ts from rules/*.yaml. Do not edit.\nexport const ${name}: string =\n  ${JSON.stringify(json)};\n`;
  writeFileSync(join(root, "src/generated", file), text);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`${generateRules()} rules`);
}
