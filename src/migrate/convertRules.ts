/** Turns the rules of other tools into rule files of ours: compiled and tried before anything is written. */
import { stringify } from "yaml";
import { type CompiledRule, UsageError } from "../model.ts";
import { compileRules } from "../ruleset/compile.ts";
import type { WrittenRule } from "../ruleset/ruleFile.ts";
import { testRules } from "../ruleset/testRules.ts";
import { examplesFor } from "./exampleFor.ts";
import type { ForeignRule, Imported } from "./imported.ts";
import { nameSecret } from "./secretGroup.ts";
import { pathGlobs } from "./pathGlobs.ts";

/** Known values of the other tool's rules are no more than guesses of how bad a leak is. */
const SEVERITY = "high";
const STEPS = "Revoke it where it was issued, issue a new one, and keep that out of the repository.";

/** A rule that is ready to be written. */
export interface ConvertedRule {
  readonly rule: WrittenRule;
  readonly compiled: CompiledRule;
}

/** The id as ours may be: lower case, digits and hyphens. */
export function ruleId(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return plain.length < 2 ? `rule-${plain}` : plain;
}

/**
 * @param builtin ids of the built-in rules; a rule with one of these ids replaces it
 * @param imported takes the notes on rules that cannot be carried over
 */
export function convertRules(imported: Imported, builtin: ReadonlySet<string>): readonly ConvertedRule[] {
  const done: ConvertedRule[] = [];
  const ids = new Set(imported.rules.map(({ id }) => ruleId(id)));
  for (const foreign of imported.rules) {
    const converted = convert(foreign, imported, builtin, ids);
    if (typeof converted === "string") imported.note(foreign.line, `rule ${foreign.id}: ${converted}`);
    else if (done.every(({ rule }) => rule.id !== converted.rule.id)) done.push(converted);
  }
  return settleNeeds(done, imported, builtin);
}

