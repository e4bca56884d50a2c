/** A finding in the contract's field order; the shape is in schemas/report.json. */
import type { Coverage, Finding, Report, SuppressedFinding } from "../model.ts";
import type { RenderOptions } from "./render.ts";
import { secretText } from "./words.ts";

/** JSON leaves out what is undefined. */
export function findingJson(finding: Finding, options: RenderOptions): Readonly<Record<string, unknown>> {
  return {
    rule: finding.rule,
    title: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    where: finding.where,
    path: finding.path,
    line: finding.line,
    endLine: finding.endLine,
    column: finding.column,
    endColumn: finding.endColumn,
    secret: secretText(finding, options),
    fingerprint: finding.fingerprint,
    decoded: finding.decoded,
    commit: finding.commit,
    author: finding.author,
    email: finding.email,
    date: finding.date,
    blob: finding.blob,
    layer: finding.layer,
    image: finding.image,
    build: finding.build,
    message: finding.message,
    help: finding.help,
    url: finding.url,
  };
}

export function suppressedJson(finding: SuppressedFinding, options: RenderOptions): Readonly<Record<string, unknown>> {
  const { by, reason, owner, until } = finding;
  return { ...findingJson(finding, options), by, reason, owner, until };
}

export function coverageJson(coverage: Coverage): Readonly<Record<string, unknown>> {
  const { complete, commits, objects, files, bytes, skipped, problems, shard } = coverage;
  return {
    complete,
    commits,
    objects,
    files,
    bytes,
    skipped: skipped.map(({ reason, count, bytes: size, examples }) => ({ reason, count, bytes: size, examples })),
    problems,
    ...(shard !== undefined && { shard: { index: shard.index, total: shard.total } }),
  };
}

/** What the report says of suppressions themselves, as `json` and `jsonl` have it. */
export function suppressionsJson({ staleSuppressions, suppressionChanges }: Report): Readonly<Record<string, unknown>> {
  return {
    staleSuppressions: staleSuppressions.map(({ by, id, path, rule, reason }) => ({ by, id, path, rule, reason })),
    suppressionChanges: suppressionChanges?.map(({ by, change, id, path, line, rules, reason, owner, until }) => ({
      by,
      change,
      id,
      path,
      line,
      rules,
      reason,
      owner,
      until,
    })),
  };
}

/** What only the report of a shard has. */
export function partJson({ part, findings, suppressed }: Report): Readonly<Record<string, unknown>> {
  if (part === undefined) return {};
  const { scan, unused, moved } = part;
  return { part: { scan, unused, moved, excerpts: [...findings, ...suppressed].map((f) => f.excerpt ?? null) } };
}

/**
 * JSON text that is harmless on a terminal: beyond what JSON escapes by itself, marks that reorder or hide text and C1 controls
 * are written as `\u....`, which every parser reads as the same string.
 */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
