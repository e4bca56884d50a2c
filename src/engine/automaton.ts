/**
 * The prefilter: one Aho-Corasick automaton over all keywords of all rules, as a dense table, so that each byte of the
 * content costs two loads and a compare whatever the number of rules (figures: docs/decisions, research/speed.md).
 * Bytes are folded to ASCII lower case. Built at start-up, so the build uses flat arrays only.
 */
import type { HitList } from "./hitList.ts";

export interface Automaton {
  /** Class of each byte value; class 0 is "in no keyword". */
  readonly classes: Uint8Array;
  /** Next state, indexed by (state << shift) + class. Small numbers keep the table small: it must fit into the processor's cache. */
  readonly next: Uint16Array | Uint32Array;
  /** States at or above this one accept. */
  readonly firstAccepting: number;
  /** For accepting states: keyword indexes, by state - firstAccepting. */
  readonly outputs: Lists;
  /** Binary logarithm of the number of classes, rounded up. */
  readonly shift: number;
  /** Length of the longest keyword in bytes. */
  readonly longest: number;
}

/** Lists of small numbers in one array: list n stands in `items` from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint16Array;
  readonly items: Uint16Array;
}

/** The list with a number. */
export function listOf({ starts, items }: Lists, list: number): Uint16Array {
  return items.subarray(starts[list] as number, starts[list + 1] as number);
}

/** @throws RangeError beyond 65,535 items */
export function makeLists(lists: readonly (readonly number[])[]): Lists {
  const items = lists.flat();
  if (items.length > 0xffff) throw new RangeError("too many keywords for one index");
  const starts = new Uint16Array(lists.length + 1);
  lists.forEach((list, n) => (starts[n + 1] = (starts[n] as number) + list.length));
  return { starts, items: Uint16Array.from(items) };
}

/** The trie with failure links, as parallel arrays indexed by node; node 0 is the root, and 0 also means "none". */
interface Trie {
  readonly size: number;
  readonly firstChild: Int32Array;
  readonly sibling: Int32Array;
  readonly label: Uint8Array;
  readonly fail: Int32Array;
  /** Nodes in breadth-first order. */
  readonly order: Int32Array;
  readonly out: readonly (number[] | undefined)[];
}

/**
 * Builds the automaton.
 *
 * @param keywords lower-case ASCII, none empty
 */
export function buildAutomaton(keywords: readonly string[]): Automaton {
  const { classes, shift } = byteClasses(keywords);
  const stride = 1 << shift;
  const trie = buildTrie(keywords, classes);
  const { size, order, fail, firstChild, sibling, label, out } = trie;

  // Accepting states get the highest numbers, so that the hot loop needs one compare and no second table.
  const row = new Int32Array(size);
  const outputs: number[][] = [];
  let silent = 0;
  for (let i = 0; i < size; i++) if (out[order[i] as number] === undefined) row[order[i] as number] = silent++;
  for (let i = 0; i < size; i++) {
    const keywordsHere = out[order[i] as number];
    if (keywordsHere === undefined) continue;
    row[order[i] as number] = silent + outputs.length;
    outputs.push(keywordsHere);
  }
  const next = newTable(size, stride);
  for (let i = 0; i < size; i++) {
    const node = order[i] as number;
    const own = (row[node] as number) << shift;
    // The failure state stands nearer to the root, so its row is complete: copy it, then write this node's own edges.
    const failRow = (row[fail[node] as number] as number) << shift;
    if (node !== 0) next.copyWithin(own, failRow, failRow + stride);
    for (let child = firstChild[node] as number; child !== 0; child = sibling[child] as number) {
      next[own + (label[child] as number)] = row[child] as number;
    }
  }
  const longest = keywords.reduce((most, keyword) => Math.max(most, keyword.length), 0);
  return { classes, next, firstAccepting: silent, outputs: makeLists(outputs), shift, longest };
}

/** An empty table of transitions for so many states. */
export function newTable(states: number, stride: number): Automaton["next"] {
  return states > 0xffff ? new Uint32Array(states * stride) : new Uint16Array(states * stride);
}

function byteClasses(keywords: readonly string[]): { classes: Uint8Array; shift: number } {
  const classes = new Uint8Array(256);
  let count = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const code = keyword.charCodeAt(i);
      if (classes[code] === 0) classes[code] = count++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32] ?? 0;
  let shift = 0;
  while (1 << shift < count) shift++;
  return { classes, shift };
}

