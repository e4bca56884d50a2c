/** Compiles the `allow:` entries of a configuration file into what triage takes. */
import { UsageError } from "../model.ts";
import type { Allowance } from "../triage/allowance.ts";
import type { ConfigFile } from "./configFile.ts";
import { compileGlobs } from "./globs.ts";
import type { RawAllowance } from "./rawConfig.ts";

/**
 * @param folder the file's folder, relative to the root; its allowances hold below it only
 * @throws UsageError when a pattern, a glob or a date cannot be used
 */
export function compileAllowances(file: ConfigFile, folder: string): readonly Allowance[] {
  return (file.raw.allow ?? []).map((raw, i) => compile(raw, i, file, folder));
}

function compile(raw: RawAllowance, index: number, file: ConfigFile, folder: string): Allowance {
  const { paths, reason, owner, until, rules, values, stopwords } = raw;
  if (until !== undefined) checkDate(until, file.place("allow", index, "until"));
  const globs = paths ?? (folder === "" ? undefined : ["**"]);
  const matches =
    globs === undefined ? undefined : compileGlobs(globs, folder, (i) => file.place("allow", index, "paths", i));
  return Object.freeze({
    reason,
    at: file.place("allow", index),
    ...(owner !== undefined && { owner }),
    ...(until !== undefined && { until }),
    ...(rules !== undefined && { rules }),
    ...(matches !== undefined && { path: (path: string) => matches(path) >= 0 }),
    ...(values !== undefined && {
      values: values.map((value, i) => compilePattern(value, file.place("allow", index, "values", i))),
    }),
    ...(stopwords !== undefined && { stopwords: stopwords.map((word) => word.toLowerCase()) }),
  });
}

function compilePattern(source: string, place: string): RegExp {
  try {
    return new RegExp(`^(?:${source})$`, "u");
  } catch (error) {
    // V8 repeats the pattern before the reason; the pattern may be the secret itself.
    const reason = (error as Error).message.split(": ").at(-1) ?? "unknown reason";
    throw new UsageError(`${place}: not a regular expression: ${reason}`);
  }
}

function checkDate(text: string, place: string): void {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`${place}: there is no such day`);
  }
}
