import {
  IncompleteError
} from "./chunk-5XQC26GI.js";

// src/git/batchParser.ts
var LF = 10;
var HEADER_LIMIT = 65536;
var HEADER = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) (blob|tree|commit|tag) (\d+)$/;
var BatchParser = class {
  #limit;
  /** Start of a header whose end has not come yet. */
  #rest = Buffer.alloc(0);
  #oid = "";
  #type = "blob";
  #size = 0;
  /** Body that spans pieces of the stream; absent for one that is passed over. */
  #body;
  /** Bytes of the body (and its final line feed) still to come; 0 between objects. */
  #left = 0;
  /** @param limit bytes; larger objects are passed over without being kept */
  constructor(limit) {
    this.#limit = limit;
  }
  /** True when the stream may end here. */
  get idle() {
    return this.#left === 0 && this.#rest.length === 0;
  }
  /**
   * The answers that are complete with this piece. Their bytes may be views into `piece`.
   *
   * @throws IncompleteError when the stream is not what git documents
   */
  push(piece) {
    const out = [];
    let at = 0;
    if (this.#left > 0) at = this.#continueBody(piece, out);
    else if (this.#rest.length > 0) {
      piece = Buffer.concat([this.#rest, piece]);
      this.#rest = Buffer.alloc(0);
    }
    while (at < piece.length) {
      const end = piece.indexOf(LF, at);
      if (end < 0) {
        if (piece.length - at > HEADER_LIMIT)
          throw new IncompleteError("git cat-file gave an answer that cannot be read");
        this.#rest = Buffer.from(piece.subarray(at));
        break;
      }
      at = this.#object(piece, at, end, out);
    }
    return out;
  }
  /** Reads the header in [at, end) and as much of the body as there is; gives the offset after it. */
  #object(piece, at, end, out) {
    const line = piece.toString("latin1", at, end);
    const header = HEADER.exec(line);
    if (header === null) {
      out.push(missing(line));
      return end + 1;
    }
    this.#oid = header[1] ?? "";
    this.#type = header[2];
    this.#size = Number(header[3]);
    const start = end + 1;
    const keep = this.#size <= this.#limit;
    if (start + this.#size < piece.length) {
      this.#finish(keep ? piece.subarray(start, start + this.#size) : void 0, out);
      return start + this.#size + 1;
    }
    this.#body = keep ? Buffer.allocUnsafeSlow(this.#size) : void 0;
    this.#left = this.#size + 1;
    return start + this.#continueBody(piece.subarray(start), out);
  }
  /** Takes the next part of the body from the start of `piece`; gives the number of bytes taken. */
  #continueBody(piece, out) {
    const take = Math.min(this.#left, piece.length);
    this.#body?.set(piece.subarray(0, Math.min(take, this.#left - 1)), this.#size + 1 - this.#left);
    this.#left -= take;
    if (this.#left === 0) {
      this.#finish(this.#body, out);
      this.#body = void 0;
    }
    return take;
  }
  #finish(bytes, out) {
    const oid = this.#oid;
    const type = this.#type;
    const size = this.#size;
    out.push(bytes === void 0 ? { kind: "too-large", oid, type, size } : { kind: "object", oid, type, size, bytes });
  }
};
function missing(line) {
  const space = line.lastIndexOf(" ");
  const word = line.slice(space + 1);
  const name = line.slice(0, Math.max(space, 0));
  if (word === "ambiguous") return { kind: "ambiguous", name };
  if (word === "missing" || word === "submodule") return { kind: "missing", name };
  throw new IncompleteError("git cat-file gave an answer that cannot be read");
}

// src/git/oidTable.ts
var FREE = 0;
var HEX = hexDigits();
var OidTable = class {
  #words;
  /** Ids, `#words` 32-bit words each. */
  #keys;
  /** Open addressing: index + 1, or FREE. */
  #slots = new Uint32Array(2048);
  #size = 0;
  /** @param hexLength digits of an id: 40 for sha1, 64 for sha256 */
  constructor(hexLength) {
    this.#words = hexLength / 8;
    this.#keys = new Uint32Array(1024 * this.#words);
  }
  get size() {
    return this.#size;
  }
  /** The number of an id, which is given one (0, 1, 2, …) when it has none. */
  add(oid) {
    this.#grow();
    this.#read(oid);
    const slot = this.#slotOf();
    const known = this.#slots[slot] ?? FREE;
    if (known !== FREE) return known - 1;
    this.#slots[slot] = ++this.#size;
    return this.#size - 1;
  }
  /** The number of an id, or -1. */
  find(oid) {
    this.#grow();
    this.#read(oid);
    return (this.#slots[this.#slotOf()] ?? FREE) - 1;
  }
  /** {@link find} for an id that stands as text in a buffer. */
  findIn(text, at) {
    this.#grow();
    const start = this.#size * this.#words;
    for (let word = 0; word < this.#words; word++) {
      let value = 0;
      for (let i = 0; i < 8; i++) value = value << 4 | (HEX[text[at++] ?? 0] ?? 0);
      this.#keys[start + word] = value;
    }
    return (this.#slots[this.#slotOf()] ?? FREE) - 1;
  }
  /** The id with a number. */
  text(index) {
    let out = "";
    for (let word = 0; word < this.#words; word++) {
      out += (this.#keys[index * this.#words + word] ?? 0).toString(16).padStart(8, "0");
    }
    return out;
  }
  /** Writes the id into the place of the next key: a lookup compares with it, an insertion leaves it there. */
  #read(oid) {
    const start = this.#size * this.#words;
    for (let word = 0, at = 0; word < this.#words; word++) {
      let value = 0;
      for (let i = 0; i < 8; i++) value = value << 4 | (HEX[oid.charCodeAt(at++)] ?? 0);
      this.#keys[start + word] = value;
    }
  }
  /** Slot of the key just read, or the free one where it belongs. Ids are hashes, so their first word spreads well. */
  #slotOf() {
    const keys = this.#keys;
    const start = this.#size * this.#words;
    const mask = this.#slots.length - 1;
    for (let slot = (keys[start] ?? 0) & mask; ; slot = slot + 1 & mask) {
      const known = this.#slots[slot] ?? FREE;
      if (known === FREE) return slot;
      const other = (known - 1) * this.#words;
      let word = 0;
      while (word < this.#words && keys[other + word] === keys[start + word]) word++;
      if (word === this.#words) return slot;
    }
  }
  /** Makes room for one more key, and keeps half of the slots free. */
  #grow() {
    if ((this.#size + 1) * this.#words > this.#keys.length) {
      const keys = new Uint32Array(this.#keys.length * 2);
      keys.set(this.#keys);
      this.#keys = keys;
    }
    if ((this.#size + 1) * 2 <= this.#slots.length) return;
    const slots = new Uint32Array(this.#slots.length * 2);
    for (let index = 0; index < this.#size; index++) {
      let slot = (this.#keys[index * this.#words] ?? 0) & slots.length - 1;
      while (slots[slot] !== FREE) slot = slot + 1 & slots.length - 1;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
};
function hexDigits() {
  const table = new Uint8Array(256);
  for (let i = 0; i < 16; i++) {
    const digit = i.toString(16);
    table[digit.charCodeAt(0)] = i;
    table[digit.toUpperCase().charCodeAt(0)] = i;
  }
  return table;
}

// src/git/store.ts
async function storedObjects(git) {
  const { stdout } = await git.output([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname) %(objecttype)",
    "--unordered",
    "--buffer"
  ]);
  const objects = /* @__PURE__ */ new Map();
  for (const line of stdout.toString("latin1").split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) objects.set(line.slice(0, space), line.slice(space + 1));
  }
  return objects;
}
async function storedIds(git) {
  const { stdout } = await git.output([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname)",
    "--unordered",
    "--buffer"
  ]);
  const ids = new OidTable(Math.max(stdout.indexOf("\n"), 40));
  for (const line of stdout.toString("latin1").split("\n")) if (line !== "") ids.add(line);
  return ids;
}

// src/git/objectReader.ts
var DEATHS_ALLOWED = 3;
var NOT_FETCHED = /promisor remote/;
var OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
var ObjectReader = class {
  #git;
  #limit;
  #process;
  #waiting = [];
  #deaths = 0;
  #closed = false;
  /** In a partial clone: what is in the store. Other objects are missing, without asking git. */
  #stored;
  /**
   * @param git the repository's git
   * @param limit bytes; larger objects are answered as "too-large"
   */
  constructor(git, limit = Number.MAX_SAFE_INTEGER) {
    this.#git = git;
    this.#limit = limit;
  }
  /**
   * The object that `name` names: an object id, or any revision that git understands (`HEAD^{tree}`, `main:src/app.py`).
   * git is started by the first request. A corrupt object ends git: then that one request is rejected, the others are asked again.
   * Nothing is ever fetched.
   *
   * @throws IncompleteError when the object is there but cannot be read
   */
  get(name) {
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
  async content(oid, type) {
    const answer = await this.get(oid);
    if (answer.kind === "object" && answer.type === type) return answer.bytes;
    if (answer.kind === "object") throw new IncompleteError(`object ${oid} is a ${answer.type}, not a ${type}`);
    throw new IncompleteError(`object ${oid} is ${answer.kind}`);
  }
  /** Ends git. Requests that still wait are rejected. */
  async close() {
    this.#closed = true;
    const process = this.#process;
    if (process === void 0) return;
    if (this.#waiting.length > 0) process.stop();
    process.stdin.end();
    await process.ended.catch(() => {
    });
    for (const request of this.#waiting.splice(0)) request.reject(new IncompleteError("git cat-file was closed"));
  }
  /** Hands requests to git, except for what is known to be missing. */
  #pass(requests) {
    if (this.#stored === void 0) {
      this.#ask(requests);
      return;
    }
    const reject = (error) => requests.forEach((request) => request.reject(failureOf(error)));
    this.#stored.then((stored) => {
      for (const request of requests) {
        const { name, resolve } = request;
        if (OBJECT_ID.test(name) && stored.find(name) < 0) resolve({ kind: "missing", name });
        else if (this.#closed) request.reject(failureOf(void 0));
        else this.#ask([request]);
      }
    }, reject);
  }
  #ask(requests) {
    this.#waiting.push(...requests);
    this.#process ??= this.#start();
    this.#process.stdin.write(requests.map((request) => `${request.name}
`).join(""));
  }
  #start() {
    const process = this.#git.start(["cat-file", "--batch"]);
    const parser = new BatchParser(this.#limit);
    process.stdout.on("data", (piece) => {
      if (process === this.#process) this.#take(parser, piece);
    });
    const lost = (error) => {
      if (process === this.#process) this.#restart(error);
    };
    process.ended.then(() => lost(new IncompleteError("git cat-file ended too early")), lost);
    return process;
  }
  #take(parser, piece) {
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
  #restart(error) {
    this.#process = void 0;
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
};
function failureOf(error) {
  return error instanceof IncompleteError ? error : new IncompleteError("git cat-file is not running");
}

// src/sources/names.ts
function* nameChunks(names, where) {
  if (names.length === 0) return;
  const bytes = Buffer.from(names.map((name) => name.replaceAll("\n", " ")).join("\n"));
  yield { bytes, path: "", where, names };
}

export {
  BatchParser,
  OidTable,
  storedObjects,
  ObjectReader,
  nameChunks
};
