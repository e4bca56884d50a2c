/**
 * Scanning differences must find what scanning everything finds.
 */
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { DeltaScan } from "../../src/engine/deltaScan.ts";
import { Engine } from "../../src/engine/engine.ts";
import { addedLines, changedPart } from "../../src/git/lineDiff.ts";
import { type CompiledRule, type LineRange, type Match, revealSecret } from "../../src/model.ts";
import { builtinRules } from "../../src/ruleset/builtin.ts";
import { compilePattern } from "../../src/ruleset/compilePattern.ts";
import { genericDetector } from "../../src/ruleset/genericDetector.ts";
import { fake } from "../support/fake.ts";
import { rule } from "./rule.ts";

function made(id: string, keywords: string[], pattern: string, over: Partial<CompiledRule> = {}): CompiledRule {
  return rule({ id, ...compilePattern(pattern, keywords), ...over });
}

const patterns = [
  made("token", ["tok_"], String.raw`\b(?<secret>tok_[0-9a-z]{12})\b`),
  made(
    "named",
    ["secret", "key"],
    String.raw`(?<!disposable public[ _-])(?:secret|key)\w{0,8}\s{0,3}[:=]\s{0,3}["']?(?<secret>[0-9a-z]{8,24})(?=["';\s]|$)`,
  ),
  made("before", ["@host"], String.raw`(?<secret>[0-9a-z]{6,20})@host\d`, { allow: ["a+", "host1.*"] }),
  made("block", ["-----begin"], String.raw`(?<secret>-----BEGIN X-----[a-z0-9\s]{10,400}-----END X-----)`),
  made("pair", ["pair_"], String.raw`(?<secret>pair_[0-9a-z]{8})`, {
    needs: [{ rule: "token", lines: 3, required: true }],
  }),
  made("in-path", ["entry"], String.raw`entry (?<secret>[0-9a-z]{6,30})`, { path: String.raw`\.env$` }),
  made("stop", ["pass"], String.raw`pass(?:word)?[ =]{1,3}(?<secret>[0-9a-z=]{6,30})`, { allow: ["[a-z=]{1,30}"] }),
  // Matches of it overlap, and take each other's bytes.
  made("greedy", ["a-b"], String.raw`(?<secret>[a-b-]{3,9}a-b)`),
  made("lines", ["entry"], String.raw`entry \w{1,20}\r?\n(?<secret>[0-9a-z]{8,40}\r?\n[0-9a-z]{2,20})`),
];
const rules = [...patterns, ...builtinRules().filter((one) => /^generic-(?:password|key|secret|uuid)$/.test(one.id))];

/** With what looks for values in lines rather than in windows. */
const unknown = [
  // How far it reads is not known.
  rule({ id: "to-end", keywords: ["last"], pattern: String.raw`last(?<secret>[a-z]{4,30})\s*$`, maxLength: 60 }),
];

