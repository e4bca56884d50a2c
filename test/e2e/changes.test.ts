/** What a change adds: not more than that, and nothing less, however the change is cut. */
import { describe, expect, test } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { fakeKeyLines } from "../support/fakeKey.ts";
import { bringIn, leakgate, MODES, scan } from "../support/scan.ts";
import { tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(900);
const OTHER = fakeSlackToken(910);
const LINE = `token = "${TOKEN}"\n`;

describe("a range is read commit by commit:", () => {
  test("a secret that one commit adds and the next removes is found, in the first", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": "import os\n" });
    const leak = repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.commit("oops", { "app.py": "import os\n" });
    const { code, places, report } = await scan(repo, ["--range", "HEAD~2..HEAD"]);
    expect({ code, places }).toEqual({ code: 1, places: ["app.py:2 slack-bot-token"] });
    expect(report.findings[0]).toMatchObject({ commit: leak, author: "Ada Tester", email: "ada@example.org" });
    expect(report.coverage.commits).toBe(2);
  });

  test("a file that one commit adds and the next deletes", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": "import os\n" });
    repo.commit("leak", { ".env": LINE });
    repo.git("rm", "--quiet", ".env");
    repo.commit("gone");
    expect((await scan(repo, ["--range", "HEAD~2..HEAD"])).places).toEqual([".env:1 slack-bot-token"]);
  });

  test("a secret that was there before the range is not reported, even when its line moves", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE });
    repo.commit("shift", { "app.py": `import os\n\n${LINE}` });
    repo.commit("other", { "b.txt": "x\n" });
    expect((await scan(repo, ["--range", "HEAD~2..HEAD"])).places).toEqual([]);
  });

  test("a secret that is removed and brought back is new again", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE });
    repo.commit("gone", { "app.py": "import os\n" });
    repo.commit("back", { "app.py": LINE });
    expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(["app.py:1 slack-bot-token"]);
  });

  test("a revert that brings a secret back", async () => {
    using repo = tempRepo();
    repo.commit("leak", { "app.py": LINE });
    repo.commit("gone", { "app.py": "import os\n" });
    repo.git("revert", "--no-edit", "HEAD");
    expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(["app.py:1 slack-bot-token"]);
  });

  test("all commits of a new branch, with zeros on the left, as a push event writes it", async () => {
    using repo = tempRepo();
    repo.commit("leak", { "app.py": LINE });
    repo.commit("next", { "app.py": "import os\n" });
    const { places, report } = await scan(repo, ["--range", `${"0".repeat(40)}..HEAD`]);
    expect(places).toEqual(["app.py:1 slack-bot-token"]);
    expect(report.coverage.commits).toBe(2);
  });

  test("the root commit", async () => {
    using repo = tempRepo();
    repo.commit("leak", { "app.py": LINE });
    repo.git("config", "log.showRoot", "false");
    expect((await scan(repo, ["--range", `${"0".repeat(40)}..HEAD`])).places).toEqual(["app.py:1 slack-bot-token"]);
  });
});

describe.each(MODES)("--%s", (mode) => {
  test("finds a key whose body is swapped between unchanged BEGIN and END lines", async () => {
    using repo = tempRepo();
    const [old, swapped] = [fakeKeyLines(1), fakeKeyLines(2)];
    repo.commit("start", { "key.txt": `# key\n${old.join("\n")}\n` });
    const args = bringIn(repo, mode, { "key.txt": `# key\n${swapped.join("\n")}\n` });
    const { report, places } = await scan(repo, args);
    const expected = mode === "history" ? 2 : 1;
    expect(places).toEqual(Array(expected).fill("key.txt:2 private-key"));
    expect(new Set(report.findings.map(({ fingerprint }) => fingerprint)).size).toBe(expected);
  });

  test("finds a key of which only one line in the middle changes", async () => {
    using repo = tempRepo();
    const lines = [...fakeKeyLines(3)];
    repo.commit("start", { "key.txt": `${lines.join("\n")}\n` });
    lines[7] = fakeKeyLines(4)[7] ?? "";
    const args = bringIn(repo, mode, { "key.txt": `${lines.join("\n")}\n` });
    expect((await scan(repo, args)).places).toContain("key.txt:1 private-key");
  });

  test("finds a token that takes the place of another on the same line", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": `import os\n${LINE}` });
    const args = bringIn(repo, mode, { "app.py": `import os\ntoken = "${OTHER}"\n` });
    const { report, places } = await scan(repo, args);
    expect(places).toEqual(Array(mode === "history" ? 2 : 1).fill("app.py:2 slack-bot-token"));
    expect(report.suppressed).toEqual([]);
  });

  test("finds a secret added to a line that holds one already", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": `x = ["${TOKEN}"]\n` });
    const args = bringIn(repo, mode, { "app.py": `x = ["${TOKEN}", "${OTHER}"]\n` });
    const { report } = await scan(repo, args);
    expect(report.findings.some(({ column }) => column === TOKEN.length + 11)).toBe(true);
  });

  test("finds a second copy of a value that stands in the file already", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": LINE });
    const args = bringIn(repo, mode, { "app.py": `${LINE}import os\nagain = "${TOKEN}"\n` });
    expect((await scan(repo, args)).places.length).toBeGreaterThan(0);
  });
});

describe("a suppression of one secret does not hold for another", () => {
  test("on a line that the baseline knows (the ignore swap)", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": `import os\n${LINE}` });
    expect((await leakgate(repo, ["baseline", "create"])).code).toBe(0);
    repo.commit("baseline");
    expect((await scan(repo)).code).toBe(0);
    repo.write("app.py", `import os\ntoken = "${OTHER}"\n`);
    repo.git("add", "--all");
    for (const args of [[], ["--staged"]]) {
      const { code, places, report } = await scan(repo, args);
      expect({ code, places }).toEqual({ code: 1, places: ["app.py:2 slack-bot-token"] });
      expect(report.suppressed).toEqual([]);
    }
    repo.commit("swap");
    expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(["app.py:2 slack-bot-token"]);
    const history = await scan(repo, ["--history"]);
    expect(history.places).toEqual(["app.py:2 slack-bot-token"]);
    expect(history.report.suppressed).toHaveLength(1);
  });

  test("in a comment that names the other one's rule", async () => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": "import os\n" });
    repo.write("app.py", `token = "${TOKEN}"  # leakgate:allow[github-pat] -- a test token\n`);
    repo.git("add", "--all");
    const { code, report } = await scan(repo, ["--staged"]);
    expect(code).toBe(1);
    expect(report.suppressed).toEqual([]);
  });

  test("in a comment that names the rule of one of two secrets on the line", async () => {
    using repo = tempRepo();
    const other = `glpat-${fake("alnum", 20, 920)}`;
    repo.write("app.py", `x = ["${TOKEN}", "${other}"]  # leakgate:allow[slack-bot-token] -- old\n`);
    const { code, report } = await scan(repo);
    expect(code).toBe(1);
    expect(report.suppressed.map(({ rule }) => rule)).toEqual(["slack-bot-token"]);
    expect(report.findings.map(({ rule }) => rule)).toEqual(["gitlab-pat"]);
  });

  test("inside the value itself", async () => {
    using repo = tempRepo();
    const [begin = "", ...rest] = fakeKeyLines(5);
    repo.write("key.txt", `${[begin, "Comment: gitleaks:allow leakgate:allow", ...rest].join("\n")}\n`);
    const { places, report } = await scan(repo);
    expect(places).toEqual(["key.txt:1 private-key"]);
    expect(report.suppressed).toEqual([]);
  });
});
