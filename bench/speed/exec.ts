/** Runs the programs that prepare a benchmark (git, go, npm, pip); what is measured goes through measure.ts. */
import { spawnSync } from "node:child_process";

/** Git must not read the user's configuration: attributes, signing or hooks would change the inputs. */
export const isolated: NodeJS.ProcessEnv = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
};

export interface ExecOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end and gives what it printed, trimmed.
 *
 * @throws Error with the last lines of stderr when it cannot be started or fails
 */
export function exec(program: string, args: readonly string[], options: ExecOptions = {}): string {
  const env = { ...isolated, ...options.env };
  const done = spawnSync(program, args, { cwd: options.cwd, env, encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.error !== undefined) throw new Error(`${program} could not be started: ${done.error.message}`);
  if (done.status !== 0) {
    const tail = `${done.stderr}`.trim().split("\n").slice(-5).join("\n");
    throw new Error(`${program} ${args.slice(0, 4).join(" ")} … ended with ${done.status ?? done.signal}:\n${tail}`);
  }
  return done.stdout.trim();
}

/** Like {@link exec}; undefined instead of an error. */
export function tryExec(program: string, args: readonly string[], options: ExecOptions = {}): string | undefined {
  try {
    return exec(program, args, options);
  } catch {
    return undefined;
  }
}
