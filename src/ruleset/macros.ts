/**
 * Macros of patterns: the one place that decides how people write a value next to a name, so that a rule says only what is
 * special about its provider. A macro is written `{{name}}` or `{{name:argument}}` and expands to pattern syntax.
 */
import * as assignment from "./macros/assignment.ts";
import * as boundaries from "./macros/boundaries.ts";
import * as harmless from "./macros/harmless.ts";
import { inSecretName, near } from "./macros/near.ts";
import { nearest } from "./nearest.ts";
import { PatternError } from "./patternError.ts";

/** What a macro expands to; a function for one that takes an argument. */
const MACROS: Readonly<Record<string, string | ((argument: string) => string)>> = {
  start: boundaries.START,
  end: boundaries.END,
  end64: boundaries.END64,
  uuid: boundaries.UUID,
  digit: boundaries.DIGIT,
  near,
  name: inSecretName,
  "secret-name": assignment.SECRET_NAME,
  "key-name": assignment.KEY_NAME,
  "password-name": assignment.PASSWORD_NAME,
  assigned: assignment.ASSIGNED,
  quoted: assignment.QUOTED,
  mixed: assignment.MIXED,
  value: assignment.value,
  "value-end": assignment.VALUE_END,
  identifier: harmless.IDENTIFIER,
  joined: harmless.JOINED,
  code: harmless.CODE,
  weak: harmless.WEAK,
  "weak-anywhere": harmless.WEAK_ANYWHERE,
};

/**
 * Expands the macros of a pattern.
 *
 * @throws PatternError for an unknown macro
 */
export function expandMacros(pattern: string): string {
  const expanded = pattern.replace(
    /\{\{([a-z0-9-]+)(?::(.*?))?\}\}(?!\})/gs,
    (whole, name: string, argument: string | undefined) => {
      const macro = MACROS[name];
      if (macro === undefined) {
        const meant = nearest(name, Object.keys(MACROS));
        throw new PatternError(
          `the macro '${whole.slice(0, 30)}' is unknown` +
            (meant === undefined ? `. Known: ${Object.keys(MACROS).join(", ")}` : `. Did you mean '{{${meant}}}'?`),
        );
      }
      if (typeof macro === "function" && argument !== undefined) return macro(argument);
      if (typeof macro === "string" && argument === undefined) return macro;
      const takes = typeof macro === "function" ? `an argument, {{${name}:…}}` : "no argument";
      throw new PatternError(`the macro '${name}' takes ${takes}`);
    },
  );
  if (/(?<!\\)\{\{[A-Za-z]/.test(expanded)) {
    throw new PatternError(
      "it holds '{{' that is no macro. Write \\{\\{ for the characters, or correct the macro's name",
    );
  }
  return expanded;
}
