/**
 * One run: scan.ts is the line from content to hits; here its ends are put together, the source on one side (prepare.ts), the
 * judge and the report on the other (parts.ts). The library's `scan`, and with it every command, goes through this file.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { loadParsers, ParsersNeeded } from "../config/parsers.ts";
import type { Repository } from "../git/repository.ts";
import { CoverageLog, type Hit, type Report } from "../model.ts";
import type { ScanSource } from "../options.ts";
import { guardedInImage } from "../policy/imageFiles.ts";
import { kindsOf } from "../policy/kind.ts";
import { TAINT_FILE, TAINT_RULE } from "../policy/taintRule.ts";
import { withGuards } from "../policy/withGuards.ts";
import type { PolicyFiles } from "../policyFiles.ts";
import { collect } from "../scan.ts";
import { type ArchiveOptions, withArchives } from "../sources/archive/withArchives.ts";
import type { Source, SourceContext } from "../sources/source.ts";
import { makeAnnotate } from "../triage/annotate.ts";
import { withoutBaselineKeys } from "../triage/baselineKeys.ts";
import { maskCoverage } from "../triage/mask.ts";
import { version } from "../version.ts";
import type { HistoryCache } from "./cache/historyCache.ts";
import type { Judged } from "./newAllows.ts";
import { openSource } from "./openSource.ts";
import { assemble, type Parts, verify } from "./parts.ts";
import type { Place } from "./place.ts";
import type { PreparedRun } from "./prepare.ts";
import { repositoryView } from "./repositoryView.ts";
import { withThreads } from "./threads.ts";

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
  const cache = onHits === undefined ? await cacheOf(prepared, coverage) : undefined;
  const ctx: SourceContext = {
    ...(cache !== undefined && { memory: cache }),
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
  const plain = await openSource(source, place, ctx, archives);
  const opened = withArchives(cache?.recorder.source(plain) ?? plain, ctx, archives);
  const input = idsOf(config).has(TAINT_RULE.id) ? await watched(source, place, opened) : opened;
  if (input !== opened) cache?.settleNothing("there is a list of tainted objects");
  const annotate = makeAnnotate();
  const narrowed = part?.narrow(input) ?? input;
  const guarded = withGuards(onHits === undefined ? narrowed : overheard(narrowed, onHits), {
    coverage,
    annotate,
    rules: idsOf(config),
    ...(repository !== undefined && { repository }),
    ...(cache !== undefined && { memory: cache.guards }),
  });
  const { onProgress } = options;
  const tick = onProgress && (await import("./ticker.ts")).makeTicker(onProgress, coverage);
  const direct = withoutBaselineKeys(part?.scanner ?? parts.engine);
  const scanner = part === undefined ? await withThreads(direct, prepared, coverage) : direct;
  const listening = cache?.recorder.scanner(scanner) ?? scanner;
  const all = await collect(guarded, listening, annotate, options.signal, tick);
  cache?.save();
  const collected = part === undefined ? all : all.filter((hit) => part.partition.ownsHit(hit));
  const { hits, ignored } =
    options.policyFrom === undefined ? { hits: collected, ignored: [] } : await strict(collected, files, place);
  const judged = await parts.judge(hits, coverage.snapshot().complete);
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

async function cacheOf(prepared: PreparedRun, coverage: CoverageLog): Promise<HistoryCache | undefined> {
  const { source } = prepared;
  if (source.kind !== "history" || source.cache === undefined) return undefined;
  const { openCache } = await import("./cache/openCache.ts");
  return openCache(prepared, coverage, (path) => kindsOf(path) !== 0);
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
