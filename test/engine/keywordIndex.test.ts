import fc from "fast-check";
import { expect, test } from "vitest";
import { makeIndex, packIndex, unpackIndex } from "../../src/engine/keywordIndex.ts";
import { Engine } from "../../src/engine/engine.ts";
import { rule } from "./rule.ts";

test("an index comes back from its packed form as it was", () => {
  const keywords = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_-]{3,9}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(keywords, { maxLength: 12 }), (all) => {
      const rules = all.map((words, i) => rule({ id: `r${i}`, keywords: words, pattern: "(?<secret>.)" }));
      const index = makeIndex([...rules, rule({ id: "named", path: "x" })]);
      expect(unpackIndex(packIndex(index))).toEqual(index);
    }),
  );
});

test("a rule that the index names and the run does not have is not tried", () => {
  const one = rule({ id: "one", keywords: ["one="], pattern: "one=(?<secret>[a-z]{4})" });
  const two = rule({ id: "two", keywords: ["two="], pattern: "two=(?<secret>[a-z]{4})" });
  const engine = new Engine([two], { index: makeIndex([one, two]) });
  const found = engine.scan({ bytes: Buffer.from("one=qkzv two=qkzv"), path: "a", where: "content" });
  expect(found.map((m) => m.rule)).toEqual(["two"]);
});
