/** The members of a zip, as its directory lists them; of one without a directory (cut off), as they come. */
import zlib from "node:zlib";
import yauzl from "yauzl";
import { ArchiveError } from "./budget.ts";
import { whole, type Pieces } from "./content.ts";
import { decompress, damaged, inflate } from "./decompress.ts";
import { membersWithoutDirectory } from "./zipWithoutDirectory.ts";

export interface ZipMember {
  readonly name: string;
  /** Octal text of git's form. */
  readonly mode: string;
  /** Bytes that it says it has. */
  readonly size: number;
  /** Throws ArchiveError when it cannot be read. */
  readonly pieces: Pieces;
}

/** Comments of the archive and of its members. */
export interface ZipComments {
  text: string;
}

const SYMLINK = 0o120000;
/** Content up to this length is undone at once, which is much faster than a stream. Bytes. */
const SMALL = 4_000_000;

/**
 * @param comments is filled in
 * @throws ArchiveError when there is no directory, after the members that could be found all the same
 */
export async function* zipMembers(bytes: Buffer, comments: ZipComments): AsyncGenerator<ZipMember, void, undefined> {
  const zip = await open(bytes);
  if (zip === undefined) {
    yield* membersWithoutDirectory(bytes);
    throw new ArchiveError("archive-truncated", "is cut off (it has no directory)");
  }
  // Names and comments stay bytes: the package refuses names that lead out of a folder, and nothing is written here.
  comments.text += text(zip.comment as unknown as Buffer, true);
  try {
    for await (const entry of zip.eachEntry()) {
      const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
      const comment = text(entry.fileCommentRaw, isUtf8);
      if (comment !== "") comments.text += `${comments.text === "" ? "" : "\n"}${comment}`;
      const name = memberName(entry, isUtf8);
      if (name === "" || (name.endsWith("/") && entry.uncompressedSize === 0)) continue;
      yield { name, mode: modeOf(entry), size: entry.uncompressedSize, pieces: contentOf(bytes, zip, entry) };
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("archive-damaged", "is damaged");
  }
}

/** Undefined when its end, where the directory stands, is missing. */
async function open(bytes: Buffer): Promise<yauzl.ZipFile | undefined> {
  try {
    return await yauzl.fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false });
  } catch {
    return undefined;
  }
}

async function* contentOf(
  bytes: Buffer,
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
): AsyncGenerator<Buffer, void, undefined> {
  if (entry.isEncrypted()) throw new ArchiveError("archive-encrypted", "is encrypted");
  let start: number;
  try {
    start = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch {
    throw new ArchiveError("archive-damaged", "is damaged");
  }
  const end = start + entry.compressedSize;
  yield* undone(bytes.subarray(start, end), entry.compressionMethod, entry.uncompressedSize);
  if (end > bytes.length) throw new ArchiveError("archive-truncated", "is cut off");
}

/** Methods as APPNOTE.TXT 4.4.5 numbers them. */
async function* undone(packed: Buffer, method: number, size: number): AsyncGenerator<Buffer, void, undefined> {
  switch (method) {
    case 0:
      yield packed;
      return;
    case 8: {
      const small = size <= SMALL ? inflateSmall(packed) : undefined;
      if (small !== undefined) {
        yield small;
        return;
      }
      try {
        yield* inflate(whole(packed).pieces());
      } catch (error) {
        throw damaged(error);
      }
      return;
    }
    case 12:
      yield* decompress(whole(packed), "bzip2");
      return;
    case 93:
      yield* decompress(whole(packed), "zstd");
      return;
    case 95:
      yield* decompress(whole(packed), "xz");
      return;
    default:
      throw new ArchiveError("archive-unsupported", `uses compression method ${method}, which is not read`);
  }
}

function inflateSmall(packed: Buffer): Buffer | undefined {
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: SMALL });
  } catch {
    // Longer than it says, or damaged: the stream gives what there is.
    return undefined;
  }
}

function memberName(entry: yauzl.Entry, isUtf8: boolean): string {
  const raw = entry.fileNameRaw;
  return text(raw, isUtf8)
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/+)+/, "");
}

/** Names without the flag are in an old code page; most writers mean UTF-8 all the same. */
function text(bytes: Buffer, isUtf8: boolean): string {
  const decoded = bytes.toString("utf8");
  return !isUtf8 && decoded.includes("\ufffd") ? bytes.toString("latin1") : decoded;
}

function modeOf(entry: yauzl.Entry): string {
  const unix = entry.versionMadeBy >> 8 === 3 ? entry.externalFileAttributes >>> 16 : 0;
  if ((unix & 0o170000) === SYMLINK) return "120000";
  return (unix & 0o111) === 0 ? "100644" : "100755";
}
