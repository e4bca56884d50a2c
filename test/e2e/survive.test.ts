/** What a baseline survives: one file, made from the tree, keeps a known value quiet in every kind of scan whatever git does to it. */
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(5200);
const SOURCE = `import os\ntoken = "${TOKEN}"\n`;

/** `main` holds the secret and its baseline; the branch `topic` starts there. */
async function known(): Promise<TempRepo> {
  const repo = tempRepo();
  repo.commit("start", { "src/app.py": SOURCE, "other.py": "x = 1\n" });
  expect((await leakgate(repo, ["baseline", "create"])).code).toBe(0);
  repo.commit("baseline");
  repo.git("switch", "--quiet", "--create", "topic");
  return repo;
}

/** What tree, index, range and history find, stale entries included: nothing, where the baseline holds. */
async function loud(repo: TempRepo, range: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const args of [[], ["--staged"], ["--range", range], ["--history"]]) {
    const { places, report, code } = await scan(repo, args);
    found.push(...places, ...report.staleSuppressions, ...(code === 0 ? [] : [code]));
    if (args.length === 0 && report.suppressed.length !== 1) found.push("not suppressed");
  }
  return found;
}

test.each<[string, string]>([
  ["line shift", `# one\n# two\n\n${SOURCE}`],
  ["re-indent", `if True:\n        token = "${TOKEN}"\n`],
  ["reformat", `import os;token='${TOKEN}';print(token)\n`],
  ["CRLF change", SOURCE.replaceAll("\n", "\r\n")],
])("%s", async (_, text) => {
  using repo = await known();
  repo.write("src/app.py", text);
  repo.git("add", "--all");
  expect((await scan(repo, ["--staged"])).places).toEqual([]);
  repo.commit("changed");
  expect(await loud(repo, "main..topic")).toEqual([]);
});

test("rename", async () => {
  using repo = await known();
  repo.git("mv", "src", "lib");
  repo.git("mv", "lib/app.py", "lib/main.py");
  expect((await scan(repo, ["--staged"])).places).toEqual([]);
  repo.commit("renamed");
  expect(await loud(repo, "main..topic")).toEqual([]);
});

test("squash", async () => {
  using repo = await known();
  repo.commit("one", { "src/app.py": `# one\n${SOURCE}` });
  repo.commit("two", { "src/app.py": `# one\n# two\n${SOURCE}` });
  repo.git("switch", "--quiet", "main");
  repo.git("merge", "--quiet", "--squash", "topic");
  repo.commit("squashed");
  expect(await loud(repo, "HEAD^..HEAD")).toEqual([]);
});

test("rebase", async () => {
  using repo = await known();
  repo.commit("topic", { "src/app.py": `${SOURCE}print(token)\n` });
  repo.git("switch", "--quiet", "main");
  repo.commit("main goes on", { "src/app.py": `# top\n${SOURCE}` });
  repo.git("switch", "--quiet", "topic");
  repo.git("rebase", "--quiet", "main");
  expect(await loud(repo, "main..topic")).toEqual([]);
});

test("cherry-pick", async () => {
  using repo = await known();
  const picked = repo.commit("topic", { "src/app.py": `# moved\n${SOURCE}` });
  repo.git("switch", "--quiet", "main");
  repo.commit("main goes on", { "other.py": "x = 2\n" });
  repo.git("cherry-pick", picked);
  expect(await loud(repo, "HEAD^..HEAD")).toEqual([]);
});

test("history rewrite", async () => {
  using repo = await known();
  repo.commit("topic", { "other.py": "x = 3\n" });
  // Every commit gets another id, and every file another folder.
  const env = { FILTER_BRANCH_SQUELCH_WARNING: "1" };
  const script = `git ls-files -s | sed 's-\\t\\(src\\|other\\)-\\tmoved/\\1-' | GIT_INDEX_FILE=$GIT_INDEX_FILE.new git update-index --index-info && mv "$GIT_INDEX_FILE.new" "$GIT_INDEX_FILE"`;
  const { status, stderr } = repo.run(["filter-branch", "-f", "--index-filter", script, "--", "--all"], { env });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  repo.git("reset", "--quiet", "--hard");
  expect(await loud(repo, "HEAD^..HEAD")).toEqual([]);
});

test("a copy into a new place is a new finding, in every kind of scan", async () => {
  using repo = await known();
  repo.write("copy.py", SOURCE);
  repo.git("add", "--all");
  const expected = ["copy.py:2 slack-bot-token"];
  expect((await scan(repo, ["--staged"])).places).toEqual(expected);
  repo.commit("copied");
  for (const args of [[], ["--range", "main..topic"]]) expect((await scan(repo, args)).places).toEqual(expected);
});
