/**
 * Every object of every ref, plus stash, reflog, notes, tag and commit messages, ref and file names. Each blob is scanned once, in the
 * order in which git reads fastest; which commit brought a finding in is worked out afterwards, from the index of places.
 */
import { basename } from "node:path";
import { ObjectReader } from "../git/objectReader.ts";
import type { Repository } from "../git/repository.ts";
import { resolveCommit, shallowBoundary, walkCommits } from "../git/revisions.ts";
import { type Chunk, type Hit, IncompleteError } from "../model.ts";
import { attributeHits } from "./attribution.ts";
import { provenanceOf, tryCommit } from "./commits.ts";
import { CommitSeries } from "./commitSeries.ts";
import { historyChunks } from "./historyChunks.ts";
import { type HistoryPlan, planHistory } from "./historyPlan.ts";
import { NO_COMMIT } from "./placeIndex.ts";
import type { Entry, EntryFilter, Source, SourceContext } from "./source.ts";

export interface HistoryOptions {
  /** Also what no ref and no reflog knows. */
  readonly unreachable?: boolean;
  /** Only commits younger than this; any date that git understands. */
  readonly since?: string;
  /** Only what is reachable from this branch. */
  readonly branch?: string;
  /** Only commits whose author's name or address matches; a pattern, as for `git log --author`. */
  readonly author?: string;
}

const SHALLOW =
  "this clone is shallow, older commits are missing: fetch them (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)";

/**
 * The source for `--history`. Its `chunks()` throws IncompleteError when `branch` does not exist or no commit matches `since` and
 * `author`; damage that leaves something to scan is told in the coverage.
 */
export function historySource(ctx: SourceContext, repo: Repository, options: HistoryOptions = {}): Source {
  return options.since === undefined && options.author === undefined
    ? fullHistory(ctx, repo, options)
    : narrowedHistory(ctx, repo, options);
}

function fullHistory(ctx: SourceContext, repo: Repository, options: HistoryOptions): Source {
  const reader = new ObjectReader(repo.git, ctx.maxFileSize);
  let plan: HistoryPlan | undefined;
  return {
    kind: "history",
    target: targetOf(repo, options),
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      if (repo.shallow) ctx.coverage.problem(SHALLOW);
      const { unreachable = false, branch } = options;
      plan = await planHistory(ctx, repo, { unreachable, ...(branch !== undefined && { branch }) });
      yield* historyChunks(ctx, repo, reader, plan);
    },
    attribute: (hits: readonly Hit[]) =>
      plan === undefined ? Promise.resolve(hits) : attributeHits(reader, plan, hits),
    entries: (filter) => historyEntries(reader, plan, filter),
    close: () => reader.close(),
  };
}

/** Every content of every path that ever was, with the commit that brought it there and the path's first mode. */
async function* historyEntries(
  reader: ObjectReader,
  plan: HistoryPlan | undefined,
  filter: EntryFilter | undefined,
): AsyncGenerator<Entry, void, undefined> {
  if (plan === undefined) return;
  const { places, commits } = plan;
  const wantsPath = (path: number): boolean => !places.isNote(path) && filter?.path(places.pathText(path)) !== false;
  for (const { path, blob: number, rank } of places.versions(wantsPath, filter?.blobs ?? new Set())) {
    const blob = places.blobs.text(number);
    yield {
      path: places.pathText(path),
      mode: places.modeAt(path) ?? "100644",
      blob,
      tracked: true,
      introduced: async () => {
        if (rank === NO_COMMIT) return undefined;
        const oid = commits.text(rank);
        const commit = await tryCommit(reader, oid, () => {});
        return commit === undefined ? undefined : provenanceOf(oid, commit);
      },
      read: () => reader.content(blob, "blob"),
    };
  }
}

/** Some of the commits only: each is compared with its parents, as in a range. */
function narrowedHistory(ctx: SourceContext, repo: Repository, options: HistoryOptions): Source {
  const series = new CommitSeries(ctx, repo);
  return {
    kind: "history",
    target: targetOf(repo, options),
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      const commits = await matchingCommits(series.reader, repo, options);
      const boundary = shallowBoundary(repo);
      if (commits.some((commit) => boundary.has(commit))) ctx.coverage.problem(SHALLOW);
      yield* series.chunks(commits);
    },
    attribute: (hits) => Promise.resolve(series.first(hits)),
    entries: () => series.entries(),
    close: () => series.reader.close(),
  };
}

async function matchingCommits(reader: ObjectReader, repo: Repository, options: HistoryOptions): Promise<string[]> {
  const { since, author, branch } = options;
  const filters = [
    ...(since === undefined ? [] : [`--since=${since}`]),
    ...(author === undefined ? [] : [`--author=${author}`]),
  ];
  const tip = branch === undefined ? undefined : await resolveCommit(reader, branch);
  if (branch !== undefined && tip === undefined) {
    throw new IncompleteError(`there is no branch or commit "${branch}" in this clone: check the name, or fetch it`);
  }
  const commits = await walkCommits(repo.git, tip === undefined ? ["--all", "--reflog"] : [tip], filters);
  if (commits.length > 0) return commits;
  throw new IncompleteError(`nothing to scan: no commit matches ${filters.join(" ")}`);
}

function targetOf(repo: Repository, { branch, since, author }: HistoryOptions): string {
  const words = [basename(repo.root ?? repo.gitDir)];
  if (branch !== undefined) words.push(`branch ${branch}`);
  if (since !== undefined) words.push(`since ${since}`);
  if (author !== undefined) words.push(`author ${author}`);
  return words.join(", ");
}
