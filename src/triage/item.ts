/** What the stages of triage pass on: a hit with its rule, and what was decided about it so far. */
import type { Hit, SuppressedBy } from "../model.ts";
import type { RuleInfo } from "./context.ts";

export interface Suppression {
  readonly by: SuppressedBy;
  readonly reason?: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until?: string;
}

export interface Item {
  readonly hit: Hit;
  readonly rule: RuleInfo;
  /** Path as it is reported and as the baseline knows it: values in it are masked. */
  path: string;
  fingerprint: string;
  /** Set by the first stage that suppresses it. */
  suppression?: Suppression;
  /** Why a suppression that speaks of it does not count, as a sentence. */
  remark?: string;
}

/**
 * Whether a finding speaks of a file or a line rather than of a value in it: rules without a pattern match names, and a guard's
 * match without a value has an empty secret.
 */
export function isAboutFile({ hit, rule }: Pick<Item, "hit" | "rule">): boolean {
  return hit.where === "policy" ? hit.match.secret.length === 0 : rule.pattern === undefined;
}
