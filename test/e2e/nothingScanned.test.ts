/** Green because nothing was scanned is the worst that a gate can be. Each of these is exit code 3, says so once, and says what to do. */
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";
import type { RunResult } from "../support/runCli.ts";

const LINE = `token = "${fakeSlackToken(1000)}"\n`;
const FOUND = ["app.py:1 slack-bot-token"];
const ZEROS = "0".repeat(40);

/** Three commits; the first holds a secret that the second takes away. */
function history(): TempRepo {
  const repo = tempRepo();
  repo.commit("leak", { "app.py": LINE });
  repo.commit("gone", { "app.py": "import os\n" });
  repo.commit("third", { "b.txt": "b\n" });
  return repo;
}

/** A clone of {@link history} with so many commits. */
function shallow(depth: number): TempRepo {
  using origin = history();
  const repo = tempRepo();
  repo.git("fetch", "--quiet", `--depth=${depth}`, `file://${origin.path}`, "main");
  repo.git("reset", "--quiet", "--hard", "FETCH_HEAD");
  return repo;
}

function expectIncomplete(result: RunResult, words: RegExp): void {
  expect(result.code).toBe(3);
  expect(result.stdout).toBe("");
  expect(result.stderr).toMatch(words);
  expect(result.stderr).toMatch(/^leakgate: [^\n]+\n$/);
}

describe("a range", () => {
  test.each([
    ["that is empty", "HEAD..HEAD", /nothing to scan/],
    ["whose sides are swapped", "HEAD..HEAD~2", /nothing to scan.*order/],
    ["whose left side does not exist", "origin/main..HEAD", /origin\/main is no commit.*git fetch origin main/],
    ["whose right side does not exist", "HEAD..nope", /nope is no commit/],
    ["with an unknown full id", `${"1".repeat(40)}..HEAD`, /is no commit/],
    ["with a blob for a side", "HEAD:b.txt..HEAD", /is no commit/],
    ["that CI left without its variable on the left", "..HEAD", /nothing to scan/],
    ["with three dots and an unknown side", "nope...HEAD", /nope is no commit/],
  ])("%s is exit code 3", async (_, range, words) => {
    using repo = history();
    expectIncomplete(await leakgate(repo, ["scan", "--range", range, "--format", "json"]), words);
  });

  test("of two histories with nothing in common, written with three dots", async () => {
    using repo = history();
    repo.git("switch", "--quiet", "--orphan", "other");
    repo.commit("other");
    expectIncomplete(await leakgate(repo, ["scan", "--range", "main...other"]), /no common ancestor; write A\.\.B/);
    expect((await scan(repo, ["--range", "other..main"])).places).toEqual(FOUND);
  });

  test.each(["HEAD", "", "..", "A....B", "--all", "HEAD^..HEAD --output=x"])(
    "%j is a mistake or no range, never green",
    async (range) => {
      using repo = history();
      const { code, stdout, stderr } = await leakgate(repo, ["scan", "--range", range]);
      expect([2, 3]).toContain(code);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^leakgate: [^\n]+\n$/);
    },
  );

  test("that deletes a branch (zeros on the right) has nothing to scan and is green", async () => {
    using repo = history();
    expect((await scan(repo, ["--range", `HEAD..${ZEROS}`])).code).toBe(0);
  });

  test("in a branch whose name looks like a flag", async () => {
    using repo = history();
    repo.git("update-ref", "refs/heads/--all", "HEAD");
    expect((await scan(repo, ["--range", "HEAD~2..refs/heads/--all"])).report.coverage.commits).toBe(2);
    const { code } = await leakgate(repo, ["scan", "--range", "HEAD~2..--all"]);
    expect([0, 2, 3]).toContain(code);
  });

  test("without commits of its own, since all are merged already", async () => {
    using repo = history();
    repo.git("branch", "side", "HEAD^");
    expectIncomplete(await leakgate(repo, ["scan", "--range", "main..side"]), /nothing to scan/);
  });
});

