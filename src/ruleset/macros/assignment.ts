/**
 * How people write a secret of no known format: a name that speaks of one, something that assigns, and a value with both letters
 * and digits. For the generic rules.
 */

/** Names with these before them are public, or defend against forgery rather than give access. */
const PUBLIC = "public|pub|csrf|xsrf|csrfmiddleware";

/** What a name ends in when it holds something about a secret rather than a secret. */
const ABOUT_A_SECRET = [
  "name|names|ids?|type|types|class|kind|label|title|text|description|message|error|info|data|content|results?",
  "file|path|dir|url|uri|urls|host|endpoint|location|domain|address|email|server|source|target|origin|bucket|vault",
  String.raw`length|len|size|count|limit|max|min|number|version|hash|sha\d{0,3}|md5|digest|checksum|chksum|fingerprint|thumbprint`,
  "format|header|prefix|suffix|field|param|params|regex|pattern|template|instructions?|algorithm|method|mode|level|option|options",
  "expiry|expires|ttl|timeout|date|time|[^p]at|status|state|event|events|code|issue|issuer|required|enabled|supported|usage|use",
  "alias|ref|arn|index|map|set|store|pair|ring|chain|space|page|frame|board|press|up|down|image|icon|style|color|blob",
  "policy|role|rule|scope|scopes|group|region|zone|module|service|provider|manager|handler|generator|validator|accessor",
  "public|cert|certificate|signature|account|user|username|by",
].join("|");

const NOT_ABOUT = `(?<!(?i:${ABOUT_A_SECRET}))`;

const SECRET_WORDS = [
  "secret(?!ar)",
  "token(?!i[sz])",
  "passw(?:or)?d|passwd|passphrase|pswd|psswd|pwd",
  "credentials?|creds",
  "auth(?:entication|orization)?(?![a-z])",
  "api[_ .-]?key|access[_ .-]?key|access(?![a-z])|private[_ -]?key",
  "(?<=[_-])pat(?![a-z])",
].join("|");

/** A name that holds a word for a secret: `client_secret`, `refreshToken`, `API-Key`. */
export const SECRET_NAME: string =
  `(?<!(?i:${PUBLIC})[_ .-]?)(?:(?i:${SECRET_WORDS})|(?<![A-Za-z])PRIVATE(?![A-Za-z]))` +
  String.raw`\w{0,24}${NOT_ABOUT}`;

/** `xKey` is no secret after these words: keys of tables, caches, ordinary things. */
const OTHER_KEYS = [
  "public[_ .-]?api|pub[_ .-]?api|public|pub|csrf|ssh|gpg|pgp|keyserver|recv|verifier|websocket",
  "primary|foreign|unique|composite|sub|parent|child|row|column|field|class|item|node|list|object|schema|sequence|range|shard",
  "sort|partition|hash|lookup|index|map|merge|join|group|order(?:ing)?|routing|dedup|dedupe|idempotency",
  "cache|storage|session|state|registry|redis|queue|topic|bucket|file|s3|blob|rate|limit",
  "config|setting|settings|feature|flag|attr|attribute|prop|property|param|query|route|header|env|host|dict|json|key|data",
  "locale|translation|message|event|hot|short|site|tracking|measurement|answer|test",
].join("|");

/** The same for short words, which the names of services end in too: only as a whole word. */
const OTHER_KEYS_SHORT = "first|last|next|prev|current|old|new|any|each|every|some|the|a|of";

/** Words that only end in "key", and keyboards. */
const NO_KEYS = "react|mon|tur|don|hoc|joc|jockey|whis";

/** A name that ends in "key" and is none of the many other keys: `acme_key`, `ACME KEY`. */
export const KEY_NAME: string =
  String.raw`(?<=[0-9A-Za-z][_ .-]?)(?<!(?:(?i:${OTHER_KEYS}|${NO_KEYS})|(?<![A-Za-z])(?i:${OTHER_KEYS_SHORT}))[_ .-]?)` +
  "(?i:key)[sS]?(?!-----)";

/** A name that ends in a word for a password. */
export const PASSWORD_NAME: string = String.raw`(?i:passw(?:or)?ds?|passwd|passphrase|pswd|psswd|pwd)\w{0,16}${NOT_ABOUT}`;

const BETWEEN =
  "string|str|String|char|value|is|was|bytes?|text|bearer|Bearer|Basic|basic|key|KEY|token|TOKEN|tok|access|ACCESS";

/** From a name to its value: operators, quotes, brackets, space, and a type or a word such as "is" among them. */
export const ASSIGNED: string = String.raw`[^\w$+/;#]{1,20}(?:(?:${BETWEEN})[^\w$+/;#]{1,12})?(?<=[^\w.-]|(?i:secret|key|token|access)-)`;

/** From the name of a password to the quote that opens it, on the same line. */
export const QUOTED: string =
  String.raw`["'\x60\])}>\\]{0,3}[^\w\n;#"'\x60\\,]{0,12}` +
  String.raw`(?:(?:string|String|str|value)[^\w\n;#"'\x60]{1,8}|(?<=(?i:passw(?:or)?ds?|passwd|passphrase|pwd)["'])\s{0,2},\s{0,2})?` +
  String.raw`\\{0,2}["'\x60]`;

/** Letters and digits both follow. */
export const MIXED: string = String.raw`(?=[^0-9\s"'\x60]{0,80}[0-9])(?=[^A-Za-z\s"'\x60]{0,80}[A-Za-z])`;

/**
 * A value, in quotes or bare, as far as it goes.
 *
 * @param least characters that it has at the least, without one
 */
export function value(least: string): string {
  const quoted = String.raw`(?<=["'\x60])[0-9A-Za-z_+][\w+/.~=@$!-]{${least},2000}(?![\w+/.~=@$!:|-])`;
  const run = String.raw`[\w+/~=-]`;
  const bare =
    String.raw`(?<!["'\x60])(?:[0-9A-Za-z_-]{2,30}\.){0,3}[0-9A-Za-z_+]${run}{${least},2000}(?!${run})` +
    String.raw`(?:\.${run}{8,2000}(?!${run})){0,3}`;
  return `(?:${quoted}|${bare})`;
}

/** What stands behind a value. */
export const VALUE_END: string = String.raw`(?=["'\x60\s\\,;)\]}<>&|#]|$)`;
