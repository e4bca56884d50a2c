/**
 * `rdjson`: reviewdog's diagnostics. Lines only: its columns count bytes of UTF-8, those of a finding count characters. Coverage
 * is a diagnostic of the folder ".".
 */
import type { Finding, Severity } from "../model.ts";
import { printable } from "../triage/printable.ts";
import { safeJson } from "./findingJson.ts";
import type { Render, RenderOptions } from "./render.ts";
import { coverageTexts, secretText, webAddress } from "./words.ts";

type Json = Readonly<Record<string, unknown>>;

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: "ERROR",
  high: "ERROR",
  medium: "WARNING",
  low: "INFO",
};

export const rdjson: Render = (report, options) => {
  const value = {
    source: { name: "leakgate", url: "https://github.com/leakgate/leakgate" },
    severity: report.findings.length > 0 || !report.coverage.complete ? "ERROR" : "INFO",
    diagnostics: [...report.findings.map((f) => diagnostic(f, options)), ...coverageTexts(report).map(note)],
  };
  return `${safeJson(value, 2)}\n`;
};

function diagnostic(finding: Finding, options: RenderOptions): Json {
  const { message, help, path, line, endLine, severity, rule, url } = finding;
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  return {
    message: printable(`${message}${secret} ${help}`),
    location: { path, ...(line !== undefined && { range: { start: { line }, end: { line: endLine ?? line } } }) },
    severity: SEVERITY[severity],
    code: { value: rule, ...(webAddress(url) !== undefined && { url: webAddress(url) }) },
  };
}

function note(text: string): Json {
  const incomplete = text.startsWith("Incomplete");
  return {
    message: text,
    location: { path: "." },
    severity: incomplete ? "ERROR" : "INFO",
    code: { value: incomplete ? "incomplete" : "coverage" },
  };
}
