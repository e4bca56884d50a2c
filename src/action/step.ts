/** One run of the Action, from inputs and event to the exit code. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Context } from "../cli/command.ts";
import { parseScan } from "../cli/parseScan.ts";
import { printRun } from "../cli/runScan.ts";
import { type Run, type ScanOptions, scan } from "../index.ts";
import { type Report, UsageError } from "../model.ts";
import { github, workflowCommand } from "../report/github.ts";
import { json } from "../report/json.ts";
import { maskMessage } from "../run/maskMessage.ts";
import { openClone } from "./clone.ts";
import { combined } from "./combine.ts";
import { addSummary, setOutputs } from "./commandFiles.ts";
import { type EventInfo, readEvent } from "./event.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { type Plan, planFor } from "./plan.ts";
import { MOST_COMMENT_BYTES, MOST_SUMMARY_BYTES, summaryOf } from "./summary.ts";
import { words } from "./words.ts";

export interface Step extends Context {
  /** Prints workflow commands; what stands in them is escaped already. */
  readonly command: (text: string) => void;
}

/**
 * @returns the exit code
 * @throws UsageError and IncompleteError as a scan does
 */
export async function runStep(step: Step): Promise<number> {
  const { env } = step.environment;
  const inputs = readInputs(env);
  const event = readEvent(env);
  const clone = await openClone(step.environment.cwd, {
    token: inputs.token,
    server: env["GITHUB_SERVER_URL"] || "https://github.com",
    repository: env["GITHUB_REPOSITORY"] ?? "",
    say: (message) => step.output.say(message),
  });
  const bare = await planFor(event, inputs, clone);
  // A branch may bear the name of a secret.
  const plan = { ...bare, why: maskMessage(bare.why) };
  step.output.say(`scanning ${plan.why}`);
  if (plan.policyFrom !== undefined)
    step.output.say(`configuration, own rules and baseline are those of ${plan.policyFrom}, not of the pull request`);

  const { run, print } = await request(inputs, plan, step);
  const sarif = inputs.sarif === undefined ? [] : [`sarif=${inputs.sarif}`];
  const reports = [...(print.reports ?? []), ...sarif, ...inputs.reports];
  const code = await printRun(run, { ...print, ...(reports.length > 0 && { reports }) }, step);
  await tell(await run.report(), { step, inputs, event, plan, code });
  return code;
}

/** What `leakgate scan` would be asked for. */
async function request(
  inputs: Inputs,
  plan: Plan,
  step: Step,
): Promise<{ run: Run; print: Awaited<ReturnType<typeof parseScan>>["print"] }> {
  const flag = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`--${name}=${value}`];
  const flags = [
    ...flag("image", inputs.image),
    ...flag("config", inputs.config),
    ...flag("baseline", inputs.baseline),
    ...flag("fail-on", inputs.failOn),
    ...flag("shard", inputs.shard),
    ...words(inputs.args),
    // Last, so that it counts.
    ...flag("policy-from", plan.policyFrom),
  ];
  const { options, print } = await parseScan(flags, step);
  if (options.showSecrets === true)
    throw new UsageError("input args: --show-secrets is not allowed here, since others can read the log");
  const main = scan({ ...options, source: sourceOf(options, plan, inputs) });
  return { run: inputs.image === undefined ? main : combined(main, scan(options)), print };
}

/** @throws UsageError when `args` says where to look, which the inputs decide; but for the files of a tree */
function sourceOf({ source = { kind: "tree" } }: ScanOptions, plan: Plan, inputs: Inputs): Plan["source"] {
  if (source.kind !== (inputs.image === undefined ? "tree" : "image"))
    throw new UsageError("input args: where to look is said by the inputs scan, range and image");
  if (source.kind !== "tree" || source.paths === undefined) return plan.source;
  if (inputs.scan !== "tree") throw new UsageError('input args: paths need "scan: tree"');
  return source;
}

interface Told {
  readonly step: Step;
  readonly inputs: Inputs;
  readonly event: EventInfo;
  readonly plan: Plan;
  readonly code: number;
}

/** Annotations, outputs, summary and comment. */
async function tell(report: Report, told: Told): Promise<void> {
  const { step, inputs, plan, code } = told;
  const { env, cwd } = step.environment;
  if (inputs.annotations) step.command(github(report, {}));
  setOutputs(env, {
    findings: String(report.findings.length),
    suppressed: String(report.suppressed.length),
    complete: String(report.coverage.complete),
    "exit-code": String(code),
    report: writeJson(report, env["RUNNER_TEMP"]),
    ...(inputs.sarif !== undefined && { sarif: inputs.sarif }),
  });
  const notes = [
    ...(plan.policyFrom === undefined
      ? []
      : [`Configuration, own rules and baseline are those of ${plan.policyFrom}, not of the pull request.`]),
    ...(inputs.sarif === undefined ? [] : sarifNotes(resolve(cwd, inputs.sarif))),
    ...(inputs.comment ? await comment(report, told) : []),
  ];
  if (!inputs.summary) return;
  try {
    addSummary(env, summaryOf(report, plan.why, notes, MOST_SUMMARY_BYTES));
  } catch (error) {
    step.output.say(`the summary cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
}

/** @returns path of the file */
function writeJson(report: Report, temporary: string | undefined): string {
  const parent = temporary || tmpdir();
  mkdirSync(parent, { recursive: true });
  const path = join(mkdtempSync(join(parent, "leakgate-")), "report.json");
  writeFileSync(path, json(report, {}));
  return path;
}

/** What the SARIF file says about results that it leaves out, or that GitHub will not show. */
function sarifNotes(path: string): readonly string[] {
  interface Notification {
    readonly descriptor?: { readonly id?: string };
    readonly message?: { readonly text?: string };
  }
  let notifications: readonly Notification[];
  try {
    notifications = JSON.parse(readFileSync(path, "utf8")).runs[0].invocations[0].toolExecutionNotifications ?? [];
  } catch {
    // That it could not be written has been said.
    return [];
  }
  return notifications
    .filter(({ descriptor }) => descriptor?.id?.startsWith("results-") === true)
    .map(({ message }) => `SARIF: ${message?.text ?? ""}`);
}

/** @returns why there is no comment, for the summary */
async function comment(report: Report, { step, inputs, event, plan }: Told): Promise<readonly string[]> {
  const why = await tryComment(report, step.environment.env, inputs, event, plan);
  if (why === undefined) return [];
  step.command(`${workflowCommand("notice", { title: "leakgate" }, `No comment was written: ${why}`)}\n`);
  return [`No comment was written: ${why}.`];
}

async function tryComment(
  report: Report,
  env: Step["environment"]["env"],
  { token }: Inputs,
  { change }: EventInfo,
  plan: Plan,
): Promise<string | undefined> {
  // A workflow that runs for pushes as well need not be told each time.
  if (change.kind !== "pull-request") return undefined;
  if (token === undefined) return "the input token is empty";
  const { writeComment } = await import("./comment.ts");
  return await writeComment({
    api: env["GITHUB_API_URL"] || "https://api.github.com",
    token,
    repository: env["GITHUB_REPOSITORY"] ?? "",
    pullRequest: change.number,
    body: summaryOf(report, plan.why, [], MOST_COMMENT_BYTES),
    resolved: report.findings.length === 0 && report.coverage.complete,
  });
}
