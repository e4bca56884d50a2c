/**
 * Sets the hooks, in the way that lasts in this repository: in git's configuration where git runs hooks from there; else as a line
 * for the tool that owns the hook files (husky, lefthook), since it would write over a file; else as a file. Taking them away looks
 * in all of these places, since what holds today may not have held when they were set.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../model.ts";
import { addConfigHook, dropConfigHook } from "./configHooks.ts";
import { addHookFile, dropHookFile, hookFile } from "./hookFile.ts";
import { ALL_HOOKS, type HookName } from "./hookNames.ts";
import type { Program } from "./hookScript.ts";
import type { HookSite } from "./hookSite.ts";
import { addToHusky, dropFromHusky } from "./husky.ts";
import { addToLefthook, dropFromLefthook, isLefthook } from "./lefthook.ts";

/**
 * Sets the hooks, or renews them.
 *
 * @param inConfig in git's configuration
 * @throws UsageError when a file cannot be written, or stands in the way
 */
export async function installHooks(
  site: HookSite,
  inConfig: boolean,
  names: readonly HookName[],
  program: Program,
): Promise<void> {
  await attempt(site.folder, async () => {
    const { husky, folder } = site;
    const { root } = site.repository;
    if (inConfig) {
      for (const name of names) {
        await dropElsewhere(site, name);
        await addConfigHook(site, name, program);
      }
      return;
    }
    for (const name of names) await dropConfigHook(site, name);
    if (husky !== undefined && root !== undefined) {
      const shared = existsSync(join(root, "node_modules/.bin/leakgate"));
      for (const name of names) addToHusky(husky, name, program, shared);
      return;
    }
    const lefthooks = names.filter((name) => isLefthook(hookFile(folder, name).text));
    if (lefthooks.length > 0 && root !== undefined) addToLefthook(root, lefthooks, program);
    for (const name of names) if (!lefthooks.includes(name)) addHookFile(folder, name, program);
  });
}

/** Takes our hooks away and restores what was there before. @returns the names of the hooks that were ours */
export async function uninstallHooks(site: HookSite): Promise<readonly HookName[]> {
  return await attempt(site.folder, async () => {
    const gone: HookName[] = [];
    const { root } = site.repository;
    const lefthooks =
      root === undefined ? [] : ALL_HOOKS.filter((name) => isLefthook(hookFile(site.folder, name).text));
    const fromLefthook = root !== undefined && dropFromLefthook(root);
    // The last one that was written is taken away first: each put back the line end that it found.
    for (const name of ALL_HOOKS.toReversed()) {
      const dropped = [await dropConfigHook(site, name), await dropElsewhere(site, name)];
      if (dropped.includes(true) || (fromLefthook && lefthooks.includes(name))) gone.unshift(name);
    }
    return gone;
  });
}

/** Hook files and lines of ours. */
async function dropElsewhere({ folder, ownFolder, husky }: HookSite, name: HookName): Promise<boolean> {
  const files = [...new Set([folder, ownFolder])].map((each) => dropHookFile(each, name));
  const lines = husky !== undefined && dropFromHusky(husky, name);
  return files.includes(true) || lines;
}

async function attempt<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${path ?? folder}: the hooks cannot be changed (${code})`);
  }
}
