/** A three-way merge of baselines: what either side said holds, and of two answers the stricter. */
import { expect, test } from "vitest";
import type { Baseline, BaselineEntry } from "../../src/baseline/entry.ts";
import { mergeBaselines } from "../../src/baseline/merge.ts";

const SALT = "00112233445566778899aabbccddeeff";

function entry(path: string, more: Partial<BaselineEntry> = {}): BaselineEntry {
  return { fingerprint: `lg1:${"ab".repeat(16)}`, rule: "r", scope: "file", path, status: "unreviewed", ...more };
}

function baseline(...entries: readonly BaselineEntry[]): Baseline {
  return { file: "b", salts: [SALT], entries };
}

function merged(
  base: readonly BaselineEntry[],
  ours: readonly BaselineEntry[],
  theirs: readonly BaselineEntry[],
): unknown {
  const both = [
    mergeBaselines(baseline(...base), baseline(...ours), baseline(...theirs)),
    mergeBaselines(baseline(...base), baseline(...theirs), baseline(...ours)),
  ];
  const [one, other] = both.map(({ entries }) => entries.map((e) => `${e.path as string} ${e.status}`).sort());
  expect(one).toEqual(other);
  return one;
}

test("what one side adds, labels or takes out holds", () => {
  expect(merged([], [entry("a")], [entry("b")])).toEqual(["a unreviewed", "b unreviewed"]);
  expect(merged([entry("a")], [entry("a", { status: "accepted" })], [entry("a")])).toEqual(["a accepted"]);
  expect(merged([entry("a"), entry("b")], [entry("a")], [entry("a"), entry("b")])).toEqual(["a unreviewed"]);
  // A label is taken back.
  const old = [entry("a", { status: "accepted" })];
  expect(merged(old, [entry("a")], old)).toEqual(["a unreviewed"]);
});

test("an entry that one side takes out and the other labels stays", () => {
  expect(merged([entry("a")], [], [entry("a", { status: "rotated" })])).toEqual(["a rotated"]);
});

test("of two labels the stricter holds, and is told", () => {
  const [ours, theirs] = [entry("a", { status: "false-positive" }), entry("a", { status: "accepted" })];
  expect(merged([entry("a")], [ours], [theirs])).toEqual(["a accepted"]);
  expect(merged([entry("a")], [ours], [entry("a", { status: "open" })])).toEqual(["a open"]);
  expect(mergeBaselines(undefined, baseline(ours), baseline(theirs)).disputed).toHaveLength(1);
});

test("salts of both sides stay", () => {
  const other: Baseline = { ...baseline(entry("b")), salts: [SALT.replace("00", "ff")] };
  expect(mergeBaselines(undefined, baseline(entry("a")), other).salts).toEqual([SALT, SALT.replace("00", "ff")]);
});
