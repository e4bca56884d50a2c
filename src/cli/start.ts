/**
 * The command line from its start to its end, and the only place that sets an exit code. What a hook calls goes a short way that loads neither
 * yargs nor anything else that the scan does not need.
 */
import type { Environment } from "./environment.ts";
import { explain, withoutSecrets } from "./errors.ts";
import { Output } from "./output.ts";
import type { Context } from "./command.ts";

async function run(argv: readonly string[], context: Context): Promise<number> {
  const [command, second, ...rest] = argv;
  if (command === "hook" && second === "run" && rest.length > 0 && !rest.some((arg) => arg.startsWith("-"))) {
    const { runHook } = await import("./commands/runHook.ts");
    return await runHook(rest[0] as string, rest.slice(1), { settings: {}, print: {} }, context);
  }
  if (command === "scan" && second === "--staged" && rest.length === 0) {
    const { runScan } = await import("./runScan.ts");
    return await runScan({ cwd: context.environment.cwd, source: { kind: "staged" } }, {}, context);
  }
  const { runCommandLine } = await import("./cli.ts");
  return await runCommandLine(argv, context);
}

function readEnvironment(): Environment {
  return {
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      // Opening it costs time, and few commands read it.
      return process.stdin;
    },
    // A hook that has nothing to say need not open them: Node loads its streams for that.
    get stdoutIsTerminal() {
      return process.stdout.isTTY === true;
    },
    get stderrIsTerminal() {
      return process.stderr.isTTY === true;
    },
    get columns() {
      return process.stdout.columns;
    },
    node: process.execPath,
    program: process.argv[1] ?? "",
  };
}

/**
 * Runs the command line: reads arguments, and sets the exit code when all is said.
 *
 * @param onStagedScanned called when a change has been scanned from its beginning to its end
 */
export function start(onStagedScanned: () => void = () => {}): void {
  const output = new Output();
  const debug = process.env["LEAKGATE_DEBUG"] === "1";
  let isDone = false;

  const fail = async (error: unknown): Promise<void> => {
    const { code, message } = explain(error, debug);
    process.exitCode = code;
    isDone = true;
    output.say(await withoutSecrets(message));
  };

  const main = async (): Promise<void> => {
    const code = await run(process.argv.slice(2), { environment: readEnvironment(), output, onStagedScanned });
    const failure = await output.drained();
    // An error outside of the command's own promise has spoken already.
    if (isDone) return;
    isDone = true;
    process.exitCode = failure === undefined ? code : 3;
    if (failure !== undefined) output.say(`standard output could not be written (${failure})`);
  };

  // Not green until everything has come to its end. Nothing here calls process.exit, since the streams must drain.
  process.exitCode = 3;
  process.on("uncaughtException", fail);
  process.on("exit", () => {
    if (!isDone) output.say("the scan ended before it was done");
  });
  main().catch(fail);
}
