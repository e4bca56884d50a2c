/** Runs one command to its end and says what it cost. wait4.py does the measuring, since Node tells nothing of a child's use. */
import { spawnSync } from "node:child_process";
import path from "node:path";

import { isolated } from "./exec.ts";
import { scratch } from "./paths.ts";

export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** File that takes what the command prints. Default: nowhere. */
  readonly stdout?: string;
}

export interface Cost {
  /** User and system time in seconds, of the command and of everything that it started. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** Resident bytes of the largest single process, exact. */
  readonly largest: number;
  /** Resident bytes of all processes together at the worst moment, sampled; shared pages count in each. */
  readonly total?: number;
  readonly code: number;
}

/**
 * @param watch whether to sample the memory of the whole process tree as well
 * @throws Error when the command could not be started
 */
export function measure(command: Command, watch: boolean): Cost {
  const stderr = path.join(scratch, "stderr.txt");
  const env = { ...isolated, ...command.env };
  const job = { ...command, env, watch, stdout: command.stdout ?? "/dev/null", stderr };
  const script = path.join(import.meta.dirname, "wait4.py");
  const done = spawnSync("python3", [script], { input: JSON.stringify(job), encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${command.argv[0]} could not be measured:\n${done.stderr}`);
  return JSON.parse(done.stdout) as Cost;
}
