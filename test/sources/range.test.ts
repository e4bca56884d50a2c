import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IncompleteError, UsageError } from "../../src/model.ts";
import { type RangeOptions, rangeSource } from "../../src/sources/range.ts";
import { BYTE_NAMES, HOSTILE_NAMES, tempDir, tempRepo, type TempRepo } from "../support/tempRepo.ts";
import { leak, type Scanned, type ScanOptions, scanRepo, skipped } from "./scanWith.ts";

function scan(repo: TempRepo, range: string, options: ScanOptions & RangeOptions = {}): Promise<Scanned> {
  return scanRepo(repo, (ctx, found) => rangeSource(ctx, found, range, options), options);
}

async function places(
  repo: TempRepo,
  range: string,
  options: ScanOptions & RangeOptions = {},
): Promise<readonly string[]> {
  return (await scan(repo, range, options)).places;
}

/** A clone with its own configuration: the isolated environment of `from` is used for it. */
function clone(from: TempRepo, ...args: readonly string[]): string {
  const path = join(tempDir().path, "clone");
  const { status, stderr } = from.run(["clone", "--quiet", "--no-local", ...args, from.path, path]);
  if (status !== 0) throw new Error(stderr);
  return path;
}

describe("what the commits add", () => {
  test("each commit against its parent: also what is removed again within the range", async () => {
    const repo = tempRepo();
    const base = repo.commit("base", { "a.txt": `${leak(1)}\n` });
    const bad = repo.commit("bad", { "a.txt": `${leak(1)}\nx\n${leak(2)}\n`, "b.txt": "b" });
    repo.commit("clean", { "a.txt": `${leak(1)}\n` });
    const { hits, coverage, entries } = await scan(repo, `${base}..HEAD`);
    expect(hits.map((hit) => `${hit.path}:${hit.match.line} ${hit.provenance?.commit}`)).toEqual([`a.txt:3 ${bad}`]);
    expect(hits[0]?.provenance).toEqual({
      commit: bad,
      author: "Ada Tester",
      email: "ada@example.org",
      date: "2023-11-15T00:15:20+02:00",
    });
    expect(coverage).toMatchObject({ complete: true, commits: 2 });
    expect(entries.map(({ path, provenance }) => `${path} ${provenance?.commit === bad}`)).toEqual([
      "a.txt true",
      "b.txt true",
      "a.txt false",
    ]);
  });

  test("removed and added back: reported once, with the first commit", async () => {
    const repo = tempRepo();
    repo.commit("base", { "a.txt": "\n" });
    const first = repo.commit("in", { "a.txt": leak() });
    repo.commit("out", { "a.txt": "" });
    repo.commit("in again", { "a.txt": `${leak()}\nmore` });
    const { hits } = await scan(repo, "HEAD~3..HEAD");
    expect(hits.map((hit) => hit.provenance?.commit)).toEqual([first]);
  });

  test("a merge's own resolution, and not what either side had", async () => {
    const repo = tempRepo();
    repo.commit("base", { "a.txt": "base\n" });
    repo.git("checkout", "--quiet", "-b", "side");
    repo.commit("side", { "a.txt": `side\n${leak(1)}\n` });
    repo.git("checkout", "--quiet", "main");
    const main = repo.commit("main", { "a.txt": `main\n${leak(2)}\n` });
    repo.run(["merge", "--quiet", "side"]);
    repo.write("a.txt", `main\n${leak(2)}\nside\n${leak(1)}\n${leak(3)}\n`);
    repo.write("evil.txt", leak(4));
    repo.git("add", "--all");
    repo.git("commit", "--quiet", "-m", "merge");
    expect(await places(repo, `${main}..HEAD`)).toEqual(["a.txt:2", "a.txt:5", "evil.txt:1"]);
    expect(await places(repo, "HEAD^2..HEAD")).toEqual(["a.txt:2", "a.txt:5", "evil.txt:1"]);
    expect((await places(repo, `${main}..HEAD`, { notOnRemote: "*" })).length).toBe(3);
  });

  test("a merge of a branch that renamed the file carries its lines over", async () => {
    const repo = tempRepo();
    const filler = Array.from({ length: 30 }, (_, i) => `line ${i}\n`).join("");
    const base = repo.commit("base", { "old.txt": `${filler}${leak(1)}\n` });
    repo.git("checkout", "--quiet", "-b", "side");
    repo.git("mv", "old.txt", "new.txt");
    repo.commit("rename");
    repo.git("checkout", "--quiet", "main");
    repo.commit("main", { "old.txt": `top\n${filler}${leak(1)}\n` });
    repo.git("merge", "--quiet", "side", "-m", "merge");
    expect(repo.git("ls-files").trim()).toBe("new.txt");
    expect(await places(repo, `${base}..HEAD`)).toEqual([]);
  });

  test("renames add nothing, a root commit adds everything", async () => {
    const repo = tempRepo();
    const root = repo.commit("root", { "a.txt": `${leak()}\n${"x\n".repeat(20)}` });
    repo.git("mv", "a.txt", "b.txt");
    repo.commit("rename", { "b.txt": `${leak()}\n${"x\n".repeat(20)}${leak(2)}\n` });
    expect(await places(repo, `${root}..HEAD`)).toEqual(["b.txt:22"]);
    expect(await places(repo, `${"0".repeat(40)}..HEAD`)).toEqual(["a.txt:1", "b.txt:22"]);
  });

  test("messages and people, file names, links, submodules", async () => {
    const repo = tempRepo();
    const base = repo.commit("base");
    const inner = tempRepo();
    inner.commit("inner");
    repo.git("submodule", "--quiet", "add", inner.path, "sub");
    const oid = repo.commit(`subject\n\nbody ${leak(1)}\n`, { [`${leak(2)}.txt`]: "" });
    repo.run(["commit", "--quiet", "--allow-empty", "-m", "x"], { env: { GIT_AUTHOR_NAME: leak(3) } });
    const { places: found, coverage, hits } = await scan(repo, `${base}..HEAD`);
    const last = repo.git("rev-parse", "HEAD").trim();
    expect(found).toEqual(
      [`commit-message commit ${oid}:3`, `commit-message commit ${last}:1`, `path ${leak(2)}.txt`].sort(),
    );
    expect(hits.every((hit) => hit.provenance !== undefined)).toBe(true);
    expect(skipped(coverage, "submodule")).toEqual(["sub"]);
  });

  test("attributes, configuration and hostile names change nothing", async () => {
    const repo = tempRepo();
    const base = repo.commit("base", { ".gitattributes": "* -diff\n*.bin binary\n" });
    for (const [key, value] of Object.entries({
      "color.ui": "always",
      "diff.renames": "copies",
      "log.showSignature": "true",
    })) {
      repo.git("config", "--global", key, value);
    }
    for (const name of HOSTILE_NAMES) repo.write(name, leak());
    for (const { bytes } of BYTE_NAMES) repo.write(bytes, leak());
    repo.commit("bad");
    const names = [...HOSTILE_NAMES, ...BYTE_NAMES.map(({ text }) => text)];
    expect(await places(repo, `${base}..HEAD`)).toEqual(names.map((name) => `${name}:1`).sort());
  });

  test("a replaced or grafted commit is read as it really is", async () => {
    const repo = tempRepo();
    const base = repo.commit("base", { "a.txt": "clean" });
    repo.commit("bad", { "a.txt": leak() });
    repo.git("replace", "HEAD", base);
    expect(await places(repo, `${base}..HEAD`)).toEqual(["a.txt:1"]);
  });

  test("a bare repository, sha256, a linked work tree", async () => {
    const repo = tempRepo({ objectFormat: "sha256" });
    const base = repo.commit("base");
    repo.commit("bad", { "a.txt": leak() });
    expect(await places(repo, `${base}..HEAD`, { cwd: clone(repo, "--bare") })).toEqual(["a.txt:1"]);
    const other = join(repo.path, "..", "linked");
    repo.git("worktree", "add", "--quiet", other);
    expect(await places(repo, `${base}..linked`, { cwd: other })).toEqual(["a.txt:1"]);
  });
});

