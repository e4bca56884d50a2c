/** `leakgate baseline`: the committed list of known findings. */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { createBaseline } from "../../baseline/create.ts";
import { BASELINE_FILE } from "../../baseline/entry.ts";
import { type ScanOptions, scan } from "../../index.ts";
import type { ScanSource } from "../../options.ts";
import { makePathExists } from "../../run/pathExists.ts";
import { locate } from "../../run/place.ts";
import { loadRules } from "../../run/ruleSet.ts";
import type { CommandSpec, Context } from "../command.ts";
import { type Flags, settingFlags, settingsOf } from "../flags.ts";

const create: CommandSpec = {
  command: "create",
  describe: "Scan, and write what is found into the baseline",
  flags: {
    history: { type: "boolean", describe: "Scan the whole history, not only the working tree" },
    force: { type: "boolean", describe: "Make it anew when there is one; what people wrote into it is kept" },
    ...settingFlags,
  },
  run: createHere,
};

export const baselineCommand: CommandSpec = {
  command: "baseline",
  describe: "Keep known findings apart from new ones",
  commands: [create],
};

async function createHere(flags: Flags, { environment, output }: Context): Promise<number> {
  const { cwd } = environment;
  const history = flags["history"] === true;
  const source: ScanSource = { kind: history ? "history" : "tree" };
  const settings: ScanOptions = settingsOf(flags);
  const place = await locate(cwd, source);
  const root = place.root ?? cwd;
  const file = settings.baseline === undefined ? join(root, BASELINE_FILE) : resolve(cwd, settings.baseline);
  const run = scan({ cwd, source, ...settings, ...(existsSync(file) ? { baseline: file } : { noBaseline: true }) });
  const { findings, suppressed, coverage } = await run.report();

  const rules = new Map((await loadRules(place.root)).all.map((rule) => [rule.id, rule]));
  const { entries, added, removed } = await createBaseline({
    file,
    // What a comment or the configuration allows needs no entry.
    findings: [...findings, ...suppressed.filter(({ by }) => by === "baseline")],
    familyOf: (id) => {
      const rule = rules.get(id);
      return rule?.pattern === undefined && rule?.where.includes("policy") !== true ? undefined : rule.family;
    },
    history,
    force: flags["force"] === true,
    pathExists: makePathExists(source, place),
  });
  const count = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
  output.print(`${relative(cwd, file)}: ${count} (${added.length} new, ${removed.length} gone). Commit it.`);
  for (const problem of coverage.problems) output.say(problem);
  return coverage.complete ? 0 : 3;
}
