/**
 * Takes away the inline comments that the policy's commit does not have (`--policy-from`): the change of a stranger cannot allow its
 * own secrets. Compared with that commit and not with a commit's parent, since one commit can bring the comment and the next one
 * the secret.
 */
import { join } from "node:path";
import { scanText } from "../engine/text.ts";
import { addedLines } from "../git/lineDiff.ts";
import type { Hit, InlineAllow, SuppressionChange } from "../model.ts";
import { onDisk, type PolicyFiles } from "../policyFiles.ts";
import { markLines } from "../triage/inline.ts";
import type { Place } from "./place.ts";

export interface Judged {
  readonly hits: readonly Hit[];
  /** The comments that do not count, each once. */
  readonly ignored: readonly SuppressionChange[];
}

/** @param files those of the policy's commit */
export function withoutNewAllows(hits: readonly Hit[], files: PolicyFiles, place: Place): Judged {
  const ignored = new Map<string, SuppressionChange>();
  const kept = hits.map((hit) => {
    const { inline, ...rest } = hit;
    if (inline === undefined || isOld(hit, inline, files, place)) return hit;
    const { form, line, reason } = inline;
    const change: SuppressionChange = {
      by: "inline",
      change: "added",
      id: form,
      path: hit.path,
      line,
      reason: reason === undefined ? "does not count" : `does not count: ${reason}`,
    };
    ignored.set(JSON.stringify([hit.path, line, form]), change);
    return rest;
  });
  return { hits: kept, ignored: [...ignored.values()] };
}

function isOld(hit: Hit, { line, marks }: InlineAllow, files: PolicyFiles, place: Place): boolean {
  const { root, repository } = place;
  if (hit.where !== "content" || root === undefined || repository === undefined) return false;
  const path = join(root, hit.path);
  if (!files.has(path)) return false;
  const old = scanText(files.read(path)).bytes;
  const { bytes } = scanText(
    hit.blob === undefined ? onDisk.read(path) : repository.git.outputNow(["cat-file", "blob", hit.blob]).stdout,
  );
  // A block's reach changes with every mark in the file, one that is taken away included.
  if (marks !== undefined && markLines(old).length !== marks.length) return false;
  const added = addedLines(bytes, [old]);
  return (marks ?? [line]).every((at) => !added.some(({ start, end }) => start <= at && at < end));
}
