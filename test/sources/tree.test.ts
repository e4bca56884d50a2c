import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CoverageLog, IncompleteError, UsageError } from "../../src/model.ts";
import { treeSource } from "../../src/sources/tree.ts";
import { walk } from "../../src/sources/walk.ts";
import { BYTE_NAMES, HOSTILE_NAMES, tempDir, tempRepo, type TempRepo } from "../support/tempRepo.ts";
import { leak, type Scanned, type ScanOptions, scanRepo, scanSource, skipped } from "./scanWith.ts";

const windows = process.platform === "win32";

function tree(repo: TempRepo, paths: readonly string[] = [], options: ScanOptions = {}): Promise<Scanned> {
  return scanRepo(repo, (ctx, found) => treeSource(ctx, found, paths), options);
}

async function places(
  repo: TempRepo,
  paths: readonly string[] = [],
  options: ScanOptions = {},
): Promise<readonly string[]> {
  return (await tree(repo, paths, options)).places;
}

function outside(cwd: string, paths: readonly string[] = []): Promise<Scanned> {
  return scanSource((ctx) => treeSource(ctx, undefined, paths), { cwd });
}

describe("in a repository", () => {
  test("tracked and untracked files as they are on disk, but not ignored ones", async () => {
    const repo = tempRepo();
    repo.commit("one", {
      ".gitignore": "*.log\nbuild/\n",
      "a.txt": "clean\n",
      "sub/b.txt": leak(1),
      "gone.txt": leak(2),
    });
    repo.write("a.txt", `x\n${leak(3)}\n`);
    repo.write("new file.txt", leak(4));
    repo.write("x.log", leak(5));
    repo.write("build/c.txt", leak(6));
    rmSync(join(repo.path, "gone.txt"));
    const { places: found, coverage, entries, contents } = await tree(repo);
    expect(found).toEqual(["a.txt:2", "new file.txt:1", "sub/b.txt:1"]);
    expect(coverage).toMatchObject({ complete: true, files: 4 });
    expect(skipped(coverage, "deleted")).toEqual(["gone.txt"]);
    expect(entries.map(({ path, tracked }) => `${path} ${tracked}`).sort()).toEqual([
      ".gitignore true",
      "a.txt true",
      "gone.txt true",
      "new file.txt false",
      "sub/b.txt true",
    ]);
    expect(contents["a.txt"]).toBe(`x\n${leak(3)}\n`);
  });

  test("the whole repository from a sub-directory, a linked work tree, and from within .git", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": leak(), "sub/b.txt": leak() });
    expect(await places(repo, [], { cwd: join(repo.path, "sub") })).toEqual(["a.txt:1", "sub/b.txt:1"]);
    const other = join(repo.path, "..", "linked");
    repo.git("worktree", "add", "--quiet", other);
    expect(await places(repo, [], { cwd: other })).toEqual(["a.txt:1", "sub/b.txt:1"]);
    await expect(tree(repo, [], { cwd: join(repo.path, ".git") })).rejects.toThrow(IncompleteError);
  });

  test("an empty repository is complete, a bare one has no tree", async () => {
    expect(await tree(tempRepo())).toMatchObject({ places: [], coverage: { complete: true, files: 0 } });
    await expect(tree(tempRepo({ bare: true }))).rejects.toThrow("--history");
  });

  test.skipIf(windows)("symbolic links are never followed: their text is scanned", async () => {
    const repo = tempRepo();
    const elsewhere = tempDir();
    writeFileSync(join(elsewhere.path, "a.txt"), leak(1));
    repo.commit("one", { "dir/a.txt": leak(2) });
    rmSync(join(repo.path, "dir"), { recursive: true });
    symlinkSync(elsewhere.path, join(repo.path, "dir"));
    symlinkSync(join(elsewhere.path, "a.txt"), join(repo.path, "to-file"));
    symlinkSync(`nowhere-${leak(3)}`, join(repo.path, "broken"));
    const { places: found, coverage } = await tree(repo);
    expect(found).toEqual(["broken:1"]);
    expect(skipped(coverage, "deleted")).toEqual(["dir/a.txt"]);
  });

  test.skipIf(windows)("submodules, repositories within, pipes", async () => {
    const repo = tempRepo();
    const inner = tempRepo();
    inner.commit("inner", { "x.txt": leak(1) });
    repo.git("submodule", "--quiet", "add", inner.path, "sub");
    repo.commit("one", { "a.txt": leak(2), "pipe.txt": "" });
    repo.run(["clone", "--quiet", inner.path, join(repo.path, "nested")]);
    rmSync(join(repo.path, "pipe.txt"));
    execFileSync("mkfifo", [join(repo.path, "pipe.txt")]);
    const { places: found, coverage } = await tree(repo);
    expect(found).toEqual(["a.txt:1"]);
    expect(skipped(coverage, "submodule")).toEqual(["sub"]);
    expect(skipped(coverage, "nested-repository")).toEqual(["nested"]);
    expect(skipped(coverage, "special-file")).toEqual(["pipe.txt"]);
    expect(await places(repo, ["sub", "nested"])).toEqual(["nested/x.txt:1", "sub/x.txt:1"]);
    expect(await places(repo, ["sub/x.txt"])).toEqual(["sub/x.txt:1"]);
    expect(await places(repo, [], { cwd: join(repo.path, "sub") })).toEqual(["x.txt:1"]);
  });

  test("a sparse checkout is read from the index, a hidden local change from disk", async () => {
    const repo = tempRepo();
    repo.commit("one", { "in/a.txt": leak(1), "out/b.txt": leak(2), "in/c.txt": "clean" });
    repo.git("sparse-checkout", "set", "in");
    const { places: found, contents, entries } = await tree(repo);
    expect(found).toEqual(["in/a.txt:1", "out/b.txt:1"]);
    expect(contents["out/b.txt"]).toBe(leak(2));
    expect(entries.map(({ path, onDisk }) => `${path} ${onDisk}`)).toEqual([
      "in/a.txt true",
      "in/c.txt true",
      "out/b.txt false",
    ]);
    repo.git("update-index", "--skip-worktree", "in/c.txt");
    repo.write("in/c.txt", leak(3));
    expect(await places(repo)).toEqual(["in/a.txt:1", "in/c.txt:1", "out/b.txt:1"]);
    repo.git("sparse-checkout", "set", "--sparse-index", "in");
    expect(await places(repo)).toEqual(["in/a.txt:1", "in/c.txt:1", "out/b.txt:1"]);
  });

  test("changes that git was told to overlook", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "clean" });
    repo.git("update-index", "--assume-unchanged", "a.txt");
    repo.write("a.txt", leak());
    expect(await places(repo)).toEqual(["a.txt:1"]);
  });

  test("an unresolved merge is scanned as it stands on disk, once", async () => {
    const repo = tempRepo();
    repo.commit("base", { "a.txt": "base\n" });
    repo.git("checkout", "--quiet", "-b", "side");
    repo.commit("side", { "a.txt": "side\n" });
    repo.git("checkout", "--quiet", "main");
    repo.commit("main", { "a.txt": `${leak()}\n` });
    repo.run(["merge", "--quiet", "side"]);
    const { places: found, coverage } = await tree(repo);
    expect(found).toEqual(["a.txt:2"]);
    expect(coverage.files).toBe(1);
  });

  test("hostile names, and names that are leaks", async () => {
    const repo = tempRepo();
    for (const name of HOSTILE_NAMES) repo.write(name, leak());
    for (const { bytes } of BYTE_NAMES) repo.write(bytes, leak());
    repo.git("add", "--", "-rf", "a b");
    repo.write(`dir/${leak(2)}`, "clean");
    const names = [...HOSTILE_NAMES, ...BYTE_NAMES.map(({ text }) => text)];
    const found = await places(repo);
    expect(found).toEqual(
      names
        .map((name) => `${name}:1`)
        .concat(`path dir/${leak(2)}`)
        .sort(),
    );
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(found);
  });

  test("above the limit, excluded by configuration", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": leak(), "big.txt": "x".repeat(5000), "vendor/c.txt": leak() });
    const options = { maxFileSize: 4096, excluded: (path: string) => path.startsWith("vendor/") };
    const { places: found, coverage } = await tree(repo, [], options);
    expect(found).toEqual(["a.txt:1"]);
    expect(coverage.complete).toBe(false);
    expect(skipped(coverage, "too-large")).toEqual(["big.txt"]);
    expect(skipped(coverage, "excluded")).toEqual(["vendor/c.txt"]);
  });

  test("content is raw: NUL bytes, a line of ten million bytes, no end of line", async () => {
    const repo = tempRepo();
    repo.write("nul.bin", Buffer.concat([Buffer.alloc(4), Buffer.from(`\n${leak()}`)]));
    repo.write("long.txt", `${"x".repeat(9_000_000)}\n${leak()}`);
    expect(await places(repo)).toEqual(["long.txt:2", "nul.bin:2"]);
  });
});

