/**
 * What the scorer knows about a candidate: numbers about value, name, line and file, and hashed words and letter groups, each kind in
 * a group of its own, of which the linear part of the model makes one number each.
 */
import type { Candidate } from "./candidates.ts";
import { FORMS } from "./candidates.ts";
import { asHexadecimal } from "./embedded.ts";
import { add, addGroups, addWords, countWords } from "./buckets.ts";
import { nearest, outerName } from "./beside.ts";
import { CHANCE_FEATURES, chanceFeatures } from "./chance.ts";
import { factsOf, type LineFacts, type LineWords, lineWordsOf } from "./lineFacts.ts";
import { lettersOf, type NameFacts, nameFacts } from "./nameFacts.ts";
import { NAME_ABOUT, NAME_KINDS } from "./names.ts";
import type { Letters } from "./letters.ts";
import { type FilePlace, PLACE_FEATURES } from "./place.ts";
import { flag, VALUE_FEATURES, valueFeatures } from "./valueFeatures.ts";

/** The line of a candidate and what stands around it. */
export interface LineContext {
  readonly text: string;
  /** The line before, and the name on it that holds a keyword. */
  readonly before: string;
  readonly after: string;
  /** Names on this line that hold a keyword: offset and text. */
  readonly names: readonly { readonly at: number; readonly text: string }[];
  /** The name that holds a keyword on a line before, when there is none on this one. */
  readonly above: string;
  /** How many lines above that is; 0 when the keyword is on this line. */
  readonly distance: number;
  /** How many values the line has. */
  readonly values: number;
  /** Worked out once for all values of the line. */
  facts?: LineFacts;
  words?: LineWords;
}

export const GROUPS: readonly string[] = ["name", "line", "value", "place"];

const LINE_FEATURES: readonly string[] = [
  "form",
  "sign",
  "called",
  "name length",
  "value repeats name",
  "line name distance",
  "line name after",
  "keyword above",
  "comment",
  "values",
  "line length",
  "end of line",
  "call or member follows",
  "text follows",
  "user near",
  "like neighbours",
  "position",
  "name is constant",
  "declares",
  "compares",
  "hash or public",
  "occurs again",
  "in brackets",
  "neighbours are sentences",
  "ends like a sentence",
  "in a path",
  "speaks of unique ids",
  "in a query",
  "inside a named text",
];

export const FEATURES: readonly string[] = [
  ...VALUE_FEATURES,
  ...NAME_KINDS.map(([kind]) => `name: ${kind}`),
  ...NAME_KINDS.map(([kind]) => `line: ${kind}`),
  ...LINE_FEATURES,
  ...NAME_ABOUT.map(([kind]) => `about: ${kind}`),
  ...NAME_ABOUT.map(([kind]) => `line about: ${kind}`),
  ...CHANCE_FEATURES,
  ...PLACE_FEATURES,
  ...GROUPS.map((group) => `words of ${group}`),
];

