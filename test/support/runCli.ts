/** Runs the built command line as a user does: `node dist/leakgate.js …` in a process of its own. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { captureOutput } from "./output.ts";

/** Absolute path of the built command line: that of this work tree, or the one that the environment names (an installed package). */
export const CLI: string =
  process.env["LEAKGATE_TEST_CLI"] ?? fileURLToPath(new URL("../../dist/leakgate.js", import.meta.url));

/** The Node under which it runs: that of the test run, or the one that CI names, so that every supported version is tried. */
const NODE: string = process.env["LEAKGATE_TEST_NODE"] ?? process.execPath;

export interface RunOptions {
  /** Working directory; default: that of the test run. */
  readonly cwd?: string;
  /** Added to the isolated environment; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Standard input; without it standard input is empty. */
  readonly input?: string | Buffer;
  /** The run prints secrets by the user's wish in another way than `--show-secrets` (a config key). */
  readonly showsSecrets?: boolean;
}

export interface RunResult {
  /** Exit code; -1 when a signal ended the process. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs leakgate to its end. All that it prints or writes as report or baseline is captured for the check of setup.ts, unless
 * `--show-secrets` is among the arguments.
 *
 * @throws Error when dist/leakgate.js was not built
 */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  if (!existsSync(CLI)) throw new Error("dist/leakgate.js is missing: run `npm run bundle` first");
  const cwd = options.cwd ?? process.cwd();
  const result = await run(args, cwd, options);
  if (!args.includes("--show-secrets") && options.showsSecrets !== true) capture(args, cwd, result);
  return result;
}

/**
 * The environment of a run: the caller's, without what would make two machines differ (git's variables and configuration,
 * colour, the marks of CI systems).
 */
export function isolatedEnv(extra: RunOptions["env"] = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(GIT_|GITHUB_|GITLAB_|CI$|CI_|VITEST|FORCE_COLOR$|NO_COLOR$|LEAKGATE_|NODE_OPTIONS$)/.test(name))
      env[name] = value;
  }
  Object.assign(env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" }, extra);
  for (const name of Object.keys(env)) if (env[name] === undefined) delete env[name];
  return env;
}

function run(args: readonly string[], cwd: string, options: RunOptions): Promise<RunResult> {
  return new Promise((done, fail) => {
    const stdin = options.input === undefined ? "ignore" : "pipe";
    const child = spawn(NODE, [CLI, ...args], {
      cwd,
      env: isolatedEnv(options.env),
      stdio: [stdin, "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on("data", (data: Buffer) => stdout.push(data));
    child.stderr?.on("data", (data: Buffer) => stderr.push(data));
    // leakgate may end before it has read everything; that is for the test to judge, not a failure of the pipe.
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input);
    child.on("error", fail);
    child.on("close", (code) =>
      done({
        code: code ?? -1,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      }),
    );
  });
}

function capture(args: readonly string[], cwd: string, result: RunResult): void {
  const command = `leakgate ${args.join(" ")}`;
  captureOutput(`${command} (stdout)`, result.stdout);
  captureOutput(`${command} (stderr)`, result.stderr);
  for (const file of writtenFiles(args)) {
    const path = resolve(cwd, file);
    // A device such as /dev/full would never end.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) continue;
    captureOutput(`${command} (${file})`, readFileSync(path, "utf8"));
  }
}

/** Report files that the arguments name, and the baseline. */
function writtenFiles(args: readonly string[]): readonly string[] {
  const files = [".leakgate-baseline.jsonl"];
  args.forEach((arg, i) => {
    const value =
      arg === "--report" || arg === "-r" || arg === "--report-path"
        ? args[i + 1]
        : /^--report(?:-path)?=(.*)$/.exec(arg)?.[1];
    if (value !== undefined) files.push(value.replace(/^[a-z]+=/, ""));
  });
  return files;
}
