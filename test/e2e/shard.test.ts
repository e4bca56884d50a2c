/** `--shard` and `merge`: the parts of a scan add up to the scan, and what is no whole is refused. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { leakgate } from "../support/scan.ts";
import { HOSTILE_NAMES, tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";
import { root } from "../architecture/sources.ts";

/** A repository with something of everything: values that move, come back, stand in messages, names, archives and env files. */
function busyRepo(seed: number): TempRepo {
  const repo = tempRepo({ name: `shop ${seed}` });
  const token = (i: number): string => fakeSlackToken(seed * 1000 + i * 10);
  const password = fake("alnum", 20, seed);
  repo.commit("start", {
    "README.md": "see .env.production\n",
    ".gitignore": "node_modules\n",
    ".env": `DB_PASSWORD=${password}\nDEBUG=1\n`,
    "deploy/staging.env": `DB_PASSWORD=${password}\n`,
    "docker-compose.yml": `services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: ${password}\n    env_file: .env.production\n`,
    "logo.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    "package-lock.json": "{}\n",
    "lonely.py": `key = "${token(90)}"\n`,
  });
  for (let i = 0; i < 12; i++) {
    const name = `${HOSTILE_NAMES[i % HOSTILE_NAMES.length] as string}/f${i}.py`;
    repo.commit(i % 4 === 0 ? `fix ${token(i)}` : `change ${i}`, {
      [name]: `a = 1\nkey = "${token(i % 5)}"\n`,
      "shared.py": `x = "${token(i % 3)}"\n# ${i}\n`,
      [`copy${i % 2}.py`]: `key = "${token(i % 5)}"\n`,
      [`allowed${i}.py`]: `key = "${token(7)}" # leakgate:allow -- made up\n`,
    });
  }
  repo.git("mv", "shared.py", "moved.py");
  repo.commit("move");
  repo.git("tag", "-a", "v1", "-m", `release ${token(8)}`);
  repo.git("branch", `topic-${token(9)}`);
  repo.git("notes", "add", "-m", `note ${token(6)}`, "HEAD");
  repo.write("untracked.txt", `${token(4)}\n`);
  repo.write(`names/${token(3)}.txt`, "nothing\n");
  repo.write(
    ".leakgate.yaml",
    `allow:\n  - rules: [slack-bot-token]\n    paths: ["copy0.py"]\n    reason: copies\n  - paths: ["nowhere/**"]\n    reason: never matches\nexclude: ["allowed3.py"]\n`,
  );
  return repo;
}

async function shards(repo: TempRepo | string, args: readonly string[], total: number): Promise<string[]> {
  const folder = tempDir("shards").path;
  const files: string[] = [];
  for (let index = 1; index <= total; index++) {
    const { code, stdout, stderr } = await leakgate(repo, [
      "scan",
      ...args,
      "--shard",
      `${index}/${total}`,
      "--format",
      "json",
    ]);
    expect([0, 1], stderr).toContain(code);
    files.push(join(folder, `${index}.json`));
    writeFileSync(files.at(-1) as string, stdout);
  }
  return files;
}

const SOURCES: readonly (readonly [string, readonly string[]])[] = [
  ["tree", []],
  ["range", ["--range", "HEAD~9..HEAD"]],
  ["history", ["--history"]],
  ["narrowed history", ["--history", "--author", "Ada"]],
];

describe.each([1, 2])("repository %i", (seed) => {
  let repo: TempRepo;
  beforeAll(async () => {
    repo = busyRepo(seed);
    if (seed === 2) {
      repo.commit("rest");
      await leakgate(repo, ["baseline", "create"]);
      // This entry becomes stale, which no shard can know by itself.
      repo.write("lonely.py", "nothing\n");
    }
  });

  test.each(SOURCES)(
    "%s: merged reports are byte for byte the report of one scan",
    { timeout: 120_000 },
    async (_, args) => {
      const whole = await leakgate(repo, ["scan", ...args, "--format", "json"]);
      const files = await shards(repo, args, seed + 1);
      const merged = await leakgate(repo, ["merge", ...files.toReversed(), "--format", "json"]);
      expect(merged.stderr).toBe(whole.stderr);
      expect(merged.stdout).toBe(whole.stdout);
      expect(merged.code).toBe(whole.code);
      const report = JSON.parse(whole.stdout);
      expect(report.findings.length + report.suppressed.length).toBeGreaterThan(3);
      const numbers = files.map((file) => {
        const { findings, suppressed, staleSuppressions } = JSON.parse(readFileSync(file, "utf8"));
        expect(staleSuppressions).toEqual([]);
        return (findings.length as number) + (suppressed.length as number);
      });
      expect(numbers.filter((number) => number > 0).length).toBeGreaterThan(1);
      if (args.length === 0) expect(report.staleSuppressions).toHaveLength(seed === 2 ? 2 : 1);
    },
  );
});

test("our own repository: its tree and history", { timeout: 240_000 }, async () => {
  for (const args of [["--no-baseline"], ["--history", "--no-baseline"]]) {
    const whole = await leakgate(root, ["scan", ...args, "--format", "json"]);
    const merged = await leakgate(root, ["merge", ...(await shards(root, args, 3)), "--format", "json"]);
    expect(merged.stdout).toBe(whole.stdout);
  }
});

