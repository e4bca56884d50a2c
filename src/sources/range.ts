/**
 * What the commits in B and not in A add, merge resolutions included.
 */
import { ObjectReader } from "../git/objectReader.ts";
import type { Repository } from "../git/repository.ts";
import { remoteSelection, walkCommits } from "../git/revisions.ts";
import { type Chunk, IncompleteError } from "../model.ts";
import { CommitSeries } from "./commitSeries.ts";
import { resolveRange } from "./revisionRange.ts";
import { warnIfShallow } from "./shallow.ts";
import type { Source, SourceContext } from "./source.ts";

export interface RangeOptions {
  /**
   * Commits that a remote-tracking branch already has are left out: of this remote, or of any ("*"). For pushes of a new branch,
   * whose range has no left side.
   */
  readonly notOnRemote?: string;
  /** A range without commits is no error (a push that only moves a branch back). */
  readonly allowEmpty?: boolean;
}

/**
 * The source for `--range`. Its `chunks()` throws UsageError when the text is no range, and IncompleteError when a side does not
 * resolve or no commit is in the range: a gate that looked at nothing must not be green.
 *
 * @param range `A..B` or `A...B`; a side of zeros means "nothing", as in hooks and push events
 */
export function rangeSource(ctx: SourceContext, repo: Repository, range: string, options: RangeOptions = {}): Source {
  const series = new CommitSeries(ctx, repo);
  return {
    kind: "range",
    target: range,
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      const commits = await commitsOf(repo, range, options);
      warnIfShallow(ctx, repo, commits);
      yield* series.chunks(commits);
    },
    attribute: (hits) => Promise.resolve(series.first(hits)),
    entries: () => series.entries(),
    close: () => series.reader.close(),
  };
}

async function commitsOf(repo: Repository, range: string, options: RangeOptions): Promise<string[]> {
  const reader = new ObjectReader(repo.git);
  try {
    const { from, to, symmetric } = await resolveRange(repo, reader, range);
    if (to === undefined) return [];
    if (symmetric && from !== undefined) await requireCommonAncestor(repo, range, from, to);
    const known = options.notOnRemote === undefined ? [] : ["--not", remoteSelection(options.notOnRemote), "--not"];
    const commits = await walkCommits(repo.git, [to, ...(from === undefined ? [] : [`^${from}`]), ...known]);
    if (commits.length === 0 && options.allowEmpty !== true && options.notOnRemote === undefined) {
      throw new IncompleteError(
        `nothing to scan: no commit is in ${range} (the right side is the same as the left, or an ancestor of it); check the order of the two sides`,
      );
    }
    return commits;
  } finally {
    await reader.close();
  }
}

async function requireCommonAncestor(repo: Repository, range: string, from: string, to: string): Promise<void> {
  const { status } = await repo.git.output(["merge-base", from, to], { accept: [0, 1] });
  if (status === 0) return;
  throw new IncompleteError(
    repo.shallow
      ? `cannot scan ${range}: this shallow clone does not reach the common ancestor of both sides; fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)`
      : `cannot scan ${range}: both sides have no common ancestor; write A..B to scan everything in B that is not in A`,
  );
}
