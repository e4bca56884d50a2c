import { expect, test } from "vitest";

import { judge } from "../../bench/speed/goals.ts";
import { type Row, rowRatios, withEarlier } from "../../bench/speed/rows.ts";

const row = (name: string, cpus: readonly (number | null)[], more: Partial<Row> = {}): Row => ({
  name,
  costs: cpus.map((cpu) => (cpu === null ? null : { cpu, wall: cpu, largest: 1, code: 0 })),
  session: "2026-11-24T00:00:00.000Z",
  machine: "m",
  input: "i",
  load: 0,
  ...more,
});
const earlier = { session: "2026-11-23T00:00:00.000Z" };

test("a row that did not run today keeps its earlier one, in the order of today", () => {
  const old = [row("slow", [9], earlier), row("own", [2], earlier), row("gone", [1], earlier)];
  const rows = withEarlier([row("own", [1])], old, ["own", "slow"], { machine: "m", input: "i" });
  expect(rows.map(({ name, session }) => [name, session.slice(0, 10)])).toEqual([
    ["own", "2026-11-24"],
    ["slow", "2026-11-23"],
  ]);
});

test("a row of another machine or another input is not kept", () => {
  const old = [row("slow", [9], { machine: "other" }), row("slower", [9], { input: "other" })];
  expect(withEarlier([], old, ["slow", "slower"], { machine: "m", input: "i" })).toEqual([]);
});

test("rows of one session are compared round by round, rows of two by their medians", () => {
  const own = row("own", [1, 2, 4]);
  expect(rowRatios(row("other", [3, null, 20]), own, "cpu")).toEqual({
    ratio: { n: 2, median: 4, min: 3, max: 5 },
    paired: true,
  });
  expect(rowRatios(row("other", [10], earlier), own, "cpu")).toEqual({
    ratio: { n: 1, median: 5, min: 5, max: 5 },
    paired: false,
  });
});

test("a goal is reached, missed, or not measured", () => {
  const judged = judge((workload) =>
    workload === "tree" ? [row("leakgate", [1]), row("kingfisher", [3.5]), row("gitleaks", [39])] : [],
  );
  const of = (text: string) => judged.find((goal) => goal.workload === "tree" && goal.text.includes(text));
  expect(of("kingfisher")).toMatchObject({ measured: "3.50 ×", reached: true });
  expect(of("gitleaks")).toMatchObject({ measured: "39.0 ×", reached: false });
  expect(of("reading")).toMatchObject({ measured: "not measured", reached: undefined });
});
