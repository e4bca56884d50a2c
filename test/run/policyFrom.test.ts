/** `--policy-from`: what a change says about itself does not count; what its base says does. */
import { renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IncompleteError, type Report, scan, type ScanOptions, UsageError } from "../../src/index.ts";
import { inProcess } from "../cli/inProcess.ts";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { tempDir, type TempRepo, tempRepo } from "../support/tempRepo.ts";

const [OLD, NEW] = [fakeSlackToken(7100), fakeSlackToken(7200)];
const line = (value: string, comment = ""): string => `token = "${value}"${comment}\n`;

/** A repository whose first commit is the base, on branch `base`. */
function based(files: Readonly<Record<string, string>>): TempRepo {
  const repo = tempRepo();
  repo.commit("base", { "README.md": "hello\n", ...files });
  repo.git("branch", "base");
  return repo;
}

async function judge(repo: TempRepo, more: ScanOptions = {}): Promise<Report> {
  return await scan({
    cwd: repo.path,
    source: { kind: "range", range: "base..main" },
    policyFrom: "base",
    ...more,
  }).report();
}

async function paths(repo: TempRepo, more: ScanOptions = {}): Promise<readonly string[]> {
  return (await judge(repo, more)).findings.map(({ path, line: at }) => `${path}:${at}`);
}

describe("what the change brings does not count:", () => {
  test.each<readonly [what: string, files: Readonly<Record<string, string>>]>([
    ["a configuration that leaves out the file", { ".leakgate.yaml": 'exclude: ["app.py"]\n' }],
    ["a configuration that leaves out everything", { ".leakgate.yaml": 'exclude: ["**"]\n' }],
    ["a configuration that cannot be read", { ".leakgate.yaml": "a: [\n" }],
    ["an attribute", { ".gitattributes": "* -diff binary\n" }],
    ["a rule in place of the built-in one", { ".leakgate/rules/x.yaml": "broken: [\n" }],
    ["a broken baseline", { ".leakgate-baseline.jsonl": "{}\n" }],
  ])("%s", async (_, files) => {
    using repo = based({});
    repo.commit("change", { ...files, "app.py": line(NEW) });
    expect(await paths(repo)).toEqual(["app.py:1"]);
  });

  test("an overlay in a folder", async () => {
    using repo = based({});
    repo.commit("change", { "src/.leakgate.yaml": 'exclude: ["**"]\n', "src/app.py": line(NEW) });
    expect(await paths(repo)).toEqual(["src/app.py:1"]);
    expect((await judge(repo, { source: { kind: "tree" } })).findings).toHaveLength(1);
  });

  test("a baseline with the finding", async () => {
    using repo = based({});
    repo.commit("change", { "app.py": line(NEW) });
    expect((await inProcess(repo.path, ["baseline", "create"])).code).toBe(0);
    repo.commit("baseline");
    expect(await paths(repo)).toEqual(["app.py:1"]);
  });

  test("a comment on the line", async () => {
    using repo = based({});
    repo.commit("change", { "app.py": line(NEW, " # leakgate:allow -- trust me") });
    const report = await judge(repo);
    expect(report.findings).toHaveLength(1);
    expect(report.suppressed).toEqual([]);
    expect(report.suppressionChanges).toMatchObject([{ by: "inline", change: "added", path: "app.py", line: 1 }]);
  });

  test("a comment that one commit adds for the secret of the next", async () => {
    using repo = based({ "app.py": "import os\n" });
    repo.commit("comment", { "app.py": "import os\n# leakgate:allow-next-line\n" });
    repo.commit("secret", { "app.py": `import os\n# leakgate:allow-next-line\n${line(NEW)}` });
    expect(await paths(repo)).toEqual(["app.py:3"]);
  });

  test("a second comment like one that the base has", async () => {
    using repo = based({ "app.py": `# leakgate:allow-next-line\n${line(OLD)}` });
    repo.commit("change", {
      "app.py": `# leakgate:allow-next-line\n${line(OLD)}x\n# leakgate:allow-next-line\n${line(NEW)}`,
    });
    expect(await paths(repo)).toEqual(["app.py:5"]);
  });

  test("the end of a block that the base had not ended, and a mark that is taken away", async () => {
    using repo = based({
      "a.py": "# leakgate:allow-start\nx\ny\n",
      "b.py": "# leakgate:allow-start\n# leakgate:allow-end\ny\n# leakgate:allow-start\n# leakgate:allow-end\n",
    });
    repo.commit("change", {
      "a.py": `# leakgate:allow-start\nx\ny\n${line(NEW)}# leakgate:allow-end\n`,
      "b.py": `# leakgate:allow-start\ny\n${line(NEW)}# leakgate:allow-end\n`,
    });
    expect(await paths(repo)).toEqual(["a.py:4", "b.py:3"]);
  });

  test("a comment in the message of a commit", async () => {
    using repo = based({});
    repo.commit(`${line(NEW, " leakgate:allow")}`);
    expect((await judge(repo)).findings.map(({ where }) => where)).toEqual(["commit-message"]);
  });
});

