/**
 * From the words of a request to the source that gives the content. Each kind is loaded only when it is asked for, with what it needs
 * of Node: `node:stream` alone costs a hook 5 ms.
 */
import { join } from "node:path";
import type { Repository } from "../git/repository.ts";
import type { HistorySource, ImageSource, RangeSource, ScanSource } from "../options.ts";
import type { ArchiveOptions } from "../sources/archive/withArchives.ts";
import type { Source, SourceContext } from "../sources/source.ts";
import type { Place } from "./place.ts";

/** @param archives how archives in it are opened */
export async function openSource(
  source: ScanSource,
  place: Place,
  ctx: SourceContext,
  archives: ArchiveOptions,
): Promise<Source> {
  const { repository } = place;
  switch (source.kind) {
    case "tree":
      return (await import("../sources/tree.ts")).treeSource(ctx, repository, source.paths ?? []);
    case "stdin": {
      const { stdinSource } = await import("../sources/stdin.ts");
      const { Readable } = await import("node:stream");
      return stdinSource(ctx, Readable.from(source.input), source.filename);
    }
    case "staged":
      return (await import("../sources/staged.ts")).stagedSource(ctx, required(repository));
    case "range":
      return await rangeOf(source, required(repository), ctx);
    case "push":
      return (await import("../sources/push.ts")).pushSource(ctx, required(repository), source.refs, source.known);
    case "history":
      return await historyOf(source, required(repository), ctx);
    case "image":
      return await imageOf(source, ctx, archives);
  }
}

async function rangeOf(
  { range, notOnRemote, allowEmpty }: RangeSource,
  repository: Repository,
  ctx: SourceContext,
): Promise<Source> {
  const { rangeSource } = await import("../sources/range.ts");
  return rangeSource(ctx, repository, range, {
    ...(notOnRemote !== undefined && { notOnRemote }),
    ...(allowEmpty !== undefined && { allowEmpty }),
  });
}

async function historyOf(source: HistorySource, repository: Repository, ctx: SourceContext): Promise<Source> {
  const { kind: _, ...options } = source;
  const { historySource } = await import("../sources/history.ts");
  return historySource(ctx, repository, options);
}

async function imageOf(source: ImageSource, ctx: SourceContext, archives: ArchiveOptions): Promise<Source> {
  const { imageSource } = await import("../sources/image/imageSource.ts");
  const { kind: _, ...options } = source;
  const { homedir } = await import("node:os");
  const home = homedir();
  return imageSource(ctx, {
    authFiles: [join(home, ".docker/config.json"), join(home, ".config/containers/auth.json")],
    ...options,
    archiveDepth: archives.depth,
    guarded: archives.guarded,
    parseDockerfile: async (text) => (await import("../policy/formats/dockerfile.ts")).parseDockerfile(text),
  });
}

/** place.ts has seen to it. */
function required(repository: Repository | undefined): Repository {
  if (repository === undefined) throw new Error("a source of git objects was opened without a repository");
  return repository;
}
