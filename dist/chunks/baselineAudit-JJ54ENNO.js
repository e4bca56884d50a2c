import {
  findingsByEntry,
  reportHere
} from "./chunk-LKA3PGXA.js";
import "./chunk-UWAOCTWZ.js";
import {
  labelEntries,
  requireBaseline,
  statusOf,
  wrongDay
} from "./chunk-APLTG7DZ.js";
import {
  entryText
} from "./chunk-RYVLHFNO.js";
import {
  baselinePlace,
  scanForBaseline
} from "./chunk-TTTEUMIQ.js";
import "./chunk-NUXRFGDP.js";
import "./chunk-KGVWFX2L.js";
import "./chunk-64WG7MHQ.js";
import "./chunk-UBXUMO4T.js";
import {
  entryKey,
  readBaseline
} from "./chunk-EO3G3NYD.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import {
  conflict,
  text,
  texts
} from "./chunk-UX3JOLJK.js";
import "./chunk-HHY3X5SV.js";
import "./chunk-Q2K6IMET.js";
import "./chunk-IAXZ4NUR.js";
import "./chunk-GVIGKBX3.js";
import "./chunk-DDIJVA56.js";
import "./chunk-3GXF3YZZ.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/cli/commands/baselineAudit.ts
async function auditHere(flags, context) {
  const sets = texts(flags, "set");
  const [stats, report] = [flags["stats"] === true, flags["report"] === true];
  if (stats && report) throw conflict("--stats", "--report");
  if (sets !== void 0 && (stats || report)) throw conflict("--set", stats ? "--stats" : "--report");
  for (const name of ["reason", "owner", "until", "path"]) {
    if (flags[name] !== void 0 && sets === void 0) throw new m101_UsageError(`--${name} needs --set`);
  }
  if (report) return await reportHere(flags, context);
  const place = await baselinePlace(flags, context);
  if (sets !== void 0) return await setLabels(sets, place.file, flags, context);
  const baseline = requireBaseline(await readBaseline(place.file), place.label);
  if (stats) return printStats(baseline.entries, flags, context);
  const asked = baseline.entries.filter(({ status }) => flags["all"] === true || status === "unreviewed");
  const { output, environment } = context;
  if (asked.length === 0) {
    output.print(
      `${place.label}: nothing to audit, all of ${baseline.entries.length} entries are reviewed (--all asks again)`
    );
    return 0;
  }
  if (!environment.stdin.isTTY || !environment.stdoutIsTerminal) {
    throw new m101_UsageError(
      `${asked.length === 1 ? "1 entry is" : `${asked.length} entries are`} to be reviewed, and this is no terminal; use --set FINGERPRINT=STATUS, --stats or --report`
    );
  }
  const { report: scanned, seen } = await scanForBaseline(place);
  for (const problem of scanned.coverage.problems) output.say(problem);
  const found = await findingsByEntry(baseline, seen);
  const [{ interview }, { Keyboard }] = [await import("./baselineInterview-MSEV3LPD.js"), await import("./keyboard-NRBHALOY.js")];
  const questions = asked.map((entry) => ({ entry, findings: found.get(entry) ?? [] }));
  const print = (text2) => output.write(text2);
  const keyboard = new Keyboard(environment.stdin, print);
  const write = async (entry, label) => {
    const key = entryKey(entry);
    const changed = await labelEntries(place.file, (other) => entryKey(other) === key ? label : void 0);
    if (changed.length === 0) throw new m101_UsageError(`${place.label}: the entry is gone meanwhile; start again`);
  };
  const answered = await interview(questions, keyboard, print, write).finally(() => keyboard.close());
  const left = asked.length - answered;
  output.print(
    `${place.label}: ${answered} answered and written, ${left} left.${left > 0 ? " Run it again to go on." : ""}${answered > 0 ? " Commit it." : ""}`
  );
  return 0;
}
async function setLabels(sets, file, flags, { output }) {
  const path = text(flags, "path");
  const said = saidBy(flags);
  const labels = /* @__PURE__ */ new Map();
  for (const set of sets) {
    const [fingerprint = "", word = "", ...more] = set.split("=");
    if (fingerprint === "" || word === "" || more.length > 0) {
      throw new m101_UsageError("--set: must be FINGERPRINT=STATUS, such as lg1:w1a2=false-positive");
    }
    labels.set(fingerprint, { status: statusOf(word), ...said });
  }
  const changed = await labelEntries(
    file,
    (entry) => path === void 0 || entry.path === path ? labels.get(entry.fingerprint) : void 0,
    (entries) => {
      for (const fingerprint of labels.keys()) {
        if (entries.some((entry) => entry.fingerprint === fingerprint)) continue;
        const there = path === void 0 ? "" : ` at ${path}`;
        throw new m101_UsageError(`--set: the baseline has no entry ${fingerprint}${there}; baseline report lists them`);
      }
    }
  );
  for (const entry of changed) output.print(entryText(entry));
  return 0;
}
function saidBy(flags) {
  const given = (name) => {
    const value = [flags[name] ?? []].flat().at(-1);
    return value === void 0 ? void 0 : String(value).trim();
  };
  const [reason, owner, until] = [given("reason"), given("owner"), given("until")];
  const wrong = until === void 0 || until === "" ? void 0 : wrongDay(until, (/* @__PURE__ */ new Date()).toISOString().slice(0, 10));
  if (wrong !== void 0) throw new m101_UsageError(`--until: ${wrong}`);
  return {
    ...reason !== void 0 && { reason },
    ...owner !== void 0 && { owner },
    ...until !== void 0 && { until }
  };
}
function printStats(entries, flags, { output }) {
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const number = (of) => entries.filter(of).length;
  const stats = {
    entries: entries.length,
    unreviewed: number(({ status }) => status === "unreviewed"),
    open: number(({ status }) => status === "open"),
    rotated: number(({ status }) => status === "rotated"),
    accepted: number(({ status }) => status === "accepted"),
    "false-positive": number(({ status }) => status === "false-positive"),
    ended: number(({ until }) => until !== void 0 && until < today),
    "without reason": number(({ reason }) => reason === void 0),
    "without owner": number(({ owner }) => owner === void 0)
  };
  const byRule = /* @__PURE__ */ new Map();
  for (const { rule } of entries) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const rules = [...byRule].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (text(flags, "format") === "json") {
    output.print(JSON.stringify({ ...stats, rules: Object.fromEntries(rules) }, void 0, 2));
    return 0;
  }
  const lines = [...Object.entries(stats), ...rules].map(([name, count]) => `${String(count).padStart(6)}  ${name}`);
  output.print(
    [...lines.slice(0, Object.keys(stats).length), "", ...lines.slice(Object.keys(stats).length)].join("\n")
  );
  return 0;
}
export {
  auditHere
};