describe("PATH arguments", () => {
  function sample(): TempRepo {
    const repo = tempRepo();
    repo.commit("one", {
      ".gitignore": "ignored/\n*.log\n",
      "a.txt": leak(),
      "sub/b.txt": leak(),
      "sub/deep/c.txt": leak(),
      "subway.txt": leak(),
    });
    repo.write("sub/new.txt", leak());
    repo.write("sub/x.log", leak());
    repo.write("ignored/d.txt", leak());
    repo.write("ignored/more/e.txt", leak());
    return repo;
  }

  test("files and folders, relative to where the user stands, absolute, overlapping", async () => {
    const repo = sample();
    expect(await places(repo, ["sub"])).toEqual(["sub/b.txt:1", "sub/deep/c.txt:1", "sub/new.txt:1"]);
    expect(await places(repo, ["sub/", "sub/b.txt"])).toEqual(["sub/b.txt:1", "sub/deep/c.txt:1", "sub/new.txt:1"]);
    expect(await places(repo, ["deep", "../a.txt"], { cwd: join(repo.path, "sub") })).toEqual([
      "a.txt:1",
      "sub/deep/c.txt:1",
    ]);
    expect(await places(repo, [join(repo.path, "sub", "deep")])).toEqual(["sub/deep/c.txt:1"]);
    expect(await places(repo, ["."], { cwd: join(repo.path, "sub", "deep") })).toEqual(["sub/deep/c.txt:1"]);
    expect(await places(repo, [repo.path])).toHaveLength(5);
  });

  test("what the user names is scanned even when git ignores it", async () => {
    const repo = sample();
    expect(await places(repo, ["sub/x.log"])).toEqual(["sub/x.log:1"]);
    expect(await places(repo, ["ignored"])).toEqual(["ignored/d.txt:1", "ignored/more/e.txt:1"]);
    expect(await places(repo, ["ignored/more"])).toEqual(["ignored/more/e.txt:1"]);
    repo.git("add", "--force", "ignored/d.txt");
    expect(await places(repo, ["ignored"])).toEqual(["ignored/d.txt:1", "ignored/more/e.txt:1"]);
  });

  test.skipIf(windows)("a path is never a pattern", async () => {
    const repo = sample();
    repo.write(":(glob)*", leak());
    repo.write("[a].txt", leak());
    expect(await places(repo, [":(glob)*", "[a].txt"])).toEqual([":(glob)*:1", "[a].txt:1"]);
    await expect(tree(repo, ["*.txt"])).rejects.toThrow(UsageError);
  });

  test("what does not exist is the user's mistake, what was deleted is not", async () => {
    const repo = sample();
    await expect(tree(repo, ["a.txt", "nowhere"])).rejects.toThrow(
      new UsageError('there is no file or folder "nowhere"'),
    );
    rmSync(join(repo.path, "a.txt"));
    const { coverage } = await tree(repo, ["a.txt"]);
    expect(skipped(coverage, "deleted")).toEqual(["a.txt"]);
  });

  test("a folder without files: nothing was scanned, and that is said", async () => {
    const repo = sample();
    mkdirSync(join(repo.path, "empty"));
    await expect(tree(repo, ["empty"])).rejects.toThrow(IncompleteError);
    const { places: found, coverage } = await tree(repo, ["a.txt", "empty"]);
    expect(found).toEqual(["a.txt:1"]);
    expect(coverage.problems.join()).toContain('"empty"');
  });

  test.skipIf(windows)("links that the user names: a tracked one is text, others are followed", async () => {
    const repo = sample();
    symlinkSync(`sub-${leak(2)}`, join(repo.path, "tracked"));
    repo.git("add", "tracked");
    const elsewhere = tempDir();
    writeFileSync(join(elsewhere.path, "out.txt"), leak());
    symlinkSync(elsewhere.path, join(repo.path, "ignored", "link"));
    symlinkSync(repo.path, join(elsewhere.path, "repo"));
    expect(await places(repo, ["tracked"])).toEqual(["tracked:1"]);
    expect(await places(repo, ["ignored/link"])).toEqual(["out.txt:1"]);
    expect(await places(repo, [join(elsewhere.path, "repo", "a.txt")])).toEqual(["a.txt:1"]);
  });

  test("beside the repository", async () => {
    const repo = sample();
    const other = tempDir();
    mkdirSync(join(other.path, "x"));
    writeFileSync(join(other.path, "x", "y.txt"), leak());
    expect(await places(repo, [other.path, "a.txt"])).toEqual(["a.txt:1", "x/y.txt:1"]);
  });
});

