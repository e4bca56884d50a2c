/**
 * Finds in a value what is written out: `${PASSWORD}` has nothing, `${PASSWORD:-hunter}` has a fallback, and in
 * `postgres://app:hunter@db/app` it is the password. What is filled in from elsewhere is no literal.
 */

/** The written-out part of a value; offsets are characters of the value. */
export interface Literal {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is used when the variable is not set. */
  readonly fallback: boolean;
  /** It is the password of an address. */
  readonly inUrl: boolean;
}

/** Values that name a secret kept elsewhere. */
const REFERENCES: readonly RegExp[] = [
  // Other variables: shell, make, Windows, Symfony, Spring, GitHub, Azure, GitLab, Groovy.
  /^\$[A-Za-z_]\w*$|^\$\$\{?\w+\}?$|^%[A-Za-z_]\w*%$|^%env\(.*\)%$|^\$\(.*\)$|^`.*`$|^#\{.*\}$|^@[A-Za-z_][\w.]*@$/,
  /^(?:env|secrets?|vars?|params?|parameters?|config|inputs?|context|credentials)[.:(][\w.:()/'"-]+$/i,
  /\{\{.*\}\}|<%.*%>|\{%.*%\}|\$\{\{.*\}\}|\$\[\[?.*\]/,
  // Stores: 1Password, Doppler, Vault, AWS, Azure, Google, Bitwarden, Infisical, sops, dotenvx, Ansible, Argo CD, Helm vals.
  /^(?:op|doppler|vault|bws?|infisical|sm|ssm|awssm|aws-sm|awsssm|gcpsm|gcp-?secrets?|azurekeyvault|azkv|keyvault|akv|keeper|pass|sops|ref\+[\w-]+|secretref|file|hashivault|teller|chamber|summon|conjur|lastpass|dashlane|keychain):/i,
  /^arn:aws[\w-]*:(?:secretsmanager|ssm|kms):|^projects\/[\w-]+\/secrets\/|^@Microsoft\.KeyVault\(|^<path:|^avp:|^\{\{resolve:/i,
  /^ENC\[|^encrypted:|^\$ANSIBLE_VAULT|^AgA[\w+/]{100,}|^secure:|^vault:v\d+:|^-----BEGIN (?:AGE ENCRYPTED|PGP MESSAGE)/,
  /^!(?:vault|reference|Ref|Sub|GetAtt|ImportValue|secret|env_var|ENV)\b/,
];

/** Values that are no credential whatever the name says. */
const HARMLESS: readonly RegExp[] = [
  /^(?:true|false|yes|no|on|off|null|nil|none|undefined|enabled?|disabled?|required|optional|auto|always|never|inherit|n\/a|~|-)$/i,
  /^\d{1,4}$|^\d+(?:ms|s|m|h|d|w|min|days?|hours?|kb|mb)$/i,
  /^(?:HS|RS|ES|PS)(?:256|384|512)$|^(?:AES|RSA|ED25519|SHA|argon2\w*|bcrypt|scrypt|md5|trust|scram-sha-256|plain|basic|bearer|jwt|oauth2?|apikey)(?:[-_]?\d+)?(?:-(?:gcm|cbc|ctr))?$/i,
  // Files. A random value may begin with a slash, so that only the usual places count.
  /^\/(?:run|etc|var|app|secrets?|home|opt|mnt|vault|usr|tmp|root|data|certs?|keys?|srv|config|ssl|tls|proc|dev|workspace)\/[\w./@{}$-]*$|^(?:\.{1,2}|~|[A-Za-z]:)[\\/][\w .\\/@{}$-]+$/,
  /^[\w./@-]{1,120}\.(?:pem|key|crt|cer|json|txt|ya?ml|toml|p12|pfx|jks|env|pub|conf|cfg|ini|secret|properties)$/i,
  /^https?:\/\/[^\s@]*$/i,
  /^[^\s@:/]+@[\w-]+(?:\.[\w-]+)+$/,
];

/** Whether a value only says where the secret is. */
export function isReference(value: string): boolean {
  const text = value.trim();
  return REFERENCES.some((pattern) => pattern.test(text)) || /^\$\{[^}]*\}$/.test(text);
}

/** Whether a value is a switch, a number, a duration, a file or an address without a password. */
export function isHarmless(value: string): boolean {
  const text = value.trim();
  return HARMLESS.some((pattern) => pattern.test(text));
}

/**
 * The written-out parts of a value that stands in a credential's place.
 *
 * @param isAddress only the password of an address counts
 */
export function literalsOf(value: string, isAddress = false): readonly Literal[] {
  const found: Literal[] = [];
  collect(value, 0, false, isAddress, found);
  return found;
}

function collect(value: string, offset: number, fallback: boolean, isAddress: boolean, found: Literal[]): void {
  const lead = value.length - value.trimStart().length;
  const text = value.trim();
  if (text === "") return;
  const password = urlPassword(text);
  if (password !== undefined) {
    const inner: Literal[] = [];
    collect(password.text, offset + lead + password.start, fallback, false, inner);
    found.push(...inner.map((literal) => ({ ...literal, inUrl: true })));
    return;
  }
  if (!text.startsWith("${{") && text.includes("${")) {
    // Only what a variable falls back to is written out; the glue around it is none.
    for (const part of fallbacks(text)) collect(part.text, offset + lead + part.start, true, isAddress, found);
    return;
  }
  if (isAddress || isReference(text)) return;
  found.push({ text, start: offset + lead, end: offset + lead + text.length, fallback, inUrl: false });
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** The fallbacks of `${NAME:-fallback}`, `${NAME-fallback}`, `${NAME:=fallback}` and Spring's `${name:fallback}`. */
function fallbacks(text: string): readonly Part[] {
  return expansions(text).flatMap(({ start, end }) => {
    const inner = text.slice(start + 2, end - 1);
    const head = /^[A-Za-z_][\w.-]*?(?::-|:=|-|=|:(?![?+]))/.exec(inner);
    if (head === null) return [];
    return [{ text: inner.slice(head[0].length), start: start + 2 + head[0].length }];
  });
}

/** Outermost `${…}` with balanced braces. */
function expansions(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at)) {
    // `$${X}` is how compose writes a dollar sign.
    let depth = 0;
    let end = at + 1;
    for (; end < text.length; end++) {
      if (text[end] === "{") depth++;
      else if (text[end] === "}" && --depth === 0) break;
    }
    if (depth > 0) break;
    if (text[at - 1] !== "$") found.push({ start: at, end: end + 1 });
    at = end + 1;
  }
  return found;
}

const USER_INFO = /^(?:jdbc:)?[a-z][a-z\d+.-]*:\/\/([^\s/@:?#]*):([^\s@]+)@/i;
const SETTING =
  /(?:^|[;?&\s])(?:password|pwd|passwd|pass|secret|accountkey|sharedaccesskey|access_?key)\s*=\s*("[^"]*"|'[^']*'|[^;&\s"']+)/i;

/** The password in an address (`scheme://user:password@host`) or a connection string (`Password=…;`). */
function urlPassword(text: string): Part | undefined {
  if (!text.includes("://") && !/(?:password|pwd|accountkey|sharedaccesskey)\s*=/i.test(text)) return undefined;
  // What is filled in may hold every sign; it is put aside while the address is taken apart.
  let plain = text;
  for (const { start, end } of expansions(text))
    plain = plain.slice(0, start) + "\u0001".repeat(end - start) + plain.slice(end);
  const url = USER_INFO.exec(plain);
  if (url !== null) {
    const end = url[0].length - 1;
    const start = end - (url[2] as string).length;
    return { text: text.slice(start, end), start };
  }
  if (!/[;&?]|\b(?:host|server|user|dbname|database)\s*=/i.test(text)) return undefined;
  const setting = SETTING.exec(plain);
  if (setting === null) return undefined;
  const raw = setting[1] as string;
  const quoted = /^["']/.test(raw) ? 1 : 0;
  const start = setting.index + setting[0].length - raw.length + quoted;
  return { text: text.slice(start, start + raw.length - 2 * quoted), start };
}
