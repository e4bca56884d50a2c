/** TruffleHog's `--config` (detectors of one's own) and the files of `--exclude-paths`: a regular expression a line. */
import { Imported, type SourceFile } from "../imported.ts";
import { pathGlobs } from "../pathGlobs.ts";
import { valuePattern } from "../valuePattern.ts";
import { fieldsOf, listOf, textsOf, yamlFile } from "./yamlFile.ts";

/** How far apart the parts of one detector may stand: TruffleHog takes a chunk of 10 KB. */
const NEAR_LINES = 100;

/** @throws UsageError when it is no YAML */
export function readTrufflehog(file: SourceFile): Imported {
  const imported = new Imported("trufflehog", file.path);
  const { data, line } = yamlFile(file);
  listOf(data["detectors"]).forEach((one, i) => {
    const detector = fieldsOf(one) ?? {};
    const name = String(detector["name"] ?? `detector-${i + 1}`);
    const at = line("detectors", i);
    const regexes = Object.entries(fieldsOf(detector["regex"]) ?? {});
    const primary = String(detector["primary_regex_name"] ?? regexes[0]?.[0] ?? "");
    const others = regexes.filter(([key]) => key !== primary);
    const id = (key: string): string => (key === primary ? name : `${name}-${key}`);
    for (const [key, regex] of regexes) {
      imported.rules.push({
        id: id(key),
        title: name,
        line: line("detectors", i, "regex", key),
        regex: String(regex),
        keywords: textsOf(detector["keywords"]),
        ...(typeof detector["entropy"] === "number" && key === primary && { entropy: detector["entropy"] }),
        ...(key === primary && { stopwords: textsOf(detector["exclude_words"]) }),
        ...(key === primary &&
          others.length > 0 && {
            needs: others.map(([other]) => ({ id: id(other), lines: NEAR_LINES, required: true })),
          }),
        ...(key !== primary && { severity: "low" as const }),
      });
    }
    for (const regex of textsOf(detector["exclude_regexes_capture"])) {
      try {
        imported.allow.push({
          rules: [name],
          values: [valuePattern(regex)],
          reason: `excluded in ${file.path}`,
          line: at,
        });
      } catch {
        imported.note(
          at,
          `detector ${name}: a pattern of exclude_regexes_capture uses syntax that leakgate does not have`,
        );
      }
    }
    for (const key of ["exclude_regexes_match", "validations", "verify"]) {
      if (detector[key] !== undefined)
        imported.note(
          line("detectors", i, key),
          `detector ${name}: ${key} is not carried over${key === "verify" ? "; leakgate never calls a server by itself" : ""}`,
        );
    }
  });
  if (data["sources"] !== undefined)
    imported.note(line("sources"), "sources: leakgate scans the repository in which it stands");
  return imported;
}

export function readTrufflehogPaths(file: SourceFile): Imported {
  const imported = new Imported("trufflehog", file.path);
  file.text.split(/\r?\n/).forEach((raw, i) => {
    const text = raw.trim();
    if (text === "" || text.startsWith("#")) return;
    const globs = pathGlobs(text);
    if (globs === undefined) imported.note(i + 1, "the pattern cannot be said as a glob; write it under exclude:");
    else imported.exclude.push(...globs);
  });
  return imported;
}
