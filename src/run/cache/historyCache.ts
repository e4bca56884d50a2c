/**
 * What a history scan need not do again (`--cache`): what commits change, and which contents were looked at with what outcome. Of what
 * was found only numbers are kept, never a value or a hash of one. docs/cache.md says what users can rely on.
 */
import { createHash } from "node:crypto";
import { type Chunk, type CoverageLog, type Match, revealSecret, type Secret } from "../../model.ts";
import type { GuardMemory } from "../../policy/chooseEntries.ts";
import { HistoryFacts } from "../../sources/historyFacts.ts";
import type { HistoryPlan } from "../../sources/historyPlan.ts";
import type { Entry, HistoryMemory, SettledObjects } from "../../sources/source.ts";
import type { CacheStore } from "./cacheStore.ts";
import { emptyState, packState, type State, unpackState } from "./cacheState.ts";
import type { ObjectRecords, ObjectResult } from "./objectRecords.ts";
import { type ReadObject, Recorder } from "./recorder.ts";
import { hiddenPaths } from "./hiddenPaths.ts";
import { recalled, storedMatches } from "./recall.ts";
import { settledBlobs, settledCommits, settledTags } from "./settle.ts";
import { ValueNumbers } from "./valueNumbers.ts";

export interface CacheOptions {
  readonly store: CacheStore;
  /** Digits of an object id. */
  readonly hexLength: number;
  readonly coverage: CoverageLog;
  readonly maxFileSize: number;
  /** What the configuration leaves out; asked when all paths are known. */
  readonly exclusions: () => string;
  readonly guarded: (path: string) => boolean;
  /** Told when what was kept is of no use, in words for the user. */
  readonly say: (text: string) => void;
}

/** Milliseconds between two times at which what was done so far is kept. */
const PAUSE = 30_000;
/** Reason under which the coverage counts contents that a rule of one's own took too long for. */
const SLOW = "rule-too-slow";

export class HistoryCache implements HistoryMemory {
  readonly #options: CacheOptions;
  readonly #state: State;
  readonly #values: ValueNumbers;
  readonly #recorder: Recorder;
  readonly #secrets: Secret[] = [];
  /** By number of the blob: what the engine said in this run. */
  readonly #matches = new Map<number, readonly Match[]>();
  /** Digests of the lists of names in which this run found nothing. */
  readonly #cleanNames = new Set<string>();
  #plan: HistoryPlan | undefined;
  /** In order; undefined when what is known of commits must not be kept. */
  #planned: readonly number[] | undefined;
  #isPlanned = false;
  #settlesNothing = false;
  /** There is something to write. */
  #isChanged: boolean;
  #written = performance.now();
  readonly guards: GuardMemory;

