/**
 * Which findings the baseline covers. The fingerprint says which value, the entry's scope says where: the same value in a new
 * place is a new finding. A file that was renamed takes its entry along; a copy does not.
 */
import type { Where } from "../model.ts";
import type { Baseline, BaselineEntry } from "./entry.ts";
import { isWeakFingerprint } from "./fingerprint.ts";

/** What the baseline needs to know of a finding. */
export interface BaselineQuery {
  /** Its fingerprints, one for each salt of the baseline. */
  readonly fingerprints: readonly string[];
  readonly rule: string;
  readonly where: Where;
  /** Masked. */
  readonly path: string;
}

export interface BaselineMatch {
  /** For each query, in order: the entry that covers it. */
  readonly entries: readonly (BaselineEntry | undefined)[];
  /** Entries that spoke of something, ended ones included. */
  readonly used: ReadonlySet<BaselineEntry>;
  /** Entries that were followed to the new name of their file or folder, which is the value. */
  readonly moves: ReadonlyMap<BaselineEntry, string>;
}

/** Kinds of place whose path names an object that every rebase changes: an entry holds for the kind, not for one object. */
export const UNSTABLE_PATHS: ReadonlySet<Where> = new Set(["commit-message", "tag-message", "note"]);

/**
 * @param today YYYY-MM-DD; an entry that has ended is given only where no other one holds
 * @param exists whether a path exists in the newest state; see TriageContext.pathExists
 */
export async function matchBaseline(
  baseline: Baseline,
  queries: readonly BaselineQuery[],
  today: string,
  exists: (path: string) => boolean | Promise<boolean>,
): Promise<BaselineMatch> {
  const byFingerprint = new Map<string, BaselineEntry[]>();
  for (const entry of baseline.entries) {
    const list = byFingerprint.get(entry.fingerprint);
    if (list === undefined) byFingerprint.set(entry.fingerprint, [entry]);
    else list.push(entry);
  }
  const entries: (BaselineEntry | undefined)[] = [];
  const used = new Set<BaselineEntry>();
  const elsewhere: { index: number; query: BaselineQuery; candidates: readonly BaselineEntry[] }[] = [];
  queries.forEach((query, index) => {
    const same = query.fingerprints
      .flatMap((f) => byFingerprint.get(f) ?? [])
      .filter((entry) => sameThing(entry, query));
    const entry = narrowest(
      same.filter((e) => holdsAt(e, query.path)),
      today,
    );
    entries.push(entry);
    if (entry !== undefined) used.add(entry);
    else if (same.length > 0) elsewhere.push({ index, query, candidates: same });
  });
  const gone = goneCheck(exists);
  const newPlaces = new Map<BaselineEntry, string>();
  // Sorted, so that of several new places the same one always counts as the renamed file.
  elsewhere.sort((a, b) => (a.query.path < b.query.path ? -1 : a.query.path > b.query.path ? 1 : a.index - b.index));
  for (const { index, query, candidates } of byLikeness(elsewhere)) {
    // An old version of a file that has since been renamed: the value's entry stands at the new name.
    const past = (await gone(query.path)) ? narrowest(candidates, today) : undefined;
    const entry = past ?? (await movedHere(query.path, candidates, newPlaces, gone));
    if (entry === undefined) continue;
    entries[index] = entry;
    used.add(entry);
  }
  return { entries, used, moves: newPlaces };
}

function sameThing(entry: BaselineEntry, query: BaselineQuery): boolean {
  if (isWeakFingerprint(entry.fingerprint) && entry.rule !== query.rule) return false;
  return (entry.scope === "repository" && entry.where === undefined) || (entry.where ?? "content") === query.where;
}

function holdsAt(entry: BaselineEntry, path: string): boolean {
  if (entry.scope === "repository") return true;
  return entry.scope === "file" ? entry.path === path : path.startsWith(`${entry.path as string}/`);
}

/** Whether its last day is over. */
export function hasEnded(entry: Pick<BaselineEntry, "until">, today: string): boolean {
  return entry.until !== undefined && entry.until < today;
}

/** The entry that says most about the place: file before folder before repository, then the longest folder; ended ones last. */
function narrowest(entries: readonly BaselineEntry[], today: string): BaselineEntry | undefined {
  const rank = (e: BaselineEntry): number => {
    const place = e.scope === "file" ? 1e9 : (e.path ?? "").length;
    return hasEnded(e, today) ? place - 1e10 : place;
  };
  return entries.reduce<BaselineEntry | undefined>(
    (best, e) => (best === undefined || rank(e) > rank(best) ? e : best),
    undefined,
  );
}

/** A rename usually keeps the file's name or its folder; such places are taken first. */
function byLikeness<T extends { readonly query: BaselineQuery; readonly candidates: readonly BaselineEntry[] }>(
  list: readonly T[],
): T[] {
  const unlike = ({ query, candidates }: T): number =>
    candidates.some(
      (e) =>
        e.path !== undefined && (baseName(e.path) === baseName(query.path) || folder(e.path) === folder(query.path)),
    )
      ? 0
      : 1;
  return [...list].sort((a, b) => unlike(a) - unlike(b));
}

/** The entry whose own place is gone and that has not yet moved to another one. */
async function movedHere(
  path: string,
  candidates: readonly BaselineEntry[],
  newPlaces: Map<BaselineEntry, string>,
  gone: (path: string) => Promise<boolean>,
): Promise<BaselineEntry | undefined> {
  for (const entry of candidates) {
    if (entry.path === undefined) continue;
    const place = entry.scope === "file" ? path : folder(path);
    const taken = newPlaces.get(entry);
    if (taken !== undefined ? taken !== place : !(await gone(entry.path))) continue;
    newPlaces.set(entry, place);
    return entry;
  }
  return undefined;
}

function goneCheck(exists: (path: string) => boolean | Promise<boolean>): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (path) => {
    let answer = known.get(path);
    // A masked path cannot be looked up; it counts as existing, so that nothing is covered by guesswork.
    if (answer === undefined)
      known.set(path, (answer = Promise.resolve(path.includes("****…****") || exists(path)).then((e) => !e)));
    return answer;
  };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
