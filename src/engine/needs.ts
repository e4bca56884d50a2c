/**
 * Multi-part rules: a match counts fully only when another rule's match stands near it (an id beside its secret).
 */
import type { CompiledRule, Match } from "../model.ts";

/** Drops or lowers matches whose needed neighbour is missing. Matches are in order of position. */
export function applyNeeds(matches: readonly Match[], rule: (id: string) => CompiledRule): readonly Match[] {
  if (matches.every((m) => rule(m.rule).needs.length === 0)) return matches;
  return matches.flatMap((match) => {
    const { needs } = rule(match.rule);
    if (needs.length === 0) return [match];
    const met = needs.some((need) =>
      matches.some((m) => m.rule === need.rule && m !== match && Math.abs(m.line - match.line) <= need.lines),
    );
    if (met) return [match];
    if (needs.some((need) => need.required)) return [];
    return [{ ...match, confidence: "low" as const, notes: [...match.notes, "its other half is not near"] }];
  });
}
