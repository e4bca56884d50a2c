/**
 * Comments beside the value, which annotate.ts found while the content was at hand. Before the baseline, so that a comment is
 * named as the reason where both speak: it is what a reader of the file sees.
 */
import type { Demands } from "../context.ts";
import type { Item } from "../item.ts";
import { suppress } from "./suppress.ts";

/** Suppresses in place. @param counts whether comments count at a path */
export function applyInline(items: readonly Item[], counts: (path: string) => boolean, demands?: Demands): void {
  for (const item of items) {
    const { inline, path } = item.hit;
    if (inline === undefined || item.suppression !== undefined || !counts(path)) continue;
    const { form, reason, owner } = inline;
    const said = { ...(reason !== undefined && { reason }), ...(owner !== undefined && { owner }) };
    suppress(item, { by: "inline", ...said }, demands, form);
  }
}
