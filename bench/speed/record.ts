/** Writes what was measured, with all that is needed to judge it, to bench/results, and draws the chart of the docs: today's rows, and earlier ones with their date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { chart } from "./chart.ts";
import { exec } from "./exec.ts";
import { judge } from "./goals.ts";
import { repository, results } from "./paths.ts";
import type { Row } from "./rows.ts";
import { table } from "./table.ts";
import { WORKLOADS, type WorkloadName } from "./workloads.ts";

export interface SpeedRecord {
  /** By the name of the workload. */
  readonly workloads: Readonly<Partial<Record<WorkloadName, readonly Row[]>>>;
}

const file = path.join(results, "speed.json");

export function readRecord(): SpeedRecord {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as SpeedRecord) : { workloads: {} };
}

const HEADING = `# Speed

Made by \`npm run bench:speed\`: runs in turn, round after round, every input in the page cache. A ratio is the cost of the
row divided by that of leakgate in the same round: above 1, leakgate is cheaper. Median (lowest–highest). Where a row was not
measured in the same rounds (scanners that take minutes are measured seldom), its ratio is that of the medians and stands
after a ~, and the date says when. CPU is user and system time of all processes. *All processes* is a sampled sum in which shared
pages count for each. Each scanner runs with its default rules; a planted value in each input shows that it looked (*control*).
What the rows mean: [docs/speed.md](../../docs/speed.md).
`;

export function record(data: SpeedRecord): void {
  mkdirSync(results, { recursive: true });
  writeFileSync(file, `${JSON.stringify(data, null, 1)}\n`);
  writeFileSync(path.join(results, "speed.md"), page(data));
  writeFileSync(path.join(repository, "docs/speed.svg"), chart(data));
}

export function page(data: SpeedRecord): string {
  const rowsOf = (name: WorkloadName): readonly Row[] => data.workloads[name] ?? [];
  const all = WORKLOADS.flatMap(({ name }) => rowsOf(name));
  const versions = new Map(all.flatMap(({ name, version }) => (version === undefined ? [] : [[name, version]])));
  const facts = [...new Set(all.map(({ machine }) => machine)), ...[...versions].map((pair) => pair.join(": "))];
  const sections = WORKLOADS.flatMap(({ name, title }) => {
    const rows = rowsOf(name);
    if (rows.length === 0) return [];
    const inputs = [...new Set(rows.map(({ input }) => input))].join("; ");
    const goals = judge(rowsOf)
      .filter(({ workload }) => workload === name)
      .map(({ text, measured, reached }) => {
        const word = reached === undefined ? "–" : reached ? "reached" : "**missed**";
        return `| ${text} | ${measured} | ${word} |`;
      });
    return [
      `## ${name}: ${title}\n\nInput: ${inputs}\n\n${table(rows, "leakgate")}\n\n| goal (CPU) | measured | |\n| --- | --: | --- |\n${goals.join("\n")}\n`,
    ];
  });
  return [HEADING, facts.map((fact) => `- ${fact}\n`).join(""), ...sections].join("\n");
}

export function machine(): string {
  const cpus = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  const tools = [exec("git", ["--version"]), exec("go", ["version"])];
  return [`${cpus.length} × ${cpus[0]?.model}`, memory, `${os.type()} ${os.release()}`, ...tools].join(", ");
}
