/**
 * No value is printed, wherever it stands: in a path, a name, a message, an author, an excerpt, a configuration, an error. That no output of
 * any other test shows one is checked by test/support/setup.ts; here are the places where a mask is easily forgotten.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { fakeKeyLines } from "../support/fakeKey.ts";
import { gitWithHook, leakgate, scan } from "../support/scan.ts";
import { tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(3200);
const FORMATS = [
  "pretty",
  "json",
  "jsonl",
  "sarif",
  "junit",
  "checkstyle",
  "gitlab",
  "codequality",
  "rdjson",
  "csv",
  "markdown",
  "github",
];

/** A value is never to be seen; its public beginning may. */
function expectMasked(text: string, secret = TOKEN): void {
  expect(text).not.toContain(secret);
  expect(text).not.toContain(secret.slice(-12));
}

test("in every format, in the report and in report files", async () => {
  using repo = tempRepo();
  repo.commit(`message with ${TOKEN}`, {
    [`dump-${TOKEN}/app.py`]: `a = "${TOKEN}"; b = "${TOKEN}"\n`,
    "key.pem": `${fakeKeyLines(21).join("\n")}\n`,
  });
  repo.git("branch", `feature/${TOKEN}`);
  repo.git("tag", "-a", "-m", TOKEN, "v1");
  for (const args of [["--history"], []]) {
    const reports = FORMATS.flatMap((format) => ["--report", `${format}=../${format}.out`]);
    const { code, stdout, stderr } = await leakgate(repo, ["scan", ...args, "--verbose", ...reports]);
    expect(code).toBe(1);
    expectMasked(stdout + stderr);
    for (const format of FORMATS) {
      const text = readFileSync(join(repo.path, `../${format}.out`), "utf8");
      expect(text).not.toBe("");
      expectMasked(text);
    }
  }
});

test("a second secret on a line that is shown because of the first", async () => {
  using repo = tempRepo();
  const other = `glrt-${fake("alnum", 20, 3230)}`;
  repo.write("app.py", `pair = ["${TOKEN}", "${other}"]  # leakgate:allow[slack-bot-token]\n`);
  const { stdout } = await leakgate(repo, ["scan", "--verbose"]);
  expectMasked(stdout);
  expectMasked(stdout, other);
});

test("a secret next to one that the change adds, on the same line, but known to the baseline", async () => {
  using repo = tempRepo();
  repo.commit("start", { "app.py": `a = "${TOKEN}"\n` });
  await leakgate(repo, ["baseline", "create"]);
  repo.write("app.py", `a = "${TOKEN}"; b = "${fakeSlackToken(3240)}"\n`);
  repo.git("add", "--all");
  const { code, stdout } = await leakgate(repo, ["scan", "--staged"]);
  expect(code).toBe(1);
  expectMasked(stdout);
});

test("a token that is encoded, and its decoded form", async () => {
  using repo = tempRepo();
  const encoded = Buffer.from(`token=${TOKEN}`).toString("base64");
  repo.write("app.py", `blob = "${encoded}"\n`);
  for (const format of ["pretty", "json", "sarif", "markdown"]) {
    const { code, stdout } = await leakgate(repo, ["scan", "--format", format]);
    expect(code).toBe(1);
    expectMasked(stdout);
    expect(stdout).not.toContain(encoded.slice(12, 40));
  }
});

test("a key of many lines shows no line of its body", async () => {
  using repo = tempRepo();
  const lines = fakeKeyLines(22);
  repo.write("key.pem", `${lines.join("\n")}\n`);
  repo.write("deploy.sh", `echo "${lines.join("\\n")}" > key\n`);
  const { code, stdout } = await leakgate(repo, ["scan", "--verbose"]);
  expect(code).toBe(1);
  for (const line of lines.slice(1, -1)) expect(stdout).not.toContain(line.slice(0, 16));
});

