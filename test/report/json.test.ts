/** The contract's shapes to the letter: which fields, in which order. */
import { expect, test } from "vitest";
import { json } from "../../src/report/json.ts";
import { jsonl } from "../../src/report/jsonl.ts";
import { captureOutput } from "../support/output.ts";
import { fullReport, makeFinding, makeReport } from "./make.ts";

interface Shape {
  readonly tool: object;
  readonly coverage: { readonly skipped: readonly object[] };
  readonly findings: readonly object[];
  readonly suppressed: readonly object[];
}

function parse(text: string): Shape {
  return JSON.parse(captureOutput("json", text)) as Shape;
}

test("the fields stand in the contract's order", () => {
  const history = { commit: "c", author: "a", email: "e", date: "d", blob: "b", layer: "l", image: "i" };
  const report = parse(json({ ...fullReport(), findings: [makeFinding(history)] }, {}));
  expect(Object.keys(report)).toEqual([
    "schema",
    "tool",
    "source",
    "coverage",
    "findings",
    "suppressed",
    "staleSuppressions",
  ]);
  expect(Object.keys(report.tool)).toEqual(["name", "version", "rules", "configHash"]);
  expect(Object.keys(report.coverage)).toEqual([
    "complete",
    "commits",
    "objects",
    "files",
    "bytes",
    "skipped",
    "problems",
  ]);
  expect(Object.keys(report.coverage.skipped[0] ?? {})).toEqual(["reason", "count", "bytes", "examples"]);
  const keys = [
    ["rule", "title", "severity", "confidence", "where", "path", "line", "endLine", "column", "endColumn", "secret"],
    ["fingerprint", "decoded", "commit", "author", "email", "date", "blob", "layer", "image", "message", "help", "url"],
  ].flat();
  expect(Object.keys(report.findings[0] ?? {})).toEqual(keys);
  expect(Object.keys(report.suppressed[1] ?? {}).slice(-3)).toEqual(["by", "reason", "until"]);
});

test("a finding about a file has no line", () => {
  const { findings } = parse(json(fullReport(), {}));
  expect(findings[0]).not.toHaveProperty("line");
  expect(findings[0]).not.toHaveProperty("column");
  expect(findings[0]).toMatchObject({ path: ".env", where: "policy" });
});

test("the value is masked, with what its format makes public", () => {
  expect(parse(json(fullReport(), {})).findings[1]).toMatchObject({ secret: "ghp_****…****" });
});

test("characters that act on a terminal are escaped and read back the same", () => {
  const path = "a\u202e\u009b\u2028\ufeff\ud800b";
  const text = json(makeReport({ findings: [makeFinding({ path })] }), {});
  expect(text).toContain(String.raw`a\u202e\u009b\u2028\ufeff\ud800b`);
  expect(parse(text).findings[0]).toMatchObject({ path });
});

test("jsonl: findings, suppressed ones, one summary", () => {
  const lines = jsonl(fullReport(), {})
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((l) => ("rule" in l ? "finding" : Object.keys(l).join()))).toEqual([
    ...Array<string>(4).fill("finding"),
    ...Array<string>(3).fill("suppressed"),
    "summary",
  ]);
  expect(lines.slice(0, 4)).toEqual(parse(json(fullReport(), {})).findings);
  expect(lines.at(-1)).toMatchObject({
    summary: { schema: "leakgate-report/1", findings: 4, suppressed: 3, coverage: { complete: false } },
  });
});
