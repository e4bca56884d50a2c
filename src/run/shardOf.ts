/** `--shard`: which part of a scan this run is, as the user wrote it or as the CI system says it. */
import { type Shard, UsageError } from "../model.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Where CI systems write it; `base` is the number of their first job. The first one whose index is set counts. */
const SYSTEMS: readonly {
  readonly name: string;
  readonly index: string;
  readonly total: string;
  readonly base: 0 | 1;
}[] = [
  { name: "GitHub (strategy.job-index)", index: "LEAKGATE_JOB_INDEX", total: "LEAKGATE_JOB_TOTAL", base: 0 },
  { name: "GitLab", index: "CI_NODE_INDEX", total: "CI_NODE_TOTAL", base: 1 },
  { name: "CircleCI", index: "CIRCLE_NODE_INDEX", total: "CIRCLE_NODE_TOTAL", base: 0 },
  { name: "Buildkite", index: "BUILDKITE_PARALLEL_JOB", total: "BUILDKITE_PARALLEL_JOB_COUNT", base: 0 },
  { name: "Azure", index: "SYSTEM_JOBPOSITIONINPHASE", total: "SYSTEM_TOTALJOBSINPHASE", base: 1 },
  // Kubernetes does not say how many jobs there are.
  { name: "Kubernetes", index: "JOB_COMPLETION_INDEX", total: "JOB_COMPLETIONS", base: 0 },
];
const MOST = 10_000;

/**
 * @param text `I/N`, counted from 1, or `auto`
 * @throws UsageError when it is neither, or when `auto` finds nothing
 */
export function shardOf(text: string, env: Env): Shard {
  if (text !== "auto") return parse(text, "--shard");
  const own = env["LEAKGATE_SHARD"];
  if (own !== undefined && own !== "") return parse(own, "LEAKGATE_SHARD");
  for (const { name, index, total, base } of SYSTEMS) {
    const [at, of] = [env[index], env[total]];
    if (at === undefined || at === "") continue;
    if (of === undefined || of === "") {
      // A job that is not one of several has no total in some systems, and its index means nothing.
      if (name === "Azure") continue;
      throw new UsageError(`--shard auto: ${index} is set (${name}), ${total} is not: set it to the number of jobs`);
    }
    return checked(number(at) + 1 - base, number(of), `${index}=${at} of ${total}=${of}`);
  }
  const names = SYSTEMS.map(({ name, index, total }) => `${index} and ${total} (${name})`);
  throw new UsageError(
    [
      "--shard auto: no variable says which part this job is; one of these must be set:",
      "LEAKGATE_SHARD=I/N",
      ...names,
    ].join("\n  "),
  );
}

function parse(text: string, place: string): Shard {
  const [, index = "", total = ""] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (index === "") throw new UsageError(`${place}: must be I/N, such as 1/4, or auto`);
  return checked(number(index), number(total), `${place} ${text}`);
}

function number(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

function checked(index: number, total: number, said: string): Shard {
  if (index >= 1 && index <= total && total <= MOST) return { index, total };
  throw new UsageError(`${said}: parts are counted from 1 to N, and N is at most ${MOST}`);
}
