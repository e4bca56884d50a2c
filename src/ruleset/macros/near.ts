/**
 * A value near its provider's name: how far, and what stands between. One place, so that a rule says only what is special about
 * its provider.
 */

/** Words that announce a secret when they end a name. */
const WORDS =
  "key|token|secret|private|access|auth|password|passwd|pwd|pass|bearer|basic|cred|creds|credential|credentials|sid|api|pat";

/** What stands directly before a value: an operator, then space, quotes and brackets. */
const ASSIGNED = String.raw`(?<=(?:[=:,(>|~?&]|%3[aAdD])[\s"'\x60\\({\[<=:>@-]{0,12})`;

/** The same, or a word that announces a secret (`acme SECRET …`, `--token …`). */
const ANNOUNCED = String.raw`(?<=(?:[=:,(>|~?&]|%3[aAdD]|(?i:${WORDS}|is|id|-u|-p)[\s:_-])[\s"'\x60\\({\[<=:>@-]{0,12})`;

/** The name is part of a longer one that is assigned to: `acme_api_key = "…"`, `<acmeToken>`, `"acme": {"key": …`. */
const IN_NAME = String.raw`[\w "'\x60\])}>.-]{0,24}?[\s"'\x60\\=:,(>|~?&<{\[@-]{1,14}${ASSIGNED}`;

/** The value follows at once: `acme 0a1b…`, `acme-0a1b…`. */
const AT_ONCE = String.raw`[ \t"'\x60:=-]{1,4}`;

/** A word that speaks of a secret follows the name: in a comment, a host, a neighbouring key. */
const WITH_WORD = String.raw`(?=[\s\S]{0,48}?(?i:${WORDS}))[\s\S]{0,72}?${ANNOUNCED}`;

/** For names that are no common word. @param brand pattern of the name */
export function near(brand: string): string {
  return `(?i:(?:${brand}))(?:${IN_NAME}|${AT_ONCE}|${WITH_WORD})`;
}

/** For names that are common words: the name must belong to one that speaks of a secret. @param brand pattern of the name */
export function inSecretName(brand: string): string {
  return String.raw`(?<![A-Za-z])(?i:(?:${brand}))[\w .-]{0,24}?(?i:${WORDS})[\s\S]{0,30}?${ANNOUNCED}`;
}
