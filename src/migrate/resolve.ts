/** Finds, for what another tool's list knows, the findings of ours that it means. */
import type { Finding } from "../model.ts";
import type { Candidate, Known } from "./imported.ts";

export interface Covered {
  readonly known: Known;
  readonly finding: Finding;
  /** Found in the history only. */
  readonly history: boolean;
}

export interface Resolution {
  /** Findings that stay quiet, each once, with what speaks of it. */
  readonly hidden: readonly Covered[];
  /** Labels of real secrets: those that leakgate finds, and those that it does not. */
  readonly real: readonly { readonly known: Known; readonly findings: readonly Finding[] }[];
  /** Entries for which leakgate finds nothing: there is nothing to hide. */
  readonly nothing: readonly Known[];
}

/**
 * @param tree what a scan of the working tree found
 * @param past what a scan of the history found
 * @param lineAt the text of a line in a commit
 */
export async function resolveKnown(
  known: readonly Known[],
  tree: readonly Candidate[],
  past: readonly Candidate[],
  lineAt: (place: NonNullable<Known["past"]>) => Promise<string | undefined>,
): Promise<Resolution> {
  const hidden = new Map<Finding, Covered>();
  const open = new Set<string>();
  const real: { known: Known; findings: Finding[] }[] = [];
  const nothing: Known[] = [];
  // What is labelled as real wins over every other list.
  const sorted = [...known].sort((a, b) => Number(b.label === "real") - Number(a.label === "real"));
  for (const one of sorted) {
    const line = one.past === undefined ? undefined : await lineAt(one.past);
    const inTree = tree.filter((candidate) => one.covers(candidate, line));
    const inPast = past.filter((candidate) => one.covers(candidate, line));
    const found = [...inTree, ...inPast].map(({ finding }) => finding);
    if (one.label === "real") {
      real.push({ known: one, findings: inTree.map(({ finding }) => finding) });
      for (const finding of found) open.add(key(finding));
      continue;
    }
    if (found.length === 0 && one.quiet !== true) nothing.push(one);
    for (const finding of found) {
      if (open.has(key(finding)) || hidden.has(finding)) continue;
      hidden.set(finding, { known: one, finding, history: !inTree.some((candidate) => candidate.finding === finding) });
    }
  }
  return { hidden: [...hidden.values()], real, nothing };
}

function key({ path, line, rule, column }: Finding): string {
  return [path, line, column, rule].join("\0");
}
