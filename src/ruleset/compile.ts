/**
 * The rule compiler: YAML text in, rules for the engine out. Built-in rules pass through it when leakgate is built, a
 * repository's own rules when it runs.
 */
import picomatch from "picomatch";
import { checks } from "../engine/checks/index.ts";
import { type CompiledRule, UsageError } from "../model.ts";
import { type CompiledPattern, compilePattern, compileWhole } from "./compilePattern.ts";
import { PatternError } from "./patternError.ts";
import { nearest } from "./nearest.ts";
import { type ExampleText, parseRuleFile, type RuleFile, type Verify, type WrittenRule } from "./ruleFile.ts";

/** What people read about a rule; kept apart from what the engine needs, so that a scan does not load it. */
export interface RuleDoc {
  readonly id: string;
  readonly description: string;
  /** Where it was written, as `rules/github.yaml:3`. */
  readonly origin: string;
  readonly examples: { readonly leak: readonly ExampleText[]; readonly ok: readonly ExampleText[] };
  readonly override: boolean;
  readonly verify?: Verify;
}

export interface CompiledFile {
  readonly rules: readonly CompiledRule[];
  readonly docs: readonly RuleDoc[];
}

const NO_PATTERN: Pick<CompiledPattern, "flags" | "keywords" | "before" | "maxLength" | "reach" | "prefix"> = {
  flags: "",
  keywords: [],
  before: { min: 0, max: 0 },
  maxLength: 0,
  reach: { before: 0, after: 0 },
  prefix: "",
};
/** The pattern of a rule whose matches a detector finds. */
const NEVER = "(?<secret>(?!))";
const DEFAULT_STEPS = "Revoke it where it was issued, issue a new one, and keep that out of the repository.";

/**
 * Compiles a rule file.
 *
 * @param text YAML, see schemas/rules.json
 * @param file name for messages
 * @throws UsageError `file:line: rule id: reason. What to do`
 */
export function compileRules(text: string, file: string): CompiledFile {
  const parsed = parseRuleFile(text, file);
  const rules = parsed.rules.map(({ rule, line }) => compileRule(parsed, rule, line));
  const docs = parsed.rules.map(({ rule, line }) => docOf(parsed, rule, line("id")));
  const seen = new Set<string>();
  parsed.rules.forEach(({ rule, line }) => {
    if (seen.has(rule.id))
      throw fail(parsed, rule, line("id"), "the id is used twice in this file. Give each rule its own");
    seen.add(rule.id);
  });
  return { rules, docs };
}

function fail(file: RuleFile, rule: WrittenRule, line: number, reason: string): UsageError {
  return new UsageError(`${file.file}:${line}: rule ${rule.id}: ${reason}`);
}

function compileRule(file: RuleFile, rule: WrittenRule, line: (key: string) => number): CompiledRule {
  const attempt = <T>(key: string, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      throw fail(file, rule, line(key), `'${key}': ${error.message}`);
    }
  };
  const { pattern } = rule;
  const wholeFile = rule.keywords?.length === 0;
  if (wholeFile && rule.path === undefined) {
    throw fail(
      file,
      rule,
      line("keywords"),
      "'keywords' may be empty only with a 'path'. Name one, or leave the key out",
    );
  }
  const compiled =
    rule.detector !== undefined
      ? { ...NO_PATTERN, pattern: NEVER, keywords: (rule.keywords ?? []).map((keyword) => keyword.toLowerCase()) }
      : pattern === undefined
        ? NO_PATTERN
        : attempt("pattern", () => compilePattern(pattern, wholeFile ? "none" : (rule.keywords ?? [])));
  const unknown = (rule.checks ?? []).find((name) => checks[name] === undefined);
  if (unknown !== undefined) {
    const meant = nearest(unknown, Object.keys(checks));
    throw fail(
      file,
      rule,
      line("checks"),
      `unknown check '${unknown}'. ${meant === undefined ? `Known: ${Object.keys(checks).join(", ")}` : `Did you mean '${meant}'?`}`,
    );
  }
  const proven = compiled.prefix.length >= 3 || (rule.checks ?? []).length > 0;
  return {
    id: rule.id,
    provider: file.provider,
    family: rule.family ?? file.provider,
    title: rule.title,
    severity: rule.severity,
    confidence: rule.confidence ?? (proven || pattern === undefined ? "high" : "medium"),
    ...compiled,
    ...(rule.detector !== undefined && { detector: rule.detector }),
    entropy: rule.entropy ?? 0,
    stopwords: (rule.stopwords ?? []).map((w) => w.toLowerCase()),
    allow: (rule.allow ?? []).map((a) => attempt("allow", () => compileWhole(a))),
    checks: rule.checks ?? [],
    ...(rule.path !== undefined && { path: pathSource([rule.path].flat()) }),
    where: rule.where ?? [],
    needs: (rule.needs ?? []).map((n) => ({ rule: n.rule, lines: n.lines ?? 5, required: n.required ?? false })),
    specificity: rule.specificity ?? 100,
    revoke: rule.revoke ?? file.revoke ?? { steps: DEFAULT_STEPS },
  };
}

/**
 * One regular expression for the globs, so that the engine needs no glob library. A glob without a slash speaks of the file's
 * name, in whatever folder; one that begins with `!` takes paths out. Dot files are files like others.
 */
function pathSource(globs: readonly string[]): string {
  // What takes paths out is looked for at the beginning of a path only.
  const shorten = globs.some((g) => g.startsWith("!")) ? (long: string): string => long : inAnyFolder;
  const source = (glob: string): string => {
    const whole = glob.includes("/") ? glob : `**/${glob}`;
    return `(?:${shorten(picomatch.makeRe(whole, { dot: true, nocase: true }).source)})`;
  };
  const wanted = globs.filter((g) => !g.startsWith("!")).map(source);
  const unwanted = globs.filter((g) => g.startsWith("!")).map((g) => source(g.slice(1)));
  return `${unwanted.length > 0 ? `(?!${unwanted.join("|")})` : ""}(?:${wanted.length > 0 ? wanted.join("|") : "^"})`;
}

function docOf(file: RuleFile, rule: WrittenRule, line: number): RuleDoc {
  const texts = (list: readonly (string | ExampleText)[] | undefined): ExampleText[] =>
    (list ?? []).map((e) => (typeof e === "string" ? { text: e } : e));
  return {
    id: rule.id,
    description: rule.description ?? "",
    origin: `${file.file}:${line}`,
    examples: { leak: texts(rule.examples.leak), ok: texts(rule.examples.ok) },
    override: rule.override ?? false,
    ...(rule.verify !== undefined && { verify: rule.verify }),
  };
}

/**
 * What `**\/` at the beginning of a glob becomes, in a form that is compiled and tried in a fraction of the time. The paths that are asked
 * about have no `.` or `..` in them, which is all that the long form refuses.
 */
function inAnyFolder(source: string): string {
  const folder = LONG_FORMS.find((long) => source.startsWith(long));
  return folder === undefined ? source : String.raw`(?:(?:^|\/)${source.slice(folder.length)}`;
}

const DOTS = String.raw`(?!(?:^|\/)\.{1,2}(?:\/|$))`;
/** In front of a name, and of a pattern of names. */
const LONG_FORMS: readonly string[] = [
  String.raw`^(?:(?:^|\/|(?:(?:${DOTS}.)*?)\/)`,
  String.raw`^(?:(?:${DOTS}(?:(?:${DOTS}.)*?)\/)?`,
];
