/** Tells a renamed file from a copy, for the baseline: is the old path still there in the newest state that the scan knows? */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { ScanSource } from "../options.ts";
import { newRevisions } from "./newRevisions.ts";
import type { Place } from "./place.ts";

type PathExists = (path: string) => boolean | Promise<boolean>;

/** Asked for few paths only. Paths are relative to the root; of a file inside an archive, the archive is looked for. */
export function makePathExists(source: ScanSource, place: Place): PathExists {
  const exists = fileExists(source, place);
  return async (path) =>
    (await exists(path)) || (path.includes("!") && (await exists(path.slice(0, path.indexOf("!")))));
}

function fileExists(source: ScanSource, { repository, root }: Place): PathExists {
  if (source.kind === "tree") {
    return (path) => root === undefined || lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
  }
  if (repository === undefined || source.kind === "image") return () => true;
  const { git } = repository;
  if (source.kind === "staged") {
    return async (path) => (await git.output(["ls-files", "-z", "--cached", "--", path])).stdout.length > 0;
  }
  const revisions = newRevisions(source);
  return async (path) => {
    for (const commit of revisions.length === 0 ? ["HEAD"] : revisions) {
      const name = `${commit}:${path}`;
      const { status } = await git.output(["rev-parse", "--quiet", "--verify", "--end-of-options", name], {
        accept: [0, 1, 128],
      });
      if (status === 0) return true;
    }
    return false;
  };
}
