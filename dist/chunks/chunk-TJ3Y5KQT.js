import {
  withinTime
} from "./chunk-7HJQZND5.js";
import {
  m101_CONFIDENCES,
  m101_SEVERITIES,
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";

// src/triage/item.ts
function isAboutFile({ hit, rule }) {
  return hit.where === "policy" ? hit.match.secret.length === 0 : rule.pattern === void 0;
}

// src/triage/stages/suppress.ts
var NAMES = {
  inline: "A comment allows it",
  baseline: "It is in the baseline",
  config: "The configuration allows it"
};
function suppress(item, said, demands, fallback) {
  if (item.suppression !== void 0) return;
  const lacking = [
    ...demands?.reason === true && said.reason === void 0 ? ["a reason"] : [],
    ...demands?.owner === true && said.owner === void 0 ? ["an owner"] : []
  ];
  if (lacking.length > 0) item.remark ??= `${NAMES[said.by]} without ${lacking.join(" and ")}, and so does not count.`;
  else item.suppression = { ...said, ...said.reason === void 0 && fallback !== void 0 && { reason: fallback } };
}

// src/triage/stages/allowances.ts
var PATIENCE = 1e3;
function applyAllowances(items, allowances, today, demands) {
  const used = /* @__PURE__ */ new Set();
  if (allowances.length === 0) return used;
  for (const item of items) {
    for (const allowance of allowances) {
      if (!covers(allowance, item)) continue;
      used.add(allowance);
      const { reason, owner, until } = allowance;
      if (until !== void 0 && until < today) item.remark ??= `It was allowed until ${until}.`;
      else {
        const said = { reason, ...owner !== void 0 && { owner }, ...until !== void 0 && { until } };
        suppress(item, { by: "config", ...said }, demands);
      }
    }
  }
  return used;
}
function covers({ rules, path, values, stopwords }, item) {
  const { hit, rule } = item;
  if (rules !== void 0 && !rules.includes(rule.id)) return false;
  if (path !== void 0 && !path(hit.path)) return false;
  if (values === void 0 && stopwords === void 0) return true;
  if (isAboutFile(item)) return false;
  const value = m101_revealSecret(hit.match.secret);
  if (values !== void 0 && !matchesOne(values, value, item)) return false;
  const lower = value.toLowerCase();
  return stopwords === void 0 || stopwords.some((word) => lower.includes(word));
}
function matchesOne(patterns, value, item) {
  let matches = false;
  const isDone = withinTime(PATIENCE, () => {
    matches = patterns.some((pattern) => pattern.test(value));
  });
  if (!isDone) item.remark ??= "A pattern that the configuration allows took too long on it.";
  return matches;
}

// src/triage/stages/thresholds.ts
function isAskedFor({ hit, rule }, context) {
  if (context.selects !== void 0 && !context.selects(rule.id, hit.path)) return false;
  const limits = context.forPath?.(hit.path);
  return limits === void 0 || m101_SEVERITIES.indexOf(rule.severity) >= m101_SEVERITIES.indexOf(limits.minSeverity) && m101_CONFIDENCES.indexOf(hit.match.confidence) >= m101_CONFIDENCES.indexOf(limits.minConfidence);
}

export {
  isAboutFile,
  suppress,
  applyAllowances,
  isAskedFor
};
