/**
 * Lines around a match, found by searching outwards from it: a file of 100 MB is never split into lines, and matches that
 * stand on one line share one search.
 */

/** Half-open range of bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = 10;

/** Gives the line that holds an offset. Remembers the last one, so ask in order of position. */
export class Lines {
  readonly #bytes: Buffer;
  #last: Span | undefined;
  #beforeLast: { readonly start: number; readonly line: Span } | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The line around an offset, without its line feed. */
  around(offset: number): Span {
    const last = this.#last;
    if (last !== undefined && offset >= last.start && offset <= last.end) return last;
    // An offset at the end of a line (the end of a match) belongs to that line: search back from the byte before it.
    const start = offset === 0 ? 0 : this.#bytes.lastIndexOf(LINE_FEED, offset - 1) + 1;
    const feed = this.#bytes.indexOf(LINE_FEED, offset);
    return (this.#last = { start, end: feed < 0 ? this.#bytes.length : feed });
  }

  /** The line before one that starts at `start`; undefined for the first. */
  before(start: number): Span | undefined {
    if (start === 0) return undefined;
    if (this.#beforeLast?.start !== start) this.#beforeLast = { start, line: lineEndingAt(this.#bytes, start - 1) };
    return this.#beforeLast.line;
  }

  /** The line after one that ends at `end`; undefined for the last. */
  after(end: number): Span | undefined {
    if (end >= this.#bytes.length) return undefined;
    const feed = this.#bytes.indexOf(LINE_FEED, end + 1);
    return { start: end + 1, end: feed < 0 ? this.#bytes.length : feed };
  }
}

function lineEndingAt(bytes: Buffer, end: number): Span {
  const start = end === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, end - 1) + 1;
  return { start, end };
}
