/** Entries of the baseline that spoke of nothing in a scan that would have found it. */
import type { Where } from "../model.ts";
import type { Baseline, BaselineEntry } from "./entry.ts";

/** Kinds of place that a scan of the tree sees. */
const IN_TREE: ReadonlySet<Where> = new Set(["content", "path", "policy"]);

/**
 * @param scan what was scanned as a whole
 * @param looked whether the run looked for this rule at this path at all
 */
export function staleEntries(
  baseline: Baseline,
  used: ReadonlySet<BaselineEntry>,
  scan: "tree" | "history",
  looked: (rule: string, path: string) => boolean,
): readonly BaselineEntry[] {
  return baseline.entries.filter((entry) => {
    if (used.has(entry) || !looked(entry.rule, entry.path ?? "")) return false;
    return scan === "history" || (entry.history !== true && IN_TREE.has(entry.where ?? "content"));
  });
}
