/**
 * The speed benchmark: leakgate against other scanners and against the limits, on the inputs of bench/inputs.ts, in
 * alternated runs. Prints a table per workload; when everything ran, writes bench/results/speed.md and speed.json.
 *
 *   node bench/speed.ts [--workload tree|history|hook]… [--all] [--only NAME|limits]…
 *     [--rounds N] [--slow-rounds N]
 *     [--node PATH] [--bundle PATH]
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { contenders } from "./speed/contenders.ts";
import { cache, repository } from "./speed/paths.ts";
import { type Measured, record } from "./speed/record.ts";
import { runRounds } from "./speed/rounds.ts";
import { extras, leakgate, others, WORKLOADS } from "./speed/scanners.ts";
import { table } from "./speed/table.ts";

const { values } = parseArgs({
  options: {
    workload: { type: "string", multiple: true, default: [...WORKLOADS] },
    all: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    rounds: { type: "string" },
    "slow-rounds": { type: "string", default: "1" },
    node: { type: "string", default: path.join(repository, "node_modules/.bin/node") },
    bundle: { type: "string", default: path.join(repository, "dist/leakgate.js") },
  },
});
const node = path.resolve(values.node);
const wanted = (name: string): boolean => values.only?.includes(name) ?? true;

const versions = new Map<string, string>();
const known = [...leakgate(node, path.resolve(values.bundle)), ...others, ...(values.all ? extras : [])];
const scanners = known.filter((scanner) => {
  if (!wanted(scanner.name)) return false;
  const version = scanner.version();
  if (version === undefined) console.error(`${scanner.name} is not there and is left out: see bench/setup.ts`);
  else versions.set(scanner.name, version);
  return version !== undefined;
});

mkdirSync(cache, { recursive: true });
const measured: Measured[] = [];
for (const workload of WORKLOADS.filter((name) => values.workload.includes(name))) {
  const rounds = Number(values.rounds ?? (workload === "hook" ? 15 : 3));
  const plan = { node, scanners, limits: wanted("limits"), rounds, slowRounds: Number(values["slow-rounds"]) };
  // Runs of milliseconds end before their memory can be sampled.
  const runs = runRounds(contenders(workload, plan), workload !== "hook");
  const text = table(runs, "leakgate");
  console.log(`\n## ${workload}\n\n${text}\n`);
  measured.push({ workload, runs, text });
}
if (measured.length === WORKLOADS.length && values.only === undefined) record(measured, versions);
