/**
 * Rules without a keyword: the name of the file says what it holds (`config/master.key`), and the content is nothing but the
 * value. They are tried on the beginning of the files that have such a name, and on no other.
 */
import type { CompiledRule } from "../model.ts";

/** Files of this kind are short. */
const LOOKED_AT = 4096;

interface FileMatch {
  /** Byte offsets of the secret. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Every match of the rule in the beginning of a file. @param rule one that holds for its path */
export function matchFile(rule: CompiledRule, bytes: Buffer): FileMatch[] {
  const text = bytes.toString("latin1", 0, LOOKED_AT);
  return [...text.matchAll(new RegExp(rule.pattern as string, `${rule.flags}dg`))].flatMap((match) => {
    const span = match.indices?.groups?.["secret"];
    return span === undefined ? [] : [{ start: span[0], end: span[1], value: text.slice(...span) }];
  });
}
