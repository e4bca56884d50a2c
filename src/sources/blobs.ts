/**
 * Blobs as chunks: what sources that compare versions (staged, range, narrowed history) have in common.
 */
import { isUtf16, scanText } from "../engine/text.ts";
import { addedLines, changedPart } from "../git/lineDiff.ts";
import type { ObjectReader } from "../git/objectReader.ts";
import { pathText } from "../git/pathText.ts";
import type { RawChange } from "../git/rawDiff.ts";
import { type Chunk, IncompleteError, type LineRange, type Provenance } from "../model.ts";
import type { Entry, SourceContext } from "./source.ts";

export const SUBMODULE = "160000";
/** Blobs that git may prepare while one is scanned. */
export const AHEAD = 4;

/** A version of a file that a change brings in. */
export interface Version {
  /** As text; see git/pathText.ts. */
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
  /** Blobs of the same file in the parents that have it, each once; the old path's blob for a rename. */
  readonly olds: readonly string[];
  /** No parent has a file of this name. */
  readonly fresh: boolean;
  readonly provenance?: Provenance;
}

/**
 * The blobs with which a change compares. A submodule has none. A file that was moved out of an excluded path has none either, since its
 * content was never looked at; nor has one that an allowance covered where it was, since it is to be judged where it comes to lie.
 */
export function oldBlobs(ctx: SourceContext, change: RawChange): string[] {
  const olds = change.olds.filter((old) => {
    if (/^0+$/.test(old.oid) || old.mode === SUBMODULE) return false;
    if (old.path.equals(change.path)) return true;
    const from = pathText(old.path);
    return !ctx.excluded(from) && ctx.alike?.(from, pathText(change.path)) !== false;
  });
  return [...new Set(olds.map((old) => old.oid))];
}

/** The file name is new: no parent has it. */
export function isFresh(change: RawChange): boolean {
  return change.olds.every((old) => /^0+$/.test(old.oid) || !old.path.equals(change.path));
}

/**
 * Reads a version and counts it. Nothing when it adds no content (a pure rename or mode change) or cannot be read, which is then told
 * in the coverage.
 */
export async function versionChunk(
  ctx: SourceContext,
  reader: ObjectReader,
  version: Version,
): Promise<Chunk | undefined> {
  const { path, blob, olds, provenance } = version;
  ctx.coverage.files++;
  if (olds.includes(blob)) return undefined;
  // Asked for before the answer about the new one is there. Lines that are new against all old versions are new against the first.
  const first = contents(reader, olds.slice(0, 1));
  const bytes = await readBlob(ctx, reader, blob, path);
  if (bytes === undefined) return undefined;
  const old = (await first)[0];
  return {
    bytes,
    path,
    where: "content",
    blob,
    // In UTF-16, lines of the bytes are not those of the text that the engine sees.
    ...(old !== undefined && !isUtf16(bytes) && !isUtf16(old) && { near: changedPart(bytes, old) }),
    ...(provenance !== undefined && { provenance }),
    ...(olds.length > 0 && { added: () => addedTo(bytes, reader, olds), older: () => contents(reader, olds) }),
  };
}

/** A version as guards see it. */
export function versionEntry(reader: ObjectReader, version: Version): Entry {
  const { path, mode, blob, olds, fresh, provenance } = version;
  const read = (): Promise<Buffer> => reader.content(blob, "blob");
  return {
    path,
    mode,
    blob,
    tracked: true,
    fresh,
    ...(provenance !== undefined && { provenance }),
    ...(olds.length > 0 && { added: async () => addedTo(await read(), reader, olds) }),
    read,
  };
}

/** A blob's content, counted; nothing (and a problem in the coverage) when it cannot be read. */
export async function readBlob(
  ctx: SourceContext,
  reader: ObjectReader,
  blob: string,
  path: string,
): Promise<Buffer | undefined> {
  let answer;
  try {
    answer = await reader.get(blob);
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    ctx.coverage.problem(`object ${blob} cannot be read (${error.message}): run git fsck`, "unreadable", path);
    return undefined;
  }
  if (answer.kind === "object") {
    ctx.coverage.objects++;
    ctx.coverage.bytes += answer.size;
    return answer.bytes;
  }
  if (answer.kind === "too-large") tooLarge(ctx, path, answer.size);
  else missingObject(ctx, blob, path);
  return undefined;
}

export function tooLarge(ctx: SourceContext, path: string, size: number): void {
  ctx.coverage.problem(
    `content above ${ctx.maxFileSize} bytes was not scanned: raise --max-file-size, or exclude the paths listed under "too-large"`,
    "too-large",
    path,
    size,
  );
}

export function missingObject(ctx: SourceContext, oid: string, path: string): void {
  ctx.coverage.problem(
    "objects are missing from this clone (a partial clone or a damaged repository): run git fsck, or clone again without --filter",
    "missing-object",
    path === oid ? oid : `${path} (${oid})`,
  );
}

async function addedTo(bytes: Buffer, reader: ObjectReader, olds: readonly string[]): Promise<readonly LineRange[]> {
  // Lines are those of the text that the engine sees: in UTF-16 a byte that looks like a line feed may be half of a letter.
  const before = await contents(reader, olds);
  return addedLines(
    scanText(bytes).bytes,
    before.map((old) => scanText(old).bytes),
  );
}

/** An old version that cannot be read hides nothing: without it more lines count as added. */
async function contents(reader: ObjectReader, olds: readonly string[]): Promise<readonly Buffer[]> {
  const answers = await Promise.all(olds.map((old) => reader.get(old).catch(() => undefined)));
  return answers.flatMap((answer) => (answer?.kind === "object" ? [answer.bytes] : []));
}
