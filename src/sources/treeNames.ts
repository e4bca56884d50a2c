/**
 * Names for blobs that no commit holds: a tree that lies about in the store may know one.
 */
import { objectsOf } from "../git/objectStream.ts";
import type { Repository } from "../git/repository.ts";
import { parseTree } from "../git/tree.ts";
import { pathText } from "../git/pathText.ts";
import { IncompleteError } from "../model.ts";

/** The largest tree that is read: a folder of some hundred thousand files. */
const LARGEST = 64 << 20;

/**
 * @param trees ids of all trees in the store
 * @param blobs ids of the blobs to be named
 * @returns a name for each blob that has one, without folders
 */
export async function namesInTrees(
  repo: Repository,
  trees: readonly string[],
  blobs: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const oidLength = repo.objectFormat === "sha1" ? 20 : 32;
  try {
    for await (const batch of objectsOf(repo.git, [`${trees.join("\n")}\n`], LARGEST)) {
      for (const answer of batch) {
        if (answer.kind !== "object") continue;
        for (const entry of parseTree(answer.bytes, oidLength)) {
          if (blobs.has(entry.oid) && !names.has(entry.oid)) names.set(entry.oid, pathText(entry.name));
        }
      }
    }
  } catch (error) {
    // A name is a help, not a need: the blob itself is scanned in any case.
    if (!(error instanceof IncompleteError)) throw error;
  }
  return names;
}
