/** Bad input: each with its exit code, one clear message, no stack trace. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { inProcess } from "./inProcess.ts";
import { fakeSlackToken } from "../support/fake.ts";
import type { RunOptions, RunResult } from "../support/runCli.ts";
import { leakgate } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(600)}"\n`;

/** Runs, and checks what holds for every message. @returns the code and the message without the program's name */
async function complain(
  at: TempRepo | string,
  args: readonly string[],
  options: RunOptions | "inProcess" = {},
): Promise<{ code: number; message: string } & RunResult> {
  const result = options === "inProcess" ? await inProcess(at as string, args) : await leakgate(at, args, options);
  const lines = result.stderr.trimEnd().split("\n");
  for (const line of lines) expect(line).toMatch(/^leakgate: ./);
  expect(result.stderr).not.toMatch(/^\s*at .*[:(]|node:internal|Error:/m);
  return { ...result, message: lines.map((line) => line.replace("leakgate: ", "")).join("\n") };
}

let shared: TempRepo;
beforeAll(() => {
  shared = start();
});

function start(): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  return repo;
}

describe("a mistake in the arguments is exit code 2:", () => {
  test.each<readonly [args: readonly string[], message: string]>([
    [["scan", "--hsitory"], "unknown flag --hsitory; did you mean --history?"],
    [["scan", "--min-severitty", "high"], "unknown flag --min-severitty; did you mean --min-severity?"],
    [["scan", "--xyzzyplugh"], 'unknown argument "xyzzyplugh"; add --help to see what there is'],
    [["scna"], 'there is no such command; did you mean "scan"?'],
    [["rules", "lsit"], 'unknown command "lsit"; did you mean "list"?'],
    [["rules"], "rules needs one of list, show, test"],
    [["hook", "run"], "an argument is missing; add --help to see which"],
    [["scan", "--config"], "--config: a value is missing"],
    [["scan", "--range"], "--range: a value is missing"],
    [["scan", "--range", ""], "--range: the value is empty"],
    [["scan", "--config="], "--config: the value is empty"],
    [["scan", ""], "a PATH is empty"],
    [
      ["scan", "--min-severity", "hihg"],
      "--min-severity: must be one of low, medium, high, critical; did you mean high?",
    ],
    [["scan", "--fail-on", "never"], "--fail-on: must be one of low, medium, high, critical, none"],
    [["scan", "--color", "blue"], "--color: must be one of auto, always, never"],
    [["scan", "--jobs", "many"], "--jobs: must be a whole number from 1 to 256"],
    [["scan", "--jobs", "-1"], "--jobs: must be a whole number from 1 to 256"],
    [["scan", "--decode-depth", "21"], "--decode-depth: must be a whole number from 0 to 20"],
    [["scan", "--max-file-size", "huge"], "--max-file-size: must be a size such as 10MB or 1GiB"],
    [["scan", "--format", "jsno"], '--format: there is no format "jsno"; did you mean json?'],
    [["scan", "--report", "sarif"], "--report: must be FORMAT=PATH, such as sarif=leakgate.sarif"],
    [["scan", "--report", "=x"], "--report: must be FORMAT=PATH, such as sarif=leakgate.sarif"],
    [["scan", "--report", "jsonn=x"], '--report: there is no format "jsonn"; did you mean json?'],
    [["scan", "--staged", "--history"], "--staged and --history cannot be combined"],
    [["scan", "--staged", "--range", "A..B"], "--staged and --range cannot be combined"],
    [["scan", "--stdin", "src"], "--stdin and PATH cannot be combined"],
    [["scan", "--quiet", "--verbose"], "--quiet and --verbose cannot be combined"],
    [["scan", "--baseline", "x", "--no-baseline"], "--baseline and --no-baseline cannot be combined"],
    [["scan", "--unreachable"], "--unreachable needs --history"],
    [["scan", "--staged", "--since", "2020"], "--since needs --history"],
    [["scan", "--filename", "x"], "--filename needs --stdin"],
    [["scan", "--rule", "slack-bot-tokne"], '--rule: unknown rule "slack-bot-tokne"; did you mean "slack-bot-token"?'],
    [["scan", "--config", "none.yaml"], "none.yaml: there is no such configuration file"],
    [["scan", "none.txt"], 'there is no file or folder "none.txt"'],
    [
      ["scan", "--range", "HEAD"],
      '"HEAD" is no range: write A..B for what the commits in B and not in A add (one commit: HEAD^..HEAD)',
    ],
    [["rules", "show", "slack-bot-tokn"], 'rules show: unknown rule "slack-bot-tokn"; did you mean "slack-bot-token"?'],
    [["rules", "test", "nowhere"], "nowhere: there is no such folder"],
    [["hook", "run", "pre-comit"], "no such hook; did you mean pre-commit?"],
    [["completion", "fihs"], "there are scripts for bash, zsh and fish; did you mean fish?"],
    [
      ["git", "--log-opts=-n 5"],
      '--log-opts: "-n" is not understood; it takes A..B, --all and --since=DATE (see leakgate scan --range and --history)',
    ],
    [["git", "--exit-code", "256"], "--exit-code: must be a whole number from 0 to 255"],
    [["git", "--redact=120"], "--redact: must be a whole number from 0 to 100"],
    [["git", "--report-format", "template"], '--format: there is no format "template"; there are'],
  ])("%j", async (args, message) => {
    const result = await complain(shared.path, args, "inProcess");
    expect(result.message.startsWith(message) ? message : result.message).toBe(message);
    expect(result).toMatchObject({ code: 2, stdout: "" });
  });

  test("no command at all prints the help, but is not green", async () => {
    using repo = start();
    const { code, stdout, stderr } = await leakgate(repo, []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("leakgate scan [path..]");
  });
});

describe("a mistake in a file is exit code 2:", () => {
  test("the configuration", async () => {
    using repo = start();
    repo.write(".leakgate.yaml", "exclude: [a]\nmin-severty: high\n");
    for (const args of [["scan"], ["scan", "--staged"], ["hook", "run", "pre-commit"], ["config", "check"]]) {
      const { code, message } = await complain(repo, args);
      expect({ code, message }).toEqual({
        code: 2,
        message: '.leakgate.yaml:2: unknown key "min-severty"; did you mean "min-severity"?',
      });
    }
  });

  test("the configuration of a sub-directory", async () => {
    using repo = start();
    repo.write("web/.leakgate.yaml", "fail-on: none\n");
    repo.write("web/a.js", LINE);
    const { code, message } = await complain(repo, ["scan"]);
    expect({ code, message }).toEqual({
      code: 2,
      message:
        'web/.leakgate.yaml:1: "fail-on" holds for a whole run; it belongs into the .leakgate.yaml of the root folder',
    });
  });

  test("a rule of the repository", async () => {
    using repo = start();
    repo.write(".leakgate/rules/own.yaml", "provider: own\nrules:\n  - id: own-token\n    titel: x\n");
    const { code, message } = await complain(repo, ["scan"]);
    expect(code).toBe(2);
    expect(message).toMatch(/^\.leakgate\/rules\/own\.yaml:\d+: /);
  });

  test("the baseline", async () => {
    using repo = start();
    repo.write(".leakgate-baseline.jsonl", "not json\n");
    const { code, message } = await complain(repo, ["scan"]);
    expect(code).toBe(2);
    expect(message).toMatch(/\.leakgate-baseline\.jsonl:1: /);
    expect((await leakgate(repo, ["scan", "--no-baseline"])).code).toBe(0);
  });

  test("a baseline that is not there", async () => {
    using repo = start();
    const { code, message } = await complain(repo, ["scan", "--baseline", "b.jsonl"]);
    expect(code).toBe(2);
    expect(message).toContain("b.jsonl: there is no such baseline; leakgate baseline create makes one");
  });
});

describe("what cannot be looked at is exit code 3:", () => {
  test("no repository", async () => {
    const dir = tempDir();
    for (const flag of [["--staged"], ["--range", "A..B"], ["--history"]]) {
      const { code, message } = await complain(dir.path, ["scan", ...flag]);
      expect(code).toBe(3);
      expect(message).toContain(`is in no git repository: ${flag[0] as string} needs one; change to it first`);
    }
    for (const args of [
      ["hook", "install"],
      ["hook", "status"],
    ]) {
      expect((await complain(dir.path, args)).code).toBe(3);
    }
  });

  test("an empty range, and one that does not resolve", async () => {
    using repo = start();
    expect(await complain(repo, ["scan", "--range", "HEAD..HEAD"])).toMatchObject({ code: 3 });
    const { code, message } = await complain(repo, ["scan", "--range", "origin/main..HEAD"]);
    expect(code).toBe(3);
    expect(message).toContain("origin/main is no commit of this clone");
  });

  test("a shallow clone that lacks the base", async () => {
    using repo = start();
    const base = repo.git("rev-parse", "HEAD").trim();
    repo.commit("two", { "b.py": LINE });
    const clone = join(tempDir().path, "clone");
    repo.git("clone", "--quiet", "--depth", "1", `file://${repo.path}`, clone);
    const { code, message } = await complain(clone, ["scan", "--range", `${base}..HEAD`], { env: { ...repo.env } });
    expect(code).toBe(3);
    expect(message).toContain("shallow");
    const history = await leakgate(clone, ["scan", "--history"], { env: { ...repo.env } });
    expect(history.code).toBe(1);
    expect(history.stdout).toContain("Incomplete: ");
    const allowed = await leakgate(clone, ["scan", "--history", "--fail-on", "none"], { env: { ...repo.env } });
    expect(allowed.code).toBe(3);
  });

  test("a missing object", async () => {
    using repo = start();
    repo.commit("two", { "b.py": "x\n" });
    const blob = repo.git("rev-parse", "HEAD:b.py").trim();
    rmSync(join(repo.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    for (const args of [["--history"], ["--range", "HEAD^..HEAD"]]) {
      const { code, stderr, stdout } = await leakgate(repo, ["scan", ...args]);
      expect(code).toBe(3);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
    }
  });

  // The superuser reads everything.
  test.skipIf(process.getuid?.() === 0)("an unreadable file; what could be read is still reported", async () => {
    using repo = start();
    repo.write("a.py", LINE);
    repo.write("b.py", "x\n");
    chmodSync(join(repo.path, "b.py"), 0);
    const { code, stdout } = await leakgate(repo, ["scan", "--fail-on", "none"]);
    expect(code).toBe(3);
    expect(stdout).toContain("a.py:1");
    expect(stdout).toContain("Incomplete: some files cannot be read");
  });

  test("a file beyond the limit; findings win over it", async () => {
    using repo = start();
    repo.write("big.py", `${"x".repeat(5000)}\n`);
    expect((await leakgate(repo, ["scan", "--max-file-size", "4KiB"])).code).toBe(3);
    repo.write("a.py", LINE);
    expect((await leakgate(repo, ["scan", "--max-file-size", "4KiB"])).code).toBe(1);
  });

  test("a repository that belongs to somebody else", async () => {
    using repo = start();
    const { code, message } = await complain(repo, ["scan", "--staged"], {
      env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" },
    });
    expect(code).toBe(3);
    expect(message).toContain("git config --global --add safe.directory");
  });

  test("a broken git folder", async () => {
    const dir = tempDir();
    mkdirSync(join(dir.path, ".git"));
    writeFileSync(join(dir.path, ".git/HEAD"), "nonsense\n");
    expect(await complain(dir.path, ["scan"])).toMatchObject({ code: 3 });
  });
});

test("a report that cannot be written is exit code 2, and the findings are printed all the same", async () => {
  using repo = start();
  repo.write("a.py", LINE);
  const { code, stdout, stderr } = await leakgate(repo, ["scan", "--report", "json=no/such/folder.json"]);
  expect(code).toBe(2);
  expect(stdout).toContain("a.py:1");
  expect(stderr).toBe("leakgate: no/such/folder.json: the report cannot be written (ENOENT)\n");
});
