/** Where git looks for the hooks of a repository, and who else has a say there. */
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { atLeast, gitVersion } from "../git/gitVersion.ts";
import type { Repository } from "../git/repository.ts";
import { repositoryAt } from "./repositoryAt.ts";

/** The first git that runs hooks named in its configuration. */
const CONFIG_HOOKS = [2, 54] as const;

export interface HookSite {
  readonly repository: Repository;
  /** Such as "2.39.5". */
  readonly version: string;
  /** Whether this git runs hooks that its configuration names. */
  readonly readsConfig: boolean;
  /** Absolute folder of hook files: `core.hooksPath`, else `ownFolder`. */
  readonly folder: string;
  /** `hooks` in the git folder that all work trees share. */
  readonly ownFolder: string;
  /** `core.hooksPath`, and the file that sets it. */
  readonly hooksPath?: { readonly value: string; readonly file: string };
  /** Folder of husky's hooks (`.husky`), when husky owns `folder`. */
  readonly husky?: string;
}

/**
 * @param cwd absolute folder in which the user stands
 * @throws IncompleteError outside a repository
 */
export async function hookSite(cwd: string): Promise<HookSite> {
  const repository = await repositoryAt(cwd);
  const { git, root, gitDir, commonDir } = repository;
  const version = await gitVersion(git);
  // `git rev-parse --git-path hooks` would answer with the value that git.ts pins for its own runs, which comes last here.
  const { stdout } = await git.output(["config", "-z", "--show-origin", "--type=path", "--get-all", "core.hooksPath"], {
    accept: [0, 1],
  });
  const [origin, value] = stdout.toString().split("\0").slice(0, -1).slice(-4, -2);
  const ownFolder = join(commonDir, "hooks");
  const folder = value ? resolve(root ?? gitDir, value) : ownFolder;
  const isHusky = basename(folder) === "_" && existsSync(join(folder, "h"));
  return {
    repository,
    version,
    readsConfig: atLeast(version, CONFIG_HOOKS),
    folder,
    ownFolder,
    ...(value && { hooksPath: { value, file: (origin ?? "").replace(/^file:/, "") } }),
    ...(isHusky && { husky: dirname(folder) }),
  };
}
