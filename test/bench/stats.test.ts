import { expect, test } from "vitest";

import { ratios, spread } from "../../bench/speed/stats.ts";

test("the median of an even number of runs lies between the two in the middle", () => {
  expect(spread([4, 1, 3, 2])).toEqual({ n: 4, median: 2.5, min: 1, max: 4 });
  expect(spread([9, 1, 2])).toEqual({ n: 3, median: 2, min: 1, max: 9 });
});

test("ratios compare runs of the same round and pass over rounds in which one did not run", () => {
  expect(ratios([10, undefined, 40], [5, 7, 10])).toEqual({ n: 2, median: 3, min: 2, max: 4 });
});

test("contenders that never ran in the same round have no ratio", () => {
  expect(ratios([1, undefined], [undefined, 1])).toBeUndefined();
});
