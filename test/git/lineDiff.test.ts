import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addedLines } from "../../src/git/lineDiff.ts";
import { unmatchedLines } from "../../src/git/myers.ts";
import type { LineRange } from "../../src/model.ts";

const lineText = fc.constantFrom("a", "b", "c", "d", "", "\r", "é", "ab");
const content = fc
  .tuple(fc.array(lineText, { maxLength: 14 }), fc.boolean())
  .map(([lines, feed]) => lines.join("\n") + (feed ? "\n" : ""));

function linesOf(text: string): string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}

function numbers(ranges: readonly LineRange[]): number[] {
  return ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
}

function added(fresh: string, ...olds: string[]): number[] {
  return numbers(
    addedLines(
      Buffer.from(fresh),
      olds.map((old) => Buffer.from(old)),
    ),
  );
}

function longestCommon(a: readonly unknown[], b: readonly unknown[]): number {
  const best = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = best[i] ?? [];
      row[j] =
        a[i - 1] === b[j - 1] ? (best[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(best[i - 1]?.[j] ?? 0, row[j - 1] ?? 0);
    }
  }
  return best[a.length]?.[b.length] ?? 0;
}

describe("addedLines", () => {
  test("without an old version every line is new", () => {
    expect(addedLines(Buffer.from("a\nb"), [])).toEqual([{ start: 1, end: 3 }]);
    expect(addedLines(Buffer.from(""), [])).toEqual([]);
  });

  test("an inserted line, a changed line, a line feed added at the end", () => {
    expect(added("a\nx\nb\n", "a\nb\n")).toEqual([2]);
    expect(added("a\nB\nc\n", "a\nb\nc\n")).toEqual([2]);
    expect(added("a\nb\n", "a\nb")).toEqual([]);
    expect(added("a\nb", "a\nb\n")).toEqual([]);
    expect(added("a\nab", "a\na")).toEqual([2]);
  });

  test("a copy of a line is one added line", () => {
    expect(added("a\na\n", "a\n")).toHaveLength(1);
  });

  test("against two parents only what both lack is new", () => {
    expect(added("ours\ntheirs\nnew\n", "ours\n", "theirs\n")).toEqual([3]);
    expect(added("ours\ntheirs\n", "ours\n", "theirs\n")).toEqual([]);
  });

  test("a line that changes only its line ending is new", () => {
    expect(added("a\r\nb\n", "a\nb\n")).toEqual([1]);
  });

  test("as few lines as the longest common subsequence allows", () => {
    fc.assert(
      fc.property(content, content, (fresh, old) => {
        const lines = linesOf(fresh);
        expect(added(fresh, old)).toHaveLength(lines.length - longestCommon(lines, linesOf(old)));
      }),
      { numRuns: 2000 },
    );
  });

  test("a line that stands in no old version is always new, a carried-over file never", () => {
    fc.assert(
      fc.property(content, fc.array(content, { minLength: 1, maxLength: 3 }), (fresh, olds) => {
        const known = new Set(olds.flatMap(linesOf));
        const unknown = linesOf(fresh).flatMap((line, i) => (known.has(line) ? [] : [i + 1]));
        expect(added(fresh, ...olds)).toEqual(expect.arrayContaining(unknown));
        expect(added(fresh, ...olds, fresh)).toEqual([]);
      }),
    );
  });

  test("every added line is added against each parent alone", () => {
    fc.assert(
      fc.property(content, content, content, (fresh, one, two) => {
        const both = added(fresh, one, two);
        const first = new Set(added(fresh, one));
        const second = new Set(added(fresh, two));
        expect(both.every((line) => first.has(line) && second.has(line))).toBe(true);
      }),
    );
  });

  test("two unrelated files of 40,000 known lines in another order end, and keep the new line", () => {
    const old = Array.from({ length: 40_000 }, (_, i) => `line ${i}`);
    const fresh = old.map((_, i) => `line ${(i * 7919) % 40_000}`);
    fresh.splice(20_000, 0, "the new one");
    expect(added(fresh.join("\n"), old.join("\n"))).toContain(20_001);
  });

  test("a line of ten million bytes", () => {
    const long = "x".repeat(10_000_000);
    expect(added(`a\n${long}y\nb`, `a\n${long}\nb`)).toEqual([2]);
  });
});

test("without budget, elements are matched as a bag: never one that the other side lacks", () => {
  const sequence = fc.array(fc.nat(6), { maxLength: 20 }).map((list) => Uint32Array.from(list));
  fc.assert(
    fc.property(sequence, sequence, fc.nat(30), (fresh, old, budget) => {
      const flags = unmatchedLines(fresh, old, budget);
      const left = [...old];
      fresh.forEach((id, i) => {
        if (flags[i] === 1) return;
        const at = left.indexOf(id);
        expect(at).toBeGreaterThanOrEqual(0);
        left.splice(at, 1);
      });
    }),
  );
});
