/** From "a secret is in the history" to the proof that it is gone, with the real git-filter-repo where it is installed. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { CLI } from "../support/runCli.ts";
import { leakgate } from "../support/scan.ts";
import { HOSTILE_NAMES, tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";
import { zip } from "../support/archive.ts";

const hasFilterRepo = spawnSync("git", ["filter-repo", "--version"]).status === 0;
const TOKEN = fakeSlackToken(700);

/** A rule for values that no provider would give out: between two marks, whatever they are made of. */
const ODD_RULE = `provider: odd
rules:
  - id: odd-value
    title: Odd value
    severity: high
    keywords: [oddmark]
    pattern: 'oddmark\\[(?<secret>[^\\n]{8,80})\\]oddmark'
    revoke: { url: "https://example.org/", steps: "Take it back." }
    examples: { leak: ['oddmark[{{alnum:12}}]oddmark'], ok: ['oddmark[]oddmark'] }
`;

interface Workplace {
  readonly repo: TempRepo;
  /** A folder beside the repository, with a space and a sign in its name. */
  readonly folder: string;
  [Symbol.dispose](): void;
}

function workplace(name = "leakgate clean ü-"): Workplace {
  const repo = tempRepo();
  const folder = mkdtempSync(join(tmpdir(), name));
  return {
    repo,
    folder,
    [Symbol.dispose]() {
      repo[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface IncidentJson {
  readonly schema: string;
  readonly secrets: readonly {
    readonly rule: string;
    readonly firstCommit?: string;
    readonly firstAuthor?: string;
    readonly lastCommit?: string;
    readonly removedIn: readonly string[];
    readonly paths: readonly string[];
    readonly refs: readonly string[];
    readonly tags: readonly string[];
    readonly atHead: boolean;
    readonly exposureDays: number;
    readonly occurrences: readonly { commit?: string; path: string; line?: number; where: string }[];
    readonly help: string;
  }[];
  readonly coverage: { readonly complete: boolean };
}

async function incident({ repo, folder }: Workplace): Promise<IncidentJson> {
  const out = join(folder, "report");
  const { code, stderr } = await leakgate(repo, ["incident", "report", "--out", out]);
  expect(stderr).toContain("report.md");
  expect(code).toBe(1);
  return JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
}

/** Plans and rewrites; gives the folder of the plan and the rewritten clone. */
async function cleaned({ repo, folder }: Workplace): Promise<{ plan: string; after: string }> {
  const [plan, after] = [join(folder, "the plan"), join(folder, "after.git")];
  const { code, stderr } = await leakgate(repo, ["incident", "plan", "--out", plan, "--execute", after]);
  expect({ code, stderr }).toMatchObject({ code: 1 });
  return { plan, after };
}

async function verified({ repo }: Workplace, plan: string, after: string): Promise<{ code: number; stdout: string }> {
  return await leakgate(repo, ["incident", "verify", "--before", repo.path, "--after", after, "--plan", plan]);
}

/** Pieces of histories that hold secrets. Each is made, reported, planned, rewritten by git-filter-repo and verified. */
const SHAPES: Readonly<Record<string, (repo: TempRepo) => void>> = {
  "a value in many files and branches": (repo) => {
    repo.commit("start", { "a.txt": `token=${TOKEN}\nkept\n`, "b/c.txt": `x\nurl: https://${TOKEN}@example.org\n` });
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "side.txt": `${TOKEN} and ${TOKEN}\n` });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "a.txt": "kept\n" });
  },
  "a file that was renamed twice": (repo) => {
    repo.commit("one", { "old name.txt": `token=${TOKEN}\n${"line\n".repeat(20)}` });
    repo.git("mv", "old name.txt", "newer.txt");
    repo.commit("two");
    repo.git("mv", "newer.txt", "newest-ü.txt");
    repo.commit("three");
    repo.commit("four", { "newest-ü.txt": `token=none\n${"line\n".repeat(20)}` });
  },
  "a key file in PEM form, and the key inside another file": (repo) => {
    const key = pem();
    repo.commit("key", { "deploy.pem": key, "config.yml": `a: 1\nkey: |\n${key.replace(/^/gm, "  ")}\nb: 2\n` });
    repo.commit("gone", { "config.yml": "a: 1\nb: 2\n" });
  },
  "a binary with NUL bytes": (repo) => {
    repo.commit("binary", {
      "blob.bin": Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(`token=${TOKEN}`), Buffer.alloc(50)]),
      "b.txt": "b\n",
    });
    repo.commit("gone", { "b.txt": "c\n" });
  },
  "messages of a commit and of a tag": (repo) => {
    repo.commit(`use ${TOKEN}\n\nfor now`, { "a.txt": "a\n" });
    repo.git("tag", "--annotate", "v1", "-m", `release with ${TOKEN}`);
    repo.commit("more", { "a.txt": "b\n" });
  },
  "a note": (repo) => {
    repo.commit("one", { "a.txt": "a\n" });
    repo.git("notes", "add", "-m", `the token is ${TOKEN}`);
  },
  "a stash": (repo) => {
    repo.commit("one", { "a.txt": "a\n" });
    repo.write("a.txt", `token=${TOKEN}\n`);
    repo.git("stash");
  },
  "the resolution of a merge": (repo) => {
    repo.commit("start", { "a.txt": "one\n" });
    repo.git("switch", "--quiet", "--create", "side");
    repo.commit("side", { "a.txt": "two\n" });
    repo.git("switch", "--quiet", "main");
    repo.commit("main", { "a.txt": "three\n" });
    repo.run(["merge", "side"]);
    repo.write("a.txt", `token=${TOKEN}\n`);
    repo.git("add", "--all");
    repo.git("commit", "--quiet", "--no-edit");
    repo.commit("gone", { "a.txt": "four\n" });
  },
  "an archive": (repo) => {
    repo.commit("zip", { "backup.zip": zip({ "inner/app.conf": `token=${TOKEN}\n` }), "a.txt": "a\n" });
    repo.commit("gone", { "a.txt": "b\n" });
  },
  "the name of a file": (repo) => {
    repo.commit("one", { [`dump-${TOKEN}.txt`]: "a\n", "a.txt": "a\n" });
  },
  "files with hostile names": (repo) => {
    repo.commit("one", Object.fromEntries(HOSTILE_NAMES.map((name) => [name, `token=${TOKEN}\n`])));
    repo.commit("keys", Object.fromEntries(HOSTILE_NAMES.map((name) => [`keys/${name}`, pem()])));
    repo.git("rm", "-r", "--quiet", "keys");
    repo.commit("gone");
  },
  "a value in Base64 and as JSON": (repo) => {
    repo.commit("one", {
      "plain.txt": `token=${TOKEN}\n`,
      "k8s.yml": `data: ${Buffer.from(`user:${TOKEN}`).toString("base64")}\n`,
      "a.json": JSON.stringify({ t: `x "${TOKEN}"` }),
    });
  },
  "names and addresses of people": (repo) => {
    repo.commit("start", { "a.txt": "a\n" });
    repo.run(["commit", "--quiet", "--allow-empty", "-m", "by a bot"], {
      env: { GIT_AUTHOR_NAME: `bot ${TOKEN}`, GIT_COMMITTER_EMAIL: `${TOKEN}@example.org` },
    });
    repo.run(["tag", "--annotate", "v1", "-m", "release"], { env: { GIT_COMMITTER_NAME: `a # ${TOKEN}` } });
  },
  "names of branches and tags, the branch of HEAD among them": (repo) => {
    repo.commit("start", { "a.txt": "a\n" });
    repo.git("branch", `fix/${TOKEN}/one`);
    repo.git("tag", `light-${TOKEN}`);
    repo.git("tag", "--annotate", `full-${TOKEN}`, "-m", "release");
    repo.git("branch", "--move", "main", `wip-${TOKEN}`);
    repo.commit("more", { "a.txt": "b\n" });
  },
  "names of files with line ends, arrows, bytes and layers of encoding": (repo) => {
    repo.commit("names", {
      [`a\nb ==> ${TOKEN}.txt`]: "one\n",
      [`${Buffer.from(TOKEN).toString("base64url")}/x.txt`]: "two\n",
      [`${TOKEN}/1 ${TOKEN}.txt`]: "three\n",
      "new\nline.pem": pem(),
      "kept.txt": `${TOKEN}\n`,
    });
    repo.commit("more", { [`a\nb ==> ${TOKEN}.txt`]: "four\n" });
  },
  "tags of a file and of a folder": (repo) => {
    repo.commit("start", { "a.txt": "a\n" });
    const blob = repo
      .run(["hash-object", "-w", "--stdin"], { input: `token=${TOKEN}\n` })
      .stdout.toString()
      .trim();
    const tree = repo
      .run(["mktree"], { input: `100644 blob ${blob}\tq.txt\n` })
      .stdout.toString()
      .trim();
    repo.git("tag", "file", blob);
    repo.git("tag", "--annotate", "noted", "-m", "file", blob);
    repo.git("tag", "folder", tree);
  },
  "a replaced object": (repo) => {
    const first = repo.commit("start", { "a.txt": `token=${TOKEN}\n` });
    repo.git("replace", first, repo.commit("gone", { "a.txt": "a\n" }));
  },
  "a submodule beside it": (repo) => {
    repo.commit("start", { "a.txt": `token=${TOKEN}\n` });
    repo.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub`);
    repo.write(".gitmodules", '[submodule "sub"]\n\tpath = sub\n\turl = ../sub\n');
    repo.git("add", ".gitmodules");
    repo.git("commit", "--quiet", "-m", "submodule");
  },
  "a pointer of LFS beside it": (repo) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${fake("hex", 64, 9)}\nsize 12\n`;
    repo.commit("lfs", {
      ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
      "a.txt": `token=${TOKEN}\n`,
    });
    const blob = repo.run(["hash-object", "-w", "--stdin"], { input: pointer }).stdout.toString().trim();
    repo.git("update-index", "--add", "--cacheinfo", `100644,${blob},big.bin`);
    repo.git("commit", "--quiet", "-m", "pointer");
  },
};

