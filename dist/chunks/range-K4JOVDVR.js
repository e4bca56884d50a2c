import {
  CommitSeries,
  isZero,
  resolveCommit,
  shallowBoundary,
  walkCommits
} from "./chunk-LCJTCDEQ.js";
import "./chunk-TATUUVUZ.js";
import {
  ObjectReader
} from "./chunk-XS4UYBTW.js";
import "./chunk-7H7ADEAY.js";
import "./chunk-5HGYO7P7.js";
import {
  IncompleteError,
  UsageError
} from "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";

// src/sources/revisionRange.ts
async function resolveRange(repo, reader, text) {
  const parts = /^(.*?)(\.{2,3})(.*)$/s.exec(text);
  if (parts === null || text.startsWith("-") || parts[3]?.startsWith(".")) {
    const hint = parts === null && !text.startsWith("-") && text !== "" ? ` (one commit: ${text}^..${text})` : "";
    throw new UsageError(`"${text}" is no range: write A..B for what the commits in B and not in A add${hint}`);
  }
  const [, left = "", dots, right = ""] = parts;
  const to = await resolveSide(repo, reader, right, text);
  const from = await resolveSide(repo, reader, left, text);
  return { from, to, symmetric: dots === "..." };
}
async function resolveSide(repo, reader, side, range) {
  const name = side === "" ? "HEAD" : side;
  if (isZero(name)) return void 0;
  const oid = await resolveCommit(reader, name);
  if (oid !== void 0) return oid;
  const fix = repo.shallow ? `this clone is shallow, so fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)` : `check the name, or fetch it first (git fetch origin ${name.replace(/^origin\//, "")})`;
  throw new IncompleteError(`cannot scan ${range}: ${name} is no commit of this clone; ${fix}`);
}

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
  const reader = new ObjectReader(repo.git);
  try {
    const { from, to, symmetric } = await resolveRange(repo, reader, range);
    if (to === void 0) return [];
    if (symmetric && from !== void 0) await requireCommonAncestor(repo, range, from, to);
    const known = options.notOnRemote === void 0 ? [] : ["--not", remotes(options.notOnRemote), "--not"];
    const commits = await walkCommits(repo.git, [to, ...from === void 0 ? [] : [`^${from}`], ...known]);
    if (commits.length === 0 && options.allowEmpty !== true && options.notOnRemote === void 0) {
      throw new IncompleteError(
        `nothing to scan: no commit is in ${range} (the right side is the same as the left, or an ancestor of it); check the order of the two sides`
      );
    }
    return commits;
  } finally {
    await reader.close();
  }
}
function remotes(name) {
  return name === "*" ? "--remotes" : `--remotes=${name.replaceAll(/[*?[\]\\]/g, "")}`;
}
async function requireCommonAncestor(repo, range, from, to) {
  const { status } = await repo.git.output(["merge-base", from, to], { accept: [0, 1] });
  if (status === 0) return;
  throw new IncompleteError(
    repo.shallow ? `cannot scan ${range}: this shallow clone does not reach the common ancestor of both sides; fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)` : `cannot scan ${range}: both sides have no common ancestor; write A..B to scan everything in B that is not in A`
  );
}
function warnIfShallow(ctx, repo, commits) {
  const boundary = shallowBoundary(repo);
  if (!commits.some((commit) => boundary.has(commit))) return;
  ctx.coverage.problem(
    "this clone is shallow and the range goes beyond what it holds: fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)"
  );
}
export {
  rangeSource
};
