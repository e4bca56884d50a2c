/**
 * The PATH arguments of a tree scan, resolved: what lies in the work tree is compared with git's listing, the rest is read from disk.
 */
import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../model.ts";

export interface Selected {
  /** As the user wrote it. */
  readonly given: string;
  /** Absolute, without symbolic links except for the last part. */
  readonly full: string;
  /** Relative to the work tree's top, '/' separated, "" for the top itself; absent outside the work tree. */
  readonly inside: string | undefined;
  readonly kind: "file" | "folder" | "missing";
  /** Git ignores this folder as a whole, but the user named it: nothing in it is left out. */
  readonly whole?: boolean;
}

/**
 * @param cwd absolute folder to which relative paths belong
 * @param root top of the work tree, a real path; absent outside a repository
 * @param paths as the user wrote them; never patterns
 */
export function select(cwd: string, root: string | undefined, paths: readonly string[]): Selected[] {
  return paths.map((given) => {
    const full = withRealParent(resolve(cwd, given));
    return { given, full, inside: root === undefined ? undefined : below(root, full), kind: kindOf(full) };
  });
}

/** Where a symbolic link that the user named leads. Undefined when it leads nowhere. */
export function followed(selected: Selected, root: string | undefined): Selected | undefined {
  try {
    const full = realpathSync(selected.full);
    return { ...selected, full, inside: root === undefined ? undefined : below(root, full), kind: kindOf(full) };
  } catch {
    return undefined;
  }
}

export function isSymlink(full: string): boolean {
  try {
    return lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

/** @returns the error for a PATH that does not exist */
export function noSuchPath(given: string): UsageError {
  return new UsageError(`there is no file or folder "${given}"`);
}

/** `path` relative to `folder`, '/' separated; undefined when it lies elsewhere. */
export function below(folder: string, path: string): string | undefined {
  const rest = relative(folder, path);
  if (rest === ".." || rest.startsWith(`..${sep}`) || isAbsolute(rest)) return undefined;
  return sep === "/" ? rest : rest.replaceAll(sep, "/");
}

function kindOf(full: string): Selected["kind"] {
  try {
    // Follows links: a link to a folder is a folder to the user.
    const target = statSync(full, { throwIfNoEntry: false });
    if (target !== undefined) return target.isDirectory() ? "folder" : "file";
    return lstatSync(full, { throwIfNoEntry: false }) === undefined ? "missing" : "file";
  } catch {
    // It is there, but may not be looked at: reading it will say why.
    return "file";
  }
}

/** The last part stays as it is: the file named may itself be a link, whose text is then scanned. */
function withRealParent(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
