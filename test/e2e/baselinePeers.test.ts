/** What users of other scanners complain about in their baselines and ignore lists, one test each, in the order of our notes (7–20). */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { gitWithHook, leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(5300);
const OTHER = fakeSlackToken(5310);
const LINE = `token = "${TOKEN}"\n`;
const FILE = ".leakgate-baseline.jsonl";

async function known(): Promise<TempRepo> {
  const repo = tempRepo();
  repo.commit("start", { "app.py": LINE });
  expect((await leakgate(repo, ["baseline", "create"])).code).toBe(0);
  repo.commit("baseline");
  return repo;
}

function text(repo: TempRepo): string {
  return readFileSync(join(repo.path, FILE), "utf8");
}

function only(repo: TempRepo): { fingerprint: string } & Record<string, unknown> {
  return JSON.parse(text(repo).split("\n")[1] ?? "") as { fingerprint: string };
}

test("7: an ignored place does not hide a different secret that comes to stand there", async () => {
  using repo = await known();
  repo.write("app.py", LINE.replace(TOKEN, OTHER));
  expect((await scan(repo)).places).toEqual(["app.py:1 slack-bot-token"]);
});

test("8: squash and rebase do not invalidate entries, since no commit is in them", async () => {
  using repo = await known();
  repo.git("commit", "--amend", "--quiet", "--no-verify", "-m", "another id");
  expect((await scan(repo, ["--history"])).places).toEqual([]);
  expect(text(repo)).not.toMatch(/[0-9a-f]{40}/);
});

test("9: one baseline for all kinds of scan, without raw values, whether the report is masked or not", async () => {
  using repo = await known();
  expect(text(repo)).not.toContain(TOKEN.slice(5, 17));
  for (const args of [[], ["--history"], ["--range", "HEAD^..HEAD"], ["--show-secrets"]])
    expect((await scan(repo, args)).places).toEqual([]);
});

test.each(["union", "leakgate-baseline"])(
  "10: two branches that change the baseline merge without a conflict (merge=%s)",
  async (driver) => {
    using repo = await known();
    const flag = driver === "union" ? "--union" : "--install";
    expect((await leakgate(repo, ["baseline", "merge-driver", flag])).code).toBe(0);
    repo.commit("attributes");
    for (const [branch, token] of [
      ["one", fakeSlackToken(5320)],
      ["two", fakeSlackToken(5330)],
    ] as const) {
      repo.git("switch", "--quiet", "--create", branch, "main");
      repo.write(`${branch}.py`, `x = "${token}"\n`);
      expect((await leakgate(repo, ["baseline", "sync"])).code).toBe(0);
      repo.commit(branch);
    }
    repo.git("merge", "--quiet", "--no-edit", "one");
    expect((await scan(repo)).places).toEqual([]);
    expect((await scan(repo)).report.suppressed).toHaveLength(3);
  },
);

test("10: with the driver, what one branch labels and what the other takes out both hold", async () => {
  using repo = await known();
  repo.commit("more", { "b.py": LINE.replace(TOKEN, OTHER) });
  await leakgate(repo, ["baseline", "sync"]);
  await leakgate(repo, ["baseline", "merge-driver", "--install"]);
  repo.commit("attributes");
  repo.git("switch", "--quiet", "--create", "label");
  const { fingerprint } = text(repo)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { fingerprint: string; path?: string })
    .find(({ path }) => path === "app.py") ?? { fingerprint: "" };
  await leakgate(repo, ["baseline", "audit", "--set", `${fingerprint}=false-positive`, "--reason", "made up"]);
  repo.commit("labelled");
  repo.git("switch", "--quiet", "main");
  repo.git("rm", "--quiet", "b.py");
  expect((await leakgate(repo, ["baseline", "sync"])).stdout).toMatch(/^- b\.py/m);
  repo.commit("gone");
  repo.git("merge", "--quiet", "--no-edit", "label");
  expect(text(repo).trimEnd().split("\n")).toHaveLength(2);
  expect(only(repo)).toMatchObject({ path: "app.py", status: "false-positive", reason: "made up" });
});

test("11: a hook never rewrites the baseline", async () => {
  using repo = await known();
  await leakgate(repo, ["hook", "install"]);
  const before = text(repo);
  repo.write("app.py", "x = 1\n");
  expect(gitWithHook(repo, ["commit", "-a", "-m", "gone"]).status).toBe(0);
  repo.write("app.py", LINE.replace(TOKEN, OTHER));
  expect(gitWithHook(repo, ["commit", "-a", "-m", "new"]).status).not.toBe(0);
  expect(text(repo)).toBe(before);
});

test("12: there is an ignore list: by path, rule and value, with a reason", async () => {
  using repo = tempRepo();
  repo.write(".leakgate.yaml", "allow:\n  - paths: [fixtures/]\n    rules: [slack-bot-token]\n    reason: made up\n");
  repo.write("fixtures/a.py", LINE);
  repo.write("a.py", LINE);
  expect((await scan(repo)).places).toEqual(["a.py:1 slack-bot-token"]);
});

