/**
 * What the configuration allows. Before inline comments and the baseline: an allowance is the team's decision and the widest of
 * the three, so it is the one to name. One whose last day is over brings the finding back.
 */
import { revealSecret } from "../../model.ts";
import { withinTime } from "../../withinTime.ts";
import type { Allowance } from "../allowance.ts";
import type { Demands } from "../context.ts";
import { isAboutFile, type Item } from "../item.ts";
import { suppress } from "./suppress.ts";

/** Milliseconds for one value. */
const PATIENCE = 1000;

/** Suppresses in place. @returns the allowances that spoke of something, ended ones included */
export function applyAllowances(
  items: readonly Item[],
  allowances: readonly Allowance[],
  today: string,
  demands?: Demands,
): ReadonlySet<Allowance> {
  const used = new Set<Allowance>();
  if (allowances.length === 0) return used;
  for (const item of items) {
    for (const allowance of allowances) {
      if (!covers(allowance, item)) continue;
      used.add(allowance);
      const { reason, owner, until } = allowance;
      if (until !== undefined && until < today) item.remark ??= `It was allowed until ${until}.`;
      else {
        const said = { reason, ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) };
        suppress(item, { by: "config", ...said }, demands);
      }
    }
  }
  return used;
}

function covers({ rules, path, values, stopwords }: Allowance, item: Item): boolean {
  const { hit, rule } = item;
  if (rules !== undefined && !rules.includes(rule.id)) return false;
  if (path !== undefined && !path(hit.path)) return false;
  if (values === undefined && stopwords === undefined) return true;
  // The name of a file is no value.
  if (isAboutFile(item)) return false;
  const value = revealSecret(hit.match.secret);
  if (values !== undefined && !matchesOne(values, value, item)) return false;
  const lower = value.toLowerCase();
  return stopwords === undefined || stopwords.some((word) => lower.includes(word));
}

/** A pattern that does not come to its end on a value allows nothing. */
function matchesOne(patterns: readonly RegExp[], value: string, item: Item): boolean {
  let matches = false;
  const isDone = withinTime(PATIENCE, () => {
    matches = patterns.some((pattern) => pattern.test(value));
  });
  if (!isDone) item.remark ??= "A pattern that the configuration allows took too long on it.";
  return matches;
}
