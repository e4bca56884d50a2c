/**
 * All that is known of an incident: the secrets that a scan of the whole history finds, and for each of them every place where its
 * value stands in any form, also where no rule would see it.
 */
import { isGuessable } from "../baseline/strength.ts";
import type { Repository } from "../git/repository.ts";
import { type Coverage, CoverageLog, type Finding, type Hit, revealSecret, SEVERITIES, UsageError } from "../model.ts";
import type { ScanOptions } from "../options.ts";
import { prepare } from "../run/prepare.ts";
import { perform } from "../run/run.ts";
import { SHORTEST_VALUE } from "./encodings.ts";
import { searchHistory } from "./searchHistory.ts";
import { type Trace, Tracer } from "./trace.ts";
import { ValueScanner } from "./valueScanner.ts";

export interface IncidentSecret {
  /** Of several findings of one value the worst one. */
  readonly finding: Finding;
  /** Empty for a finding on a file rather than a value. */
  readonly value: string;
  /** The value is an ordinary word or short: it was not looked for everywhere, only where a rule saw it. */
  readonly isGuessable: boolean;
  readonly trace: Trace;
  /** What the traces are made of: one for each blob and position. */
  readonly hits: readonly Hit[];
  /** Fingerprints of other secrets that came in with one of the same commits. */
  readonly together: readonly string[];
}

export interface Incident {
  readonly repository: Repository;
  readonly secrets: readonly IncidentSecret[];
  readonly coverage: Coverage;
}

export interface GatherOptions {
  /** How to scan; its source is not used. */
  readonly scan: ScanOptions;
  /** Only these. */
  readonly fingerprints?: readonly string[];
  /** Suppressed findings count too. */
  readonly suppressed?: boolean;
  /** Seconds since 1970. */
  readonly now: number;
}

/**
 * @throws UsageError for a mistake in the settings, or a fingerprint that no finding has
 * @throws IncompleteError when there is no repository, or nothing can be read
 */
export async function gather({ scan, fingerprints, suppressed = false, now }: GatherOptions): Promise<Incident> {
  const prepared = await prepare({ ...scan, source: { kind: "history", unreachable: true } });
  const { repository } = prepared.place;
  if (repository === undefined) throw new Error("a history was prepared without a repository");
  let raw: readonly Hit[] = [];
  const report = await perform(prepared, (hits) => (raw = hits));
  const all = suppressed || fingerprints !== undefined ? [...report.findings, ...report.suppressed] : report.findings;
  const chosen = all.filter(({ fingerprint }) => fingerprints === undefined || fingerprints.includes(fingerprint));
  const unknown = fingerprints?.find((one) => !all.some(({ fingerprint }) => fingerprint === one));
  if (unknown !== undefined) throw new UsageError(`--fingerprint ${unknown}: no finding of this history has it`);
  const groups = [...grouped(chosen)].map(([, findings]) => ({ ...worst(findings), findings }));
  const coverage = new CoverageLog();
  for (const problem of report.coverage.problems) coverage.problem(problem);
  const strong = groups.flatMap(({ value, isGuessable: weak }) =>
    value === "" || weak ? [] : [{ value: Buffer.from(value) }],
  );
  const searched = await searchHistory(repository, new ValueScanner(strong), coverage);
  try {
    const found = byValue(searched.hits);
    const seen = byValue(raw);
    const hitsOf = groups.map(({ value, isGuessable: weak, findings }) =>
      value === "" ? fileHits(findings) : ((weak ? seen : found).get(value) ?? seen.get(value) ?? fileHits(findings)),
    );
    const traces = await new Tracer(repository, searched.reader, searched.plan, now).trace(hitsOf);
    const secrets = groups.map((group, i) => ({
      finding: group.finding,
      value: group.value,
      isGuessable: group.isGuessable,
      trace: traces[i] as Trace,
      hits: hitsOf[i] as readonly Hit[],
      together: together(i, traces, groups),
    }));
    return {
      repository,
      secrets: secrets.toSorted(byUrgency),
      coverage: { ...report.coverage, ...problemsOf(coverage) },
    };
  } finally {
    await searched.close();
  }
}

function problemsOf(log: CoverageLog): Pick<Coverage, "complete" | "problems"> {
  const { complete, problems } = log.snapshot();
  return { complete, problems };
}

/** Findings of one value; a finding without a value is one by itself. */
function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const value = revealSecret(finding.secret);
    const key = value === "" ? `${finding.rule}\0${finding.path}` : `=${value}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return groups;
}

function worst(findings: readonly Finding[]): Pick<IncidentSecret, "finding" | "value" | "isGuessable"> {
  const [finding] = findings.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      // A rule that knows the provider says how to revoke; a guard does not.
      Number(a.where === "policy") - Number(b.where === "policy"),
  ) as [Finding];
  const value = revealSecret(finding.secret);
  return { finding, value, isGuessable: value.length < 2 * SHORTEST_VALUE || isGuessable(value) };
}

function byValue(hits: readonly Hit[]): Map<string, Hit[]> {
  const byValue = new Map<string, Hit[]>();
  for (const hit of hits) {
    const value = revealSecret(hit.match.secret);
    const known = byValue.get(value);
    if (known === undefined) byValue.set(value, [hit]);
    else known.push(hit);
  }
  return byValue;
}

/** A guard's finding speaks of a file: the blob that it looked at stands for it. */
function fileHits(findings: readonly Finding[]): readonly Hit[] {
  return findings.map((finding) => ({
    match: {
      rule: finding.rule,
      start: 0,
      end: 0,
      secret: finding.secret,
      confidence: finding.confidence,
      line: finding.line ?? 0,
      endLine: finding.endLine ?? 0,
      column: finding.column ?? 0,
      endColumn: finding.endColumn ?? 0,
      decoded: finding.decoded,
      notes: [],
    },
    path: finding.path,
    where: finding.where === "policy" ? "content" : finding.where,
    ...(finding.blob !== undefined && { blob: finding.blob }),
  }));
}

function together(
  index: number,
  traces: readonly Trace[],
  groups: readonly Pick<IncidentSecret, "finding">[],
): readonly string[] {
  const own = new Set(traces[index]?.introducedIn.map(({ commit }) => commit));
  const others = groups.filter(
    (_, other) => other !== index && traces[other]?.introducedIn.some(({ commit }) => own.has(commit)) === true,
  );
  return [...new Set(others.map(({ finding }) => finding.fingerprint))].sort();
}

/** Worst first; what is still at HEAD before what is not; then the oldest. */
function byUrgency(a: IncidentSecret, b: IncidentSecret): number {
  return (
    SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity) ||
    Number(b.trace.atHead) - Number(a.trace.atHead) ||
    (a.trace.first?.date ?? "").localeCompare(b.trace.first?.date ?? "") ||
    a.finding.fingerprint.localeCompare(b.finding.fingerprint)
  );
}
