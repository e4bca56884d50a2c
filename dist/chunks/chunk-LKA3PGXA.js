import {
  m145_escapeMarkdown
} from "./chunk-UWAOCTWZ.js";
import {
  baselinePlace,
  queriesOf,
  scanForBaseline
} from "./chunk-TTTEUMIQ.js";
import {
  hasEnded,
  matchBaseline
} from "./chunk-64WG7MHQ.js";
import {
  readBaseline
} from "./chunk-EO3G3NYD.js";
import {
  text
} from "./chunk-UX3JOLJK.js";
import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import {
  m151_count,
  m151_placeText
} from "./chunk-DDIJVA56.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/report/findingJson.ts
import { m138_coverageJson, m138_findingJson, m138_partJson, m138_safeJson, m138_suppressedJson, m138_suppressionsJson } from "../core.js";

// src/report/suppressionList.ts
var STATES = ["holds", "open", "ended", "stale"];
function suppressionListText(list, format) {
  if (format === "json")
    return `${m138_safeJson({ schema: "leakgate-suppressions/1", ...list, totals: totals(list) }, 2)}
`;
  return format === "markdown" ? markdown(list) : pretty(list);
}
function totals({ suppressions: all }) {
  const entries = all.filter(({ by }) => by === "baseline");
  const byStatus = {};
  for (const { status = "" } of entries) byStatus[status] = (byStatus[status] ?? 0) + 1;
  return {
    suppressions: all.length,
    baseline: entries.length,
    inline: all.filter(({ by }) => by === "inline").length,
    config: all.filter(({ by }) => by === "config").length,
    ...Object.fromEntries(Object.entries(byStatus).sort(([a], [b]) => a < b ? -1 : 1)),
    ended: all.filter(({ state }) => state === "ended").length,
    stale: all.filter(({ state }) => state === "stale").length,
    withoutReason: all.filter(({ reason }) => reason === void 0).length,
    withoutOwner: all.filter(({ owner }) => owner === void 0).length
  };
}
var TITLES = {
  holds: "Suppressed",
  open: "Open: real secrets that must be revoked, still reported",
  ended: "Ended: the last day is over, reported again",
  stale: "Stale: matches nothing any more"
};
function pretty(list) {
  const sections = STATES.map((state) => {
    const those = list.suppressions.filter((one) => one.state === state);
    return those.length === 0 ? [] : [`${TITLES[state]} (${those.length})`, ...those.map((one) => `  ${line(one)}`)];
  });
  const summary = Object.entries(totals(list)).map(([name, number]) => `${words(name)}: ${number}`);
  return `${[...sections, [summary.join(", ")]].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function line(one) {
  const { by, id, rules, reason, owner, until, status } = one;
  const facts2 = [
    by === "inline" ? id : `${by}${status === void 0 ? "" : ` ${status}`}`,
    ...rules === void 0 ? [] : [rules.join(", ")],
    reason ?? "no reason",
    owner === void 0 ? "no owner" : `owner ${owner}`,
    ...until === void 0 ? [] : [`until ${until}`],
    ...by === "inline" ? [] : [id]
  ];
  return m189_printable(`${where(one)}  ${facts2.join("; ")}`);
}
function where({ path, places }) {
  const [first] = places;
  const more = places.length > 1 ? ` and ${m151_count(places.length - 1, "more place", "more places")}` : "";
  return first === void 0 ? path ?? "everywhere" : `${first}${more}`;
}
function markdown(list) {
  const rows = list.suppressions.map(
    (one) => [
      one.state,
      where(one),
      (one.rules ?? ["all"]).join(", "),
      `${one.by}${one.status === void 0 ? "" : `: ${one.status}`}`,
      one.reason ?? "",
      one.owner ?? "",
      one.until ?? ""
    ].map(m145_escapeMarkdown).join(" | ")
  );
  const table = [
    "| State | Where | Rules | By | Reason | Owner | Until |",
    "| --- | --- | --- | --- | --- | --- | --- |"
  ];
  const summary = Object.entries(totals(list)).map(([name, number]) => `- ${words(name)}: ${number}`);
  return `${["## Suppressions", "", ...summary, "", ...rows.length === 0 ? [] : [...table, ...rows.map((row) => `| ${row} |`)]].join("\n")}
`;
}
function words(name) {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

// src/cli/commands/baselineReport.ts
async function reportHere(flags, context) {
  const place = await baselinePlace(flags, context);
  const baseline = await readBaseline(place.file);
  const named = text(flags, "baseline");
  if (baseline === void 0 && named !== void 0)
    throw new m101_UsageError(`${named}: there is no such baseline; leakgate baseline create makes one`);
  const { report, seen } = await scanForBaseline(place);
  const list = await suppressionList(place, baseline, report, seen);
  context.output.print(suppressionListText(list, text(flags, "format") ?? "pretty"));
  for (const problem of report.coverage.problems) context.output.say(problem);
  return report.coverage.complete ? 0 : 3;
}
async function findingsByEntry(baseline, { findings, allowed = [], familyOf, pathExists }) {
  const all = [...findings, ...allowed];
  const exists = pathExists ?? (() => true);
  const { entries } = await matchBaseline(baseline, queriesOf(all, baseline.salts, familyOf), "", exists);
  const found = /* @__PURE__ */ new Map();
  all.forEach((finding, i) => {
    const entry = entries[i];
    if (entry === void 0) return;
    const list = found.get(entry);
    if (list === void 0) found.set(entry, [finding]);
    else list.push(finding);
  });
  return found;
}
async function suppressionList(place, baseline, report, seen) {
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const found = baseline === void 0 ? /* @__PURE__ */ new Map() : await findingsByEntry(baseline, seen);
  const stale = new Set(report.staleSuppressions.map(({ by, id, path }) => JSON.stringify([by, id, path])));
  const isStale = (...key) => stale.has(JSON.stringify(key));
  const entries = (baseline?.entries ?? []).map((entry) => {
    const { fingerprint: id, rule, path, status, reason, owner, until } = entry;
    const state = isStale("baseline", id, path) ? "stale" : status === "open" ? "open" : hasEnded(entry, today) ? "ended" : "holds";
    const places = (found.get(entry) ?? []).map(m151_placeText);
    return { by: "baseline", id, state, status, rules: [rule], ...facts({ path, reason, owner, until }), places };
  });
  const config = place.prepared.config.allowances().map((allowance) => {
    const { at = "", reason, owner, until, rules } = allowance;
    const state = isStale("config", reason, at) ? "stale" : hasEnded(allowance, today) ? "ended" : "holds";
    const mine = report.suppressed.filter(
      (s) => s.by === "config" && s.reason === reason && s.owner === owner && s.until === until
    );
    const common = { ...rules !== void 0 && { rules }, ...facts({ path: void 0, reason, owner, until }) };
    return { by: "config", id: at, state, ...common, places: mine.map(m151_placeText) };
  });
  const comments = report.suppressed.filter(({ by }) => by === "inline").map(commentOf);
  const sorted = [...entries, ...comments].sort(
    (a, b) => Buffer.compare(Buffer.from(a.path ?? ""), Buffer.from(b.path ?? ""))
  );
  return { baseline: place.label, suppressions: [...config, ...sorted] };
}
function commentOf(finding) {
  const { rule, path, reason, owner } = finding;
  return {
    by: "inline",
    id: "comment",
    state: "holds",
    rules: [rule],
    ...facts({ path, reason, owner, until: void 0 }),
    places: [m151_placeText(finding)]
  };
}
function facts(given) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0));
}

export {
  reportHere,
  findingsByEntry
};
