/**
 * Starts git: the only place that does. Flags are pinned here, each with its reason, so that neither a repository's content nor a
 * user's configuration can change what is read.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { accessSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { IncompleteError } from "../model.ts";
import { type Environment, gitEnvironment } from "./environment.ts";
import { gitFailure, gitMissing } from "./failure.ts";

const PINNED: readonly string[] = [
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
  "core.packedGitLimit=64m",
];

/** Bytes of standard error that are kept for a message. */
const STDERR_LIMIT = 16_384;

export interface OutputOptions {
  readonly input?: string | Buffer;
  /** Exit codes that are no failure; default: only 0. */
  readonly accept?: readonly number[];
  /** Over the environment that git is given otherwise; for fetch.ts. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface GitOutput {
  /** Exit code; -1 when a signal ended git. */
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A running git whose streams the caller reads and writes. */
export interface GitProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Resolves when git has ended with 0; rejects with IncompleteError otherwise (also when it could not be started). */
  readonly ended: Promise<void>;
  /** What git has said on standard error so far. */
  stderr(): string;
  /** Ends git; `ended` then resolves. */
  stop(): void;
}

export class Git {
  /** Absolute folder in which git runs. */
  readonly cwd: string;
  readonly env: Environment;

  /**
   * @param cwd absolute folder
   * @param env the environment of the caller; see {@link gitEnvironment}
   */
  constructor(cwd: string, env: Environment) {
    this.cwd = cwd;
    this.env = env;
  }

  /** Starts git and leaves its streams to the caller. */
  start(args: readonly string[]): GitProcess {
    return watch(this.#spawn(args), args[0] ?? "", this.cwd);
  }

  /**
   * Runs git to its end and gives all of its output.
   *
   * @throws IncompleteError when git cannot be started or ends with a code that `accept` does not hold (default: only 0)
   */
  async output(args: readonly string[], options: OutputOptions = {}): Promise<GitOutput> {
    return this.outputNow(args, options);
  }

  /** {@link output} for callers that cannot wait for a promise. */
  outputNow(args: readonly string[], options: OutputOptions = {}): GitOutput {
    const env = { ...gitEnvironment(this.env), ...options.env };
    // Not waited for asynchronously: these are short calls with nothing else to do meanwhile, and streams cost a hook more
    // than git itself (figures in docs/decisions/004-start-up.md).
    const { status, signal, error, stdout, stderr } = spawnSync(program(env), [...PINNED, ...args], {
      cwd: this.cwd,
      env,
      windowsHide: true,
      input: options.input ?? "",
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    // A git that ends before it has read its input gives EPIPE; how it ended is told by its status.
    if (error !== undefined && status === null && signal === null)
      throw gitMissing(error as NodeJS.ErrnoException, this.cwd);
    const said = stderr.toString("utf8", 0, STDERR_LIMIT);
    const accepted = status !== null && (options.accept ?? [0]).includes(status);
    if (!accepted) throw gitFailure(args[0] ?? "", signal ?? `exit code ${status}`, said);
    return { status, stdout, stderr: said };
  }

  #spawn(args: readonly string[]): ChildProcessWithoutNullStreams {
    const env = gitEnvironment(this.env);
    return spawn(program(env), [...PINNED, ...args], { cwd: this.cwd, env, windowsHide: true });
  }
}

function watch(child: ChildProcessWithoutNullStreams, command: string, cwd: string): GitProcess {
  const said = stderrOf(child);
  let stopped = false;
  const ended = endOf(child, cwd).then(({ status, signal }) => {
    if (status !== 0 && !stopped) throw gitFailure(command, signal ?? `exit code ${status}`, said());
  });
  // The caller may stop reading before it asks how git ended.
  ended.catch(() => {});
  // A git that has ended cannot be written to; how it ended is told by `ended`.
  child.stdin.on("error", () => {});
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
    },
  };
}

function stderrOf(child: ChildProcessWithoutNullStreams): () => string {
  let text = "";
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (data: string) => {
    if (text.length < STDERR_LIMIT) text += data;
  });
  return () => text;
}

function endOf(
  child: ChildProcessWithoutNullStreams,
  cwd: string,
): Promise<{ status: number | null; signal: string | null }> {
  return new Promise((resolve, reject: (error: IncompleteError) => void) => {
    child.on("error", (error: NodeJS.ErrnoException) => reject(gitMissing(error, cwd)));
    child.on("close", (status, signal) => resolve({ status, signal }));
  });
}

/** On Windows a program is looked for in the current folder first, which may hold a hostile git.exe; so PATH is searched here. */
function program(env: Environment): string {
  if (process.platform !== "win32") return "git";
  const path = env["PATH"] ?? env["Path"] ?? "";
  for (const folder of path.split(delimiter)) {
    if (folder === "") continue;
    const candidate = join(folder, "git.exe");
    try {
      accessSync(candidate);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return "git.exe";
}