describe("a shallow clone", () => {
  test("without the base: the range is exit code 3 and says how to deepen", async () => {
    using repo = shallow(1);
    const { code, stderr } = await leakgate(repo, ["scan", "--range", "HEAD^..HEAD"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/shallow.*git fetch --unshallow.*fetch-depth: 0/);
  });

  test("with the base id known to CI, but not fetched", async () => {
    using repo = shallow(1);
    const { code, stderr } = await leakgate(repo, ["scan", "--range", `${"1".repeat(40)}..HEAD`]);
    expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 3, lines: 2 });
    expect(stderr).toContain("shallow");
  });

  test("whose range reaches its boundary is exit code 3, with what was found", async () => {
    using repo = shallow(2);
    const clean = await scan(repo, ["--range", `${ZEROS}..HEAD`]);
    expect(clean.code).toBe(3);
    expect(clean.report.coverage.problems).toEqual([expect.stringContaining("shallow")]);
    repo.commit("leak", { "app.py": LINE });
    const { code, places, report } = await scan(repo, ["--range", `${ZEROS}..HEAD`]);
    expect({ code, places, complete: report.coverage.complete }).toEqual({ code: 1, places: FOUND, complete: false });
  });

  test("whose range stays within it is complete", async () => {
    using repo = shallow(2);
    const { code, report } = await scan(repo, ["--range", "HEAD^..HEAD"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 0, complete: true });
  });

  test("with --history is exit code 3, in every format, and says how to deepen", async () => {
    using repo = shallow(1);
    const { code, report, stderr } = await scan(repo, ["--history"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 3, complete: false });
    expect(stderr).toMatch(/shallow.*git fetch --unshallow/);
    const pretty = await leakgate(repo, ["scan", "--history"]);
    expect(pretty.code).toBe(3);
    expect(pretty.stdout + pretty.stderr).toMatch(/shallow.*git fetch --unshallow/);
    expect(pretty.stdout).not.toMatch(/^No secrets found\.$/m);
  });

  test("with --history and a finding is exit code 1, and still says that it is incomplete", async () => {
    using repo = shallow(1);
    repo.commit("leak", { "app.py": LINE });
    const { code, places, report, stderr } = await scan(repo, ["--history"]);
    expect({ code, places }).toEqual({ code: 1, places: FOUND });
    expect(report.coverage.complete).toBe(false);
    expect(stderr).toContain("shallow");
    const none = await scan(repo, ["--history", "--fail-on", "none"]);
    expect(none.code).toBe(3);
  });

  test("made by hand (.git/shallow), to hide the commits behind it", async () => {
    using repo = history();
    repo.write(".git/shallow", `${repo.git("rev-parse", "HEAD").trim()}\n`);
    const { code, report } = await scan(repo, ["--history"]);
    expect(report.coverage.complete).toBe(false);
    expect([1, 3]).toContain(code);
  });
});

describe("a history", () => {
  test.each([
    ["--since a day to come", ["--since", "2099-01-01"], /no commit matches/],
    ["--author nobody", ["--author", "nobody@nowhere"], /no commit matches/],
    ["--branch that does not exist", ["--branch", "nope"], /no branch or commit "nope"/],
  ])("%s is exit code 3", async (_, more, words) => {
    using repo = history();
    expectIncomplete(await leakgate(repo, ["scan", "--history", ...more]), words);
  });

  test("narrowed by --branch, --since and --author finds what those commits brought", async () => {
    using repo = history();
    for (const more of [
      ["--branch", "main"],
      ["--since", "2020-01-01"],
      ["--author", "Ada"],
    ]) {
      expect((await scan(repo, ["--history", ...more])).places).toEqual(FOUND);
    }
    repo.git("switch", "--quiet", "--orphan", "clean");
    repo.commit("clean");
    expect((await scan(repo, ["--history", "--branch", "clean"])).places).toEqual([]);
  });
});

describe("a repository without commits", () => {
  test("staged: the first commit is compared with nothing", async () => {
    using repo = tempRepo();
    repo.write("app.py", LINE);
    repo.git("add", "--all");
    expect((await scan(repo, ["--staged"])).places).toEqual(FOUND);
    expect((await scan(repo)).places).toEqual(FOUND);
    expect((await scan(repo, ["--history"])).places).toEqual(FOUND);
  });

  test("a range in it is exit code 3", async () => {
    using repo = tempRepo();
    expectIncomplete(await leakgate(repo, ["scan", "--range", "main..HEAD"]), /no commit/);
  });

  test("nothing staged is complete, and the report says that it is nothing", async () => {
    using repo = tempRepo();
    const { code, report } = await scan(repo, ["--staged"]);
    expect(code).toBe(0);
    expect(report.coverage).toMatchObject({ complete: true, files: 0, objects: 0, bytes: 0 });
  });
});

describe("settings that would hide everything are exit code 2 and named:", () => {
  test.each([
    ["a glob for all paths", 'exclude: ["**"]\n', /\.leakgate\.yaml:1/],
    ["an allowance for all values", "allow:\n  - values: ['[\\s\\S]*']\n    reason: quiet\n", /\.leakgate\.yaml:2/],
    ["an allowance for all paths", "allow:\n  - paths: ['**']\n    reason: quiet\n", /\.leakgate\.yaml:2/],
    ["a list of all rules to leave out", "ALL", /\.leakgate\.yaml/],
  ])("%s", async (_, config, words) => {
    using repo = history();
    const { stdout } = await leakgate(repo, ["rules", "list", "--format", "json"]);
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    repo.write(".leakgate.yaml", config === "ALL" ? `rules:\n  exclude: [${ids.join(", ")}]\n` : config);
    repo.write("app.py", LINE);
    const { code, stderr } = await leakgate(repo, ["scan"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});

test("a bare repository has nothing staged and no work tree: exit code 3, with what to do", async () => {
  using repo = tempRepo({ bare: true });
  for (const args of [["--staged"], []])
    expectIncomplete(await leakgate(repo, ["scan", ...args]), /bare.*use --history or --range/);
});

test("a broken index: exit code 3", async () => {
  using repo = history();
  repo.write(".git/index", "broken");
  for (const args of [["--staged"], [], ["--history"]]) {
    const { code, stderr } = await leakgate(repo, ["scan", ...args]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/index/);
  }
});