/** Pieces that make findings, nearly make them, or make them together with what comes to stand beside them. */
const value = fc.constantFrom(...[1, 2, 3].map((seed) => fake("lower", 12, seed)), "abcdefgh", "password");
const encoded = value.map((text) => Buffer.from(`padding padding tok_${text} padding padding`).toString("base64"));
const fragment = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("tok_", "secret", "key = ", "disposable public ", "@host1", " ", "\n", "\r\n", "pass "),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("-----BEGIN X-----\n", "-----END X-----\n", "entry ", "pair_", '"', "lastword"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("password=secret", "pass = =", "keykey", "=", ":", "%", "\\x", "&quot;", "é"),
  },
  { weight: 3, arbitrary: value },
  { weight: 1, arbitrary: encoded.map((text) => text.slice(0, 44)) },
  { weight: 1, arbitrary: encoded.map((text) => `${text.slice(44)}\n`) },
  {
    weight: 1,
    arbitrary: fc.tuple(encoded, fc.nat(60)).map(([text, cut]) => `${text.slice(0, cut)}\n${text.slice(cut)}`),
  },
  { weight: 1, arbitrary: value.map((text) => `tok%5f${text}`) },
  { weight: 1, arbitrary: value.map((text) => `tok_${text}`) },
);
/** What the generic detector reads: names, values, and lines between them. */
const generic = fc.oneof(
  fc.constantFrom(
    'client_secret = "',
    "password: ",
    '"\n',
    "\n",
    "\r\n",
    "token=",
    "  # a comment on it\n",
    "uuid ",
    '", "',
  ),
  fc.constantFrom(...[4, 5, 6].map((seed) => `${fake("alnum", 32, seed)}`), fake("base64url", 14, 9)),
  fc.constantFrom(...[1, 2].map((seed) => fake("hex", 32, seed).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"))),
  fc.constant(`client_secret = "${fake("alnum", 32, 8)}"\n`),
  fc.constant(`{"password": "${fake("base64url", 14, 3)}",\n`),
  fc.constantFrom(1300, 40).map((length) => `${"filler(1); ".repeat(length / 11)}`),
);
/** Long enough to be a copy worth its name; some end in the middle of a line. */
const filler = fc
  .tuple(
    fc.constantFrom("x", "word ", "a-b ", " ", "a\n"),
    fc.integer({ min: 70, max: 140 }),
    fc.constantFrom("\n", "", " ", "\r\n", ".\n"),
  )
  .map(([text, length, end]) => text.repeat(length).slice(0, length) + end);
const piece = fc.oneof(
  { weight: 4, arbitrary: fragment },
  { weight: 3, arbitrary: generic },
  { weight: 3, arbitrary: filler },
  { weight: 1, arbitrary: fc.constant("\0") },
);
const rarelyBinary = piece.map((text) => (text === "\0" ? "." : text));

type Piece = { readonly text: string };
const pieces = (max: number): fc.Arbitrary<Piece[]> =>
  fc.array(
    (max > 3 ? rarelyBinary : piece).map((text) => ({ text })),
    { maxLength: max },
  );

const step = fc.record({
  at: fc.nat(1000),
  removed: fc.integer({ min: 0, max: 3 }),
  inserted: pieces(2),
  /** Brings a part of the content to another place. */
  moved: fc.option(fc.nat(1000), { freq: 8 }),
  path: fc.constantFrom("a.txt", "a.txt", "a.txt", "a.txt", "b.txt", "c.env", "test/a.py"),
});

function edit(old: readonly Piece[], { at, removed, inserted, moved }: Step): Piece[] {
  const from = at % (old.length + 1);
  const next = [...old.slice(0, from), ...inserted, ...old.slice(from + removed)];
  return moved === null
    ? next
    : [...next.slice(moved % (next.length + 1)), ...next.slice(0, moved % (next.length + 1))];
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What both have in common, as a delta tells it. */
function copiesOf(old: readonly Piece[], next: readonly Piece[]): Int32Array {
  const places = new Map<Piece, number>();
  let size = 0;
  for (const one of old) {
    places.set(one, size);
    size += Buffer.byteLength(one.text);
  }
  const copies: [number, number, number][] = [];
  let at = 0;
  for (const one of next) {
    const length = Buffer.byteLength(one.text);
    const place = places.get(one);
    const last = copies.at(-1);
    if (place !== undefined) {
      if (last !== undefined && last[0] + last[2] === at && last[1] + last[2] === place) last[2] += length;
      else copies.push([at, place, length]);
    }
    at += length;
  }
  return Int32Array.from(copies.flat());
}

const bytesOf = (all: readonly Piece[]): Buffer => Buffer.from(all.map((one) => one.text).join(""));

const plain = (matches: readonly Match[]) => matches.map((match) => ({ ...match, secret: revealSecret(match.secret) }));

/** @returns how many versions were told by their difference, how many of those with findings */
function compare(all: readonly CompiledRule[], numRuns: number): { readonly told: number; readonly found: number } {
  const byDifference = vi.spyOn(DeltaScan.prototype, "scan");
  fc.assert(
    fc.property(pieces(14), fc.array(step, { minLength: 1, maxLength: 10 }), (first, steps) => {
      const engine = new Engine(all, { detector: genericDetector });
      const whole = new Engine(all, { detector: genericDetector });
      let old = first;
      let key = {};
      engine.scan({ bytes: bytesOf(old), path: "a.txt", where: "content", lineage: { key } });
      for (const one of steps) {
        const next = edit(old, one);
        const from = { key, size: bytesOf(old).length, copies: copiesOf(old, next) };
        key = {};
        const chunk = { bytes: bytesOf(next), path: one.path, where: "content" } as const;
        expect(plain(engine.scan({ ...chunk, lineage: { key, from } }))).toEqual(plain(whole.scan(chunk)));
        old = next;
      }
    }),
    { numRuns },
  );
  const told = byDifference.mock.results.flatMap(({ value: one }) => (one === undefined ? [] : [one as unknown[]]));
  byDifference.mockRestore();
  return { told: told.length, found: told.filter((one) => one.length > 0).length };
}

test("versions scanned by their differences give what each gives by itself", () => {
  const { told, found } = compare(rules, 6000);
  // Otherwise nothing was compared.
  expect(told).toBeGreaterThan(10_000);
  expect(found).toBeGreaterThan(5000);
}, 240_000);

test("a rule of which nobody knows how far it reads", () => {
  expect(compare([...rules, ...unknown], 1000).told).toBeGreaterThan(100);
}, 240_000);

describe("what a difference uncovers far from where it lies", () => {
  const one = fake("lower", 12, 7);
  const lines = "some words that say nothing at all\n".repeat(6);
  const before = (tail: string): string[] => [lines, "disposable public ", `key = ${one}${tail}\n${lines}`];
  test.each([
    ["a word far before the keyword, which spoke for the value", before(""), 1],
    ["a match that took the keyword, and was none", [lines, "pass=", `${"z".repeat(26)}pass=${one}\n${lines}`], 1],
  ])("%s", (_, texts, index) => {
    const old = texts.map((text) => ({ text }));
    const next = old.toSpliced(index, 1);
    const engine = new Engine(patterns);
    const key = {};
    expect(engine.scan({ bytes: bytesOf(old), path: "a.txt", where: "content", lineage: { key } })).toEqual([]);
    const from = { key, size: bytesOf(old).length, copies: copiesOf(old, next) };
    const chunk = { bytes: bytesOf(next), path: "a.txt", where: "content" } as const;
    const expected = plain(new Engine(patterns).scan(chunk));
    expect(expected).toHaveLength(1);
    expect(plain(engine.scan({ ...chunk, lineage: { key: {}, from } }))).toEqual(expected);
  });
});

/** Matches that stand on one of the lines. */
const onLines = (matches: readonly Match[], added: readonly LineRange[]): readonly Match[] =>
  matches.filter((match) => added.some(({ start, end }) => start <= match.endLine && match.line < end));

describe("a change of some lines", () => {
  test("gives on the lines that it adds what a scan of the whole gives there", () => {
    const quiet = vi.spyOn(DeltaScan.prototype, "isQuietNear");
    let found = 0;
    fc.assert(
      fc.property(pieces(14), fc.array(step, { minLength: 1, maxLength: 3 }), (first, steps) => {
        const engine = new Engine(all, { detector: genericDetector });
        const old = bytesOf(first);
        const bytes = bytesOf(steps.reduce<Piece[]>(edit, first));
        const chunk = { bytes, path: steps[0]?.path ?? "a.txt", where: "content" } as const;
        const added = addedLines(bytes, [old]);
        const whole = onLines(engine.scan(chunk), added);
        found += whole.length;
        expect(plain(onLines(engine.scan({ ...chunk, near: changedPart(bytes, old) }), added))).toEqual(plain(whole));
      }),
      { numRuns: 6000 },
    );
    const told = quiet.mock.results.filter(({ value: one }) => one === true).length;
    quiet.mockRestore();
    // Otherwise nothing was compared.
    expect(told).toBeGreaterThan(500);
    expect(found).toBeGreaterThan(500);
  }, 240_000);
  const all = [...rules, ...unknown];

  test("far from a secret that is known already is not looked for", () => {
    const secret = `tok_${fake("lower", 12, 5)}\n`;
    const words = "some words that say nothing at all\n".repeat(40);
    const engine = new Engine(rules, { detector: genericDetector });
    const scan = (before: string, after: string): number => {
      const bytes = Buffer.from(after);
      const near = changedPart(bytes, Buffer.from(before));
      return engine.scan({ bytes, path: "a.txt", where: "content", near }).length;
    };
    expect(scan(`${secret}${words}${words}`, `${secret}${words}a line\n${words}`)).toBe(0);
    expect(scan(`${words}${words}`, `${words}${secret}${words}`)).toBe(1);
    expect(scan(`${secret}${words}a line\n`, `${secret}${words}`)).toBe(0);
  });
});
