/**
 * File and ref names are content too: many of them make one chunk.
 */
import type { Chunk } from "../model.ts";

/** Names in a chunk: when some are new, those of the other chunks are known. */
const MOST = 2000;

/** Chunks of names, one a line; nothing for no names. */
export function* nameChunks(all: readonly string[], where: "path" | "ref-name"): Generator<Chunk, void, undefined> {
  for (let at = 0; at < all.length; at += MOST) {
    const names = all.length <= MOST ? all : all.slice(at, at + MOST);
    const bytes = Buffer.from(names.map((name) => name.replaceAll("\n", " ")).join("\n"));
    yield { bytes, path: "", where, names };
  }
}
