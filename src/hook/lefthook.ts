/**
 * lefthook writes its hook files anew whenever its configuration changes, so leakgate becomes a command of lefthook: in
 * `lefthook-local.yml`, which is one person's addition to the project's `lefthook.yml`, as an installed hook is.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../model.ts";
import type { HookName } from "./hookNames.ts";
import { quote, type Program } from "./hookScript.ts";
import { addBlock, hasBlock, removeBlock } from "./markedBlock.ts";

const LOCAL = "lefthook-local.yml";
/** Other names under which lefthook looks for it, one of them only. */
const OTHERS: readonly string[] = ["lefthook-local", ".lefthook-local"].flatMap((name) =>
  ["yml", "yaml", "toml", "json", "jsonc"].map((end) => `${name}.${end}`).filter((file) => file !== LOCAL),
);

/** Whether a hook file was written by lefthook. */
export function isLefthook(text: string | undefined): boolean {
  return text?.includes("call_lefthook") === true;
}

/**
 * @param root absolute top of the work tree
 * @param names all hooks whose files lefthook wrote
 * @throws UsageError when the lines must be written by hand, since there is a file that says something about these hooks already
 */
export function addToLefthook(root: string, names: readonly HookName[], { node, program }: Program): void {
  const command = `${quote(node)} ${quote(program)}`;
  removeBlock(join(root, LOCAL));
  const other = OTHERS.find((file) => existsSync(join(root, file)));
  const local = existsSync(join(root, LOCAL)) ? readFileSync(join(root, LOCAL), "utf8") : "";
  const taken = names.some((name) => new RegExp(`^["']?${name}["']?\\s*:`, "m").test(local));
  if (other !== undefined || taken) {
    throw new UsageError(
      `lefthook owns the hooks of this repository; add these lines to its configuration (${other ?? LOCAL}):\n${lines(names, "leakgate").join("\n")}`,
    );
  }
  addBlock(join(root, LOCAL), lines(names, command));
}

/** Whether lefthook's configuration calls leakgate for a hook. */
export function lefthookCalls(root: string, name: HookName): string | undefined {
  const files = ["lefthook.yml", "lefthook.yaml", ".lefthook.yml", "lefthook.toml", "lefthook.json", LOCAL, ...OTHERS];
  return files.find((file) => {
    const path = join(root, file);
    return existsSync(path) && new RegExp(`leakgate.*\\bhook run ${name}\\b`).test(readFileSync(path, "utf8"));
  });
}

/** @returns whether there were lines of ours */
export function dropFromLefthook(root: string): boolean {
  return hasBlock(join(root, LOCAL)) && removeBlock(join(root, LOCAL));
}

function lines(names: readonly HookName[], command: string): string[] {
  return names.flatMap((name) => {
    const run = `${command} hook run ${name}${name === "pre-push" ? " {0}" : ""}`;
    const input = name === "pre-push" ? ["      use_stdin: true"] : [];
    return [`${name}:`, "  commands:", "    leakgate:", `      run: ${JSON.stringify(run)}`, ...input];
  });
}
