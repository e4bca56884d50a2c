/**
 * Bech32 (BIP 173): age identities and Nostr secret keys carry its checksum.
 */
import type { Verdict } from "./index.ts";

const ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((g, i) => {
      if ((top >>> i) & 1) check ^= g;
    });
  }
  return check >>> 0;
}

function expandHuman(human: string): number[] {
  const codes = [...human].map((c) => c.charCodeAt(0));
  return [...codes.map((c) => c >>> 5), 0, ...codes.map((c) => c & 31)];
}

/** Whether the value is valid Bech32, in upper or lower case. */
export function bech32(secret: string): Verdict {
  const lower = secret.toLowerCase();
  const separator = lower.lastIndexOf("1");
  if (separator < 1) return "unknown";
  const data = Array.from(lower.slice(separator + 1), (c) => ALPHABET.indexOf(c));
  if (data.includes(-1)) return "fail";
  return polymod([...expandHuman(lower.slice(0, separator)), ...data]) === 1 ? "pass" : "fail";
}

/**
 * Makes a Bech32 string with a valid checksum.
 *
 * @param human the part before the separator, lower case
 * @param data characters of the Bech32 alphabet
 */
export function makeBech32(human: string, data: string): string {
  const values = [...data].map((c) => ALPHABET.indexOf(c));
  const check = polymod([...expandHuman(human), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [0, 1, 2, 3, 4, 5].map((i) => ALPHABET[(check >>> (5 * (5 - i))) & 31]);
  return `${human}1${data}${tail.join("")}`;
}
