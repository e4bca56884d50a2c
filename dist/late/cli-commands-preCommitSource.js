import {
  repositoryAt
} from "../chunks/chunk-H7VKOKBB.js";
import "../chunks/chunk-E7Y7D5T2.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/hook/anythingStaged.ts
async function anythingStaged(cwd) {
  const { git, head } = await repositoryAt(cwd);
  if (head === void 0) return true;
  return (await git.output(["diff-index", "--cached", "--quiet", head], { accept: [0, 1] })).status === 1;
}

// src/cli/commands/preCommitSource.ts
async function preCommitSource({ cwd, env }) {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
  if (from && to) return { kind: "range", range: `${from}..${to}`, allowEmpty: true };
  if (env["GIT_INDEX_FILE"] !== void 0 || await anythingStaged(cwd)) return { kind: "staged" };
  return { kind: "tree" };
}
export {
  preCommitSource
};
