/** Secrets that stand in no branch's files: stash, reflog, dangling objects, messages, notes, names. */
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(500);
const OTHER = fakeSlackToken(510);
const LINE = `token = "${TOKEN}"\n`;
const IN_APP = ["app.py:2 slack-bot-token"];

/** A clean repository with one commit. */
function start(): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": "import os\n" });
  return repo;
}

async function history(repo: TempRepo, ...more: string[]): Promise<readonly string[]> {
  const { places, report } = await scan(repo, ["--history", ...more]);
  expect(report.coverage).toMatchObject({ complete: true, problems: [] });
  return places;
}

describe("--history finds a secret in the stash:", () => {
  test("in the latest entry", async () => {
    using repo = start();
    repo.write("app.py", `import os\n${LINE}`);
    repo.git("stash", "push", "--quiet");
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("in an older entry, which only the reflog of the stash holds", async () => {
    using repo = start();
    repo.write("app.py", `import os\n${LINE}`);
    repo.git("stash", "push", "--quiet");
    repo.write("app.py", "import sys\n");
    repo.git("stash", "push", "--quiet");
    expect(repo.git("stash", "list").trim().split("\n")).toHaveLength(2);
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("in its untracked part", async () => {
    using repo = start();
    repo.write("new.env", LINE);
    repo.git("stash", "push", "--quiet", "--include-untracked");
    expect(await history(repo)).toEqual(["new.env:1 slack-bot-token"]);
  });

  test("in its index part, when the work tree had gone on", async () => {
    using repo = start();
    repo.write("app.py", `import os\n${LINE}`);
    repo.git("add", "--all");
    repo.write("app.py", "import os\n# removed\n");
    repo.git("stash", "push", "--quiet");
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("in its message", async () => {
    using repo = start();
    repo.write("app.py", "import sys\n");
    repo.git("stash", "push", "--quiet", "-m", `before I forget: ${TOKEN}`);
    expect(await history(repo)).toEqual([
      expect.stringMatching(/^commit [0-9a-f]{40}:1 slack-bot-token \(commit-message\)$/),
    ]);
  });
});

describe("--history finds a secret that only the reflog knows:", () => {
  test("in a commit that was reset away", async () => {
    using repo = start();
    repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.git("reset", "--quiet", "--hard", "HEAD^");
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("in a commit that was amended", async () => {
    using repo = start();
    repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.write("app.py", "import os\n");
    repo.git("commit", "--quiet", "--all", "--amend", "--no-verify", "--allow-empty", "-m", "no leak");
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("in a branch that was deleted", async () => {
    using repo = start();
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.git("switch", "--quiet", "main");
    repo.git("branch", "--quiet", "-D", "side");
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("in a detached HEAD of another work tree", async () => {
    using repo = start();
    repo.git("worktree", "add", "--quiet", "--detach", "../other");
    repo.write("../other/app.py", `import os\n${LINE}`);
    repo.run(["commit", "--quiet", "--all", "--no-verify", "-m", "leak"], { cwd: `${repo.path}/../other` });
    repo.run(["reset", "--quiet", "--hard", "HEAD^"], { cwd: `${repo.path}/../other` });
    expect(await history(repo)).toEqual(IN_APP);
  });
});

describe("what nothing refers to", () => {
  test("is found by --history --unreachable, and not without: a dangling commit", async () => {
    using repo = start();
    repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.git("reset", "--quiet", "--hard", "HEAD^");
    repo.git("reflog", "expire", "--expire=now", "--all");
    expect(await history(repo)).toEqual([]);
    expect(await history(repo, "--unreachable")).toEqual(IN_APP);
  });

  test("a blob that was staged and never committed", async () => {
    using repo = start();
    repo.write("app.py", `import os\n${LINE}`);
    repo.git("add", "--all");
    repo.git("reset", "--quiet", "--hard");
    expect(await history(repo)).toEqual([]);
    expect(await history(repo, "--unreachable")).toEqual([
      expect.stringMatching(/^blob [0-9a-f]{40}:2 slack-bot-token$/),
    ]);
  });

  test("a dropped stash, the message of a deleted tag, and a tree", async () => {
    using repo = start();
    repo.write("stash.py", LINE);
    repo.git("stash", "push", "--quiet", "--include-untracked");
    repo.git("stash", "drop", "--quiet");
    repo.git("tag", "-a", "-m", `with ${OTHER}`, "v1");
    repo.git("tag", "--delete", "v1");
    repo.write("in-tree.py", `x = "${fakeSlackToken(520)}"\n`);
    repo.git("add", "--all");
    repo.git("write-tree");
    repo.git("reset", "--quiet", "--hard");
    const places = await history(repo, "--unreachable");
    expect(places).toContain("stash.py:1 slack-bot-token");
    expect(places).toContain("in-tree.py:1 slack-bot-token");
    expect(places).toContainEqual(expect.stringMatching(/:1 slack-bot-token \(tag-message\)$/));
  });

  test("objects in an alternate object store", async () => {
    using other = start();
    other.commit("leak", { "app.py": `import os\n${LINE}` });
    using repo = start();
    repo.write(".git/objects/info/alternates", `${other.path}/.git/objects\n`);
    expect(await history(repo, "--unreachable")).toEqual(IN_APP);
  });
});

describe("messages:", () => {
  test("a commit message, in any line and in a trailer, is read by --range and --history", async () => {
    using repo = start();
    const commit = repo.commit(
      `Fix login\n\nIt works with\n${TOKEN}\n\nSigned-off-by: Ada <ada@example.org>\nToken: ${OTHER}`,
    );
    const expected = [
      `commit ${commit}:4 slack-bot-token (commit-message)`,
      `commit ${commit}:7 slack-bot-token (commit-message)`,
    ];
    expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(expected);
    expect(await history(repo)).toEqual(expected);
  });

  test("a message in another encoding", async () => {
    using repo = start();
    repo.git("config", "i18n.commitEncoding", "ISO-8859-1");
    repo.run(["commit", "--allow-empty", "--no-verify", "-F", "-"], {
      input: Buffer.from(`Schlüssel: ${TOKEN}\n`, "latin1"),
    });
    expect(await history(repo)).toEqual([expect.stringMatching(/:1 slack-bot-token \(commit-message\)$/)]);
  });

  test("an author's name or address", async () => {
    using repo = start();
    repo.run(["commit", "--quiet", "--allow-empty", "-m", "x"], { env: { GIT_AUTHOR_EMAIL: `${TOKEN}@example.org` } });
    for (const args of [["--range", "HEAD^..HEAD"], ["--history"]]) {
      const { places, report } = await scan(repo, args);
      expect(places).toEqual([expect.stringMatching(/slack-bot-token \(commit-message\)$/)]);
      expect(JSON.stringify(report)).not.toContain(TOKEN);
    }
  });

  test("the message of an annotated tag, of a nested tag, and of a tag on a blob", async () => {
    using repo = start();
    repo.git("tag", "-a", "-m", `release\n\n${TOKEN}`, "v1");
    repo.git("tag", "-a", "-m", `again ${OTHER}`, "v2", "v1");
    repo.git("tag", "-a", "-m", `on a blob ${fakeSlackToken(520)}`, "v3", "HEAD:app.py");
    // The tag in the middle of a chain has no ref of its own.
    repo.git("tag", "--delete", "v1");
    const places = await history(repo);
    expect(places).toContain("refs/tags/v2:3 slack-bot-token (tag-message)");
    expect(places).toContain("refs/tags/v2:1 slack-bot-token (tag-message)");
    expect(places).toContain("refs/tags/v3:1 slack-bot-token (tag-message)");
    expect(places).toHaveLength(3);
  });

  test("a note, also in another namespace, and one that was removed", async () => {
    using repo = start();
    const commit = repo.git("rev-parse", "HEAD").trim();
    repo.git("notes", "add", "-m", `see ${TOKEN}`);
    repo.git("notes", "--ref=review", "add", "-m", `see ${OTHER}`);
    repo.git("notes", "--ref=review", "remove", "HEAD");
    expect(await history(repo)).toEqual(Array(2).fill(`note on ${commit}:1 slack-bot-token (note)`));
  });
});

describe("names:", () => {
  test.each([
    ["a branch", (repo: TempRepo) => repo.git("branch", TOKEN)],
    ["a tag", (repo: TempRepo) => repo.git("tag", `release/${TOKEN}`)],
    ["a ref of its own kind", (repo: TempRepo) => repo.git("update-ref", `refs/pull/${TOKEN}/head`, "HEAD")],
    ["a packed ref", (repo: TempRepo) => repo.git("branch", TOKEN) + repo.git("pack-refs", "--all")],
  ])("%s is found by --history, masked", async (_, name) => {
    using repo = start();
    name(repo);
    const { places, report } = await scan(repo, ["--history"]);
    expect(places).toEqual([
      expect.stringMatching(/^refs\/[a-z/]*xoxb-\*{4}…\*{4}(?:\/head)? slack-bot-token \(ref-name\)$/),
    ]);
    expect(report.findings[0]).not.toHaveProperty("line");
  });

  test("a file's name is found by --staged, --range, --history and in the tree, masked", async () => {
    using repo = start();
    repo.write(`dump/${TOKEN}.txt`, "nothing here\n");
    repo.git("add", "--all");
    const expected = ["dump/xoxb-****…****.txt slack-bot-token (path)"];
    expect((await scan(repo)).places).toEqual(expected);
    expect((await scan(repo, ["--staged"])).places).toEqual(expected);
    repo.commit("leak");
    expect((await scan(repo, ["--range", "HEAD^..HEAD"])).places).toEqual(expected);
    repo.git("rm", "-r", "--quiet", "dump");
    repo.commit("gone");
    expect((await scan(repo)).places).toEqual([]);
    expect(await history(repo)).toEqual(expected);
  });

  test("a folder's name", async () => {
    using repo = start();
    repo.write(`${TOKEN}/readme.txt`, "nothing here\n");
    repo.git("add", "--all");
    expect((await scan(repo, ["--staged"])).places).toEqual(["xoxb-****…****/readme.txt slack-bot-token (path)"]);
  });
});

describe("other refs:", () => {
  test.each([
    ["a remote-tracking branch", "refs/remotes/origin/feature"],
    ["a pull request's head", "refs/pull/7/head"],
    ["a bisect ref", "refs/bisect/bad"],
    ["a ref of one work tree", "refs/worktree/mine"],
  ])("--history reads %s", async (_, ref) => {
    using repo = start();
    const leak = repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.git("update-ref", ref, leak);
    repo.git("reset", "--quiet", "--hard", "HEAD^");
    repo.git("reflog", "expire", "--expire=now", "--all");
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("--history reads a tag on a blob and a tag on a tree", async () => {
    using repo = start();
    repo.write("dir/tree.py", LINE);
    repo.git("add", "--all");
    repo.git("tag", "on-tree", repo.git("write-tree").trim());
    const blob = repo
      .run(["hash-object", "-w", "--stdin"], { input: `x = "${OTHER}"\n` })
      .stdout.toString()
      .trim();
    repo.git("tag", "on-blob", blob);
    repo.git("reset", "--quiet", "--hard");
    expect(await history(repo)).toEqual(["dir/tree.py:1 slack-bot-token", "refs/tags/on-blob:1 slack-bot-token"]);
  });

  test("--history reads what is staged and in no commit yet", async () => {
    using repo = start();
    repo.write("app.py", `import os\n${LINE}`);
    repo.git("add", "--all");
    expect(await history(repo)).toEqual(IN_APP);
  });

  test("--history finds content that lies in an excluded folder first, and elsewhere later", async () => {
    using repo = tempRepo();
    repo.commit("vendored", { "vendor/app.py": LINE, ".leakgate.yaml": "exclude: [vendor/]\n" });
    repo.commit("copied", { "src/app.py": LINE });
    expect(await history(repo)).toEqual(["src/app.py:1 slack-bot-token"]);
  });

  test("--history works in a bare repository and in one with packed objects only", async () => {
    using repo = start();
    repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.commit("gone", { "app.py": "import os\n" });
    repo.git("gc", "--quiet");
    repo.git("clone", "--quiet", "--bare", ".", "../bare.git");
    expect(await history(repo)).toEqual(IN_APP);
    expect((await scan(`${repo.path}/../bare.git`, ["--history"], { env: repo.env })).places).toEqual(IN_APP);
  });

  test("--history works in a repository with sha256", async () => {
    using repo = tempRepo({ objectFormat: "sha256" });
    repo.commit("leak", { "app.py": `import os\n${LINE}` });
    repo.commit("gone", { "app.py": "import os\n" });
    expect(await history(repo)).toEqual(IN_APP);
    expect((await scan(repo, ["--range", `${"0".repeat(64)}..HEAD`])).places).toEqual(IN_APP);
  });
});
