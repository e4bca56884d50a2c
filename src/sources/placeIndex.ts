/**
 * Where blobs came into a history: which commit brought which blob to which path, in the order of the commits. Kept in typed arrays,
 * since a large history has millions of such events.
 */
import { OidTable } from "../git/oidTable.ts";
import { NumberList } from "../git/numberList.ts";
import { PathList } from "./pathList.ts";

/** One event: a blob stands at a path from this commit on. */
export interface Place {
  /** Number of the blob in {@link PlaceIndex.blobs}. */
  readonly blob: number;
  readonly path: number;
  /** Place of the commit in the walk (parents first), or NO_COMMIT. */
  readonly rank: number;
}

/** For blobs that no commit holds: staged ones, targets of tags, dangling ones. */
export const NO_COMMIT = 0xffff_ffff;

export class PlaceIndex {
  readonly blobs: OidTable;
  readonly #paths = new PathList();
  /** By path: the first event, and the mode of the file then. */
  readonly #firstOfPath = new NumberList();
  readonly #modes: string[] = [];
  /** By blob: the first event. */
  readonly #firstOfBlob = new NumberList();
  readonly #blob = new NumberList();
  readonly #path = new NumberList();
  readonly #rank = new NumberList();

  /** @param hexLength digits of an object id */
  constructor(hexLength: number) {
    this.blobs = new OidTable(hexLength);
  }

  /** Number of paths. */
  get paths(): number {
    return this.#paths.size;
  }

  /** The number of a path; new ones are given the next. A note and a file of the same name are two. */
  pathNumber(path: string, isNote: boolean): number {
    return this.#paths.add(path, isNote);
  }

  /** Events must be added in the order of the commits. */
  add(path: number, blobId: string, mode: string, rank: number): void {
    this.addNumber(path, this.blobs.add(blobId), mode, rank);
  }

  /** {@link add} for a blob that has a number. */
  addNumber(path: number, blob: number, mode: string, rank: number): void {
    const event = this.#blob.length;
    this.#blob.push(blob);
    this.#path.push(path);
    this.#rank.push(rank);
    if (blob === this.#firstOfBlob.length) this.#firstOfBlob.push(event);
    if (this.#modes[path] === undefined) {
      this.#modes[path] = mode;
      this.#firstOfPath.set(path, event);
    }
  }

  pathText(path: number): string {
    return this.#paths.text(path);
  }

  isNote(path: number): boolean {
    return this.#paths.isNote(path);
  }

  /** Where a blob stood first. */
  firstPlace(blob: number): Place {
    return this.#event(this.#firstOfBlob.get(blob));
  }

  /** The path at which a blob stood first. */
  firstPath(blob: number): number {
    return this.#path.get(this.#firstOfBlob.get(blob));
  }

  /** What stood at a path first, and with which mode; undefined for a path without events. */
  firstAt(path: number): (Place & { readonly mode: string }) | undefined {
    const mode = this.#modes[path];
    return mode === undefined ? undefined : { ...this.#event(this.#firstOfPath.get(path)), mode };
  }

  numberOf(path: string, isNote: boolean): number | undefined {
    return this.#paths.numberOf(path, isNote);
  }

  /** All events of some blobs, in order. @param wanted one flag for each blob */
  *placesOf(wanted: Uint8Array): Generator<Place, void, undefined> {
    for (let event = 0; event < this.#blob.length; event++) {
      if (wanted[this.#blob.get(event)] === 1) yield this.#event(event);
    }
  }

  /** By number of blob: 1 where it stands at a path that is wanted. @param wants asked once for each path */
  blobsAt(wants: (path: string) => boolean): Uint8Array {
    const paths = this.#paths.texts().map(wants);
    const found = new Uint8Array(this.blobs.size);
    for (let event = 0; event < this.#blob.length; event++)
      if (paths[this.#path.get(event)] === true) found[this.#blob.get(event)] = 1;
    return found;
  }

  /** Git mode of a path when it first came in. */
  modeAt(path: number): string | undefined {
    return this.#modes[path];
  }

  /**
   * Each content of each wanted path once, where it first stood there; and all places of the blobs named, notes apart.
   *
   * @param wants asked once for each path
   * @param blobIds object ids
   */
  *versions(wants: (path: number) => boolean, blobIds: Iterable<string>): Generator<Place, void, undefined> {
    const wantedPath = Uint8Array.from(this.#paths.texts(), (_, path) => (wants(path) ? 1 : 0));
    const wantedBlob = new Uint8Array(this.blobs.size);
    for (const id of blobIds) {
      const blob = this.blobs.find(id);
      if (blob >= 0) wantedBlob[blob] = 1;
    }
    const seen = new Set<number>();
    for (let event = 0; event < this.#blob.length; event++) {
      const path = this.#path.get(event);
      const blob = this.#blob.get(event);
      if (wantedPath[path] !== 1 && (wantedBlob[blob] !== 1 || this.isNote(path))) continue;
      const key = path * this.blobs.size + blob;
      if (seen.has(key)) continue;
      seen.add(key);
      yield this.#event(event);
    }
  }

  #event(event: number): Place {
    return { blob: this.#blob.get(event), path: this.#path.get(event), rank: this.#rank.get(event) };
  }
}