function pem(): string {
  const body = Array.from({ length: 20 }, (_, i) => fake("base64", 64, 800 + i)).join("\n");
  return `-----BEGIN ${"RSA"} PRIVATE KEY-----\n${body}\n-----END ${"RSA"} PRIVATE KEY-----\n`;
}

describe.skipIf(!hasFilterRepo)("report, plan, git-filter-repo, verify (skipped without git-filter-repo)", () => {
  test.each(Object.entries(SHAPES))("%s", async (_, make) => {
    using place = workplace();
    make(place.repo);
    const { plan, after } = await cleaned(place);
    const { code, stdout } = await verified(place, plan, after);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain("Gone");
  });

  const ODD: readonly string[] = [
    `a==>b${fake("alnum", 8, 10)}`,
    `'single' "double" \`tick\` ${fake("alnum", 6, 11)}`,
    `.*+?^$ {}()|\\d ${fake("alnum", 8, 12)}`,
    `pässwörd-ß-日本-${fake("alnum", 6, 13)}`,
    `regex:${fake("alnum", 10, 14)}`,
    `# ${fake("alnum", 10, 15)}`,
    `${fake("alnum", 10, 16)}==>`,
    `a\\nb\\tc${fake("alnum", 10, 17)}`,
  ];
  test("values with arrows, quotes, signs of patterns, other letters and prefixes", async () => {
    using place = workplace();
    const { repo } = place;
    repo.write(".leakgate/rules/odd.yaml", ODD_RULE);
    repo.commit(
      "odd",
      Object.fromEntries(ODD.map((value, i) => [`odd${i}.txt`, `first\noddmark[${value}]oddmark\nlast\n`])),
    );
    repo.commit("longer", { "longer.txt": `oddmark[${ODD[0]}${fake("alnum", 8, 18)}]oddmark\n` });
    const { plan, after } = await cleaned(place);
    expect(await verified(place, plan, after)).toMatchObject({ code: 0 });
  });

  /** What may be left in a rewritten repository; each is planted in a clean one. */
  const LEFTOVERS: Readonly<Record<string, (after: string, env: TempRepo["env"]) => void>> = {
    "a dangling blob": (after, env) => git(after, env, ["hash-object", "-w", "--stdin"], `x ${TOKEN}`),
    "a blob in Base64": (after, env) =>
      git(after, env, ["hash-object", "-w", "--stdin"], Buffer.from(`12${TOKEN}34`).toString("base64")),
    "a note": (after, env) => git(after, env, ["notes", "add", "-m", TOKEN, "main"]),
    "a message of a tag": (after, env) => git(after, env, ["tag", "-a", "-m", TOKEN, "v9", "main"]),
    "the name of a branch": (after, env) => git(after, env, ["branch", `fix-${TOKEN}`, "main"]),
    "a message of a commit": (after, env) => {
      const commit = git(after, env, ["commit-tree", "main^{tree}", "-p", "main", "-m", `why ${TOKEN}`]);
      git(after, env, ["update-ref", "refs/stash", commit.trim()]);
    },
    "a file that git keeps besides objects": (after) => writeFileSync(join(after, "COMMIT_EDITMSG"), `use ${TOKEN}\n`),
    "a ref to the old history": (after, env) => {
      git(after, env, ["fetch", "--quiet", env["BEFORE"] ?? "", "main:refs/original/main"]);
    },
  };
  for (const [name, plant] of Object.entries(LEFTOVERS)) {
    test(`verify fails when this is left: ${name}`, async () => {
      using place = workplace();
      place.repo.commit("start", { "a.txt": `token=${TOKEN}\n`, "b.txt": "b\n" });
      place.repo.commit("gone", { "a.txt": "token=\n" });
      const { plan, after } = await cleaned(place);
      expect(await verified(place, plan, after)).toMatchObject({ code: 0 });
      plant(after, { ...place.repo.env, BEFORE: place.repo.path });
      const { code, stdout } = await verified(place, plan, after);
      expect({ code, stdout }).toMatchObject({ code: 1, stdout: expect.stringContaining("Left over") });
    });
  }

  test("verify fails when the rewrite changed something else", async () => {
    using place = workplace();
    place.repo.commit("start", { "a.txt": `token=${TOKEN}\n`, "b.txt": "b\n" });
    const { plan, after } = await cleaned(place);
    const blob = git(after, place.repo.env, ["hash-object", "-w", "--stdin"], "other\n").trim();
    const tree = git(
      after,
      place.repo.env,
      ["mktree"],
      git(after, place.repo.env, ["ls-tree", "main"]).replace(/[0-9a-f]{40}(?=\tb\.txt)/, blob),
    );
    const commit = git(after, place.repo.env, ["commit-tree", tree.trim(), "-m", "start"]);
    git(after, place.repo.env, ["update-ref", "refs/heads/main", commit.trim()]);
    const { code, stdout } = await verified(place, plan, after);
    expect(code).toBe(1);
    expect(stdout).toContain("refs/heads/main b.txt changed in more than the values");
  });

  test("taint: what was removed cannot come back by push, merge or pull request", async () => {
    using place = workplace();
    const { repo } = place;
    repo.commit("start", { "b.txt": "b\n" });
    const old = repo.commit("leak", { "a.txt": `token=${TOKEN}\nmore\n` });
    repo.commit("gone", { "a.txt": "none\n" });
    const { after } = await cleaned(place);
    using fresh = tempRepo();
    fresh.git("pull", "--quiet", after, "main");
    const added = await leakgate(fresh, ["incident", "taint", "add", "--before", repo.path, "--after", after]);
    expect(added).toMatchObject({ code: 0 });
    const ids = readFileSync(join(fresh.path, ".leakgate-taint"), "utf8").trim().split("\n");
    expect(ids).toContain(old);
    expect(ids).toEqual(ids.toSorted());
    fresh.commit("taint");
    expect(await leakgate(fresh, ["scan", "--history"])).toMatchObject({ code: 0 });
    const base = fresh.git("rev-parse", "HEAD").trim();
    fresh.git("fetch", "--quiet", repo.path, "main:old");
    fresh.run(["merge", "--no-commit", "--allow-unrelated-histories", "-s", "ours", "old"]);
    const staged = await leakgate(fresh, ["scan", "--staged", "--format", "json"]);
    expect(rules(staged.stdout)).toContain("tainted-object");
    fresh.git("commit", "--quiet", "--no-verify", "-m", "merge");
    // The list cannot be taken away by the change that it refuses.
    fresh.git("rm", "--quiet", ".leakgate-taint");
    fresh.git("commit", "--quiet", "--no-verify", "-m", "no list");
    const range = await leakgate(fresh, ["scan", "--range", `${base}..HEAD`, "--format", "json"]);
    expect(range.code).toBe(1);
    expect(rules(range.stdout)).toContain("tainted-object");
    const tip = fresh.git("rev-parse", "HEAD").trim();
    fresh.git("update-ref", "refs/remotes/origin/main", base);
    for (const there of [base, "0".repeat(40)]) {
      const input = `refs/heads/main ${tip} refs/heads/main ${there}\n`;
      const pushed = await leakgate(fresh, ["hook", "run", "pre-push", "origin", "x"], { input });
      expect(pushed).toMatchObject({ code: 1, stdout: expect.stringContaining("tainted-object") });
    }
    fresh.git("reset", "--quiet", "--hard", base);
    fresh.write("again.txt", `token=${TOKEN}\nmore\n`);
    fresh.git("add", "--all");
    expect(rules((await leakgate(fresh, ["scan", "--format", "json"])).stdout)).toContain("tainted-object");
  });
});

