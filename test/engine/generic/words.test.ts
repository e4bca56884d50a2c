import fc from "fast-check";
import { expect, it } from "vitest";
import { add, addWords, countWords } from "../../../src/engine/generic/buckets.ts";
import { wordsOf } from "../../../src/engine/generic/names.ts";

const text = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_. é-]{0,40}$/), fc.string({ maxLength: 40 }));

it("words are letters of one case or a capitalised word, or figures", () => {
  expect(wordsOf("dbPassword2 DB-PASSWORD_2 HTTPServer éa")).toEqual(
    "db password 2 db password 2 http server a".split(" "),
  );
  fc.assert(
    fc.property(text, (name) => {
      const words = name.match(/[a-z]+|[0-9]+|[A-Z][a-z]+|[A-Z]+(?![a-z])/g) ?? [];
      expect(wordsOf(name)).toEqual(words.map((word) => word.toLowerCase()));
    }),
  );
});

it("words are hashed where they stand as they are when cut out", () => {
  fc.assert(
    fc.property(text, fc.nat(9), fc.nat(5), fc.nat(4), (name, most, skip, shortest) => {
      const [from, to] = [Math.min(2, name.length), Math.max(0, name.length - 1)];
      const words = from < to ? wordsOf(name.slice(from, to)) : [];
      expect(countWords(name, from, to)).toBe(words.length);
      const cut: number[] = [];
      for (const word of words.slice(0, most).slice(skip)) if (word.length >= shortest) add(cut, "w", word);
      const found: number[] = [];
      addWords(found, "w", name, from, to, most, skip, shortest);
      expect(found).toEqual(cut);
    }),
    { numRuns: 500 },
  );
});
