const { availableParallelism } = globalThis.process.getBuiltinModule("node:os");
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { fileURLToPath } = globalThis.process.getBuiltinModule("node:url");
const { Worker } = globalThis.process.getBuiltinModule("node:worker_threads");
import {
  unpackMatch
} from "../chunks/chunk-DBQHGLYY.js";
import {
  m101_IncompleteError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/run/pool/threaded.ts

// src/run/pool/pool.ts
var BATCH_BYTES = 512 * 1024;
var BATCH_ITEMS = 64;
var AHEAD = 2 * 1024 * 1024;
var LARGE = 32 * 1024 * 1024;
var Pool = class {
  #own;
  #options;
  #threads;
  #open = { contents: [], waiting: [], bytes: 0 };
  #seen = 0;
  #underWay = 0;
  #broken;
  /** @param own scans in this thread */
  constructor(own, options) {
    this.#own = own;
    this.#options = options;
  }
  scan(content) {
    const { length } = content.bytes;
    const isKin = content.lineage !== void 0;
    if ((this.#seen += length) <= this.#options.threshold || isKin || length > LARGE || this.#isFull())
      return this.#own.scan(content);
    if (this.#broken !== void 0) throw this.#broken;
    this.#threads ??= Array.from({ length: this.#options.workers }, () => this.#start());
    const matches = new Promise((resolve, reject) => this.#open.waiting.push({ resolve, reject }));
    this.#open.contents.push(content);
    this.#open.bytes += length;
    this.#underWay += length;
    if (this.#open.bytes >= BATCH_BYTES || this.#open.contents.length >= BATCH_ITEMS) this.flush();
    return matches;
  }
  /** Sends what has not been sent yet. */
  flush() {
    const batch = this.#open;
    if (batch.contents.length === 0) return;
    this.#open = { contents: [], waiting: [], bytes: 0 };
    const thread = (this.#threads ?? []).reduce((best, other) => other.bytes < best.bytes ? other : best);
    const bytes = new ArrayBuffer(batch.bytes);
    let at = 0;
    const items = batch.contents.map(({ bytes: own, path, where }) => {
      new Uint8Array(bytes, at, own.length).set(own);
      at += own.length;
      return { path, where, length: own.length };
    });
    thread.sent.push(batch);
    thread.bytes += batch.bytes;
    thread.worker.postMessage({ items, bytes }, [bytes]);
  }
  async close() {
    const threads = this.#threads ?? [];
    this.#threads = void 0;
    for (const { worker } of threads) worker.removeAllListeners();
    await Promise.all(threads.map(async ({ worker }) => await worker.terminate()));
  }
  /** Then this thread scans, too, instead of waiting. */
  #isFull() {
    return this.#underWay >= this.#options.workers * AHEAD;
  }
  #start() {
    const worker = new Worker(workerFile(), { workerData: this.#options.setup });
    const thread = { worker, sent: [], bytes: 0 };
    worker.on("message", (answer) => this.#take(thread, answer));
    worker.on("error", (error) => this.#fail(error.code ?? error.name));
    worker.on("exit", (code) => this.#fail(`exit code ${code}`));
    return thread;
  }
  #take(thread, { found, problems }) {
    const batch = thread.sent.shift();
    if (batch === void 0) return;
    thread.bytes -= batch.bytes;
    this.#underWay -= batch.bytes;
    for (const problem of problems) this.#options.coverage.problem(...problem);
    batch.waiting.forEach(({ resolve }, i) => resolve((found[i] ?? []).map(unpackMatch)));
  }
  #fail(why) {
    this.#broken ??= new m101_IncompleteError(`a thread of the scan ended (${why}): try again with --jobs 1`);
    for (const { sent } of this.#threads ?? [])
      for (const { waiting } of sent.splice(0)) for (const { reject } of waiting) reject(this.#broken);
    for (const { reject } of this.#open.waiting) reject(this.#broken);
  }
};
function workerFile() {
  const places = ["../worker.js", "./worker.js", "./worker.ts"].map((place2) => new URL(place2, import.meta.url));
  const place = places.find((url) => existsSync(fileURLToPath(url)));
  if (place === void 0)
    throw new m101_IncompleteError("worker.js is missing from this installation of leakgate; install it again");
  return place;
}

// src/run/pool/threaded.ts
var MOST = 4;
var THRESHOLD = 1024 * 1024 * 1024;
function threaded(engine, jobs, coverage, setup) {
  const threads = jobs ?? Math.min(availableParallelism(), MOST);
  if (threads === 1) return engine;
  return new Pool(engine, { workers: threads - 1, threshold: jobs === void 0 ? THRESHOLD : 0, setup, coverage });
}
export {
  threaded
};
