/** The user's own mistakes: exit code 2 before anything is read, one message that says what is wrong and where, and never a value. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import type { RunResult } from "../support/runCli.ts";
import { leakgate, scan } from "../support/scan.ts";
import { tempDir, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(1700)}"\n`;

/** Exit code 2, nothing on standard output, a message of a few lines without a stack trace. */
function expectMistake(result: RunResult, words: RegExp): void {
  expect(result.stderr).toMatch(words);
  expect(result).toMatchObject({ code: 2, stdout: "" });
  expect(result.stderr).toMatch(/^(?:leakgate: [^\n]+\n){1,4}$/);
  expect(result.stderr).not.toMatch(/\n\s+at |node_modules|dist\//);
}

describe("flags and arguments:", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["an unknown flag, with the nearest one", ["scan", "--stagged"], /--stagged; did you mean --staged\?/],
    ["an unknown flag that is like no other", ["scan", "--zzzzzz"], /"zzzzzz"/],
    ["an unknown short flag", ["scan", "-z"], /z/],
    ["an unknown command", ["scn"], /did you mean "scan"\?/],
    ["no command at all", [], /command/],
    ["an unknown sub-command", ["rules", "lits"], /did you mean "list"\?/],
    ["a flag without its value", ["scan", "--range"], /--range: a value is missing/],
    ["a flag with an empty value, as an unset variable makes it", ["scan", "--range="], /--range: the value is empty/],
    ["an empty path", ["scan", ""], /PATH is empty/],
    ["two sources", ["scan", "--staged", "--history"], /--staged and --history cannot be combined/],
    ["a path and a source", ["scan", "--staged", "app.py"], /--staged and PATH cannot be combined/],
    ["a flag that needs another", ["scan", "--unreachable"], /--unreachable needs --history/],
    ["an unknown severity", ["scan", "--min-severity", "hgih"], /--min-severity.*did you mean high\?/],
    ["an unknown severity to fail on", ["scan", "--fail-on", "never"], /--fail-on/],
    ["an unknown confidence", ["scan", "--min-confidence", "sure"], /--min-confidence/],
    ["an unknown rule", ["scan", "--rule", "slack-bot-tokn"], /--rule.*slack-bot-tokn.*slack-bot-token/],
    ["an unknown rule to leave out", ["scan", "--exclude-rule", "slack-bot-tokn"], /--exclude-rule.*slack-bot-token/],
    ["an unknown rule to show", ["rules", "show", "slack-bot-tokn"], /slack-bot-token/],
    ["an unknown format", ["scan", "--format", "jsn"], /--format.*did you mean json\?/],
    ["a report without a path", ["scan", "--report", "json"], /--report: must be FORMAT=PATH/],
    ["a report in an unknown format", ["scan", "--report", "jsn=x"], /--report.*did you mean json\?/],
    ["a size that is none", ["scan", "--max-file-size", "big"], /--max-file-size/],
    ["a number that is none", ["scan", "--decode-depth", "two"], /--decode-depth/],
    ["a number out of range", ["scan", "--jobs", "0"], /--jobs/],
    ["a configuration that is not there", ["scan", "--config", "nowhere.yaml"], /nowhere\.yaml/],
    ["a baseline that is not there", ["scan", "--baseline", "nowhere.jsonl"], /nowhere\.jsonl/],
    ["a path that is not there", ["scan", "nowhere"], /nowhere/],
    ["a range that is none", ["scan", "--range", "HEAD"], /"HEAD" is no range/],
    ["contradicting words", ["scan", "--quiet", "--verbose"], /--quiet and --verbose/],
  ])("%s", async (_, args, words) => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE });
    const result = await leakgate(repo, args);
    if (args.length === 0) expect(result).toMatchObject({ code: 2, stderr: expect.stringMatching(words) });
    else expectMistake(result, words);
  });

  test("--help and --version are no mistake", async () => {
    using repo = tempRepo();
    for (const args of [["--help"], ["scan", "--help"], ["--version"], ["version"], ["rules", "--help"]]) {
      expect(await leakgate(repo, args)).toMatchObject({ code: 0, stderr: "" });
    }
  });
});

