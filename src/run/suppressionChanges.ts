/** The suppressions that a run's change adds, for its report. Loaded only where there can be some. */
import type { SuppressionChange } from "../model.ts";
import type { Mask } from "../triage/mask.ts";
import type { PreparedRun } from "./prepare.ts";

/**
 * What the range suppresses anew.
 *
 * @param ignored comments that do not count for it (newAllows.ts)
 */
export async function changesIn(
  prepared: PreparedRun,
  ignored: readonly SuppressionChange[],
  mask: Mask,
): Promise<readonly SuppressionChange[]> {
  const { source } = prepared;
  const isReviewed = source.kind === "range" && source.notOnRemote === undefined;
  const reviewed = isReviewed ? await (await import("./suppressionReview.ts")).suppressionReview(prepared, source) : [];
  const keyOf = ({ by, path, line, id }: SuppressionChange): string => JSON.stringify([by, path, line, id]);
  const keys = new Set(ignored.map(keyOf));
  // That a comment does not count is what is told of it.
  return [...reviewed.filter((change) => !keys.has(keyOf(change))), ...ignored].map((change) => ({
    ...change,
    ...(change.path !== undefined && { path: mask(change.path) }),
    ...(change.reason !== undefined && { reason: mask(change.reason) }),
  }));
}
