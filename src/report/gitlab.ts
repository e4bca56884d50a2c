/**
 * `gitlab`: GitLab's secret-detection report (schema 15), for `artifacts: reports: secret_detection`. Suppressed findings are only
 * counted: GitLab would show them as open.
 */
import { sha256 } from "./sha256.ts";
import type { Finding, Report, Severity } from "../model.ts";
import { printable } from "../triage/printable.ts";
import { safeJson } from "./findingJson.ts";
import type { Render, RenderOptions } from "./render.ts";
import { coverageTexts, secretText, suppressedText, webAddress } from "./words.ts";

type Json = Readonly<Record<string, unknown>>;

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};
const VERSION = "15.0.4";
/** The schema demands a commit; this is what GitLab's own analyzer writes when there is none. */
const NO_COMMIT = "0000000";

export const gitlab: Render = (report, options) => {
  const time = options.time ?? "1970-01-01T00:00:00";
  const part = {
    id: "leakgate",
    name: "leakgate",
    url: "https://github.com/leakgate/leakgate",
    version: report.tool.version,
  };
  const ids = identifier();
  const value = {
    version: VERSION,
    scan: {
      analyzer: { ...part, vendor: { name: "leakgate" } },
      scanner: { ...part, vendor: { name: "leakgate" } },
      type: "secret_detection",
      start_time: time,
      end_time: time,
      status: report.coverage.complete ? "success" : "failure",
      messages: messages(report),
    },
    vulnerabilities: report.findings.map((f) => vulnerability(f, ids(f), options)),
  };
  return `${safeJson(value, 2)}\n`;
};

function messages(report: Report): readonly Json[] {
  const hidden = suppressedText(report.suppressed);
  return [
    ...coverageTexts(report).map((value) => ({ level: value.startsWith("Incomplete") ? "fatal" : "info", value })),
    ...(hidden === "" ? [] : [{ level: "info", value: `${hidden}.` }]),
  ];
}

function vulnerability(finding: Finding, id: string, options: RenderOptions): Json {
  const { rule, title, severity, message, help, url, path, line, endLine, commit, author, date, excerpt } = finding;
  const address = webAddress(url);
  return {
    id,
    category: "secret_detection",
    name: printable(title),
    description: printable(message),
    severity: SEVERITY[severity],
    solution: printable(help),
    scanner: { id: "leakgate", name: "leakgate" },
    location: {
      file: path,
      ...(line !== undefined && { start_line: line, end_line: endLine ?? line }),
      commit: {
        sha: commit ?? NO_COMMIT,
        ...(author !== undefined && { author: printable(author) }),
        ...(date !== undefined && { date }),
      },
    },
    identifiers: [{ type: "leakgate_rule_id", name: `leakgate rule ${rule}`, value: rule }],
    ...(address !== undefined && { links: [{ url: address }] }),
    ...(options.showSecrets === true
      ? { raw_source_code_extract: secretText(finding, options) }
      : excerpt !== undefined && { raw_source_code_extract: excerpt }),
  };
}

/** A stable id: the same as long as the same value stands in the same file, whatever its line. */
export function identifier(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, path, where, fingerprint, commit }) => {
    const key = JSON.stringify([rule, path, where, fingerprint, commit]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return sha256(`${key}${number}`).slice(0, 40);
  };
}
