import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stagedSource } from "../../src/sources/staged.ts";
import { BYTE_NAMES, HOSTILE_NAMES, tempRepo, type TempRepo } from "../support/tempRepo.ts";
import { leak, type Scanned, type ScanOptions, scanRepo, skipped } from "./scanWith.ts";

const windows = process.platform === "win32";

function staged(repo: TempRepo, options: ScanOptions = {}): Promise<Scanned> {
  return scanRepo(repo, stagedSource, options);
}

async function places(repo: TempRepo, options: ScanOptions = {}): Promise<readonly string[]> {
  return (await staged(repo, options)).places;
}

describe("what the next commit adds", () => {
  test("first commit: everything in the index, in sha1 and sha256", async () => {
    for (const objectFormat of ["sha1", "sha256"] as const) {
      const repo = tempRepo({ objectFormat });
      repo.write("a.txt", `x\n${leak()}\n`);
      repo.git("add", "--all");
      expect(await places(repo)).toEqual(["a.txt:2"]);
    }
  });

  test("only added lines count, and only what is staged", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": `${leak(1)}\n`, "b.txt": "b\n" });
    repo.write("a.txt", `${leak(1)}\n${leak(2)}\n`);
    repo.write("b.txt", `${leak(3)}\n`);
    repo.git("add", "a.txt");
    repo.write("a.txt", `${leak(1)}\n${leak(2)}\n${leak(4)}\n`);
    expect(await places(repo)).toEqual(["a.txt:2"]);
  });

  test("staged, but clean again in the work tree", async () => {
    const repo = tempRepo();
    repo.write("a.txt", leak());
    repo.git("add", "a.txt");
    rmSync(join(repo.path, "a.txt"));
    expect(await places(repo)).toEqual(["a.txt:1"]);
  });

  test("nothing staged is complete", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": leak() });
    const { coverage, hits } = await staged(repo);
    expect(hits).toEqual([]);
    expect(coverage).toMatchObject({ complete: true, files: 0 });
  });

  test("a block whose body changed between unchanged first and last lines", async () => {
    const repo = tempRepo();
    repo.commit("one", { "key.pem": "BEGIN BLOCK\none\ntwo\nEND BLOCK\n" });
    repo.write("key.pem", "BEGIN BLOCK\none\nthree\nEND BLOCK\n");
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(["key.pem:1"]);
  });

  test("a rename adds nothing but its name, a copy is new", async () => {
    const repo = tempRepo();
    repo.commit("one", { "old.txt": `${leak()}\n${"filler\n".repeat(20)}` });
    repo.git("mv", "old.txt", "new.txt");
    expect((await staged(repo)).places).toEqual([]);
    repo.write("new.txt", `${leak()}\n${"filler\n".repeat(20)}${leak(2)}\n`);
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(["new.txt:22"]);
    repo.git("reset", "--quiet", "--hard");
    repo.write("copy.txt", `${leak()}\n${"filler\n".repeat(20)}`);
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(["copy.txt:1"]);
  });

  test("a file that is moved out of an excluded folder is new", async () => {
    const repo = tempRepo();
    repo.commit("one", { "vendor/a.txt": `${leak()}\n` });
    repo.write("vendor/b.txt", leak(2));
    repo.git("mv", "vendor/a.txt", "a.txt");
    repo.git("add", "--all");
    const { places: found, coverage } = await staged(repo, { excluded: (path) => path.startsWith("vendor/") });
    expect(found).toEqual(["a.txt:1"]);
    expect(skipped(coverage, "excluded")).toEqual(["vendor/b.txt"]);
  });

  test.skipIf(windows)("deleted, mode change, type change, symbolic link, submodule", async () => {
    const repo = tempRepo();
    const inner = tempRepo();
    inner.commit("inner", { "x.txt": leak(9) });
    repo.commit("one", { "gone.txt": leak(), "mode.sh": leak(2), "type.txt": leak(3) });
    rmSync(join(repo.path, "gone.txt"));
    rmSync(join(repo.path, "type.txt"));
    chmodSync(join(repo.path, "mode.sh"), 0o755);
    symlinkSync(`/nowhere/${leak(4)}`, join(repo.path, "link"));
    symlinkSync(`/nowhere/${leak(5)}`, join(repo.path, "type.txt"));
    repo.git("submodule", "--quiet", "add", inner.path, "sub");
    repo.git("add", "--all");
    const { places: found, coverage, entries } = await staged(repo);
    expect(found).toEqual(["link:1", "type.txt:1"]);
    expect(skipped(coverage, "submodule")).toEqual(["sub"]);
    expect(entries.map(({ path, mode }) => `${mode} ${path}`).sort()).toEqual([
      "100644 .gitmodules",
      "100755 mode.sh",
      "120000 link",
      "120000 type.txt",
    ]);
  });

  test("intent to add holds nothing yet", async () => {
    const repo = tempRepo();
    repo.commit("one");
    repo.write("a.txt", leak());
    repo.git("add", "--intent-to-add", "a.txt");
    expect(await staged(repo)).toMatchObject({ places: [], coverage: { complete: true } });
  });

  test("entries tell what is new in them, for guards", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "a\n" });
    repo.write("a.txt", "a\nb\n");
    repo.write("b.txt", "b\n");
    repo.git("add", "--all");
    const { entries, contents, added } = await staged(repo);
    expect(entries.map(({ path, fresh }) => `${path} ${fresh}`)).toEqual(["a.txt false", "b.txt true"]);
    expect(contents).toEqual({ "a.txt": "a\nb\n", "b.txt": "b\n" });
    expect(added).toEqual({ "a.txt": [{ start: 2, end: 3 }] });
  });

  test("names that are new, whatever is in them", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "a\n" });
    repo.write("a.txt", "b\n");
    repo.write(`dir/${leak()}.txt`, "clean");
    repo.git("add", "--all");
    expect(await places(repo)).toEqual([`path dir/${leak()}.txt`]);
  });

  test("hostile names", async () => {
    const repo = tempRepo();
    repo.commit("one");
    for (const name of HOSTILE_NAMES) repo.write(name, leak());
    for (const { bytes } of BYTE_NAMES) repo.write(bytes, leak());
    repo.git("add", "--all");
    const names = [...HOSTILE_NAMES, ...BYTE_NAMES.map(({ text }) => text)];
    expect(await places(repo)).toEqual(names.map((name) => `${name}:1`).sort());
  });

  test("a file above the limit makes the run incomplete, the others are scanned", async () => {
    const repo = tempRepo();
    repo.write("large.txt", "x".repeat(100_000));
    repo.write("small.txt", leak());
    repo.git("add", "--all");
    const { places: found, coverage } = await staged(repo, { maxFileSize: 10_000 });
    expect(found).toEqual(["small.txt:1"]);
    expect(coverage.complete).toBe(false);
    expect(skipped(coverage, "too-large")).toEqual(["large.txt"]);
  });

  test("a blob that is gone makes the run incomplete, the others are scanned", async () => {
    const repo = tempRepo();
    repo.write("gone.txt", leak());
    repo.write("here.txt", leak(2));
    repo.git("add", "--all");
    const oid = repo.git("rev-parse", ":gone.txt").trim();
    rmSync(join(repo.path, ".git/objects", oid.slice(0, 2), oid.slice(2)));
    const { places: found, coverage } = await staged(repo);
    expect(found).toEqual(["here.txt:1"]);
    expect(coverage.complete).toBe(false);
    expect(skipped(coverage, "missing-object").join()).toContain("gone.txt");
  });
});

