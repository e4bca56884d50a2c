/** `--fail-stale`: a suppression that matches nothing any more is a finding in the file that holds it. */
import { basename, relative, sep } from "node:path";
import { BASELINE_FILE } from "../baseline/entry.ts";
import { pathFingerprint } from "../baseline/fingerprint.ts";
import { type Finding, Secret, type Severity, type StaleSuppression } from "../model.ts";
import { byPlace } from "../triage/stages/order.ts";
import type { PreparedRun } from "./prepare.ts";

const RULE = "stale-suppression";

/**
 * The findings of a run and those of its stale suppressions, in the order of the report.
 *
 * @param failOn the latter are as severe, since the flag says that they fail
 */
export function withStale(
  findings: readonly Finding[],
  stale: readonly StaleSuppression[],
  prepared: PreparedRun,
  failOn: Severity | "none",
): readonly Finding[] {
  const more = stale.map((one): Finding => {
    const { by, id, reason } = one;
    const { path, line } = placeOf(one, prepared);
    const what = by === "baseline" ? `${one.rule ?? "entry"}${one.path === undefined ? "" : ` at ${one.path}`}` : id;
    const why = by === "baseline" && reason !== undefined ? ` (${reason})` : "";
    return {
      rule: RULE,
      title: "Suppression that matches nothing",
      severity: failOn === "none" ? "low" : failOn,
      confidence: "high",
      where: "policy",
      path,
      ...(line !== undefined && { line, endLine: line, column: 1, endColumn: 1 }),
      secret: new Secret(""),
      fingerprint: pathFingerprint(path, `${RULE} ${id} ${what}`),
      decoded: [],
      message: `Suppression that matches nothing: ${what}${why}.`,
      help:
        by === "baseline"
          ? "Take the entry out with leakgate baseline sync --prune-only."
          : "Take the allowance out of the configuration.",
    };
  });
  return [...findings, ...more].sort(byPlace);
}

function placeOf({ by, path }: StaleSuppression, { config, place }: PreparedRun): { path: string; line?: number } {
  if (by === "config") {
    const [, file, line] = /^(.*):(\d+)$/s.exec(path ?? "") ?? [];
    return file === undefined ? { path: path ?? ".leakgate.yaml" } : { path: file, line: Number(line) };
  }
  if (typeof config.baseline !== "string") return { path: BASELINE_FILE };
  const below = relative(place.root ?? place.cwd, config.baseline)
    .split(sep)
    .join("/");
  return { path: below.startsWith("../") ? basename(below) : below };
}
