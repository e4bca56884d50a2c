/**
 * `.gitleaks.toml` and `.betterleaks.toml`. Format: config/config.go of gitleaks v8.30; keys in any case, as viper reads them. The
 * rules of a file that extends another one come on top of it, to a depth of two.
 */
import { parse, TomlError } from "smol-toml";
import { UsageError } from "../../model.ts";
import { type Candidate, Imported, type SourceFile, type Tool } from "../imported.ts";
import { pathGlobs } from "../pathGlobs.ts";
import { searchPattern, valuePattern } from "../valuePattern.ts";

type Table = Readonly<Record<string, unknown>>;

/**
 * @param other reads a file that this one extends; undefined when there is none
 * @throws UsageError when it is no TOML
 */
export function readGitleaks(
  file: SourceFile,
  tool: Tool,
  other: (path: string) => SourceFile | undefined,
  depth = 0,
): Imported {
  const imported = new Imported(tool, file.path);
  const table = tomlOf(file);
  const lines = headerLines(file.text);
  const extend = asTable(table["extend"]);
  if (extend?.["path"] !== undefined && depth < 2)
    extendWith(String(extend["path"]), imported, tool, other, depth, file);
  if (extend?.["url"] !== undefined)
    imported.note(lineOf(file, "url"), "[extend] url: gitleaks never reads it either; nothing was taken from there");
  for (const id of texts(extend?.["disabledrules"])) imported.disabled.push({ id, line: lineOf(file, id) });
  tables(table["rules"]).forEach((rule, i) => readRule(rule, lines.at("rules", i), imported));
  const globals = [
    ...tables(table["allowlists"]).map((list, i) => ({ list, line: lines.at("allowlists", i) })),
    ...single(table, lines),
  ];
  for (const { list, line } of globals) readAllowlist(list, line, undefined, imported);
  for (const key of ["prefilter", "filter"]) {
    if (table[key] !== undefined)
      imported.note(lineOf(file, key), `${key}: leakgate has no expressions; write an allowance (allow:) for it`);
  }
  if (extend?.["usedefault"] !== true && extend?.["path"] === undefined && depth === 0 && imported.rules.length > 0) {
    imported.remarks.push(
      `${file.path} has no [extend], so that ${tool} ran only its ${imported.rules.length} rules; leakgate runs its own as well (rules.only in .leakgate.yaml limits them)`,
    );
  }
  return imported;
}

function single(table: Table, lines: Headers): { list: Table; line: number }[] {
  const list = asTable(table["allowlist"]);
  return list === undefined ? [] : [{ list, line: lines.at("allowlist", 0) }];
}

function extendWith(
  path: string,
  imported: Imported,
  tool: Tool,
  other: (path: string) => SourceFile | undefined,
  depth: number,
  file: SourceFile,
): void {
  const base = other(path);
  if (base === undefined) {
    imported.note(lineOf(file, "path"), "[extend] path: there is no such file below the repository's root");
    return;
  }
  const below = readGitleaks(base, tool, other, depth + 1);
  imported.rules.push(...below.rules);
  imported.allow.push(...below.allow);
  imported.known.push(...below.known);
  imported.notes.push(...below.notes);
}

function readRule(rule: Table, line: number, imported: Imported): void {
  const id = String(rule["id"] ?? "");
  if (id === "") {
    imported.note(line, "a rule without id");
    return;
  }
  const base = imported.rules.findIndex((one) => one.id === id);
  const inherited = base < 0 ? undefined : imported.rules[base];
  const regex = text(rule["regex"]) ?? inherited?.regex;
  const path = text(rule["path"]);
  for (const list of [...tables(rule["allowlists"]), ...[asTable(rule["allowlist"])].filter((t) => t !== undefined)]) {
    readAllowlist(list, line, [id], imported);
  }
  for (const key of ["filter", "validate", "tokenefficiency"]) {
    if (rule[key] !== undefined && rule[key] !== false)
      imported.note(line, `rule ${id}: ${key} is not carried over; leakgate has no expressions`);
  }
  if (rule["skipreport"] === true) {
    imported.allow.push({ rules: [id], reason: `${id} is only a part of other rules (skipReport)`, line });
  }
  if (regex === undefined && path === undefined && inherited === undefined) {
    // It changes a default rule.
    for (const key of ["entropy", "keywords", "secretgroup"]) {
      if (rule[key] !== undefined)
        imported.note(
          line,
          `rule ${id}: ${key} changes a default rule of gitleaks; leakgate's own rule stays as it is`,
        );
    }
    return;
  }
  const group = rule["secretgroup"];
  const needs = tables(rule["required"]).map((part) => ({
    id: String(part["id"] ?? ""),
    ...(typeof part["withinlines"] === "number" && { lines: part["withinlines"] }),
    required: true,
  }));
  const made = {
    ...inherited,
    id,
    title: firstSentence(text(rule["description"])) ?? inherited?.title ?? id,
    line,
    ...(regex !== undefined && { regex }),
    ...(typeof group === "number" && group > 0 && { group }),
    ...(rule["keywords"] !== undefined && { keywords: [...(inherited?.keywords ?? []), ...texts(rule["keywords"])] }),
    ...(typeof rule["entropy"] === "number" && { entropy: rule["entropy"] }),
    ...(path !== undefined && { paths: [path] }),
    ...(needs.length > 0 && { needs }),
  };
  if (base < 0) imported.rules.push(made);
  else imported.rules[base] = made;
}

function firstSentence(description: string | undefined): string | undefined {
  const line = description?.split("\n")[0]?.trim();
  return line === undefined || line === "" ? undefined : line.slice(0, 200);
}

