/**
 * Finds the repository in which the user stands, with one git process at most. "Not in a repository" and "git refuses" look alike in git's
 * exit code; here they are told apart, because a gate that takes the second for the first is green without having looked.
 */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { IncompleteError, UsageError } from "../model.ts";
import type { Environment } from "./environment.ts";
import { gitFailure } from "./failure.ts";
import { Git } from "./git.ts";
import { plainRepository } from "./plainRepository.ts";

export type ObjectFormat = "sha1" | "sha256";

export interface Repository {
  /** Absolute real path of the work tree's top; absent in a bare repository and inside a `.git` folder. */
  readonly root: string | undefined;
  /** Absolute path of this work tree's git folder (`HEAD`, `index`, `MERGE_HEAD` lie here). */
  readonly gitDir: string;
  /** Absolute path of the git folder that all work trees share (`objects`, `refs`, `shallow` lie here). */
  readonly commonDir: string;
  readonly bare: boolean;
  readonly shallow: boolean;
  readonly objectFormat: ObjectFormat;
  /** Commit that HEAD names, as full object id; absent before the first commit. It need not exist in a broken repository. */
  readonly head: string | undefined;
  /** Runs git at the top of the work tree (or in the git folder). */
  readonly git: Git;
}

/** Object ids of the empty tree, which git knows without storing it. */
export const EMPTY_TREE: Readonly<Record<ObjectFormat, string>> = {
  sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
};

/** `git rev-parse` echoes an unknown flag: a line that tells where a path, which may hold line feeds, ends. */
const SEPARATOR = "--leakgate-separator";
const QUESTION: readonly string[] = [
  "rev-parse",
  "--is-inside-work-tree",
  "--is-bare-repository",
  "--is-shallow-repository",
  "--show-object-format",
  SEPARATOR,
  "--absolute-git-dir",
  SEPARATOR,
  "--git-common-dir",
  SEPARATOR,
  "--show-cdup",
  SEPARATOR,
  // Last: before the first commit there is no HEAD, and rev-parse stops here without a word.
  "--revs-only",
  "HEAD",
];

/**
 * The repository that holds `cwd` (or that `GIT_DIR` names).
 *
 * @param cwd absolute folder
 * @param env the caller's environment
 * @returns undefined outside any repository
 * @throws IncompleteError when there is a repository that git refuses or cannot read, or when git is not installed
 */
export async function discover(cwd: string, env: Environment = process.env): Promise<Repository | undefined> {
  const here = realFolder(cwd);
  const plain = plainRepository(here, env);
  if (plain !== undefined) {
    const { root, gitDir, head } = plain;
    const git = new Git(root, env);
    return { root, gitDir, commonDir: gitDir, bare: false, shallow: false, objectFormat: "sha1", head, git };
  }
  return await discoverByGit(here, env);
}

/** {@link discover} of a real path, by git's own word. */
export async function discoverByGit(here: string, env: Environment): Promise<Repository | undefined> {
  let answer;
  try {
    answer = await new Git(here, env).output(QUESTION, { accept: [0, 128] });
  } catch (error) {
    // Without git, a folder that belongs to no repository can still be scanned.
    if (error instanceof IncompleteError && env["GIT_DIR"] === undefined && gitEntryAbove(here) === undefined)
      return undefined;
    throw error;
  }
  if (answer.status !== 0) {
    explainRefusal(here, env, answer.stderr);
    return undefined;
  }
  return read(answer.stdout.toString("utf8"), here, env);
}

function realFolder(cwd: string): string {
  try {
    return realpathSync(cwd);
  } catch {
    throw new UsageError(`the folder ${cwd} does not exist or cannot be entered`);
  }
}

function read(text: string, here: string, env: Environment): Repository {
  const parts = text.split(`${SEPARATOR}\n`);
  const [flags, gitDir, commonDir, cdup, head] = parts.map((part) => part.replace(/\n$/, ""));
  if (parts.length !== 5 || flags === undefined || !gitDir || !commonDir || cdup === undefined) {
    throw new IncompleteError("git rev-parse gave an answer that cannot be read: git 2.31 or newer is needed");
  }
  const [inside, bare, shallow, format] = flags.split("\n");
  if (format !== "sha1" && format !== "sha256")
    throw new IncompleteError(`unknown object format of this repository: ${format}`);
  const root = inside === "true" ? realpathSync(resolve(here, cdup)) : undefined;
  return {
    root,
    gitDir: resolve(here, gitDir),
    commonDir: resolve(here, commonDir),
    bare: bare === "true",
    shallow: shallow === "true",
    objectFormat: format,
    head: head ? head : undefined,
    git: new Git(root ?? gitDir, anchored(env, gitDir, root)),
  };
}

/** The environment for git at the top of the work tree: a relative `GIT_DIR` was relative to where the user stands. */
function anchored(env: Environment, gitDir: string, root: string | undefined): Environment {
  if (env["GIT_DIR"] === undefined) return root === undefined ? { ...env, GIT_DIR: gitDir } : env;
  return { ...env, GIT_DIR: gitDir, ...(root !== undefined && { GIT_WORK_TREE: root }) };
}

/** Returns when git's failure means that there is no repository here; else throws. */
function explainRefusal(here: string, env: Environment, stderr: string): void {
  if (!stderr.includes("not a git repository") || env["GIT_DIR"] !== undefined)
    throw gitFailure("rev-parse", "exit code 128", stderr);
  // The user said above which folders git must not look; what lies there is none of our business.
  if (env["GIT_CEILING_DIRECTORIES"]) return;
  const entry = gitEntryAbove(here);
  if (entry === undefined) return;
  throw new IncompleteError(
    `${entry} exists, but git does not take it for a repository: repair or remove it (git says: ${stderr.split("\n")[0]?.replace("fatal: ", "")})`,
  );
}

/** The nearest `.git` at or above a folder: a file, or a folder that is not empty (git passes over an empty one). */
function gitEntryAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const entry = join(at, ".git");
    const stat = statSync(entry, { throwIfNoEntry: false });
    if (stat !== undefined && (!stat.isDirectory() || !isEmpty(entry))) return entry;
    if (at === dirname(at)) return undefined;
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // A folder that cannot be read may hold a repository.
    return false;
  }
}
