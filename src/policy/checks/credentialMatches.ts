/** What several guards have in common: from a name and its value to matches. */
import { type Assignment, placeOf } from "../formats/assignment.ts";
import type { GuardedFile } from "../file.ts";
import type { GuardMatch } from "../guard.ts";
import { isSlot } from "../values/placeholders.ts";
import { type Judged, judge } from "../values/judge.ts";

/** Chooses the rule for a written-out credential; undefined: it is fine here. */
export type Choose = (
  part: Judged,
  assignment: Assignment,
) => { readonly rule: string; readonly note: string } | undefined;

/** Matches for the written-out credentials among assignments; each place once, however often aliases lead there. */
export function credentialMatches(
  file: GuardedFile,
  assignments: readonly Assignment[],
  choose: Choose,
): readonly GuardMatch[] {
  const seen = new Set<string>();
  return assignments.flatMap((one) =>
    judge(one.name, one.value).flatMap((part): readonly GuardMatch[] => {
      // `<password>` is no password that a program could be started with.
      if (isSlot(part.text)) return [];
      const chosen = choose(part, one);
      const at = placeOf(file.text, one, part);
      const key = `${at.start}-${at.end}`;
      if (chosen === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ rule: chosen.rule, at, value: part.text, notes: [chosen.note] }];
    }),
  );
}
