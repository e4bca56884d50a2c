/**
 * Where keywords stand in a content, kept so that they need not be searched for again in what is made from it.
 */
import { type Automaton, findKeywordsIn } from "./automaton.ts";
import { HitList } from "./hitList.ts";
import type { Run } from "./runs.ts";

export interface KeywordHits {
  /** Accepting outputs of the automaton, in the order of `ends`. */
  readonly outputs: Int32Array;
  /** Byte offsets behind the keywords. */
  readonly ends: Int32Array;
}

/** Hits that follow one another: of the old content, or found in and around a gap. */
export interface Stretch extends KeywordHits {
  /** Elements [first, last) of the arrays. */
  readonly first: number;
  readonly last: number;
  /** To be added to `ends`. */
  readonly shift: number;
  /** Absent: searched for. */
  readonly run: Run | undefined;
}

/**
 * The hits that a search of the whole content would give. Those that are carried over are not copied.
 *
 * @param runs longer than the longest keyword, each of them
 */
export function carryHits(
  automaton: Automaton,
  old: KeywordHits,
  bytes: Uint8Array,
  runs: readonly Run[],
): readonly Stretch[] {
  const { longest } = automaton;
  const hits = new HitList();
  const stretches: { -readonly [K in keyof Stretch]: Stretch[K] }[] = [];
  const search = (from: number, to: number): void => {
    const first = hits.size;
    findKeywordsIn(automaton, bytes, from, Math.min(to, bytes.length), hits);
    const last = hits.size;
    if (last > first) stretches.push({ outputs: NONE, ends: NONE, first, last, shift: 0, run: undefined });
  };
  const { outputs, ends } = old;
  let at = 0;
  for (const run of runs) {
    // What the automaton says at an offset depends on as many bytes before it as the longest keyword has.
    const known = run.first ? 0 : run.start + longest;
    if (!run.first) search(at, known);
    const shift = run.start - run.from;
    const first = firstAfter(ends, known - shift);
    const last = firstAfter(ends, run.end - shift, first);
    if (last > first) stretches.push({ outputs, ends, first, last, shift, run });
    at = run.end;
  }
  if (at < bytes.length) search(at, bytes.length);
  const fresh = hits.copy();
  for (const stretch of stretches) {
    if (stretch.run !== undefined) continue;
    stretch.outputs = fresh.outputs;
    stretch.ends = fresh.ends;
  }
  return stretches;
}

/** The same of hits that are there for the whole content, which is taken as made from itself. */
export function ownHits({ longest }: Automaton, { outputs, ends }: KeywordHits, runs: readonly Run[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const upTo = (last: number, run: Run | undefined): void => {
    if (last > at) stretches.push({ outputs, ends, first: at, last, shift: 0, run });
    at = last;
  };
  for (const run of runs) {
    upTo(firstAfter(ends, run.first ? 0 : run.start + longest, at), undefined);
    upTo(firstAfter(ends, run.end, at), run);
  }
  upTo(ends.length, undefined);
  return stretches;
}

const NONE = new Int32Array(0);

/** One list of them. */
export function flat(stretches: readonly Stretch[]): KeywordHits {
  const size = stretches.reduce((sum, { first, last }) => sum + last - first, 0);
  const hits = { outputs: new Int32Array(size), ends: new Int32Array(size) };
  let at = 0;
  for (const { outputs, ends, first, last, shift } of stretches) {
    for (let h = first; h < last; h++, at++) {
      hits.outputs[at] = outputs[h] as number;
      hits.ends[at] = (ends[h] as number) + shift;
    }
  }
  return hits;
}

/** Index of the first element above a value, in ascending numbers. */
export function firstAfter(values: Int32Array, value: number, from = 0, to: number = values.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
