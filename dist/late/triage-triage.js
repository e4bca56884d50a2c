import {
  applyAllowances,
  isAboutFile,
  isAskedFor,
  suppress
} from "../chunks/chunk-TJ3Y5KQT.js";
import {
  staleEntries
} from "../chunks/chunk-KGVWFX2L.js";
import {
  hasEnded,
  matchBaseline
} from "../chunks/chunk-64WG7MHQ.js";
import {
  m190_byPlace
} from "../chunks/chunk-EMOTWXWY.js";
import "../chunks/chunk-7HJQZND5.js";
import {
  PRODUCT_KEY,
  fingerprint,
  pathFingerprint
} from "../chunks/chunk-VH2HSPLG.js";
import {
  m188_makeMask,
  m188_noMask
} from "../chunks/chunk-CGUE4PLT.js";
import "../chunks/chunk-3GXF3YZZ.js";
import {
  m101_CONFIDENCES,
  m101_revealSecret
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/triage/build.ts
var INSTRUCTION = 120;
function maskedBuild(build, mask) {
  const { instruction } = build;
  if (instruction === void 0) return build;
  const text = mask(instruction).replace(/\s+/g, " ");
  return { ...build, instruction: text.length > INSTRUCTION ? `${text.slice(0, INSTRUCTION)}\u2026` : text };
}
function buildWords(build) {
  if (build === void 0) return "";
  const { layer, layers, instruction, step, dockerfile, line, deletedIn, overwrittenIn, base } = build;
  const keyword = /^[A-Z]+(?=\s|$)/.exec(instruction ?? "")?.[0];
  const parts = [
    ...layer === void 0 ? [] : [`layer ${layer} of ${layers ?? layer}`],
    ...step === void 0 ? [] : [`step ${step}${keyword === void 0 ? "" : ` (${keyword})`}`],
    ...dockerfile === void 0 ? [] : [`${dockerfile}:${line ?? 1}`],
    ...base === void 0 ? [] : [`the base image ${base}`]
  ];
  const where = parts.length === 0 ? "" : ` It comes from ${parts.join(", ")}.`;
  const still = `, still in layer ${layer ?? "?"}.`;
  if (deletedIn !== void 0) return `${where} Deleted in layer ${deletedIn}${still}`;
  return overwrittenIn === void 0 ? where : `${where} Overwritten in layer ${overwrittenIn}${still}`;
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
    title: titleOf(item),
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
    ...hit.build !== void 0 && { build: maskedBuild(hit.build, mask) },
    message: mask(message(item)),
    help: helpFor(item, steps),
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
function message(item) {
  const { hit, remark } = item;
  const { decoded, notes } = hit.match;
  const inside = decoded.length === 0 ? "" : `, encoded as ${decoded.join(", then ")}`;
  const why = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  const after = remark === void 0 ? "" : ` ${remark}`;
  return `${titleOf(item)}${PLACES[hit.where]}${inside}${why}.${buildWords(hit.build)}${after}`;
}
var TRACKED = " under version control";
var IN_IMAGE = "Leave it out of the image (.dockerignore, COPY of what is needed only, RUN --mount=type=secret for builds), build again from the base, and rotate what it holds: a layer keeps what a later one deletes.";
function titleOf({ hit, rule }) {
  return hit.image === void 0 ? rule.title : rule.title.replace(TRACKED, " in an image");
}
function helpFor({ hit, rule }, steps) {
  if (hit.image !== void 0 && rule.title.includes(TRACKED)) return IN_IMAGE;
  return sentence(steps.trim() === "" ? DEFAULT_STEPS : steps);
}
function sentence(text) {
  const trimmed = text.trim().replace(/\s+/g, " ");
  return /[.!?)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
function excerptOf(hit, mask) {
  return hit.excerpt === void 0 ? {} : { excerpt: mask(hit.excerpt) };
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
    if (taken.overlapping(item).some((better) => covers(better, item))) continue;
    taken.add(item);
    kept.push(item);
  }
  return kept;
}
function byRank(a, b) {
  const [m, n] = [a.hit.match, b.hit.match];
  return b.rule.specificity - a.rule.specificity || blobs(n) - blobs(m) || m101_CONFIDENCES.indexOf(n.confidence) - m101_CONFIDENCES.indexOf(m.confidence) || n.end - n.start - (m.end - m.start) || m.decoded.length - n.decoded.length || m.start - n.start || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0);
}
function covers(better, item) {
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
  const [x, y] = [m101_revealSecret(a.secret), m101_revealSecret(b.secret)];
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
function applyInline(items, counts, demands) {
  for (const item of items) {
    const { inline, path } = item.hit;
    if (inline === void 0 || item.suppression !== void 0 || !counts(path)) continue;
    const { form, reason, owner } = inline;
    const said = { ...reason !== void 0 && { reason }, ...owner !== void 0 && { owner } };
    suppress(item, { by: "inline", ...said }, demands, form);
  }
}

// src/triage/triage.ts
async function triage(hits, context) {
  const today = context.today ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const items = dedupe(hits.map((hit) => newItem(hit, context)));
  const asked = items.filter((item) => isAskedFor(item, context));
  const mask = m188_makeMask(secretsOf(asked));
  name(items, context, mask);
  const allowances = context.allowances ?? [];
  const allowed = applyAllowances(items, allowances, today, context.demands);
  applyInline(items, (path) => context.forPath?.(path).inlineAllow ?? true, context.demands);
  const { used, moves } = await applyBaseline(items, context, today);
  const shownMask = context.showSecrets === true ? m188_noMask : mask;
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
  const unused = stale(context, allowances, allowed, used, shownMask);
  return {
    findings: findings.sort(m190_byPlace),
    suppressed: suppressed.sort(m190_byPlace),
    staleSuppressions: unused?.map(({ order: _, ...one }) => one) ?? [],
    ...unused !== void 0 && { unused },
    moved: [...moves].map(([entry, place]) => ({ order: context.baseline?.entries.indexOf(entry) ?? -1, place })),
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
  if (baseline === void 0) return { used: /* @__PURE__ */ new Set(), moves: /* @__PURE__ */ new Map() };
  const queries = items.map((item) => ({
    fingerprints: [item.fingerprint, ...baseline.salts.slice(1).map((salt) => fingerprintOf(item, salt))],
    rule: item.rule.id,
    where: item.hit.where,
    path: item.path
  }));
  const { entries, used, moves } = await matchBaseline(
    baseline,
    queries,
    today,
    context.pathExists ?? (() => true)
  );
  items.forEach((item, i) => {
    const entry = entries[i];
    if (entry === void 0 || item.suppression !== void 0) return;
    const { reason, owner, until, status } = entry;
    const by = owner === void 0 ? "" : `, owner ${owner}`;
    if (status === "open") item.remark = `The baseline has it as open: a real secret that must be revoked${by}.`;
    else if (hasEnded(entry, today)) item.remark = `It was allowed until ${until}${by}.`;
    else {
      const said = { ...reason !== void 0 && { reason }, ...owner !== void 0 && { owner } };
      suppress(item, { by: "baseline", ...said, ...until !== void 0 && { until } }, context.demands, status);
    }
  });
  return { used, moves };
}
function stale(context, allowances, allowed, matched, mask) {
  const { full, baseline, rules, selects, excluded } = context;
  if (full === void 0) return void 0;
  const looked = (rule, path) => rules.has(rule) && (selects?.(rule, path) ?? true) && excluded?.(path) !== true;
  const entries = baseline === void 0 ? [] : staleEntries(baseline, matched, full, looked);
  const unused = allowances.filter((a) => !allowed.has(a) && (a.rules?.some((rule) => looked(rule, "")) ?? true));
  return [
    ...unused.map(({ reason, at }, i) => ({
      order: allowances.indexOf(unused[i]),
      by: "config",
      id: mask(reason),
      ...at !== void 0 && { path: at }
    })),
    ...entries.map((entry) => ({
      order: allowances.length + (baseline?.entries.indexOf(entry) ?? 0),
      by: "baseline",
      id: entry.fingerprint,
      rule: entry.rule,
      ...entry.path !== void 0 && { path: entry.path },
      ...entry.reason !== void 0 && { reason: mask(entry.reason) }
    }))
  ];
}
export {
  triage
};
