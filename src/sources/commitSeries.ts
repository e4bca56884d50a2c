/**
 * What a series of commits adds, commit by commit, against their parents: the range scan, and a history narrowed to some commits.
 */
import { commitChanges } from "../git/commitChanges.ts";
import { ObjectReader } from "../git/objectReader.ts";
import { pathText } from "../git/pathText.ts";
import type { RawChange } from "../git/rawDiff.ts";
import type { Repository } from "../git/repository.ts";
import { type Chunk, type Hit, IncompleteError, type Provenance, revealSecret } from "../model.ts";
import { AHEAD, isFresh, oldBlobs, SUBMODULE, type Version, versionChunk, versionEntry } from "./blobs.ts";
import { Identities, messageChunk, provenanceOf, tryCommit } from "./commits.ts";
import { inOrder } from "./inOrder.ts";
import { nameChunks } from "./names.ts";
import type { Entry, SourceContext } from "./source.ts";

export class CommitSeries {
  readonly #ctx: SourceContext;
  readonly #repo: Repository;
  readonly reader: ObjectReader;
  /** Versions that came in, each (path, blob) once, in the order of the commits. */
  readonly #entries = new Map<string, Version>();
  /** Place in the walk, by commit. */
  readonly #rank = new Map<string, number>();

  constructor(ctx: SourceContext, repo: Repository) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.reader = new ObjectReader(repo.git, ctx.maxFileSize);
  }

  /** Everything the commits add: file content, new file names, messages, people. @param commits parents before children */
  async *chunks(commits: readonly string[]): AsyncGenerator<Chunk, void, undefined> {
    commits.forEach((oid, i) => this.#rank.set(oid, i));
    if (this.#isFirst) this.#ctx.coverage.commits += commits.length;
    for (const oid of commits) this.#ctx.part?.note(oid);
    const names = new Map<string, string[]>();
    for await (const chunk of inOrder(this.#versions(commits, names), AHEAD, (v) =>
      versionChunk(this.#ctx.part?.at(v.path, this.#ctx) ?? this.#ctx, this.reader, v),
    )) {
      if (chunk !== undefined) yield chunk;
    }
    yield* this.#commitTexts(commits, names);
  }

  /** Of a value that comes in at one path again and again (removed and added back, for instance) the first time counts. */
  first(hits: readonly Hit[]): Hit[] {
    const rank = (hit: Hit): number => this.#rank.get(hit.provenance?.commit ?? "") ?? 0;
    const kept = new Map<string, Hit>();
    for (const hit of hits) {
      const key = [
        hit.match.rule,
        hit.where,
        hit.where === "commit-message" ? "" : hit.path,
        revealSecret(hit.match.secret),
      ].join("\0");
      const known = kept.get(key);
      if (known === undefined || rank(hit) < rank(known)) kept.set(key, hit);
    }
    return [...kept.values()];
  }

  async *entries(): AsyncGenerator<Entry, void, undefined> {
    for (const version of this.#entries.values()) yield versionEntry(this.reader, version);
  }

  /** Each (path, blob, old blobs) once, with the first commit that has it. */
  async *#versions(commits: readonly string[], names: Map<string, string[]>): AsyncGenerator<Version, void, undefined> {
    const seen = new Set<string>();
    let commit = "";
    let provenance: Provenance | undefined;
    for await (const records of commitChanges(this.#repo.git, commits, {
      renames: true,
      onFailure: this.#unreadable,
    })) {
      for (const record of records) {
        if (record.kind === "commit") {
          commit = record.oid;
          provenance = undefined;
          continue;
        }
        const version = this.#version(record, commit, names);
        if (version === undefined) continue;
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

  #version(change: RawChange, commit: string, names: Map<string, string[]>): Version | undefined {
    if (/^0+$/.test(change.oid)) return undefined;
    const path = pathText(change.path);
    if (change.mode === SUBMODULE) this.#ctx.coverage.skip("submodule", path);
    else if (this.#ctx.excluded(path)) this.#ctx.coverage.skip("excluded", path);
    else {
      const fresh = isFresh(change);
      if (fresh && this.#ctx.part?.owns(path) !== false) listIn(names, commit).push(path);
      return { path, mode: change.mode, blob: change.oid, olds: oldBlobs(this.#ctx, change), fresh };
    }
    return undefined;
  }

  async #provenance(oid: string): Promise<Provenance> {
    const commit = await tryCommit(this.reader, oid, (error) => this.#unreadable(oid, error));
    return commit === undefined ? { commit: oid, author: "", email: "", date: "" } : provenanceOf(oid, commit);
  }

  /** Messages and people are looked at here, not by another shard. */
  get #isFirst(): boolean {
    return this.#ctx.part?.isFirst !== false;
  }

  /** Messages, people, and the file names that each commit brings in. */
  async *#commitTexts(
    commits: readonly string[],
    names: ReadonlyMap<string, string[]>,
  ): AsyncGenerator<Chunk, void, undefined> {
    const people = new Identities();
    const all = [...commits.entries()];
    const read = inOrder(this.#isFirst ? all : all.filter(([, oid]) => names.has(oid)), AHEAD, async ([rank, oid]) => {
      const commit = await tryCommit(this.reader, oid, (error) => this.#unreadable(oid, error));
      return { rank, oid, commit };
    });
    for await (const { rank, oid, commit } of read) {
      if (commit === undefined) continue;
      if (this.#isFirst) {
        this.#ctx.coverage.objects++;
        people.add(oid, commit, rank);
        yield messageChunk(oid, commit);
      }
      const provenance = provenanceOf(oid, commit);
      for (const chunk of nameChunks(names.get(oid) ?? [], "path")) yield { ...chunk, provenance };
    }
    yield* people.chunks();
  }

  readonly #unreadable = (commit: string, error: IncompleteError): void => {
    this.#ctx.coverage.problem(
      `some commits cannot be read (${error.message}): run git fsck, or fetch the missing objects`,
      "unreadable-commit",
      commit,
    );
  };
}

function listIn(map: Map<string, string[]>, key: string): string[] {
  let list = map.get(key);
  if (list === undefined) map.set(key, (list = []));
  return list;
}
