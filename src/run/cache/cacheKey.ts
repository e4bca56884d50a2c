/** What decides what a scan finds in a content: results of a run hold for another one only where all of it is the same. */
import { createHash } from "node:crypto";
import type { Config } from "../../config/config.ts";
import type { CompiledRule } from "../../model.ts";
import { buildDigest } from "../../ruleset/buildDigest.ts";
import { version } from "../../version.ts";

/** What of a rule decides whether content has a match. */
const DECIDING = [
  "pattern",
  "flags",
  "keywords",
  "before",
  "maxLength",
  "path",
  "where",
  "entropy",
  "stopwords",
  "allow",
  "checks",
  "needs",
  "detector",
  "specificity",
] as const satisfies readonly (keyof CompiledRule)[];

/**
 * @param own the repository's own rules; the built-in ones are known by the build
 * @param more further words that tell one cache from another
 */
export function cacheKey({ rules, settings }: Config, own: readonly CompiledRule[], more: readonly string[]): string {
  const ownRules = new Set(own);
  const parts = [
    version,
    buildDigest(),
    settings.decodeDepth,
    settings.archiveDepth,
    settings.maxFileSize,
    rules.map((rule) => (ownRules.has(rule) ? [rule.id, ...DECIDING.map((field) => rule[field])] : rule.id)),
    more,
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24);
}
