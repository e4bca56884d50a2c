/**
 * How leakgate's cost grows: each kind of input at 1, 4 and 16 times its size, with the slope (1: linear), and inputs that are
 * large in one way, beside what the same work costs at the least. Writes bench/results/growth.md and growth.json.
 *
 *   node bench/growth.ts [--only PART-OF-A-NAME]… [--rounds N] [--dry] [--node PATH] [--bundle PATH]
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { ARGS, casesNamed, EMPTY, type Growth, LIMITS } from "./growth/cases.ts";
import { lineOf, record, type Row, type Size } from "./growth/record.ts";
import { type Cost, measure } from "./speed/measure.ts";
import { cache, repository } from "./speed/paths.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    rounds: { type: "string", default: "3" },
    /** Prints only. */
    dry: { type: "boolean", default: false },
    node: { type: "string", default: path.join(repository, "node_modules/.bin/node") },
    bundle: { type: "string", default: path.join(repository, "dist/leakgate.js") },
  },
});
const node = path.resolve(values.node);
const leakgate = [node, path.resolve(values.bundle)];
const folder = path.join(cache, `growth-${process.pid}`);
const report = `${folder}.json`;
const env = { GIT_CEILING_DIRECTORIES: cache, NODE: node };

type Both = readonly [own: readonly Cost[], limit: readonly Cost[]];

/** In turn, after one run of each that brings the files into the page cache. */
function both({ kind, args, limit }: Pick<Growth, "kind" | "args" | "limit">, rounds: number): Both {
  const own = (): Cost => {
    const argv = [...leakgate, ...(args ?? ARGS[kind])];
    return measure({ argv, cwd: folder, env, stdout: report }, false);
  };
  const least = (): Cost => measure({ argv: ["sh", "-c", limit ?? LIMITS[kind]], cwd: folder, env }, false);
  least();
  const costs: Both = [[], []];
  const [owns, leasts] = costs as [Cost[], Cost[]];
  for (let i = 0; i < rounds; i++) {
    owns.push(own());
    leasts.push(least());
  }
  return costs;
}

function fresh(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

const leastOf = (costs: readonly Cost[], key: "cpu" | "wall"): number => Math.min(...costs.map((cost) => cost[key]));

const starts = new Map<Growth["kind"], readonly [number, number]>();
function startOf(kind: Growth["kind"]): readonly [number, number] {
  let start = starts.get(kind);
  if (start === undefined) {
    fresh();
    EMPTY[kind](folder);
    const [own, limit] = both({ kind }, 5);
    starts.set(kind, (start = [leastOf(own, "cpu"), leastOf(limit, "cpu")]));
  }
  return start;
}

function findings(): number | undefined {
  const text = readFileSync(report, "utf8");
  // The hook prints for people.
  return text.startsWith("{") ? (JSON.parse(text) as { findings: unknown[] }).findings.length : undefined;
}

function rowOf(one: Growth): Row {
  const [start, limitStart] = startOf(one.kind);
  const sizes = one.times.map((times): Size => {
    fresh();
    const size = one.make(folder, times, leakgate);
    // What takes long varies less.
    const rounds = times === 16 ? Math.min(2, Number(values.rounds)) : Number(values.rounds);
    const [own, limit] = both(one, one.times.length === 1 && one.kind === "tree" ? 1 : rounds);
    const found = findings();
    return {
      times,
      size,
      cpu: leastOf(own, "cpu"),
      wall: leastOf(own, "wall"),
      limit: leastOf(limit, "cpu"),
      memory: Math.max(...own.map(({ largest }) => largest)),
      ...(found !== undefined && { findings: found }),
      code: own[0]?.code ?? -1,
    };
  });
  const date = new Date().toISOString().slice(0, 10);
  const row = { name: one.name, unit: one.unit, start, limitStart, sizes, date, load: os.loadavg()[0] ?? 0 };
  console.log(lineOf(row));
  return row;
}

try {
  const rows = casesNamed(values.only).map(rowOf);
  if (!values.dry)
    record(
      rows,
      casesNamed(undefined).map(({ name }) => name),
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(report, { force: true });
}