test.skipIf(!hasFilterRepo)("the runbook can be followed to the letter (skipped without git-filter-repo)", async () => {
  using place = workplace("leakgate it's ü $x-");
  const { repo, folder } = place;
  for (let i = 0; i < 40; i++)
    repo.commit(`change ${i}`, { "a.txt": `${i} ${TOKEN}\n`, "b/c.txt": `${i}\n`, "d.txt": `${-i}\n` });
  repo.git("branch", `fix-${TOKEN}`);
  const origin = join(folder, "origin.git");
  repo.git("clone", "--quiet", "--mirror", repo.path, origin);
  repo.git("remote", "add", "origin", origin);
  const plan = join(folder, "plan");
  await leakgate(repo, ["incident", "plan", "--out", plan]);
  const runbook = readFileSync(join(plan, "RUNBOOK.md"), "utf8");
  const commands = runbook.slice(0, runbook.indexOf("## 8."));
  const script = [...commands.matchAll(/```sh\n([^]*?)```/g)].map(([, block = ""]) => block).join("");
  execFileSync("bash", ["-ec", `leakgate() { "${process.execPath}" "${CLI}" "$@"; }\n${script}`], {
    cwd: folder,
    env: repo.env,
    stdio: "pipe",
  });
  const refs = git(origin, repo.env, ["for-each-ref", "--format=%(refname)"]).trim().split("\n");
  expect(refs).toEqual(["refs/heads/fix-REMOVED", "refs/heads/main"]);
  // Origin itself keeps the old objects until its host cleans up; nobody who clones gets them.
  const fresh = join(folder, "fresh.git");
  git(folder, repo.env, ["clone", "--quiet", "--mirror", "--no-local", origin, fresh]);
  expect(await leakgate(fresh, ["find", "--history"], { input: TOKEN })).toMatchObject({ code: 0 });
});

