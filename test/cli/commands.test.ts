/** The small commands: rules, config, completion, version, baseline create. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { leakgate, read, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";
import { inProcess } from "./inProcess.ts";

const LINE = `token = "${fakeSlackToken(720)}"\n`;
const OWN_RULES = `provider: own
rules:
  - id: own-token
    title: Own token
    severity: high
    pattern: '\\b(?<secret>own_[0-9a-f]{32})\\b'
    revoke: { steps: Ask the platform team. }
    examples:
      leak: ['key: own_{{hex:32}}']
      ok: ['key: own_']
`;

function start(files: Readonly<Record<string, string>> = {}): TempRepo {
  const repo = tempRepo();
  repo.commit("start", { "app.py": LINE, ...files });
  return repo;
}

describe("rules", () => {
  test("are listed, built in and own", async () => {
    using repo = start({ ".leakgate/rules/own.yaml": OWN_RULES });
    const { code, stdout } = await inProcess(repo.path, ["rules", "list"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^own-token +high +Own token$/m);
    expect(stdout).toMatch(/^slack-bot-token +critical/m);
    const json = await inProcess(repo.path, ["rules", "list", "--format", "json"]);
    const rules = JSON.parse(json.stdout) as { id: string }[];
    expect(rules).toHaveLength(stdout.trim().split("\n").length);
    expect(rules).toContainEqual({
      id: "own-token",
      title: "Own token",
      provider: "own",
      severity: "high",
      confidence: expect.any(String) as string,
    });
  });

  test("are shown with what to do, and examples as templates", async () => {
    using repo = start({ ".leakgate/rules/own.yaml": OWN_RULES });
    const { code, stdout } = await inProcess(repo.path, ["rules", "show", "own-token"]);
    expect(code).toBe(0);
    expect(stdout).toContain("What to do: Ask the platform team.");
    expect(stdout).toContain("key: own_{{hex:32}}");
    expect(stdout).toContain("written in  .leakgate/rules/own.yaml:3");
  });

  test("are tested by their examples, those of a folder too", async () => {
    using repo = start({ "my rules/own.yaml": OWN_RULES });
    expect(await inProcess(repo.path, ["rules", "test", "my rules"])).toMatchObject({
      code: 0,
      stdout: "2 examples of 1 rules, all as they should be\n",
    });
    repo.write("my rules/own.yaml", OWN_RULES.replace("{{hex:32}}", "{{hex:31}}"));
    const { code, stdout } = await inProcess(repo.path, ["rules", "test", "my rules"]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^my rules\/own\.yaml:3: rule own-token, leak example 1: it is not found/);
    expect(await inProcess(repo.path, ["rules", "test", "my rules/own.yaml"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("my rules/own.yaml: this is a file") as string,
    });
  });
});

describe("rules new", () => {
  test.each(["acme", "0-x", "github", "acme-payments"])(
    "begins a file for %s that is valid and passes",
    async (provider) => {
      using repo = start();
      const made = await inProcess(repo.path, ["rules", "new", provider]);
      expect(made).toMatchObject({ code: 0, stderr: "" });
      expect(made.stdout).toContain(`.leakgate/rules/${provider}.yaml: written`);
      expect(await inProcess(repo.path, ["rules", "test", ".leakgate/rules"])).toMatchObject({
        code: 0,
        stdout: "2 examples of 1 rules, all as they should be\n",
      });
      expect((await inProcess(repo.path, ["rules", "list"])).code).toBe(0);
    },
  );

  test("goes into another folder, and from below the root into the repository's", async () => {
    using repo = start({ "web/a.js": "1\n" });
    await inProcess(repo.path, ["rules", "new", "acme", "--dir", "my rules"]);
    expect((await inProcess(repo.path, ["rules", "test", "my rules"])).code).toBe(0);
    const below = await inProcess(join(repo.path, "web"), ["rules", "new", "acme"]);
    expect(below.stdout).toContain("../.leakgate/rules/acme.yaml: written");
  });

  test("overwrites nothing and takes no odd name", async () => {
    using repo = start({ ".leakgate/rules/own.yaml": OWN_RULES, occupied: "a file\n" });
    expect(await inProcess(repo.path, ["rules", "new", "own"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("own.yaml: it is there already") as string,
    });
    expect(readFileSync(join(repo.path, ".leakgate/rules/own.yaml"), "utf8")).toBe(OWN_RULES);
    for (const name of ["../x", "Acme", "a b", "-x", ""]) {
      expect((await inProcess(repo.path, ["rules", "new", "--", name])).code, name).toBe(2);
    }
    expect((await inProcess(repo.path, ["rules", "new", "acme", "--dir", "occupied"])).code).toBe(2);
    expect((await inProcess(repo.path, ["rules", "new"])).code).toBe(2);
  });
});

test("the repository's own rules take part in a scan", async () => {
  using repo = start({ ".leakgate/rules/own.yaml": OWN_RULES });
  repo.write("own.txt", `key: own_${fake("hex", 32, 721)}\n`);
  const { places } = await scan(repo);
  expect(places).toContain("own.txt:1 own-token");
});

test("what follows -- is a path, and numbers are names", async () => {
  using repo = start({ "-weird.py": LINE, "007": LINE });
  expect((await scan(repo, ["007"])).places).toEqual(["007:1 slack-bot-token"]);
  for (const args of [
    ["scan", "--format", "json", "--", "-weird.py"],
    ["dir", "-f", "json", "-r", "-", "--", "-weird.py"],
  ]) {
    expect(read(await inProcess(repo.path, args)).places).toEqual(["-weird.py:1 slack-bot-token"]);
  }
  expect(await inProcess(repo.path, ["version", "--", "x"])).toMatchObject({
    code: 2,
    stderr: "leakgate: version: nothing may follow --\n",
  });
});

describe("config", () => {
  const files = {
    ".leakgate.yaml":
      "min-severity: high\nexclude: [dist]\nallow:\n  - {reason: known, owner: web team, until: 2099-01-31, paths: ['*.js']}\n",
    "web/.leakgate.yaml": "rules: {exclude: [github-pat]}\n",
  };

  test("check names the files that it read", async () => {
    using repo = start(files);
    const { code, stdout } = await inProcess(repo.path, ["config", "check"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^read \.leakgate\.yaml, web\/\.leakgate\.yaml; \d+ rules; a made-up secret is found\n$/);
    repo.write("deep/er/.leakgate.yaml", "x: 1\n");
    const broken = await inProcess(repo.path, ["config", "check"]);
    expect([broken.code, broken.stderr.split(";")[0]]).toEqual([
      2,
      'leakgate: deep/er/.leakgate.yaml:1: unknown key "x"',
    ]);
  });

  test("works when only sub-directories have a file", async () => {
    using repo = start({ "src/leakgate/.leakgate.yaml": "exclude: [x]\n" });
    expect((await leakgate(repo, ["config", "check"])).stdout).toMatch(/^read src\/leakgate\/\.leakgate\.yaml;/);
    const { stdout } = await leakgate(repo, ["config", "explain", "src/leakgate/x/y"]);
    expect(stdout).toContain('excluded: src/leakgate/.leakgate.yaml:1: exclude "x"');
    expect((await leakgate(repo, ["scan"])).code).toBe(1);
  });

  test("explain says what holds for a path, and who says so", async () => {
    using repo = start(files);
    const { code, stdout } = await inProcess(join(repo.path, "web"), ["config", "explain", "a.js"]);
    expect(code).toBe(0);
    expect(stdout).toContain("web/a.js\nfiles: .leakgate.yaml, web/.leakgate.yaml\nexcluded: no\n");
    expect(stdout).toContain("rules.exclude: github-pat (web/.leakgate.yaml:1)\n");
    expect(stdout).toContain("min-severity: high (.leakgate.yaml:1)\n");
    expect(stdout).toContain("  .leakgate.yaml:4: all rules; known; owner web team; until 2099-01-31\n");
    const dist = await inProcess(repo.path, ["config", "explain", "dist/x.py"]);
    expect(dist.stdout).toContain('excluded: .leakgate.yaml:2: exclude "dist"\n');
    expect(dist.stdout).toContain("allowances: none\n");
    const rules = await inProcess(repo.path, ["config", "explain", "web/a.js", "--verbose"]);
    expect(rules.stdout).not.toMatch(/^ {2}github-pat$/m);
    expect(rules.stdout).toMatch(/^ {2}slack-bot-token$/m);
    expect((await inProcess(repo.path, ["config", "explain", "../x"])).code).toBe(2);
  });

  test("show prints every setting", async () => {
    using repo = start(files);
    const { code, stdout } = await inProcess(repo.path, ["config", "show"]);
    expect(code).toBe(0);
    for (const line of [
      'fail-on: "low"',
      "min-severity: high (.leakgate.yaml:1)",
      "exclude: dist (.leakgate.yaml:2)",
    ]) {
      expect(stdout.split("\n")).toContain(line);
    }
  });
});

describe("completion", () => {
  test.each(["bash", "zsh", "fish"])("%s asks leakgate for what fits", async (shell) => {
    const { code, stdout } = await inProcess("/", ["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain("leakgate --get-yargs-completions");
  });

  test("knows commands and flags", async () => {
    using repo = start();
    const ask = async (...words: string[]): Promise<string[]> =>
      (await leakgate(repo, ["--get-yargs-completions", "leakgate", ...words], { env: { SHELL: "/bin/bash" } })).stdout
        .trim()
        .split("\n");
    expect(await ask("sc")).toContain("scan");
    expect(await ask("scan", "--min")).toEqual(expect.arrayContaining(["--min-severity"]));
    expect(await ask("rules", "")).toEqual(expect.arrayContaining(["list", "show", "test"]));
  });
});

test("version is that of the package", async () => {
  using repo = start();
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  for (const args of [["version"], ["--version"], ["-V"]]) {
    expect(await leakgate(repo, args)).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  }
});

describe("help", () => {
  test.each([[["--help"]], [["scan", "--help"]], [["hook", "-h"]], [["git", "--help"]]])(
    "%j is on standard output",
    async (args) => {
      const { code, stdout, stderr } = await leakgate("/", args);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("Options:");
    },
  );
});

describe("baseline create", () => {
  test("makes the findings of today known", async () => {
    using repo = start();
    const { code, stdout } = await leakgate(repo, ["baseline", "create"]);
    expect([code, stdout]).toEqual([0, ".leakgate-baseline.jsonl: 1 entry (1 new, 0 gone). Commit it.\n"]);
    expect(readFileSync(join(repo.path, ".leakgate-baseline.jsonl"), "utf8").trim().split("\n")).toHaveLength(2);
    const known = await scan(repo);
    expect([known.code, known.report.suppressed.map(({ by }) => by)]).toEqual([0, ["baseline"]]);
    expect((await scan(repo, ["--no-baseline"])).code).toBe(1);

    repo.write("new.py", LINE);
    expect((await scan(repo)).places).toEqual(["new.py:1 slack-bot-token"]);
    expect((await leakgate(repo, ["baseline", "create"])).code).toBe(2);
    const again = await leakgate(repo, ["baseline", "create", "--force"]);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(
      /^\+ new\.py {2}slack-bot-token .*\n\.leakgate-baseline\.jsonl: 2 entries \(1 new, 0 gone\)\. Commit it\.\n$/,
    );
    expect((await scan(repo)).code).toBe(0);
  });

  test("takes the history, too, and another name", async () => {
    using repo = start();
    repo.commit("gone", { "app.py": "x\n" });
    expect((await leakgate(repo, ["baseline", "create", "--history", "--baseline", "known.jsonl"])).code).toBe(0);
    expect((await scan(repo, ["--history"])).code).toBe(1);
    expect((await scan(repo, ["--history", "--baseline", "known.jsonl"])).code).toBe(0);
    repo.write(".leakgate.yaml", "baseline: known.jsonl\n");
    expect((await scan(repo, ["--history"])).code).toBe(0);
  });

  test("leaves out what comments and the configuration allow", async () => {
    using repo = start({ "app.py": LINE.replace("\n", " # leakgate:allow\n") });
    expect((await leakgate(repo, ["baseline", "create"])).stdout).toContain(": 0 entries (0 new");
  });
});
