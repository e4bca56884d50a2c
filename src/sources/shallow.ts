/** A shallow clone holds commits whose parents it lacks: what they add cannot be told from what they inherit. */
import type { Repository } from "../git/repository.ts";
import { shallowBoundary } from "../git/revisions.ts";
import type { SourceContext } from "./source.ts";

/** Makes the run incomplete when one of the commits is of that kind. */
export function warnIfShallow(ctx: SourceContext, repo: Repository, commits: readonly string[]): void {
  const boundary = shallowBoundary(repo);
  if (!commits.some((commit) => boundary.has(commit))) return;
  ctx.coverage.problem(
    "this clone is shallow and the range goes beyond what it holds: fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)",
  );
}
