/**
 * File and ref names are content too: many of them make one chunk.
 */
import type { Chunk } from "../model.ts";

/** A chunk of names, one a line; nothing for no names. */
export function* nameChunks(names: readonly string[], where: "path" | "ref-name"): Generator<Chunk, void, undefined> {
  if (names.length === 0) return;
  const bytes = Buffer.from(names.map((name) => name.replaceAll("\n", " ")).join("\n"));
  yield { bytes, path: "", where, names };
}
