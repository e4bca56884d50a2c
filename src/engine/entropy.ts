/**
 * Shannon entropy of a value, in bits per character.
 *
 * @param value any text; characters above 0xff are folded to their low byte, which is enough for a randomness measure
 */
export function entropy(value: string): number {
  if (value.length === 0) return 0;
  const counts = new Uint32Array(256);
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i) & 0xff;
    counts[code] = (counts[code] as number) + 1;
  }
  let bits = 0;
  for (const count of counts) {
    if (count === 0) continue;
    const share = count / value.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
