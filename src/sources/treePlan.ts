/**
 * Decides which files a tree scan reads: git's listing of the work tree, narrowed to the PATH arguments; what the user names is read
 * even when git ignores it.
 */
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gitFailure } from "../git/failure.ts";
import { type IndexEntry, parseListing, type UntrackedEntry } from "../git/listing.ts";
import { pathText } from "../git/pathText.ts";
import type { Repository } from "../git/repository.ts";
import { IncompleteError } from "../model.ts";
import { SUBMODULE } from "./blobs.ts";
import { below, followed, isSymlink, noSuchPath, type Selected, select } from "./selection.ts";
import type { SourceContext } from "./source.ts";
import { walk } from "./walk.ts";

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

/**
 * The files to read, each once.
 *
 * @param paths as the user wrote them; empty: the whole work tree, or outside a repository the folder `ctx.cwd`
 * @throws UsageError when a PATH does not exist
 * @throws IncompleteError when there is no work tree, or no PATH selects any file
 */
export async function planTree(
  ctx: SourceContext,
  repo: Repository | undefined,
  paths: readonly string[],
): Promise<TreeFile[]> {
  const root = repo?.root;
  if (repo !== undefined && root === undefined && paths.length === 0) {
    throw new IncompleteError("this repository has no work tree to scan (it is bare): use --history or --range");
  }
  if (repo !== undefined && root !== undefined && paths.length === 0)
    return fromListing(ctx, root, await list(repo, true));
  const selected = select(ctx.cwd, root, root === undefined && paths.length === 0 ? ["."] : paths);
  const files = new Map<string, TreeFile>();
  const add = (file: TreeFile): void => void files.set(Buffer.from(file.full).toString("latin1"), file);
  const unseen =
    repo === undefined || root === undefined ? selected : await listedFiles(ctx, repo, root, selected, add);
  const empty = fromDisk(ctx, root, unseen, add);
  if (paths.length > 0) {
    const words = empty.map((one) => `"${one.given}"`).join(", ");
    if (files.size === 0) throw new IncompleteError(`nothing to scan: no file lies in ${words}`);
    if (empty.length > 0) ctx.coverage.problem(`no file lies in ${words}: leave it out, or check the name`);
  }
  return [...files.values()];
}

/** Adds what git lists below the selected paths; gives those that are still to be read from disk. */
async function listedFiles(
  ctx: SourceContext,
  repo: Repository,
  root: string,
  selected: readonly Selected[],
  add: (file: TreeFile) => void,
): Promise<Selected[]> {
  const inside = selected.filter((one) => one.inside !== undefined);
  const seen = new Set<string>();
  if (inside.length > 0) {
    const listing = await list(
      repo,
      inside.some((one) => one.kind === "folder"),
    );
    const wanted = new Set(inside.map((one) => one.inside ?? ""));
    const files = fromListing(
      ctx,
      root,
      listing,
      (path) => {
        const hits = ancestors(path).filter((name) => wanted.has(name));
        for (const hit of hits) seen.add(hit);
        return hits.length > 0;
      },
      wanted,
    );
    files.forEach(add);
  }
  const ignored = await ignoredFolders(repo, inside);
  return selected.flatMap((one) => {
    if (one.inside !== undefined && ignored.has(one.inside)) return [{ ...one, whole: true }];
    return one.inside === undefined || !seen.has(one.inside) ? [one] : [];
  });
}

/** Reads from disk what git does not list; gives the paths in which there is no file. */
function fromDisk(
  ctx: SourceContext,
  root: string | undefined,
  selected: readonly Selected[],
  add: (file: TreeFile) => void,
): Selected[] {
  const real = selected.map((one) => {
    if (one.kind === "missing") throw noSuchPath(one.given);
    return isSymlink(one.full) ? (followed(one, root) ?? one) : one;
  });
  const outsideBase = baseOf(
    ctx.cwd,
    real.filter((one) => one.inside === undefined),
  );
  return real.filter((one) => {
    let found = false;
    for (const file of diskFiles(ctx, one, one.inside === undefined ? outsideBase : root)) {
      found = true;
      add({ ...file, inside: one.inside !== undefined });
    }
    return !found;
  });
}

