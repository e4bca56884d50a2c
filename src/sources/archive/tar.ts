/** The members of a tar, in order. */
import tarStream from "tar-stream";
import { ArchiveError } from "./budget.ts";
import type { Pieces } from "./content.ts";

export interface TarMember {
  /** As it stands in the archive, without `./` or `/` in front. */
  readonly name: string;
  /** Octal text of git's form, such as "100644". */
  readonly mode: string;
  /** Bytes. */
  readonly size: number;
  /** Where its content begins, in bytes from the beginning of the tar. */
  readonly offset: number;
  readonly type: "file" | "link" | "other";
  /** Of symbolic and hard links. */
  readonly target?: string;
  /** To be read before the next member is asked for; what is not read is passed over. */
  readonly pieces: Pieces;
}

/** Throws ArchiveError when it is cut off; a member that is cut off throws it first. */
export async function* tarMembers(pieces: Pieces): AsyncGenerator<TarMember, void, undefined> {
  // The option is missing in the types.
  const extract = tarStream.extract({ allowUnknownFormat: true } as object);
  const fed = feed(pieces, extract);
  try {
    for await (const entry of extract) {
      const { name, mode, size = 0, type, linkname } = entry.header;
      yield {
        name: name.replace(/^(?:\.?\/+)+/, ""),
        mode: ((mode ?? 0o644) & 0o111) === 0 ? "100644" : "100755",
        size,
        offset: (entry.header as { byteOffset?: number }).byteOffset ?? 0,
        type: typeOf(type, size),
        ...(typeof linkname === "string" && { target: linkname }),
        pieces: entry as AsyncIterable<Buffer>,
      };
      // Nothing happens when it was read to its end.
      entry.resume();
    }
    await fed;
  } finally {
    extract.destroy();
    await fed.catch(() => {});
  }
}

function typeOf(type: string | null | undefined, size: number): TarMember["type"] {
  if (type === "file" || type === "contiguous-file") return "file";
  if (type === "symlink" || type === "link") return "link";
  // Sparse files and other kinds of GNU tar hold content, too.
  return (type === null || type === undefined) && size > 0 ? "file" : "other";
}

async function feed(pieces: Pieces, extract: tarStream.Extract): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (extract.destroyed) return;
      if (!extract.write(piece)) await drained(extract);
    }
    extract.end(undefined);
  } catch (error) {
    extract.destroy(error instanceof Error ? error : new ArchiveError("archive-damaged", "is damaged"));
  }
}

/** Leaves no listener behind: a tar of gigabytes would gather thousands of them. */
async function drained(extract: tarStream.Extract): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      extract.off("drain", done).off("close", done);
      resolve();
    };
    extract.once("drain", done).once("close", done);
  });
}
