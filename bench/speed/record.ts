/** Writes what was measured, with all that is needed to judge it, to bench/results. */
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { exec } from "./exec.ts";
import { results } from "./paths.ts";
import type { Runs } from "./rounds.ts";
import type { Workload } from "./scanners.ts";

export interface Measured {
  readonly workload: Workload;
  readonly runs: readonly Runs[];
  /** The table, in Markdown. */
  readonly text: string;
}

const HEADING = `# Speed

Made by \`npm run bench:speed\`: runs in turn, round after round, every input in the page cache. A ratio is the cost of the
row divided by that of leakgate in the same round: above 1, leakgate is cheaper. Median (lowest–highest). CPU is user and
system time of all processes. *All processes* is a sampled sum in which shared pages count for each. Each scanner runs with
its default rules; a planted value in each input shows that it looked (*control*).
`;

/** @param versions words on each scanner's version, by its name */
export function record(measured: readonly Measured[], versions: ReadonlyMap<string, string>): void {
  const date = new Date().toISOString();
  const facts = [
    `${date.slice(0, 10)}, load average at the end ${os.loadavg()[0]?.toFixed(1)}`,
    machine(),
    ...[...versions].map(([name, version]) => `${name}: ${version}`),
  ];
  const sections = measured.map(({ workload, text }) => `## ${workload}\n\n${text}\n`);
  const list = facts.map((fact) => `- ${fact}\n`).join("");
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, "speed.md"), [HEADING, list, ...sections].join("\n"));
  const workloads = Object.fromEntries(measured.map(({ workload, runs }) => [workload, runs]));
  const data = { date, machine: machine(), versions: Object.fromEntries(versions), workloads };
  writeFileSync(path.join(results, "speed.json"), `${JSON.stringify(data, null, 2)}\n`);
}

function machine(): string {
  const cpus = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  const tools = [exec("git", ["--version"]), exec("go", ["version"])];
  return [`${cpus.length} × ${cpus[0]?.model}`, memory, `${os.type()} ${os.release()}`, ...tools].join(", ");
}
