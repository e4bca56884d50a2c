/** Hits as the engine and the pipeline make them, from a text and the value in it; so that triage is tested without rules. */
import { type Chunk, type Hit, type Match, Secret } from "../../src/model.ts";
import type { RuleInfo, TriageContext } from "../../src/triage/context.ts";
import { type Triaged, triage } from "../../src/triage/triage.ts";

export function makeRule(id: string, more: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id,
    family: id,
    title: `Title of ${id}`,
    severity: "high",
    specificity: 100,
    pattern: "(?<secret>x)",
    revoke: { steps: "Revoke it", url: "https://example.org/revoke" },
    ...more,
  };
}

/** A match of the first (or given) occurrence of a value in a text. */
export function makeMatch(text: string, value: string, more: Partial<Match> & { readonly nth?: number } = {}): Match {
  const { nth = 0, ...rest } = more;
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(value, at + 1);
  if (at < 0) throw new Error("the text does not hold the value");
  const before = text.slice(0, at).split("\n");
  const inside = value.split("\n");
  const column = [...(before.at(-1) as string)].length + 1;
  const lastLength = [...(inside.at(-1) as string)].length;
  return {
    rule: "rule-a",
    start: Buffer.byteLength(text.slice(0, at)),
    end: Buffer.byteLength(text.slice(0, at + value.length)),
    secret: new Secret(value),
    confidence: "medium",
    line: before.length,
    endLine: before.length + inside.length - 1,
    column,
    endColumn: inside.length === 1 ? column + lastLength : lastLength + 1,
    decoded: [],
    notes: [],
    ...rest,
  };
}

export function makeChunk(text: string | Buffer, more: Partial<Chunk> = {}): Chunk {
  return { bytes: Buffer.from(text as string), path: "src/app.py", where: "content", ...more };
}

export function makeHit(match: Match, more: Partial<Hit> = {}): Hit {
  return { match, path: "src/app.py", where: "content", ...more };
}

/** Triage with the rules that the hits name. */
export function runTriage(hits: readonly Hit[], context: Partial<TriageContext> = {}): Promise<Triaged> {
  const rules = new Map(hits.map(({ match }) => [match.rule, makeRule(match.rule)]));
  return triage(hits, { rules, today: "2026-06-15", ...context });
}
