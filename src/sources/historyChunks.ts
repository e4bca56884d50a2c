/**
 * The content of a planned history, streamed from the object store in the order of the packs.
 */
import { parseCommit, parseTag } from "../git/commit.ts";
import type { ObjectAnswer } from "../git/object.ts";
import type { OidTable } from "../git/oidTable.ts";
import type { ObjectReader } from "../git/objectReader.ts";
import { allObjectIds, objectsOf } from "../git/objectStream.ts";
import { packedObjects } from "../git/pack/packWalk.ts";
import type { Repository } from "../git/repository.ts";
import { type Chunk, IncompleteError } from "../model.ts";
import { AHEAD, missingObject, tooLarge } from "./blobs.ts";
import { commitPath, Identities, messageChunk, tagChunk } from "./commits.ts";
import type { HistoryPlan } from "./historyPlan.ts";
import { inOrder } from "./inOrder.ts";
import { nameChunks } from "./names.ts";
import type { SourceContext } from "./source.ts";

/** Everything that the plan wants, each object once; names last. */
export function historyChunks(
  ctx: SourceContext,
  repo: Repository,
  reader: ObjectReader,
  plan: HistoryPlan,
): AsyncGenerator<Chunk, void, undefined> {
  return new HistoryStream(ctx, repo, reader, plan).chunks();
}

/** How far an object has come. */
const WANTED = 0;
const STORED = 1;
const READ = 2;
/** Less than one in so many is few. */
const FEW = 20;

class HistoryStream {
  readonly #ctx: SourceContext;
  readonly #repo: Repository;
  readonly #reader: ObjectReader;
  readonly #plan: HistoryPlan;
  readonly #people = new Identities();
  /** By number of the blob, and by rank of the commit. */
  readonly #blobs: Uint8Array;
  readonly #commits: Uint8Array;
  /** Tags still to be read, with their path. */
  readonly #tags: Map<string, string>;

