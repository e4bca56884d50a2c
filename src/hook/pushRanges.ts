/** What a push brings to the remote, as ranges to scan. */
import type { Repository } from "../git/repository.ts";
import type { RangeSource } from "../index.ts";
import { isNone, type PushedRef } from "./pushedRefs.ts";
import { repositoryAt } from "./repositoryAt.ts";

/**
 * One range for each ref that is pushed; a deletion brings nothing. Commits that any remote-tracking branch already has are left
 * out: they are public, and a new branch would else mean the whole history.
 *
 * @param cwd absolute folder in the repository
 */
export async function pushRanges(cwd: string, refs: readonly PushedRef[]): Promise<readonly RangeSource[]> {
  const repository = await repositoryAt(cwd);
  const ranges = new Set<string>();
  for (const { localOid, remoteOid } of refs) {
    if (isNone(localOid)) continue;
    // After someone else's push the remote's commit may be unknown here; git will refuse such a push, or it is forced.
    const from = isNone(remoteOid) || !(await isKnown(repository, remoteOid)) ? "0".repeat(localOid.length) : remoteOid;
    ranges.add(`${from}..${localOid}`);
  }
  return [...ranges].map((range) => ({ kind: "range", range, notOnRemote: "*" }));
}

async function isKnown({ git }: Repository, oid: string): Promise<boolean> {
  return (await git.output(["cat-file", "-e", `${oid}^{commit}`], { accept: [0, 1, 128] })).status === 0;
}
