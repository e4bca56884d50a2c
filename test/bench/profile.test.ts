import { expect, test } from "vitest";

import { shares } from "../../bench/speed/profile.ts";

const frame = (functionName: string) => ({ functionName, url: "", lineNumber: 0 });

test("a function's whole time counts each moment once, however deep it recurses", () => {
  const profile = {
    nodes: [
      { id: 1, callFrame: frame("root"), children: [2] },
      { id: 2, callFrame: frame("walk"), children: [3, 4] },
      { id: 3, callFrame: frame("walk"), children: [] },
      { id: 4, callFrame: frame("read"), children: [] },
    ],
    samples: [2, 3, 4, 3],
    timeDeltas: [1000, 2000, 4000, 8000],
  };
  expect(shares(profile)).toEqual([
    { name: "walk", self: 11, total: 15 },
    { name: "read", self: 4, total: 4 },
    { name: "root", self: 0, total: 15 },
  ]);
});
