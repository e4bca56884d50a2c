/** What every parsed format comes to: names that are given values, with their places. */

export interface Assignment {
  readonly name: string;
  /** Without quotes and escapes. */
  readonly value: string;
  /** Offsets in characters of the text; the value without its quotes. */
  readonly start: number;
  readonly end: number;
  /** Offset of the name. */
  readonly nameStart: number;
  /** What gets the value, in words: `service api`, `job build`. */
  readonly owner?: string;
}

/**
 * Offsets of a part of an assignment's value. Where escapes make value and text differ, the whole value is the part.
 *
 * @param text of the file
 * @param part offsets in the value
 */
export function placeOf(
  text: string,
  { value, start, end }: Assignment,
  part: { start: number; end: number },
): { start: number; end: number } {
  return end - start === value.length && text.startsWith(value, start)
    ? { start: start + part.start, end: start + part.end }
    : { start, end };
}
