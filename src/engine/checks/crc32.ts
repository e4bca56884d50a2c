/**
 * CRC-32 (IEEE) and its notations, which several providers append to their tokens. Written out: importing node:zlib for it
 * would cost every start.
 */
export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** The same digits with lower case before upper case. */
export const BASE62_LOWER_FIRST = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";

let table: Uint32Array | undefined;

/** CRC-32 of Latin-1 text, as an unsigned number. */
export function crc32(text: string): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc = ((table[(crc ^ text.charCodeAt(i)) & 0xff] as number) ^ (crc >>> 8)) >>> 0;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A number in the notation of the alphabet, padded on the left with its first digit. */
export function inBase(value: number, alphabet: string, width: number): string {
  let out = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length))
    out = alphabet[rest % alphabet.length] + out;
  return out.padStart(width, alphabet[0]);
}

/** Eight hexadecimal digits, lower case. */
export function hex8(value: number): string {
  return value.toString(16).padStart(8, "0");
}

/** The same number with its four bytes in the opposite order. */
export function swapBytes(value: number): number {
  return (((value & 0xff) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
}
