/**
 * Judges what is written in a credential's place. One grammar for all guards, so that a value is a placeholder in a template
 * and a compose file alike; what follows from it is the guard's decision.
 */
import { isCommon, isWords } from "./common.ts";
import { credentialKind } from "./credentialName.ts";
import { isHarmless, type Literal, literalsOf } from "./literal.ts";
import { isPlaceholder } from "./placeholders.ts";

/**
 * "placeholder": says that a value is to be put here. "default": published, common, or plain words. "real": all else.
 */
export type Verdict = "placeholder" | "default" | "real";

export interface Judged extends Literal {
  readonly verdict: Verdict;
}

/**
 * The credentials that are written out in a value.
 *
 * @param name of the variable or key that has the value; a name that is no credential's can still hold an address with a password
 * @param value without quotes
 */
export function judge(name: string, value: string): readonly Judged[] {
  const kind = credentialKind(name);
  const pair = /(?:^|_)auth$/i.test(name) ? /^[\w.${}:-]*?[/:](?=[^/:])/.exec(value) : null;
  if (pair !== null && kind === "url") {
    // `neo4j/password`, `admin:password`: what stands behind the user.
    const offset = pair[0].length;
    return judge("PASSWORD", value.slice(offset)).map((l) => ({ ...l, start: l.start + offset, end: l.end + offset }));
  }
  // A whole address stands under any name.
  const address = kind === undefined || kind === "url";
  if (address && !value.includes("://") && !/[;?&]/.test(value) && kind !== "url") return [];
  return literalsOf(value, address).flatMap((literal) => {
    if (!literal.inUrl && isNothing(literal.text, kind === "password")) return [];
    const verdict = literal.inUrl && isUser(value, literal.start, literal.text) ? "default" : verdictOf(literal.text);
    return [{ ...literal, verdict }];
  });
}

/** `postgres://relay:relay@…`: a password that is the user's name. */
function isUser(value: string, start: number, password: string): boolean {
  return value.slice(0, start).endsWith(`/${password}:`);
}

/** Judges a text that is known to be written out in a credential's place. */
export function verdictOf(text: string): Verdict {
  if (isPlaceholder(text)) return "placeholder";
  return isCommon(text) || isWords(text) ? "default" : "real";
}

function isNothing(text: string, isPassword: boolean): boolean {
  // Four digits are a bad password, but one.
  if (isPassword && /^\d{4,}$/.test(text)) return false;
  return isHarmless(text);
}
