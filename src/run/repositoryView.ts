/** Answers what the guards ask the repository: what it ignores, what a file holds in the state that is scanned. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { ignoredPaths } from "../git/checkIgnore.ts";
import type { Repository } from "../git/repository.ts";
import type { ScanSource } from "../options.ts";
import type { RepositoryView } from "../policy/repositoryView.ts";
import { readDisk } from "../sources/disk.ts";

/** More of an ignore file or a Dockerfile is not asked for. */
const LONGEST = 4_000_000;

/** Undefined where there is no one state to ask about: in a history, in a repository without a work tree. */
export function repositoryView(source: ScanSource, repository: Repository | undefined): RepositoryView | undefined {
  const root = repository?.root;
  if (repository === undefined || root === undefined || source.kind === "history" || source.kind === "stdin")
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
  const commit =
    source.kind === "range" ? (source.range.split("..").at(-1) ?? "").replace(/^\./, "") || "HEAD" : undefined;
  return {
    ignored: (paths) => ignoredPaths(git, paths),
    paths: async () => {
      const listing =
        commit === undefined
          ? ["ls-files", "-z", "--cached"]
          : ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit];
      return (await git.output(listing)).stdout
        .toString("utf8")
        .split("\0")
        .filter((path) => path !== "");
    },
    content: (path) => (source.kind === "tree" ? Promise.resolve(disk(path)) : blob(`${commit ?? ""}:${path}`)),
    stored: (path) => blob(`:${path}`),
    ...(source.kind === "staged" && { before: (path: string) => blob(`HEAD:${path}`) }),
    ...(source.kind === "range" && { before: (path: string) => blob(`${source.range.split("..")[0] ?? ""}:${path}`) }),
    ...(source.kind === "tree" &&
      process.platform !== "win32" && { diskMode: (path: string) => modeOf(join(root, path)) }),
  };
}

function modeOf(full: string): number | undefined {
  const stat = lstatSync(full, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.mode & 0o777 : undefined;
}
