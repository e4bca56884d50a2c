import {
  Identities,
  commitChanges,
  m179_inOrder,
  messageChunk,
  provenanceOf,
  tryCommit
} from "./chunk-7HHZ3Y5M.js";
import {
  m92_ObjectReader,
  m94_pathText
} from "./chunk-BLHTV6GK.js";
import {
  m180_nameChunks
} from "./chunk-XCWIZIBK.js";
import {
  m177_AHEAD,
  m177_SUBMODULE,
  m177_isFresh,
  m177_oldBlobs,
  m177_versionChunk,
  m177_versionEntry
} from "./chunk-OVRD6QK3.js";
import {
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";

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
    this.reader = new m92_ObjectReader(repo.git, ctx.maxFileSize);
  }
  /** Everything the commits add: file content, new file names, messages, people. @param commits parents before children */
  async *chunks(commits) {
    commits.forEach((oid, i) => this.#rank.set(oid, i));
    if (this.#isFirst) this.#ctx.coverage.commits += commits.length;
    for (const oid of commits) this.#ctx.part?.note(oid);
    const names = /* @__PURE__ */ new Map();
    for await (const chunk of m179_inOrder(
      this.#versions(commits, names),
      m177_AHEAD,
      (v) => m177_versionChunk(this.#ctx.part?.at(v.path, this.#ctx) ?? this.#ctx, this.reader, v)
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
        m101_revealSecret(hit.match.secret)
      ].join("\0");
      const known = kept.get(key);
      if (known === void 0 || rank(hit) < rank(known)) kept.set(key, hit);
    }
    return [...kept.values()];
  }
  async *entries() {
    for (const version of this.#entries.values()) yield m177_versionEntry(this.reader, version);
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
    const path = m94_pathText(change.path);
    if (change.mode === m177_SUBMODULE) this.#ctx.coverage.skip("submodule", path);
    else if (this.#ctx.excluded(path)) this.#ctx.coverage.skip("excluded", path);
    else {
      const fresh = m177_isFresh(change);
      if (fresh && this.#ctx.part?.owns(path) !== false) listIn(names, commit).push(path);
      return { path, mode: change.mode, blob: change.oid, olds: m177_oldBlobs(this.#ctx, change), fresh };
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
    const read = m179_inOrder(this.#isFirst ? all : all.filter(([, oid]) => names.has(oid)), m177_AHEAD, async ([rank, oid]) => {
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
      for (const chunk of m180_nameChunks(names.get(oid) ?? [], "path")) yield { ...chunk, provenance };
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
