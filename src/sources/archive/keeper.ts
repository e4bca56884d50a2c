/** Files that guards may want, kept while a source is read, since opening an archive or a layer again costs more. */
import type { CoverageLog } from "../../model.ts";
import type { Entry } from "../source.ts";
import type { InnerFile } from "./expand.ts";

export interface KeptFile {
  readonly path: string;
  readonly mode: string;
  /** The beginning of the content: no guard looks further. */
  readonly bytes: Buffer;
  readonly place: Pick<Entry, "archive" | "layer" | "image" | "added">;
}

/** Bytes of one file, and of all. */
const ONE = 1_000_000;
const ALL = 64_000_000;

export class Keeper {
  readonly #guarded: (path: string) => boolean;
  readonly #coverage: CoverageLog;
  #bytes = 0;

  constructor(guarded: (path: string) => boolean, coverage: CoverageLog) {
    this.#guarded = guarded;
    this.#coverage = coverage;
  }

  /** @returns the file, when its name says that a guard wants it. What does not fit is counted. */
  keep({ path, mode, bytes }: InnerFile, place: KeptFile["place"]): KeptFile | undefined {
    if (!this.#guarded(path)) return undefined;
    const length = Math.min(bytes.length, ONE);
    if (this.#bytes + length > ALL) {
      this.#coverage.skip("too-much-for-guards", path, bytes.length);
      return undefined;
    }
    this.#bytes += length;
    return { path, mode, bytes: Buffer.from(bytes.subarray(0, length)), place };
  }
}
