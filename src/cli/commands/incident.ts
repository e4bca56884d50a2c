/** `leakgate incident`: from "a secret is in the history" to the proof that it is gone. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { discover, type Repository } from "../../git/repository.ts";
import { type GatherOptions, gather, type Incident } from "../../incident/gather.ts";
import type { Tool } from "../../incident/plan/runbook.ts";
import { IncompleteError, Secret, UsageError } from "../../model.ts";
import { count } from "../../report/words.ts";
import { makeMask, type Mask, maskCoverage } from "../../triage/mask.ts";
import type { CommandSpec, Context } from "../command.ts";
import { defined } from "../defined.ts";
import { fetchMirror } from "../fetchMirror.ts";
import { type Flags, settingFlags, settingsOf, text, texts } from "../flags.ts";
import { placeJson, placeLine, readValues, valueFlags } from "./find.ts";

const { jobs: _, ...scanFlags } = settingFlags;

const gatherFlags: NonNullable<CommandSpec["flags"]> = {
  fingerprint: { type: "string", array: true, requiresArg: true, describe: "Only this secret (repeatable)" },
  suppressed: { type: "boolean", describe: "Also what baseline, comments and configuration suppress" },
  mirror: { type: "boolean", describe: "First fetch the pull-request refs of origin (uses the network)" },
  ...scanFlags,
};

const report: CommandSpec = {
  command: "report",
  describe: "Every secret of the history with its timeline, places, and what to do by when",
  flags: {
    out: {
      type: "string",
      requiresArg: true,
      describe: "Folder for report.md, report.html and report.json (default: Markdown is printed)",
    },
    ...gatherFlags,
  },
  run: reportHere,
};

const plan: CommandSpec = {
  command: "plan",
  describe: "Write what git-filter-repo or BFG needs to remove the secrets, and a runbook",
  flags: {
    out: { type: "string", requiresArg: true, describe: "Folder for the plan, outside the repository" },
    tool: {
      type: "string",
      requiresArg: true,
      choices: ["filter-repo", "bfg"],
      describe: "Which tool rewrites (default: filter-repo)",
    },
    execute: {
      type: "string",
      requiresArg: true,
      describe: "Also make a fresh mirror clone here, and rewrite it with git-filter-repo",
    },
    ...gatherFlags,
  },
  run: planHere,
};

const verify: CommandSpec = {
  command: "verify",
  describe: "Prove that values are gone from a rewritten repository, and that nothing else changed",
  flags: {
    after: { type: "string", requiresArg: true, demandOption: true, describe: "The rewritten repository" },
    before: { type: "string", requiresArg: true, describe: "The old one, to compare with" },
    plan: { type: "string", requiresArg: true, describe: "Folder of the plan (default: values from standard input)" },
    ...valueFlags,
    format: {
      type: "string",
      requiresArg: true,
      choices: ["pretty", "json"],
      describe: "What is printed (default: pretty)",
    },
  },
  run: verifyThere,
};

const taint: CommandSpec = {
  command: "taint",
  describe: "Refuse commits and files of the old history",
  commands: [
    {
      command: "add",
      describe: "Add what only the old repository has to .leakgate-taint",
      flags: {
        before: { type: "string", requiresArg: true, demandOption: true, describe: "The old repository" },
        after: { type: "string", requiresArg: true, demandOption: true, describe: "The rewritten one" },
      },
      run: taintHere,
    },
  ],
};

export const incidentCommand: CommandSpec = {
  command: "incident",
  describe: "When a secret has leaked: report, plan of the clean-up, proof, and a gate against the old history",
  commands: [report, plan, verify, taint],
};

async function gathered(flags: Flags, { environment }: Context): Promise<{ incident: Incident; mask: Mask }> {
  const { cwd } = environment;
  if (flags["mirror"] === true) await fetchMirror(cwd);
  const fingerprints = texts(flags, "fingerprint");
  const options: GatherOptions = {
    scan: { cwd, ...settingsOf(flags) },
    suppressed: flags["suppressed"] === true,
    now: Math.floor(Date.now() / 1000),
    ...defined("fingerprints", fingerprints),
  };
  const incident = await gather(options);
  const mask = makeMask(incident.secrets.map(({ value }) => new Secret(value)));
  return { incident, mask };
}

/** Nothing was found: 0. Something was written: 1. The history is not whole: 3, since what is missing may hold the rest. */
function outcome({ secrets, coverage }: Incident, mask: Mask, { output }: Context): number {
  for (const problem of coverage.problems) output.say(mask(problem));
  if (!coverage.complete) return 3;
  return secrets.length > 0 ? 1 : 0;
}

async function reportHere(flags: Flags, context: Context): Promise<number> {
  const { incident, mask } = await gathered(flags, context);
  const out = text(flags, "out");
  if (incident.secrets.length === 0) context.output.note("leakgate: no secrets in the history");
  else {
    const { incidentReport } = await import("../../incident/report/incidentReport.ts");
    const name = basename(incident.repository.root ?? incident.repository.gitDir);
    const files = incidentReport(incident, name, mask);
    if (out === undefined) context.output.print(files["report.md"]);
    else {
      const folder = resolve(context.environment.cwd, out);
      const { writeFiles } = await import("../../incident/report/writeFiles.ts");
      await writeFiles(folder, files, out);
      context.output.note(
        `leakgate: ${count(incident.secrets.length, "secret")}; ${Object.keys(files).join(", ")} written to ${out}`,
      );
    }
  }
  return outcome(incident, mask, context);
}

