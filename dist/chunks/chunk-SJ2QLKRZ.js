import {
  gitFailure,
  gitMissing
} from "./chunk-IJ54WVCH.js";
import {
  IncompleteError,
  UsageError
} from "./chunk-5XQC26GI.js";

// src/git/repository.ts
import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join as join2, resolve } from "node:path";

// src/git/git.ts
import { spawn, spawnSync } from "node:child_process";
import { accessSync } from "node:fs";
import { delimiter, join } from "node:path";

// src/git/environment.ts
var KEPT = /* @__PURE__ */ new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH",
  "GIT_SHALLOW_FILE",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_EXEC_PATH",
  // git's own switch for its tests of "dubious ownership"; ours need it too.
  "GIT_TEST_ASSUME_DIFFERENT_OWNER"
]);
var FIXED = {
  // Messages are read by this program (failure.ts).
  LC_ALL: "C",
  // git log and friends must not wait for a person.
  GIT_TERMINAL_PROMPT: "0",
  // Never write to the index of a repository that is only looked at.
  GIT_OPTIONAL_LOCKS: "0",
  // Every run is offline: a missing object of a partial clone is reported, not fetched (git 2.45 and later)…
  GIT_NO_LAZY_FETCH: "1",
  // …and for older ones, no transport is allowed.
  GIT_ALLOW_PROTOCOL: "none",
  // Output that is read as a whole need not be flushed after every commit.
  GIT_FLUSH: "0",
  // `.git/info/grafts` would change the parents of commits.
  GIT_GRAFT_FILE: process.platform === "win32" ? "NUL" : "/dev/null"
};
function gitEnvironment(env) {
  const result = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === void 0) continue;
    const upper = name.toUpperCase();
    if (!upper.startsWith("GIT_") || KEPT.has(upper) || upper.startsWith("GIT_CONFIG")) result[name] = value;
  }
  return { ...result, ...FIXED };
}

// src/git/git.ts
var PINNED = [
  // A replace ref shows another object in place of the real one, which is what gets pushed.
  "--no-replace-objects",
  // Never write to the index of a repository that is only looked at.
  "--no-optional-locks",
  // Names come as they are, never quoted.
  "-c",
  "core.quotePath=false",
  // Configuration must not start a program of its choice.
  "-c",
  "core.fsmonitor=false",
  // Nothing run here may trigger a hook.
  "-c",
  "core.hooksPath=/dev/null",
  // Renames are found up to a fixed number of files, whatever the user set.
  "-c",
  "diff.renameLimit=1000",
  // git maps whole packs into memory by default. Small windows cost no time, and gigabytes of history need little memory.
  "-c",
  "core.packedGitWindowSize=16m",
  "-c",
  "core.packedGitLimit=64m"
];
var STDERR_LIMIT = 16384;
var Git = class {
  /** Absolute folder in which git runs. */
  cwd;
  env;
  /**
   * @param cwd absolute folder
   * @param env the environment of the caller; see {@link gitEnvironment}
   */
  constructor(cwd, env) {
    this.cwd = cwd;
    this.env = env;
  }
  /** Starts git and leaves its streams to the caller. */
  start(args) {
    return watch(this.#spawn(args), args[0] ?? "", this.cwd);
  }
  /**
   * Runs git to its end and gives all of its output.
   *
   * @throws IncompleteError when git cannot be started or ends with a code that `accept` does not hold (default: only 0)
   */
  async output(args, options = {}) {
    const env = gitEnvironment(this.env);
    const { status, signal, error, stdout, stderr } = spawnSync(program(env), [...PINNED, ...args], {
      cwd: this.cwd,
      env,
      windowsHide: true,
      input: options.input ?? "",
      maxBuffer: Number.POSITIVE_INFINITY
    });
    if (error !== void 0 && status === null && signal === null)
      throw gitMissing(error, this.cwd);
    const said = stderr.toString("utf8", 0, STDERR_LIMIT);
    const accepted = status !== null && (options.accept ?? [0]).includes(status);
    if (!accepted) throw gitFailure(args[0] ?? "", signal ?? `exit code ${status}`, said);
    return { status, stdout, stderr: said };
  }
  #spawn(args) {
    const env = gitEnvironment(this.env);
    return spawn(program(env), [...PINNED, ...args], { cwd: this.cwd, env, windowsHide: true });
  }
};
function watch(child, command, cwd) {
  const said = stderrOf(child);
  let stopped = false;
  const ended = endOf(child, cwd).then(({ status, signal }) => {
    if (status !== 0 && !stopped) throw gitFailure(command, signal ?? `exit code ${status}`, said());
  });
  ended.catch(() => {
  });
  child.stdin.on("error", () => {
  });
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    ended,
    stderr: said,
    stop: () => {
      stopped = true;
      child.stdout.destroy();
      child.stdin.destroy();
      child.kill();
    }
  };
}
function stderrOf(child) {
  let text = "";
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (data) => {
    if (text.length < STDERR_LIMIT) text += data;
  });
  return () => text;
}
function endOf(child, cwd) {
  return new Promise((resolve2, reject) => {
    child.on("error", (error) => reject(gitMissing(error, cwd)));
    child.on("close", (status, signal) => resolve2({ status, signal }));
  });
}
function program(env) {
  if (process.platform !== "win32") return "git";
  const path = env["PATH"] ?? env["Path"] ?? "";
  for (const folder of path.split(delimiter)) {
    if (folder === "") continue;
    const candidate = join(folder, "git.exe");
    try {
      accessSync(candidate);
      return candidate;
    } catch {
    }
  }
  return "git.exe";
}

