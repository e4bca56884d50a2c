/**
 * Runs a plan with git-filter-repo, only when asked to, and only in a mirror clone that is made for it: what the user has is never
 * rewritten.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Git } from "../git/git.ts";
import type { Repository } from "../git/repository.ts";
import { IncompleteError, UsageError } from "../model.ts";
import type { Plan } from "./plan/choose.ts";
import { filterRepoArguments } from "./plan/runbook.ts";

/**
 * @param folder absolute folder of the plan
 * @param target absolute path of the clone that is made
 * @throws UsageError when the target is there already, or git-filter-repo is not installed
 * @throws IncompleteError when one of the steps fails
 */
export async function executePlan(repository: Repository, plan: Plan, folder: string, target: string): Promise<void> {
  if (existsSync(target))
    throw new UsageError(`${target} is there already: the rewrite only works on a fresh clone; remove it`);
  const { git, commonDir, root } = repository;
  const { status } = await git.output(["filter-repo", "--version"], { accept: [0, 1, 2, 128] });
  if (status !== 0)
    throw new UsageError(
      "git-filter-repo is not installed: pip install git-filter-repo, or apt install git-filter-repo",
    );
  // Files are copied, never linked, so that nothing is shared with what the user has.
  await local(git, ["clone", "--quiet", "--mirror", "--no-local", root ?? commonDir, target]);
  const clone = new Git(target, {
    ...git.env,
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_INDEX_FILE: undefined,
  });
  const { stdout } = await clone.output(["for-each-ref", "--format=delete %(refname)", "refs/replace"]);
  if (stdout.length > 0) await clone.output(["update-ref", "--stdin"], { input: stdout });
  const dropped = plan.droppedRefs.map((ref) => `delete ${ref}\n`).join("");
  if (dropped !== "") await clone.output(["update-ref", "--stdin"], { input: dropped });
  await clone.output(["filter-repo", "--force", ...filterRepoArguments(plan, (name) => join(folder, name))]);
  if (plan.head !== undefined) await clone.output(["symbolic-ref", "HEAD", plan.head]);
}

/** Cloning from a folder is a transport to git, and transports are not allowed by default. */
async function local(git: Git, args: readonly string[]): Promise<void> {
  const answer = await git.output(args, { accept: [0, 128], env: { GIT_ALLOW_PROTOCOL: "file" } });
  if (answer.status !== 0)
    throw new IncompleteError(`the repository cannot be cloned: ${answer.stderr.split("\n")[0] ?? ""}`);
}
