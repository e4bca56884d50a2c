import {
  hasEnded,
  matchBaseline
} from "./chunk-MT2KP26X.js";
import {
  byPlace
} from "./chunk-46EPDD7K.js";
import {
  PRODUCT_KEY,
  fingerprint,
  pathFingerprint
} from "./chunk-2OGMEQPZ.js";
import {
  makeMask,
  noMask
} from "./chunk-54UQSTKE.js";
import {
  CONFIDENCES,
  SEVERITIES,
  revealSecret
} from "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";

// src/baseline/stale.ts
var IN_TREE = /* @__PURE__ */ new Set(["content", "path", "policy"]);
function staleEntries(baseline, used, scan, looked) {
  return baseline.entries.filter((entry) => {
    if (used.has(entry) || !looked(entry.rule, entry.path ?? "")) return false;
    return scan === "history" || entry.history !== true && IN_TREE.has(entry.where ?? "content");
  });
}

// src/triage/item.ts
function isAboutFile({ hit, rule }) {
  return hit.where === "policy" ? hit.match.secret.length === 0 : rule.pattern === void 0;
}

// src/triage/finding.ts
var PLACES = {
  content: "",
  "commit-message": " in a commit message",
  "tag-message": " in the message of a tag",
  note: " in a git note",
  "ref-name": " in the name of a branch or tag",
  path: " in a file name",
  "image-env": " in the environment of an image",
  "image-history": " in the build history of an image",
  "image-label": " in a label of an image",
  "image-layer": " in a layer of an image",
  policy: ""
};
var DEFAULT_STEPS = "Revoke or rotate this credential where it was issued, then load it from the environment or a secret store.";
function toFinding(item, mask) {
  const { hit, rule } = item;
  const { match, provenance } = hit;
  const { url, steps } = rule.revoke;
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    confidence: match.confidence,
    where: hit.where,
    path: item.path,
    ...position(item),
    secret: match.secret,
    fingerprint: item.fingerprint,
    decoded: match.decoded,
    ...provenance !== void 0 && {
      commit: provenance.commit,
      author: mask(provenance.author),
      email: mask(provenance.email),
      date: provenance.date
    },
    ...hit.blob !== void 0 && { blob: hit.blob },
    ...hit.layer !== void 0 && { layer: hit.layer },
    ...hit.image !== void 0 && { image: mask(hit.image) },
    message: mask(message(item)),
    help: sentence(steps.trim() === "" ? DEFAULT_STEPS : steps),
    ...url !== void 0 && { url },
    ...excerptOf(hit, mask)
  };
}
function position(item) {
  const { hit } = item;
  if (hit.where === "policy" ? hit.match.line === 0 : hit.where === "path" || hit.where === "ref-name" || isAboutFile(item))
    return {};
  const { line, endLine, column, endColumn } = hit.match;
  return { line, endLine, column, endColumn };
}
function message({ hit, rule, ended }) {
  const { decoded, notes } = hit.match;
  const inside = decoded.length === 0 ? "" : `, encoded as ${decoded.join(", then ")}`;
  const why = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  const over = ended === void 0 ? "" : ` It was allowed until ${ended}.`;
  return `${rule.title}${PLACES[hit.where]}${inside}${why}.${over}`;
}
function sentence(text) {
  const trimmed = text.trim().replace(/\s+/g, " ");
  return /[.!?)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
function excerptOf(hit, mask) {
  return hit.excerpt === void 0 ? {} : { excerpt: mask(hit.excerpt) };
}

// src/triage/stages/allowances.ts
function applyAllowances(items, allowances, today) {
  const used = /* @__PURE__ */ new Set();
  if (allowances.length === 0) return used;
  for (const item of items) {
    for (const allowance of allowances) {
      if (!covers(allowance, item)) continue;
      used.add(allowance);
      const { reason, until } = allowance;
      if (until !== void 0 && until < today) item.ended ??= until;
      else item.suppression ??= { by: "config", reason, ...until !== void 0 && { until } };
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
  const value = revealSecret(hit.match.secret);
  if (values !== void 0 && !values.some((pattern) => pattern.test(value))) return false;
  const lower = value.toLowerCase();
  return stopwords === void 0 || stopwords.some((word) => lower.includes(word));
}

// src/triage/stages/dedupe.ts
var SPECIFIC = 50;
function dedupe(items) {
  const places = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = placeKey(item);
    const group = places.get(key);
    if (group === void 0) places.set(key, [item]);
    else group.push(item);
  }
  return [...places.values()].flatMap((group) => group.length === 1 ? group : strongest(group));
}
function placeKey({ hit, rule }) {
  const where = hit.where !== "policy" ? hit.where : hit.match.line > 0 ? "content" : `policy ${rule.id}`;
  return JSON.stringify([hit.path, where, hit.blob, hit.provenance?.commit, hit.layer, hit.image]);
}
function strongest(group) {
  const kept = [];
  const longest = group.reduce((max, { hit: { match } }) => Math.max(max, match.end - match.start), 0);
  const taken = new Overlaps(longest);
  for (const item of [...group].sort(byRank)) {
    if (taken.overlapping(item).some((better) => covers2(better, item))) continue;
    taken.add(item);
    kept.push(item);
  }
  return kept;
}
function byRank(a, b) {
  const [m, n] = [a.hit.match, b.hit.match];
  return b.rule.specificity - a.rule.specificity || blobs(n) - blobs(m) || CONFIDENCES.indexOf(n.confidence) - CONFIDENCES.indexOf(m.confidence) || n.end - n.start - (m.end - m.start) || m.decoded.length - n.decoded.length || m.start - n.start || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0);
}
function covers2(better, item) {
  const [a, b] = [better.hit.match, item.hit.match];
  const [blobsA, blobsB] = [blobs(a), blobs(b)];
  if (blobsA === 0 && blobsB === 0) return true;
  if (sameText(a, b)) return true;
  return better.rule.specificity >= item.rule.specificity && blobsA > blobsB && item.rule.specificity < SPECIFIC;
}
function blobs(match) {
  return match.decoded.filter((layer) => layer === "base64" || layer === "hex").length;
}
function sameText(a, b) {
  const [x, y] = [revealSecret(a.secret), revealSecret(b.secret)];
  return x.includes(y) || y.includes(x);
}
var Overlaps = class {
  #width;
  #buckets = /* @__PURE__ */ new Map();
  /** @param longest length of the longest match */
  constructor(longest) {
    this.#width = Math.max(64, longest);
  }
  add(item) {
    for (const key of this.#keys(item)) {
      const bucket = this.#buckets.get(key);
      if (bucket === void 0) this.#buckets.set(key, [item]);
      else bucket.push(item);
    }
  }
  overlapping(item) {
    const { start, end } = item.hit.match;
    return this.#keys(item).flatMap((key) => this.#buckets.get(key) ?? []).filter(
      ({ hit: { match } }) => match.start < end && match.end > start || match.start === start && match.end === end
    );
  }
  #keys({ hit: { match } }) {
    const first = Math.floor(match.start / this.#width);
    const last = Math.floor(match.end / this.#width);
    return first === last ? [first] : [first, last];
  }
};

// src/triage/stages/inline.ts
function applyInline(items, counts) {
  for (const item of items) {
    const { inline, path } = item.hit;
    if (inline === void 0 || item.suppression !== void 0 || !counts(path)) continue;
    item.suppression = { by: "inline", reason: inline.reason ?? inline.form };
  }
}

// src/triage/stages/thresholds.ts
function isAskedFor({ hit, rule }, context) {
  if (context.selects !== void 0 && !context.selects(rule.id, hit.path)) return false;
  const limits = context.forPath?.(hit.path);
  return limits === void 0 || SEVERITIES.indexOf(rule.severity) >= SEVERITIES.indexOf(limits.minSeverity) && CONFIDENCES.indexOf(hit.match.confidence) >= CONFIDENCES.indexOf(limits.minConfidence);
}

// src/triage/triage.ts
async function triage(hits, context) {
  const today = context.today ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const items = dedupe(hits.map((hit) => newItem(hit, context)));
  const asked = items.filter((item) => isAskedFor(item, context));
  const mask = makeMask(secretsOf(asked));
  name(items, context, mask);
  const allowances = context.allowances ?? [];
  const allowed = applyAllowances(items, allowances, today);
  applyInline(items, (path) => context.forPath?.(path).inlineAllow ?? true);
  const matched = await applyBaseline(items, context, today);
  const shownMask = context.showSecrets === true ? noMask : mask;
  const findings = [];
  const suppressed = [];
  for (const item of asked) {
    const finding = toFinding(item, shownMask);
    if (context.showSecrets === true) finding.path = item.hit.path;
    const { suppression } = item;
    if (suppression === void 0) findings.push(finding);
    else
      suppressed.push({
        ...finding,
        ...suppression,
        ...suppression.reason !== void 0 && { reason: shownMask(suppression.reason) }
      });
  }
  return {
    findings: findings.sort(byPlace),
    suppressed: suppressed.sort(byPlace),
    staleSuppressions: stale(context, allowances, allowed, matched, shownMask),
    mask: shownMask
  };
}
function newItem(hit, { rules }) {
  const rule = rules.get(hit.match.rule);
  if (rule === void 0) throw new Error(`triage was given no rule "${hit.match.rule}"`);
  return { hit, rule, path: hit.path, fingerprint: "" };
}
function secretsOf(items) {
  return items.filter((item) => !isAboutFile(item)).map(({ hit }) => hit.match.secret);
}
function name(items, context, mask) {
  const salt = context.baseline?.salts[0] ?? context.salt ?? PRODUCT_KEY;
  for (const item of items) {
    item.path = mask(item.hit.path);
    item.fingerprint = fingerprintOf(item, salt);
  }
}
function fingerprintOf(item, salt) {
  const { hit, rule, path } = item;
  return isAboutFile(item) ? pathFingerprint(path, rule.id, salt) : fingerprint(hit.match.secret, rule.family, salt);
}
async function applyBaseline(items, context, today) {
  const { baseline } = context;
  if (baseline === void 0) return /* @__PURE__ */ new Set();
  const queries = items.map((item) => ({
    fingerprints: [item.fingerprint, ...baseline.salts.slice(1).map((salt) => fingerprintOf(item, salt))],
    rule: item.rule.id,
    where: item.hit.where,
    path: item.path
  }));
  const { entries, used } = await matchBaseline(baseline, queries, today, context.pathExists ?? (() => true));
  items.forEach((item, i) => {
    const entry = entries[i];
    if (entry === void 0 || item.suppression !== void 0) return;
    const { reason, until, status } = entry;
    if (hasEnded(entry, today)) item.ended = until;
    else item.suppression = { by: "baseline", reason: reason ?? status, ...until !== void 0 && { until } };
  });
  return used;
}
function stale(context, allowances, allowed, matched, mask) {
  const { full, baseline, rules, selects } = context;
  if (full === void 0) return [];
  const looked = (rule, path) => rules.has(rule) && (selects?.(rule, path) ?? true);
  const entries = baseline === void 0 ? [] : staleEntries(baseline, matched, full, looked);
  const unused = allowances.filter((a) => !allowed.has(a) && (a.rules?.some((rule) => looked(rule, "")) ?? true));
  return [
    ...unused.map(({ reason, at }) => ({
      by: "config",
      id: mask(reason),
      ...at !== void 0 && { path: at }
    })),
    ...entries.map(({ fingerprint: id, path, reason }) => ({
      by: "baseline",
      id,
      ...path !== void 0 && { path },
      ...reason !== void 0 && { reason: mask(reason) }
    }))
  ];
}
export {
  triage
};
