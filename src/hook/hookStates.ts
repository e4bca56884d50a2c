/** What stands between a commit and a secret here: for each hook whether it is set, by whom, and what keeps it from running. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { findConfigHook } from "./configHooks.ts";
import { hookFile } from "./hookFile.ts";
import type { HookName } from "./hookNames.ts";
import { programOf } from "./hookScript.ts";
import type { HookSite } from "./hookSite.ts";
import { huskyCalls } from "./husky.ts";
import { isLefthook, lefthookCalls } from "./lefthook.ts";
import { preCommitCalls } from "./preCommitFramework.ts";

export interface HookState {
  readonly name: HookName;
  /** `hidden`: it is set, but does not run, or does not check anything; `other`: a hook is there that does not call leakgate. */
  readonly state: "effective" | "hidden" | "other" | "absent";
  /** Where it is set: a path, and the tool whose it is. */
  readonly at: string;
  /** Why it is hidden, and what to do. */
  readonly why?: string;
  /** A hook that was there before runs first. */
  readonly chained?: boolean;
}

/** @param env the caller's environment: some tools are switched off there */
export async function hookStates(
  site: HookSite,
  names: readonly HookName[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly HookState[]> {
  const states: HookState[] = [];
  for (const name of names) states.push((await fromConfig(site, name)) ?? fromFile(site, name, env));
  return states;
}

async function fromConfig(site: HookSite, name: HookName): Promise<HookState | undefined> {
  const hook = await findConfigHook(site, name);
  if (hook === undefined) return undefined;
  const at = `git's configuration, ${hook.file}`;
  const file = fromFile(site, name, {});
  if (!site.readsConfig) {
    if (file.state === "effective") return undefined;
    return hidden(name, at, `git ${site.version} runs no hooks from there (2.54 does): run leakgate hook install`);
  }
  if (!hook.enabled) return hidden(name, at, "hook.*.enabled switches it off");
  const gone = programGone(hook.command);
  return gone === undefined ? { name, state: "effective", at } : hidden(name, at, gone);
}

function fromFile(site: HookSite, name: HookName, env: Readonly<Record<string, string | undefined>>): HookState {
  const { folder, ownFolder, hooksPath, husky, repository } = site;
  const { root } = repository;
  const file = hookFile(folder, name);
  const own = hookFile(ownFolder, name);
  const at = file.path;
  if (husky !== undefined && huskyCalls(husky, name)) {
    const path = `husky, ${relative(root ?? "", husky)}/${name}`;
    if (env["HUSKY"] === "0") return hidden(name, path, "HUSKY=0 switches husky off");
    if (file.executable) return { name, state: "effective", at: path };
    return hidden(name, path, `${at} is missing or cannot be executed: run husky`);
  }
  if (own.ours && folder !== ownFolder && !file.ours) {
    const by = hooksPath === undefined ? "" : ` (core.hooksPath, set in ${hooksPath.file})`;
    return hidden(name, own.path, `git looks for hooks in ${folder}${by}: run leakgate hook install again`);
  }
  if (file.text === undefined) return { name, state: "absent", at };
  const caller = callerOf(site, name, file.text);
  if (caller === undefined) return { name, state: "other", at };
  if (!file.executable) return hidden(name, caller, `git does not run it, since it cannot be executed: chmod +x ${at}`);
  if (env["LEFTHOOK"] === "0" && isLefthook(file.text)) return hidden(name, caller, "LEFTHOOK=0 switches lefthook off");
  const gone = file.ours ? programGone(file.text) : undefined;
  if (gone !== undefined) return hidden(name, caller, gone);
  return { name, state: "effective", at: caller, chained: file.ours && file.chained };
}

/** Who calls leakgate from a hook file. */
function callerOf({ folder, repository: { root } }: HookSite, name: HookName, text: string): string | undefined {
  const { path, ours } = hookFile(folder, name);
  if (ours) return path;
  if (root !== undefined && isLefthook(text)) {
    const file = lefthookCalls(root, name);
    return file === undefined ? undefined : `lefthook, ${file}`;
  }
  if (root !== undefined && preCommitCalls(root, name, text)) return "pre-commit, .pre-commit-config.yaml";
  return new RegExp(`^[^#]*leakgate.*\\bhook run ${name}\\b`, "m").test(text) ? path : undefined;
}

function programGone(text: string): string | undefined {
  const program = programOf(text);
  const there = program !== undefined && existsSync(program.node) && existsSync(program.program);
  return there || !text.includes("node=") ? undefined : "its program is gone: run leakgate hook install again";
}

function hidden(name: HookName, at: string, why: string): HookState {
  return { name, state: "hidden", at, why };
}
