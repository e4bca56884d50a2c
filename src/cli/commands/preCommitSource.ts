/**
 * What the pre-commit framework wants to be looked at. It runs hooks outside of commits too, where nothing is staged: a hook that
 * then looks at the index is green without having looked at anything.
 */
import { anythingStaged } from "../../hook/anythingStaged.ts";
import type { ScanSource } from "../../options.ts";
import type { Environment } from "../environment.ts";

export async function preCommitSource({ cwd, env }: Environment): Promise<ScanSource> {
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
  // pre-commit run --from-ref A --to-ref B
  if (from && to) return { kind: "range", range: `${from}..${to}`, allowEmpty: true };
  // git names its index when it commits. Without it this is `pre-commit run`: of what is staged, else --all-files.
  if (env["GIT_INDEX_FILE"] !== undefined || (await anythingStaged(cwd))) return { kind: "staged" };
  return { kind: "tree" };
}
