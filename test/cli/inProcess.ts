/** The command line without a process of its own: many times faster, for tests that only look at arguments and messages. */
import { Readable, Writable } from "node:stream";
import { runCommandLine } from "../../src/cli/cli.ts";
import { explain } from "../../src/cli/errors.ts";
import { Output } from "../../src/cli/output.ts";
import { captureOutput } from "../support/output.ts";
import type { RunResult } from "../support/runCli.ts";

/** Runs a command as main.ts does. */
export async function inProcess(cwd: string, args: readonly string[], input = ""): Promise<RunResult> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const output = new Output(stdout, stderr);
  const environment = {
    cwd,
    env: {},
    stdin: Readable.from([Buffer.from(input)]) as NodeJS.ReadStream,
    stdoutIsTerminal: false,
    node: process.execPath,
    program: "leakgate.js",
  };
  let code: number;
  try {
    code = await runCommandLine(args, { environment, output });
  } catch (error) {
    const failure = explain(error);
    output.say(failure.message);
    code = failure.code;
  }
  await output.drained();
  captureOutput(args.join(" "), stdout.text + stderr.text);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Sink extends Writable {
  text = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
