/** What a push brings, as a range that a person can scan again. */
import { remoteSelection } from "../git/revisions.ts";
import type { PushedRef } from "../model.ts";
import type { PushSource } from "../options.ts";
import { repositoryAt } from "./repositoryAt.ts";

/**
 * `A..B` for the ref that is pushed, the first one of several. A new branch begins where the remote's branches end; when that is not
 * one commit, everything in B is meant.
 *
 * @param cwd absolute folder in the repository
 */
export async function newRange(cwd: string, { refs, known }: PushSource): Promise<string> {
  const { oid, old } = refs.find((ref) => ref.old !== undefined) ?? (refs[0] as PushedRef);
  if (old !== undefined) return `${old}..${oid}`;
  const { git } = await repositoryAt(cwd);
  const selections = known === "refs" ? ["--all"] : known.map(remoteSelection);
  const { stdout } = await git.output(["rev-list", "--boundary", oid, "--not", ...selections], { accept: [0, 128] });
  const ends = stdout
    .toString()
    .split("\n")
    .filter((line) => line.startsWith("-"));
  return `${ends.length === 1 ? (ends[0] as string).slice(1) : "0".repeat(oid.length)}..${oid}`;
}
