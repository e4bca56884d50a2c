import { randomBytes } from "node:crypto";
import { chmodSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IncompleteError, revealSecret } from "../../src/model.ts";
import { type HistoryOptions, historySource } from "../../src/sources/history.ts";
import { BYTE_NAMES, HOSTILE_NAMES, tempDir, tempRepo, type TempRepo } from "../support/tempRepo.ts";
import { leak, type Scanned, type ScanOptions, scanRepo, skipped } from "./scanWith.ts";

function scan(repo: TempRepo, options: ScanOptions & HistoryOptions = {}): Promise<Scanned> {
  return scanRepo(repo, (ctx, found) => historySource(ctx, found, options), options);
}

async function places(repo: TempRepo, options: ScanOptions & HistoryOptions = {}): Promise<readonly string[]> {
  return (await scan(repo, options)).places;
}

function commitsOf({ hits }: Scanned): string[] {
  return hits.map((hit) => `${hit.path}:${hit.match.line} ${hit.provenance?.commit}`).sort();
}

function remove(repo: TempRepo, oid: string): void {
  rmSync(join(repo.path, ".git/objects", oid.slice(0, 2), oid.slice(2)));
}

describe("who brought it in", () => {
  test("the earliest commit, at the line where it stood then; later versions carry it over", async () => {
    const repo = tempRepo();
    repo.commit("clean", { "a.txt": "x\n" });
    const bad = repo.commit("bad", { "a.txt": `x\n${leak()}\n` });
    repo.commit("moved", { "a.txt": `x\ny\nz\n${leak()}\n` });
    repo.commit("gone", { "a.txt": "x\n" });
    repo.commit("back", { "a.txt": `back\n${leak()}\n` });
    const scanned = await scan(repo);
    expect(commitsOf(scanned)).toEqual([`a.txt:2 ${bad}`]);
    expect(scanned.hits[0]?.provenance).toMatchObject({ author: "Ada Tester", email: "ada@example.org" });
    expect(scanned.coverage).toMatchObject({ complete: true, commits: 5 });
  });

  test("each path and each value by itself, packed or not", async () => {
    const repo = tempRepo();
    const one = repo.commit("one", { "a.txt": `${leak(1)}\n` });
    const two = repo.commit("two", { "a.txt": `${leak(1)}\n${leak(2)}\n`, "copy.txt": `${leak(1)}\n` });
    repo.git("mv", "copy.txt", "sub.txt");
    const three = repo.commit("three");
    const expected = [`a.txt:1 ${one}`, `a.txt:2 ${two}`, `copy.txt:1 ${two}`, `sub.txt:1 ${three}`];
    expect(commitsOf(await scan(repo))).toEqual(expected);
    repo.git("gc", "--quiet");
    expect(commitsOf(await scan(repo))).toEqual(expected);
  });

  test("parents come before children, whatever their dates say", async () => {
    const repo = tempRepo();
    const date = { GIT_AUTHOR_DATE: "2030-01-01T00:00:00Z", GIT_COMMITTER_DATE: "2030-01-01T00:00:00Z" };
    repo.write("a.txt", leak());
    repo.git("add", "--all");
    repo.run(["commit", "--quiet", "-m", "from the future"], { env: date });
    const first = repo.git("rev-parse", "HEAD").trim();
    repo.commit("later", { "a.txt": `${leak()}\n2` });
    expect(commitsOf(await scan(repo))).toEqual([`a.txt:1 ${first}`]);
  });

  test("a merge's own resolution", async () => {
    const repo = tempRepo();
    repo.commit("base", { "a.txt": "base\n" });
    repo.git("checkout", "--quiet", "-b", "side");
    repo.commit("side", { "a.txt": "side\n" });
    repo.git("checkout", "--quiet", "main");
    repo.commit("main", { "a.txt": "main\n" });
    repo.run(["merge", "--quiet", "side"]);
    const merge = repo.commit("merge", { "a.txt": `both\n${leak(1)}\n`, "only-in-merge.txt": leak(2) });
    repo.commit("clean", { "a.txt": "clean\n" });
    expect(commitsOf(await scan(repo))).toEqual([`a.txt:2 ${merge}`, `only-in-merge.txt:1 ${merge}`]);
  });
});

