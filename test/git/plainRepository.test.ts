/** What is read without git is what git says; whatever is out of the ordinary is left to git. */
import { appendFileSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainRepository } from "../../src/git/plainRepository.ts";
import { discoverByGit } from "../../src/git/repository.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const isWindows: boolean = process.platform === "win32";

/** Both answers; git's only where something was read without it. */
async function compare(cwd: string, env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const here = realpathSync(cwd);
  const plain = plainRepository(here, env);
  if (plain === undefined) return false;
  expect(await discoverByGit(here, env)).toMatchObject({
    ...plain,
    commonDir: plain.gitDir,
    bare: false,
    shallow: false,
    objectFormat: "sha1",
  });
  return true;
}

const edit = (repo: TempRepo, name: string, change: (text: string) => string): void => {
  const path = join(repo.path, ".git", name);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};

describe.skipIf(isWindows)("plainRepository", () => {
  const plain: Readonly<Record<string, (repo: TempRepo) => string | void>> = {
    "after a commit": () => {},
    "in a sub-folder": (repo) => {
      mkdirSync(join(repo.path, "a b/😀"), { recursive: true });
      return join(repo.path, "a b/😀");
    },
    "on another branch": (repo) => void repo.git("switch", "--quiet", "-c", "feature/x-1.2"),
    "before the first commit of a branch": (repo) => void repo.git("switch", "--quiet", "--orphan", "new/one"),
    detached: (repo) => void repo.git("checkout", "--quiet", "--detach"),
    "with packed refs": (repo) => void repo.git("pack-refs", "--all"),
    "with packed refs of other names": (repo) => {
      repo.git("branch", "main2");
      repo.git("branch", "x/main");
      repo.git("tag", "-a", "-m", "t", "main");
      repo.git("pack-refs", "--all");
    },
    "with a folder left over in a packed ref's place": (repo) => {
      repo.git("pack-refs", "--all", "--prune");
      rmSync(join(repo.path, ".git/refs/heads/main"), { force: true });
      mkdirSync(join(repo.path, ".git/refs/heads/main"), { recursive: true });
    },
    "with remotes, aliases and quotes in the configuration": (repo) => {
      repo.git("remote", "add", "origin", "https://example.org/a b.git");
      repo.git("config", "alias.x", "log --oneline");
      repo.git("config", "branch.main.remote", "origin");
      appendFileSync(join(repo.path, ".git/config"), '# remark\n; remark\n[user]\n\tname = "A B"\n');
    },
  };
  test.each(Object.entries(plain))("is read %s", async (_, prepare) => {
    const repo = tempRepo();
    repo.commit("one", { "sub/a.txt": "a" });
    const cwd = prepare(repo) ?? repo.path;
    expect(await compare(cwd, repo.env)).toBe(true);
  });

  const odd: Readonly<Record<string, (repo: TempRepo) => string | void>> = {
    "a linked work tree": (repo) => {
      const linked = join(tempDir().path, "linked");
      repo.git("worktree", "add", "--quiet", linked);
      return linked;
    },
    "within .git": (repo) => join(repo.path, ".git"),
    "within .git/hooks": (repo) => {
      mkdirSync(join(repo.path, ".git/hooks"), { recursive: true });
      return join(repo.path, ".git/hooks");
    },
    bare: (repo) => edit(repo, "config", (text) => text.replace("bare = false", "bare = true")),
    "bare, in one line": (repo) => edit(repo, "config", (text) => `${text}[core] bare\n`),
    "another work tree": (repo) => void repo.git("config", "core.worktree", ".."),
    "an extension": (repo) => edit(repo, "config", (text) => `${text}[extensions]\n\tnoop = true\n`),
    "a later format": (repo) => edit(repo, "config", (text) => text.replace("formatversion = 0", "formatversion = 1")),
    "included configuration": (repo) => edit(repo, "config", (text) => `${text}[include]\n\tpath = x\n`),
    "configuration included by condition": (repo) =>
      edit(repo, "config", (text) => `${text}[includeIf "gitdir:x"]\n\tpath = x\n`),
    "a line that goes on": (repo) => edit(repo, "config", (text) => `${text}[a]\n\tb = c\\\nbare = true\n`),
    "broken configuration": (repo) => edit(repo, "config", (text) => `${text}[core\n`),
    "a value without a section": (repo) => edit(repo, "config", (text) => `a = b\n${text}`),
    "no configuration": (repo) => rmSync(join(repo.path, ".git/config")),
    "a shallow clone": (repo) => writeFileSync(join(repo.path, ".git/shallow"), ""),
    "a branch that names a branch": (repo) => {
      repo.git("symbolic-ref", "refs/heads/alias", "refs/heads/main");
      repo.git("symbolic-ref", "HEAD", "refs/heads/alias");
    },
    "a broken branch": (repo) => writeFileSync(join(repo.path, ".git/refs/heads/main"), "x\n"),
    "a broken HEAD": (repo) => writeFileSync(join(repo.path, ".git/HEAD"), "ref: x\n"),
    "a broken packed ref": (repo) => {
      repo.git("pack-refs", "--all", "--prune");
      edit(repo, "packed-refs", (text) => text.replace(/[0-9a-f]{3}(?= refs\/heads\/main)/, "x"));
    },
    "no objects": (repo) => rmSync(join(repo.path, ".git/objects"), { recursive: true }),
    "a linked .git": (repo) => {
      const other = tempDir().path;
      symlinkSync(join(repo.path, ".git"), join(other, ".git"));
      return other;
    },
    "an unreadable configuration": (repo) => {
      rmSync(join(repo.path, ".git/config"));
      mkdirSync(join(repo.path, ".git/config"));
    },
  };
  test.each(Object.entries(odd))("leaves to git: %s", async (_, prepare) => {
    const repo = tempRepo();
    repo.commit("one", { "sub/a.txt": "a" });
    const cwd = prepare(repo) ?? repo.path;
    expect(plainRepository(realpathSync(cwd), repo.env)).toBeUndefined();
  });

  test.each(["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_COUNT"])(
    "leaves to git: %s in the environment",
    (name) => {
      const repo = tempRepo();
      expect(plainRepository(realpathSync(repo.path), { ...repo.env, [name]: "1" })).toBeUndefined();
    },
  );

  test("no repository, and sha256, are left to git", () => {
    const folder = tempDir().path;
    expect(plainRepository(realpathSync(folder), {})).toBeUndefined();
    const repo = tempRepo({ objectFormat: "sha256" });
    expect(plainRepository(realpathSync(repo.path), repo.env)).toBeUndefined();
  });

  test.skipIf(process.getuid?.() !== 0)("another owner is left to git", async () => {
    const { chownSync } = await import("node:fs");
    const repo = tempRepo();
    chownSync(join(repo.path, ".git"), 12_345, 12_345);
    expect(plainRepository(realpathSync(repo.path), repo.env)).toBeUndefined();
  });

  test("whatever stands in the configuration, git says the same or is asked", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "a" });
    const original = readFileSync(join(repo.path, ".git/config"), "utf8");
    const line = fc.constantFrom(
      "[core]",
      "[CORE]",
      '[core "x"]',
      "[a]",
      "bare = true",
      "bare=false",
      "\tBARE = yes",
      "bare",
      "worktree = ..",
      "[core]bare=true",
      "repositoryformatversion = 1",
      "repositoryformatversion = 0",
      "[extensions]",
      "objectformat = sha256",
      "x = \\",
      'y = "a',
      "# c",
      "[include]",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
        writeFileSync(join(repo.path, ".git/config"), `${original}${lines.join("\n")}\n`);
        await compare(repo.path, repo.env);
      }),
      { numRuns: 40 },
    );
  });
});
