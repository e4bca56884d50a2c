/** Replace refs and grafts show another history than the one that gets pushed. The real one counts. */
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(800)}"\n`;
const FOUND = ["app.py:1 slack-bot-token"];

/** Three commits; the second holds a secret. */
function leaked(): TempRepo & { readonly commits: readonly string[] } {
  const repo = tempRepo();
  const commits = [
    repo.commit("one", { "app.py": "import os\n" }),
    repo.commit("two", { "app.py": LINE }),
    repo.commit("three", { "app.py": "import sys\n" }),
  ];
  return Object.assign(repo, { commits });
}

async function expectFound(repo: TempRepo): Promise<void> {
  expect((await scan(repo, ["--history"])).places).toEqual(FOUND);
  expect((await scan(repo, ["--range", "HEAD~2..HEAD"])).places).toEqual(FOUND);
}

test("a blob replaced by a clean one", async () => {
  using repo = leaked();
  repo.git("replace", "HEAD^:app.py", "HEAD:app.py");
  expect(repo.git("show", "HEAD^:app.py")).toBe("import sys\n");
  await expectFound(repo);
});

test("a commit replaced by a clean one", async () => {
  using repo = leaked();
  const [one = "", two = ""] = repo.commits;
  const tree = repo.git("rev-parse", `${one}^{tree}`).trim();
  repo.git("replace", two, repo.git("commit-tree", "-p", one, "-m", "two", tree).trim());
  expect(repo.git("show", "HEAD^:app.py")).toBe("import os\n");
  await expectFound(repo);
});

test("a commit left out by `git replace --graft`", async () => {
  using repo = leaked();
  const [one = "", , three = ""] = repo.commits;
  repo.git("replace", "--graft", three, one);
  expect(repo.git("rev-list", "--count", "HEAD").trim()).toBe("2");
  expect((await scan(repo, ["--history"])).places).toEqual(FOUND);
  expect((await scan(repo, ["--range", `${one}..HEAD`])).places).toEqual(FOUND);
});

test("a commit left out by .git/info/grafts", async () => {
  using repo = leaked();
  const [one = "", , three = ""] = repo.commits;
  repo.write(".git/info/grafts", `${three} ${one}\n`);
  expect(repo.git("rev-list", "--count", "HEAD").trim()).toBe("2");
  expect((await scan(repo, ["--history"])).places).toEqual(FOUND);
  expect((await scan(repo, ["--range", `${one}..HEAD`])).places).toEqual(FOUND);
});

test("a secret that only the replacement holds: it is an object of the repository, too", async () => {
  using repo = tempRepo();
  repo.commit("one", { "app.py": "import os\n" });
  const blob = repo.run(["hash-object", "-w", "--stdin"], { input: LINE }).stdout.toString().trim();
  repo.git("replace", "HEAD:app.py", blob);
  expect((await scan(repo, ["--history"])).places).toEqual([
    expect.stringMatching(/^refs\/replace\/[0-9a-f]{40}:1 slack-bot-token$/),
  ]);
});

test("an index entry whose blob is replaced", async () => {
  using repo = tempRepo();
  repo.commit("one", { "app.py": "import os\n" });
  repo.write("app.py", LINE);
  repo.git("add", "--all");
  repo.git("replace", repo.git("rev-parse", ":app.py").trim(), repo.git("rev-parse", "HEAD:app.py").trim());
  expect((await scan(repo, ["--staged"])).places).toEqual(FOUND);
});
