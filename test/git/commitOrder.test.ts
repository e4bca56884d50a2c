/** The order of commits: by time, parents first, and the same in every walk. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CommitGraph } from "../../src/git/commitOrder.ts";

interface Commit {
  readonly oid: string;
  readonly time: number;
  readonly parents: readonly string[];
}

/** Histories in which a commit's parents come before it in the list; times are as wrong as clocks can be. */
const histories: fc.Arbitrary<Commit[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.array(fc.nat(40), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 25,
  })
  .map((made) => {
    const oid = (i: number): string => ((i * 2654435761) >>> 0).toString(16).padStart(8, "0").padEnd(40, "0");
    return made.map(([time, parents], i) => ({
      oid: oid(i + 1),
      time,
      parents: i === 0 ? [] : [...new Set(parents.map((p) => oid((p % i) + 1)))],
    }));
  });

function graphOf(commits: readonly Commit[]): CommitGraph {
  const graph = new CommitGraph(40);
  graph.addWalk(
    Buffer.from(commits.map(({ oid, time, parents }) => `${[time, oid, ...parents].join(" ")}\n`).join("")),
  );
  return graph;
}

function sorted(graph: CommitGraph, commits: readonly Commit[]): string[] {
  return graph.sort(commits.map(({ oid }) => graph.table.find(oid))).map((number) => graph.table.text(number));
}

test("parents come first, and neither the walk's order nor later commits change it", () => {
  fc.assert(
    fc.property(histories, fc.nat(), (commits, cut) => {
      const order = sorted(graphOf(commits), commits);
      for (const { oid, parents } of commits)
        for (const parent of parents) expect(order.indexOf(parent)).toBeLessThan(order.indexOf(oid));
      const backwards = commits.toReversed();
      expect(sorted(graphOf(backwards), backwards)).toEqual(order);
      const first = commits.slice(0, (cut % commits.length) + 1);
      const known = new Set(first.map(({ oid }) => oid));
      expect(sorted(graphOf(first), first)).toEqual(order.filter((oid) => known.has(oid)));
    }),
  );
});

test("what tips reach, and what is missing on the way", () => {
  const [a, b, c] = ["a", "b", "c"].map((digit) => digit.repeat(40)) as [string, string, string];
  const graph = graphOf([
    { oid: b, time: 2, parents: [a] },
    { oid: a, time: 1, parents: [] },
    { oid: c, time: 3, parents: ["d".repeat(40)] },
  ]);
  const at = (oid: string): number => graph.table.find(oid);
  const reached = graph.reached([at(b)]);
  expect([reached?.[at(a)], reached?.[at(b)], reached?.[at(c)]]).toEqual([1, 1, 0]);
  expect(graph.reached([at(c)])).toBeUndefined();
});
