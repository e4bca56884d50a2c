/** The files of a commit as {@link PolicyFiles}: for `--policy-from`, where the work tree is not to be trusted. */
import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { IncompleteError, UsageError } from "../model.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import type { Place } from "./place.ts";

interface Entry {
  /** Octal text; "120000" is a symbolic link. */
  readonly mode: string;
  readonly oid: string;
}

/**
 * Files below the repository's root are those of the commit, whatever lies on disk; a path outside of the repository (a
 * configuration that another step of the pipeline put there) is read from disk.
 *
 * @param revision as the user wrote it
 * @throws UsageError outside a repository with a work tree
 * @throws IncompleteError when there is no such commit in this clone
 */
export async function policyAt(revision: string, { repository, root }: Place): Promise<PolicyFiles> {
  if (repository === undefined || root === undefined)
    throw new UsageError("--policy-from needs a repository with a work tree");
  const { git } = repository;
  const named = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const commit = git.outputNow(named, { accept: [0, 1, 128] });
  const oid = commit.stdout.toString("latin1").trim();
  if (commit.status !== 0 || oid === "") {
    throw new IncompleteError(
      `cannot read the configuration of ${revision}: it is no commit of this clone; fetch it first (fetch-depth: 0 for actions/checkout)`,
    );
  }
  const entries = entriesOf(git.outputNow(["ls-tree", "-r", "-z", "--full-tree", oid]).stdout.toString("utf8"));
  // As written, then as it is on disk: the way to the repository may go through a link.
  const within = (path: string): string | undefined => below(root, path) ?? below(root, realPath(path));
  return {
    has: (path) => {
      const rest = within(path);
      return rest === undefined ? onDisk.has(path) : entries.has(rest);
    },
    read: (path) => {
      const rest = within(path);
      if (rest === undefined) return onDisk.read(path);
      const entry = entries.get(rest);
      if (entry === undefined) throw Object.assign(new Error("no such file in the commit"), { code: "ENOENT" });
      if (entry.mode === "120000") throw linkError(rest, revision);
      return git.outputNow(["cat-file", "blob", entry.oid]).stdout;
    },
    names: (folder) => {
      const rest = within(folder);
      if (rest === undefined) return onDisk.names(folder);
      const link = [rest, dirname(rest)].find((path) => entries.get(path)?.mode === "120000");
      if (link !== undefined) throw linkError(link, revision);
      return [...entries.keys()].filter((path) => dirname(path) === rest).map((path) => path.slice(rest.length + 1));
    },
  };
}

function below(root: string, path: string): string | undefined {
  const rest = relative(root, path);
  return rest === ".." || rest.startsWith(`..${sep}`) || isAbsolute(rest) ? undefined : rest.replaceAll(sep, "/");
}

/** With the links in its nearest folder that exists followed. */
function realPath(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

function linkError(path: string, revision: string): UsageError {
  return new UsageError(`${path}: is a symbolic link in ${revision}; --policy-from reads plain files only`);
}

function entriesOf(listing: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of listing.split("\0")) {
    const [, mode, oid, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (mode !== undefined && oid !== undefined && path !== undefined) entries.set(path, { mode, oid });
  }
  return entries;
}