function buildTrie(keywords: readonly string[], classes: Uint8Array): Trie {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const firstChild = new Int32Array(most);
  const sibling = new Int32Array(most);
  const label = new Uint8Array(most);
  const out: (number[] | undefined)[] = Array.from({ length: most });
  const childOf = (node: number, cls: number): number => {
    let child = firstChild[node] as number;
    while (child !== 0 && label[child] !== cls) child = sibling[child] as number;
    return child;
  };

  let size = 1;
  keywords.forEach((keyword, index) => {
    let node = 0;
    for (let i = 0; i < keyword.length; i++) {
      const cls = classes[keyword.charCodeAt(i)] as number;
      let child = childOf(node, cls);
      if (child === 0) {
        child = size++;
        label[child] = cls;
        sibling[child] = firstChild[node] as number;
        firstChild[node] = child;
      }
      node = child;
    }
    (out[node] ??= []).push(index);
  });

  const fail = new Int32Array(size);
  const order = new Int32Array(size);
  let filled = 1;
  for (let i = 0; i < size; i++) {
    const node = order[i] as number;
    for (let child = firstChild[node] as number; child !== 0; child = sibling[child] as number) {
      order[filled++] = child;
      if (node === 0) continue;
      const cls = label[child] as number;
      let from = fail[node] as number;
      while (from !== 0 && childOf(from, cls) === 0) from = fail[from] as number;
      const target = childOf(from, cls);
      fail[child] = target;
      const inherited = out[target];
      if (inherited !== undefined) out[child] = [...(out[child] ?? []), ...inherited];
    }
  }
  return { size, firstChild, sibling, label, fail, order, out };
}

/** Below this size one stream is as fast as four. */
const FOUR_STREAMS = 2048;

/** Where keywords occur. Added to the hits that are given, which end before all of these. */
export function findKeywords(automaton: Automaton, bytes: Uint8Array, hits: HitList): void {
  const size = bytes.length;
  if (size < FOUR_STREAMS) {
    run(automaton, bytes, 0, size, 0, hits);
    return;
  }
  // Each byte waits for the state before it. Four parts at once keep the processor busy (1.8 times as fast; two: 1.4).
  const { classes, next, firstAccepting, shift } = automaton;
  const part = size >> 2;
  const second = part;
  const third = 2 * part;
  const fourth = 3 * part;
  let a = 0;
  let b = before(automaton, bytes, second);
  let c = before(automaton, bytes, third);
  let d = before(automaton, bytes, fourth);
  const later: readonly [number[], number[]][] = [
    [[], []],
    [[], []],
    [[], []],
  ];
  const [[outputsB, endsB], [outputsC, endsC], [outputsD, endsD]] = later as [
    [number[], number[]],
    [number[], number[]],
    [number[], number[]],
  ];
  for (let i = 0; i < part; i++) {
    a = next[(a << shift) + (classes[bytes[i] as number] as number)] as number;
    b = next[(b << shift) + (classes[bytes[second + i] as number] as number)] as number;
    c = next[(c << shift) + (classes[bytes[third + i] as number] as number)] as number;
    d = next[(d << shift) + (classes[bytes[fourth + i] as number] as number)] as number;
    if (a >= firstAccepting) {
      hits.push(a - firstAccepting, i + 1);
    }
    if (b >= firstAccepting) {
      outputsB.push(b - firstAccepting);
      endsB.push(second + i + 1);
    }
    if (c >= firstAccepting) {
      outputsC.push(c - firstAccepting);
      endsC.push(third + i + 1);
    }
    if (d >= firstAccepting) {
      outputsD.push(d - firstAccepting);
      endsD.push(fourth + i + 1);
    }
  }
  for (const [outputs, own] of later) {
    for (let i = 0; i < own.length; i++) {
      hits.push(outputs[i] as number, own[i] as number);
    }
  }
  run(automaton, bytes, 4 * part, size, d, hits);
}

/** {@link findKeywords} for keywords that end in (from, to], wherever they begin. */
export function findKeywordsIn(automaton: Automaton, bytes: Uint8Array, from: number, to: number, hits: HitList): void {
  run(automaton, bytes, from, to, before(automaton, bytes, from), hits);
}

/** The state at a place in the middle of the content. */
function before({ classes, next, shift, longest }: Automaton, bytes: Uint8Array, to: number): number {
  let state = 0;
  // Nothing further away can matter.
  for (let i = Math.max(0, to - longest); i < to; i++) {
    state = next[(state << shift) + (classes[bytes[i] as number] as number)] as number;
  }
  return state;
}

function run(
  { classes, next, firstAccepting, shift }: Automaton,
  bytes: Uint8Array,
  from: number,
  to: number,
  initial: number,
  hits: HitList,
): void {
  let state = initial;
  for (let i = from; i < to; i++) {
    state = next[(state << shift) + (classes[bytes[i] as number] as number)] as number;
    if (state >= firstAccepting) {
      hits.push(state - firstAccepting, i + 1);
    }
  }
}
