/**
 * Listens to a scan: which object is read, what comes out of it, and what the engine says about it. An object counts as read when all
 * of it has been answered for.
 */
import type { Chunk, CoverageLog, Match } from "../../model.ts";
import { isWake } from "../../policy/wake.ts";
import type { Scanner } from "../../scan.ts";
import type { Source } from "../../sources/source.ts";
import { isRecallable } from "./recall.ts";
import { AGAIN, ARCHIVE, WAKES } from "./objectRecords.ts";

/** An object that was read. */
export interface ReadObject {
  readonly chunk: Chunk;
  /** Bytes; undefined for the names of people, which are no objects. */
  readonly size: number | undefined;
  readonly flags: number;
  /** In order; made by {@link RecorderOptions.name}. */
  readonly found: readonly number[];
  readonly inside?: readonly [files: number, bytes: number];
  /** What the engine said, when it can be said again with nothing but the content at hand. */
  readonly matches?: readonly Match[];
}

export interface RecorderOptions {
  readonly coverage: CoverageLog;
  /** A number for what was found in a content: equal ones are the same finding at the same path. */
  readonly name: (chunk: Chunk, match: Match) => number;
  readonly done: (object: ReadObject) => void;
  /** What the engine would say about a content, where that is known. */
  readonly recall: (chunk: Chunk) => readonly Match[] | undefined;
  /** Whether a chunk of names is known to hold nothing. */
  readonly isClean: (names: Chunk) => boolean;
  readonly clean: (names: Chunk) => void;
  /** Whether guards may want a file of this path inside of an archive. */
  readonly guarded: (path: string) => boolean;
  /** Called between two objects. */
  readonly pause: () => void;
}

interface Open {
  readonly chunk: Chunk;
  readonly size: number | undefined;
  flags: number;
  readonly found: (readonly number[])[];
  inside?: readonly [number, number];
  matches?: readonly Match[];
  /** Scans that have not been answered. */
  waiting: number;
  /** All of it was handed over. */
  isOver: boolean;
}

export class Recorder {
  readonly #options: RecorderOptions;
  #open: Open | undefined;
  /** The coverage before the object that comes next. */
  #objects = 0;
  #bytes = 0;

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  /** The coverage was changed by something else than an object that was read. */
  sync(): void {
    this.#objects = this.#options.coverage.objects;
    this.#bytes = this.#options.coverage.bytes;
  }

  /** The source of objects, before archives are opened. */
  source(source: Source): Source {
    return { ...source, chunks: () => this.#chunks(source) };
  }

  async *#chunks(source: Source): AsyncGenerator<Chunk, void, undefined> {
    const { coverage, pause } = this.#options;
    for await (const chunk of source.chunks()) {
      const count = coverage.objects - this.#objects;
      const open: Open | undefined =
        chunk.blob === undefined || count > 1
          ? undefined
          : {
              chunk,
              size: count === 1 ? coverage.bytes - this.#bytes : undefined,
              flags: 0,
              found: [],
              waiting: 0,
              isOver: false,
            };
      const { files, bytes, told } = coverage;
      this.#open = open;
      yield chunk;
      this.#open = undefined;
      if (open !== undefined) {
        open.isOver = true;
        if (coverage.told !== told) open.flags |= AGAIN;
        if (coverage.bytes !== bytes) open.inside = [coverage.files - files, coverage.bytes - bytes];
        this.#end(open);
      }
      this.sync();
      pause();
    }
  }

  /** The scanner that is given the chunks of {@link source}, and what is inside of them, in that order. */
  scanner(scanner: Scanner): Scanner {
    return {
      scan: (chunk) => {
        const open = this.#open;
        if (open === undefined) return this.#names(scanner, chunk as Chunk);
        const answer = this.#options.recall(chunk as Chunk) ?? scanner.scan(chunk);
        if (!(answer instanceof Promise)) {
          if (answer.length > 0 || (chunk as Chunk).archive !== undefined)
            this.#take(open, open.found.length, chunk as Chunk, answer);
          return answer;
        }
        const place = open.found.push([]) - 1;
        open.waiting++;
        return answer.then((matches) => {
          this.#take(open, place, chunk as Chunk, matches);
          open.waiting--;
          this.#end(open);
          return matches;
        });
      },
      ...(scanner.flush !== undefined && { flush: () => scanner.flush?.() }),
      ...(scanner.close !== undefined && { close: async () => await scanner.close?.() }),
    };
  }

  /** Names of files and refs. */
  #names(scanner: Scanner, chunk: Chunk): ReturnType<Scanner["scan"]> {
    if (chunk.names === undefined) return scanner.scan(chunk);
    if (this.#options.isClean(chunk)) return [];
    const answer = scanner.scan(chunk);
    const learn = (matches: readonly Match[]): readonly Match[] => {
      if (matches.length === 0) this.#options.clean(chunk);
      return matches;
    };
    return answer instanceof Promise ? answer.then(learn) : learn(answer);
  }

  #take(open: Open, place: number, chunk: Chunk, matches: readonly Match[]): void {
    if (chunk.archive !== undefined) {
      open.flags |= ARCHIVE;
      // What guards say about what is inside of it is not kept.
      if (this.#options.guarded(chunk.path)) open.flags |= AGAIN;
    }
    const found: number[] = [];
    for (const match of matches) {
      if (!isWake(match)) found.push(this.#options.name(chunk, match));
      else if (chunk.archive === undefined) open.flags |= WAKES;
    }
    open.found[place] = found;
    if (matches.length > 0 && isRecallable(chunk, matches)) open.matches = matches;
  }

  #end(open: Open): void {
    if (!open.isOver || open.waiting > 0) return;
    const { chunk, size, flags, inside, matches } = open;
    this.#options.done({
      chunk,
      size,
      flags,
      found: open.found.flat(),
      ...(inside !== undefined && { inside }),
      ...(matches !== undefined && { matches }),
    });
  }
}
