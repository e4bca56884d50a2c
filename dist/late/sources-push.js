import {
  warnIfShallow
} from "../chunks/chunk-RFUJIO5Y.js";
import {
  CommitSeries
} from "../chunks/chunk-OKB26I5J.js";
import {
  parseTag,
  tagChunk
} from "../chunks/chunk-7HHZ3Y5M.js";
import "../chunks/chunk-NLHSVFSY.js";
import "../chunks/chunk-BLHTV6GK.js";
import {
  m180_nameChunks
} from "../chunks/chunk-XCWIZIBK.js";
import {
  m177_missingObject,
  m177_readBlob,
  m177_tooLarge
} from "../chunks/chunk-OVRD6QK3.js";
import {
  remoteSelection,
  resolveCommit,
  walkNewCommits
} from "../chunks/chunk-LPIN2NTM.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/sources/push.ts
function pushSource(ctx, repo, refs, known) {
  const series = new CommitSeries(ctx, repo);
  return {
    kind: "range",
    target: refs.map(({ oid, old }) => `${old ?? "0".repeat(oid.length)}..${oid}`).join(", "),
    async *chunks() {
      const pushed = new Pushed(ctx, series);
      for (const ref of refs) yield* pushed.add(ref);
      const selections = known === "refs" ? ["--all"] : known.map(remoteSelection);
      const there = await knownCommits(series, refs);
      const commits = await walkNewCommits(repo.git, [...pushed.commits], there, selections);
      warnIfShallow(ctx, repo, commits);
      yield* series.chunks(commits);
      yield* m180_nameChunks(
        refs.filter(({ name, old }) => name !== "" && old === void 0).map(({ name }) => name),
        "ref-name"
      );
    },
    attribute: (hits) => Promise.resolve(series.first(hits)),
    entries: () => series.entries(),
    close: () => series.reader.close()
  };
}
async function knownCommits({ reader }, refs) {
  const olds = refs.flatMap(({ old }) => old === void 0 ? [] : [old]);
  const commits = await Promise.all(olds.map((old) => resolveCommit(reader, old)));
  return commits.filter((commit) => commit !== void 0);
}
var Pushed = class {
  commits = /* @__PURE__ */ new Set();
  #seen = /* @__PURE__ */ new Set();
  #ctx;
  #series;
  constructor(ctx, series) {
    this.#ctx = ctx;
    this.#series = series;
  }
  async *add({ name, oid }) {
    const path = name === "" ? `tag ${oid}` : name;
    for (let next = oid; next !== void 0 && !this.#seen.has(next); ) {
      this.#seen.add(next);
      const answer = await this.#series.reader.get(next);
      next = void 0;
      if (answer.kind === "too-large") m177_tooLarge(this.#ctx, path, answer.size);
      else if (answer.kind !== "object") m177_missingObject(this.#ctx, answer.name, path);
      else if (answer.type === "commit") this.commits.add(answer.oid);
      else if (answer.type === "tag") {
        const tag = parseTag(answer.bytes);
        this.#ctx.coverage.objects++;
        yield tagChunk(answer.oid, tag, path);
        next = tag.object;
      } else if (answer.type === "blob") {
        const bytes = await m177_readBlob(this.#ctx, this.#series.reader, answer.oid, path);
        if (bytes !== void 0) yield { bytes, path, where: "content", blob: answer.oid };
      } else
        this.#ctx.coverage.problem(
          `${path} names a tree of files that no commit holds, which was not scanned: push a commit instead`,
          "tree",
          path
        );
    }
  }
};
export {
  pushSource
};
