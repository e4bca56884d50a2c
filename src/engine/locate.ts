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
  candidates.sort((a, b) => a.start - b.start || a.end - b.end);
  const starts = new Locator(bytes);
  const from = candidates.map((c) => starts.at(c.start));
  const ends = new Locator(bytes);
  const to = new Map<number, Position>();
  for (const end of [...new Set(candidates.map((c) => c.end))].sort((a, b) => a - b)) to.set(end, ends.at(end));
  return candidates.map(({ rule, ...candidate }, i) => {
    const start = from[i] as Position;
    const end = to.get(candidate.end) as Position;
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
