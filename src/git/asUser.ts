/**
 * Runs git exactly as the user would: with the user's environment, configuration and hooks. Only for trying out hooks; everything
 * else goes through git.ts, whose pinned flags would switch them off.
 */
import { spawnSync } from "node:child_process";
import type { Environment } from "./environment.ts";
import { gitMissing } from "./failure.ts";

export interface UserOutput {
  /** Exit code; -1 when a signal ended git. */
  readonly status: number;
  /** What git and the hooks printed, standard error last. */
  readonly output: string;
}

/**
 * @param cwd absolute folder
 * @throws IncompleteError when git cannot be started
 */
export function gitAsUser(cwd: string, env: Environment, args: readonly string[], input = ""): UserOutput {
  const { status, error, stdout, stderr } = spawnSync("git", args, {
    cwd,
    env: { ...env },
    input,
    windowsHide: true,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error !== undefined && status === null) throw gitMissing(error as NodeJS.ErrnoException, cwd);
  return { status: status ?? -1, output: `${stdout.toString()}${stderr.toString()}` };
}
