/** Entries of the baseline that spoke of nothing in a scan that would have found it. */
import type { Where } from "../model.ts";
import type { Baseline, BaselineEntry } from "./entry.ts";

/** Kinds of place that a scan of the tree sees. */
const IN_TREE: ReadonlySet<Where> = new Set(["content", "path", "policy"]);
/** Kinds of place that only a scan of an image sees. */
const IN_IMAGE: ReadonlySet<Where> = new Set(["image-env", "image-history", "image-label", "image-layer"]);

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
    const where = entry.where ?? "content";
    return scan === "history" ? !IN_IMAGE.has(where) : entry.history !== true && IN_TREE.has(where);
  });
}
