/**
 * Opens an archive and gives the files inside it, and inside the archives that are in it. Loaded when a first archive is met.
 */
import { type ArchiveKind, archiveKind, type DocumentKind, isDocument } from "./kind.ts";
import { ArchiveError, Budget, BudgetError, limitsFor } from "./budget.ts";
import { type Content, gather, type Pieces, wholeBytes } from "./content.ts";
import { type Compression, damaged, decompress } from "./decompress.ts";
import { documentText } from "./documentText.ts";
import { tarMembers } from "./tar.ts";
import { WINDOW_BYTES, windows } from "./windows.ts";
import { type ZipComments, zipMembers } from "./zip.ts";

/** What the walk through an archive gives. */
export interface InnerFile {
  /** The archive's path, "!" and the path inside it, for each level. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Of a window of long content; 1 otherwise. */
  readonly firstLine: number;
  /** Octal text of git's form. */
  readonly mode: string;
  /** False: the archive itself, which could not be opened, or its comments. */
  readonly isMember: boolean;
}

/** What the walk asks and tells. */
export interface ExpandContext {
  /** How many archives inside each other are opened, at least 1. */
  readonly depth: number;
  /** Bytes of one file. */
  readonly maxFileSize: number;
  readonly excluded: (path: string) => boolean;
  /** Left out by choice. */
  readonly skip: (reason: string, path: string, bytes: number) => void;
  /** Not read though it was asked for. */
  readonly problem: (error: ArchiveError, path: string, bytes: number) => void;
  /** Larger than `maxFileSize`. */
  readonly tooLarge: (path: string, bytes: number) => void;
}

/** A zip is read from its end, so one inside another archive is held in memory whole. Bytes. */
const MOST_IN_MEMORY = 128_000_000;
/** All that comes out of one archive, in files of the largest size. */
const MOST_FILES_OF_FULL_SIZE = 4;

interface Member {
  readonly name: string;
  readonly mode: string;
  /** What the archive says, bytes. */
  readonly size?: number;
  readonly pieces: Pieces;
}

/**
 * Walks through an archive. What cannot be read is told to the context, never thrown.
 *
 * @param size bytes of the archive
 */
export async function* expand(
  content: Content,
  size: number,
  path: string,
  ctx: ExpandContext,
): AsyncGenerator<InnerFile, void, undefined> {
  const walk = new Walk(ctx, new Budget(limitsFor(size, ctx.maxFileSize * MOST_FILES_OF_FULL_SIZE)));
  try {
    yield* walk.file(content, path, "100644", 0);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    ctx.problem(error, path, size);
  }
}

class Walk {
  readonly #ctx: ExpandContext;
  readonly #budget: Budget;

  constructor(ctx: ExpandContext, budget: Budget) {
    this.#ctx = ctx;
    this.#budget = budget;
  }

  /** A file: opened when it is an archive, given as it is otherwise. @param depth number of archives around it */
  async *file(content: Content, path: string, mode: string, depth: number): AsyncGenerator<InnerFile, void, undefined> {
    const kind = archiveKind(content.head);
    if (kind === undefined) return yield* this.#plain(content, path, mode, depth > 0);
    if (isDocument(kind)) return yield* this.#document(content, kind, path, mode, depth > 0);
    if (depth >= this.#ctx.depth) {
      const error = new ArchiveError("archive-too-deep", `lies in more than ${this.#ctx.depth} archives`);
      this.#ctx.problem(error, path, content.isWhole ? content.head.length : 0);
      return yield* this.#plain(content, path, mode, depth > 0);
    }
    let opened = false;
    try {
      for await (const inner of this.#open(content, kind, path, depth)) {
        opened = true;
        yield inner;
      }
    } catch (error) {
      if (error instanceof BudgetError) throw error;
      const known = damaged(error);
      this.#ctx.problem(known, path, content.isWhole ? content.head.length : 0);
      // What is no archive after all, or one whose content is stored as it is, still has text in it.
      if (!opened && content.isWhole) yield { path, bytes: content.head, firstLine: 1, mode, isMember: depth > 0 };
    }
  }

