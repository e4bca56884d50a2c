const { Writable } = globalThis.process.getBuiltinModule("node:stream");
import {
  addSummary,
  setOutputs
} from "./chunks/chunk-AV7KPEZH.js";
import "./chunks/chunk-KIZ6KU7F.js";

// src/cli/errors.ts
import { m4_explain, m4_withoutSecrets } from "./core.js";

// src/cli/output.ts
import { m5_Output } from "./core.js";

// src/action/log.ts
function inert(text) {
  return text.replace(/^([\s\u0085]*):(?=:)/gm, "$1\\x3a").replaceAll("##[", "#\\x23[");
}
function inertStream(target) {
  return new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      target.write(inert(chunk.toString()), () => done());
    }
  });
}

// src/action/main.ts
var { env, stdout } = process;
var log = inertStream(stdout);
var output = new m5_Output(log, log);
var isDone = false;
async function main() {
  const { runStep } = await import("./chunks/step-YTB6ZPSH.js");
  const environment = {
    cwd: env["GITHUB_WORKSPACE"] || process.cwd(),
    env,
    stdin: process.stdin,
    stdoutIsTerminal: false,
    node: process.execPath,
    program: process.argv[1] ?? ""
  };
  const code = await runStep({ environment, output, command: (text) => void stdout.write(text) });
  await output.drained();
  if (isDone) return;
  isDone = true;
  process.exitCode = code;
}
async function fail(error) {
  const { code, message } = m4_explain(error, env["RUNNER_DEBUG"] === "1");
  process.exitCode = code;
  isDone = true;
  const text = await m4_withoutSecrets(message);
  output.say(text);
  await output.drained();
  const { failureAnnotation, failureSummary } = await import("./chunks/failure-Y75O7Q7N.js");
  stdout.write(failureAnnotation(text));
  try {
    setOutputs(env, { findings: "0", suppressed: "0", complete: "false", "exit-code": String(code) });
    if (!/^false$/i.test(env["INPUT_SUMMARY"] ?? "")) addSummary(env, failureSummary(text));
  } catch {
    output.say("GITHUB_OUTPUT or GITHUB_STEP_SUMMARY cannot be written");
  }
}
process.exitCode = 3;
process.on("uncaughtException", (error) => void fail(error));
process.on("exit", () => {
  if (!isDone) stdout.write("leakgate: the scan ended before it was done\n");
});
main().catch((error) => fail(error));
