/** Installed hooks in every kind of repository: submodules, linked work trees, bare ones, moved ones, servers. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { gitWithHook, leakgate } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(2100)}"\n`;
const FILES = ["hook", "install", "--files"];

/** A repository with hooks as files, and a remote called origin that has its first commit. */
async function hooked(name?: string): Promise<{ repo: TempRepo; remote: TempRepo }> {
  const repo = tempRepo(name === undefined ? {} : { name });
  const remote = tempRepo({ bare: true });
  repo.commit("start", { "app.py": "import os\n" });
  repo.git("remote", "add", "origin", remote.path);
  repo.git("push", "--quiet", "origin", "main");
  expect((await leakgate(repo, FILES)).code).toBe(0);
  return { repo, remote };
}

function expectCommitRefused(repo: TempRepo, cwd: string): void {
  writeFileSync(join(cwd, "neu 🔑.py"), LINE);
  repo.run(["add", "--all"], { cwd });
  const { status, output } = gitWithHook(repo, ["commit", "-m", "x"], { cwd });
  expect(status, output).toBe(1);
  expect(output).toContain("neu 🔑.py:1:10");
}

test("a submodule has hooks of its own, and the superproject's do not reach into it", async () => {
  const inner = tempRepo({ name: "inner" });
  inner.commit("start", { "lib.py": "x\n" });
  const { repo } = await hooked("outer 🔑");
  repo.git("submodule", "--quiet", "add", inner.path, "libs/inner");
  expect(gitWithHook(repo, ["commit", "-m", "submodule"])).toMatchObject({ status: 0 });
  const cwd = join(repo.path, "libs/inner");
  const env = { ...repo.env };
  expect((await leakgate(cwd, ["hook", "status"], { env })).code).toBe(1);
  expect((await leakgate(cwd, FILES, { env })).code).toBe(0);
  expect(existsSync(join(repo.path, ".git/modules/libs/inner/hooks/pre-commit"))).toBe(true);
  expectCommitRefused(repo, cwd);
  expect((await leakgate(cwd, ["hook", "test"], { env })).code).toBe(0);
});

test("a linked work tree commits and pushes under the same hooks", async () => {
  const { repo } = await hooked();
  const cwd = join(tempDir().path, "linked 🔑");
  repo.git("worktree", "add", "--quiet", "-b", "linked", cwd);
  expectCommitRefused(repo, cwd);
  repo.run(["commit", "--no-verify", "-m", "x"], { cwd });
  const { status, output } = gitWithHook(repo, ["push", "origin", "linked"], { cwd });
  expect(status).toBe(1);
  expect(output).toContain("neu 🔑.py:1:10");
});

test("a bare repository with work trees", async () => {
  const { remote } = await hooked();
  const cwd = join(tempDir().path, "tree");
  expect((await leakgate(remote, FILES)).code).toBe(0);
  remote.git("worktree", "add", "--quiet", cwd, "main");
  expectCommitRefused(remote, cwd);
  expect(await leakgate(remote, ["hook", "test"])).toMatchObject({ code: 0, stdout: "pre-push: refuses the canary\n" });
});

describe("a repository that was moved", () => {
  test("keeps its hooks, and the one that was there before", async () => {
    const repo = tempRepo();
    writeFileSync(join(repo.path, ".git/hooks/pre-commit"), "#!/bin/sh\necho it ran\n", { mode: 0o755 });
    expect((await leakgate(repo, FILES)).code).toBe(0);
    const cwd = join(repo.path, "../moved here");
    renameSync(repo.path, cwd);
    writeFileSync(join(cwd, "new.py"), LINE);
    repo.run(["add", "--all"], { cwd });
    const { status, output } = gitWithHook(repo, ["commit", "-m", "x"], { cwd });
    expect(status).toBe(1);
    expect(output).toContain("it ran");
    expect(output).toContain("new.py:1:10");
  });
});

test.each([
  [
    "node",
    /^leakgate: this commit is blocked, because the hook's program is gone \(\/no\/node\): run leakgate hook install again; git commit --no-verify skips it once$/,
  ],
  ["program", /^leakgate: this commit is blocked, because the hook's program is gone \(\/no\/program\): .*$/],
])("without its %s a hook blocks with one line", async (what, line) => {
  const { repo } = await hooked();
  const path = join(repo.path, ".git/hooks/pre-commit");
  writeFileSync(path, readFileSync(path, "utf8").replace(new RegExp(`^${what}=.*`, "m"), `${what}='/no/${what}'`));
  const { status, output } = gitWithHook(repo, ["commit", "--allow-empty", "-m", "x"]);
  expect(status).toBe(1);
  expect(output.trim()).toMatch(line);
});

test("a folder that was made for the hooks goes with them", async () => {
  const { repo } = await hooked();
  expect((await leakgate(repo, ["hook", "uninstall"])).code).toBe(0);
  rmSync(join(repo.path, ".git/hooks"), { recursive: true });
  const before = readdirSync(join(repo.path, ".git")).sort();
  for (let time = 0; time < 2; time++) expect((await leakgate(repo, FILES)).code).toBe(0);
  expect((await leakgate(repo, ["hook", "uninstall"])).code).toBe(0);
  expect(readdirSync(join(repo.path, ".git")).sort()).toEqual(before);
});

describe("pre-receive", () => {
  test("is installed by name, on top of the one that is there, and goes again", async () => {
    const { repo, remote } = await hooked();
    expect((await leakgate(repo, ["hook", "uninstall"])).code).toBe(0);
    const path = join(remote.path, "hooks/pre-receive");
    const own = "#!/bin/sh\ncat >> received\n";
    writeFileSync(path, own, { mode: 0o755 });
    expect((await leakgate(remote, ["hook", "install", "pre-receive", "--files"])).code).toBe(0);
    expect((await leakgate(remote, ["hook", "status"])).stdout).toContain(
      "pre-receive: installed, after the hook that was there before",
    );
    expect(await leakgate(remote, ["hook", "test"])).toMatchObject({
      code: 0,
      stdout: "pre-receive: refuses the canary\n",
    });
    expect(existsSync(join(remote.path, "received"))).toBe(false);
    repo.commit("leak", { "new.py": LINE });
    const { status, output } = gitWithHook(repo, ["push", "origin", "main"]);
    expect(status).toBe(1);
    expect(output).toContain("new.py:1:10");
    expect(readFileSync(join(remote.path, "received"), "utf8")).toMatch(/^\w+ \w+ refs\/heads\/main\n$/);
    expect((await leakgate(remote, ["hook", "uninstall"])).stdout).toBe("removed: pre-receive\n");
    expect(readFileSync(path, "utf8")).toBe(own);
  });

  test("with the server's own settings", async () => {
    const { repo, remote } = await hooked();
    expect(await leakgate(remote, ["hook", "test"])).toMatchObject({
      code: 1,
      stdout: "pre-receive: is not installed, so nothing is checked\n",
    });
    const head = repo.commit("allowed", { "new.py": LINE.replace("\n", " # leakgate:allow\n") });
    remote.git("fetch", "--quiet", repo.path, `${head}:refs/heads/side`);
    remote.git("update-ref", "-d", "refs/heads/side");
    const input = `${"0".repeat(40)} ${head} refs/heads/new\n`;
    const run = async (...flags: readonly string[]): Promise<number> =>
      (await leakgate(remote, ["hook", "run", "pre-receive", ...flags], { input })).code;
    expect(await run()).toBe(0);
    expect(await run("--no-inline-allow")).toBe(1);
    expect((await leakgate(remote, ["hook", "run", "pre-receive"], { input: "nonsense\n" })).code).toBe(2);
  });
});
