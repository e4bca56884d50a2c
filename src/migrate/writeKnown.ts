/** Puts what another tool's lists hide into the baseline. Entries that are there keep what people wrote into them. */
import type { BaselineEntry } from "../baseline/entry.ts";
import { fingerprint, newSalt, pathFingerprint } from "../baseline/fingerprint.ts";
import { UNSTABLE_PATHS } from "../baseline/match.ts";
import { entryKey, settleEntries } from "../baseline/order.ts";
import { updateBaseline } from "../baseline/update.ts";
import type { Covered } from "./resolve.ts";

/**
 * @param familyOf the family of a rule; undefined for a rule about names of files
 * @returns how many entries are new
 */
export async function writeKnown(
  file: string,
  covered: readonly Covered[],
  familyOf: (rule: string) => string | undefined,
): Promise<number> {
  if (covered.length === 0) return 0;
  let added = 0;
  const write = (current: { salts: readonly [string, ...string[]]; entries: readonly BaselineEntry[] } | undefined) => {
    const salts = current?.salts ?? ([newSalt()] as const);
    const old = current?.entries ?? [];
    const taken = new Set(old.flatMap((entry) => [entryKey(entry), entryKey({ ...entry, scope: "file" })]));
    const fresh = covered.flatMap((one) => {
      const made = salts.map((salt) => entryFor(one, salt, familyOf));
      return made.some((entry) => taken.has(entryKey(entry))) ? [] : made.slice(0, 1);
    });
    const entries = settleEntries([...old, ...fresh]);
    added = entries.length - settleEntries(old).length;
    return { salts, entries };
  };
  await updateBaseline(file, write);
  return added;
}

function entryFor(
  { known, finding, history }: Covered,
  salt: string,
  familyOf: (rule: string) => string | undefined,
): BaselineEntry {
  const { rule, where, path } = finding;
  const family = familyOf(rule);
  const anywhere = known.everywhere === true || UNSTABLE_PATHS.has(where);
  return {
    fingerprint:
      family === undefined || finding.secret.length === 0
        ? pathFingerprint(path, rule, salt)
        : fingerprint(finding.secret, family, salt),
    rule,
    ...(where !== "content" && { where }),
    ...(anywhere ? { scope: "repository" as const } : { scope: "file" as const, path }),
    ...(history && { history: true as const }),
    status: known.label === "false-positive" ? "false-positive" : "unreviewed",
    reason: known.reason ?? `taken over from ${known.at.path}`,
  };
}
