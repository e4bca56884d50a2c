/**
 * What people write where a credential belongs and none is: the engine's placeholder grammar, and the prose of templates that a
 * guard may read more broadly, since it knows that the value stands in a credential's place. The two stay apart: a rule that took
 * this prose for a placeholder would pass over real values, such as one with `example` in a word of its own.
 */
import { placeholder } from "../../engine/placeholder.ts";

/** Beginnings and parts that no generator makes. */
const PROSE =
  /^(?:your|my|some|the|a|an|any|put|insert|enter|add|paste|provide|fill|type|set|use|generate|generated|create|choose|pick|run|see|replace|change|update|edit|must|needs?|min(?:imum)?|at)[\s_.:-]+[a-z]|^(?:generate|generated|replace|change|update|fill)(?:[\s_-]|$)|(?:^|[^a-z])(?:change|replace|fix|fill|set)[\s_-]?(?:me|it|this|in|with|before)(?:[^a-z]|$)|(?:^|[^a-z])(?:in|for|before)[\s_-]production(?:[^a-z]|$)|(?:^|[^a-z])(?:placeholder|dummy|redacted|goes[\s_-]?here|go[\s_-]?here|openssl|token_hex|token_urlsafe|generate_key|keygen|not[\s_-]?set|unset|not[\s_-]?used|unused|required|optional|replaceme|changeme|setme|fillme|tbd|todo|n\/a|example|sample)(?:[^a-z]|$)/i;

/** `32-char-min-key`, `64-hex-chars`, `min_32_characters`: says how long the value is to be. */
const LENGTH =
  /(?:^|[^a-z\d])\d{1,3}[\s_+-]*(?:plus[\s_-]*)?(?:random[\s_-]*)?(?:bytes?|bits?|chars?|characters?|hex|digits?|letters?)(?:[^a-z]|$)/i;

const ELLIPSIS = /^[\w-]{0,16}(?:\.{3,}|…)[\w-]{0,8}$|^[\w-]{0,16}?(?:[xX]{3,}|\*{3,}|<[^>]*>)[-_xX*]*$/;

/** Whether a value that stands in a credential's place says "put it here". */
export function isPlaceholder(value: string): boolean {
  if (value.length > 200) return false;
  const text = value.trim();
  const block = /^-----BEGIN [A-Z ]+-----([\s\S]*?)(?:-----END|$)/.exec(text);
  if (block !== null) {
    const body = (block[1] as string).replaceAll("\\n", "\n").trim();
    return body === "" || body.length < 40 || isPlaceholder(body);
  }
  return placeholder(text) !== undefined || PROSE.test(text) || LENGTH.test(text) || ELLIPSIS.test(text);
}

/** Whether a value is a mark for something to be filled in (`<password>`, `__PASSWORD__`), with which no program would run. */
export function isSlot(value: string): boolean {
  return placeholder(value.trim()) === "reference" || /^(?:\.{3,}|…|x{3,}|\*{3,}|todo|tbd|fixme)$/i.test(value.trim());
}
