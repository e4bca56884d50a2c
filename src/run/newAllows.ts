/**
 * Takes away the inline comments that the policy's commit does not have (`--policy-from`): the change of a stranger cannot allow its
 * own secrets. Compared with that commit and not with a commit's parent, since one commit can bring the comment and the next one
 * the secret.
 */
import { join } from "node:path";
import { scanText } from "../engine/text.ts";
import { addedLines } from "../git/lineDiff.ts";
import type { Hit, InlineAllow, LineRange, SuppressionChange } from "../model.ts";
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
  const compare = comparison(files, place);
  const kept = hits.map((hit) => {
    const { inline, ...rest } = hit;
    if (inline === undefined || isOld(hit, inline, compare)) return hit;
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

/** What the policy's commit says about the lines of one content. */
interface Lines {
  readonly added: readonly LineRange[];
  /** Marks of blocks in the commit's version. */
  readonly marks: number;
}

function isOld(hit: Hit, { line, marks }: InlineAllow, compare: (hit: Hit) => Lines | undefined): boolean {
  const lines = hit.where === "content" ? compare(hit) : undefined;
  // A block's reach changes with every mark in the file, one that is taken away included.
  if (lines === undefined || (marks !== undefined && lines.marks !== marks.length)) return false;
  return (marks ?? [line]).every((at) => !lines.added.some(({ start, end }) => start <= at && at < end));
}

/** Each content is compared once. Undefined: the commit has no such file. */
function comparison(files: PolicyFiles, { root, repository }: Place): (hit: Hit) => Lines | undefined {
  const known = new Map<string, Lines | undefined>();
  const compare = (name: string, blob: string | undefined): Lines | undefined => {
    if (root === undefined || repository === undefined) return undefined;
    const path = join(root, name);
    if (!files.has(path)) return undefined;
    const old = scanText(files.read(path)).bytes;
    const { bytes } = scanText(
      blob === undefined ? onDisk.read(path) : repository.git.outputNow(["cat-file", "blob", blob]).stdout,
    );
    return { added: addedLines(bytes, [old]), marks: markLines(old).length };
  };
  return ({ path, blob }) => {
    const key = `${blob ?? ""} ${path}`;
    if (!known.has(key)) known.set(key, compare(path, blob));
    return known.get(key);
  };
}
