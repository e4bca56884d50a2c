/**
 * `leakgate migrate` in real repositories, with files in the shapes that the other tools write (built here from a seed; the tools'
 * own files are in migrateRealTools.test.ts).
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { registerSecret } from "../support/output.ts";
import { leakgate, place, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const sha1 = (text: string): string => createHash("sha1").update(text).digest("hex");

function baseline(results: Readonly<Record<string, readonly object[]>>, filters: readonly object[] = []): string {
  return JSON.stringify(
    {
      version: "1.5.0",
      plugins_used: [{ name: "SlackDetector" }],
      filters_used: filters,
      results,
      generated_at: "2026-01-01T00:00:00Z",
    },
    undefined,
    2,
  );
}

function entry(filename: string, value: string, line: number, isSecret?: boolean): object {
  return {
    type: "Slack Token",
    filename,
    hashed_secret: sha1(value),
    is_verified: false,
    line_number: line,
    ...(isSecret !== undefined && { is_secret: isSecret }),
  };
}

const read = (repo: TempRepo, path: string): string => readFileSync(join(repo.path, path), "utf8");

async function migrate(
  repo: TempRepo,
  ...args: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  return await leakgate(repo, ["migrate", ...args]);
}

/** Everything that a second run could have changed. */
function state(repo: TempRepo): string {
  return repo
    .git("ls-files", "--others", "--cached", "--exclude-standard")
    .split("\n")
    .filter((path) => path !== "")
    .map((path) => `${path}\n${read(repo, path)}`)
    .join("\n");
}

/** `path:line rule` of what a scan of the tree finds besides guards. */
async function found(repo: TempRepo): Promise<readonly string[]> {
  return (await scan(repo)).places;
}

