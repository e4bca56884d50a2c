/** Installed hooks in real repositories: they stop what they should, keep what was there, and go without a trace. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hookScript } from "../../src/hook/hookScript.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { gitWithHook, leakgate } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(660)}"\n`;
const NAMES = ["pre-commit", "pre-merge-commit", "pre-push"];

async function installed(repo: TempRepo = tempRepo()): Promise<TempRepo> {
  repo.commit("start", { "app.py": "import os\n" });
  const { code, stdout, stderr } = await leakgate(repo, ["hook", "install", "--files"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.trim().split("\n")).toHaveLength(3);
  return repo;
}

function commit(repo: TempRepo): { status: number; output: string } {
  repo.git("add", "--all");
  return gitWithHook(repo, ["commit", "-m", "change"]);
}

describe("an installed hook", () => {
  test("stops a commit with a secret, and no other", async () => {
    using repo = await installed();
    repo.write("new.py", LINE);
    const { status, output } = commit(repo);
    expect(status).toBe(1);
    expect(output).toContain("leakgate stopped this commit: 1 finding");
    expect(output).toContain("new.py:1:10");
    expect(output).toContain("git commit --no-verify");
    repo.write("new.py", "import sys\n");
    expect(commit(repo)).toMatchObject({ status: 0 });
    expect(repo.git("log", "--format=%s").trim().split("\n")).toEqual(["change", "start"]);
  });

  test("says nothing when there is nothing to say", async () => {
    using repo = await installed();
    repo.write("new.py", "import sys\n");
    expect(commit(repo).output).not.toContain("leakgate");
  });

  test("looks at what a merge itself adds: neither parent has it", async () => {
    using repo = tempRepo();
    const made = join(repo.path, ".git/hooks/pre-merge-commit");
    writeFileSync(made, `#!/bin/sh\nprintf '%s' '${LINE.trim()}' > made.py\ngit add made.py\n`);
    chmodSync(made, 0o755);
    await installed(repo);
    repo.git("switch", "--quiet", "-c", "other");
    repo.commit("theirs", { "theirs.py": LINE });
    repo.git("switch", "--quiet", "main");
    repo.commit("ours", { "ours.py": "x\n" });
    const { status, output } = gitWithHook(repo, ["merge", "--no-ff", "other"]);
    expect(status).not.toBe(0);
    expect(output).toContain("leakgate stopped this merge: 1 finding");
    expect(output).toContain("made.py:1:10");
    expect(output).not.toContain("theirs.py");
  });

  test("works in a linked work tree and from a sub-directory", async () => {
    using repo = await installed();
    const tree = join(tempDir().path, "tree");
    repo.git("worktree", "add", "--quiet", tree);
    mkdirSync(join(tree, "sub"));
    writeFileSync(join(tree, "sub/new.py"), LINE);
    repo.run(["add", "--all"], { cwd: tree });
    const { status, output } = gitWithHook(repo, ["commit", "-m", "x"], { cwd: join(tree, "sub") });
    expect(status).toBe(1);
    expect(output).toContain("sub/new.py:1:10");
  });

  test("blocks with one line when its program is gone", async () => {
    using repo = await installed();
    const path = join(repo.path, ".git/hooks/pre-commit");
    writeFileSync(path, readFileSync(path, "utf8").replace("leakgate.js'", "gone.js'"));
    repo.write("new.py", "import sys\n");
    const { status, output } = commit(repo);
    expect(status).toBe(1);
    expect(output.trim()).toMatch(
      /^leakgate: this commit is blocked, because the hook's program is gone \(.*gone\.js\): run leakgate hook install again; git commit --no-verify skips it once$/,
    );
    const { code, stdout } = await leakgate(repo, ["hook", "status"]);
    expect(code).toBe(1);
    expect(stdout).toContain("pre-commit: installed, but its program is gone");
  });
});

describe("pre-push", () => {
  async function withRemote(): Promise<TempRepo> {
    const repo = await installed();
    const remote = join(tempDir().path, "remote.git");
    repo.git("init", "--quiet", "--bare", remote);
    repo.git("remote", "add", "origin", remote);
    return repo;
  }

  test("stops the first push of a branch, and lets it go without the secret", async () => {
    using repo = await withRemote();
    repo.commit("leak", { "new.py": LINE });
    repo.commit("gone", { "new.py": "x\n" });
    const { status, output } = gitWithHook(repo, ["push", "origin", "main"]);
    expect(status).not.toBe(0);
    expect(output).toContain("leakgate stopped this push: 1 finding");
    expect(output).toContain("new.py:1:10");
    repo.git("reset", "--quiet", "--hard", "HEAD~2");
    expect(gitWithHook(repo, ["push", "origin", "main"])).toMatchObject({ status: 0 });
  });

  test("looks at what is new only", async () => {
    using repo = await withRemote();
    repo.commit("old", { "old.py": LINE });
    repo.git("push", "--quiet", "--no-verify", "origin", "main");
    repo.commit("next", { "next.py": "x\n" });
    expect(gitWithHook(repo, ["push", "origin", "main"])).toMatchObject({ status: 0 });
    repo.git("switch", "--quiet", "-c", "topic");
    expect(gitWithHook(repo, ["push", "origin", "topic"])).toMatchObject({ status: 0 });
    repo.commit("leak", { "new.py": LINE });
    expect(gitWithHook(repo, ["push", "origin", "topic"]).output).toContain("new.py:1:10");
  });

  test("lets a tag of old content, a deletion and a forced push back go", async () => {
    using repo = await withRemote();
    repo.commit("two", { "b.py": "x\n" });
    repo.git("push", "--quiet", "origin", "main", "main:other");
    repo.git("tag", "-a", "v1", "-m", "one");
    expect(gitWithHook(repo, ["push", "origin", "v1"])).toMatchObject({ status: 0 });
    expect(gitWithHook(repo, ["push", "origin", ":other"])).toMatchObject({ status: 0 });
    repo.git("reset", "--quiet", "--hard", "HEAD~1");
    expect(gitWithHook(repo, ["push", "--force", "origin", "main"])).toMatchObject({ status: 0 });
  });

  test("scans even when the remote's commit is not known here", async () => {
    using repo = await withRemote();
    repo.commit("leak", { "new.py": LINE });
    const head = repo.git("rev-parse", "HEAD").trim();
    const unknown = head.replaceAll(/./g, "d");
    const input = `refs/heads/main ${head} refs/heads/main ${unknown}\n`;
    const { code, stdout } = await leakgate(repo, ["hook", "run", "pre-push", "origin", "url"], { input });
    expect(code).toBe(1);
    expect(stdout).toContain("new.py:1:10");
  });

  test("takes the refs from the pre-commit framework", async () => {
    using repo = await withRemote();
    const from = repo.git("rev-parse", "HEAD").trim();
    const to = repo.commit("leak", { "new.py": LINE });
    const env = { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to };
    expect((await leakgate(repo, ["hook", "run", "pre-push", "app.py"], { env })).code).toBe(1);
    expect((await leakgate(repo, ["hook", "run", "pre-push"], { env: { ...env, PRE_COMMIT_TO_REF: from } })).code).toBe(
      0,
    );
  });
});

describe("a hook that is there already", () => {
  const theirs = "#!/bin/sh\nprintf '%s|' \"$@\" >> calls\ncat >> calls\n# no line feed at the end";

  function withTheirs(mode = 0o755): TempRepo {
    const repo = tempRepo();
    for (const name of NAMES) {
      const path = join(repo.path, ".git/hooks", name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, theirs);
      chmodSync(path, mode);
    }
    return repo;
  }

  test("is called first, with arguments and input, and its refusal counts", async () => {
    using repo = await installed(withTheirs());
    const remote = join(tempDir().path, "remote.git");
    repo.git("init", "--quiet", "--bare", remote);
    const head = repo.git("rev-parse", "HEAD").trim();
    expect(gitWithHook(repo, ["push", remote, "main"])).toMatchObject({ status: 0 });
    const calls = readFileSync(join(repo.path, "calls"), "utf8");
    expect(calls).toBe(`${remote}|${remote}|refs/heads/main ${head} refs/heads/main ${"0".repeat(40)}\n`);

    writeFileSync(join(repo.path, ".git/hooks/pre-commit.leakgate-previous"), "#!/bin/sh\nexit 7\n");
    repo.write("new.py", "x\n");
    expect(commit(repo).status).toBe(1);
  });

  test("that stages files is still checked", async () => {
    using repo = withTheirs();
    writeFileSync(
      join(repo.path, ".git/hooks/pre-commit"),
      `#!/bin/sh\nprintf '%s' '${LINE.trim()}' > made.py\ngit add made.py\n`,
    );
    await installed(repo);
    repo.write("new.py", "x\n");
    expect(commit(repo).output).toContain("made.py:1:10");
  });

  test.each([0o755, 0o644])("comes back byte for byte (mode %o)", async (mode) => {
    using repo = withTheirs(mode);
    const folder = join(repo.path, ".git/hooks");
    const before = readdirSync(folder);
    await installed(repo);
    await leakgate(repo, ["hook", "install", "--files"]);
    expect((await leakgate(repo, ["hook", "status"])).stdout).toContain("after the hook that was there before");
    const { code, stdout } = await leakgate(repo, ["hook", "uninstall"]);
    expect([code, stdout]).toEqual([0, "removed: pre-commit, pre-merge-commit, pre-push\n"]);
    expect(readdirSync(folder)).toEqual(before);
    for (const name of NAMES) {
      expect(readFileSync(join(folder, name), "utf8")).toBe(theirs);
      if (process.platform !== "win32") expect(statSync(join(folder, name)).mode & 0o777).toBe(mode);
    }
    expect((await leakgate(repo, ["hook", "uninstall"])).stdout).toBe("there is no hook of leakgate here\n");
  });

  test.skipIf(process.platform === "win32")("may be a symbolic link", async () => {
    using repo = tempRepo();
    repo.write("hooks/check", "#!/bin/sh\nexit 0\n");
    chmodSync(join(repo.path, "hooks/check"), 0o755);
    const path = join(repo.path, ".git/hooks/pre-commit");
    symlinkSync("../../hooks/check", path);
    await installed(repo);
    expect(lstatSync(path).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(repo.path, "hooks/check"), "utf8")).toBe("#!/bin/sh\nexit 0\n");
    await leakgate(repo, ["hook", "uninstall"]);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  test("is not overwritten when another one was kept before", async () => {
    using repo = await installed(withTheirs());
    writeFileSync(join(repo.path, ".git/hooks/pre-commit"), "#!/bin/sh\n");
    const { code, stderr } = await leakgate(repo, ["hook", "install", "--files"]);
    expect(code).toBe(2);
    expect(stderr).toContain("pre-commit.leakgate-previous exists already; remove the one that is out of date");
    expect((await leakgate(repo, ["hook", "status"])).stdout).toContain(
      "pre-commit: not installed; another hook is there",
    );
  });
});

describe("the folder of the hooks", () => {
  test.each(["../shared hooks", ".githooks"])("is core.hooksPath %j", async (setting) => {
    using repo = tempRepo();
    repo.git("config", "core.hooksPath", setting);
    await installed(repo);
    expect(readdirSync(join(repo.path, setting)).sort()).toEqual(NAMES);
    expect(existsSync(join(repo.path, ".git/hooks/pre-commit"))).toBe(false);
    repo.write("new.py", LINE);
    expect(commit(repo).status).toBe(1);
  });

  test("is the user's when the user's configuration says so", async () => {
    using repo = tempRepo();
    repo.git("config", "--global", "core.hooksPath", "~/hooks");
    const { code, stderr } = await leakgate(repo, ["hook", "install", "--files"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/hooks holds the hooks of every repository for which .*\.gitconfig counts/);
    expect(readdirSync(join(repo.env["HOME"] as string, "hooks")).sort()).toEqual(NAMES);
  });

  test("is shared by all work trees", async () => {
    using repo = tempRepo();
    repo.commit("start");
    const tree = join(tempDir().path, "tree");
    repo.git("worktree", "add", "--quiet", tree);
    expect((await leakgate(tree, ["hook", "install", "--files"], { env: { ...repo.env } })).code).toBe(0);
    expect((await leakgate(repo, ["hook", "status"])).code).toBe(0);
  });
});

test("paths in the script are quoted for the shell", () => {
  const script = hookScript("pre-commit", { node: "/it's/node $HOME", program: "C:\\a b\\leakgate.js" });
  expect(script).toContain(`node='/it'\\''s/node $HOME'`);
  expect(script).toContain("program='C:/a b/leakgate.js'");
});
