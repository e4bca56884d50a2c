/** Exit codes, and what goes where: reports to standard output and files, messages to standard error. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exitCode } from "../../src/exitCode.ts";
import type { Finding } from "../../src/model.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { CLI } from "../support/runCli.ts";
import { inProcess } from "./inProcess.ts";
import { leakgate, read, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(620);
const LINE = `token = "${TOKEN}"\n`;

function withFinding(): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": LINE });
  return repo;
}

describe("the exit code", () => {
  const finding = (severity: string): Finding => ({ severity }) as Finding;
  const coverage = (complete: boolean): { complete: boolean } => ({ complete });
  test.each([
    [["low"], true, "low", 1],
    [["low"], true, "medium", 0],
    [["medium"], true, "medium", 1],
    [["low", "critical"], true, "high", 1],
    [["critical"], true, "none", 0],
    [[], true, "low", 0],
    [[], false, "low", 3],
    [["low"], false, "low", 1],
    [["low"], false, "high", 3],
    [["critical"], false, "none", 3],
  ] as const)("for findings %j, complete %s, --fail-on %s is %d", (severities, complete, failOn, code) => {
    const report = { findings: severities.map(finding), coverage: coverage(complete) };
    expect(exitCode(report as unknown as Parameters<typeof exitCode>[0], failOn)).toBe(code);
  });

  test("1 for findings, 0 with --fail-on none, which a file can say, too", async () => {
    using repo = withFinding();
    expect((await scan(repo)).code).toBe(1);
    expect((await scan(repo, ["--fail-on", "none"])).code).toBe(0);
    repo.write(".leakgate.yaml", "fail-on: none\n");
    expect((await scan(repo)).code).toBe(0);
    expect((await scan(repo, ["--fail-on", "low"])).code).toBe(1);
  });
});

describe("--report", () => {
  test("writes each format beside what is printed", async () => {
    using repo = withFinding();
    const args = ["scan", "--report", "json=a.json", "--report=sarif=b.sarif", "--report", "jsonl=c.jsonl"];
    const { code, stdout } = await leakgate(repo, args);
    expect(code).toBe(1);
    expect(stdout).toContain("app.py:1:10");
    const json = JSON.parse(readFileSync(join(repo.path, "a.json"), "utf8")) as { findings: unknown[] };
    expect(json.findings).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(repo.path, "b.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(join(repo.path, "c.jsonl"), "utf8").trim().split("\n")).toHaveLength(2);
    expect(readdirSync(repo.path).sort()).toEqual([".git", "a.json", "app.py", "b.sarif", "c.jsonl"]);
  });

  test("replaces a report that is there, and nothing but a file", async () => {
    using repo = withFinding();
    repo.write("a.json", "old");
    expect((await leakgate(repo, ["scan", "app.py", "--report", "json=a.json"])).code).toBe(1);
    expect(readFileSync(join(repo.path, "a.json"), "utf8")).toContain("leakgate-report/1");
    const { code, stderr } = await inProcess(repo.path, ["scan", "app.py", "--report", "json=.git"]);
    expect([code, stderr]).toEqual([2, "leakgate: .git: the report cannot be written (EISDIR)\n"]);
  });

  test.skipIf(process.platform === "win32")("goes through a device, which is not replaced by a file", async () => {
    using repo = withFinding();
    const { code, stderr } = await leakgate(repo, ["scan", "--report", "json=/dev/null"]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("comes from the configuration, too", async () => {
    using repo = withFinding();
    repo.write(".leakgate.yaml", "format: jsonl\nreport: ['csv=out.csv']\nquiet: true\n");
    const { stdout } = await leakgate(repo, ["scan"]);
    expect(JSON.parse(stdout.split("\n")[0] as string)).toMatchObject({ rule: "slack-bot-token" });
    expect(readFileSync(join(repo.path, "out.csv"), "utf8")).toContain("slack-bot-token");
    expect((await leakgate(repo, ["scan", "--format", "pretty"])).stdout).toContain("app.py:1:10");
  });
});

test("two runs give the same bytes", async () => {
  using repo = withFinding();
  const [one, two] = [await scan(repo), await scan(repo)];
  expect(one.stdout).toBe(two.stdout);
  expect(one.report.tool.configHash).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test("secrets are masked unless --show-secrets", async () => {
  using repo = withFinding();
  const masked = await scan(repo);
  expect(masked.report.findings[0]?.secret).toBe("xoxb-****…****");
  const shown = await leakgate(
    repo,
    ["scan", "--format", "json", "--show-secrets", "--report", "json=shown.tmp.json"],
    {
      showsSecrets: true,
    },
  );
  expect(read(shown).report.findings[0]?.secret).toBe(TOKEN);
  if (process.platform !== "win32") expect(statSync(join(repo.path, "shown.tmp.json")).mode & 0o777).toBe(0o600);
});

test("--quiet prints nothing when there is nothing to say", async () => {
  using repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  expect(await leakgate(repo, ["scan", "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("--verbose shows suppressed findings", async () => {
  using repo = tempRepo();
  repo.commit("start", { "app.py": `token = "${TOKEN}" # leakgate:allow -- a test\n` });
  expect((await leakgate(repo, ["scan"])).stdout).not.toContain("app.py");
  const { code, stdout } = await leakgate(repo, ["scan", "--verbose"]);
  expect(code).toBe(0);
  expect(stdout).toContain("app.py:1:10");
  const strict = await scan(repo, ["--no-inline-allow"]);
  expect(strict.places).toEqual(["app.py:1 slack-bot-token"]);
});

test("colours follow --color, then FORCE_COLOR and NO_COLOR", async () => {
  using repo = withFinding();
  const colored = async (args: string[], env: Record<string, string> = {}): Promise<boolean> =>
    (await leakgate(repo, ["scan", ...args], { env })).stdout.includes("\u001b[");
  expect(await colored([])).toBe(false);
  expect(await colored(["--color", "always"], { NO_COLOR: "1" })).toBe(true);
  expect(await colored([], { FORCE_COLOR: "1" })).toBe(true);
  expect(await colored(["--color", "never"], { FORCE_COLOR: "1" })).toBe(false);
  expect(await colored(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  expect(await colored(["--format", "json", "--color", "always"])).toBe(false);
});

describe.skipIf(process.platform === "win32")("standard output", () => {
  const inShell = (repo: TempRepo, command: string): { status: number | null; stdout: string; stderr: string } => {
    const run = spawnSync("bash", ["-c", command.replace("LEAKGATE", `'${process.execPath}' '${CLI}'`)], {
      cwd: repo.path,
      env: repo.env,
      encoding: "utf8",
    });
    captureOutput(command, run.stdout + run.stderr);
    return run;
  };

  test("that is closed early changes neither the exit code nor the other report", () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE.repeat(3000) });
    const command = "set -o pipefail; LEAKGATE scan --format json --report jsonl=all.jsonl | head -c 10";
    const { status, stdout, stderr } = inShell(repo, command);
    expect([status, stdout.length, stderr]).toEqual([1, 10, ""]);
    expect(readFileSync(join(repo.path, "all.jsonl"), "utf8").trim().split("\n")).toHaveLength(3001);
  });

  test.skipIf(process.platform !== "linux")("that cannot take the report is exit code 3", () => {
    using repo = withFinding();
    const { status, stderr } = inShell(repo, "LEAKGATE scan --format json > /dev/full");
    expect([status, stderr]).toEqual([3, "leakgate: standard output could not be written (ENOSPC)\n"]);
  });

  test("gets a large report whole", () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE.repeat(5000) });
    const { status, stdout } = inShell(
      repo,
      "LEAKGATE scan --format jsonl | (sleep 1; cat) | wc -l; exit ${PIPESTATUS[0]}",
    );
    expect([status, stdout.trim()]).toEqual([1, "5001"]);
  });
});

test("an unexpected error is exit code 3, and tells no more than its kind", async () => {
  const { explain } = await import("../../src/cli/errors.ts");
  const error = new TypeError(`cannot read ${TOKEN}`);
  expect(explain(error)).toEqual({
    code: 3,
    message: "the scan broke off with an unexpected error: TypeError. LEAKGATE_DEBUG=1 shows where",
  });
  const debug = explain(error, true).message;
  expect(debug).toMatch(/\n\s+at /);
  expect(debug).not.toContain(TOKEN);
  expect(explain("text").message).toContain("unknown error");
});
