/**
 * Merges three versions of a baseline entry by entry, for git: what one side added, labelled or took out holds; where both sides
 * said different things about one entry, the stricter one holds.
 */
import type { Baseline, BaselineEntry } from "./entry.ts";
import { entryKey, preferred } from "./order.ts";

export interface Merged extends Pick<Baseline, "salts" | "entries"> {
  /** Entries about which both sides said different things, as they are now. */
  readonly disputed: readonly BaselineEntry[];
}

/** @param base undefined: both sides added the file */
export function mergeBaselines(base: Baseline | undefined, ours: Baseline, theirs: Baseline): Merged {
  const [before, here, there] = [byKey(base), byKey(ours), byKey(theirs)];
  const entries: BaselineEntry[] = [];
  const disputed: BaselineEntry[] = [];
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [old, mine, other] = [before.get(key), here.get(key), there.get(key)];
    // Taken out by one side: it goes, unless the other side said something about it meanwhile.
    if (mine === undefined || other === undefined) {
      const left = (mine ?? other) as BaselineEntry;
      if (old === undefined || !same(old, left)) entries.push(left);
      continue;
    }
    const isDispute = !same(mine, other) && !(old !== undefined && (same(old, mine) || same(old, other)));
    const entry =
      old !== undefined && same(old, mine)
        ? other
        : old !== undefined && same(old, other)
          ? mine
          : preferred(mine, other);
    entries.push(entry);
    if (isDispute) disputed.push(entry);
  }
  // Sorted, so that it does not matter which branch is merged into which.
  const [first = ours.salts[0], ...more] = [...new Set([...ours.salts, ...theirs.salts])].sort();
  return { salts: [first, ...more], entries, disputed };
}

function byKey(baseline: Baseline | undefined): ReadonlyMap<string, BaselineEntry> {
  return new Map(baseline?.entries.map((entry) => [entryKey(entry), entry]));
}

function same(a: BaselineEntry, b: BaselineEntry): boolean {
  const facts = ({ rule, status, reason, owner, until, history }: BaselineEntry): string =>
    JSON.stringify([rule, status, reason, owner, until, history]);
  return facts(a) === facts(b);
}
