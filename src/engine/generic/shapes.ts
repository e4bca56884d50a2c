/** Values that are looked at without a keyword: UUIDs. */

/** Length of a UUID in characters. */
export const UUID_LENGTH = 36;
/** Length of the last group, and the offset of the dash before it. */
const LAST = 12;
const LAST_DASH = 23;
const DASHES: readonly number[] = [8, 13, 18, 23];

const HEX = new Uint8Array(256);
for (const c of "0123456789abcdefABCDEF") HEX[c.charCodeAt(0)] = 1;
const DASH = 45;

/** Where UUIDs start. Looks at every twelfth byte only: the last group has twelve hexadecimal digits, so that one of them is met. */
export function uuidHits(bytes: Uint8Array): number[] {
  const found: number[] = [];
  const { length } = bytes;
  for (let i = UUID_LENGTH - LAST; i < length; i += LAST) {
    if (HEX[bytes[i] as number] === 0) continue;
    let dash = i - 1;
    while (dash > i - LAST && HEX[bytes[dash] as number] === 1) dash--;
    if (bytes[dash] !== DASH) continue;
    const start = dash - LAST_DASH;
    if (start < 0 || start + UUID_LENGTH > length || (start > 0 && HEX[bytes[start - 1] as number] === 1)) continue;
    if (isUuid(bytes, start)) found.push(start);
  }
  return found;
}

function isUuid(bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < UUID_LENGTH; i++) {
    const byte = bytes[start + i] as number;
    if (DASHES.includes(i) ? byte !== DASH : HEX[byte] === 0) return false;
  }
  return start + UUID_LENGTH >= bytes.length || HEX[bytes[start + UUID_LENGTH] as number] === 0;
}
