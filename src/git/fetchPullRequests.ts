/** Gets the pull-request refs of a host, which no ordinary clone has. */
import { IncompleteError } from "../model.ts";
import { fetchInto } from "./fetch.ts";
import type { Repository } from "./repository.ts";

const REFSPECS: readonly string[] = [
  "+refs/pull/*:refs/leakgate/pull/*",
  "+refs/merge-requests/*:refs/leakgate/merge-requests/*",
];

/**
 * Fetches `refs/pull/*` and `refs/merge-requests/*` of origin to refs below `refs/leakgate/`.
 *
 * @throws IncompleteError when git cannot fetch
 */
export function fetchPullRequests({ git }: Repository): void {
  const failure = fetchInto(git, { name: "origin" }, "--no-tags", REFSPECS);
  if (failure !== undefined) throw new IncompleteError(`the pull requests of origin cannot be fetched: ${failure}`);
}
