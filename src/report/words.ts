/** Words and numbers that several formats share. Everything that people read is made of these, in plain English. */
import {
  type Coverage,
  type Finding,
  revealSecret,
  type Report,
  SEVERITIES,
  type Severity,
  type SuppressedFinding,
  type SuppressionChange,
} from "../model.ts";
import { printable } from "../triage/printable.ts";
import type { RenderOptions } from "./render.ts";

/** `1 file`, `2 files`, `12,345 files`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** `12,345`. Not toLocaleString, which takes milliseconds to start. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `120.6 kB`; decimal units. */
export function byteText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return unit === 0 ? count(bytes, "byte") : `${value.toFixed(1)} ${units[unit]}`;
}

/** `src/app.py:3:9`, fit for a terminal. */
export function placeText(finding: Pick<Finding, "path" | "line" | "column">): string {
  const { line, column } = finding;
  const position = line === undefined ? "" : column === undefined ? `:${line}` : `:${line}:${column}`;
  return printable(finding.path) + position;
}

/** The value as this report may show it. */
export function secretText(finding: Finding, options: RenderOptions): string {
  return options.showSecrets === true ? revealSecret(finding.secret) : finding.secret.mask;
}

/** The severities that occur, worst first, with their numbers: `2 critical, 1 low`. */
export function severityText(findings: readonly Finding[]): string {
  return worstFirst()
    .map((severity) => [severity, findings.filter((f) => f.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => `${grouped(number)} ${severity}`)
    .join(", ");
}

export function worstFirst(): readonly Severity[] {
  return SEVERITIES.toReversed();
}

/** `3 suppressed (2 by baseline, 1 inline)`; empty when there are none. */
export function suppressedText(suppressed: readonly SuppressedFinding[]): string {
  if (suppressed.length === 0) return "";
  const by = (["inline", "baseline", "config"] as const)
    .map((kind) => [kind, suppressed.filter((s) => s.by === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${grouped(number)} by ${kind === "inline" ? "a comment" : kind}`);
  return `${grouped(suppressed.length)} suppressed (${by.join(", ")})`;
}

/** `310 files, 12 commits, 120.6 kB`: what was looked at. */
export function scannedText({ commits, objects, files, bytes }: Coverage): string {
  const parts = [
    ...(commits > 0 ? [count(commits, "commit")] : []),
    ...(objects > 0 ? [count(objects, "object")] : []),
    ...(files > 0 || (commits === 0 && objects === 0) ? [count(files, "file")] : []),
    byteText(bytes),
  ];
  return parts.join(", ");
}

/** `3 binary (4.6 kB: a.png, b.png, …)` for each reason. */
export function skippedTexts({ skipped }: Coverage): readonly string[] {
  return skipped.map(({ reason, count: number, bytes, examples }) => {
    const names = examples.map(printable).join(", ");
    const more = number > examples.length && examples.length > 0 ? ", …" : "";
    const inside = [...(bytes > 0 ? [byteText(bytes)] : []), ...(names === "" ? [] : [names + more])].join(": ");
    return `${grouped(number)} ${printable(reason)}${inside === "" ? "" : ` (${inside})`}`;
  });
}

/** Everything about what was and was not looked at, a line each; for formats that have room for notes. */
export function coverageTexts({ coverage }: Report): readonly string[] {
  return [
    `Scanned ${scannedText(coverage)}.`,
    ...skippedTexts(coverage).map((text) => `Skipped ${text}.`),
    ...coverage.problems.map((problem) => `Incomplete: ${printable(problem)}`),
  ];
}

/** The address in its safe form when it is one of the web; undefined for anything else. */
export function webAddress(url: string | undefined): string | undefined {
  const parsed = url === undefined || !URL.canParse(url) ? undefined : new URL(url);
  return parsed?.protocol === "https:" || parsed?.protocol === "http:" ? parsed.href : undefined;
}

/** What a suppressed finding says about why: `baseline: accepted until 2027-01-31`. */
export function suppressionText({ by, reason, owner, until }: SuppressedFinding): string {
  const words = { inline: "allowed by a comment", baseline: "in the baseline", config: "allowed by the configuration" }[
    by
  ];
  const more = [...(owner === undefined ? [] : [`owner ${owner}`]), ...(until === undefined ? [] : [`until ${until}`])];
  const why = reason === undefined ? "" : `: ${reason}`;
  return printable(`${words}${why}${more.length === 0 ? "" : ` (${more.join(", ")})`}`);
}

/** A suppression that the scanned change brings: `added: comment at src/a.py:3 for github-pat (test server), until 2027-01-31`. */
export function changeText({ by, change, id, path, line, rules, reason, owner, until }: SuppressionChange): string {
  const what = by === "inline" ? "comment" : by;
  const at = path === undefined ? ` ${id}` : ` at ${path}${line === undefined ? "" : `:${line}`}`;
  const scope = rules === undefined || rules.length === 0 ? "" : ` for ${rules.join(", ")}`;
  const notes = [
    ...(reason === undefined ? [] : [reason]),
    ...(owner === undefined ? [] : [`owner ${owner}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ].join(", ");
  return printable(`${change}: ${what}${at}${scope}${notes === "" ? "" : ` (${notes})`}`);
}