test("13: stale entries are listed, and findings with --fail-stale or its key", async () => {
  using repo = await known();
  repo.write("app.py", "x = 1\n");
  const plain = await scan(repo);
  expect(plain.code).toBe(0);
  expect(plain.report.staleSuppressions).toMatchObject([{ by: "baseline", path: "app.py", rule: "slack-bot-token" }]);
  const failing = await scan(repo, ["--fail-stale"]);
  expect(failing.code).toBe(1);
  expect(failing.report.findings).toMatchObject([{ rule: "stale-suppression", where: "policy", path: FILE }]);
  expect((await scan(repo, ["--fail-stale", "--fail-on", "critical"])).code).toBe(1);
  repo.write(".leakgate.yaml", "fail-stale: true\nallow:\n  - paths: [none.py]\n    reason: old\n");
  const { code, report } = await scan(repo);
  expect({ code, paths: report.findings.map((f) => `${f.path}:${String(f.line)}`) }).toEqual({
    code: 1,
    paths: [`${FILE}:undefined`, ".leakgate.yaml:3"],
  });
  expect((await scan(repo, ["--staged"])).code).not.toBe(1);
});

test("14: an unknown baseline setting is an error, not a setting without effect", async () => {
  using repo = await known();
  expect((await leakgate(repo, ["scan", "--baselin", FILE])).code).toBe(2);
  expect((await leakgate(repo, ["scan", "--baseline", "none.jsonl"])).code).toBe(2);
  repo.write(".leakgate.yaml", "baselines: x\n");
  expect((await leakgate(repo, ["scan"])).stderr).toMatch(/\.leakgate\.yaml:1.*baseline/);
});

test("15: two runs over the same input give the same file and the same report", async () => {
  using repo = await known();
  const [file, report] = [text(repo), (await scan(repo)).stdout];
  expect((await leakgate(repo, ["baseline", "sync"])).stdout).toMatch(/Nothing to do/);
  expect(text(repo)).toBe(file);
  expect((await scan(repo)).stdout).toBe(report);
});

test("16: an inline comment is visible to reviewers: suppressed findings and what a change suppresses", async () => {
  using repo = tempRepo();
  repo.commit("start", { "a.py": "x = 1\n" });
  repo.commit("allow", { "a.py": `${LINE.trimEnd()}  # gitleaks:allow\n` });
  const { report } = await scan(repo, ["--range", "HEAD^..HEAD"]);
  expect(report.suppressed).toMatchObject([{ by: "inline", path: "a.py", line: 1 }]);
  expect(report).toMatchObject({
    suppressionChanges: [{ by: "inline", change: "added", id: "gitleaks:allow", line: 1 }],
  });
});

test("17: the next line, a block, and several lines can be allowed", async () => {
  using repo = tempRepo();
  repo.write("a.py", `# leakgate:allow-next-line\n${LINE}`);
  repo.write("b.py", `# leakgate:allow-start\n${LINE}${LINE}# leakgate:allow-end\n`);
  repo.write("c.py", `# pragma: allowlist nextline secret\n${LINE}`);
  expect((await scan(repo)).places).toEqual([]);
});

test("18: an entry can hold for a value in a folder or in the whole repository", async () => {
  using repo = await known();
  const widen = (place: object): void => {
    const { path: _, ...entry } = only(repo);
    writeFileSync(
      join(repo.path, FILE),
      `${text(repo).split("\n")[0] ?? ""}\n${JSON.stringify({ ...entry, ...place })}\n`,
    );
  };
  repo.write("lib/b.py", LINE);
  repo.write("lib/c/d.py", LINE);
  widen({ scope: "folder", path: "lib" });
  expect((await scan(repo)).places).toEqual(["app.py:1 slack-bot-token"]);
  widen({ scope: "repository" });
  expect((await scan(repo)).places).toEqual([]);
});

test("19: an entry has reason, owner and last day, and a team can demand them", async () => {
  using repo = await known();
  const set = `${only(repo).fingerprint}=accepted`;
  expect((await scan(repo, ["--require-reason"])).places).toEqual(["app.py:1 slack-bot-token"]);
  await leakgate(repo, ["baseline", "audit", "--set", set, "--reason", "TICKET-1", "--until", "2199-01-31"]);
  expect((await scan(repo, ["--require-reason"])).places).toEqual([]);
  const { report, places } = await scan(repo, ["--require-owner"]);
  expect(places).toEqual(["app.py:1 slack-bot-token"]);
  expect(JSON.stringify(report.findings)).toMatch(/in the baseline without an owner/);
  await leakgate(repo, ["baseline", "audit", "--set", set, "--owner", "ada"]);
  repo.write(".leakgate.yaml", "require-reason: true\nrequire-owner: true\n");
  expect((await scan(repo)).report.suppressed).toMatchObject([
    { reason: "TICKET-1", owner: "ada", until: "2199-01-31" },
  ]);
  repo.write("b.py", `${LINE.replace(TOKEN, OTHER).trimEnd()}  # leakgate:allow -- test token; owner: ada\n`);
  repo.write("c.py", `${LINE.replace(TOKEN, OTHER).trimEnd()}  # leakgate:allow -- test token\n`);
  expect((await scan(repo)).places).toEqual(["c.py:1 slack-bot-token"]);
});

test("20: how a path is written changes nothing", async () => {
  using repo = await known();
  for (const path of [".", "./", "./app.py", "app.py", join(repo.path, "app.py")])
    expect((await scan(repo, [path])).places).toEqual([]);
  writeFileSync(join(repo.path, FILE), text(repo).replace('"path":"app.py"', '"path":"./app.py"'));
  expect((await scan(repo)).places).toEqual([]);
  repo.write("sub/x.txt", "");
  expect((await leakgate(join(repo.path, "sub"), ["scan", "../app.py"], { env: repo.env })).code).toBe(0);
});
