/** The flags of a scan, as yargs takes them, and what they say in the library's terms. */
import type { Options } from "yargs";
import { parseSize } from "../config/size.ts";
import { CONFIDENCES, type Confidence, SEVERITIES, type Severity, UsageError } from "../model.ts";
import type { ScanOptions } from "../options.ts";
import { defined } from "./defined.ts";
import { conflict } from "./mistakes.ts";
import type { PrintOptions } from "./runScan.ts";

/** Values of flags as yargs gives them: a list when a flag was given more than once. */
export type Flags = Readonly<Record<string, unknown>>;

const value: Options = { type: "string", requiresArg: true };
const list: Options = { type: "string", array: true, requiresArg: true };
const FAIL_ON: readonly (Severity | "none")[] = [...SEVERITIES, "none"];
const COLORS = ["auto", "always", "never"] as const;

/** Flags that say which findings count. */
export const settingFlags: Readonly<Record<string, Options>> = {
  config: { ...value, describe: "Configuration file to use instead of .leakgate.yaml" },
  baseline: { ...value, describe: "Baseline to use instead of .leakgate-baseline.jsonl" },
  "no-baseline": { type: "boolean", describe: "Use no baseline" },
  "policy-from": {
    ...value,
    describe: "Read configuration, own rules and baseline from this commit; comments that it lacks do not count",
  },
  rule: { ...list, describe: "Run only this rule (repeatable)" },
  "exclude-rule": { ...list, describe: "Do not run this rule (repeatable)" },
  "min-severity": { ...value, choices: SEVERITIES, describe: "Leave out findings below" },
  "min-confidence": { ...value, choices: CONFIDENCES, describe: "Leave out findings that are less sure" },
  "max-file-size": { ...value, describe: "Do not read larger content, such as 10MB (default: 1GiB)" },
  "archive-depth": { ...value, describe: "How many archives inside each other are opened (default: 4; 0: none)" },
  "decode-depth": { ...value, describe: "How many layers of encoding are undone" },
  "fail-stale": { type: "boolean", describe: "Suppressions that match nothing are findings (tree, history)" },
  "require-reason": { type: "boolean", describe: "A suppression without a reason does not count" },
  "require-owner": { type: "boolean", describe: "A suppression without an owner does not count" },
  "no-inline-allow": { type: "boolean", describe: "Comments such as leakgate:allow do not count" },
  jobs: { ...value, describe: "Number of threads" },
};

/** Flags that say what is printed, and when the exit code is 1. */
export const outputFlags: Readonly<Record<string, Options>> = {
  format: {
    ...value,
    describe:
      "What is printed: pretty (the default), json, jsonl, sarif, junit, checkstyle, gitlab, codequality, rdjson, csv, " +
      "markdown, html, github",
  },
  report: { ...list, describe: "Also write a report, as FORMAT=PATH (repeatable)" },
  "show-secrets": { type: "boolean", describe: "Print the secrets themselves" },
  "fail-on": { ...value, choices: FAIL_ON, describe: "Lowest severity that makes the exit code 1 (default: low)" },
  quiet: { type: "boolean", alias: "q", describe: "Print findings and errors, nothing else" },
  verbose: { type: "boolean", alias: "v", describe: "Say more, suppressed findings included" },
  color: { ...value, choices: COLORS, describe: "Colours in the output (default: auto)" },
  "no-color": { type: "boolean", hidden: true },
};

/** Reads what {@link settingFlags} gave. @throws UsageError for a value that cannot be used */
export function settingsOf(flags: Flags): ScanOptions {
  const size = text(flags, "max-file-size");
  const baseline = text(flags, "baseline");
  if (baseline !== undefined && flags["no-baseline"] === true) throw conflict("--baseline", "--no-baseline");
  return {
    ...defined("config", text(flags, "config")),
    ...defined("baseline", baseline),
    ...(flags["no-baseline"] === true && { noBaseline: true }),
    ...defined("policyFrom", text(flags, "policy-from")),
    ...defined("rules", texts(flags, "rule")),
    ...defined("excludeRules", texts(flags, "exclude-rule")),
    ...defined("minSeverity", text(flags, "min-severity") as Severity | undefined),
    ...defined("minConfidence", text(flags, "min-confidence") as Confidence | undefined),
    ...defined("failOn", text(flags, "fail-on") as Severity | "none" | undefined),
    ...defined("maxFileSize", size === undefined ? undefined : parseSize(size, "--max-file-size")),
    ...defined("archiveDepth", count(flags, "archive-depth", 0, 20)),
    ...defined("decodeDepth", count(flags, "decode-depth", 0, 20)),
    ...defined("jobs", count(flags, "jobs", 1, 256)),
    ...(flags["fail-stale"] === true && { failStale: true }),
    ...(flags["require-reason"] === true && { requireReason: true }),
    ...(flags["require-owner"] === true && { requireOwner: true }),
    ...(flags["no-inline-allow"] === true && { inlineAllow: false }),
    ...(flags["show-secrets"] === true && { showSecrets: true }),
  };
}

/** Reads what {@link outputFlags} gave. @throws UsageError for flags that contradict each other */
export function printOptionsOf(flags: Flags): PrintOptions {
  if (flags["quiet"] === true && flags["verbose"] === true) throw conflict("--quiet", "--verbose");
  const color = flags["no-color"] === true ? "never" : (text(flags, "color") as PrintOptions["color"]);
  return {
    ...defined("format", text(flags, "format")),
    ...defined("reports", texts(flags, "report")),
    ...defined("color", color),
    ...(flags["show-secrets"] === true && { showSecrets: true }),
    ...(flags["quiet"] === true && { quiet: true, verbose: false }),
    ...(flags["verbose"] === true && { verbose: true, quiet: false }),
  };
}

/** The text of a flag; of several, the last one counts. @throws UsageError when it is empty, as an unset variable makes it */
export function text(flags: Flags, name: string): string | undefined {
  return texts(flags, name)?.at(-1);
}

/** All texts of a flag. @throws UsageError when one is empty */
export function texts(flags: Flags, name: string): readonly string[] | undefined {
  const given = flags[name];
  if (given === undefined) return undefined;
  const all = [given].flat().map(String);
  if (all.includes("")) throw new UsageError(`--${name}: the value is empty`);
  return all;
}

/** A whole number. @throws UsageError when it is none, or out of range */
export function count(flags: Flags, name: string, least: number, most: number): number | undefined {
  const given = text(flags, name);
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name}: must be a whole number from ${least} to ${most}`);
}

/** The PATH arguments, those after `--` included. @throws UsageError when one is empty, as an unset variable makes it */
export function paths(flags: Flags): readonly string[] {
  const given = [flags["path"] ?? [], flags["--"] ?? []].flat(2).map(String);
  if (given.includes("")) throw new UsageError("a PATH is empty");
  return given;
}
