/**
 * The catalogue of the built-in rules, docs/rules.md: one row for each rule. Made from the rules when leakgate is built, never
 * by hand.
 */
import type { CompiledRule } from "../model.ts";
import { CHECK_MEANINGS } from "./checkMeanings.ts";

const HEAD = `# The built-in rules

<!-- Made from rules/*.yaml by npm run generate. Do not edit. -->

\`leakgate rules show ID\` gives the same with examples. **Proof** is what can be told about a value without asking anybody: when
it holds, the finding has high confidence, when it does not, low confidence. A rule without one goes by the format and by what
stands around the value. Your own rules: [writing rules](writing-rules.md). Guards on files: [guards](guards.md).
`;

/**
 * The catalogue as Markdown, by provider.
 *
 * @param rules the built-in ones, in any order
 */
export function catalogue(rules: readonly CompiledRule[]): string {
  const sorted = [...rules].sort((a, b) => compare(a.provider, b.provider) || compare(a.id, b.id));
  const providers = new Set(sorted.map((rule) => rule.provider)).size;
  return [
    HEAD,
    `${sorted.length} rules for ${providers} services and kinds of secret.\n`,
    "| Provider | Rule | What it finds | Severity | Proof | How to revoke |",
    "| --- | --- | --- | --- | --- | --- |",
    ...sorted.map(row),
    "",
  ].join("\n");
}

function row(rule: CompiledRule): string {
  const { steps, url } = rule.revoke;
  const proof = [...new Set(rule.checks.map((name) => CHECK_MEANINGS[name] ?? name))].join("; ");
  const revoke = url === undefined ? cell(steps) : `${cell(steps)} <${url}>`;
  return `| ${rule.provider} | \`${rule.id}\` | ${cell(rule.title)} | ${rule.severity} | ${proof} | ${revoke} |`;
}

/** Text that cannot end the cell or begin markup. */
function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[|<>*_`[\]\\]/g, "\\$&");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
