/**
 * The placeholder grammar: the one place that knows how people write "put your secret here". Used by every rule and guard,
 * on the value alone, after decoding too. A real secret must not be called a placeholder: each test therefore looks at the
 * whole value, or at words that no generator makes.
 */

/** What kind of placeholder a value is, in words for `--verbose`. */
export type PlaceholderKind = "reference" | "words" | "masked" | "repeated" | "sequence" | "documentation";

/** `${VAR}`, `$VAR`, `{{ x }}`, `<x>`, `%(x)s`, `%VAR%`, `#{x}`, `@x@`, `[x]`, `__X__`, `$(cmd)`: a reference or a slot. */
const REFERENCE =
  /^(?:\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\{\{[^}]*\}\}|\{[A-Za-z_][\w.-]*\}|<[^<>]{1,80}>|%\([^)]*\)[sdr]|%[A-Za-z_]\w*%|#\{[^}]*\}|@[A-Za-z_][\w.-]*@|\[[A-Za-z][\w .-]*\]|__[A-Z][A-Z0-9_]*__|%[sdvq])$/;

/** `DATABASE_URL`: the name of a variable, such as a list of required settings or a manifest holds. Digits only at the end of a word. */
const VARIABLE_NAME = /^[A-Z]{2,}(?:_[A-Z]{2,}\d?)+$/;

/** A reference anywhere in the value: the rest is glue around what the template fills in. */
const CONTAINS_REFERENCE = /\$\{[^}]*\}|\{\{[^}]*\}\}|#\{[^}]*\}|%\([A-Za-z_]\w*\)s|<[a-zA-Z][\w -]*>/;

/** Words that stand for a value. Bounded by a non-letter or the end, so that random letters do not hit them by chance. */
const WORDS =
  /(?:^|[^a-z])(?:your|my|some|the|this|put|insert|enter|add|replace|change|set|use|fill|paste|provide)[ _.-]?(?:me|it|this|here|with|your|own|api|access|auth|secret|token|key|pass|password|client|real|actual|value|string|in|by)(?:[^a-z]|$|[ _.-]?[a-z]+)|(?:^|[^a-z])(?:change|replace|fix|fill|update)[ _-]?(?:me|this|it)(?:[^a-z]|$)|(?:^|[^a-z])(?:placeholder|example|sample|dummy|redacted|removed|masked|hidden|censored|todo|fixme|tbd|changeit|lorem|ipsum|notreal|not-a-real|fake|goes[ _-]?here|at[ _-]?least[ _-]?\d{1,3}|secret-?here|token-?here|key-?here)(?:[^a-z]|$)/i;

/** Values that providers publish in their documentation. Only shapes and words, never a literal token. */
const DOCUMENTATION = /EXAMPLE(?:KEY|TOKEN)?$|EXAMPLE(?:[^A-Za-z0-9]|$)|bPxRfiCYEXAMPLEKEY|^foobar(?:baz)?$/;

/** What documents give as user and password; the last one is RFC 7617's. */
const EXAMPLE_PAIR =
  /^(?:foo:(?:bar|foo)|bar:baz|(?:user(?:name)?|login):(?:pass(?:word|wd)?|pwd|secret)|test:test|a:b|aladdin:open ?sesame)$/i;

const MASKED = /^[\w-]{0,12}?(?:[xX]{4,}|\*{3,}|\.{3,}|…+|•{3,}|#{4,}|_{4,}|-{4,}|\?{3,}|0{6,})[\w-]{0,8}$/;

/**
 * Says whether a value is a placeholder.
 *
 * @param value Latin-1 or UTF-8 text
 * @param prefix the token format's public prefix, which is not looked at
 */
export function placeholder(value: string, prefix = ""): PlaceholderKind | undefined {
  if (value.length > 512) return undefined;
  const body = value.startsWith(prefix) ? value.slice(prefix.length) : value;
  if (REFERENCE.test(value) || REFERENCE.test(body) || VARIABLE_NAME.test(value)) return "reference";
  if (CONTAINS_REFERENCE.test(value)) return "reference";
  if (MASKED.test(body) || mostlyOneCharacter(body)) return "masked";
  if (DOCUMENTATION.test(value) || encodesDocumentation(value)) return "documentation";
  if (tellsByWords(body)) return "words";
  if (repeatedUnit(body)) return "repeated";
  if (ascending(body)) return "sequence";
  return undefined;
}

/** Base64 of a documentation value, with or without the word before it in a header. */
function encodesDocumentation(value: string): boolean {
  const encoded = /^(?:Basic )?([0-9A-Za-z+/]{4,160}={0,2})$/.exec(value)?.[1];
  if (encoded === undefined || encoded.length % 4 !== 0) return false;
  const text = Buffer.from(encoded, "base64").toString("latin1");
  return EXAMPLE_PAIR.test(text) || DOCUMENTATION.test(text);
}

/** Longer than most keys of services: a word that makes up a small part of it and stands inside may be chance. */
const LONG = 48;

/** Whether a word stands for the value: anywhere in a short one, at the beginning or as a good part of a long one. */
function tellsByWords(body: string): boolean {
  const word = WORDS.exec(body);
  return word !== null && (body.length < LONG || word.index === 0 || word[0].length * 6 >= body.length);
}

/** Reused: how often each character of Latin-1 stands in a value; cleared after each. */
const counts = new Uint16Array(256);

/** One character makes up nearly all of it: `xxxxxxxx1`, `00000000-0000-0000-0000-000000000000`. */
function mostlyOneCharacter(body: string): boolean {
  const folded = body.toLowerCase();
  const { length } = folded;
  let others = 0;
  let size = 0;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const code = folded.charCodeAt(i);
    // What joins groups: `-`, `_`, `.`, `:`.
    if (code === 45 || code === 95 || code === 46 || code === 58) continue;
    size++;
    if (code > 255) others++;
    else {
      const count = (counts[code] as number) + 1;
      counts[code] = count;
      if (count > most) most = count;
    }
  }
  for (let i = 0; i < length; i++) if (folded.charCodeAt(i) <= 255) counts[folded.charCodeAt(i)] = 0;
  if (others > 0) return mostlyOneOf(body);
  return size >= 4 && most >= Math.max(4, size * 0.8);
}

/** The same for text beyond Latin-1. */
function mostlyOneOf(body: string): boolean {
  const bare = body.replace(/[-_.:]/g, "").toLowerCase();
  if (bare.length < 4) return false;
  const seen = new Map<string, number>();
  for (const c of bare) seen.set(c, (seen.get(c) ?? 0) + 1);
  return Math.max(...seen.values()) >= Math.max(4, bare.length * 0.8);
}

/** A short unit written again and again: `abcabcabcabc`, `deadbeefdeadbeef`. */
function repeatedUnit(body: string): boolean {
  for (let unit = 2; unit <= 8 && unit * 3 <= body.length; unit++) {
    let same = true;
    for (let i = unit; i < body.length; i++) {
      if (body[i] !== body[i - unit]) {
        same = false;
        break;
      }
    }
    if (same) return true;
  }
  return false;
}

/** Characters that follow one another: `0123456789abcdef`, `abcdefghijklmnop`, also when written in several runs. */
function ascending(mixed: string): boolean {
  if (mixed.length < 8) return false;
  const body = mixed.toLowerCase();
  let steps = 0;
  for (let i = 1; i < body.length; i++) {
    const step = body.charCodeAt(i) - body.charCodeAt(i - 1);
    if (step === 1 || (body[i - 1] === "9" && /[0aA]/.test(body[i] ?? ""))) steps++;
  }
  return steps >= (body.length - 1) * 0.85;
}
