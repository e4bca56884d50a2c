import { expect, test } from "vitest";
import { makeIndex, packIndex } from "../../src/engine/keywordIndex.ts";
import { readRulesFile, writeRulesFile } from "../../src/ruleset/rulesFile.ts";
import { rule } from "../engine/rule.ts";

const rules = [
  rule({ id: "a", title: "Schlüssel 🔑", keywords: ["abc"], pattern: "abc(?<secret>.)" }),
  rule({ id: "b", keywords: ["bcd", "xyz"], pattern: "bcd(?<secret>.)" }),
];

test("rules and index come back as they were written", () => {
  const index = packIndex(makeIndex(rules));
  const file = readRulesFile(writeRulesFile(rules, index));
  expect(file.ids.map((_, n) => JSON.parse(file.text(n)))).toEqual(rules);
  const { meta, words, bytes } = file.index();
  expect({ meta, words }).toEqual({ meta: index.meta, words: index.words });
  expect(Object.entries(bytes).map(([name, array]) => [name, [...array]])).toEqual(
    Object.entries(index.bytes).map(([name, array]) => [name, [...array]]),
  );
});

test("a file that stands at an odd place in memory is read too", () => {
  const written = writeRulesFile(rules, packIndex(makeIndex(rules)));
  const odd = Buffer.concat([Buffer.from([0]), written]).subarray(1);
  expect(readRulesFile(odd).index().words).toEqual(readRulesFile(written).index().words);
});

test("a file that is cut short is refused", () => {
  const written = writeRulesFile(rules, packIndex(makeIndex(rules)));
  for (const length of [0, 3, 10, written.length >> 1]) {
    expect(() => readRulesFile(written.subarray(0, length))).toThrow(/./);
  }
});