/** @returns why it cannot be carried over, or the rule */
function convert(
  foreign: ForeignRule,
  imported: Imported,
  builtin: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): ConvertedRule | string {
  const id = ruleId(foreign.id);
  const globs = foreign.paths?.map((path) => pathGlobs(path));
  const lost = globs?.includes(undefined) === true;
  if (lost && foreign.regex === undefined) return "its path pattern cannot be said as a glob; write the rule by hand";
  if (lost)
    imported.note(
      foreign.line,
      `rule ${foreign.id}: its path pattern cannot be said as a glob; the rule now holds in every file`,
    );
  const named = foreign.regex === undefined ? undefined : nameSecret(foreign.regex, foreign.groupName ?? foreign.group);
  if (named?.doubtful === true) {
    imported.note(
      foreign.line,
      `rule ${foreign.id}: several groups could hold the value; the first one is taken. Check it with leakgate rules test`,
    );
  }
  const stopwords = (foreign.stopwords ?? []).filter((word) => word.length >= 3);
  const keywords = [...new Set((foreign.keywords ?? []).map((word) => word.toLowerCase()))].filter((word) =>
    /^[ -@[-~]{3,}$/.test(word),
  );
  const needs = (foreign.needs ?? []).flatMap(({ id: other, ...rest }) =>
    ids.has(ruleId(other)) || builtin.has(ruleId(other)) ? [{ rule: ruleId(other), ...rest }] : [],
  );
  const base: Omit<WrittenRule, "examples"> = {
    id,
    title: foreign.title,
    ...(foreign.description !== undefined && { description: foreign.description }),
    severity: foreign.severity ?? SEVERITY,
    ...(foreign.confidence !== undefined && { confidence: foreign.confidence }),
    ...(named !== undefined && { pattern: named.pattern }),
    ...(globs !== undefined && !lost && { path: globs.flatMap((list) => (list ?? []).map(ruleGlob)) }),
    ...(foreign.entropy !== undefined && foreign.entropy > 0 && { entropy: Math.min(8, foreign.entropy) }),
    ...(stopwords.length > 0 && { stopwords }),
    ...(needs.length > 0 && { needs }),
    ...(builtin.has(id) && { override: true }),
  };
  // Our keywords must be part of the match; those of other tools need only stand in the same file.
  const variants = keywords.length > 0 && named !== undefined ? [{ ...base, keywords }, base] : [base];
  let reason = "";
  for (const variant of variants) {
    const tried = withExample(variant, imported, foreign);
    if (typeof tried !== "string") return tried;
    reason = tried;
  }
  return reason;
}

/** A glob of the configuration as rules write it: there one that names a folder says so with `**`. */
function ruleGlob(glob: string): string {
  const plain = glob.replace(/^\//, "./").replace(/\/$/, "/**");
  return plain.startsWith("./")
    ? plain.slice(2)
    : plain.includes("/") && !glob.replace(/\/$/, "").includes("/")
      ? `**/${plain}`
      : plain;
}

function withExample(
  rule: Omit<WrittenRule, "examples">,
  imported: Imported,
  foreign: ForeignRule,
): ConvertedRule | string {
  const make = (leak: string): ConvertedRule => {
    const written: WrittenRule = { ...rule, examples: { leak: [leak] } };
    return { rule: written, compiled: compileOne(written) };
  };
  try {
    const first = make("x");
    const { pattern } = first.compiled;
    const texts = pattern === undefined ? names([rule.path ?? []].flat()) : examplesFor(pattern);
    const alone = { ...first.compiled, needs: [] };
    for (const text of texts) {
      const example =
        rule.path === undefined || pattern === undefined
          ? { text }
          : { text, path: names([rule.path].flat())[0] as string };
      const doc = { id: rule.id, description: "", origin: "", override: false, examples: { leak: [example], ok: [] } };
      if (testRules([alone], [doc]).failures.length > 0) continue;
      return {
        rule: { ...rule, examples: { leak: [example.path === undefined ? text : example] } },
        compiled: first.compiled,
      };
    }
    const [text = "x"] = texts;
    imported.note(
      foreign.line,
      `rule ${foreign.id}: no example could be made up for it; write one into its file, leakgate rules test asks for it`,
    );
    return { rule: { ...rule, examples: { leak: [text] } }, compiled: first.compiled };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return `${error.message.split("\n")[0]?.replace(/^rule:\d+: rule [\w-]+: /, "") ?? ""}`;
  }
}

/** @throws UsageError */
function compileOne(rule: WrittenRule): CompiledRule {
  return compileRules(stringify({ provider: "own", rules: [rule] }), "rule").rules[0] as CompiledRule;
}

/** Names of files that a glob may mean. */
function names(globs: readonly string[]): readonly string[] {
  return globs.flatMap((glob) => {
    const plain = glob
      .replace(/\*\*\//g, "")
      .replace(/[+*@]\(([^)]*)\)/g, "$1")
      .replace(/(?<!\\)\[(\\?.)[^\]]*\]/g, "$1")
      .replace(/\\(.)/g, "$1");
    const settled = (star: string): string => plain.replace(/\*+/g, star).replace(/\?/g, "x").replace(/^\//, "");
    return [settled(""), settled("x"), `x/${settled("x")}`].filter((name) => name !== "");
  });
}

/** A rule that needs another one has an example that holds both; one whose partner could not be carried over stands alone. */
function settleNeeds(
  done: readonly ConvertedRule[],
  imported: Imported,
  builtin: ReadonlySet<string>,
): readonly ConvertedRule[] {
  const byId = new Map(done.map((one) => [one.rule.id, one]));
  return done.map((one) => {
    const { needs } = one.rule;
    if (needs === undefined) return one;
    const left = needs.filter(({ rule }) => byId.has(rule) || builtin.has(rule));
    if (left.length < needs.length || left.length > 1) {
      imported.note(
        1,
        `rule ${one.rule.id}: needs ${needs.map(({ rule }) => rule).join(" and ")} nearby; leakgate asks for one of those that could be carried over`,
      );
    }
    const { needs: _, ...rest } = one.rule;
    const partner = byId.get(left[0]?.rule ?? "")?.rule.examples.leak[0];
    const own = rest.examples.leak[0];
    const both = typeof partner === "string" && typeof own === "string" ? [`${own}\n${partner}`] : rest.examples.leak;
    return { ...one, rule: { ...rest, ...(left.length > 0 && { needs: left }), examples: { leak: both } } };
  });
}

/** The text of a rule file. */
export function ruleFileText(provider: string, from: readonly string[], rules: readonly WrittenRule[]): string {
  const head = [
    "# yaml-language-server: $schema=https://raw.githubusercontent.com/leakgate/leakgate/main/schemas/rules.json",
    `# Taken over by leakgate migrate from ${from.join(", ")}. Yours to edit.`,
  ];
  return `${head.join("\n")}\n${stringify({ provider, revoke: { steps: STEPS }, rules }, { lineWidth: 120 })}`;
}
