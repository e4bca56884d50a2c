/**
 * What one run is made of: the place, the rules, the configuration, the source. scan.ts is the line through them; here they are
 * put together. The library's `scan`, and with it every command, goes through this file.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { BASELINE_FILE } from "../baseline/entry.ts";
import { TAINT_FILE, TAINT_RULE } from "../policy/taintRule.ts";
import { type Config, loadConfig } from "../config/config.ts";
import type { Repository } from "../git/repository.ts";
import { positiveControl } from "./positiveControl.ts";
import { loadParsers, ParsersNeeded } from "../config/parsers.ts";
import type { Overrides } from "../config/settings.ts";
import type { Engine } from "../engine/engine.ts";
import { CoverageLog, type Hit, type Report, UsageError } from "../model.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import { openSource } from "./openSource.ts";
import type { ScanOptions, ScanSource } from "../options.ts";
import type { Judged } from "./newAllows.ts";
import { makePathExists } from "./pathExists.ts";
import type { HistoryCache } from "./historyCache.ts";
import { locate, type Place } from "./place.ts";
import { repositoryView } from "./repositoryView.ts";
import { rulesEngine } from "./rulesEngine.ts";
import { withThreads } from "./threads.ts";
import { loadRules, type RuleSet } from "./ruleSet.ts";
import { withGuards } from "../policy/withGuards.ts";
import { guardedInImage } from "../policy/imageFiles.ts";
import { kindsOf } from "../policy/kind.ts";
import { collect } from "../scan.ts";
import { type ArchiveOptions, withArchives } from "../sources/archive/withArchives.ts";
import type { Source, SourceContext } from "../sources/source.ts";
import { makeAnnotate } from "../triage/annotate.ts";
import { withoutBaselineKeys } from "../triage/baselineKeys.ts";
import type { TriageContext } from "../triage/context.ts";
import { maskCoverage, noMask } from "../triage/mask.ts";
import type { Triaged } from "../triage/triage.ts";
import { version } from "../version.ts";

/** Everything that can be known, and be wrong, before the first byte is read. */
export interface PreparedRun {
  readonly options: ScanOptions;
  readonly source: ScanSource;
  readonly place: Place;
  readonly rules: RuleSet;
  readonly config: Config;
  /** Where configuration, own rules and baseline lie. */
  readonly files: PolicyFiles;
}

/**
 * Finds the repository, and reads rules and configuration.
 *
 * @throws UsageError for a mistake in them
 * @throws IncompleteError when the repository that is to be scanned is not there or cannot be read
 */
export async function prepare(options: ScanOptions): Promise<PreparedRun> {
  const source: ScanSource = options.source ?? { kind: "tree" };
  const place = await locate(options.cwd ?? process.cwd(), source);
  const { policyFrom } = options;
  const files = policyFrom === undefined ? onDisk : await policyOf(policyFrom, place);
  const rules = await loadRules(place.root, files);
  const { config: file, baseline: wanted, noBaseline } = options;
  const baseline = noBaseline === true ? false : wanted;
  const config = await loadConfig({
    cwd: place.cwd,
    ...(place.root !== undefined && { root: place.root }),
    ...(file !== undefined && { file }),
    overrides: { ...settingsIn(options), ...(baseline !== undefined && { baseline }) },
    rules: rules.all,
    files,
  });
  // What was read from a stream cannot be read again, should a configuration be met in its folder (see perform).
  if (source.kind === "stdin") await loadParsers();
  return { options, source, place, rules, config, files };
}

async function policyOf(revision: string, place: Place): Promise<PolicyFiles> {
  const { policyAt } = await import("./policyCommit.ts");
  return await policyAt(revision, place);
}

function settingsIn({ baseline: _, shard: __, onProgress: ___, ...rest }: ScanOptions): Overrides {
  return rest;
}

/** What triage makes of nothing; most runs of a hook need not load it. */
const NOTHING: Triaged = { findings: [], suppressed: [], staleSuppressions: [], mask: noMask };

/** The parts between content and report. */
interface Parts {
  readonly engine: Engine;
  readonly baseline: TriageContext["baseline"];
  readonly judge: (hits: readonly Hit[], isComplete?: boolean) => Promise<Triaged>;
}

