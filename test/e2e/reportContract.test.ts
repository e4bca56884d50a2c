/** What scripts rely on: fields, order, counts, exit codes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { root } from "../architecture/sources.ts";
import { type JsonFinding, leakgate, place, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(2200);
const OTHER = fakeSlackToken(2210);
/** Severity "high", unlike the Slack token's "critical". */
const HIGH = `glrt-${fake("alnum", 20, 2220)}`;

const FORMATS = [
  "json",
  "jsonl",
  "sarif",
  "pretty",
  "csv",
  "junit",
  "checkstyle",
  "gitlab",
  "codequality",
  "rdjson",
  "markdown",
  "github",
  "html",
];

let repo: TempRepo;
beforeAll(() => {
  repo = tempRepo();
  repo.commit("start", { "clean.py": "import os\n" });
  repo.commit("leak", {
    "b.py": `second = "${OTHER}"\nfirst = "${TOKEN}"; again = "${OTHER}"\n`,
    "a/z.py": `x = "${TOKEN}"\n`,
    "a.py": `allowed = "${TOKEN}"  # leakgate:allow -- of the test server\n`,
    "c.txt": `runner = "${HIGH}"\n`,
  });
});

describe("--format json", () => {
  test("has the contract's fields, in the contract's order, and no others", async () => {
    const { report } = await scan(repo, ["--range", "HEAD^..HEAD"]);
    expect(Object.keys(report)).toEqual([
      "schema",
      "tool",
      "source",
      "coverage",
      "findings",
      "suppressed",
      "staleSuppressions",
      // The range adds a comment that allows.
      "suppressionChanges",
    ]);
    expect(report.schema).toBe("leakgate-report/1");
    expect(Object.keys(report.tool)).toEqual(["name", "version", "rules", "configHash"]);
    expect(report.tool).toMatchObject({
      name: "leakgate",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      configHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(report.source).toEqual({ kind: "range", target: "HEAD^..HEAD" });
    expect(report.findings[0]).toEqual({
      rule: "slack-bot-token",
      title: "Slack bot token",
      severity: "critical",
      confidence: expect.stringMatching(/^(?:high|medium|low)$/),
      where: "content",
      path: "a/z.py",
      line: 1,
      endLine: 1,
      column: 6,
      endColumn: 6 + TOKEN.length,
      secret: "xoxb-****…****",
      fingerprint: expect.stringMatching(/^lg1:[0-9a-f]{16,}$/),
      decoded: [],
      commit: repo.git("rev-parse", "HEAD").trim(),
      author: "Ada Tester",
      email: "ada@example.org",
      date: expect.stringMatching(/^2023-11-1\dT\d\d:\d\d:\d\d\+02:00$/),
      blob: repo.git("rev-parse", "HEAD:a/z.py").trim(),
      message: expect.any(String),
      help: expect.stringMatching(/[Rr]evoke/),
      url: expect.stringMatching(/^https:/),
    });
  });

  test("matches the schema that is shipped, for every source", async () => {
    const schema = JSON.parse(readFileSync(join(root, "schemas/report.json"), "utf8")) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    for (const args of [[], ["--staged"], ["--history", "--unreachable"], ["--range", "HEAD^..HEAD"]]) {
      const { report } = await scan(repo, args);
      validate(report);
      expect({ args, errors: validate.errors }).toEqual({ args, errors: null });
    }
  });

  test("is ordered by path, line, column and rule", async () => {
    const { places, report } = await scan(repo);
    expect(places).toEqual([
      "a/z.py:1 slack-bot-token",
      "b.py:1 slack-bot-token",
      "b.py:2 slack-bot-token",
      "b.py:2 slack-bot-token",
      "c.txt:1 gitlab-runner-token",
    ]);
    const columns = report.findings
      .filter(({ path, line }) => path === "b.py" && line === 2)
      .map(({ column }) => column ?? 0);
    expect(columns).toEqual(columns.toSorted((a, b) => a - b));
  });

  test("gives one value one fingerprint wherever it stands, and two values two", async () => {
    const { report } = await scan(repo);
    const print = (path: string, line: number): string | undefined =>
      report.findings.find((f) => f.path === path && f.line === line)?.fingerprint;
    expect(print("a/z.py", 1)).toBe(print("b.py", 2));
    expect(print("b.py", 1)).not.toBe(print("b.py", 2));
    expect(report.suppressed[0]?.fingerprint).toBe(print("a/z.py", 1));
  });

  test("keeps what is suppressed, with the reason", async () => {
    const { report } = await scan(repo);
    expect(report.suppressed.map(place)).toEqual(["a.py:1 slack-bot-token"]);
    expect(report.suppressed[0]).toMatchObject({ by: "inline", reason: "of the test server" });
  });
});

test.each([
  ["tree", []],
  ["staged", ["--staged"]],
  ["range", ["--range", "HEAD^..HEAD"]],
  ["history", ["--history", "--unreachable"]],
])("two runs over the same input give the same bytes in every format: %s", async (_, args) => {
  const run = async (): Promise<readonly string[]> => {
    const reports = FORMATS.flatMap((format) => ["--report", `${format}=../${format}.out`]);
    const { code, stdout, stderr } = await leakgate(repo, ["scan", ...args, ...reports]);
    return [
      `${code}`,
      stdout,
      stderr,
      ...FORMATS.map((format) => readFileSync(join(repo.path, `../${format}.out`), "utf8")),
    ];
  };
  const [one, two] = [await run(), await run()];
  expect(two).toEqual(one);
});

test("a clone elsewhere gives the same report, but for the name of the folder", async () => {
  repo.git("clone", "--quiet", ".", "../clone");
  const [here, there] = [
    await scan(repo, ["--range", "HEAD^..HEAD"]),
    await scan(`${repo.path}/../clone`, ["--range", "HEAD^..HEAD"], { env: repo.env }),
  ];
  expect(there.stdout).toBe(here.stdout);
});

describe("other formats", () => {
  test("jsonl: the same findings a line each, then what is suppressed, then one summary", async () => {
    const { report } = await scan(repo);
    const { stdout, code } = await leakgate(repo, ["scan", "--format", "jsonl"]);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(lines.filter((line) => "rule" in line)).toEqual(report.findings);
    const last = lines.at(-1) as { summary: { findings: number; coverage: unknown } };
    expect(Object.keys(last)).toEqual(["summary"]);
    expect(last.summary).toMatchObject({ findings: report.findings.length, coverage: report.coverage });
  });

  test("sarif: a log that code scanning can take", async () => {
    const { stdout } = await leakgate(repo, ["scan", "--format", "sarif"]);
    const log = JSON.parse(stdout) as {
      version: string;
      runs: {
        tool: { driver: { name: string; rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          suppressions?: unknown[];
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; endColumn: number } };
          }[];
        }[];
      }[];
    };
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    expect(run?.tool.driver.name).toBe("leakgate");
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const active = (run?.results ?? []).filter(({ suppressions }) => (suppressions ?? []).length === 0);
    expect(
      active.map(
        ({ locations: [at] }) =>
          `${at?.physicalLocation.artifactLocation.uri}:${at?.physicalLocation.region.startLine}`,
      ),
    ).toEqual(["a/z.py:1", "b.py:1", "b.py:2", "b.py:2", "c.txt:1"]);
  });

  test("pretty: place, what it is, what to do, and what was scanned", async () => {
    const { stdout, stderr } = await leakgate(repo, ["scan"]);
    expect(stdout).toMatch(/^a\/z\.py:1:6 .*critical.*Slack bot token.*slack-bot-token$/m);
    expect(stdout).toMatch(/5 findings \(4 critical, 1 high\)/);
    expect(stdout).toMatch(/What to do/);
    expect(stdout).toMatch(/Scanned 5 files.*1 suppressed \(1 by a comment\)/);
    expect(stderr).toBe("");
  });

  test("pretty --quiet prints findings alone, --verbose the suppressed ones too", async () => {
    expect((await leakgate(repo, ["scan", "--quiet"])).stdout).not.toMatch(/^Scanned/m);
    expect((await leakgate(repo, ["scan", "--verbose"])).stdout).toMatch(/a\.py:1.*of the test server/);
    expect((await leakgate(repo, ["scan", "clean.py", "--quiet"])).stdout).toBe("");
  });

  test("colours: none in a pipe, on demand with --color, NO_COLOR and FORCE_COLOR as usual", async () => {
    const colored = async (args: readonly string[], env: Record<string, string> = {}): Promise<boolean> =>
      (await leakgate(repo, ["scan", ...args], { env })).stdout.includes("\u001b[");
    expect(await colored([])).toBe(false);
    expect(await colored(["--color", "always"])).toBe(true);
    expect(await colored([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await colored(["--color", "never"], { FORCE_COLOR: "1" })).toBe(false);
    expect(await colored(["--color", "always", "--format", "json"])).toBe(false);
  });
});

describe("coverage counts", () => {
  test("files and bytes of a tree", async () => {
    const files = repo.git("ls-files").trim().split("\n");
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(repo.path, file)).length, 0);
    expect((await scan(repo)).report.coverage).toEqual({
      complete: true,
      commits: 0,
      objects: 0,
      files: files.length,
      bytes,
      skipped: [],
      problems: [],
    });
  });

  test("commits, objects and files of a range and of a history", async () => {
    const range = (await scan(repo, ["--range", "HEAD^..HEAD"])).report.coverage;
    expect(range).toMatchObject({ complete: true, commits: 1, files: 4 });
    const history = (await scan(repo, ["--history"])).report.coverage;
    // Two commits and five blobs; trees are walked, not scanned.
    expect(history).toMatchObject({ complete: true, commits: 2, files: 5, objects: 7 });
  });

  test("what a configuration leaves out, by reason, with examples", async () => {
    using other = tempRepo();
    other.commit("start", {
      ".leakgate.yaml": "exclude: [vendor/]\n",
      "vendor/a.py": `x = "${TOKEN}"\n`,
      "vendor/b.py": "x\n",
      "app.py": "x\n",
    });
    for (const args of [[], ["--history"], ["--range", `${"0".repeat(40)}..HEAD`]]) {
      const { code, report } = await scan(other, args);
      expect(code).toBe(0);
      expect(report.coverage.skipped).toMatchObject([
        { reason: "excluded", count: 2, examples: ["vendor/a.py", "vendor/b.py"] },
      ]);
    }
    expect((await leakgate(other, ["scan"])).stdout).toMatch(/2 excluded .*vendor\/a\.py/);
  });
});

