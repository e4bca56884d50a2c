import fc from "fast-check";
import { expect, test } from "vitest";
import { TaintList } from "../../src/policy/taintList.ts";

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const ids = fc.array(hex(40), { maxLength: 40 });

function listOf(text: string): TaintList {
  const list = new TaintList();
  list.add(Buffer.from(text), "list");
  return list;
}

test("holds what was written, in whatever order, with whatever line ends", () => {
  fc.assert(
    fc.property(ids, hex(40), fc.boolean(), fc.constantFrom("\n", "\r\n"), (all, other, isSorted, end) => {
      const written = isSorted ? [...new Set(all)].sort() : all;
      const list = listOf(written.map((id) => id + end).join(""));
      expect(new Set(list)).toEqual(new Set(all));
      expect(all.every((id) => list.has(id))).toBe(true);
      expect(list.has(other)).toBe(all.includes(other));
      expect(list.isEmpty).toBe(all.length === 0);
    }),
  );
});

test.each(["g", "A", "#", " "])("a line with %j is refused with its number", (sign) => {
  const good = "0".repeat(40);
  const bad = sign + "1".repeat(39);
  expect(() => listOf(`${good}\n${bad}\n`)).toThrow(/^list:2: not an object id/);
  expect(() => listOf(`${good}\n${good}1\n`)).toThrow(/^list:2: /);
});
