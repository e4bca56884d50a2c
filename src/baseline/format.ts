/**
 * The text of a baseline: one JSON object a line, keys in a fixed order, no time stamp and no line number, so that a diff shows
 * exactly what changed.
 */
import { BASELINE_SCHEMA, type Baseline, type BaselineEntry } from "./entry.ts";
import { settleEntries } from "./order.ts";

/** The whole file, with a line feed at its end. */
export function formatBaseline(baseline: Pick<Baseline, "salts" | "entries">): string {
  const headers = baseline.salts.map((salt) => JSON.stringify({ schema: BASELINE_SCHEMA, salt }));
  return `${[...headers, ...settleEntries(baseline.entries).map(formatEntry)].join("\n")}\n`;
}

function formatEntry(entry: BaselineEntry): string {
  const { fingerprint, rule, where, scope, path, history, status, reason, owner, until } = entry;
  // JSON leaves out what is undefined. The default kind of place is not written.
  const kind = where === "content" ? undefined : where;
  return JSON.stringify({ fingerprint, rule, where: kind, scope, path, history, status, reason, owner, until });
}
