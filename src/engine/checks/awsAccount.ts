/**
 * AWS access key ids issued since 2019 carry the account's number: base32 of bytes in which it stands at a fixed place.
 */
import type { Verdict } from "./index.ts";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * The twelve-digit account number of an access key id, or undefined when it has none.
 *
 * @param id such as AKIA followed by 16 characters
 */
export function awsAccount(id: string): string | undefined {
  let bits = 0n;
  for (const c of id.slice(4, 14)) {
    const value = BASE32.indexOf(c);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  // 50 bits were read; the account is in the first 48 of them, without the first and with the last 7 masked off.
  const account = ((bits >> 2n) & 0x7fff_ffff_ff80n) >> 7n;
  return account < 1_000_000_000_000n ? account.toString().padStart(12, "0") : undefined;
}

/** Whether an access key id's characters are base32 and give an account number. Old ids, without one, are unknown. */
export function awsAccountId(secret: string): Verdict {
  if (!/^[A-Z0-9]{4}[A-Z2-7]{16}$/.test(secret)) return "fail";
  return awsAccount(secret) === undefined ? "unknown" : "pass";
}
