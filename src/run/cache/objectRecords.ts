/** What is known of objects that were read: how large they are, under which path they were looked at, and what was found. */
import { OidTable } from "../../git/oidTable.ts";
import { NumberList } from "../../git/numberList.ts";
import type { ValueNumbers } from "./valueNumbers.ts";

/** It woke a guard. */
export const WAKES = 1;
/** What was told of it is not kept: it has to be read each time. */
export const AGAIN = 2;
/** Other files were taken out of it. */
export const ARCHIVE = 4;

/** What reading an object gave. */
export interface ObjectResult {
  /** Bytes of the object. */
  readonly size: number;
  /** Number of the path under which it was looked at. */
  readonly path: number;
  readonly flags: number;
  /** Ids in {@link ValueNumbers} of what was found, in order. */
  readonly found: readonly number[];
  /** Files and bytes that were taken out of it. */
  readonly inside?: readonly [files: number, bytes: number];
}

const NONE: readonly number[] = [];
const LARGEST = 0xffff_fffe;

export class ObjectRecords {
  readonly table: OidTable;
  /** By number: size + 1; 0: nothing is known. */
  readonly #sizes: NumberList;
  readonly #paths: NumberList;
  readonly #flags: NumberList;
  /** Numbers of the file. */
  readonly #found = new Map<number, readonly number[]>();
  /** Ids of this run, for what it has read. */
  readonly #fresh = new Map<number, readonly number[]>();
  readonly #inside = new Map<number, readonly [number, number]>();

  constructor(table: OidTable, sizes: Uint32Array, paths: Uint32Array, flags: Uint32Array) {
    this.table = table;
    this.#sizes = NumberList.of(sizes);
    this.#paths = NumberList.of(paths);
    this.#flags = NumberList.of(flags);
  }

  static empty(table: OidTable): ObjectRecords {
    const none = new Uint32Array(0);
    return new ObjectRecords(table, none, none, none);
  }

  /** Whether what comes of it is known. */
  has(number: number): boolean {
    return number >= 0 && this.#sizes.get(number) > 0 && (this.#flags.get(number) & AGAIN) === 0;
  }

  sizeOf(number: number): number {
    return this.#sizes.get(number) - 1;
  }

  pathOf(number: number): number {
    return this.#paths.get(number);
  }

  is(number: number, flag: number): boolean {
    return (this.#flags.get(number) & flag) !== 0;
  }

  insideOf(number: number): readonly [files: number, bytes: number] | undefined {
    return this.#inside.get(number);
  }

  /** Numbers of what an earlier run found in it. */
  foundIn(number: number): readonly number[] {
    return this.#found.get(number) ?? NONE;
  }

  set(number: number, { size, path, flags, found, inside }: ObjectResult): void {
    this.#sizes.set(number, size > LARGEST ? 0 : size + 1);
    this.#paths.set(number, path);
    this.#flags.set(number, flags);
    this.#fresh.set(number, found);
    if (inside !== undefined) this.#inside.set(number, inside);
  }

  /** Something more that was found in an object that this run has read. */
  add(number: number, found: readonly number[]): void {
    this.#fresh.set(number, [...new Set([...(this.#fresh.get(number) ?? NONE), ...found])]);
  }

  /**
   * Gives what this run found the numbers of the file.
   *
   * @returns false when contents that were read again gave something else than before
   */
  number(values: ValueNumbers): boolean {
    let isSame = true;
    for (const [number, ids] of this.#fresh) {
      const before = this.#found.get(number);
      if (before !== undefined && !values.learn(before, ids)) isSame = false;
    }
    return isSame;
  }

  /** To be called when all were {@link number numbered}: what this run found is then as if it came from the file. */
  settle(values: ValueNumbers): void {
    for (const [number, ids] of this.#fresh) {
      if (ids.length > 0)
        this.#found.set(
          number,
          ids.map((id) => values.number(id)),
        );
      else this.#found.delete(number);
    }
    this.#fresh.clear();
  }

  /** Contents with findings that were not read now are no longer known. */
  forgetFound(): void {
    for (const number of this.#found.keys()) if (!this.#fresh.has(number)) this.#sizes.set(number, 0);
    this.#found.clear();
  }

  /** Whether this is what is known already. */
  isSame(number: number, { size, path, flags, found }: ObjectResult): boolean {
    return (
      this.#sizes.get(number) === size + 1 &&
      this.#paths.get(number) === path &&
      this.#flags.get(number) === flags &&
      this.foundIn(number).length === found.length
    );
  }

  /**
   * For a file.
   *
   * @param numbers in the order of the file
   * @param hidden 1 for paths that are not to be kept
   */
  parts(numbers: Uint32Array, hidden: Uint8Array): RecordParts {
    const count = numbers.length;
    const [sizes, paths, flags] = [new Uint32Array(count), new Uint32Array(count), new Uint8Array(count)];
    const found: number[] = [];
    const inside: number[] = [];
    const [fromSizes, fromPaths, fromFlags] = [this.#sizes.values(), this.#paths.values(), this.#flags.values()];
    for (let i = 0; i < count; i++) {
      const number = numbers[i] as number;
      const path = fromPaths[number] ?? 0;
      if ((fromSizes[number] ?? 0) === 0 || hidden[path] === 1) continue;
      sizes[i] = fromSizes[number] as number;
      paths[i] = path;
      flags[i] = fromFlags[number] ?? 0;
    }
    // Few objects have more to say.
    const places = new Map<number, number>();
    if (this.#found.size + this.#inside.size > 0) numbers.forEach((number, i) => places.set(number, i));
    const placeOf = (number: number): number | undefined => {
      const i = places.get(number);
      return i === undefined || sizes[i] === 0 ? undefined : i;
    };
    for (const [number, list] of this.#found) {
      const i = placeOf(number);
      if (i !== undefined) found.push(i, list.length, ...list);
    }
    for (const [number, more] of this.#inside) {
      const i = placeOf(number);
      if (i !== undefined) inside.push(i, ...more);
    }
    return { sizes, paths, flags, found: Uint32Array.from(found), inside: Float64Array.from(inside) };
  }

  /** What {@link parts} gave. @returns undefined when it does not fit together */
  static from(table: OidTable, parts: RecordParts): ObjectRecords | undefined {
    const { sizes, paths, flags, found, inside } = parts;
    if ([sizes, paths, flags].some((list) => list.length > table.size)) return undefined;
    const records = new ObjectRecords(table, sizes, paths, Uint32Array.from(flags));
    for (let at = 0; at < found.length;) {
      const [number = 0, count = 0] = found.subarray(at, at + 2);
      if (number >= table.size || at + 2 + count > found.length) return undefined;
      records.#found.set(number, [...found.subarray(at + 2, at + 2 + count)]);
      at += 2 + count;
    }
    for (let at = 0; at < inside.length; at += 3)
      records.#inside.set(inside[at] ?? 0, [inside[at + 1] ?? 0, inside[at + 2] ?? 0]);
    return records;
  }
}

/** One for each object, and lists for those of which there is more to say. */
export interface RecordParts {
  readonly sizes: Uint32Array;
  readonly paths: Uint32Array;
  readonly flags: Uint8Array;
  readonly found: Uint32Array;
  readonly inside: Float64Array;
}
