/**
 * The positive control: a made-up secret goes through the same rules and configuration as the content. A gate that could not
 * find anything, because an allowance, a glob or a level hides all, says so instead of being green.
 */
import type { Config } from "../config/config.ts";
import { CONFIDENCES, type CompiledRule, type Hit, type Match, UsageError } from "../model.ts";
import type { RuleDoc } from "../ruleset/compile.ts";
import { fillTemplates } from "../ruleset/examples.ts";

/** What happens to a match between the engine and the report; see run.ts. */
export interface ControlPath {
  readonly scan: (content: { bytes: Buffer; path: string; where: Hit["where"] }) => readonly Match[];
  /** Gives what is reported and what is suppressed, each with the rule's id. */
  readonly judge: (hits: readonly Hit[]) => Promise<{
    readonly findings: readonly { readonly rule: string }[];
    readonly suppressed: readonly { readonly rule: string; readonly reason?: string }[];
  }>;
}

/** Places for the control. One of them must be readable; a configuration that leaves all of them out leaves out everything. */
const PATHS: readonly string[] = ["leakgate-control", "leakgate/positive-control.env", "src/leakgate/control.py"];
/** Rules that are tried: an allowance may well hide all of one rule, but hardly of several. */
const MOST_RULES = 5;

/** Tried first, so that most runs need not load the examples of all rules; no word in it wakes the generic detector. */
const FIRST: Example = {
  rule: "slack-bot-token",
  text: 'slack: "xoxb-{{digit:12}}-{{digit:12}}-{{alnum:24}}"',
};

interface Example {
  readonly rule: string;
  /** With templates. */
  readonly text: string;
  readonly path?: string;
}

/**
 * Passes a control secret through the run's own parts.
 *
 * @param docs gives the examples of the rules
 * @throws UsageError that says which setting hides it
 */
export async function positiveControl(
  config: Config,
  docs: () => Promise<readonly RuleDoc[]>,
  parts: ControlPath,
): Promise<void> {
  const path = PATHS.find((candidate) => !config.excluded(candidate));
  if (path === undefined) {
    throw hidden(`${config.excludedBy(PATHS[0] as string) ?? "exclude"} leaves out every path`);
  }
  const first = config.rules.find((rule) => rule.id === FIRST.rule && config.selects(rule.id, ""));
  if (first !== undefined && (await attempt(config, first, FIRST, path, parts)) === undefined) return;

  const rules = candidates(config);
  // Guards look at files, of which there is no example in memory; they are the last candidates.
  if (rules.every((rule) => rule.where.includes("policy"))) return;
  const examples = new Map((await docs()).map((doc) => [doc.id, doc.examples.leak[0]]));
  const reasons: string[] = [];
  for (const rule of rules) {
    const example = examples.get(rule.id);
    // The schema demands an example.
    if (example === undefined) continue;
    const reason = await attempt(config, rule, { rule: rule.id, ...example }, path, parts);
    if (reason === undefined) return;
    reasons.push(reason);
  }
  throw hidden(reasons[0] ?? "no selected rule has an example");
}

/** @returns why the example is not found; undefined when it is */
async function attempt(
  config: Config,
  rule: CompiledRule,
  example: Example,
  free: string,
  { scan, judge }: ControlPath,
): Promise<string | undefined> {
  const path = example.path ?? free;
  const where = rule.pattern === undefined ? "path" : (rule.where[0] ?? "content");
  const bytes = Buffer.from(fillTemplates(example.text, `${rule.id}#leak#0`));
  const matches = scan({ bytes, path, where }).filter((match) => match.rule === rule.id);
  if (matches.length === 0) return `rule "${rule.id}" does not find its own example (leakgate rules test)`;
  // Without allowances and limits nothing can hide a match; then triage need not be loaded for it.
  if (config.allowances().length === 0 && config.top.minConfidence === "low") return undefined;
  const hits = matches.map((match): Hit => ({ match, path, where }));
  const { findings, suppressed } = await judge(hits);
  return findings.some((finding) => finding.rule === rule.id) ? undefined : whyHidden(config, hits, suppressed);
}

/** The rules that are best at being found: severe enough, sure, cheap to try. */
function candidates(config: Config): readonly CompiledRule[] {
  const selected = config.rules.filter((rule) => config.selects(rule.id, ""));
  if (selected.length === 0) {
    const { minSeverity, origins } = config.top;
    throw hidden(`${origins["min-severity"]}: "${minSeverity}" is above every rule that is selected`);
  }
  const rank = (rule: CompiledRule): number =>
    (rule.pattern === undefined ? 100 : 0) +
    (rule.needs.length > 0 ? 50 : 0) +
    (rule.specificity < 50 ? 20 : 0) +
    (CONFIDENCES.length - CONFIDENCES.indexOf(rule.confidence)) * 4 +
    (rule.before.max > 0 ? 2 : 0);
  return [...selected].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_RULES);
}

function whyHidden(config: Config, hits: readonly Hit[], suppressed: readonly { readonly reason?: string }[]): string {
  const { minConfidence, origins } = config.top;
  const allowance = suppressed[0];
  if (allowance !== undefined) {
    const { match, path } = hits[0] as Hit;
    const at = config.allowances().find((a) => a.reason === allowance.reason && (a.path?.(path) ?? true))?.at;
    return `${at ?? "an allowance"}: allows whatever rule "${match.rule}" and others find`;
  }
  return `${origins["min-confidence"]}: "${minConfidence}" is above what the selected rules give`;
}

function hidden(reason: string): UsageError {
  return new UsageError(`nothing could be found with these settings (the positive control is hidden): ${reason}`);
}
