import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { discover, discoverByGit } from "../../src/git/repository.ts";
import { IncompleteError, UsageError } from "../../src/model.ts";
import { tempDir, tempRepo } from "../support/tempRepo.ts";

describe("discover", () => {
  test("at the top, in a sub-directory, through a symbolic link", async () => {
    const repo = tempRepo();
    const head = repo.commit("one", { "sub/deep/a.txt": "a" });
    const link = join(tempDir().path, "link");
    symlinkSync(join(repo.path, "sub"), link);
    const root = realpathSync(repo.path);
    for (const cwd of [repo.path, join(repo.path, "sub", "deep"), link]) {
      expect(await discover(cwd, repo.env)).toMatchObject({
        root,
        gitDir: join(root, ".git"),
        commonDir: join(root, ".git"),
        bare: false,
        shallow: false,
        objectFormat: "sha1",
        head,
      });
    }
  });

  test("before the first commit, sha256, bare, within .git", async () => {
    const repo = tempRepo({ objectFormat: "sha256" });
    expect(await discover(repo.path, repo.env)).toMatchObject({ head: undefined, objectFormat: "sha256" });
    const bare = tempRepo({ bare: true });
    expect(await discover(bare.path, bare.env)).toMatchObject({
      root: undefined,
      bare: true,
      gitDir: realpathSync(bare.path),
    });
    expect(await discover(join(repo.path, ".git"), repo.env)).toMatchObject({ root: undefined, bare: false });
  });

  test("a linked work tree, a submodule, a shallow clone", async () => {
    const repo = tempRepo();
    repo.commit("one");
    repo.commit("two");
    const linked = join(repo.path, "..", "linked");
    repo.git("worktree", "add", "--quiet", linked);
    const common = realpathSync(join(repo.path, ".git"));
    expect(await discover(linked, repo.env)).toMatchObject({
      gitDir: join(common, "worktrees/linked"),
      commonDir: common,
    });
    const outer = tempRepo();
    outer.git("submodule", "--quiet", "add", repo.path, "sub");
    const root = realpathSync(join(outer.path, "sub"));
    expect(await discover(root, outer.env)).toMatchObject({
      root,
      gitDir: join(realpathSync(outer.path), ".git/modules/sub"),
    });
    const shallow = join(tempDir().path, "clone");
    repo.git("clone", "--quiet", "--no-local", "--depth=1", repo.path, shallow);
    expect(await discover(shallow, repo.env)).toMatchObject({ shallow: true });
  });

  test("GIT_DIR and GIT_WORK_TREE, relative to where the user stands", async () => {
    const repo = tempRepo();
    repo.commit("one", { "sub/a.txt": "a" });
    const cwd = join(repo.path, "sub");
    const env = { ...repo.env, GIT_DIR: "../.git", GIT_WORK_TREE: ".." };
    const found = await discover(cwd, env);
    expect(found?.root).toBe(realpathSync(repo.path));
    expect((await found?.git.output(["ls-files"]))?.stdout.toString()).toBe("sub/a.txt\n");
    await expect(discover(cwd, { ...repo.env, GIT_DIR: "nowhere" })).rejects.toThrow(IncompleteError);
  });

  test("a folder whose name has a line feed", async () => {
    const repo = tempRepo({ name: "new\nline" });
    expect((await discover(repo.path, repo.env))?.root).toBe(realpathSync(repo.path));
  });

  test("not in a repository", async () => {
    const repo = tempRepo();
    const dir = tempDir();
    mkdirSync(join(dir.path, ".git"));
    expect(await discover(dir.path, repo.env)).toBeUndefined();
    expect(await discover(dir.path, { ...repo.env, PATH: "/nonexistent" })).toBeUndefined();
    await expect(discover(join(dir.path, "nowhere"), repo.env)).rejects.toThrow(UsageError);
  });

  test("a repository that git refuses is never taken for none", async () => {
    const repo = tempRepo();
    repo.commit("one", { "sub/a.txt": "a" });
    const foreign = { ...repo.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    const refused = discover(join(repo.path, "sub"), foreign);
    await expect(refused).rejects.toThrow(IncompleteError);
    await expect(refused).rejects.toThrow("git config --global --add safe.directory");
    await expect(discoverByGit(realpathSync(repo.path), { ...repo.env, PATH: "/nonexistent" })).rejects.toThrow(
      "git was not found",
    );
  });

  test("a broken .git is never taken for none", async () => {
    const env = tempRepo().env;
    const dir = tempDir();
    mkdirSync(join(dir.path, "sub"));
    writeFileSync(join(dir.path, ".git"), "gitdir: /nowhere\n");
    await expect(discover(join(dir.path, "sub"), env)).rejects.toThrow(IncompleteError);
    const half = tempDir();
    mkdirSync(join(half.path, ".git"));
    writeFileSync(join(half.path, ".git", "config"), "");
    await expect(discover(half.path, env)).rejects.toThrow("does not take it for a repository");
  });
});
