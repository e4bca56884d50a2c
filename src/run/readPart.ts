/** Reads the JSON report of a shard back into a report. */
import { type Finding, type Report, type ReportPart, Secret, type Coverage, UsageError } from "../model.ts";
import validateReport from "../generated/validateReport.cjs";

const MASK = "****…****";

type PartReport = Report & { readonly part: ReportPart; readonly coverage: Required<Coverage> };

/** @throws UsageError when the text is no JSON report of a shard */
export function readPart(name: string, text: string): PartReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${name}: not JSON, or cut off: it must be what --format json or --report json=PATH wrote`);
  }
  if (!validateReport(value))
    throw new UsageError(`${name}: no report of leakgate (it must be written by --report json=PATH)`);
  const report = value as Report & { part?: ReportPart & { excerpts: readonly (string | null)[] } };
  const { part, coverage } = report;
  if (part === undefined || coverage.shard === undefined)
    throw new UsageError(`${name}: a report of a whole scan; merge joins those of leakgate scan --shard I/N`);
  const excerpts = part.excerpts.values();
  const findings = report.findings.map((finding) => restored(finding, excerpts.next().value));
  const suppressed = report.suppressed.map((finding) => restored(finding, excerpts.next().value));
  return { ...report, findings, suppressed, part, coverage: { ...coverage, shard: coverage.shard } };
}

/** In a report made with --show-secrets stands the value itself. */
function restored<T extends Finding>(finding: T, excerpt: string | null | undefined): T {
  const text = String(finding.secret);
  const prefix = text.endsWith(MASK) ? text.slice(0, -MASK.length) : undefined;
  const secret = prefix === undefined ? new Secret(text) : new Secret(`${prefix}${"*".repeat(8)}`, prefix);
  return { ...finding, secret, ...(typeof excerpt === "string" && { excerpt }) };
}
