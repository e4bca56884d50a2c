/**
 * Commits with their parents and times, and an order for them that depends on nothing but the commits themselves: the same two
 * commits stand the same way round in every walk, whatever refs there are. git's own orders change with the tips.
 */
import { OidTable } from "./oidTable.ts";
import { NumberList } from "./numberList.ts";

/** git's times are counted in seconds; what does not fit counts as the last one that does. */
const LAST_SECOND = 0xffff_ffff;

/** A graph in arrays, for a file. Parents are given as places in it. */
export interface GraphParts {
  readonly commits: Uint32Array;
  readonly times: Uint32Array;
  readonly parentCounts: Uint32Array;
  readonly parents: Uint32Array;
}

export class CommitGraph {
  readonly #hexLength: number;
  /** Commits, and parents that are not among them. */
  readonly table: OidTable;
  /** By number: 1 for a commit, 0 for what is only named as a parent. */
  #isThere = new NumberList();
  #times = new NumberList();
  /** By number: where its parents begin, and how many there are. */
  #starts = new NumberList();
  #counts = new NumberList();
  #parents = new NumberList();

  /** @param hexLength digits of an object id */
  constructor(hexLength: number, table: OidTable = new OidTable(hexLength)) {
    this.#hexLength = hexLength;
    this.table = table;
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

  /** @param commits with all of their parents; they are given the numbers 0, 1, 2, … in this order */
  parts(commits: readonly number[]): GraphParts {
    const words = this.table.words();
    const width = this.#hexLength / 8;
    const place = new Uint32Array(this.table.size);
    const ids = new Uint32Array(commits.length * width);
    const [times, parentCounts] = [new Uint32Array(commits.length), new Uint32Array(commits.length)];
    const parents = new NumberList();
    commits.forEach((commit, i) => (place[commit] = i));
    for (let i = 0; i < commits.length; i++) {
      const commit = commits[i] as number;
      for (let word = 0; word < width; word++) ids[i * width + word] = words[commit * width + word] as number;
      times[i] = this.#times.get(commit);
      const count = this.#counts.get(commit);
      parentCounts[i] = count;
      const start = this.#starts.get(commit);
      for (let at = start; at < start + count; at++) parents.push(place[this.#parents.get(at)] as number);
    }
    return { commits: ids, times, parentCounts, parents: parents.values() };
  }

  /** What {@link parts} gave. @returns undefined when it does not fit together */
  static from(hexLength: number, { commits, times, parentCounts, parents }: GraphParts): CommitGraph | undefined {
    const size = times.length;
    if (commits.length !== (size * hexLength) / 8 || parentCounts.length !== size) return undefined;
    const graph = new CommitGraph(hexLength, OidTable.from(hexLength, commits));
    const starts = new Uint32Array(size);
    let at = 0;
    for (let i = 0; i < size; i++) {
      starts[i] = at;
      at += parentCounts[i] as number;
    }
    if (at !== parents.length || !parents.every((parent) => parent < size)) return undefined;
    graph.#isThere = NumberList.of(new Uint32Array(size).fill(1));
    graph.#times = NumberList.of(times);
    graph.#starts = NumberList.of(starts);
    graph.#counts = NumberList.of(parentCounts);
    graph.#parents = NumberList.of(parents);
    return graph;
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
