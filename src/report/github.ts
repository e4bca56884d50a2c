/**
 * `github`: workflow commands, which GitHub shows as annotations at the lines of a change. A step may make ten of each kind, so
 * the ten worst findings are annotated and the rest is counted.
 */
import { type Finding, type Report, SEVERITIES } from "../model.ts";
import { printable } from "../triage/printable.ts";
import type { Render, RenderOptions } from "./render.ts";
import { count, coverageTexts, secretText, severityText, suppressedText } from "./words.ts";

const MOST_ANNOTATIONS = 10;

export const github: Render = (report, options) => {
  const { coverage, findings } = report;
  // What is incomplete comes first: it must not be lost behind ten findings.
  const problems = coverage.problems
    .slice(0, MOST_ANNOTATIONS - 1)
    .map((problem) => workflowCommand("error", { title: "leakgate: not everything was scanned" }, problem));
  const worst = [...findings].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const shown = worst.slice(0, MOST_ANNOTATIONS - problems.length).map((f) => annotation(f, options));
  return [...problems, ...shown, workflowCommand("notice", { title: "leakgate" }, summary(report))]
    .map((line) => `${line}\n`)
    .join("");
};

function annotation(finding: Finding, options: RenderOptions): string {
  const { severity, title, path, line, endLine, column, endColumn, message, help, url, where } = finding;
  const sameLine = line === endLine;
  const place = where === "content" || where === "path" || where === "policy" ? { file: path } : {};
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  const properties = {
    title: `${title} (${severity})`,
    ...place,
    ...(line !== undefined && "file" in place && { line, endLine, ...(sameLine && { col: column, endColumn }) }),
  };
  return workflowCommand("error", properties, `${message}${secret} ${help}${url === undefined ? "" : ` ${url}`}`);
}

function summary(report: Report): string {
  const { findings, suppressed } = report;
  const found =
    findings.length === 0 ? "No secrets found." : `${count(findings.length, "finding")} (${severityText(findings)}).`;
  const hidden = suppressedText(suppressed);
  return [found, ...(hidden === "" ? [] : [`${hidden}.`]), ...coverageTexts(report)].join(" ");
}

/** A workflow command; what stands in it cannot end it or begin another one. */
export function workflowCommand(
  kind: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`)
    .join(",");
  return `::${kind}${written === "" ? "" : ` ${written}`}::${data(text)}`;
}

function data(text: string): string {
  return printable(text).replaceAll("%", "%25");
}
