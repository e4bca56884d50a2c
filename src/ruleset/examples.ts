/**
 * Fills the templates of a rule's examples. Deterministic: the same rule and example give the same text on every machine.
 */
import { nearest } from "./nearest.ts";
import { fakeValue, randomFrom, TEMPLATE_NAMES } from "./fakeValues.ts";

/** Innermost templates first, so that they may be nested: `{{base64of:user:{{alnum:12}}}}`. */
const TEMPLATE = /\{\{([a-z][a-z0-9]*)(?::([^{}]*))?\}\}/;

/**
 * The text with its templates filled in.
 *
 * @param seed usually the rule's id and the example's number
 * @throws Error naming an unknown template
 */
export function fillTemplates(text: string, seed: string): string {
  const random = randomFrom(seed);
  let out = text;
  for (let match = TEMPLATE.exec(out); match !== null; match = TEMPLATE.exec(out)) {
    const [whole, name = "", args] = match;
    const value = fakeValue(name, args?.split(":") ?? [], random);
    if (value === undefined) {
      const meant = nearest(name, TEMPLATE_NAMES);
      throw new Error(
        `unknown template '${name}'. ${meant === undefined ? `Known: ${TEMPLATE_NAMES.join(", ")}` : `Did you mean '${meant}'?`}`,
      );
    }
    out = out.slice(0, match.index) + value + out.slice(match.index + whole.length);
  }
  return out;
}
