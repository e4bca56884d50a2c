/**
 * How the objects of a pack are made from each other: each entry's type and base, read from the entries' headers alone.
 */
import type { ObjectType } from "../object.ts";
import type { PackFile } from "./packFile.ts";
import type { PackIndex } from "./packIndex.ts";

/** Longest header: 10 bytes of type and size, then an offset of 10 bytes or a base's id. */
const HEADER = 10 + 32;
const TYPES: Readonly<Record<number, ObjectType>> = { 1: "commit", 2: "tree", 3: "blob", 4: "tag" };
const OFS_DELTA = 6;
const REF_DELTA = 7;
const NONE = -1;

export interface Entry {
  /** Type of an entry that is stored whole; undefined: a delta. */
  readonly type: ObjectType | undefined;
  /** Bytes of the object, or of the delta. */
  readonly size: number;
  /** Where the entry begins, the compressed bytes begin, and the next entry (or the pack's checksum) begins. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** Entries are numbered in the order in which they lie in the pack. */
export class DeltaForest {
  /** Entries that are stored whole. */
  readonly roots: readonly number[];
  readonly #index: PackIndex;
  readonly #pack: PackFile;
  readonly #offsets: Float64Array;
  /** By entry: number in the index. */
  readonly #numbers: Uint32Array;
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;

  /** @throws RangeError when an entry cannot be understood */
  constructor(index: PackIndex, pack: PackFile) {
    const { count } = index;
    this.#index = index;
    this.#pack = pack;
    const offsets = Float64Array.from({ length: count }, (_, number) => index.offset(number));
    this.#numbers = Uint32Array.from({ length: count }, (_, number) => number).sort(
      (a, b) => (offsets[a] as number) - (offsets[b] as number),
    );
    this.#offsets = offsets.sort();
    this.#firstChild = new Int32Array(count).fill(NONE);
    this.#nextSibling = new Int32Array(count).fill(NONE);
    const roots: number[] = [];
    const entryOf = new Uint32Array(count);
    for (let entry = 0; entry < count; entry++) entryOf[this.#numbers[entry] as number] = entry;
    // From the end, so that children come out in the order of the pack.
    for (let entry = count - 1; entry >= 0; entry--) {
      const base = this.#base(entry, entryOf);
      if (base === undefined) roots.push(entry);
      else if (base !== NONE) {
        this.#nextSibling[entry] = this.#firstChild[base] as number;
        this.#firstChild[base] = entry;
      }
    }
    this.roots = roots.toReversed();
  }

  /** Number of an entry in the index. */
  number(entry: number): number {
    return this.#numbers[entry] as number;
  }

  /** Entries that are told by this one, in the order of the pack. */
  children(entry: number): number[] {
    const children: number[] = [];
    for (let child = this.#firstChild[entry] as number; child !== NONE; child = this.#nextSibling[child] as number) {
      children.push(child);
    }
    return children;
  }

  /** @throws RangeError when the header is no header */
  entry(entry: number): Entry {
    const { type, size, start } = this.#header(entry);
    const skipped =
      type === OFS_DELTA ? this.#distance(start).end : type === REF_DELTA ? start + this.#idLength : start;
    return { type: TYPES[type], size, offset: this.#offsets[entry] as number, start: skipped, end: this.#end(entry) };
  }

  get #idLength(): number {
    return this.#index.idLength;
  }

  #end(entry: number): number {
    return this.#offsets[entry + 1] ?? this.#pack.size - this.#idLength;
  }

  /** Undefined: stored whole. NONE: made from what is not in this pack. */
  #base(entry: number, entryOf: Uint32Array): number | undefined {
    const { type, start } = this.#header(entry);
    if (type === OFS_DELTA) return this.#at((this.#offsets[entry] as number) - this.#distance(start).value);
    if (type !== REF_DELTA) return undefined;
    const number = this.#index.find(this.#pack.read(start, start + this.#idLength), 0);
    return number < 0 ? NONE : entryOf[number];
  }

  #header(entry: number): { readonly type: number; readonly size: number; readonly start: number } {
    const offset = this.#offsets[entry] as number;
    const bytes = this.#pack.read(offset, Math.min(offset + HEADER, this.#pack.size));
    let at = 0;
    let byte = bytes[at++] ?? 0;
    const type = (byte >> 4) & 7;
    let size = byte & 15;
    for (let scale = 16; (byte & 0x80) !== 0; scale *= 128) {
      byte = bytes[at++] ?? 0;
      size += (byte & 0x7f) * scale;
    }
    if (TYPES[type] === undefined && type !== OFS_DELTA && type !== REF_DELTA) {
      throw new RangeError("the pack holds an entry of unknown type");
    }
    return { type, size, start: offset + at };
  }

  /** How far before the entry its base lies. */
  #distance(start: number): { readonly value: number; readonly end: number } {
    const bytes = this.#pack.read(start, Math.min(start + 10, this.#pack.size));
    let at = 0;
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    while ((byte & 0x80) !== 0 && at < 10) {
      byte = bytes[at++] ?? 0;
      value = (value + 1) * 128 + (byte & 0x7f);
    }
    return { value, end: start + at };
  }

  #at(offset: number): number {
    const offsets = this.#offsets;
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((offsets[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offsets[low] === offset ? low : NONE;
  }
}
