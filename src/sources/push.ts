/**
 * What a push brings: the commits that the other side does not have, the messages of annotated tags, the names of new refs. One
 * source for all refs of a push, so that a commit which several of them bring is looked at, and told of, once.
 */
import { parseTag } from "../git/commit.ts";
import type { Repository } from "../git/repository.ts";
import { remoteSelection, resolveCommit, walkNewCommits } from "../git/revisions.ts";
import type { Chunk, PushedRef } from "../model.ts";
import { missingObject, readBlob, tooLarge } from "./blobs.ts";
import { CommitSeries } from "./commitSeries.ts";
import { tagChunk } from "./commits.ts";
import { nameChunks } from "./names.ts";
import { warnIfShallow } from "./shallow.ts";
import type { Source, SourceContext } from "./source.ts";

/**
 * The source of pre-push and pre-receive hooks. Its `chunks()` throws IncompleteError when git cannot walk the commits.
 *
 * @param known see PushSource in options.ts
 */
export function pushSource(
  ctx: SourceContext,
  repo: Repository,
  refs: readonly PushedRef[],
  known: readonly string[] | "refs",
): Source {
  const series = new CommitSeries(ctx, repo);
  return {
    kind: "range",
    target: refs.map(({ oid, old }) => `${old ?? "0".repeat(oid.length)}..${oid}`).join(", "),
    async *chunks(): AsyncGenerator<Chunk, void, undefined> {
      const pushed = new Pushed(ctx, series);
      for (const ref of refs) yield* pushed.add(ref);
      const selections = known === "refs" ? ["--all"] : known.map(remoteSelection);
      const there = await knownCommits(series, refs);
      const commits = await walkNewCommits(repo.git, [...pushed.commits], there, selections);
      warnIfShallow(ctx, repo, commits);
      yield* series.chunks(commits);
      yield* nameChunks(
        refs.filter(({ name, old }) => name !== "" && old === undefined).map(({ name }) => name),
        "ref-name",
      );
    },
    attribute: (hits) => Promise.resolve(series.first(hits)),
    entries: () => series.entries(),
    close: () => series.reader.close(),
  };
}

/** The old objects of the refs, as far as they are known here: after someone else's push they may not be. */
async function knownCommits({ reader }: CommitSeries, refs: readonly PushedRef[]): Promise<string[]> {
  const olds = refs.flatMap(({ old }) => (old === undefined ? [] : [old]));
  const commits = await Promise.all(olds.map((old) => resolveCommit(reader, old)));
  return commits.filter((commit) => commit !== undefined);
}

/** Follows refs to commits, and gives what lies between and beside. */
class Pushed {
  readonly commits = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #ctx: SourceContext;
  readonly #series: CommitSeries;

  constructor(ctx: SourceContext, series: CommitSeries) {
    this.#ctx = ctx;
    this.#series = series;
  }

  async *add({ name, oid }: PushedRef): AsyncGenerator<Chunk, void, undefined> {
    const path = name === "" ? `tag ${oid}` : name;
    for (let next: string | undefined = oid; next !== undefined && !this.#seen.has(next);) {
      this.#seen.add(next);
      const answer = await this.#series.reader.get(next);
      next = undefined;
      if (answer.kind === "too-large") tooLarge(this.#ctx, path, answer.size);
      else if (answer.kind !== "object") missingObject(this.#ctx, answer.name, path);
      else if (answer.type === "commit") this.commits.add(answer.oid);
      else if (answer.type === "tag") {
        const tag = parseTag(answer.bytes);
        this.#ctx.coverage.objects++;
        yield tagChunk(answer.oid, tag, path);
        next = tag.object;
      } else if (answer.type === "blob") {
        const bytes = await readBlob(this.#ctx, this.#series.reader, answer.oid, path);
        if (bytes !== undefined) yield { bytes, path, where: "content", blob: answer.oid };
      } else
        this.#ctx.coverage.problem(
          `${path} names a tree of files that no commit holds, which was not scanned: push a commit instead`,
          "tree",
          path,
        );
    }
  }
}
