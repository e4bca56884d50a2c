/**
 * Single objects on demand through one long-lived `git cat-file --batch`. Requests are pipelined; answers come in order.
 */
import { IncompleteError } from "../model.ts";
import { BatchParser } from "./batchParser.ts";
import type { Git, GitProcess } from "./git.ts";
import type { ObjectAnswer, ObjectType } from "./object.ts";
import type { OidTable } from "./oidTable.ts";
import { storedIds } from "./store.ts";

interface Request {
  readonly name: string;
  readonly resolve: (answer: ObjectAnswer) => void;
  readonly reject: (error: IncompleteError) => void;
}

/** A git that dies so often without an answer in between will not answer at all. */
const DEATHS_ALLOWED = 3;
/** In a partial clone git does not call an object missing: it tries to fetch it, which is not allowed here, and dies. */
const NOT_FETCHED = /promisor remote/;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export class ObjectReader {
  readonly #git: Git;
  readonly #limit: number;
  #process: GitProcess | undefined;
  #waiting: Request[] = [];
  #deaths = 0;
  #closed = false;
  /** In a partial clone: what is in the store. Other objects are missing, without asking git. */
  #stored: Promise<OidTable> | undefined;
  /** Answers that were fetched in one go; see {@link readAhead}. */
  readonly #ahead = new Map<string, ObjectAnswer>();

  /**
   * @param git the repository's git
   * @param limit bytes; larger objects are answered as "too-large"
   */
  constructor(git: Git, limit: number = Number.MAX_SAFE_INTEGER) {
    this.#git = git;
    this.#limit = limit;
  }

  /**
   * Reads a few objects at once, in a git process that is waited for: streams to a running git cost a hook more than git itself
   * (docs/decisions/004-start-up.md). What cannot be read so is asked for again by {@link get}.
   *
   * @param oids full object ids of objects that are small together, since they are held
   */
  async readAhead(oids: readonly string[]): Promise<void> {
    const { status, stdout } = await this.#git.output(["cat-file", "--batch"], {
      input: oids.map((oid) => `${oid}\n`).join(""),
      accept: [0, 1, 128],
    });
    if (status !== 0) return;
    for (const answer of new BatchParser(this.#limit).push(stdout)) {
      if (answer.kind === "object") this.#ahead.set(answer.oid, answer);
    }
  }

  /**
   * The object that `name` names: an object id, or any revision that git understands (`HEAD^{tree}`, `main:src/app.py`).
   * git is started by the first request. A corrupt object ends git: then that one request is rejected, the others are asked again.
   * Nothing is ever fetched.
   *
   * @throws IncompleteError when the object is there but cannot be read
   */
  get(name: string): Promise<ObjectAnswer> {
    const known = this.#ahead.get(name);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const request = { name, resolve, reject };
      if (this.#closed || this.#deaths > DEATHS_ALLOWED) reject(new IncompleteError("git cat-file is not running"));
      else if (/[\n\0]/.test(name)) resolve({ kind: "missing", name });
      else this.#pass([request]);
    });
  }

  /**
   * The content of an object that must be there.
   *
   * @throws IncompleteError when it is missing, of another type, above the limit, or unreadable
   */
  async content(oid: string, type: ObjectType): Promise<Buffer> {
    const answer = await this.get(oid);
    if (answer.kind === "object" && answer.type === type) return answer.bytes;
    if (answer.kind === "object") throw new IncompleteError(`object ${oid} is a ${answer.type}, not a ${type}`);
    throw new IncompleteError(`object ${oid} is ${answer.kind}`);
  }

  /** Ends git. Requests that still wait are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const process = this.#process;
    if (process === undefined) return;
    if (this.#waiting.length > 0) process.stop();
    process.stdin.end();
    await process.ended.catch(() => {});
    for (const request of this.#waiting.splice(0)) request.reject(new IncompleteError("git cat-file was closed"));
  }

  /** Hands requests to git, except for what is known to be missing. */
  #pass(requests: readonly Request[]): void {
    if (this.#stored === undefined) {
      this.#ask(requests);
      return;
    }
    const reject = (error: unknown): void => requests.forEach((request) => request.reject(failureOf(error)));
    this.#stored.then((stored) => {
      for (const request of requests) {
        const { name, resolve } = request;
        if (OBJECT_ID.test(name) && stored.find(name) < 0) resolve({ kind: "missing", name });
        else if (this.#closed) request.reject(failureOf(undefined));
        else this.#ask([request]);
      }
    }, reject);
  }

  #ask(requests: readonly Request[]): void {
    this.#waiting.push(...requests);
    this.#process ??= this.#start();
    this.#process.stdin.write(requests.map((request) => `${request.name}\n`).join(""));
  }

  #start(): GitProcess {
    const process = this.#git.start(["cat-file", "--batch"]);
    const parser = new BatchParser(this.#limit);
    process.stdout.on("data", (piece: Buffer) => {
      if (process === this.#process) this.#take(parser, piece);
    });
    const lost = (error: unknown): void => {
      if (process === this.#process) this.#restart(error);
    };
    process.ended.then(() => lost(new IncompleteError("git cat-file ended too early")), lost);
    return process;
  }

  #take(parser: BatchParser, piece: Buffer): void {
    try {
      for (const answer of parser.push(piece)) {
        this.#deaths = 0;
        this.#waiting.shift()?.resolve(answer);
      }
    } catch (error) {
      this.#process?.stop();
      this.#deaths = DEATHS_ALLOWED;
      this.#restart(error);
    }
  }

  /** git ended with requests open: the first is the one that it died of. */
  #restart(error: unknown): void {
    this.#process = undefined;
    const failure = failureOf(error);
    const [first, ...others] = this.#waiting.splice(0);
    if (NOT_FETCHED.test(failure.message)) {
      this.#stored ??= storedIds(this.#git);
      first?.resolve({ kind: "missing", name: first.name });
    } else {
      this.#deaths++;
      first?.reject(failure);
    }
    if (this.#closed || this.#deaths > DEATHS_ALLOWED) for (const request of others) request.reject(failure);
    else if (others.length > 0) this.#pass(others);
  }
}

function failureOf(error: unknown): IncompleteError {
  return error instanceof IncompleteError ? error : new IncompleteError("git cat-file is not running");
}
