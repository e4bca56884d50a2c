/** Answers what the guards ask the repository: what it ignores, what a file holds in the state that is scanned. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { ignoredPaths } from "../git/checkIgnore.ts";
import type { Repository } from "../git/repository.ts";
import type { ScanSource } from "../options.ts";
import type { RepositoryView } from "../policy/repositoryView.ts";
import { readDisk } from "../sources/disk.ts";
import { newRevisions, oldRevisions } from "./newRevisions.ts";

/** More of an ignore file or a Dockerfile is not asked for. */
const LONGEST = 4_000_000;

/** Undefined where there is no one state to ask about: in a history, in a repository without a work tree. */
export function repositoryView(source: ScanSource, repository: Repository | undefined): RepositoryView | undefined {
  const root = repository?.root;
  if (repository === undefined || root === undefined || ["history", "stdin", "image"].includes(source.kind))
    return undefined;
  const { git } = repository;
  const blob = async (name: string): Promise<Buffer | undefined> => {
    const answer = await git.output(["cat-file", "blob", name], { accept: [0, 128] });
    return answer.status === 0 ? answer.stdout : undefined;
  };
  const disk = (path: string): Buffer | undefined => {
    const file = readDisk(join(root, path), LONGEST);
    return file.kind === "file" ? file.bytes : undefined;
  };
  const commits = newRevisions(source);
  const first = async (revisions: readonly string[], path: string): Promise<Buffer | undefined> => {
    for (const revision of revisions) {
      const found = await blob(`${revision}:${path}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const names = async (...listing: readonly string[]): Promise<string[]> => {
    // A push may bring a ref that names no tree.
    const { stdout } = await git.output(listing, { accept: source.kind === "push" ? [0, 128] : [0] });
    return stdout
      .toString("utf8")
      .split("\0")
      .filter((path) => path !== "");
  };
  return {
    ignored: (paths) => ignoredPaths(git, paths),
    paths: async () => {
      if (commits.length === 0) return await names("ls-files", "-z", "--cached");
      const all = new Set<string>();
      for (const commit of commits)
        for (const name of await names("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)) all.add(name);
      return [...all];
    },
    content: (path) =>
      source.kind === "tree" ? Promise.resolve(disk(path)) : first(commits.length === 0 ? [""] : commits, path),
    stored: (path) => blob(`:${path}`),
    ...(source.kind === "staged" && { before: (path: string) => blob(`HEAD:${path}`) }),
    ...(commits.length > 0 && { before: (path: string) => first(oldRevisions(source), path) }),
    ...(source.kind === "tree" &&
      process.platform !== "win32" && { diskMode: (path: string) => modeOf(join(root, path)) }),
  };
}

function modeOf(full: string): number | undefined {
  const stat = lstatSync(full, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.mode & 0o777 : undefined;
}
