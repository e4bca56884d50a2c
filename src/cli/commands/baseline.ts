/** `leakgate baseline`: the committed list of known findings. */
import type { CommandSpec } from "../command.ts";
import { settingFlags } from "../flags.ts";

const history = { type: "boolean", describe: "Scan the whole history, not only the working tree" } as const;

const create: CommandSpec = {
  command: "create",
  describe: "Scan, and write what is found into a new baseline",
  flags: {
    history,
    force: { type: "boolean", describe: "Make it anew when there is one; what people wrote into it is kept" },
    ...settingFlags,
  },
  run: async (flags, context) => (await import("./baselineSync.ts")).createHere(flags, context),
};

const sync: CommandSpec = {
  command: "sync",
  describe: "Scan, add what is new, take out what matches nothing any more, and say so",
  flags: {
    history,
    "add-only": { type: "boolean", describe: "Take nothing out" },
    "prune-only": { type: "boolean", describe: "Add nothing" },
    "dry-run": { type: "boolean", describe: "Only say what would change" },
    ...settingFlags,
  },
  run: async (flags, context) => (await import("./baselineSync.ts")).syncHere(flags, context),
};

export const baselineCommand: CommandSpec = {
  command: "baseline",
  describe: "Keep known findings apart from new ones",
  commands: [create, sync],
};
