/** A hook line or CI step written for gitleaks or betterleaks, with its first word changed. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import type { RunResult } from "../support/runCli.ts";
import { leakgate, read } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const IN_HISTORY = "old.py:1 slack-bot-token";
const IN_TREE = "app.py:1 slack-bot-token";
const STAGED = "next.py:1 slack-bot-token";

let repo: TempRepo;
beforeAll(() => {
  repo = tempRepo();
  repo.commit("old", { "old.py": `x = "${fakeSlackToken(2800)}"\n` });
  repo.commit("gone", { "old.py": "x = 1\n" });
  repo.commit("new", { "app.py": `x = "${fakeSlackToken(2810)}"\n` });
  repo.write("next.py", `x = "${fakeSlackToken(2820)}"\n`);
  repo.git("add", "--all");
});

/** Runs with a JSON report on standard output; gives the exit code and the places. */
async function gitleaks(...args: string[]): Promise<{ code: number; places: readonly string[] }> {
  const result = await leakgate(repo, [...args, "-f", "json", "-r", "-"]);
  return { code: result.code, places: read(result, args).places };
}

describe("what is scanned:", () => {
  test.each<[string, string[], string[]]>([
    [
      "git --pre-commit --redact --staged --verbose (the hook of .pre-commit-hooks.yaml)",
      ["git", "--pre-commit", "--redact", "--staged", "--verbose"],
      [STAGED],
    ],
    ["git --staged with file names added by a framework", ["git", "--staged", "next.py", "app.py"], [STAGED]],
    ["protect --staged -v", ["protect", "--staged", "-v"], [STAGED]],
    ["protect --staged --redact=50", ["protect", "--staged", "--redact=50"], [STAGED]],
    ["git", ["git"], [IN_TREE, STAGED, IN_HISTORY]],
    ["git .", ["git", "."], [IN_TREE, STAGED, IN_HISTORY]],
    [
      "git -v --no-banner --no-color -l warn .",
      ["git", "-v", "--no-banner", "--no-color", "-l", "warn", "."],
      [IN_TREE, STAGED, IN_HISTORY],
    ],
    ["detect", ["detect"], [IN_TREE, STAGED, IN_HISTORY]],
    ["detect --source . -v", ["detect", "--source", ".", "-v"], [IN_TREE, STAGED, IN_HISTORY]],
    ["detect --no-git", ["detect", "--no-git"], [IN_TREE, STAGED]],
    ["detect --no-git --source app.py", ["detect", "--no-git", "--source", "app.py"], [IN_TREE]],
    ["dir", ["dir"], [IN_TREE, STAGED]],
    ["dir app.py", ["dir", "app.py"], [IN_TREE]],
    ["directory .", ["directory", "."], [IN_TREE, STAGED]],
    ["git --log-opts with a range", ["git", "--log-opts=HEAD^..HEAD"], [IN_TREE]],
    ["git --log-opts with a range and more", ["git", "--log-opts=--no-merges --first-parent HEAD~2..HEAD"], [IN_TREE]],
    ["detect --log-opts=--all", ["detect", "--log-opts=--all"], [IN_TREE, STAGED, IN_HISTORY]],
  ])("%s", async (_, args, places) => {
    expect(await gitleaks(...args)).toEqual({ code: 1, places });
  });

  test("a repository elsewhere", async () => {
    using dir = tempDir();
    for (const args of [
      ["git", repo.path],
      ["detect", "-s", repo.path],
    ]) {
      const result = await leakgate(dir.path, [...args, "-f", "json", "-r", "-"], { env: repo.env });
      expect(read(result).places).toEqual([IN_TREE, STAGED, IN_HISTORY]);
    }
  });

  test("stdin, and detect --pipe", async () => {
    for (const args of [["stdin"], ["detect", "--pipe"]]) {
      const result = await leakgate(repo, [...args, "-f", "json", "-r", "-"], {
        input: `x = "${fakeSlackToken(2830)}"\n`,
      });
      expect(result.code).toBe(1);
      expect(read(result).places).toEqual([expect.stringMatching(/:1 slack-bot-token$/)]);
    }
  });
});

describe("exit codes:", () => {
  test("--exit-code says what findings give, and leaves mistakes and gaps alone", async () => {
    expect((await gitleaks("git", "--exit-code", "7")).code).toBe(7);
    expect((await gitleaks("git", "--exit-code=0")).code).toBe(0);
    expect((await leakgate(repo, ["git", "--exit-code=0", "--log-opts=HEAD..HEAD"])).code).toBe(3);
    expect((await leakgate(repo, ["git", "--exit-code=0", "--stagged"])).code).toBe(2);
  });

  test("0 without findings", async () => {
    using clean = tempRepo();
    clean.commit("clean", { "app.py": "x = 1\n" });
    for (const args of [["git"], ["detect"], ["dir"], ["protect", "--staged"], ["git", "--staged"]]) {
      expect(await leakgate(clean, args)).toMatchObject({ code: 0, stderr: "" });
    }
  });

  test.each([
    ["--log-opts=--output=x"],
    ["--log-opts=-S secret"],
    ["--log-opts=app.py"],
    ["--log-opts=nope..HEAD"],
    ["--baseline-path=nowhere.json"],
    ["--config=nowhere.toml"],
    ["--unknown"],
    ["--log-level=loud"],
  ])("what has no meaning here is refused, never ignored: git %s", async (flag) => {
    const { code, stdout, stderr } = await leakgate(repo, ["git", flag]);
    expect([2, 3]).toContain(code);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^leakgate: [^\n]+\n$/);
  });
});

describe("reports:", () => {
  test.each([
    ["-r findings.json", ["-r", "findings.json"], "findings"],
    ["--report-path=findings.sarif", ["--report-path=findings.sarif"], "runs"],
    ["-f sarif -r out", ["-f", "sarif", "-r", "out"], "runs"],
  ])("%s", async (_, args, key) => {
    const { code } = await leakgate(repo, ["dir", ...args]);
    expect(code).toBe(1);
    const path = join(repo.path, args.at(-1)?.replace("--report-path=", "") ?? "");
    const text = readFileSync(path, "utf8");
    rmSync(path);
    expect(JSON.parse(text)).toHaveProperty(key);
  });

  test("secrets are masked with --redact, with --redact=0, and without", async () => {
    for (const args of [
      ["git", "--redact"],
      ["git", "--redact=0"],
      ["git", "-v"],
      ["detect", "-v"],
    ]) {
      const { stdout, stderr }: RunResult = await leakgate(repo, args);
      expect(stdout).toContain("xoxb-****");
      expect(stdout + stderr).not.toContain(fakeSlackToken(2810));
    }
  });

  test("a scan that is asked for no report writes none", async () => {
    await leakgate(repo, ["git"]);
    expect(existsSync(join(repo.path, "gitleaks-report.json"))).toBe(false);
  });
});
