/** Undoes one compression, piece by piece, so that a budget can stop it at any time. */
import { pipeline, Readable, type Transform } from "node:stream";
import zlib from "node:zlib";
import { Decompress } from "fzstd";
import xzDecompress from "xz-decompress";
import { ArchiveError } from "./budget.ts";
import { bunzip } from "./bunzip.ts";
import type { Content, Pieces } from "./content.ts";
import { zstdFrames } from "./zstdFrames.ts";

export type Compression = "gzip" | "bzip2" | "xz" | "zstd";

const PIECE_BYTES = 262_144;
/** Small content is undone at once: a stream costs more than the work itself. Bytes, before and after. */
const SMALL = 262_144;
const SMALL_RESULT = 4_000_000;

/** What comes out. Throws ArchiveError when the content is damaged or cut off. */
export async function* decompress(content: Content, kind: Compression): AsyncGenerator<Buffer, void, undefined> {
  const small =
    kind === "gzip" && content.isWhole && content.broken === undefined ? smallGzip(content.head) : undefined;
  if (small !== undefined) {
    yield small;
    return;
  }
  try {
    yield* undo(content.pieces(), kind);
  } catch (error) {
    throw damaged(error);
  }
}

/** Undoes deflate without a header, as zip has it. */
export function inflate(bytes: Pieces): Pieces {
  return through(bytes, zlib.createInflateRaw({ chunkSize: PIECE_BYTES }));
}

function undo(pieces: Pieces, kind: Compression): Pieces {
  switch (kind) {
    case "gzip":
      return through(pieces, zlib.createGunzip({ chunkSize: PIECE_BYTES }));
    case "bzip2":
      return bunzip(pieces);
    case "xz":
      return unxz(pieces);
    case "zstd":
      // Node 22.15 has it built in, and much faster.
      return typeof zlib.createZstdDecompress === "function" ? unzstd(pieces) : unzstdInScript(pieces);
  }
}

/** @returns the error to be told, whatever the decoder calls it */
export function damaged(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const { message = "", code = "" } = error as { message?: string; code?: string };
  const isCut =
    /unexpected end|end of data|premature|truncat|unexpected EOF|incomplete|EOF/i.test(message) ||
    code === "Z_BUF_ERROR";
  return isCut
    ? new ArchiveError("archive-truncated", "is cut off")
    : new ArchiveError("archive-damaged", "is damaged");
}

function smallGzip(bytes: Buffer): Buffer | undefined {
  if (bytes.length > SMALL) return undefined;
  try {
    return zlib.gunzipSync(bytes, { maxOutputLength: SMALL_RESULT });
  } catch {
    // Too long, or damaged: the stream gives what there is.
    return undefined;
  }
}

async function* through(pieces: Pieces, transform: Transform): AsyncGenerator<Buffer, void, undefined> {
  const input = Readable.from(pieces, { objectMode: true, highWaterMark: 1 });
  // The error reaches the reader below.
  pipeline(input, transform, () => {});
  try {
    yield* transform as AsyncIterable<Buffer>;
  } finally {
    transform.destroy();
    input.destroy();
  }
}

async function* unxz(pieces: Pieces): AsyncGenerator<Buffer, void, undefined> {
  const input = Readable.toWeb(
    Readable.from(pieces, { objectMode: true, highWaterMark: 1 }),
  ) as ReadableStream<Uint8Array>;
  const reader = new xzDecompress.XzReadableStream(input).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      // The decoder writes its next piece over this one.
      yield Buffer.from(value);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* unzstd(pieces: Pieces): AsyncGenerator<Buffer, void, undefined> {
  for await (const frame of zstdFrames(pieces)) {
    yield* through(frame, zlib.createZstdDecompress({ chunkSize: PIECE_BYTES }));
  }
}

async function* unzstdInScript(pieces: Pieces): AsyncGenerator<Buffer, void, undefined> {
  let out: Buffer[] = [];
  const decoder = new Decompress((piece) => void out.push(Buffer.from(piece)));
  for await (const piece of pieces) {
    // A little at a time: it gives all that it can at once.
    for (let at = 0; at < piece.length; at += 4096) {
      decoder.push(piece.subarray(at, at + 4096));
      yield* out;
      out = [];
    }
  }
  decoder.push(new Uint8Array(0), true);
  yield* out;
}
