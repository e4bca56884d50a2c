/** A scan of commits and a scan of an image as one report. */
import { expect, test } from "vitest";
import { combined } from "../../src/action/combine.ts";
import { exitCode, IncompleteError, type Report, type Run, UsageError } from "../../src/index.ts";
import { makeFinding, makeReport } from "../report/make.ts";

function runOf(report: () => Promise<Report>): Run {
  return { report, settings: () => Promise.reject(new Error("not asked")), root: () => Promise.resolve("/here") };
}

const one = makeReport({ findings: [makeFinding({ path: "a.py" })] });
const other = makeReport({
  findings: [makeFinding({ path: "b.py" })],
  suppressionChanges: [{ by: "inline", change: "added", id: "x" }],
});

test("findings, suppressions and coverage add up", async () => {
  const run = combined(
    runOf(() => Promise.resolve(one)),
    runOf(() => Promise.resolve(other)),
  );
  const report = await run.report();
  expect(report.findings.map(({ path }) => path)).toEqual(["a.py", "b.py"]);
  expect(report.coverage.files).toBe(one.coverage.files + other.coverage.files);
  expect(report.coverage.complete).toBe(true);
  expect(report.suppressionChanges).toHaveLength(1);
  expect(await run.root()).toBe("/here");
  expect(await run.report()).toBe(report);
});

test("a second scan that cannot look makes the whole incomplete, and loses nothing of the first", async () => {
  const fails = runOf(() => Promise.reject(new IncompleteError("no such image")));
  const report = await combined(
    runOf(() => Promise.resolve(one)),
    fails,
  ).report();
  expect(report.findings).toHaveLength(1);
  expect(report.coverage).toMatchObject({ complete: false, problems: ["no such image"] });
  expect(exitCode({ ...report, findings: [] })).toBe(3);
});

test("a mistake in the second is a mistake", async () => {
  const wrong = runOf(() => Promise.reject(new UsageError("no")));
  await expect(
    combined(
      runOf(() => Promise.resolve(one)),
      wrong,
    ).report(),
  ).rejects.toThrow(UsageError);
});
