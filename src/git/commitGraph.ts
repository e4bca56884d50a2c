/**
 * Parents and times of many commits, through one `git log`.
 */
import type { Git } from "./git.ts";

export interface GraphCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  /** Seconds since 1970 of the committer's date. */
  readonly time: number;
}

/**
 * @param oids full ids of commits, in any order
 * @returns one for each, in that order
 * @throws IncompleteError when git cannot read one of them
 */
export async function commitGraph(git: Git, oids: readonly string[]): Promise<readonly GraphCommit[]> {
  if (oids.length === 0) return [];
  const { stdout } = await git.output(["log", "--no-walk=unsorted", "--stdin", "--format=%H %ct %P"], {
    input: `${oids.join("\n")}\n`,
  });
  return stdout
    .toString("latin1")
    .split("\n")
    .flatMap((line) => {
      const [oid, time, ...parents] = line.split(" ");
      return oid === undefined || oid === ""
        ? []
        : [{ oid, time: Number(time), parents: parents.filter((p) => p !== "") }];
    });
}