/** Path of bfg.jar (Maven Central, com.madgag:bfg), where there is one. */
const BFG = process.env["LEAKGATE_TEST_BFG"];

test.skipIf(BFG === undefined || !hasFilterRepo)(
  "BFG, and git-filter-repo for what BFG leaves (skipped without LEAKGATE_TEST_BFG)",
  async () => {
    // Java reads and writes other letters in names only as its locale says.
    using place = workplace("leakgate-bfg-");
    const { repo, folder } = place;
    repo.commit(`use ${TOKEN}`, { "a.txt": `token=${TOKEN}\nkept\n`, "deploy.pem": pem() });
    repo.git("tag", "v1");
    repo.commit("gone", { "a.txt": "none\n" });
    const [plan, after] = [join(folder, "plan"), join(folder, "after.git")];
    await leakgate(repo, ["incident", "plan", "--out", plan, "--tool", "bfg"]);
    const commands = readFileSync(join(plan, "RUNBOOK.md"), "utf8").split("## 2.")[1]?.split("## 3.")[0] ?? "";
    for (const [, block = ""] of commands.matchAll(/```sh\n([^]*?)```/g)) {
      execFileSync("bash", ["-ec", block.replace("bfg.jar", BFG ?? "")], {
        cwd: folder,
        env: { ...repo.env, LC_ALL: "C.UTF-8" },
        stdio: "pipe",
      });
    }
    const { code, stdout } = await verified(place, plan, after);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("Each of them is in the map") });
  },
);

