/** `leakgate check-env`: files with real values, which are rightly not tracked. */
import { UsageError } from "../../model.ts";
import { checkEnv } from "../../index.ts";
import type { CommandSpec } from "../command.ts";
import { defined } from "../defined.ts";
import { outputFlags, printOptionsOf, settingFlags, settingsOf, text } from "../flags.ts";
import { printRun } from "../runScan.ts";

const { baseline: _, "no-baseline": __, jobs: ___, "fail-stale": ____, ...settings } = settingFlags;

export const checkEnvCommand: CommandSpec = {
  command: "check-env <file..>",
  describe: "Check files with real values: placeholders, defaults, weak and reused secrets, file mode",
  positional: {
    file: { type: "string", array: true, describe: "Env files, or files with one secret each; a folder for all in it" },
  },
  flags: {
    template: {
      type: "string",
      requiresArg: true,
      describe: "Template whose settings the files must have (default: the one beside each file)",
    },
    ...settings,
    ...outputFlags,
  },
  examples: [
    ["$0 check-env .env", "against .env.example, if it is there"],
    ["$0 check-env .env.staging .env.production", "also: is anything used in both"],
    ["$0 check-env secrets/", "a folder with a secret in each file"],
  ],
  run: async (flags, context) => {
    const files = [flags["file"] ?? []].flat().map(String);
    if (files.includes("")) throw new UsageError("a FILE is empty");
    const options = {
      cwd: context.environment.cwd,
      files,
      ...settingsOf(flags),
      ...defined("template", text(flags, "template")),
    };
    return await printRun(checkEnv(options), printOptionsOf(flags), context);
  },
};
