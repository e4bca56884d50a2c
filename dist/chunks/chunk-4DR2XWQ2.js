import {
  m156_genericDetector
} from "./chunk-GBORDLB4.js";
import {
  m33_Engine
} from "./chunk-IRTH3SKJ.js";
import {
  PatternBudget
} from "./chunk-5SA2I3QE.js";

// src/ruleset/examples.ts
import { m154_fillTemplates } from "../core.js";

// src/ruleset/testRules.ts
var DEFAULT_PATH = "example.txt";
function testRules(rules, docs) {
  const engine = new m33_Engine(rules, {
    detector: m156_genericDetector,
    limiter: new PatternBudget(new Set(docs.map((doc) => doc.id)))
  });
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const failures = [];
  let examples = 0;
  for (const doc of docs) {
    const rule = byId.get(doc.id);
    if (rule === void 0) continue;
    for (const kind of ["leak", "ok"]) {
      doc.examples[kind].forEach((example, i) => {
        examples++;
        const reason = failure(engine, rule, kind, example, `${doc.id}#${kind}#${i}`);
        if (reason === void 0) return;
        failures.push({ rule: doc.id, origin: doc.origin, kind, number: i + 1, template: example.text, reason });
      });
    }
  }
  return { rules: docs.length, examples, failures };
}
function failure(engine, rule, kind, example, seed) {
  let text;
  try {
    text = m154_fillTemplates(example.text, seed);
  } catch (error) {
    return error.message;
  }
  const where = rule.pattern === void 0 ? "path" : rule.where[0] ?? "content";
  const found = engine.scan({ bytes: Buffer.from(text, "utf8"), path: example.path ?? DEFAULT_PATH, where }).map((match) => match.rule);
  if (kind === "ok") return found.includes(rule.id) ? "it is found, but must not be" : void 0;
  if (found.includes(rule.id)) return void 0;
  return found.length === 0 ? "it is not found" : `it is not found by this rule, only by ${[...new Set(found)].join(", ")}`;
}

export {
  testRules
};
