/** The stages of triage together: what is asked for, what is suppressed and by what, order, masks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Finding, Secret } from "../../src/model.ts";
import type { TriageContext } from "../../src/triage/context.ts";
import { byPlace, compareBytes } from "../../src/triage/stages/order.ts";
import { fake } from "../support/fake.ts";
import { captureOutput } from "../support/output.ts";
import { makeHit, makeMatch, makeRule, runTriage } from "./make.ts";

const value = fake("alnum", 30);
const text = `token = "${value}"`;
const match = makeMatch(text, value);
const hit = makeHit(match);

const thresholds = { minConfidence: "low", minSeverity: "low", inlineAllow: true } as const;

test("a finding carries what its rule and its hit say", async () => {
  const provenance = { commit: "c0ffee", author: "Ada", email: "ada@example.org", date: "2026-01-02T03:04:05+01:00" };
  const full = makeHit(
    { ...match, decoded: ["base64", "percent"], notes: ["check crc: pass"] },
    { provenance, blob: "b10b", where: "note" },
  );
  const { findings } = await runTriage([full]);
  expect(findings).toEqual([
    {
      rule: "rule-a",
      title: "Title of rule-a",
      severity: "high",
      confidence: "medium",
      where: "note",
      path: "src/app.py",
      line: 1,
      endLine: 1,
      column: 10,
      endColumn: 40,
      secret: match.secret,
      fingerprint: expect.stringMatching(/^lg1:[0-9a-f]{32}$/) as string,
      decoded: ["base64", "percent"],
      ...provenance,
      blob: "b10b",
      message: "Title of rule-a in a git note, encoded as base64, then percent (check crc: pass).",
      help: "Revoke it.",
      url: "https://example.org/revoke",
    },
  ]);
});

test("names have no line; a rule about files has a fingerprint of the path", async () => {
  const rules = new Map([makeRule("env-file")].map(({ pattern: _, ...rule }) => [rule.id, rule]));
  const name = makeHit(makeMatch(".env", ".env", { rule: "env-file" }), { path: ".env", where: "path" });
  const guard = { ...makeMatch(".env", ".env", { rule: "env-file", secret: new Secret("") }), line: 0, endLine: 0 };
  const { findings } = await runTriage(
    [name, { ...name, path: "b/.env" }, { ...name, match: guard, where: "policy" }],
    {
      rules,
    },
  );
  expect(findings.every((f) => f.line === undefined && f.column === undefined)).toBe(true);
  expect(new Set(findings.map((f) => f.fingerprint)).size).toBe(2);
  // The name is no secret, and so stays readable.
  expect(findings.map((f) => f.path)).toEqual([".env", ".env", "b/.env"]);
});

test("a rule without steps still says what to do", async () => {
  const rules = new Map([["rule-a", makeRule("rule-a", { revoke: { steps: " " } })]]);
  const { findings } = await runTriage([hit], { rules });
  expect(findings[0]?.help).toMatch(/^Revoke or rotate .*\.$/);
  expect(findings[0]).not.toHaveProperty("url");
});

test.each<[string, Partial<TriageContext>, number]>([
  ["nothing asked", {}, 1],
  ["confidence reached", { forPath: () => ({ ...thresholds, minConfidence: "medium" }) }, 1],
  ["confidence not reached", { forPath: () => ({ ...thresholds, minConfidence: "high" }) }, 0],
  ["severity reached", { forPath: () => ({ ...thresholds, minSeverity: "high" }) }, 1],
  ["severity not reached", { forPath: () => ({ ...thresholds, minSeverity: "critical" }) }, 0],
  ["rule not selected here", { selects: (rule, path) => !(rule === "rule-a" && path === "src/app.py") }, 0],
])("%s", async (_, context, number) => {
  expect((await runTriage([hit], context)).findings).toHaveLength(number);
});

test.each([
  ["a rule", { rules: ["rule-a"] }, true],
  ["another rule", { rules: ["rule-b"] }, false],
  ["a path", { path: (p: string) => p.startsWith("src/") }, true],
  ["another path", { path: () => false }, false],
  ["a value", { values: [new RegExp(`^(?:${value})$`, "u")] }, true],
  ["part of a value", { values: [new RegExp(`^(?:${value.slice(1)})$`, "u")] }, false],
  ["a stop word", { stopwords: ["zzz", value.slice(3, 9).toLowerCase()] }, true],
  ["no stop word", { stopwords: ["no such word"] }, false],
  ["all conditions", { rules: ["rule-a"], path: () => true, stopwords: [value.slice(3, 9).toLowerCase()] }, true],
  ["one condition of two", { rules: ["rule-a"], path: () => false }, false],
  ["until today", { rules: ["rule-a"], until: "2026-06-15" }, true],
  ["until yesterday", { rules: ["rule-a"], until: "2026-06-14" }, false],
])("configuration allows by %s", async (_, conditions, allowed) => {
  const { findings, suppressed } = await runTriage([hit], { allowances: [{ reason: "known", ...conditions }] });
  expect(findings).toHaveLength(allowed ? 0 : 1);
  const until = "until" in conditions ? { until: conditions.until } : {};
  if (allowed) expect(suppressed).toMatchObject([{ by: "config", reason: "known", rule: "rule-a", ...until }]);
  else if ("until" in conditions) expect(findings[0]?.message).toContain("It was allowed until 2026-06-14.");
});

test("an inline comment suppresses, unless inline comments do not count at the path", async () => {
  const inline = makeHit(match, { inline: { form: "leakgate:allow", reason: "test", line: 1 } });
  expect((await runTriage([inline])).suppressed).toMatchObject([{ by: "inline", reason: "test" }]);
  const form = makeHit(match, { inline: { form: "gitleaks:allow", line: 1 } });
  expect((await runTriage([form])).suppressed).toMatchObject([{ by: "inline", reason: "gitleaks:allow" }]);
  const off = await runTriage([inline], { forPath: () => ({ ...thresholds, inlineAllow: false }) });
  expect(off.findings).toHaveLength(1);
});

test("the first stage that suppresses is the one that is named, and the others are not stale", async () => {
  const inline = makeHit(match, { inline: { form: "leakgate:allow", line: 1 } });
  const allowances = [
    { reason: "first", rules: ["rule-a"] },
    { reason: "second", rules: ["rule-a"] },
  ];
  const result = await runTriage([inline], { allowances, full: "tree" });
  expect(result.suppressed).toMatchObject([{ by: "config", reason: "first" }]);
  expect(result.staleSuppressions).toEqual([]);
});

test("allowances that match nothing are stale, only in a scan of everything", async () => {
  const allowances = [
    { reason: "gone", path: (p: string) => p === "old.py", at: ".leakgate.yaml:3" },
    { reason: "its rule was not asked for", rules: ["rule-b"] },
  ];
  expect((await runTriage([hit], { allowances })).staleSuppressions).toEqual([]);
  expect((await runTriage([hit], { allowances, full: "tree" })).staleSuppressions).toEqual([
    { by: "config", id: "gone", path: ".leakgate.yaml:3" },
  ]);
});

test("a suppression of a finding that is not asked for is not stale", async () => {
  const allowances = [{ reason: "known", rules: ["rule-a"] }];
  const severe: Partial<TriageContext> = { forPath: () => ({ ...thresholds, minSeverity: "critical" }) };
  const result = await runTriage([hit], { allowances, ...severe, full: "tree" });
  expect(result).toMatchObject({ findings: [], suppressed: [], staleSuppressions: [] });
});

test("findings are sorted by path, line, column and rule, by bytes", async () => {
  const at = (path: string, line: number, column: number, rule: string): ReturnType<typeof makeHit> =>
    makeHit(
      { ...match, start: line * 1000 + column, end: line * 1000 + column + 1, line, endLine: line, column, rule },
      { path },
    );
  const sorted = [
    at("B", 1, 1, "z"),
    at("a", 2, 9, "z"),
    at("a", 10, 2, "y"),
    at("a", 10, 3, "x"),
    at("é", 1, 1, "x"),
    at("\uffee", 1, 1, "x"),
    at("😀", 1, 1, "x"),
  ];
  const { findings } = await runTriage(sorted.toReversed());
  expect(findings.map((f) => [f.path, f.line, f.column, f.rule])).toEqual(
    sorted.map((h) => [h.path, h.match.line, h.match.column, h.match.rule]),
  );
});

test("the order is that of bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test("the order does not depend on the order of the hits", async () => {
  const hits = Array.from({ length: 12 }, (_, i) =>
    makeHit(
      { ...match, start: (i % 5) * 100, end: (i % 5) * 100 + 30, line: (i % 3) + 1, rule: `rule-${i % 2}` },
      { path: `p${i % 4}` },
    ),
  );
  const expected = JSON.stringify((await runTriage(hits)).findings);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(hits, { minLength: hits.length }), async (shuffled) => {
      const { findings } = await runTriage(shuffled);
      expect(JSON.stringify(findings)).toBe(expected);
      expect([...findings].sort(byPlace)).toEqual(findings);
    }),
    { numRuns: 50 },
  );
});

test("a value is masked wherever it stands in the report", async () => {
  const provenance = {
    commit: "1",
    author: `Ada ${value}`,
    email: `${value}@example.org`,
    date: "2026-01-01T00:00:00Z",
  };
  const hits = [
    makeHit(match, { path: `keys/${value}.txt`, provenance, excerpt: `see ${value}`, image: `registry/${value}` }),
    makeHit(
      { ...match, notes: [value] },
      { path: `b`, inline: { form: "leakgate:allow", reason: `it is ${value}`, line: 1 } },
    ),
  ];
  const { findings, suppressed, mask } = await runTriage(hits);
  const all: readonly Finding[] = [...findings, ...suppressed];
  captureOutput("findings", JSON.stringify(all));
  expect(findings[0]).toMatchObject({
    path: "keys/****…****.txt",
    author: "Ada ****…****",
    email: "****…****@example.org",
  });
  expect(suppressed[0]).toMatchObject({ reason: "it is ****…****" });
  expect(mask(`origin/${value}`)).toBe("origin/****…****");
});

test("--show-secrets leaves paths and authors as they are", async () => {
  const { findings, mask } = await runTriage([makeHit(match, { path: `keys/${value}` })], { showSecrets: true });
  expect(findings[0]?.path).toBe(`keys/${value}`);
  expect(mask(value)).toBe(value);
});
