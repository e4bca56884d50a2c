/** Turns the runs of a workload into a Markdown table. */
import type { Runs } from "./rounds.ts";
import { ratios, type Spread, spread } from "./stats.ts";

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
];

/** @param base name of the contender that the ratios compare with: leakgate */
export function table(runs: readonly Runs[], base: string): string {
  const own = runs.find((one) => one.name === base);
  const rows = runs.map((one) => {
    const costs = one.costs.filter((cost) => cost !== undefined);
    const column = (key: "cpu" | "wall"): string => seconds(spread(costs.map((cost) => cost[key])));
    const ratio = (key: "cpu" | "wall"): string => {
      if (own === undefined || own === one) return "";
      return times(
        ratios(
          one.costs.map((cost) => cost?.[key]),
          own.costs.map((cost) => cost?.[key]),
        ),
      );
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
    ];
  });
  const lines = [HEADER, HEADER.map((_, i) => (i === 0 ? "---" : "--:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function seconds({ n, median, min, max }: Spread): string {
  const digits = median < 1 ? 3 : 2;
  return n === 1 ? median.toFixed(digits) : `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

function times(ratio: Spread | undefined): string {
  if (ratio === undefined) return "";
  const digits = ratio.median < 10 ? 2 : 1;
  const middle = `${ratio.median.toFixed(digits)} ×`;
  return ratio.n === 1 ? middle : `${middle} (${ratio.min.toFixed(digits)}–${ratio.max.toFixed(digits)})`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