test("an entry of the baseline that follows its file cannot follow it to two places", async () => {
  const repo = tempRepo();
  const token = fakeSlackToken(77);
  repo.commit("start", { "old.py": `key = "${token}"\n` });
  await leakgate(repo, ["baseline", "create"]);
  repo.git("mv", "old.py", "new.py");
  repo.commit(
    "move and copy",
    Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.py`, `key = "${token}"\n`])),
  );
  const { code, stderr } = await leakgate(repo, ["merge", ...(await shards(repo, [], 4))]);
  expect(code).toBe(3);
  expect(stderr).toContain("leakgate baseline sync");
});

describe("merge refuses what is no whole", () => {
  let repo: TempRepo;
  let files: readonly string[];
  beforeAll(async () => {
    repo = busyRepo(9);
    files = await shards(repo, [], 3);
  });

  test("a missing shard, one that is there twice", async () => {
    const [first = "", second = "", third = ""] = files;
    const missing = await leakgate(repo, ["merge", first, third]);
    expect([missing.code, missing.stdout]).toEqual([3, ""]);
    expect(missing.stderr).toContain("shard 2 of 3 is missing");
    const twice = await leakgate(repo, ["merge", ...files, second]);
    expect(twice.code).toBe(3);
    expect(twice.stderr).toContain("shard 2 of 3 is there twice");
  });

  test("parts of different scans", async () => {
    for (const [args, word] of [
      [["--exclude-rule", "aws-access-key-id"], "configHash"],
      [["--range", "HEAD~2..HEAD"], "sources"],
      [["README.md"], "commits, paths or baselines"],
    ] as const) {
      const other = await shards(repo, args, 3);
      const { code, stderr } = await leakgate(repo, [
        "merge",
        files[0] as string,
        other[1] as string,
        files[2] as string,
      ]);
      expect(code).toBe(3);
      expect(stderr).toContain(word);
    }
  });

  test("what is no report of a shard", async () => {
    const folder = tempDir().path;
    const put = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const whole = await leakgate(repo, ["scan", "--format", "json"]);
    const cases = [
      [put("whole.json", whole.stdout), "whole scan"],
      [put("cut.json", readFileSync(files[0] as string, "utf8").slice(0, 500)), "cut off"],
      [put("other.json", "{}"), "no report of leakgate"],
      [join(folder, "gone.json"), "ENOENT"],
    ] as const;
    for (const [file, word] of cases) {
      const { code, stdout, stderr } = await leakgate(repo, ["merge", file]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(word);
    }
    expect((await leakgate(repo, ["merge"])).code).toBe(2);
  });

  test("any format comes out, and --fail-on counts", async () => {
    for (const format of ["sarif", "html", "pretty", "junit", "github"]) {
      const whole = await leakgate(repo, ["scan", "--format", format]);
      const merged = await leakgate(repo, ["merge", ...files, "--format", format]);
      expect(merged.stdout).toBe(whole.stdout);
    }
    expect((await leakgate(repo, ["merge", ...files, "--fail-on", "none"])).code).toBe(0);
  });
});

describe("--shard", () => {
  test.each([
    [{ LEAKGATE_SHARD: "2/3" }, { index: 2, total: 3 }],
    [
      { LEAKGATE_JOB_INDEX: "1", LEAKGATE_JOB_TOTAL: "3" },
      { index: 2, total: 3 },
    ],
    [
      { CI_NODE_INDEX: "2", CI_NODE_TOTAL: "3" },
      { index: 2, total: 3 },
    ],
    [
      { CIRCLE_NODE_INDEX: "1", CIRCLE_NODE_TOTAL: "3" },
      { index: 2, total: 3 },
    ],
    [
      { BUILDKITE_PARALLEL_JOB: "1", BUILDKITE_PARALLEL_JOB_COUNT: "3" },
      { index: 2, total: 3 },
    ],
    [
      { SYSTEM_JOBPOSITIONINPHASE: "2", SYSTEM_TOTALJOBSINPHASE: "3" },
      { index: 2, total: 3 },
    ],
    [
      { JOB_COMPLETION_INDEX: "1", JOB_COMPLETIONS: "3" },
      { index: 2, total: 3 },
    ],
  ])("auto reads %o", async (env, shard) => {
    const repo = tempRepo();
    repo.commit("start", { "a.txt": "a\n" });
    const { code, stdout } = await leakgate(repo, ["scan", "--shard", "auto", "--format", "json"], { env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).coverage.shard).toEqual(shard);
  });

  test.each([
    [["--shard", "auto"], {}, "CI_NODE_INDEX"],
    [["--shard", "auto"], { JOB_COMPLETION_INDEX: "0" }, "JOB_COMPLETIONS"],
    [["--shard", "auto"], { CI_NODE_INDEX: "5", CI_NODE_TOTAL: "3" }, "counted from 1"],
    [["--shard", "0/3"], {}, "counted from 1"],
    [["--shard", "4/3"], {}, "counted from 1"],
    [["--shard", "1"], {}, "must be I/N"],
    [["--shard", "-1/3"], {}, "must be I/N"],
    [["--shard", "1/3", "--staged"], {}, "--history"],
    [["--shard", "1/3", "--stdin"], {}, "--history"],
  ] as const)("%o with %o is a mistake", async (args, env, word) => {
    const repo = tempRepo();
    repo.commit("start", { "a.txt": "a\n" });
    const { code, stderr } = await leakgate(repo, ["scan", ...args], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(word);
  });
});