describe("outside a repository", () => {
  test.skipIf(windows)("files in the order of their bytes, which UTF-16 does not keep", () => {
    const dir = tempDir();
    const names = ["A", "a", "b\u00e9", "\uff5e", "\u{1f600}"];
    for (const name of names.toReversed()) writeFileSync(join(dir.path, name), leak());
    const walked = [...walk(dir.path, { prefix: "", ignoreFiles: false, coverage: new CoverageLog() })];
    expect(walked.map(({ path }) => path)).toEqual(names);
  });

  test("every file below the folder, ignore files honoured where they stand", async () => {
    const dir = tempDir();
    const files: Record<string, string> = {
      "a.txt": leak(),
      ".gitignore": "*.log\n/only-top.txt\nkeep/*\n!keep/this.txt\n",
      "x.log": leak(),
      "only-top.txt": leak(),
      "sub/only-top.txt": leak(),
      "sub/.ignore": "!y.log\nz.txt\n",
      "sub/y.log": leak(),
      "sub/z.txt": leak(),
      "keep/this.txt": leak(),
      "keep/that.txt": leak(),
      ".git/config": leak(),
      "sub/.git": leak(),
      ".hidden/h.txt": leak(),
    };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(dir.path, path, ".."), { recursive: true });
      writeFileSync(join(dir.path, path), content);
    }
    const { places: found, coverage, entries } = await outside(dir.path);
    expect(found).toEqual([".hidden/h.txt:1", "a.txt:1", "keep/this.txt:1", "sub/only-top.txt:1", "sub/y.log:1"]);
    expect(skipped(coverage, "git-folder")).toEqual([".git", "sub/.git"]);
    expect(skipped(coverage, "ignored")).toEqual(["keep/that.txt", "only-top.txt", "sub/z.txt", "x.log"]);
    expect(entries).toEqual([]);
  });

  test("paths start at the current folder, else at the PATH, else at what the PATHs have in common", async () => {
    const dir = tempDir();
    for (const path of ["one/x/a.txt", "two/b.txt"]) {
      mkdirSync(join(dir.path, path, ".."), { recursive: true });
      writeFileSync(join(dir.path, path), leak());
    }
    const elsewhere = tempDir().path;
    expect((await outside(dir.path, ["one"])).places).toEqual(["one/x/a.txt:1"]);
    expect((await outside(elsewhere, [join(dir.path, "one")])).places).toEqual(["x/a.txt:1"]);
    expect((await outside(elsewhere, [join(dir.path, "two", "b.txt")])).places).toEqual(["b.txt:1"]);
    const both = [join(dir.path, "one", "x"), join(dir.path, "two")];
    expect((await outside(elsewhere, both)).places).toEqual(["one/x/a.txt:1", "two/b.txt:1"]);
  });

  test.skipIf(windows)("links are not followed, an empty folder is fine", async () => {
    const dir = tempDir();
    expect((await outside(dir.path)).coverage).toMatchObject({ complete: true, files: 0 });
    symlinkSync("..", join(dir.path, "up"));
    symlinkSync(`to-${leak()}`, join(dir.path, "text"));
    expect((await outside(dir.path)).places).toEqual(["text:1"]);
  });

  test.runIf(process.platform === "linux")("names of files and folders may be any bytes", async () => {
    const dir = tempDir();
    const path = (...bytes: number[]): Buffer => Buffer.concat([Buffer.from(`${dir.path}/`), Buffer.from(bytes)]);
    writeFileSync(path(0xfe, 0x2e, 0x74), leak());
    mkdirSync(path(0xfd));
    writeFileSync(path(0xfd, 0x2f, 0x61), leak());
    expect((await outside(dir.path)).places).toEqual(["\\xfd/a:1", "\\xfe.t:1"]);
  });

  test.skipIf(windows)("what cannot be read makes the run incomplete, the rest is scanned", async () => {
    const dir = tempDir();
    mkdirSync(join(dir.path, "closed"));
    writeFileSync(join(dir.path, "a.txt"), leak());
    writeFileSync(join(dir.path, "b.txt"), leak(), { mode: 0 });
    chmodSync(join(dir.path, "closed"), 0);
    const { places: found, coverage } = await withoutPrivilege(dir.path, () => outside(dir.path));
    chmodSync(join(dir.path, "closed"), 0o700);
    expect(found).toEqual(["a.txt:1"]);
    expect(coverage.complete).toBe(false);
    expect(skipped(coverage, "unreadable")).toEqual(["b.txt", "closed/"]);
  });
});

test.skipIf(windows)("in a repository too, where git only warns", async () => {
  const repo = tempRepo();
  repo.commit("one", { "a.txt": leak() });
  mkdirSync(join(repo.path, "closed"));
  chmodSync(join(repo.path, "closed"), 0);
  const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "0" };
  repo.git("config", "--global", "safe.directory", "*");
  chmodSync(join(repo.path, "..", "home"), 0o755);
  const { coverage } = await withoutPrivilege(repo.path, () => tree(repo, [], { env }));
  chmodSync(join(repo.path, "closed"), 0o700);
  expect(coverage.complete).toBe(false);
  expect(skipped(coverage, "unreadable")).toEqual(["closed/"]);
});

/** Root may read everything; so as root the work is done as nobody. */
async function withoutPrivilege<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  chmodSync(join(folder, ".."), 0o755);
  chmodSync(folder, 0o755);
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
