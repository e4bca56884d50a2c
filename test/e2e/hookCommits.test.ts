/** The installed hook, called by git itself: every way to make a commit is refused with a secret, and passes without. */
import { chmodSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { gitWithHook, leakgate } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(1100)}"\n`;
const CLEAN = "import sys\n";
const START = { "app.py": "import os\n", "other.py": "import os\n" };

/** A repository with leakgate's hooks, and one commit unless `empty`. */
async function hooked(empty = false): Promise<TempRepo> {
  const repo = tempRepo();
  if (!empty) repo.commit("start", START);
  const { code, stderr } = await leakgate(repo, ["hook", "install", "--files"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return repo;
}

/** git is refused, with the place and without the value; nothing was committed. */
function expectRefused(
  repo: TempRepo,
  args: readonly string[],
  at: string,
  options: { cwd?: string; env?: Record<string, string> } = {},
): void {
  const before = repo.run(["rev-parse", "HEAD"], options).stdout.toString();
  const { status, output } = gitWithHook(repo, args, options);
  expect(status, output).not.toBe(0);
  expect(output).toContain(at);
  expect(output).toContain("--no-verify");
  expect(output).not.toMatch(/\n\s+at /);
  expect(repo.run(["rev-parse", "HEAD"], options).stdout.toString()).toBe(before);
}

function expectPassed(
  repo: TempRepo,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): void {
  const { status, output } = gitWithHook(repo, args, options);
  expect(status, output).toBe(0);
  // A commit that is fine needs no words of ours.
  expect(output).not.toContain("leakgate");
}

describe("a commit is refused with a secret and passes without:", () => {
  test("git commit", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    repo.git("add", "--all");
    expectRefused(repo, ["commit", "-m", "x"], "app.py:1");
    repo.write("app.py", CLEAN);
    repo.git("add", "--all");
    expectPassed(repo, ["commit", "-m", "x"]);
  });

  test("git commit -a, where the index is a temporary one", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    expectRefused(repo, ["commit", "-a", "-m", "x"], "app.py:1");
    repo.write("app.py", CLEAN);
    expectPassed(repo, ["commit", "-a", "-m", "x"]);
  });

  test("git commit PATH (--only): what is committed counts, not what is staged besides", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    repo.write("other.py", CLEAN);
    repo.git("add", "other.py");
    expectRefused(repo, ["commit", "-m", "x", "app.py"], "app.py:1");
    repo.git("add", "app.py");
    repo.write("other.py", "import re\n");
    expectPassed(repo, ["commit", "-m", "x", "other.py"]);
    expectRefused(repo, ["commit", "-m", "x"], "app.py:1");
  });

  test("git commit --include PATH", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    repo.write("other.py", CLEAN);
    repo.git("add", "other.py");
    expectRefused(repo, ["commit", "-m", "x", "--include", "app.py"], "app.py:1");
    expectPassed(repo, ["commit", "-m", "x"]);
  });

  test("git commit --amend", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    repo.git("add", "--all");
    expectRefused(repo, ["commit", "--amend", "--no-edit"], "app.py:1");
    repo.write("app.py", CLEAN);
    repo.git("add", "--all");
    expectPassed(repo, ["commit", "--amend", "--no-edit"]);
    expect(repo.git("rev-list", "--count", "HEAD")).toBe("1\n");
  });

  test("the first commit of a repository", async () => {
    using repo = await hooked(true);
    repo.write("app.py", LINE);
    repo.git("add", "--all");
    expectRefused(repo, ["commit", "-m", "x"], "app.py:1");
    repo.write("app.py", CLEAN);
    repo.git("add", "--all");
    expectPassed(repo, ["commit", "-m", "x"]);
  });

  test("in a linked work tree, and the main one stays apart from it", async () => {
    using repo = await hooked();
    const cwd = join(repo.path, "../linked");
    repo.git("worktree", "add", "--quiet", "-b", "linked", cwd);
    repo.write("../linked/app.py", LINE);
    repo.run(["add", "--all"], { cwd });
    expectRefused(repo, ["commit", "-m", "x"], "app.py:1", { cwd });
    expectRefused(repo, ["commit", "-a", "-m", "x"], "app.py:1", { cwd });
    repo.write("app.py", CLEAN);
    expectPassed(repo, ["commit", "-a", "-m", "x"]);
    repo.write("../linked/app.py", CLEAN);
    expectPassed(repo, ["commit", "-a", "-m", "x"], { cwd });
  });

  test("from a sub-directory, with paths relative to the root in the output", async () => {
    using repo = await hooked();
    const cwd = join(repo.path, "deep/down");
    mkdirSync(cwd, { recursive: true });
    repo.write("deep/down/app.py", LINE);
    repo.write("app.py", CLEAN);
    repo.run(["add", "--all", "."], { cwd });
    expectRefused(repo, ["commit", "-m", "x"], "deep/down/app.py:1", { cwd });
    expectPassed(repo, ["commit", "-m", "x", "../../app.py"], { cwd });
  });

  test("with --git-dir and --work-tree from elsewhere", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    const where = [`--git-dir=${repo.path}/.git`, `--work-tree=${repo.path}`];
    expectRefused(repo, [...where, "commit", "-a", "-m", "x"], "app.py:1", { cwd: join(repo.path, "..") });
    repo.write("app.py", CLEAN);
    expectPassed(repo, [...where, "commit", "-a", "-m", "x"], { cwd: join(repo.path, "..") });
  });

  test("with GIT_INDEX_FILE relative to the root", async () => {
    using repo = await hooked();
    const env = { GIT_INDEX_FILE: ".git/own-index" };
    repo.run(["read-tree", "HEAD"], { env });
    repo.write("app.py", LINE);
    repo.run(["add", "--all"], { env });
    expectRefused(repo, ["commit", "-m", "x"], "app.py:1", { env });
    expectPassed(repo, ["commit", "--allow-empty", "-m", "x"]);
  });

  test("with `git -c color.ui=always -c core.pager=false commit`", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    const odd = ["-c", "color.ui=always", "-c", "diff.external=true", "-c", "core.quotePath=true"];
    expectRefused(repo, [...odd, "commit", "-a", "-m", "x"], "app.py:1");
  });

  test("git commit --patch style: only a part of the file is staged", async () => {
    using repo = await hooked();
    // The secret is in the work tree alone: what is committed is clean.
    repo.write("app.py", CLEAN);
    repo.git("add", "--all");
    repo.write("app.py", `${CLEAN}${LINE}`);
    expectPassed(repo, ["commit", "-m", "clean part"]);
    // The secret is in the index alone: the work tree is clean again.
    repo.git("add", "--all");
    repo.write("app.py", CLEAN);
    expectRefused(repo, ["commit", "-m", "x"], "app.py:2");
  });

  test("git add --intent-to-add and --renormalize", async () => {
    using repo = await hooked();
    repo.write("new.py", LINE);
    repo.git("add", "--intent-to-add", "new.py");
    expectPassed(repo, ["commit", "--allow-empty", "-m", "x"]);
    expectRefused(repo, ["commit", "-a", "-m", "x"], "new.py:1");
  });

  test("a file that the index calls unchanged (assume-unchanged, skip-worktree)", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    repo.git("add", "--all");
    repo.git("update-index", "--assume-unchanged", "app.py");
    repo.git("update-index", "--skip-worktree", "app.py");
    expectRefused(repo, ["commit", "-m", "x"], "app.py:1");
  });
});

