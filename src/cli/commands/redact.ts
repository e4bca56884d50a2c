/** `leakgate redact`: standard input to standard output, with secrets masked. */
import type { CommandSpec } from "../command.ts";
import { count as counted } from "../../report/words.ts";
import { settingFlags, settingsOf, text } from "../flags.ts";

const {
  config,
  rule,
  "exclude-rule": exclude,
  "min-severity": severity,
  "min-confidence": confidence,
  "decode-depth": depth,
} = settingFlags;

export const redactCommand: CommandSpec = {
  command: "redact",
  describe: "Mask the secrets in what is piped through",
  flags: {
    filename: { type: "string", requiresArg: true, describe: "Name of the content, for settings of paths" },
    config: config ?? {},
    rule: rule ?? {},
    "exclude-rule": exclude ?? {},
    "min-severity": severity ?? {},
    "min-confidence": confidence ?? {},
    "decode-depth": depth ?? {},
    verbose: { type: "boolean", alias: "v", describe: "Say on standard error how much was masked" },
  },
  examples: [
    ["make deploy 2>&1 | $0 redact", "a log without secrets"],
    ["$0 redact < dump.sql > shared.sql", "a file to give away"],
  ],
  run: async (flags, { environment, output }) => {
    const path = text(flags, "filename") ?? "stdin";
    const [{ redact }, { prepare }] = await Promise.all([
      import("../../run/redact.ts"),
      import("../../run/prepare.ts"),
    ]);
    const input = environment.stdin;
    const prepared = await prepare({
      cwd: environment.cwd,
      source: { kind: "stdin", input, filename: path },
      noBaseline: true,
      ...settingsOf(flags),
    });
    const { counts, bytes, problems } = await redact(prepared, path, input, (piece) => output.pass(piece));
    if (flags["verbose"] === true) {
      const total = [...counts.values()].reduce((sum, number) => sum + number, 0);
      output.say(`${counted(total, "secret")} masked in ${counted(bytes, "byte")}`);
      for (const [id, number] of [...counts].sort()) output.say(`  ${id}: ${number}`);
    }
    for (const problem of problems) output.say(problem);
    return problems.length === 0 ? 0 : 3;
  },
};
