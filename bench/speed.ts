/**
 * The speed benchmark: leakgate against other scanners and against the limits, on the inputs of bench/inputs.ts, in alternated
 * runs. Prints a table per workload and writes bench/results/speed.md and speed.json. What did not run keeps its earlier row, with
 * its date, when that was measured on this machine with this input; scanners that take minutes run only when they have no such row.
 *
 *   node bench/speed.ts [--only NAME,…] [--slow] [--dry] [--rounds N] [--slow-rounds N] [--node PATH] [--bundle PATH]
 *
 * --only takes workloads (tree, history, again, hook, hook-5000), contenders (leakgate, gitleaks, …) and `limits`; --slow measures
 * those that take minutes again, --dry writes nothing.
 */
import os from "node:os";
import path from "node:path";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

import { contenders } from "./speed/contenders.ts";
import { cache, repository } from "./speed/paths.ts";
import { machine, readRecord, record } from "./speed/record.ts";
import { runRounds } from "./speed/rounds.ts";
import { type Row, withEarlier } from "./speed/rows.ts";
import { leakgate, others, type Scanner } from "./speed/scanners.ts";
import { table } from "./speed/table.ts";
import { inputOf, type Workload, WORKLOADS } from "./speed/workloads.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    slow: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
    rounds: { type: "string" },
    "slow-rounds": { type: "string" },
    node: { type: "string", default: path.join(repository, "node_modules/.bin/node") },
    bundle: { type: "string", default: path.join(repository, "dist/leakgate.js") },
  },
});

const node22 = path.join(cache, "node22/node_modules/.bin/node");
const nodes = new Map([["", path.resolve(values.node)]]);
if (existsSync(node22)) nodes.set(", Node 22", node22);
else console.error("Node 22 is not there and is left out: see bench/setup.ts");

const versions = new Map<string, string>();
const scanners: readonly Scanner[] = [...leakgate(nodes, path.resolve(values.bundle)), ...others].filter((scanner) => {
  const version = scanner.version();
  if (version === undefined) console.error(`${scanner.name} is not there and is left out: see bench/setup.ts`);
  else versions.set(scanner.name, version);
  return version !== undefined;
});

const asked = values.only?.split(",").map((name) => name.trim()) ?? [];
const known = [...WORKLOADS.map(({ name }) => name), ...versions.keys(), "limits"];
for (const name of asked)
  if (!known.includes(name)) throw new Error(`--only ${name}: there is no such name; there are ${known.join(", ")}`);
const workloads = WORKLOADS.filter(({ name }) => asked.includes(name));
const who = asked.filter((name) => !WORKLOADS.some((workload) => workload.name === name));

const count = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const session = new Date().toISOString();
const place = machine();
let data = readRecord();
for (const workload of workloads.length > 0 ? workloads : WORKLOADS) {
  const rows = rowsOf(workload, data.workloads[workload.name] ?? []);
  console.log(`\n## ${workload.name}: ${workload.title}\n\n${table(rows, "leakgate")}\n`);
  data = { workloads: { ...data.workloads, [workload.name]: rows } };
  // After each, so that nothing is lost when one of the next fails.
  if (!values.dry) record(data);
}

function rowsOf(workload: Workload, earlier: readonly Row[]): readonly Row[] {
  const setting = { machine: place, input: inputOf(workload) };
  const all = contenders(workload, {
    nodes,
    scanners,
    rounds: count(values.rounds),
    slowRounds: count(values["slow-rounds"]),
  });
  const order = all.map(({ name }) => name);
  const isKept = new Set(withEarlier([], earlier, order, setting).map(({ name }) => name));
  const today = all.filter(({ name, slow, findings }) => {
    // "leakgate" stands for "leakgate, Node 22" and "leakgate scan --staged", too.
    if (who.length > 0) return who.some((word) => (findings === undefined ? word === "limits" : name.startsWith(word)));
    return !slow || values.slow || !isKept.has(name);
  });
  const runs = today.length === 0 ? [] : runRounds(today, workload.watch);
  const load = os.loadavg()[0] ?? 0;
  return withEarlier(
    runs.map((run): Row => {
      const version = versions.get(run.name);
      return { ...run, session, ...setting, load, ...(version !== undefined && { version }) };
    }),
    earlier,
    order,
    setting,
  );
}
