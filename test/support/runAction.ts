/** Runs the built Action as GitHub's runner does: the inputs with action.yml's defaults as INPUT_*, the event as a file, a minimal environment. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { captureOutput } from "./output.ts";
import type { JsonReport } from "./scan.ts";
import { place } from "./scan.ts";
import { tempDir, type TempRepo } from "./tempRepo.ts";

const root: string = fileURLToPath(new URL("../..", import.meta.url));

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}
export const ACTION: ActionFile = parse(readFileSync(join(root, "action.yml"), "utf8"));

export interface ActionRun {
  /** Such as `push`. */
  readonly event: string;
  readonly payload?: unknown;
  /** What the workflow says under `with:`. */
  readonly with?: Readonly<Record<string, string>>;
  /** Such as GITHUB_SHA; `undefined` removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface ActionResult {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The JSON report that the output names. */
  readonly report: JsonReport | undefined;
  /** Findings of {@link report}, but for those of guards. */
  readonly places: readonly string[];
  /** Workflow commands that the runner would obey, without `::`. */
  readonly commands: readonly string[];
}

/** @param clone the workspace */
export async function runAction(clone: TempRepo, run: ActionRun): Promise<ActionResult> {
  const files = tempDir("runner");
  const path = (name: string): string => join(files.path, name);
  for (const name of ["output", "summary", "env", "state"]) writeFileSync(path(name), "");
  writeFileSync(path("event.json"), JSON.stringify(run.payload ?? {}));
  const inputs = { ...mapValues(ACTION.inputs, (input) => input.default ?? ""), ...run.with };
  const env: Record<string, string | undefined> = {
    ...clone.env,
    GITHUB_ACTIONS: "true",
    CI: "true",
    GITHUB_WORKSPACE: clone.path,
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: path("event.json"),
    GITHUB_REPOSITORY: "acme/app",
    GITHUB_SERVER_URL: "https://github.invalid",
    GITHUB_API_URL: "http://127.0.0.1:1",
    GITHUB_OUTPUT: path("output"),
    GITHUB_STEP_SUMMARY: path("summary"),
    GITHUB_ENV: path("env"),
    GITHUB_STATE: path("state"),
    RUNNER_TEMP: files.path,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...run.env,
  };
  const { code, log } = await start(clone.path, env);
  const outputs = readOutputs(readFileSync(path("output"), "utf8"));
  const summary = readFileSync(path("summary"), "utf8");
  const reported = outputs["report"] ?? "";
  const text = existsSync(reported) ? readFileSync(reported, "utf8") : undefined;
  captureOutput(`action ${run.event} (log)`, log);
  captureOutput(`action ${run.event} (summary)`, summary);
  captureOutput(`action ${run.event} (report)`, text ?? "");
  const report: JsonReport | undefined = text === undefined ? undefined : JSON.parse(text);
  const findings = report?.findings ?? [];
  return {
    code,
    log,
    outputs,
    summary,
    report,
    places: findings.filter(({ where }) => where !== "policy").map(place),
    commands: obeyed(log),
  };
}

/** The lines that GitHub's runner takes for commands (ActionCommand.TryParseV2 and TryParse). */
export function obeyed(log: string): readonly string[] {
  const lines = log.split(/\r\n|\r|\n/);
  return [
    ...lines.map((line) => line.trimStart()).filter((line) => line.startsWith("::") && line.indexOf("::", 2) > 0),
    ...lines.filter((line) => line.includes("##[") && !line.trimStart().startsWith("::")),
  ].map((line) => line.replace(/^::/, ""));
}

function start(cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number; log: string }> {
  const node = process.env["LEAKGATE_TEST_NODE"] ?? process.execPath;
  return new Promise((done, fail) => {
    const child = spawn(node, [join(root, ACTION.runs.main)], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => (log += text));
    }
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? -1, log }));
  });
}

/** Reads `name<<end`, value, `end`, as the runner does. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, name, end] = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? "") ?? [];
    if (name === undefined || end === undefined) continue;
    const close = lines.indexOf(end, at + 1);
    outputs[name] = lines.slice(at + 1, close).join("\n");
    at = close;
  }
  return outputs;
}

function mapValues<V, W>(values: Readonly<Record<string, V>>, map: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
