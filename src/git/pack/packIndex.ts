/**
 * The index beside a pack (`pack-*.idx`, version 2, gitformat-pack): which objects the pack holds, and where.
 */
import { readFileSync } from "node:fs";

const MAGIC = 0xff74_4f63;
const HEADER = 8 + 256 * 4;
const LARGE = 0x8000_0000;

export class PackIndex {
  /** Number of objects. */
  readonly count: number;
  /** Object ids in ascending order, `idLength` bytes each. */
  readonly ids: Buffer;
  readonly idLength: number;
  readonly #file: Buffer;

  /**
   * @param path of the `.idx` file
   * @param idLength bytes of an object id: 20 or 32
   * @returns undefined for a version that is not known, or a file whose size does not fit
   * @throws the file system's error
   */
  static read(path: string, idLength: number): PackIndex | undefined {
    const file = readFileSync(path);
    if (file.length < HEADER || file.readUInt32BE(0) !== MAGIC || file.readUInt32BE(4) !== 2) return undefined;
    const count = file.readUInt32BE(HEADER - 4);
    const least = HEADER + count * (idLength + 8) + 2 * idLength;
    if (file.length < least || (file.length - least) % 8 !== 0) return undefined;
    return new PackIndex(file, count, idLength);
  }

  private constructor(file: Buffer, count: number, idLength: number) {
    this.#file = file;
    this.count = count;
    this.idLength = idLength;
    this.ids = file.subarray(HEADER, HEADER + count * idLength);
  }

  /** Offset in the pack of the object with a number (its place in the order of ids). */
  offset(number: number): number {
    const offsets = HEADER + this.count * (this.idLength + 4);
    const small = this.#file.readUInt32BE(offsets + number * 4);
    if (small < LARGE) return small;
    return Number(this.#file.readBigUInt64BE(offsets + this.count * 4 + (small - LARGE) * 8));
  }

  /** Check sum (CRC-32) of the packed bytes of the object with a number. */
  crc(number: number): number {
    return this.#file.readUInt32BE(HEADER + this.count * this.idLength + number * 4);
  }

  /** The number of the object whose id stands in a buffer, or -1. */
  find(id: Buffer, at: number): number {
    const first = id[at] ?? 0;
    let low = first === 0 ? 0 : this.#file.readUInt32BE(8 + (first - 1) * 4);
    let high = this.#file.readUInt32BE(8 + first * 4);
    const { idLength } = this;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.ids.compare(id, at, at + idLength, middle * idLength, (middle + 1) * idLength);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }
}