test("random histories with merges: always the oldest commit whose tree holds the value there", async () => {
  for (const seed of [1, 2]) {
    const repo = tempRepo();
    repo.run(["fast-import", "--quiet"], { input: randomHistory(seed) });
    repo.git("reset", "--quiet", "--hard", "tip");
    const first = new Map<string, string>();
    for (const commit of byTime(repo)) {
      for (const path of repo.git("ls-tree", "-r", "--name-only", commit).trim().split("\n")) {
        for (const [value] of repo.git("show", `${commit}:${path}`).matchAll(/leak_\w+/g)) {
          const key = `${path} ${value}`;
          if (!first.has(key)) first.set(key, commit);
        }
      }
    }
    expect(first.size).toBeGreaterThan(6);
    const { hits } = await scan(repo);
    const found = hits.map((hit) => `${hit.path} ${revealSecret(hit.match.secret)} ${hit.provenance?.commit}`);
    expect(found.sort()).toEqual([...first].map(([key, commit]) => `${key} ${commit}`).sort());
  }
});

/** The commits by time, where one that says it is older than a parent counts as a second younger. */
function byTime(repo: TempRepo): string[] {
  const times = new Map<string, number>();
  for (const line of repo
    .git("rev-list", "--topo-order", "--reverse", "--parents", "--timestamp", "--all")
    .trim()
    .split("\n")) {
    const [time, oid = "", ...parents] = line.split(" ");
    times.set(oid, Math.max(Number(time), ...parents.map((parent) => (times.get(parent) ?? 0) + 1)));
  }
  return [...times.keys()].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || (a < b ? -1 : 1));
}

/** Input for `git fast-import`: 25 commits on random parents, a third of them merges, over 4 files and 3 values. */
function randomHistory(seed: number): string {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 256) % below;
  };
  const lines = ["reset refs/heads/tip", ""];
  for (let mark = 1; mark <= 25; mark++) {
    lines.push(
      `commit refs/heads/b${mark}`,
      `mark :${mark}`,
      `committer A <a@x> ${1_700_000_000 + random(1000)} +0000`,
    );
    lines.push("data 1", "m");
    if (mark > 1) lines.push(`from :${Math.max(1, mark - 1 - random(4))}`);
    if (mark > 6 && random(3) === 0) lines.push(`merge :${1 + random(mark - 5)}`);
    for (let i = 0; i < 2; i++) {
      const values = Array.from({ length: random(3) }, () => leak(random(3)));
      const content = [`version ${random(50)}`, ...values, ""].join("\n");
      lines.push(`M 100644 inline f${random(4)}.txt`, `data ${content.length}`, content);
    }
  }
  lines.push("reset refs/heads/tip", "from :25", "");
  return lines.join("\n");
}

