/** Content that comes in pieces, of which only the beginning is held in memory. */

export type Pieces = AsyncIterable<Buffer>;

export interface Content {
  /** The first bytes, up to the limit that was asked for. */
  readonly head: Buffer;
  /** `head` is all of it. */
  readonly isWhole: boolean;
  /** How long it says it is, bytes; where something says so. */
  readonly size?: number;
  /** Why the content ended early, when it did. */
  readonly broken?: Error;
  /** All of it, once; throws at the end what is in `broken`. */
  pieces(): Pieces;
}

/** Content that is in memory already. */
export function whole(bytes: Buffer): Content {
  return { head: bytes, isWhole: true, pieces: () => only(bytes) };
}

/** Reads the beginning. Never rejects: what goes wrong is in `broken`, and what came before it is kept. @param limit bytes @param size what it says */
export async function gather(source: Pieces, limit: number, size?: number): Promise<Content> {
  const iterator = source[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let length = 0;
  let ended = false;
  let broken: Error | undefined;
  try {
    while (length < limit) {
      const next = await iterator.next();
      if (next.done === true) {
        ended = true;
        break;
      }
      read.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    ended = true;
    broken = error as Error;
  }
  const head = read.length === 1 ? (read[0] as Buffer) : Buffer.concat(read, length);
  return {
    head,
    isWhole: ended,
    ...(size !== undefined && { size }),
    ...(broken !== undefined && { broken }),
    async *pieces(): AsyncGenerator<Buffer, void, undefined> {
      yield head;
      if (broken !== undefined) throw broken;
      try {
        if (ended) return;
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
      } finally {
        // Whoever stops half-way stops what gives the pieces, too.
        await iterator.return?.();
      }
    },
  };
}

/** All of it. @param limit bytes @returns undefined when there is more */
export async function wholeBytes(content: Content, limit: number): Promise<Buffer | undefined> {
  if (content.isWhole) {
    if (content.broken !== undefined) throw content.broken;
    return content.head;
  }
  // In one buffer from the beginning: pieces that are joined at the end would be in memory twice.
  const { size = 0, head } = content;
  let bytes = Buffer.allocUnsafeSlow(Math.min(limit, size > head.length ? size : head.length * 2));
  let length = 0;
  for await (const piece of content.pieces()) {
    const needed = length + piece.length;
    if (needed > limit) return undefined;
    if (needed > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.min(limit, Math.max(needed, bytes.length * 2)));
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
    piece.copy(bytes, length);
    length = needed;
  }
  return bytes.subarray(0, length);
}

/** One piece. */
export async function* only(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
  yield bytes;
}
