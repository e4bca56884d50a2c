/** What every command file gives: a yargs command whose handler returns an exit code, and the flags that it knows. */
import type { ArgumentsCamelCase, Argv, CommandModule, Options } from "yargs";
import { UsageError } from "../model.ts";
import type { Environment } from "./environment.ts";
import type { Flags } from "./flags.ts";
import type { Output } from "./output.ts";

/** What a command works with. */
export interface Context {
  readonly environment: Environment;
  readonly output: Output;
  /** To be called when a staged change with some content has been scanned; see loadCore.ts. */
  readonly onStagedScanned?: () => void;
}

export interface CommandSpec {
  /** As yargs takes it: `show <id>`. */
  readonly command: string;
  readonly aliases?: readonly string[];
  /** False: not shown in the help. */
  readonly describe: string | false;
  readonly flags?: Readonly<Record<string, Options>>;
  readonly positional?: Readonly<Record<string, Options>>;
  readonly examples?: readonly (readonly [command: string, what: string])[];
  /** Sub-commands; one must be given. */
  readonly commands?: readonly CommandSpec[];
  /** @returns the exit code */
  readonly run?: (flags: Flags, context: Context) => Promise<number>;
}

/** What a parse has come to: the exit code of the command, and its flags for "did you mean". */
export interface ParseState {
  code: number;
  known: readonly string[];
}

/** Makes yargs' form of a command. */
export function commandModule(spec: CommandSpec, context: Context, state: ParseState): CommandModule {
  return {
    command: spec.command,
    aliases: spec.aliases ?? [],
    describe: spec.describe,
    builder: (yargs: Argv) => {
      const flags = spec.flags ?? {};
      state.known = [...Object.keys(flags), "help"];
      for (const [name, options] of Object.entries(spec.positional ?? {})) {
        yargs.positional(name, options as Parameters<typeof yargs.positional>[1]);
      }
      for (const sub of spec.commands ?? []) yargs.command(commandModule(sub, context, state));
      for (const [command, what] of spec.examples ?? []) yargs.example(command, what);
      if (spec.commands !== undefined) {
        const names = spec.commands.map((sub) => sub.command.split(" ")[0] as string);
        state.known = names;
        yargs.demandCommand(1, `${spec.command} needs one of ${names.join(", ")}`);
      }
      return yargs.options(flags);
    },
    handler: async (argv: ArgumentsCamelCase) => {
      const takesPaths = spec.positional !== undefined && Object.values(spec.positional).some(({ array }) => array);
      if (!takesPaths && argv["--"] !== undefined) throw new UsageError(`${spec.command}: nothing may follow --`);
      if (spec.run !== undefined) state.code = await spec.run(argv, context);
    },
  };
}
