/** Writes the folder of a plan: 0700, its files 0600, never inside a repository's work tree. */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { UsageError } from "../../model.ts";
import type { Plan } from "./choose.ts";
import { removedPathLine, renamedPathLine } from "./pathLines.ts";
import { replacementFile } from "./replacement.ts";
import { VALUES_FILE, valuesFile } from "./values.ts";

/**
 * @param folder absolute; made when it is not there, and must be empty or hold an older plan
 * @throws UsageError when something else lies there, or it cannot be written
 */
export function writePlan(folder: string, plan: Plan, runbook: string): void {
  const files: readonly (readonly [name: string, content: string | Buffer])[] = [
    ["replace-text.txt", replacementFile(plan.text)],
    ["replace-message.txt", replacementFile(plan.message)],
    ["paths.txt", lines(plan.paths.map(removedPathLine))],
    ["renames.txt", lines(plan.renames.map(renamedPathLine))],
    ["blob-ids.txt", lines(plan.blobs)],
    ["refs.txt", lines(plan.refs)],
    ["ref-renames.txt", lines(plan.refRenames.map((pair) => pair.join(" ")))],
    ["drop-refs.txt", lines(plan.droppedRefs.map((ref) => `delete ${ref}`))],
    ["mailmap.txt", lines(plan.mailmap)],
    [VALUES_FILE, valuesFile(plan)],
    ["RUNBOOK.md", runbook],
  ];
  try {
    if (existsSync(folder)) {
      const foreign = readdirSync(folder).find((name) => !files.some(([known]) => known === name));
      if (foreign !== undefined)
        throw new UsageError(`--out ${folder}: ${foreign} lies there; give a new or empty folder`);
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    for (const [name, content] of files) {
      const path = join(folder, name);
      // Made anew, so that no older, wider mode stays.
      rmSync(path, { force: true });
      writeFileSync(path, content, { mode: 0o600, flag: "wx" });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(
      `--out ${folder}: the plan cannot be written (${code}); ${basename(folder)} may hold a part of it, delete it`,
    );
  }
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
