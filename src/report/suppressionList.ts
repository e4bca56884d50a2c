/** `leakgate baseline report`: everything that suppresses, why, by whom and until when; as text, JSON and Markdown. */
import type { SuppressedBy } from "../model.ts";
import { printable } from "../triage/printable.ts";
import { safeJson } from "./findingJson.ts";
import { escapeMarkdown } from "./markdown.ts";
import { count } from "./words.ts";

/** `holds`: it suppresses; `ended`: its last day is over; `open`: known to be real, still reported; `stale`: it matches nothing. */
export type SuppressionState = "holds" | "ended" | "open" | "stale";
const STATES: readonly SuppressionState[] = ["holds", "open", "ended", "stale"];

export interface ListedSuppression {
  readonly by: SuppressedBy;
  /** Fingerprint, form of the comment, or place in the configuration. */
  readonly id: string;
  readonly state: SuppressionState;
  /** Of a baseline's entry. */
  readonly status?: string;
  /** Absent: all. */
  readonly rules?: readonly string[];
  /** Where it holds; absent: everywhere. */
  readonly path?: string;
  readonly reason?: string;
  readonly owner?: string;
  readonly until?: string;
  /** Places of the findings that it speaks of in this scan, as `path:line`. */
  readonly places: readonly string[];
}

export interface SuppressionList {
  /** The baseline, as the user sees it. */
  readonly baseline: string;
  readonly suppressions: readonly ListedSuppression[];
}

export const LIST_FORMATS = ["pretty", "json", "markdown"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export function suppressionListText(list: SuppressionList, format: ListFormat): string {
  if (format === "json")
    return `${safeJson({ schema: "leakgate-suppressions/1", ...list, totals: totals(list) }, 2)}\n`;
  return format === "markdown" ? markdown(list) : pretty(list);
}

/** How many there are of each kind; of the baseline's entries also by status, and what they lack. */
export function totals({ suppressions: all }: SuppressionList): Readonly<Record<string, number>> {
  const entries = all.filter(({ by }) => by === "baseline");
  const byStatus: Record<string, number> = {};
  for (const { status = "" } of entries) byStatus[status] = (byStatus[status] ?? 0) + 1;
  return {
    suppressions: all.length,
    baseline: entries.length,
    inline: all.filter(({ by }) => by === "inline").length,
    config: all.filter(({ by }) => by === "config").length,
    ...Object.fromEntries(Object.entries(byStatus).sort(([a], [b]) => (a < b ? -1 : 1))),
    ended: all.filter(({ state }) => state === "ended").length,
    stale: all.filter(({ state }) => state === "stale").length,
    withoutReason: all.filter(({ reason }) => reason === undefined).length,
    withoutOwner: all.filter(({ owner }) => owner === undefined).length,
  };
}

const TITLES: Readonly<Record<SuppressionState, string>> = {
  holds: "Suppressed",
  open: "Open: real secrets that must be revoked, still reported",
  ended: "Ended: the last day is over, reported again",
  stale: "Stale: matches nothing any more",
};

function pretty(list: SuppressionList): string {
  const sections = STATES.map((state) => {
    const those = list.suppressions.filter((one) => one.state === state);
    return those.length === 0 ? [] : [`${TITLES[state]} (${those.length})`, ...those.map((one) => `  ${line(one)}`)];
  });
  const summary = Object.entries(totals(list)).map(([name, number]) => `${words(name)}: ${number}`);
  return `${[...sections, [summary.join(", ")]]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function line(one: ListedSuppression): string {
  const { by, id, rules, reason, owner, until, status } = one;
  const facts = [
    by === "inline" ? id : `${by}${status === undefined ? "" : ` ${status}`}`,
    ...(rules === undefined ? [] : [rules.join(", ")]),
    reason ?? "no reason",
    owner === undefined ? "no owner" : `owner ${owner}`,
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(by === "inline" ? [] : [id]),
  ];
  return printable(`${where(one)}  ${facts.join("; ")}`);
}

function where({ path, places }: ListedSuppression): string {
  const [first] = places;
  const more = places.length > 1 ? ` and ${count(places.length - 1, "more place", "more places")}` : "";
  return first === undefined ? (path ?? "everywhere") : `${first}${more}`;
}

function markdown(list: SuppressionList): string {
  const rows = list.suppressions.map((one) =>
    [
      one.state,
      where(one),
      (one.rules ?? ["all"]).join(", "),
      `${one.by}${one.status === undefined ? "" : `: ${one.status}`}`,
      one.reason ?? "",
      one.owner ?? "",
      one.until ?? "",
    ]
      .map(escapeMarkdown)
      .join(" | "),
  );
  const table = [
    "| State | Where | Rules | By | Reason | Owner | Until |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  const summary = Object.entries(totals(list)).map(([name, number]) => `- ${words(name)}: ${number}`);
  return `${["## Suppressions", "", ...summary, "", ...(rows.length === 0 ? [] : [...table, ...rows.map((row) => `| ${row} |`)])].join("\n")}\n`;
}

function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
