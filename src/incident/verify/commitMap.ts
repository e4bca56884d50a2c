/**
 * Which old commit became which new one, as the tools write it down: git-filter-repo in `filter-repo/commit-map`, BFG in
 * `<name>.bfg-report/<time>/object-id-map.old-new.txt` beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Repository } from "../../git/repository.ts";

const PAIR = /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Old id → new id; the zero id stands for a commit that is gone. Undefined when no tool left a map. Where BFG rewrote first and
 * git-filter-repo then, the two maps are joined.
 */
export function readCommitMap(after: Repository): ReadonlyMap<string, string> | undefined {
  const last = readMap(join(after.commonDir, "filter-repo", "commit-map"));
  const first = bfgMaps(after).map(readMap)[0];
  if (first === undefined || last === undefined) return first ?? last;
  return new Map([...last, ...[...first].map(([old, middle]) => [old, last.get(middle) ?? middle] as const)]);
}

function readMap(file: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(file)) return undefined;
  const pairs = readFileSync(file, "latin1")
    .split("\n")
    .flatMap((line): [string, string][] => {
      const [, old, now] = PAIR.exec(line.trim()) ?? [];
      return old === undefined || now === undefined ? [] : [[old, now]];
    });
  return new Map(pairs);
}

function bfgMaps({ commonDir, root }: Repository): string[] {
  const folder = root ?? commonDir;
  const reports = join(dirname(folder), `${basename(folder)}.bfg-report`);
  if (!existsSync(reports)) return [];
  return readdirSync(reports, { recursive: true })
    .map(String)
    .filter((name) => basename(name) === "object-id-map.old-new.txt")
    .sort()
    .toReversed()
    .map((name) => join(reports, name));
}
