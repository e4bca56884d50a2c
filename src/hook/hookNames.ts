/** The git hooks that leakgate serves. */
import { UsageError } from "../model.ts";
import { nearest } from "../ruleset/nearest.ts";

/** pre-merge-commit, because a clean merge never runs pre-commit; pre-push, because rebase, cherry-pick and `am` run neither. */
export const HOOKS = ["pre-commit", "pre-merge-commit", "pre-push"] as const;
/** pre-receive runs on a server, and is installed there by name. */
export type HookName = (typeof HOOKS)[number] | "pre-receive";
export const ALL_HOOKS: readonly HookName[] = [...HOOKS, "pre-receive"];

/** What does not happen when the hook refuses, as a word and as git's command. */
export const ACTIONS: Readonly<Record<HookName, "commit" | "merge" | "push">> = {
  "pre-commit": "commit",
  "pre-merge-commit": "merge",
  "pre-push": "push",
  "pre-receive": "push",
};

/** @throws UsageError when leakgate does not serve this hook */
export function hookName(name: string): HookName {
  const known = ALL_HOOKS.find((hook) => hook === name);
  if (known !== undefined) return known;
  const near = nearest(name, ALL_HOOKS);
  throw new UsageError(
    `no such hook; ${near === undefined ? `there are ${ALL_HOOKS.join(", ")}` : `did you mean ${near}?`}`,
  );
}

/** How to go on once without the hook; on a server nobody can. */
export function skipCommand(hook: HookName): string | undefined {
  return hook === "pre-receive" ? undefined : `git ${ACTIONS[hook]} --no-verify`;
}
