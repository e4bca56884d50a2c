/**
 * How guards find files that no name gives away: each wake is a rule that runs in the engine with all others, at the cost of a few
 * keywords, and whose matches are no findings but say which files a guard is to look at.
 */
import type { CompiledRule, Hit, Match } from "../model.ts";
import { type Guard, guardRule, type Wake } from "./guard.ts";

const PREFIX = "wake:";
/** Bytes that a wake's pattern may look at. */
const REACH = 320;

/** Rules for the engine; their ids are no user's business. */
export function wakeRules(guards: readonly Guard[]): readonly CompiledRule[] {
  return guards.flatMap((guard) => (guard.wakes ?? []).map((wake, i) => wakeRule(guard, wake, i)));
}

function wakeRule(guard: Guard, { keywords, pattern, path }: Wake, index: number): CompiledRule {
  return {
    ...guardRule(`${PREFIX}${idOf(guard)}:${index}`, "", "low", ""),
    where: ["content"],
    keywords,
    // The "secret" is one character, of which no judgement can make a placeholder.
    pattern: `(?<secret>[\\s\\S])${pattern ?? ""}`,
    flags: "i",
    maxLength: REACH,
    // No look-arounds; a boundary reads one byte.
    reach: { before: 1, after: 1 },
    ...(path !== undefined && { path }),
  };
}

/** Id of a guard: that of its first rule. */
export function idOf(guard: Guard): string {
  return guard.rules[0]?.id ?? "";
}

/** Whether a match wakes a guard, and so is no value that an excerpt would have to hide. */
export function isWake({ rule }: Pick<Match, "rule">): boolean {
  return rule.startsWith(PREFIX);
}

/** Parts what woke guards from what are findings. To be done before hits are attributed, which keeps one hit for each value. */
export function partWakes(hits: readonly Hit[]): { readonly findings: readonly Hit[]; readonly woken: Woken } {
  const findings = hits.filter((hit) => !isWake(hit.match));
  const woken = new Woken();
  if (findings.length < hits.length) {
    for (const hit of hits) {
      // Only files that their names give away are kept of archives.
      if (!isWake(hit.match) || hit.archive !== undefined) continue;
      woken.add(hit, hit.match.rule.slice(PREFIX.length, hit.match.rule.lastIndexOf(":")));
    }
  }
  return { findings, woken };
}

/** Guards that look at a file because of its content, each with the byte offsets at which it was woken. */
export type Wakes = ReadonlyMap<string, readonly number[]>;

const NONE: Wakes = new Map();

/** Which files wake which guards. */
export class Woken {
  readonly #byBlob = new Map<string, Map<string, number[]>>();
  readonly #byPath = new Map<string, Map<string, number[]>>();

  add({ path, blob, match }: Pick<Hit, "path" | "blob" | "match">, guard: string): void {
    const places = blob === undefined ? this.#byPath : this.#byBlob;
    const key = blob ?? path;
    let guards = places.get(key);
    if (guards === undefined) places.set(key, (guards = new Map()));
    const offsets = guards.get(guard);
    if (offsets === undefined) guards.set(guard, [match.start]);
    else offsets.push(match.start);
  }

  /** Paths of contents that have no object id: those of a work tree. */
  get paths(): Pick<ReadonlyMap<string, unknown>, "has"> {
    return this.#byPath;
  }

  get blobs(): ReadonlySet<string> {
    return new Set(this.#byBlob.keys());
  }

  /** @param blob the content's object id where the source's hits name one */
  of(path: string, blob: string | undefined): Wakes {
    return (blob === undefined ? undefined : this.#byBlob.get(blob)) ?? this.#byPath.get(path) ?? NONE;
  }
}