describe("what the base has counts:", () => {
  test("its configuration, own rules, overlays and baseline, though the work tree has none", async () => {
    using repo = based({
      ".leakgate.yaml": 'exclude: ["fixtures/**"]\n',
      "docs/.leakgate.yaml": 'exclude: ["**"]\n',
      ".leakgate/rules/own.yaml":
        "provider: own\nrules:\n  - id: own-token\n    title: Own token\n    severity: high\n    keywords: [own_]\n" +
        "    pattern: '\\b(?<secret>own_[0-9]{12})\\b'\n    revoke: { steps: Ask. }\n" +
        "    examples:\n      leak: ['own_{{digit:12}}']\n      ok: ['own_x']\n",
    });
    repo.git("rm", "-r", "--quiet", ".leakgate.yaml", "docs", ".leakgate");
    repo.commit("change", {
      "fixtures/a.py": line(NEW),
      "docs/a.py": line(NEW),
      "own.txt": `own_${fake("digit", 12, 7300)}\n`,
    });
    const report = await judge(repo);
    expect(report.findings.map(({ rule }) => rule)).toEqual(["own-token"]);
    expect(report.coverage.skipped).toMatchObject([{ reason: "excluded", count: 2 }]);
  });

  test("a comment, also in the file that the change touches elsewhere", async () => {
    using repo = based({ "key.py": `# leakgate:allow-start\nx\n# leakgate:allow-end\n` });
    repo.commit("change", { "key.py": `# leakgate:allow-start\nx\n${line(NEW)}# leakgate:allow-end\nz\n` });
    const report = await judge(repo);
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([{ by: "inline", path: "key.py", line: 3 }]);
  });

  test("its baseline, at a path that its configuration names", async () => {
    using repo = tempRepo();
    repo.commit("base", { "app.py": line(OLD) });
    expect((await inProcess(repo.path, ["baseline", "create"])).code).toBe(0);
    renameSync(join(repo.path, ".leakgate-baseline.jsonl"), join(repo.path, "known.jsonl"));
    repo.commit("known", { ".leakgate.yaml": "baseline: known.jsonl\n" });
    repo.git("branch", "base");
    repo.git("rm", "--quiet", ".leakgate.yaml", "known.jsonl");
    repo.commit("change", { "x.py": "x\n" });
    expect((await judge(repo, { source: { kind: "tree" } })).suppressed).toMatchObject([{ by: "baseline" }]);
    expect((await scan({ cwd: repo.path }).report()).findings).toHaveLength(1);
  });

  test("a file that --config names: as the base has it, not as it lies on disk", async () => {
    using repo = based({ "ci/leakgate.yaml": "min-severity: low\n" });
    repo.commit("change", { "ci/leakgate.yaml": 'exclude: ["**"]\n', "app.py": line(NEW) });
    expect(await paths(repo, { config: "ci/leakgate.yaml" })).toEqual(["app.py:1"]);
    await expect(judge(repo, { config: "ci/other.yaml" })).rejects.toThrow(UsageError);
  });
});

test("a commit that is not there is exit code 3 with the fix; a mistake of the base is exit code 2", async () => {
  using repo = based({ ".leakgate.yaml": "a: [\n" });
  repo.commit("change", { ".leakgate.yaml": "", "app.py": line(NEW) });
  await expect(judge(repo, { policyFrom: "nope" })).rejects.toThrow(IncompleteError);
  await expect(judge(repo)).rejects.toThrow(UsageError);
  const { code, stderr } = await inProcess(repo.path, ["scan", "--policy-from", "1".repeat(40)]);
  expect(code).toBe(3);
  expect(stderr).toContain("fetch");
});

test.skipIf(process.platform === "win32")(
  "a way to the repository through a link leads to the commit, too",
  async () => {
    using repo = based({ "ci/leakgate.yaml": "min-severity: low\n" });
    repo.commit("change", { "ci/leakgate.yaml": 'exclude: ["**"]\n', "app.py": line(NEW) });
    using elsewhere = tempDir();
    symlinkSync(repo.path, join(elsewhere.path, "link"));
    expect(await paths(repo, { config: join(elsewhere.path, "link/ci/leakgate.yaml") })).toEqual(["app.py:1"]);
  },
);

test("a configuration outside of the repository is read from there", async () => {
  using repo = based({});
  repo.commit("change", { "app.py": line(NEW) });
  using elsewhere = tempDir();
  writeFileSync(join(elsewhere.path, "central.yaml"), 'exclude: ["app.py"]\n');
  expect(await paths(repo, { config: join(elsewhere.path, "central.yaml") })).toEqual([]);
});

test("own rules behind a symbolic link of the commit are a mistake, not silence", async () => {
  using repo = based({});
  const target = repo.run(["hash-object", "-w", "--stdin"], { input: "../rules" }).stdout.toString().trim();
  repo.git("update-index", "--add", "--cacheinfo", `120000,${target},.leakgate/rules`);
  repo.git("commit", "--quiet", "-m", "link");
  repo.git("branch", "--force", "base");
  repo.git("rm", "--quiet", "--cached", "--force", ".leakgate/rules");
  repo.commit("change", { "app.py": line(NEW) });
  await expect(judge(repo)).rejects.toThrow(/symbolic link/);
});

test("a configuration that is a symbolic link in the commit is a mistake, not silence", async () => {
  using repo = based({});
  const target = repo.run(["hash-object", "-w", "--stdin"], { input: "README.md" }).stdout.toString().trim();
  repo.git("update-index", "--add", "--cacheinfo", `120000,${target},.leakgate.yaml`);
  repo.git("commit", "--quiet", "-m", "link");
  repo.git("branch", "--force", "base");
  repo.git("rm", "--quiet", "--cached", "--force", ".leakgate.yaml");
  repo.commit("change", { "app.py": line(NEW) });
  await expect(judge(repo)).rejects.toThrow(/symbolic link/);
});
