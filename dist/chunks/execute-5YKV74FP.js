const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  filterRepoArguments
} from "./chunk-BY6G5NFO.js";
import "./chunk-2E73CQ55.js";
import {
  m89_Git
} from "./chunk-NHKRKNAW.js";
import "./chunk-UWAOCTWZ.js";
import "./chunk-DDIJVA56.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/incident/execute.ts
async function executePlan(repository, plan, folder, target) {
  if (existsSync(target))
    throw new m101_UsageError(`${target} is there already: the rewrite only works on a fresh clone; remove it`);
  const { git, commonDir, root } = repository;
  const { status } = await git.output(["filter-repo", "--version"], { accept: [0, 1, 2, 128] });
  if (status !== 0)
    throw new m101_UsageError(
      "git-filter-repo is not installed: pip install git-filter-repo, or apt install git-filter-repo"
    );
  await local(git, ["clone", "--quiet", "--mirror", "--no-local", root ?? commonDir, target]);
  const clone = new m89_Git(target, {
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
    throw new m101_IncompleteError(`the repository cannot be cloned: ${answer.stderr.split("\n")[0] ?? ""}`);
}
export {
  executePlan
};
