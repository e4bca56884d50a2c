/**
 * The scorer: a linear part that makes one number of the hashed words of each group, and trees over those and the other numbers.
 * Training (bench/accuracy) writes the file; both sides use 32-bit numbers, so that both give the same score.
 *
 * Layout: length of the header (4 bytes, little endian), the header as JSON, padding to a multiple of 4, then the sections in the
 * header's order, each padded to a multiple of 4.
 */
import { BUCKETS } from "./buckets.ts";
import { FEATURES, GROUPS, type Vector } from "./features.ts";
import type { Letters } from "./letters.ts";

interface Header {
  readonly features: readonly string[];
  readonly sections: Readonly<Record<Section, number>>;
  /** What one step of a group's weights is worth. */
  readonly scales: readonly number[];
  /** Log-odds from which a candidate is a finding: of low, medium and high confidence. */
  readonly thresholds: readonly [low: number, medium: number, high: number];
  readonly base: number;
}

/** Bytes for each section. */
type Section = "letters" | "weights" | "feature" | "threshold" | "left" | "right" | "value" | "roots";

export interface Model {
  readonly letters: Letters;
  readonly thresholds: Header["thresholds"];
  /** Log-odds that the candidate is a credential, exact from the lowest threshold on. Fills in the numbers of the groups. */
  readonly score: (vector: Vector) => number;
  /** Whether the score may reach the lowest threshold, whatever the numbers are that are not known (NaN). */
  readonly mayReach: (vector: Vector) => boolean;
  /** What each feature added to the score; call after {@link score}. */
  readonly contributions: (vector: Vector) => Float64Array;
}

/** Nodes at or above this are leaves. */
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
  const trees: Trees = {
    feature: section("feature"),
    threshold: new Float32Array(section("threshold").buffer),
    left: new Uint16Array(section("left").buffer),
    right: new Uint16Array(section("right").buffer),
    value: new Float32Array(section("value").buffer),
    roots: new Uint16Array(section("roots").buffer),
  };
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
  const rest = mostOfRest(trees);
  const least = header.thresholds[0] - header.base;
  return {
    letters: section("letters"),
    thresholds: header.thresholds,
    score: (vector) => {
      linear(vector);
      return header.base + grow(trees, vector.numbers, rest, least);
    },
    mayReach: (vector) => {
      linear(vector);
      return grow(trees, vector.numbers, rest, least) >= least;
    },
    contributions: (vector) => contributions(trees, vector.numbers),
  };
}

interface Trees {
  /** Feature that a node asks for, or LEAF. */
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  /** Nodes to go to: `left` when the number is at most the threshold. */
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  /** What a leaf adds; for inner nodes, the mean of what lies below. */
  readonly value: Float32Array;
  readonly roots: Uint16Array;
}

/** For each tree, the most that it and those after it can add. */
function mostOfRest({ feature, value, roots }: Trees): Float64Array {
  const rest = new Float64Array(roots.length + 1);
  for (let t = roots.length - 1; t >= 0; t--) {
    let most = -Infinity;
    const end = roots[t + 1] ?? value.length;
    for (let node = roots[t] as number; node < end; node++) {
      if (feature[node] === LEAF) most = Math.max(most, value[node] as number);
    }
    rest[t] = (rest[t + 1] as number) + most;
  }
  return rest;
}

/**
 * Stops when the sum can no longer reach `least`: most candidates are clear after a few trees. Where a number is not known (NaN), a
 * tree adds the most that it may.
 */
function grow(trees: Trees, numbers: Float32Array, rest: Float64Array, least: number): number {
  const { roots } = trees;
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    if (sum + (rest[t] as number) < least) return sum + (rest[t] as number);
    sum += leafBelow(trees, numbers, roots[t] as number);
  }
  return sum;
}

/** What the leaf adds that the numbers lead to; the most of all leaves that they may lead to. */
function leafBelow(trees: Trees, numbers: Float32Array, from: number): number {
  const { feature, threshold, left, right, value } = trees;
  let node = from;
  for (let f = feature[node] as number; f !== LEAF; f = feature[node] as number) {
    const number = numbers[f] as number;
    if (number !== number) {
      const a = leafBelow(trees, numbers, left[node] as number);
      const b = leafBelow(trees, numbers, right[node] as number);
      return a > b ? a : b;
    }
    node = (number <= (threshold[node] as number) ? left[node] : right[node]) as number;
  }
  return value[node] as number;
}

function contributions({ feature, threshold, left, right, value, roots }: Trees, numbers: Float32Array): Float64Array {
  const added = new Float64Array(FEATURES.length);
  for (const root of roots) {
    let node = root;
    for (let f = feature[node] as number; f !== LEAF; f = feature[node] as number) {
      const next = ((numbers[f] as number) <= (threshold[node] as number) ? left[node] : right[node]) as number;
      added[f] = (added[f] as number) + (value[next] as number) - (value[node] as number);
      node = next;
    }
  }
  return added;
}
