/**
 * The proof at the end of a clean-up: no value is anywhere in the new repository, in any form, and nothing else was changed.
 */
import { ObjectReader } from "../../git/objectReader.ts";
import type { Repository } from "../../git/repository.ts";
import { walkCommits } from "../../git/revisions.ts";
import { type Coverage, CoverageLog, type Hit, revealSecret } from "../../model.ts";
import { attributeHits } from "../../sources/attribution.ts";
import { treeSource } from "../../sources/tree.ts";
import { collect } from "../../scan.ts";
import type { PlannedRemoval } from "../plan/values.ts";
import { withArchives } from "../../sources/archive/withArchives.ts";
import { ARCHIVES, LARGEST, searchHistory, type SearchedHistory } from "../searchHistory.ts";
import { ValueScanner } from "../valueScanner.ts";
import { readCommitMap } from "./commitMap.ts";
import { compareRefs, type UnplannedChange } from "./compareRefs.ts";
import { gitFolderChunks } from "./gitFolder.ts";

/** A place where something is left. */
export interface LeftOver {
  /** Which value, in words. */
  readonly what: string;
  readonly hit?: Hit;
  /** For files and contents that were to go whole. */
  readonly place?: string;
}

export interface Verification {
  readonly left: readonly LeftOver[];
  readonly unplanned: readonly UnplannedChange[];
  /** Present when there was an old repository to compare with. */
  readonly compared?: {
    readonly refs: number;
    readonly commitsBefore: number;
    readonly commitsAfter: number;
    /** Commits of the old repository that the new one does not have; the first ones first. */
    readonly changed: readonly string[];
    /** Of these, those that no tool's map leads to a new one. Undefined when there is no map. */
    readonly unmapped?: number;
  };
  readonly coverage: Coverage;
}

/** @throws IncompleteError when nothing can be read */
export async function verifyRemoval(
  after: Repository,
  before: Repository | undefined,
  removal: PlannedRemoval,
): Promise<Verification> {
  const coverage = new CoverageLog();
  const scanner = new ValueScanner(removal.values);
  const searched = await searchHistory(after, scanner, coverage);
  try {
    const left = [
      ...(await valuesLeft(searched, removal)),
      ...wholeLeft(searched, removal),
      ...(await elsewhereLeft(after, scanner, coverage, removal)),
    ];
    const compared = before === undefined ? undefined : await compare(before, after, scanner, removal, searched.reader);
    return {
      left,
      unplanned: compared?.unplanned ?? [],
      ...(compared !== undefined && { compared: compared.facts }),
      coverage: coverage.snapshot(),
    };
  } finally {
    await searched.close();
  }
}

async function valuesLeft({ reader, plan, hits }: SearchedHistory, removal: PlannedRemoval): Promise<LeftOver[]> {
  return named(await attributeHits(reader, plan, hits), removal);
}

function named(hits: readonly Hit[], { values }: PlannedRemoval): LeftOver[] {
  const titles = new Map(values.map(({ value, title }) => [value.toString("utf8"), title]));
  return hits.map((hit) => ({ what: titles.get(revealSecret(hit.match.secret)) ?? "the value", hit }));
}

function wholeLeft({ plan: { places } }: SearchedHistory, { paths, blobs }: PlannedRemoval): LeftOver[] {
  return [
    ...paths
      .filter((path) => places.numberOf(path, false) !== undefined)
      .map((place) => ({ what: "a file that was to go", place })),
    ...blobs
      .filter((blob) => places.blobs.find(blob) >= 0)
      .map((blob) => ({ what: "a content that was to go", place: `blob ${blob}` })),
  ];
}

/** Files of the work tree, and what git keeps besides objects. */
async function elsewhereLeft(
  after: Repository,
  scanner: ValueScanner,
  coverage: CoverageLog,
  removal: PlannedRemoval,
): Promise<LeftOver[]> {
  const hits = [...gitFolderChunks(after.gitDir, coverage)].flatMap((chunk) =>
    scanner.scan(chunk).map((match): Hit => ({ match, path: chunk.path, where: chunk.where })),
  );
  if (after.root !== undefined) {
    const ctx = { cwd: after.root, coverage, maxFileSize: LARGEST, excluded: () => false, ignoredToo: true };
    const source = withArchives(treeSource(ctx, after, []), ctx, ARCHIVES);
    hits.push(...(await collect(source, scanner, (_, matches) => matches.map(() => ({})))));
  }
  return named(hits, removal);
}

async function compare(
  before: Repository,
  after: Repository,
  scanner: ValueScanner,
  removal: PlannedRemoval,
  reader: ObjectReader,
): Promise<{ unplanned: readonly UnplannedChange[]; facts: NonNullable<Verification["compared"]> }> {
  const oldReader = new ObjectReader(before.git, LARGEST);
  try {
    const sides = [
      { repository: before, reader: oldReader },
      { repository: after, reader },
    ] as const;
    const { refs, unplanned } = await compareRefs(...sides, scanner, removal);
    const [old, now] = await Promise.all([before, after].map(({ git }) => walkCommits(git, ["--all"])));
    const kept = new Set(now);
    const changed = (old ?? []).filter((commit) => !kept.has(commit));
    const map = readCommitMap(after);
    return {
      unplanned,
      facts: {
        refs,
        commitsBefore: old?.length ?? 0,
        commitsAfter: now?.length ?? 0,
        changed,
        ...(map !== undefined && { unmapped: changed.filter((commit) => !map.has(commit)).length }),
      },
    };
  } finally {
    await oldReader.close();
  }
}
