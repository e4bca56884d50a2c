/** `leakgate baseline report`: what is suppressed, why, by whom and until when. */
import { matchBaseline, hasEnded } from "../../baseline/match.ts";
import { readBaseline } from "../../baseline/read.ts";
import { queriesOf, type Seen } from "../../baseline/reconcile.ts";
import type { Baseline, BaselineEntry } from "../../baseline/entry.ts";
import { type Finding, type Report, type SuppressedFinding, UsageError } from "../../model.ts";
import { type ListedSuppression, type ListFormat, type SuppressionList } from "../../report/suppressionList.ts";
import { suppressionListText } from "../../report/suppressionList.ts";
import { placeText } from "../../report/words.ts";
import type { Context } from "../command.ts";
import { type Flags, text } from "../flags.ts";
import { type BaselinePlace, baselinePlace, scanForBaseline } from "./baselineScan.ts";

/** @returns the exit code: 3 when the scan was incomplete */
export async function reportHere(flags: Flags, context: Context): Promise<number> {
  const place = await baselinePlace(flags, context);
  const baseline = await readBaseline(place.file);
  const named = text(flags, "baseline");
  if (baseline === undefined && named !== undefined)
    throw new UsageError(`${named}: there is no such baseline; leakgate baseline create makes one`);
  const { report, seen } = await scanForBaseline(place);
  const list = await suppressionList(place, baseline, report, seen);
  context.output.print(suppressionListText(list, (text(flags, "format") ?? "pretty") as ListFormat));
  for (const problem of report.coverage.problems) context.output.say(problem);
  return report.coverage.complete ? 0 : 3;
}

/** The findings of which each entry speaks, in the order of the report. */
export async function findingsByEntry(
  baseline: Baseline,
  { findings, allowed = [], familyOf, pathExists }: Seen,
): Promise<ReadonlyMap<BaselineEntry, readonly Finding[]>> {
  const all = [...findings, ...allowed];
  const exists = pathExists ?? ((): boolean => true);
  const { entries } = await matchBaseline(baseline, queriesOf(all, baseline.salts, familyOf), "", exists);
  const found = new Map<BaselineEntry, Finding[]>();
  all.forEach((finding, i) => {
    const entry = entries[i];
    if (entry === undefined) return;
    const list = found.get(entry);
    if (list === undefined) found.set(entry, [finding]);
    else list.push(finding);
  });
  return found;
}

async function suppressionList(
  place: BaselinePlace,
  baseline: Baseline | undefined,
  report: Report,
  seen: Seen,
): Promise<SuppressionList> {
  const today = new Date().toISOString().slice(0, 10);
  const found = baseline === undefined ? new Map<BaselineEntry, Finding[]>() : await findingsByEntry(baseline, seen);
  const stale = new Set(report.staleSuppressions.map(({ by, id, path }) => JSON.stringify([by, id, path])));
  const isStale = (...key: readonly (string | undefined)[]): boolean => stale.has(JSON.stringify(key));
  const entries = (baseline?.entries ?? []).map((entry): ListedSuppression => {
    const { fingerprint: id, rule, path, status, reason, owner, until } = entry;
    const state = isStale("baseline", id, path)
      ? "stale"
      : status === "open"
        ? "open"
        : hasEnded(entry, today)
          ? "ended"
          : "holds";
    const places = (found.get(entry) ?? []).map(placeText);
    return { by: "baseline", id, state, status, rules: [rule], ...facts({ path, reason, owner, until }), places };
  });
  const config = place.prepared.config.allowances().map((allowance): ListedSuppression => {
    const { at = "", reason, owner, until, rules } = allowance;
    const state = isStale("config", reason, at) ? "stale" : hasEnded(allowance, today) ? "ended" : "holds";
    const mine = report.suppressed.filter(
      (s) => s.by === "config" && s.reason === reason && s.owner === owner && s.until === until,
    );
    const common = { ...(rules !== undefined && { rules }), ...facts({ path: undefined, reason, owner, until }) };
    return { by: "config", id: at, state, ...common, places: mine.map(placeText) };
  });
  const comments = report.suppressed.filter(({ by }) => by === "inline").map(commentOf);
  const sorted = [...entries, ...comments].sort((a, b) =>
    Buffer.compare(Buffer.from(a.path ?? ""), Buffer.from(b.path ?? "")),
  );
  return { baseline: place.label, suppressions: [...config, ...sorted] };
}

function commentOf(finding: SuppressedFinding): ListedSuppression {
  const { rule, path, reason, owner } = finding;
  return {
    by: "inline",
    id: "comment",
    state: "holds",
    rules: [rule],
    ...facts({ path, reason, owner, until: undefined }),
    places: [placeText(finding)],
  };
}

type Facts = Pick<ListedSuppression, "path" | "reason" | "owner" | "until">;

function facts(given: { readonly [K in keyof Facts]-?: string | undefined }): Facts {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Facts;
}
