#!/usr/bin/env node
import {
  printable
} from "./chunks/chunk-ZS2ITYV2.js";
import {
  IncompleteError,
  UsageError
} from "./chunks/chunk-5XQC26GI.js";
import "./chunks/chunk-KIZ6KU7F.js";

// src/cli/errors.ts
function explain(error, debug2 = false) {
  if (error instanceof UsageError) return { code: 2, message: error.message };
  if (error instanceof IncompleteError) return { code: 3, message: error.message };
  const { name, code, syscall, stack } = Object(error);
  const what = code === void 0 ? name ?? "unknown error" : `${code}${syscall === void 0 ? "" : ` (${syscall})`}`;
  const message = `the scan broke off with an unexpected error: ${what}`;
  if (!debug2) return { code: 3, message: `${message}. LEAKGATE_DEBUG=1 shows where` };
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { code: 3, message: [message, ...frames].join("\n") };
}

// src/cli/output.ts
var Output = class {
  #stdout;
  #stderr;
  #failure;
  constructor(stdout = process.stdout, stderr = process.stderr) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    stdout.on("error", (error) => {
      if (error.code !== "EPIPE") this.#failure = error.code ?? "unknown error";
    });
    stderr.on("error", () => {
    });
  }
  /** Writes a report or an answer. */
  print(text) {
    if (text !== "") this.#stdout.write(text.endsWith("\n") ? text : `${text}
`);
  }
  /** Writes a message for the user; each line begins with the program's name. */
  say(message) {
    for (const line of message.split("\n")) this.#stderr.write(`leakgate: ${printable(line)}
`);
  }
  /** Writes a text of several lines for the user, such as help. */
  note(text) {
    this.#stderr.write(`${text}
`);
  }
  /** Waits until all was handed over. @returns why standard output could not be written, if so */
  async drained() {
    await new Promise((resolve) => this.#stdout.write("", () => resolve()));
    return this.#failure;
  }
};

// src/cli/main.ts
async function run(argv, context) {
  const [command, second, ...rest] = argv;
  if (command === "hook" && second === "run" && rest.length > 0 && !rest.some((arg) => arg.startsWith("-"))) {
    const { runHook } = await import("./chunks/runHook-YXJRFYU7.js");
    return await runHook(rest[0], { settings: {}, print: {} }, context);
  }
  if (command === "scan" && second === "--staged" && rest.length === 0) {
    const { runScan } = await import("./chunks/runScan-E4U6DCQG.js");
    return await runScan({ cwd: context.environment.cwd, source: { kind: "staged" } }, {}, context);
  }
  const { runCommandLine } = await import("./chunks/cli-XX6YNW6U.js");
  return await runCommandLine(argv, context);
}
function readEnvironment() {
  return {
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    stdoutIsTerminal: process.stdout.isTTY === true,
    ...process.stdout.columns !== void 0 && { columns: process.stdout.columns },
    node: process.execPath,
    program: process.argv[1] ?? ""
  };
}
var output = new Output();
var debug = process.env["LEAKGATE_DEBUG"] === "1";
var isDone = false;
async function fail(error) {
  const { code, message } = explain(error, debug);
  process.exitCode = code;
  isDone = true;
  output.say(await withoutSecrets(message));
}
async function withoutSecrets(message) {
  try {
    const { maskMessage } = await import("./chunks/maskMessage-5FNOSUWX.js");
    return maskMessage(message);
  } catch {
    return "the scan broke off, and the reason cannot be shown: leakgate is not installed completely";
  }
}
async function main() {
  const code = await run(process.argv.slice(2), { environment: readEnvironment(), output });
  const failure = await output.drained();
  if (isDone) return;
  isDone = true;
  process.exitCode = failure === void 0 ? code : 3;
  if (failure !== void 0) output.say(`standard output could not be written (${failure})`);
}
process.exitCode = 3;
process.on("uncaughtException", fail);
process.on("exit", () => {
  if (!isDone) output.say("the scan ended before it was done");
});
main().catch(fail);