describe("every place", () => {
  test("branches, deleted commits in the reflog, every stash with its untracked files, the index", async () => {
    const repo = tempRepo();
    repo.commit("base", { "a.txt": "a\n" });
    repo.git("checkout", "--quiet", "-b", "other");
    repo.commit("other", { "branch.txt": leak(1) });
    repo.git("checkout", "--quiet", "main");
    repo.commit("dropped", { "reflog.txt": leak(2) });
    repo.git("reset", "--quiet", "--hard", "HEAD~1");
    repo.write("a.txt", leak(3));
    repo.write("untracked.txt", leak(4));
    repo.git("stash", "push", "--quiet", "--include-untracked");
    repo.write("a.txt", leak(5));
    repo.git("stash", "push", "--quiet");
    repo.write("index.txt", leak(6));
    repo.git("add", "--all");
    expect(await places(repo)).toEqual(
      ["a.txt:1", "a.txt:1", "branch.txt:1", "index.txt:1", "reflog.txt:1", "untracked.txt:1"].sort(),
    );
  });

  test("messages of commits and tags, people, notes, names of files and refs", async () => {
    const repo = tempRepo();
    const commit = repo.commit(`subject\n\n${leak(1)}`, { [`dir/${leak(2)}`]: "x" });
    repo.git("tag", "-a", "-m", `tagged ${leak(3)}`, "v1");
    repo.git("tag", "-a", "-m", `outer\n\n${leak(4)}`, "v2", "v1");
    repo.git("tag", "-d", "v1");
    repo.git("notes", "add", "-m", `noted\n${leak(5)}`, commit);
    repo.git("notes", "--ref=other", "add", "-m", leak(6), commit);
    repo.git("branch", `feature/${leak(7)}`);
    repo.run(["commit", "--quiet", "--allow-empty", "-m", "x"], {
      env: { GIT_COMMITTER_EMAIL: `${leak(8)}@example.org` },
    });
    const last = repo.git("rev-parse", "HEAD").trim();
    const scanned = await scan(repo);
    expect(scanned.places).toEqual(
      [
        `commit-message commit ${commit}:3`,
        `commit-message commit ${last}:1`,
        `note note on ${commit}:1`,
        `note note on ${commit}:2`,
        `path dir/${leak(2)}`,
        `ref-name refs/heads/feature/${leak(7)}`,
        "tag-message refs/tags/v2:1",
        "tag-message refs/tags/v2:3",
      ].sort(),
    );
    expect(scanned.hits.find((hit) => hit.where === "path")?.provenance?.commit).toBe(commit);
  });

  test("tags that point to a file or a tree", async () => {
    const repo = tempRepo();
    repo.commit("base");
    const blob = repo
      .run(["hash-object", "-w", "--stdin"], { input: leak(1) })
      .stdout.toString()
      .trim();
    repo.git("tag", "file", blob);
    repo.git("tag", "-a", "-m", "x", "annotated", blob);
    const inTree = repo
      .run(["hash-object", "-w", "--stdin"], { input: leak(2) })
      .stdout.toString()
      .trim();
    const tree = repo
      .run(["mktree"], { input: `100644 blob ${inTree}\tsome file\n` })
      .stdout.toString()
      .trim();
    repo.git("tag", "tree", tree);
    expect(await places(repo)).toEqual(["refs/tags/annotated:1", "refs/tags/file:1", "some file:1"]);
  });

  test("what a replace ref points to, and what it replaces", async () => {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": leak(1) });
    const clean = repo
      .run(["hash-object", "-w", "--stdin"], { input: leak(2) })
      .stdout.toString()
      .trim();
    repo.git("replace", repo.git("rev-parse", "HEAD:a.txt").trim(), clean);
    expect((await places(repo)).filter((place) => place.endsWith(":1"))).toEqual([
      "a.txt:1",
      expect.stringContaining("refs/replace/"),
    ]);
  });

  test("dangling objects only when asked for", async () => {
    const repo = tempRepo();
    repo.commit("base");
    const blob = repo
      .run(["hash-object", "-w", "--stdin"], { input: leak(1) })
      .stdout.toString()
      .trim();
    const inTree = repo
      .run(["hash-object", "-w", "--stdin"], { input: leak(2) })
      .stdout.toString()
      .trim();
    const tree = repo
      .run(["mktree"], { input: `100644 blob ${inTree}\tnamed.txt\n` })
      .stdout.toString()
      .trim();
    repo.commit("gone", { "file.txt": leak(3) });
    const gone = repo.git("rev-parse", "HEAD").trim();
    repo.git("reset", "--quiet", "--hard", "HEAD~1");
    repo.git("reflog", "expire", "--expire=now", "--all");
    expect(tree).not.toBe("");
    expect(await places(repo)).toEqual([]);
    const scanned = await scan(repo, { unreachable: true });
    expect(scanned.places).toEqual([`blob ${blob}:1`, "file.txt:1", "named.txt:1"]);
    expect(scanned.hits.find((hit) => hit.path === "file.txt")?.provenance?.commit).toBe(gone);
    expect(scanned.coverage.complete).toBe(true);
  });

  test("entries: every path that ever was, with the commit that added it", async () => {
    const repo = tempRepo();
    const one = repo.commit("one", { "a.txt": "a", ".env": "first" });
    repo.git("rm", "--quiet", ".env");
    const two = repo.commit("two", { "b.sh": "b" });
    const { introduced, contents } = await scan(repo);
    expect(introduced).toEqual({ ".env": one, "a.txt": one, "b.sh": two });
    expect(contents[".env"]).toBe("first");
  });
});

