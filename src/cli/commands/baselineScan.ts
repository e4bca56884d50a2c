/** What the baseline's commands have in common: which file is meant, and a scan that tells what it should speak of. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { BASELINE_FILE } from "../../baseline/entry.ts";
import type { FamilyOf, Seen } from "../../baseline/reconcile.ts";
import { loadParsers } from "../../config/parsers.ts";
import { type Report, UsageError } from "../../model.ts";
import type { ScanSource } from "../../options.ts";
import { makePathExists } from "../../run/pathExists.ts";
import { prepare, type PreparedRun } from "../../run/prepare.ts";
import { perform } from "../../run/run.ts";
import { printable } from "../../triage/printable.ts";
import type { Context } from "../command.ts";
import { type Flags, settingsOf } from "../flags.ts";

export interface BaselinePlace {
  /** Absolute. */
  readonly file: string;
  /** As the user sees it, relative to where they stand. */
  readonly label: string;
  readonly prepared: PreparedRun;
  readonly familyOf: FamilyOf;
}

/**
 * Finds the baseline that a scan with these flags would use.
 *
 * @throws UsageError when flags or configuration say that there is none
 */
export async function baselinePlace(flags: Flags, { environment: { cwd } }: Context): Promise<BaselinePlace> {
  // Paths of entries may lie in folders with a configuration that the scan itself does not meet.
  await loadParsers();
  const source: ScanSource = { kind: flags["history"] === true ? "history" : "tree" };
  // What is written is the work tree's own, whatever --policy-from says.
  const { showSecrets: _, policyFrom: __, ...settings } = settingsOf(flags);
  const asked = { cwd, source, ...settings, failStale: false };
  const prepared = await prepare(asked);
  const { config, place, rules } = prepared;
  if (config.baseline === false) {
    throw new UsageError(
      settings.noBaseline === true
        ? "--no-baseline: this command is about the baseline; leave the flag out"
        : ".leakgate.yaml says that there is no baseline (baseline: false); take that out first",
    );
  }
  const file = config.baseline ?? join(place.root ?? cwd, BASELINE_FILE);
  const byId = new Map(rules.all.map((rule) => [rule.id, rule]));
  const { baseline: ___, ...others } = asked;
  return {
    file,
    label: printable(relative(cwd, file) || file),
    prepared: existsSync(file) ? prepared : await prepare({ ...others, noBaseline: true }),
    familyOf: (id) => {
      const rule = byId.get(id);
      return rule?.pattern === undefined && rule?.where.includes("policy") !== true ? undefined : rule.family;
    },
  };
}

/** Scans, and gives what the baseline must know. */
export async function scanForBaseline({
  prepared,
  familyOf,
}: BaselinePlace): Promise<{ readonly report: Report; readonly seen: Seen }> {
  const report = await perform(prepared);
  const { config, source, place } = prepared;
  const ids = new Set(config.rules.map(({ id }) => id));
  return {
    report,
    seen: {
      findings: [...report.findings, ...report.suppressed.filter(({ by }) => by === "baseline")],
      // What a comment or the configuration allows needs no entry.
      allowed: report.suppressed.filter(({ by }) => by !== "baseline"),
      familyOf,
      history: source.kind === "history",
      looked: (rule, path) =>
        ids.has(rule) &&
        config.selects(rule, path) &&
        !config.excluded(path) &&
        config.forPath(path).minConfidence === "low",
      pathExists: makePathExists(source, place),
    },
  };
}
