/** What the engine found, with line and column: worked out last, for what is left. */
import type { CompiledRule, Match } from "../model.ts";
import type { Judged } from "./judge.ts";
import { Locator, type Position } from "./locator.ts";

export interface Candidate extends Judged {
  readonly rule: CompiledRule;
  /** Byte offsets in the outermost text. */
  readonly start: number;
  readonly end: number;
  readonly decoded: readonly string[];
}

/** Works out line and column, in order of position. */
export function locate(bytes: Buffer, candidates: Candidate[]): Match[] {
  if (candidates.length === 0) return [];
  candidates.sort((a, b) => a.start - b.start || a.end - b.end);
  const places = new Float64Array(2 * candidates.length);
  candidates.forEach(({ start, end }, i) => places.set([start, end], 2 * i));
  const locator = new Locator(bytes);
  const positions = new Map<number, Position>();
  for (const place of places.sort()) if (!positions.has(place)) positions.set(place, locator.at(place));
  return candidates.map(({ rule, ...candidate }) => {
    const start = positions.get(candidate.start) as Position;
    const end = positions.get(candidate.end) as Position;
    return {
      ...candidate,
      rule: rule.id,
      line: start.line,
      endLine: end.line,
      column: start.column,
      endColumn: end.column,
    };
  });
}