describe("names:", () => {
  test("a file's name, in what the hook prints", async () => {
    using repo = tempRepo();
    repo.commit("start");
    await leakgate(repo, ["hook", "install"]);
    repo.write(`export/${TOKEN}`, `x = "${TOKEN}"\n`);
    repo.git("add", "--all");
    const { status, output } = gitWithHook(repo, ["commit", "-m", "x"]);
    expect(status).not.toBe(0);
    // git's own words are not ours to mask.
    expectMasked(output);
  });

  test("the name of a file that is skipped", async () => {
    using repo = tempRepo();
    repo.commit("start", { [`${TOKEN}.bin`]: "x".repeat(5000), "app.py": `x = "${TOKEN}"\n` });
    const { code, stdout, stderr } = await leakgate(repo, ["scan", "--max-file-size", "1000"]);
    expect(code).toBe(1);
    expect(stdout).toContain("too-large");
    expectMasked(stdout + stderr);
  });

  test("the name of a file that is skipped, when nothing else tells that it is a secret", async () => {
    using repo = tempRepo();
    repo.commit("start", { [`${TOKEN}/large`]: "x".repeat(5000) });
    const { stdout, stderr } = await leakgate(repo, ["scan", "--max-file-size", "1000"]);
    expectMasked(stdout + stderr);
  });

  test("an author", async () => {
    using repo = tempRepo();
    const env = { GIT_AUTHOR_NAME: TOKEN, GIT_AUTHOR_EMAIL: "ada@example.org", GIT_COMMITTER_NAME: TOKEN };
    repo.write("app.py", `x = "${fakeSlackToken(3250)}"\n`);
    repo.git("add", "--all");
    repo.run(["commit", "--quiet", "-m", "x"], { env });
    for (const format of ["pretty", "json", "sarif"]) {
      const { code, stdout } = await leakgate(repo, ["scan", "--history", "--format", format]);
      expect(code).toBe(1);
      expectMasked(stdout);
    }
  });

  test("a folder that is scanned, and standard input's file name", async () => {
    using repo = tempRepo({ name: TOKEN });
    repo.commit("start", { "app.py": `x = "${TOKEN}"\n` });
    expectMasked((await scan(repo)).stdout);
    expectMasked((await scan(repo, ["--history"])).stdout);
    expectMasked((await scan(repo, ["--stdin", "--filename", `${TOKEN}.txt`], { input: `x = "${TOKEN}"\n` })).stdout);
  });

  test("a branch named as one side of a range", async () => {
    using repo = tempRepo();
    repo.commit("start");
    repo.git("branch", TOKEN);
    repo.commit("leak", { "app.py": `x = "${TOKEN}"\n` });
    expectMasked((await scan(repo, ["--range", `${TOKEN}..HEAD`])).stdout);
  });
});

