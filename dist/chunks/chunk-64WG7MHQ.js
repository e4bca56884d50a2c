import {
  isWeakFingerprint
} from "./chunk-VH2HSPLG.js";

// src/baseline/match.ts
var UNSTABLE_PATHS = /* @__PURE__ */ new Set(["commit-message", "tag-message", "note"]);
async function matchBaseline(baseline, queries, today, exists) {
  const byFingerprint = /* @__PURE__ */ new Map();
  for (const entry of baseline.entries) {
    const list = byFingerprint.get(entry.fingerprint);
    if (list === void 0) byFingerprint.set(entry.fingerprint, [entry]);
    else list.push(entry);
  }
  const entries = [];
  const used = /* @__PURE__ */ new Set();
  const elsewhere = [];
  queries.forEach((query, index) => {
    const same = query.fingerprints.flatMap((f) => byFingerprint.get(f) ?? []).filter((entry2) => sameThing(entry2, query));
    const entry = narrowest(
      same.filter((e) => holdsAt(e, query.path)),
      today
    );
    entries.push(entry);
    if (entry !== void 0) used.add(entry);
    else if (same.length > 0) elsewhere.push({ index, query, candidates: same });
  });
  const gone = goneCheck(exists);
  const newPlaces = /* @__PURE__ */ new Map();
  elsewhere.sort((a, b) => a.query.path < b.query.path ? -1 : a.query.path > b.query.path ? 1 : a.index - b.index);
  for (const { index, query, candidates } of byLikeness(elsewhere)) {
    const past = await gone(query.path) ? narrowest(candidates, today) : void 0;
    const entry = past ?? await movedHere(query.path, candidates, newPlaces, gone);
    if (entry === void 0) continue;
    entries[index] = entry;
    used.add(entry);
  }
  return { entries, used, moves: newPlaces };
}
function sameThing(entry, query) {
  if (isWeakFingerprint(entry.fingerprint) && entry.rule !== query.rule) return false;
  return entry.scope === "repository" && entry.where === void 0 || (entry.where ?? "content") === query.where;
}
function holdsAt(entry, path) {
  if (entry.scope === "repository") return true;
  return entry.scope === "file" ? entry.path === path : path.startsWith(`${entry.path}/`);
}
function hasEnded(entry, today) {
  return entry.until !== void 0 && entry.until < today;
}
function narrowest(entries, today) {
  const rank = (e) => {
    const place = e.scope === "file" ? 1e9 : (e.path ?? "").length;
    return hasEnded(e, today) ? place - 1e10 : place;
  };
  return entries.reduce(
    (best, e) => best === void 0 || rank(e) > rank(best) ? e : best,
    void 0
  );
}
function byLikeness(list) {
  const unlike = ({ query, candidates }) => candidates.some(
    (e) => e.path !== void 0 && (baseName(e.path) === baseName(query.path) || folder(e.path) === folder(query.path))
  ) ? 0 : 1;
  return [...list].sort((a, b) => unlike(a) - unlike(b));
}
async function movedHere(path, candidates, newPlaces, gone) {
  for (const entry of candidates) {
    if (entry.path === void 0) continue;
    const place = entry.scope === "file" ? path : folder(path);
    const taken = newPlaces.get(entry);
    if (taken !== void 0 ? taken !== place : !await gone(entry.path)) continue;
    newPlaces.set(entry, place);
    return entry;
  }
  return void 0;
}
function goneCheck(exists) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    let answer = known.get(path);
    if (answer === void 0)
      known.set(path, answer = Promise.resolve(path.includes("****\u2026****") || exists(path)).then((e) => !e));
    return answer;
  };
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function folder(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export {
  UNSTABLE_PATHS,
  matchBaseline,
  hasEnded
};
