/** `leakgate migrate`: from another tool, in one command. */
import type { CommandSpec, Context } from "../command.ts";
import { type Flags, text } from "../flags.ts";

export const migrateCommand: CommandSpec = {
  command: "migrate [from]",
  describe: "Take over settings, rules, ignore lists and baselines of other tools",
  positional: {
    from: {
      type: "string",
      describe:
        "gitleaks, betterleaks, detect-secrets, secretlint, ggshield, trufflehog, kingfisher, noseyparker, ripsecrets, or a file; default: all that is there",
    },
  },
  flags: {
    write: {
      type: "boolean",
      describe: "Change the files of hooks and workflows too; without it the changes are printed as a diff",
    },
  },
  examples: [
    ["leakgate migrate", "all that is recognised in the repository"],
    ["leakgate migrate .secrets.baseline", "one file"],
    ["leakgate migrate --write", "and let hooks and workflows run leakgate"],
  ],
  run: migrateHere,
};

async function migrateHere(flags: Flags, { environment, output }: Context): Promise<number> {
  const { migrate } = await import("../../migrate/migrate.ts");
  const { describeMigration } = await import("../../migrate/describe.ts");
  const { maskMessage } = await import("../../run/maskMessage.ts");
  const from = text(flags, "from");
  const write = flags["write"] === true;
  const migration = await migrate({ cwd: environment.cwd, write, ...(from !== undefined && { from }) });
  // Lines of workflows and names of files may hold secrets.
  output.print(maskMessage(describeMigration(migration, { write, ...(from !== undefined && { from }) })));
  for (const problem of migration.problems) output.say(problem);
  return migration.problems.length > 0 ? 3 : 0;
}
