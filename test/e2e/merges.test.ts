/** Content that exists only in a merge commit is invisible to whoever reads `git log -p`. Here it is content like any other. */
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const SECRET = `token = "${fakeSlackToken(400)}"`;

/** A repository with a branch `side` and a `main` that both changed line 2 of app.py, and each a file of its own. */
function diverged(): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": "import os\ntoken = None\n" });
  repo.git("switch", "--quiet", "--create", "side");
  repo.commit("side", { "app.py": "import os\ntoken = read()\n", "side.txt": "side\n" });
  repo.git("switch", "--quiet", "main");
  repo.commit("main", { "app.py": "import os\ntoken = ask()\n", "main.txt": "main\n" });
  return repo;
}

/** Merges with a conflict in app.py, and leaves the resolution staged. */
function resolveWith(repo: TempRepo, files: Readonly<Record<string, string>>): void {
  expect(repo.run(["merge", "side"]).status).toBe(1);
  for (const [path, content] of Object.entries(files)) repo.write(path, content);
  repo.git("add", "--all");
}

/** Writes the merge commit with what is staged. */
function conclude(repo: TempRepo): string {
  repo.git("commit", "--quiet", "--no-verify", "--no-edit");
  return repo.git("rev-parse", "HEAD").trim();
}

describe("a secret in the resolution of a conflict", () => {
  const resolution = { "app.py": `import os\n${SECRET}\n` };

  test("is found by --staged before the merge is concluded", async () => {
    using repo = diverged();
    resolveWith(repo, resolution);
    expect((await scan(repo, ["--staged"])).places).toEqual(["app.py:2 slack-bot-token"]);
  });

  test("is found by --range, in the merge commit", async () => {
    using repo = diverged();
    resolveWith(repo, resolution);
    const merge = conclude(repo);
    const { places, report } = await scan(repo, ["--range", "HEAD^..HEAD"]);
    expect(places).toEqual(["app.py:2 slack-bot-token"]);
    expect(report.findings[0]?.commit).toBe(merge);
  });

  test("is found by --range that holds the merge commit alone", async () => {
    using repo = diverged();
    resolveWith(repo, resolution);
    conclude(repo);
    repo.git("branch", "base", "HEAD^2");
    repo.git("checkout", "--quiet", "base");
    repo.git("merge", "--quiet", "--strategy=ours", "main^", "-m", "both sides");
    const { places, report } = await scan(repo, ["--range", "base..main"]);
    expect(report.coverage.commits).toBe(1);
    expect(places).toEqual(["app.py:2 slack-bot-token"]);
  });

  test("is found by --history after the next commit has removed it", async () => {
    using repo = diverged();
    resolveWith(repo, resolution);
    const merge = conclude(repo);
    repo.commit("clean up", { "app.py": "import os\n" });
    const { report, places } = await scan(repo, ["--history"]);
    expect(places).toEqual(["app.py:2 slack-bot-token"]);
    expect(report.findings[0]?.commit).toBe(merge);
  });
});

describe("an evil merge, which adds what neither side has,", () => {
  function evil(change: Readonly<Record<string, string>>): TempRepo {
    const repo = tempRepo();
    repo.commit("start", { "app.py": "import os\n" });
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "side.txt": "side\n" });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "main.txt": "main\n" });
    repo.git("merge", "--quiet", "--no-commit", "--no-ff", "side");
    for (const [path, content] of Object.entries(change)) repo.write(path, content);
    repo.git("add", "--all");
    return repo;
  }

  test.each([
    ["in a new file", { "evil.py": `${SECRET}\n` }, "evil.py:1"],
    ["in a file that neither side changed", { "app.py": `import os\n${SECRET}\n` }, "app.py:2"],
    ["in a file that only one side added", { "side.txt": `side\n${SECRET}\n` }, "side.txt:2"],
  ])("%s is found by --staged, --range and --history", async (_, change, at) => {
    using repo = evil(change);
    const expected = [`${at} slack-bot-token`];
    expect((await scan(repo, ["--staged"])).places).toEqual(expected);
    conclude(repo);
    expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(expected);
    repo.git("rm", "--quiet", "-r", ".");
    repo.commit("gone");
    expect((await scan(repo, ["--history"])).places).toEqual(expected);
  });

  test("with --no-merges in mind: the range of the main line (A^1..A) is enough", async () => {
    using repo = evil({ "evil.py": `${SECRET}\n` });
    conclude(repo);
    const { report, places } = await scan(repo, ["--range", "main~1..main"]);
    expect(report.coverage.commits).toBe(2);
    expect(places).toEqual(["evil.py:1 slack-bot-token"]);
  });
});

