/** The workloads: what is scanned, how, and what makes its input one that can be compared with that of another day. */
import { existsSync } from "node:fs";
import path from "node:path";

import { exec } from "./exec.ts";
import { inputs } from "./paths.ts";

/** How a scanner is called. */
export type Mode = "tree" | "history" | "again" | "hook";
export type WorkloadName = Mode | "hook-5000";

export interface Workload {
  readonly name: WorkloadName;
  readonly title: string;
  readonly mode: Mode;
  /** Name of the folder below `inputs`. */
  readonly input: string;
  readonly rounds: number;
  /** Rounds for scanners that take much longer than the others. */
  readonly slowRounds: number;
  /** Whether the memory of whole process trees is sampled: runs of milliseconds end before that. */
  readonly watch: boolean;
}

export const WORKLOADS: readonly Workload[] = [
  { name: "tree", title: "a tree of 146 MB", mode: "tree", input: "tree", rounds: 3, slowRounds: 1, watch: true },
  {
    name: "history",
    title: "a history, 924 MB in all versions",
    mode: "history",
    input: "history",
    rounds: 3,
    slowRounds: 1,
    watch: true,
  },
  {
    name: "again",
    title: "the history again, after one more commit",
    mode: "again",
    input: "history",
    rounds: 5,
    slowRounds: 1,
    watch: true,
  },
  {
    name: "hook",
    title: "a commit of 10 files and 300 lines",
    mode: "hook",
    input: "hook",
    rounds: 15,
    slowRounds: 3,
    watch: false,
  },
  {
    name: "hook-5000",
    title: "a commit of 5,000 files, 34 MB",
    mode: "hook",
    input: "hook-5000",
    rounds: 3,
    slowRounds: 1,
    watch: true,
  },
];

/** @throws Error when the input was not made */
export function folderOf(input: string): string {
  const folder = path.join(inputs, input);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run bench/inputs.ts first`);
  return folder;
}

/** Words that are the same for the same input; costs of different ones are not compared. */
export function inputOf({ input, mode }: Workload): string {
  const folder = folderOf(input);
  if (mode !== "tree") {
    const git = (...args: readonly string[]): string => exec("git", args, { cwd: folder });
    const tree = mode === "hook" ? `, staged ${git("write-tree").slice(0, 12)}` : "";
    return `${git("rev-list", "--count", "HEAD")} commits, ${git("rev-parse", "HEAD").slice(0, 12)}${tree}`;
  }
  const sum = "find . -type f -printf '%s\\n' | awk '{ bytes += $1 } END { print NR \" files, \" bytes \" bytes\" }'";
  return exec("sh", ["-c", sum], { cwd: folder });
}
