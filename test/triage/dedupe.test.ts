/** One finding for one secret at one place. */
import { expect, test } from "vitest";
import { Secret } from "../../src/model.ts";
import { fake } from "../support/fake.ts";
import { makeHit, makeMatch, makeRule, runTriage } from "./make.ts";

const value = fake("alnum", 40);
const text = `url = https://user:${value}@example.org/ and ${value}`;
const specific = makeRule("specific");
const generic = makeRule("generic", { specificity: 10 });
const other = makeRule("other");
const rules = new Map([specific, generic, other].map((r) => [r.id, r]));

async function found(...matches: readonly ReturnType<typeof makeMatch>[]): Promise<readonly string[]> {
  const { findings } = await runTriage(
    matches.map((m) => makeHit(m)),
    { rules },
  );
  return findings.map((f) => `${f.rule}:${f.column}`);
}

test("identical findings are one", async () => {
  expect(await found(makeMatch(text, value), makeMatch(text, value)).catch((e: Error) => e.message)).toContain(
    "no rule",
  );
  const match = makeMatch(text, value, { rule: "specific" });
  expect(await found(match, { ...match })).toEqual(["specific:20"]);
});

test("the most specific rule speaks, whatever the order", async () => {
  const a = makeMatch(text, value, { rule: "specific", confidence: "low" });
  const b = makeMatch(text, `user:${value}@example.org`, { rule: "generic", confidence: "high" });
  expect(await found(a, b)).toEqual(["specific:20"]);
  expect(await found(b, a)).toEqual(["specific:20"]);
});

test("among equals: confidence, then length, then the rule's name", async () => {
  const low = makeMatch(text, value, { rule: "specific", confidence: "low" });
  const high = makeMatch(text, value, { rule: "other", confidence: "high" });
  const long = makeMatch(text, `user:${value}`, { rule: "specific", confidence: "high" });
  expect(await found(low, high)).toEqual(["other:20"]);
  expect(await found(high, long)).toEqual(["specific:15"]);
  expect(await found({ ...low, confidence: "high" }, high)).toEqual(["other:20"]);
});

test("the same value at two places is two findings", async () => {
  const first = makeMatch(text, value, { rule: "specific" });
  const second = makeMatch(text, value, { rule: "specific", nth: 1 });
  expect(await found(first, second)).toHaveLength(2);
  const { findings } = await runTriage(
    [makeHit(first), makeHit(first, { path: "b.py" }), makeHit(first, { where: "note" })],
    { rules },
  );
  expect(findings).toHaveLength(3);
  expect(new Set(findings.map((f) => f.fingerprint)).size).toBe(1);
});

test("the same blob in two commits is two findings", async () => {
  const match = makeMatch(text, value, { rule: "specific" });
  const by = (commit: string): object => ({
    provenance: { commit, author: "a", email: "b", date: "2026-01-01T00:00:00Z" },
  });
  const { findings } = await runTriage([makeHit(match, by("1")), makeHit(match, by("2"))], { rules });
  expect(findings.map((f) => f.commit)).toEqual(["1", "2"]);
});

test("values inside one encoded blob are told apart", async () => {
  const blob = fake("base64", 120, 2);
  const content = `data: ${blob}`;
  const inside = { decoded: ["base64"], rule: "specific" };
  const one = makeMatch(content, blob, { ...inside, secret: new Secret(fake("alnum", 30, 3)) });
  const two = makeMatch(content, blob, { ...inside, secret: new Secret(fake("alnum", 30, 4)) });
  expect(await found(one, two)).toHaveLength(2);
  // A guess on the blob itself gives way, and so does a guess on one of the values.
  const outer = makeMatch(content, blob, { rule: "generic" });
  const guess = { ...one, rule: "generic" };
  expect(await found(outer, one, guess, two)).toEqual(["specific:7", "specific:7"]);
});

test("a value that is found plain and with its escapes undone is one finding", async () => {
  const plain = makeMatch(text, value, { rule: "specific" });
  const escaped = { ...plain, decoded: ["escape"] };
  const { findings } = await runTriage([makeHit(escaped), makeHit(plain)], { rules });
  expect(findings.map((f) => f.decoded)).toEqual([[]]);
});

test("very many findings in one file", async () => {
  const line = `"${value}"`;
  const sample = makeMatch(line, value, { rule: "specific" });
  const hits = Array.from({ length: 20_000 }, (_, i) => {
    const shift = i * 50;
    return makeHit({ ...sample, start: sample.start + shift, end: sample.end + shift, line: i + 1, endLine: i + 1 });
  });
  const { findings } = await runTriage([...hits, ...hits], { rules });
  expect(findings).toHaveLength(20_000);
});
