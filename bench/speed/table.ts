/** Turns the runs of a workload into a Markdown table. */
import { type Row, rowRatios } from "./rows.ts";
import { type Spread, spread } from "./stats.ts";

const HEADER = [
  "",
  "n",
  "CPU s",
  "wall s",
  "CPU ratio",
  "wall ratio",
  "largest process",
  "all processes",
  "findings",
  "control",
  "exit",
  "measured",
];

/** @param base name of the contender that the ratios compare with: leakgate */
export function table(rows: readonly Row[], base: string): string {
  const own = rows.find((one) => one.name === base);
  const lines = rows.map((one) => {
    const costs = one.costs.filter((cost) => cost !== null);
    const column = (key: "cpu" | "wall"): string => seconds(spread(costs.map((cost) => cost[key])));
    const ratio = (key: "cpu" | "wall"): string => {
      if (own === undefined || own === one) return "";
      const { ratio, paired } = rowRatios(one, own, key);
      return paired ? times(ratio) : `~ ${times(ratio)}`;
    };
    const totals = costs.flatMap((cost) => (cost.total === undefined ? [] : [cost.total]));
    return [
      one.name,
      `${costs.length}`,
      column("cpu"),
      column("wall"),
      ratio("cpu"),
      ratio("wall"),
      megabytes(Math.max(...costs.map((cost) => cost.largest))),
      totals.length === 0 ? "" : megabytes(Math.max(...totals)),
      one.findings === undefined ? "" : `${one.findings}`,
      one.control === undefined ? "" : one.control ? "found" : "MISSED",
      [...new Set(costs.map((cost) => cost.code))].join(", "),
      one.session.slice(0, 10),
    ];
  });
  const all = [HEADER, HEADER.map((_, i) => (i === 0 ? "---" : "--:")), ...lines];
  return all.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function seconds({ n, median, min, max }: Spread): string {
  const digits = median < 1 ? 3 : 2;
  return n === 1 ? median.toFixed(digits) : `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

function times(ratio: Spread): string {
  const digits = ratio.median < 10 ? 2 : 1;
  const middle = `${ratio.median.toFixed(digits)} ×`;
  return ratio.n === 1 ? middle : `${middle} (${ratio.min.toFixed(digits)}–${ratio.max.toFixed(digits)})`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