  async *#open(
    content: Content,
    kind: ArchiveKind,
    path: string,
    depth: number,
  ): AsyncGenerator<InnerFile, void, undefined> {
    switch (kind) {
      case "zip":
        return yield* this.#zip(content, path, depth);
      case "tar":
        return yield* this.#tar(content.pieces(), path, depth);
      case "7z":
      case "rar":
        throw new ArchiveError("archive-unsupported", `is a ${kind} archive, which cannot be read`);
      default: {
        const inner = await gather(this.#counted(decompress(content, kind as Compression)), WINDOW_BYTES);
        if (archiveKind(inner.head) === "tar") return yield* this.#tar(inner.pieces(), path, depth);
        yield* this.#member({ name: nameWithout(path), mode: "100644", pieces: inner.pieces() }, path, depth);
      }
    }
  }

  async *#zip(content: Content, path: string, depth: number): AsyncGenerator<InnerFile, void, undefined> {
    const bytes = await wholeBytes(content, MOST_IN_MEMORY);
    if (bytes === undefined) {
      throw new ArchiveError(
        "archive-too-large",
        `is a zip of more than ${MOST_IN_MEMORY} bytes inside another archive`,
      );
    }
    const comments: ZipComments = { text: "" };
    for await (const member of zipMembers(bytes, comments)) {
      try {
        yield* this.#member({ ...member, pieces: this.#counted(member.pieces) }, path, depth);
      } catch (error) {
        // The other members can be read all the same.
        if (error instanceof BudgetError || !(error instanceof ArchiveError)) throw error;
        this.#ctx.problem(error, `${path}!${member.name}`, member.size);
      }
    }
    if (comments.text !== "") {
      yield { path, bytes: Buffer.from(comments.text), firstLine: 1, mode: "100644", isMember: false };
    }
  }

  async *#tar(pieces: Pieces, path: string, depth: number): AsyncGenerator<InnerFile, void, undefined> {
    for await (const member of tarMembers(pieces)) {
      if (member.type === "file") yield* this.#member(member, path, depth);
    }
  }

  async *#member(member: Member, outer: string, depth: number): AsyncGenerator<InnerFile, void, undefined> {
    const path = `${outer}!${member.name}`;
    this.#budget.enter();
    if (this.#ctx.excluded(path)) {
      this.#ctx.skip("excluded", path, 0);
      return;
    }
    const content = await gather(member.pieces, WINDOW_BYTES, member.size);
    const own = content.broken;
    if (own === undefined) return yield* this.file(content, path, member.mode, depth + 1);
    // What came before it broke off is looked at.
    if (content.head.length > 0) yield { path, bytes: content.head, firstLine: 1, mode: member.mode, isMember: true };
    throw damaged(own);
  }

  /** Its text, as a file inside it. */
  async *#document(
    content: Content,
    kind: DocumentKind,
    path: string,
    mode: string,
    isMember: boolean,
  ): AsyncGenerator<InnerFile, void, undefined> {
    const bytes = await wholeBytes(content, MOST_IN_MEMORY);
    if (bytes === undefined) {
      const error = new ArchiveError(
        "document-too-large",
        `is a ${kind} file of more than ${MOST_IN_MEMORY} bytes in an archive`,
      );
      return this.#ctx.problem(error, path, 0);
    }
    const text = documentText(kind, bytes);
    if (text === undefined) yield { path, bytes, firstLine: 1, mode, isMember };
    else yield { path: `${path}!text`, bytes: Buffer.from(text), firstLine: 1, mode, isMember: true };
  }

  async *#plain(
    content: Content,
    path: string,
    mode: string,
    isMember: boolean,
  ): AsyncGenerator<InnerFile, void, undefined> {
    if (content.isWhole && content.broken === undefined) {
      yield { path, bytes: content.head, firstLine: 1, mode, isMember };
      return;
    }
    let length = 0;
    for await (const { bytes, firstLine } of windows(content)) {
      length += bytes.length;
      if (length > this.#ctx.maxFileSize) return this.#ctx.tooLarge(path, length);
      yield { path, bytes, firstLine, mode, isMember };
    }
  }

  async *#counted(pieces: Pieces): AsyncGenerator<Buffer, void, undefined> {
    for await (const piece of pieces) {
      this.#budget.spend(piece.length);
      yield piece;
    }
  }
}

/** What the content of `x.gz` is called. */
function nameWithout(path: string): string {
  const base = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1);
  const name = base.replace(/\.(?:gz|bz2?|xz|zst|zstd|lzma|z)$/i, "").replace(/\.(?:tgz|tbz2?|txz|tzst)$/i, ".tar");
  return name === "" ? base : name;
}
