/**
 * What each commit changes at some paths against each of its parents, one by one: unlike a combined diff this tells what a merge
 * took from which side.
 */
import { IncompleteError } from "../model.ts";
import type { Git } from "./git.ts";
import type { GraphCommit } from "./commitGraph.ts";
import { type RawChange, RawDiffParser } from "./rawDiff.ts";

/** One commit against one parent. */
export interface ParentDiff {
  /** Position of the commit in the list. */
  readonly commit: number;
  /** Position of the parent among the commit's parents; 0 also for the first commit, which has none. */
  readonly parent: number;
  readonly changes: readonly RawChange[];
}

/** More paths do not fit on a command line everywhere; the diffs are then not narrowed. */
const MOST_PATHS = 500;

/**
 * The diffs that are not empty, in the order of the commits.
 *
 * @param paths literal paths relative to the top, as bytes in latin1; empty: all
 * @throws IncompleteError when git cannot compare two of them
 */
export async function* parentDiffs(
  git: Git,
  commits: readonly GraphCommit[],
  paths: readonly string[],
): AsyncGenerator<ParentDiff, void, undefined> {
  const pairs = commits.flatMap(({ parents }, commit) =>
    Array.from({ length: Math.max(1, parents.length) }, (_, parent) => ({ commit, parent })),
  );
  const narrowed = paths.length > 0 && paths.length <= MOST_PATHS ? ["--", ...paths] : [];
  const diff = git.start([
    "--literal-pathspecs",
    "diff-tree",
    "--stdin",
    "--always",
    "--root",
    "-r",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    ...narrowed,
  ]);
  const lines = pairs.map(({ commit, parent }) => {
    const { oid, parents } = commits[commit] as GraphCommit;
    return parents[parent] === undefined ? oid : `${oid} ${parents[parent]}`;
  });
  diff.stdin.end(`${lines.join("\n")}\n`);
  const parser = new RawDiffParser();
  let next = 0;
  let open: { commit: number; parent: number; changes: RawChange[] } | undefined;
  try {
    for await (const piece of diff.stdout as AsyncIterable<Buffer>) {
      for (const record of parser.push(piece)) {
        if (record.kind === "change") {
          open?.changes.push(record);
          continue;
        }
        if (open !== undefined && open.changes.length > 0) yield open;
        const pair = pairs[next++];
        if (pair === undefined || commits[pair.commit]?.oid !== record.oid)
          throw new IncompleteError("git diff-tree gave other commits than it was asked for: run git fsck");
        open = { ...pair, changes: [] };
      }
    }
    await diff.ended;
    if (open !== undefined && open.changes.length > 0) yield open;
    if (next < pairs.length) throw new IncompleteError("git diff-tree did not compare all commits: run git fsck");
  } finally {
    diff.stop();
  }
}
