/** Why a value was taken for a credential: the three signals that weighed most, in words, never the value. */
import { FORMS } from "./candidates.ts";
import { FEATURES, type Vector } from "./features.ts";
import { NAME_KINDS } from "./names.ts";

const INDEX: ReadonlyMap<string, number> = new Map(FEATURES.map((name, i) => [name, i]));
const KINDS: ReadonlySet<string> = new Set(NAME_KINDS.map(([kind]) => kind));

/** How many signals are told. */
const TOLD = 3;

/** @param added what each feature added to the score */
export function explain(vector: Vector, added: Float64Array): readonly string[] {
  const weight = new Map<string, number>();
  const has = (name: string): boolean => (vector.numbers[INDEX.get(name) ?? -1] ?? 0) > 0;
  FEATURES.forEach((feature, i) => {
    const gain = added[i] as number;
    if (gain <= 0) return;
    const words = wordsFor(feature, vector.numbers[i] as number, has);
    weight.set(words, (weight.get(words) ?? 0) + gain);
  });
  return [...weight]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TOLD)
    .map(([words]) => words);
}

function wordsFor(feature: string, number: number, has: (name: string) => boolean): string {
  const [of, kind] = feature.split(": ");
  if (of === "about" || of === "line about")
    return number > 0 ? "it is named like credentials are" : "its name speaks of nothing else";
  if (kind !== undefined && KINDS.has(kind)) {
    if (of === "name")
      return number > 0 ? `its name speaks of ${article(kind)}` : "nothing in its name speaks against it";
    return number > 0 ? `${article(kind)} is named on the line` : "the line names nothing else";
  }
  switch (feature) {
    case "words of name":
    case "name length":
    case "value repeats name":
      return "it is named like credentials are";
    case "words of value":
    case "word-like":
    case "least word-like":
    case "word-like with figures as letters":
    case "names a password":
    case "title":
    case "vowels":
    case "longest consonant run":
      return "the value is no word";
    case "hex":
      return number > 0 ? "the value is hexadecimal" : "the value is no digest";
    case "prefix":
      return number > 0 ? "a short word and a sign stand before it, as in keys" : "the value is no word";
    case "uuid":
      return "the value is a unique id";
    case "base64":
    case "padded":
    case "base32":
      return "the value has the letters of an encoded key";
    case "length":
    case "letters read":
    case "parts":
    case "share of longest part":
    case "distinct":
      return "the value has the length of a credential";
    case "evidence of chance":
    case "typed":
    case "year or round number":
    case "entropy":
    case "relative entropy":
    case "changes":
    case "digits":
    case "upper":
    case "lower":
    case "other":
      return has("digits") ? "letters and digits are mixed as by chance" : "the value's letters look random";
    case "form":
      return number === FORMS.indexOf("url")
        ? "it stands where a URL has its password"
        : number === FORMS.indexOf("scheme")
          ? "it stands where an HTTP header has its credential"
          : "it is written as a literal";
    case "user near":
      return number > 0 ? "a user or host stands beside it" : "the line is about nothing else";
    case "words of line":
    case "sign":
    case "called":
    case "declares":
      return "the line reads like one that sets a credential";
    case "words of place":
      return "it stands where files of this kind hold credentials";
    case "inside a named text":
    case "line name distance":
    case "line name after":
    case "keyword above":
      return "the name that speaks of a credential stands beside it";
    case "encoded text":
    case "masked":
    case "placeholder":
    case "reference":
    case "common":
    case "literal":
    case "speaks of examples":
      return "it is no placeholder";
    default:
      return "nothing around it speaks for a harmless value";
  }
}

function article(kind: string): string {
  return /^(?:authentication|id$)/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
