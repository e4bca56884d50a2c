/**
 * What each commit of a list changes, merges included, through one `git diff-tree --stdin`. A commit that git cannot read (a missing
 * tree, for instance) does not hide the others: git is started again behind it.
 */
import { IncompleteError } from "../model.ts";
import type { Git } from "./git.ts";
import { type RawChange, type RawCommit, RawDiffParser } from "./rawDiff.ts";

export interface ChangesOptions {
  /** Find renames and name the old path of each parent; costs time in proportion to the number of changed files. */
  readonly renames: boolean;
  /** Called for each commit that git could not compare with its parents. */
  readonly onFailure: (commit: string, error: IncompleteError) => void;
}

/** More failures than this are not worth another start: the store is damaged. */
const RESTARTS = 100;
const ARGS: readonly string[] = [
  "diff-tree",
  "--stdin",
  // Every commit is named, also one that changes nothing: so it is known where git stopped.
  "--always",
  "--root",
  "-r",
  "-c",
  "--raw",
  "-z",
  "--no-abbrev",
];

/**
 * Batches of records, in the order of `commits`: a commit, then its changes, each against all parents. Of a merge only what differs
 * from every parent comes. A commit without parents is compared with nothing.
 */
export async function* commitChanges(
  git: Git,
  commits: readonly string[],
  options: ChangesOptions,
): AsyncGenerator<readonly (RawChange | RawCommit)[], void, undefined> {
  const { renames, onFailure } = options;
  const args = [...ARGS, ...(renames ? ["-M", "--combined-all-paths"] : ["--no-renames"])];
  let next = 0;
  for (let failures = 0; next < commits.length; failures++) {
    const diff = git.start(args);
    diff.stdin.end(`${commits.slice(next).join("\n")}\n`);
    const parser = new RawDiffParser(renames);
    try {
      for await (const piece of diff.stdout as AsyncIterable<Buffer>) {
        const records = parser.push(piece);
        for (const record of records) {
          if (record.kind === "commit") next = passed(commits, next, record.oid, onFailure);
        }
        yield records;
      }
      await diff.ended;
      for (; next < commits.length; next++) onFailure(commits[next] ?? "", leftOut());
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
      // git names a commit only after it has compared it, so the first one not named is the one that it failed on.
      if (renames) {
        // To find renames git reads blobs, of which some are missing; to list changes it reads only trees.
        yield* commitChanges(git, commits.slice(next), { renames: false, onFailure });
        return;
      }
      onFailure(commits[next++] ?? "", error);
      if (failures < RESTARTS) continue;
      for (; next < commits.length; next++) onFailure(commits[next] ?? "", leftOut());
    } finally {
      diff.stop();
    }
  }
}

/** The place behind `oid` in the list. git passes over a commit that it cannot read at all. */
function passed(commits: readonly string[], next: number, oid: string, onFailure: ChangesOptions["onFailure"]): number {
  let at = next;
  for (; at < commits.length && commits[at] !== oid; at++) onFailure(commits[at] ?? "", leftOut());
  return at + 1;
}

function leftOut(): IncompleteError {
  return new IncompleteError("git does not find the commit");
}
