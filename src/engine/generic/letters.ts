/**
 * How much a text looks like words that people write: the mean logarithm of how often three letters follow one another in names and
 * prose (a table that training makes).
 */

/** One byte for each of 27³ groups of three: letters, and the border of a word. */
export type Letters = Uint8Array;

const SIDE = 27;

/**
 * @returns mean of the table's bytes over all runs of letters, that of the run that looks least like a word (255 is best), and how
 *   many groups of three there were
 */
export function likeness(
  value: string,
  table: Letters,
): { readonly mean: number; readonly least: number; readonly count: number } {
  let sum = 0;
  let count = 0;
  let least = 255;
  let runSum = 0;
  let runCount = 0;
  let a = 0;
  let b = 0;
  const length = Math.min(value.length, 64);
  for (let i = 0; i <= length; i++) {
    const code = i < length ? value.charCodeAt(i) : 0;
    const upper = code >= 65 && code <= 90;
    const letter = upper ? code - 64 : code >= 97 && code <= 122 ? code - 96 : 0;
    // A capital after a small letter begins a word.
    const before = i > 0 ? value.charCodeAt(i - 1) : 0;
    const begins = letter > 0 && (b === 0 || (upper && before >= 97 && before <= 122));
    if ((letter === 0 || begins) && b > 0) {
      runSum += table[(a * SIDE + b) * SIDE] as number;
      runCount++;
      sum += runSum;
      count += runCount;
      if (runCount >= 3) least = Math.min(least, runSum / runCount);
      a = b = runSum = runCount = 0;
    }
    if (letter > 0) {
      runSum += table[(a * SIDE + b) * SIDE + letter] as number;
      runCount++;
      a = b;
      b = letter;
    }
  }
  return { mean: count === 0 ? 128 : sum / count, least, count };
}
