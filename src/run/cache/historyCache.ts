/**
 * What a history scan need not do again (`--cache`): what commits change, and which contents were looked at with what outcome. Of what
 * was found only numbers are kept, never a value or a hash of one. docs/cache.md says what users can rely on.
 */
import { type Chunk, type CoverageLog, type Match, revealSecret, type Secret } from "../../model.ts";
import type { GuardMemory } from "../../policy/chooseEntries.ts";
import { HistoryFacts } from "../../sources/historyFacts.ts";
import type { HistoryPlan } from "../../sources/historyPlan.ts";
import type { Entry, HistoryMemory, SettledObjects } from "../../sources/source.ts";
import type { CacheStore } from "./cacheStore.ts";
import { emptyState, packState, type State, unpackState } from "./cacheState.ts";
import { type ReadObject, Recorder } from "./recorder.ts";
import { hiddenPaths } from "./hiddenPaths.ts";
import { settledBlobs, settledCommits } from "./settle.ts";
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
  /** In order; undefined when what is known of commits must not be kept. */
  #planned: readonly number[] | undefined;
  #isPlanned = false;
  #settlesNothing = false;
  #written = performance.now();
  readonly guards: GuardMemory;

  constructor(options: CacheOptions) {
    this.#options = options;
    const { store, hexLength } = options;
    const file = store.read();
    const state = typeof file === "string" ? undefined : unpackState(file, hexLength);
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
    });
    this.guards = {
      settled: (entry) => this.#isSettled(entry),
      looked: (entry, found, told) => {
        const [path, blob] = this.#placeOf(entry);
        if (path < 0 || blob < 0 || told.hasProblem) return;
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
    this.#state.boundary = boundary;
  }

  forgetFacts(why: string): void {
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
    this.#isPlanned = true;
  }

  settled(plan: HistoryPlan): SettledObjects {
    if (this.#settlesNothing) {
      this.#recorder.sync();
      return { blobs: new Uint8Array(0), commits: new Uint8Array(0), tags: new Set() };
    }
    const { coverage, maxFileSize, exclusions } = this.#options;
    const { blobs, commits, facts, guards, peopleHold, commitCount } = this.#state;
    const sameExclusions = this.#state.exclusions === exclusions();
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
    const tags = this.#settledTags(plan.tags);
    this.#recorder.sync();
    return { blobs: settled, commits: messages, tags };
  }

  tag(oid: string, nested: string | undefined): void {
    if (nested === undefined) this.#state.nested.delete(oid);
    else this.#state.nested.set(oid, nested);
  }

  /** A tag counts with all tags that it points to. */
  #settledTags(wanted: ReadonlyMap<string, string>): Set<string> {
    const { tags, nested } = this.#state;
    const { coverage } = this.#options;
    const counted = new Set<string>();
    const settled = new Set<string>();
    for (const tag of wanted.keys()) {
      const chain: number[] = [];
      let oid: string | undefined = tag;
      for (; oid !== undefined && chain.length <= nested.size; oid = nested.get(oid)) {
        const number = tags.table.find(oid);
        if (!tags.has(number) || tags.foundIn(number).length > 0) break;
        chain.push(number);
      }
      if (oid !== undefined) continue;
      settled.add(tag);
      for (const number of chain) counted.add(tags.table.text(number));
    }
    // One that stays to be read may point to one of these: then all of them are read.
    if (settled.size < wanted.size && nested.size > 0) return new Set();
    for (const oid of counted) {
      coverage.objects++;
      coverage.bytes += tags.sizeOf(tags.table.find(oid));
    }
    return settled;
  }

  #name(chunk: Chunk, { line, rule, secret }: Match): number {
    const path = chunk.names?.[line - 1] ?? chunk.path;
    const inside = chunk.archive === undefined ? "" : path.slice(chunk.archive.length);
    const before = this.#values.size;
    const id = this.#values.id(`${inside}\0${rule}\0${revealSecret(secret)}`);
    if (id === before) this.#secrets.push(secret);
    return id;
  }

  #done({ chunk, size, flags, found, inside }: ReadObject): void {
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
      if (size !== undefined) commits.set(number, result);
      else if (found.length > 0) {
        commits.add(number, found);
        this.#state.peopleHold = true;
      }
    } else if (size === undefined) return;
    else if (chunk.where === "tag-message") tags.set(tags.table.add(oid), result);
    else if (chunk.where === "content" || chunk.where === "note") {
      const path = facts.paths.add(chunk.path, chunk.where === "note");
      blobs.set(blobs.table.add(oid), { ...result, path });
    }
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
    if (!this.#isPlanned || coverage.snapshot().skipped.some(({ reason }) => reason === SLOW)) return;
    const state = this.#state;
    const parts = [state.blobs, state.commits, state.tags, state.guards];
    if (!parts.map((part) => part.number(this.#values)).every(Boolean)) for (const part of parts) part.forgetFound();
    for (const part of parts) part.settle(this.#values);
    state.nextValue = this.#values.next;
    const failure = store.write(packState(state, this.#planned ?? [], hiddenPaths(state.facts.paths, this.#secrets)));
    if (failure !== undefined) say(`${store.file} was not written (${failure}): the next scan has to look at more`);
    this.#written = performance.now();
  }
}

function modeOf({ mode }: Entry): number {
  return Number.parseInt(mode, 8);
}