function* diskFiles(
  ctx: SourceContext,
  one: Selected,
  base: string | undefined,
): Generator<{ path: string; full: string | Buffer }> {
  const path = (base === undefined ? undefined : below(base, one.full)) ?? basename(one.full);
  if (one.kind === "file") yield { path, full: one.full };
  else
    yield* walk(one.full, {
      prefix: path === "" ? "" : `${path}/`,
      ignoreFiles: one.whole !== true,
      coverage: ctx.coverage,
    });
}

/** Where the paths of files outside the repository start: the current folder, else what the arguments have in common. */
function baseOf(cwd: string, outside: readonly Selected[]): string | undefined {
  const here = realpathSync(cwd);
  if (outside.every((one) => below(here, one.full) !== undefined)) return here;
  let base: string | undefined;
  for (const one of outside) {
    const own = one.kind === "folder" ? one.full : dirname(one.full);
    base ??= own;
    while (below(base, own) === undefined && base !== dirname(base)) base = dirname(base);
  }
  return base;
}

function fromListing(
  ctx: SourceContext,
  root: string,
  listing: readonly (IndexEntry | UntrackedEntry)[],
  wants: (path: string) => boolean = () => true,
  named: ReadonlySet<string> = new Set(),
): TreeFile[] {
  const isFolder = realFolders(root);
  const files: TreeFile[] = [];
  let last: string | undefined;
  for (const entry of listing) {
    const path = pathText(entry.path).replace(/\/$/, "");
    const skipped =
      entry.kind === "untracked" && entry.path.at(-1) === 0x2f
        ? "nested-repository"
        : isSubmodule(entry)
          ? "submodule"
          : undefined;
    // A repository within this one that the user names is read from disk.
    if (skipped !== undefined && named.has(path)) continue;
    // In an unresolved merge a path is listed up to three times.
    if (path === last || !wants(path)) continue;
    last = path;
    if (skipped !== undefined) ctx.coverage.skip(skipped, path);
    else if (path.split("/").includes(".."))
      ctx.coverage.problem("the index holds paths outside the work tree: run git fsck", "unsafe-path", path);
    else if (!isFolder(dirname(path))) ctx.coverage.skip("deleted", path);
    else
      files.push({
        path,
        full: onDisk(root, entry.path, path),
        inside: true,
        ...(entry.kind === "tracked" && { index: indexOf(entry) }),
      });
  }
  return files;
}

function isSubmodule(entry: IndexEntry | UntrackedEntry): boolean {
  return entry.kind === "tracked" && entry.mode === SUBMODULE;
}

function indexOf(entry: IndexEntry): NonNullable<TreeFile["index"]> {
  return { mode: entry.mode, blob: entry.oid, skipWorktree: entry.skipWorktree };
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

/** The path itself and every folder above it, up to "". */
function ancestors(path: string): string[] {
  const out = ["", path];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) out.push(path.slice(0, at));
  return out;
}

async function list(repo: Repository, untracked: boolean): Promise<(IndexEntry | UntrackedEntry)[]> {
  const others = untracked ? ["--others", "--exclude-standard"] : [];
  const { stdout } = await repo.git.output(["ls-files", "-z", "-t", "-s", "--cached", ...others]);
  return parseListing(stdout);
}

/** Which of the named folders are ignored as a whole: these are read whole, tracked or not. */
async function ignoredFolders(repo: Repository, selected: readonly Selected[]): Promise<ReadonlySet<string>> {
  const folders = selected.flatMap((one) => (one.kind === "folder" && one.inside ? [one.inside] : []));
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

/** Git's mode of a file that it does not track. */
export function modeOnDisk(full: string | Buffer): string {
  try {
    const stat = lstatSync(full);
    if (stat.isSymbolicLink()) return "120000";
    return (stat.mode & 0o111) === 0 ? "100644" : "100755";
  } catch {
    return "100644";
  }
}
