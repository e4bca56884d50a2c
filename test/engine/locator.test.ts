import fc from "fast-check";
import { expect, test } from "vitest";
import { Locator } from "../../src/engine/locator.ts";

test("line and column equal a count over the decoded text", () => {
  const char = fc.constantFrom("a", "\n", "\r\n", "é", "漢", "🔑", "\t");
  fc.assert(
    fc.property(fc.array(char, { maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 8 }), (chars, picks) => {
      const locator = new Locator(Buffer.from(chars.join("")));
      for (const pick of picks.map((p) => Math.min(p, chars.length)).sort((a, b) => a - b)) {
        const before = chars.slice(0, pick).join("");
        const lines = before.split("\n");
        expect(locator.at(Buffer.byteLength(before))).toEqual({
          line: lines.length,
          column: [...(lines.at(-1) ?? "")].length + 1,
        });
      }
    }),
  );
});

test("a byte order mark is not a column", () => {
  expect(new Locator(Buffer.from("\ufeffkey=1")).at(3)).toEqual({ line: 1, column: 1 });
  expect(new Locator(Buffer.from("\ufeffkey=1")).at(7)).toEqual({ line: 1, column: 5 });
});

test("lines are counted in long content, wherever it begins in its buffer", () => {
  for (const offset of [0, 1, 2, 3]) {
    const bytes = Buffer.concat([
      Buffer.alloc(offset, "\n"),
      Buffer.from("\n".repeat(5000) + "a\u{1f511}b\n".repeat(900)),
    ]);
    const locator = new Locator(bytes.subarray(offset));
    expect(locator.at(4321)).toEqual({ line: 4322, column: 1 });
    expect(locator.at(5000 + 7 * 800 + 5)).toEqual({ line: 5801, column: 3 });
  }
});