describe("what repositories and configurations do", () => {
  test("attributes, user configuration, hostile names", async () => {
    const repo = tempRepo();
    repo.commit("base", { ".gitattributes": "* -diff\n* binary\n" });
    const settings = {
      "color.ui": "always",
      "log.showSignature": "true",
      "log.follow": "true",
      "diff.renames": "copies",
    };
    for (const [key, value] of Object.entries(settings)) repo.git("config", "--global", key, value);
    for (const name of HOSTILE_NAMES) repo.write(name, leak());
    for (const { bytes } of BYTE_NAMES) repo.write(bytes, leak());
    repo.commit("bad");
    const names = [...HOSTILE_NAMES, ...BYTE_NAMES.map(({ text }) => text)];
    expect(await places(repo)).toEqual(names.map((name) => `${name}:1`).sort());
  });

  test("a tree that names a path outside", async () => {
    const repo = tempRepo();
    repo.commit("base");
    const blob = repo.run(["hash-object", "-w", "--stdin"], { input: leak() }).stdout.toString().trim();
    const entry = Buffer.concat([Buffer.from("100644 ../../evil\0"), Buffer.from(blob, "hex")]);
    const tree = repo
      .run(["hash-object", "-w", "-t", "tree", "--literally", "--stdin"], { input: entry })
      .stdout.toString()
      .trim();
    const commit = repo.run(["commit-tree", tree, "-m", "evil"]).stdout.toString().trim();
    repo.git("update-ref", "refs/heads/evil", commit);
    expect(await places(repo)).toEqual(["../../evil:1"]);
  });

  test("excluded paths: not read, unless the same content stands elsewhere", async () => {
    const repo = tempRepo();
    repo.commit("one", { "vendor/a.txt": leak(1), "vendor/b.txt": leak(2) });
    repo.commit("two", { "src/b.txt": leak(2) });
    const { places: found, coverage } = await scan(repo, { excluded: (path) => path.startsWith("vendor/") });
    expect(found).toEqual(["src/b.txt:1"]);
    expect(skipped(coverage, "excluded")).toEqual(["vendor/a.txt", "vendor/b.txt"]);
  });

  test("submodules are counted, links are read, files above the limit are told", async () => {
    const repo = tempRepo();
    const inner = tempRepo();
    inner.commit("inner");
    repo.git("submodule", "--quiet", "add", inner.path, "sub");
    repo.run(["update-index", "--add", "--cacheinfo", `120000,${hash(repo, `to-${leak()}`)},link`]);
    repo.git("commit", "--quiet", "-m", "one");
    repo.write("large.txt", "x".repeat(5000));
    repo.git("add", "large.txt");
    repo.git("commit", "--quiet", "-m", "two");
    const { places: found, coverage } = await scan(repo, { maxFileSize: 4096 });
    expect(found).toEqual(["link:1"]);
    expect(skipped(coverage, "submodule")).toEqual(["sub"]);
    expect(skipped(coverage, "too-large")).toEqual(["large.txt"]);
    expect(coverage.complete).toBe(false);
  });

  test("empty, bare, sha256, a sub-directory, a linked work tree, alternates", async () => {
    expect(await scan(tempRepo())).toMatchObject({ places: [], coverage: { complete: true, commits: 0 } });
    expect(await scan(tempRepo({ bare: true }))).toMatchObject({ coverage: { complete: true } });
    const repo = tempRepo({ objectFormat: "sha256" });
    repo.commit("one", { "sub/a.txt": leak() });
    expect(await places(repo, { cwd: join(repo.path, "sub") })).toEqual(["sub/a.txt:1"]);
    const other = join(repo.path, "..", "linked");
    repo.git("worktree", "add", "--quiet", other);
    expect(await places(repo, { cwd: other })).toEqual(["sub/a.txt:1"]);
    const bare = join(tempDir().path, "bare.git");
    repo.git("clone", "--quiet", "--bare", "--shared", repo.path, bare);
    expect(await places(repo, { cwd: bare })).toEqual(["sub/a.txt:1"]);
  });

  test("a detached HEAD in another work tree", async () => {
    const repo = tempRepo();
    repo.commit("one");
    const other = join(repo.path, "..", "linked");
    repo.git("worktree", "add", "--quiet", "--detach", other);
    writeFileSync(join(other, "a.txt"), leak());
    repo.run(["add", "--all"], { cwd: other });
    repo.run(["commit", "--quiet", "-m", "detached"], { cwd: other });
    expect(await places(repo)).toEqual(["a.txt:1"]);
  });

  test("many versions of many files", async () => {
    const repo = tempRepo();
    const commits: string[] = [];
    for (let i = 0; i < 40; i++) {
      const files: Record<string, string> = {};
      for (let j = 0; j < 10; j++)
        files[`d${j % 3}/f${j}.txt`] = `${"same\n".repeat(50)}${i >= j * 4 ? leak(j) : ""}\nversion ${i}\n`;
      commits.push(repo.commit(`c${i}`, files));
    }
    repo.git("repack", "-adq");
    const expected = Array.from({ length: 10 }, (_, j) => `d${j % 3}/f${j}.txt:51 ${commits[j * 4]}`);
    expect(commitsOf(await scan(repo))).toEqual(expected.sort());
  });
});

