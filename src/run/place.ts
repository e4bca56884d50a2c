/** Where a run stands: the repository, if there is one, and the folder in which configuration and baseline lie. */
import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { discover, type Repository } from "../git/repository.ts";
import { IncompleteError, UsageError } from "../model.ts";
import type { ScanSource } from "../options.ts";

export interface Place {
  /** Absolute folder in which the user stands. */
  readonly cwd: string;
  readonly repository?: Repository;
  /** Absolute; absent in a bare repository, and for several paths that lie in no repository and not below `cwd`. */
  readonly root?: string;
}

/**
 * @param cwd absolute or relative folder
 * @throws UsageError when there is no such folder
 * @throws IncompleteError when the source needs a repository and there is none, or git refuses to read it
 */
export async function locate(cwd: string, source: ScanSource): Promise<Place> {
  const here = realFolder(cwd);
  if (source.kind === "stdin" || source.kind === "image") return await aroundOther(here);
  if (source.kind === "tree" && source.paths !== undefined && source.paths.length > 0) {
    return await aroundPaths(here, source.paths);
  }
  const repository = await discover(here);
  if (repository === undefined && source.kind !== "tree") {
    throw new IncompleteError(`${here} is in no git repository: --${source.kind} needs one; change to it first`);
  }
  return at(here, repository, here);
}

function at(cwd: string, repository: Repository | undefined, otherwise: string | undefined): Place {
  const root = repository === undefined ? otherwise : repository.root;
  return { cwd, ...(repository !== undefined && { repository }), ...(root !== undefined && { root }) };
}

/** Content from elsewhere can be scanned even where git refuses to work. */
async function aroundOther(here: string): Promise<Place> {
  try {
    return at(here, await discover(here), here);
  } catch (error) {
    if (error instanceof IncompleteError) return at(here, undefined, here);
    throw error;
  }
}

/** The repository of the current folder, unless the paths lie in another one (`leakgate scan ../other`). */
async function aroundPaths(here: string, paths: readonly string[]): Promise<Place> {
  const full = paths.map((path) => resolve(here, path));
  const own = await discover(here);
  if (own?.root !== undefined && full.some((path) => lies(path, own.root as string))) return at(here, own, here);
  const folders = full.map((path) => realFolder(isFolder(path) ? path : dirname(path)));
  if (own === undefined && full.every((path) => lies(path, here)) && !folders.some(holdsGit)) {
    return at(here, undefined, here);
  }
  const [first = here, ...others] = folders;
  const other = await discover(first);
  if (other?.root !== undefined && others.every((folder) => lies(folder, other.root as string))) {
    return at(here, other, here);
  }
  return at(here, undefined, others.length === 0 ? first : undefined);
}

function lies(path: string, folder: string): boolean {
  const rest = relative(folder, path);
  return rest !== ".." && !rest.startsWith(`..${sep}`) && !isAbsolute(rest);
}

function holdsGit(folder: string): boolean {
  return statSync(resolve(folder, ".git"), { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UsageError(
      `${path}: there is no such folder (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`,
    );
  }
}
