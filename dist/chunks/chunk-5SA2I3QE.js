import {
  withinTime
} from "./chunk-7HJQZND5.js";
import {
  m101_CoverageLog
} from "./chunk-DGYJM5HK.js";

// src/ruleset/patternBudget.ts
var BASE = 2e3;
var PER_MIB = 500;
var MOST_ENDED = 3;
var PatternBudget = class {
  /** Told of each file that a rule did not get through. */
  log = new m101_CoverageLog();
  #rules;
  #ended = /* @__PURE__ */ new Map();
  /** The content that is being looked at, and what each rule has left for it. */
  #content;
  #left = /* @__PURE__ */ new Map();
  /** @param rules ids of those that are held to a time */
  constructor(rules) {
    this.#rules = rules;
  }
  limits(rule) {
    return this.#rules.has(rule.id);
  }
  run(rule, content, work) {
    if (content !== this.#content) {
      this.#content = content;
      this.#left.clear();
    }
    const ended = this.#ended.get(rule.id) ?? 0;
    const left = ended < MOST_ENDED ? this.#left.get(rule.id) ?? BASE + PER_MIB * (content.bytes.length >> 20) : 0;
    const start = performance.now();
    const isDone = left > 0 && withinTime(left, work);
    this.#left.set(rule.id, isDone ? left - (performance.now() - start) : 0);
    if (isDone) return;
    if (left > 0) this.#ended.set(rule.id, ended + 1);
    else if (ended < MOST_ENDED) return;
    this.log.problem(
      `rule "${rule.id}" took too long on some files and was ended there: shorten the runs in its pattern, or put a character between them that neither can match`,
      "rule-too-slow",
      content.path,
      content.bytes.length
    );
  }
};

export {
  PatternBudget
};