  constructor(options: CacheOptions) {
    this.#options = options;
    const { store, hexLength } = options;
    const file = store.read();
    const state = typeof file === "string" ? undefined : unpackState(file, hexLength);
    this.#isChanged = state === undefined;
    if (file !== "absent" && state === undefined)
      options.say(`${store.file} is damaged, or not from leakgate: it is not used, and everything is looked at`);
    this.#state = state ?? emptyState(hexLength);
    this.#values = new ValueNumbers(this.#state.nextValue);
    this.#recorder = new Recorder({
      coverage: options.coverage,
      guarded: options.guarded,
      name: (chunk, match) => this.#name(chunk, match),
      done: (object) => this.#done(object),
      pause: () => this.#pause(),
      recall: (chunk) => this.#recall(chunk),
      isClean: (chunk) => {
        const digest = digestOf(chunk);
        const isClean = this.#state.cleanNames.has(digest);
        if (isClean) this.#cleanNames.add(digest);
        return isClean;
      },
      clean: (chunk) => {
        this.#isChanged = true;
        this.#cleanNames.add(digestOf(chunk));
      },
    });
    this.guards = {
      settled: (entry) => this.#isSettled(entry),
      looked: (entry, found, told) => {
        const [path, blob] = this.#placeOf(entry);
        if (path < 0 || blob < 0 || told.hasProblem) return;
        this.#isChanged ||= this.#state.guards.of(path, blob) === undefined;
        const ids = found.map((text) => this.#values.id(`guard\0${text}`));
        this.#state.guards.learn(path, blob, { mode: modeOf(entry), found: ids, told: told.skipped });
      },
    };
  }

  get recorder(): Recorder {
    return this.#recorder;
  }

  get facts(): HistoryFacts {
    return this.#state.facts;
  }

  get boundary(): readonly string[] {
    return this.#state.boundary;
  }

  set boundary(boundary: readonly string[]) {
    this.#isChanged = true;
    this.#state.boundary = boundary;
  }

  forgetFacts(why: string): void {
    this.#isChanged = true;
    const { facts } = this.#state;
    this.#state.facts = new HistoryFacts(this.#options.hexLength, facts.paths, facts.blobs);
    if (why !== "") this.#options.say(`${this.#options.store.file}: ${why}; all commits are looked at`);
  }

  /** For this run, nothing that is known counts as read. */
  settleNothing(why: string): void {
    this.#settlesNothing = true;
    this.#options.say(`--cache is of no use: ${why}, for which everything is looked at`);
  }

  planned(commits: readonly number[] | undefined): void {
    this.#planned = commits;
    const { commitCount } = this.#state;
    // Facts that were read again come with commits that are not where they were, or with contents that are new.
    this.#isChanged ||= commits?.length !== commitCount || !commits.every((commit, i) => commit === i);
    this.#isPlanned = true;
  }

  settled(plan: HistoryPlan): SettledObjects {
    this.#plan = plan;
    if (this.#settlesNothing) {
      this.#recorder.sync();
      return { blobs: new Uint8Array(0), commits: new Uint8Array(0), tags: new Set() };
    }
    const { coverage, maxFileSize, exclusions } = this.#options;
    const { blobs, commits, facts, guards, peopleHold, commitCount } = this.#state;
    const sameExclusions = this.#state.exclusions === exclusions();
    this.#isChanged ||= !sameExclusions;
    this.#state.exclusions = exclusions();
    const known = { blobs, commits, guards, paths: facts.paths, maxFileSize, sameExclusions };
    const { settled, numbers } = settledBlobs(plan, known);
    settled.forEach((isSettled, blob) => {
      if (isSettled === 0) return;
      const number = numbers[blob] as number;
      const [files, bytes] = blobs.insideOf(number) ?? [0, 0];
      coverage.objects++;
      coverage.files += 1 + files;
      coverage.bytes += blobs.sizeOf(number) + bytes;
    });
    const messages = settledCommits(plan, commits, peopleHold, commitCount);
    messages.forEach((isSettled, rank) => {
      if (isSettled === 0) return;
      coverage.objects++;
      coverage.bytes += commits.sizeOf(commits.table.findFrom(plan.commits, rank));
    });
    const tags = settledTags(plan.tags.keys(), this.#state.tags, this.#state.nested);
    for (const number of tags.counted) {
      coverage.objects++;
      coverage.bytes += this.#state.tags.sizeOf(number);
    }
    this.#recorder.sync();
    return { blobs: settled, commits: messages, tags: tags.settled };
  }

  tag(oid: string, nested: string | undefined): void {
    if (nested === undefined) this.#state.nested.delete(oid);
    else this.#state.nested.set(oid, nested);
  }

  #name(chunk: Chunk, { line, rule, secret }: Match): number {
    const path = chunk.names?.[line - 1] ?? chunk.path;
    const inside = chunk.archive === undefined ? "" : path.slice(chunk.archive.length);
    const before = this.#values.size;
    const id = this.#values.id(`${inside}\0${rule}\0${revealSecret(secret)}`);
    if (id === before) this.#secrets.push(secret);
    return id;
  }

  #recall(chunk: Chunk): readonly Match[] | undefined {
    if (chunk.where !== "content" && chunk.where !== "note") return undefined;
    const { blobs, facts, recall } = this.#state;
    const number = chunk.blob === undefined ? -1 : blobs.table.find(chunk.blob);
    const stored = recall.get(number);
    if (stored === undefined || blobs.pathOf(number) !== facts.paths.numberOf(chunk.path, chunk.where === "note"))
      return undefined;
    return recalled(chunk, stored);
  }

  #done({ chunk, size, flags, found, inside, matches }: ReadObject): void {
    const { blobs, commits, tags, facts } = this.#state;
    const oid = chunk.blob as string;
    const result = {
      flags,
      found: [...new Set(found)],
      path: 0,
      size: size ?? 0,
      ...(inside !== undefined && { inside }),
    };
    if (chunk.where === "commit-message") {
      const number = commits.table.add(oid);
      if (size !== undefined) this.#set(commits, number, result);
      else if (found.length > 0) {
        commits.add(number, found);
        this.#state.peopleHold = true;
      }
    } else if (size === undefined) return;
    else if (chunk.where === "tag-message") this.#set(tags, tags.table.add(oid), result);
    else if (chunk.where === "content" || chunk.where === "note") {
      const path = facts.paths.add(chunk.path, chunk.where === "note");
      const number = blobs.table.add(oid);
      this.#set(blobs, number, { ...result, path });
      if (matches !== undefined) this.#matches.set(number, matches);
    }
  }

  #set(records: ObjectRecords, number: number, result: ObjectResult): void {
    this.#isChanged ||= !records.isSame(number, result);
    records.set(number, result);
  }

  #placeOf({ path, blob, archive }: Entry): [path: number, blob: number] {
    if (archive !== undefined || blob === undefined) return [-1, -1];
    const { facts, blobs } = this.#state;
    return [facts.paths.numberOf(path, false) ?? -1, blobs.table.find(blob)];
  }

  #isSettled(entry: Entry): boolean {
    const [path, blob] = this.#placeOf(entry);
    const record = this.#state.guards.of(path, blob);
    if (record === undefined || record.isDue === true || record.before !== undefined || this.#settlesNothing)
      return false;
    for (const [reason, bytes] of record.told) this.#options.coverage.skip(reason, entry.path, bytes);
    return true;
  }

  #pause(): void {
    if (performance.now() - this.#written < PAUSE) return;
    this.save();
  }

  /** Keeps what is known now. What cannot be written is said. */
  save(): void {
    const { coverage, store, say } = this.#options;
    if (!this.#isPlanned || !this.#isChanged || coverage.snapshot().skipped.some(({ reason }) => reason === SLOW))
      return;
    const state = this.#state;
    const parts = [state.blobs, state.commits, state.tags, state.guards];
    if (!parts.map((part) => part.number(this.#values)).every(Boolean)) for (const part of parts) part.forgetFound();
    for (const part of parts) part.settle(this.#values);
    state.nextValue = this.#values.next;
    state.cleanNames = this.#cleanNames;
    this.#keepMatches();
    const failure = store.write(packState(state, this.#planned ?? [], hiddenPaths(state.facts.paths, this.#secrets)));
    if (failure !== undefined) say(`${store.file} was not written (${failure}): the next scan has to look at more`);
    this.#isChanged = failure !== undefined;
    this.#written = performance.now();
  }

  /** Of the contents that the next run will have to look at again. */
  #keepMatches(): void {
    const { blobs, guards, facts, recall } = this.#state;
    if (this.#plan === undefined) return;
    const { maxFileSize } = this.#options;
    const known = { blobs, guards, paths: facts.paths, maxFileSize, sameExclusions: true };
    const { settled, numbers } = settledBlobs(this.#plan, known);
    const before = new Map(recall);
    recall.clear();
    settled.forEach((isSettled, blob) => {
      if (isSettled === 1) return;
      const number = numbers[blob] as number;
      const matches = this.#matches.get(number);
      const stored = matches === undefined ? before.get(number) : storedMatches(matches);
      if (stored !== undefined) recall.set(number, stored);
    });
  }
}

function digestOf({ bytes, where }: Chunk): string {
  return createHash("sha256").update(where).update("\0").update(bytes).digest("base64url");
}

function modeOf({ mode }: Entry): number {
  return Number.parseInt(mode, 8);
}
