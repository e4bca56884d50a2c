/**
 * Parses `git diff-tree` and `git diff-index` with `--raw -z`, merges in combined form (`-c`) included.
 */
import { IncompleteError } from "../model.ts";

export interface RawSide {
  /** Octal text; "000000" when the file does not exist on this side. */
  readonly mode: string;
  readonly oid: string;
  readonly path: Buffer;
}

export interface RawChange {
  readonly kind: "change";
  /** A, C, D, M, R, T, U or X; one letter for each parent. */
  readonly status: string;
  readonly mode: string;
  /** All zeros when the file is deleted (or, in a diff with the work tree, not known). */
  readonly oid: string;
  readonly path: Buffer;
  /** One for each parent; the old path of a rename or copy. */
  readonly olds: readonly RawSide[];
}

/** `diff-tree --stdin` says which commit the changes that follow belong to. */
export interface RawCommit {
  readonly kind: "commit";
  readonly oid: string;
}

const COLON = 0x3a;
const EMPTY: Buffer = Buffer.alloc(0);

export class RawDiffParser {
  readonly #allPaths: boolean;
  #rest: Buffer = EMPTY;

  /** @param allPaths the output was asked for with `--combined-all-paths` */
  constructor(allPaths = false) {
    this.#allPaths = allPaths;
  }

  /** True when the output may end here. */
  get idle(): boolean {
    return this.#rest.length === 0;
  }

  /**
   * The records that are complete with this piece.
   *
   * @throws IncompleteError when the output is not what git documents
   */
  push(piece: Buffer): (RawChange | RawCommit)[] {
    const text = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const out: (RawChange | RawCommit)[] = [];
    let at = 0;
    while (at < text.length) {
      const next = this.#record(text, at, out);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === text.length ? EMPTY : Buffer.from(text.subarray(at));
    return out;
  }

  /** Reads the record at `at`; gives the offset after it, or -1 when its end is not there yet. */
  #record(text: Buffer, at: number, out: (RawChange | RawCommit)[]): number {
    const end = text.indexOf(0, at);
    if (end < 0) return -1;
    if (text[at] !== COLON) {
      const oid = text.toString("latin1", at, end);
      if (!/^[0-9a-f]{40,64}$/.test(oid)) throw unreadable();
      out.push({ kind: "commit", oid });
      return end + 1;
    }
    return this.#change(text, at, end, out);
  }

  #change(text: Buffer, at: number, end: number, out: (RawChange | RawCommit)[]): number {
    let parents = 1;
    while (text[at + parents] === COLON) parents++;
    const fields = text.toString("latin1", at + parents, end).split(" ");
    const status = (fields[2 * parents + 2] ?? "").replace(/\d+$/, "");
    const [mode, oid] = [fields[parents], fields[2 * parents + 1]];
    if (fields.length !== 2 * parents + 3 || status.length !== parents || !mode || !oid) throw unreadable();
    const count = parents > 1 ? (this.#allPaths ? parents + 1 : 1) : status === "R" || status === "C" ? 2 : 1;
    const paths: Buffer[] = [];
    let from = end + 1;
    for (let i = 0; i < count; i++) {
      const stop = text.indexOf(0, from);
      if (stop < 0) return -1;
      paths.push(Buffer.from(text.subarray(from, stop)));
      from = stop + 1;
    }
    const path = paths[count - 1] ?? EMPTY;
    const olds = Array.from({ length: parents }, (_, i) => ({
      mode: fields[i] ?? "",
      oid: fields[parents + 1 + i] ?? "",
      path: paths[i] ?? path,
    }));
    out.push({ kind: "change", status, mode, oid, path, olds });
    return from;
  }
}

function unreadable(): IncompleteError {
  return new IncompleteError("git gave a list of changes that cannot be read");
}
