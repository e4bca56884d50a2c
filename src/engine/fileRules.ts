/**
 * Rules without a keyword: the name of the file says what it holds (`config/master.key`), and the content is nothing but the
 * value. They are tried on the beginning of the files that have such a name, and on no other.
 */
import type { Chunk, CompiledRule } from "../model.ts";
import { judge } from "./judge.ts";
import type { Limiter } from "./limiter.ts";
import type { Candidate } from "./locate.ts";

/** Files of this kind are short. */
const LOOKED_AT = 4096;

interface FileMatch {
  /** Byte offsets of the secret. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * What rules find in a file by its name alone.
 *
 * @param rules those that hold for its path
 */
export function inNamedFile(
  rules: readonly CompiledRule[],
  content: Pick<Chunk, "bytes" | "path" | "where">,
  bytes: Buffer,
  limiter: Limiter | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  for (const rule of rules) {
    const look = (): void => {
      for (const { start, end, value } of matchFile(rule, bytes)) {
        const judged = judge(rule, value);
        if (judged !== undefined) found.push({ rule, start, end, decoded: [], ...judged });
      }
    };
    if (limiter?.limits(rule) === true) limiter.run(rule, content, look);
    else look();
  }
  return found;
}

/** Every match of the rule in the beginning of a file. */
function matchFile(rule: CompiledRule, bytes: Buffer): FileMatch[] {
  const text = bytes.toString("latin1", 0, LOOKED_AT);
  return [...text.matchAll(new RegExp(rule.pattern as string, `${rule.flags}dg`))].flatMap((match) => {
    const span = match.indices?.groups?.["secret"];
    return span === undefined ? [] : [{ start: span[0], end: span[1], value: text.slice(...span) }];
  });
}
