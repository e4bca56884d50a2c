/** What `--mirror` does before anything is read. */
import { locate } from "../run/place.ts";

/**
 * Fetches the pull-request refs of origin.
 *
 * @throws IncompleteError when there is no repository, or git cannot fetch
 */
export async function fetchMirror(cwd: string): Promise<void> {
  const { repository } = await locate(cwd, { kind: "history" });
  if (repository === undefined) throw new Error("a history was located without a repository");
  const { fetchPullRequests } = await import("../git/fetchPullRequests.ts");
  fetchPullRequests(repository);
}
