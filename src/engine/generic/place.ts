/** What kind of file a value stands in, from its path alone: kinds that every repository knows, no names of any one. */

const CODE = new Set(
  "go py ts tsx js jsx mjs cjs mts cts java cs rb php c cc cpp cxx h hpp rs kt kts scala swift hs vue groovy m mm dart ex exs erl lua pl pm r jl fs vb clj ml s asm sol cu proto graphql svelte".split(
    " ",
  ),
);
const DOCS = new Set("md mdx rst txt adoc asciidoc markdown html htm tex org".split(" "));
const DATA = new Set("json jsonl xml csv resx strings po xlf lock sum map svg plist sql ipynb snap golden".split(" "));

/** Folders and parts of file names that say what a file is for. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["test", /(?:^|[/_.-])(?:tests?|specs?|testing|__tests__|testdata|e2e)(?:[/_.-]|$)/i],
  ["fixture", /(?:^|[/_.-])(?:fixtures?|mocks?|cassettes?|snapshots?|stubs?|golden)(?:[/_.-]|$)/i],
  ["example", /(?:^|[/_.-])(?:examples?|samples?|demos?|templates?|tutorials?|dist)(?:[/_.-]|$)/i],
  ["documentation", /(?:^|[/_.-])(?:docs?|documentation|readme|changelog|guides?)(?:[/_.-]|$)/i],
  ["vendored", /(?:^|\/)(?:vendor|node_modules|third_party|site-packages|dist-info)(?:\/|$)/i],
  ["translation", /(?:^|[/_.-])(?:locales?|i18n|lang|languages?|translations?|l10n|intl)(?:[/_.-]|$)/i],
  [
    "configuration",
    /(?:^|[/_.-])(?:conf|config|configs|settings?|env|etc|docker|deploy|kube|k8s|helm|ansible|terraform)(?:[/_.-]|$)/i,
  ],
];

export interface FilePlace {
  readonly extension: string;
  /** Text or data rather than code. */
  readonly plain: boolean;
  /** {@link PLACE_FEATURES}, in order. */
  readonly numbers: readonly number[];
}

export const PLACE_FEATURES: readonly string[] = [...KINDS.map(([kind]) => kind), "code", "prose", "data"];

const TEST = KINDS.findIndex(([kind]) => kind === "test");

export function isTest({ numbers }: FilePlace): boolean {
  return numbers[TEST] === 1;
}

export function placeOf(path: string): FilePlace {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const dot = name.lastIndexOf(".");
  const extension = dot < 0 ? "" : name.slice(dot + 1);
  const code = CODE.has(extension);
  let numbers: readonly number[] | undefined;
  return {
    extension,
    plain: !code,
    // Most files have no value that is worth a look.
    get numbers() {
      return (numbers ??= [
        ...KINDS.map(([, pattern]) => flag(pattern.test(path))),
        flag(code),
        flag(DOCS.has(extension)),
        flag(DATA.has(extension)),
      ]);
    },
  };
}

const flag = (condition: boolean): number => (condition ? 1 : 0);

/** Whether two paths say the same of what stands in them. */
export function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a.extension === b.extension && a.numbers.every((number, i) => number === b.numbers[i]);
}
