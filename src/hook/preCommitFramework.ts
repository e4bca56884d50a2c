/** The pre-commit framework: its hook file, and what its configuration says about leakgate. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HookName } from "./hookNames.ts";

/** Whether a hook file is the framework's and its configuration names a hook of leakgate's for that stage. */
export function preCommitCalls(root: string, name: HookName, text: string): boolean {
  const path = join(root, ".pre-commit-config.yaml");
  if (!text.includes("https://pre-commit.com") || !existsSync(path)) return false;
  const ids = /^[\s-]*id:\s*["']?(leakgate[\w-]*)/gm;
  const found = [...readFileSync(path, "utf8").matchAll(ids)].map(([, id = ""]) => id);
  return found.some((id) => id.startsWith("leakgate-push") === (name === "pre-push"));
}
