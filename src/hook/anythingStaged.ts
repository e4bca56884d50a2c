/** Whether the index holds a change. */
import { repositoryAt } from "./repositoryAt.ts";

/** @param cwd absolute folder in the repository */
export async function anythingStaged(cwd: string): Promise<boolean> {
  const { git, head } = await repositoryAt(cwd);
  if (head === undefined) return true;
  return (await git.output(["diff-index", "--cached", "--quiet", head], { accept: [0, 1] })).status === 1;
}