describe("a configuration is wrong in", () => {
  test.each<[string, string, RegExp]>([
    ["a key", "fail-on: low\nexlude: [x]\n", /^leakgate: \.leakgate\.yaml:2: .*exlude.*exclude/],
    ["a key deep down", "allow:\n  - paths: [x]\n    reson: x\n", /\.leakgate\.yaml:[23]: .*rea?son/],
    ["a value", "min-severity: hihg\n", /\.leakgate\.yaml:1: .*min-severity/],
    ["a type", "exclude: yes\n", /\.leakgate\.yaml:1: .*exclude/],
    ["its YAML", "fail-on: low\nexclude: [x\n", /\.leakgate\.yaml:[23]: .*YAML/],
    ["an allowance without a reason", "allow:\n  - paths: [x]\n", /\.leakgate\.yaml:2: .*reason/],
    ["a regular expression", "allow:\n  - values: ['(']\n    reason: x\n", /\.leakgate\.yaml:2/],
    ["the id of a rule", "rules:\n  exclude: [slack-bot-tokn]\n", /\.leakgate\.yaml:2: .*slack-bot-token/],
    ["a glob with a leading !", "exclude: ['!x']\n", /\.leakgate\.yaml:1/],
    ["a date", "allow:\n  - paths: [x]\n    reason: x\n    until: tomorrow\n", /\.leakgate\.yaml:[24]/],
    ["its encoding", "\xff\xfe\0", /\.leakgate\.yaml: is not UTF-8/],
  ])("%s: file, line and reason", async (_, config, words) => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE });
    repo.write(".leakgate.yaml", config.startsWith("\xff") ? Buffer.from(config, "latin1") : config);
    for (const args of [["scan"], ["scan", "--staged"], ["config", "check"]])
      expectMistake(await leakgate(repo, args), words);
  });

  test("a folder below", async () => {
    using repo = tempRepo();
    repo.commit("start", { "sub/app.py": LINE, "sub/.leakgate.yaml": "\n\nexlude: [x]\n" });
    expectMistake(await leakgate(repo, ["scan"]), /sub\/\.leakgate\.yaml:3: .*exlude/);
  });

  test("a folder whose name holds terminal escapes: they are written out", async () => {
    using repo = tempRepo();
    repo.write("\u001b[2J\u202ered/.leakgate.yaml", "exlude: [x]\n");
    repo.write("\u001b[2J\u202ered/app.py", LINE);
    const result = await leakgate(repo, ["scan"]);
    expectMistake(result, /\\x1b\[2J\\u\{202e\}red\/\.leakgate\.yaml:1/);
    // oxlint-disable-next-line no-control-regex
    expect(result.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test("a folder in its place", async () => {
    using repo = tempRepo();
    mkdirSync(join(repo.path, ".leakgate.yaml"));
    expectMistake(await leakgate(repo, ["scan"]), /\.leakgate\.yaml: cannot be read \(EISDIR\)/);
  });

  test("and a value that stands in it by accident is not printed", async () => {
    using repo = tempRepo();
    repo.write(".leakgate.yaml", `exclude: [x]\n${fakeSlackToken(1710)}: x\nmin-severity: ${fakeSlackToken(1720)}\n`);
    expectMistake(await leakgate(repo, ["scan"]), /\.leakgate\.yaml:[23]/);
  });
});

describe("a rule of the repository is wrong in", () => {
  const rule = (more: string): string =>
    `provider: acme\nrevoke: { steps: Ask. }\nrules:\n  - id: acme-key\n    title: Acme key\n    severity: high\n${more}`;
  const EXAMPLES = "    examples: { leak: ['acme_{{alnum:20}}'], ok: ['acme_x'] }\n";

  test.each<[string, string, RegExp]>([
    [
      "a key",
      rule(`    patern: 'acme_(?<secret>[a-z]{20})'\n${EXAMPLES}`),
      /\.leakgate\/rules\/acme\.yaml:7: .*patern.*pattern/,
    ],
    ["its pattern", rule(`    pattern: 'acme_(?<secret>[a-z{20}'\n${EXAMPLES}`), /\.leakgate\/rules\/acme\.yaml:7/],
    [
      "its pattern, which has no secret",
      rule(`    pattern: 'acme_[a-z]{20}'\n${EXAMPLES}`),
      /\.leakgate\/rules\/acme\.yaml:7: .*secret/,
    ],
    [
      "its pattern, which could take for ever",
      rule(`    pattern: 'acme_(?<secret>(?:[a-z]+)+x)'\n${EXAMPLES}`),
      /\.leakgate\/rules\/acme\.yaml:7/,
    ],
    [
      "its severity",
      rule(`    pattern: 'acme_(?<secret>[a-z]{20})'\n${EXAMPLES}`).replace("severity: high", "severity: hgih"),
      /acme\.yaml:6/,
    ],
    ["its YAML", "rules: [\n", /acme\.yaml:[12]/],
    [
      "nothing to find it by: no examples",
      rule("    pattern: 'acme_(?<secret>[a-z]{20})'\n"),
      /acme\.yaml:4: .*examples/,
    ],
  ])("%s: file, line and reason", async (_, text, words) => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE });
    repo.write(".leakgate/rules/acme.yaml", text);
    for (const args of [["scan"], ["rules", "list"]]) expectMistake(await leakgate(repo, args), words);
  });

  test("an id that is taken twice", async () => {
    using repo = tempRepo();
    const text = rule(`    pattern: 'acme_(?<secret>[a-z]{20})'\n${EXAMPLES}`);
    repo.write(".leakgate/rules/a.yaml", text);
    repo.write(".leakgate/rules/b.yaml", text);
    expectMistake(await leakgate(repo, ["scan"]), /b\.yaml:4: .*acme-key/);
  });

  test("its examples: `rules test` says which, without a value", async () => {
    using repo = tempRepo();
    repo.write(
      ".leakgate/rules/a.yaml",
      rule("    pattern: 'acme_(?<secret>[a-z]{20})'\n    examples: { leak: ['acme_{{digit:20}}'], ok: ['acme_x'] }\n"),
    );
    const { code, stdout } = await leakgate(repo, ["rules", "test"]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/a\.yaml.*acme-key.*leak/);
  });

  test("nothing: it finds, beside the built-in ones", async () => {
    using repo = tempRepo();
    repo.write(".leakgate/rules/a.yaml", rule(`    pattern: 'acme_(?<secret>[0-9A-Za-z]{20})'\n${EXAMPLES}`));
    repo.write("app.py", `${LINE}x = "acme_${fakeSlackToken(1730).slice(-20)}"\n`);
    repo.git("add", "app.py");
    for (const args of [[], ["--staged"]]) {
      expect((await scan(repo, args)).places).toEqual(["app.py:1 slack-bot-token", "app.py:2 acme-key"]);
    }
  });
});

