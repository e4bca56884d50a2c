/**
 * The difference of two sequences of numbers: Myers' algorithm in linear space, with a bound on the work.
 *
 * E. Myers, "An O(ND) difference algorithm and its variations", 1986: the middle of a shortest edit script is looked for from both
 * ends at once, then both halves are solved the same way.
 */

/** Steps over diagonals; two unrelated files of 2,000 lines need about this many. */
const BUDGET = 8_000_000;

/**
 * One flag for each element of `fresh`: 1 when it is not matched with an element of `old` in a longest common subsequence. Beyond the
 * budget, what is left is compared as a bag: an element is then matched when `old` holds it at least as often there.
 */
export function unmatchedLines(fresh: Uint32Array, old: Uint32Array, budget: number = BUDGET): Uint8Array {
  // What the other side does not hold at all cannot be matched; without it the sequences are often short.
  const inOld = new Set(old);
  const inFresh = new Set(fresh);
  const places: number[] = [];
  fresh.forEach((id, i) => inOld.has(id) && places.push(i));
  const a = Uint32Array.from(places, (i) => fresh[i] ?? 0);
  const b = old.filter((id) => inFresh.has(id));
  const flags = new Uint8Array(fresh.length).fill(1);
  const matched = new Diff(a, b, budget).matched();
  places.forEach((place, i) => {
    if (matched[i] === 1) flags[place] = 0;
  });
  return flags;
}

interface Box {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

class Diff {
  readonly #a: Uint32Array;
  readonly #b: Uint32Array;
  readonly #matched: Uint8Array;
  /** Furthest position in `a` on each diagonal, searching forwards and backwards. */
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  #budget: number;

  constructor(a: Uint32Array, b: Uint32Array, budget: number) {
    this.#a = a;
    this.#b = b;
    this.#matched = new Uint8Array(a.length);
    this.#forward = new Int32Array(2 * (a.length + b.length) + 4);
    this.#backward = new Int32Array(2 * (a.length + b.length) + 4);
    this.#budget = budget;
  }

  matched(): Uint8Array {
    // An explicit stack: deep recursion is for small input only.
    const boxes: Box[] = [{ aFrom: 0, aTo: this.#a.length, bFrom: 0, bTo: this.#b.length }];
    for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
      const { aFrom, aTo, bFrom, bTo } = this.#trim(box);
      if (aFrom === aTo || bFrom === bTo) continue;
      const middle = this.#middle(aFrom, aTo, bFrom, bTo);
      if (middle === undefined) this.#asBag({ aFrom, aTo, bFrom, bTo });
      else {
        boxes.push({ aFrom, aTo: middle.a, bFrom, bTo: middle.b }, { aFrom: middle.a, aTo, bFrom: middle.b, bTo });
      }
    }
    return this.#matched;
  }

  /** Matches the common start and end. */
  #trim(box: Box): Box {
    let { aFrom, aTo, bFrom, bTo } = box;
    while (aFrom < aTo && bFrom < bTo && this.#a[aFrom] === this.#b[bFrom]) {
      this.#matched[aFrom++] = 1;
      bFrom++;
    }
    while (aFrom < aTo && bFrom < bTo && this.#a[aTo - 1] === this.#b[bTo - 1]) {
      this.#matched[--aTo] = 1;
      bTo--;
    }
    return { aFrom, aTo, bFrom, bTo };
  }

  /**
   * A point on a shortest path through the box, neither its start nor its end. Undefined: out of budget.
   *
   * Diagonal k holds the points with a - b = k, counted from the box's start (forwards) or end (backwards).
   */
  #middle(aFrom: number, aTo: number, bFrom: number, bTo: number): { a: number; b: number } | undefined {
    const [n, m] = [aTo - aFrom, bTo - bFrom];
    const delta = n - m;
    const odd = delta % 2 !== 0;
    const [forward, backward] = [this.#forward, this.#backward];
    const zero = Math.floor(forward.length / 2);
    forward[zero + 1] = 0;
    backward[zero + 1] = 0;
    for (let d = 0; d <= Math.ceil((n + m) / 2); d++) {
      this.#budget -= 2 * d + 1;
      if (this.#budget < 0) return undefined;
      for (let k = -d; k <= d; k += 2) {
        const x = this.#reach(
          forward,
          zero,
          k,
          d,
          (i, j) => i < n && j < m && this.#a[aFrom + i] === this.#b[bFrom + j],
        );
        if (odd && Math.abs(delta - k) <= d - 1 && x + (backward[zero + delta - k] ?? 0) >= n) {
          return { a: aFrom + x, b: bFrom + x - k };
        }
      }
      for (let k = -d; k <= d; k += 2) {
        const x = this.#reach(
          backward,
          zero,
          k,
          d,
          (i, j) => i < n && j < m && this.#a[aTo - 1 - i] === this.#b[bTo - 1 - j],
        );
        if (!odd && Math.abs(delta - k) <= d && x + (forward[zero + delta - k] ?? 0) >= n) {
          return { a: aTo - x, b: bTo - (x - k) };
        }
      }
    }
    return undefined;
  }

  /** Goes one edit further on diagonal k, then along equal elements. */
  #reach(best: Int32Array, zero: number, k: number, d: number, equal: (i: number, j: number) => boolean): number {
    const below = best[zero + k - 1] ?? 0;
    const above = best[zero + k + 1] ?? 0;
    let x = k === -d || (k !== d && below < above) ? above : below + 1;
    while (equal(x, x - k)) x++;
    best[zero + k] = x;
    return x;
  }

  #asBag({ aFrom, aTo, bFrom, bTo }: Box): void {
    const surplus = new Map<number, number>();
    for (let i = aFrom; i < aTo; i++) surplus.set(this.#a[i] ?? 0, (surplus.get(this.#a[i] ?? 0) ?? 0) + 1);
    for (let i = bFrom; i < bTo; i++) surplus.set(this.#b[i] ?? 0, (surplus.get(this.#b[i] ?? 0) ?? 0) - 1);
    for (let i = aFrom; i < aTo; i++) if ((surplus.get(this.#a[i] ?? 0) ?? 0) <= 0) this.#matched[i] = 1;
  }
}