describe("silent bypasses of other scanners", () => {
  test.each(["*.py -diff", "* binary", "* -text", "*.py diff=x", "*.py filter=x export-ignore linguist-generated"])(
    ".gitattributes: %s",
    async (line) => {
      const repo = tempRepo();
      repo.commit("one", { ".gitattributes": `${line}\n` });
      repo.git("config", "--global", "diff.x.textconv", "true");
      repo.git("config", "--global", "diff.x.command", "true");
      repo.write("a.py", `token = ${leak()}\n`);
      repo.git("add", "--all");
      expect(await places(repo)).toEqual(["a.py:1"]);
    },
  );

  test("user configuration and environment", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.py": "a\n", "r.py": `${leak(5)}\n${"line\n".repeat(30)}` });
    const settings: Record<string, string> = {
      "color.ui": "always",
      "color.diff": "always",
      "core.quotePath": "true",
      "core.pager": "false",
      "diff.external": "true",
      "diff.noprefix": "true",
      "diff.renames": "false",
      "diff.ignoreSubmodules": "all",
      "diff.orderFile": "/nonexistent",
      "diff.relative": "true",
      "diff.context": "0",
      "core.fsmonitor": "false",
      "status.showUntrackedFiles": "no",
    };
    for (const [key, value] of Object.entries(settings)) repo.git("config", "--global", key, value);
    repo.write("a.py", `a\n${leak()}\n`);
    repo.git("mv", "r.py", "renamed é.py");
    repo.git("add", "a.py");
    const env = {
      GIT_EXTERNAL_DIFF: "true",
      GIT_DIFF_OPTS: "--unified=0",
      GIT_PAGER: "false",
      GIT_TRACE: "2",
      GIT_LITERAL_PATHSPECS: "0",
      GIT_ICASE_PATHSPECS: "1",
      LANG: "de_DE.UTF-8",
    };
    expect(await places(repo, { env })).toEqual(["a.py:2"]);
  });

  test("a replace ref that hides the leak", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "clean\n" });
    repo.write("a.txt", `${leak()}\n`);
    repo.git("add", "--all");
    repo.git("replace", repo.git("rev-parse", ":a.txt").trim(), repo.git("rev-parse", "HEAD:a.txt").trim());
    expect(await places(repo)).toEqual(["a.txt:1"]);
  });

  test("content with NUL bytes is handed on", async () => {
    const repo = tempRepo();
    repo.write("a.bin", Buffer.concat([Buffer.from([0, 1, 2, 0, 10]), Buffer.from(leak())]));
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(["a.bin:2"]);
  });
});