/** OR: each condition allows by itself. AND: one allowance with all of them, when ours has all of them. */
function readAllowlist(list: Table, line: number, ofRule: readonly string[] | undefined, imported: Imported): void {
  const rules = ofRule ?? (list["targetrules"] === undefined ? undefined : texts(list["targetrules"]));
  const [commits, paths, regexes, stopwords] = ["commits", "paths", "regexes", "stopwords"].map((key) =>
    texts(list[key]),
  ) as [string[], string[], string[], string[]];
  const target = text(list["regextarget"]) ?? "secret";
  const every = /^(and|&&)$/i.test(text(list["condition"]) ?? "");
  const reason = firstSentence(text(list["description"])) ?? `taken over from ${imported.path}`;
  const globs = paths.map((path) => pathGlobs(path));
  const values = regexes.map((regex) => attempt(() => valuePattern(regex)));
  const plain = { ...(rules !== undefined && { rules }), reason, line };
  const rest: Part[] = [];
  if (every) {
    const exact =
      commits.length === 0 && target === "secret" && !globs.includes(undefined) && !values.includes(undefined);
    if (exact) {
      imported.allow.push({
        ...plain,
        ...(paths.length > 0 && { paths: globs.flatMap((list_) => list_ ?? []) }),
        ...(regexes.length > 0 && { values: values as string[] }),
        ...(stopwords.length > 0 && { stopwords }),
      });
    } else rest.push({ commits, paths, regexes, stopwords });
  } else {
    const good = globs.flatMap((list_) => list_ ?? []);
    if (good.length > 0) imported.allow.push({ ...plain, paths: good });
    const goodValues = target === "secret" ? values.filter((value) => value !== undefined) : [];
    if (goodValues.length > 0) imported.allow.push({ ...plain, values: goodValues });
    if (stopwords.length > 0) imported.allow.push({ ...plain, stopwords });
    paths.forEach((path, i) => globs[i] === undefined && rest.push({ ...NONE, paths: [path] }));
    regexes.forEach(
      (regex, i) => (target !== "secret" || values[i] === undefined) && rest.push({ ...NONE, regexes: [regex] }),
    );
    if (commits.length > 0) rest.push({ ...NONE, commits });
  }
  for (const part of rest) byBaseline(part, { target, reason, line, rules, imported });
}

interface Part {
  readonly commits: readonly string[];
  readonly paths: readonly string[];
  readonly regexes: readonly string[];
  readonly stopwords: readonly string[];
}

const NONE: Part = { commits: [], paths: [], regexes: [], stopwords: [] };

interface Around {
  readonly target: string;
  readonly reason: string;
  readonly line: number;
  readonly rules: readonly string[] | undefined;
  readonly imported: Imported;
}

/** What `.leakgate.yaml` cannot say is applied once: what it allows today goes into the baseline. */
function byBaseline(
  { commits, paths, regexes, stopwords }: Part,
  { target, reason, line, rules, imported }: Around,
): void {
  const compiled = attempt(() => ({ paths: paths.map(searchPattern), regexes: regexes.map(searchPattern) }));
  const what = [
    ...(commits.length > 0 ? ["commits"] : []),
    ...(regexes.length > 0 ? [target === "secret" ? "regexes" : `regexTarget "${target}"`] : []),
    ...(paths.length > 0 ? ["paths"] : []),
  ].join(" with ");
  if (compiled === undefined) {
    imported.note(line, `allowlist (${what}): a pattern uses syntax that JavaScript does not have`);
    return;
  }
  imported.note(
    line,
    `allowlist (${what}): cannot be said in .leakgate.yaml; what it allows today goes into the baseline, later findings will be reported`,
  );
  imported.known.push({
    at: { path: imported.path, line },
    label: "unlabelled",
    about: `allowlist in line ${line}`,
    reason,
    quiet: true,
    ...(commits.length > 0 && { history: true as const }),
    covers: ({ finding, value, lines }: Candidate) => {
      const subject = target === "secret" ? value : lines.join("\n");
      const conditions = [
        ...(commits.length > 0 ? [commits.some((commit) => finding.commit?.startsWith(commit) === true)] : []),
        ...(paths.length > 0 ? [compiled.paths.some((path) => path.test(finding.path))] : []),
        ...(regexes.length > 0 ? [compiled.regexes.some((regex) => regex.test(subject))] : []),
        ...(stopwords.length > 0 ? [stopwords.some((word) => value.toLowerCase().includes(word.toLowerCase()))] : []),
        ...(rules === undefined ? [] : [rules.includes(finding.rule)]),
      ];
      return conditions.every(Boolean);
    },
  });
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** @throws UsageError with file and line */
function tomlOf(file: SourceFile): Table {
  try {
    return lowered(parse(file.text)) as Table;
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    throw new UsageError(`${file.path}:${line}: is not valid TOML; mend it, then run leakgate migrate again`);
  }
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowered(inner)]));
}

interface Headers {
  at(name: string, index: number): number;
}

/** Lines of `[[rules]]` and its like, since the parser keeps no positions. */
function headerLines(source: string): Headers {
  const lines = source.split("\n");
  return {
    at: (name, index) => {
      const header = new RegExp(`^\\s*\\[{1,2}\\s*${name}\\s*\\]{1,2}`, "i");
      const found = lines.flatMap((line, i) => (header.test(line) ? [i + 1] : []));
      return found[index] ?? found[0] ?? 1;
    },
  };
}

function lineOf(file: SourceFile, word: string): number {
  const at = file.text.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? 1 : file.text.slice(0, at).split("\n").length;
}

function asTable(value: unknown): Table | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : undefined;
}

function tables(value: unknown): readonly Table[] {
  return Array.isArray(value) ? value.map(asTable).filter((table) => table !== undefined) : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String).filter((one) => one !== "") : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
