/** `scan --history --cache`: whatever has happened since, the report is that of a scan without a cache, byte for byte. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { CLI } from "../support/runCli.ts";
import { leakgate, read, scan } from "../support/scan.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(990);
const OTHER = fakeSlackToken(991);

/** Findings in contents, messages, tags, notes, names of files and people, by rules and by guards; versions that repeat them. */
function history(): TempRepo {
  const repo = tempRepo();
  for (let i = 0; i < 8; i++)
    repo.commit(`change ${i}`, { [`src/file${i}.py`]: `print(${i})\n`, "a.txt": `line ${i}\n` });
  repo.commit("leak", { "app.py": `token = "${TOKEN}"\n`, ".env": "PASSWORD=hunter2hunter2\n", "vendor/x.js": "x\n" });
  for (let i = 0; i < 3; i++)
    repo.commit(`more ${i}`, {
      "app.py": `# ${i}\ntoken = "${TOKEN}"\n`,
      "copy.py": `# ${i}\nkey = "${TOKEN}"\n`,
      ".env": `PASSWORD=hunter2hunter2\nN=${i}\n`,
      "compose.yml": `services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: s3cretValue${i}x\n`,
    });
  repo.commit(`message with ${OTHER}`, { "app.py": "token = None\n" });
  repo.git("tag", "-a", "v1", "-m", `tag with ${OTHER}`);
  repo.git("tag", "-a", "v1-again", "-m", "tag of a tag", "v1");
  repo.git("notes", "add", "-m", `note with ${TOKEN}`);
  repo.git("branch", "side", "HEAD~4");
  return repo;
}

/** A scan with the cache, which must be that of one without. */
class Cached {
  readonly repo: TempRepo;
  readonly folder: string = tempDir("cache").path;
  readonly more: readonly string[];

  constructor(repo: TempRepo, more: readonly string[] = []) {
    this.repo = repo;
    this.more = more;
  }

  /** @returns what was said on standard error */
  async same(): Promise<string> {
    const plain = await leakgate(this.repo, ["scan", "--history", ...this.more, "--format", "json"]);
    const cached = await this.run();
    expect(cached.stdout).toBe(plain.stdout);
    expect(cached.code).toBe(plain.code);
    return cached.stderr;
  }

  run(): ReturnType<typeof leakgate> {
    return leakgate(this.repo, ["scan", "--history", "--cache", this.folder, ...this.more, "--format", "json"]);
  }

  get file(): string {
    const [name = ""] = readdirSync(this.folder);
    return join(this.folder, name);
  }
}