describe("merges", () => {
  function conflict(): TempRepo {
    const repo = tempRepo();
    repo.commit("base", { "a.txt": "base\n", "c.txt": "c\n" });
    repo.git("checkout", "--quiet", "-b", "side");
    repo.commit("side", { "a.txt": `side\n${leak(1)}\n`, "side.txt": `${leak(2)}\n` });
    repo.git("checkout", "--quiet", "main");
    repo.commit("main", { "a.txt": `main\n${leak(3)}\n` });
    repo.run(["merge", "--quiet", "side"]);
    return repo;
  }

  test("in progress: only what no parent has", async () => {
    const repo = conflict();
    repo.write("a.txt", `main\n${leak(3)}\nside\n${leak(1)}\n${leak(4)}\n`);
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(["a.txt:5"]);
  });

  test("not resolved yet", async () => {
    const { coverage } = await staged(conflict());
    expect(coverage.complete).toBe(false);
    expect(skipped(coverage, "unmerged")).toEqual(["a.txt"]);
  });

  test("of three branches (octopus)", async () => {
    const repo = tempRepo();
    repo.commit("base", { "base.txt": "base\n" });
    for (const name of ["one", "two"]) {
      repo.git("checkout", "--quiet", "-b", name, "main");
      repo.commit(name, { [`${name}.txt`]: `${leak(name.length)}${name}\n` });
    }
    repo.git("checkout", "--quiet", "main");
    repo.commit("main", { "main.txt": "main\n" });
    repo.git("merge", "--quiet", "--no-commit", "one", "two");
    repo.write("evil.txt", leak(7));
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(["evil.txt:1"]);
  });

  test("in the hook pre-merge-commit, which runs before MERGE_HEAD is written", async () => {
    const repo = tempRepo();
    repo.commit("base", { "base.txt": "base\n" });
    repo.git("checkout", "--quiet", "-b", "side");
    const side = repo.commit("side", { "side.txt": `${leak(1)}\n` });
    repo.git("checkout", "--quiet", "main");
    repo.commit("main", { "main.txt": "main\n" });
    repo.git("merge", "--quiet", "--no-commit", "side");
    rmSync(join(repo.path, ".git/MERGE_HEAD"));
    expect(await places(repo)).toEqual(["side.txt:1"]);
    expect(await places(repo, { env: { [`GITHEAD_${side}`]: "side" } })).toEqual([]);
  });
});