  constructor(ctx: SourceContext, repo: Repository, reader: ObjectReader, plan: HistoryPlan) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.#reader = reader;
    this.#plan = plan;
    this.#blobs = new Uint8Array(plan.places.blobs.size);
    this.#commits = new Uint8Array(plan.commits.size);
    this.#tags = new Map(plan.tags);
    this.#leaveToOthers();
    this.#leaveKnown();
  }

  /** What is known from earlier runs counts as read. */
  #leaveKnown(): void {
    const known = this.#ctx.memory?.settled(this.#plan);
    if (known === undefined) return;
    known.blobs.forEach((isKnown, blob) => isKnown === 1 && (this.#blobs[blob] = READ));
    known.commits.forEach((isKnown, rank) => isKnown === 1 && (this.#commits[rank] = READ));
    for (const tag of known.tags) this.#tags.delete(tag);
  }

  /** What other shards look at counts as read. */
  #leaveToOthers(): void {
    const { part } = this.#ctx;
    if (part === undefined) return;
    const { places, commits } = this.#plan;
    for (let rank = 0; rank < commits.size; rank++) part.note(commits.text(rank));
    const owned = places.blobsAt((path) => part.owns(path));
    for (let blob = 0; blob < owned.length; blob++) if (owned[blob] !== 1) this.#blobs[blob] = READ;
    if (part.isFirst) return;
    this.#commits.fill(READ);
    this.#tags.clear();
  }

  async *chunks(): AsyncGenerator<Chunk, void, undefined> {
    if (this.#ctx.part?.isFirst !== false) this.#ctx.coverage.commits += this.#plan.commits.size;
    const isLeft = (state: number): boolean => state !== READ;
    const left = this.#blobs.filter(isLeft).length + this.#commits.filter(isLeft).length;
    this.#ctx.coverage.expected = left;
    if (left * FEW < this.#blobs.length + this.#commits.length) yield* this.#few();
    else {
      yield* this.#packed();
      if (this.#blobs.some(isLeft) || this.#commits.some(isLeft)) yield* this.#bulk();
    }
    yield* this.#leftBehind(this.#blobs, (blob) => this.#plan.places.blobs.text(blob));
    yield* this.#leftBehind(this.#commits, (rank) => this.#plan.commits.text(rank));
    yield* this.#tagMessages();
    yield* this.#people.chunks();
    yield* this.#names();
  }

  /** One by one, a little ahead: for the few that are new, a walk through all packs would be a detour. */
  async *#few(): AsyncGenerator<Chunk, void, undefined> {
    const { places, commits } = this.#plan;
    const wanted = [...unread(this.#blobs, places.blobs), ...unread(this.#commits, commits)];
    const read = async (oid: string): Promise<[string, ObjectAnswer | IncompleteError]> => [
      oid,
      await this.#reader.get(oid).catch((error: IncompleteError) => error),
    ];
    for await (const [oid, answer] of inOrder(wanted, AHEAD, read)) {
      const chunk = this.#answered(oid, answer);
      if (chunk !== undefined) yield chunk;
    }
    this.#blobs.fill(READ);
    this.#commits.fill(READ);
  }

  /** What lies in packs that can be read here, each tree of deltas by itself. */
  *#packed(): Generator<Chunk, void, undefined> {
    const { commonDir, objectFormat } = this.#repo;
    const wants = (ids: Buffer, at: number): boolean => this.#isUnread(ids, at);
    for (const object of packedObjects({ commonDir, objectFormat, wants, limit: this.#ctx.maxFileSize })) {
      const { oid, type, bytes, key, from, isBase } = object;
      const chunk = this.#chunk({ kind: "object", oid, type, bytes, size: bytes.length });
      if (chunk === undefined) continue;
      // A commit's chunk is its message, not all of it.
      const isKin = type === "blob" && (isBase || from !== undefined);
      yield isKin ? { ...chunk, lineage: { ...(isBase && { key }), ...(from !== undefined && { from }) } } : chunk;
    }
  }

  #isUnread(ids: Buffer, at: number): boolean {
    const blob = this.#plan.places.blobs.findBytes(ids, at);
    if (blob >= 0) return this.#blobs[blob] !== READ;
    const rank = this.#plan.commits.findBytes(ids, at);
    return rank >= 0 && this.#commits[rank] !== READ;
  }

  /** One pass over the store. What it does not reach, because a damaged object has ended git, is left behind. */
  async *#bulk(): AsyncGenerator<Chunk, void, undefined> {
    try {
      for await (const batch of objectsOf(this.#repo.git, this.#wantedIds(), this.#ctx.maxFileSize)) {
        for (const answer of batch) {
          const chunk = this.#chunk(answer);
          if (chunk !== undefined) yield chunk;
        }
      }
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
    }
  }

  /** Ids of what is stored and wanted, in the order of the packs. */
  async *#wantedIds(): AsyncGenerator<Buffer, void, undefined> {
    const line = (this.#repo.objectFormat === "sha1" ? 40 : 64) + 1;
    let rest: Buffer = Buffer.alloc(0);
    for await (const piece of allObjectIds(this.#repo.git)) {
      const text = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = text.length - (text.length % line);
      const wanted = Buffer.allocUnsafe(whole);
      let size = 0;
      for (let at = 0; at < whole; at += line) {
        if (this.#wants(text, at)) size += text.copy(wanted, size, at, at + line);
      }
      rest = Buffer.from(text.subarray(whole));
      if (size > 0) yield wanted.subarray(0, size);
    }
  }

  #wants(text: Buffer, at: number): boolean {
    const blob = this.#plan.places.blobs.findIn(text, at);
    if (blob >= 0) return isLeft(this.#blobs, blob);
    const rank = this.#plan.commits.findIn(text, at);
    return rank >= 0 && isLeft(this.#commits, rank);
  }

  /** One by one, so that a damaged object hides no other. */
  async *#leftBehind(states: Uint8Array, oidOf: (index: number) => string): AsyncGenerator<Chunk, void, undefined> {
    for (let index = 0; index < states.length; index++) {
      if (states[index] === READ) continue;
      const oid = oidOf(index);
      // git may try to fetch what is not in the store; it is not asked.
      const chunk = states[index] === WANTED ? this.#missing(oid) : await this.#single(oid);
      if (chunk !== undefined) yield chunk;
    }
  }

  #missing(oid: string): undefined {
    missingObject(this.#ctx, oid, this.#pathOf(oid));
  }

  async #single(oid: string): Promise<Chunk | undefined> {
    return this.#answered(oid, await this.#reader.get(oid).catch((error: IncompleteError) => error));
  }

  #answered(oid: string, answer: ObjectAnswer | IncompleteError): Chunk | undefined {
    if (!(answer instanceof Error)) return "oid" in answer ? this.#chunk(answer) : this.#missing(oid);
    if (!(answer instanceof IncompleteError)) throw answer;
    const fix = `some objects cannot be read (${answer.message}): run git fsck`;
    this.#ctx.coverage.problem(fix, "unreadable", `${this.#pathOf(oid)} (${oid})`);
    return undefined;
  }

  /** Tags that tags point to come in while this goes on. */
  async *#tagMessages(): AsyncGenerator<Chunk, void, undefined> {
    for (const oid of this.#tags.keys()) {
      const chunk = await this.#single(oid);
      if (chunk !== undefined) yield chunk;
    }
  }

  #chunk(answer: ObjectAnswer): Chunk | undefined {
    if (!("oid" in answer)) return undefined;
    const { oid, type } = answer;
    if (type === "blob") this.#blobs[this.#plan.places.blobs.find(oid)] = READ;
    if (type === "commit") this.#commits[this.#plan.commits.find(oid)] = READ;
    if (answer.kind === "too-large") {
      tooLarge(this.#ctx, this.#pathOf(oid), answer.size);
      return undefined;
    }
    const { coverage } = this.#ctx.part?.at(this.#pathOf(oid), this.#ctx) ?? this.#ctx;
    coverage.objects++;
    coverage.bytes += answer.size;
    if (type === "blob") return this.#file(oid, answer.bytes, coverage);
    if (type === "commit") return this.#message(oid, answer.bytes);
    return type === "tag" ? this.#tag(oid, answer.bytes) : undefined;
  }

  #file(oid: string, bytes: Buffer, coverage: SourceContext["coverage"]): Chunk {
    const { places } = this.#plan;
    const { path } = places.firstPlace(places.blobs.find(oid));
    coverage.files++;
    return { bytes, path: places.pathText(path), where: places.isNote(path) ? "note" : "content", blob: oid };
  }

  #message(oid: string, bytes: Buffer): Chunk {
    const commit = parseCommit(bytes);
    this.#people.add(oid, commit, this.#plan.commits.find(oid));
    return messageChunk(oid, commit);
  }

  #tag(oid: string, bytes: Buffer): Chunk {
    const tag = parseTag(bytes);
    const path = this.#pathOf(oid);
    this.#ctx.memory?.tag(oid, tag.type === "tag" ? tag.object : undefined);
    if (tag.type === "tag" && !this.#tags.has(tag.object)) this.#tags.set(tag.object, path);
    return tagChunk(oid, tag, path);
  }

  #pathOf(oid: string): string {
    const { places, commits } = this.#plan;
    const blob = places.blobs.find(oid);
    if (blob >= 0) return places.pathText(places.firstPlace(blob).path);
    return commits.find(oid) >= 0 ? commitPath(oid) : (this.#tags.get(oid) ?? oid);
  }

  *#names(): Generator<Chunk, void, undefined> {
    const { places, refs } = this.#plan;
    const names: string[] = [];
    for (let path = 0; path < places.paths; path++) {
      if (places.isNote(path) || places.firstAt(path) === undefined) continue;
      if (this.#ctx.part?.owns(places.pathText(path)) !== false) names.push(places.pathText(path));
    }
    yield* nameChunks(names, "path");
    if (this.#ctx.part?.isFirst === false) return;
    yield* nameChunks(
      refs.map((ref) => ref.name),
      "ref-name",
    );
  }
}

function* unread(states: Uint8Array, ids: OidTable): Generator<string, void, undefined> {
  for (let index = 0; index < states.length; index++) if (states[index] !== READ) yield ids.text(index);
}

/** Marks what is stored. @returns false for what has been read, or is another shard's */
function isLeft(states: Uint8Array, index: number): boolean {
  if (states[index] === READ) return false;
  states[index] = STORED;
  return true;
}
