/**
 * The prefilter: one Aho-Corasick automaton over all keywords of all rules, as a dense table, so that each byte of the
 * content costs two loads and a compare whatever the number of rules (figures in docs/decisions and research/speed.md).
 * Bytes are folded to ASCII lower case.
 */

export interface Automaton {
  /** Class of each byte value; class 0 is "in no keyword". */
  readonly classes: Uint8Array;
  /** Next state, indexed by state + class; states are premultiplied by the stride. */
  readonly next: Int32Array;
  /** States at or above this one accept. */
  readonly firstAccepting: number;
  /** For accepting states: keyword indexes, by (state - firstAccepting) / stride. */
  readonly outputs: readonly (readonly number[])[];
  readonly stride: number;
}

interface Node {
  readonly children: Map<number, number>;
  fail: number;
  out: number[];
}

/**
 * Builds the automaton.
 *
 * @param keywords lower-case ASCII, none empty
 */
export function buildAutomaton(keywords: readonly string[]): Automaton {
  const classes = new Uint8Array(256);
  let classCount = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const code = keyword.charCodeAt(i);
      if (classes[code] === 0) classes[code] = classCount++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32] ?? 0;
  let stride = 1;
  while (stride < classCount) stride *= 2;

  const nodes = trie(keywords, classes);
  const order = link(nodes);

  // Accepting states get the highest numbers, so that the hot loop needs one compare and no second table.
  const silent = order.filter((n) => nodes[n]?.out.length === 0);
  const accepting = order.filter((n) => nodes[n]?.out.length !== 0);
  const number = new Int32Array(nodes.length);
  [...silent, ...accepting].forEach((n, i) => (number[n] = i * stride));
  const next = new Int32Array(nodes.length * stride);
  for (const n of order) {
    const node = nodes[n] as Node;
    const row = number[n] as number;
    // The failure state stands nearer to the root, so its row is complete: copy it, then write this node's own edges.
    if (n !== 0) {
      const failRow = number[node.fail] as number;
      next.copyWithin(row, failRow, failRow + stride);
    }
    for (const [cls, child] of node.children) next[row + cls] = number[child] as number;
  }
  return {
    classes,
    next,
    firstAccepting: silent.length * stride,
    outputs: accepting.map((n) => (nodes[n] as Node).out),
    stride,
  };
}

function trie(keywords: readonly string[], classes: Uint8Array): Node[] {
  const nodes: Node[] = [{ children: new Map(), fail: 0, out: [] }];
  keywords.forEach((keyword, index) => {
    let at = 0;
    for (let i = 0; i < keyword.length; i++) {
      const cls = classes[keyword.charCodeAt(i)] as number;
      const node = nodes[at] as Node;
      let child = node.children.get(cls);
      if (child === undefined) {
        child = nodes.length;
        nodes.push({ children: new Map(), fail: 0, out: [] });
        node.children.set(cls, child);
      }
      at = child;
    }
    (nodes[at] as Node).out.push(index);
  });
  return nodes;
}

/** Sets failure links and merges outputs along them; gives the nodes in breadth-first order. */
function link(nodes: Node[]): number[] {
  const order = [0];
  for (const n of order) {
    const node = nodes[n] as Node;
    for (const [cls, child] of node.children) {
      order.push(child);
      if (n === 0) continue;
      let fail = node.fail;
      while (fail !== 0 && !(nodes[fail] as Node).children.has(cls)) fail = (nodes[fail] as Node).fail;
      const target = (nodes[fail] as Node).children.get(cls) ?? 0;
      const childNode = nodes[child] as Node;
      childNode.fail = target;
      childNode.out = [...childNode.out, ...(nodes[target] as Node).out];
    }
  }
  return order;
}

/**
 * Where keywords occur: pairs of (accepting output index, end offset), appended to the arrays that are given, in order of
 * the end offset.
 */
export function findKeywords(automaton: Automaton, bytes: Uint8Array, outputsHit: number[], ends: number[]): void {
  const { classes, next, firstAccepting, stride } = automaton;
  const length = bytes.length;
  let state = 0;
  for (let i = 0; i < length; i++) {
    state = next[state + (classes[bytes[i] as number] as number)] as number;
    if (state >= firstAccepting) {
      outputsHit.push((state - firstAccepting) / stride);
      ends.push(i + 1);
    }
  }
}
