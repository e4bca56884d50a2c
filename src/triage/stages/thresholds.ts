/**
 * What the run asks for: rules, least severity, least confidence. Comes after everything that suppresses, so that a suppression
 * of a finding that is not asked for is not called stale.
 */
import { CONFIDENCES, SEVERITIES } from "../../model.ts";
import type { TriageContext } from "../context.ts";
import type { Item } from "../item.ts";

export function isAskedFor({ hit, rule }: Item, context: TriageContext): boolean {
  if (context.selects !== undefined && !context.selects(rule.id, hit.path)) return false;
  const limits = context.forPath?.(hit.path);
  return (
    limits === undefined ||
    (SEVERITIES.indexOf(rule.severity) >= SEVERITIES.indexOf(limits.minSeverity) &&
      CONFIDENCES.indexOf(hit.match.confidence) >= CONFIDENCES.indexOf(limits.minConfidence))
  );
}
