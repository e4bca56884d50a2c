import { expect, test } from "vitest";

import { slope } from "../../bench/growth/slope.ts";

test("the slope is 1 when cost grows as size does, 2 when it grows with the square", () => {
  expect(slope({ size: 4, cost: 1 }, { size: 16, cost: 4 })).toBeCloseTo(1);
  expect(slope({ size: 4, cost: 1 }, { size: 16, cost: 16 })).toBeCloseTo(2);
  expect(slope({ size: 10, cost: 3 }, { size: 50, cost: 3 })).toBeCloseTo(0);
});

test("costs of a few milliseconds, and one size twice, give no slope", () => {
  expect(slope({ size: 4, cost: 0.01 }, { size: 16, cost: 1 })).toBeUndefined();
  expect(slope({ size: 4, cost: 1 }, { size: 4, cost: 1 })).toBeUndefined();
});
