/** The library, as a program uses it: `import { scan } from "leakgate"`. */
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { exitCode, type Finding, IncompleteError, scan, type ScanOptions, UsageError } from "../../src/index.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(700)}"\n`;

function start(): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": LINE });
  repo.write("new.py", LINE);
  repo.git("add", "new.py");
  return repo;
}

async function paths(options: ScanOptions): Promise<string[]> {
  const found: string[] = [];
  for await (const finding of scan(options)) found.push(finding.path);
  return found;
}

test("gives findings one by one, and the report of the same run", async () => {
  using repo = start();
  const run = scan({ cwd: repo.path });
  const seen: Finding[] = [];
  for await (const finding of run) seen.push(finding);
  const report = await run.report();
  expect(report.findings).toEqual(seen);
  expect(report).toBe(await run.report());
  expect(seen.map(({ path, line, rule }) => [path, line, rule])).toEqual([
    ["app.py", 1, "slack-bot-token"],
    ["new.py", 1, "slack-bot-token"],
  ]);
  expect(report.source).toEqual({ kind: "tree", target: "repo" });
  expect(exitCode(report)).toBe(1);
  expect(JSON.stringify(report)).toContain("xoxb-****…****");
  expect(await run.root()).toBe(repo.path);
  expect((await run.settings()).failOn).toBe("low");
});

describe("each source", () => {
  test.each<readonly [source: NonNullable<ScanOptions["source"]>, found: readonly string[]]>([
    [{ kind: "tree" }, ["app.py", "new.py"]],
    [{ kind: "tree", paths: ["new.py"] }, ["new.py"]],
    [{ kind: "staged" }, ["new.py"]],
    [{ kind: "range", range: "HEAD~1..HEAD" }, ["two.py"]],
    [{ kind: "stdin", input: Readable.from([Buffer.from(LINE)]), filename: "in.py" }, ["in.py"]],
  ])("%j", async (source, found) => {
    using repo = start();
    if (source.kind === "range") repo.commit("two", { "two.py": LINE, "new.py": "x\n" });
    expect(await paths({ cwd: repo.path, source })).toEqual(found);
  });

  test("history", async () => {
    using repo = start();
    repo.git("rm", "--quiet", "--cached", "app.py");
    repo.commit("gone", { "app.py": "x\n", "new.py": "x\n" });
    expect(await paths({ cwd: repo.path, source: { kind: "history" } })).toContain("app.py");
    expect(await paths({ cwd: repo.path })).toEqual([]);
  });
});

test("options are those of the command line", async () => {
  using repo = start();
  repo.write("allowed.py", LINE.replace("\n", " # leakgate:allow\n"));
  repo.write("other.yaml", "exclude: [app.py]\n");
  const cwd = repo.path;
  expect(await paths({ cwd, inlineAllow: false })).toEqual(["allowed.py", "app.py", "new.py"]);
  expect(await paths({ cwd, config: "other.yaml" })).toEqual(["new.py"]);
  expect(await paths({ cwd, rules: ["github-pat"] })).toEqual([]);
  expect(await paths({ cwd, excludeRules: ["slack-bot-token"], minSeverity: "critical" })).toEqual([]);
  const small = await scan({ cwd, maxFileSize: 10 }).report();
  expect(small.coverage.complete).toBe(false);
  expect(exitCode(small)).toBe(3);
});

test("mistakes and failures are errors of their own", async () => {
  using repo = start();
  const cwd = repo.path;
  await expect(scan({ cwd, rules: ["nope"] }).report()).rejects.toThrow(UsageError);
  await expect(scan({ cwd, baseline: "none.jsonl" }).report()).rejects.toThrow(UsageError);
  await expect(scan({ cwd, source: { kind: "range", range: "HEAD..HEAD" } }).report()).rejects.toThrow(IncompleteError);
  await expect(scan({ cwd: tempDir().path, source: { kind: "staged" } }).settings()).rejects.toThrow(IncompleteError);
  await expect(scan({ cwd: "/no/such/folder" }).report()).rejects.toThrow(UsageError);
});

test("a signal ends a scan", async () => {
  using repo = start();
  const reason = new Error("enough");
  await expect(scan({ cwd: repo.path, signal: AbortSignal.abort(reason) }).report()).rejects.toBe(reason);
});

describe("where a scan stands:", () => {
  test("in a sub-directory the whole repository is scanned, and the configuration of its root holds", async () => {
    using repo = start();
    repo.write("sub/x.py", LINE);
    repo.write(".leakgate.yaml", "exclude: [new.py]\n");
    expect(await paths({ cwd: `${repo.path}/sub` })).toEqual(["app.py", "sub/x.py"]);
    expect(await paths({ cwd: `${repo.path}/sub`, source: { kind: "tree", paths: ["."] } })).toEqual(["sub/x.py"]);
  });

  test("paths in another repository are scanned as that one's", async () => {
    using repo = start();
    using other = tempRepo({ name: "other" });
    other.commit("start", { "a/b.py": LINE, ".leakgate.yaml": "exclude: [c.py]\n", "c.py": LINE });
    const found = await scan({ cwd: repo.path, source: { kind: "tree", paths: [other.path] } }).report();
    expect(found.findings.map(({ path }) => path)).toEqual(["a/b.py"]);
    expect(found.source.target).toBe("other");
  });

  test("outside any repository every file below the folder counts", async () => {
    using repo = start();
    const dir = tempDir().path;
    const { mkdirSync, writeFileSync } = await import("node:fs");
    mkdirSync(`${dir}/a`);
    writeFileSync(`${dir}/a/b.py`, LINE);
    writeFileSync(`${dir}/skip.py`, LINE);
    writeFileSync(`${dir}/.leakgate.yaml`, "exclude: [skip.py]\n");
    expect(await paths({ cwd: dir })).toEqual(["a/b.py"]);
    expect(await paths({ cwd: dir, source: { kind: "tree", paths: ["a"] } })).toEqual(["a/b.py"]);
    expect(await paths({ cwd: repo.path, source: { kind: "tree", paths: [dir] } })).toEqual(["a/b.py"]);
  });

  test("a bare repository has a history, and no tree", async () => {
    using repo = start();
    const bare = `${tempDir().path}/bare.git`;
    repo.git("clone", "--quiet", "--bare", repo.path, bare);
    expect(await paths({ cwd: bare, source: { kind: "history" } })).toEqual(["app.py"]);
    await expect(scan({ cwd: bare }).report()).rejects.toThrow(IncompleteError);
  });
});

describe("a configuration in a sub-directory is met in the midst of a scan", () => {
  test.each(["tree", "staged"] as const)("of %s, which then begins again", async (kind) => {
    using repo = tempRepo();
    repo.commit("start");
    repo.write("a.py", LINE);
    repo.write("web/gen/b.py", LINE);
    repo.write("web/c.py", LINE);
    repo.write("web/.leakgate.yaml", "exclude: [gen]\nallow: [{reason: known, paths: [c.py]}]\n");
    repo.git("add", "--all");
    const report = await scan({ cwd: repo.path, source: { kind } }).report();
    expect(report.findings.map(({ path }) => path)).toEqual(["a.py"]);
    expect(report.suppressed).toMatchObject([{ path: "web/c.py", by: "config", reason: "known" }]);
    expect(report.coverage.skipped).toMatchObject([{ reason: "excluded", count: 1, examples: ["web/gen/b.py"] }]);
    expect(report.coverage.files).toBe(3);
  });
});

test("the bundle is the same library", async () => {
  using repo = start();
  const bundle = (await import(
    new URL("../../dist/index.js", import.meta.url).href
  )) as typeof import("../../src/index.ts");
  const report = await bundle.scan({ cwd: repo.path, source: { kind: "staged" } }).report();
  expect(report.findings.map(({ path }) => path)).toEqual(["new.py"]);
  await expect(bundle.scan({ cwd: repo.path, rules: ["nope"] }).report()).rejects.toBeInstanceOf(bundle.UsageError);
});
