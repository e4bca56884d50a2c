import {
  resolveRange
} from "../chunks/chunk-APFSZ5EK.js";
import {
  warnIfShallow
} from "../chunks/chunk-RFUJIO5Y.js";
import {
  CommitSeries
} from "../chunks/chunk-OKB26I5J.js";
import "../chunks/chunk-7HHZ3Y5M.js";
import "../chunks/chunk-NLHSVFSY.js";
import {
  m92_ObjectReader
} from "../chunks/chunk-BLHTV6GK.js";
import "../chunks/chunk-XCWIZIBK.js";
import "../chunks/chunk-OVRD6QK3.js";
import {
  remoteSelection,
  walkCommits
} from "../chunks/chunk-LPIN2NTM.js";
import {
  m101_IncompleteError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/sources/range.ts
function rangeSource(ctx, repo, range, options = {}) {
  const series = new CommitSeries(ctx, repo);
  return {
    kind: "range",
    target: range,
    async *chunks() {
      const commits = await commitsOf(repo, range, options);
      warnIfShallow(ctx, repo, commits);
      yield* series.chunks(commits);
    },
    attribute: (hits) => Promise.resolve(series.first(hits)),
    entries: () => series.entries(),
    close: () => series.reader.close()
  };
}
async function commitsOf(repo, range, options) {
  const reader = new m92_ObjectReader(repo.git);
  try {
    const { from, to, symmetric } = await resolveRange(repo, reader, range);
    if (to === void 0) return [];
    if (symmetric && from !== void 0) await requireCommonAncestor(repo, range, from, to);
    const known = options.notOnRemote === void 0 ? [] : ["--not", remoteSelection(options.notOnRemote), "--not"];
    const commits = await walkCommits(repo.git, [to, ...from === void 0 ? [] : [`^${from}`], ...known]);
    if (commits.length === 0 && options.allowEmpty !== true && options.notOnRemote === void 0) {
      throw new m101_IncompleteError(
        `nothing to scan: no commit is in ${range} (the right side is the same as the left, or an ancestor of it); check the order of the two sides`
      );
    }
    return commits;
  } finally {
    await reader.close();
  }
}
async function requireCommonAncestor(repo, range, from, to) {
  const { status } = await repo.git.output(["merge-base", from, to], { accept: [0, 1] });
  if (status === 0) return;
  throw new m101_IncompleteError(
    repo.shallow ? `cannot scan ${range}: this shallow clone does not reach the common ancestor of both sides; fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)` : `cannot scan ${range}: both sides have no common ancestor; write A..B to scan everything in B that is not in A`
  );
}
export {
  rangeSource
};
