import {
  isTestPath
} from "../chunks/chunk-KQKX7B5G.js";
import {
  credentialMatches
} from "../chunks/chunk-FRTU365X.js";
import "../chunks/chunk-YYPDFVHR.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import {
  isCommon,
  isHarmless,
  isSlot,
  judge,
  verdictOf
} from "../chunks/chunk-XZWLXSFC.js";
import {
  credentialKind,
  wordsOf
} from "../chunks/chunk-DGDKYGIQ.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/formats/windows.ts
function stretchesAt(text, offsets, reach) {
  const found = [];
  let start = -1;
  let end = -1;
  for (const offset of offsets) {
    const from = Math.max(0, offset - reach);
    if (from > end) {
      if (start >= 0) found.push(stretch(text, start, end));
      start = from;
    }
    end = Math.min(text.length, offset + reach);
  }
  if (start >= 0) found.push(stretch(text, start, end));
  return found;
}
function stretch(text, from, to) {
  const line = text.indexOf("\n", from);
  const start = from === 0 || line < 0 || line >= to ? from : line;
  return { start, text: text.slice(start, to) };
}

// src/policy/checks/codeDefaults.ts
var rule = "default-secret";
var LONGEST_FORM = 600;
function codeDefaults(text, parts) {
  return [...lookups(text, parts), ...assigned(text, parts), ...handedOver(text, parts)];
}
var LOOKUP = /\b\w*(?:env|environ|environmentvariable|config|getproperty)\w*(?:\.(?:get|fetch|str|string|getOrDefault|getString|required))?\s*(?:\(|\[)\s*["'`]?([A-Za-z_][\w.:]*)["'`]?\s*[\])]*\s*(?:,|\|\||\?\?|\?:|\bor\b|\{|\|>)\s*(?:\w+\s*=\s*\w+\s*,\s*)?(?:default\s*[=:]\s*)?(["'`])((?:(?!\2)[^\n\\]|\\.){1,400})\2/gi;
var MEMBER = /\b\w*(?:env|environ|config)\w*\s*\??\.\s*([A-Za-z_]\w*)\s*\)?\s*(?:\|\||\?\?|\?:|\bor\b)\s*(["'`])((?:(?!\2)[^\n\\]|\\.){1,400})\2/gi;
function matches(stretches, pattern) {
  return stretches.flatMap(
    (stretch2) => [...stretch2.text.matchAll(pattern)].map((match) => ({ match, index: stretch2.start + match.index }))
  );
}
function lookups(text, parts) {
  return [...matches(parts, LOOKUP), ...matches(parts, MEMBER)].flatMap(({ match, index }) => {
    const [whole, name = "", , value = ""] = match;
    if (isComment(text, index)) return [];
    const start = index + whole.length - 1 - value.length;
    return judge(name, value).filter((part) => !isSlot(part.text) && !(isHarmless(part.text) && credentialKind(name) !== "password")).map((part) => ({
      rule,
      at: { start: start + part.start, end: start + part.end },
      value: part.text,
      notes: [`${name} falls back to a value in the code`]
    }));
  });
}
var ASSIGNED = /(?<![\w.$-])["'`]?([A-Za-z_$][\w.$-]*)["'`]?\s*(?::\s*[A-Za-z_][\w.[\]|<>?, ]{0,60}?)?\s*(?::=|=>|[:=])(?![=~>])\s*(?:(?:[\w.]*(?:Field|SecretStr|SecretBytes|Secret|str|String|Optional\w*|from|of|TextEncoder)\(\s*)(?:default\s*[=:]\s*)?|b|new\s+\w+\()?(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2/g;
var NOT_USED = /^(?:_*(?:default|insecure|weak|forbidden|known|placeholder|example|sample|test|dummy|fake|mock|bad|invalid|disallowed|blocked|unsafe|common|banned|reserved)_)|Placeholder$|_(?:placeholder|example|hint|label|default|defaults)$/i;
var UNMISTAKABLE = /change[-_ ]?(?:me|this|it|in|before)|(?:in|for)[-_ ]production|^django-insecure-|your-256-bit|^keyboard[ _-]?cat$|not[-_ ]?so[-_ ]?secret|super[-_ ]?secret|^insecure[-_]|[-_]insecure$|replace[-_]?me|replace[-_]this|^minioadmin$|^(?:dev|development|local|my|your|jwt|app|flask|session)[-_ ]?(?:super[-_ ]?)?secret(?:[-_ ]?key)?(?:[-_ ][\w-]+)?$|^a-string-secret-at-least/i;
function assigned(text, parts) {
  return matches(parts, ASSIGNED).flatMap(({ match, index }) => {
    const [whole, name = "", , value = ""] = match;
    const kind = credentialKind(name);
    if (kind === void 0 || kind === "url" || NOT_USED.test(name.split(/[.$]/).at(-1) ?? "") || isComment(text, index))
      return [];
    if (!isKnownDefault(name, kind, value) || isSlot(value)) return [];
    const start = index + whole.length - 1 - value.length;
    return [
      { rule, at: { start, end: start + value.length }, value, notes: [`${name} has a value that everybody knows`] }
    ];
  });
}
function isKnownDefault(name, kind, value) {
  if (/\s/.test(value)) return /^keyboard cat$/i.test(value);
  if (UNMISTAKABLE.test(value)) return true;
  if (!isCommon(value) || wordsOf(name).length < 2) return false;
  if (kind === "signing-key" || kind === "encryption-key") return true;
  return kind === "password" && SYSTEM_PASSWORD.test(name) && (value.toLowerCase() !== "password" || name === name.toUpperCase());
}
var SYSTEM_PASSWORD = /(?:^|[_.])(?:db|database|postgres|postgresql|pg|mysql|mariadb|mongo|mongodb|redis|rabbitmq|admin|root|superuser|smtp|mail|neo4j|clickhouse|minio|elastic)[_.]?(?:[a-z]+[_.]?)?pass/i;
var ARGUMENT = /\(\s*["'`]-{0,2}([A-Za-z_][\w.-]*)["'`]\s*,\s*(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2\s*\)/g;
var OPTION = /["'`]-{0,2}([A-Za-z_][\w.-]*)["'`]\s*,[^\n]{0,160}?\bdefault(?:Value)?\s*[=:]\s*(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2/g;
var CHAIN = /["'`]?([A-Za-z_][\w.-]*)["'`]?\s*[:=]\s*[\w.()'", \d]{1,80}?\.default\(\s*(["'`])((?:(?!\2)[^\n\\]|\\.){3,200})\2/g;
var ANNOTATION = /@Value\(\s*["']\$\{([A-Za-z_][\w.-]*):([^}\n"'$]{2,200})(\})/g;
function handedOver(text, parts) {
  const found = [
    ...matches(parts, ARGUMENT).filter(({ match: [, name = "", , value = ""] }) => {
      const kind = credentialKind(name);
      return kind !== void 0 && wordsOf(name).length > 1 && isKnownDefault(name, kind, value);
    }),
    ...matches(parts, CHAIN),
    ...matches(parts, OPTION),
    ...matches(parts, ANNOTATION).map(({ match, index }) => ({
      match: Object.assign(match, { 3: match[2] }),
      index
    }))
  ];
  return found.flatMap(({ match, index }) => {
    const [whole, name = "", , value = ""] = match;
    const kind = credentialKind(name);
    if (kind === void 0 || kind === "url" || NOT_USED.test(name) || isComment(text, index)) return [];
    if (isSlot(value) || isHarmless(value) && kind !== "password") return [];
    const start = index + whole.lastIndexOf(value);
    return [{ rule, at: { start, end: start + value.length }, value, notes: [`${name} has a default in the code`] }];
  });
}
function isComment(text, at) {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*(?:#|\/\/|\*|\/\*|--\s|;|<!--|"""|'''|rem\s)/i.test(line);
}

// src/policy/checks/defaultSecret.ts
var rule2 = "default-secret";
var LONGEST_SOURCE = 1e6;
async function check(file) {
  if (isTestPath(file.path) || file.is(m130_Kind.compose | m130_Kind.dockerfile | m130_Kind.workflow | m130_Kind.pipeline | m130_Kind.env | m130_Kind.template | m130_Kind.helmValues)) {
    return [];
  }
  if (file.is(m130_Kind.yaml) && !file.is(m130_Kind.config)) return [];
  if (file.bytes.length > LONGEST_SOURCE) return [];
  const woken = file.wokenAt(rule2);
  const parts = woken === void 0 ? [{ start: 0, text: file.text }] : stretchesAt(file.text, woken, LONGEST_FORM);
  return distinct([
    ...codeDefaults(file.text, parts),
    ...shell(file.text, parts),
    ...file.is(m130_Kind.config) ? settings(file) : []
  ]);
}
function shell(text, parts) {
  return matches(parts, /\$\{([A-Za-z_]\w*):?[-=]([^}\n"'$]{2,200})\}/g).flatMap(
    ({ match, index }) => {
      const [whole, name = "", value = ""] = match;
      if (isComment(text, index)) return [];
      const start = index + whole.length - 1 - value.length;
      return judge(name, value).filter((part) => !isSlot(part.text)).map((part) => ({
        rule: rule2,
        at: { start: start + part.start, end: start + part.end },
        value: part.text,
        notes: [`${name} falls back to a value in the script`]
      }));
    }
  );
}
function settings(file) {
  return credentialMatches(file, textAssignments(file.text).map(unescaped), (part, { name }) => {
    if (NOT_USED.test(name.split(".").at(-1) ?? "")) return void 0;
    const verdict = verdictOf(part.text);
    const known = part.fallback || UNMISTAKABLE.test(part.text) || verdict === "default" && isCommon(part.text);
    return known ? {
      rule: rule2,
      note: `${name} ${part.fallback ? "falls back to a value in the file" : "has a value that everybody knows"}`
    } : void 0;
  });
}
function unescaped(one) {
  return one.value.startsWith("<%") ? { ...one, value: "", end: one.start } : one;
}
function distinct(matches2) {
  const seen = /* @__PURE__ */ new Set();
  return matches2.filter(({ at }) => {
    const start = at?.start ?? -1;
    if (seen.has(start)) return false;
    seen.add(start);
    return true;
  });
}
export {
  check
};
