/** The text of a baseline: what is written is read back; what is wrong is an error with file, line and what to do. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BASELINE_SCOPES, BASELINE_STATUSES, type BaselineEntry } from "../../src/baseline/entry.ts";
import { formatBaseline } from "../../src/baseline/format.ts";
import { settleEntries } from "../../src/baseline/order.ts";
import { parseBaseline } from "../../src/baseline/parse.ts";
import { decodeBaseline, readBaseline } from "../../src/baseline/read.ts";
import { UsageError } from "../../src/model.ts";
import { tempDir } from "../support/tempRepo.ts";

const SALT = "00112233445566778899aabbccddeeff";
const HEADER = `{"schema":"leakgate-baseline/1","salt":"${SALT}"}`;
const FP = `lg1:${"ab".repeat(16)}`;
const ENTRY = `{"fingerprint":"${FP}","rule":"github-pat","scope":"file","path":"src/a.py","status":"accepted","reason":"old"}`;

function problem(text: string): string {
  try {
    parseBaseline(text, "b.jsonl");
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return "none";
}

test("a header and an entry", () => {
  const baseline = parseBaseline(`${HEADER}\n${ENTRY}\n`, "b.jsonl");
  expect(baseline).toEqual({
    file: "b.jsonl",
    salts: [SALT],
    entries: [
      { fingerprint: FP, rule: "github-pat", scope: "file", path: "src/a.py", status: "accepted", reason: "old" },
    ],
  });
  expect(formatBaseline(baseline)).toBe(`${HEADER}\n${ENTRY}\n`);
});

test("byte order mark, CRLF, blank lines and a missing last line feed are no fault", () => {
  expect(parseBaseline(`\ufeff${HEADER}\r\n\r\n${ENTRY}`, "b").entries).toHaveLength(1);
});

test("a union merge repeats the header and leaves both versions of an entry: the labelled one counts", () => {
  const fresh = ENTRY.replace('"accepted","reason":"old"', '"unreviewed"');
  for (const lines of [
    [HEADER, ENTRY, HEADER, fresh],
    [HEADER, fresh, ENTRY, HEADER],
  ]) {
    const { salts, entries } = parseBaseline(lines.join("\n"), "b");
    expect(salts).toEqual([SALT]);
    expect(entries).toMatchObject([{ status: "accepted", reason: "old" }]);
  }
});

test("of two labels the one that ends first counts", () => {
  const short = ENTRY.replace("}", ',"until":"2027-01-31"}');
  const long = ENTRY.replace("}", ',"until":"2028-01-31"}');
  expect(parseBaseline([HEADER, long, ENTRY, short].join("\n"), "b").entries).toMatchObject([{ until: "2027-01-31" }]);
});

test("two branches that each made a baseline: both salts stay", () => {
  const other = HEADER.replace(SALT, SALT.replace("00", "ff"));
  const { salts } = parseBaseline([other, HEADER, ENTRY].join("\n"), "b");
  expect(salts).toEqual([SALT, SALT.replace("00", "ff")]);
  const text = formatBaseline({ salts, entries: [] });
  expect(text).toBe(`${HEADER}\n${other}\n`);
});

test.each([
  ["empty file", "", "b.jsonl:1: the header line is missing"],
  ["no header", ENTRY, "b.jsonl:1: the first line must be the header"],
  ["cut in the middle", `${HEADER}\n${ENTRY.slice(0, 50)}`, "b.jsonl:2: not valid JSON, the line is cut off"],
  ["cut header", HEADER.slice(0, 30), "b.jsonl:1: not valid JSON"],
  ["two entries on one line", `${HEADER}\n${ENTRY}${ENTRY}`, "b.jsonl:2: not valid JSON"],
  [
    "conflict",
    `${HEADER}\n<<<<<<< HEAD\n${ENTRY}\n=======\n>>>>>>> b\n`,
    "b.jsonl:2: this is a merge conflict; keep the lines of both sides",
  ],
  ["end of a conflict", `${HEADER}\n${ENTRY}\n>>>>>>> topic`, "b.jsonl:3: this is a merge conflict"],
  [
    "future version",
    HEADER.replace("/1", "/2"),
    "b.jsonl:1: the baseline was written by another version of leakgate (leakgate-baseline/2",
  ],
  [
    "future version later",
    `${HEADER}\n${HEADER.replace("/1", "/12")}`,
    "b.jsonl:2: the baseline was written by another version",
  ],
  ["another file", '{"schema":"leakgate-report/1"}', 'b.jsonl:1: "schema" must be'],
  ["salt too short", HEADER.replace(SALT, "aabb"), 'b.jsonl:1: "salt" must be'],
  ["no object", `${HEADER}\n[1]`, "b.jsonl:2: expected a JSON object"],
  ["null", `${HEADER}\nnull`, "b.jsonl:2: expected a JSON object"],
  [
    "misspelt key",
    `${HEADER}\n${ENTRY.replace("reason", "raeson")}`,
    "b.jsonl:2: key number 6 is unknown; the known ones are",
  ],
  ["no status", `${HEADER}\n${ENTRY.replace('"status":"accepted",', "")}`, 'b.jsonl:2: "status" is missing'],
  ["bad status", `${HEADER}\n${ENTRY.replace("accepted", "fine")}`, 'b.jsonl:2: "status" must be one of unreviewed'],
  [
    "bad scope",
    `${HEADER}\n${ENTRY.replace('"file"', '"all"')}`,
    'b.jsonl:2: "scope" must be one of file, folder, repository',
  ],
  ["bad fingerprint", `${HEADER}\n${ENTRY.replace(FP, "lg1:zz")}`, 'b.jsonl:2: "fingerprint" is not one'],
  [
    "bad place",
    `${HEADER}\n${ENTRY.replace('"scope"', '"where":"moon","scope"')}`,
    'b.jsonl:2: "where" must be one of',
  ],
  ["no such day", `${HEADER}\n${ENTRY.replace("}", ',"until":"2027-02-30"}')}`, 'b.jsonl:2: "until" must be a date'],
  ["a time", `${HEADER}\n${ENTRY.replace("}", ',"until":"2027-02-03T10:00"}')}`, 'b.jsonl:2: "until" must be a date'],
  ["path outside", `${HEADER}\n${ENTRY.replace("src/a.py", "../a.py")}`, 'b.jsonl:2: "path" must be relative'],
  ["absolute path", `${HEADER}\n${ENTRY.replace("src/a.py", "/a.py")}`, 'b.jsonl:2: "path" must be relative'],
  [
    "repository with path",
    `${HEADER}\n${ENTRY.replace('"file"', '"repository"')}`,
    'b.jsonl:2: an entry with scope "repository" has no "path"',
  ],
  ["number as reason", `${HEADER}\n${ENTRY.replace('"old"', "3")}`, 'b.jsonl:2: "reason" must be a text'],
  ["history false", `${HEADER}\n${ENTRY.replace("}", ',"history":false}')}`, 'b.jsonl:2: "history" can only be true'],
])("%s", (_, text, message) => {
  expect(problem(text)).toContain(message);
});

test("a path may be written with ./ and a folder with a slash", () => {
  const folder = ENTRY.replace('"file","path":"src/a.py"', '"folder","path":"./src/lib/"');
  const entries = parseBaseline([HEADER, ENTRY.replace("src/a.py", "./src/a.py"), folder].join("\n"), "b").entries;
  expect(entries.map((e) => e.path).sort()).toEqual(["src/a.py", "src/lib"]);
});

test("an error never repeats what the line holds", () => {
  for (const line of [
    '{"sk_live_x',
    '{"hunter2":1}',
    '["hunter2"]',
    ENTRY.replace("accepted", "hunter2"),
    ENTRY.replace(FP, "hunter2"),
  ]) {
    expect(problem(`${HEADER}\n${line}`)).not.toMatch(/hunter2|sk_live/);
  }
});

const entry: fc.Arbitrary<BaselineEntry> = fc
  .record(
    {
      fingerprint: fc.oneof(
        fc.constant(FP),
        fc.stringMatching(/^lg1:[0-9a-f]{32}$/),
        fc.stringMatching(/^lg1:w[0-9a-f]{3}$/),
      ),
      rule: fc.constantFrom("github-pat", "generic"),
      where: fc.constantFrom("commit-message" as const, "path" as const),
      scope: fc.constantFrom(...BASELINE_SCOPES),
      path: fc.string({ unit: "binary", minLength: 1 }),
      history: fc.constant(true as const),
      status: fc.constantFrom(...BASELINE_STATUSES),
      reason: fc.string({ unit: "binary", minLength: 1 }),
      owner: fc.string({ minLength: 1 }),
      until: fc
        .date({ noInvalidDate: true, min: new Date("2000-01-01"), max: new Date("2100-01-01") })
        .map((d) => d.toISOString().slice(0, 10)),
    },
    { requiredKeys: ["fingerprint", "rule", "scope", "status"] },
  )
  .map(({ path, ...rest }): BaselineEntry =>
    rest.scope === "repository" ? rest : { ...rest, path: `p${(path ?? "").replaceAll("..", "")}q` },
  );

test("what is written is read back, in an order that does not depend on the order of writing", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.array(entry, { maxLength: 4 }), (entries, more) => {
      const text = formatBaseline({ salts: [SALT], entries });
      const read = parseBaseline(text, "b");
      expect(read.entries).toEqual(settleEntries(entries));
      expect(formatBaseline({ salts: [SALT], entries: entries.toReversed() })).toBe(text);
      expect(formatBaseline(read)).toBe(text);
      // A union merge: lines of both, in any order.
      const other = formatBaseline({ salts: [SALT], entries: more });
      const merged = formatBaseline(parseBaseline(text + other, "b"));
      expect(formatBaseline(parseBaseline(other + text, "b"))).toBe(merged);
      expect(merged).toBe(formatBaseline({ salts: [SALT], entries: [...entries, ...more] }));
    }),
  );
});

test("whatever the text, it is read or it is the user's mistake", () => {
  const good = `${HEADER}\n${ENTRY}\n`;
  const broken = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom(HEADER, ENTRY, "", "{}", "[]", '{"schema":1}', ">>>>>>> x"), { maxLength: 5 })
      .map((l) => l.join("\n")),
    fc
      .tuple(fc.nat(good.length), fc.nat(5), fc.string())
      .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut)),
    fc.json().map((j) => `${HEADER}\n${j}`),
  );
  fc.assert(
    fc.property(broken, (text) => {
      const message = problem(text);
      expect(message).toMatch(/^(?:none$|b\.jsonl:\d+: .+)/s);
    }),
    { numRuns: 500 },
  );
});

test("whatever bytes a file has, it is read whole or it is the user's mistake", () => {
  const good = Buffer.from(
    formatBaseline({ salts: [SALT], entries: parseBaseline(`${HEADER}\n${ENTRY}`, "b").entries }),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.from(b)),
    fc.nat(good.length).map((cut) => good.subarray(0, cut)),
    fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
      const copy = Buffer.from(good);
      copy[at] = byte;
      return copy;
    }),
  );
  fc.assert(
    fc.property(bytes, (content) => {
      try {
        const { entries } = decodeBaseline(content, "b.jsonl");
        // Every line that is no header is an entry: none is passed over.
        const lines = content
          .toString("utf8")
          .split(/\r?\n/)
          .filter((line) => line.trim() !== "" && !line.includes('"schema"'));
        expect(entries.length).toBe(new Set(lines).size);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        expect((error as Error).message).toMatch(/^b\.jsonl:\d+: /);
      }
    }),
    { numRuns: 1000 },
  );
});

test("on disk: no file is no baseline; a folder and text that is not UTF-8 are mistakes", async () => {
  const { path } = tempDir();
  expect(await readBaseline(join(path, "none"))).toBeUndefined();
  mkdirSync(join(path, "folder"));
  await expect(readBaseline(join(path, "folder"))).rejects.toThrow(/cannot be read \(EISDIR\)/);
  writeFileSync(join(path, "latin"), Buffer.concat([Buffer.from(HEADER), Buffer.from([0x0a, 0xe9])]));
  await expect(readBaseline(join(path, "latin"))).rejects.toThrow(/latin:2: .*not UTF-8/);
});
