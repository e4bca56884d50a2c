/** Gives a run threads where they can pay; all that they need is loaded only then. */
import type { CoverageLog } from "../model.ts";
import type { DirectScanner, Scanner } from "../scan.ts";
import type { PreparedRun } from "./prepare.ts";

/** Scans of a few files, and machines with one processor, have nothing to gain from threads. */
export async function withThreads(
  direct: DirectScanner,
  { source, config, rules }: PreparedRun,
  coverage: CoverageLog,
): Promise<Scanner> {
  const jobs = config.settings.jobs ?? (source.kind === "tree" || source.kind === "history" ? undefined : 1);
  if (jobs === 1) return direct;
  const { threaded } = await import("./pool/threaded.ts");
  return threaded(direct, jobs, coverage, {
    rules: config.rules.map((rule) => rule.id),
    own: rules.own,
    decodeDepth: config.settings.decodeDepth,
  });
}
