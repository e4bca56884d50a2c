/**
 * `jsonl`: a finding a line, then a line `{"suppressed": finding}` for each suppressed one, then one line `{"summary": …}`: the
 * report without the findings. A reader that wants findings takes the lines that have a `rule`.
 */
import type { Report } from "../model.ts";
import { coverageJson, findingJson, safeJson, suppressedJson, suppressionsJson } from "./findingJson.ts";
import type { Render } from "./render.ts";

export const jsonl: Render = (report, options) => {
  const lines = [
    ...report.findings.map((f) => findingJson(f, options)),
    ...report.suppressed.map((f) => ({ suppressed: suppressedJson(f, options) })),
    { summary: summary(report) },
  ];
  return lines.map((line) => `${safeJson(line)}\n`).join("");
};

function summary(report: Report): unknown {
  const { schema, tool, source, coverage, findings, suppressed } = report;
  const { name, version, rules, configHash } = tool;
  return {
    schema,
    tool: { name, version, rules, configHash },
    source: { kind: source.kind, target: source.target },
    coverage: coverageJson(coverage),
    findings: findings.length,
    suppressed: suppressed.length,
    ...suppressionsJson(report),
  };
}
