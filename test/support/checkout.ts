/** Clones as actions/checkout makes them: one commit deep, from a `file://` remote, HEAD detached at the commit of the event. */
import { type TempRepo, tempRepo } from "./tempRepo.ts";

/**
 * @param rev what is checked out, such as a commit or `refs/pull/1/merge`
 * @param depth 0: everything, with all branches and tags
 */
export function checkout(origin: TempRepo, rev: string, depth = 1): TempRepo {
  const clone = tempRepo({ name: "workspace" });
  clone.git("remote", "add", "origin", `file://${origin.path}`);
  if (depth === 0)
    clone.git(
      "fetch",
      "--quiet",
      "--prune",
      "origin",
      "+refs/heads/*:refs/remotes/origin/*",
      "+refs/tags/*:refs/tags/*",
    );
  const oid = origin.git("rev-parse", `${rev}^{commit}`).trim();
  clone.git("fetch", "--quiet", "--no-tags", ...(depth === 0 ? [] : [`--depth=${depth}`]), "origin", oid);
  clone.git("checkout", "--quiet", "--detach", oid);
  return clone;
}

/** The test merge that GitHub makes of a pull request, under `refs/pull/N/merge`. @returns its id */
export function testMerge(origin: TempRepo, base: string, head: string, number = 1): string {
  origin.git("update-ref", `refs/pull/${number}/head`, head);
  const tree = origin.git("merge-tree", "--write-tree", base, head).trim().split("\n")[0] as string;
  const merge = origin.git("commit-tree", tree, "-p", base, "-p", head, "-m", `Merge ${head} into ${base}`).trim();
  origin.git("update-ref", `refs/pull/${number}/merge`, merge);
  return merge;
}

export interface PullRequestPayload {
  readonly number: number;
  readonly pull_request: unknown;
}

/** @param from the head's repository */
export function pullRequest(base: string, head: string, from = "acme/app", number = 1): PullRequestPayload {
  return {
    number,
    pull_request: {
      number,
      commits: 1,
      base: { ref: "main", sha: base, repo: { full_name: "acme/app" } },
      head: { ref: "feature", sha: head, repo: { full_name: from, fork: from !== "acme/app" } },
    },
  };
}
