/**
 * The files of a work tree as git lists them: tracked, and untracked but not ignored.
 */
import { dirname, join } from "node:path";
import { gitFailure } from "../git/failure.ts";
import { type IndexEntry, parseListing, type UntrackedEntry } from "../git/listing.ts";
import { pathText } from "../git/pathText.ts";
import type { Repository } from "../git/repository.ts";
import { SUBMODULE } from "./blobs.ts";
import { isSymlink } from "./selection.ts";
import type { SourceContext } from "./source.ts";

export interface TreeFile {
  /** Relative to the repository root (or scan root). */
  readonly path: string;
  /** Absolute; a Buffer when the name is not valid UTF-8. */
  readonly full: string | Buffer;
  /** What the index says of the file; absent when git does not track it. */
  readonly index?: { readonly mode: string; readonly blob: string; readonly skipWorktree: boolean };
  /** Below the root of the repository: guards look at it. */
  readonly inside: boolean;
}

export interface ListOptions {
  /** List untracked files too, which makes git read every folder. */
  readonly untracked: boolean;
  /** Which paths are asked for. */
  readonly wants: (path: string) => boolean;
  /** Repositories within this one that are named here are left to the caller, all others are counted as skipped. */
  readonly named: ReadonlySet<string>;
}

/**
 * The files that are asked for, each once. What cannot be read from disk as it stands there is counted in the coverage.
 *
 * @param root top of the work tree
 */
export async function listTree(
  ctx: SourceContext,
  repo: Repository,
  root: string,
  options: ListOptions,
): Promise<TreeFile[]> {
  const others = options.untracked ? ["--others", ...(ctx.ignoredToo === true ? [] : ["--exclude-standard"])] : [];
  const { stdout, stderr } = await repo.git.output(["ls-files", "-z", "-t", "-s", "--cached", ...others]);
  tellUnreadable(ctx, stderr);
  const isFolder = realFolders(root);
  const files: TreeFile[] = [];
  let last: string | undefined;
  for (const entry of parseListing(stdout)) {
    const path = pathText(entry.path).replace(/\/$/, "");
    const repository = repositoryKind(entry);
    if (repository !== undefined && options.named.has(path)) continue;
    // In an unresolved merge a path is listed up to three times.
    if (path === last || !options.wants(path)) continue;
    last = path;
    if (repository !== undefined) ctx.coverage.skip(repository, path);
    else if (path.split("/").includes("..")) tellOutside(ctx, path);
    else if (!isFolder(dirname(path))) ctx.coverage.skip("deleted", path);
    else files.push({ path, full: onDisk(root, entry.path, path), inside: true, ...fromIndex(entry) });
  }
  return files;
}

/** Which of the folders are ignored as a whole. @param folders relative to the top */
export async function ignoredFolders(repo: Repository, folders: readonly string[]): Promise<ReadonlySet<string>> {
  const ignored = new Set<string>();
  for (const folder of folders) {
    // One by one: git gives up on all of them when one lies in a submodule. "./" keeps a name such as ":(top)" from being more.
    const args = ["check-ignore", "--no-index", "--quiet", "--", `./${folder}`];
    const { status, stderr } = await repo.git.output(args, { accept: [0, 1, 128] });
    if (status === 128 && !stderr.includes("submodule")) throw gitFailure("check-ignore", "exit code 128", stderr);
    if (status === 0) ignored.add(folder);
  }
  return ignored;
}

/** Git goes on after a folder that it cannot open, and calls that success. */
function tellUnreadable(ctx: SourceContext, stderr: string): void {
  for (const [, folder = ""] of stderr.matchAll(/^warning: could not open directory '(.*)':/gm)) {
    ctx.coverage.problem(
      "some folders cannot be read: change their permissions, or let git ignore them",
      "unreadable",
      folder,
    );
  }
}

function tellOutside(ctx: SourceContext, path: string): void {
  ctx.coverage.problem("the index holds paths outside the work tree: run git fsck", "unsafe-path", path);
}

/** The entry is a repository within this one. */
function repositoryKind(entry: IndexEntry | UntrackedEntry): "submodule" | "nested-repository" | undefined {
  if (entry.kind === "tracked") return entry.mode === SUBMODULE ? "submodule" : undefined;
  return entry.path.at(-1) === 0x2f ? "nested-repository" : undefined;
}

function fromIndex(entry: IndexEntry | UntrackedEntry): Pick<TreeFile, "index"> {
  if (entry.kind === "untracked") return {};
  return { index: { mode: entry.mode, blob: entry.oid, skipWorktree: entry.skipWorktree } };
}

function onDisk(root: string, bytes: Buffer, text: string): string | Buffer {
  return Buffer.from(text).equals(bytes) ? join(root, text) : Buffer.concat([Buffer.from(`${root}/`), bytes]);
}

/**
 * Tells whether a folder of the work tree is not reached through a symbolic link. When a folder has been replaced by a link, what
 * the index holds below it is gone, and the link may lead anywhere.
 */
function realFolders(root: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([[".", true]]);
  const check = (folder: string): boolean => {
    let verdict = known.get(folder);
    if (verdict === undefined) {
      verdict = check(dirname(folder)) && !isSymlink(join(root, folder));
      known.set(folder, verdict);
    }
    return verdict;
  };
  return check;
}
