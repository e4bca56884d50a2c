/** What git refuses or cannot read: exit code 3, one message with a way out, and whatever could be found is still reported. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { CLI, isolatedEnv, type RunResult } from "../support/runCli.ts";
import { leakgate, scan } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const LINE = `token = "${fakeSlackToken(1800)}"\n`;
const FOUND = "app.py:1 slack-bot-token";
/** Every source that needs the repository. */
const SOURCES = [["--staged"], ["--range", "HEAD^..HEAD"], ["--history"], []].map((args) => ({
  args,
  name: args.join(" ") || "of the tree",
}));

/** Two commits, both with a secret of their own, and a staged change. */
function filled(): TempRepo {
  const repo = tempRepo();
  repo.commit("one", { "app.py": LINE });
  repo.commit("two", { "b.py": `b = "${fakeSlackToken(1810)}"\n` });
  repo.write("c.py", `c = "${fakeSlackToken(1820)}"\n`);
  repo.git("add", "--all");
  return repo;
}

function objectFile(repo: TempRepo, name: string): string {
  const oid = repo.git("rev-parse", name).trim();
  return join(repo.path, ".git/objects", oid.slice(0, 2), oid.slice(2));
}

/** Loose objects are read-only. */
function overwrite(path: string, content: string | Buffer): void {
  chmodSync(path, 0o644);
  writeFileSync(path, content);
}

