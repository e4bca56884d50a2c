/** Settings that hold for a path: the root's file, overlaid by the files of the folders on the way down. Flags win over all. */
import { type Confidence, type Severity, UsageError } from "../model.ts";
import { nearest } from "../ruleset/nearest.ts";
import type { ConfigFile } from "./configFile.ts";
import { compileGlobs } from "./globs.ts";
import type { Overrides } from "./settings.ts";

/** Where a setting comes from: a flag, `file:line`, or "default". */
export interface Origins {
  readonly "min-severity": string;
  readonly "min-confidence": string;
  readonly "inline-allow": string;
}

export interface ExcludedGlobs {
  readonly globs: readonly string[];
  /** Index of the glob that matches a path, or -1. */
  readonly match: (path: string) => number;
  /** `file:line` of a glob. */
  readonly place: (index: number) => string;
}

export interface PathSettings {
  /** Ids of the rules that may run; absent: all. */
  readonly only?: ReadonlySet<string>;
  /** Ids of rules that do not run, with the place that says so. */
  readonly without: ReadonlyMap<string, string>;
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  readonly inlineAllow: boolean;
  readonly exclude: readonly ExcludedGlobs[];
  readonly origins: Origins;
  /** The files that decide, from the root down. */
  readonly files: readonly ConfigFile[];
}

/** What holds without any file. */
export function topSettings(given: Overrides): PathSettings {
  return Object.freeze({
    ...(given.rules !== undefined && { only: new Set(given.rules) }),
    without: new Map((given.excludeRules ?? []).map((id) => [id, "--exclude-rule"])),
    minSeverity: given.minSeverity ?? "low",
    minConfidence: given.minConfidence ?? "low",
    inlineAllow: given.inlineAllow ?? true,
    exclude: [],
    origins: {
      "min-severity": given.minSeverity === undefined ? "default" : "--min-severity",
      "min-confidence": given.minConfidence === undefined ? "default" : "--min-confidence",
      "inline-allow": given.inlineAllow === undefined ? "default" : "--no-inline-allow",
    },
    files: [],
  });
}

/**
 * Lays a file over what its parents say.
 *
 * @param folder the file's folder, relative to the root
 * @param known ids of all rules
 * @throws UsageError when a rule is not known or a glob cannot be used
 */
export function overlay(
  parent: PathSettings,
  file: ConfigFile,
  folder: string,
  given: Overrides,
  known: readonly string[],
): PathSettings {
  const { raw } = file;
  checkRules(file, parent, known);
  const only = given.rules === undefined && raw.rules?.only !== undefined ? new Set(raw.rules.only) : parent.only;
  const without = new Map(parent.without);
  raw.rules?.exclude?.forEach((id, i) => without.set(id, file.place("rules", "exclude", i)));
  const place = (i: number): string => file.place("exclude", i);
  const exclude = raw.exclude ?? [];
  const from = (key: keyof Origins, isGiven: boolean): string =>
    !isGiven && raw[key] !== undefined ? file.place(key) : parent.origins[key];
  return Object.freeze({
    ...(only !== undefined && { only }),
    without,
    minSeverity: given.minSeverity ?? raw["min-severity"] ?? parent.minSeverity,
    minConfidence: given.minConfidence ?? raw["min-confidence"] ?? parent.minConfidence,
    inlineAllow: given.inlineAllow ?? raw["inline-allow"] ?? parent.inlineAllow,
    exclude:
      exclude.length === 0
        ? parent.exclude
        : [...parent.exclude, { globs: exclude, match: compileGlobs(exclude, folder, place), place }],
    origins: Object.freeze({
      "min-severity": from("min-severity", given.minSeverity !== undefined),
      "min-confidence": from("min-confidence", given.minConfidence !== undefined),
      "inline-allow": from("inline-allow", given.inlineAllow !== undefined),
    }),
    files: [...parent.files, file],
  });
}

/** Whether a rule may speak. */
export function selectsRule(settings: PathSettings, rule: string): boolean {
  return (settings.only === undefined || settings.only.has(rule)) && !settings.without.has(rule);
}

/** @throws UsageError that names the nearest known rule */
export function requireKnownRule(id: string, known: readonly string[], place: string): void {
  if (known.includes(id)) return;
  const near = nearest(id, known);
  const hint = near === undefined ? "`leakgate rules list` shows all" : `did you mean "${near}"?`;
  throw new UsageError(`${place}: unknown rule "${id}"; ${hint}`);
}

function checkRules(file: ConfigFile, parent: PathSettings, known: readonly string[]): void {
  const { rules, allow } = file.raw;
  rules?.only?.forEach((id, i) => {
    const place = file.place("rules", "only", i);
    requireKnownRule(id, known, place);
    // The engine holds the rules of the root, so that one pass over the content serves every folder.
    if (parent.files.length > 0 && !selectsRule(parent, id)) {
      throw new UsageError(
        `${place}: rule "${id}" is switched off in a parent folder; a sub-directory can only narrow the choice`,
      );
    }
  });
  rules?.exclude?.forEach((id, i) => requireKnownRule(id, known, file.place("rules", "exclude", i)));
  allow?.forEach((entry, i) =>
    entry.rules?.forEach((id, j) => requireKnownRule(id, known, file.place("allow", i, "rules", j))),
  );
}
