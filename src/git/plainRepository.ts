/**
 * Reads without git where the current folder's repository lies and what HEAD names, as long as it is of the plainest kind: a hook has
 * no time for a process that says what four small files say (docs/decisions/004-start-up.md). Whatever is out of the ordinary is git's
 * to judge: work trees, submodules, extensions, included or odd configuration, another owner, variables that say where to look.
 *
 * Formats: gitrepository-layout, git-config ("Configuration file", "Syntax").
 */
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Environment, reachesGit } from "./environment.ts";

export interface PlainRepository {
  /** Absolute. */
  readonly root: string;
  readonly gitDir: string;
  /** As in Repository. */
  readonly head: string | undefined;
}

/** Of the variables that git gets to see, those that say nothing about where a repository is or what it is. */
const HARMLESS = new Set([
  "GIT_INDEX_FILE",
  "GIT_EXEC_PATH",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
]);

/**
 * @param here absolute real path of a folder
 * @returns undefined when git has to be asked; that there is no repository is also git's to say
 */
export function plainRepository(here: string, env: Environment): PlainRepository | undefined {
  if (process.geteuid === undefined) return undefined;
  for (const name of Object.keys(env)) {
    if (name.startsWith("GIT_") && env[name] !== undefined && reachesGit(name) && !HARMLESS.has(name)) return undefined;
  }
  try {
    const root = rootAbove(here, process.geteuid());
    if (root === undefined) return undefined;
    const gitDir = join(root, ".git");
    if (!isPlainConfig(readFileSync(join(gitDir, "config"), "utf8"))) return undefined;
    const head = readHead(gitDir);
    return head === undefined ? undefined : { root, gitDir, head: head === "" ? undefined : head };
  } catch {
    // What cannot be read is git's to explain.
    return undefined;
  }
}

/** The nearest folder with a `.git` folder that git would take, when user and file system are the same all the way. */
function rootAbove(here: string, user: number): string | undefined {
  const { dev } = lstatSync(here);
  for (let at = here; ; at = dirname(at)) {
    const folder = lstatSync(at);
    if (folder.dev !== dev) return undefined;
    const entry = lstatSync(join(at, ".git"), { throwIfNoEntry: false });
    if (entry !== undefined) {
      const isPlain =
        entry.isDirectory() && entry.dev === dev && entry.uid === user && folder.uid === user && isPlainGitDir(at);
      return isPlain ? at : undefined;
    }
    // A folder that is a git folder itself needs no `.git`.
    if (at === dirname(at) || existsSync(join(at, "HEAD"))) return undefined;
  }
}

function isPlainGitDir(root: string): boolean {
  const stat = (name: string): ReturnType<typeof lstatSync> =>
    lstatSync(join(root, ".git", name), { throwIfNoEntry: false });
  return (
    stat("HEAD")?.isFile() === true &&
    stat("config")?.isFile() === true &&
    stat("objects")?.isDirectory() === true &&
    stat("refs")?.isDirectory() === true &&
    stat("commondir") === undefined &&
    stat("shallow") === undefined
  );
}

const SECTION = /^\s*\[\s*[A-Za-z0-9.-]+(?:\s+"(?:[^"\\]|\\["\\])*")?\]\s*$/;
/** Without escapes and quotes that go on. */
const ENTRY = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=([^"\\]*|\s*"[^"\\]*"\s*))?$/;

/** Whether each line can be read at a glance, and none says what the reader would have to know. */
function isPlainConfig(text: string): boolean {
  let section = "";
  let version: string | undefined;
  for (const line of text.split("\n")) {
    if (/^\s*(?:[#;].*)?$/.test(line)) continue;
    if (SECTION.test(line)) {
      section = line.trim().toLowerCase();
      if (/^\[\s*(?:include|includeif|extensions)\b/.test(section)) return false;
      continue;
    }
    const [, key = "", value = ""] = ENTRY.exec(line) ?? [];
    if (key === "" || section === "") return false;
    if (!/^\[\s*core\s*\]$/.test(section)) continue;
    const name = key.toLowerCase();
    if (name === "worktree") return false;
    if (name === "bare" && value.trim() !== "false") return false;
    if (name === "repositoryformatversion") version = value.trim();
  }
  return version === "0";
}

/** The commit that HEAD names; "" before the first one; undefined when git has to be asked. */
function readHead(gitDir: string): string | undefined {
  const text = readFileSync(join(gitDir, "HEAD"), "latin1");
  if (/^[0-9a-f]{40}\n$/.test(text)) return text.slice(0, 40);
  const ref = /^ref: (refs\/heads\/[\w/.+@#=,-]+)\n$/.exec(text)?.[1];
  if (ref === undefined || /\.\.|\/\/|\/\.|\.lock(?:\/|$)|[/.]$|@\{/.test(ref)) return undefined;
  const file = lstatSync(join(gitDir, ref), { throwIfNoEntry: false });
  if (file?.isFile() === true) {
    const oid = readFileSync(join(gitDir, ref), "latin1");
    return /^[0-9a-f]{40}\n$/.test(oid) ? oid.slice(0, 40) : undefined;
  }
  // Empty folders may be left where a branch of this name goes.
  if (file !== undefined && !file.isDirectory()) return undefined;
  return packedRef(join(gitDir, "packed-refs"), ref);
}

function packedRef(path: string, ref: string): string | undefined {
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (file === undefined) return "";
  if (!file.isFile()) return undefined;
  const text = readFileSync(path, "latin1");
  const at = text.indexOf(` ${ref}\n`);
  if (at < 0) return "";
  const oid = text.slice(Math.max(0, at - 40), at);
  return /^[0-9a-f]{40}$/.test(oid) && (at === 40 || text[at - 41] === "\n") ? oid : undefined;
}
