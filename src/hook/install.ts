/**
 * Puts hooks where git looks for them. A hook that is there already is moved aside and called first; taking ours away moves it
 * back, untouched.
 */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { UsageError } from "../model.ts";
import { HOOKS, type HookName } from "./hookNames.ts";
import { hookScript, isOurs, type Program } from "./hookScript.ts";

export interface HookState {
  readonly name: HookName;
  /** Absolute path of the hook. */
  readonly path: string;
  /** `other`: a hook that is not ours. `broken`: ours, but its program is gone. */
  readonly state: "installed" | "broken" | "other" | "absent";
  /** A hook that was there before is kept beside it. */
  readonly chained: boolean;
}

/**
 * Installs all hooks, or renews them.
 *
 * @param folder see hooksFolder.ts
 * @throws UsageError when a file cannot be written, or stands in the way
 */
export function installHooks(folder: string, program: Program): readonly HookState[] {
  return attempt(folder, () => {
    mkdirSync(folder, { recursive: true });
    for (const name of HOOKS) {
      const { path, state } = stateOf(folder, name);
      if (state === "other") {
        if (exists(previousOf(path))) {
          throw new UsageError(
            `${path}: is not leakgate's, and ${previousOf(path)} exists already; remove the one that is out of date`,
          );
        }
        renameSync(path, previousOf(path));
      }
      // Written beside and moved, so that a commit that runs meanwhile never sees half of it.
      writeFileSync(`${path}.leakgate-new`, hookScript(name, program, previousOf(path)));
      chmodSync(`${path}.leakgate-new`, 0o755);
      renameSync(`${path}.leakgate-new`, path);
    }
    return hookStates(folder);
  });
}

/** Takes our hooks away and moves back what was there before. @returns the names of the hooks that were ours */
export function uninstallHooks(folder: string): readonly HookName[] {
  return attempt(folder, () =>
    HOOKS.filter((name) => {
      const { path, state, chained } = stateOf(folder, name);
      if (state !== "installed" && state !== "broken") return false;
      if (chained) renameSync(previousOf(path), path);
      else rmSync(path);
      return true;
    }),
  );
}

/** What is there. */
export function hookStates(folder: string): readonly HookState[] {
  return HOOKS.map((name) => stateOf(folder, name));
}

function stateOf(folder: string, name: HookName): HookState {
  const path = join(folder, name);
  const chained = exists(previousOf(path));
  if (!exists(path)) return { name, path, state: "absent", chained };
  const text = read(path);
  if (!isOurs(text)) return { name, path, state: "other", chained };
  const parts = /^node='(.*)'\nprogram='(.*)'$/m.exec(text)?.slice(1) ?? [];
  const there = parts.length === 2 && parts.every((part) => existsSync(part.replaceAll(`'\\''`, "'")));
  return { name, path, state: there && executable(path) ? "installed" : "broken", chained };
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

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function attempt<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${path ?? folder}: the hooks cannot be changed (${code})`);
  }
}
