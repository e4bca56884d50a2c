/** What a value looks like, as numbers: characters, runs, known public shapes. */
import { spread } from "../entropy.ts";
import { placeholder } from "../placeholder.ts";
import { type Letters, likeness } from "./letters.ts";

/** Names of the numbers, in order. */
export const VALUE_FEATURES: readonly string[] = [
  "length",
  "digits",
  "upper",
  "lower",
  "other",
  "entropy",
  "relative entropy",
  "changes",
  "longest lower run",
  "longest letter run",
  "vowels",
  "longest consonant run",
  "hex",
  "base64",
  "uuid",
  "number",
  "blanks",
  "padded",
  "url",
  "path",
  "mail",
  "placeholder",
  "reference",
  "identifier",
  "dotted",
  "kebab",
  "snake",
  "camel",
  "speaks of secrets",
  "speaks of examples",
  "version or date",
  "host",
  "literal",
  "markup",
  "non-ascii",
  "distinct",
  "common",
  "sequence",
  "format verb",
  "constant",
  "base32",
  "word-like",
  "least word-like",
];

const HEX = /^(?:0x)?[0-9a-f]+$|^(?:0x)?[0-9A-F]+$/;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
export const UUID: RegExp = /^\{?[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}\}?$/i;
const SHORTEST_UUID = 36;
const REFERENCE = /[$%#@]\{|\{\{|\$\(|^\$[A-Za-z_]|<%|%\(|^&[a-z]|^\*[a-z]|\$\{|^@/;
const SECRETS = /pass|secret|token|key|pwd|auth|cred|admin|root|login/i;
const EXAMPLES =
  /test|example|sample|dummy|fake|your|foo|bar|demo|changeme|xxx|\.\.\.|todo|mock|invalid|wrong|placeholder|some|abc|123|qwerty|hello|letmein|qwert|asdf|zxcv|hjkl|vbnm|uiop/i;
const VERSION = /^[~^]?v?\d+(?:\.\d+){1,3}|^\d{4}-\d\d-\d\d/;
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/|$)|^\d+\.\d+\.\d+\.\d+/i;
const LITERAL =
  /^(?:true|false|null|nil|none|undefined|string|boolean|number|object|any|void|int|yes|no|on|off|default|required|optional|str|bytes|self|this)\b/i;
const MARKUP = /[<>{}()[\]]|\\[nrtxu]/;
const COMMON =
  /^(?:pass(?:word|wd|phrase)?|secret|admin|root|test(?:ing)?|user|guest|foo|bar|baz|abc(?:123)?|12345\d*|hunter2|letmein|changeme|qwerty|postgres|mysql|example|hello|token|key|private|public|basic|bearer|none|auth)\d{0,3}$/i;
const FORMAT = /%[sdvqxif]|\{\d*\}|\{[a-z_]+\}|^:[a-z_]+$/i;
const CONSTANT = /^[A-Z][A-Z0-9]*(?:[_.][A-Z0-9]+)+$/;

const at = (name: string): number => VALUE_FEATURES.indexOf(name);
const FIRST_PATTERN = at("hex");
const UNIQUE = at("uuid");
const NUMBER = at("number");
const BLANKS = at("blanks");
const PADDED = at("padded");
const HIGH = at("non-ascii");
const DISTINCT = at("distinct");
const SEQUENCE = at("sequence");
const WORDS = at("word-like");

/**
 * @param out gets {@link VALUE_FEATURES} from 0 on
 * @param all whether to try the patterns too, which take most of the time; else their places are left as they are
 */
