/** `codequality`: Code Climate's issues, for GitLab's code-quality widget. A flat list, so coverage is an issue of the folder ".". */
import type { Finding, Severity } from "../model.ts";
import { printable } from "../triage/printable.ts";
import { safeJson } from "./findingJson.ts";
import { identifier } from "./gitlab.ts";
import type { Render } from "./render.ts";
import { coverageTexts, secretText } from "./words.ts";

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};

export const codequality: Render = (report, options) => {
  const ids = identifier();
  const findings = report.findings.map((f) => ({
    description: description(f, options.showSecrets === true ? ` ${secretText(f, options)}` : ""),
    check_name: f.rule,
    fingerprint: ids(f),
    severity: SEVERITY[f.severity],
    categories: ["Security"],
    location: { path: f.path, lines: { begin: f.line ?? 1, ...(f.endLine !== undefined && { end: f.endLine }) } },
  }));
  const coverage = coverageTexts(report).map((text, i) => {
    const incomplete = text.startsWith("Incomplete");
    return {
      description: text,
      check_name: incomplete ? "leakgate-incomplete" : "leakgate-coverage",
      // By number and not by text, so that a merge request that changes a count is not shown as a new issue.
      fingerprint: `leakgate-${incomplete ? "incomplete" : "coverage"}-${i}`,
      severity: incomplete ? "blocker" : "info",
      categories: ["Security"],
      location: { path: ".", lines: { begin: 1 } },
    };
  });
  return `${safeJson([...findings, ...coverage], 2)}\n`;
};

function description({ message, help }: Finding, secret: string): string {
  return printable(`${message}${secret} ${help}`);
}
