/** The git hooks that leakgate serves. */
import { UsageError } from "../model.ts";
import { nearest } from "../ruleset/nearest.ts";

/** pre-merge-commit, because a clean merge never runs pre-commit; pre-push, because rebase, cherry-pick and `am` run neither. */
export const HOOKS = ["pre-commit", "pre-merge-commit", "pre-push"] as const;
export type HookName = (typeof HOOKS)[number];

/** @throws UsageError when leakgate does not serve this hook */
export function hookName(name: string): HookName {
  const known = HOOKS.find((hook) => hook === name);
  if (known !== undefined) return known;
  const near = nearest(name, HOOKS);
  throw new UsageError(
    `no such hook; ${near === undefined ? `there are ${HOOKS.join(", ")}` : `did you mean ${near}?`}`,
  );
}
