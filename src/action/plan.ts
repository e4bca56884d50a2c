/**
 * From an event to what is scanned: the exact range that it brings, after the clone was made deep enough to tell it.
 * What is in the base already, or on another branch, is no part of it.
 */
import { isZero } from "../git/revisions.ts";
import type { PushSource, ScanSource } from "../options.ts";
import type { Clone } from "./clone.ts";
import type { EventInfo, PullRequest, Push } from "./event.ts";
import type { Inputs } from "./inputs.ts";

export interface Plan {
  readonly source: ScanSource;
  /** Full id of the commit whose configuration counts, when it is not that of the work tree. */
  readonly policyFrom?: string;
  /** What is scanned and why, in a few words for the log and the summary. */
  readonly why: string;
}

/** @throws IncompleteError when what is needed is not in the clone and cannot be fetched */
export async function planFor({ name, change, sha }: EventInfo, inputs: Inputs, clone: Clone): Promise<Plan> {
  const base = change.kind === "pull-request" ? await baseOf(change, name, sha, clone) : undefined;
  const policy =
    change.kind === "pull-request" && !change.trusted && base !== undefined ? { policyFrom: base } : undefined;
  switch (inputs.scan) {
    case "tree":
      return { source: { kind: "tree" }, why: "the files of the checkout", ...policy };
    case "history":
      return { ...(await history(clone)), ...policy };
    case "range": {
      const range = inputs.range ?? "";
      await reachSides(range, clone);
      return { source: { kind: "range", range }, why: `the range ${range}`, ...policy };
    }
    case "auto":
      break;
  }
  if (change.kind === "pull-request" && base !== undefined) {
    const why = `what pull request ${change.number} adds to ${change.baseRef} (${short(base, change.head)})`;
    return { source: range(base, change.head), why, ...policy };
  }
  if (change.kind === "push") return await pushed(change, clone);
  if (change.kind === "merge-group") {
    await clone.reach(change.base, change.head);
    const why = `what this merge group adds (${short(change.base, change.head)})`;
    return { source: range(change.base, change.head), why };
  }
  const { source, why } = await history(clone);
  return { source, why: `${why} (${name} brings no commits of its own)` };
}

/**
 * The commit that the pull request is compared with. The payload's is that of the last push to the pull request; when the base has
 * moved on since, its newer commits may be in the pull request, too (by a merge), and are not what it adds. GitHub's test merge
 * knows the newer one. A remote-tracking branch is not asked: of a fork's checkout it is the fork's.
 */
async function baseOf(
  { base, head, number }: PullRequest,
  event: string,
  sha: string | undefined,
  clone: Clone,
): Promise<string> {
  const headRef = `refs/pull/${number}/head`;
  // pull_request_target runs for the base's tip itself, the others for the test merge.
  const newer = event === "pull_request_target" ? sha : await baseOfMerge(sha, head, clone);
  if (newer === undefined || newer === base || !(await clone.obtain([newer]))) {
    await clone.reach(base, head, headRef);
    return base;
  }
  await clone.reach(newer, head, headRef);
  // The test merge is made a little later than the event, and may still be the one of an older base.
  if (!(await clone.obtain([base])) || !clone.isAncestor(newer, base)) return newer;
  await clone.reach(base, head, headRef);
  return base;
}

async function baseOfMerge(merge: string | undefined, head: string, clone: Clone): Promise<string | undefined> {
  if (merge === undefined || merge === head || !(await clone.obtain([merge]))) return undefined;
  const [first, second] = clone.parents(merge);
  return second === head ? first : undefined;
}

async function pushed({ ref, before, after, forced, defaultBranch }: Push, clone: Clone): Promise<Plan> {
  const shown = ref.replace(/^refs\/(?:heads|tags)\//, "");
  if (isZero(after)) return { source: brings([]), why: `nothing: ${shown} was deleted` };
  const isNew = isZero(before);
  if (!isNew && ((await clone.obtain([before, after], ref)) || !forced)) {
    await clone.reach(before, after, ref);
    const why = `what this push adds to ${shown} (${short(before, after)})`;
    if (ref.startsWith("refs/heads/"))
      return { source: { kind: "range", range: `${before}..${after}`, allowEmpty: true }, why };
    return { source: brings([{ name: ref, oid: after, old: before }]), why };
  }
  // New, or what a forced push replaced is gone: the ref brings what the default branch lacks.
  await clone.obtain([after], ref);
  const to = clone.commit(after) ?? after;
  const isDefault = defaultBranch === undefined || ref === `refs/heads/${defaultBranch}`;
  const tip = isDefault ? undefined : await clone.branchTip(defaultBranch);
  await clone.reach(tip, to, ref);
  const refs = [{ name: ref, oid: after }, ...(tip === undefined ? [] : [{ name: "", oid: to, old: tip }])];
  const why = tip === undefined ? `all commits of ${shown}` : `what ${shown} has and ${defaultBranch} lacks`;
  return { source: brings(refs), why };
}

function brings(refs: PushSource["refs"]): PushSource {
  return { kind: "push", refs, known: [] };
}

async function history(clone: Clone): Promise<Plan> {
  await clone.complete();
  return { source: { kind: "history" }, why: "the whole history" };
}

/** Does what it can for a range that a workflow names; what is wrong with it, the scan says. */
async function reachSides(text: string, clone: Clone): Promise<void> {
  const [, left = "", right = ""] = /^(.*?)\.{2,3}(.*)$/s.exec(text) ?? [];
  const [from, to] = [await side(left, clone), await side(right, clone)];
  if (to !== undefined && (from !== undefined || isZero(left))) await clone.reach(from, to);
}

async function side(name: string, clone: Clone): Promise<string | undefined> {
  const revision = name === "" ? "HEAD" : name;
  if (isZero(revision)) return undefined;
  const known = clone.commit(revision);
  if (known !== undefined) return known;
  if (/^[0-9a-f]{40,64}$/.test(revision)) await clone.obtain([revision]);
  else if (/^origin\/[\w./-]+$/.test(revision)) await clone.branchTip(revision.slice("origin/".length));
  return clone.commit(revision);
}

function range(from: string, to: string): ScanSource {
  return { kind: "range", range: `${from}..${to}` };
}

function short(from: string, to: string): string {
  return `${from.slice(0, 12)}..${to.slice(0, 12)}`;
}