describe("what a commit inherits is not reported:", () => {
  test("a secret that HEAD holds already", async () => {
    using repo = await hooked();
    repo.commit("old leak", { "old.py": LINE });
    repo.write("old.py", `# moved down\n\n${LINE}`);
    expectPassed(repo, ["commit", "-a", "-m", "x"]);
  });

  test("taking a secret away", async () => {
    using repo = await hooked();
    repo.commit("old leak", { "old.py": LINE });
    repo.write("old.py", "import os\n");
    expectPassed(repo, ["commit", "-a", "-m", "x"]);
    repo.git("rm", "--quiet", "old.py");
    expectPassed(repo, ["commit", "-m", "x"]);
  });

  test("concluding a merge, whose other side holds a secret", async () => {
    using repo = await hooked();
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("old leak", { "side.py": LINE, "app.py": "side\n" });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "app.py": "main\n" });
    expect(repo.run(["merge", "side"]).status).toBe(1);
    repo.write("app.py", LINE.replace("token", "merged"));
    repo.git("add", "--all");
    expectRefused(repo, ["commit", "--no-edit"], "app.py:1");
    repo.write("app.py", "both\n");
    repo.git("add", "--all");
    expectPassed(repo, ["commit", "--no-edit"]);
    expect(repo.git("rev-parse", "HEAD^2")).toBe(repo.git("rev-parse", "side"));
  });
});