describe("errors:", () => {
  test.each<[string, readonly string[]]>([
    ["an unknown command", [TOKEN]],
    ["an unknown flag", ["scan", `--${TOKEN}`]],
    ["a path that does not exist", ["scan", TOKEN]],
    ["an unresolvable range", ["scan", "--range", `${TOKEN}..HEAD`]],
    ["a range that is none", ["scan", "--range", TOKEN]],
    ["an unknown branch", ["scan", "--history", "--branch", TOKEN]],
    ["an unknown rule", ["scan", "--rule", TOKEN]],
    ["an unknown rule to show", ["rules", "show", TOKEN]],
    ["an unknown format", ["scan", "--format", TOKEN]],
    ["a report path", ["scan", "--report", `json=nowhere/${TOKEN}`]],
    ["a configuration that does not exist", ["scan", "--config", TOKEN]],
    ["a baseline that does not exist", ["scan", "--baseline", TOKEN]],
    ["a size", ["scan", "--max-file-size", TOKEN]],
    ["a severity", ["scan", "--min-severity", TOKEN]],
    ["an author that nobody is", ["scan", "--history", "--author", TOKEN]],
  ])("a token typed for %s", async (_, args) => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": "x = 1\n" });
    const { code, stdout, stderr } = await leakgate(repo, args);
    expect([2, 3]).toContain(code);
    expectMasked(stdout + stderr);
  });

  test.each([
    ["a key of the configuration", ".leakgate.yaml", `${TOKEN}: x\n`],
    ["a value of the configuration", ".leakgate.yaml", `min-severity: ${TOKEN}\n`],
    ["broken YAML of the configuration", ".leakgate.yaml", `exclude: [${TOKEN}\n  x: "${TOKEN}\n`],
    ["a glob of the configuration", ".leakgate.yaml", `exclude: ["!${TOKEN}"]\n`],
    [
      "a regular expression of the configuration",
      ".leakgate.yaml",
      `allow:\n  - values: ["(${TOKEN}"]\n    reason: x\n`,
    ],
    ["a rule's id of the configuration", ".leakgate.yaml", `rules: { exclude: [${TOKEN}] }\n`],
    [
      "a rule's pattern",
      ".leakgate/rules/a.yaml",
      `provider: a\nrevoke: { steps: x }\nrules:\n  - id: a-b\n    title: x\n    severity: high\n    pattern: '${TOKEN}(('\n    examples: { leak: [x], ok: [y] }\n`,
    ],
    ["a rule's key", ".leakgate/rules/a.yaml", `provider: a\n${TOKEN}: x\nrules: []\n`],
    [
      "a rule's example",
      ".leakgate/rules/a.yaml",
      `provider: a\nrevoke: { steps: x }\nrules:\n  - id: a-b\n    title: x\n    severity: high\n    pattern: '(?<secret>zzz[0-9]{9})'\n    examples: { leak: ['${TOKEN}'], ok: ['${TOKEN}'] }\n`,
    ],
    ["a baseline's line", "known.jsonl", `{"${TOKEN}": "x"}\n${TOKEN}\n`],
  ])("a token in %s", async (_, path, text) => {
    using repo = tempRepo();
    repo.commit("start", { "app.py": "x = 1\n" });
    repo.write(path, text);
    const runs = path.endsWith("jsonl")
      ? [["scan", "--baseline", path]]
      : [["scan"], path.includes("rules") ? ["rules", "test", ".leakgate/rules"] : ["config", "check"]];
    for (const args of runs) {
      const { stdout, stderr } = await leakgate(repo, args);
      expectMasked(stdout + stderr);
    }
  });

  test("a token in the name of a missing object's file and of a broken ref", async () => {
    using repo = tempRepo();
    repo.commit("start", { [`${TOKEN}.py`]: "x = 1\n" });
    const blob = repo.git("rev-parse", `HEAD:${TOKEN}.py`).trim();
    rmSync(join(repo.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    repo.write(`.git/refs/heads/${TOKEN}`, `${"1".repeat(40)}\n`);
    const { stdout, stderr } = await leakgate(repo, ["scan", "--history"]);
    expectMasked(stdout + stderr);
  });

  test("credentials in a remote's address", async () => {
    using repo = tempRepo();
    repo.commit("start");
    repo.git("remote", "add", "origin", `https://ada:${TOKEN}@example.org/x.git`);
    repo.git("config", "remote.origin.promisor", "true");
    repo.git("config", "core.repositoryFormatVersion", "1");
    repo.git("config", "extensions.partialClone", "origin");
    const { stdout, stderr } = await leakgate(repo, ["scan", "--range", `${"1".repeat(40)}..HEAD`]);
    expectMasked(stdout + stderr);
  });

  test("LEAKGATE_DEBUG=1 prints no content either", async () => {
    using repo = tempRepo();
    repo.write("app.py", `x = "${TOKEN}"\n`);
    const { stdout, stderr } = await leakgate(repo, ["scan", "--report", `json=${TOKEN}/x.json`], {
      env: { LEAKGATE_DEBUG: "1" },
    });
    expectMasked(stdout + stderr);
  });
});

test("--show-secrets shows them, in every format that has a place for them", async () => {
  using repo = tempRepo();
  repo.write("app.py", `x = "${TOKEN}"\n`);
  for (const format of ["pretty", "json", "jsonl", "sarif", "csv"]) {
    expect((await leakgate(repo, ["scan", "--show-secrets", "--format", format])).stdout).toContain(TOKEN);
  }
});
