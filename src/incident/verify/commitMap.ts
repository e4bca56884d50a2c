/**
 * Which old commit became which new one, as the tools write it down: git-filter-repo in `filter-repo/commit-map`, BFG in
 * `<name>.bfg-report/<time>/object-id-map.old-new.txt` beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Repository } from "../../git/repository.ts";

const PAIR = /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64})$/;

/** Old id → new id; the zero id stands for a commit that is gone. Undefined when no tool left a map. */
export function readCommitMap(after: Repository): ReadonlyMap<string, string> | undefined {
  const file = [join(after.commonDir, "filter-repo", "commit-map"), ...bfgMaps(after)].find((path) => existsSync(path));
  if (file === undefined) return undefined;
  const pairs = readFileSync(file, "latin1")
    .split("\n")
    .flatMap((line): [string, string][] => {
      const [, old, now] = PAIR.exec(line.replaceAll("\t", " ").trim()) ?? [];
      return old === undefined || now === undefined ? [] : [[old, now]];
    });
  return new Map(pairs);
}

function bfgMaps({ commonDir, root }: Repository): string[] {
  const folder = root ?? commonDir;
  const reports = join(dirname(folder), `${basename(folder).replace(/\.git$/, "")}.bfg-report`);
  if (!existsSync(reports)) return [];
  return readdirSync(reports, { recursive: true })
    .map(String)
    .filter((name) => basename(name) === "object-id-map.old-new.txt")
    .sort()
    .toReversed()
    .map((name) => join(reports, name));
}
