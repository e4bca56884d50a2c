/**
 * The order of lines in the baseline, and which of two entries for the same thing counts: both depend on nothing but the
 * entries, so that a union merge gives the same file whichever branch came first.
 */
import type { Where } from "../model.ts";
import { BASELINE_STATUSES, type BaselineEntry } from "./entry.ts";
import { isWeakFingerprint } from "./fingerprint.ts";

/** What two entries must share to speak of the same thing. The rule belongs to it only for guessable values. */
export function entryKey(entry: BaselineEntry): string {
  const rule = isWeakFingerprint(entry.fingerprint) ? entry.rule : "";
  return [entry.fingerprint, rule, entryWhere(entry), entry.scope, entry.path ?? ""].join("\0");
}

export function entryWhere(entry: BaselineEntry): Where {
  return entry.where ?? "content";
}

/**
 * Sorted, one entry for each key. By fingerprint first: entries that two branches add rarely become neighbours, so that even a
 * plain merge seldom conflicts.
 */
export function settleEntries(entries: Iterable<BaselineEntry>): readonly BaselineEntry[] {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = entryKey(entry);
    const other = byKey.get(key);
    byKey.set(key, other === undefined ? entry : preferred(entry, other));
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}

/**
 * Of two entries for the same thing, the one that a person has looked at; of two such, the stricter: the one that does not
 * suppress, the earlier end, then what says that the value was real. A union merge of a branch that labelled an entry leaves
 * both lines.
 */
export function preferred(a: BaselineEntry, b: BaselineEntry): BaselineEntry {
  if ((a.status === "open") !== (b.status === "open")) return a.status === "open" ? a : b;
  if ((a.status === "unreviewed") !== (b.status === "unreviewed")) return a.status === "unreviewed" ? b : a;
  const [endA, endB] = [a.until ?? "9999-99-99", b.until ?? "9999-99-99"];
  if (endA !== endB) return endA < endB ? a : b;
  const rank = BASELINE_STATUSES.indexOf(b.status) - BASELINE_STATUSES.indexOf(a.status);
  if (rank !== 0) return rank < 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
