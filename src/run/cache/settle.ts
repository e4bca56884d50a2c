/**
 * Decides what of a history has to be looked at: what is new, and of what is known as much as brings every finding back. A value that
 * stands in a hundred versions of a file is reported for the first; that one is read again, since the cache holds no values.
 */
import type { OidTable } from "../../git/oidTable.ts";
import type { HistoryPlan } from "../../sources/historyPlan.ts";
import type { PathList } from "../../sources/pathList.ts";
import type { GuardRecords } from "./guardRecords.ts";
import { ARCHIVE, type ObjectRecords, WAKES } from "./objectRecords.ts";

export interface Known {
  readonly blobs: ObjectRecords;
  readonly guards: GuardRecords;
  readonly paths: PathList;
  /** Bytes; what is larger is not read. */
  readonly maxFileSize: number;
  /** What is left out inside of archives is the same as before. */
  readonly sameExclusions: boolean;
}

/** By number of the blob in the plan: 1 for what need not be read. */
export function settledBlobs({ places }: HistoryPlan, known: Known): { settled: Uint8Array; numbers: Int32Array } {
  const { blobs, guards, paths } = known;
  const size = places.blobs.size;
  const settled = new Uint8Array(size);
  const numbers = numbersIn(blobs.table, places.blobs);
  const pathOf = Int32Array.from(
    { length: places.paths },
    (_, path) => paths.numberOf(places.pathText(path), places.isNote(path)) ?? -1,
  );
  const guarded = new Set(guards.blobs());
  // Those that hold something, and those that guards have something to say about.
  const holding = new Uint8Array(size);
  const asked = new Uint8Array(size);
  for (let blob = 0; blob < size; blob++) {
    const number = numbers[blob] as number;
    if (guarded.has(number)) asked[blob] = 1;
    if (!blobs.has(number) || blobs.sizeOf(number) > known.maxFileSize) continue;
    if (blobs.pathOf(number) !== pathOf[places.firstPath(blob)]) continue;
    if (!known.sameExclusions && blobs.is(number, ARCHIVE)) continue;
    settled[blob] = 1;
    if (blobs.foundIn(number).length > 0) holding[blob] = 1;
    if (blobs.is(number, WAKES)) asked[blob] = 1;
  }
  const first = new FirstAt();
  for (const { blob, path } of places.placesOf(holding))
    for (const value of blobs.foundIn(numbers[blob] as number)) if (first.isFirst(path, value)) settled[blob] = 0;
  const firstGuard = new FirstAt();
  for (const { blob, path } of places.placesOf(asked)) {
    if (places.isNote(path)) continue;
    const number = numbers[blob] as number;
    const record = guards.of(pathOf[path] as number, number);
    const isSame = record !== undefined && record.mode === Number.parseInt(places.modeAt(path) ?? "0", 8);
    if (isSame) for (const value of record.found) if (firstGuard.isFirst(path, value)) record.isDue = true;
    if (record !== undefined && !isSame) record.isDue = true;
    // A guard that was woken by the content has to be told again where.
    if ((record === undefined || record.isDue === true) && blobs.is(number, WAKES)) settled[blob] = 0;
  }
  return { settled, numbers };
}

/** By rank: 1 for commits whose message and people need not be looked at. @param before numbers of commits as the file has them */
export function settledCommits(
  { commits }: HistoryPlan,
  known: ObjectRecords,
  peopleHold: boolean,
  before: number,
): Uint8Array {
  const settled = new Uint8Array(commits.size);
  const numbers = numbersIn(known.table, commits);
  if (peopleHold) {
    // A name is looked at in the first commit that has it. Which one that is, only an unchanged beginning tells.
    for (let rank = 0; rank < before; rank++) if (numbers[rank] !== rank) return settled;
  }
  const first = new FirstAt();
  for (let rank = 0; rank < commits.size; rank++) {
    const number = numbers[rank] as number;
    if (!known.has(number)) continue;
    let isFirst = false;
    for (const value of known.foundIn(number)) if (first.isFirst(0, value)) isFirst = true;
    if (!isFirst) settled[rank] = 1;
  }
  return settled;
}

/**
 * Tags that need not be read, each with all tags that it points to.
 *
 * @param nested by id of a tag: the tag to which it points
 */
export function settledTags(
  wanted: Iterable<string>,
  tags: ObjectRecords,
  nested: ReadonlyMap<string, string>,
): { settled: Set<string>; counted: Set<number> } {
  const settled = new Set<string>();
  const counted = new Set<number>();
  let isMore = false;
  for (const tag of wanted) {
    const chain: number[] = [];
    let oid: string | undefined = tag;
    for (; oid !== undefined && chain.length <= nested.size; oid = nested.get(oid)) {
      const number = tags.table.find(oid);
      if (!tags.has(number) || tags.foundIn(number).length > 0) break;
      chain.push(number);
    }
    if (oid === undefined) {
      settled.add(tag);
      for (const number of chain) counted.add(number);
    } else isMore = true;
  }
  // One that stays to be read may point to one that counts already: then all of them are read.
  return isMore && nested.size > 0 ? { settled: new Set(), counted: new Set() } : { settled, counted };
}

/** For each id of a table its number in another one, or -1. */
function numbersIn(known: OidTable, asked: OidTable): Int32Array {
  const numbers = new Int32Array(asked.size);
  for (let i = 0; i < numbers.length; i++) numbers[i] = known.findFrom(asked, i);
  return numbers;
}

class FirstAt {
  readonly #seen = new Map<number, Set<number>>();

  isFirst(path: number, value: number): boolean {
    let values = this.#seen.get(path);
    if (values === undefined) this.#seen.set(path, (values = new Set()));
    if (values.has(value)) return false;
    values.add(value);
    return true;
  }
}
