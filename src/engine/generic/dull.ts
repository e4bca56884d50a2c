/**
 * Values that are not worth scoring: words, references, placeholders of one kind. On ordinary code these are four of five, and the
 * scorer calls hardly any of them a credential.
 */
import type { Form } from "./candidates.ts";
import { type Letters, likeness } from "./letters.ts";

/** From here on a value without digits reads like words (see letters.ts). */
const WORDS = 170;
/** The same for one with few digits. */
const NEARLY_WORDS = 165;
const SHORTEST = 4;
const LITERAL =
  /^(?:true|false|null|nil|none|undefined|string|boolean|number|object|any|void|int|default|required|optional|str|bytes|self|this)\b/i;
const REFERENCE = /^\$[A-Za-z_{(]|\$\{|\{\{|^%[A-Za-z(]|^<[^>]*>$|^&[a-z]|^[A-Za-z_$][\w$.]*\(/;

/** @param form of a URL's password, which stands where nothing but a credential does, only references are dull */
export function isDull(value: string, form: Form, letters: Letters): boolean {
  if (value.length < SHORTEST) return true;
  if (form === "url") return REFERENCE.test(value);
  if (form === "bytes") return false;
  let digits = 0;
  let blanks = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if (code === 32) blanks++;
  }
  if (blanks >= 3) return true;
  if (digits < value.length * 0.15 && likeness(value, letters).mean >= (digits === 0 ? WORDS : NEARLY_WORDS))
    return true;
  return LITERAL.test(value) || REFERENCE.test(value);
}
