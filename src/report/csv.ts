/**
 * `csv`: for spreadsheets (RFC 4180). The first column says what a row is: finding, suppressed, skipped, problem, stale. A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
import type { Finding, Report, SuppressedFinding } from "../model.ts";
import { printable } from "../triage/printable.ts";
import type { Render, RenderOptions } from "./render.ts";
import { scannedText, secretText } from "./words.ts";

const COLUMNS = [
  "kind",
  "rule",
  "title",
  "severity",
  "confidence",
  "where",
  "path",
  "line",
  "endLine",
  "column",
  "endColumn",
  "secret",
  "fingerprint",
  "decoded",
  "commit",
  "author",
  "email",
  "date",
  "blob",
  "layer",
  "image",
  "message",
  "help",
  "url",
  "by",
  "reason",
  "until",
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>;

export const csv: Render = (report, options) => {
  const rows = [
    ...report.findings.map((f) => findingRow("finding", f, options)),
    ...report.suppressed.map((f) => findingRow("suppressed", f, options)),
    ...notes(report),
  ];
  return [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(","))]
    .map((line) => `${line}\r\n`)
    .join("");
};

function findingRow(kind: string, finding: Finding & Partial<SuppressedFinding>, options: RenderOptions): Row {
  const { rule, title, severity, confidence, where, path, line, endLine, column, endColumn, fingerprint, decoded } =
    finding;
  const { commit, author, email, date, blob, layer, image, message, help, url, by, reason, until } = finding;
  const place = { where, path, line, endLine, column, endColumn };
  const origin = { commit, author, email, date, blob, layer, image };
  const what = { rule, title, severity, confidence, secret: secretText(finding, options), fingerprint };
  return { kind, ...what, ...place, decoded: decoded.join(" "), ...origin, message, help, url, by, reason, until };
}

function notes({ coverage, staleSuppressions }: Report): readonly Row[] {
  return [
    { kind: "scanned", message: scannedText(coverage) },
    ...coverage.skipped.flatMap(({ reason, count, bytes, examples }) => ({
      kind: "skipped",
      reason,
      path: examples.join(" "),
      message: `${count} (${bytes} bytes)`,
    })),
    ...coverage.problems.map((message) => ({ kind: "problem", message })),
    ...staleSuppressions.map(({ by, id, path, reason }) => ({ kind: "stale", fingerprint: id, by, path, reason })),
  ];
}

function cell(value: string | number | undefined): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return String(value);
  const text = printable(value);
  // Full-width signs count as formulas, too, in some versions of Excel.
  const safe = /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\s']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