describe("ranges", () => {
  function three(): TempRepo {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": leak(1) });
    repo.commit("two", { "b.txt": leak(2) });
    repo.git("tag", "-a", "-m", "tag", "v1");
    repo.git("branch", "old", "HEAD~1");
    repo.commit("three", { "c.txt": leak(3) });
    return repo;
  }

  test("two dots, three dots, a side left out, tags and branches", async () => {
    const repo = three();
    expect(await places(repo, "old..main")).toEqual(["b.txt:1", "c.txt:1"]);
    expect(await places(repo, "old..")).toEqual(["b.txt:1", "c.txt:1"]);
    expect(await places(repo, "v1..main")).toEqual(["c.txt:1"]);
    expect(await places(repo, "v1...main")).toEqual(["c.txt:1"]);
    expect(await places(repo, `old..${"0".repeat(40)}`)).toEqual([]);
  });

  test.each(["main", "", "--all", "HEAD^!", "-n1..HEAD", "a....b"])("no range: %j", async (range) => {
    await expect(scan(three(), range)).rejects.toThrow(UsageError);
  });

  test("one commit is no range: the message names the two-dot form", async () => {
    await expect(scan(three(), "main")).rejects.toThrow("main^..main");
  });

  test("an empty range is not clean", async () => {
    const repo = three();
    await expect(scan(repo, "HEAD..HEAD")).rejects.toThrow(IncompleteError);
    await expect(scan(repo, "main..old")).rejects.toThrow("order of the two sides");
    expect(await scan(repo, "main..old", { allowEmpty: true })).toMatchObject({
      coverage: { complete: true, commits: 0 },
    });
  });

  test("a side that does not exist is named, with what to do", async () => {
    const repo = three();
    await expect(scan(repo, "origin/develop..HEAD")).rejects.toThrow("origin/develop is no commit of this clone");
    await expect(scan(repo, `${"1".repeat(40)}..HEAD`)).rejects.toThrow(IncompleteError);
  });

  test("a new branch: what the remote already has is left out", async () => {
    const repo = three();
    const cwd = clone(repo);
    repo.run(["checkout", "--quiet", "-b", "new"], { cwd });
    repo.run(["commit", "--quiet", "--allow-empty", "-m", leak(5)], { cwd });
    const { coverage, hits } = await scan(repo, `${"0".repeat(40)}..new`, { cwd, notOnRemote: "origin" });
    expect(coverage.commits).toBe(1);
    expect(hits.map((hit) => hit.where)).toEqual(["commit-message"]);
  });

  test("unrelated histories have no common ancestor", async () => {
    const repo = three();
    repo.git("checkout", "--quiet", "--orphan", "alone");
    repo.commit("alone", { "alone.txt": leak(8) });
    await expect(scan(repo, "main...alone")).rejects.toThrow("no common ancestor");
    expect(await places(repo, "main..alone")).toContain("alone.txt:1");
  });
});

