/** Entry of the GitHub Action (action.yml): the only place besides the command line's that sets an exit code. */
import type { Writable } from "node:stream";
import { explain, withoutSecrets } from "../cli/errors.ts";
import { Output } from "../cli/output.ts";
import { addSummary, setOutputs } from "./commandFiles.ts";
import { inertStream } from "./log.ts";

const { env, stdout } = process;
// Both on standard output: the runner reads the two streams without a common order.
const log: Writable = inertStream(stdout);
const output = new Output(log, log);
let isDone = false;

async function main(): Promise<void> {
  const { runStep } = await import("./step.ts");
  const environment = {
    cwd: env["GITHUB_WORKSPACE"] || process.cwd(),
    env,
    stdin: process.stdin,
    stdoutIsTerminal: false,
    node: process.execPath,
    program: process.argv[1] ?? "",
  };
  const code = await runStep({ environment, output, command: (text) => void stdout.write(text) });
  await output.drained();
  if (isDone) return;
  isDone = true;
  process.exitCode = code;
}

/** Says what went wrong where people look: in the log, as an annotation, in the summary; and sets the outputs that are known. */
async function fail(error: unknown): Promise<void> {
  const { code, message } = explain(error, env["RUNNER_DEBUG"] === "1");
  process.exitCode = code;
  isDone = true;
  const text = await withoutSecrets(message);
  output.say(text);
  await output.drained();
  const { failureAnnotation, failureSummary } = await import("./failure.ts");
  stdout.write(failureAnnotation(text));
  try {
    setOutputs(env, { findings: "0", suppressed: "0", complete: "false", "exit-code": String(code) });
    if (!/^false$/i.test(env["INPUT_SUMMARY"] ?? "")) addSummary(env, failureSummary(text));
  } catch {
    output.say("GITHUB_OUTPUT or GITHUB_STEP_SUMMARY cannot be written");
  }
}

// Not green until everything has come to its end.
process.exitCode = 3;
process.on("uncaughtException", (error) => void fail(error));
process.on("exit", () => {
  if (!isDone) stdout.write("leakgate: the scan ended before it was done\n");
});
main().catch((error: unknown) => fail(error));
