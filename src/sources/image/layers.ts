/** The files of one layer, also those that a later layer deletes. */
import type { CoverageLog } from "../../model.ts";
import { ArchiveError } from "../archive/budget.ts";
import { gather, type Pieces } from "../archive/content.ts";
import { type Compression, damaged, decompress } from "../archive/decompress.ts";
import { expand, type ExpandContext, type InnerFile } from "../archive/expand.ts";
import { archiveKind } from "../archive/kind.ts";
import { tarMembers } from "../archive/tar.ts";
import { WINDOW_BYTES } from "../archive/windows.ts";

/** What a layer does to those below it. */
export interface LayerNames {
  /** Paths of files and links that it holds. */
  readonly files: Set<string>;
  /** Paths that it deletes, folders included. */
  readonly deleted: Set<string>;
  /** Folders whose content below it hides. */
  readonly opaque: Set<string>;
}

export function noNames(): LayerNames {
  return { files: new Set(), deleted: new Set(), opaque: new Set() };
}

const OPAQUE = ".wh..wh..opq";
const WHITEOUT = ".wh.";
/** No layer unpacks to more; a bomb in a layer costs no more than this many bytes for each of its own. */
const FREE_BYTES = 2_000_000_000;
const RATIO = 250;

/**
 * @param names is filled in
 * @param plain path of what is no tar: a statement about the build, for instance
 * @throws ArchiveError when the layer cannot be read to its end
 */
export async function* layerFiles(
  pieces: Pieces,
  names: LayerNames,
  plain: string,
  ctx: ExpandContext,
  coverage: CoverageLog,
): AsyncGenerator<InnerFile, void, undefined> {
  const counted = new Counted(pieces);
  const outer = await gather(counted.packed(), WINDOW_BYTES);
  const kind = archiveKind(outer.head);
  const isPacked = kind === "gzip" || kind === "bzip2" || kind === "xz" || kind === "zstd";
  const content = isPacked
    ? await gather(counted.unpacked(decompress(outer, kind as Compression)), WINDOW_BYTES)
    : outer;
  if (archiveKind(content.head) !== "tar") {
    // An empty layer may be nothing but zeros; anything else that is no tar is text or an archive of another kind.
    if (content.head.some((byte) => byte !== 0)) yield* expand(content, content.head.length, plain, ctx);
    if (content.broken !== undefined) throw damaged(content.broken);
    return;
  }
  try {
    for await (const member of tarMembers(content.pieces())) {
      const name = member.name.replace(/\/+$/, "");
      const base = name.slice(name.lastIndexOf("/") + 1);
      const folder = name.slice(0, Math.max(0, name.length - base.length - 1));
      if (base === OPAQUE) names.opaque.add(folder);
      else if (base.startsWith(WHITEOUT))
        names.deleted.add(folder === "" ? base.slice(4) : `${folder}/${base.slice(4)}`);
      else if (member.type === "link") names.files.add(name);
      if (member.type !== "file" || base.startsWith(WHITEOUT)) continue;
      names.files.add(name);
      if (ctx.excluded(name)) {
        coverage.skip("excluded", name, member.size);
        continue;
      }
      const file = await gather(member.pieces, WINDOW_BYTES, member.size);
      if (file.broken !== undefined) {
        if (file.head.length > 0)
          yield { path: name, bytes: file.head, firstLine: 1, mode: member.mode, isMember: false };
        throw file.broken;
      }
      yield* expand(file, member.size, name, ctx);
    }
  } catch (error) {
    throw damaged(error);
  }
}

/** Compares what goes in with what comes out. */
class Counted {
  readonly #pieces: Pieces;
  #in = 0;
  #out = 0;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  async *packed(): AsyncGenerator<Buffer, void, undefined> {
    for await (const piece of this.#pieces) {
      this.#in += piece.length;
      yield piece;
    }
  }

  async *unpacked(pieces: Pieces): AsyncGenerator<Buffer, void, undefined> {
    for await (const piece of pieces) {
      this.#out += piece.length;
      if (this.#out > FREE_BYTES && this.#out > this.#in * RATIO) {
        throw new ArchiveError("archive-too-large", `unpacks to more than ${RATIO} times its size`);
      }
      yield piece;
    }
  }
}
