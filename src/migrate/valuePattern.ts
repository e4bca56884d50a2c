/** Regular expressions that other tools search in a value, as `values:` of `.leakgate.yaml`, which must match all of it. */
import { lowerSyntax } from "../ruleset/lowerSyntax.ts";

/**
 * @param regex RE2
 * @throws PatternError for syntax that JavaScript cannot say
 */
export function valuePattern(regex: string): string {
  return `[\\s\\S]*(?:${lowerSyntax(regex, false, "character").source})[\\s\\S]*`;
}

/** The same as a regular expression to search with. @throws PatternError */
export function searchPattern(regex: string): RegExp {
  return new RegExp(lowerSyntax(regex, false, "character").source, "u");
}
