/**
 * Whether a value could be guessed. The salt of a baseline lies beside the fingerprints, so whoever has the file can try
 * candidates: a random token has too many, a password that a person made up has not. When in doubt a value counts as
 * guessable: that costs a little precision, the other mistake costs the password.
 */
import { LEET } from "../engine/leet.ts";

/** Estimated bits below which a value counts as guessable: well beyond what can be tried, with room for the estimate's error. */
const STRONG_BITS = 72;
/** Share of a value that may be words, or steps to a neighbouring key, before it counts as made up by a person. */
const HUMAN_SHARE = 0.5;

/** Pairs of letters that make up most of running text in European languages; random letters hit one in five of them. */
const COMMON_PAIRS = new Set(
  (
    "th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur " +
    "ro ri io ic ne me li co ta el la ma no om ho lo us ch ec ce il na so ca un ge ag pa ss wo rd ee ll ut we mo po di pe tr mi " +
    "ac ke ey ie be ab ad am ap ba bo da do em fa fi fo ga go im ir iv ki ko lu mp mu ny ol oo op os ot ow pl pr qu rt ry sh su " +
    "tu ty ul um up va vi wa wi"
  ).split(" "),
);
const KEYBOARD = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const KEY_PLACES: Int8Array = keyPlaces();

const HEX = /^[\da-f-]+$/i;

/** @param value the raw value; only this judgement on it leaves the function */
export function isGuessable(value: string): boolean {
  // The beginning of a long value, such as a key, says enough.
  const part = unknownPart(value.slice(0, 2048));
  if (strengthBits(part) < STRONG_BITS) return true;
  // Hexadecimal digits read as leet speak look like words.
  return !HEX.test(part) && (wordShare(part) >= HUMAN_SHARE || walkShare(part) >= HUMAN_SHARE);
}

/**
 * The part that an attacker does not know anyway: the password of a URL or a connection string, and what is encoded where the
 * value is Base64 of text.
 */
function unknownPart(value: string): string {
  const url = /^[a-z][\w+.-]*:\/\/[^\s/@]*?:([^\s/]*)@/i.exec(value);
  if (url !== null) return url[1] as string;
  const setting =
    /(?:^|[;,\s?&])(?:password|passwd|pwd|pass|secret|accountkey|sharedaccesskey)\s*=\s*"?([^;&"\s]+)/i.exec(value);
  if (setting !== null) return setting[1] as string;
  if (value.length >= 8 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) {
    const decoded = Buffer.from(value, "base64");
    if (decoded.length >= 6 && decoded.every((byte) => byte >= 0x20 && byte < 0x7f)) {
      const text = decoded.toString("latin1");
      return /^[^:\s]+:(\S+)$/.exec(text)?.[1] ?? text;
    }
  }
  return value;
}

/** A cautious estimate of how many bits it takes to name the value: repeats are free and sequences nearly so. */
function strengthBits(value: string): number {
  const perCharacter = Math.log2(alphabetSize(value));
  const seen = new Set<number>();
  let bits = perCharacter;
  for (let i = 1; i < value.length; i++) {
    const before = value.charCodeAt(i - 1);
    const code = value.charCodeAt(i);
    const pair = before * 0x10000 + code;
    if (seen.has(pair)) continue;
    seen.add(pair);
    bits += Math.abs(code - before) <= 1 ? 1 : perCharacter;
  }
  return bits;
}

/** Size of the alphabet that the value seems to be drawn from. */
function alphabetSize(value: string): number {
  if (/^\d+$/.test(value)) return 10;
  if (HEX.test(value)) return 16;
  // Digits and signs only at the end of a word are what people add; they do not make the letters more random.
  const digits = /\d(?=.*[A-Za-z])/.test(value) ? 10 : 0;
  return Math.max(10, (/[a-z]/.test(value) ? 26 : 0) + (/[A-Z]/.test(value) ? 26 : 0) + digits);
}

/** Share of the characters that stand in something like a word, "P@ssw0rd" included. */
function wordShare(value: string): number {
  const text = value.replace(/[013457@$]/g, (c) => LEET[c] as string);
  let inWords = 0;
  for (const [word] of text.matchAll(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g)) {
    const lower = word.toLowerCase();
    let common = 0;
    for (let i = 1; i < lower.length; i++) if (COMMON_PAIRS.has(lower.slice(i - 1, i + 1))) common++;
    // A long run of letters cannot reach the share by chance, so that rare pairs between its words are forgiven.
    const needed = lower.length < 16 ? 0.6 : 0.45;
    if (lower.length >= 3 && common >= needed * (lower.length - 1)) inWords += word.length;
  }
  return inWords / value.length;
}

/** Share of the steps that go to the same or a neighbouring key. */
function walkShare(value: string): number {
  let near = 0;
  for (let i = 1; i < value.length; i++) {
    const from = KEY_PLACES[value.charCodeAt(i - 1)] ?? -1;
    const to = KEY_PLACES[value.charCodeAt(i)] ?? -1;
    if (from < 0 || to < 0) continue;
    const [rows, columns] = [Math.floor(from / 16) - Math.floor(to / 16), (from % 16) - (to % 16)];
    if (Math.abs(rows) <= 1 && Math.abs(columns) <= 1) near++;
  }
  return near / Math.max(1, value.length - 1);
}

/** Row * 16 + column of the keys, by character code; -1: no letter or digit. */
function keyPlaces(): Int8Array {
  const places = new Int8Array(128).fill(-1);
  KEYBOARD.forEach((letters, row) =>
    [...letters].forEach((letter, column) => {
      for (const form of [letter, letter.toUpperCase()]) places[form.charCodeAt(0)] = row * 16 + column;
    }),
  );
  return places;
}
