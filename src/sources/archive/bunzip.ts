/**
 * bzip2, block by block. The package's own stream undoes all that it was given at once, so that a bomb fills the memory before
 * anyone can stop it; its decoder of blocks is used by itself.
 */
import { ArchiveError } from "./budget.ts";
import type { Pieces } from "./content.ts";
import { decoder, makeBits } from "./unbzip2Package.ts";

/** A block of 100,000 bytes is never longer than this when it is compressed, and 25,000 bytes are enough for any header. */
const BLOCK = 100_000;
const HEADER = 25_000;

/** What comes out. Throws ArchiveError when the content is cut off or damaged. */
export async function* bunzip(pieces: Pieces): AsyncGenerator<Buffer, void, undefined> {
  const input = pieces[Symbol.asyncIterator]();
  const queue: Buffer[] = [];
  let given = 0;
  let ended = false;
  const fill = async (upTo: number): Promise<void> => {
    while (!ended && given < upTo) {
      const next = await input.next();
      if (next.done === true) ended = true;
      else if (next.value.length > 0) {
        queue.push(next.value);
        given += next.value.length;
      }
    }
  };
  await fill(HEADER);
  const bits = makeBits(() => {
    const next = queue.shift();
    if (next === undefined) throw new ArchiveError("archive-truncated", "is cut off");
    return next;
  });
  const output = new Growing();
  let streams = 0;
  for (;;) {
    await fill(bits.bytesRead + HEADER);
    if (ended && bits.bytesRead >= given) return;
    let level: number;
    try {
      level = decoder.header(bits);
    } catch (error) {
      // What follows a whole stream and is none itself is ignored by bzip2, too.
      if (streams > 0) return;
      throw error;
    }
    const table = new Int32Array(BLOCK * level);
    for (let sum: number | null = 0; ;) {
      await fill(bits.bytesRead + HEADER + BLOCK * level);
      sum = decoder.decompress(bits, (byte) => output.add(byte), table, table.length, sum);
      if (sum === null) break;
      yield output.take();
    }
    streams++;
  }
}

/** Bytes that come one at a time. */
class Growing {
  #bytes = Buffer.allocUnsafe(1_000_000);
  #length = 0;

  add(byte: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#length * 2);
    this.#bytes[this.#length++] = byte;
  }

  take(): Buffer {
    const out = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return out;
  }
}
