/** Makes the committed baseline from a scan: every finding becomes an entry that holds for its file. */
import { existsSync } from "node:fs";
import { type Finding, UsageError } from "../model.ts";
import type { Baseline, BaselineEntry } from "./entry.ts";
import { fingerprint, newSalt, pathFingerprint } from "./fingerprint.ts";
import { matchBaseline, UNSTABLE_PATHS } from "./match.ts";
import { entryKey, settleEntries } from "./order.ts";
import { updateBaseline } from "./update.ts";

export interface CreateRequest {
  /** Path of the baseline. */
  readonly file: string;
  /**
   * What the scan found: its findings, and those that the old baseline suppressed (not those that a comment or the
   * configuration suppresses). Paths masked, so not from a run with `--show-secrets`.
   */
  readonly findings: readonly Finding[];
  /** The family of a rule; undefined for a rule about names of files. A guard's finding without a value has an empty secret. */
  readonly familyOf: (rule: string) => string | undefined;
  /** The findings come from a scan of the history. */
  readonly history: boolean;
  /** Replace a baseline that is there. Entries that are found again keep what people wrote into them. */
  readonly force: boolean;
  /**
   * The scan did not look for everything (it was incomplete, or limited to some rules or severities): entries that it did not
   * meet stay.
   */
  readonly keepUnseen?: boolean;
  readonly pathExists?: (path: string) => boolean | Promise<boolean>;
}

export interface CreateResult {
  /** Entries in the file now. */
  readonly entries: readonly BaselineEntry[];
  readonly added: readonly BaselineEntry[];
  /** Entries that matched nothing any more and are gone. */
  readonly removed: readonly BaselineEntry[];
}

/**
 * Writes the baseline.
 *
 * @throws UsageError when there is one already and `force` is not set, when it is broken, or when it cannot be written
 */
export async function createBaseline(request: CreateRequest): Promise<CreateResult> {
  const { file, force } = request;
  // Before the lock, so that a refusal writes nothing at all.
  if (!force && existsSync(file)) throw exists(file);
  let result: CreateResult | undefined;
  await updateBaseline(file, async (current) => {
    if (!force && current !== undefined) throw exists(file);
    const { baseline, ...changes } = await merge(request, current);
    result = changes;
    return baseline;
  });
  return result as CreateResult;
}

function exists(file: string): UsageError {
  return new UsageError(
    `${file}: there is a baseline already; use leakgate baseline sync to add and remove entries, ` +
      "or --force to make it anew (labels are kept)",
  );
}

async function merge(
  { findings, familyOf, history, pathExists, file, keepUnseen }: CreateRequest,
  current: Baseline | undefined,
): Promise<CreateResult & { baseline: Baseline }> {
  // The salt stays: with two salts over time, the file's history would tell twice as much about a guessable value.
  const salts: Baseline["salts"] = current?.salts ?? [newSalt()];
  const fingerprints = (finding: Finding): readonly string[] => {
    const family = familyOf(finding.rule);
    return salts.map((salt) =>
      family === undefined || finding.secret.length === 0
        ? pathFingerprint(finding.path, finding.rule, salt)
        : fingerprint(finding.secret, family, salt),
    );
  };
  const queries = findings.map((f) => ({ fingerprints: fingerprints(f), rule: f.rule, where: f.where, path: f.path }));
  // The day does not matter here: an entry whose last day is over keeps it, and so does not suppress.
  const matched =
    current === undefined ? undefined : await matchBaseline(current, queries, "", pathExists ?? ((): boolean => true));
  const found = findings.map((finding, i): BaselineEntry => {
    const fresh = newEntry(finding, queries[i]?.fingerprints[0] as string, history);
    const old = matched?.entries[i];
    if (old === undefined) return fresh;
    // A renamed file: the entry moves. Wider scopes stay as they are.
    return old.scope === "file" && old.path !== undefined && old.path !== fresh.path
      ? { ...old, path: finding.path }
      : old;
  });
  const unseen = current?.entries.filter((e) => !(matched?.used.has(e) ?? false)) ?? [];
  // A scan of the tree cannot see what only the history holds.
  const kept = unseen.filter((e) => keepUnseen === true || (e.history === true && !history));
  const entries = settleEntries([...found, ...kept]);
  const before = new Set(current?.entries.map(entryKey));
  return {
    baseline: { file, salts, entries },
    entries,
    added: entries.filter((e) => !before.has(entryKey(e))),
    removed: unseen.filter((e) => !kept.includes(e)),
  };
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