describe("from detect-secrets", () => {
  it("keeps false positives quiet, leaves real ones open and says so, and a second run changes nothing", async () => {
    using repo = tempRepo();
    const [falsy, real, unseen, fresh] = [1, 20, 40, 60].map(fakeSlackToken) as [string, string, string, string];
    repo.commit("one", {
      "src/a b.py": `x = 1\n# moved since\nt = "${falsy}"\n`,
      "src/real.py": `t = "${real}"\n`,
      "src/unseen.py": `t = "${unseen}"\nu = "${fresh}"\n`,
      ".secrets.baseline": baseline({
        "src/a b.py": [entry("src/a b.py", falsy, 1, false)],
        "src/real.py": [entry("src/real.py", real, 1, true)],
        [String.raw`src\unseen.py`]: [entry("src/unseen.py", unseen, 1)],
        "src/gone.py": [entry("src/gone.py", fakeSlackToken(80), 1)],
      }),
    });
    const { code, stdout } = await migrate(repo);
    expect(code).toBe(0);
    expect(stdout).toMatch(/LABELLED AS REAL SECRETS: 1 entry/);
    expect(stdout).toMatch(/src\/real\.py:1/);
    expect(stdout).toContain("src/gone.py");
    expect(await found(repo)).toEqual(["src/real.py:1 slack-bot-token", "src/unseen.py:2 slack-bot-token"]);
    const entries = read(repo, ".leakgate-baseline.jsonl")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => JSON.parse(line) as { path: string; status: string });
    expect(entries.map(({ path, status }) => `${path} ${status}`).sort()).toEqual([
      "src/a b.py false-positive",
      "src/unseen.py unreviewed",
    ]);
    const before = state(repo);
    const again = await migrate(repo);
    expect(again.stdout).toContain("Nothing to write");
    expect(state(repo)).toBe(before);
  });

  it("does not hide another secret on the line that the baseline names", async () => {
    using repo = tempRepo();
    repo.commit("one", {
      "a.py": `t = "${fakeSlackToken(1)}"\n`,
      ".secrets.baseline": baseline({ "a.py": [entry("a.py", fakeSlackToken(2), 1)] }),
    });
    await migrate(repo, "detect-secrets");
    expect(await found(repo)).toEqual(["a.py:1 slack-bot-token"]);
  });

  it("reads UTF-16, as PowerShell writes it, and the filters", async () => {
    using repo = tempRepo();
    const filters = [
      { path: "detect_secrets.filters.regex.should_exclude_file", pattern: [String.raw`test/.*\.txt$`] },
      { path: "detect_secrets.filters.regex.should_exclude_line", pattern: ["not-a-secret"] },
    ];
    repo.commit("one", {
      "test/deep/x.txt": `t = "${fakeSlackToken(3)}"\n`,
      "a.py": `t = "${fakeSlackToken(4)}" # not-a-secret\n`,
      ".secrets.baseline": Buffer.from(`\ufeff${baseline({}, filters)}`, "utf16le"),
    });
    const { stdout, code } = await migrate(repo, ".secrets.baseline");
    expect(code).toBe(0);
    expect(stdout).toContain("excluded lines");
    expect(await found(repo)).toEqual([]);
  });

  it("takes arguments of the hook, and rewrites hook and workflow only with --write", async () => {
    using repo = tempRepo();
    const hook =
      "repos:\n- repo: https://github.com/pre-commit/pre-commit-hooks\n  rev: v4.6.0\n  hooks:\n  - id: check-yaml # keep me\n- repo: https://github.com/Yelp/detect-secrets\n  rev: v1.5.0\n  hooks:\n  - id: detect-secrets\n    args: ['--baseline', '.secrets.baseline', '--exclude-files', '^docs/']\n";
    const workflow =
      "on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v5\n      - run: pip install pre-commit detect-secrets\n      - run: detect-secrets scan --baseline .secrets.baseline\n";
    repo.commit("one", {
      ".pre-commit-config.yaml": hook,
      ".github/workflows/ci.yml": workflow,
      "docs/x.md": `t = "${fakeSlackToken(5)}"\n`,
      ".secrets.baseline": baseline({}),
    });
    const shown = await migrate(repo);
    expect(shown.stdout).toContain("-- repo: https://github.com/Yelp/detect-secrets");
    expect(shown.stdout).toContain("+      - run: npx --yes leakgate@");
    expect(read(repo, ".pre-commit-config.yaml")).toBe(hook);
    expect(read(repo, ".github/workflows/ci.yml")).toBe(workflow);
    await migrate(repo, "--write");
    expect(read(repo, ".pre-commit-config.yaml")).toMatch(
      /check-yaml # keep me\n- repo: https:\/\/github\.com\/leakgate\/leakgate\n {2}rev: v[\d.]+\n {2}hooks:\n {4}- id: leakgate\n$/,
    );
    expect(read(repo, ".github/workflows/ci.yml")).toMatch(
      /- run: pip install pre-commit\n {6}- run: npx --yes leakgate@[\d.]+ scan\n$/,
    );
    expect(await found(repo)).toEqual([]);
    const before = state(repo);
    await migrate(repo, "--write");
    expect(state(repo)).toBe(before);
  });
});

