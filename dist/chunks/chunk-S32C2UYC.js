// src/git/oidTable.ts
import { m93_OidTable } from "../core.js";

// src/git/numberList.ts
var NumberList = class _NumberList {
  #values = new Uint32Array(1024);
  #length = 0;
  get length() {
    return this.#length;
  }
  push(value) {
    this.set(this.#length, value);
  }
  /** Sets any element; the list then reaches at least so far. */
  set(index, value) {
    if (index >= this.#values.length) {
      const values = new Uint32Array(Math.max(this.#values.length * 2, index + 1));
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[index] = value;
    this.#length = Math.max(this.#length, index + 1);
  }
  /** @param values are not copied */
  static of(values) {
    const list = new _NumberList();
    list.#values = values;
    list.#length = values.length;
    return list;
  }
  /** The numbers, without a copy. */
  values() {
    return this.#values.subarray(0, this.#length);
  }
  get(index) {
    return this.#values[index] ?? 0;
  }
};

// src/sources/pathList.ts
var PathList = class {
  #texts = [];
  #numbers = /* @__PURE__ */ new Map();
  /** Where a note stands rather than a file. */
  #notes = /* @__PURE__ */ new Set();
  get size() {
    return this.#texts.length;
  }
  /** The number of a path; new ones are given the next. */
  add(path, isNote) {
    const key = isNote ? `\0${path}` : path;
    let number = this.#numbers.get(key);
    if (number === void 0) {
      number = this.#texts.push(path) - 1;
      this.#numbers.set(key, number);
      if (isNote) this.#notes.add(number);
    }
    return number;
  }
  /** Leaves a number out: nothing has it. */
  skip() {
    this.#texts.push("");
  }
  numberOf(path, isNote) {
    return this.#numbers.get(isNote ? `\0${path}` : path);
  }
  text(path) {
    return this.#texts[path] ?? "";
  }
  /** All of them, by number. */
  texts() {
    return this.#texts;
  }
  isNote(path) {
    return this.#notes.has(path);
  }
};

// src/git/commitOrder.ts
var LAST_SECOND = 4294967295;
var CommitGraph = class _CommitGraph {
  #hexLength;
  /** Commits, and parents that are not among them. */
  table;
  /** By number: 1 for a commit, 0 for what is only named as a parent. */
  #isThere = new NumberList();
  #times = new NumberList();
  /** By number: where its parents begin, and how many there are. */
  #starts = new NumberList();
  #counts = new NumberList();
  #parents = new NumberList();
  /** @param hexLength digits of an object id */
  constructor(hexLength, table = new m93_OidTable(hexLength)) {
    this.#hexLength = hexLength;
    this.table = table;
  }
  /**
   * Adds what `git rev-list --parents --timestamp` prints: the seconds of a commit, its id, and those of its parents.
   *
   * @returns numbers of the commits that were not there, in the order of the output
   */
  addWalk(output) {
    const added = [];
    for (let at = 0; at < output.length; ) {
      let end = output.indexOf(LINE_FEED, at);
      if (end < 0) end = output.length;
      const space = output.indexOf(SPACE, at);
      if (space < 0 || space > end) break;
      const time = Number(output.toString("latin1", at, space));
      const number = this.table.addIn(output, space + 1);
      const parents = [];
      for (let from = space + 2 + this.#hexLength; from < end; from += this.#hexLength + 1)
        parents.push(this.table.addIn(output, from));
      if (this.add(number, time, parents)) added.push(number);
      at = end + 1;
    }
    return added;
  }
  /** @param parents numbers in {@link table}. @returns false when the commit was there */
  add(number, time, parents) {
    if (this.has(number)) return false;
    this.#isThere.set(number, 1);
    this.#times.set(number, Math.min(time, LAST_SECOND));
    this.#starts.set(number, this.#parents.length);
    this.#counts.set(number, parents.length);
    for (const parent of parents) this.#parents.push(parent);
    return true;
  }
  has(number) {
    return this.#isThere.get(number) === 1;
  }
  /** Seconds since 1970 of the committer's date. */
  timeOf(number) {
    return this.#times.get(number);
  }
  parentsOf(number) {
    const start = this.#starts.get(number);
    return Array.from({ length: this.#counts.get(number) }, (_, i) => this.#parents.get(start + i));
  }
  /** Commits that are nobody's parent. */
  heads() {
    const isParent = new Uint8Array(this.table.size);
    for (let i = 0; i < this.#parents.length; i++) isParent[this.#parents.get(i)] = 1;
    return this.all().filter((number) => isParent[number] === 0);
  }
  /** Numbers of all commits. */
  all() {
    return Array.from({ length: this.table.size }, (_, number) => number).filter((number) => this.has(number));
  }
  /** By number: 1 for what the tips reach. Undefined when something on the way is not there. */
  reached(tips) {
    const reached = new Uint8Array(this.table.size);
    const open = [...tips];
    for (let number = open.pop(); number !== void 0; number = open.pop()) {
      if (reached[number] === 1) continue;
      if (!this.has(number)) return void 0;
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
  sort(numbers) {
    const times = this.#corrected(numbers);
    return numbers.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || this.table.compare(a, b));
  }
  /** @param commits with all of their parents; they are given the numbers 0, 1, 2, \u2026 in this order */
  parts(commits) {
    const words = this.table.words();
    const width = this.#hexLength / 8;
    const place = new Uint32Array(this.table.size);
    const ids = new Uint32Array(commits.length * width);
    const [times, parentCounts] = [new Uint32Array(commits.length), new Uint32Array(commits.length)];
    const parents = new NumberList();
    commits.forEach((commit, i) => place[commit] = i);
    for (let i = 0; i < commits.length; i++) {
      const commit = commits[i];
      for (let word = 0; word < width; word++) ids[i * width + word] = words[commit * width + word];
      times[i] = this.#times.get(commit);
      const count = this.#counts.get(commit);
      parentCounts[i] = count;
      const start = this.#starts.get(commit);
      for (let at = start; at < start + count; at++) parents.push(place[this.#parents.get(at)]);
    }
    return { commits: ids, times, parentCounts, parents: parents.values() };
  }
  /** What {@link parts} gave. @returns undefined when it does not fit together */
  static from(hexLength, { commits, times, parentCounts, parents }) {
    const size = times.length;
    if (commits.length !== size * hexLength / 8 || parentCounts.length !== size) return void 0;
    const graph = new _CommitGraph(hexLength, m93_OidTable.from(hexLength, commits));
    const starts = new Uint32Array(size);
    let at = 0;
    for (let i = 0; i < size; i++) {
      starts[i] = at;
      at += parentCounts[i];
    }
    if (at !== parents.length || !parents.every((parent) => parent < size)) return void 0;
    graph.#isThere = NumberList.of(new Uint32Array(size).fill(1));
    graph.#times = NumberList.of(times);
    graph.#starts = NumberList.of(starts);
    graph.#counts = NumberList.of(parentCounts);
    graph.#parents = NumberList.of(parents);
    return graph;
  }
  #corrected(numbers) {
    const times = new Float64Array(this.table.size);
    const open = [];
    for (const first of numbers) {
      open.push(first);
      for (let number = open.at(-1); number !== void 0; number = open.at(-1)) {
        const depth = open.length;
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
};
var LINE_FEED = 10;
var SPACE = 32;

// src/sources/historyFacts.ts
var UNREAD = 0;
var FILES = 1;
var NOTES = 2;
var HistoryFacts = class _HistoryFacts {
  hexLength;
  graph;
  blobs;
  paths;
  /** By number of the commit. */
  #kinds = new NumberList();
  #starts = new NumberList();
  #counts = new NumberList();
  /** By change. */
  #changePaths = new NumberList();
  #changeBlobs = new NumberList();
  #changeModes = new NumberList();
  constructor(hexLength, paths = new PathList(), blobs = new m93_OidTable(hexLength), graph = new CommitGraph(hexLength)) {
    this.hexLength = hexLength;
    this.graph = graph;
    this.paths = paths;
    this.blobs = blobs;
  }
  /** {@link UNREAD}, or how the changes of a commit were read. */
  kindOf(commit) {
    return this.#kinds.get(commit);
  }
  /** The changes that are added next are those of this commit. */
  begin(commit, kind) {
    this.#kinds.set(commit, kind);
    this.#starts.set(commit, this.#changePaths.length);
    this.#counts.set(commit, 0);
  }
  /** @param mode as a number */
  add(commit, path, blob, mode) {
    this.#counts.set(commit, this.#counts.get(commit) + 1);
    this.#changePaths.push(path);
    this.#changeBlobs.push(blob);
    this.#changeModes.push(mode);
  }
  forEachChange(commit, tell) {
    const start = this.#starts.get(commit);
    const end = start + this.#counts.get(commit);
    for (let i = start; i < end; i++)
      tell(this.#changePaths.get(i), this.#changeBlobs.get(i), this.#changeModes.get(i));
  }
  /**
   * @param commits in the order of the walk, with all of their parents
   * @param hidden 1 for paths that are not to be kept: the changes of a commit that touches one are left out, and read again
   * next time
   */
  parts(commits, hidden) {
    const count = commits.length;
    const [starts, counts] = [this.#starts.values(), this.#counts.values()];
    const [fromPaths, fromBlobs, fromModes] = [
      this.#changePaths.values(),
      this.#changeBlobs.values(),
      this.#changeModes.values()
    ];
    const kinds = new Uint8Array(count);
    const changeCounts = new Uint32Array(count);
    const [changePaths, changeBlobs] = [new Uint32Array(fromPaths.length), new Uint32Array(fromPaths.length)];
    const changeModes = new Uint16Array(fromPaths.length);
    let size = 0;
    for (let i = 0; i < count; i++) {
      const commit = commits[i];
      const start = starts[commit] ?? 0;
      const end = start + (counts[commit] ?? 0);
      let isKept = true;
      for (let change = start; change < end; change++) if (hidden[fromPaths[change]] === 1) isKept = false;
      if (!isKept) continue;
      kinds[i] = this.#kinds.get(commit);
      changeCounts[i] = end - start;
      for (let change = start; change < end; change++, size++) {
        changePaths[size] = fromPaths[change];
        changeBlobs[size] = fromBlobs[change];
        changeModes[size] = fromModes[change];
      }
    }
    return {
      ...this.graph.parts(commits),
      kinds,
      changeCounts,
      changePaths: changePaths.subarray(0, size),
      changeBlobs: changeBlobs.subarray(0, size),
      changeModes: changeModes.subarray(0, size),
      blobs: this.blobs.words()
    };
  }
  /** What {@link parts} gave. @returns undefined when it does not fit together */
  static from(hexLength, parts, paths) {
    const size = parts.times.length;
    if (parts.kinds.length !== size || parts.changeCounts.length !== size) return void 0;
    const graph = CommitGraph.from(hexLength, parts);
    if (graph === void 0) return void 0;
    const facts = new _HistoryFacts(hexLength, paths, m93_OidTable.from(hexLength, parts.blobs), graph);
    const starts = new Uint32Array(size);
    let change = 0;
    for (let i = 0; i < size; i++) {
      starts[i] = change;
      change += parts.changeCounts[i];
    }
    const { changePaths, changeBlobs, changeModes } = parts;
    if ([changePaths, changeBlobs, changeModes].some((list) => list.length !== change)) return void 0;
    if (!changePaths.every((path) => path < paths.size) || !changeBlobs.every((blob) => blob < facts.blobs.size))
      return void 0;
    facts.#kinds = NumberList.of(Uint32Array.from(parts.kinds));
    facts.#starts = NumberList.of(starts);
    facts.#counts = NumberList.of(parts.changeCounts);
    facts.#changePaths = NumberList.of(changePaths);
    facts.#changeBlobs = NumberList.of(changeBlobs);
    facts.#changeModes = NumberList.of(Uint32Array.from(changeModes));
    return facts;
  }
};

export {
  m93_OidTable,
  NumberList,
  PathList,
  CommitGraph,
  UNREAD,
  FILES,
  NOTES,
  HistoryFacts
};
