/**
 * Where the files lie that decide what a scan does: configuration, a repository's own rules, the baseline. As a rule on disk; for the
 * pull request of a stranger in the commit that it is based on (run/policyCommit.ts), so that it cannot allow itself.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Paths are absolute. */
export interface PolicyFiles {
  has(path: string): boolean;
  /** @throws NodeJS.ErrnoException (`ENOENT`, for instance), or UsageError */
  read(path: string): Buffer;
  /** Names of what lies in a folder; nothing for a folder that does not exist. */
  names(folder: string): readonly string[];
}

export const onDisk: PolicyFiles = {
  has: existsSync,
  read: (path) => readFileSync(path),
  names: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};
