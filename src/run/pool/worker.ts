/** A thread that scans: makes an engine of its own, and answers each batch of contents with what is found in them. */
import { parentPort, workerData } from "node:worker_threads";
import { PatternBudget } from "../../ruleset/patternBudget.ts";
import { withoutBaselineKeys } from "../../triage/baselineKeys.ts";
import { rulesEngine } from "../rulesEngine.ts";
import { loadedRules } from "../ruleSet.ts";
import { type Answer, type Batch, packMatch, type Problem, type WorkerSetup } from "./messages.ts";

const { rules, own, decodeDepth } = workerData as WorkerSetup;
const problems: Problem[] = [];
const budget = own.length === 0 ? undefined : new PatternBudget(new Set(own.map((rule) => rule.id)));
if (budget !== undefined) budget.log = { problem: (...problem) => void problems.push(problem) };
const engine = withoutBaselineKeys(rulesEngine(loadedRules(rules, own), own.length === 0, decodeDepth, budget));

parentPort?.on("message", ({ items, bytes }: Batch) => {
  let at = 0;
  const found = items.map(({ path, where, length }) => {
    const matches = engine.scan({ bytes: Buffer.from(bytes, at, length), path, where });
    at += length;
    return matches.map(packMatch);
  });
  const answer: Answer = { found, problems: problems.splice(0) };
  // The rule is about windows of a browser.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(answer);
});
