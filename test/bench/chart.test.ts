import { expect, test } from "vitest";

import { chart } from "../../bench/speed/chart.ts";
import { page } from "../../bench/speed/record.ts";

const row = (name: string, cpu: number, session: string, version?: string) => ({
  name,
  costs: [{ cpu, wall: cpu, largest: 1e6, code: 0 }, null],
  session,
  machine: "two cores",
  input: "some files",
  load: 0,
  ...(version !== undefined && { version }),
});
const data = {
  workloads: {
    tree: [
      row("cat <all>", 0.5, "2026-11-24T01:00:00Z"),
      row("leakgate", 2, "2026-11-24T01:00:00Z", "0.1"),
      row("gitleaks", 100, "2026-11-23T01:00:00Z", "8"),
    ],
  },
};

test("the chart shows each row with its cost and ratio, and marks what was not measured in the same rounds", () => {
  const svg = chart(data);
  expect(svg).toContain("cat &lt;all>");
  expect(svg).toContain(">0.50 s, 0.25 ×<");
  expect(svg).toContain(">2.00 s<");
  expect(svg).toContain(">100 s, 50.0 × *<");
  expect(svg).toContain("prefers-color-scheme:dark");
});

test("the page shows an earlier row with its date, and its ratio as one of medians", () => {
  const line = page(data)
    .split("\n")
    .find((text) => text.startsWith("| gitleaks |"));
  expect(line).toContain("~ 50.0 ×");
  expect(line).toContain("2026-11-23");
});