describe("a baseline is wrong:", () => {
  test.each<[string, string, RegExp]>([
    ["it is empty", "", /\.leakgate-baseline\.jsonl/],
    ["a line is no JSON", "HEADER\n{broken\n", /\.leakgate-baseline\.jsonl:2/],
    ["the header is missing", '{"fingerprint":"x"}\n', /\.leakgate-baseline\.jsonl:1/],
    ["it holds conflict marks", "HEADER\n<<<<<<< ours\n=======\n>>>>>>> theirs\n", /\.leakgate-baseline\.jsonl:2/],
    [
      "an entry lacks its fingerprint",
      'HEADER\n{"rule":"slack-bot-token","status":"accepted"}\n',
      /\.leakgate-baseline\.jsonl:2/,
    ],
    ["it is of gitleaks", '[{"RuleID":"x","Secret":"y"}]\n', /\.leakgate-baseline\.jsonl:1/],
  ])("%s", async (_, text, words) => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": "x\n" });
    const header = await headerOf();
    repo.write(".leakgate-baseline.jsonl", text.replace("HEADER", header));
    for (const args of [["scan"], ["scan", "--staged"]]) expectMistake(await leakgate(repo, args), words);
  });

  /** The first line of a real baseline. */
  async function headerOf(): Promise<string> {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE });
    await leakgate(repo, ["baseline", "create"]);
    return readFileSync(join(repo.path, ".leakgate-baseline.jsonl"), "utf8").split("\n")[0] ?? "";
  }
});

describe("where there is no repository", () => {
  test.each([["--staged"], ["--range", "A..B"], ["--history"]])(
    "scan %s %s is exit code 3, with what to do",
    async (...args) => {
      using dir = tempDir();
      const { code, stdout, stderr } = await leakgate(dir.path, ["scan", ...args]);
      expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
      expect(stderr).toMatch(/^leakgate: .*is in no git repository.*\n$/);
    },
  );

  test("scan PATH and scan read every file, and honour ignore files where they stand", async () => {
    using dir = tempDir();
    mkdirSync(join(dir.path, "sub/deep"), { recursive: true });
    writeFileSync(join(dir.path, "sub/.gitignore"), "*.log\n");
    for (const path of ["a.py", "sub/b.py", "sub/deep/c.py", "sub/deep/d.log"])
      writeFileSync(join(dir.path, path), LINE);
    const expected = ["a.py:1 slack-bot-token", "sub/b.py:1 slack-bot-token", "sub/deep/c.py:1 slack-bot-token"];
    expect((await scan(dir.path)).places).toEqual(expected);
    expect((await scan(dir.path, ["."])).places).toEqual(expected);
    expect((await scan(dir.path, ["sub/deep/c.py"])).places).toEqual(["sub/deep/c.py:1 slack-bot-token"]);
    const { report } = await scan(dir.path, ["sub"]);
    expect(report.coverage.skipped).toContainEqual({
      reason: "ignored",
      count: 1,
      bytes: 0,
      examples: ["sub/deep/d.log"],
    });
  });

  test("an empty folder: nothing to scan is not green when it was named", async () => {
    using dir = tempDir();
    mkdirSync(join(dir.path, "empty"));
    expect((await leakgate(dir.path, ["scan", "empty"])).code).toBe(3);
  });
});
