/** A hook as a file where git looks for it. A hook that is there already is moved aside and called first; see hookScript.ts. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../model.ts";
import type { HookName } from "./hookNames.ts";
import { hookScript, isOurs, madeFolder, type Program } from "./hookScript.ts";

export interface HookFile {
  /** Absolute. */
  readonly path: string;
  /** Undefined: there is no such hook. Empty: it cannot be read. */
  readonly text: string | undefined;
  readonly ours: boolean;
  /** Whether git would run it. */
  readonly executable: boolean;
  /** A hook that was there before is kept beside it. */
  readonly chained: boolean;
}

export function hookFile(folder: string, name: HookName): HookFile {
  const path = join(folder, name);
  const text = exists(path) ? read(path) : undefined;
  return {
    path,
    text,
    ours: text !== undefined && isOurs(text),
    executable: text !== undefined && isExecutable(path),
    chained: exists(previousOf(path)),
  };
}

/** @throws UsageError when there is a hook that is not ours and another one was kept before */
export function addHookFile(folder: string, name: HookName, program: Program): void {
  const folderMade = mkdirSync(folder, { recursive: true }) !== undefined;
  const { path, text, ours, chained } = hookFile(folder, name);
  const previous = previousOf(path);
  if (text !== undefined && !ours) {
    if (chained) {
      throw new UsageError(
        `${path}: is not leakgate's, and ${previous} exists already; remove the one that is out of date`,
      );
    }
    renameSync(path, previous);
  }
  const script = hookScript(name, program, {
    ...(exists(previous) && { previous: read(previous) }),
    folderMade: folderMade || (ours && madeFolder(text ?? "")),
  });
  // Written beside and moved, so that a commit that runs meanwhile never sees half of it.
  writeFileSync(`${path}.leakgate-new`, script);
  chmodSync(`${path}.leakgate-new`, 0o755);
  renameSync(`${path}.leakgate-new`, path);
}

/** Takes our hook away and moves back what was there before. @returns whether it was ours */
export function dropHookFile(folder: string, name: HookName): boolean {
  const { path, text, ours, chained } = hookFile(folder, name);
  if (!ours) return false;
  if (chained) renameSync(previousOf(path), path);
  else rmSync(path);
  if (madeFolder(text ?? "") && readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
  return true;
}

function previousOf(path: string): string {
  return `${path}.leakgate-previous`;
}

/** A symbolic link counts even when it leads nowhere. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    // A folder, a dead link, or not ours to read.
    return "";
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
