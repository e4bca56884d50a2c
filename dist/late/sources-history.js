const { basename } = globalThis.process.getBuiltinModule("node:path");
import {
  CommitSeries
} from "../chunks/chunk-OKB26I5J.js";
import {
  attributeHits
} from "../chunks/chunk-7ZCP46QP.js";
import {
  NO_COMMIT,
  historyChunks,
  planHistory
} from "../chunks/chunk-G2SPY3YO.js";
import "../chunks/chunk-2NFJI7WK.js";
import {
  provenanceOf,
  tryCommit
} from "../chunks/chunk-7HHZ3Y5M.js";
import "../chunks/chunk-NLHSVFSY.js";
import "../chunks/chunk-VDYH3BD6.js";
import {
  m92_ObjectReader
} from "../chunks/chunk-BLHTV6GK.js";
import "../chunks/chunk-XCWIZIBK.js";
import "../chunks/chunk-OVRD6QK3.js";
import "../chunks/chunk-S32C2UYC.js";
import {
  resolveCommit,
  shallowBoundary,
  walkCommits
} from "../chunks/chunk-LPIN2NTM.js";
import {
  m101_IncompleteError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/sources/history.ts
var SHALLOW = "this clone is shallow, older commits are missing: fetch them (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)";
function historySource(ctx, repo, options = {}) {
  return options.since === void 0 && options.author === void 0 ? fullHistory(ctx, repo, options) : narrowedHistory(ctx, repo, options);
}
function fullHistory(ctx, repo, options) {
  const reader = new m92_ObjectReader(repo.git, ctx.maxFileSize);
  let plan;
  return {
    kind: "history",
    target: targetOf(repo, options),
    async *chunks() {
      if (repo.shallow) ctx.coverage.problem(SHALLOW);
      const { unreachable = false, branch } = options;
      plan = await planHistory(ctx, repo, { unreachable, ...branch !== void 0 && { branch } });
      yield* historyChunks(ctx, repo, reader, plan);
    },
    attribute: (hits) => plan === void 0 ? Promise.resolve(hits) : attributeHits(reader, plan, hits),
    entries: (filter) => historyEntries(reader, plan, filter),
    close: () => reader.close()
  };
}
async function* historyEntries(reader, plan, filter) {
  if (plan === void 0) return;
  const { places, commits } = plan;
  const wantsPath = (path) => !places.isNote(path) && filter?.path(places.pathText(path)) !== false;
  for (const { path, blob: number, rank } of places.versions(wantsPath, filter?.blobs ?? /* @__PURE__ */ new Set())) {
    const blob = places.blobs.text(number);
    yield {
      path: places.pathText(path),
      mode: places.modeAt(path) ?? "100644",
      blob,
      tracked: true,
      introduced: async () => {
        if (rank === NO_COMMIT) return void 0;
        const oid = commits.text(rank);
        const commit = await tryCommit(reader, oid, () => {
        });
        return commit === void 0 ? void 0 : provenanceOf(oid, commit);
      },
      read: () => reader.content(blob, "blob")
    };
  }
}
function narrowedHistory(ctx, repo, options) {
  const series = new CommitSeries(ctx, repo);
  return {
    kind: "history",
    target: targetOf(repo, options),
    async *chunks() {
      const commits = await matchingCommits(series.reader, repo, options);
      const boundary = shallowBoundary(repo);
      if (commits.some((commit) => boundary.has(commit))) ctx.coverage.problem(SHALLOW);
      yield* series.chunks(commits);
    },
    attribute: (hits) => Promise.resolve(series.first(hits)),
    entries: () => series.entries(),
    close: () => series.reader.close()
  };
}
async function matchingCommits(reader, repo, options) {
  const { since, author, branch } = options;
  const filters = [
    ...since === void 0 ? [] : [`--since=${since}`],
    ...author === void 0 ? [] : [`--author=${author}`]
  ];
  const tip = branch === void 0 ? void 0 : await resolveCommit(reader, branch);
  if (branch !== void 0 && tip === void 0) {
    throw new m101_IncompleteError(`there is no branch or commit "${branch}" in this clone: check the name, or fetch it`);
  }
  const commits = await walkCommits(repo.git, tip === void 0 ? ["--all", "--reflog"] : [tip], filters);
  if (commits.length > 0) return commits;
  throw new m101_IncompleteError(`nothing to scan: no commit matches ${filters.join(" ")}`);
}
function targetOf(repo, { branch, since, author }) {
  const words = [basename(repo.root ?? repo.gitDir)];
  if (branch !== void 0) words.push(`branch ${branch}`);
  if (since !== void 0) words.push(`since ${since}`);
  if (author !== void 0) words.push(`author ${author}`);
  return words.join(", ");
}
export {
  historySource
};
