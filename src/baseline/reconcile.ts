/**
 * Brings a baseline up to what a scan saw: new findings become entries, entries that a scan would have met and did not go, a
 * renamed file takes its entries along. What people wrote into entries stays.
 */
import type { Finding } from "../model.ts";
import type { Baseline, BaselineEntry } from "./entry.ts";
import { fingerprint, newSalt, pathFingerprint } from "./fingerprint.ts";
import { type BaselineMatch, type BaselineQuery, matchBaseline, UNSTABLE_PATHS } from "./match.ts";
import { settleEntries } from "./order.ts";
import { staleEntries } from "./stale.ts";

/** The family of a rule; undefined for a rule about names of files. A guard's finding without a value has an empty secret. */
export type FamilyOf = (rule: string) => string | undefined;

/** What a scan saw. */
export interface Seen {
  /** What needs an entry: the findings, and those that the old baseline suppressed. Paths masked, so not with `--show-secrets`. */
  readonly findings: readonly Finding[];
  /** What a comment or the configuration suppresses: it needs no entry, but one that speaks of it is not stale. */
  readonly allowed?: readonly Finding[];
  readonly familyOf: FamilyOf;
  /** The findings come from a scan of the history. */
  readonly history: boolean;
  /** Whether the scan looked for this rule at this path. Default: it looked for everything. */
  readonly looked?: (rule: string, path: string) => boolean;
  readonly pathExists?: (path: string) => boolean | Promise<boolean>;
}

export interface ReconcileOptions {
  /** False: new findings get no entry. Default: true. */
  readonly add?: boolean;
  /** False: no entry goes, as after a scan that was incomplete. Default: true. */
  readonly prune?: boolean;
}

export interface Reconciled extends Pick<Baseline, "salts" | "entries"> {
  readonly added: readonly BaselineEntry[];
  /** Entries that matched nothing any more and are gone. */
  readonly removed: readonly BaselineEntry[];
  /** Entries of renamed files, as they are now. */
  readonly moved: readonly { readonly from: string; readonly entry: BaselineEntry }[];
}

const NO_MATCH: BaselineMatch = { entries: [], used: new Set(), moves: new Map() };

/** @param current undefined: there is no baseline yet */
export async function reconcile(
  current: Baseline | undefined,
  seen: Seen,
  { add = true, prune = true }: ReconcileOptions = {},
): Promise<Reconciled> {
  const { findings, allowed = [], familyOf, history } = seen;
  // The salt stays: with two salts over time, the file's history would tell twice as much about a guessable value.
  const salts: Baseline["salts"] = current?.salts ?? [newSalt()];
  const queries = queriesOf([...findings, ...allowed], salts, familyOf);
  const exists = seen.pathExists ?? ((): boolean => true);
  // The day does not matter here: an entry whose last day is over keeps it, and so does not suppress.
  const {
    entries: matches,
    used,
    moves,
  } = current === undefined ? NO_MATCH : await matchBaseline(current, queries, "", exists);

  const fresh = new Set<BaselineEntry>();
  const froms = new Map<BaselineEntry, string>();
  const found = findings.flatMap((finding, i): readonly BaselineEntry[] => {
    const print = (queries[i] as BaselineQuery).fingerprints[0] as string;
    const old = matches[i];
    if (old === undefined) {
      if (!add) return [];
      const entry = newEntry(finding, print, history);
      fresh.add(entry);
      return [entry];
    }
    // Keyed anew where two branches each brought a salt: one hash of a guessable value tells less than two.
    const entry = { ...old, fingerprint: print };
    // A renamed file: the entry moves. Wider scopes stay as they are.
    if (old.scope !== "file" || old.path === finding.path || moves.get(old) !== finding.path) return [entry];
    const there = { ...entry, path: finding.path };
    froms.set(there, old.path as string);
    return [there];
  });
  const looked = seen.looked ?? ((): boolean => true);
  const stale =
    current === undefined || !prune ? [] : staleEntries(current, used, history ? "history" : "tree", looked);
  const byAllowed = new Set(matches.slice(findings.length));
  const byFinding = new Set(matches.slice(0, findings.length));
  const kept = (current?.entries ?? []).filter((e) => !byFinding.has(e) && (byAllowed.has(e) || !stale.includes(e)));
  const entries = settleEntries([...found, ...kept]);
  return {
    salts: kept.length === 0 ? [salts[0]] : salts,
    entries,
    added: entries.filter((e) => fresh.has(e)),
    removed: stale,
    moved: entries.flatMap((entry) => {
      const from = froms.get(entry);
      return from === undefined ? [] : [{ from, entry }];
    }),
  };
}

/** What the baseline needs to know of findings. */
export function queriesOf(
  findings: readonly Finding[],
  salts: Baseline["salts"],
  familyOf: FamilyOf,
): readonly BaselineQuery[] {
  return findings.map(({ rule, where, path, secret }) => {
    const family = secret.length === 0 ? undefined : familyOf(rule);
    return {
      fingerprints: salts.map((salt) =>
        family === undefined ? pathFingerprint(path, rule, salt) : fingerprint(secret, family, salt),
      ),
      rule,
      where,
      path,
    };
  });
}

function newEntry({ rule, where, path }: Finding, print: string, history: boolean): BaselineEntry {
  const place = UNSTABLE_PATHS.has(where) ? { scope: "repository" as const } : { scope: "file" as const, path };
  return {
    fingerprint: print,
    rule,
    ...(where !== "content" && { where }),
    ...place,
    ...(history && { history: true as const }),
    status: "unreviewed",
  };
}