describe("merges and pushes:", () => {
  test("a merge without conflict runs pre-merge-commit, and passes when it only brings what the sides have", async () => {
    using repo = await hooked();
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "side.py": LINE });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "main.py": CLEAN });
    expectPassed(repo, ["merge", "--quiet", "--no-edit", "side"]);
  });

  test("a merge without conflict is refused when a merge driver adds a secret", async () => {
    using repo = await hooked();
    repo.git("config", "merge.evil.driver", "cp secret %A");
    repo.commit("driver", { ".gitattributes": "app.py merge=evil\n", secret: "" });
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "app.py": "side\n" });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "app.py": "main\n" });
    repo.write("secret", LINE);
    expectRefused(repo, ["merge", "--no-edit", "side"], "app.py:1");
  });

  test("a push brings commits that no hook has seen, and is refused", async () => {
    using repo = await hooked();
    using remote = tempRepo({ bare: true });
    repo.git("remote", "add", "origin", remote.path);
    expectPassed(repo, ["push", "--quiet", "origin", "main"]);
    repo.commit("leak, then gone", { "app.py": LINE });
    repo.commit("gone", { "app.py": CLEAN });
    const { status, output } = gitWithHook(repo, ["push", "origin", "main"]);
    expect(status).not.toBe(0);
    expect(output).toContain("app.py:1");
    expect(remote.git("rev-list", "--count", "main")).toBe("1\n");
    repo.git("reset", "--quiet", "--hard", "HEAD~2");
    repo.commit("fine", { "app.py": CLEAN });
    expectPassed(repo, ["push", "--quiet", "origin", "main"]);
  });

  test("a push of a new branch, of several branches, and the deletion of one", async () => {
    using repo = await hooked();
    using remote = tempRepo({ bare: true });
    repo.git("remote", "add", "origin", remote.path);
    expectPassed(repo, ["push", "--quiet", "origin", "main"]);
    repo.git("switch", "--quiet", "--create", "clean");
    repo.commit("clean", { "b.py": CLEAN });
    repo.git("switch", "--quiet", "--create", "leak", "main");
    repo.commit("leak", { "c.py": LINE });
    const both = gitWithHook(repo, ["push", "origin", "clean", "leak"]);
    expect(both.status).not.toBe(0);
    expect(both.output).toContain("c.py:1");
    expectPassed(repo, ["push", "--quiet", "origin", "clean"]);
    expectPassed(repo, ["push", "--quiet", "origin", "--delete", "clean"]);
    expectPassed(repo, ["push", "--quiet", "origin", "main"]);
  });

  test("a forced push back to an older commit brings nothing new", async () => {
    using repo = await hooked();
    using remote = tempRepo({ bare: true });
    repo.git("remote", "add", "origin", remote.path);
    repo.commit("second", { "b.py": CLEAN });
    expectPassed(repo, ["push", "--quiet", "origin", "main"]);
    repo.git("reset", "--quiet", "--hard", "HEAD^");
    expectPassed(repo, ["push", "--quiet", "--force", "origin", "main"]);
  });
});

