/** `leakgate hook test`: the hooks that git really runs are asked, and nothing of the question stays. */
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leakgate } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const REFUSED = ["pre-commit", "pre-merge-commit", "pre-push"].map((name) => `${name}: refuses the canary\n`).join("");

async function installed(repo: TempRepo): Promise<TempRepo> {
  expect((await leakgate(repo, ["hook", "install", "--files"])).code).toBe(0);
  return repo;
}

/** Every file of the repository but the index, whose time stamps git refreshes, with its content. */
function snapshot(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name !== ".git/index");
  return Object.fromEntries(
    names.flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isFile() ? [[name, readFileSync(path, "latin1")]] : [[`${name}/`, ""]];
    }),
  );
}

test("proves that each hook refuses, in a dirty work tree, and leaves nothing behind", async () => {
  using repo = tempRepo({ name: "with:colon 🔑" });
  repo.commit("start", { "a.txt": "x\n", "b.txt": "y\n" });
  await installed(repo);
  repo.write("a.txt", "staged\n");
  repo.git("add", "--all");
  repo.write("a.txt", "not staged\n");
  repo.write("new", "untracked\n");
  const before = { files: snapshot(repo.path), status: repo.git("status", "--porcelain"), temp: readdirSync(tmpdir()) };
  expect(await leakgate(repo, ["hook", "test"])).toMatchObject({ code: 0, stdout: REFUSED });
  expect(snapshot(repo.path)).toEqual(before.files);
  expect(repo.git("status", "--porcelain")).toBe(before.status);
  expect(repo.git("fsck", "--dangling")).toBe(repo.git("fsck"));
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("leakgate-hook-"))).toEqual(
    before.temp.filter((name) => name.startsWith("leakgate-hook-")),
  );
});

test("works before the first commit, in a linked work tree and with alternates", async () => {
  using repo = await installed(tempRepo());
  expect(await leakgate(repo, ["hook", "test"])).toMatchObject({ code: 0, stdout: REFUSED });
  repo.commit("start");
  const tree = join(tempDir().path, "tree");
  repo.git("worktree", "add", "--quiet", tree);
  const { code, stdout } = await leakgate(tree, ["hook", "test"], { env: { ...repo.env } });
  expect({ code, stdout }).toEqual({ code: 0, stdout: REFUSED });
  const clone = join(tempDir().path, "clone");
  repo.git("clone", "--quiet", "--shared", repo.path, clone);
  expect((await leakgate(clone, ["hook", "install", "--files"], { env: { ...repo.env } })).code).toBe(0);
  expect((await leakgate(clone, ["hook", "test"], { env: { ...repo.env } })).code).toBe(0);
});

test("tells a hook that is not there, one that passes and one that fails for another reason", async () => {
  using repo = await installed(tempRepo());
  const hook = (name: string): string => join(repo.path, ".git/hooks", name);
  rmSync(hook("pre-commit"));
  writeFileSync(hook("pre-merge-commit"), "#!/bin/sh\necho lint failed\nexit 1\n");
  writeFileSync(hook("pre-push"), "#!/bin/sh\nexit 0\n");
  const { code, stdout } = await leakgate(repo, ["hook", "test"]);
  expect(code).toBe(1);
  expect(stdout.split("\n")).toEqual([
    "pre-commit: is not installed, so nothing is checked",
    "pre-merge-commit: fails, but not because of the canary; it said: lint failed",
    "pre-push: lets the canary through",
    "",
  ]);
});

test("says what hides everything, and that it has no room", async () => {
  using repo = await installed(tempRepo());
  repo.write(".leakgate.yaml", 'exclude: ["**"]\n');
  const { code, stdout } = await leakgate(repo, ["hook", "test"]);
  expect(code).toBe(1);
  expect(stdout.match(/fails, but not because of the canary; it said: .*leaves out every path/g)).toHaveLength(3);
  const { code: full, stderr } = await leakgate(repo, ["hook", "test"], {
    env: { TMPDIR: "/nowhere", TMP: "/nowhere" },
  });
  expect({ full, stderr }).toEqual({ full: 3, stderr: expect.stringContaining("no folder can be made in /nowhere") });
});

test.skipIf(process.platform === "win32")("sees that git passes over a hook that cannot be executed", async () => {
  using repo = await installed(tempRepo());
  chmodSync(join(repo.path, ".git/hooks/pre-commit"), 0o644);
  expect((await leakgate(repo, ["hook", "test"])).stdout).toContain("pre-commit: is not installed");
  const { code, stdout } = await leakgate(repo, ["hook", "status"]);
  expect(code).toBe(1);
  expect(stdout).toContain("pre-commit: installed, but git does not run it, since it cannot be executed");
});

test("does not run the hook that was there before: it is not on trial", async () => {
  using repo = tempRepo();
  writeFileSync(join(repo.path, ".git/hooks/pre-commit"), "#!/bin/sh\ntouch it-ran\nexit 1\n", { mode: 0o755 });
  await installed(repo);
  expect((await leakgate(repo, ["hook", "test"])).code).toBe(0);
  expect(readdirSync(repo.path)).toEqual([".git"]);
});

test("status says that core.hooksPath, set later, hides the hooks", async () => {
  using repo = await installed(tempRepo());
  repo.git("config", "--global", "core.hooksPath", "/nowhere/hooks");
  const { code, stdout } = await leakgate(repo, ["hook", "status"]);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /pre-commit: installed, but git looks for hooks in \/nowhere\/hooks \(core\.hooksPath, set in .*\.gitconfig\)/,
  );
  expect((await leakgate(repo, ["hook", "test"])).stdout).toContain("pre-commit: is not installed");
  expect((await leakgate(repo, ["hook", "uninstall"])).stdout).toContain("removed: pre-commit");
});

test("says that a hook for pushes is missing, though git then pushes", async () => {
  using repo = await installed(tempRepo());
  rmSync(join(repo.path, ".git/hooks/pre-push"));
  const { code, stdout } = await leakgate(repo, ["hook", "test"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining("pre-push: is not installed") });
});
