/** What lists of known findings have in common: a place, and how to tell whether a finding of ours stands there. */
import type { Candidate } from "../imported.ts";

/** Paths as ours are: '/' separated, without './'. */
export function plainPath(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^file:\/\/(?:%SRCROOT%)?/i, "")
    .replace(/^(?:\.?\/)+/, "");
}

/** Whether the finding stands on the line, or on one of several lines of which this is one. */
export function onLine({ finding }: Candidate, path: string, line: number): boolean {
  if (finding.path !== path || finding.line === undefined) return false;
  return finding.line <= line && line <= (finding.endLine ?? finding.line);
}

/** Whether the two are the same value: tools differ in how much around it they take along. */
export function sameValue({ value, lines }: Candidate, other: string): boolean {
  if (other === "") return false;
  if (value === other) return true;
  const [a, b] = [value, other].map((text) => text.replace(/\s+/g, "")) as [string, string];
  if (a === b) return true;
  // Short texts are parts of many values.
  const shorter = Math.min(a.length, b.length);
  return (
    shorter >= 6 &&
    (a.includes(b) || b.includes(a)) &&
    lines.some((line) => line.includes(other.split("\n")[0] ?? "") || other.includes(line.trim()))
  );
}

/** Values that a report masks: they say nothing. */
export function isMasked(value: string): boolean {
  return value === "" || /REDACTED|\*{3,}|…|\.\.\.$/.test(value);
}