function expectRefusal(result: RunResult, words: RegExp): void {
  expect(result.stderr).toMatch(words);
  expect(result).toMatchObject({ code: 3, stdout: "" });
  expect(result.stderr).toMatch(/^(?:leakgate: [^\n]+\n){1,3}$/);
  expect(result.stderr).not.toMatch(/\n\s+at |node_modules|dist\//);
}

describe("git refuses the repository (dubious ownership)", () => {
  test.each(SOURCES)("scan $name", async ({ args }) => {
    using repo = filled();
    const result = await leakgate(repo, ["scan", ...args], { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" } });
    expectRefusal(result, /git config --global --add safe\.directory '.*\/repo'/);
  });

  test("hook run pre-commit, and scan of a path in it", async () => {
    using repo = filled();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    expectRefusal(await leakgate(repo, ["hook", "run", "pre-commit"], { env }), /safe\.directory/);
    expectRefusal(await leakgate(repo, ["scan", "app.py"], { env }), /safe\.directory/);
  });
});

describe("the way to the repository is broken:", () => {
  test.each(SOURCES)("GIT_DIR points nowhere, scan $name", async ({ args }) => {
    using repo = filled();
    expectRefusal(await leakgate(repo, ["scan", ...args], { env: { GIT_DIR: "/nowhere/.git" } }), /\/nowhere\/\.git/);
  });

  test.each(SOURCES)("git is not on the PATH, scan $name", async ({ args }) => {
    using repo = filled();
    using empty = tempDir();
    expectRefusal(
      await leakgate(repo, ["scan", ...args], { env: { PATH: empty.path } }),
      /git was not found.*install git/,
    );
  });

  test("git is not on the PATH, and a folder outside any repository is still scanned", async () => {
    using empty = tempDir();
    writeFileSync(join(empty.path, "app.py"), LINE);
    expect((await scan(empty.path, [], { env: { PATH: "/nowhere" } })).places).toEqual([FOUND]);
  });

  test("git is a program that fails", async () => {
    using repo = filled();
    using bin = tempDir();
    writeFileSync(join(bin.path, "git"), "#!/bin/sh\necho fatal: out of order >&2\nexit 127\n", { mode: 0o755 });
    expectRefusal(
      await leakgate(repo, ["scan", "--staged"], { env: { PATH: `${bin.path}:/bin:/usr/bin` } }),
      /out of order/,
    );
  });

  test(".git is a file that points to a removed work tree", async () => {
    using repo = filled();
    repo.git("worktree", "add", "--quiet", "../linked");
    rmSync(join(repo.path, ".git/worktrees/linked"), { recursive: true });
    expectRefusal(
      await leakgate(join(repo.path, "../linked"), ["scan", "--staged"], { env: repo.env }),
      /linked\/\.git exists/,
    );
  });

  test(".git has lost its HEAD", async () => {
    using repo = filled();
    rmSync(join(repo.path, ".git/HEAD"));
    for (const args of [["--staged"], []])
      expectRefusal(await leakgate(repo, ["scan", ...args]), /\.git exists, but git does not take it/);
  });

  test("the configuration of git is broken", async () => {
    using repo = filled();
    repo.write(".git/config", "[core\n");
    expectRefusal(await leakgate(repo, ["scan", "--staged"]), /config/);
  });

  test("a format of repository that this git does not know", async () => {
    using repo = filled();
    repo.git("config", "core.repositoryFormatVersion", "99");
    expectRefusal(await leakgate(repo, ["scan", "--staged"]), /99/);
  });
});

describe("objects that cannot be read do not hide the others:", () => {
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ["missing", (path) => rmSync(path)],
    ["empty", (path) => overwrite(path, "")],
    ["corrupt", (path) => overwrite(path, Buffer.from("not zlib at all"))],
    ["a folder", (path) => (rmSync(path), mkdirSync(path))],
  ];

  test.each(damages)("a staged blob is %s", async (_, damage) => {
    using repo = filled();
    repo.write("d.py", `d = "${fakeSlackToken(1830)}"\n`);
    repo.git("add", "--all");
    damage(objectFile(repo, ":c.py"));
    const { code, places, report, stderr } = await scan(repo, ["--staged"]);
    expect({ code, places, complete: report.coverage.complete }).toEqual({
      code: 1,
      places: ["d.py:1 slack-bot-token"],
      complete: false,
    });
    expect(stderr).toMatch(/git fsck/);
    expect(JSON.stringify(report.coverage.skipped)).toContain("c.py");
    expect((await scan(repo, ["--staged", "--fail-on", "none"])).code).toBe(3);
  });

  test.each(damages)("a blob of the range is %s", async (_, damage) => {
    using repo = filled();
    repo.commit("three", { "d.py": `d = "${fakeSlackToken(1830)}"\n`, "e.py": "e = 1\n" });
    damage(objectFile(repo, "HEAD:e.py"));
    const { code, places, report } = await scan(repo, ["--range", "HEAD^..HEAD"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 1, complete: false });
    expect(places).toContain("d.py:1 slack-bot-token");
    expect(JSON.stringify(report.coverage.skipped)).toContain("e.py");
  });

  test.each(damages)("a blob of the history is %s", async (_, damage) => {
    using repo = filled();
    damage(objectFile(repo, "HEAD:b.py"));
    const { code, places, report } = await scan(repo, ["--history"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 1, complete: false });
    expect(places).toEqual([FOUND, "c.py:1 slack-bot-token"]);
    expect(JSON.stringify(report.coverage.skipped)).toContain("b.py");
  });

  test.each(damages)("a tree of the history is %s", async (_, damage) => {
    using repo = filled();
    damage(objectFile(repo, "HEAD^^{tree}"));
    const { code, places, report } = await scan(repo, ["--history"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 1, complete: false });
    expect(places).toContain("c.py:1 slack-bot-token");
  });

  // For a commit that is a folder git itself gives up.
  const gone = damages.slice(0, 3);
  test.each(gone)("a commit of the history is %s", async (_, damage) => {
    using repo = filled();
    repo.commit("three", { "d.py": `d = "${fakeSlackToken(1830)}"\n` });
    damage(objectFile(repo, "HEAD^"));
    const { code, places, report, stderr } = await scan(repo, ["--history"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 1, complete: false });
    expect(places).toContain("d.py:1 slack-bot-token");
    expect(stderr).toMatch(/git fsck/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each(gone)("the commit HEAD itself is %s", async (_, damage) => {
    using repo = filled();
    damage(objectFile(repo, "HEAD"));
    for (const args of [["--staged"], ["--range", "HEAD^..HEAD"]]) {
      const { code, stderr } = await leakgate(repo, ["scan", ...args]);
      expect(code).toBe(3);
      expect(stderr).toMatch(/^(?:leakgate: [^\n]+\n){1,3}$/);
    }
    const history = await scan(repo, ["--history"]);
    expect(history.report.coverage.complete).toBe(false);
  });

  test("the old version of a staged file is missing: all of the new one counts", async () => {
    using repo = filled();
    repo.write("app.py", `${LINE}x = 1\n`);
    repo.git("add", "--all");
    rmSync(objectFile(repo, "HEAD:app.py"));
    expect((await scan(repo, ["--staged"])).places).toEqual([FOUND, "c.py:1 slack-bot-token"]);
  });

  test("a pack is corrupt", async () => {
    using repo = filled();
    repo.git("gc", "--quiet");
    const folder = join(repo.path, ".git/objects/pack");
    const pack = join(folder, readdirSync(folder).find((name) => name.endsWith(".pack")) ?? "");
    chmodSync(pack, 0o644);
    execFileSync("dd", ["if=/dev/zero", `of=${pack}`, "bs=1", "seek=60", "count=200", "conv=notrunc"], {
      stdio: "ignore",
    });
    for (const args of [["--history"], ["--range", "HEAD^..HEAD"]]) {
      const { code, stderr } = await leakgate(repo, ["scan", ...args, "--format", "json"]);
      expect([1, 3]).toContain(code);
      expect(stderr).toMatch(/^(?:leakgate: [^\n]+\n)+$/);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  test("a ref that points to nothing", async () => {
    using repo = filled();
    repo.write(".git/refs/heads/lost", `${"1".repeat(40)}\n`);
    const { code, places, report, stderr } = await scan(repo, ["--history"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 1, complete: false });
    expect(places).toContain(FOUND);
    expect(stderr).toMatch(/ref/);
  });

  test("a partial clone: what is not there is not fetched, and told", async () => {
    using origin = filled();
    origin.git("config", "uploadpack.allowFilter", "true");
    using repo = tempRepo();
    repo.git("remote", "add", "origin", `file://${origin.path}`);
    repo.git("config", "remote.origin.promisor", "true");
    repo.git("config", "remote.origin.partialCloneFilter", "blob:none");
    repo.git("fetch", "--quiet", "--filter=blob:none", "origin", "main");
    repo.git("update-ref", "refs/heads/main", "FETCH_HEAD");
    const { code, report, stderr } = await scan(repo, ["--history"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 3, complete: false });
    expect(stderr).toMatch(/missing from this clone.*--filter/);
    expect(repo.git("count-objects", "-v")).toMatch(/^count: 0$/m);
  });
});

describe("files that cannot be read:", () => {
  test("a pipe in the work tree does not stop the scan, and is counted", async () => {
    using repo = filled();
    execFileSync("mkfifo", [join(repo.path, "pipe.py")]);
    rmSync(join(repo.path, "b.py"));
    execFileSync("mkfifo", [join(repo.path, "b.py")]);
    const { code, places, report } = await scan(repo);
    expect(code).toBe(1);
    expect(places).toEqual([FOUND, "c.py:1 slack-bot-token"]);
    expect(report.coverage.skipped).toContainEqual(
      expect.objectContaining({ reason: "special-file", examples: expect.arrayContaining(["b.py"]) }),
    );
  });

  test("a link in circles that is named as PATH", async () => {
    using repo = filled();
    symlinkSync("self", join(repo.path, "self"));
    const { code, stdout, stderr } = await leakgate(repo, ["scan", "self/below"]);
    expect([2, 3]).toContain(code);
    expect(stdout + stderr).toMatch(/ELOOP|there is no file or folder/);
  });

  test("a file whose reading fails: exit code 3, and the others are scanned", async () => {
    using dir = tempDir();
    writeFileSync(join(dir.path, "app.py"), LINE);
    // Not even root may read the memory of a process from its start.
    const { code, places, report, stderr } = await scan(dir.path, ["app.py", "/proc/self/mem"]);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 1, complete: false });
    expect(places).toEqual([expect.stringMatching(/app\.py:1 slack-bot-token$/)]);
    expect(stderr).toMatch(/cannot be read \(EIO\)/);
  });

  test("a file of the kernel, which says that it has no bytes, is read to its end", async () => {
    using dir = tempDir();
    const { report } = await scan(dir.path, ["/proc/self/environ"], { env: { LEAK: fakeSlackToken(1840) } });
    expect(report.findings).toMatchObject([{ rule: "slack-bot-token" }]);
  });

  test("a pipe that is named as PATH is not green: nothing of it was scanned", async () => {
    using dir = tempDir();
    execFileSync("mkfifo", [join(dir.path, "pipe")]);
    const { code, stdout, stderr } = await leakgate(dir.path, ["scan", "pipe"]);
    expect(code, stdout).toBe(3);
    expect(stdout + stderr).toContain("pipe");
  });

  test.skipIf(process.getuid?.() === 0)("a file without permission", async () => {
    using repo = filled();
    chmodSync(join(repo.path, "b.py"), 0);
    const { code, places, report, stderr } = await scan(repo);
    expect({ code, complete: report.coverage.complete }).toEqual({ code: 1, complete: false });
    expect(places).toContain(FOUND);
    expect(stderr).toMatch(/EACCES.*permissions/);
  });

  test("a file above --max-file-size: exit code 3, counted with its name", async () => {
    using repo = filled();
    repo.commit("large", { "large.py": "x = 1\n".repeat(1000) });
    for (const args of [[], ["--history"], ["--range", "HEAD^..HEAD"]]) {
      const { report } = await scan(repo, [...args, "--max-file-size", "1000"]);
      expect(report.coverage.complete).toBe(false);
      expect(report.coverage.skipped).toContainEqual({
        reason: "too-large",
        count: 1,
        bytes: 6000,
        examples: ["large.py"],
      });
    }
    expect((await scan(repo, ["large.py", "--max-file-size", "1000"])).code).toBe(3);
  });

  test("a file that goes away while the scan runs is no crash", async () => {
    using repo = filled();
    renameSync(join(repo.path, "b.py"), join(repo.path, "../b.py"));
    const { code, report } = await scan(repo);
    expect(code).toBe(1);
    expect(report.coverage.skipped).toContainEqual({ reason: "deleted", count: 1, bytes: 0, examples: ["b.py"] });
  });
});

test("a working directory that is gone", async () => {
  using dir = tempDir();
  const gone = join(dir.path, "gone");
  mkdirSync(gone);
  const command = `cd '${gone}' && rmdir '${gone}' && '${process.execPath}' '${CLI}' scan --staged`;
  const { status, stderr } = spawnSync("sh", ["-c", command], { env: isolatedEnv(), encoding: "utf8" });
  expect([2, 3]).toContain(status);
  expect(stderr).toMatch(/leakgate: /);
  expect(stderr).not.toMatch(/\n\s+at /);
});
