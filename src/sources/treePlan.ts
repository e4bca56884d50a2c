/**
 * Decides which files a tree scan reads: git's listing of the work tree, narrowed to the PATH arguments; what the user names is read
 * even when git ignores it.
 */
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Repository } from "../git/repository.ts";
import { IncompleteError } from "../model.ts";
import { below, followed, isSymlink, noSuchPath, type Selected, select } from "./selection.ts";
import type { SourceContext } from "./source.ts";
import { ignoredFolders, listTree, type TreeFile } from "./treeListing.ts";
import { walk } from "./walk.ts";

type Add = (file: TreeFile) => void;

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
    throw new IncompleteError("there is no work tree to scan here (a bare repository): use --history or --range");
  }
  if (repo !== undefined && root !== undefined && paths.length === 0) {
    return listTree(ctx, repo, root, { untracked: true, wants: () => true, named: new Set() });
  }
  const selected = select(ctx.cwd, root, paths.length === 0 ? ["."] : paths);
  const files = new Map<string, TreeFile>();
  const add: Add = (file) => void files.set(keyOf(file.full), file);
  const unseen = repo === undefined || root === undefined ? selected : await addListed(ctx, repo, root, selected, add);
  const empty = addFromDisk(ctx, root, unseen, add);
  if (paths.length > 0) tellEmpty(ctx, empty, files.size);
  return [...files.values()];
}

/** One for each file, whether its name is given as text or as bytes. */
function keyOf(full: string | Buffer): string {
  if (typeof full === "string") return full;
  const text = full.toString("utf8");
  // NUL stands in no name.
  return Buffer.from(text).equals(full) ? text : `\0${full.toString("latin1")}`;
}

/** A PATH in which there is nothing to scan is told: a gate that looked at nothing must not be green. */
function tellEmpty(ctx: SourceContext, empty: readonly Selected[], files: number): void {
  const words = empty.map((one) => `"${one.given}"`).join(", ");
  if (files === 0) throw new IncompleteError(`nothing to scan: no file lies in ${words}`);
  if (empty.length > 0) ctx.coverage.problem(`no file lies in ${words}: leave it out, or check the name`);
}

/** Adds what git lists below the selected paths; gives those that are still to be read from disk. */
async function addListed(
  ctx: SourceContext,
  repo: Repository,
  root: string,
  selected: readonly Selected[],
  add: Add,
): Promise<Selected[]> {
  const inside = selected.filter((one) => one.inside !== undefined);
  if (inside.length === 0) return [...selected];
  const named = new Set(inside.map((one) => one.inside ?? ""));
  const seen = new Set<string>();
  const wants = (path: string): boolean => {
    const hits = ancestors(path).filter((name) => named.has(name));
    for (const hit of hits) seen.add(hit);
    return hits.length > 0;
  };
  const folders = inside.flatMap((one) => (one.kind === "folder" && one.inside ? [one.inside] : []));
  const untracked = inside.some((one) => one.kind === "folder");
  const files = await listTree(ctx, repo, root, { untracked, wants, named });
  files.forEach(add);
  const ignored = await ignoredFolders(repo, folders);
  return selected.flatMap((one) => {
    if (one.inside !== undefined && ignored.has(one.inside)) return [{ ...one, whole: true }];
    return one.inside === undefined || !seen.has(one.inside) ? [one] : [];
  });
}

/** The path itself and every folder above it, up to "". */
function ancestors(path: string): string[] {
  const out = ["", path];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) out.push(path.slice(0, at));
  return out;
}

/** Adds what git does not list; gives the paths in which there is no file. */
function addFromDisk(
  ctx: SourceContext,
  root: string | undefined,
  selected: readonly Selected[],
  add: Add,
): Selected[] {
  const real = selected.map((one) => {
    if (one.kind === "missing") throw noSuchPath(one.given);
    return isSymlink(one.full) ? (followed(one, root) ?? one) : one;
  });
  const outside = real.filter((one) => one.inside === undefined);
  const outsideBase = baseOf(ctx.cwd, outside);
  return real.filter((one) => {
    let found = false;
    for (const file of filesBelow(ctx, one, one.inside === undefined ? outsideBase : root)) {
      found = true;
      add({ ...file, inside: one.inside !== undefined });
    }
    return !found;
  });
}

function* filesBelow(
  ctx: SourceContext,
  one: Selected,
  base: string | undefined,
): Generator<Pick<TreeFile, "path" | "full">, void, undefined> {
  const path = (base === undefined ? undefined : below(base, one.full)) ?? basename(one.full);
  if (one.kind === "file") {
    // A pipe or a device that was named is asked for, and cannot be scanned: the PATH counts as empty.
    if (isSpecial(one.full)) ctx.coverage.skip("special-file", path);
    else yield { path, full: one.full };
  } else {
    const prefix = path === "" ? "" : `${path}/`;
    yield* walk(one.full, {
      prefix,
      ignoreFiles: one.whole !== true && ctx.ignoredToo !== true,
      coverage: ctx.coverage,
    });
  }
}

function isSpecial(full: string): boolean {
  try {
    const stat = lstatSync(full);
    return !stat.isFile() && !stat.isSymbolicLink() && !stat.isDirectory();
  } catch {
    // Reading it will say why it cannot be looked at.
    return false;
  }
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
