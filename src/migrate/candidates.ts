/** Findings of ours as the lists of other tools can be compared with them: with the value, and the lines around it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, revealSecret } from "../model.ts";
import type { Candidate } from "./imported.ts";

/** On longer lines (minified code) only the value itself is compared. */
const LONGEST_LINE = 4000;
/** Ends of words on a line that are tried as ends of the other tool's value. */
const MOST_ENDS = 120;

/** @param root absolute folder to which paths are relative */
export function candidatesOf(findings: readonly Finding[], root: string): readonly Candidate[] {
  const files = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    let lines = files.get(path);
    if (lines === undefined) files.set(path, (lines = read(join(root, path)).split(/\r?\n/)));
    return lines;
  };
  return findings.map((finding) => {
    const value = revealSecret(finding.secret);
    let pieces: ReadonlySet<string> | undefined;
    const own = (): readonly string[] =>
      finding.line === undefined || finding.where !== "content"
        ? []
        : linesOf(finding.path).slice(finding.line - 1, finding.endLine ?? finding.line);
    return {
      finding,
      value,
      get lines() {
        return own();
      },
      pieces: () => (pieces ??= piecesOf(own(), value)),
    };
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // The finding is of the past, or of a name.
    return "";
  }
}

/** Runs of whole words on the lines that share a character with the value. */
function piecesOf(lines: readonly string[], value: string): ReadonlySet<string> {
  const pieces = new Set<string>([value]);
  const [first = ""] = value.split(/\r?\n/);
  for (const line of lines) {
    if (line.length > LONGEST_LINE) continue;
    const from = line.indexOf(first);
    const start = from < 0 ? 0 : from;
    const end = from < 0 ? line.length : from + first.length;
    const ends = [0, ...[...line.matchAll(/(?<=\w)(?=\W)|(?<=\W)/g)].map(({ index }) => index), line.length];
    const near = ends.filter((at) => at >= start - 300 && at <= end + 300).slice(0, MOST_ENDS);
    for (const a of near) for (const b of near) if (a < b && a < end && b > start) pieces.add(line.slice(a, b));
  }
  return pieces;
}