export function valueFeatures(value: string, out: Float32Array, letterTable: Letters, all: boolean): void {
  const { length } = value;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let vowels = 0;
  let changes = 0;
  let last = -1;
  let lowerRun = 0;
  let longestLower = 0;
  let letterRun = 0;
  let longestLetter = 0;
  let consonants = 0;
  let longestConsonant = 0;
  let high = 0;
  let steps = 0;
  let blanks = 0;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    let kind = 3;
    if (code >= 97 && code <= 122) {
      kind = 0;
      lower++;
    } else if (code >= 65 && code <= 90) {
      kind = 1;
      upper++;
    } else if (code >= 48 && code <= 57) {
      kind = 2;
      digits++;
    } else if (code > 127) high++;
    else if (code === 32) blanks++;
    if (kind !== last && last >= 0) changes++;
    last = kind;
    lowerRun = kind === 0 ? lowerRun + 1 : 0;
    if (lowerRun > longestLower) longestLower = lowerRun;
    letterRun = kind <= 1 ? letterRun + 1 : 0;
    if (letterRun > longestLetter) longestLetter = letterRun;
    const folded = code | 32;
    const vowel =
      kind <= 1 &&
      (folded === 97 || folded === 101 || folded === 105 || folded === 111 || folded === 117 || folded === 121);
    if (vowel) vowels++;
    consonants = kind <= 1 && !vowel ? consonants + 1 : 0;
    if (consonants > longestConsonant) longestConsonant = consonants;
    if (i > 0 && Math.abs(code - value.charCodeAt(i - 1)) <= 1) steps++;
  }
  const letters = upper + lower;
  const { bits, distinct } = spread(value);
  let k = 0;
  out[k++] = length;
  out[k++] = digits / length;
  out[k++] = upper / length;
  out[k++] = lower / length;
  out[k++] = (length - digits - letters) / length;
  out[k++] = bits;
  out[k++] = length > 1 ? bits / Math.log2(Math.min(length, 64)) : 0;
  out[k++] = changes / length;
  out[k++] = longestLower;
  out[k++] = longestLetter;
  out[k++] = letters > 0 ? vowels / letters : 0;
  out[k++] = longestConsonant;
  out[k++] = flag(digits > 0 && HEX.test(value));
  out[UNIQUE] = flag(length >= SHORTEST_UUID && UUID.test(value));
  out[NUMBER] = flag(digits === length);
  out[BLANKS] = blanks;
  out[PADDED] = flag(value.endsWith("="));
  out[HIGH] = high;
  out[DISTINCT] = distinct;
  out[SEQUENCE] = length > 1 ? steps / (length - 1) : 0;
  const like = likeness(value, letterTable);
  out[WORDS] = like.mean;
  out[WORDS + 1] = like.least;
  if (all) patterns(value, digits, out);
}

/** The numbers between those that {@link valueFeatures} has counted. */
function patterns(value: string, digits: number, out: Float32Array): void {
  const kind = placeholder(value);
  let k = FIRST_PATTERN + 1;
  out[k++] = flag(BASE64.test(value));
  k = BLANKS + 2;
  out[k++] = flag(value.includes("://"));
  out[k++] = flag(/^\.{0,2}\/|\/[a-z]+\//i.test(value));
  out[k++] = flag(/^[\w.+-]+@[\w-]+\.[a-z]+$/i.test(value));
  out[k++] = flag(kind !== undefined);
  out[k++] = flag(REFERENCE.test(value) || kind === "reference");
  out[k++] = flag(/^[A-Za-z_]+$/.test(value));
  out[k++] = flag(/^[A-Za-z_]\w*(?:\.\w+)+$/.test(value));
  out[k++] = flag(/^[a-z]+(?:-[a-z]+)+$/i.test(value));
  out[k++] = flag(/^[a-z]+(?:_[a-z]+)+$/i.test(value));
  out[k++] = flag(/^[a-zA-Z]?[a-z]+(?:[A-Z][a-z]+)+$/.test(value));
  out[k++] = flag(SECRETS.test(value));
  out[k++] = flag(EXAMPLES.test(value));
  out[k++] = flag(VERSION.test(value));
  out[k++] = flag(HOST.test(value));
  out[k++] = flag(LITERAL.test(value));
  out[k++] = flag(MARKUP.test(value));
  k = DISTINCT + 1;
  out[k++] = flag(COMMON.test(value));
  k = SEQUENCE + 1;
  out[k++] = flag(FORMAT.test(value));
  out[k++] = flag(CONSTANT.test(value));
  out[k++] = flag(/^[A-Z2-7]{16,}=*$/.test(value) && digits > 0);
}

export function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
