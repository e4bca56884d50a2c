/** The content of one archive as chunks: loaded when a first archive is met. */
import { scanText } from "../../engine/text.ts";
import { addedLines } from "../../git/lineDiff.ts";
import type { Chunk, LineRange } from "../../model.ts";
import { tooLarge } from "../blobs.ts";
import { nameChunks } from "../names.ts";
import type { SourceContext } from "../source.ts";
import type { ArchiveError } from "./budget.ts";
import { whole } from "./content.ts";
import { expand, type ExpandContext, type InnerFile } from "./expand.ts";

/** A piece of an archive; `file` is absent for the names of its files. */
export interface InnerChunk {
  readonly inner: Chunk;
  readonly file?: InnerFile;
}

/** Names that are told at once. */
const NAMES = 1000;

/** Everything inside an archive. What cannot be read is told in the coverage. */
export async function* innerChunks(
  chunk: Chunk,
  ctx: SourceContext,
  depth: number,
): AsyncGenerator<InnerChunk, void, undefined> {
  const { path, where, blob, provenance, older } = chunk;
  const place = {
    where,
    archive: path,
    ...(blob !== undefined && { blob }),
    ...(provenance !== undefined && { provenance }),
  };
  let names: string[] = [];
  for await (const file of expand(whole(chunk.bytes), chunk.bytes.length, path, contextOf(ctx, depth))) {
    if (file.isMember && file.firstLine === 1) {
      ctx.coverage.files++;
      names.push(file.path);
      if (names.length === NAMES) {
        yield* named(names, place);
        names = [];
      }
    }
    ctx.coverage.bytes += file.bytes.length;
    const added = older === undefined ? undefined : addedInside(file, chunk, older, depth);
    const { bytes, firstLine } = file;
    yield {
      file,
      inner: {
        ...place,
        bytes,
        path: file.path,
        ...(firstLine > 1 && { firstLine }),
        ...(added !== undefined && { added }),
      },
    };
  }
  yield* named(names, place);
}

/** How the walk through an archive tells a source's coverage what it could not read. */
export function contextOf(ctx: SourceContext, depth: number): ExpandContext {
  return {
    depth,
    maxFileSize: ctx.maxFileSize,
    // A glob for a folder or a name holds inside an archive as well.
    excluded: (path) => ctx.excluded(path) || ctx.excluded(path.replaceAll("!", "/")),
    skip: (reason, path, bytes) => ctx.coverage.skip(reason, path, bytes),
    problem: (error, path, bytes) => ctx.coverage.problem(advice(error), error.reason, path, bytes),
    tooLarge: (path, bytes) => tooLarge(ctx, path, bytes),
  };
}

function advice({ reason, message }: ArchiveError): string {
  const fix =
    reason === "archive-too-deep"
      ? "raise --archive-depth, or exclude"
      : "look into what they hold by other means, or exclude";
  return `an archive ${message} and was not scanned to its end: ${fix} the paths listed under "${reason}"`;
}

function* named(
  names: readonly string[],
  place: Omit<Chunk, "bytes" | "path">,
): Generator<InnerChunk, void, undefined> {
  for (const chunk of nameChunks(names, "path")) yield { inner: { ...place, ...chunk } };
}

/**
 * Which lines a change adds to a file inside an archive: those that the file of the same name had in no older version of the archive.
 * Worked out only when something was found.
 */
function addedInside(
  file: InnerFile,
  { path }: Chunk,
  older: () => Promise<readonly Buffer[]>,
  depth: number,
): () => Promise<readonly LineRange[]> {
  return async () => {
    const before: Buffer[] = [];
    for (const archive of await older()) {
      for await (const old of expand(whole(archive), archive.length, path, quiet(depth))) {
        if (old.path === file.path && old.firstLine === file.firstLine) before.push(scanText(old.bytes).bytes);
      }
    }
    return addedLines(scanText(file.bytes).bytes, before);
  };
}

/** What an older version holds that cannot be read hides nothing: more counts as added. */
function quiet(depth: number): ExpandContext {
  const nothing = (): void => {};
  return {
    depth,
    maxFileSize: Number.MAX_SAFE_INTEGER,
    excluded: () => false,
    skip: nothing,
    problem: nothing,
    tooLarge: nothing,
  };
}
