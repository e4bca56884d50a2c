import {
  kindsOf
} from "./chunk-HN7FCPRB.js";

// src/policy/guard.ts
var SPECIFICITY = 50;
var DOCS = "https://github.com/leakgate/leakgate/blob/main/docs/guards.md";
function guardRule(id, title, severity, fix, confidence = "high") {
  return {
    id,
    provider: "policy",
    family: "policy",
    title,
    severity,
    confidence,
    keywords: [],
    flags: "",
    before: { min: 0, max: 0 },
    maxLength: 0,
    prefix: "",
    entropy: 0,
    stopwords: [],
    allow: [],
    checks: [],
    where: ["policy"],
    needs: [],
    specificity: SPECIFICITY,
    revoke: { url: `${DOCS}#${id}`, steps: fix }
  };
}

// src/policy/wake.ts
var PREFIX = "wake:";
var REACH = 320;
function wakeRules(guards) {
  return guards.flatMap((guard) => (guard.wakes ?? []).map((wake, i) => wakeRule(guard, wake, i)));
}
function wakeRule(guard, { keywords, pattern, path }, index) {
  return {
    ...guardRule(`${PREFIX}${idOf(guard)}:${index}`, "", "low", ""),
    where: ["content"],
    keywords,
    // The "secret" is one character, of which no judgement can make a placeholder.
    pattern: `(?<secret>[\\s\\S])${pattern ?? ""}`,
    flags: "i",
    maxLength: REACH,
    ...path !== void 0 && { path }
  };
}
function idOf(guard) {
  return guard.rules[0]?.id ?? "";
}
function partWakes(hits) {
  const findings = hits.filter((hit) => !hit.match.rule.startsWith(PREFIX));
  const woken = new Woken();
  if (findings.length < hits.length) {
    for (const hit of hits) {
      if (!hit.match.rule.startsWith(PREFIX)) continue;
      woken.add(hit, hit.match.rule.slice(PREFIX.length, hit.match.rule.lastIndexOf(":")));
    }
  }
  return { findings, woken };
}
var NONE = /* @__PURE__ */ new Map();
var Woken = class {
  #byBlob = /* @__PURE__ */ new Map();
  #byPath = /* @__PURE__ */ new Map();
  add({ path, blob, match }, guard) {
    const places = blob === void 0 ? this.#byPath : this.#byBlob;
    const key = blob ?? path;
    let guards = places.get(key);
    if (guards === void 0) places.set(key, guards = /* @__PURE__ */ new Map());
    const offsets = guards.get(guard);
    if (offsets === void 0) guards.set(guard, [match.start]);
    else offsets.push(match.start);
  }
  /** Paths of contents that have no object id: those of a work tree. */
  get paths() {
    return this.#byPath;
  }
  get blobs() {
    return new Set(this.#byBlob.keys());
  }
  /** @param blob the content's object id where the source's hits name one */
  of(path, blob) {
    return (blob === void 0 ? void 0 : this.#byBlob.get(blob)) ?? this.#byPath.get(path) ?? NONE;
  }
};

// src/policy/chooseEntries.ts
var SYMLINK = "120000";
var SUBMODULE = "160000";
function entryFilter(guards, { isChange, woken = new Woken() }) {
  const wanted = guards.reduce((bits, guard) => bits | kindsFor(guard, isChange), 0);
  return { path: (path) => (kindsOf(path) & wanted) !== 0 || woken.paths.has(path), blobs: woken.blobs };
}
async function chooseEntries(entries, guards, run) {
  const { isChange, woken = new Woken() } = run;
  const wanted = guards.reduce((bits, guard) => bits | kindsFor(guard, isChange), 0);
  const chosen = [];
  for await (const entry of entries) {
    const kinds = kindsOf(entry.path);
    const wakes = woken.of(entry.path, run.namesBlobs ? entry.blob : void 0);
    if ((kinds & wanted) === 0 && wakes.size === 0) continue;
    if (entry.mode !== SYMLINK && entry.mode !== SUBMODULE) chosen.push({ entry, kinds, woken: wakes });
  }
  return chosen.sort((a, b) => a.entry.path < b.entry.path ? -1 : a.entry.path > b.entry.path ? 1 : 0);
}
function kindsFor(guard, isChange) {
  return isChange ? guard.kinds | (guard.kindsInChange ?? 0) : guard.kinds;
}

export {
  guardRule,
  wakeRules,
  idOf,
  partWakes,
  entryFilter,
  chooseEntries,
  kindsFor
};
