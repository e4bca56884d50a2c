/**
 * File names as rules and patterns see them.
 */
import type { CompiledRule, Match } from "../model.ts";
import { judge } from "./judge.ts";

export interface PathRule {
  readonly rule: CompiledRule;
  readonly path: RegExp;
}

/** What path-only rules find. @param bytes names, one a line (see Chunk.names) */
export function scanNames(pathRules: readonly PathRule[], bytes: Buffer): Match[] {
  const matches: Match[] = [];
  let start = 0;
  bytes
    .toString("utf8")
    .split("\n")
    .forEach((name, i) => {
      const end = start + Buffer.byteLength(name);
      for (const { rule, path } of pathRules) {
        if (!path.test(asFolders(name))) continue;
        const judged = judge(rule, name, "name");
        if (judged === undefined) continue;
        const line = i + 1;
        const column = [...name].length + 1;
        matches.push({
          rule: rule.id,
          start,
          end,
          ...judged,
          line,
          endLine: line,
          column: 1,
          endColumn: column,
          decoded: [],
        });
      }
      start = end + 1;
    });
  return matches;
}

/** A rule's glob means a file in an archive as it means one in a folder. */
export function asFolders(path: string): string {
  return path.includes("!") ? path.replaceAll("!", "/") : path;
}

/**
 * File names as patterns see them, of the same length: a value may be the stem of a name (`TOKEN.txt`), and a pattern that ends at a
 * full stop takes what follows for more of a dotted name.
 */
export function withoutEndings(names: Buffer): Buffer {
  const ending = /\.(?=[0-9A-Za-z]{1,5}(?:\.[0-9A-Za-z]{1,5}){0,2}(?:[/\n]|$))/g;
  return Buffer.from(names.toString("latin1").replace(ending, " "), "latin1");
}
