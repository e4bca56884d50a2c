/**
 * Opens the archives among a source's content: their files follow as content of their own, with the path `outer.zip!inner/app.env`.
 * The code that opens them is loaded when the first bytes of some content are those of an archive.
 */
import type { Chunk } from "../../model.ts";
import type { Entry, EntryFilter, Source, SourceContext } from "../source.ts";
import type { InnerFile } from "./expand.ts";
import { Keeper, type KeptFile } from "./keeper.ts";
import { archiveKind } from "./kind.ts";

export interface ArchiveOptions {
  /** How many archives inside each other are opened; 0: none. */
  readonly depth: number;
  /** Whether guards on files may want a file of this path. */
  readonly guarded: (path: string) => boolean;
}

/** The source, with what is inside archives among its content and its files. */
export function withArchives(source: Source, ctx: SourceContext, options: ArchiveOptions): Source {
  /** By object id of the archive, or by its path where the source names none. */
  const kept = new Map<string, KeptFile[]>();
  const keeper = new Keeper(options.guarded, ctx.coverage);
  const keep = (archive: Chunk, { added }: Chunk, file: InnerFile): void => {
    if (!file.isMember || file.firstLine !== 1) return;
    const one = keeper.keep(file, { archive: archive.path, ...(added !== undefined && { added }) });
    const key = archive.blob ?? archive.path;
    if (one !== undefined) kept.set(key, [...(kept.get(key) ?? []), one]);
  };
  return {
    ...source,
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      for await (const chunk of source.chunks()) {
        if (!isFile(chunk) || archiveKind(chunk.bytes) === undefined) yield chunk;
        else if (options.depth === 0) {
          ctx.coverage.skip("archive-not-opened", chunk.path, chunk.bytes.length);
          yield chunk;
        } else {
          const { innerChunks } = await import("./innerChunks.ts");
          for await (const { inner, file } of innerChunks(chunk, ctx.part?.at(chunk.path, ctx) ?? ctx, options.depth)) {
            if (file !== undefined) keep(chunk, inner, file);
            yield inner;
          }
        }
      }
    },
    ...(source.entries !== undefined && {
      async *entries(filter?: EntryFilter): AsyncGenerator<Entry, void, undefined> {
        const wanted = filter === undefined || kept.size === 0 ? filter : andArchives(filter, kept);
        for await (const entry of source.entries?.(wanted) ?? []) {
          if (filter === undefined || filter.path(entry.path) || filter.blobs.has(entry.blob ?? "")) yield entry;
          const inside = kept.get(entry.blob ?? "") ?? kept.get(entry.path) ?? [];
          for (const one of inside) yield innerEntry(entry, one);
        }
      },
    }),
  };
}

function isFile({ where, names }: Chunk): boolean {
  return (where === "content" || where === "note") && names === undefined;
}

/** The archives themselves are to be among the entries. */
function andArchives(filter: EntryFilter, kept: ReadonlyMap<string, unknown>): EntryFilter {
  return {
    path: (path) => filter.path(path) || kept.has(path),
    blobs: {
      has: (oid) => kept.has(oid) || filter.blobs.has(oid),
      *[Symbol.iterator]() {
        yield* filter.blobs;
        yield* kept.keys();
      },
    },
  };
}

function innerEntry(archive: Entry, { path, mode, bytes, place }: KeptFile): Entry {
  const { added: _, onDisk: __, ...outer } = archive;
  return {
    ...outer,
    ...place,
    // In a history the archive may have other names, too.
    path: `${archive.path}${path.slice(place.archive?.length)}`,
    archive: archive.path,
    mode,
    read: () => Promise.resolve(bytes),
  };
}