describe("from gitleaks", () => {
  it("takes rules, allowlists, disabled rules and the ignore file, past commits too", async () => {
    using repo = tempRepo();
    const [known, past, fixture, fresh] = [1, 20, 40, 60].map(fakeSlackToken) as [string, string, string, string];
    const acme = `acme_${fake("hex", 32)}`;
    const first = repo.commit("one", {
      "a.py": `t = "${known}"\nu = "${fresh}"\n`,
      "old.py": `t = "${past}"\n`,
      "test/fixtures/f.txt": `t = "${fixture}"\n`,
      "acme.py": `k = "${acme}"\n`,
    });
    repo.commit("two", {
      "old.py": "t = None\n",
      ".gitleaksignore": `# reviewed in May\n./a.py:slack-bot-token:1\n\n${first}:old.py:slack-bot-token:1\nnonsense\n`,
      ".gitleaks.toml": `[extend]\nuseDefault = true\ndisabledRules = ["github-pat", "no-such-rule"]\n[[rules]]\nid = "acme-key"\ndescription = "ACME key"\nregex = '''(?i)\\b(acme_[0-9a-f]{32})\\b'''\nkeywords = ["acme_"]\n[[rules]]\nid = "any-hash"\nregex = '''[0-9a-f]{40}'''\n[[allowlists]]\ndescription = "fixtures"\npaths = ['''(^|/)fixtures/''']\n`,
    });
    const { code, stdout } = await migrate(repo);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\.gitleaks\.toml:3: disabled rule no-such-rule/);
    expect(stdout).toMatch(/\.gitleaks\.toml:9: rule any-hash: .*keyword/);
    expect(stdout).toMatch(/\.gitleaksignore:5: /);
    expect(await found(repo)).toEqual(["a.py:2 slack-bot-token", "acme.py:1 acme-key"]);
    const history = await scan(repo, ["--history"]);
    expect(
      history.report.findings.filter(({ where, path }) => where === "content" && path === "old.py").map(place),
    ).toEqual([]);
    expect(history.report.suppressed.some(({ path, reason }) => path === "a.py" && reason === "reviewed in May")).toBe(
      true,
    );
    expect((await leakgate(repo, ["rules", "test", ".leakgate/rules"])).code).toBe(0);
    expect(read(repo, ".leakgate.yaml")).toContain("github-pat");
  });

  it("merges with settings that are there, comments and all", async () => {
    using repo = tempRepo();
    const own = "# ours\nmin-severity: medium # why\nallow:\n  - paths: [x/]\n    reason: mine\n";
    repo.commit("one", { ".leakgate.yaml": own, ".gitleaks.toml": "[allowlist]\npaths = ['''^y/''']\n" });
    expect((await migrate(repo)).code).toBe(0);
    const merged = read(repo, ".leakgate.yaml");
    expect(merged).toContain("# ours\nmin-severity: medium # why\n");
    expect(merged).toContain("reason: mine");
    expect(merged).toContain("/y/");
    expect((await leakgate(repo, ["config", "check"])).code).toBe(0);
  });

  it.each([
    [
      "conditions that must all hold",
      "condition = \"AND\"\npaths = ['''^a\\.py$''']\nregexes = ['''^xoxb-''']",
      ["b.py:1 slack-bot-token"],
    ],
    ["regexTarget line", "regexTarget = \"line\"\nregexes = ['''# demo''']", ["a.py:1 slack-bot-token"]],
  ])("allowlist with %s", async (_, list, expected) => {
    using repo = tempRepo();
    repo.commit("one", {
      "a.py": `t = "${fakeSlackToken(1)}"\n`,
      "b.py": `t = "${fakeSlackToken(20)}" # demo\n`,
      ".gitleaks.toml": `[extend]\nuseDefault = true\n[[allowlists]]\n${list}\n`,
    });
    await migrate(repo);
    expect(await found(repo)).toEqual(expected);
  });

  it("takes a report that served as baseline, and says that it holds secrets", async () => {
    using repo = tempRepo();
    const [one, two] = [fakeSlackToken(1), fakeSlackToken(20)];
    const report = [
      {
        RuleID: "slack-bot-token",
        StartLine: 9,
        EndLine: 9,
        Secret: one,
        Match: one,
        File: "a.py",
        Commit: "",
        Fingerprint: "a.py:slack-bot-token:9",
      },
      {
        RuleID: "slack-bot-token",
        StartLine: 2,
        Secret: "REDACTED",
        Match: "REDACTED",
        File: "a.py",
        Commit: "",
        Fingerprint: "a.py:slack-bot-token:2",
      },
    ];
    repo.commit("one", { "a.py": `t = "${one}"\nu = "${two}"\nv = "${fakeSlackToken(40)}"\n` });
    repo.write("base.json", JSON.stringify(report));
    const { stdout, code } = await migrate(repo, "base.json");
    expect(code).toBe(0);
    expect(stdout).toContain("base.json holds secrets in plain text");
    expect((await found(repo)).filter((text) => text.startsWith("a.py"))).toEqual(["a.py:3 slack-bot-token"]);
  });

  it("takes SARIF", async () => {
    using repo = tempRepo();
    repo.commit("one", { "a b.py": `t = "${fakeSlackToken(1)}"\n` });
    const location = {
      physicalLocation: {
        artifactLocation: { uri: "a%20b.py" },
        region: { startLine: 1, snippet: { text: "REDACTED" } },
      },
    };
    repo.write(
      "base.sarif",
      JSON.stringify({
        version: "2.1.0",
        runs: [
          { tool: { driver: { name: "gitleaks" } }, results: [{ ruleId: "slack-bot-token", locations: [location] }] },
        ],
      }),
    );
    await migrate(repo, "base.sarif");
    expect(await found(repo)).toEqual([]);
  });
});

