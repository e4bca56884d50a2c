/** Names that break parsers, shells, pathspecs and JSON: what lies in such a file is found, and its name is told without harm. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { bringIn, gitWithHook, type JsonFinding, leakgate, MODES, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

/** What makes the name hard → name on disk → path in the report, where it differs. */
const NAMES: Readonly<Record<string, readonly [name: string | Buffer, reported?: string]>> = {
  spaces: ["a file with spaces.py"],
  "spaces at both ends": [" padded .py"],
  quotes: [`it's "quoted".py`],
  "a backslash": ["back\\slash.py"],
  "a tab": ["tab\there.py"],
  "a line feed": ["line\nfeed.py"],
  "a line feed that looks like a second record": [`x\n:000000 100644 ${"0".repeat(40)} ${"1".repeat(40)} A\tforged.py`],
  "a carriage return": ["return\rhere.py"],
  "a leading dash": ["-rf.py"],
  "two leading dashes": ["--staged"],
  "a pathspec magic word": [":(glob)**.py"],
  "a pathspec that excludes": [":!app.py"],
  "glob characters": ["[a-z]*?.py"],
  braces: ["{a,b}.py"],
  "a dollar and a backtick": ["$(touch was-run)`touch was-run`.py"],
  "letters outside ASCII": ["grün/日本語.py"],
  "an emoji": ["🔑.py"],
  "a decomposed letter": ["a\u0308.py"],
  "a byte that is not UTF-8": [Buffer.from([0x62, 0x61, 0x64, 0xff, 0x2e, 0x70, 0x79]), "bad\\xff.py"],
  "Latin-1": [Buffer.from("schl\xfcssel.py", "latin1"), "schl\\xfcssel.py"],
  "terminal escapes": ["\x1b[2Kred.py"],
  "marks that reorder text": ["\u202eyp.exe.py"],
  "a percent sign": ["100%25.py"],
  "a colon and a number": ["app.py:99"],
  "a hash and a semicolon": ["#1;2.py"],
  "only dots": ["..."],
  "two hundred characters": [`${"long".repeat(50)}.py`],
  "forty folders": [`${"d/".repeat(40)}deep.py`],
  "the name of an object's attribute": ["__proto__"],
  "a .git look-alike": [".github/.gitx"],
};

const rows = Object.entries(NAMES).map(([what, [name, reported]], i) => ({
  what,
  name,
  path: reported ?? String(name),
  content: `token = "${fakeSlackToken(1200 + 10 * i)}"\n`,
}));

function putAll(repo: TempRepo): void {
  for (const { name, content } of rows) repo.write(name, content);
}

describe.each([...MODES, "tree"] as const)("%s finds the secret in a file whose name has", (mode) => {
  let repo: TempRepo;
  let findings: readonly JsonFinding[] = [];
  let result: { stdout: string; stderr: string } = { stdout: "", stderr: "" };

  beforeAll(async () => {
    repo = tempRepo();
    const args = bringIn(repo, mode === "tree" ? "staged" : mode, () => putAll(repo));
    const scanned = await scan(repo, mode === "tree" ? [] : args);
    ({ findings } = scanned.report);
    result = scanned;
  });
  afterAll(() => repo[Symbol.dispose]());

  test.each(rows)("$what", ({ path }) => {
    expect(findings.filter((finding) => finding.path === path)).toMatchObject([
      { rule: "slack-bot-token", line: 1, column: 10 },
    ]);
  });

  test("and finds nothing else, runs nothing, and says nothing", () => {
    expect(findings).toHaveLength(rows.length);
    expect(result.stderr).toBe("");
    expect(repo.git("ls-files", "--others", "--", "was-run")).toBe("");
    // oxlint-disable-next-line no-control-regex
    expect(result.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

test("the hook refuses a commit of files with all these names, and every format can write them", async () => {
  using repo = tempRepo();
  repo.commit("start");
  await leakgate(repo, ["hook", "install"]);
  putAll(repo);
  repo.git("add", "--all");
  const { status, output } = gitWithHook(repo, ["commit", "-m", "x"]);
  expect(status).not.toBe(0);
  expect(output).toContain(`${rows.length} findings`);
  const formats = [
    "sarif",
    "junit",
    "checkstyle",
    "gitlab",
    "codequality",
    "rdjson",
    "csv",
    "markdown",
    "github",
    "jsonl",
  ];
  const reports = formats.flatMap((format) => ["--report", `${format}=../${format}.out`]);
  expect(await leakgate(repo, ["scan", "--staged", ...reports])).toMatchObject({ code: 1, stderr: "" });
  for (const format of formats) {
    const text = readFileSync(join(repo.path, `../${format}.out`), "utf8");
    // oxlint-disable-next-line no-control-regex
    expect(text.replaceAll("\r\n", "\n"), format).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    if (/sarif|gitlab|codequality|rdjson$/.test(format)) JSON.parse(text);
    // A line that is no command would be an injected one, or lost.
    if (format === "github")
      expect(
        text
          .trim()
          .split("\n")
          .filter((line) => !/^::(?:error|warning|notice) /.test(line)),
      ).toEqual([]);
  }
});

describe("a PATH argument is a path, never a pattern or a flag:", () => {
  test.each([":(glob)**.py", "[a-z]*?.py", "a file with spaces.py", "{a,b}.py", "grün"])("%s", async (path) => {
    using repo = tempRepo();
    putAll(repo);
    const { places } = await scan(repo, [path]);
    expect(places).toHaveLength(1);
    expect(places[0]).toContain(path);
  });

  test.each(["-rf.py", "--staged"])("%s, after --", async (path) => {
    using repo = tempRepo();
    putAll(repo);
    const { stdout } = await leakgate(repo, ["scan", "--format", "json", "--", path]);
    expect((JSON.parse(stdout) as { findings: JsonFinding[] }).findings.map((finding) => finding.path)).toEqual([path]);
  });
});
