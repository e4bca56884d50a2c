/**
 * What never changes about a commit: its parents, its time, and what it changes. Kept between runs (`--cache`), so that git is asked
 * about new commits only. In typed arrays, since a large history has millions of changes.
 */
import { CommitGraph } from "../git/commitOrder.ts";
import { NumberList } from "../git/numberList.ts";
import { OidTable } from "../git/oidTable.ts";
import { PathList } from "./pathList.ts";

/** How a commit's changes were read. */
export const UNREAD = 0;
export const FILES = 1;
export const NOTES = 2;

/** Everything in arrays, for a file. Commits stand in the order of the walk; parents are given as places in it. */
export interface FactsParts {
  readonly commits: Uint32Array;
  readonly times: Uint32Array;
  readonly parentCounts: Uint32Array;
  readonly parents: Uint32Array;
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
  readonly #kinds = new NumberList();
  readonly #starts = new NumberList();
  readonly #counts = new NumberList();
  /** By change. */
  #changePaths = new NumberList();
  #changeBlobs = new NumberList();
  #changeModes = new NumberList();

  constructor(hexLength: number, paths: PathList = new PathList(), blobs: OidTable = new OidTable(hexLength)) {
    this.hexLength = hexLength;
    this.graph = new CommitGraph(hexLength);
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
   * @param hides paths that are not to be kept: the changes of a commit that touches one are left out, and read again next time
   */
  parts(commits: readonly number[], hides: (path: number) => boolean): FactsParts {
    const place = new Uint32Array(this.graph.table.size);
    commits.forEach((commit, i) => (place[commit] = i));
    const words = this.graph.table.words();
    const width = words.length / Math.max(this.graph.table.size, 1);
    const ids = new Uint32Array(commits.length * width);
    const [parentCounts, parents, changeCounts] = [new NumberList(), new NumberList(), new NumberList()];
    const [paths, blobs, modes] = [new NumberList(), new NumberList(), new NumberList()];
    const kinds = new Uint8Array(commits.length);
    const isHidden = Uint8Array.from({ length: this.paths.size }, (_, path) => (hides(path) ? 1 : 0));
    commits.forEach((commit, i) => {
      ids.set(words.subarray(commit * width, (commit + 1) * width), i * width);
      const above = this.graph.parentsOf(commit);
      parentCounts.push(above.length);
      for (const parent of above) parents.push(place[parent] ?? 0);
      const from = paths.length;
      let isKept = true;
      this.forEachChange(commit, (path) => (isKept &&= isHidden[path] === 0));
      if (isKept) {
        kinds[i] = this.kindOf(commit);
        this.forEachChange(commit, (path, blob, mode) => {
          paths.push(path);
          blobs.push(blob);
          modes.push(mode);
        });
      }
      changeCounts.push(paths.length - from);
    });
    return {
      commits: ids,
      times: Uint32Array.from(commits, (commit) => this.graph.timeOf(commit)),
      parentCounts: parentCounts.values(),
      parents: parents.values(),
      kinds,
      changeCounts: changeCounts.values(),
      changePaths: paths.values(),
      changeBlobs: blobs.values(),
      changeModes: Uint16Array.from(modes.values()),
      blobs: this.blobs.words(),
    };
  }

  /** What {@link parts} gave. @returns undefined when it does not fit together */
  static from(hexLength: number, parts: FactsParts, paths: PathList): HistoryFacts | undefined {
    const facts = new HistoryFacts(hexLength, paths, OidTable.from(hexLength, parts.blobs));
    const size = parts.times.length;
    if (parts.commits.length !== (size * hexLength) / 8) return undefined;
    for (const list of [parts.parentCounts, parts.kinds, parts.changeCounts])
      if (list.length !== size) return undefined;
    const table = OidTable.from(hexLength, parts.commits);
    let parent = 0;
    let change = 0;
    for (let i = 0; i < size; i++) {
      const commit = facts.graph.table.addFrom(table, i);
      const above = parts.parents.subarray(parent, (parent += parts.parentCounts[i] ?? 0));
      if (commit !== i || !above.every((one) => one < size)) return undefined;
      facts.graph.add(commit, parts.times[i] ?? 0, above);
      facts.#kinds.set(commit, parts.kinds[i] ?? UNREAD);
      facts.#starts.set(commit, change);
      facts.#counts.set(commit, parts.changeCounts[i] ?? 0);
      change += parts.changeCounts[i] ?? 0;
    }
    const { changePaths, changeBlobs, changeModes } = parts;
    if (parent !== parts.parents.length || [changePaths, changeBlobs, changeModes].some((l) => l.length !== change))
      return undefined;
    if (!changePaths.every((path) => path < paths.size) || !changeBlobs.every((blob) => blob < facts.blobs.size))
      return undefined;
    facts.#changePaths = NumberList.of(changePaths);
    facts.#changeBlobs = NumberList.of(changeBlobs);
    facts.#changeModes = NumberList.of(Uint32Array.from(changeModes));
    return facts;
  }
}
