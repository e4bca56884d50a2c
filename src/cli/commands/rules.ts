/** `leakgate rules`: what is looked for. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type CompiledRule, UsageError } from "../../model.ts";
import { CHECK_MEANINGS } from "../../ruleset/checkMeanings.ts";
import type { RuleDoc } from "../../ruleset/compile.ts";
import { requireKnownRule } from "../../config/pathSettings.ts";
import { locate } from "../../run/place.ts";
import { loadRules, type RuleSet } from "../../run/ruleSet.ts";
import { printable } from "../../triage/printable.ts";
import type { CommandSpec, Context } from "../command.ts";
import { type Flags, text } from "../flags.ts";
import { rulesNew } from "./rulesNew.ts";

const list: CommandSpec = {
  command: "list",
  describe: "All rules, built in and the repository's own",
  flags: { format: { type: "string", requiresArg: true, choices: ["pretty", "json"], describe: "Default: pretty" } },
  run: async (flags, { environment, output }) => {
    const { all } = await rulesHere(environment.cwd);
    if (text(flags, "format") === "json") output.print(JSON.stringify(all.map(summary), undefined, 2));
    else output.print(table(all));
    return 0;
  },
};

const show: CommandSpec = {
  command: "show <id>",
  describe: "One rule, with its examples and how to revoke what it finds",
  positional: { id: { type: "string", describe: "Id of the rule" } },
  run: async (flags, { environment, output }) => {
    const { all, docs } = await rulesHere(environment.cwd);
    const id = String(flags["id"]);
    requireKnownRule(
      id,
      all.map((rule) => rule.id),
      "rules show",
    );
    const rule = all.find((one) => one.id === id) as CompiledRule;
    output.print(
      page(
        rule,
        (await docs()).find((doc) => doc.id === id),
      ),
    );
    return 0;
  },
};

const test: CommandSpec = {
  command: "test [dir]",
  describe: "Run the examples of the rules through the engine",
  positional: { dir: { type: "string", describe: "Folder with rule files; default: all rules that hold here" } },
  run: testRulesHere,
};

export const rulesCommand: CommandSpec = {
  command: "rules",
  describe: "Show, test and begin rules",
  commands: [list, show, test, rulesNew],
};

async function testRulesHere(flags: Flags, { environment, output }: Context): Promise<number> {
  const { testRules } = await import("../../ruleset/testRules.ts");
  const folder = text(flags, "dir");
  const { rules, docs } = await (folder === undefined
    ? rulesToTest(environment.cwd)
    : rulesIn(environment.cwd, folder));
  if (docs.length === 0) throw new UsageError(`${folder ?? "rules test"}: there is no rule to test`);
  const run = testRules(rules, docs);
  for (const { rule, origin, kind, number, template, reason } of run.failures) {
    const { maskMessage } = await import("../../run/maskMessage.ts");
    const shown = maskMessage(printable(template));
    output.print(`${origin}: rule ${rule}, ${kind} example ${number}: ${reason}: ${shown}`);
  }
  const failed = run.failures.length;
  output.print(
    `${run.examples} examples of ${run.rules} rules, ${failed === 0 ? "all as they should be" : `${failed} failed`}`,
  );
  return failed === 0 ? 0 : 2;
}

async function rulesHere(cwd: string): Promise<RuleSet> {
  const { root } = await locate(cwd, { kind: "tree" });
  return await loadRules(root);
}

async function rulesToTest(cwd: string): Promise<{ rules: readonly CompiledRule[]; docs: readonly RuleDoc[] }> {
  const { all, docs } = await rulesHere(cwd);
  return { rules: all, docs: await docs() };
}

async function rulesIn(
  cwd: string,
  folder: string,
): Promise<{ rules: readonly CompiledRule[]; docs: readonly RuleDoc[] }> {
  const path = resolve(cwd, folder);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`${folder}: there is no such folder`);
  if (!stat.isDirectory()) throw new UsageError(`${folder}: this is a file. Name the folder that holds it`);
  const { loadUserRules } = await import("../../ruleset/userRules.ts");
  return loadUserRules(path, folder);
}

function summary({ id, title, provider, severity, confidence }: CompiledRule): Record<string, string> {
  return { id, title, provider, severity, confidence };
}

function table(rules: readonly CompiledRule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)}  ${printable(rule.title)}`)
    .join("\n");
}

function page(rule: CompiledRule, doc: RuleDoc | undefined): string {
  const { steps, url } = rule.revoke;
  const examples = (kind: "leak" | "ok"): readonly string[] =>
    (doc?.examples[kind] ?? []).map((example) => `    ${printable(example.text)}`);
  return [
    `${rule.id}: ${printable(rule.title)}`,
    ...(doc === undefined || doc.description === "" ? [] : [printable(doc.description)]),
    "",
    `  severity    ${rule.severity}`,
    `  confidence  ${rule.confidence}`,
    `  provider    ${rule.provider}`,
    ...(doc === undefined ? [] : [`  written in  ${doc.origin}`]),
    ...rule.checks.map((name) => `  proof       ${name}: ${CHECK_MEANINGS[name] ?? ""}`),
    "",
    `  What to do: ${printable(steps)}${url === undefined ? "" : ` ${url}`}`,
    ...(doc?.examples.leak.length ? ["", "  Found ({{…}} stands for made-up characters):", ...examples("leak")] : []),
    ...(doc?.examples.ok.length ? ["  Not found:", ...examples("ok")] : []),
  ].join("\n");
}