describe("the hook's own trouble blocks, and says what to do:", () => {
  test("its program is gone", async () => {
    using repo = await hooked();
    const hook = join(repo.path, ".git/hooks/pre-commit");
    repo.write(
      ".git/hooks/pre-commit",
      readFileSync(hook, "utf8").replace(/^program=.*$/m, "program='/nowhere/leakgate.js'"),
    );
    const { status, output } = gitWithHook(repo, ["commit", "--allow-empty", "-m", "x"]);
    expect(status).not.toBe(0);
    expect(output).toMatch(/leakgate: .*hook install/);
    expect((await leakgate(repo, ["hook", "status"])).code).toBe(1);
  });

  test("a broken configuration", async () => {
    using repo = await hooked();
    repo.write(".leakgate.yaml", "exlude: [x]\n");
    repo.git("add", "--all");
    const { status, output } = gitWithHook(repo, ["commit", "-m", "x"]);
    expect(status).not.toBe(0);
    expect(output).toMatch(/\.leakgate\.yaml:1.*exclude/);
  });

  test("an object that is missing", async () => {
    using repo = await hooked();
    repo.write("app.py", LINE);
    repo.git("add", "--all");
    const blob = repo.git("rev-parse", ":app.py").trim();
    rmSync(join(repo.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const { status } = gitWithHook(repo, ["commit", "-m", "x"]);
    expect(status).not.toBe(0);
    const { code, stdout, stderr } = await leakgate(repo, ["hook", "run", "pre-commit"]);
    expect(code).toBe(3);
    expect(stdout + stderr).toContain("app.py");
  });

  test("called by hand outside a repository, or for a hook that does not exist", async () => {
    using repo = tempRepo();
    expect((await leakgate(join(repo.path, ".."), ["hook", "run", "pre-commit"])).code).toBe(3);
    expect((await leakgate(repo, ["hook", "run", "pre-comit"])).code).toBe(2);
    expect((await leakgate(join(repo.path, ".."), ["hook", "install", "--files"])).code).toBe(3);
  });
});

describe("hooks that were there before", () => {
  test("run first, may refuse, and are back after uninstall", async () => {
    using repo = tempRepo();
    repo.commit("start", START);
    const script = "#!/bin/sh\necho previous hook ran\n[ ! -e refuse ]\n";
    repo.write(".git/hooks/pre-commit", script);
    chmodSync(join(repo.path, ".git/hooks/pre-commit"), 0o755);
    expect((await leakgate(repo, ["hook", "install", "--files"])).code).toBe(0);
    expect((await leakgate(repo, ["hook", "install", "--files"])).code).toBe(0);
    repo.write("app.py", LINE);
    const refused = gitWithHook(repo, ["commit", "-a", "-m", "x"]);
    expect(refused.status).not.toBe(0);
    expect(refused.output).toContain("previous hook ran");
    expect(refused.output).toContain("app.py:1");
    repo.write("app.py", CLEAN);
    repo.write("refuse", "");
    expect(gitWithHook(repo, ["commit", "-a", "-m", "x"]).status).not.toBe(0);
    expect((await leakgate(repo, ["hook", "uninstall"])).code).toBe(0);
    expect(readFileSync(join(repo.path, ".git/hooks/pre-commit"), "utf8")).toBe(script);
    expect((await leakgate(repo, ["hook", "status"])).code).toBe(1);
  });

  test("one that changes what is staged is seen by the scan", async () => {
    using repo = tempRepo();
    repo.commit("start", START);
    repo.write(".git/hooks/pre-commit", `#!/bin/sh\ncp secret app.py && git add app.py\n`);
    chmodSync(join(repo.path, ".git/hooks/pre-commit"), 0o755);
    repo.write("secret", LINE);
    expect((await leakgate(repo, ["hook", "install", "--files"])).code).toBe(0);
    expectRefused(repo, ["commit", "--allow-empty", "-m", "x"], "app.py:1");
  });

  test("in core.hooksPath", async () => {
    using repo = tempRepo();
    repo.commit("start", START);
    repo.git("config", "core.hooksPath", "my hooks");
    expect((await leakgate(repo, ["hook", "install", "--files"])).code).toBe(0);
    repo.write("app.py", LINE);
    expectRefused(repo, ["commit", "-a", "-m", "x"], "app.py:1");
  });
});
