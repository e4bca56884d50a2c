/**
 * Stretches of a text around the places where something stands, so that a costly pattern need not walk through megabytes of
 * a bundled program for a few places that it could match.
 */
export interface Stretch {
  /** Offset of the stretch in the text. */
  readonly start: number;
  readonly text: string;
}

/**
 * The stretches, merged where they meet, each begun at a line where there is one within reach.
 *
 * @param offsets ascending
 * @param reach characters before and after an offset that a pattern may need
 */
export function stretchesAt(text: string, offsets: readonly number[], reach: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = -1;
  let end = -1;
  for (const offset of offsets) {
    const from = Math.max(0, offset - reach);
    if (from > end) {
      if (start >= 0) found.push(stretch(text, start, end));
      start = from;
    }
    end = Math.min(text.length, offset + reach);
  }
  if (start >= 0) found.push(stretch(text, start, end));
  return found;
}

function stretch(text: string, from: number, to: number): Stretch {
  // A stretch that begins in the middle of a line could make a word out of the end of a longer one.
  const line = text.indexOf("\n", from);
  const start = from === 0 || line < 0 || line >= to ? from : line;
  return { start, text: text.slice(start, to) };
}
