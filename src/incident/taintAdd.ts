/** Makes the list of what a rewrite left behind: `leakgate incident taint add`. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Repository } from "../git/repository.ts";
import { storedIds, storedObjects } from "../git/store.ts";
import { UsageError } from "../model.ts";
import { readTaint } from "../policy/taintFile.ts";
import { TaintList } from "../policy/taintList.ts";
import { TAINT_FILE } from "../policy/taintRule.ts";

/**
 * Adds the commits and file contents that only the old repository has.
 *
 * @param root absolute folder in which the list lies
 * @returns how many are in the list now, and how many are new
 * @throws UsageError when the list is broken or cannot be written
 * @throws IncompleteError when a repository cannot be read
 */
export async function addTaint(
  root: string,
  before: Repository,
  after: Repository,
): Promise<{ readonly file: string; readonly total: number; readonly added: number }> {
  const file = join(root, TAINT_FILE);
  const list = new TaintList();
  if (existsSync(file)) list.add(readTaint(file, file), file);
  const ids = new Set(list);
  const known = ids.size;
  const [types, kept] = await Promise.all([storedObjects(before.git), storedIds(after.git)]);
  for (const oid of await reachable(before)) {
    const type = types.get(oid);
    if ((type === "commit" || type === "blob") && kept.find(oid) < 0) ids.add(oid);
  }
  const added = ids.size - known;
  if (added > 0) {
    try {
      await writeFileAtomic(
        file,
        [...ids]
          .sort()
          .map((oid) => `${oid}\n`)
          .join(""),
      );
    } catch (error) {
      throw new UsageError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  return { file, total: ids.size, added };
}

/** What a ref or a reflog leads to: dangling objects were never part of the history that others have. */
async function reachable({ git }: Repository): Promise<readonly string[]> {
  const { stdout } = await git.output(["rev-list", "--objects", "--no-object-names", "--all", "--reflog", "--"]);
  return stdout
    .toString("latin1")
    .split("\n")
    .filter((line) => line !== "");
}
