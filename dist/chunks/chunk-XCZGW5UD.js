import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/run/shardOf.ts
var SYSTEMS = [
  { name: "GitHub (strategy.job-index)", index: "LEAKGATE_JOB_INDEX", total: "LEAKGATE_JOB_TOTAL", base: 0 },
  { name: "GitLab", index: "CI_NODE_INDEX", total: "CI_NODE_TOTAL", base: 1 },
  { name: "CircleCI", index: "CIRCLE_NODE_INDEX", total: "CIRCLE_NODE_TOTAL", base: 0 },
  { name: "Buildkite", index: "BUILDKITE_PARALLEL_JOB", total: "BUILDKITE_PARALLEL_JOB_COUNT", base: 0 },
  { name: "Azure", index: "SYSTEM_JOBPOSITIONINPHASE", total: "SYSTEM_TOTALJOBSINPHASE", base: 1 },
  // Kubernetes does not say how many jobs there are.
  { name: "Kubernetes", index: "JOB_COMPLETION_INDEX", total: "JOB_COMPLETIONS", base: 0 }
];
var MOST = 1e4;
function shardOf(text, env) {
  if (text !== "auto") return parse(text, "--shard");
  const own = env["LEAKGATE_SHARD"];
  if (own !== void 0 && own !== "") return parse(own, "LEAKGATE_SHARD");
  for (const { name, index, total, base } of SYSTEMS) {
    const [at, of] = [env[index], env[total]];
    if (at === void 0 || at === "") continue;
    if (of === void 0 || of === "") {
      if (name === "Azure") continue;
      throw new m101_UsageError(`--shard auto: ${index} is set (${name}), ${total} is not: set it to the number of jobs`);
    }
    return checked(number(at) + 1 - base, number(of), `${index}=${at} of ${total}=${of}`);
  }
  const names = SYSTEMS.map(({ name, index, total }) => `${index} and ${total} (${name})`);
  throw new m101_UsageError(
    [
      "--shard auto: no variable says which part this job is; one of these must be set:",
      "LEAKGATE_SHARD=I/N",
      ...names
    ].join("\n  ")
  );
}
function parse(text, place) {
  const [, index = "", total = ""] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (index === "") throw new m101_UsageError(`${place}: must be I/N, such as 1/4, or auto`);
  return checked(number(index), number(total), `${place} ${text}`);
}
function number(text) {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
function checked(index, total, said) {
  if (index >= 1 && index <= total && total <= MOST) return { index, total };
  throw new m101_UsageError(`${said}: parts are counted from 1 to N, and N is at most ${MOST}`);
}

export {
  shardOf
};
