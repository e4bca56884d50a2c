import {
  NO_COMMIT
} from "./chunk-G2SPY3YO.js";
import {
  provenanceOf,
  tryCommit
} from "./chunk-7HHZ3Y5M.js";
import {
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";

// src/sources/attribution.ts
async function attributeHits(reader, plan, hits) {
  const people = new People(reader, plan);
  const out = [];
  for (const { hit, rank } of [...placed(plan, hits), ...messages(plan, hits), ...others(plan, hits)]) {
    const provenance = rank === NO_COMMIT ? void 0 : await people.of(rank);
    out.push(provenance === void 0 ? hit : { ...hit, provenance });
  }
  return out;
}
function placed(plan, hits) {
  const { places } = plan;
  const byBlob = /* @__PURE__ */ new Map();
  const wanted = new Uint8Array(places.blobs.size);
  for (const hit of hits) {
    const blob = isPlaced(hit) ? places.blobs.find(hit.blob ?? "") : -1;
    if (blob < 0) continue;
    wanted[blob] = 1;
    const list = byBlob.get(blob);
    if (list === void 0) byBlob.set(blob, [hit]);
    else list.push(hit);
  }
  const seen = /* @__PURE__ */ new Set();
  const out = [];
  for (const { blob, path, rank } of places.placesOf(wanted)) {
    const kind = places.isNote(path) ? "note" : "content";
    for (const hit of byBlob.get(blob) ?? []) {
      const inside = hit.archive === void 0 ? "" : hit.path.slice(hit.archive.length);
      const key = `${path}\0${inside}\0${valueKey(hit)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const where = hit.where === "path" ? "path" : kind;
      out.push({ hit: { ...hit, where, path: `${places.pathText(path)}${inside}` }, rank });
    }
  }
  return out;
}
function messages(plan, hits) {
  const first = /* @__PURE__ */ new Map();
  for (const hit of hits) {
    if (hit.where !== "commit-message") continue;
    const rank = plan.commits.find(hit.blob ?? "");
    const known = first.get(valueKey(hit));
    if (known === void 0 || rank < known.rank) first.set(valueKey(hit), { hit, rank });
  }
  return [...first.values()];
}
function others(plan, hits) {
  return hits.flatMap((hit) => {
    if (isPlaced(hit) || hit.where === "commit-message") return [];
    const number = hit.where === "path" ? plan.places.numberOf(hit.path, false) : void 0;
    const first = number === void 0 ? void 0 : plan.places.firstAt(number);
    return [{ hit, rank: first?.rank ?? NO_COMMIT }];
  });
}
function isPlaced(hit) {
  return hit.where === "content" || hit.where === "note" || hit.archive !== void 0;
}
function valueKey(hit) {
  return `${hit.match.rule}\0${m101_revealSecret(hit.match.secret)}`;
}
var People = class {
  #reader;
  #plan;
  #known = /* @__PURE__ */ new Map();
  constructor(reader, plan) {
    this.#reader = reader;
    this.#plan = plan;
  }
  async of(rank) {
    let provenance = this.#known.get(rank);
    if (provenance === void 0) {
      const oid = this.#plan.commits.text(rank);
      const commit = await tryCommit(this.#reader, oid, () => {
      });
      provenance = commit === void 0 ? { commit: oid, author: "", email: "", date: "" } : provenanceOf(oid, commit);
      this.#known.set(rank, provenance);
    }
    return provenance;
  }
};

export {
  attributeHits,
  People
};
