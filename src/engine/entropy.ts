/**
 * Shannon entropy of a value, in bits per character.
 *
 * @param value any text; characters above 0xff are folded to their low byte, which is enough for a randomness measure
 */
export function entropy(value: string): number {
  return spread(value).bits;
}

/** Reused: cleared after each value. */
const counts = new Uint32Array(256);

/** Entropy, and how many different characters there are. */
export function spread(value: string): { readonly bits: number; readonly distinct: number } {
  const { length } = value;
  let least = 255;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i) & 0xff;
    counts[code] = (counts[code] as number) + 1;
    if (code < least) least = code;
    if (code > most) most = code;
  }
  let bits = 0;
  let distinct = 0;
  for (let code = least; code <= most; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    counts[code] = 0;
    distinct++;
    const share = count / length;
    bits -= share * Math.log2(share);
  }
  return { bits, distinct };
}