function rules(json: string): readonly string[] {
  return (JSON.parse(json) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
}

function git(cwd: string, env: TempRepo["env"], args: readonly string[], input?: string): string {
  return execFileSync("git", args, { cwd, env, encoding: "utf8", ...(input !== undefined && { input }) });
}

describe("incident report", () => {
  test("says since when, by whom, where, and until when", async () => {
    using place = workplace();
    const { repo } = place;
    repo.commit("start", { "readme.md": "hello\n" });
    const first = repo.commit("leak", { "app.txt": `token=${TOKEN}\n${"x\n".repeat(9)}` });
    repo.git("tag", "v1.0");
    repo.git("mv", "app.txt", "conf.txt");
    const renamed = repo.commit("rename");
    const gone = repo.commit("gone", { "conf.txt": "x\n" });
    const { schema, secrets, coverage } = await incident(place);
    expect(schema).toBe("leakgate-incident/1");
    expect(coverage.complete).toBe(true);
    expect(secrets).toHaveLength(1);
    expect(secrets[0]).toMatchObject({
      rule: "slack-bot-token",
      firstCommit: first,
      firstAuthor: "Ada Tester",
      lastCommit: renamed,
      removedIn: [gone],
      paths: ["app.txt", "conf.txt"],
      refs: ["refs/heads/main"],
      tags: ["v1.0"],
      atHead: false,
      exposureDays: 0,
    });
    expect(secrets[0]?.occurrences).toContainEqual(
      expect.objectContaining({ commit: first, path: "app.txt", line: 1, where: "content" }),
    );
  });

  test("writes Markdown, HTML and JSON without a value, and prints Markdown without --out", async () => {
    using place = workplace();
    place.repo.commit(`leak in ${TOKEN}`, { [`dir/${TOKEN}.txt`]: `token=${TOKEN}\n` });
    await incident(place);
    expect(readdirSync(join(place.folder, "report")).toSorted()).toEqual(["report.html", "report.json", "report.md"]);
    for (const name of readdirSync(join(place.folder, "report"))) {
      expect(readFileSync(join(place.folder, "report", name), "utf8")).not.toContain(TOKEN);
    }
    const { code, stdout } = await leakgate(place.repo, ["incident", "report"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^# Incident report: 1 secret/);
    expect(stdout).toContain("Within 1 hour");
    expect(stdout).not.toContain(TOKEN);
  });

  test("nothing found is 0, a shallow clone is 3", async () => {
    using clean = tempRepo();
    clean.commit("start", { "a.txt": "a\n" });
    expect(await leakgate(clean, ["incident", "report"])).toMatchObject({ code: 0 });
    using deep = tempRepo();
    deep.commit("leak", { "a.txt": `token=${TOKEN}\n` });
    deep.commit("more", { "b.txt": "b\n" });
    const shallow = join(tempDir().path, "clone");
    deep.git("clone", "--quiet", "--no-local", "--depth=1", deep.path, shallow);
    const { code, stderr } = await leakgate(shallow, ["incident", "report"]);
    expect(code).toBe(3);
    expect(stderr).toContain("git fetch --unshallow");
  });
});

describe("incident plan", () => {
  test("writes its files for the owner only, and not into the repository", async () => {
    using place = workplace();
    const { repo, folder } = place;
    repo.commit("leak", { "a.txt": `token=${TOKEN}\n`, "deploy.pem": pem() });
    const plan = join(folder, "plan");
    expect(await leakgate(repo, ["incident", "plan", "--out", plan, "--tool", "bfg"])).toMatchObject({ code: 1 });
    expect(statSync(plan).mode & 0o777).toBe(0o700);
    for (const name of [
      "replace-text.txt",
      "replace-message.txt",
      "paths.txt",
      "blob-ids.txt",
      "refs.txt",
      "RUNBOOK.md",
    ]) {
      expect(statSync(join(plan, name)).mode & 0o777, name).toBe(0o600);
    }
    expect(readFileSync(join(plan, "RUNBOOK.md"), "utf8")).not.toContain(TOKEN);
    expect(readFileSync(join(plan, "RUNBOOK.md"), "utf8")).toContain("bfg.jar");
    expect(readFileSync(join(plan, "paths.txt"), "utf8")).toBe("literal:deploy.pem\n");
    const inside = await leakgate(repo, ["incident", "plan", "--out", "plan"]);
    expect(inside).toMatchObject({ code: 2, stderr: expect.stringContaining("outside") });
    expect(existsSync(join(repo.path, "plan"))).toBe(false);
  });

  test("a plan lies in no repository, seen through links, from other work trees, or of somebody else", async () => {
    using place = workplace();
    using other = tempRepo();
    const { repo, folder } = place;
    repo.commit("leak", { "a.txt": `token=${TOKEN}\n` });
    const tree = join(folder, "tree");
    repo.git("worktree", "add", "--quiet", "--detach", tree);
    symlinkSync(repo.path, join(folder, "link"));
    for (const [cwd, out] of [
      [repo.path, join(folder, "link", "plan")],
      [tree, join(repo.path, "plan")],
      [tree, join(repo.path, ".git", "plan")],
      [repo.path, join(other.path, "plan")],
    ] as const) {
      expect(await leakgate(cwd, ["incident", "plan", "--out", out]), out).toMatchObject({ code: 2 });
      expect(existsSync(out)).toBe(false);
    }
  });

  test("does not replace an ordinary word everywhere", async () => {
    using place = workplace();
    const { repo, folder } = place;
    repo.commit("leak", {
      "compose.yml": "services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: postgres\n",
    });
    const plan = join(folder, "plan");
    await leakgate(repo, ["incident", "plan", "--out", plan]);
    const lines = readFileSync(join(plan, "replace-text.txt"), "utf8").trim().split("\n");
    expect(lines).toEqual(["literal:POSTGRES_PASSWORD: postgres==>POSTGRES_PASSWORD: ***REMOVED***"]);
  });
});

describe("find", () => {
  test("names places and never the value; 0 when there are none", async () => {
    using repo = tempRepo();
    repo.commit("leak", { "a.txt": `one\nkey ${TOKEN}\n`, "b.yml": Buffer.from(`12${TOKEN}`).toString("base64") });
    repo.git("rm", "--quiet", "a.txt");
    repo.commit("gone");
    const found = await leakgate(repo, ["find", "--history"], { input: `${TOKEN}\n` });
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/a\.txt:2:5 {2}since/);
    expect(found.stdout).toMatch(/b\.yml:1:\d+ {2}base64/);
    expect(await leakgate(repo, ["find", "--history"], { input: `${fake("alnum", 30, 77)}\n` })).toMatchObject({
      code: 0,
    });
    expect(await leakgate(repo, ["find", "b.yml"], { input: `${TOKEN}\n` })).toMatchObject({ code: 1 });
  });

  test("reads files that git ignores, as verify does", async () => {
    using repo = tempRepo();
    repo.commit("start", { ".gitignore": ".env\nbuild/\n" });
    repo.write(".env", `TOKEN=${TOKEN}\n`);
    repo.write("build/out/app.js", `"${TOKEN}"\n`);
    const { code, stdout } = await leakgate(repo, ["find"], { input: TOKEN });
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/\.env:1:7[^]*build\/out\/app\.js:1:2/),
    });
    const left = await leakgate(repo, ["incident", "verify", "--after", "."], { input: TOKEN });
    expect(left).toMatchObject({ code: 1, stdout: expect.stringContaining("2 places") });
  });

  test("takes a value of several lines from a file, and refuses none and short ones", async () => {
    using place = workplace();
    const { repo, folder } = place;
    repo.commit("leak", { "conf.yml": `key: |\n${pem().replace(/^/gm, "  ")}` });
    writeFileSync(join(folder, "value"), pem());
    expect(await leakgate(repo, ["find", "--value-file", join(folder, "value")])).toMatchObject({ code: 1 });
    expect(await leakgate(repo, ["find"], { input: "" })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no value"),
    });
    expect(await leakgate(repo, ["find"], { input: "abc\n" })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("shorter"),
    });
  });
});

