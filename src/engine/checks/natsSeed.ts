/**
 * NATS nkeys: base32 with a CRC-16 at the end.
 */
import type { Verdict } from "./index.ts";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Whether a seed (`SU…`, `SA…`, …) carries its checksum. */
export function natsSeed(secret: string): Verdict {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const c of secret) {
    const value = BASE32.indexOf(c);
    if (value < 0) return "fail";
    buffer = ((buffer << 5) | value) & 0xffff;
    bits += 5;
    if (bits >= 8) bytes.push((buffer >>> (bits -= 8)) & 0xff);
  }
  const [high, low] = [bytes.pop() ?? 0, bytes.pop() ?? 0];
  return crc16(bytes) === ((high << 8) | low) ? "pass" : "fail";
}

/** CRC-16/XMODEM. */
function crc16(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}