// src/git/repository.ts
var EMPTY_TREE = {
  sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
};
var SEPARATOR = "--leakgate-separator";
var QUESTION = [
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
  "HEAD"
];
async function discover(cwd, env = process.env) {
  const here = realFolder(cwd);
  let answer;
  try {
    answer = await new Git(here, env).output(QUESTION, { accept: [0, 128] });
  } catch (error) {
    if (error instanceof IncompleteError && env["GIT_DIR"] === void 0 && gitEntryAbove(here) === void 0)
      return void 0;
    throw error;
  }
  if (answer.status !== 0) {
    explainRefusal(here, env, answer.stderr);
    return void 0;
  }
  return read(answer.stdout.toString("utf8"), here, env);
}
function realFolder(cwd) {
  try {
    return realpathSync(cwd);
  } catch {
    throw new UsageError(`the folder ${cwd} does not exist or cannot be entered`);
  }
}
function read(text, here, env) {
  const parts = text.split(`${SEPARATOR}
`);
  const [flags, gitDir, commonDir, cdup, head] = parts.map((part) => part.replace(/\n$/, ""));
  if (parts.length !== 5 || flags === void 0 || !gitDir || !commonDir || cdup === void 0) {
    throw new IncompleteError("git rev-parse gave an answer that cannot be read: git 2.31 or newer is needed");
  }
  const [inside, bare, shallow, format] = flags.split("\n");
  if (format !== "sha1" && format !== "sha256")
    throw new IncompleteError(`unknown object format of this repository: ${format}`);
  const root = inside === "true" ? realpathSync(resolve(here, cdup)) : void 0;
  return {
    root,
    gitDir: resolve(here, gitDir),
    commonDir: resolve(here, commonDir),
    bare: bare === "true",
    shallow: shallow === "true",
    objectFormat: format,
    head: head ? head : void 0,
    git: new Git(root ?? gitDir, anchored(env, gitDir, root))
  };
}
function anchored(env, gitDir, root) {
  if (env["GIT_DIR"] === void 0) return root === void 0 ? { ...env, GIT_DIR: gitDir } : env;
  return { ...env, GIT_DIR: gitDir, ...root !== void 0 && { GIT_WORK_TREE: root } };
}
function explainRefusal(here, env, stderr) {
  if (!stderr.includes("not a git repository") || env["GIT_DIR"] !== void 0)
    throw gitFailure("rev-parse", "exit code 128", stderr);
  if (env["GIT_CEILING_DIRECTORIES"]) return;
  const entry = gitEntryAbove(here);
  if (entry === void 0) return;
  throw new IncompleteError(
    `${entry} exists, but git does not take it for a repository: repair or remove it (git says: ${stderr.split("\n")[0]?.replace("fatal: ", "")})`
  );
}
function gitEntryAbove(folder) {
  for (let at = folder; ; at = dirname(at)) {
    const entry = join2(at, ".git");
    const stat = statSync(entry, { throwIfNoEntry: false });
    if (stat !== void 0 && (!stat.isDirectory() || !isEmpty(entry))) return entry;
    if (at === dirname(at)) return void 0;
  }
}
function isEmpty(folder) {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

export {
  EMPTY_TREE,
  discover
};