describe("narrowed", () => {
  function sample(): TempRepo {
    const repo = tempRepo();
    repo.commit("one", { "a.txt": `${leak(1)}\n` });
    repo.git("branch", "old");
    repo.write("a.txt", `${leak(1)}\n${leak(2)}\n`);
    repo.git("add", "--all");
    repo.run(["commit", "--quiet", "-m", "two", "--author=Bob <bob@example.org>"]);
    repo.commit("three", { "c.txt": leak(3) });
    return repo;
  }

  test("by branch", async () => {
    const repo = sample();
    expect(await places(repo, { branch: "old" })).toEqual(["a.txt:1"]);
    await expect(scan(repo, { branch: "nowhere" })).rejects.toThrow(IncompleteError);
    await expect(scan(repo, { branch: "--all" })).rejects.toThrow(IncompleteError);
  });

  test("by author: only what these commits add", async () => {
    const repo = sample();
    expect(await places(repo, { author: "Bob" })).toEqual(["a.txt:2"]);
    expect(await places(repo, { author: "bob@example", branch: "main" })).toEqual(["a.txt:2"]);
    await expect(scan(repo, { author: "Eve" })).rejects.toThrow("no commit matches");
  });

  test("by date", async () => {
    const repo = sample();
    const date = repo.git("log", "-1", "--format=%cI").trim();
    expect(await places(repo, { since: date })).toEqual(["c.txt:1"]);
    await expect(scan(repo, { since: "2035-01-01" })).rejects.toThrow("no commit matches");
  });
});

