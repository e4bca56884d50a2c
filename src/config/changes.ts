/**
 * What a newer configuration file hides that the older one showed: allowances, left-out paths and rules, higher thresholds. A
 * change that hides less is none of a reviewer's worries.
 */
import { CONFIDENCES, SEVERITIES, type SuppressionChange } from "../model.ts";
import type { ConfigFile } from "./configFile.ts";
import type { RawAllowance, RawConfig } from "./rawConfig.ts";

type Change = SuppressionChange["change"];
const CONDITIONS = ["rules", "paths", "values", "stopwords"] as const;

/**
 * @param path of the file, relative to the root
 * @param base undefined: there was no such file, or it was broken
 * @param head undefined: it is gone
 */
export function configChanges(
  path: string,
  base: RawConfig | undefined,
  head: ConfigFile | undefined,
): readonly SuppressionChange[] {
  const [old, now] = [base ?? {}, head?.raw ?? {}];
  const line = (...keys: readonly (string | number)[]): { line?: number } => {
    const at = Number(/:(\d+)$/.exec(head?.place(...keys) ?? "")?.[1]);
    return Number.isInteger(at) && at > 0 ? { line: at } : {};
  };
  const one = (id: string, change: Change, ...keys: readonly (string | number)[]): SuppressionChange => ({
    by: "config",
    change,
    id,
    path,
    ...line(...keys),
  });
  const added = (name: string, before: readonly string[] = [], after: readonly string[] = []): readonly string[] =>
    after.filter((item) => !before.includes(item)).map((item) => `${name} ${item}`);
  const excluded = now.rules?.exclude ?? [];
  const only = now.rules?.only;
  const lost = only === undefined ? [] : (old.rules?.only ?? ["all"]).filter((rule) => !only.includes(rule));
  return [
    ...allowances(old.allow ?? [], now.allow ?? []).map(({ index, change, allowance }): SuppressionChange => {
      const { rules, reason, owner, until } = allowance;
      return {
        ...one("allow", change, "allow", index),
        ...(rules !== undefined && { rules }),
        reason,
        ...(owner !== undefined && { owner }),
        ...(until !== undefined && { until }),
      };
    }),
    ...added("exclude", old.exclude, now.exclude).map((id) => {
      const index = (now.exclude ?? []).indexOf(id.slice("exclude ".length));
      return one(id, "added", "exclude", index);
    }),
    ...excluded
      .filter((rule) => old.rules?.exclude?.includes(rule) !== true)
      .map((rule) => ({
        ...one("rules.exclude", "added", "rules", "exclude", excluded.indexOf(rule)),
        rules: [rule],
      })),
    ...(lost.length > 0
      ? [one("rules.only", old.rules?.only === undefined ? "added" : "widened", "rules", "only")]
      : []),
    ...(rank(SEVERITIES, now["min-severity"]) > rank(SEVERITIES, old["min-severity"])
      ? [one(`min-severity ${now["min-severity"] as string}`, "widened", "min-severity")]
      : []),
    ...(rank(CONFIDENCES, now["min-confidence"]) > rank(CONFIDENCES, old["min-confidence"])
      ? [one(`min-confidence ${now["min-confidence"] as string}`, "widened", "min-confidence")]
      : []),
    ...(rank([...SEVERITIES, "none"], now["fail-on"]) > rank([...SEVERITIES, "none"], old["fail-on"])
      ? [one(`fail-on ${now["fail-on"] as string}`, "widened", "fail-on")]
      : []),
    ...(old["inline-allow"] === false && now["inline-allow"] !== false
      ? [one("inline-allow true", "widened", "inline-allow")]
      : []),
    ...(["require-reason", "require-owner", "fail-stale"] as const)
      .filter((key) => old[key] === true && now[key] !== true)
      .map((key) => one(`${key} false`, "widened", key)),
    ...(["decode-depth", "archive-depth"] as const)
      .filter((key) => now[key] !== undefined && now[key] < (old[key] ?? Number.POSITIVE_INFINITY))
      .map((key) => one(`${key} ${now[key] as number}`, "widened", key)),
    ...(now.baseline !== undefined && now.baseline !== false && now.baseline !== old.baseline
      ? [one(`baseline ${now.baseline}`, "added", "baseline")]
      : []),
  ];
}

function rank(scale: readonly string[], value: string | undefined): number {
  return value === undefined ? 0 : scale.indexOf(value);
}

interface AllowanceChange {
  /** Place in the newer file's list. */
  readonly index: number;
  readonly change: Change;
  readonly allowance: RawAllowance;
}

function allowances(old: readonly RawAllowance[], now: readonly RawAllowance[]): readonly AllowanceChange[] {
  const left = new Set(old);
  const same = (a: RawAllowance, b: RawAllowance): boolean => JSON.stringify(facts(a)) === JSON.stringify(facts(b));
  const changed = now.flatMap((allowance, index) => {
    const twin = [...left].find((other) => same(other, allowance));
    if (twin !== undefined) left.delete(twin);
    return twin === undefined ? [{ allowance, index }] : [];
  });
  return changed.flatMap(({ allowance, index }): readonly AllowanceChange[] => {
    // The older form of it: the same reason, or the same conditions besides.
    const before = [...left].find(
      (other) => other.reason === allowance.reason || conditions(other) === conditions(allowance),
    );
    if (before === undefined) return [{ index, change: "added", allowance }];
    left.delete(before);
    if (CONDITIONS.some((key) => isWider(before[key], allowance[key])))
      return [{ index, change: "widened", allowance }];
    const isLonger = (allowance.until ?? "9999-99-99") > (before.until ?? "9999-99-99");
    return isLonger ? [{ index, change: "extended", allowance }] : [];
  });
}

function isWider(before: readonly string[] | undefined, after: readonly string[] | undefined): boolean {
  if (before === undefined) return false;
  return after === undefined || after.some((item) => !before.includes(item));
}

function conditions(allowance: RawAllowance): string {
  return JSON.stringify(CONDITIONS.map((key) => allowance[key]));
}

function facts({ rules, paths, values, stopwords, reason, owner, until }: RawAllowance): unknown {
  return [rules, paths, values, stopwords, reason, owner, until];
}
