import {
  shallowBoundary
} from "./chunk-LPIN2NTM.js";

// src/sources/shallow.ts
function warnIfShallow(ctx, repo, commits) {
  const boundary = shallowBoundary(repo);
  if (!commits.some((commit) => boundary.has(commit))) return;
  ctx.coverage.problem(
    "this clone is shallow and the range goes beyond what it holds: fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)"
  );
}

export {
  warnIfShallow
};
