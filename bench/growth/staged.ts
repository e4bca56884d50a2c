/** Staged changes of growing size, in clones of the history input. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { pick } from "../inputs/hook.ts";
import { exec } from "../speed/exec.ts";
import { inputs } from "../speed/paths.ts";

/** Stages so many changed files of JavaScript or TypeScript, with so many added lines each. */
export function stageChanges(folder: string, files: number, lines: number): void {
  const history = path.join(inputs, "history");
  exec("git", ["clone", "--quiet", "--local", history, folder]);
  const names = exec("git", ["ls-files", "*.js", "*.ts"], { cwd: folder }).split("\n");
  if (names.length < files) throw new Error(`${history} has only ${names.length} such files`);
  for (let i = 0; i < files; i++) {
    // Evenly spread over the packages.
    const at = Math.floor((i * names.length) / files);
    const file = path.join(folder, names[at] as string);
    const text = readFileSync(file, "latin1").split("\n");
    const other = readFileSync(path.join(folder, names[(at + 1) % names.length] as string), "latin1").split("\n");
    text.splice(Math.floor(text.length / 2), 0, ...pick(other, lines));
    writeFileSync(file, text.join("\n"), "latin1");
  }
  exec("git", ["add", "--all"], { cwd: folder });
}

/** Stages so many new small files in a repository that has nothing else. */
export function stageNew(folder: string, files: number, write: (folder: string, files: number) => number): number {
  exec("git", ["init", "-q", folder]);
  const written = write(folder, files);
  exec("git", ["add", "--all"], { cwd: folder });
  return written;
}
