/**
 * What a line may hold, worked out in one pass over its characters, so that the ways to find values (candidates.ts) are tried only
 * where they can find anything: most lines with a keyword hold next to nothing.
 */

/** Bits of a survey. */
export const QUOTE = 1;
/** `=` or `:`. */
export const SIGN = 2;
export const DIGIT = 4;
/** `<` */
export const ELEMENT = 8;
/** A run of letters and digits of at least {@link RUN}. */
export const LONG_RUN = 16;
/** May hold a word that stands before a credential in a header. */
export const SCHEME = 32;
/** May hold a word that speaks of a credential. */
export const NAME = 64;

/** Shortest run of letters, digits and what encodings add that is looked at wherever it stands. */
export const RUN = 20;

/** Internal: a character of a run. */
const IN_RUN = 128;

const CLASSES = new Uint8Array(256);
const set = (characters: string, bits: number): void => {
  for (const c of characters) CLASSES[c.charCodeAt(0)] = (CLASSES[c.charCodeAt(0)] as number) | bits;
};
set("\"'`", QUOTE);
set("=:", SIGN);
set("<", ELEMENT);
set("0123456789", DIGIT);
set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_=-", IN_RUN);

/** By the low five bits of three characters in a row, which are the same for small and capital letters. */
const STARTS = new Uint8Array(1 << 15);
const starts = (words: string, bit: number): void => {
  for (const word of words.split(" ")) {
    let at = 0;
    for (let i = 0; i < 3; i++) at = (at << 5) | (word.charCodeAt(i) & 31);
    STARTS[at] = (STARTS[at] as number) | bit;
  }
};
starts("bearer basic apikey token digest", SCHEME);
starts("pass pwd secret token key auth cred", NAME);

/** For who has not looked: anything may be there. */
export const ANYTHING = 127;
/** Without any of these, a line holds no value. */
const VALUES = QUOTE | SIGN | ELEMENT | LONG_RUN | SCHEME | NAME;

/** @returns bits; those of words may be set without cause, never left out. 0: the line holds no value */
export function survey(bytes: Uint8Array, start: number, end: number): number {
  let bits = 0;
  let run = 0;
  let last = 0;
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number;
    last = ((last << 5) | (code & 31)) & 0x7fff;
    const kinds = CLASSES[code] as number;
    bits |= kinds | (STARTS[last] as number);
    run = kinds >= IN_RUN ? run + 1 : 0;
    if (run === RUN) bits |= LONG_RUN;
  }
  return (bits & VALUES) === 0 ? 0 : bits;
}

const IN_BARE = new Uint8Array(256);
for (let code = 0; code < 256; code++) IN_BARE[code] = /[^\s"'`<>(){}[\],;|]/.test(String.fromCharCode(code)) ? 1 : 0;
/** Longest value without quotes. */
const LONGEST_BARE = 600;

/** Where the value ends that begins here and has no quotes: at a blank, a quote, a bracket, a comma. */
export function bareEnd(line: string, from: number): number {
  const last = Math.min(line.length, from + LONGEST_BARE);
  let i = from;
  while (i < last) {
    const code = line.charCodeAt(i);
    if (code < 256 ? IN_BARE[code] === 0 : /\s/.test(line[i] as string)) break;
    i++;
  }
  return i;
}

export function isRun(code: number): boolean {
  return code < 256 && (CLASSES[code] as number) >= IN_RUN;
}