describe("damage", () => {
  function sample(): TempRepo {
    const repo = tempRepo();
    for (let i = 1; i <= 4; i++) repo.commit(`c${i}`, { [`f${i}.txt`]: leak(i) });
    return repo;
  }

  test("a missing blob, a corrupt one, one that is cut off: the others are scanned", async () => {
    const repo = sample();
    repo.commit("large", { "large.txt": randomBytes(300_000), "after.txt": leak(5) });
    remove(repo, repo.git("rev-parse", "HEAD:f2.txt").trim());
    writeFileSync(loose(repo, "HEAD:f3.txt"), "not zlib");
    truncateSync(loose(repo, "HEAD:large.txt"), 100_000);
    const { places: found, coverage } = await scan(repo);
    expect(found).toEqual(["after.txt:1", "f1.txt:1", "f4.txt:1"]);
    expect(coverage.complete).toBe(false);
    const told = [...skipped(coverage, "missing-object"), ...skipped(coverage, "unreadable")].map(
      (text) => text.split(" ")[0],
    );
    expect(told.sort()).toEqual(["f2.txt", "f3.txt", "large.txt"]);
  });

  test("a missing tree, a missing commit: what is left is scanned", async () => {
    const repo = sample();
    remove(repo, repo.git("rev-parse", "HEAD~1^{tree}").trim());
    expect(await scan(repo)).toMatchObject({
      places: expect.arrayContaining(["f1.txt:1", "f2.txt:1"]),
      coverage: { complete: false },
    });
    const second = sample();
    remove(second, second.git("rev-parse", "HEAD~1").trim());
    const { places: found, coverage } = await scan(second);
    expect(found).toEqual(expect.arrayContaining(["f1.txt:1", "f2.txt:1"]));
    expect(coverage.complete).toBe(false);
  });

  test("a ref without object, a broken ref file", async () => {
    const repo = sample();
    repo.write(".git/refs/heads/lost", `${"1".repeat(40)}\n`);
    const { places: found, coverage } = await scan(repo);
    expect(found).toHaveLength(4);
    expect(coverage.complete).toBe(false);
    rmSync(join(repo.path, ".git/refs/heads/lost"));
    repo.write(".git/refs/heads/broken", "garbage\n");
    expect((await scan(repo)).coverage.problems.join()).toContain("broken");
  });

  test("a shallow clone says how to get the rest", async () => {
    const repo = sample();
    const cwd = join(tempDir().path, "clone");
    repo.git("clone", "--quiet", "--no-local", "--depth=2", repo.path, cwd);
    const { places: found, coverage } = await scan(repo, { cwd });
    expect(found).toHaveLength(4);
    expect(coverage.complete).toBe(false);
    expect(coverage.problems.join()).toContain("git fetch --unshallow");
  });

  test("a partial clone: nothing is fetched, and that is said", async () => {
    const repo = sample();
    repo.git("config", "uploadpack.allowFilter", "true");
    repo.git("rm", "--quiet", "f1.txt");
    repo.commit("without f1");
    for (const filter of ["blob:none", "tree:0"]) {
      const cwd = join(tempDir().path, "clone");
      repo.git("clone", "--quiet", "--no-local", `--filter=${filter}`, repo.path, cwd);
      const { places: found, coverage } = await scan(repo, { cwd });
      expect(found).toEqual(["f2.txt:1", "f3.txt:1", "f4.txt:1"]);
      expect(coverage.complete).toBe(false);
    }
  });
});

/** The file of an object that is not packed, made writable. */
function loose(repo: TempRepo, name: string): string {
  const oid = repo.git("rev-parse", name).trim();
  const path = join(repo.path, ".git/objects", oid.slice(0, 2), oid.slice(2));
  chmodSync(path, 0o600);
  return path;
}

function hash(repo: TempRepo, content: string): string {
  return repo.run(["hash-object", "-w", "--stdin"], { input: content }).stdout.toString().trim();
}
