/** What a person says about entries: status, reason, owner, last day. Written at once, so that no answer is lost. */
import { UsageError } from "../model.ts";
import { nearest } from "../ruleset/nearest.ts";
import { BASELINE_STATUSES, type Baseline, type BaselineEntry, type BaselineStatus } from "./entry.ts";
import { isDate } from "./parse.ts";
import { updateBaseline } from "./update.ts";

/** Absent: stays as it is. Empty: is taken away. */
export interface Label {
  readonly status?: BaselineStatus;
  readonly reason?: string;
  readonly owner?: string;
  /** YYYY-MM-DD. */
  readonly until?: string;
}

/** Words that people use, besides the statuses themselves. */
const WORDS: Readonly<Record<string, BaselineStatus>> = {
  real: "open",
  false: "false-positive",
  accept: "accepted",
};

/** @throws UsageError for a word that is no status */
export function statusOf(word: string): BaselineStatus {
  const status = Object.hasOwn(WORDS, word) ? WORDS[word] : BASELINE_STATUSES.find((one) => one === word);
  if (status !== undefined) return status;
  const near = nearest(word, [...BASELINE_STATUSES, ...Object.keys(WORDS)]);
  const hint = near === undefined ? `there are ${BASELINE_STATUSES.join(", ")}` : `did you mean ${near}?`;
  throw new UsageError(`"${word}" is no status; ${hint}`);
}

/**
 * Why a day cannot be the last one; undefined when it can.
 *
 * @param today YYYY-MM-DD
 */
export function wrongDay(text: string, today: string): string | undefined {
  if (!isDate(text)) return "must be a day such as 2027-01-31";
  return text < today ? "is over already; an entry that has ended suppresses nothing" : undefined;
}

export function labelled(entry: BaselineEntry, label: Label): BaselineEntry {
  const { reason, owner, until, status, ...rest } = { ...entry, ...label };
  return {
    ...rest,
    status,
    ...(reason !== undefined && reason !== "" && { reason }),
    ...(owner !== undefined && owner !== "" && { owner }),
    ...(until !== undefined && until !== "" && { until }),
  };
}

/**
 * Writes what was said about some entries.
 *
 * @param labelOf gives the label of an entry; undefined leaves it alone. It may throw to leave the file as it is
 * @returns the entries as they are now
 * @throws UsageError when there is no baseline, or it is broken, or cannot be written
 */
export async function labelEntries(
  file: string,
  labelOf: (entry: BaselineEntry) => Label | undefined,
  check: (changed: readonly BaselineEntry[]) => void = () => {},
): Promise<readonly BaselineEntry[]> {
  let changed: BaselineEntry[] = [];
  await updateBaseline(file, (current) => {
    const { salts, entries } = requireBaseline(current, file);
    changed = [];
    const next = entries.map((entry) => {
      const label = labelOf(entry);
      if (label === undefined) return entry;
      const now = labelled(entry, label);
      changed.push(now);
      return now;
    });
    check(changed);
    return { salts, entries: next };
  });
  return changed;
}

/** @throws UsageError that says how to make one */
export function requireBaseline(baseline: Baseline | undefined, file: string): Baseline {
  if (baseline !== undefined) return baseline;
  throw new UsageError(`${file}: there is no baseline; leakgate baseline create makes one`);
}