async function planHere(flags: Flags, context: Context): Promise<number> {
  const out = text(flags, "out");
  if (out === undefined)
    throw new UsageError(
      "incident plan needs --out DIR: a folder outside the repository, since the values are written into it",
    );
  const { cwd } = context.environment;
  const folder = resolve(cwd, out);
  const tool = (text(flags, "tool") ?? "filter-repo") as Tool;
  const execute = text(flags, "execute");
  if (execute !== undefined && tool !== "filter-repo")
    throw new UsageError("--execute works with --tool filter-repo only");
  await refuseInside(folder, `--out ${out}`);
  if (execute !== undefined) await refuseInside(resolve(cwd, execute), `--execute ${execute}`);
  const { incident, mask } = await gathered(flags, context);
  if (incident.secrets.length === 0) {
    context.output.note("leakgate: no secrets in the history, nothing to plan");
    return outcome(incident, mask, context);
  }
  const [{ makePlan }, { writePlan }] = await Promise.all([
    import("../../incident/makePlan.ts"),
    import("../../incident/plan/writePlan.ts"),
  ]);
  const made = await makePlan(incident, tool, folder, mask);
  writePlan(folder, made.plan, made.runbook);
  context.output.note(
    `leakgate: the plan for ${count(incident.secrets.length, "secret")} lies in ${out}; nothing was changed. It holds the values: delete it afterwards.\nleakgate: next: read ${join(out, "RUNBOOK.md")}`,
  );
  if (execute !== undefined) {
    const { executePlan } = await import("../../incident/execute.ts");
    try {
      await executePlan(incident.repository, made.plan, folder, resolve(cwd, execute));
    } catch (error) {
      // What the tool says may quote a line of the plan.
      if (error instanceof IncompleteError) throw new IncompleteError(mask(error.message));
      throw error;
    }
    context.output.note(
      `leakgate: ${execute} is the rewritten mirror clone; next: leakgate incident verify --before . --after ${execute} --plan ${out}`,
    );
  }
  return outcome(incident, mask, context);
}

/** Values must not lie where `git add .` takes them up, be it of this repository or of another one. */
async function refuseInside(path: string, flag: string): Promise<void> {
  let folder = path;
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) folder = dirname(folder);
  if ((await discover(folder)) !== undefined)
    throw new UsageError(`${flag} lies inside a git repository: give a folder outside of any`);
}

async function repositoryAt(cwd: string, flags: Flags, flag: "before" | "after"): Promise<Repository> {
  const given = text(flags, flag) ?? "";
  const repository = await discover(resolve(cwd, given));
  if (repository === undefined) throw new IncompleteError(`--${flag} ${given}: there is no git repository`);
  return repository;
}

async function verifyThere(flags: Flags, context: Context): Promise<number> {
  const { environment, output } = context;
  const { cwd } = environment;
  const folder = text(flags, "plan");
  const [{ verifyRemoval }, { NO_PLAN, readPlannedRemoval }, { verificationText }] = await Promise.all([
    import("../../incident/verify/verify.ts"),
    import("../../incident/plan/values.ts"),
    import("../../incident/verify/verificationText.ts"),
  ]);
  const planned = folder === undefined ? NO_PLAN : readPlannedRemoval(resolve(cwd, folder));
  const isGiven = folder === undefined || texts(flags, "value-file") !== undefined;
  const given = isGiven ? await readValues(flags, context) : [];
  const values = given.map((value, i) => ({ fingerprint: "", title: `value ${i + 1}`, value, exact: false }));
  const removal = { ...planned, values: [...planned.values, ...values] };
  const after = await repositoryAt(cwd, flags, "after");
  const before = flags["before"] === undefined ? undefined : await repositoryAt(cwd, flags, "before");
  const result = await verifyRemoval(after, before, removal);
  const mask = makeMask(removal.values.map(({ value }) => new Secret(value.toString("utf8"))));
  if (text(flags, "format") === "json") {
    const left = result.left.map(({ what, hit, place }) => ({
      what,
      ...(hit === undefined ? { place: mask(place ?? "") } : placeJson(hit, mask)),
    }));
    const unplanned = result.unplanned.map(({ ref, path, what }) => ({
      ref: mask(ref),
      ...(path !== undefined && { path: mask(path) }),
      what,
    }));
    const coverage = maskCoverage(result.coverage, mask);
    output.print(JSON.stringify({ schema: "leakgate-verify/1", ...result, left, unplanned, coverage }, null, 2));
  } else output.print(verificationText(result, (hit) => placeLine(hit, mask), mask));
  for (const problem of result.coverage.problems) output.say(mask(problem));
  if (result.left.length > 0 || result.unplanned.length > 0) return 1;
  return result.coverage.complete ? 0 : 3;
}

async function taintHere(flags: Flags, { environment, output }: Context): Promise<number> {
  const { cwd } = environment;
  const before = await repositoryAt(cwd, flags, "before");
  const after = await repositoryAt(cwd, flags, "after");
  const root = (await discover(cwd))?.root ?? after.root;
  if (root === undefined)
    throw new UsageError("run this in a clone of the rewritten repository: .leakgate-taint belongs into its work tree");
  const { addTaint } = await import("../../incident/taintAdd.ts");
  const { file, total, added } = await addTaint(root, before, after);
  output.note(
    added === 0
      ? `leakgate: nothing to add: what ${text(flags, "before")} has is in ${text(flags, "after")} too, or listed already (${total} ids)`
      : `leakgate: ${file}: ${count(added, "id")} added, ${total} in all; commit it`,
  );
  return 0;
}
