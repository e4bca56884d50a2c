/** Where git looks for the hooks of a repository. */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { repositoryAt } from "./repositoryAt.ts";
import { UsageError } from "../model.ts";

/**
 * Absolute folder of the hooks: `core.hooksPath`, or `hooks` in the git folder that all work trees share.
 *
 * @param cwd absolute folder in which the user stands
 * @throws IncompleteError outside a repository
 * @throws UsageError when another program writes that folder anew whenever it likes
 */
export async function hooksFolder(cwd: string): Promise<string> {
  const { git, root, gitDir, commonDir } = await repositoryAt(cwd);
  // `git rev-parse --git-path hooks` would answer with the value that git.ts pins for its own runs, which comes last here.
  const { stdout } = await git.output(["config", "-z", "--type=path", "--get-all", "core.hooksPath"], {
    accept: [0, 1],
  });
  const configured = stdout.toString().split("\0").slice(0, -2).at(-1);
  const folder = configured ? resolve(root ?? gitDir, configured) : join(commonDir, "hooks");
  if (basename(folder) === "_" && existsSync(join(folder, "h"))) {
    const add = "add the line `leakgate hook run pre-commit` to .husky/pre-commit";
    throw new UsageError(
      `husky owns the hooks of this repository (core.hooksPath); ${add}, and likewise for the other hooks`,
    );
  }
  return folder;
}
