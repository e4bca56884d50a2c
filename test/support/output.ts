/**
 * What the test run printed, and which fake secrets it made: so that every test file ends with a check that no secret was
 * printed (setup.ts). The two lists live here, without vitest, so that any helper can add to them.
 */

/** Length of the pieces that are looked for: a shorter run of characters can stand in an output by chance. */
const PIECE = 12;

interface Captured {
  readonly label: string;
  readonly text: string;
}

const pieces = new Map<string, string>();
const captured: Captured[] = [];

/**
 * Notes a value that no output may show. Called by fake.ts for each value that it makes; values below 12 characters are
 * left out. Call it yourself for a value that is joined from short parts.
 *
 * @returns the value, unchanged
 */
export function registerSecret(value: string): string {
  if (value.length < PIECE) return value;
  for (let at = 0; at + PIECE <= value.length; at += PIECE) pieces.set(value.slice(at, at + PIECE), value);
  pieces.set(value.slice(-PIECE), value);
  return value;
}

/**
 * Takes a value off the list: for fake text that is no secret, such as a made-up object id or filler that an excerpt shows.
 *
 * @returns the value, unchanged
 */
export function notSecret(value: string): string {
  for (let at = 0; at + PIECE <= value.length; at += PIECE) pieces.delete(value.slice(at, at + PIECE));
  pieces.delete(value.slice(-PIECE));
  return value;
}

/**
 * Notes text that leakgate wrote: an output, a report file, a baseline. runCli does it by itself; call this for output that
 * comes another way, such as that of a hook that `git commit` starts, or a report made in the test's own process.
 *
 * @param label where the text comes from, for the failure message
 * @returns the text, unchanged
 */
export function captureOutput(label: string, text: string): string {
  if (text.length >= PIECE) captured.push({ label, text });
  return text;
}

/** One line for each captured text that shows 12 or more characters in a row of a registered secret. The secret is not in it. */
export function leakedOutputs(): readonly string[] {
  const leaks: string[] = [];
  for (const { label, text } of captured) {
    const at = positionOfPiece(text);
    if (at < 0) continue;
    const line = text.slice(0, at).split("\n").length;
    leaks.push(`${label}: line ${line}, column ${at - text.lastIndexOf("\n", at - 1)}`);
  }
  return leaks;
}

/** Forgets what was captured so far; only for the tests of this module. */
export function forgetOutputs(): void {
  captured.length = 0;
}

/** Looks at a place more closely only where the first characters of a piece stand: outputs may have millions of characters. */
function positionOfPiece(text: string): number {
  const starts = new Uint8Array(1 << 16);
  for (const piece of pieces.keys()) starts[startKey(piece, 0)] = 1;
  for (let at = 0; at + PIECE <= text.length; at++) {
    if (starts[startKey(text, at)] === 1 && pieces.has(text.slice(at, at + PIECE))) return at;
  }
  return -1;
}

/** Of the first three characters. */
function startKey(text: string, at: number): number {
  return (text.charCodeAt(at) + text.charCodeAt(at + 1) * 37 + text.charCodeAt(at + 2) * 1301) & 0xffff;
}
