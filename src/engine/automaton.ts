/**
 * The prefilter: one Aho-Corasick automaton over all keywords of all rules, as a dense table, so that each byte of the
 * content costs two loads and a compare whatever the number of rules (figures: docs/decisions, research/speed.md).
 * Bytes are folded to ASCII lower case. Built at start-up, so the build uses flat arrays only.
 */

export interface Automaton {
  /** Class of each byte value; class 0 is "in no keyword". */
  readonly classes: Uint8Array;
  /** Next state, indexed by state + class; states are premultiplied by the stride. */
  readonly next: Int32Array;
  /** States at or above this one accept. */
  readonly firstAccepting: number;
  /** For accepting states: keyword indexes, by (state - firstAccepting) / stride. */
  readonly outputs: Lists;
  readonly stride: number;
  /** Length of the longest keyword in bytes. */
  readonly longest: number;
}

/** Lists of small numbers in one array: list n stands in `items` from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint16Array;
  readonly items: Uint16Array;
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
  const { classes, stride } = byteClasses(keywords);
  const trie = buildTrie(keywords, classes);
  const { size, order, fail, firstChild, sibling, label, out } = trie;

  // Accepting states get the highest numbers, so that the hot loop needs one compare and no second table.
  const row = new Int32Array(size);
  const outputs: number[][] = [];
  let silent = 0;
  for (let i = 0; i < size; i++) if (out[order[i] as number] === undefined) row[order[i] as number] = stride * silent++;
  for (let i = 0; i < size; i++) {
    const keywordsHere = out[order[i] as number];
    if (keywordsHere === undefined) continue;
    row[order[i] as number] = stride * (silent + outputs.length);
    outputs.push(keywordsHere);
  }
  const next = new Int32Array(size * stride);
  for (let i = 0; i < size; i++) {
    const node = order[i] as number;
    const own = row[node] as number;
    // The failure state stands nearer to the root, so its row is complete: copy it, then write this node's own edges.
    const failRow = row[fail[node] as number] as number;
    if (node !== 0) next.copyWithin(own, failRow, failRow + stride);
    for (let child = firstChild[node] as number; child !== 0; child = sibling[child] as number) {
      next[own + (label[child] as number)] = row[child] as number;
    }
  }
  const longest = keywords.reduce((most, keyword) => Math.max(most, keyword.length), 0);
  return { classes, next, firstAccepting: silent * stride, outputs: makeLists(outputs), stride, longest };
}

function byteClasses(keywords: readonly string[]): { classes: Uint8Array; stride: number } {
  const classes = new Uint8Array(256);
  let count = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const code = keyword.charCodeAt(i);
      if (classes[code] === 0) classes[code] = count++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32] ?? 0;
  let stride = 1;
  while (stride < count) stride *= 2;
  return { classes, stride };
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

/** Below this size one stream is as fast as two. */
const TWO_STREAMS = 2048;

/**
 * Where keywords occur: an accepting output index and an end offset each, appended to the arrays that are given, in order of
 * the end offset.
 */
export function findKeywords(automaton: Automaton, bytes: Uint8Array, outputsHit: number[], ends: number[]): void {
  const size = bytes.length;
  if (size < TWO_STREAMS) {
    run(automaton, bytes, 0, size, 0, outputsHit, ends);
    return;
  }
  // Each byte waits for the state before it. Two halves at once keep the processor busy (1.4 times as fast).
  const { classes, next, firstAccepting, stride, longest } = automaton;
  const middle = size >> 1;
  const start = Math.max(0, middle - longest);
  const lateOutputs: number[] = [];
  const lateEnds: number[] = [];
  let early = 0;
  let late = runIn(automaton, bytes, start, middle);
  for (let i = 0, j = middle; i < middle; i++, j++) {
    early = next[early + (classes[bytes[i] as number] as number)] as number;
    late = next[late + (classes[bytes[j] as number] as number)] as number;
    if (early >= firstAccepting) {
      outputsHit.push((early - firstAccepting) / stride);
      ends.push(i + 1);
    }
    if (late >= firstAccepting) {
      lateOutputs.push((late - firstAccepting) / stride);
      lateEnds.push(j + 1);
    }
  }
  for (let i = 0; i < lateEnds.length; i++) {
    outputsHit.push(lateOutputs[i] as number);
    ends.push(lateEnds[i] as number);
  }
  run(automaton, bytes, middle * 2, size, late, outputsHit, ends);
}

/** The state at `to` when nothing before `from` can matter. */
function runIn({ classes, next }: Automaton, bytes: Uint8Array, from: number, to: number): number {
  let state = 0;
  for (let i = from; i < to; i++) state = next[state + (classes[bytes[i] as number] as number)] as number;
  return state;
}

function run(
  { classes, next, firstAccepting, stride }: Automaton,
  bytes: Uint8Array,
  from: number,
  to: number,
  initial: number,
  outputsHit: number[],
  ends: number[],
): void {
  let state = initial;
  for (let i = from; i < to; i++) {
    state = next[state + (classes[bytes[i] as number] as number)] as number;
    if (state >= firstAccepting) {
      outputsHit.push((state - firstAccepting) / stride);
      ends.push(i + 1);
    }
  }
}
