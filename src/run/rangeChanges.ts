/** What the report says of suppressions that a range brings: the review, and the comments that `--policy-from` did not count. */
import type { SuppressionChange } from "../model.ts";
import type { Mask } from "../triage/mask.ts";
import type { PreparedRun } from "./run.ts";
import { suppressionReview } from "./suppressionReview.ts";

/** @param ignored comments that do not count, since the policy's commit lacks them */
export async function rangeChanges(
  prepared: PreparedRun,
  ignored: readonly SuppressionChange[],
  mask: Mask,
): Promise<readonly SuppressionChange[]> {
  const { source } = prepared;
  const isReviewed = source.kind === "range" && source.notOnRemote === undefined;
  const reviewed = isReviewed ? await suppressionReview(prepared, source) : [];
  const key = ({ by, path, line, id }: SuppressionChange): string => JSON.stringify([by, path, line, id]);
  const keys = new Set(reviewed.map(key));
  return [...reviewed, ...ignored.filter((change) => !keys.has(key(change)))].map((change) => ({
    ...change,
    ...(change.path !== undefined && { path: mask(change.path) }),
    ...(change.reason !== undefined && { reason: mask(change.reason) }),
  }));
}
