/**
 * Long content in windows, so that a file of gigabytes is scanned in little memory. Windows overlap, so that nothing is cut in two.
 */
import type { Content } from "./content.ts";

/** Bytes of one window. */
export const WINDOW_BYTES = 4_000_000;
/** Bytes that a window repeats of the one before it: more than the longest secret (a private key in a file of its own). */
const OVERLAP = 65_536;
const LINE_FEED = 10;

export interface Window {
  readonly bytes: Buffer;
  /** Number of the window's first line in the whole content, from 1. */
  readonly firstLine: number;
}

/** Cuts at ends of lines where there are any. Throws at the end what broke the content off. */
export async function* windows(content: Content): AsyncGenerator<Window, void, undefined> {
  let rest: Buffer[] = [];
  let length = 0;
  let firstLine = 1;
  let sent = 0;
  let broken: Error | undefined;
  try {
    for await (const piece of content.pieces()) {
      rest.push(piece);
      length += piece.length;
      if (length < WINDOW_BYTES) continue;
      const bytes = Buffer.concat(rest, length);
      yield { bytes, firstLine };
      const keep = overlapStart(bytes);
      firstLine += lineFeeds(bytes, keep);
      const kept = Buffer.from(bytes.subarray(keep));
      rest = [kept];
      length = sent = kept.length;
    }
  } catch (error) {
    broken = error as Error;
  }
  if (length > sent) yield { bytes: Buffer.concat(rest, length), firstLine };
  if (broken !== undefined) throw broken;
}

/** Where the next window starts: at a line, when one begins near enough. */
function overlapStart(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - OVERLAP);
  const feed = bytes.lastIndexOf(LINE_FEED, from);
  return feed >= 0 && from - feed < OVERLAP ? feed + 1 : from;
}

function lineFeeds(bytes: Buffer, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
