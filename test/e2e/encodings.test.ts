/** Content that is not one tidy UTF-8 line after the other: a diff calls it binary, cuts it off, or shows it as one hunk. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { fakeKeyLines } from "../support/fakeKey.ts";
import { bringIn, type JsonFinding, leakgate, MODES, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

/** Not of one letter, which an engine may skip. */
const FILLER = "function f(a,b){return a+b};".repeat(120_000);

interface Sample {
  readonly content: (token: string) => string | Buffer;
  readonly at: Pick<JsonFinding, "line" | "column">;
}

const utf16 = (text: string, bigEndian = false): Buffer =>
  bigEndian ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le");

const SAMPLES: Readonly<Record<string, Sample>> = {
  "UTF-16 little-endian with a mark (PowerShell, .reg)": {
    content: (token) => utf16(`\uFEFFWindows Registry Editor\r\n"token"="${token}"\r\n`),
    at: { line: 2, column: 10 },
  },
  "UTF-16 big-endian with a mark": {
    content: (token) => utf16(`\uFEFFname\nключ = "${token}"\n`, true),
    at: { line: 2, column: 9 },
  },
  "UTF-16 little-endian without a mark": {
    content: (token) => utf16(`name = x\ntoken = "${token}"\n`),
    at: { line: 2, column: 10 },
  },
  "UTF-8 with a mark": { content: (token) => `\uFEFFtoken = "${token}"\n`, at: { line: 1 } },
  "letters outside ASCII before it": {
    content: (token) => `# 🔑 Schlüssel\nключ🔑 = "${token}"\n`,
    at: { line: 2, column: 10 },
  },
  "Latin-1": {
    content: (token) => Buffer.from(`# Schlüssel für\nschlüssel = "${token}"\n`, "latin1"),
    at: { line: 2, column: 14 },
  },
  "NUL bytes before it": { content: (token) => `\0\0\0binary\0\n\0token = ${token}\n`, at: { line: 2 } },
  "NUL bytes after it": {
    content: (token) => `token = ${token}\n${"\0\x01\x02".repeat(5000)}`,
    at: { line: 1, column: 9 },
  },
  "NUL bytes around it, as in a program": {
    content: (token) =>
      Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.from(`\0/lib\0${token}\0main\0`)]),
    at: { line: 1 },
  },
  "a line of 6 MB, in its middle": {
    content: (token) => `${FILLER}"${token}"${FILLER}`,
    at: { line: 1, column: FILLER.length + 2 },
  },
  "a long line at the end of a file without a line feed": {
    content: (token) => `x\n${FILLER}"${token}"`,
    at: { line: 2 },
  },
  "line ends of old Macs": { content: (token) => `name = x\rtoken = "${token}"\rend\r`, at: { line: 1 } },
  "Windows line ends": { content: (token) => `name = x\r\ntoken = "${token}"\r\n`, at: { line: 2, column: 10 } },
  "no line feed at the end": { content: (token) => `a\ntoken = "${token}"`, at: { line: 2, column: 10 } },
  "terminal escapes on its line": {
    content: (token) => `\x1b[8mtoken = "${token}"\x1b[0m\x1b[2K\r\n`,
    at: { line: 1 },
  },
};

const names = Object.keys(SAMPLES);
const fileOf = (name: string): string => `f${names.indexOf(name)}.txt`;
const tokenOf = (name: string): string => fakeSlackToken(600 + 10 * names.indexOf(name));

describe.each([...MODES, "tree"] as const)("a secret is found by %s in", (mode) => {
  let repo: TempRepo;
  let findings: readonly JsonFinding[] = [];

  beforeAll(async () => {
    repo = tempRepo();
    const files = Object.fromEntries(names.map((name) => [fileOf(name), SAMPLES[name]?.content(tokenOf(name)) ?? ""]));
    const args = bringIn(repo, mode === "tree" ? "staged" : mode, files);
    const { report } = await scan(repo, mode === "tree" ? [] : args);
    ({ findings } = report);
    expect(report.coverage.complete).toBe(true);
  });
  afterAll(() => repo[Symbol.dispose]());

  test.each(names)("%s", (name) => {
    const here = findings.filter(({ path }) => path === fileOf(name));
    expect(here).toMatchObject([{ rule: "slack-bot-token", ...SAMPLES[name]?.at }]);
  });
});

