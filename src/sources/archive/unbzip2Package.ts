/** What is used of the package `unbzip2-stream`: its decoder of blocks, which has no types. */
// @ts-expect-error it has no types
import bitIterator from "unbzip2-stream/lib/bit_iterator.js";
// @ts-expect-error it has no types
import bzip2 from "unbzip2-stream/lib/bzip2.js";

/** Reads bits of what `next` gives. */
export interface Bits {
  (count: number | null): number;
  bytesRead: number;
}

interface Decoder {
  /** @returns level from 1 to 9 */
  header(bits: Bits): number;
  /** @returns the checksum so far, or null at the end of the stream */
  decompress(bits: Bits, write: (byte: number) => void, table: Int32Array, size: number, sum: number): number | null;
}

export const makeBits: (next: () => Uint8Array) => Bits = bitIterator as never;
export const decoder: Decoder = bzip2 as never;
