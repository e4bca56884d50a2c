import {
  warnIfShallow
} from "../chunks/chunk-CLG7U4ON.js";
import {
  CommitSeries
} from "../chunks/chunk-DLUPM46B.js";
import {
  parseTag,
  tagChunk
} from "../chunks/chunk-T64U3PNH.js";
import "../chunks/chunk-E5GVHK5N.js";
import "../chunks/chunk-H4S7JQ2N.js";
import {
  m155_nameChunks
} from "../chunks/chunk-JCSSBLDJ.js";
import {
  m152_missingObject,
  m152_readBlob,
  m152_tooLarge
} from "../chunks/chunk-4STBGSQN.js";
import {
  remoteSelection,
  resolveCommit,
  walkNewCommits
} from "../chunks/chunk-ESYXBC67.js";
import "../chunks/chunk-NUUKCMGI.js";
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
      yield* m155_nameChunks(
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
      if (answer.kind === "too-large") m152_tooLarge(this.#ctx, path, answer.size);
      else if (answer.kind !== "object") m152_missingObject(this.#ctx, answer.name, path);
      else if (answer.type === "commit") this.commits.add(answer.oid);
      else if (answer.type === "tag") {
        const tag = parseTag(answer.bytes);
        this.#ctx.coverage.objects++;
        yield tagChunk(answer.oid, tag, path);
        next = tag.object;
      } else if (answer.type === "blob") {
        const bytes = await m152_readBlob(this.#ctx, this.#series.reader, answer.oid, path);
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
