/** One try of a rule at a keyword, with the judgement of what matched. */
import { judge } from "./judge.ts";
import type { Tried } from "./known.ts";
import type { LatinView } from "./latin.ts";
import type { Matcher } from "./matcher.ts";

/** @param from earliest byte offset at which a match may start @param decoded layers that were undone */
export function attempt(
  matcher: Matcher,
  view: LatinView,
  start: number,
  from: number,
  decoded: readonly string[],
): Tried | undefined {
  const raw = matcher.at(view, start, from);
  if (raw === undefined) return undefined;
  const { rule } = matcher;
  const judged = judge(rule, raw.value);
  const found = judged && { rule, start: raw.start, end: raw.end, decoded, ...judged };
  return { next: Math.max(raw.end, start + 1), found };
}
