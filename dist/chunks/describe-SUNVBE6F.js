import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import "./chunk-KIZ6KU7F.js";

// src/doctor/describe.ts
function describeDiagnosis({ gating, gates, problems, advice }) {
  const lines = [];
  const working = gates.filter(({ effective }) => effective);
  lines.push(gating ? "Something gates here:" : "NOTHING GATES HERE.");
  for (const { kind, tool, path, line } of working)
    lines.push(`  ${kind === "hook" ? "hook" : "CI"}: ${tool} (${place(path, line)})`);
  if (problems.length > 0) {
    lines.push("", `${problems.length} ${problems.length === 1 ? "problem" : "problems"}:`);
    for (const problem of problems) lines.push(...entry(problem));
  }
  if (advice.length > 0) {
    lines.push("", "It would be better:");
    for (const one of advice) lines.push(...entry(one));
  }
  if (problems.length === 0) lines.push("", "No problem found.");
  return lines.map((line) => m189_printable(line)).join("\n");
}
function entry({ path, line, message, fix }) {
  const where = path === void 0 ? "" : `${place(path, line)}: `;
  return [`  ${message.includes(where.slice(0, -2)) && path !== void 0 ? "" : where}${message}`, `    fix: ${fix}`];
}
function place(path, line) {
  return line === void 0 ? path : `${path}:${line}`;
}
export {
  describeDiagnosis
};
