/** Hook lines and CI steps that were written for gitleaks, after their first word was changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseLogOpts } from "../../src/cli/commands/logOpts.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { inProcess } from "./inProcess.ts";
import { leakgate, read } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(680)}"\n`;

/** A commit with a secret, one that removes it, and another secret that is staged. */
function start(): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  repo.commit("leak", { "old.py": LINE });
  repo.commit("gone", { "old.py": "x\n" });
  repo.write("new.py", LINE);
  repo.git("add", "new.py");
  return repo;
}

/** The paths that a command line reports, and its exit code. */
async function found(repo: TempRepo, line: string, input = ""): Promise<readonly (number | string)[]> {
  const args = [...line.split(" "), "-f", "json", "-r", "-"];
  const result = await inProcess(repo.path, args, input);
  return [result.code, ...read(result, args).report.findings.map(({ path }) => path)];
}

describe("means the same:", () => {
  test.each<readonly [line: string, codeAndPaths: readonly (number | string)[]]>([
    ["git --pre-commit --redact --staged --verbose", [1, "new.py"]],
    ["git --staged --redact=50 --no-banner --log-level=warn", [1, "new.py"]],
    ["git --pre-commit --redact --staged app.py new.py", [1, "new.py"]],
    ["protect --staged -v", [1, "new.py"]],
    ["protect --verbose", [1, "new.py"]],
    ["git --staged .", [1, "new.py"]],
    ["git . --no-color", [1, "new.py", "old.py"]],
    ["detect --source . -v --redact", [1, "new.py", "old.py"]],
    ["detect", [1, "new.py", "old.py"]],
    ["git --log-opts=HEAD~2..HEAD~1", [1, "old.py"]],
    ["git --log-opts HEAD~2..HEAD", [1, "old.py"]],
    ["git --log-opts=HEAD~1..HEAD", [0]],
    ["detect --log-opts=--all", [1, "new.py", "old.py"]],
    ["detect --no-git --source new.py", [1, "new.py"]],
    ["dir .", [1, "new.py"]],
    ["directory app.py", [0]],
    ["git --exit-code 0", [0, "new.py", "old.py"]],
    ["git --exit-code=42", [42, "new.py", "old.py"]],
    ["git --enable-rule github-pat", [0]],
    ["git --enable-rule slack-bot-token --enable-rule github-pat", [1, "new.py", "old.py"]],
  ])("%s", async (line, expected) => {
    using repo = start();
    expect(await found(repo, line)).toEqual(expected);
  });

  test("stdin, and detect --pipe", async () => {
    using repo = start();
    expect(await found(repo, "stdin", LINE)).toEqual([1, "stdin"]);
    expect(await found(repo, "detect --pipe", LINE)).toEqual([1, "stdin"]);
  });

  test("--max-target-megabytes and comments", async () => {
    using repo = start();
    repo.write("allowed.py", LINE.replace("\n", " # gitleaks:allow\n"));
    expect(await found(repo, "dir allowed.py")).toEqual([0]);
    expect(await found(repo, "dir allowed.py --ignore-gitleaks-allow")).toEqual([1, "allowed.py"]);
    repo.write("big.py", "x".repeat(1_100_000));
    expect((await found(repo, "dir big.py --max-target-megabytes 1"))[0]).toBe(3);
    expect((await found(repo, "dir big.py --max-target-megabytes 0"))[0]).toBe(0);
  });
});

test("--exit-code speaks of findings only", async () => {
  using repo = start();
  expect((await leakgate(repo, ["git", "--exit-code", "0", "--log-opts", "HEAD..HEAD"])).code).toBe(3);
  expect((await leakgate(repo, ["git", "--exit-code", "0", "--config", "none.yaml"])).code).toBe(2);
});

test("a repository elsewhere; report, configuration and baseline stay relative to where one stands", async () => {
  using repo = start();
  const here = tempDir().path;
  const args = ["git", repo.path, "-r", "out.sarif", "-v"];
  const { code } = await leakgate(here, args, { env: { ...repo.env } });
  expect(code).toBe(1);
  expect(JSON.parse(readFileSync(join(here, "out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
  const wrong = await leakgate(here, ["git", repo.path, "-c", "own.yaml"], { env: { ...repo.env } });
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    `leakgate: ${join(here, "own.yaml")}: there is no such configuration file\n`,
  ]);
});

test("a configuration of gitleaks is refused with a reason", async () => {
  using repo = start();
  repo.write(".gitleaks.toml", "title = 'x'\n");
  const { code, stderr } = await leakgate(repo, ["git", "-c", ".gitleaks.toml"]);
  expect(code).toBe(2);
  expect(stderr).toContain("is TOML, as gitleaks uses it; leakgate reads YAML (.leakgate.yaml)");
});

describe("--log-opts", () => {
  test.each([
    ["A..B", { kind: "range", range: "A..B" }],
    ["--no-merges --first-parent A^..B", { kind: "range", range: "A^..B" }],
    ["--all", { kind: "history" }],
    ["--all --since=2024-01-01", { kind: "history", since: "2024-01-01" }],
    ["--since '2 weeks ago'", { kind: "history", since: "2 weeks ago" }],
    ['--since="2 weeks ago" --all', { kind: "history", since: "2 weeks ago" }],
    ["", { kind: "history" }],
  ])("%j", (text, source) => {
    expect(parseLogOpts(text)).toEqual(source);
  });

  test.each(["-n 5", "--author=x", "main", "A..B C..D", "--since", "-- path", "--since="])("%j is refused", (text) => {
    expect(() => parseLogOpts(text)).toThrow("is not understood");
  });
});
