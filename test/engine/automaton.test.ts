import fc from "fast-check";
import { expect, test } from "vitest";
import { buildAutomaton, findKeywords } from "../../src/engine/automaton.ts";
import { HitList } from "../../src/engine/hitList.ts";

/** All occurrences as "keyword@end", found by the automaton. */
function byAutomaton(keywords: readonly string[], text: string): string[] {
  const automaton = buildAutomaton(keywords);
  const hits = new HitList();
  findKeywords(automaton, Buffer.from(text, "latin1"), hits);
  const { outputs, ends } = hits.copy();
  const { starts, items } = automaton.outputs;
  return Array.from(outputs)
    .flatMap((o, i) => Array.from(items.subarray(starts[o], starts[o + 1]), (k) => `${keywords[k]}@${ends[i]}`))
    .sort();
}

function naive(keywords: readonly string[], text: string): string[] {
  const lower = text.replace(/[A-Z]/g, (c) => c.toLowerCase());
  const found: string[] = [];
  for (const keyword of keywords) {
    for (let at = lower.indexOf(keyword); at >= 0; at = lower.indexOf(keyword, at + 1)) {
      found.push(`${keyword}@${at + keyword.length}`);
    }
  }
  return found.sort();
}

test("finds what a naive search finds, overlaps and suffixes included", () => {
  const word = fc.stringMatching(/^[ab_1]{1,5}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[aAbB_1\n]{0,80}$/),
      (keywords, text) => {
        expect(byAutomaton(keywords, text)).toEqual(naive(keywords, text));
      },
    ),
  );
});

test("bytes above 127 are in no keyword and reset nothing but the run", () => {
  expect(byAutomaton(["key"], "\xffke\xffkey\xe4KEY")).toEqual(["key@11", "key@7"].sort());
});

test("no keyword at all finds nothing", () => {
  expect(byAutomaton([], "anything")).toEqual([]);
});

test("content that is read in two halves gives the same hits, in order", () => {
  const keywords = ["needle", "dle", "seam"];
  for (let at = 2040; at <= 2060; at++) {
    const text = `${"-".repeat(at)}NEEDLEseam${"-".repeat(4096 - at)}x`;
    expect(byAutomaton(keywords, text)).toEqual(naive(keywords, text));
  }
});
