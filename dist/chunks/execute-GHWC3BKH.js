const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  filterRepoArguments
} from "./chunk-55ILEZSK.js";
import "./chunk-2E73CQ55.js";
import {
  m71_Git
} from "./chunk-CSU7EPJ4.js";
import "./chunk-XF6FG7CV.js";
import "./chunk-KVL4JXAH.js";
import {
  m82_IncompleteError,
  m82_UsageError
} from "./chunk-NUUKCMGI.js";
import "./chunk-KIZ6KU7F.js";

// src/incident/execute.ts
async function executePlan(repository, plan, folder, target) {
  if (existsSync(target))
    throw new m82_UsageError(`${target} is there already: the rewrite only works on a fresh clone; remove it`);
  const { git, commonDir, root } = repository;
  const { status } = await git.output(["filter-repo", "--version"], { accept: [0, 1, 2, 128] });
  if (status !== 0)
    throw new m82_UsageError(
      "git-filter-repo is not installed: pip install git-filter-repo, or apt install git-filter-repo"
    );
  await local(git, ["clone", "--quiet", "--mirror", "--no-local", root ?? commonDir, target]);
  const clone = new m71_Git(target, {
    ...git.env,
    GIT_DIR: void 0,
    GIT_WORK_TREE: void 0,
    GIT_INDEX_FILE: void 0
  });
  const { stdout } = await clone.output(["for-each-ref", "--format=delete %(refname)", "refs/replace"]);
  if (stdout.length > 0) await clone.output(["update-ref", "--stdin"], { input: stdout });
  const dropped = plan.droppedRefs.map((ref) => `delete ${ref}
`).join("");
  if (dropped !== "") await clone.output(["update-ref", "--stdin"], { input: dropped });
  await clone.output(["filter-repo", "--force", ...filterRepoArguments(plan, (name) => join(folder, name))]);
  if (plan.head !== void 0) await clone.output(["symbolic-ref", "HEAD", plan.head]);
}
async function local(git, args) {
  const answer = await git.output(args, { accept: [0, 128], env: { GIT_ALLOW_PROTOCOL: "file" } });
  if (answer.status !== 0)
    throw new m82_IncompleteError(`the repository cannot be cloned: ${answer.stderr.split("\n")[0] ?? ""}`);
}
export {
  executePlan
};