describe("the report is that of a scan without a cache", () => {
  const cases: Readonly<Record<string, (repo: TempRepo) => void>> = {
    "nothing has changed": () => {},
    "one more commit": (repo) => repo.commit("new", { "new.txt": "nothing\n" }),
    "a new finding, and an old value in a new place": (repo) =>
      repo.commit("new", { "new.py": `a = "${fakeSlackToken(992)}"\nb = "${TOKEN}"\n` }),
    "a finding is removed": (repo) => repo.commit("gone", { "copy.py": "\n", ".env": "N=1\n" }),
    "an amended commit": (repo) => {
      repo.write("amended.py", `c = "${OTHER}"\n`);
      repo.git("add", "--all");
      repo.git("commit", "--quiet", "--amend", "-m", "other words");
    },
    "an amended commit that no reflog knows": (repo) => {
      repo.git("commit", "--quiet", "--amend", "-m", "other words");
      repo.git("reflog", "expire", "--expire=now", "--all");
    },
    "the whole history is rewritten": (repo) => {
      repo.git("checkout", "--quiet", "--orphan", "fresh");
      repo.commit("all in one");
      for (const branch of ["main", "side"]) repo.git("branch", "-D", branch);
      for (const tag of ["v1", "v1-again"]) repo.git("tag", "-d", tag);
      repo.git("reflog", "expire", "--expire=now", "--all");
      repo.git("gc", "--quiet", "--prune=now");
    },
    "a branch is deleted": (repo) => repo.git("branch", "-D", "side"),
    "a tag with a message, and one on it": (repo) => {
      repo.git("tag", "-a", "v2", "-m", `again ${OTHER}`);
      repo.git("tag", "-a", "v3", "-m", "clean", "v2");
    },
    "a tag is deleted": (repo) => repo.git("tag", "-d", "v1-again"),
    "a tag on a blob": (repo) => repo.git("tag", "blob", repo.git("rev-parse", "HEAD~2:app.py").trim()),
    "another note": (repo) => repo.git("notes", "add", "-f", "-m", `other note ${OTHER}`, "HEAD~1"),
    "a rename, and a copy of a file of which guards have spoken": (repo) => {
      repo.git("mv", "copy.py", "moved.py");
      repo.write("deploy/compose.yml", readFileSync(join(repo.path, "compose.yml")));
      repo.write("deploy/.env", readFileSync(join(repo.path, ".env")));
      repo.commit("moved");
    },
    "a merge of an old branch": (repo) => {
      repo.git("checkout", "--quiet", "side");
      repo.commit("on the side", { "side.py": `x = "${TOKEN}"\n` });
      repo.git("checkout", "--quiet", "main");
      repo.git("merge", "--quiet", "--no-edit", "side");
    },
    "commits that are older than all others": (repo) => {
      const env = { GIT_AUTHOR_DATE: "1600000000 +0000", GIT_COMMITTER_DATE: "1600000000 +0000" };
      repo.git("checkout", "--quiet", "--orphan", "older");
      repo.git("add", "--all");
      repo.run(["commit", "--quiet", "-m", `first of all ${OTHER}`], { env });
      repo.git("checkout", "--quiet", "main");
    },
    "a value in the name of a person": (repo) => {
      repo.run(["commit", "--quiet", "--allow-empty", "-m", "x"], { env: { GIT_AUTHOR_NAME: fakeSlackToken(993) } });
      repo.run(["commit", "--quiet", "--allow-empty", "-m", "y"], { env: { GIT_AUTHOR_NAME: fakeSlackToken(993) } });
    },
    "a path with a value": (repo) => repo.commit("name", { [`logs/${TOKEN}/x.txt`]: "x\n" }),
    "an archive": (repo) => repo.commit("archive", { "broken.zip": Buffer.from("PK\u0003\u0004 cut off") }),
    "a stash, and staged content": (repo) => {
      repo.write("a.txt", `stash ${fakeSlackToken(994)}\n`);
      repo.git("stash", "--quiet");
      repo.write("staged.txt", `staged ${fakeSlackToken(995)}\n`);
      repo.git("add", "--all");
    },
    "gc has packed everything": (repo) => repo.git("gc", "--quiet", "--prune=now"),
    "paths are left out": (repo) => repo.commit("config", { ".leakgate.yaml": "exclude: [copy.py, '.env']\n" }),
    "findings are allowed": (repo) =>
      repo.commit("config", { ".leakgate.yaml": "allow:\n  - paths: [copy.py]\n    reason: test\n" }),
    "a folder has settings of its own": (repo) =>
      repo.commit("config", { "src/.leakgate.yaml": "exclude: ['*.py']\n", "src/file1.py": `t = "${TOKEN}"\n` }),
    "a submodule": (repo) => {
      repo.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub`);
      repo.git("commit", "--quiet", "-m", "sub");
    },
  };

  test.each(Object.entries(cases))("%s", async (_, change) => {
    using repo = history();
    const cached = new Cached(repo);
    await cached.run();
    change(repo);
    expect(await cached.same()).not.toContain("is damaged");
  });
});

test("a value that comes back is told from a new one, run after run", async () => {
  using repo = history();
  const cached = new Cached(repo);
  for (let i = 0; i < 5; i++) {
    repo.commit(`round ${i}`, { "round.py": i % 2 === 0 ? `t = "${fakeSlackToken(i)}"\n` : "t = None\n" });
    if (i === 2) repo.git("checkout", "--quiet", "-b", "branch", "HEAD~1");
    expect(await cached.same()).not.toContain("is damaged");
  }
});

test("other options, and sha256", async () => {
  using repo = history();
  await new Cached(repo, ["--unreachable"]).same();
  const branch = new Cached(repo, ["--branch", "side"]);
  expect(await branch.same()).not.toContain("is damaged");
  repo.git("branch", "-f", "side", "main");
  expect(await branch.same()).not.toContain("is damaged");
  using modern = tempRepo({ objectFormat: "sha256" });
  modern.commit("leak", { "app.py": `token = "${TOKEN}"\n` });
  const cached = new Cached(modern);
  expect(await cached.same()).not.toContain("is damaged");
  modern.commit("more", { "more.py": `token = "${TOKEN}"\n` });
  expect(await cached.same()).not.toContain("is damaged");
});

test("a clone that becomes deeper", async () => {
  using repo = history();
  using clone = tempRepo();
  clone.git("remote", "add", "origin", `file://${repo.path}`);
  clone.git("fetch", "--quiet", "--depth", "2", "origin", "main");
  clone.git("checkout", "--quiet", "-b", "main", "FETCH_HEAD");
  const cached = new Cached(clone);
  expect(await cached.same()).not.toContain("is damaged");
  expect(await cached.same()).not.toContain("is damaged");
  clone.git("fetch", "--quiet", "--deepen", "3", "origin", "main");
  expect(await cached.same()).toContain("deeper or shallower");
  clone.git("fetch", "--quiet", "--unshallow", "origin", "main");
  expect(await cached.same()).not.toContain("is damaged");
});

test("a second scan reads little", async () => {
  using repo = history();
  const cached = new Cached(repo);
  expect(await cached.same()).not.toContain("is damaged");
  repo.commit("new", { "new.txt": "nothing\n" });
  // A content that is gone from the store is missed only by who reads it.
  const clean = repo.git("rev-parse", "HEAD:src/file3.py").trim();
  const loose = join(repo.path, ".git/objects", clean.slice(0, 2), clean.slice(2));
  chmodSync(loose, 0o600);
  truncateSync(loose, 0);
  expect(read(await cached.run()).report.coverage.complete).toBe(true);
  expect((await scan(repo, ["--history"])).report.coverage.complete).toBe(false);
});

test("other settings and rules do not trust it", async () => {
  using repo = history();
  const { folder } = new Cached(repo);
  const args = ["--history", "--cache", folder];
  await scan(repo, [...args, "--exclude-rule", "slack-bot-token"]);
  const { places } = await scan(repo, args);
  expect(places).toContain("app.py:1 slack-bot-token");
});

test("a rule of one's own that holds in other places than before does not trust it", async () => {
  using repo = history();
  const rule = (where: string): string => `provider: own
rules:
  - id: own-mark
    title: Own mark
    severity: high
    keywords: [ownmark]
    pattern: 'ownmark (?<secret>[a-z]{8})'
    where: [${where}]
    revoke: { url: "https://example.org/", steps: "Take it back." }
    examples: { leak: ["ownmark {{lowerletter:8}}"], ok: ["ownmark"] }
`;
  const args = ["--history", "--cache", tempDir().path, "--rule", "own-mark"];
  repo.commit("mark", { "mark.txt": "ownmark qwzxkjvb\n" });
  repo.write(".leakgate/rules/own.yaml", rule("commit-message"));
  expect((await scan(repo, args)).places).toEqual([]);
  repo.write(".leakgate/rules/own.yaml", rule("content"));
  expect((await scan(repo, args)).places).toEqual(["mark.txt:1 own-mark"]);
});

test("a cache that is cut off, changed or foreign is noticed; it holds no value and is for its owner", async () => {
  using repo = history();
  const cached = new Cached(repo);
  repo.commit("name", { [`logs/${TOKEN}/x.txt`]: "x\n" });
  const plain = await cached.run();
  const { file } = cached;
  const bytes = readFileSync(file);
  for (const value of [TOKEN, OTHER, "hunter2hunter2", "s3cretValue"]) expect(bytes.includes(value)).toBe(false);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  const changed = Buffer.from(bytes);
  changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
  for (const bad of [
    changed,
    bytes.subarray(0, 100),
    bytes.subarray(0, -1),
    Buffer.from("something else\n"),
    Buffer.alloc(0),
  ]) {
    writeFileSync(file, bad);
    const again = await cached.run();
    expect([again.stdout, again.stderr.includes("is damaged")]).toEqual([plain.stdout, true]);
  }
  expect((await cached.run()).stderr).toBe("");
});

test("with a key, a cache that was written without it is not used", async () => {
  using repo = history();
  const args = ["scan", "--history", "--cache", tempDir().path, "--format", "json"];
  await leakgate(repo, args);
  const keyed = { env: { LEAKGATE_CACHE_KEY: "one" } };
  expect((await leakgate(repo, args, keyed)).stderr).toContain("is damaged");
  expect((await leakgate(repo, args, keyed)).stderr).toBe("");
  expect((await leakgate(repo, args, { env: { LEAKGATE_CACHE_KEY: "two" } })).stderr).toContain("is damaged");
});

test("a folder that cannot be written to changes nothing but a warning", async () => {
  using repo = history();
  const file = join(tempDir().path, "file");
  writeFileSync(file, "");
  const plain = await leakgate(repo, ["scan", "--history", "--format", "json"]);
  const cached = await leakgate(repo, ["scan", "--history", "--cache", join(file, "below"), "--format", "json"]);
  expect([cached.stdout, cached.code]).toEqual([plain.stdout, plain.code]);
  expect(cached.stderr).toContain("was not written");
});

test("two scans at once leave a cache that is whole", async () => {
  using repo = history();
  const cached = new Cached(repo);
  await Promise.all([cached.run(), cached.run(), cached.run()]);
  expect(readdirSync(cached.folder)).toHaveLength(1);
  expect(await cached.same()).toBe("");
});

test.skipIf(process.platform === "win32")("a scan that is ended keeps what it has done", async () => {
  using repo = tempRepo();
  const lines = Array.from({ length: 4000 }, (_, i) => `value_${i} = compute(${i})`).join("\n");
  for (let i = 0; i < 40; i++)
    repo.commit(`c${i}`, { [`f${i}.py`]: `# ${i}\n${lines}\n${i === 5 ? `t = "${TOKEN}"` : ""}\n` });
  const cached = new Cached(repo);
  const child = spawn(process.execPath, [CLI, "scan", "--history", "--cache", cached.folder, "--jobs", "1"], {
    cwd: repo.path,
    env: { ...repo.env },
    stdio: "ignore",
  });
  const over = once(child, "exit");
  // Whether it is ended early, in the middle or not at all, what follows must hold.
  await new Promise((resolve) => setTimeout(resolve, 400));
  child.kill("SIGTERM");
  await over;
  expect(await cached.same()).not.toContain("is damaged");
  expect(await cached.same()).not.toContain("is damaged");
});
