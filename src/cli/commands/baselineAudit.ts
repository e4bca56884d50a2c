/**
 * `leakgate baseline audit`: a person looks at the entries one by one, in the terminal. Each answer is written at once, so that
 * one who stops can go on later. Scripts say the same with `--set`.
 */
import { labelEntries, type Label, requireBaseline, statusOf, wrongDay } from "../../baseline/label.ts";
import type { BaselineEntry } from "../../baseline/entry.ts";
import { entryKey } from "../../baseline/order.ts";
import { readBaseline } from "../../baseline/read.ts";
import { UsageError } from "../../model.ts";
import type { Context } from "../command.ts";
import { type Flags, text, texts } from "../flags.ts";
import { conflict } from "../mistakes.ts";
import { baselinePlace, scanForBaseline } from "./baselineScan.ts";
import { findingsByEntry, reportHere } from "./baselineReport.ts";
import { entryText } from "./baselineSync.ts";

/** @returns the exit code */
export async function auditHere(flags: Flags, context: Context): Promise<number> {
  const sets = texts(flags, "set");
  const [stats, report] = [flags["stats"] === true, flags["report"] === true];
  if (stats && report) throw conflict("--stats", "--report");
  if (sets !== undefined && (stats || report)) throw conflict("--set", stats ? "--stats" : "--report");
  for (const name of ["reason", "owner", "until", "path"]) {
    if (flags[name] !== undefined && sets === undefined) throw new UsageError(`--${name} needs --set`);
  }
  if (report) return await reportHere(flags, context);
  const place = await baselinePlace(flags, context);
  if (sets !== undefined) return await setLabels(sets, place.file, flags, context);
  const baseline = requireBaseline(await readBaseline(place.file), place.label);
  if (stats) return printStats(baseline.entries, flags, context);

  const asked = baseline.entries.filter(({ status }) => flags["all"] === true || status === "unreviewed");
  const { output, environment } = context;
  if (asked.length === 0) {
    output.print(
      `${place.label}: nothing to audit, all of ${baseline.entries.length} entries are reviewed (--all asks again)`,
    );
    return 0;
  }
  if (!environment.stdin.isTTY || !environment.stdoutIsTerminal) {
    throw new UsageError(
      `${asked.length === 1 ? "1 entry is" : `${asked.length} entries are`} to be reviewed, and this is no terminal; use --set FINGERPRINT=STATUS, --stats or --report`,
    );
  }
  const { report: scanned, seen } = await scanForBaseline(place);
  for (const problem of scanned.coverage.problems) output.say(problem);
  const found = await findingsByEntry(baseline, seen);
  const [{ interview }, { Keyboard }] = [await import("./baselineInterview.ts"), await import("../keyboard.ts")];
  const questions = asked.map((entry) => ({ entry, findings: found.get(entry) ?? [] }));
  const print = (text: string): void => output.write(text);
  const keyboard = new Keyboard(environment.stdin, print);
  const write = async (entry: BaselineEntry, label: Label): Promise<void> => {
    const key = entryKey(entry);
    const changed = await labelEntries(place.file, (other) => (entryKey(other) === key ? label : undefined));
    if (changed.length === 0) throw new UsageError(`${place.label}: the entry is gone meanwhile; start again`);
  };
  const answered = await interview(questions, keyboard, print, write).finally(() => keyboard.close());
  const left = asked.length - answered;
  output.print(
    `${place.label}: ${answered} answered and written, ${left} left.${left > 0 ? " Run it again to go on." : ""}${answered > 0 ? " Commit it." : ""}`,
  );
  return 0;
}

/** `--set FINGERPRINT=STATUS`: all or nothing. */
async function setLabels(sets: readonly string[], file: string, flags: Flags, { output }: Context): Promise<number> {
  const path = text(flags, "path");
  const said = saidBy(flags);
  const labels = new Map<string, Label>();
  for (const set of sets) {
    const [fingerprint = "", word = "", ...more] = set.split("=");
    if (fingerprint === "" || word === "" || more.length > 0) {
      throw new UsageError("--set: must be FINGERPRINT=STATUS, such as lg1:w1a2=false-positive");
    }
    labels.set(fingerprint, { status: statusOf(word), ...said });
  }
  const changed = await labelEntries(
    file,
    (entry) => (path === undefined || entry.path === path ? labels.get(entry.fingerprint) : undefined),
    (entries) => {
      for (const fingerprint of labels.keys()) {
        if (entries.some((entry) => entry.fingerprint === fingerprint)) continue;
        const there = path === undefined ? "" : ` at ${path}`;
        throw new UsageError(`--set: the baseline has no entry ${fingerprint}${there}; baseline report lists them`);
      }
    },
  );
  for (const entry of changed) output.print(entryText(entry));
  return 0;
}

/** What is said about all of the entries: an empty text takes away what was said before. */
function saidBy(flags: Flags): Label {
  const given = (name: string): string | undefined => {
    const value = [flags[name] ?? []].flat().at(-1);
    return value === undefined ? undefined : String(value).trim();
  };
  const [reason, owner, until] = [given("reason"), given("owner"), given("until")];
  const wrong =
    until === undefined || until === "" ? undefined : wrongDay(until, new Date().toISOString().slice(0, 10));
  if (wrong !== undefined) throw new UsageError(`--until: ${wrong}`);
  return {
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(until !== undefined && { until }),
  };
}

function printStats(entries: readonly BaselineEntry[], flags: Flags, { output }: Context): number {
  const today = new Date().toISOString().slice(0, 10);
  const number = (of: (entry: BaselineEntry) => boolean): number => entries.filter(of).length;
  const stats = {
    entries: entries.length,
    unreviewed: number(({ status }) => status === "unreviewed"),
    open: number(({ status }) => status === "open"),
    rotated: number(({ status }) => status === "rotated"),
    accepted: number(({ status }) => status === "accepted"),
    "false-positive": number(({ status }) => status === "false-positive"),
    ended: number(({ until }) => until !== undefined && until < today),
    "without reason": number(({ reason }) => reason === undefined),
    "without owner": number(({ owner }) => owner === undefined),
  };
  const byRule = new Map<string, number>();
  for (const { rule } of entries) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const rules = [...byRule].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (text(flags, "format") === "json") {
    output.print(JSON.stringify({ ...stats, rules: Object.fromEntries(rules) }, undefined, 2));
    return 0;
  }
  const lines = [...Object.entries(stats), ...rules].map(([name, count]) => `${String(count).padStart(6)}  ${name}`);
  output.print(
    [...lines.slice(0, Object.keys(stats).length), "", ...lines.slice(Object.keys(stats).length)].join("\n"),
  );
  return 0;
}
