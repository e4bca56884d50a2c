/**
 * Values that are no secret, for `allow:` of the generic rules and of those for passwords: what programs write where a secret
 * could stand.
 */

/** Upper-case and lower-case runs; no lower-case letter alone behind a digit. */
const NAME_PART = "[A-Z]{1,8}(?![A-Z])|(?:(?<=[A-Z])|(?=[a-z]{2}))[a-z]{1,20}(?![a-z])";

/** A name in code, camel case or not, with at most two numbers in it: `testRSA2048PrivateKey`, `sha256`. */
export const IDENTIFIER: string = `(?:${NAME_PART}){1,16}(?:[0-9]{1,5}(?![0-9])(?:${NAME_PART}){0,8}){0,2}`;

const WORD_AND_NUMBER = "[A-Za-z]{1,24}(?![A-Za-z])(?:[0-9]{1,5}(?![0-9]))?";
const SEGMENT = `(?:${WORD_AND_NUMBER}|[0-9]{1,4}(?![0-9])[a-z]?(?![a-z]))`;

/** Names and small numbers joined by `-`, `_`, `/`, `.`, `+`, as in paths, versions and constants. */
export const JOINED: string = `(?:${SEGMENT}[-_/.+]){1,30}${SEGMENT}?`;

const DOTTED_PART = "[A-Za-z_$]{1,40}(?:[0-9]{1,5}(?![0-9])[A-Za-z_$]{0,40}){0,3}";

/** Values with a shape that code and documents are full of. */
const SHAPES: readonly string[] = [
  `_?(?:${IDENTIFIER}|${JOINED})`,
  String.raw`${DOTTED_PART}(?:\.${DOTTED_PART})+`,
  // Dates, addresses, digests with their name, settings.
  String.raw`\d{4}-\d\d-\d\d.*|.*\d{4}-\d\d-\d\d[T ].*`,
  String.raw`.*@[A-Za-z][\w.-]*\.[a-z]{2,}`,
  "sha(?:1|256|512)[-:].*",
  String.raw`[A-Za-z_]{1,60}\d{0,3}=.+`,
  String.raw`(?i:https?://.*|[a-z]:\\.*|/[\w/.-]+)`,
  String.raw`.*(?:\(|\)|\.\.).*`,
  String.raw`(?i:[a-z0-9_-]+\.(?:js|ts|py|go|java|json|ya?ml|xml|html|css|png|pem|key|crt|txt|md|com|org|net|io|dev|local).*)`,
  // Public keys and certificates, in Base64 and hexadecimal DER; fingerprints.
  "(?:AAAAB3Nza|AAAAC3Nza|M[A-J][A-Za-z0-9+/][A-Z]).*",
  "30(?:8[0-3]|[2-7][0-9a-fA-F])[0-9a-fA-F]{40,}",
  "[0-9A-F]{40}",
  // Beginnings of the values that RFC 6749 and RFC 7617 print.
  "(?:2YotnFZFEj|tGzv3JOkF0|SlAV32hkKG|czZCaGRSa3|dXNlcm5hbWU6cGFzc3).*",
];

/** Everything of the kind. */
export const CODE: string = SHAPES.map((s) => `(?:${s})`).join("|");

/** What stands in documents, tests and templates instead of a password. */
const WEAK_SHAPES: readonly string[] = [
  // "password", "my-pass", "user_token1", "p%40ssword!", …
  "(?i:(?:my|your|the|some|a|user|db|root|admin|test)?(?:%20|[ _.-])?" +
    "(?:p(?:a|@|%40)(?:%[0-9a-f]{2})?s{1,2}(?:w(?:o|0)?r?d|phrase|code)?|pwd?|pw|secret|token|credentials?)" +
    String.raw`[ _.-]?\d{0,4}[!?@#$]{0,2})`,
  "(?i:user(?:name)?|guest|test|testing|admin|root|foo(?:bar(?:baz)?)?|bar|baz|qux|abc|xyz|example|none|null|nil|true|false|undefined|string|str)",
  String.raw`(?i:default|login|name|key|value|host|hostname|port|localhost|anonymous@?|changeit|\*+|x+|\.+)`,
  // References: $PASSWORD, %{x}, @param.
  String.raw`[$%@#][A-Za-z_{(<][\w.\[\]{}()<>$-]*`,
];

export const WEAK: string = WEAK_SHAPES.map((s) => `(?:${s})`).join("|");

/** The same, and whatever holds such a word. */
export const WEAK_ANYWHERE: string =
  `${WEAK}|` +
  String.raw`(?i:.{0,12}p(?:a|@|%40|4)(?:%2f)?[s$5]{2}w(?:o|0)?r?d.{0,12}|.*passw(?:or)?d.*|s[e3]cr[e3]t\d{0,3}|open-?sesame|hunter2)`;
