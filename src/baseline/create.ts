/** Writes what a scan saw into the committed baseline: `create` makes it, `sync` brings it up to date. */
import { existsSync } from "node:fs";
import { type Finding, UsageError } from "../model.ts";
import type { BaselineEntry } from "./entry.ts";
import { readBaseline } from "./read.ts";
import { reconcile, type Reconciled, type ReconcileOptions, type Seen } from "./reconcile.ts";
import { updateBaseline } from "./update.ts";

export interface CreateRequest extends Seen {
  /** Path of the baseline. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Replace a baseline that is there. Entries that are found again keep what people wrote into them. */
  readonly force: boolean;
  /** The scan was incomplete: entries that it did not meet stay. */
  readonly keepUnseen?: boolean;
}

/** What was written. */
export type CreateResult = Omit<Reconciled, "salts">;

/**
 * Makes the baseline.
 *
 * @throws UsageError when there is one already and `force` is not set, when it is broken, or when it cannot be written
 */
export async function createBaseline(request: CreateRequest): Promise<CreateResult> {
  const { file, force, keepUnseen } = request;
  // Before the lock, so that a refusal writes nothing at all.
  if (!force && existsSync(file)) throw exists(file);
  let result: Reconciled | undefined;
  await updateBaseline(file, async (current) => {
    if (!force && current !== undefined) throw exists(file);
    return (result = await reconcile(current, request, { prune: keepUnseen !== true }));
  });
  return result as Reconciled;
}

function exists(file: string): UsageError {
  return new UsageError(
    `${file}: there is a baseline already; use leakgate baseline sync to add and remove entries, ` +
      "or --force to make it anew (labels are kept)",
  );
}

/**
 * Brings the baseline up to date, or makes it.
 *
 * @param dryRun writes nothing and only says what would change
 * @throws UsageError when it is broken or cannot be written
 */
export async function syncBaseline(
  file: string,
  seen: Seen,
  options: ReconcileOptions,
  dryRun: boolean,
): Promise<CreateResult & { readonly before: readonly BaselineEntry[] }> {
  if (dryRun) {
    const current = await readBaseline(file);
    return { ...(await reconcile(current, seen, options)), before: current?.entries ?? [] };
  }
  let result: Reconciled | undefined;
  let before: readonly BaselineEntry[] = [];
  await updateBaseline(file, async (current) => {
    before = current?.entries ?? [];
    return (result = await reconcile(current, seen, options));
  });
  return { ...(result as Reconciled), before };
}
