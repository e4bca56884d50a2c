/**
 * Joins the reports of shards to the report that one scan would have given: the same findings in the same order, and coverage added up.
 * Reports that are not all the parts of one scan are refused, since a part that is missing is a part that was not looked at.
 */
import {
  type Coverage,
  type Finding,
  IncompleteError,
  type Report,
  type ReportPart,
  type SkippedGroup,
  type StaleSuppression,
  type SuppressedFinding,
  type SuppressionChange,
  UsageError,
} from "../model.ts";
import { byPlace } from "../triage/stages/order.ts";
import type { ScanOptions } from "../options.ts";
import { readPart } from "./readPart.ts";
import { prepare } from "./prepare.ts";

/** A report of a shard, as text. */
export interface PartText {
  /** For messages. */
  readonly name: string;
  readonly text: string;
}

type Part = Report & { readonly part: ReportPart; readonly coverage: Required<Coverage>; readonly name: string };

/**
 * @param options whose `failStale` and `failOn` hold, as in the configuration of the place
 * @throws UsageError for what is no JSON report of a shard
 * @throws IncompleteError when the reports are not exactly the parts of one scan
 */
export async function mergeReports(texts: readonly PartText[], options: ScanOptions): Promise<Report> {
  const prepared = await prepare(options);
  const report = merge(texts);
  const { failStale, failOn } = prepared.config.settings;
  if (!failStale || report.staleSuppressions.length === 0) return report;
  const { withStale } = await import("./staleFindings.ts");
  return { ...report, findings: withStale(report.findings, report.staleSuppressions, prepared, failOn) };
}

function merge(texts: readonly PartText[]): Report {
  const parts = texts.map(({ name, text }): Part => ({ ...readPart(name, text), name }));
  const first = parts[0];
  if (first === undefined) throw new UsageError("merge: no report was given");
  for (const other of parts.slice(1)) requireSame(first, other);
  requireAll(parts);
  parts.sort((a, b) => a.coverage.shard.index - b.coverage.shard.index);
  requireOneMove(parts);
  const { schema, tool, source } = first;
  const changes = suppressionChanges(parts);
  return {
    schema,
    tool,
    source,
    coverage: coverage(parts),
    findings: parts.flatMap((part): readonly Finding[] => part.findings).sort(byPlace),
    suppressed: parts.flatMap((part): readonly SuppressedFinding[] => part.suppressed).sort(byPlace),
    staleSuppressions: stale(parts),
    ...(changes.length > 0 && { suppressionChanges: changes }),
  };
}

/** @throws IncompleteError that says in what they differ */
function requireSame(one: Part, other: Part): void {
  const facts: readonly (readonly [string, (part: Part) => string | number])[] = [
    ["versions of leakgate", ({ tool }) => tool.version],
    ["configurations (configHash)", ({ tool }) => tool.configHash],
    ["rules", ({ tool }) => tool.rules],
    ["sources", ({ source }) => `${source.kind} ${source.target}`],
    ["numbers of shards", ({ coverage: { shard } }) => shard.total],
    ["commits, paths or baselines", ({ part }) => part.scan],
  ];
  for (const [what, fact] of facts) {
    const [a, b] = [fact(one), fact(other)];
    if (a === b) continue;
    throw new IncompleteError(
      `${one.name} and ${other.name} are of different scans: their ${what} differ (${a} and ${b}); run all shards on the same commit with the same flags`,
    );
  }
}

/** @throws IncompleteError that names what is missing or there twice */
function requireAll(parts: readonly Part[]): void {
  const total = parts[0]?.coverage.shard.total ?? 0;
  const byIndex = new Map<number, string>();
  for (const { name, coverage: cover } of parts) {
    const { index } = cover.shard;
    const known = byIndex.get(index);
    if (known !== undefined)
      throw new IncompleteError(`shard ${index} of ${total} is there twice: ${known} and ${name}`);
    byIndex.set(index, name);
  }
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((index) => !byIndex.has(index));
  if (missing.length === 0) return;
  const named = missing.slice(0, 20).join(", ") + (missing.length > 20 ? ", …" : "");
  throw new IncompleteError(
    `shard${missing.length === 1 ? "" : "s"} ${named} of ${total} ${missing.length === 1 ? "is" : "are"} missing: what ${missing.length === 1 ? "it" : "they"} would have scanned was not looked at`,
  );
}

/** An entry of the baseline follows its file to one new place, and no shard sees the places that another found. */
function requireOneMove(parts: readonly Part[]): void {
  const places = new Map<number, string>();
  for (const { order, place } of parts.flatMap(({ part }) => part.moved)) {
    const known = places.get(order);
    if (known !== undefined && known !== place)
      throw new IncompleteError(
        `an entry of the baseline whose file is gone fits two places, ${known} and ${place}: run leakgate baseline sync, then scan again`,
      );
    places.set(order, place);
  }
}

function coverage(parts: readonly Part[]): Coverage {
  const covers = parts.map((part) => part.coverage);
  const sum = (key: "commits" | "objects" | "files" | "bytes"): number =>
    covers.reduce((total, one) => total + one[key], 0);
  return {
    complete: covers.every(({ complete }) => complete),
    problems: [...new Set(covers.flatMap(({ problems }) => problems))].sort(),
    commits: sum("commits"),
    objects: sum("objects"),
    files: sum("files"),
    bytes: sum("bytes"),
    skipped: skipped(covers.flatMap((one) => one.skipped)),
  };
}

function skipped(groups: readonly SkippedGroup[]): readonly SkippedGroup[] {
  const byReason = new Map<string, SkippedGroup>();
  for (const group of groups) {
    const { reason, count, bytes, examples } = byReason.get(group.reason) ?? {
      ...group,
      count: 0,
      bytes: 0,
      examples: [],
    };
    byReason.set(reason, {
      reason,
      count: count + group.count,
      bytes: bytes + group.bytes,
      examples: [...examples, ...group.examples].sort().slice(0, 5),
    });
  }
  return [...byReason.values()].sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

/** What matched nothing in any part. One part that could not judge leaves it open. */
function stale(parts: readonly Part[]): readonly StaleSuppression[] {
  const [first, ...rest] = parts.map(({ part }) => part.unused);
  if (first === undefined || rest.includes(undefined)) return [];
  const others = rest.map((unused) => new Set(unused?.map(({ order }) => order)));
  return first
    .filter(({ order }) => others.every((unused) => unused.has(order)))
    .map(({ order: _, ...suppression }) => suppression);
}

/** Those of files that every part reads are told by each. */
function suppressionChanges(parts: readonly Part[]): readonly SuppressionChange[] {
  const all = parts.flatMap((part) => part.suppressionChanges ?? []);
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}
