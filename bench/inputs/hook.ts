/** The hook input: a clone of the history input with a change of 10 files and 300 lines that waits to be committed. */
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { exec } from "../speed/exec.ts";
import { controlToken } from "./control.ts";

const FILES = 10;
const LINES = 30;

/**
 * Stages 10 files with 30 added lines each. The lines are real code: those of another file of the same package.
 *
 * @param history the history input
 * @param folder is made anew, in one step at the end
 * @param leak whether one of the files also gets the control token
 */
export function makeHook(history: string, folder: string, leak: boolean): void {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  exec("git", ["clone", "--quiet", "--local", history, partial]);
  const git = (...args: readonly string[]): string => exec("git", args, { cwd: partial });
  // kingfisher makes a commit of what is staged; without a name it cannot, scans nothing and ends with 0.
  git("config", "user.name", "Bench");
  git("config", "user.email", "bench@example.org");
  const sources = git("ls-files", "packages/eslint/lib/rules")
    .split("\n")
    .filter((file) => file.endsWith(".js"));
  for (let i = 0; i < FILES; i++) {
    // Evenly spread over the folder, so that releases with more rules still give ten different files.
    const at = Math.floor((i * sources.length) / FILES);
    const file = path.join(partial, sources[at] ?? "");
    const other = readFileSync(path.join(partial, sources[at + 1] ?? ""), "utf8").split("\n");
    const lines = readFileSync(file, "utf8").split("\n");
    lines.splice(Math.floor(lines.length / 2), 0, ...pick(other, LINES));
    writeFileSync(file, lines.join("\n"));
  }
  if (leak) appendFileSync(path.join(partial, sources[0] ?? ""), `const token = "${controlToken("hook")}";\n`);
  git("add", "--all");
  renameSync(partial, folder);
}

/** Lines from the middle of a file, repeated when it is short. */
export function pick(lines: readonly string[], count: number): readonly string[] {
  const start = Math.max(0, Math.floor((lines.length - count) / 2));
  return Array.from({ length: count }, (_, i) => lines[(start + i) % lines.length] ?? "");
}
