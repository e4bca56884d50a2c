/**
 * Picks the few files that a guard knows by name or was woken for by content. This is all that a run without such files pays for: the
 * guards themselves are loaded when there is something to look at.
 */
import type { CoverageLog, Hit, Match } from "../model.ts";
import type { Entry, EntryFilter } from "../sources/source.ts";
import type { Guard, GuardContext } from "./guard.ts";
import type { HeardCoverage } from "./heardCoverage.ts";
import { kindsOf } from "./kind.ts";
import { type Wakes, Woken } from "./wake.ts";

/** Looks for comments and makes masked excerpts; triage/annotate.ts gives it. */
export type AnnotateFile = (
  chunk: { readonly bytes: Buffer; readonly path: string; readonly where: "content" },
  matches: readonly Match[],
  all: readonly Match[],
) => readonly Pick<Hit, "inline" | "excerpt">[];

export interface GuardRun extends GuardContext {
  readonly coverage: CoverageLog;
  readonly annotate: AnnotateFile;
  /** What the engine said about contents. */
  readonly woken?: Woken;
  /** What came of earlier looks; for a history that is scanned again. */
  readonly memory?: GuardMemory;
  /** Hits name the blob, as the source's other hits do. */
  readonly namesBlobs: boolean;
}

/** What came of looking at files. */
export interface GuardMemory {
  /** Nothing new would come of looking at this entry. What was told of it then is told again. */
  settled(entry: Entry): boolean;
  /** Is told what came of it. @param found what was found, so that equal texts are the same at the same path; may hold values */
  looked(entry: Entry, found: readonly string[], told: HeardCoverage): void;
}

const SYMLINK = "120000";
const SUBMODULE = "160000";

export interface ChosenEntry {
  readonly entry: Entry;
  readonly kinds: number;
  readonly woken: Wakes;
}

/** What the guards of a run ask a source for. */
export function entryFilter(
  guards: readonly Guard[],
  { isChange, woken = new Woken() }: Pick<GuardRun, "isChange" | "woken">,
): EntryFilter {
  const wanted = guards.reduce((bits, guard) => bits | kindsFor(guard, isChange), 0);
  return { path: (path) => (kindsOf(path) & wanted) !== 0 || woken.paths.has(path), blobs: woken.blobs };
}

/** The entries that a guard looks at, by path; versions of one path in their order. */
export async function chooseEntries(
  entries: AsyncIterable<Entry>,
  guards: readonly Guard[],
  run: Pick<GuardRun, "isChange" | "namesBlobs" | "woken" | "memory">,
): Promise<readonly ChosenEntry[]> {
  const { isChange, woken = new Woken() } = run;
  const wanted = guards.reduce((bits, guard) => bits | kindsFor(guard, isChange), 0);
  const chosen: ChosenEntry[] = [];
  for await (const entry of entries) {
    const kinds = kindsOf(entry.path);
    const wakes = woken.of(entry.path, run.namesBlobs && entry.archive === undefined ? entry.blob : undefined);
    if ((kinds & wanted) === 0 && wakes.size === 0) continue;
    if (entry.mode === SYMLINK || entry.mode === SUBMODULE || run.memory?.settled(entry) === true) continue;
    chosen.push({ entry, kinds, woken: wakes });
  }
  return chosen.sort((a, b) => (a.entry.path < b.entry.path ? -1 : a.entry.path > b.entry.path ? 1 : 0));
}

/** Bits of the files that a guard looks at. */
export function kindsFor(guard: Guard, isChange: boolean): number {
  return isChange ? guard.kinds | (guard.kindsInChange ?? 0) : guard.kinds;
}