describe("from other tools", () => {
  it("ggshield, version 2 and version 1", async () => {
    using repo = tempRepo();
    const [literal, hashed] = [fakeSlackToken(1), fakeSlackToken(20)];
    const hash = createHash("sha256").update(`${hashed},apikey`).digest("hex");
    repo.commit("one", {
      "a.py": `t = "${literal}"\nu = "${hashed}"\nv = "${fakeSlackToken(40)}"\n`,
      "gen/x/y.py": `t = "${fakeSlackToken(60)}"\n`,
    });
    repo.write(
      ".gitguardian.yaml",
      `version: 2\nexit_zero: true\nsecret:\n  ignored_paths:\n    - gen/**\n  ignored_matches:\n    - name: demo\n      match: ${hash}\n`,
    );
    const { stdout } = await migrate(repo);
    expect(stdout).toMatch(/\.gitguardian\.yaml:2: exit_zero/);
    expect(await found(repo)).toEqual(["a.py:1 slack-bot-token", "a.py:3 slack-bot-token"]);
    repo.write(".gitguardian.yaml", `matches-ignore:\n  - ${literal}\npaths-ignore:\n  - gen/**\n`);
    await migrate(repo, "ggshield");
    expect((await found(repo)).filter((text) => !text.startsWith(".gitguardian"))).toEqual(["a.py:3 slack-bot-token"]);
  });

  it("secretlint: settings and ignore file", async () => {
    using repo = tempRepo();
    const own = `zorg-${fake("lower", 24)}`;
    repo.commit("one", {
      "a.py": `t = "${fakeSlackToken(1)}"\nk = "${own}"\n`,
      "out/b.py": `t = "${fakeSlackToken(20)}"\n`,
    });
    const pattern = {
      id: "@secretlint/secretlint-rule-pattern",
      options: { patterns: [{ name: "zorg", pattern: "/zorg-(?<value>[0-9a-z]{24})/" }] },
    };
    const slack = { id: "@secretlint/secretlint-rule-slack", options: { allows: ["/^xoxb-/"] } };
    repo.write(
      ".secretlintrc.json",
      JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rules: [slack] }, pattern] }),
    );
    repo.write(".secretlintignore", "# built\nout/\n!out/keep\n");
    const { stdout, code } = await migrate(repo, "secretlint");
    expect(code).toBe(0);
    expect(stdout).toContain(".secretlintignore:3");
    expect(await found(repo)).toEqual(["a.py:2 zorg"]);
  });

  it("trufflehog: detectors and excluded paths", async () => {
    using repo = tempRepo();
    repo.commit("one", { "a.py": `k = "zorg-${fake("lower", 24)}"\n`, "gen/b.py": `t = "${fakeSlackToken(20)}"\n` });
    repo.write(
      "trufflehog.yaml",
      "detectors:\n  - name: Zorg\n    keywords: [zorg]\n    regex:\n      key: 'zorg-[0-9a-z]{24}'\n    verify:\n      - endpoint: https://example.org\n",
    );
    repo.write("trufflehog-exclude.txt", "^gen/.*\n");
    const { stdout } = await migrate(repo, "trufflehog");
    expect(stdout).toMatch(/trufflehog\.yaml:\d+: detector Zorg: verify/);
    expect(await found(repo)).toEqual(["a.py:1 zorg"]);
  });

  it("kingfisher: rules and baseline", async () => {
    using repo = tempRepo();
    repo.commit("one", { "a.py": `x = 1\nt = "${fakeSlackToken(1)}"\nk = "zorg-${fake("lower", 24)}"\n` });
    repo.write(
      "kf/rules.yml",
      "rules:\n  - name: Zorg key\n    id: kingfisher.zorg.1\n    pattern: |\n      (?xi)\n      \\b\n      (?P<TOKEN>zorg-[0-9a-z]{24}) # the key\n      \\b\n    min_entropy: 2\n    confidence: medium\n    examples: []\n",
    );
    repo.write(
      "kingfisher-baseline.yaml",
      "version: 2\nfingerprint_algorithm: kingfisher-v1\nrepositories:\n  - id: x\n    findings:\n      - path: a.py\n        fingerprint: '1'\n        rule_id: kingfisher.slack.2\n        line: 2\n",
    );
    expect((await migrate(repo, "kf")).code).toBe(0);
    expect((await migrate(repo, "kingfisher")).code).toBe(0);
    expect(await found(repo)).toEqual(["a.py:3 kingfisher-zorg-1"]);
  });

  it("ripsecrets", async () => {
    using repo = tempRepo();
    const known = fakeSlackToken(1);
    repo.commit("one", { "a.py": `t = "${known}"\n`, "gen/b.py": `t = "${fakeSlackToken(20)}"\n` });
    repo.write(".secretsignore", `gen/\n\n[secrets]\n${known}\n`);
    await migrate(repo);
    expect((await found(repo)).filter((text) => !text.startsWith(".secretsignore"))).toEqual([]);
  });
});