describe("scan --history", () => {
  test("tells of each secret once, with the commits that brought it in first and last", async () => {
    using repo = tempRepo();
    const first = repo.commit("leak", { "a.txt": `token=${TOKEN}\n`, "b.txt": `other ${TOKEN}\n` });
    const last = repo.commit("again", { "c.txt": `more ${TOKEN}\n` });
    const { code, stdout } = await leakgate(repo, ["scan", "--history"]);
    expect(code).toBe(1);
    expect(stdout).toContain("By secret: 1 secret.");
    expect(stdout).toMatch(/3 findings in a\.txt, b\.txt, c\.txt\n {4}first \S+ by Ada Tester/);
    expect(stdout).toContain(`(${first.slice(0, 12)})\n    last brought in`);
    expect(stdout).toContain(last.slice(0, 12));
  });

  test("--mirror reads the pull requests of origin, and needs --history", async () => {
    using repo = tempRepo();
    using clone = tempRepo();
    repo.commit("start", { "a.txt": "a\n" });
    clone.git("pull", "--quiet", repo.path, "main");
    clone.git("remote", "add", "origin", repo.path);
    repo.git("switch", "--quiet", "--create", "pull");
    repo.commit("leak", { "b.txt": `token=${TOKEN}\n` });
    repo.git("update-ref", "refs/pull/7/head", "HEAD");
    expect(await leakgate(clone, ["scan", "--history"])).toMatchObject({ code: 0 });
    expect(await leakgate(clone, ["scan", "--history", "--mirror"])).toMatchObject({ code: 1 });
    expect(await leakgate(clone, ["scan", "--mirror"])).toMatchObject({ code: 2 });
  });
});
