/** Findings on ordinary code (bench/.cache/inputs/tree, made by bench/inputs.ts), for a reviewer to judge. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Found } from "./scan.ts";

/** Lines of all files below a folder. */
export function countLines(folder: string): number {
  let lines = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    for (const byte of readFileSync(path.join(entry.parentPath, entry.name))) if (byte === 10) lines++;
  }
  return lines;
}

/** A table of rules and a list of places, without values. */
export function noiseTable(found: readonly Found[], lines: number): string {
  const million = lines / 1e6;
  const byRule = new Map<string, Found[]>();
  for (const f of found) byRule.set(f.rule, [...(byRule.get(f.rule) ?? []), f]);
  const rows = [...byRule]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([rule, list]) => {
      // In a repository paths start at its root; what is above the input says nothing.
      const places = list.slice(0, 12).map((f) => `${f.path.replace(/^.*\/inputs\/tree\//, "")}:${f.line ?? ""}`);
      return `| ${rule} | ${list.length} | ${places.join("<br>")}${list.length > 12 ? "<br>…" : ""} |`;
    });
  return [
    `${found.length} findings on ${lines} lines: ${(found.length / million).toFixed(1)} a million lines, before a reviewer's verdict.`,
    "",
    "| rule | findings | places |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}