test.each(["staged", "range"] as const)(
  "--%s counts the lines of UTF-16 as they are read: some letters hold the byte of a line feed",
  async (mode) => {
    using repo = tempRepo();
    const old = "Ċ one\nĊĊ two\nਊ three\n".repeat(20);
    repo.commit("start", {
      "a.txt": utf16(`\uFEFF${old}`),
      "b.txt": utf16(`\uFEFFx = "${fakeSlackToken(760)}"\n${old}`),
    });
    const args = bringIn(repo, mode, {
      "a.txt": utf16(`\uFEFF${old}token = "${fakeSlackToken(770)}"\n`),
      "b.txt": utf16(`\uFEFFx = "${fakeSlackToken(760)}"\n${old}Ċ four\n`),
    });
    expect((await scan(repo, args)).places).toEqual(["a.txt:61 slack-bot-token"]);
  },
);

test("a comment in UTF-16 allows what stands on its line", async () => {
  using repo = tempRepo();
  repo.write(
    "a.ps1",
    utf16(`\uFEFFĊ\n$a = "${fakeSlackToken(780)}" # leakgate:allow -- old\n$b = "${fakeSlackToken(790)}"\n`),
  );
  const { places, report } = await scan(repo);
  expect(places).toEqual(["a.ps1:3 slack-bot-token"]);
  expect(report.suppressed).toMatchObject([{ line: 2, reason: "old" }]);
});

test("content that is made to keep a scanner busy comes to its end, and hides nothing", async () => {
  using repo = tempRepo();
  const [begin = ""] = fakeKeyLines(12);
  const lines = (seed: number): string =>
    Array.from({ length: 100_000 }, (_, i) => `${(i * seed) % 999_983}\n`).join("");
  repo.commit("start", { "rewritten.txt": lines(7919) });
  repo.write("begin.txt", `${begin}\n`.repeat(50_000));
  // leakgate:allow-next-line[generic-secret] -- pieces of tokens, none of them whole
  repo.write("keys.txt", 'secret = "token=xoxb-https://a:eyJhbGciOiJ\\x41%25'.repeat(30_000));
  repo.write("rewritten.txt", `${lines(104_729)}t = "${fakeSlackToken(795)}"\n`);
  repo.git("add", "--all");
  expect((await scan(repo, ["--staged"])).places).toEqual(["rewritten.txt:100001 slack-bot-token"]);
});

test("a key in UTF-16 is found once, from its first to its last line", async () => {
  using repo = tempRepo();
  const lines = fakeKeyLines(601);
  repo.write("key.txt", utf16(`\uFEFF# key\r\n${lines.join("\r\n")}\r\n`));
  const { report, places } = await scan(repo);
  expect(places).toEqual(["key.txt:2 private-key"]);
  expect(report.findings.find(({ rule }) => rule === "private-key")?.endLine).toBe(lines.length + 1);
});

test("what pretty prints of a line full of terminal escapes acts on no terminal", async () => {
  using repo = tempRepo();
  repo.write(
    "\x1b[31mred\x07\u202e.txt",
    `\x1b[8m\x1b]0;title\x07token = "${fakeSlackToken(600)}"\x1b[2K\u202e\x9b\r\n`,
  );
  for (const args of [["scan"], ["scan", "--verbose"], ["scan", "--format", "markdown"], ["scan", "--format", "csv"]]) {
    const { code, stdout, stderr } = await leakgate(repo, args);
    expect(code).toBe(1);
    // oxlint-disable-next-line no-control-regex
    expect((stdout + stderr).replaceAll("\r\n", "\n")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});
