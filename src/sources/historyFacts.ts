/**
 * What never changes about a commit: its parents, its time, and what it changes. Kept between runs (`--cache`), so that git is asked
 * about new commits only. In typed arrays, since a large history has millions of changes.
 */
import { CommitGraph, type GraphParts } from "../git/commitOrder.ts";
import { NumberList } from "../git/numberList.ts";
import { OidTable } from "../git/oidTable.ts";
import { PathList } from "./pathList.ts";

/** How a commit's changes were read. */
export const UNREAD = 0;
export const FILES = 1;
export const NOTES = 2;

/** Everything in arrays, for a file. Commits stand in the order of the walk; parents are given as places in it. */
export interface FactsParts extends GraphParts {
  /** {@link UNREAD}, {@link FILES} or {@link NOTES}. */
  readonly kinds: Uint8Array;
  readonly changeCounts: Uint32Array;
  readonly changePaths: Uint32Array;
  readonly changeBlobs: Uint32Array;
  readonly changeModes: Uint16Array;
  readonly blobs: Uint32Array;
}

export class HistoryFacts {
  readonly hexLength: number;
  readonly graph: CommitGraph;
  readonly blobs: OidTable;
  readonly paths: PathList;
  /** By number of the commit. */
  #kinds = new NumberList();
  #starts = new NumberList();
  #counts = new NumberList();
  /** By change. */
  #changePaths = new NumberList();
  #changeBlobs = new NumberList();
  #changeModes = new NumberList();

  constructor(
    hexLength: number,
    paths: PathList = new PathList(),
    blobs: OidTable = new OidTable(hexLength),
    graph: CommitGraph = new CommitGraph(hexLength),
  ) {
    this.hexLength = hexLength;
    this.graph = graph;
    this.paths = paths;
    this.blobs = blobs;
  }

  /** {@link UNREAD}, or how the changes of a commit were read. */
  kindOf(commit: number): number {
    return this.#kinds.get(commit);
  }

  /** The changes that are added next are those of this commit. */
  begin(commit: number, kind: number): void {
    this.#kinds.set(commit, kind);
    this.#starts.set(commit, this.#changePaths.length);
    this.#counts.set(commit, 0);
  }

  /** @param mode as a number */
  add(commit: number, path: number, blob: number, mode: number): void {
    this.#counts.set(commit, this.#counts.get(commit) + 1);
    this.#changePaths.push(path);
    this.#changeBlobs.push(blob);
    this.#changeModes.push(mode);
  }

  forEachChange(commit: number, tell: (path: number, blob: number, mode: number) => void): void {
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
  parts(commits: readonly number[], hidden: Uint8Array): FactsParts {
    const count = commits.length;
    const [starts, counts] = [this.#starts.values(), this.#counts.values()];
    const [fromPaths, fromBlobs, fromModes] = [
      this.#changePaths.values(),
      this.#changeBlobs.values(),
      this.#changeModes.values(),
    ];
    const kinds = new Uint8Array(count);
    const changeCounts = new Uint32Array(count);
    const [changePaths, changeBlobs] = [new Uint32Array(fromPaths.length), new Uint32Array(fromPaths.length)];
    const changeModes = new Uint16Array(fromPaths.length);
    let size = 0;
    for (let i = 0; i < count; i++) {
      const commit = commits[i] as number;
      const start = starts[commit] ?? 0;
      const end = start + (counts[commit] ?? 0);
      let isKept = true;
      for (let change = start; change < end; change++) if (hidden[fromPaths[change] as number] === 1) isKept = false;
      if (!isKept) continue;
      kinds[i] = this.#kinds.get(commit);
      changeCounts[i] = end - start;
      for (let change = start; change < end; change++, size++) {
        changePaths[size] = fromPaths[change] as number;
        changeBlobs[size] = fromBlobs[change] as number;
        changeModes[size] = fromModes[change] as number;
      }
    }
    return {
      ...this.graph.parts(commits),
      kinds,
      changeCounts,
      changePaths: changePaths.subarray(0, size),
      changeBlobs: changeBlobs.subarray(0, size),
      changeModes: changeModes.subarray(0, size),
      blobs: this.blobs.words(),
    };
  }

  /** What {@link parts} gave. @returns undefined when it does not fit together */
  static from(hexLength: number, parts: FactsParts, paths: PathList): HistoryFacts | undefined {
    const size = parts.times.length;
    if (parts.kinds.length !== size || parts.changeCounts.length !== size) return undefined;
    const graph = CommitGraph.from(hexLength, parts);
    if (graph === undefined) return undefined;
    const facts = new HistoryFacts(hexLength, paths, OidTable.from(hexLength, parts.blobs), graph);
    const starts = new Uint32Array(size);
    let change = 0;
    for (let i = 0; i < size; i++) {
      starts[i] = change;
      change += parts.changeCounts[i] as number;
    }
    const { changePaths, changeBlobs, changeModes } = parts;
    if ([changePaths, changeBlobs, changeModes].some((list) => list.length !== change)) return undefined;
    if (!changePaths.every((path) => path < paths.size) || !changeBlobs.every((blob) => blob < facts.blobs.size))
      return undefined;
    facts.#kinds = NumberList.of(Uint32Array.from(parts.kinds));
    facts.#starts = NumberList.of(starts);
    facts.#counts = NumberList.of(parts.changeCounts);
    facts.#changePaths = NumberList.of(changePaths);
    facts.#changeBlobs = NumberList.of(changeBlobs);
    facts.#changeModes = NumberList.of(Uint32Array.from(changeModes));
    return facts;
  }
}
