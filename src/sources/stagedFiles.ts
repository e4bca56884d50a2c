/** What the index holds, for a history. */
import { parseListing } from "../git/listing.ts";
import { RawDiffParser } from "../git/rawDiff.ts";
import type { Repository } from "../git/repository.ts";
import { IncompleteError } from "../model.ts";

export interface StagedFile {
  readonly path: Buffer;
  readonly oid: string;
  readonly mode: string;
}

/** Compares only with the commit, whatever the user's configuration says of submodules. */
const CHANGES: readonly string[] = [
  "diff-index",
  "--cached",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--ignore-submodules=none",
  "HEAD",
  "--",
];

/** @param isKnown all that is in HEAD is known: it need not be among the files */
export async function stagedFiles(repo: Repository, isKnown: boolean): Promise<readonly StagedFile[]> {
  return (isKnown ? await changes(repo) : undefined) ?? (await all(repo));
}

/** Files that are not in HEAD as they are in the index. Undefined when that does not tell all. */
async function changes({ git, head }: Repository): Promise<readonly StagedFile[] | undefined> {
  if (head === undefined) return undefined;
  try {
    const { stdout } = await git.output(CHANGES);
    const found = new RawDiffParser().push(stdout).filter((record) => record.kind === "change");
    // In a merge that is not resolved, a file has several contents.
    if (found.some(({ status }) => status === "U")) return undefined;
    return found.filter(({ mode }) => !/^0+$/.test(mode));
  } catch (error) {
    if (error instanceof IncompleteError) return undefined;
    throw error;
  }
}

/** All files in the index. */
async function all({ git }: Repository): Promise<readonly StagedFile[]> {
  const { stdout } = await git.output(["ls-files", "-z", "-t", "-s", "--cached"]);
  return parseListing(stdout).filter((entry) => entry.kind === "tracked");
}
