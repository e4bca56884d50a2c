/**
 * `.secrets.baseline` of detect-secrets (1.x, 0.x and IBM's fork): what was found, as SHA-1 of each value, what people said about it,
 * and the filters.
 */
import { createHash } from "node:crypto";
import { UsageError } from "../../model.ts";
import { type Candidate, Imported, type Label, type SourceFile } from "../imported.ts";
import { pathGlobs } from "../pathGlobs.ts";
import { searchPattern, valuePattern } from "../valuePattern.ts";
import { onLine, plainPath } from "./places.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Filters that only say how the tool itself works. */
const OWN_FILTERS =
  /\.(?:is_baseline_file|is_ignored_due_to_verification_policies|is_line_allowlisted|is_invalid_file|is_non_text_file|is_sequential_string|is_potential_uuid|is_likely_id_string|is_templated_secret|is_prefixed_with_dollar_sign|is_indirect_reference|is_lock_file|is_not_alphanumeric_string|is_swagger_file|should_exclude_secret|should_exclude_file|should_exclude_line)$/;

/** @throws UsageError when it is no baseline */
export function readDetectSecrets(file: SourceFile): Imported {
  const imported = new Imported("detect-secrets", file.path);
  const data = parsed(file);
  const results = data["results"] as Readonly<Record<string, readonly Fields[]>> | undefined;
  if (typeof results !== "object" || results === null) {
    throw new UsageError(`${file.path}: has no "results"; it is no baseline of detect-secrets`);
  }
  const lineOf = (word: string): number => {
    const at = file.text.indexOf(word);
    return at < 0 ? 1 : file.text.slice(0, at).split("\n").length;
  };
  // Its hashes look like secrets, and beside it they are none.
  imported.allow.push({
    paths: [`/${file.path}`],
    reason: "hashes of detect-secrets, until its baseline is removed",
    line: 1,
  });
  readFilters(data, imported, lineOf);
  const plugins = ((data["plugins_used"] ?? []) as Fields[]).filter((plugin) => String(plugin["path"] ?? "") !== "");
  for (const { name, path } of plugins)
    imported.note(
      lineOf(String(path)),
      `plugin ${String(name)}: is Python of your own; write a rule in .leakgate/rules for it`,
    );
  const old = ((data["custom_plugin_paths"] ?? []) as unknown[]).length;
  if (old > 0)
    imported.note(
      lineOf("custom_plugin_paths"),
      "custom_plugin_paths: Python of your own; write rules in .leakgate/rules for them",
    );
  for (const [name, entries] of Object.entries(results)) {
    for (const entry of entries)
      readEntry(plainPath(name), entry, imported, lineOf(String(entry["hashed_secret"] ?? "")));
  }
  return imported;
}

function readEntry(path: string, entry: Fields, imported: Imported, at: number): void {
  const hash = String(entry["hashed_secret"] ?? "").toLowerCase();
  const type = String(entry["type"] ?? "");
  const line = typeof entry["line_number"] === "number" ? entry["line_number"] : undefined;
  const label: Label =
    entry["is_secret"] === true ? "real" : entry["is_secret"] === false ? "false-positive" : "unlabelled";
  const isKey = type === "Private Key";
  if (isKey && label !== "real") {
    imported.note(
      at,
      `${path}: detect-secrets knows a private key only by its first line, and hides every key of that kind in the file; leakgate takes the one ${line === undefined ? "that is there today" : `at line ${line}`}. Look at it`,
    );
  }
  imported.known.push({
    at: { path: imported.path, line: at },
    label,
    about: `${path}${line === undefined ? "" : `:${line}`} (${type})`,
    ...(label === "false-positive" && { reason: `labelled as false positive in ${imported.path}` }),
    covers: (candidate: Candidate) => {
      if (candidate.finding.path !== path) return false;
      if (isKey) {
        return (
          candidate.finding.rule.includes("private-key") &&
          (line === undefined || onLine(candidate, path, line) || onLine(candidate, path, line + 1))
        );
      }
      return sha1(candidate.value) === hash || [...candidate.pieces()].some((piece) => sha1(piece) === hash);
    },
  });
}

