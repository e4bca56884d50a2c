/** Words as numbers: buckets of the table that the linear part of the model holds. */

import { wordEnd } from "./names.ts";

/** Size of the table of hashed words. */
export const BUCKETS: number = 1 << 15;

// FNV-1a over a letter for the kind of word, and the word.
const PRIME = 0x01000193;
const begin = (kind: string): number => Math.imul(0x811c9dc5 ^ kind.charCodeAt(0), PRIME);
const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BUCKETS - 1);

export function add(group: number[], kind: string, word: string, from = 0, to: number = word.length): void {
  if (from === to) return;
  let hash = begin(kind);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  group.push(bucketOf(hash));
}

/**
 * {@link add} for the words of a text, as `wordsOf` gives them.
 *
 * @param most how many words are wanted
 * @param skip how many are passed over
 * @param shortest shorter words are not added
 */
export function addWords(
  group: number[],
  kind: string,
  text: string,
  from: number,
  to: number,
  most: number,
  skip = 0,
  shortest = 1,
): void {
  let left = most;
  let passed = 0;
  for (let i = from; i < to && left > 0;) {
    const end = wordEnd(text, i, to);
    if (end === i) {
      i++;
      continue;
    }
    left--;
    if (passed++ >= skip && end - i >= shortest) {
      let hash = begin(kind);
      for (; i < end; i++) {
        const code = text.charCodeAt(i);
        hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), PRIME);
      }
      group.push(bucketOf(hash));
    }
    i = end;
  }
}

export function countWords(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to;) {
    const end = wordEnd(text, i, to);
    if (end === i) i++;
    else {
      count++;
      i = end;
    }
  }
  return count;
}

/** Every group of so many characters, of which the last starts before `end`. */
export function addGroups(group: number[], kind: string, text: string, size: number, end: number): void {
  for (let i = 0; i + size <= text.length && i < end; i++) add(group, kind, text, i, i + size);
}
