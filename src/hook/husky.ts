/** husky owns the folder of the hooks and writes it anew; what it runs are the files in `.husky`, which the project commits. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HookName } from "./hookNames.ts";
import { type Program, quote } from "./hookScript.ts";
import { addBlock, removeBlock } from "./markedBlock.ts";

/**
 * Adds a line to `.husky/NAME`, at the end: what runs before it may change what is staged.
 *
 * @param folder absolute path of `.husky`
 * @param shared whether the project itself brings leakgate; else the line names this machine's program
 */
export function addToHusky(folder: string, name: HookName, { node, program }: Program, shared: boolean): void {
  if (huskyCalls(folder, name)) dropFromHusky(folder, name);
  if (huskyCalls(folder, name)) return;
  const command = shared ? "leakgate" : `${quote(node)} ${quote(program)}`;
  addBlock(join(folder, name), [`${command} hook run ${name} "$@"`]);
}

/** @returns whether there were lines of ours */
export function dropFromHusky(folder: string, name: HookName): boolean {
  return removeBlock(join(folder, name));
}

/** Whether husky's hook calls leakgate. */
export function huskyCalls(folder: string, name: HookName): boolean {
  const path = join(folder, name);
  return existsSync(path) && new RegExp(`^[^#]*leakgate.*\\bhook run ${name}\\b`, "m").test(readFileSync(path, "utf8"));
}
