/**
 * What a line may hold, worked out in one pass over its bytes, so that the ways to find values (candidates.ts) are tried only
 * where they can find anything: most lines with a keyword hold next to nothing. A bit may be set without cause, never left out.
 */

/** Bits of a survey. */
export const QUOTE = 1;
/** `=` or `:`, and behind it what may be a value. */
export const SIGN = 2;
export const DIGIT = 4;
/** `</` */
export const ELEMENT = 8;
/** A run of at least {@link RUN} with letters and digits. */
export const LONG_RUN = 16;
/** A word that stands before a credential in a header, and what parts the two. */
export const SCHEME = 32;
/** A word that speaks of a credential, and one with a blank or what else may stand between it and a value. */
export const NAME = 64;
/** `://` and `@` */
export const URL = 128;
/** `${`, `&#` or `&q`: a value in a notation of its own. */
export const EMBEDDED: number = 1 << 14;
/** Numbers in a list, and a word that speaks of a credential. */
export const LIST: number = 1 << 15;

/** Shortest run of letters, digits and what encodings add that is looked at wherever it stands. */
export const RUN = 20;

/** For who has not looked: anything may be there. */
export const ANYTHING: number = 255 | EMBEDDED | LIST;
/** Without any of these, a line holds no value. */
const VALUES = QUOTE | SIGN | ELEMENT | LONG_RUN | SCHEME | NAME | URL | EMBEDDED | LIST;

// Internal bits of bytes, above those of a survey.
const LETTER = 1 << 8;
const AT = 1 << 9;
const SIGN_SHIFT = 10;
const EQUALS_OR_COLON = 1 << SIGN_SHIFT;
/** What may stand behind a word of {@link NAME}, of {@link SCHEME}. The same bits tell of three bytes that such a word ends with them. */
const AFTER_NAME = 1 << 11;
const AFTER_SCHEME = 1 << 12;
const IN_RUN = 1 << 13;
const COMMA = 1 << 14;

const CLASSES = new Uint16Array(256);
const set = (characters: string, bits: number): void => {
  for (const c of characters) CLASSES[c.charCodeAt(0)] = (CLASSES[c.charCodeAt(0)] as number) | bits;
};
set("\"'`", QUOTE);
set("=:", EQUALS_OR_COLON);
set("@", AT);
set(",", COMMA);
set("0123456789", DIGIT | IN_RUN);
set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LETTER | IN_RUN);
set("+_=-", IN_RUN);
set(' \tiI|"-', AFTER_NAME);
set(" \t:=", AFTER_SCHEME);

/** What three bytes in a row may be part of, by their low five bits, which are the same for small and capital letters. */
const THREES = new Uint16Array(1 << 15);
const three = (text: string): number => [...text].reduce((sum, c) => (sum << 5) | (c.charCodeAt(0) & 31), 0);
const mark = (at: number, bit: number): void => {
  THREES[at] = (THREES[at] as number) | bit;
};
for (const word of ["bearer", "basic", "apikey", "token", "digest"]) {
  mark(three(word.slice(0, 3)), SCHEME);
  mark(three(word.slice(-3)), AFTER_SCHEME);
}
for (const word of ["pass", "pwd", "secret", "token", "key", "auth", "cred"]) mark(three(word.slice(0, 3)), NAME);
for (const word of ["pass", "password", "passwd", "passphrase", "pwd", "secret", "token", "key", "credential"])
  mark(three(word.slice(-3)), AFTER_NAME);
for (let before = 0; before < 32; before++) {
  for (const end of ["pw", "by"]) mark((before << 10) | three(end), AFTER_NAME);
  mark((before << 10) | three("</"), ELEMENT);
  for (const begin of ["${", "&#", "&q"]) mark((before << 10) | three(begin), EMBEDDED);
}
mark(three("://"), URL);

/** Longest line that is surveyed; {@link walk} reads longer ones in windows. */
const LONGEST_LINE = 4096;
/** Reused: where signs stand. */
const signs = new Uint32Array(LONGEST_LINE + 1);

/**
 * @param plain as for candidatesOf, which takes the bits
 * @returns bits; 0: the line holds no value
 */