test("an octopus merge that adds a secret is found by --range and --history", async () => {
  using repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  for (const name of ["one", "two", "three"]) {
    repo.git("switch", "--quiet", "--create", name, "main");
    repo.commit(name, { [`${name}.txt`]: `${name}\n` });
  }
  repo.git("switch", "--quiet", "main");
  repo.git("merge", "--quiet", "--no-commit", "one", "two", "three");
  repo.write("two.txt", `two\n${SECRET}\n`);
  repo.git("add", "--all");
  expect((await scan(repo, ["--staged"])).places).toEqual(["two.txt:2 slack-bot-token"]);
  conclude(repo);
  expect(repo.git("rev-parse", "HEAD^@").trim().split("\n")).toHaveLength(3);
  expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(["two.txt:2 slack-bot-token"]);
  expect((await scan(repo, ["--history"])).places).toEqual(["two.txt:2 slack-bot-token"]);
});

test("a merge with the strategy ours hides nothing of the side that it throws away", async () => {
  using repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  repo.git("switch", "--quiet", "--create", "side");
  repo.commit("side", { "side.py": `${SECRET}\n` });
  repo.git("switch", "--quiet", "main");
  repo.git("merge", "--quiet", "--strategy=ours", "side", "-m", "merge");
  expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(["side.py:1 slack-bot-token"]);
  expect((await scan(repo, ["--history"])).places).toEqual(["side.py:1 slack-bot-token"]);
});

test("a merge of unrelated histories brings the other root's secret", async () => {
  using repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  repo.git("switch", "--quiet", "--orphan", "other");
  repo.commit("other root", { "other.py": `${SECRET}\n` });
  repo.git("switch", "--quiet", "main");
  repo.git("merge", "--quiet", "--allow-unrelated-histories", "other", "-m", "merge");
  expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(["other.py:1 slack-bot-token"]);
});

test("a squash merge makes the other side's secret part of the one commit: --staged reports it", async () => {
  using repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  repo.git("switch", "--quiet", "--create", "side");
  repo.commit("side", { "side.py": `${SECRET}\n` });
  repo.git("switch", "--quiet", "main");
  repo.commit("main", { "main.txt": "main\n" });
  repo.git("merge", "--quiet", "--squash", "side");
  expect((await scan(repo, ["--staged"])).places).toEqual(["side.py:1 slack-bot-token"]);
});

describe("while a merge is in progress --staged", () => {
  test("does not report what either parent has already", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": "import os\n" });
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "side.py": `${SECRET}\n`, "app.py": `import os\nother = "${fakeSlackToken(410)}"\n` });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "main.py": `third = "${fakeSlackToken(420)}"\n` });
    repo.git("merge", "--quiet", "--no-commit", "--no-ff", "side");
    const { code, places } = await scan(repo, ["--staged"]);
    expect({ code, places }).toEqual({ code: 0, places: [] });
  });

  test("does not report lines of a merged file that come from one side each", async () => {
    using repo = tempRepo();
    const middle = Array.from({ length: 9 }, (_, i) => `x${i} = ${i}`).join("\n");
    repo.commit("start", { "app.py": `a = None\n${middle}\nb = None\n` });
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "app.py": `a = None\n${middle}\nb = "${fakeSlackToken(430)}"\n` });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "app.py": `a = "${fakeSlackToken(440)}"\n${middle}\nb = None\n` });
    repo.git("merge", "--quiet", "--no-commit", "--no-ff", "side");
    expect((await scan(repo, ["--staged"])).places).toEqual([]);
    repo.write(
      "app.py",
      `a = "${fakeSlackToken(440)}"\n${middle}\nb = "${fakeSlackToken(430)}"\nc = "${fakeSlackToken(450)}"\n`,
    );
    repo.git("add", "--all");
    expect((await scan(repo, ["--staged"])).places).toEqual(["app.py:12 slack-bot-token"]);
  });

  test("is incomplete as long as a conflict is not resolved, and names the file", async () => {
    using repo = diverged();
    repo.run(["merge", "side"]);
    const { code, report, stderr } = await scan(repo, ["--staged"]);
    expect(code).toBe(3);
    expect(report.coverage.skipped).toMatchObject([{ reason: "unmerged", count: 1, examples: ["app.py"] }]);
    expect(stderr).toContain("merge");
  });

  test("reports the secret that a cherry-pick or revert brings in when it stops for a conflict", async () => {
    using repo = diverged();
    repo.git("switch", "--quiet", "side");
    const leak = repo.commit("leak", { "app.py": `import os\n${SECRET}\n` });
    repo.git("switch", "--quiet", "main");
    expect(repo.run(["cherry-pick", leak]).status).toBe(1);
    repo.write("app.py", `import os\n${SECRET}\n`);
    repo.git("add", "--all");
    expect((await scan(repo, ["--staged"])).places).toEqual(["app.py:2 slack-bot-token"]);
  });
});
