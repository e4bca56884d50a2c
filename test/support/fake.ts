/**
 * Values that look like secrets, made at run time from a fixed seed: the repository must never hold a literal one.
 * Each value is noted in output.ts: a test file fails when leakgate printed one.
 */
import { registerSecret } from "./output.ts";

const ALPHABETS = {
  alnum: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  lower: "0123456789abcdefghijklmnopqrstuvwxyz",
  upper: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  base32: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  hex: "0123456789abcdef",
  digit: "0123456789",
  letter: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  base64: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  base64url: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
} as const;

/**
 * A pseudo-random string, the same for the same arguments.
 *
 * @param alphabet which characters
 * @param length number of characters
 * @param seed other seeds give other values
 */
export function fake(alphabet: keyof typeof ALPHABETS, length: number, seed = 1): string {
  const letters = ALPHABETS[alphabet];
  let state = (seed * 2654435761 + length * 40503 + 12345) >>> 0;
  let out = "";
  for (let i = 0; i < length; i++) {
    // xorshift32; good enough to look random, and never zero.
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    out += letters[state % letters.length];
  }
  return registerSecret(out);
}

/** A Slack bot token without a checksum: the simplest value that a specific rule finds. */
export function fakeSlackToken(seed = 1): string {
  return `xoxb-${fake("digit", 12, seed)}-${fake("digit", 12, seed + 1)}-${fake("alnum", 24, seed + 2)}`;
}
