/** A diagnosis in words. */
import { printable } from "../triage/printable.ts";
import type { Diagnosis, Problem } from "./diagnosis.ts";

export function describeDiagnosis({ gating, gates, problems, advice }: Diagnosis): string {
  const lines: string[] = [];
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
  return lines.map((line) => printable(line)).join("\n");
}

function entry({ path, line, message, fix }: Omit<Problem, "code">): readonly string[] {
  const where = path === undefined ? "" : `${place(path, line)}: `;
  // Messages of a scan name their place themselves.
  return [`  ${message.includes(where.slice(0, -2)) && path !== undefined ? "" : where}${message}`, `    fix: ${fix}`];
}

function place(path: string, line: number | undefined): string {
  return line === undefined ? path : `${path}:${line}`;
}
