/**
 * Where keywords stand in a content, kept so that they need not be searched for again in what is made from it.
 */
import { type Automaton, findKeywordsIn } from "./automaton.ts";
import type { Run } from "./runs.ts";

export interface KeywordHits {
  /** Accepting outputs of the automaton, in the order of `ends`. */
  readonly outputs: Int32Array;
  /** Byte offsets behind the keywords. */
  readonly ends: Int32Array;
}

/** Hits of a changed content: those that were carried over, and those found in and around the gaps. */
export interface CarriedHits extends KeywordHits {
  /** By hit: number of the stretch from which it was carried over, or -1. */
  readonly origin: Int32Array;
}

/**
 * The hits that a search of the whole content would give.
 *
 * @param runs longer than the longest keyword, each of them
 */
export function carryHits(
  automaton: Automaton,
  old: KeywordHits,
  bytes: Uint8Array,
  runs: readonly Run[],
): CarriedHits {
  const { longest } = automaton;
  const outputs: number[] = [];
  const ends: number[] = [];
  const origin: number[] = [];
  const search = (from: number, to: number): void => {
    findKeywordsIn(automaton, bytes, from, Math.min(to, bytes.length), outputs, ends);
    while (origin.length < ends.length) origin.push(-1);
  };
  let at = 0;
  runs.forEach((run, number) => {
    const { start, end, from } = run;
    // What the automaton says at an offset depends on as many bytes before it as the longest keyword has.
    const known = run.first ? 0 : start + longest;
    if (!run.first) search(at, known);
    for (let i = firstAfter(old.ends, from + known - start); i < old.ends.length; i++) {
      const place = (old.ends[i] as number) - from + start;
      if (place > end) break;
      outputs.push(old.outputs[i] as number);
      ends.push(place);
      origin.push(number);
    }
    at = end;
  });
  if (at < bytes.length) search(at, bytes.length);
  return { outputs: Int32Array.from(outputs), ends: Int32Array.from(ends), origin: Int32Array.from(origin) };
}

/** Index of the first element above a value, in ascending numbers. */
export function firstAfter(values: Int32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
