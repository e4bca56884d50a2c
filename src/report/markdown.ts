/** `markdown`: for job summaries, comments and issues. Nothing of what was scanned can act as markup, mention or link. */
import type { Finding, Report } from "../model.ts";
import { printable } from "../triage/printable.ts";
import type { Render, RenderOptions } from "./render.ts";
import {
  changeText,
  count,
  coverageTexts,
  grouped,
  placeText,
  secretText,
  severityText,
  suppressionText,
  webAddress,
} from "./words.ts";

/** Rows of a table; GitHub refuses a summary of more than 1 MiB as a whole. */
const MOST_ROWS = 500;

export const markdown: Render = (report, options) =>
  `${[
    heading(report),
    ...table(report.findings, options),
    ...help(report.findings),
    ...changes(report),
    ...suppressed(report),
    ...stale(report),
    coverageTexts(report)
      .map((text) => `- ${escapeMarkdown(text)}`)
      .join("\n"),
  ].join("\n\n")}\n`;

function heading({ findings, coverage }: Report): string {
  if (findings.length > 0) return `## leakgate: ${count(findings.length, "finding")} (${severityText(findings)})`;
  return coverage.complete
    ? "## leakgate: no secrets found"
    : "## leakgate: no secrets found, but not everything was scanned";
}

function table(findings: readonly Finding[], options: RenderOptions): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings.slice(0, MOST_ROWS).map((f) => {
    const shown =
      options.showSecrets === true
        ? secretText(f, options)
        : (f.excerpt ?? (f.line === undefined ? "" : f.secret.mask));
    const since = f.commit === undefined ? "" : ` in ${f.commit.slice(0, 12)}`;
    return `| ${f.severity} | ${code(placeText(f) + since)} | ${escapeMarkdown(f.title)} (${code(f.rule)}) | ${shown === "" ? "" : code(shown)} |`;
  });
  const cut = findings.length > MOST_ROWS ? [`… and ${grouped(findings.length - MOST_ROWS)} more.`] : [];
  return [["| Severity | Place | What | Line |", "| --- | --- | --- | --- |", ...rows].join("\n"), ...cut];
}

function help(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const byRule = new Map(findings.map((f) => [f.rule, f]));
  const steps = [...byRule.values()].map((f) => {
    const address = webAddress(f.url);
    return `- ${code(f.rule)}: ${escapeMarkdown(f.help)}${address === undefined ? "" : ` <${address}>`}`;
  });
  return ["### What to do", steps.join("\n")];
}

function changes({ suppressionChanges: all = [] }: Report): readonly string[] {
  if (all.length === 0) return [];
  const items = all.slice(0, MOST_ROWS).map((change) => `- ${escapeMarkdown(changeText(change))}`);
  const cut = all.length > MOST_ROWS ? [`… and ${grouped(all.length - MOST_ROWS)} more.`] : [];
  return ["### Suppressions that this change adds", items.join("\n"), ...cut];
}

function suppressed({ suppressed: all }: Report): readonly string[] {
  if (all.length === 0) return [];
  const rows = all
    .slice(0, MOST_ROWS)
    .map(
      (f) =>
        `| ${code(placeText(f))} | ${escapeMarkdown(f.title)} (${code(f.rule)}) | ${escapeMarkdown(suppressionText(f))} |`,
    );
  const cut = all.length > MOST_ROWS ? [`… and ${grouped(all.length - MOST_ROWS)} more.`] : [];
  const lines = ["| Place | What | Why |", "| --- | --- | --- |", ...rows].join("\n");
  return [`<details><summary>${count(all.length, "suppressed finding")}</summary>`, lines, ...cut, "</details>"];
}

function stale({ staleSuppressions: all }: Report): readonly string[] {
  if (all.length === 0) return [];
  const items = all
    .slice(0, MOST_ROWS)
    .map(({ by, id, path }) => `- ${by} ${code(id)}${path === undefined ? "" : ` at ${code(path)}`}`);
  return ["### Suppressions that match nothing any more", items.join("\n")];
}

/** Text in the type of code. */
export function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Text that stands for itself: whatever Markdown, HTML or GitHub could act upon is a character reference. */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(
    /[&<>"'`|*_~[\]\\#@$]|^[-+=]|:(?=\/\/)|(?<=www)\./gi,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