async function assemble({ options, source, place, rules, config, files }: PreparedRun): Promise<Parts> {
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

/**
 * Scans.
 *
 * @param onHits is given what the engine found, before places and suppressions are worked out
 * @throws UsageError when the baseline is broken or the settings hide everything
 * @throws IncompleteError when nothing of the source can be read
 */
export async function perform(prepared: PreparedRun, onHits?: (hits: readonly Hit[]) => void): Promise<Report> {
  const parts = await assemble(prepared);
  try {
    return await read(prepared, parts, onHits);
  } catch (error) {
    // The first configuration file of the run lies in a sub-directory.
    if (!(error instanceof ParsersNeeded)) throw error;
    await loadParsers();
    return await read(prepared, parts, onHits);
  }
}

async function read(
  prepared: PreparedRun,
  parts: Parts,
  onHits: ((hits: readonly Hit[]) => void) | undefined,
): Promise<Report> {
  await verify(prepared, parts);
  const { options, source, place, config, files, rules } = prepared;
  const repository = repositoryView(source, place.repository);
  const part =
    options.shard === undefined
      ? undefined
      : (await import("./part.ts")).partRun(options.shard, prepared, parts.engine, repository !== undefined);
  const coverage = part?.coverage ?? new CoverageLog();
  if (rules.budget !== undefined) rules.budget.log = coverage;
  const cache = await cacheOf(prepared);
  const ctx: SourceContext = {
    ...(cache !== undefined && { known: cache }),
    cwd: place.cwd,
    coverage,
    maxFileSize: config.settings.maxFileSize,
    excluded: (path) => config.excluded(path),
    alike: (one, other) => config.alike(one, other),
    ...(part !== undefined && { part: part.partition }),
  };
  const archives: ArchiveOptions = {
    depth: config.settings.archiveDepth,
    guarded: source.kind === "image" ? guardedInImage : (path) => kindsOf(path) !== 0,
  };
  const opened = withArchives(await openSource(source, place, ctx, archives), ctx, archives);
  const input = idsOf(config).has(TAINT_RULE.id) ? await watched(source, place, opened) : opened;
  const annotate = makeAnnotate();
  const narrowed = part?.narrow(input) ?? input;
  const guarded = withGuards(onHits === undefined ? narrowed : overheard(narrowed, onHits), {
    coverage,
    annotate,
    rules: idsOf(config),
    ...(repository !== undefined && { repository }),
  });
  const { onProgress } = options;
  const tick = onProgress && (await import("./ticker.ts")).makeTicker(onProgress, coverage);
  const direct = withoutBaselineKeys(part?.scanner ?? parts.engine);
  const scanner = part === undefined ? await withThreads(direct, prepared, coverage) : direct;
  let raw: readonly Hit[] = [];
  const seen = cache === undefined ? guarded : overheard(guarded, (heard) => (raw = heard));
  const all = await collect(seen, scanner, annotate, options.signal, tick);
  const collected = part === undefined ? all : all.filter((hit) => part.partition.ownsHit(hit));
  const { hits, ignored } =
    options.policyFrom === undefined ? { hits: collected, ignored: [] } : await strict(collected, files, place);
  const judged = await parts.judge(hits, coverage.snapshot().complete);
  if (coverage.snapshot().complete) await cache?.save(raw);
  const { findings, suppressed, mask } = judged;
  // What matches nothing in this part may match in another one.
  const staleSuppressions = part === undefined ? judged.staleSuppressions : [];
  const { failOn, failStale } = config.settings;
  const isStale = failStale && staleSuppressions.length > 0;
  const changed =
    source.kind === "range" || ignored.length > 0
      ? await (await import("./suppressionChanges.ts")).changesIn(prepared, ignored, mask)
      : [];
  let hash: string | undefined;
  return {
    schema: "leakgate-report/1",
    tool: {
      name: "leakgate",
      version,
      rules: config.rules.length,
      // Worked out when a format prints it: pretty does not, and a hook need not wait for it.
      get configHash(): string {
        return (hash ??= config.hash(version));
      },
    },
    source: { kind: input.kind, target: mask(input.target) },
    coverage: maskCoverage(coverage.snapshot(), mask),
    findings: isStale
      ? (await import("./staleFindings.ts")).withStale(findings, staleSuppressions, prepared, failOn)
      : findings,
    suppressed,
    staleSuppressions,
    ...(part !== undefined && {
      part: (await import("./part.ts")).reportPart(part.partition, prepared, judged, parts.baseline),
    }),
    ...(changed.length > 0 && { suppressionChanges: changed }),
  };
}

/** A part of a history knows too little of the whole for a cache. */
async function cacheOf({ options, source, place, config }: PreparedRun): Promise<HistoryCache | undefined> {
  if (source.kind !== "history" || source.cache === undefined || options.shard !== undefined) return undefined;
  const { HistoryCache } = await import("./historyCache.ts");
  return HistoryCache.open(resolve(place.cwd, source.cache), config);
}

/** A comment that only the change has does not count. */
async function strict(hits: readonly Hit[], files: PolicyFiles, place: Place): Promise<Judged> {
  const { withoutNewAllows } = await import("./newAllows.ts");
  return withoutNewAllows(hits, files, place);
}

/** The source, with an eye on objects that a clean-up removed. */
async function watched(source: ScanSource, { repository }: Place, input: Source): Promise<Source> {
  if (repository === undefined || source.kind === "stdin" || !mayBeTainted(source, repository)) return input;
  const { guardTaint } = await import("./taint.ts");
  return await guardTaint(source, repository, input);
}

/** A hook has nothing to load where there is no list of such objects. A change's own list is not the only one that counts. */
function mayBeTainted(source: ScanSource, { root }: Repository): boolean {
  return source.kind === "range" || source.kind === "push" || root === undefined || existsSync(join(root, TAINT_FILE));
}

/** The source, with somebody told of its hits. */
function overheard(source: Source, onHits: (hits: readonly Hit[]) => void): Source {
  return {
    ...source,
    attribute: async (hits) => {
      onHits(hits);
      return source.attribute === undefined ? hits : await source.attribute(hits);
    },
  };
}

function idsOf(config: Config): ReadonlySet<string> {
  return new Set(config.rules.map((rule) => rule.id));
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
