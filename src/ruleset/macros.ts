/**
 * Macros of patterns: the one place that decides how people write a value next to a name, so that a rule says only what is
 * special about its provider. A macro is written `{{name}}` or `{{name:argument}}` and expands to pattern syntax.
 */
import { PatternError } from "./lowerSyntax.ts";
import { nearest } from "./nearest.ts";

/**
 * Left boundary of a token with a format of its own: not inside a longer word. A letter before it is no word when it belongs
 * to an escape (`\nghp_…` in a string, `%3Dghp_…` in a URL, a terminal's colour).
 */
const START = String.raw`(?:(?<![0-9A-Za-z_])|(?<=\\[nrtbfv0]|%[0-9A-Fa-f]{2}|\\[xu][0-9A-Fa-f]{2,4}|\x1b\[[0-9;]{1,8}m))`;

/**
 * Right boundary: the value does not go on, is no name that is assigned to or called, and no part of a dotted name. A full stop
 * that ends a sentence may follow.
 */
const END = String.raw`(?![0-9A-Za-z_=(-]|\.[0-9A-Za-z_])`;

/** Right boundary of Base64, whose alphabet is wider. */
const END64 = String.raw`(?![0-9A-Za-z_+/=-])`;

/** Words that announce a secret when they end a name. */
const WORDS =
  "key|token|secret|private|access|auth|password|passwd|pwd|pass|bearer|basic|cred|creds|credential|credentials|sid|api|pat";

/** What stands directly before a value: an operator, then space, quotes and brackets. */
const ASSIGNED = String.raw`(?<=(?:[=:,(>|~?&]|%3[aAdD])[\s"'\x60\\({\[<=:>@-]{0,12})`;

/** The same, or a word that announces a secret (`acme SECRET …`, `--token …`). */
const ANNOUNCED = String.raw`(?<=(?:[=:,(>|~?&]|%3[aAdD]|(?i:${WORDS}|is|id|-u|-p)[\s:_-])[\s"'\x60\\({\[<=:>@-]{0,12})`;

/**
 * How far a value may stand from its provider's name: as part of a name that is assigned to, or, when a word that speaks of a
 * secret follows the name, in a comment, a host, or a neighbouring key.
 */
const IN_NAME = 24;
const WORD_WITHIN = 48;
const GAP = 72;

/**
 * For `allow:`: a name in code, camel case or not, with numbers in it (`testRSA2048PrivateKey`, `sha256`):
 * upper-case and lower-case runs, no lower-case letter alone behind a digit, and at most two numbers.
 */
const NAME_PART = "[A-Z]{1,8}(?![A-Z])|(?:(?<=[A-Z])|(?=[a-z]{2}))[a-z]{1,20}(?![a-z])";
const IDENTIFIER = `(?:${NAME_PART}){1,16}(?:[0-9]{1,5}(?![0-9])(?:${NAME_PART}){0,8}){0,2}`;

/** For `allow:`: names and small numbers joined by `-`, `_`, `/`, `.`, `+`, as in paths, versions and constants. */
const WORD_AND_NUMBER = "[A-Za-z]{1,24}(?![A-Za-z])(?:[0-9]{1,5}(?![0-9]))?";
const SEGMENT = `(?:${WORD_AND_NUMBER}|[0-9]{1,4}(?![0-9])[a-z]?(?![a-z]))`;
const JOINED = `(?:${SEGMENT}[-_/.+]){1,30}${SEGMENT}?`;

interface Macro {
  readonly needsArgument: boolean;
  readonly expand: (argument: string) => string;
}

const MACROS: Readonly<Record<string, Macro>> = {
  start: { needsArgument: false, expand: () => START },
  end: { needsArgument: false, expand: () => END },
  end64: { needsArgument: false, expand: () => END64 },
  // For names that are no common word.
  near: {
    needsArgument: true,
    expand: (brand) =>
      String.raw`(?i:(?:${brand}))(?:[\w "'\x60\])}>.-]{0,${IN_NAME}}?[\s"'\x60\\=:,(>|~?&<{\[@-]{1,14}${ASSIGNED}` +
      String.raw`|[\s"'\x60:=-]{1,4}|(?=[\s\S]{0,${WORD_WITHIN}}?(?i:${WORDS}))[\s\S]{0,${GAP}}?${ANNOUNCED})`,
  },
  // For names that are: the name must belong to one that speaks of a secret.
  name: {
    needsArgument: true,
    expand: (brand) => String.raw`(?<![A-Za-z])(?i:(?:${brand}))[\w .-]{0,24}?(?i:${WORDS})[\s\S]{0,30}?${ANNOUNCED}`,
  },
  identifier: { needsArgument: false, expand: () => IDENTIFIER },
  joined: { needsArgument: false, expand: () => JOINED },
  uuid: { needsArgument: false, expand: () => "[0-9A-Za-z]{8}(?:-[0-9A-Za-z]{4}){3}-[0-9A-Za-z]{12}" },
};

/**
 * Expands the macros of a pattern.
 *
 * @throws PatternError for an unknown macro
 */
export function expandMacros(pattern: string): string {
  const expanded = pattern.replace(
    /\{\{([a-z0-9-]+)(?::(.*?))?\}\}(?!\})/gs,
    (whole, name: string, argument: string | undefined) => {
      const macro = MACROS[name];
      if (macro === undefined) {
        const meant = nearest(name, Object.keys(MACROS));
        throw new PatternError(
          `the macro '${whole.slice(0, 30)}' is unknown` +
            (meant === undefined ? `. Known: ${Object.keys(MACROS).join(", ")}` : `. Did you mean '{{${meant}}}'?`),
        );
      }
      if (macro.needsArgument !== (argument !== undefined)) {
        throw new PatternError(
          `the macro '${name}' takes ${macro.needsArgument ? `an argument, {{${name}:…}}` : "no argument"}`,
        );
      }
      return macro.expand(argument ?? "");
    },
  );
  if (/(?<!\\)\{\{[A-Za-z]/.test(expanded)) {
    throw new PatternError(
      "it holds '{{' that is no macro. Write \\{\\{ for the characters, or correct the macro's name",
    );
  }
  return expanded;
}
