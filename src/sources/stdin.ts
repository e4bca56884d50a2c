/**
 * Content handed in on standard input.
 */
import type { Readable } from "node:stream";
import type { Chunk } from "../model.ts";
import { tooLarge } from "./blobs.ts";
import type { Source, SourceContext } from "./source.ts";

/**
 * The source for `--stdin`. Input beyond the size limit is not read: what came before is scanned, and the run is incomplete.
 *
 * @param input a stream, read to its end; or the content itself
 * @param filename for rules that look at the path; "stdin" when absent
 */
export function stdinSource(ctx: SourceContext, input: Readable | Buffer, filename = "stdin"): Source {
  return {
    kind: "stdin",
    target: filename,
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      const bytes = Buffer.isBuffer(input) ? input : await readUpTo(input, ctx.maxFileSize + 1);
      if (bytes.length > ctx.maxFileSize) tooLarge(ctx, filename, bytes.length);
      const scanned = bytes.subarray(0, ctx.maxFileSize);
      ctx.coverage.files++;
      ctx.coverage.bytes += scanned.length;
      yield { bytes: scanned, path: filename, where: "content" };
    },
  };
}

async function readUpTo(stream: Readable, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    length += bytes.length;
    if (length >= limit) break;
  }
  return Buffer.concat(pieces);
}
