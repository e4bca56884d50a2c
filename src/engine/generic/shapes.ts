/** Values that are looked at without a keyword: UUIDs. */

/** Length of a UUID in characters, and offsets of its dashes. */
export const UUID_LENGTH = 36;
const DASHES: readonly number[] = [8, 13, 18, 23];
/** Two of the bytes that are looked at stand in each UUID, and the byte between them: half its length apart. */
const STEP = 18;
const BETWEEN = 9;

/** 1: hexadecimal digit, 3: dash. */
const CLASSES = new Uint8Array(256);
for (const c of "0123456789abcdefABCDEF") CLASSES[c.charCodeAt(0)] = 1;
const DASH = 45;
CLASSES[DASH] = 3;

/** Where UUIDs start, each once. Looks at one byte in eighteen, and at more only where two in turn may be a UUID's. */
export function uuidHits(bytes: Uint8Array): number[] {
  const found: number[] = [];
  const { length } = bytes;
  let last = 0;
  for (let i = 0; i < length; i += STEP) {
    const kind = CLASSES[bytes[i] as number] as number;
    if ((kind & last) !== 0 && CLASSES[bytes[i - BETWEEN] as number] !== 0) {
      // The third dash stands in this step, and the fourth may.
      let dash = i;
      while (dash > i - STEP && bytes[dash] !== DASH) dash--;
      if (dash > i - STEP) {
        const start = isUuid(bytes, dash - 18) ? dash - 18 : dash - 23;
        // Bytes of two UUIDs in turn show the first once more.
        if (start !== found.at(-1) && isUuid(bytes, start)) found.push(start);
      }
    }
    last = kind;
  }
  return found;
}

function isUuid(bytes: Uint8Array, start: number): boolean {
  if (start < 0 || start + UUID_LENGTH > bytes.length) return false;
  for (let i = 0; i < UUID_LENGTH; i++) {
    const byte = bytes[start + i] as number;
    if (DASHES.includes(i) ? byte !== DASH : CLASSES[byte] !== 1) return false;
  }
  return !isHex(bytes[start - 1]) && !isHex(bytes[start + UUID_LENGTH]);
}

const isHex = (byte: number | undefined): boolean => byte !== undefined && CLASSES[byte] === 1;
