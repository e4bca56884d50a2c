/** `leakgate baseline create` and `sync`: write what a scan found, and say what that changes. */
import { createBaseline, type CreateResult, syncBaseline } from "../../baseline/create.ts";
import type { BaselineEntry } from "../../baseline/entry.ts";
import { hasEnded } from "../../baseline/match.ts";
import { printable } from "../../triage/printable.ts";
import type { Context } from "../command.ts";
import type { Flags } from "../flags.ts";
import { conflict } from "../mistakes.ts";
import { baselinePlace, scanForBaseline } from "./baselineScan.ts";

/** @returns the exit code: 3 when the scan was incomplete, so that entries may lack */
export async function createHere(flags: Flags, context: Context): Promise<number> {
  const place = await baselinePlace(flags, context);
  const { report, seen } = await scanForBaseline(place);
  const { complete, problems } = report.coverage;
  const result = await createBaseline({
    ...seen,
    file: place.file,
    force: flags["force"] === true,
    keepUnseen: !complete,
  });
  const { output } = context;
  if (flags["force"] === true) for (const line of changes(result)) output.print(line);
  output.print(`${place.label}: ${totals(result)}. Commit it.`);
  for (const problem of problems) output.say(problem);
  return complete ? 0 : 3;
}

/** @returns the exit code: 3 when the scan was incomplete; then no entry went */
export async function syncHere(flags: Flags, context: Context): Promise<number> {
  const { output } = context;
  const [addOnly, pruneOnly, dryRun] = ["add-only", "prune-only", "dry-run"].map((name) => flags[name] === true);
  if (addOnly === true && pruneOnly === true) throw conflict("--add-only", "--prune-only");
  const place = await baselinePlace(flags, context);
  const { report, seen } = await scanForBaseline(place);
  const { complete, problems } = report.coverage;
  const options = { add: pruneOnly !== true, prune: addOnly !== true && complete };
  const result = await syncBaseline(place.file, seen, options, dryRun === true);

  for (const line of changes(result)) output.print(line);
  const today = new Date().toISOString().slice(0, 10);
  for (const entry of result.entries) {
    if (hasEnded(entry, today))
      output.print(`! ${entryText(entry)}: it ended on ${entry.until}, and is reported again`);
  }
  const isChanged = result.added.length + result.removed.length + result.moved.length > 0;
  const end = !isChanged ? "Nothing to do." : dryRun === true ? "Nothing was written (--dry-run)." : "Commit it.";
  output.print(`${place.label}: ${totals(result)}. ${end}`);
  for (const problem of problems) output.say(problem);
  if (!complete && addOnly !== true) output.say("the scan was incomplete, so no entry was taken out");
  return complete ? 0 : 3;
}

function changes({ added, removed, moved }: CreateResult): readonly string[] {
  return [
    ...added.map((entry) => `+ ${entryText(entry)}`),
    ...removed.map((entry) => `- ${entryText(entry)}: matches nothing any more`),
    ...moved.map(({ from, entry }) => `~ ${entryText(entry)}: was ${printable(from)}`),
  ];
}

function totals({ entries, added, removed, moved }: CreateResult): string {
  const movedText = moved.length === 0 ? "" : `, ${moved.length} moved`;
  const count = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
  return `${count} (${added.length} new, ${removed.length} gone${movedText})`;
}

/** One entry on a line: place, rule, status, and what a person wrote. */
export function entryText({ fingerprint, rule, scope, path, where, status, reason, owner }: BaselineEntry): string {
  const kind = where === undefined || where === "content" ? "" : ` (${where})`;
  const place = scope === "repository" ? "the whole repository" : scope === "folder" ? `${path as string}/` : path;
  const words = [status, ...(reason === undefined ? [] : [reason]), ...(owner === undefined ? [] : [`owner ${owner}`])];
  return printable(`${place as string}${kind}  ${rule}  ${fingerprint}  ${words.join("; ")}`);
}