export function survey(bytes: Uint8Array, start: number, end: number, plain: boolean): number {
  if (end - start > LONGEST_LINE) return ANYTHING;
  let all = 0;
  let after = 0;
  let threes = 0;
  let before = 0;
  let last = 0;
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number;
    const kinds = CLASSES[code] as number;
    all |= kinds;
    after |= before & kinds;
    last = ((last << 5) | (code & 31)) & 0x7fff;
    before = THREES[last] as number;
    threes |= before;
    // Without a branch: a place that is no sign is written over.
    signs[count] = i;
    count += (kinds >> SIGN_SHIFT) & 1;
  }
  let bits = (all & (QUOTE | DIGIT)) | (threes & (ELEMENT | EMBEDDED));
  if ((after & AFTER_NAME) !== 0) bits |= threes & NAME;
  if ((after & AFTER_SCHEME) !== 0) bits |= threes & SCHEME;
  if ((all & AT) !== 0) bits |= threes & URL;
  for (let n = 0; n < count; n++) {
    if (!isSigned(bytes, start, signs[n] as number, end, plain)) continue;
    bits |= SIGN;
    break;
  }
  if ((threes & NAME) !== 0 && (all & DIGIT) !== 0 && (all & COMMA) !== 0 && hasList(bytes, start, end)) bits |= LIST;
  if ((all & DIGIT) !== 0 && hasRun(bytes, start, end)) bits |= LONG_RUN;
  return (bits & VALUES) === 0 ? 0 : bits;
}

/** Fewest commas of a list of bytes. */
const COMMAS = 7;

function hasList(bytes: Uint8Array, start: number, end: number): boolean {
  let commas = 0;
  for (let i = start; i < end; i++) if (bytes[i] === 44 && ++commas === COMMAS) return true;
  return false;
}

/** Whether there is a long run with a letter and a digit. One byte in as many as a run has at least is one of it. */
function hasRun(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start + RUN - 1; i < end; i += RUN) {
    if (!isRun(bytes[i] as number)) continue;
    let from = i;
    let kinds = 0;
    for (; from >= start && isRun(bytes[from] as number); from--) kinds |= CLASSES[bytes[from] as number] as number;
    for (i++; i < end && isRun(bytes[i] as number); i++) kinds |= CLASSES[bytes[i] as number] as number;
    if (i - from > RUN && (kinds & DIGIT) !== 0 && (kinds & LETTER) !== 0) return true;
  }
  return false;
}

/** Most blanks between a sign and a value. */
export const BLANKS = 20;
/** Shortest value. */
export const SHORTEST = 3;

/** Whether a value may stand behind the sign, as `signed` in candidates.ts reads it. */
function isSigned(bytes: Uint8Array, start: number, sign: number, end: number, plain: boolean): boolean {
  let i = sign + 1;
  if (bytes[i] === (bytes[sign] === 61 ? 62 : 61)) i++;
  const last = i + BLANKS;
  while (i < last && (bytes[i] === 32 || bytes[i] === 9)) i++;
  const from = i;
  if (
    from + SHORTEST > end ||
    (bytes[from] === 47 && bytes[from + 1] === 47 && bytes[sign] === 58 && from === sign + 1)
  )
    return false;
  let digits = 0;
  const stop = Math.min(end, from + LONGEST_BARE);
  for (; i < stop && IN_BARE[bytes[i] as number] === 1; i++) digits |= CLASSES[bytes[i] as number] as number;
  if (i - from < SHORTEST) return false;
  return plain || (digits & DIGIT) !== 0 || isNamed(bytes, start, sign);
}

/** Whether a word that speaks of a credential ends before the sign, or before quotes and blanks that stand there. */
function isNamed(bytes: Uint8Array, start: number, sign: number): boolean {
  let i = sign - 1;
  while (i > start && (bytes[i] === 34 || bytes[i] === 39 || IN_BARE[bytes[i] as number] === 0)) i--;
  if (i < start + 2) return false;
  const at =
    (((bytes[i - 2] as number) & 31) << 10) | (((bytes[i - 1] as number) & 31) << 5) | ((bytes[i] as number) & 31);
  return ((THREES[at] as number) & AFTER_NAME) !== 0;
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
  return code < 256 && ((CLASSES[code] as number) & IN_RUN) !== 0;
}