describe("the index that git names", () => {
  test("GIT_INDEX_FILE, as in commit -a and commit PATH", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "a\n" });
    repo.write("a.txt", `a\n${leak()}\n`);
    const env = { GIT_INDEX_FILE: join(repo.path, ".git/other-index") };
    repo.run(["add", "--all"], { env });
    expect(await places(repo)).toEqual([]);
    expect(await places(repo, { env })).toEqual(["a.txt:2"]);
    expect(await places(repo, { env: { GIT_INDEX_FILE: ".git/other-index", GIT_DIR: ".git" } })).toEqual(["a.txt:2"]);
  });

  test("a real hook under commit -a and commit PATH sees what is committed", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": "a\n", "b.txt": "b\n" });
    const script = join(repo.path, "..", "hook.ts");
    const node = process.execPath;
    const src = join(import.meta.dirname, "../../src");
    writeFileSync(
      script,
      `import { discover } from ${JSON.stringify(join(src, "git/repository.ts"))};
       import { stagedSource } from ${JSON.stringify(join(src, "sources/staged.ts"))};
       import { CoverageLog } from ${JSON.stringify(join(src, "model.ts"))};
       const ctx = { cwd: process.cwd(), coverage: new CoverageLog(), maxFileSize: 1e6, excluded: () => false };
       const source = stagedSource(ctx, await discover(process.cwd()));
       for await (const chunk of source.chunks()) if (chunk.where === "content") console.log("staged " + chunk.path);
       await source.close();`,
    );
    const hook = join(repo.path, ".git/hooks/pre-commit");
    mkdirSync(join(repo.path, ".git/hooks"), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\nexec "${node}" "${script}" 1>&2\n`, { mode: 0o755 });
    const said = (args: readonly string[]): string[] =>
      repo
        .run(args)
        .stderr.split("\n")
        .filter((line) => line.startsWith("staged"));
    repo.write("a.txt", "aa\n");
    repo.write("b.txt", "bb\n");
    expect(said(["commit", "--quiet", "-m", "two", "b.txt"])).toEqual(["staged b.txt"]);
    expect(said(["commit", "--quiet", "-a", "-m", "three"])).toEqual(["staged a.txt"]);
    repo.write("a.txt", "aaa\n");
    repo.git("add", "a.txt");
    expect(said(["commit", "--quiet", "--amend", "-m", "four"])).toEqual(["staged a.txt"]);
  });

  test("a sub-directory, a linked work tree, a bare call with GIT_DIR", async () => {
    const repo = tempRepo();
    repo.commit("one", { "sub/a.txt": "a\n" });
    repo.write("sub/a.txt", `${leak()}\n`);
    repo.write("top.txt", `${leak()}\n`);
    repo.git("add", "--all");
    expect(await places(repo, { cwd: join(repo.path, "sub") })).toEqual(["sub/a.txt:1", "top.txt:1"]);
    const other = join(repo.path, "..", "linked tree");
    repo.git("worktree", "add", "--quiet", "-b", "linked", other);
    writeFileSync(join(other, "linked.txt"), leak(2));
    repo.run(["add", "--all"], { cwd: other });
    expect(await places(repo, { cwd: other })).toEqual(["linked.txt:1"]);
    const env = { GIT_DIR: join(repo.path, ".git"), GIT_WORK_TREE: repo.path };
    expect(await places(repo, { cwd: join(repo.path, ".."), env })).toEqual(["sub/a.txt:1", "top.txt:1"]);
  });
});
