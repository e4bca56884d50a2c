/** Where known values stand: `leakgate find`. */
import { type Coverage, CoverageLog, type Hit, revealSecret, type Secret } from "../model.ts";
import type { ScanSource } from "../options.ts";
import { openSource } from "../run/openSource.ts";
import { locate } from "../run/place.ts";
import { collect } from "../scan.ts";
import { attributeHits } from "../sources/attribution.ts";
import { withArchives } from "../sources/archive/withArchives.ts";
import { ARCHIVES, LARGEST, searchHistory } from "./searchHistory.ts";
import { ValueScanner } from "./valueScanner.ts";

/** Where to look. */
export interface FindScope {
  /** Every object, dangling ones included. */
  readonly history: boolean;
  /** Files, an image: any source that a scan knows. */
  readonly sources: readonly ScanSource[];
}

export interface Found {
  /** For each value, in order: its places, sorted. */
  readonly places: readonly (readonly Hit[])[];
  readonly coverage: Coverage;
}

/**
 * @param values all different, each long enough (values.ts)
 * @throws IncompleteError when there is no repository where one is needed, or nothing can be read
 */
export async function findValues(cwd: string, values: readonly Buffer[], scope: FindScope): Promise<Found> {
  const coverage = new CoverageLog();
  const scanner = new ValueScanner(values.map((value) => ({ value })));
  const hits: Hit[] = [];
  for (const source of scope.sources) {
    const place = await locate(cwd, source);
    const ctx = { cwd: place.cwd, coverage, maxFileSize: LARGEST, excluded: () => false, ignoredToo: true };
    const input = withArchives(await openSource(source, place, ctx, ARCHIVES), ctx, ARCHIVES);
    hits.push(...(await collect(input, scanner, (_, matches) => matches.map(() => ({})))));
  }
  if (scope.history) {
    const { repository } = await locate(cwd, { kind: "history" });
    if (repository === undefined) throw new Error("a history was located without a repository");
    const { plan, reader, hits: found, close } = await searchHistory(repository, scanner, coverage);
    try {
      const known = new Set(hits.map(placeKey));
      const attributed = await attributeHits(reader, plan, found);
      hits.push(...attributed.filter((hit) => hit.provenance !== undefined || !known.has(placeKey(hit))));
    } finally {
      await close();
    }
  }
  const sorted = hits.toSorted((a, b) => compare(sortKey(a), sortKey(b)));
  const bySecret = new Map(scanner.secrets.map((secret): [Secret, Hit[]] => [secret, []]));
  for (const hit of sorted) bySecret.get(hit.match.secret)?.push(hit);
  const places = [...bySecret.values()];
  return { places, coverage: coverage.snapshot() };
}

/** What is staged stands in the work tree too. */
function placeKey({ match, path, where }: Hit): string {
  return [revealSecret(match.secret), where, path, match.line, match.column].join("\0");
}

function sortKey({ match, path, provenance }: Hit): string {
  return [
    path,
    String(match.line).padStart(9, "0"),
    String(match.column).padStart(9, "0"),
    provenance?.commit ?? "",
  ].join("\0");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
