/** What a run with `--shard` needs besides its source: who owns what, and an engine for what another shard owns. */
import type { Config } from "../config/config.ts";
import { Engine } from "../engine/engine.ts";
import { type Chunk, type Match, type ReportPart, type Shard, UsageError } from "../model.ts";
import { sharedWakes } from "../policy/withGuards.ts";
import type { DirectScanner } from "../scan.ts";
import { PartCoverage, Partition } from "../sources/partition.ts";
import type { Entry, EntryFilter, Source } from "../sources/source.ts";
import type { TriageContext } from "../triage/context.ts";
import type { Triaged } from "../triage/triage.ts";
import { version } from "../version.ts";
import type { PreparedRun } from "./prepare.ts";

export interface PartRun {
  readonly partition: Partition;
  readonly coverage: PartCoverage;
  /** Looks at everything in what is owned, and in the rest only for what guards compare. */
  readonly scanner: DirectScanner;
  /** Leaves out files of other shards, where no guard compares files. */
  readonly narrow: (source: Source) => Source;
}

/**
 * @param compares guards compare files with each other in this kind of source
 * @throws UsageError for a source that is not divided
 */
export function partRun(
  shard: Shard,
  { source, config }: PreparedRun,
  engine: DirectScanner,
  compares: boolean,
): PartRun {
  if (source.kind !== "tree" && source.kind !== "range" && source.kind !== "history")
    throw new UsageError("--shard is for the working tree, --range and --history; the rest is small enough for one");
  const rules = compares ? sharedWakes(idsOf(config)) : [];
  const paths = rules.map(({ path = "" }) => new RegExp(path));
  const partition = new Partition(shard, (path) => paths.some((pattern) => pattern.test(path)));
  const small = new Engine(rules, { decodeDepth: 0 });
  return {
    partition,
    coverage: new PartCoverage(partition),
    scanner: {
      // In a history the path is one of many at which the content stands: it would not be here if none were owned.
      scan: (chunk): readonly Match[] => (isForeign(chunk, compares, partition) ? small : engine).scan(chunk),
    },
    narrow: (input) => (compares ? input : narrowed(input, partition)),
  };
}

function isForeign({ where, path }: Pick<Chunk, "where" | "path">, compares: boolean, part: Partition): boolean {
  return compares && where === "content" && !part.owns(path);
}

function narrowed(source: Source, part: Partition): Source {
  const { entries } = source;
  if (entries === undefined) return source;
  return {
    ...source,
    async *entries(filter?: EntryFilter): AsyncGenerator<Entry, void, undefined> {
      for await (const entry of entries.call(source, filter)) if (part.owns(entry.path)) yield entry;
    },
  };
}

/** What `leakgate merge` needs of this run. */
export function reportPart(
  partition: Partition,
  { options, source, config, place }: PreparedRun,
  { unused, moved }: Pick<Triaged, "unused" | "moved">,
  baseline: TriageContext["baseline"],
): ReportPart {
  partition.note(JSON.stringify([version, source, options.policyFrom, place.repository?.head]));
  partition.note(JSON.stringify([baseline?.entries, config.allowances().map(({ reason, at }) => [reason, at])]));
  return { scan: partition.scope(), ...(unused !== undefined && { unused }), moved: moved ?? [] };
}

function idsOf(config: Config): ReadonlySet<string> {
  return new Set(config.rules.map((rule) => rule.id));
}
