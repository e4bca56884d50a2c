const { parentPort, workerData } = globalThis.process.getBuiltinModule("node:worker_threads");
import {
  PatternBudget
} from "./chunks/chunk-5SA2I3QE.js";
import "./chunks/chunk-7HJQZND5.js";
import {
  packMatch
} from "./chunks/chunk-DBQHGLYY.js";
import {
  m169_loadedRules
} from "./chunks/chunk-ASFKNAUB.js";
import "./chunks/chunk-DGYJM5HK.js";
import "./chunks/chunk-KIZ6KU7F.js";

// src/run/pool/worker.ts

// src/triage/baselineKeys.ts
import { m183_withoutBaselineKeys } from "./core.js";

// src/run/rulesEngine.ts
import { m170_rulesEngine } from "./core.js";

// src/run/pool/worker.ts
var { rules, own, decodeDepth } = workerData;
var problems = [];
var budget = own.length === 0 ? void 0 : new PatternBudget(new Set(own.map((rule) => rule.id)));
if (budget !== void 0) budget.log = { problem: (...problem) => void problems.push(problem) };
var engine = m183_withoutBaselineKeys(m170_rulesEngine(m169_loadedRules(rules, own), own.length === 0, decodeDepth, budget));
parentPort?.on("message", ({ items, bytes }) => {
  let at = 0;
  const found = items.map(({ path, where, length }) => {
    const matches = engine.scan({ bytes: Buffer.from(bytes, at, length), path, where });
    at += length;
    return matches.map(packMatch);
  });
  const answer = { found, problems: problems.splice(0) };
  parentPort?.postMessage(answer);
});