/** Hashes, ciphertext, certificates and public keys. */
const PUBLIC =
  /\$(?:2[abxy]?|argon2\w*|[156]|pbkdf2[\w-]*|scrypt)\$|pbkdf2_|\{(?:S?SHA|SSHA|CRYPT|MD5|BCRYPT)\w*\}|ENC[([]|AAAA[BC]3Nza|MII[A-Z]I[jD]|MII[DEFGH]|sha(?:1|256|384|512)[-:=]|LS0tLS1CRUdJTiB[DP]|ssh-(?:rsa|ed25519)|ecdsa-/i;

const SIGNS: readonly string[] = ["", " ", "=", ":", ":=", "=>", ",", "(", ">", "==", "!=", "@", "->"];

/** Where numbers stand. */
const HEX = FEATURES.indexOf("hex");
const UNIQUE = FEATURES.indexOf("uuid");
const REPEATS = FEATURES.indexOf("value repeats name");
const COMMENT = FEATURES.indexOf("comment");
const END_OF_LINE = FEATURES.indexOf("end of line");
const DECLARES = FEATURES.indexOf("declares");
const CHANCE = FEATURES.indexOf(CHANCE_FEATURES[0] as string);

/** A candidate in numbers. Reused: read it before the next one is made. */
export interface Vector {
  readonly numbers: Float32Array;
  /** Buckets by group. */
  readonly words: readonly number[][];
  /** What is known about names that occurred. */
  readonly names: Map<string, NameFacts>;
}

export function newVector(): Vector {
  return { numbers: new Float32Array(FEATURES.length), words: GROUPS.map(() => []), names: new Map() };
}

/**
 * Numbers and words of a candidate; the words' numbers are left to the model.
 *
 * @param all false: only what costs little; the other numbers are not numbers (NaN)
 */
export function describe(
  written: Candidate,
  line: LineContext,
  place: FilePlace,
  letterTable: Letters,
  vector: Vector,
  all = true,
): void {
  const { numbers, words } = vector;
  const candidate = written.form === "bytes" ? asHexadecimal(written) : written;
  const { value, name, sign, callee, from, to, form } = candidate;
  if (!all) numbers.fill(NaN);
  valueFeatures(value, numbers, letterTable, all);
  let k = VALUE_FEATURES.length;
  const near = nearest(line, candidate);
  const given = nameFacts(name, vector.names);
  const outer = nameFacts(form === "escaped" ? outerName(line.text, candidate.start) : "", vector.names);
  // A text inside a text that is named as a credential is it, whatever its own parts are called.
  const own = outer.speaks && !given.speaks ? outer : given;
  const beside = nameFacts(near.text, vector.names);
  for (const kind of own.kinds) numbers[k++] = kind;
  for (const kind of beside.kinds) numbers[k++] = kind;
  numbers[k++] = FORMS.indexOf(form);
  numbers[k++] = SIGNS.indexOf(sign);
  numbers[k++] = flag(callee !== "");
  numbers[k++] = name.length;
  k++;
  numbers[k++] = near.distance;
  numbers[k++] = flag(near.after);
  numbers[k++] = line.distance;
  k++;
  numbers[k++] = line.values;
  numbers[k++] = line.text.length;
  k += 5;
  numbers[k++] = from;
  numbers[k++] = own.constant;
  k += 10;
  numbers[k++] = flag(outer.speaks);
  for (const kind of own.about) numbers[k++] = kind;
  for (const kind of beside.about) numbers[k++] = kind;
  k += CHANCE_FEATURES.length;
  for (const number of place.numbers) numbers[k++] = number;

  const follows = line.text.slice(to, to + 24);
  const rest = follows.replace(/^\\*["'`]/, "").trimStart();
  if (all) {
    describeLine(candidate, line, own, follows, rest, numbers);
    chanceFeatures(value, numbers, CHANCE, letterTable);
  }

  for (const group of words) group.length = 0;
  const [ofName, ofLine, ofValue, ofPlace] = words as [number[], number[], number[], number[]];
  const lineWords = (line.words ??= lineWordsOf(line));
  for (const bucket of own.asName) ofName.push(bucket);
  for (const bucket of beside.asNear) ofLine.push(bucket);
  if (callee !== "") {
    addWords(ofLine, "c", callee, 0, callee.length, Infinity);
    add(ofLine, "C", callee.toLowerCase());
  }
  add(ofLine, "s", `${sign} ${form}`);
  const left = Math.max(0, candidate.start - 48);
  const count = countWords(line.text, left, candidate.start);
  addWords(ofLine, "b", line.text, left, candidate.start, count, count - 4);
  addWords(ofLine, "B", line.text, left, candidate.start, count, count - 1);
  for (const bucket of lineWords.ofLine) ofLine.push(bucket);

  const random = numbers[UNIQUE] === 1 || numbers[HEX] === 1;
  if (!random) {
    const lowerValue = value.toLowerCase();
    const framed = `^${lowerValue.slice(0, 40)}$`;
    addGroups(ofValue, "v", framed, 3, framed.length);
    if (value.length <= 20) add(ofValue, "V", lowerValue);
    addWords(ofValue, "w", value, 0, Math.min(80, value.length), Infinity, 0, 3);
  }
  add(ofValue, "h", shape(value));

  add(ofPlace, "a", shape(follows.slice(0, 6)));
  add(ofPlace, "A", follows.slice(0, 3));
  add(ofPlace, "e", place.extension);
  add(ofPlace, "E", `${place.extension} ${form} ${sign}`);
  add(ofPlace, "i", lineWords.begin);
  addWords(ofPlace, "r", rest, 0, rest.length, 3);
  for (const bucket of lineWords.ofPlace) ofPlace.push(bucket);
}

/** The numbers that {@link describe} has left out: what stands around the value. */
function describeLine(
  { value, from, to, form, start }: Candidate,
  line: LineContext,
  own: NameFacts,
  follows: string,
  rest: string,
  numbers: Float32Array,
): void {
  const facts = (line.facts ??= factsOf(line));
  numbers[REPEATS] = flag(own.letters.length > 2 && lettersOf(value.toLowerCase()).includes(own.letters));
  numbers[COMMENT] = facts.comment;
  let k = END_OF_LINE;
  numbers[k++] = flag(/^[\s,;)}\]]*$/.test(rest));
  numbers[k++] = flag(/^[.([]|^\s?\?/.test(form === "bare" ? follows : rest));
  numbers[k++] = flag(/^[\w]/.test(rest));
  numbers[k++] = facts.user;
  numbers[k++] = alike(value, facts.endings);
  k = DECLARES;
  numbers[k++] = facts.declares;
  numbers[k++] = facts.compares;
  numbers[k++] = flag(PUBLIC.test(line.text.slice(Math.max(0, from - 24), to)));
  numbers[k++] = flag(value.length < 60 && facts.around.indexOf(value) !== facts.around.lastIndexOf(value));
  numbers[k++] = flag(/[({]$/.test(line.text.slice(0, from)) && form === "token");
  numbers[k++] = facts.sentences;
  numbers[k++] = flag(/[.?!:…]$/.test(value));
  numbers[k++] = flag(line.text[from - 1] === "/" || line.text[to] === "/");
  numbers[k++] = facts.ids;
  numbers[k++] = flag(QUERY.test(line.text.slice(Math.max(0, start - 1), from)));
}

const QUERY = /[?&;][^\s"'=]*=$/;

/** How much the lines around look like this one: lists of alike values are tables, not credentials. */
function alike(value: string, endings: readonly string[]): number {
  const own = shape(value);
  let count = 0;
  for (const other of endings) if (shape(other) === own || (other.length === value.length && other !== value)) count++;
  return count;
}

/** Kinds of characters in order, runs written once: `Ab12-c` → `Aa0-a`. */
function shape(text: string): string {
  let out = "";
  let last = "";
  for (let i = 0; i < text.length && out.length < 10; i++) {
    const code = text.charCodeAt(i);
    const kind =
      code >= 97 && code <= 122
        ? "a"
        : code >= 65 && code <= 90
          ? "A"
          : code >= 48 && code <= 57
            ? "0"
            : code > 127
              ? "é"
              : (text[i] as string);
    if (kind !== last) out += kind;
    last = kind;
  }
  return out;
}
