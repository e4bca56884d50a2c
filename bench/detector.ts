/**
 * What the generic detector costs on the tree of bench/inputs.ts: the engine over every file with the rules alone, then with the
 * detector, in this process, in turns; the least CPU time of each counts.
 *
 *   node bench/detector.ts [ROUNDS]
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Engine } from "../src/engine/engine.ts";
import type { CompiledRule } from "../src/model.ts";
import { builtinRules } from "../src/ruleset/builtin.ts";
import { genericDetector } from "../src/ruleset/genericDetector.ts";
import { cache } from "./speed/paths.ts";

const tree = path.join(cache, "inputs/tree");
const files = readdirSync(tree, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !path.relative(tree, entry.parentPath).startsWith(".git"))
  .map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return { path: path.relative(tree, file), bytes: readFileSync(file), where: "content" as const };
  });

const rules = builtinRules();
const alone = rules.filter((rule) => rule.detector === undefined && !rule.id.startsWith("generic-uuid"));

/** @returns milliseconds of this process's threads */
function cpu(of: readonly CompiledRule[]): number {
  const engine = new Engine(of, { detector: genericDetector });
  const before = process.cpuUsage();
  for (const file of files) engine.scan(file);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let least = Infinity;
let leastWith = Infinity;
for (let round = 0; round < Number(process.argv[2] ?? 5); round++) {
  least = Math.min(least, cpu(alone));
  leastWith = Math.min(leastWith, cpu(rules));
}
const share = (100 * (leastWith - least)) / least;
console.log(
  `${files.length} files: rules alone ${least.toFixed(0)} ms, with the detector ${leastWith.toFixed(0)} ms (+${share.toFixed(0)} %)`,
);
