/**
 * Runs a source through the real pipeline with a scanner as simple as can be, so that the tests of the sources need no rules.
 */
import { Secret, CoverageLog, type Coverage, type Hit, type LineRange, type Match } from "../../src/model.ts";
import { discover, type Repository } from "../../src/git/repository.ts";
import { collect, type Scanner } from "../../src/scan.ts";
import type { Entry, Source, SourceContext } from "../../src/sources/source.ts";
import { fake } from "../support/fake.ts";
import type { TempRepo } from "../support/tempRepo.ts";

/** A value that the scanner below finds; other seeds give other values. */
export function leak(seed = 1): string {
  return `leak_${fake("lower", 12, seed)}`;
}

const VALUE = /leak_[0-9a-z]{12}/g;
const BLOCK = /BEGIN BLOCK\n([\s\S]*?)END BLOCK/g;

const scanner: Scanner = {
  scan({ bytes }) {
    const text = bytes.toString("latin1");
    const values = [...text.matchAll(VALUE)].map((found) => match(text, "value", found.index, found[0]));
    const blocks = [...text.matchAll(BLOCK)].map((found) => match(text, "block", found.index, found[0]));
    return [...values, ...blocks];
  },
};

function match(text: string, rule: string, start: number, value: string): Match {
  const line = text.slice(0, start).split("\n").length;
  const column = start - text.lastIndexOf("\n", start - 1);
  return {
    rule,
    start,
    end: start + value.length,
    secret: new Secret(value),
    confidence: "high",
    line,
    endLine: line + value.split("\n").length - 1,
    column,
    endColumn: column + value.length,
    decoded: [],
    notes: [],
  };
}

export interface Scanned {
  /** `path:line`, for other places than content with the kind in front, sorted. */
  readonly places: readonly string[];
  readonly hits: readonly Hit[];
  readonly coverage: Coverage;
  readonly entries: readonly Entry[];
  /** What the entries read, by path; entries that cannot be read are left out. */
  readonly contents: Readonly<Record<string, string>>;
  /** Path → the commit that a history's entry names, "" when it names none. */
  readonly introduced: Readonly<Record<string, string>>;
  /** Lines that the entries call added, by path; entries that do not say are left out. */
  readonly added: Readonly<Record<string, readonly LineRange[]>>;
}

export interface ScanOptions {
  /** Where the user stands; the repository's folder when absent. */
  readonly cwd?: string;
  /** Over the repository's isolated environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly maxFileSize?: number;
  readonly excluded?: (path: string) => boolean;
}

/** Discovers the repository and scans the source that `make` gives. */
export async function scanRepo(
  temp: TempRepo,
  make: (ctx: SourceContext, repo: Repository) => Source,
  options: ScanOptions = {},
): Promise<Scanned> {
  const cwd = options.cwd ?? temp.path;
  const repo = await discover(cwd, { ...temp.env, ...options.env });
  if (repo === undefined) throw new Error(`no repository at ${cwd}`);
  return scanSource((ctx) => make(ctx, repo), { ...options, cwd });
}

/** Scans the source that `make` gives. */
export async function scanSource(
  make: (ctx: SourceContext) => Source,
  options: ScanOptions & { cwd: string },
): Promise<Scanned> {
  const coverage = new CoverageLog();
  const { cwd, maxFileSize = 10_000_000, excluded = () => false } = options;
  const source = make({ cwd, coverage, maxFileSize, excluded });
  const entries: Entry[] = [];
  const close = source.close?.bind(source);
  // Guards ask for the entries before the source is closed.
  const open: Source = { ...source, close: async () => {} };
  try {
    const hits = await collect(open, scanner, (_chunk, matches) => matches.map(() => ({})));
    const contents: Record<string, string> = {};
    const introduced: Record<string, string> = {};
    const added: Record<string, readonly LineRange[]> = {};
    for await (const entry of source.entries?.() ?? []) {
      entries.push(entry);
      if (entry.added !== undefined) added[entry.path] = await entry.added();
      if (entry.introduced !== undefined) introduced[entry.path] = (await entry.introduced())?.commit ?? "";
      const content = await entry.read().catch(() => undefined);
      if (content !== undefined) contents[entry.path] = content.toString();
    }
    return {
      added,
      contents,
      introduced,
      hits,
      coverage: coverage.snapshot(),
      entries,
      places: hits.map(placeOf).sort(),
    };
  } finally {
    await close?.();
  }
}

function placeOf(hit: Hit): string {
  const kind = hit.where === "content" ? "" : `${hit.where} `;
  const line = hit.where === "path" || hit.where === "ref-name" ? "" : `:${hit.match.line}`;
  return `${kind}${hit.path}${line}`;
}

/** The examples of a group of skipped content. */
export function skipped(coverage: Coverage, reason: string): readonly string[] {
  return coverage.skipped.find((group) => group.reason === reason)?.examples ?? [];
}
