/**
 * The working tree: tracked files and untracked files that git does not ignore; outside a repository, every file below a folder.
 */
import { basename } from "node:path";
import { ObjectReader } from "../git/objectReader.ts";
import type { Repository } from "../git/repository.ts";
import { type Chunk, IncompleteError } from "../model.ts";
import { readBlob, tooLarge } from "./blobs.ts";
import { modeOnDisk, readDisk } from "./disk.ts";
import { nameChunks } from "./names.ts";
import type { Entry, EntryFilter, Source, SourceContext } from "./source.ts";
import type { TreeFile } from "./treeListing.ts";
import { planTree } from "./treePlan.ts";

/**
 * The source of a plain `scan [PATH…]`. Its `chunks()` throws UsageError for a PATH that does not exist, and IncompleteError when
 * there is nothing that could be scanned.
 *
 * @param repo undefined outside a repository
 * @param paths absolute, or relative to `ctx.cwd`; never patterns
 */
export function treeSource(ctx: SourceContext, repo: Repository | undefined, paths: readonly string[]): Source {
  const reader = repo === undefined ? undefined : new ObjectReader(repo.git, ctx.maxFileSize);
  let files: readonly TreeFile[] = [];
  return {
    kind: "tree",
    target: basename(repo?.root ?? ctx.cwd),
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      files = (await planTree(ctx, repo, paths)).filter(({ path }) => {
        if (!ctx.excluded(path)) return true;
        ctx.coverage.skip("excluded", path);
        return false;
      });
      yield* nameChunks(
        files.map((file) => file.path).filter((path) => ctx.part?.owns(path) !== false),
        "path",
      );
      ctx.coverage.expected = files.length;
      for (const file of files) {
        if (ctx.part?.reads(file.path) === false) continue;
        const own = ctx.part?.at(file.path, ctx) ?? ctx;
        const chunk = readFile(own, file) ?? (await readSparse(own, reader, file));
        if (chunk !== undefined) yield chunk;
      }
    },
    async *entries(filter?: EntryFilter): AsyncGenerator<Entry, void, undefined> {
      const isWanted = ({ path, index }: TreeFile): boolean =>
        filter === undefined || filter.path(path) || (index !== undefined && filter.blobs.has(index.blob));
      for (const file of files) if (file.inside && isWanted(file)) yield entry(ctx, reader, file);
    },
    ...(reader !== undefined && { close: () => reader.close() }),
  };
}

function readFile(ctx: SourceContext, { path, full, index }: TreeFile): Chunk | undefined {
  const read = readDisk(full, ctx.maxFileSize);
  switch (read.kind) {
    case "file":
    case "symlink":
      ctx.coverage.files++;
      ctx.coverage.bytes += read.bytes.length;
      return { bytes: read.bytes, path, where: "content" };
    case "too-large":
      tooLarge(ctx, path, read.size);
      break;
    case "unreadable":
      ctx.coverage.problem(
        `some files cannot be read (${read.code}): change their permissions, or exclude them`,
        "unreadable",
        path,
      );
      break;
    case "special-file":
      ctx.coverage.skip("special-file", path);
      break;
    default:
      if (index?.skipWorktree !== true) ctx.coverage.skip("deleted", path);
  }
  return undefined;
}

/** A file that a sparse checkout leaves out of the work tree is read from the index. */
async function readSparse(
  ctx: SourceContext,
  reader: ObjectReader | undefined,
  file: TreeFile,
): Promise<Chunk | undefined> {
  const { path, full, index } = file;
  if (index?.skipWorktree !== true || reader === undefined || readDisk(full, 0).kind !== "missing") return undefined;
  const bytes = await readBlob(ctx, reader, index.blob, path);
  if (bytes === undefined) return undefined;
  ctx.coverage.files++;
  return { bytes, path, where: "content", blob: index.blob };
}

function entry(ctx: SourceContext, reader: ObjectReader | undefined, file: TreeFile): Entry {
  const { path, full, index } = file;
  const sparse = index?.skipWorktree === true && readDisk(full, 0).kind === "missing";
  return {
    path,
    mode: index?.mode ?? modeOnDisk(full),
    ...(index !== undefined && { blob: index.blob }),
    tracked: index !== undefined,
    onDisk: !sparse,
    read: async () => {
      if (sparse && reader !== undefined) return reader.content(index.blob, "blob");
      const read = readDisk(full, ctx.maxFileSize);
      if ("bytes" in read) return read.bytes;
      throw new IncompleteError(`${path} cannot be read (${read.kind})`);
    },
  };
}
