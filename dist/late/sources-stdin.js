import {
  m177_tooLarge
} from "../chunks/chunk-OVRD6QK3.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/sources/stdin.ts
function stdinSource(ctx, input, filename = "stdin") {
  return {
    kind: "stdin",
    target: filename,
    async *chunks() {
      const bytes = Buffer.isBuffer(input) ? input : await readUpTo(input, ctx.maxFileSize + 1);
      if (bytes.length > ctx.maxFileSize) m177_tooLarge(ctx, filename, bytes.length);
      const scanned = bytes.subarray(0, ctx.maxFileSize);
      ctx.coverage.files++;
      ctx.coverage.bytes += scanned.length;
      yield { bytes: scanned, path: filename, where: "content" };
    }
  };
}
async function readUpTo(stream, limit) {
  const pieces = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    length += bytes.length;
    if (length >= limit) break;
  }
  return Buffer.concat(pieces);
}
export {
  stdinSource
};