function sha1(text: string): string {
  return createHash("sha1").update(text, "utf8").digest("hex");
}

function readFilters(data: Fields, imported: Imported, lineOf: (word: string) => number): void {
  const filters = [...((data["filters_used"] ?? []) as Fields[])];
  const exclude = data["exclude"] as Fields | undefined;
  // 0.x
  const old = {
    should_exclude_file: exclude?.["files"] ?? data["exclude_regex"],
    should_exclude_line: exclude?.["lines"],
  };
  for (const [name, pattern] of Object.entries(old)) {
    if (typeof pattern === "string" && pattern !== "") filters.push({ path: `x.regex.${name}`, pattern: [pattern] });
  }
  for (const filter of filters) {
    const path = String(filter["path"] ?? "");
    const line = lineOf(path);
    const patterns = [filter["pattern"] ?? []].flat().map(String);
    if (path.endsWith("regex.should_exclude_file")) excludeFiles(patterns, imported, line);
    else if (path.endsWith("regex.should_exclude_line")) excludeLines(patterns, imported, line);
    else if (path.endsWith("regex.should_exclude_secret")) excludeValues(patterns, imported, line);
    else if (path.endsWith("wordlist.should_exclude_secret"))
      imported.note(
        line,
        `word list ${String(filter["file_name"] ?? "")}: not read; put its words under allow: stopwords: when you need them`,
      );
    else if (path.includes("gibberish"))
      imported.remarks.push(
        `${imported.path}: the gibberish filter has no counterpart; leakgate judges by itself how random a value is`,
      );
    else if (!OWN_FILTERS.test(path))
      imported.note(line, `filter ${path}: is Python of your own; write an allowance for it`);
  }
}

/** Settings of the tool, from its baseline or from the command line of a hook. */
export function excludeFiles(patterns: readonly string[], imported: Imported, line: number): void {
  for (const pattern of patterns) {
    const globs = pathGlobs(withoutBlanks(pattern));
    if (globs === undefined)
      imported.note(line, "a pattern of excluded files cannot be said as a glob; write it under allow: paths:");
    else imported.allow.push({ paths: globs, reason: `files that detect-secrets left out (${imported.path})`, line });
  }
}

export function excludeLines(patterns: readonly string[], imported: Imported, line: number): void {
  for (const pattern of patterns) {
    let regex: RegExp;
    try {
      regex = searchPattern(pattern);
    } catch {
      imported.note(line, "a pattern of excluded lines uses syntax that leakgate does not have");
      continue;
    }
    imported.note(
      line,
      "excluded lines cannot be said in .leakgate.yaml; what they hide today goes into the baseline, later findings will be reported",
    );
    imported.known.push({
      at: { path: imported.path, line },
      label: "unlabelled",
      about: "excluded lines",
      reason: `a line that detect-secrets left out (${imported.path})`,
      quiet: true,
      covers: ({ lines }) => lines.some((text) => regex.test(text)),
    });
  }
}

export function excludeValues(patterns: readonly string[], imported: Imported, line: number): void {
  for (const pattern of patterns) {
    try {
      imported.allow.push({
        values: [valuePattern(pattern)],
        reason: `values that detect-secrets left out (${imported.path})`,
        line,
      });
    } catch {
      imported.note(line, "a pattern of excluded values uses syntax that leakgate does not have");
    }
  }
}

/** Verbose patterns begin with (?x). */
function withoutBlanks(pattern: string): string {
  return pattern.replace(/^\s+|\s+$/g, "");
}

/** @throws UsageError */
function parsed(file: SourceFile): Fields {
  try {
    return JSON.parse(file.text) as Fields;
  } catch {
    throw new UsageError(`${file.path}: is not valid JSON; restore it from git, then run leakgate migrate again`);
  }
}
