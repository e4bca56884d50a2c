/**
 * Parts zstd content into its frames (RFC 8878, 3.1): Node's decoder stops without a word after the first one, and what follows
 * would not be looked at. Layers of images often have one frame for each file.
 */
import { ArchiveError } from "./budget.ts";
import type { Pieces } from "./content.ts";

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/** Bytes of a header by its flags: dictionary id, and content size. */
const DICTIONARY = [0, 1, 2, 4];
const SIZE = [0, 2, 4, 8];

/** Each frame as pieces, to be read to its end before the next one is asked for. Frames without content are left out. */
export async function* zstdFrames(pieces: Pieces): AsyncGenerator<Pieces, void, undefined> {
  const input = new Reader(pieces);
  for (;;) {
    const start = await input.upTo(4);
    if (start.length === 0) return;
    const magic = start.length < 4 ? 0 : start.readUInt32LE(0);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      const length = (await input.exactly(4)).readUInt32LE(0);
      for await (const _ of input.pass(length)) continue;
    } else if (magic === MAGIC) yield frame(input, start);
    else throw new ArchiveError("archive-damaged", "is damaged");
  }
}

async function* frame(input: Reader, magic: Buffer): AsyncGenerator<Buffer, void, undefined> {
  yield magic;
  const flags = await input.exactly(1);
  yield flags;
  const flag = flags[0] as number;
  const isSingle = (flag & 0x20) !== 0;
  const size = flag >> 6 === 0 && isSingle ? 1 : (SIZE[flag >> 6] as number);
  const rest = (isSingle ? 0 : 1) + (DICTIONARY[flag & 3] as number) + size;
  if (rest > 0) yield await input.exactly(rest);
  for (let last = false; !last;) {
    const header = await input.exactly(3);
    yield header;
    const block = header.readUIntLE(0, 3);
    last = (block & 1) === 1;
    // A run of one byte stores that byte only.
    yield* input.pass(((block >> 1) & 3) === 1 ? 1 : block >> 3);
  }
  if ((flag & 4) !== 0) yield await input.exactly(4);
}

class Reader {
  readonly #input: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(pieces: Pieces) {
    this.#input = pieces[Symbol.asyncIterator]();
  }

  /** Fewer only at the end. */
  async upTo(count: number): Promise<Buffer> {
    while (this.#rest.length < count) {
      const next = await this.#input.next();
      if (next.done === true) break;
      this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    }
    const bytes = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return bytes;
  }

  async exactly(count: number): Promise<Buffer> {
    const bytes = await this.upTo(count);
    if (bytes.length < count) throw new ArchiveError("archive-truncated", "is cut off");
    return bytes;
  }

  /** The next bytes as they come. */
  async *pass(count: number): AsyncGenerator<Buffer, void, undefined> {
    for (let left = count; left > 0;) {
      const bytes = await this.upTo(Math.min(left, Math.max(1, this.#rest.length)));
      if (bytes.length === 0) throw new ArchiveError("archive-truncated", "is cut off");
      left -= bytes.length;
      yield bytes;
    }
  }
}