describe("mistakes", () => {
  it("says that there is nothing, and refuses what it does not know", async () => {
    using repo = tempRepo();
    repo.commit("one", { "a.txt": "x\n" });
    const nothing = await migrate(repo);
    expect(nothing).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing to take over") as string });
    expect(await migrate(repo, "no-such-file")).toMatchObject({ code: 2 });
    expect(await migrate(repo, "a.txt")).toMatchObject({ code: 2 });
  });

  it.each([
    [".gitleaks.toml", "[[rules]\n", ".gitleaks.toml:1"],
    [".secrets.baseline", "{", ".secrets.baseline"],
    [".gitguardian.yaml", "a: [\n", ".gitguardian.yaml:"],
  ])("a broken %s is exit 2 with its place, and nothing is written", async (path, text, told) => {
    using repo = tempRepo();
    repo.commit("one", { [path]: text });
    const { code, stderr } = await migrate(repo);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect(existsSync(join(repo.path, ".leakgate.yaml"))).toBe(false);
  });

  it("takes everything back when the settings would hide everything", async () => {
    using repo = tempRepo();
    repo.commit("one", {
      "a.py": "x\n",
      ".gitleaks.toml": "[extend]\nuseDefault = true\n[allowlist]\npaths = ['''.*''']\n",
    });
    const { code, stderr } = await migrate(repo);
    expect(code).toBe(2);
    expect(stderr).toContain("nothing was taken over");
    expect(existsSync(join(repo.path, ".leakgate.yaml"))).toBe(false);
  });

  it("does not copy a secret that an allowlist spells out", async () => {
    using repo = tempRepo();
    const token = registerSecret(fakeSlackToken(1));
    repo.commit("one", {
      "a.py": `t = "${token}"\n`,
      ".gitleaks.toml": `[extend]\nuseDefault = true\n[allowlist]\nregexes = ['''${token}''']\n`,
    });
    const { stdout } = await migrate(repo);
    expect(stdout).toContain("not copied");
    expect(existsSync(join(repo.path, ".leakgate.yaml")) && read(repo, ".leakgate.yaml").includes(token)).toBe(false);
    expect((await found(repo)).filter((text) => text.startsWith("a.py"))).toEqual([]);
  });
});

it("says once what it must say of several patterns of one rule", async () => {
  using repo = tempRepo();
  const allowlist = '[[rules.allowlists]]\nregexTarget = "line"\nregexes = ["fine"]\n';
  repo.commit("start", {
    ".gitleaks.toml": `[[rules]]\nid = "zk"\nregex = "zk_[a-z]{20}"\nkeywords = ["zk_"]\n${allowlist}${allowlist}`,
  });
  const { stdout } = await leakgate(repo, ["migrate"]);
  expect(stdout.match(/regexTarget "line"\): .* \(2 times\)$/gm)).toHaveLength(1);
});
