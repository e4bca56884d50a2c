/** Defaults of credentials in program code: lookups with a fallback, assignments, arguments. Code is not parsed; its forms are few. */
import type { Stretch } from "../formats/windows.ts";
import type { GuardMatch } from "../guard.ts";
import { isCommon } from "../values/common.ts";
import { type CredentialKind, credentialKind, wordsOf } from "../values/credentialName.ts";
import { judge } from "../values/judge.ts";
import { isHarmless } from "../values/literal.ts";
import { isSlot } from "../values/placeholders.ts";

const rule = "default-secret";

/** The longest that any of the patterns can take. */
export const LONGEST_FORM = 600;

/** Every default of a credential in parts of a program's text; one place may be found twice. */
export function codeDefaults(text: string, parts: readonly Stretch[]): readonly GuardMatch[] {
  return [...lookups(text, parts), ...assigned(text, parts), ...handedOver(text, parts)];
}

const LOOKUP =
  /\b\w*(?:env|environ|environmentvariable|config|getproperty)\w*(?:\.(?:get|fetch|str|string|getOrDefault|getString|required))?\s*(?:\(|\[)\s*["'`]?([A-Za-z_][\w.:]*)["'`]?\s*[\])]*\s*(?:,|\|\||\?\?|\?:|\bor\b|\{|\|>)\s*(?:\w+\s*=\s*\w+\s*,\s*)?(?:default\s*[=:]\s*)?(["'`])((?:(?!\2)[^\n\\]|\\.){1,400})\2/gi;
const MEMBER =
  /\b\w*(?:env|environ|config)\w*\s*\??\.\s*([A-Za-z_]\w*)\s*\)?\s*(?:\|\||\?\?|\?:|\bor\b)\s*(["'`])((?:(?!\2)[^\n\\]|\\.){1,400})\2/gi;

/** Runs a pattern over stretches of a text, and gives matches with their offset in the whole. */
export function matches(
  stretches: readonly Stretch[],
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly index: number }[] {
  return stretches.flatMap((stretch) =>
    [...stretch.text.matchAll(pattern)].map((match) => ({ match, index: stretch.start + match.index })),
  );
}

/** `os.getenv("JWT_SECRET", "…")`, `process.env.JWT_SECRET || "…"`, `ENV.fetch("JWT_SECRET") { "…" }`. */
function lookups(text: string, parts: readonly Stretch[]): readonly GuardMatch[] {
  return [...matches(parts, LOOKUP), ...matches(parts, MEMBER)].flatMap(({ match, index }): readonly GuardMatch[] => {
    const [whole, name = "", , value = ""] = match;
    if (isComment(text, index)) return [];
    const start = index + whole.length - 1 - value.length;
    return judge(name, value)
      .filter((part) => !isSlot(part.text) && !(isHarmless(part.text) && credentialKind(name) !== "password"))
      .map((part) => ({
        rule,
        at: { start: start + part.start, end: start + part.end },
        value: part.text,
        notes: [`${name} falls back to a value in the code`],
      }));
  });
}

const ASSIGNED =
  /(?<![\w.$-])["'`]?([A-Za-z_$][\w.$-]*)["'`]?\s*(?::\s*[A-Za-z_][\w.[\]|<>?, ]{0,60}?)?\s*(?::=|=>|[:=])(?![=~>])\s*(?:(?:[\w.]*(?:Field|SecretStr|SecretBytes|Secret|str|String|Optional\w*|from|of|TextEncoder)\(\s*)(?:default\s*[=:]\s*)?|b|new\s+\w+\()?(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2/g;
/** A name for what is not used, or is refused. */
export const NOT_USED: RegExp =
  /^(?:_*(?:default|insecure|weak|forbidden|known|placeholder|example|sample|test|dummy|fake|mock|bad|invalid|disallowed|blocked|unsafe|common|banned|reserved)_)|Placeholder$|_(?:placeholder|example|hint|label|default|defaults)$/i;
/** Values that nobody takes for real. */
export const UNMISTAKABLE: RegExp =
  /change[-_ ]?(?:me|this|it|in|before)|(?:in|for)[-_ ]production|^django-insecure-|your-256-bit|^keyboard[ _-]?cat$|not[-_ ]?so[-_ ]?secret|super[-_ ]?secret|^insecure[-_]|[-_]insecure$|replace[-_]?me|replace[-_]this|^minioadmin$|^(?:dev|development|local|my|your|jwt|app|flask|session)[-_ ]?(?:super[-_ ]?)?secret(?:[-_ ]?key)?(?:[-_ ][\w-]+)?$|^a-string-secret-at-least/i;

/** `SECRET_KEY = "change-me"`, `jwt_secret: str = Field("change-me")`. */
function assigned(text: string, parts: readonly Stretch[]): readonly GuardMatch[] {
  return matches(parts, ASSIGNED).flatMap(({ match, index }): readonly GuardMatch[] => {
    const [whole, name = "", , value = ""] = match;
    const kind = credentialKind(name);
    if (
      kind === undefined ||
      kind === "url" ||
      NOT_USED.test(name.split(/[.$]/).at(-1) ?? "") ||
      isComment(text, index)
    )
      return [];
    if (!isKnownDefault(name, kind, value) || isSlot(value)) return [];
    const start = index + whole.length - 1 - value.length;
    return [
      { rule, at: { start, end: start + value.length }, value, notes: [`${name} has a value that everybody knows`] },
    ];
  });
}

/** Words of a page ("Change me") are no value, and a field that is called "password" has none. */
function isKnownDefault(name: string, kind: CredentialKind, value: string): boolean {
  if (/\s/.test(value)) return /^keyboard cat$/i.test(value);
  if (UNMISTAKABLE.test(value)) return true;
  if (!isCommon(value) || wordsOf(name).length < 2) return false;
  if (kind === "signing-key" || kind === "encryption-key") return true;
  return (
    kind === "password" &&
    SYSTEM_PASSWORD.test(name) &&
    (value.toLowerCase() !== "password" || name === name.toUpperCase())
  );
}

const SYSTEM_PASSWORD =
  /(?:^|[_.])(?:db|database|postgres|postgresql|pg|mysql|mariadb|mongo|mongodb|redis|rabbitmq|admin|root|superuser|smtp|mail|neo4j|clickhouse|minio|elastic)[_.]?(?:[a-z]+[_.]?)?pass/i;

const ARGUMENT = /\(\s*["'`]-{0,2}([A-Za-z_][\w.-]*)["'`]\s*,\s*(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2\s*\)/g;
const OPTION =
  /["'`]-{0,2}([A-Za-z_][\w.-]*)["'`]\s*,[^\n]{0,160}?\bdefault(?:Value)?\s*[=:]\s*(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2/g;
const CHAIN =
  /["'`]?([A-Za-z_][\w.-]*)["'`]?\s*[:=]\s*[\w.()'", \d]{1,80}?\.default\(\s*(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2/g;
const ANNOTATION = /@Value\(\s*["']\$\{([A-Za-z_][\w.-]*):([^}\n"'$]{2,200})(\})/g;

/** `SetDefault("jwt.secret", "…")`, `add_argument("--db-password", default="…")`, `@Value("${jwt.secret:…}")`. */
function handedOver(text: string, parts: readonly Stretch[]): readonly GuardMatch[] {
  const found = [
    ...matches(parts, ARGUMENT).filter(({ match: [, name = "", , value = ""] }) => {
      const kind = credentialKind(name);
      return kind !== undefined && wordsOf(name).length > 1 && isKnownDefault(name, kind, value);
    }),
    ...matches(parts, CHAIN),
    ...matches(parts, OPTION),
    ...matches(parts, ANNOTATION).map(({ match, index }) => ({
      match: Object.assign(match, { 3: match[2] }),
      index,
    })),
  ];
  return found.flatMap(({ match, index }): readonly GuardMatch[] => {
    const [whole, name = "", , value = ""] = match;
    const kind = credentialKind(name);
    if (kind === undefined || kind === "url" || NOT_USED.test(name) || isComment(text, index)) return [];
    if (isSlot(value) || (isHarmless(value) && kind !== "password")) return [];
    const start = index + whole.lastIndexOf(value);
    return [{ rule, at: { start, end: start + value.length }, value, notes: [`${name} has a default in the code`] }];
  });
}

/** Whether an offset stands in a line that is only a comment. */
export function isComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*(?:#|\/\/|\*|\/\*|--\s|;|<!--|"""|'''|rem\s)/i.test(line);
}
