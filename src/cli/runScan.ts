/** One scan from options to exit code: runs it, prints the report, writes the others. */
import { statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { exitCode } from "../exitCode.ts";
import { type Run, type ScanOptions, scan } from "../index.ts";
import { type Report, UsageError } from "../model.ts";
import { formats } from "../report/formats.ts";
import type { HookHint, Paint, RenderOptions } from "../report/render.ts";
import { nearest } from "../ruleset/nearest.ts";
import type { Context } from "./command.ts";
import { defined } from "./defined.ts";
import { wantsColor } from "./environment.ts";

/** What flags say about the output. Absent: the configuration decides. */
export interface PrintOptions {
  readonly format?: string;
  /** Each FORMAT=PATH. */
  readonly reports?: readonly string[];
  readonly color?: "auto" | "always" | "never";
  readonly showSecrets?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** What a git hook prints. */
  readonly hook?: HookHint;
  /** Prints no report on standard output (a file has it). */
  readonly noPrint?: boolean;
}

interface ReportFile {
  readonly format: string;
  /** As typed. */
  readonly path: string;
}

/**
 * Scans and reports.
 *
 * @returns the exit code: 0, 1, 2 (a report could not be written) or 3
 * @throws UsageError and IncompleteError when there is nothing to report
 */
export async function runScan(options: ScanOptions, print: PrintOptions, context: Context): Promise<number> {
  const { kind = "tree" } = options.source ?? {};
  // A hook scans little, and must load little.
  if (print.hook !== undefined || (kind !== "tree" && kind !== "range" && kind !== "history"))
    return await printRun(scan(options), print, context);
  const { runLarge } = await import("./runLarge.ts");
  return await printRun(await runLarge(options, print, context), print, context);
}

/**
 * Reports what a run gives.
 *
 * @returns as {@link runScan}
 */
export async function printRun(run: Run, print: PrintOptions, context: Context): Promise<number> {
  const { environment, output } = context;
  const settings = await run.settings();
  const { format = "pretty", reports, ...how } = { ...settings, ...print };
  requireFormat(format, "--format");
  const files = reports.map(reportFile);

  const report = await run.report();
  if (report.source.kind === "staged" && report.coverage.bytes > 0) context.onStagedScanned?.();
  const render = {
    ...(print.showSecrets === true && { showSecrets: true }),
    ...defined("hook", print.hook),
    // GitLab's own word for when its job began, so that two runs still give the same bytes.
    ...defined("time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(environment.env["CI_JOB_STARTED_AT"] ?? "")?.[0]),
  };
  if (print.noPrint !== true) {
    const colored = format === "pretty" && !isSilent(report, how.quiet) && wantsColor(how.color, environment);
    const paint = colored ? await painted() : {};
    const links = colored && environment.stdoutIsTerminal ? defined("linkRoot", await run.root()) : {};
    output.print(
      await renderAs(format, report, { ...render, ...paint, ...links, quiet: how.quiet, verbose: how.verbose }),
    );
  }
  // A format for programs does not reach the person who waits for the result.
  if (format !== "pretty" || print.noPrint === true)
    for (const problem of report.coverage.problems) output.say(problem);
  if (how.verbose) output.say(`${report.tool.rules} rules, configuration ${report.tool.configHash}`);
  const written = await writeReports(files, report, render, context);
  return written ? exitCode(report, settings.failOn) : 2;
}

/** Nothing will be printed, so nobody need ask for a terminal. */
function isSilent({ findings, suppressed, staleSuppressions, coverage }: Report, quiet: boolean): boolean {
  return quiet && coverage.complete && findings.length + suppressed.length + staleSuppressions.length === 0;
}

async function renderAs(format: string, report: Report, options: RenderOptions): Promise<string> {
  return await requireFormat(format, "--format").render(report, options);
}

function requireFormat(name: string, place: string): (typeof formats)[string] {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format !== undefined) return format;
  const near = nearest(name, Object.keys(formats));
  const hint = near === undefined ? `there are ${Object.keys(formats).join(", ")}` : `did you mean ${near}?`;
  throw new UsageError(`${place}: there is no format "${name}"; ${hint}`);
}

function reportFile(text: string): ReportFile {
  const at = text.indexOf("=");
  const [format, path] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || path === "") throw new UsageError("--report: must be FORMAT=PATH, such as sarif=leakgate.sarif");
  requireFormat(format, "--report");
  return { format, path };
}

/** @returns whether every report could be written; what went wrong has been said */
async function writeReports(
  files: readonly ReportFile[],
  report: Report,
  render: RenderOptions,
  { environment, output }: Context,
): Promise<boolean> {
  if (files.length === 0) return true;
  const { default: writeFileAtomic } = await import("write-file-atomic");
  let all = true;
  for (const { format, path } of files) {
    try {
      const text = await renderAs(format, report, render);
      const target = resolve(environment.cwd, path);
      // A pipe or a device (/dev/stderr) is written to; renaming a file over it would replace it.
      if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) writeFileSync(target, text);
      else await writeFileAtomic(target, text, render.showSecrets === true ? { mode: 0o600 } : {});
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      const { maskMessage } = await import("../run/maskMessage.ts");
      output.say(maskMessage(`${path}: the report cannot be written (${code})`));
      all = false;
    }
  }
  return all;
}

async function painted(): Promise<{ paint: Paint }> {
  const { Chalk } = await import("chalk");
  return { paint: new Chalk({ level: 1 }) };
}
