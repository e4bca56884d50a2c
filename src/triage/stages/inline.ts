/**
 * Comments beside the value, which annotate.ts found while the content was at hand. Before the baseline, so that a comment is
 * named as the reason where both speak: it is what a reader of the file sees.
 */
import type { Item } from "../item.ts";

/** Suppresses in place. @param counts whether comments count at a path */
export function applyInline(items: readonly Item[], counts: (path: string) => boolean): void {
  for (const item of items) {
    const { inline, path } = item.hit;
    if (inline === undefined || item.suppression !== undefined || !counts(path)) continue;
    item.suppression = { by: "inline", reason: inline.reason ?? inline.form };
  }
}
