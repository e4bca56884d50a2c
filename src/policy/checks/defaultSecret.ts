/** Looks for defaults of credentials in code, scripts and settings. */
import type { GuardedFile } from "../file.ts";
import type { Assignment } from "../formats/assignment.ts";
import { textAssignments } from "../formats/textLines.ts";
import { stretchesAround } from "../formats/windows.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { isCommon } from "../values/common.ts";
import { credentialKind } from "../values/credentialName.ts";
import { judge, verdictOf } from "../values/judge.ts";
import { isHarmless } from "../values/literal.ts";
import { isSlot } from "../values/placeholders.ts";
import { credentialMatches } from "./credentialMatches.ts";

const rule = "default-secret";

export async function check(file: GuardedFile): Promise<readonly GuardMatch[]> {
  if (TESTS.test(file.path) || file.is(Kind.compose | Kind.dockerfile | Kind.workflow | Kind.pipeline | Kind.env | Kind.template | Kind.helmValues)) {
    return [];
  }
  if (file.is(Kind.yaml) && !file.is(Kind.config)) return [];
  return distinct([...lookups(file.text), ...assigned(file.text), ...shell(file), ...(file.is(Kind.config) ? settings(file) : [])]);
}

const TESTS =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|cypress|playwright|fixtures?|testdata|mocks?|__mocks__|examples?|samples?|demos?|docs?|stories|benchmarks?|node_modules|vendor)\/|[._-](?:tests?|specs?|e2e|stories|mocks?|fixtures?)\.\w+$|(?:^|\/)(?:test_|conftest)[^/]*$/i;

const LOOKUP =
  /\b\w*(?:env|environ|environmentvariable|config|getproperty)\w*(?:\.(?:get|fetch|str|string|getOrDefault|getString|required))?\s*(?:\(|\[|\.)\s*["'`]?([A-Za-z_][\w.]*)["'`]?\s*[\])]*\s*(?:,|\|\||\?\?|\?:|\bor\b|\{|\|>)\s*(?:\w+\s*=\s*\w+\s*,\s*)?(?:default\s*[=:]\s*)?(["'`])((?:(?!\2)[^\n\\]|\\.){1,400})\2/gi;

/** What a lookup begins with; the guard's wakes, and a few more. */
const LOOKS_UP = /env(?:iron)?[.([]|\.env\b|getenv|environmentvariable|getproperty|config(?:\(|\.get)/gi;
/** What stands in a value that UNMISTAKABLE takes. */
const SUSPECT =
  /change[-_ ]?(?:me|this|it|in|before)|(?:in|for)[-_ ]production|django-insecure|your-256-bit|keyboard[ _-]?cat|(?:dev|development|local|my|your|jwt|app|flask|session|super|so|string)[-_ ]?secret|insecure|replace[-_]?(?:me|this)|minioadmin/gi;
/** The longest that LOOKUP or ASSIGNED can take, to either side of those. */
const REACH = 600;

/** Runs a pattern where it can match, and gives matches with their offset in the whole text. */
function around(text: string, needle: RegExp, pattern: RegExp): { readonly match: RegExpExecArray; readonly index: number }[] {
  return stretchesAround(text, needle, REACH).flatMap((stretch) =>
    [...stretch.text.matchAll(pattern)].map((match) => ({ match, index: stretch.start + match.index })),
  );
}

/** `os.getenv("JWT_SECRET", "…")`, `process.env.JWT_SECRET || "…"`, `ENV.fetch("JWT_SECRET") { "…" }`. */
function lookups(text: string): readonly GuardMatch[] {
  return around(text, LOOKS_UP, LOOKUP).flatMap(({ match, index }): readonly GuardMatch[] => {
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
const NOT_USED = /^(?:_*(?:default|insecure|weak|forbidden|known|placeholder|example|sample|test|dummy|fake|mock|bad|invalid|disallowed|blocked|unsafe|common|banned|reserved)_)|Placeholder$|_(?:placeholder|example|hint|label|default|defaults)$/i;
const UNMISTAKABLE =
  /change[-_ ]?(?:me|this|it|in|before)|(?:in|for)[-_ ]production|^django-insecure-|your-256-bit|^keyboard[ _-]?cat$|not[-_ ]?so[-_ ]?secret|super[-_ ]?secret|^insecure[-_]|[-_]insecure$|replace[-_]?me|replace[-_]this|^minioadmin$|^(?:dev|development|local|my|your|jwt|app|flask|session)[-_ ]?(?:super[-_ ]?)?secret(?:[-_ ]?key)?(?:[-_ ][\w-]+)?$|^a-string-secret-at-least/i;

/** `SECRET_KEY = "change-me"`, `jwt_secret: str = Field("change-me")`. */
function assigned(text: string): readonly GuardMatch[] {
  return around(text, SUSPECT, ASSIGNED).flatMap(({ match, index }): readonly GuardMatch[] => {
    const [whole, name = "", , value = ""] = match;
    const kind = credentialKind(name);
    if (kind === undefined || kind === "url" || NOT_USED.test(name.split(/[.$]/).at(-1) ?? "") || isComment(text, index)) return [];
    // Words of a page ("Change me") are no value.
    if (!UNMISTAKABLE.test(value) || (/\s/.test(value) && !/^keyboard cat$/i.test(value)) || isSlot(value)) return [];
    const start = index + whole.length - 1 - value.length;
    return [{ rule, at: { start, end: start + value.length }, value, notes: [`${name} has a value that everybody knows`] }];
  });
}

/** `${JWT_SECRET:-change-me}` in a script. */
function shell(file: GuardedFile): readonly GuardMatch[] {
  return [...file.text.matchAll(/\$\{([A-Za-z_]\w*):?[-=]([^}\n"'$]{2,200})\}/g)].flatMap((match): readonly GuardMatch[] => {
    const [whole, name = "", value = ""] = match;
    if (isComment(file.text, match.index)) return [];
    const start = match.index + whole.length - 1 - value.length;
    return judge(name, value)
      .filter((part) => !isSlot(part.text))
      .map((part) => ({ rule, at: { start: start + part.start, end: start + part.end }, value: part.text, notes: [`${name} falls back to a value in the script`] }));
  });
}

/** Files of settings, in whatever format: lines with names and values. */
function settings(file: GuardedFile): readonly GuardMatch[] {
  return credentialMatches(file, textAssignments(file.text).map(unescaped), (part, { name }) => {
    if (NOT_USED.test(name.split(".").at(-1) ?? "")) return undefined;
    const verdict = verdictOf(part.text);
    const known = part.fallback || UNMISTAKABLE.test(part.text) || (verdict === "default" && isCommon(part.text));
    return known ? { rule, note: `${name} ${part.fallback ? "falls back to a value in the file" : "has a value that everybody knows"}` } : undefined;
  });
}

/** Erb in Rails' files is code. */
function unescaped(one: Assignment): Assignment {
  return one.value.startsWith("<%") ? { ...one, value: "", end: one.start } : one;
}

/** Whether an offset stands in a line that is only a comment. */
function isComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*(?:#|\/\/|\*|\/\*|--\s|;|<!--|"""|'''|rem\s)/i.test(line);
}

function distinct(matches: readonly GuardMatch[]): readonly GuardMatch[] {
  const seen = new Set<number>();
  return matches.filter(({ at }) => {
    const start = at?.start ?? -1;
    if (seen.has(start)) return false;
    seen.add(start);
    return true;
  });
}
