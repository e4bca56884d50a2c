/**
 * Where leakgate's own time goes: runs it once on an input of the speed benchmark under V8's profiler and prints the
 * functions with the largest shares. The profile stays in bench/.cache/profile, for the browser's developer tools.
 *
 *   node bench/profile.ts tree|history|hook [--top N] [--by self|total]
 *     [--no-inlining] [--node PATH] [--bundle PATH]
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { measure } from "./speed/measure.ts";
import { cache, inputs, repository } from "./speed/paths.ts";
import { type CpuProfile, shares } from "./speed/profile.ts";
import { leakgate } from "./speed/scanners.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    top: { type: "string", default: "25" },
    by: { type: "string", default: "self" },
    // V8 books the time of an inlined function on its caller; without inlining all is slower, but each has its own.
    "no-inlining": { type: "boolean", default: false },
    node: { type: "string", default: path.join(repository, "node_modules/.bin/node") },
    bundle: { type: "string", default: path.join(repository, "dist/leakgate.js") },
  },
});
const MODES = ["tree", "history", "hook"] as const;
const workload = MODES.find((name) => name === positionals[0]);
if (workload === undefined) throw new Error(`name one of the workloads: ${MODES.join(", ")}`);
const by = values.by === "total" ? "total" : "self";

const folder = path.join(cache, "profile", workload);
rmSync(folder, { recursive: true, force: true });
const command = leakgate(new Map([["", values.node]]), path.resolve(values.bundle))[0]?.command(
  workload,
  path.join(inputs, workload),
);
const [node = "", ...args] = command?.argv ?? [];
// Every 200 µs: a hook lasts a tenth of a second.
const flags = ["--cpu-prof", "--cpu-prof-interval", "200", `--cpu-prof-dir=${folder}`];
if (values["no-inlining"]) flags.push("--no-turbo-inlining");
const cost = measure({ ...command, argv: [node, ...flags, ...args], cwd: path.join(inputs, workload) }, false);
console.log(`${workload}: ${cost.cpu.toFixed(2)} s CPU under the profiler, children included; exit ${cost.code}`);

// One file a thread.
for (const file of readdirSync(folder)) {
  const all = shares(JSON.parse(readFileSync(path.join(folder, file), "utf8")) as CpuProfile);
  const whole = all.reduce((sum, { self }) => sum + self, 0);
  console.log(`\n${file}: ${Math.round(whole)} ms\n   self ms     %  total ms     %  function`);
  for (const { name, self, total } of all.toSorted((a, b) => b[by] - a[by]).slice(0, Number(values.top))) {
    const cells = [self, total].map(
      (ms) => `${ms.toFixed(1).padStart(10)} ${((100 * ms) / whole).toFixed(1).padStart(5)}`,
    );
    console.log(`${cells.join("")}  ${name.slice(0, 100)}`);
  }
}
