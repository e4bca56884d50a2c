/** `json`: the whole report as one object; the shape is the contract's and schemas/report.json's. */
import { coverageJson, findingJson, partJson, safeJson, suppressedJson, suppressionsJson } from "./findingJson.ts";
import type { Render } from "./render.ts";

export const json: Render = (report, options) => {
  const { schema, tool, source, coverage, findings, suppressed } = report;
  const { name, version, rules, configHash } = tool;
  const value = {
    schema,
    tool: { name, version, rules, configHash },
    source: { kind: source.kind, target: source.target },
    coverage: coverageJson(coverage),
    findings: findings.map((f) => findingJson(f, options)),
    suppressed: suppressed.map((f) => suppressedJson(f, options)),
    ...suppressionsJson(report),
    ...partJson(report),
  };
  return `${safeJson(value, 2)}\n`;
};
