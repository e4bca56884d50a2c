/**
 * Reads a pack in blocks, some of which are kept: a pack may be larger than the memory.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const BLOCK = 64 * 1024;
/** Blocks kept: 16 MB. Versions of a file lie all over a pack. */
const KEPT = 256;

export class PackFile {
  /** Bytes. */
  readonly size: number;
  readonly #fd: number;
  /** By number of the block, the one used last at the end. */
  readonly #blocks = new Map<number, Buffer>();
  #last = -1;
  #lastBlock: Buffer = Buffer.alloc(0);

  /** @throws the file system's error */
  constructor(path: string) {
    this.#fd = openSync(path, "r");
    this.size = fstatSync(this.#fd).size;
  }

  /** Bytes [start, end) of the file, or fewer at its end; not to be written to, nor to be kept. */
  read(start: number, end: number): Buffer {
    const number = Math.floor(start / BLOCK);
    const base = number * BLOCK;
    if (end - base <= BLOCK) return this.#block(number).subarray(start - base, end - base);
    return this.#bytes(start, end - start);
  }

  close(): void {
    closeSync(this.#fd);
  }

  #block(number: number): Buffer {
    if (number === this.#last) return this.#lastBlock;
    let block = this.#blocks.get(number);
    if (block === undefined) {
      block = this.#bytes(number * BLOCK, BLOCK);
      for (const oldest of this.#blocks.keys()) {
        if (this.#blocks.size < KEPT) break;
        this.#blocks.delete(oldest);
      }
    } else {
      this.#blocks.delete(number);
    }
    this.#blocks.set(number, block);
    this.#last = number;
    this.#lastBlock = block;
    return block;
  }

  #bytes(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - start)));
    let done = 0;
    while (done < bytes.length) {
      const read = readSync(this.#fd, bytes, done, bytes.length - done, start + done);
      if (read === 0) break;
      done += read;
    }
    return bytes.subarray(0, done);
  }
}
