/** Words as numbers: buckets of the table that the linear part of the model holds. */

/** Size of the table of hashed words. */
export const BUCKETS: number = 1 << 15;

/** FNV-1a over a letter for the kind of word, and the word. */
export function add(group: number[], kind: string, word: string, from = 0, to: number = word.length): void {
  if (from === to) return;
  let hash = 0x811c9dc5 ^ kind.charCodeAt(0);
  hash = Math.imul(hash, 0x01000193);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  group.push((hash ^ (hash >>> 15)) & (BUCKETS - 1));
}

/** Every group of so many characters, of which the last starts before `end`. */
export function addGroups(group: number[], kind: string, text: string, size: number, end: number): void {
  for (let i = 0; i + size <= text.length && i < end; i++) add(group, kind, text, i, i + size);
}
