/** What a newer baseline suppresses that an older one did not: entries that were added, widened or hold for longer. */
import type { SuppressionChange } from "../model.ts";
import type { Baseline, BaselineEntry } from "./entry.ts";
import { isWeakFingerprint } from "./fingerprint.ts";
import { entryKey, entryWhere } from "./order.ts";

/**
 * @param base undefined: there was none, or it could not be read
 * @param exists whether a path is there in the newer state: an entry that followed a renamed file is no change
 */
export function baselineChanges(
  base: Baseline | undefined,
  head: Baseline,
  exists: (path: string) => boolean,
): readonly SuppressionChange[] {
  const suppressing = (base?.entries ?? []).filter(({ status }) => status !== "open");
  const byKey = new Map(suppressing.map((entry) => [entryKey(entry), entry]));
  const byValue = grouped(suppressing);
  const headKeys = new Set(head.entries.map(entryKey));
  return head.entries.flatMap((entry): readonly SuppressionChange[] => {
    if (entry.status === "open") return [];
    const old = byKey.get(entryKey(entry));
    if (old !== undefined) return endOf(entry) > endOf(old) ? [changeOf(entry, "extended")] : [];
    const others = byValue.get(valueKey(entry)) ?? [];
    const followed = (other: BaselineEntry): boolean =>
      other.scope === entry.scope &&
      other.path !== undefined &&
      !headKeys.has(entryKey(other)) &&
      !exists(other.path) &&
      endOf(entry) <= endOf(other);
    if (others.some(followed)) return [];
    return [changeOf(entry, others.some((other) => isWithin(other, entry)) ? "widened" : "added")];
  });
}

function changeOf(entry: BaselineEntry, change: SuppressionChange["change"]): SuppressionChange {
  const { fingerprint: id, rule, path, reason, owner, until } = entry;
  return {
    by: "baseline",
    change,
    id,
    ...(path !== undefined && { path }),
    rules: [rule],
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(until !== undefined && { until }),
  };
}

function valueKey(entry: BaselineEntry): string {
  return [entry.fingerprint, isWeakFingerprint(entry.fingerprint) ? entry.rule : "", entryWhere(entry)].join("\0");
}

function grouped(entries: readonly BaselineEntry[]): Map<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) groups.set(valueKey(entry), [...(groups.get(valueKey(entry)) ?? []), entry]);
  return groups;
}

function endOf({ until }: BaselineEntry): string {
  return until ?? "9999-99-99";
}

/** Whether a wider entry holds wherever a narrower one does. */
function isWithin(narrow: BaselineEntry, wide: BaselineEntry): boolean {
  if (wide.scope === "repository") return true;
  return wide.scope === "folder" && narrow.path !== undefined && narrow.path.startsWith(`${wide.path as string}/`);
}
