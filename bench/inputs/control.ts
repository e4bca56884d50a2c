/**
 * A value that every scanner in the comparison knows: planted once in each input, so that a scanner that is fast because
 * it looked at nothing is noticed. Made from a seed at run time; the repository holds no literal one.
 */
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A GitHub token with a right checksum (the last six characters: CRC-32 of the ones before, in base 62). */
export function controlToken(seed: string): string {
  const bytes = createHash("sha256").update(seed).digest();
  const body = Array.from({ length: 30 }, (_, i) => DIGITS[(bytes[i] ?? 0) % 62]).join("");
  let sum = crc32(body);
  let tail = "";
  for (let i = 0; i < 6; i++) {
    tail = `${DIGITS[sum % 62]}${tail}`;
    sum = Math.floor(sum / 62);
  }
  return `ghp_${body}${tail}`;
}
