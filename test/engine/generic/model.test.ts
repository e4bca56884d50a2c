import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEATURES, GROUPS, newVector } from "../../../src/engine/generic/features.ts";
import { readModel } from "../../../src/engine/generic/model.ts";
import { BUCKETS } from "../../../src/engine/generic/buckets.ts";

/** A tree as training has it. */
type Tree = { readonly value: number } | Inner;
interface Inner {
  readonly value: number;
  readonly feature: number;
  readonly threshold: number;
  readonly left: Tree;
  readonly right: Tree;
}

const STEP = 1 / 1024;
const number = fc.integer({ min: -8, max: 8 }).map((n) => n / 4);
const leafValue = fc.integer({ min: -2000, max: 2000 }).map((n) => n * STEP);
const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ value: leafValue }),
    fc.record({
      value: leafValue,
      feature: fc.nat(FEATURES.length - 1),
      threshold: number,
      left: tie("tree"),
      right: tie("tree"),
    }),
  ),
})).tree;

/** What the score is by definition. */
function descend(node: Tree, numbers: ArrayLike<number>): number {
  if (!("feature" in node)) return node.value;
  return descend((numbers[node.feature] as number) <= node.threshold ? node.left : node.right, numbers);
}

interface Made {
  readonly trees: readonly Tree[];
  readonly quick: number;
  readonly weights?: Int8Array;
  readonly gates?: readonly number[];
}

/** The file as bench/accuracy/train.py writes it. */
function encode({ trees, quick, weights = new Int8Array(GROUPS.length * BUCKETS), gates = [] }: Made): Buffer {
  const nodes: { feature: number; threshold: number; right: number; value: number }[] = [];
  const put = (node: Tree): number => {
    const at = nodes.length;
    nodes.push({ feature: 255, threshold: 0, right: 0, value: node.value });
    if (!("feature" in node)) return at;
    put(node.left);
    nodes[at] = { feature: node.feature, threshold: node.threshold, right: put(node.right) - at, value: node.value };
    return at;
  };
  const roots = trees.map(put);
  const cuts = FEATURES.map((_, f) => [...new Set(nodes.filter((n) => n.feature === f).map((n) => n.threshold))]);
  const firstCut = cuts.map((_, f) => cuts.slice(0, f).flat().length);
  const bytes = (array: NodeJS.TypedArray): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  const sections: Record<string, Buffer> = {
    letters: Buffer.alloc(27 ** 3),
    weights: bytes(weights),
    cuts: bytes(Float32Array.from(cuts.flat())),
    firstCut: bytes(Uint16Array.from(firstCut)),
    feature: bytes(Uint8Array.from(nodes.map((n) => n.feature))),
    cut: bytes(Uint8Array.from(nodes.map((n) => Math.max(0, cuts[n.feature]?.indexOf(n.threshold) ?? 0)))),
    right: bytes(Uint8Array.from(nodes.map((n) => n.right))),
    value: bytes(Int16Array.from(nodes.map((n) => Math.round(n.value / STEP)))),
    roots: bytes(Uint16Array.from(roots)),
  };
  const header = Buffer.from(
    JSON.stringify({
      features: FEATURES,
      sections: Object.fromEntries(Object.entries(sections).map(([name, { length }]) => [name, length])),
      scales: GROUPS.map(() => 0.5),
      thresholds: {},
      base: 0.25,
      step: STEP,
      quick,
      quickLeast: 0,
      every: gates.length > 0 ? 1 : 1000,
      gates,
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const parts = [Buffer.concat([length, header]), ...Object.values(sections)];
  return Buffer.concat(parts.map((part) => Buffer.concat([part, Buffer.alloc(-part.length & 3)])));
}

const numbers = fc.array(number, { minLength: FEATURES.length, maxLength: FEATURES.length });
const OWN = FEATURES.length - GROUPS.length;

describe("a model that was made up", () => {
  it("scores as its trees say, without the quick ones, and those say whether a candidate goes on", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 8 }), fc.nat(3), numbers, (trees, first, values) => {
        const quick = Math.min(first, trees.length);
        const vector = newVector();
        vector.numbers.set(values.slice(0, OWN));
        const known = [...values.slice(0, OWN), ...GROUPS.map(() => 0)];
        const model = readModel(encode({ trees, quick }));
        const sum = (of: readonly Tree[]): number => of.reduce((total, one) => total + descend(one, known), 0);
        expect(model.score(vector)).toBeCloseTo(0.25 + sum(trees.slice(quick)), 9);
        expect(model.mayReach(vector)).toBe(sum(trees.slice(0, quick)) >= 0);
      }),
      { numRuns: 60 },
    );
  });

  it("tells what each feature added: with what the roots hold, the whole score", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), numbers, (trees, values) => {
        const vector = newVector();
        vector.numbers.set(values.slice(0, OWN));
        const model = readModel(encode({ trees, quick: 0 }));
        const score = model.score(vector);
        const added = model.contributions(vector).reduce((a, b) => a + b, 0);
        const roots = trees.reduce((total, { value }) => total + value, 0.25);
        expect(roots + added).toBeCloseTo(score, 9);
      }),
      { numRuns: 40 },
    );
  });

  it("counts a word once, in the group where it stands", () => {
    const weights = new Int8Array(GROUPS.length * BUCKETS);
    weights[BUCKETS + 7] = 6;
    const high = { value: 1, feature: OWN + 1, threshold: 2.5, left: { value: 0 }, right: { value: 1 } };
    const model = readModel(encode({ trees: [high], quick: 0, weights }));
    const vector = newVector();
    vector.words[1]?.push(7, 7);
    expect(model.score(vector)).toBe(1.25);
    expect(vector.numbers[OWN + 1]).toBe(3);
    expect(vector.numbers[OWN]).toBe(0);
  });

  it("asks no further tree below a gate", () => {
    const trees = [{ value: -1 }, { value: 5 }];
    expect(readModel(encode({ trees, quick: 0, gates: [-0.5] })).score(newVector())).toBe(-Infinity);
    expect(readModel(encode({ trees, quick: 0, gates: [-2] })).score(newVector())).toBe(4.25);
  });

  it("is refused when it was trained for other features", () => {
    const file = encode({ trees: [], quick: 0 })
      .toString("latin1")
      .replace(FEATURES[0] as string, "height");
    expect(() => readModel(Buffer.from(file, "latin1"))).toThrow("other features");
  });
});
