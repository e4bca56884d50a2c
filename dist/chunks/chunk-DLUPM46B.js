import {
  Identities,
  commitChanges,
  messageChunk,
  provenanceOf,
  tryCommit
} from "./chunk-T64U3PNH.js";
import {
  m74_ObjectReader,
  m76_pathText
} from "./chunk-H4S7JQ2N.js";
import {
  m155_nameChunks
} from "./chunk-JCSSBLDJ.js";
import {
  m152_AHEAD,
  m152_SUBMODULE,
  m152_isFresh,
  m152_oldBlobs,
  m152_versionChunk,
  m152_versionEntry
} from "./chunk-4STBGSQN.js";
import {
  m82_revealSecret
} from "./chunk-NUUKCMGI.js";

// src/sources/inOrder.ts
import { m154_inOrder } from "../core.js";

// src/sources/commitSeries.ts
var CommitSeries = class {
  #ctx;
  #repo;
  reader;
  /** Versions that came in, each (path, blob) once, in the order of the commits. */
  #entries = /* @__PURE__ */ new Map();
  /** Place in the walk, by commit. */
  #rank = /* @__PURE__ */ new Map();
  constructor(ctx, repo) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.reader = new m74_ObjectReader(repo.git, ctx.maxFileSize);
  }
  /** Everything the commits add: file content, new file names, messages, people. @param commits parents before children */
  async *chunks(commits) {
    commits.forEach((oid, i) => this.#rank.set(oid, i));
    if (this.#isFirst) this.#ctx.coverage.commits += commits.length;
    for (const oid of commits) this.#ctx.part?.note(oid);
    const names = /* @__PURE__ */ new Map();
    for await (const chunk of m154_inOrder(
      this.#versions(commits, names),
      m152_AHEAD,
      (v) => m152_versionChunk(this.#ctx.part?.at(v.path, this.#ctx) ?? this.#ctx, this.reader, v)
    )) {
      if (chunk !== void 0) yield chunk;
    }
    yield* this.#commitTexts(commits, names);
  }
  /** Of a value that comes in at one path again and again (removed and added back, for instance) the first time counts. */
  first(hits) {
    const rank = (hit) => this.#rank.get(hit.provenance?.commit ?? "") ?? 0;
    const kept = /* @__PURE__ */ new Map();
    for (const hit of hits) {
      const key = [
        hit.match.rule,
        hit.where,
        hit.where === "commit-message" ? "" : hit.path,
        m82_revealSecret(hit.match.secret)
      ].join("\0");
      const known = kept.get(key);
      if (known === void 0 || rank(hit) < rank(known)) kept.set(key, hit);
    }
    return [...kept.values()];
  }
  async *entries() {
    for (const version of this.#entries.values()) yield m152_versionEntry(this.reader, version);
  }
  /** Each (path, blob, old blobs) once, with the first commit that has it. */
  async *#versions(commits, names) {
    const seen = /* @__PURE__ */ new Set();
    let commit = "";
    let provenance;
    for await (const records of commitChanges(this.#repo.git, commits, {
      renames: true,
      onFailure: this.#unreadable
    })) {
      for (const record of records) {
        if (record.kind === "commit") {
          commit = record.oid;
          provenance = void 0;
          continue;
        }
        const version = this.#version(record, commit, names);
        if (version === void 0) continue;
        const key = [version.path, version.blob, ...version.olds].join("\0");
        if (seen.has(key)) continue;
        seen.add(key);
        provenance ??= await this.#provenance(commit);
        const whole = { ...version, provenance };
        const entry = `${version.path}\0${version.blob}`;
        if (!this.#entries.has(entry)) this.#entries.set(entry, whole);
        if (this.#ctx.part?.reads(whole.path) !== false) yield whole;
      }
    }
  }
  #version(change, commit, names) {
    if (/^0+$/.test(change.oid)) return void 0;
    const path = m76_pathText(change.path);
    if (change.mode === m152_SUBMODULE) this.#ctx.coverage.skip("submodule", path);
    else if (this.#ctx.excluded(path)) this.#ctx.coverage.skip("excluded", path);
    else {
      const fresh = m152_isFresh(change);
      if (fresh && this.#ctx.part?.owns(path) !== false) listIn(names, commit).push(path);
      return { path, mode: change.mode, blob: change.oid, olds: m152_oldBlobs(this.#ctx, change), fresh };
    }
    return void 0;
  }
  async #provenance(oid) {
    const commit = await tryCommit(this.reader, oid, (error) => this.#unreadable(oid, error));
    return commit === void 0 ? { commit: oid, author: "", email: "", date: "" } : provenanceOf(oid, commit);
  }
  /** Messages and people are looked at here, not by another shard. */
  get #isFirst() {
    return this.#ctx.part?.isFirst !== false;
  }
  /** Messages, people, and the file names that each commit brings in. */
  async *#commitTexts(commits, names) {
    const people = new Identities();
    const all = [...commits.entries()];
    const read = m154_inOrder(this.#isFirst ? all : all.filter(([, oid]) => names.has(oid)), m152_AHEAD, async ([rank, oid]) => {
      const commit = await tryCommit(this.reader, oid, (error) => this.#unreadable(oid, error));
      return { rank, oid, commit };
    });
    for await (const { rank, oid, commit } of read) {
      if (commit === void 0) continue;
      if (this.#isFirst) {
        this.#ctx.coverage.objects++;
        people.add(oid, commit, rank);
        yield messageChunk(oid, commit);
      }
      const provenance = provenanceOf(oid, commit);
      for (const chunk of m155_nameChunks(names.get(oid) ?? [], "path")) yield { ...chunk, provenance };
    }
    yield* people.chunks();
  }
  #unreadable = (commit, error) => {
    this.#ctx.coverage.problem(
      `some commits cannot be read (${error.message}): run git fsck, or fetch the missing objects`,
      "unreadable-commit",
      commit
    );
  };
};
function listIn(map, key) {
  let list = map.get(key);
  if (list === void 0) map.set(key, list = []);
  return list;
}

export {
  CommitSeries
};
