/**
 * `sarif`: SARIF 2.1.0 for GitHub code scanning and others. No value is in it, not even a snippet. Findings that are suppressed
 * are results with `suppressions`, so that a viewer shows them as closed and not as fixed.
 */
import { sha256 } from "./sha256.ts";
import { type Finding, type Report, SEVERITIES, type Severity, type SuppressedFinding } from "../model.ts";
import { compareBytes } from "../triage/stages/order.ts";
import { printable } from "../triage/printable.ts";
import { safeJson } from "./findingJson.ts";
import type { Render, RenderOptions } from "./render.ts";
import { coverageTexts, grouped, secretText, suppressionText, webAddress } from "./words.ts";

/** GitHub refuses a run with more results, and shows only so many of them. */
const MOST_RESULTS = 25_000;
const MOST_SHOWN = 5_000;
/** Bytes of the file when it is compressed with gzip; GitHub takes 10 MB. */
const LARGEST = 10_000_000;

type Json = Readonly<Record<string, unknown>>;
type Result = Finding & Partial<Pick<SuppressedFinding, "by" | "reason" | "until">>;

const LEVELS: Readonly<Record<Severity, string>> = { critical: "error", high: "error", medium: "warning", low: "note" };
/** GitHub's scale: critical is above 9.0, high from 7.0, medium from 4.0. */
const SCORES: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "3.0" };

export const sarif: Render = (report, options) => {
  const all: readonly Result[] = [...report.findings, ...report.suppressed];
  let results = mostSevere(all, MOST_RESULTS);
  for (;;) {
    const text = sarifText(report, options, results);
    const size = text.length <= LARGEST ? 0 : zipped(text);
    if (size <= LARGEST || results.length === 0) return text;
    results = mostSevere(all, Math.floor(((results.length * LARGEST) / size) * 0.95));
  }
};

/** Bytes of a text when it is compressed. zlib is asked for when it is used: a hook loads the formats. */
function zipped(text: string): number {
  return process.getBuiltinModule("node:zlib").gzipSync(text).length;
}

function sarifText(report: Report, options: RenderOptions, results: readonly Result[]): string {
  const { version } = report.tool;
  const ruleIds = [...new Set(results.map((r) => r.rule))].sort(compareBytes);
  const ruleIndex = new Map(ruleIds.map((id, i) => [id, i]));
  const lineHash = lineHasher();
  const run = {
    tool: {
      driver: {
        name: "leakgate",
        informationUri: "https://github.com/leakgate/leakgate",
        version,
        semanticVersion: version,
        rules: ruleIds.map((id) => ruleJson(results.find((r) => r.rule === id) as Result)),
      },
    },
    automationDetails: { id: `leakgate/${report.source.kind}/` },
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository, or of the scan." } } },
    columnKind: "unicodeCodePoints",
    invocations: [
      {
        executionSuccessful: report.coverage.complete,
        toolExecutionNotifications: notifications(report, results.length),
      },
    ],
    results: results.map((r) => resultJson(r, ruleIndex.get(r.rule) as number, lineHash(r), options)),
    properties: { source: report.source, coverage: report.coverage, configHash: report.tool.configHash },
  };
  return `${safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, 2)}\n`;
}

/** Cuts at GitHub's limits: what is open before what is suppressed, the worst first. The order of the report stays. */
function mostSevere(all: readonly Result[], most: number): readonly Result[] {
  if (all.length <= most) return all;
  const rank = (r: Result): number => SEVERITIES.indexOf(r.severity) + (r.by === undefined ? SEVERITIES.length : 0);
  const kept = new Set([...all].sort((a, b) => rank(b) - rank(a)).slice(0, most));
  return all.filter((r) => kept.has(r));
}

function ruleJson({ rule, title, severity, confidence, help, url }: Result): Json {
  const name = printable(title);
  return {
    id: rule,
    name: rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: name },
    fullDescription: { text: `${name}: a credential that must not stand here.` },
    help: { text: [printable(help), ...(url === undefined ? [] : [printable(url)])].join(" ") },
    ...(webAddress(url) !== undefined && { helpUri: webAddress(url) }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      "security-severity": SCORES[severity],
      precision: confidence,
      tags: ["security", "secret"],
    },
  };
}

function resultJson(result: Result, ruleIndex: number, lineHash: string, options: RenderOptions): Json {
  const {
    rule,
    severity,
    confidence,
    fingerprint,
    message,
    decoded,
    where,
    commit,
    author,
    email,
    date,
    blob,
    layer,
    image,
  } = result;
  const secret = options.showSecrets === true ? ` ${printable(secretText(result, options))}` : "";
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${printable(message)}${secret}` },
    locations: [location(result)],
    partialFingerprints: { "leakgate/v1": fingerprint, primaryLocationLineHash: lineHash },
    ...(result.by !== undefined && { suppressions: [suppressionJson(result as SuppressedFinding)] }),
    properties: { severity, confidence, where, decoded, commit, author, email, date, blob, layer, image },
  };
}

/** GitHub drops a result without a line, so a finding about a whole file or a message is shown at its first line. */
function location({ path, line, endLine, column, endColumn, where, commit, image }: Result): Json {
  const region = { startLine: line ?? 1, ...(line !== undefined && { startColumn: column, endLine, endColumn }) };
  const holder = where === "content" ? undefined : [where, commit ?? image ?? path].join(" ");
  return {
    physicalLocation: { artifactLocation: { uri: relativeUri(path), uriBaseId: "%SRCROOT%" }, region },
    ...(holder !== undefined && { logicalLocations: [{ fullyQualifiedName: printable(holder) }] }),
  };
}

/** GitHub resolves relative URIs only when every character outside RFC 3986's unreserved ones is encoded. */
function relativeUri(path: string): string {
  // Through bytes and back: a lone surrogate, which cannot be encoded, becomes U+FFFD.
  return Buffer.from(path).toString().split("/").map(encodeURIComponent).join("/");
}

function suppressionJson(finding: SuppressedFinding): Json {
  return {
    kind: finding.by === "inline" ? "inSource" : "external",
    status: "accepted",
    justification: suppressionText(finding),
  };
}

/**
 * What GitHub tells alerts apart by. It would hash the line in the checkout itself, which is wrong for old versions; so: rule,
 * path and value, and a number for the same value in the same file.
 */
function lineHasher(): (result: Result) => string {
  const seen = new Map<string, number>();
  return ({ rule, path, fingerprint, where }) => {
    const hash = sha256(JSON.stringify([rule, path, where, fingerprint])).slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}

function notifications(report: Report, kept: number): readonly Json[] {
  const found = report.findings.length + report.suppressed.length;
  const note = (id: string, level: string, text: string): Json => ({ descriptor: { id }, level, message: { text } });
  const cut =
    kept < found
      ? [
          note(
            "results-cut",
            "error",
            `${grouped(found)} results, of which the ${grouped(kept)} most severe are in this file: GitHub takes no more.`,
          ),
        ]
      : [];
  const hidden =
    kept > MOST_SHOWN
      ? [note("results-hidden", "warning", `GitHub shows only ${grouped(MOST_SHOWN)} of ${grouped(kept)} results.`)]
      : [];
  const coverage = coverageTexts(report).map((text) =>
    text.startsWith("Incomplete") ? note("incomplete", "error", text) : note("coverage", "note", text),
  );
  return [...cut, ...hidden, ...coverage];
}
