/**
 * Rules without a keyword: the name of the file says what it holds (`config/master.key`), and the content is nothing but the
 * value. They are tried on the beginning of the files that have such a name, and on no other.
 */
import type { CompiledRule } from "../model.ts";

/** Files of this kind are short. */
const LOOKED_AT = 4096;

interface FileMatch {
  readonly rule: CompiledRule;
  /** Byte offsets of the secret. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Every match of the rules in the beginning of a file. @param rules those that hold for its path */
export function matchFile(rules: readonly CompiledRule[], bytes: Buffer): FileMatch[] {
  if (rules.length === 0) return [];
  const text = bytes.toString("latin1", 0, LOOKED_AT);
  return rules.flatMap((rule) =>
    [...text.matchAll(new RegExp(rule.pattern as string, `${rule.flags}dg`))].flatMap((match) => {
      const span = match.indices?.groups?.["secret"];
      return span === undefined ? [] : [{ rule, start: span[0], end: span[1], value: text.slice(...span) }];
    }),
  );
}