describe("exit codes:", () => {
  const code = async (...args: string[]): Promise<number> => (await leakgate(repo, ["scan", ...args])).code;

  test("1 with findings, 0 without", async () => {
    expect(await code()).toBe(1);
    expect(await code("clean.py")).toBe(0);
  });

  test("--fail-on is the lowest severity that counts; everything is still reported", async () => {
    expect(await code("c.txt", "--fail-on", "high")).toBe(1);
    expect(await code("c.txt", "--fail-on", "critical")).toBe(0);
    expect(await code("--fail-on", "critical")).toBe(1);
    expect((await scan(repo, ["c.txt", "--fail-on", "critical"])).places).toEqual(["c.txt:1 gitlab-runner-token"]);
  });

  test("--fail-on none turns 1 into 0, never 3 or 2", async () => {
    expect(await code("--fail-on", "none")).toBe(0);
    expect(await code("--fail-on", "none", "--range", "HEAD..HEAD")).toBe(3);
    expect(await code("--fail-on", "none", "--stagged")).toBe(2);
    expect(await code("--fail-on", "none", "--max-file-size", "10")).toBe(3);
  });

  test("1 wins over 3, 2 over both", async () => {
    expect(await code("a/z.py", "clean.py", "--max-file-size", "70")).toBe(1);
    expect(await code("--max-file-size", "70", "--report", "json=nowhere/x.json")).toBe(2);
  });

  test("--min-severity leaves findings out", async () => {
    const { code: exit, report } = await scan(repo, ["--min-severity", "critical"]);
    expect(exit).toBe(1);
    expect(report.findings.every(({ severity }: JsonFinding) => severity === "critical")).toBe(true);
    expect(await code("c.txt", "--min-severity", "critical")).toBe(0);
  });

  test("--rule and --exclude-rule choose rules", async () => {
    expect((await scan(repo, ["--rule", "gitlab-runner-token"])).places).toEqual(["c.txt:1 gitlab-runner-token"]);
    expect((await scan(repo, ["--exclude-rule", "slack-bot-token"])).places).toEqual(["c.txt:1 gitlab-runner-token"]);
    expect((await scan(repo, ["--rule", "gitlab-runner-token", "--rule", "slack-bot-token"])).places).toHaveLength(5);
  });

  test("a flag has the last word over the configuration", async () => {
    using other = tempRepo();
    other.commit("start", { ".leakgate.yaml": "fail-on: none\nformat: json\n", "app.py": `x = "${TOKEN}"\n` });
    const plain = await leakgate(other, ["scan"]);
    expect(plain.code).toBe(0);
    expect(JSON.parse(plain.stdout)).toHaveProperty("findings.length", 1);
    expect((await leakgate(other, ["scan", "--fail-on", "low", "--format", "pretty"])).code).toBe(1);
  });
});
