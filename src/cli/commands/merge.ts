/** `leakgate merge`: the reports of shards as one. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { scan } from "../../index.ts";
import { UsageError } from "../../model.ts";
import type { CommandSpec } from "../command.ts";
import { outputFlags, printOptionsOf, settingFlags, settingsOf } from "../flags.ts";
import { printRun } from "../runScan.ts";

/** The settings that speak of a report rather than of a scan. */
const settings = Object.fromEntries(
  ["config", "baseline", "no-baseline", "fail-stale"].map((name) => [name, settingFlags[name] ?? {}]),
);

export const mergeCommand: CommandSpec = {
  command: "merge <file..>",
  describe: "Join the JSON reports of shards (scan --shard I/N) to the report of one scan",
  positional: {
    file: { type: "string", array: true, describe: "What --report json=PATH wrote, one from each shard" },
  },
  flags: { ...settings, ...outputFlags },
  examples: [["$0 merge shard-*.json --report sarif=leakgate.sarif", "all parts of one scan"]],
  run: async (flags, context) => {
    const { cwd } = context.environment;
    const names = [flags["file"] ?? [], flags["--"] ?? []].flat(2).map(String);
    if (names.includes("")) throw new UsageError("a FILE is empty");
    // Settings of the output stand in the configuration, where there is one.
    const options = { cwd, ...settingsOf(flags) };
    const here = scan(options);
    const run = {
      settings: () => here.settings(),
      root: () => here.root(),
      report: async () => {
        const texts = await Promise.all(names.map(async (name) => ({ name, text: await textOf(cwd, name) })));
        const { mergeReports } = await import("../../run/merge.ts");
        return await mergeReports(texts, options);
      },
    };
    return await printRun(run, printOptionsOf(flags), context);
  },
};

/** @throws UsageError when the file cannot be read */
async function textOf(cwd: string, name: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, name), "utf8");
  } catch (error) {
    throw new UsageError(`${name}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
}
