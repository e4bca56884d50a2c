/** Two scans of one step as one run: what an event brings, and the image that the workflow names besides. */
import type { Run } from "../index.ts";
import { type Coverage, IncompleteError, type Report } from "../model.ts";

/** The first run decides on settings and root. If the second cannot scan anything, the whole is incomplete, and no finding is lost. */
export function combined(first: Run, second: Run): Run {
  let report: Promise<Report> | undefined;
  const join = async (): Promise<Report> => {
    const one = await first.report();
    return joined(one, await reportOrProblem(second, one));
  };
  return {
    settings: () => first.settings(),
    root: () => first.root(),
    report: () => (report ??= join()),
  };
}

async function reportOrProblem(run: Run, like: Report): Promise<Report> {
  try {
    return await run.report();
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    const nothing: Coverage = {
      complete: false,
      problems: [error.message],
      commits: 0,
      objects: 0,
      files: 0,
      bytes: 0,
      skipped: [],
    };
    return { ...like, coverage: nothing, findings: [], suppressed: [], staleSuppressions: [] };
  }
}

function joined(one: Report, other: Report): Report {
  const targets = [...new Set([one.source.target, other.source.target])];
  const changes = [...(one.suppressionChanges ?? []), ...(other.suppressionChanges ?? [])];
  return {
    ...one,
    source: { kind: one.source.kind, target: targets.join(", ") },
    coverage: {
      ...one.coverage,
      complete: one.coverage.complete && other.coverage.complete,
      problems: [...one.coverage.problems, ...other.coverage.problems],
      commits: one.coverage.commits + other.coverage.commits,
      objects: one.coverage.objects + other.coverage.objects,
      files: one.coverage.files + other.coverage.files,
      bytes: one.coverage.bytes + other.coverage.bytes,
      skipped: [...one.coverage.skipped, ...other.coverage.skipped],
    },
    findings: [...one.findings, ...other.findings],
    suppressed: [...one.suppressed, ...other.suppressed],
    staleSuppressions: [...one.staleSuppressions, ...other.staleSuppressions],
    ...(changes.length > 0 && { suppressionChanges: changes }),
  };
}
