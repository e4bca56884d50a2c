/**
 * How leakgate's cost grows: each kind of input at 1, 4 and 16 times its size, with the slope (1: linear), and inputs that are
 * large in one way. Writes bench/results/growth.md.
 *
 *   node bench/growth.ts [--only NAME]… [--node PATH] [--bundle PATH]
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { exec } from "./speed/exec.ts";
import { measure } from "./speed/measure.ts";
import { cache, inputs, repository } from "./speed/paths.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    node: { type: "string", default: path.join(repository, "node_modules/.bin/node") },
    bundle: { type: "string", default: path.join(repository, "dist/leakgate.js") },
  },
});

const MB = 1_000_000;
const folder = path.join(cache, `growth-${process.pid}`);

/** Real text, repeated. */
function textOf(size: number): Buffer {
  const from = path.join(inputs, "tree/pypi");
  const files = readdirSync(from, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .sort();
  const parts: Buffer[] = [];
  for (let sum = 0, i = 0; sum < Math.min(size, 8 * MB); i++) {
    const bytes = readFileSync(path.join(from, files[i % files.length] as string));
    parts.push(bytes);
    sum += bytes.length;
  }
  const part = Buffer.concat(parts);
  return Buffer.alloc(size, part);
}

function oneLine(size: number): Buffer {
  const text = textOf(size);
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) text[at] = 32;
  return text;
}

function tinyFiles(count: number): void {
  const text = textOf(4 * MB);
  for (let i = 0; i < count; i++) {
    const place = path.join(folder, String(i % 500));
    if (i < 500) mkdirSync(place);
    writeFileSync(path.join(place, `${i}.py`), text.subarray((i * 97) % (3 * MB), ((i * 97) % (3 * MB)) + 200));
  }
}

/** A small history with so many branches and tags. */
function refs(count: number): void {
  const git = (...args: readonly string[]): string =>
    exec("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: folder });
  git("init", "-q");
  writeFileSync(path.join(folder, "a.py"), textOf(10_000));
  git("add", "--all");
  git("commit", "-q", "-m", "first");
  const head = git("rev-parse", "HEAD");
  const names = Array.from({ length: count }, (_, i) => `refs/${i % 2 === 0 ? "heads" : "tags"}/r${i}`).sort();
  writeFileSync(path.join(folder, ".git/packed-refs"), names.map((name) => `${head} ${name}\n`).join(""));
}

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly make: (times: number) => void;
  readonly sizes: readonly number[];
}

const CASES: readonly Case[] = [
  {
    name: "one file of 8 MB",
    args: ["."],
    sizes: [1, 4, 16],
    make: (n) => writeFileSync(path.join(folder, "a.py"), textOf(n * 8 * MB)),
  },
  {
    name: "one line of 4 MB",
    args: ["."],
    sizes: [1, 4, 16],
    make: (n) => writeFileSync(path.join(folder, "a.js"), oneLine(n * 4 * MB)),
  },
  { name: "2,000 tiny files", args: ["."], sizes: [1, 4, 16], make: (n) => tinyFiles(n * 2000) },
  { name: "3,000 refs", args: ["--history"], sizes: [1, 4, 16], make: (n) => refs(n * 3000) },
  {
    name: "one file of 500 MB",
    args: ["."],
    sizes: [1],
    make: () => writeFileSync(path.join(folder, "a.py"), textOf(500 * MB)),
  },
  {
    name: "one line of 200 MB",
    args: ["."],
    sizes: [1],
    make: () => writeFileSync(path.join(folder, "a.js"), oneLine(200 * MB)),
  },
  { name: "200,000 tiny files", args: ["."], sizes: [1], make: () => tinyFiles(200_000) },
  { name: "50,000 refs", args: ["--history"], sizes: [1], make: () => refs(50_000) },
];

const rows: string[] = [];
for (const { name, args, make, sizes } of CASES) {
  if (values.only?.includes(name) === false) continue;
  const costs = sizes.map((times) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    make(times);
    const argv = [
      path.resolve(values.node),
      path.resolve(values.bundle),
      "scan",
      ...args,
      "--quiet",
      "--format",
      "json",
    ];
    const cost = measure({ argv, cwd: folder, env: { GIT_CEILING_DIRECTORIES: cache } }, false);
    console.log(
      `${name} × ${times}: ${cost.cpu.toFixed(2)} s CPU, ${Math.round(cost.largest / MB)} MB, exit ${cost.code}`,
    );
    return cost;
  });
  const [first, last] = [costs[0], costs.at(-1)];
  // Between the second and the last: the first is mostly Node's start.
  const middle = costs.at(-2);
  const slope =
    costs.length < 2 || last === undefined || middle === undefined
      ? ""
      : (Math.log(last.cpu / middle.cpu) / Math.log((sizes.at(-1) as number) / (sizes.at(-2) as number))).toFixed(2);
  const cells = [0, 1, 2].map((i) => costs[i]?.cpu.toFixed(2) ?? "");
  const memory = [first, last].map((cost) => Math.round((cost?.largest ?? 0) / MB));
  rows.push(`| ${name} | ${cells.join(" | ")} | ${slope} | ${[...new Set(memory)].join("–")} MB | ${last?.code} |`);
}
rmSync(folder, { recursive: true, force: true });

const text = `# Growth

Made by \`node bench/growth.ts\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}: CPU seconds of the whole
program at 1, 4 and 16 times the input; the slope is that of the last step (1: linear; below 1, the start still counts). Memory is
that of the largest process, at the smallest and the largest size.

| input | × 1 | × 4 | × 16 | slope | memory | exit |
| --- | --: | --: | --: | --: | --: | --: |
${rows.join("\n")}
`;
if (values.only === undefined) writeFileSync(path.join(repository, "bench/results/growth.md"), text);
else console.log(text);
