/** What is particular to one format. */
import { expect, test } from "vitest";
import { codequality } from "../../src/report/codequality.ts";
import { csv } from "../../src/report/csv.ts";
import { github } from "../../src/report/github.ts";
import { gitlab } from "../../src/report/gitlab.ts";
import { junit } from "../../src/report/junit.ts";
import { markdown } from "../../src/report/markdown.ts";
import { rdjson } from "../../src/report/rdjson.ts";
import { byteText, count } from "../../src/report/words.ts";
import { fullReport, makeFinding, makeReport } from "./make.ts";
import { parseCommand, parseCsv, parseXml } from "./parsers.ts";

test("words: numbers and sizes", () => {
  expect([count(0, "file"), count(1, "file"), count(1234567, "file"), count(2, "entry", "entries")]).toEqual([
    "0 files",
    "1 file",
    "1,234,567 files",
    "2 entries",
  ]);
  expect([byteText(0), byteText(1), byteText(999), byteText(1000), byteText(5e9)]).toEqual([
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1.0 kB",
    "5.0 GB",
  ]);
});

test("csv: a formula is text, a quote is doubled", () => {
  const path = '=HYPERLINK("x")';
  const rows = parseCsv(csv(makeReport({ findings: [makeFinding({ path, title: "＝1+1", author: "-1" })] }), {}));
  const finding = Object.fromEntries((rows[0] as string[]).map((name, i) => [name, rows[1]?.[i]]));
  expect(finding).toMatchObject({ path: `'${path}`, title: "'＝1+1", author: "'-1", line: "3", kind: "finding" });
});

test("csv: every part of the report has its rows", () => {
  expect(parseCsv(csv(fullReport(), {})).map((row) => row[0])).toEqual([
    "kind",
    ...Array<string>(4).fill("finding"),
    ...Array<string>(3).fill("suppressed"),
    "scanned",
    "skipped",
    "skipped",
    "problem",
    "stale",
    "stale",
  ]);
});

test("junit: failures, skipped, errors add up, and an empty run has a case", () => {
  const suite = parseXml(junit(fullReport(), {})).children[0];
  expect(suite?.attributes).toMatchObject({ tests: "8", failures: "4", skipped: "3", errors: "1" });
  const cases = suite?.children.filter((c) => c.name === "testcase") ?? [];
  expect(cases.map((c) => c.children[0]?.name)).toEqual([
    ...Array<string>(4).fill("failure"),
    ...Array<string>(3).fill("skipped"),
    "error",
  ]);
  const clean = parseXml(junit(makeReport(), {})).children[0];
  expect(clean?.attributes).toMatchObject({ tests: "1", failures: "0" });
});

test("github: at most ten errors, the worst first, what is incomplete before all", () => {
  const findings = Array.from({ length: 30 }, (_, i) =>
    makeFinding({ path: `f${i}`, severity: i < 25 ? "low" : "critical" }),
  );
  const report = { ...fullReport(), findings };
  const commands = github(report, {}).trimEnd().split("\n").map(parseCommand);
  expect(commands.filter((c) => c?.kind === "error")).toHaveLength(10);
  expect(commands[0]?.data).toContain("shallow");
  expect(commands.slice(1, 7).map((c) => c?.properties["file"])).toEqual(["f25", "f26", "f27", "f28", "f29", "f0"]);
  expect(commands.at(-1)).toMatchObject({ kind: "notice", data: expect.stringContaining("30 findings") as string });
});

test("github: columns only for a finding on one line; a message of a commit has no file", () => {
  const findings = [makeFinding({ endLine: 5 }), makeFinding({ where: "commit-message", path: "c0ffee" })];
  const [first, second] = github(makeReport({ findings }), {}).split("\n").map(parseCommand);
  expect(first?.properties).toMatchObject({ file: "src/app.py", line: "3", endLine: "5" });
  expect(first?.properties).not.toHaveProperty("col");
  expect(second?.properties).not.toHaveProperty("file");
});

test("gitlab: the report of an incomplete run has failed; ids do not depend on the line", () => {
  interface Shape {
    scan: { status: string; start_time: string; messages: { level: string }[] };
    vulnerabilities: { id: string; severity: string; location: { file: string; commit: { sha: string } } }[];
  }
  const parse = (text: string): Shape => JSON.parse(text) as Shape;
  const full = parse(gitlab(fullReport(), { time: "2026-01-02T03:04:05" }));
  expect(full.scan).toMatchObject({ status: "failure", start_time: "2026-01-02T03:04:05", type: "secret_detection" });
  expect(full.scan.messages.map((m) => m.level)).toContain("fatal");
  expect(full.vulnerabilities.map((v) => v.severity)).toEqual(["Medium", "Critical", "Low", "High"]);
  expect(full.vulnerabilities[0]?.location.commit.sha).toBe("0000000");
  const id = (line: number): string | undefined =>
    parse(gitlab(makeReport({ findings: [makeFinding({ line })] }), {})).vulnerabilities[0]?.id;
  expect(id(3)).toBe(id(4));
  const two = parse(gitlab(makeReport({ findings: [makeFinding(), makeFinding()] }), {})).vulnerabilities;
  expect(two[0]?.id).not.toBe(two[1]?.id);
});

test("codequality: fingerprints are unique, coverage is an issue of its own", () => {
  const issues = JSON.parse(codequality(fullReport(), {})) as {
    fingerprint: string;
    severity: string;
    check_name: string;
  }[];
  expect(new Set(issues.map((i) => i.fingerprint)).size).toBe(issues.length);
  expect(issues.slice(4).map((i) => `${i.severity} ${i.check_name}`)).toEqual([
    "info leakgate-coverage",
    "info leakgate-coverage",
    "info leakgate-coverage",
    "blocker leakgate-incomplete",
  ]);
});

test("rdjson: lines without columns", () => {
  const { diagnostics } = JSON.parse(rdjson(fullReport(), {})) as {
    diagnostics: { location: object; severity: string }[];
  };
  expect(diagnostics[1]).toMatchObject({
    severity: "ERROR",
    location: { path: "src/app.py", range: { start: { line: 3 }, end: { line: 3 } } },
  });
  expect(diagnostics[0]?.location).toEqual({ path: ".env" });
});

test("markdown: a long report is cut below GitHub's limit, and says so", () => {
  const long = "x".repeat(200);
  const findings = Array.from({ length: 5000 }, (_, i) =>
    makeFinding({ path: `${long}${i}`, excerpt: "|".repeat(200) }),
  );
  const suppressed = findings.map((f) => ({ ...f, by: "config" as const, reason: long }));
  const text = markdown(makeReport({ findings, suppressed }), {});
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain("… and 4,500 more.");
});
