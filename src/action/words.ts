/** Splits the input `args` into words as a shell does, without any of a shell's other powers. */
import { UsageError } from "../model.ts";

/**
 * Blanks and line feeds part words; `'…'` and `"…"` hold them together, a backslash takes the next character as it is.
 *
 * @throws UsageError when a quote is not closed
 */
export function words(text: string): readonly string[] {
  const found: string[] = [];
  let rest = text.trimStart();
  while (rest !== "") {
    const word = /^(?:[^\s'"\\]|\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*")+/.exec(rest)?.[0];
    if (word === undefined || !/^(?:\s|$)/.test(rest.slice(word.length)))
      throw new UsageError("input args: a quote or a backslash has no end");
    found.push(word.replace(/\\([^])|'([^']*)'|"((?:[^"\\]|\\[^])*)"/g, unquoted));
    rest = rest.slice(word.length).trimStart();
  }
  return found;
}

function unquoted(_: string, escaped?: string, single?: string, double?: string): string {
  return escaped ?? single ?? (double ?? "").replace(/\\(["\\$`])/g, "$1");
}
