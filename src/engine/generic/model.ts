/**
 * The scorer: a linear part that makes one number of the hashed words of each group, and trees over those and the other numbers.
 * Training (bench/accuracy) writes the file; both sides use 32-bit numbers, so that both give the same score.
 *
 * Layout: length of the header (4 bytes, little endian), the header as JSON, padding to a multiple of 4, then the sections in the
 * header's order, each padded to a multiple of 4.
 */
import { BUCKETS } from "./buckets.ts";
import type { Kind } from "./kinds.ts";
import { FEATURES, GROUPS, type Vector } from "./features.ts";
import type { Letters } from "./letters.ts";

/** Log-odds from which a candidate is a finding: of low, medium and high confidence. */
export type Thresholds = readonly [low: number, medium: number, high: number];

interface Header {
  readonly features: readonly string[];
  readonly sections: Readonly<Record<Section, number>>;
  /** What one step of a group's weights is worth. */
  readonly scales: readonly number[];
  readonly thresholds: Readonly<Record<Kind, Thresholds>>;
  readonly base: number;
  /** What one step of a node's value is worth. */
  readonly step: number;
  /** How many of the trees, the first ones, ask only for what costs little, and the least sum with which a candidate goes on. */
  readonly quick: number;
  readonly quickLeast: number;
  /** How many trees lie between two gates, and the least sum at each with which a candidate goes on. */
  readonly every: number;
  readonly gates: readonly number[];
}

/** Bytes for each section. */
type Section = "letters" | "weights" | "cuts" | "firstCut" | "feature" | "cut" | "right" | "value" | "roots";

export interface Model {
  readonly letters: Letters;
  readonly thresholds: Header["thresholds"];
  /** Log-odds that the candidate is a credential; -Infinity when a gate says that it is none. Fills in the numbers of the groups. */
  readonly score: (vector: Vector) => number;
  /** Whether a candidate is worth more than what costs little. Fills in the numbers of the groups. */
  readonly mayReach: (vector: Vector) => boolean;
  /** What each feature added to the score; call after {@link score}. */
  readonly contributions: (vector: Vector) => Float64Array;
}

/** The feature of a leaf. */
const LEAF = 0xff;

/** @throws Error when the file was made for other features */
export function readModel(file: Buffer): Model {
  const head = file.readUInt32LE(0);
  const header = JSON.parse(file.toString("utf8", 4, 4 + head)) as Header;
  if (header.features.join() !== FEATURES.join()) {
    throw new Error("the weights of the generic detector were trained for other features; run bench/accuracy/train");
  }
  let at = (4 + head + 3) & ~3;
  const sections = new Map<string, Buffer>();
  for (const [name, length] of Object.entries(header.sections)) {
    // A copy starts at a multiple of 8, as arrays of numbers must.
    const copy = Buffer.from(new ArrayBuffer(length));
    file.copy(copy, 0, at, at + length);
    sections.set(name, copy);
    at = (at + length + 3) & ~3;
  }
  const section = (name: Section): Buffer => sections.get(name) as Buffer;
  const weights = new Int8Array(section("weights").buffer);
  const trees = readTrees(header, section);
  const first = FEATURES.length - GROUPS.length;
  // The last candidate that had a word: a word counts once, however often it stands there.
  const seen = new Uint32Array(GROUPS.length * BUCKETS);
  let turn = 0;
  const linear = ({ numbers, words }: Vector): void => {
    turn++;
    for (let g = 0; g < GROUPS.length; g++) {
      const offset = g * BUCKETS;
      let sum = 0;
      for (const bucket of words[g] as number[]) {
        const at = offset + bucket;
        if (seen[at] === turn) continue;
        seen[at] = turn;
        sum += weights[at] as number;
      }
      numbers[first + g] = sum * (header.scales[g] as number);
    }
  };
  return {
    letters: section("letters"),
    thresholds: header.thresholds,
    score: (vector) => {
      linear(vector);
      return grow(trees, vector.numbers, header);
    },
    mayReach: (vector) => {
      linear(vector);
      return quickly(trees, vector.numbers, header) >= header.quickLeast;
    },
    contributions: (vector) => contributions(trees, vector.numbers, header),
  };
}

interface Trees {
  /** Feature that a node asks for, or LEAF. */
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  /** The node to go to when the number is above the threshold; else it is the next one. */
  readonly right: Uint16Array;
  /** What a leaf adds; for inner nodes, the mean of what lies below. */
  readonly value: Float64Array;
  readonly roots: Uint16Array;
}

/** Nodes as the file has them, a byte for each thing, made into numbers that need no second look. */
function readTrees({ step }: Header, section: (name: Section) => Buffer): Trees {
  const feature = section("feature");
  const cuts = new Float32Array(section("cuts").buffer);
  const firstCut = new Uint16Array(section("firstCut").buffer);
  const cut = section("cut");
  const far = section("right");
  const steps = new Int16Array(section("value").buffer);
  const size = feature.length;
  const trees: Trees = {
    feature,
    threshold: new Float32Array(size),
    right: new Uint16Array(size),
    value: new Float64Array(size),
    roots: new Uint16Array(section("roots").buffer),
  };
  for (let node = 0; node < size; node++) {
    trees.value[node] = (steps[node] as number) * step;
    const asks = feature[node] as number;
    if (asks === LEAF) continue;
    trees.threshold[node] = cuts[(firstCut[asks] as number) + (cut[node] as number)] as number;
    trees.right[node] = node + (far[node] as number);
  }
  return trees;
}

/** Stops at a gate that no finding of the training comes near: most candidates are clear after a few trees. */
function grow(trees: Trees, numbers: Float32Array, { base, quick, every, gates }: Header): number {
  const { roots } = trees;
  let sum = base;
  let gate = 0;
  let next = quick + every;
  for (let t = quick; t < roots.length; t++) {
    if (t === next) {
      if (sum < (gates[gate++] as number)) return -Infinity;
      next += every;
    }
    sum += leaf(trees, numbers, roots[t] as number);
  }
  return sum;
}

function quickly(trees: Trees, numbers: Float32Array, { quick }: Header): number {
  let sum = 0;
  for (let t = 0; t < quick; t++) sum += leaf(trees, numbers, trees.roots[t] as number);
  return sum;
}

/** What the leaf adds to which the numbers lead. */
function leaf({ feature, threshold, right, value }: Trees, numbers: Float32Array, root: number): number {
  let node = root;
  for (let f = feature[node] as number; f !== LEAF; f = feature[node] as number) {
    node = (numbers[f] as number) <= (threshold[node] as number) ? node + 1 : (right[node] as number);
  }
  return value[node] as number;
}

function contributions(
  { feature, threshold, right, value, roots }: Trees,
  numbers: Float32Array,
  { quick }: Header,
): Float64Array {
  const added = new Float64Array(FEATURES.length);
  for (let t = quick; t < roots.length; t++) {
    let node = roots[t] as number;
    for (let f = feature[node] as number; f !== LEAF; f = feature[node] as number) {
      const next = (numbers[f] as number) <= (threshold[node] as number) ? node + 1 : (right[node] as number);
      added[f] = (added[f] as number) + (value[next] as number) - (value[node] as number);
      node = next;
    }
  }
  return added;
}
