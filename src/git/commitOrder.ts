/**
 * Commits with their parents and times, and an order for them that depends on nothing but the commits themselves: the same two
 * commits stand the same way round in every walk, whatever refs there are. git's own orders change with the tips.
 */
import { OidTable } from "./oidTable.ts";
import { NumberList } from "./numberList.ts";

/** git's times are counted in seconds; what does not fit counts as the last one that does. */
const LAST_SECOND = 0xffff_ffff;

export class CommitGraph {
  readonly #hexLength: number;
  /** Commits, and parents that are not among them. */
  readonly table: OidTable;
  /** By number: 1 for a commit, 0 for what is only named as a parent. */
  readonly #isThere = new NumberList();
  readonly #times = new NumberList();
  /** By number: where its parents begin, and how many there are. */
  readonly #starts = new NumberList();
  readonly #counts = new NumberList();
  readonly #parents = new NumberList();

  /** @param hexLength digits of an object id */
  constructor(hexLength: number) {
    this.#hexLength = hexLength;
    this.table = new OidTable(hexLength);
  }

  /**
   * Adds what `git rev-list --parents --timestamp` prints: the seconds of a commit, its id, and those of its parents.
   *
   * @returns numbers of the commits that were not there, in the order of the output
   */
  addWalk(output: Buffer): number[] {
    const added: number[] = [];
    for (let at = 0; at < output.length;) {
      let end = output.indexOf(LINE_FEED, at);
      if (end < 0) end = output.length;
      const space = output.indexOf(SPACE, at);
      if (space < 0 || space > end) break;
      const time = Number(output.toString("latin1", at, space));
      const number = this.table.addIn(output, space + 1);
      const parents: number[] = [];
      for (let from = space + 2 + this.#hexLength; from < end; from += this.#hexLength + 1)
        parents.push(this.table.addIn(output, from));
      if (this.add(number, time, parents)) added.push(number);
      at = end + 1;
    }
    return added;
  }

  /** @param parents numbers in {@link table}. @returns false when the commit was there */
  add(number: number, time: number, parents: Iterable<number> & { readonly length: number }): boolean {
    if (this.has(number)) return false;
    this.#isThere.set(number, 1);
    this.#times.set(number, Math.min(time, LAST_SECOND));
    this.#starts.set(number, this.#parents.length);
    this.#counts.set(number, parents.length);
    for (const parent of parents) this.#parents.push(parent);
    return true;
  }

  has(number: number): boolean {
    return this.#isThere.get(number) === 1;
  }

  /** Seconds since 1970 of the committer's date. */
  timeOf(number: number): number {
    return this.#times.get(number);
  }

  parentsOf(number: number): number[] {
    const start = this.#starts.get(number);
    return Array.from({ length: this.#counts.get(number) }, (_, i) => this.#parents.get(start + i));
  }

  /** Commits that are nobody's parent. */
  heads(): number[] {
    const isParent = new Uint8Array(this.table.size);
    for (let i = 0; i < this.#parents.length; i++) isParent[this.#parents.get(i)] = 1;
    return this.all().filter((number) => isParent[number] === 0);
  }

  /** Numbers of all commits. */
  all(): number[] {
    return Array.from({ length: this.table.size }, (_, number) => number).filter((number) => this.has(number));
  }

  /** By number: 1 for what the tips reach. Undefined when something on the way is not there. */
  reached(tips: Iterable<number>): Uint8Array | undefined {
    const reached = new Uint8Array(this.table.size);
    const open = [...tips];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (reached[number] === 1) continue;
      if (!this.has(number)) return undefined;
      reached[number] = 1;
      const start = this.#starts.get(number);
      for (let i = start + this.#counts.get(number) - 1; i >= start; i--) open.push(this.#parents.get(i));
    }
    return reached;
  }

  /**
   * Sorts commits by time, parents before children: a commit that says it is older than its parent counts as a second younger.
   *
   * @param numbers are sorted in place
   */
  sort(numbers: number[]): number[] {
    const times = this.#corrected(numbers);
    return numbers.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || this.table.compare(a, b));
  }

  #corrected(numbers: readonly number[]): Float64Array {
    const times = new Float64Array(this.table.size);
    const open: number[] = [];
    for (const first of numbers) {
      open.push(first);
      for (let number = open.at(-1); number !== undefined; number = open.at(-1)) {
        const depth = open.length;
        // Zero is no time yet: a commit's own is raised by one.
        let time = this.#times.get(number) + 1;
        const start = this.#starts.get(number);
        for (let i = start; i < start + this.#counts.get(number); i++) {
          const parent = this.#parents.get(i);
          if (!this.has(parent)) continue;
          const before = times[parent] ?? 0;
          if (before === 0) open.push(parent);
          else if (before >= time) time = before + 1;
        }
        if (open.length > depth) continue;
        times[number] = time;
        open.pop();
      }
    }
    return times;
  }
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
