/**
 * Looks for something in everything that a repository holds, dangling objects included, and keeps what is needed to say where in
 * the history it stands.
 */
import { ObjectReader } from "../git/objectReader.ts";
import type { Repository } from "../git/repository.ts";
import type { CoverageLog, Hit } from "../model.ts";
import { collect, type Scanner } from "../scan.ts";
import { historyChunks } from "../sources/historyChunks.ts";
import { type HistoryPlan, planHistory } from "../sources/historyPlan.ts";
import { type ArchiveOptions, withArchives } from "../sources/archive/withArchives.ts";
import type { Source, SourceContext } from "../sources/source.ts";

/** Content above this is not held; what is larger makes the search incomplete. */
export const LARGEST: number = 1 << 30;

/** A value in an archive in an archive… is found as deep as a scan looks by default. */
export const ARCHIVES: ArchiveOptions = { depth: 4, guarded: () => false };

export const SHALLOW = "this clone is shallow, older commits are missing: git fetch --unshallow, then once more";

export interface SearchedHistory {
  readonly plan: HistoryPlan;
  readonly reader: ObjectReader;
  /** One for each blob and position; `path` is where the blob stood first. */
  readonly hits: readonly Hit[];
  /** Ends git. */
  readonly close: () => Promise<void>;
}

/**
 * @param coverage is told what could not be read
 * @throws IncompleteError when nothing can be read
 */
export async function searchHistory(
  repo: Repository,
  scanner: Scanner,
  coverage: CoverageLog,
): Promise<SearchedHistory> {
  const ctx: SourceContext = { cwd: repo.root ?? repo.gitDir, coverage, maxFileSize: LARGEST, excluded: () => false };
  const reader = new ObjectReader(repo.git, LARGEST);
  if (repo.shallow) coverage.problem(SHALLOW);
  const plan = await planHistory(ctx, repo, { unreachable: true });
  const source: Source = {
    kind: "history",
    target: repo.root ?? repo.gitDir,
    chunks: () => historyChunks(ctx, repo, reader, plan),
  };
  const hits = await collect(withArchives(source, ctx, ARCHIVES), scanner, (_, matches) => matches.map(() => ({})));
  return { plan, reader, hits, close: () => reader.close() };
}
