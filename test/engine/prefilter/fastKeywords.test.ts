import fc from "fast-check";
import { expect, test } from "vitest";
import { buildAutomaton, findKeywords, listOf } from "../../../src/engine/automaton.ts";
import { HitList } from "../../../src/engine/hitList.ts";
import { FastKeywords } from "../../../src/engine/prefilter/fastKeywords.ts";
import { BLOCK } from "../../../src/engine/prefilter/keywordTables.ts";
import { builtinIndex } from "../../../src/ruleset/builtin.ts";

type Automaton = ReturnType<typeof buildAutomaton>;

/** For each place at which keywords end: which ones. */
function shown(automaton: Automaton, find: (hits: HitList) => void): string[] {
  const hits = new HitList();
  find(hits);
  const { outputs, ends } = hits.copy();
  return Array.from(outputs, (output, i) => `${ends[i]}: ${listOf(automaton.outputs, output).join(" ")}`);
}

function expectSame(automaton: Automaton, fast: FastKeywords | undefined, bytes: Buffer): void {
  if (fast === undefined) throw new Error("WebAssembly does not run here");
  const plain = shown(automaton, (hits) => findKeywords(automaton, bytes, hits));
  expect(shown(automaton, (hits) => fast.find(bytes, hits))).toEqual(plain);
}

const letters = "aAbBzZ_\x7f-\r.\x0e\\|%\x05@`\xe1\x00";

test("finds what the automaton finds, in the same order", () => {
  const start = fc.constantFrom("%", "\\", "a", "");
  const end = fc.string({ unit: fc.constantFrom("a", "b", "_", "-", "."), minLength: 1, maxLength: 24 });
  const keyword = fc
    .tuple(start, end)
    .map((parts) => parts.join(""))
    .filter((word) => word.length > 1 && (word.length > 2 || /^[%\\a]/.test(word)));
  const text = fc.array(fc.oneof(fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 }), keyword), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.uniqueArray(keyword, { minLength: 1, maxLength: 12 }), text, fc.nat(40), (keywords, parts, gap) => {
      const automaton = buildAutomaton(keywords);
      const words = keywords.join(" ".repeat(gap % 3)).toUpperCase();
      const bytes = Buffer.from(parts.join("") + " ".repeat(gap) + words, "latin1");
      expectSame(automaton, FastKeywords.make(automaton), bytes);
    }),
    { numRuns: 300 },
  );
});

test("finds the built-in keywords where blocks meet", () => {
  const { automaton } = builtinIndex();
  const fast = FastKeywords.make(automaton);
  const word = fc.constantFrom(
    "api_key=",
    "Password: ",
    "\\u0041",
    "%2f",
    "&quot;",
    "functionkey",
    "ghp_",
    "tokenToken",
    "-----BEGIN ",
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 20 }),
      fc.integer({ min: -60, max: 20 }),
      fc.integer({ min: 1, max: 3 }),
      (words, shift, blocks) => {
        const text = words.join("");
        const bytes = Buffer.from("x".repeat(blocks * BLOCK - text.length - shift) + text + "passwor", "latin1");
        expectSame(automaton, fast, bytes);
        expectSame(automaton, fast, Buffer.from(text, "latin1"));
      },
    ),
    { numRuns: 60 },
  );
});

test("any bytes at all give the same", () => {
  const { automaton } = builtinIndex();
  const fast = FastKeywords.make(automaton);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => expectSame(automaton, fast, Buffer.from(bytes))),
  );
});

test("leaves keywords that it cannot do to the automaton", () => {
  for (const keywords of [["a"], ["1a", "2a", "3a", "4a", "5a"], ["k\xe4y"], ["x".repeat(40)]])
    expect(FastKeywords.make(buildAutomaton(keywords))).toBeUndefined();
});
