/** The parts between content and report: an engine with the rules, and the judge of what it finds. */
import { join } from "node:path";
import { BASELINE_FILE } from "../baseline/entry.ts";
import type { Config } from "../config/config.ts";
import type { Engine } from "../engine/engine.ts";
import { type Hit, UsageError } from "../model.ts";
import type { ScanSource } from "../options.ts";
import type { PolicyFiles } from "../policyFiles.ts";
import type { TriageContext } from "../triage/context.ts";
import { noMask } from "../triage/mask.ts";
import type { Triaged } from "../triage/triage.ts";
import { makePathExists } from "./pathExists.ts";
import type { Place } from "./place.ts";
import { positiveControl } from "./positiveControl.ts";
import type { PreparedRun } from "./prepare.ts";
import { rulesEngine } from "./rulesEngine.ts";

/** What triage makes of nothing; most runs of a hook need not load it. */
const NOTHING: Triaged = { findings: [], suppressed: [], staleSuppressions: [], mask: noMask };

/** The parts between content and report. */
export interface Parts {
  readonly engine: Engine;
  readonly baseline: TriageContext["baseline"];
  readonly judge: (hits: readonly Hit[], isComplete?: boolean) => Promise<Triaged>;
}

/** @throws UsageError when the baseline is broken or not there */
export async function assemble({ options, source, place, rules, config, files }: PreparedRun): Promise<Parts> {
  const context: TriageContext = {
    rules: new Map(config.rules.map((rule) => [rule.id, rule])),
    selects: (rule, path) => config.selects(rule, path),
    excluded: (path) => config.excluded(path),
    demands: { reason: config.settings.requireReason, owner: config.settings.requireOwner },
    forPath: (path) => config.forPath(path),
    pathExists: makePathExists(source, place),
    ...(await baselineOf(config, place, files)),
    ...(options.showSecrets === true && { showSecrets: true }),
  };
  return {
    engine: rulesEngine(config.rules, rules.own.length === 0, config.settings.decodeDepth, rules.budget),
    baseline: context.baseline,
    judge: async (hits, isComplete = false) => {
      // Last, since overlays are met while the source is read.
      const allowances = config.allowances();
      if (hits.length === 0 && allowances.length === 0 && context.baseline === undefined) return NOTHING;
      const { triage } = await import("../triage/triage.ts");
      // After an incomplete scan, what matched nothing may stand where nobody could look.
      const fullness = isComplete ? full(source) : undefined;
      return await triage(hits, { ...context, allowances, ...(fullness !== undefined && { full: fullness }) });
    },
  };
}

/**
 * Proves with a made-up secret that these settings let something be found.
 *
 * @throws UsageError that says which setting hides everything
 */
export async function verify(prepared: PreparedRun, parts?: Parts): Promise<void> {
  const { engine, judge } = parts ?? (await assemble(prepared));
  await positiveControl(prepared.config, prepared.rules.docs, { scan: (content) => engine.scan(content), judge });
}

/** Whether the source shows all that a suppression could speak of. */
function full(source: ScanSource): "tree" | "history" | undefined {
  if (source.kind === "tree") return source.paths === undefined || source.paths.length === 0 ? "tree" : undefined;
  if (source.kind !== "history") return undefined;
  return source.since === undefined && source.branch === undefined && source.author === undefined
    ? "history"
    : undefined;
}

async function baselineOf(
  config: Config,
  { root }: Place,
  files: PolicyFiles,
): Promise<Pick<TriageContext, "baseline">> {
  const asked = config.baseline;
  const path = asked ?? (root === undefined ? undefined : join(root, BASELINE_FILE));
  // The check comes first, so that a run without a baseline does not load its parser.
  if (path === undefined || path === false || (asked === undefined && !files.has(path))) return {};
  const { readBaseline } = await import("../baseline/read.ts");
  const baseline = await readBaseline(path, files);
  if (baseline === undefined)
    throw new UsageError(`${path}: there is no such baseline; leakgate baseline create makes one`);
  return { baseline };
}
