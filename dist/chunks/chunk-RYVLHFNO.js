const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
import {
  baselinePlace,
  reconcile,
  scanForBaseline
} from "./chunk-TTTEUMIQ.js";
import {
  updateBaseline
} from "./chunk-NUXRFGDP.js";
import {
  hasEnded
} from "./chunk-64WG7MHQ.js";
import {
  readBaseline
} from "./chunk-EO3G3NYD.js";
import {
  conflict
} from "./chunk-UX3JOLJK.js";
import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/baseline/create.ts
async function createBaseline(request) {
  const { file, force, keepUnseen } = request;
  if (!force && existsSync(file)) throw exists(file);
  let result;
  await updateBaseline(file, async (current) => {
    if (!force && current !== void 0) throw exists(file);
    return result = await reconcile(current, request, { prune: keepUnseen !== true });
  });
  return result;
}
function exists(file) {
  return new m101_UsageError(
    `${file}: there is a baseline already; use leakgate baseline sync to add and remove entries, or --force to make it anew (labels are kept)`
  );
}
async function syncBaseline(file, seen, options, dryRun) {
  if (dryRun) {
    const current = await readBaseline(file);
    return { ...await reconcile(current, seen, options), before: current?.entries ?? [] };
  }
  let result;
  let before = [];
  await updateBaseline(file, async (current) => {
    before = current?.entries ?? [];
    return result = await reconcile(current, seen, options);
  });
  return { ...result, before };
}

// src/cli/commands/baselineSync.ts
async function createHere(flags, context) {
  const place = await baselinePlace(flags, context);
  const { report, seen } = await scanForBaseline(place);
  const { complete, problems } = report.coverage;
  const result = await createBaseline({
    ...seen,
    file: place.file,
    force: flags["force"] === true,
    keepUnseen: !complete
  });
  const { output } = context;
  if (flags["force"] === true) for (const line of changes(result)) output.print(line);
  output.print(`${place.label}: ${totals(result)}. Commit it.`);
  for (const problem of problems) output.say(problem);
  return complete ? 0 : 3;
}
async function syncHere(flags, context) {
  const { output } = context;
  const [addOnly, pruneOnly, dryRun] = ["add-only", "prune-only", "dry-run"].map((name) => flags[name] === true);
  if (addOnly === true && pruneOnly === true) throw conflict("--add-only", "--prune-only");
  const place = await baselinePlace(flags, context);
  const { report, seen } = await scanForBaseline(place);
  const { complete, problems } = report.coverage;
  const options = { add: pruneOnly !== true, prune: addOnly !== true && complete };
  const result = await syncBaseline(place.file, seen, options, dryRun === true);
  for (const line of changes(result)) output.print(line);
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
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
function changes({ added, removed, moved }) {
  return [
    ...added.map((entry) => `+ ${entryText(entry)}`),
    ...removed.map((entry) => `- ${entryText(entry)}: matches nothing any more`),
    ...moved.map(({ from, entry }) => `~ ${entryText(entry)}: was ${m189_printable(from)}`)
  ];
}
function totals({ entries, added, removed, moved }) {
  const movedText = moved.length === 0 ? "" : `, ${moved.length} moved`;
  const count = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
  return `${count} (${added.length} new, ${removed.length} gone${movedText})`;
}
function entryText({ fingerprint, rule, scope, path, where, status, reason, owner }) {
  const kind = where === void 0 || where === "content" ? "" : ` (${where})`;
  const place = scope === "repository" ? "the whole repository" : scope === "folder" ? `${path}/` : path;
  const words = [status, ...reason === void 0 ? [] : [reason], ...owner === void 0 ? [] : [`owner ${owner}`]];
  return m189_printable(`${place}${kind}  ${rule}  ${fingerprint}  ${words.join("; ")}`);
}

export {
  createHere,
  syncHere,
  entryText
};
