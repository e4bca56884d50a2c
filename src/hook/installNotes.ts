/** What a person should know after an installation, where it is not as simple as it looks. */
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { HookName } from "./hookNames.ts";
import type { HookSite } from "./hookSite.ts";

/** @param names hooks that were set as files, or as lines for a tool that owns the files */
export function installNotes(site: HookSite, names: readonly HookName[]): readonly string[] {
  const { husky, hooksPath, repository } = site;
  const { root, commonDir } = repository;
  if (husky !== undefined && root !== undefined) {
    return existsSync(join(root, "node_modules/.bin/leakgate"))
      ? []
      : [
          "the lines in .husky name the program on this machine: for a team, npm install --save-dev leakgate, then install again",
        ];
  }
  const notes: string[] = [];
  // git names the repository's own file relative to where it runs.
  if (hooksPath !== undefined && isAbsolute(hooksPath.file) && !hooksPath.file.startsWith(commonDir)) {
    notes.push(`${site.folder} holds the hooks of every repository for which ${hooksPath.file} counts`);
  }
  if (root !== undefined && usesSimpleGitHooks(root)) {
    const lines = names.map((name) => `"${name}": "leakgate hook run ${name}"`).join(", ");
    notes.push(`simple-git-hooks writes its hooks anew each time it runs: put into package.json, too: ${lines}`);
  }
  return notes;
}

function usesSimpleGitHooks(root: string): boolean {
  const path = join(root, "package.json");
  return existsSync(path) && readFileSync(path, "utf8").includes('"simple-git-hooks": {');
}
