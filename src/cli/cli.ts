/** The command line: yargs, the commands, and its errors in our words. Loaded only when the fast way of main.ts does not serve. */
import yargs from "yargs";
import { UsageError } from "../model.ts";
import { nearest } from "../ruleset/nearest.ts";
import { commandModule, type CommandSpec, type Context, type ParseState } from "./command.ts";
import { baselineCommand } from "./commands/baseline.ts";
import { checkEnvCommand } from "./commands/checkEnv.ts";
import { completionCommand } from "./commands/completion.ts";
import { configCommand } from "./commands/config.ts";
import { findCommand } from "./commands/find.ts";
import { gitleaksCommands, normaliseGitleaks } from "./commands/gitleaks.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { hookCommand } from "./commands/hook.ts";
import { mergeCommand } from "./commands/merge.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { incidentCommand } from "./commands/incident.ts";
import { redactCommand } from "./commands/redact.ts";
import { rulesCommand } from "./commands/rules.ts";
import { scanCommand } from "./commands/scan.ts";
import { versionCommand } from "./commands/version.ts";

const COMMANDS: readonly CommandSpec[] = [
  scanCommand,
  hookCommand,
  baselineCommand,
  rulesCommand,
  configCommand,
  checkEnvCommand,
  mergeCommand,
  redactCommand,
  migrateCommand,
  doctorCommand,
  findCommand,
  incidentCommand,
  completionCommand,
  versionCommand,
  ...gitleaksCommands,
];

/**
 * Runs a command.
 *
 * @param argv arguments after the program's name
 * @param commands those that there are
 * @returns the exit code
 * @throws UsageError for a command or flag that does not exist
 */
export async function runCommandLine(
  argv: readonly string[],
  context: Context,
  commands: readonly CommandSpec[] = COMMANDS,
): Promise<number> {
  const [first] = argv;
  if (first === "--version" || first === "-V")
    return await (versionCommand.run as NonNullable<CommandSpec["run"]>)({}, context);
  const state: ParseState = { code: 0, known: [] };
  const parser = yargs()
    .scriptName("leakgate")
    .usage("$0 <command>\n\nFinds secrets in git repositories, and says what it did not look at.")
    .locale("en")
    .parserConfiguration({
      // `--rule A PATH`: PATH is not a rule.
      "greedy-arrays": false,
      // `--no-baseline` is a flag of its own.
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
      // What follows `--` is a path, whatever it begins with.
      "populate--": true,
    })
    .exitProcess(false)
    .showHelpOnFail(false)
    .version(false)
    .help()
    .alias("help", "h")
    .strict()
    .wrap(Math.min(context.environment.columns ?? 100, 120))
    .epilogue(
      "Exit codes: 0 nothing found, 1 findings, 2 a mistake in flags or files, 3 not everything could be scanned.",
    )
    .fail((message: string | null, error: Error | undefined) => {
      // Some complaints of yargs come as an error of its own, the others as a message.
      if (error !== undefined && error.name !== "YError") throw error;
      throw new UsageError(reword(error?.message ?? message ?? "", state));
    });
  dropUnseenHelp(parser);
  for (const spec of commands) parser.command(commandModule(spec, context, state));
  if (first === undefined) {
    // A gate that lost its arguments must not be green.
    context.output.say("a command is missing");
    context.output.note(await parser.getHelp());
    return 2;
  }
  requireCommand(first);
  requireNoDash(argv);
  await parser.parseAsync(normaliseGitleaks(argv));
  return state.code;
}

/** With each command that runs, yargs lays out its help, in case that an error should ask for it later. Here none does. */
function dropUnseenHelp(parser: object): void {
  if (!("getInternalMethods" in parser)) return;
  const internal = parser.getInternalMethods as () => { getUsageInstance(): { cacheHelpMessage: () => void } };
  internal.call(parser).getUsageInstance().cacheHelpMessage = (): void => {};
}

/** yargs drops a lone `-`; the whole tree would then be scanned in place of what is piped in. @throws UsageError when there is one */
function requireNoDash([command, ...rest]: readonly string[]): void {
  const end = rest.indexOf("--");
  if (command !== "scan" || !rest.slice(0, end < 0 ? rest.length : end).includes("-")) return;
  throw new UsageError("- is no PATH; leakgate scan --stdin reads standard input");
}

/** @throws UsageError when the first argument is no command */
function requireCommand(first: string): void {
  if (first.startsWith("-")) return;
  const known = COMMANDS.flatMap((spec) => [spec.command.split(" ")[0] as string, ...(spec.aliases ?? [])]);
  if (known.includes(first)) return;
  const near = nearest(first, known);
  throw new UsageError(
    `there is no such command; ${near === undefined ? "leakgate --help lists all" : `did you mean "${near}"?`}`,
  );
}

/** Says in our words what yargs complains about. */
function reword(message: string, state: ParseState): string {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/s.exec(message)?.[1]?.split(", ")[0];
  if (unknown !== undefined) {
    const near = nearest(unknown, state.known);
    const dashes = unknown.length === 1 ? "-" : "--";
    if (near === undefined) return `unknown argument "${unknown}"; add --help to see what there is`;
    const asFlag = state.known.includes("help");
    return asFlag
      ? `unknown flag ${dashes}${unknown}; did you mean --${near}?`
      : `unknown command "${unknown}"; did you mean "${near}"?`;
  }
  const choice = /Argument: ([\w-]+), Given: "?(.*?)"?, Choices: (.*)/.exec(message);
  if (choice !== null) {
    const [, flag = "", given = "", list = ""] = choice;
    const choices = list.replaceAll('"', "");
    const near = nearest(given, choices.split(", "));
    return `--${flag}: must be one of ${choices}${near === undefined ? "" : `; did you mean ${near}?`}`;
  }
  const lacking = /^Not enough arguments following: (.*)$/.exec(message)?.[1];
  if (lacking !== undefined) return `--${lacking}: a value is missing`;
  if (message.startsWith("Not enough non-option arguments")) return "an argument is missing; add --help to see which";
  return message.split("\n")[0] as string;
}