describe("clones that lack something", () => {
  function long(): TempRepo {
    const repo = tempRepo();
    for (let i = 1; i <= 5; i++) repo.commit(`c${i}`, { [`f${i}.txt`]: leak(i) });
    return repo;
  }

  test("shallow, the base is missing", async () => {
    const repo = long();
    const base = repo.git("rev-parse", "HEAD~3").trim();
    const cwd = clone(repo, "--depth=2");
    await expect(scan(repo, `${base}..HEAD`, { cwd })).rejects.toThrow("shallow");
  });

  test("shallow, the range goes beyond what is there", async () => {
    const repo = long();
    const cwd = clone(repo, "--depth=2");
    const { coverage, places: found } = await scan(repo, `${"0".repeat(40)}..HEAD`, { cwd });
    expect(coverage.complete).toBe(false);
    expect(coverage.problems.join()).toContain("git fetch --unshallow");
    expect(found).toContain("f5.txt:1");
    expect(await scan(repo, "HEAD~1..HEAD", { cwd })).toMatchObject({
      places: ["f5.txt:1"],
      coverage: { complete: true },
    });
  });

  test("a tree is missing: the other commits are scanned", async () => {
    const repo = long();
    const tree = repo.git("rev-parse", "HEAD~1^{tree}").trim();
    rmSync(join(repo.path, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    const { coverage, places: found } = await scan(repo, "HEAD~4..HEAD");
    expect(found).toEqual(["f2.txt:1", "f3.txt:1"]);
    expect(coverage.complete).toBe(false);
    expect(coverage.skipped.find((group) => group.reason === "unreadable-commit")?.count).toBe(2);
  });

  test("a blob is missing: the others are scanned", async () => {
    const repo = long();
    const blob = repo.git("rev-parse", "HEAD:f4.txt").trim();
    rmSync(join(repo.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const { coverage, places: found } = await scan(repo, "HEAD~4..HEAD");
    expect(found).toEqual(["f2.txt:1", "f3.txt:1", "f5.txt:1"]);
    expect(coverage.complete).toBe(false);
  });

  test("a clone without blobs: nothing is fetched, and that is said", async () => {
    const repo = long();
    repo.git("config", "uploadpack.allowFilter", "true");
    const cwd = clone(repo, "--filter=blob:none", "--no-checkout");
    const { coverage, places: found } = await scan(repo, "HEAD~2..HEAD", { cwd });
    expect(found).toEqual([]);
    expect(coverage.complete).toBe(false);
    expect(skipped(coverage, "missing-object")).toHaveLength(2);
  });
});
