/** The life of a baseline in a repository: what it knows stays quiet wherever it moves, everything else is found, and no value is in it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { fakeKeyLines } from "../support/fakeKey.ts";
import { gitWithHook, leakgate, place, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(2400);
const OTHER = fakeSlackToken(2410);
const LINE = `token = "${TOKEN}"\n`;
const FILE = ".leakgate-baseline.jsonl";

/** A repository whose one secret (app.py, line 2) is in the committed baseline. */
async function known(): Promise<TempRepo> {
  const repo = tempRepo();
  repo.commit("start", { "app.py": `import os\n${LINE}` });
  const { code, stdout, stderr } = await leakgate(repo, ["baseline", "create"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/1 entry/);
  repo.commit("baseline");
  return repo;
}

function baseline(repo: TempRepo): string {
  return readFileSync(join(repo.path, FILE), "utf8");
}

/** Places and suppressed places of a scan of the tree. */
async function seen(
  repo: TempRepo,
  ...args: string[]
): Promise<{ found: readonly string[]; quiet: readonly string[] }> {
  const { places, report } = await scan(repo, args);
  return { found: places, quiet: report.suppressed.map((s) => `${place(s)} by ${s.by}`) };
}

test("what it knows is suppressed, counted and shown with --verbose", async () => {
  using repo = await known();
  expect(await seen(repo)).toEqual({ found: [], quiet: ["app.py:2 slack-bot-token by baseline"] });
  const { code, stdout } = await leakgate(repo, ["scan", "--verbose"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/1 suppressed \(1 by baseline\)/);
  expect(stdout).toMatch(/app\.py:2/);
});

test("it holds no value, no line number, no time, and is sorted", async () => {
  using repo = await known();
  repo.write("b.py", `x = "${OTHER}"\n`);
  repo.write("notes.txt", `${fakeKeyLines(7).join("\n")}\n`);
  await leakgate(repo, ["baseline", "create", "--force"]);
  const [header, ...entries] = baseline(repo).trimEnd().split("\n");
  expect(JSON.parse(header ?? "")).toBeTypeOf("object");
  expect(entries).toHaveLength(3);
  for (const entry of entries) {
    expect(entry).not.toContain(TOKEN.slice(5, 17));
    expect(Object.keys(JSON.parse(entry) as object)).toEqual(expect.arrayContaining(["fingerprint", "rule", "status"]));
    expect(entry).not.toMatch(/line|date|time|20\d\d-/);
  }
});

test("the same value gives different entries in two repositories", async () => {
  using one = await known();
  using two = await known();
  const print = (repo: TempRepo): unknown =>
    (JSON.parse(baseline(repo).split("\n")[1] ?? "") as { fingerprint: string }).fingerprint;
  expect(print(one)).not.toBe(print(two));
});

describe("it still holds after", () => {
  test.each<[string, (repo: TempRepo) => void]>([
    ["a shift by some lines", (repo) => repo.write("app.py", `# one\n# two\n\nimport os\n${LINE}`)],
    [
      "another indentation and name on the line",
      (repo) => repo.write("app.py", `if x:\n    secret_token='${TOKEN}' # moved\n`),
    ],
    ["Windows line ends", (repo) => repo.write("app.py", `import os\r\n${LINE.replace("\n", "\r\n")}`)],
    ["a rename", (repo) => void repo.git("mv", "app.py", "moved.py")],
    [
      "a rename into a folder with further changes",
      (repo) => (repo.git("rm", "--quiet", "app.py"), repo.write("src/main.py", `x = 1\n${LINE}y = 2\n`)),
    ],
  ])("%s", async (_, change) => {
    using repo = await known();
    change(repo);
    repo.git("add", "--all");
    expect((await seen(repo)).found).toEqual([]);
    expect((await seen(repo, "--staged")).found).toEqual([]);
    repo.commit("changed");
    expect((await seen(repo, "--range", "HEAD^..HEAD")).found).toEqual([]);
  });
});

describe("it does not hold for", () => {
  test("a copy in another file", async () => {
    using repo = await known();
    repo.write("copy.py", LINE);
    repo.git("add", "--all");
    expect((await seen(repo)).found).toEqual(["copy.py:1 slack-bot-token"]);
    expect((await seen(repo, "--staged")).found).toEqual(["copy.py:1 slack-bot-token"]);
  });

  test("another value in the same place", async () => {
    using repo = await known();
    repo.write("app.py", `import os\ntoken = "${OTHER}"\n`);
    expect((await seen(repo)).found).toEqual(["app.py:2 slack-bot-token"]);
  });

  test("a key whose body changed", async () => {
    using repo = tempRepo();
    repo.commit("start", { "key.txt": `${fakeKeyLines(8).join("\n")}\n` });
    await leakgate(repo, ["baseline", "create"]);
    repo.write("key.txt", `${fakeKeyLines(9).join("\n")}\n`);
    expect((await seen(repo)).found).toEqual(["key.txt:1 private-key"]);
  });

  test("anything with --no-baseline, or with another baseline", async () => {
    using repo = await known();
    expect((await seen(repo, "--no-baseline")).found).toEqual(["app.py:2 slack-bot-token"]);
    writeFileSync(join(repo.path, "empty.jsonl"), `${baseline(repo).split("\n")[0] ?? ""}\n`);
    expect((await seen(repo, "--baseline", "empty.jsonl")).found).toEqual(["app.py:2 slack-bot-token"]);
  });

  test("an entry whose last day is over", async () => {
    using repo = await known();
    const dated = (until: string): void => {
      const [header = "", entry = ""] = baseline(repo).split("\n");
      writeFileSync(
        join(repo.path, FILE),
        `${header}\n${JSON.stringify({ ...(JSON.parse(entry) as object), status: "accepted", reason: "test", until })}\n`,
      );
    };
    dated("2020-01-31");
    expect((await seen(repo)).found).toEqual(["app.py:2 slack-bot-token"]);
    dated("2199-01-31");
    expect((await seen(repo)).quiet).toEqual(["app.py:2 slack-bot-token by baseline"]);
  });
});

test("an entry that matches nothing any more is named as stale", async () => {
  using repo = await known();
  repo.write("app.py", "import os\n");
  const { report } = await scan(repo);
  expect(report.staleSuppressions).toHaveLength(1);
  expect(report.staleSuppressions[0]).toMatchObject({ by: "baseline", path: "app.py" });
  expect((await leakgate(repo, ["scan"])).stdout).toMatch(/1 suppression matches nothing any more/);
  expect((await scan(repo, ["--staged"])).report.staleSuppressions).toEqual([]);
});

test("a scan never writes it, and `baseline create` does not overwrite what people wrote", async () => {
  using repo = await known();
  const [header = "", entry = ""] = baseline(repo).split("\n");
  const reviewed = `${header}\n${JSON.stringify({ ...(JSON.parse(entry) as object), status: "false-positive", reason: "made up" })}\n`;
  writeFileSync(join(repo.path, FILE), reviewed);
  repo.write("b.py", `x = "${OTHER}"\n`);
  for (const args of [["scan"], ["scan", "--history"], ["scan", "--staged"]]) await leakgate(repo, args);
  expect(baseline(repo)).toBe(reviewed);
  expect((await leakgate(repo, ["baseline", "create"])).code).toBe(2);
  expect(baseline(repo)).toBe(reviewed);
  expect((await leakgate(repo, ["baseline", "create", "--force"])).code).toBe(0);
  expect(baseline(repo)).toContain("made up");
  expect(baseline(repo).trimEnd().split("\n")).toHaveLength(3);
});

test("made anew without a change it is the same file, byte for byte", async () => {
  using repo = await known();
  const before = baseline(repo);
  await leakgate(repo, ["baseline", "create", "--force"]);
  expect(baseline(repo)).toBe(before);
});

test("of the history it keeps old commits quiet", async () => {
  using repo = tempRepo();
  repo.commit("leak", { "app.py": LINE });
  repo.commit("gone", { "app.py": "import os\n" });
  expect((await leakgate(repo, ["baseline", "create", "--history"])).code).toBe(0);
  repo.commit("baseline");
  expect(await seen(repo, "--history")).toEqual({ found: [], quiet: ["app.py:1 slack-bot-token by baseline"] });
  repo.commit("leak", { "b.py": `x = "${OTHER}"\n` });
  expect((await seen(repo, "--history")).found).toEqual(["b.py:1 slack-bot-token"]);
});

test("a union merge of two branches' entries is read, equal header lines included", async () => {
  using repo = await known();
  repo.commit("attributes", { ".gitattributes": `${FILE} merge=union\n` });
  for (const [branch, token] of [
    ["one", fakeSlackToken(2420)],
    ["two", fakeSlackToken(2430)],
  ] as const) {
    repo.git("switch", "--quiet", "--create", branch, "main");
    repo.write(`${branch}.py`, `x = "${token}"\n`);
    expect((await leakgate(repo, ["baseline", "create", "--force"])).code).toBe(0);
    repo.commit(branch);
  }
  repo.git("merge", "--quiet", "--no-edit", "one");
  expect((await seen(repo)).found).toEqual([]);
  writeFileSync(join(repo.path, FILE), `${baseline(repo)}${baseline(repo)}`);
  expect((await seen(repo)).found).toEqual([]);
});

test("the hook honours it, and refuses what is new", async () => {
  using repo = await known();
  await leakgate(repo, ["hook", "install"]);
  repo.write("app.py", `# shifted\nimport os\n${LINE}`);
  expect(gitWithHook(repo, ["commit", "-a", "-m", "x"]).status).toBe(0);
  repo.write("app.py", `${LINE}new = "${OTHER}"\n`);
  const { status, output } = gitWithHook(repo, ["commit", "-a", "-m", "x"]);
  expect(status).not.toBe(0);
  expect(output).toContain("app.py:2");
  expect(output).not.toMatch(/app\.py:1\b/);
});

describe("a scan of the baseline's own file", () => {
  test("is silent about its salt and its fingerprints, in every source", async () => {
    using repo = await known();
    expect(await seen(repo)).toEqual({ found: [], quiet: ["app.py:2 slack-bot-token by baseline"] });
    expect((await scan(repo, ["--history"])).code).toBe(0);
    expect((await scan(repo, ["--range", "HEAD~1..HEAD"])).places).toEqual([]);
    expect((await scan(repo, ["--no-baseline"])).places).toEqual(["app.py:2 slack-bot-token"]);
    // As it was made anew, or by somebody else.
    repo.write("old/known.jsonl", `\ufeff${baseline(repo).trimEnd()}\r\n${baseline(repo).split("\n")[0] ?? ""}\r\n`);
    expect((await seen(repo)).found).toEqual([]);
  });

  test("finds a secret that stands in a reason, and one beside a salt", async () => {
    using repo = await known();
    const [header = "", entry = ""] = baseline(repo).split("\n");
    const line = { ...(JSON.parse(entry) as object), reason: `was ${OTHER}` };
    repo.write("reasons.jsonl", `${header}\n${JSON.stringify(line)}\n`);
    expect((await seen(repo)).found).toEqual(["reasons.jsonl:2 slack-bot-token"]);
    repo.write("copy.jsonl", `${header.replace("}", `,"token":"${OTHER}"}`)}\n`);
    expect((await seen(repo)).found).toContain("copy.jsonl:1 slack-bot-token");
  });
});

test("a report of a baseline that is not there is a mistake, not an empty list", async () => {
  using repo = await known();
  const { code, stderr } = await leakgate(repo, ["baseline", "report", "--baseline", "nope.jsonl"]);
  expect(code).toBe(2);
  expect(stderr).toContain("nope.jsonl: there is no such baseline");
});
