/** Keeps what the growth benchmark measured, row by row with its date, so that one input can be measured again by itself. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { results } from "../speed/paths.ts";
import { slope } from "./slope.ts";

export interface Size {
  readonly times: number;
  /** In the row's unit. */
  readonly size: number;
  /** CPU seconds, the least of some runs. */
  readonly cpu: number;
  readonly wall: number;
  /** CPU seconds of the limit. */
  readonly limit: number;
  /** Bytes of the largest process. */
  readonly memory: number;
  readonly findings?: number;
  readonly code: number;
}

export interface Row {
  readonly name: string;
  readonly unit: string;
  /** CPU seconds for an input with nearly nothing in it. */
  readonly start: number;
  readonly limitStart: number;
  readonly sizes: readonly Size[];
  /** YYYY-MM-DD */
  readonly date: string;
  readonly load: number;
}

interface Record {
  readonly node: string;
  readonly rows: readonly Row[];
}

const file = path.join(results, "growth.json");

/**
 * Writes growth.json and growth.md: the new rows in the place of the old ones of the same name.
 *
 * @param order names of all rows, in their order
 */
export function record(rows: readonly Row[], order: readonly string[]): void {
  const old = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record).rows : [];
  const all = order.flatMap((name) => [...rows, ...old].find((row) => row.name === name) ?? []);
  const data: Record = { node: process.versions.node, rows: all };
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  writeFileSync(path.join(results, "growth.md"), page(data));
}

const number = (value: number): string =>
  Math.round(value).toString().length > 4 ? Math.round(value).toLocaleString("en") : String(Math.round(value));
const seconds = (value: number): string => value.toFixed(value < 1 ? 3 : 2);

/** Of the last step; `less` is what the smallest input costs already. */
function slopeOf(sizes: readonly Size[], cost: (size: Size) => number, less: number): string {
  const [from, to] = [sizes.at(-2), sizes.at(-1)];
  if (from === undefined || to === undefined) return "";
  const found = slope({ size: from.size, cost: cost(from) - less }, { size: to.size, cost: cost(to) - less });
  return found === undefined ? "–" : found.toFixed(2);
}

export function lineOf({ name, unit, start, limitStart, sizes, date }: Row): string {
  const last = sizes.at(-1) as Size;
  const growing = sizes.length > 1;
  const cells = [
    name,
    `${sizes.map(({ size }) => number(size)).join(" / ")} ${unit}`,
    sizes.map(({ cpu }) => seconds(cpu)).join(" / "),
    growing ? slopeOf(sizes, ({ cpu }) => cpu, 0) : "",
    growing ? slopeOf(sizes, ({ cpu }) => cpu, start) : "",
    sizes.map(({ limit }) => seconds(limit)).join(" / "),
    growing ? slopeOf(sizes, ({ limit }) => limit, limitStart) : "",
    `${(last.cpu / last.limit).toFixed(1)} ×`,
    seconds(last.wall),
    [...new Set(sizes.map(({ memory }) => number(memory / 1e6)))].join(" / ") + " MB",
    sizes.some(({ findings = 0 }) => findings > 0) ? sizes.map(({ findings }) => findings ?? "?").join(" / ") : "0",
    [...new Set(sizes.map(({ code }) => code))].join(", "),
    date,
  ];
  return `| ${cells.join(" | ")} |`;
}

function page({ node, rows }: Record): string {
  return `# Growth

Made by \`node bench/growth.ts\`, Node ${node}, default number of threads: CPU seconds of all processes (the least of
some runs), each kind of input at 1, 4 and 16 times its size, and inputs that are large in one way. The slope is the exponent of the
last step (cost = size ^ slope): 1 is linear. *All* counts the start, which makes it less than it is; *beyond the start* leaves out
what an input with nearly nothing in it costs. The limit is a program that does only what cannot be left out: \`cat\` of the files,
\`git cat-file\` of all objects, \`git log -p\` of a range, \`node -e 0\` and \`git diff --cached\` for a hook; its slope is beyond its
start, too. Memory is that of the largest process. Rows are measured by themselves, on the date that they name.

| input | sizes | leakgate, CPU s | slope, all | slope, beyond the start | limit, CPU s | slope of the limit | × limit | wall s | memory | findings | exit | date |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --- |
${rows.map(lineOf).join("\n")}
`;
}
