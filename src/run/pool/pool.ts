/**
 * Scans in several threads. The first contents are scanned where they are read: a thread takes 100 ms until it is of use, so that
 * small scans are better off without; and whenever the threads have enough to do, this one scans as well. Answers come in the order of the contents, whichever thread was the first to be done.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Chunk, type CoverageLog, IncompleteError, type Match } from "../../model.ts";
import type { Scanner } from "../../scan.ts";
import { type Answer, type Batch, type Item, unpackMatch, type WorkerSetup } from "./messages.ts";

type Content = Pick<Chunk, "bytes" | "path" | "where" | "lineage">;

export interface PoolOptions {
  /** Threads besides this one. */
  readonly workers: number;
  /** Bytes that are scanned before threads are started. */
  readonly threshold: number;
  readonly setup: WorkerSetup;
  /** Told of what workers did not get through. */
  readonly coverage: Pick<CoverageLog, "problem">;
}

/** Bytes and number of contents after which a batch is sent. */
const BATCH_BYTES = 512 * 1024;
const BATCH_ITEMS = 64;
/** Bytes for each thread that may be on their way. */
const AHEAD = 2 * 1024 * 1024;
/** Contents above this are scanned where they are: a copy of them would cost too much memory. */
const LARGE = 32 * 1024 * 1024;

interface Waiting {
  readonly resolve: (matches: readonly Match[]) => void;
  readonly reject: (error: Error) => void;
}

interface Open {
  readonly contents: Content[];
  readonly waiting: Waiting[];
  bytes: number;
}

interface Thread {
  readonly worker: Worker;
  readonly sent: Open[];
  bytes: number;
}

export class Pool implements Scanner {
  readonly #own: Scanner;
  readonly #options: PoolOptions;
  #threads: Thread[] | undefined;
  #open: Open = { contents: [], waiting: [], bytes: 0 };
  #seen = 0;
  #underWay = 0;
  #broken: Error | undefined;

  /** @param own scans in this thread */
  constructor(own: Scanner, options: PoolOptions) {
    this.#own = own;
    this.#options = options;
  }

  scan(content: Content): readonly Match[] | Promise<readonly Match[]> {
    const { length } = content.bytes;
    // What is made from other content is mostly known already, here and nowhere else.
    const isKin = content.lineage !== undefined;
    if ((this.#seen += length) <= this.#options.threshold || isKin || length > LARGE || this.#isFull())
      return this.#own.scan(content) as readonly Match[];
    if (this.#broken !== undefined) throw this.#broken;
    this.#threads ??= Array.from({ length: this.#options.workers }, () => this.#start());
    const matches = new Promise<readonly Match[]>((resolve, reject) => this.#open.waiting.push({ resolve, reject }));
    this.#open.contents.push(content);
    this.#open.bytes += length;
    this.#underWay += length;
    if (this.#open.bytes >= BATCH_BYTES || this.#open.contents.length >= BATCH_ITEMS) this.flush();
    return matches;
  }

  /** Sends what has not been sent yet. */
  flush(): void {
    const batch = this.#open;
    if (batch.contents.length === 0) return;
    this.#open = { contents: [], waiting: [], bytes: 0 };
    const thread = (this.#threads ?? []).reduce((best, other) => (other.bytes < best.bytes ? other : best));
    const bytes = new ArrayBuffer(batch.bytes);
    let at = 0;
    const items = batch.contents.map(({ bytes: own, path, where }): Item => {
      new Uint8Array(bytes, at, own.length).set(own);
      at += own.length;
      return { path, where, length: own.length };
    });
    thread.sent.push(batch);
    thread.bytes += batch.bytes;
    thread.worker.postMessage({ items, bytes } satisfies Batch, [bytes]);
  }

  async close(): Promise<void> {
    const threads = this.#threads ?? [];
    this.#threads = undefined;
    for (const { worker } of threads) worker.removeAllListeners();
    await Promise.all(threads.map(async ({ worker }) => await worker.terminate()));
  }

  /** Then this thread scans, too, instead of waiting. */
  #isFull(): boolean {
    return this.#underWay >= this.#options.workers * AHEAD;
  }

  #start(): Thread {
    const worker = new Worker(workerFile(), { workerData: this.#options.setup });
    const thread: Thread = { worker, sent: [], bytes: 0 };
    worker.on("message", (answer: Answer) => this.#take(thread, answer));
    worker.on("error", (error: NodeJS.ErrnoException) => this.#fail(error.code ?? error.name));
    worker.on("exit", (code) => this.#fail(`exit code ${code}`));
    return thread;
  }

  #take(thread: Thread, { found, problems }: Answer): void {
    const batch = thread.sent.shift();
    if (batch === undefined) return;
    thread.bytes -= batch.bytes;
    this.#underWay -= batch.bytes;
    for (const problem of problems) this.#options.coverage.problem(...problem);
    batch.waiting.forEach(({ resolve }, i) => resolve((found[i] ?? []).map(unpackMatch)));
  }

  #fail(why: string): void {
    this.#broken ??= new IncompleteError(`a thread of the scan ended (${why}): try again with --jobs 1`);
    for (const { sent } of this.#threads ?? [])
      for (const { waiting } of sent.splice(0)) for (const { reject } of waiting) reject(this.#broken);
    for (const { reject } of this.#open.waiting) reject(this.#broken);
  }
}

function workerFile(): URL {
  // Seen from a bundle's chunk, from a bundle's entry, and from the source tree.
  const places = ["../worker.js", "./worker.js", "./worker.ts"].map((place) => new URL(place, import.meta.url));
  const place = places.find((url) => existsSync(fileURLToPath(url)));
  if (place === undefined)
    throw new IncompleteError("worker.js is missing from this installation of leakgate; install it again");
  return place;
}
