const { inflateSync } = globalThis.process.getBuiltinModule("node:zlib");
const { closeSync, fstatSync, openSync, readSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join, resolve } = globalThis.process.getBuiltinModule("node:path");
const { readFileSync: readFileSync2 } = globalThis.process.getBuiltinModule("node:fs");
import {
  m79_storedObjects
} from "./chunk-UJMYOIU4.js";
import {
  Identities,
  commitChanges,
  commitPath,
  messageChunk,
  parseCommit,
  parseTag,
  tagChunk,
  tryCommit
} from "./chunk-T64U3PNH.js";
import {
  parseListing
} from "./chunk-QPIAB647.js";
import {
  m74_ObjectReader,
  m76_pathText
} from "./chunk-H4S7JQ2N.js";
import {
  m155_nameChunks
} from "./chunk-JCSSBLDJ.js";
import {
  m152_SUBMODULE,
  m152_missingObject,
  m152_tooLarge
} from "./chunk-4STBGSQN.js";
import {
  resolveCommit,
  walkCommits
} from "./chunk-ESYXBC67.js";
import {
  m82_IncompleteError
} from "./chunk-NUUKCMGI.js";

// src/git/oidTable.ts
import { m75_OidTable } from "../core.js";

// src/sources/numberList.ts
var NumberList = class {
  #values = new Uint32Array(1024);
  #length = 0;
  get length() {
    return this.#length;
  }
  push(value) {
    this.set(this.#length, value);
  }
  /** Sets any element; the list then reaches at least so far. */
  set(index, value) {
    if (index >= this.#values.length) {
      const values = new Uint32Array(Math.max(this.#values.length * 2, index + 1));
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[index] = value;
    this.#length = Math.max(this.#length, index + 1);
  }
  get(index) {
    return this.#values[index] ?? 0;
  }
};

// src/sources/placeIndex.ts
var NO_COMMIT = 4294967295;
var PlaceIndex = class {
  blobs;
  #paths = [];
  #pathNumbers = /* @__PURE__ */ new Map();
  /** By path: where a note stands rather than a file. */
  #notes = /* @__PURE__ */ new Set();
  /** By path: the first event, and the mode of the file then. */
  #firstOfPath = new NumberList();
  #modes = [];
  /** By blob: the first event. */
  #firstOfBlob = new NumberList();
  #blob = new NumberList();
  #path = new NumberList();
  #rank = new NumberList();
  /** @param hexLength digits of an object id */
  constructor(hexLength) {
    this.blobs = new m75_OidTable(hexLength);
  }
  /** Number of paths. */
  get paths() {
    return this.#paths.length;
  }
  /** The number of a path; new ones are given the next. A note and a file of the same name are two. */
  pathNumber(path, isNote) {
    const key = isNote ? `\0${path}` : path;
    let number = this.#pathNumbers.get(key);
    if (number === void 0) {
      number = this.#paths.push(path) - 1;
      this.#pathNumbers.set(key, number);
      if (isNote) this.#notes.add(number);
    }
    return number;
  }
  /** Events must be added in the order of the commits. */
  add(path, blobId, mode, rank) {
    const blob = this.blobs.add(blobId);
    const event = this.#blob.length;
    this.#blob.push(blob);
    this.#path.push(path);
    this.#rank.push(rank);
    if (blob === this.#firstOfBlob.length) this.#firstOfBlob.push(event);
    if (this.#modes[path] === void 0) {
      this.#modes[path] = mode;
      this.#firstOfPath.set(path, event);
    }
  }
  pathText(path) {
    return this.#paths[path] ?? "";
  }
  isNote(path) {
    return this.#notes.has(path);
  }
  /** Where a blob stood first. */
  firstPlace(blob) {
    return this.#event(this.#firstOfBlob.get(blob));
  }
  /** What stood at a path first, and with which mode; undefined for a path without events. */
  firstAt(path) {
    const mode = this.#modes[path];
    return mode === void 0 ? void 0 : { ...this.#event(this.#firstOfPath.get(path)), mode };
  }
  numberOf(path, isNote) {
    return this.#pathNumbers.get(isNote ? `\0${path}` : path);
  }
  /** All events of some blobs, in order. @param wanted one flag for each blob */
  *placesOf(wanted) {
    for (let event = 0; event < this.#blob.length; event++) {
      if (wanted[this.#blob.get(event)] === 1) yield this.#event(event);
    }
  }
  /** By number of blob: 1 where it stands at a path that is wanted. @param wants asked once for each path */
  blobsAt(wants) {
    const paths = this.#paths.map(wants);
    const found = new Uint8Array(this.blobs.size);
    for (let event = 0; event < this.#blob.length; event++)
      if (paths[this.#path.get(event)] === true) found[this.#blob.get(event)] = 1;
    return found;
  }
  /** Git mode of a path when it first came in. */
  modeAt(path) {
    return this.#modes[path];
  }
  /**
   * Each content of each wanted path once, where it first stood there; and all places of the blobs named, notes apart.
   *
   * @param wants asked once for each path
   * @param blobIds object ids
   */
  *versions(wants, blobIds) {
    const wantedPath = Uint8Array.from(this.#paths, (_, path) => wants(path) ? 1 : 0);
    const wantedBlob = new Uint8Array(this.blobs.size);
    for (const id of blobIds) {
      const blob = this.blobs.find(id);
      if (blob >= 0) wantedBlob[blob] = 1;
    }
    const seen = /* @__PURE__ */ new Set();
    for (let event = 0; event < this.#blob.length; event++) {
      const path = this.#path.get(event);
      const blob = this.#blob.get(event);
      if (wantedPath[path] !== 1 && (wantedBlob[blob] !== 1 || this.#notes.has(path))) continue;
      const key = path * this.blobs.size + blob;
      if (seen.has(key)) continue;
      seen.add(key);
      yield this.#event(event);
    }
  }
  #event(event) {
    return { blob: this.#blob.get(event), path: this.#path.get(event), rank: this.#rank.get(event) };
  }
};

// src/git/batchParser.ts
import { m67_BatchParser } from "../core.js";

// src/git/objectStream.ts
async function* objectsOf(git, ids, limit) {
  const process = git.start(["cat-file", "--batch", "--buffer"]);
  const fed = writeAll(process.stdin, ids);
  fed.catch(() => {
  });
  yield* answers(process, limit);
  await fed;
}
async function* allObjectIds(git) {
  const process = git.start([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname)",
    "--unordered",
    "--buffer"
  ]);
  try {
    yield* process.stdout;
    await process.ended;
  } finally {
    process.stop();
  }
}
async function* answers(process, limit) {
  const parser = new m67_BatchParser(limit);
  try {
    for await (const piece of process.stdout) {
      const batch = parser.push(piece);
      if (batch.length > 0) yield batch;
    }
    await process.ended;
    if (!parser.idle) throw new m82_IncompleteError("git cat-file ended in the middle of an object");
  } finally {
    process.stop();
  }
}
async function writeAll(stream, pieces) {
  try {
    for await (const piece of pieces) {
      if (stream.destroyed) return;
      if (!stream.write(piece)) await drained(stream);
    }
  } finally {
    stream.end();
  }
}
function drained(stream) {
  return new Promise((resolve2) => {
    const done = () => {
      stream.off("drain", done);
      stream.off("close", done);
      resolve2();
    };
    stream.on("drain", done);
    stream.on("close", done);
  });
}

// src/git/pack/packWalk.ts

// src/git/pack/applyDelta.ts
function deltaSizes(delta) {
  const base = readSize(delta, 0);
  const result = readSize(delta, base.end);
  return { base: base.value, result: result.value, end: result.end };
}
function applyDelta(base, delta) {
  const sizes = deltaSizes(delta);
  if (sizes.base !== base.length) throw new RangeError("the delta has another base");
  const bytes = Buffer.allocUnsafe(sizes.result);
  const copies = [];
  let size = 0;
  let at = sizes.end;
  while (at < delta.length) {
    const command = delta[at++];
    if ((command & 128) === 0) {
      if (command === 0 || at + command > delta.length || size + command > bytes.length) throw damaged();
      delta.copy(bytes, size, at, at + command);
      at += command;
      size += command;
      continue;
    }
    let from = 0;
    let length = 0;
    if (command & 1) from = delta[at++];
    if (command & 2) from |= delta[at++] << 8;
    if (command & 4) from |= delta[at++] << 16;
    if (command & 8) from += delta[at++] * 16777216;
    if (command & 16) length = delta[at++];
    if (command & 32) length |= delta[at++] << 8;
    if (command & 64) length |= delta[at++] << 16;
    if (length === 0) length = 65536;
    if (at > delta.length || from + length > base.length || size + length > bytes.length) throw damaged();
    base.copy(bytes, size, from, from + length);
    const last = copies.length - 3;
    const follows = last >= 0 && size === copies[last] + copies[last + 2] && from === copies[last + 1] + copies[last + 2];
    if (follows) copies[last + 2] = copies[last + 2] + length;
    else copies.push(size, from, length);
    size += length;
  }
  if (size !== bytes.length) throw damaged();
  return { bytes, copies: Int32Array.from(copies) };
}
function readSize(delta, at) {
  let value = 0;
  let scale = 1;
  for (; ; ) {
    const byte = delta[at++];
    if (byte === void 0) throw damaged();
    value += (byte & 127) * scale;
    scale *= 128;
    if ((byte & 128) === 0) return { value, end: at };
  }
}
function damaged() {
  return new RangeError("the delta is damaged");
}

// src/git/pack/deltaForest.ts
var HEADER = 10 + 32;
var TYPES = { 1: "commit", 2: "tree", 3: "blob", 4: "tag" };
var OFS_DELTA = 6;
var REF_DELTA = 7;
var NONE = -1;
var DeltaForest = class {
  /** Entries that are stored whole. */
  roots;
  #index;
  #pack;
  #offsets;
  /** By entry: number in the index. */
  #numbers;
  #firstChild;
  #nextSibling;
  /** @throws RangeError when an entry cannot be understood */
  constructor(index, pack) {
    const { count } = index;
    this.#index = index;
    this.#pack = pack;
    const offsets = Float64Array.from({ length: count }, (_, number) => index.offset(number));
    this.#numbers = Uint32Array.from({ length: count }, (_, number) => number).sort(
      (a, b) => offsets[a] - offsets[b]
    );
    this.#offsets = offsets.sort();
    this.#firstChild = new Int32Array(count).fill(NONE);
    this.#nextSibling = new Int32Array(count).fill(NONE);
    const roots = [];
    const entryOf = new Uint32Array(count);
    for (let entry = 0; entry < count; entry++) entryOf[this.#numbers[entry]] = entry;
    for (let entry = count - 1; entry >= 0; entry--) {
      const base = this.#base(entry, entryOf);
      if (base === void 0) roots.push(entry);
      else if (base !== NONE) {
        this.#nextSibling[entry] = this.#firstChild[base];
        this.#firstChild[base] = entry;
      }
    }
    this.roots = roots.toReversed();
  }
  /** Number of an entry in the index. */
  number(entry) {
    return this.#numbers[entry];
  }
  /** Entries that are told by this one, in the order of the pack. */
  children(entry) {
    const children = [];
    for (let child = this.#firstChild[entry]; child !== NONE; child = this.#nextSibling[child]) {
      children.push(child);
    }
    return children;
  }
  /** @throws RangeError when the header is no header */
  entry(entry) {
    const { type, size, start } = this.#header(entry);
    const skipped = type === OFS_DELTA ? this.#distance(start).end : type === REF_DELTA ? start + this.#idLength : start;
    return { type: TYPES[type], size, start: skipped, end: this.#end(entry) };
  }
  get #idLength() {
    return this.#index.idLength;
  }
  #end(entry) {
    return this.#offsets[entry + 1] ?? this.#pack.size - this.#idLength;
  }
  /** Undefined: stored whole. NONE: made from what is not in this pack. */
  #base(entry, entryOf) {
    const { type, start } = this.#header(entry);
    if (type === OFS_DELTA) return this.#at(this.#offsets[entry] - this.#distance(start).value);
    if (type !== REF_DELTA) return void 0;
    const number = this.#index.find(this.#pack.read(start, start + this.#idLength), 0);
    return number < 0 ? NONE : entryOf[number];
  }
  #header(entry) {
    const offset = this.#offsets[entry];
    const bytes = this.#pack.read(offset, Math.min(offset + HEADER, this.#pack.size));
    let at = 0;
    let byte = bytes[at++] ?? 0;
    const type = byte >> 4 & 7;
    let size = byte & 15;
    for (let scale = 16; (byte & 128) !== 0; scale *= 128) {
      byte = bytes[at++] ?? 0;
      size += (byte & 127) * scale;
    }
    if (TYPES[type] === void 0 && type !== OFS_DELTA && type !== REF_DELTA) {
      throw new RangeError("the pack holds an entry of unknown type");
    }
    return { type, size, start: offset + at };
  }
  /** How far before the entry its base lies. */
  #distance(start) {
    const bytes = this.#pack.read(start, Math.min(start + 10, this.#pack.size));
    let at = 0;
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    while ((byte & 128) !== 0 && at < 10) {
      byte = bytes[at++] ?? 0;
      value = (value + 1) * 128 + (byte & 127);
    }
    return { value, end: start + at };
  }
  #at(offset) {
    const offsets = this.#offsets;
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (offsets[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offsets[low] === offset ? low : NONE;
  }
};

// src/git/pack/packFile.ts
var BLOCK = 64 * 1024;
var KEPT = 64;
var PackFile = class {
  /** Bytes. */
  size;
  #fd;
  /** By number of the block, the one used last at the end. */
  #blocks = /* @__PURE__ */ new Map();
  #last = -1;
  #lastBlock = Buffer.alloc(0);
  /** @throws the file system's error */
  constructor(path) {
    this.#fd = openSync(path, "r");
    this.size = fstatSync(this.#fd).size;
  }
  /** Bytes [start, end) of the file, or fewer at its end; not to be written to, nor to be kept. */
  read(start, end) {
    const number = Math.floor(start / BLOCK);
    const base = number * BLOCK;
    if (end - base <= BLOCK) return this.#block(number).subarray(start - base, end - base);
    return this.#bytes(start, end - start);
  }
  close() {
    closeSync(this.#fd);
  }
  #block(number) {
    if (number === this.#last) return this.#lastBlock;
    let block = this.#blocks.get(number);
    if (block === void 0) {
      block = this.#bytes(number * BLOCK, BLOCK);
      for (const oldest of this.#blocks.keys()) {
        if (this.#blocks.size < KEPT) break;
        this.#blocks.delete(oldest);
      }
    } else {
      this.#blocks.delete(number);
    }
    this.#blocks.set(number, block);
    this.#last = number;
    this.#lastBlock = block;
    return block;
  }
  #bytes(start, length) {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - start)));
    let done = 0;
    while (done < bytes.length) {
      const read = readSync(this.#fd, bytes, done, bytes.length - done, start + done);
      if (read === 0) break;
      done += read;
    }
    return bytes.subarray(0, done);
  }
};

// src/git/pack/packFolders.ts
var DEEPEST = 5;
function packsOf(commonDir) {
  const folders = /* @__PURE__ */ new Set();
  addFolder(join(commonDir, "objects"), folders, 0);
  return [...folders].flatMap((folder) => packsIn(join(folder, "pack")));
}
function addFolder(folder, folders, depth) {
  if (folders.has(folder) || depth > DEEPEST) return;
  folders.add(folder);
  for (const line of textOf(join(folder, "info", "alternates")).split("\n")) {
    if (line !== "" && !line.startsWith("#") && !line.startsWith('"'))
      addFolder(resolve(folder, line), folders, depth + 1);
  }
}
function packsIn(folder) {
  try {
    const names = new Set(readdirSync(folder));
    const packs = [...names].filter((name) => name.endsWith(".idx") && names.has(name.replace(/idx$/, "pack")));
    return packs.sort().map((name) => join(folder, name.slice(0, -".idx".length)));
  } catch {
    return [];
  }
}
function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

// src/git/pack/packIndex.ts
var MAGIC = 4285812579;
var HEADER2 = 8 + 256 * 4;
var LARGE = 2147483648;
var PackIndex = class _PackIndex {
  /** Number of objects. */
  count;
  /** Object ids in ascending order, `idLength` bytes each. */
  ids;
  idLength;
  #file;
  /**
   * @param path of the `.idx` file
   * @param idLength bytes of an object id: 20 or 32
   * @returns undefined for a version that is not known, or a file whose size does not fit
   * @throws the file system's error
   */
  static read(path, idLength) {
    const file = readFileSync2(path);
    if (file.length < HEADER2 || file.readUInt32BE(0) !== MAGIC || file.readUInt32BE(4) !== 2) return void 0;
    const count = file.readUInt32BE(HEADER2 - 4);
    const least = HEADER2 + count * (idLength + 8) + 2 * idLength;
    if (file.length < least || (file.length - least) % 8 !== 0) return void 0;
    return new _PackIndex(file, count, idLength);
  }
  constructor(file, count, idLength) {
    this.#file = file;
    this.count = count;
    this.idLength = idLength;
    this.ids = file.subarray(HEADER2, HEADER2 + count * idLength);
  }
  /** Offset in the pack of the object with a number (its place in the order of ids). */
  offset(number) {
    const offsets = HEADER2 + this.count * (this.idLength + 4);
    const small = this.#file.readUInt32BE(offsets + number * 4);
    if (small < LARGE) return small;
    return Number(this.#file.readBigUInt64BE(offsets + this.count * 4 + (small - LARGE) * 8));
  }
  /** The number of the object whose id stands in a buffer, or -1. */
  find(id, at) {
    const first = id[at] ?? 0;
    let low = first === 0 ? 0 : this.#file.readUInt32BE(8 + (first - 1) * 4);
    let high = this.#file.readUInt32BE(8 + first * 4);
    const { idLength } = this;
    while (low < high) {
      const middle = low + high >>> 1;
      const order = this.ids.compare(id, at, at + idLength, middle * idLength, (middle + 1) * idLength);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }
};

// src/git/pack/packWalk.ts
var LARGEST = 48 * 1024 * 1024;
var HELD = 96 * 1024 * 1024;
function* packedObjects(options) {
  const idLength = options.objectFormat === "sha1" ? 20 : 32;
  for (const path of packsOf(options.commonDir)) {
    const opened = open(path, idLength);
    if (opened === void 0) continue;
    try {
      yield* new PackWalk(opened.forest, opened.index, opened.pack, options).objects();
    } finally {
      opened.pack.close();
    }
  }
}
function open(path, idLength) {
  let pack;
  try {
    const index = PackIndex.read(`${path}.idx`, idLength);
    if (index === void 0) return void 0;
    pack = new PackFile(`${path}.pack`);
    return { index, pack, forest: new DeltaForest(index, pack) };
  } catch {
    pack?.close();
    return void 0;
  }
}
var PackWalk = class {
  #forest;
  #index;
  #pack;
  #options;
  #limit;
  constructor(forest, index, pack, options) {
    this.#forest = forest;
    this.#index = index;
    this.#pack = pack;
    this.#options = options;
    this.#limit = Math.min(options.limit, LARGEST);
  }
  *objects() {
    for (const root of this.#forest.roots) {
      const { type } = this.#forest.entry(root);
      if (type === void 0 || type === "tree" || !this.#wantsBelow(root)) continue;
      yield* this.#tree(root, type);
    }
  }
  *#tree(root, type) {
    const path = [];
    let held = 0;
    const enter = (entry, parent) => {
      const made = this.#make(entry, parent);
      if (made === void 0) return void 0;
      const pending = this.#forest.children(entry).toReversed();
      const node = { entry, parent, key: {}, bytes: made.bytes, pending };
      if (pending.length > 0) {
        path.push(node);
        held += made.bytes.length;
        for (let i = 0; held > HELD && i < path.length - 1; i++) held -= forget(path[i]);
      }
      const at = this.#forest.number(entry) * this.#index.idLength;
      if (!this.#options.wants(this.#index.ids, at)) return void 0;
      const oid = this.#index.ids.toString("hex", at, at + this.#index.idLength);
      return { oid, type, key: node.key, isBase: pending.length > 0, ...made };
    };
    const first = enter(root, void 0);
    if (first !== void 0) yield first;
    for (let node = path.at(-1); node !== void 0; node = path.at(-1)) {
      const child = node.pending.pop();
      if (child === void 0) {
        path.pop();
        held -= forget(node);
        continue;
      }
      if (!this.#wantsBelow(child)) continue;
      const object = enter(child, node);
      if (node.pending.length === 0) held -= forget(node);
      if (object !== void 0) yield object;
    }
  }
  #make(entry, parent) {
    try {
      if (parent === void 0) {
        const bytes2 = this.#inflate(entry);
        return bytes2 === void 0 ? void 0 : { bytes: bytes2 };
      }
      const delta = this.#inflate(entry);
      if (delta === void 0 || deltaSizes(delta).result > this.#limit) return void 0;
      const base = this.#bytesOf(parent);
      if (base === void 0) return void 0;
      const { bytes, copies } = applyDelta(base, delta);
      return { bytes, from: { key: parent.key, size: base.length, copies } };
    } catch {
      return void 0;
    }
  }
  #bytesOf(node) {
    return node.bytes ?? this.#make(node.entry, node.parent)?.bytes;
  }
  #inflate(entry) {
    const { size, start, end } = this.#forest.entry(entry);
    if (size > this.#limit) return void 0;
    const bytes = inflateSync(this.#pack.read(start, end), {
      chunkSize: Math.max(64, size + 1),
      maxOutputLength: size + 1
    });
    if (bytes.length !== size) throw new RangeError("the entry has another size");
    return bytes;
  }
  /** Whether the entry or one that is made from it is wanted. */
  #wantsBelow(entry) {
    const { ids, idLength } = this.#index;
    const left = [entry];
    for (let next = left.pop(); next !== void 0; next = left.pop()) {
      if (this.#options.wants(ids, this.#forest.number(next) * idLength)) return true;
      left.push(...this.#forest.children(next));
    }
    return false;
  }
};
function forget(node) {
  const size = node.bytes?.length ?? 0;
  node.bytes = void 0;
  return size;
}

// src/sources/historyChunks.ts
function historyChunks(ctx, repo, reader, plan) {
  return new HistoryStream(ctx, repo, reader, plan).chunks();
}
var WANTED = 0;
var STORED = 1;
var READ = 2;
var HistoryStream = class {
  #ctx;
  #repo;
  #reader;
  #plan;
  #people = new Identities();
  /** By number of the blob, and by rank of the commit. */
  #blobs;
  #commits;
  /** Tags still to be read, with their path. */
  #tags;
  constructor(ctx, repo, reader, plan) {
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
  /** What an earlier run found nothing in counts as read, and is told. */
  #leaveKnown() {
    const { known, coverage } = this.#ctx;
    if (known === void 0) return;
    const { places } = this.#plan;
    for (let blob = 0; blob < this.#blobs.length; blob++) {
      if (this.#blobs[blob] === READ) continue;
      const path = places.pathText(places.firstPlace(blob).path);
      if (!known.has(places.blobs.text(blob), path)) continue;
      this.#blobs[blob] = READ;
      coverage.skip("known-clean", path);
    }
  }
  /** What other shards look at counts as read. */
  #leaveToOthers() {
    const { part } = this.#ctx;
    if (part === void 0) return;
    const { places, commits } = this.#plan;
    for (let rank = 0; rank < commits.size; rank++) part.note(commits.text(rank));
    const owned = places.blobsAt((path) => part.owns(path));
    for (let blob = 0; blob < owned.length; blob++) if (owned[blob] !== 1) this.#blobs[blob] = READ;
    if (part.isFirst) return;
    this.#commits.fill(READ);
    this.#tags.clear();
  }
  async *chunks() {
    if (this.#ctx.part?.isFirst !== false) this.#ctx.coverage.commits += this.#plan.commits.size;
    const isLeft2 = (state) => state !== READ;
    this.#ctx.coverage.expected = this.#blobs.filter(isLeft2).length + this.#commits.filter(isLeft2).length;
    yield* this.#packed();
    if (this.#blobs.some(isLeft2) || this.#commits.some(isLeft2)) yield* this.#bulk();
    yield* this.#leftBehind(this.#blobs, (blob) => this.#plan.places.blobs.text(blob));
    yield* this.#leftBehind(this.#commits, (rank) => this.#plan.commits.text(rank));
    yield* this.#tagMessages();
    yield* this.#people.chunks();
    yield* this.#names();
  }
  /** What lies in packs that can be read here, each tree of deltas by itself. */
  *#packed() {
    const { commonDir, objectFormat } = this.#repo;
    const wants = (ids, at) => this.#isUnread(ids, at);
    for (const object of packedObjects({ commonDir, objectFormat, wants, limit: this.#ctx.maxFileSize })) {
      const { oid, type, bytes, key, from, isBase } = object;
      const chunk = this.#chunk({ kind: "object", oid, type, bytes, size: bytes.length });
      if (chunk === void 0) continue;
      const isKin = type === "blob" && (isBase || from !== void 0);
      yield isKin ? { ...chunk, lineage: { key, ...from !== void 0 && { from } } } : chunk;
    }
  }
  #isUnread(ids, at) {
    const blob = this.#plan.places.blobs.findBytes(ids, at);
    if (blob >= 0) return this.#blobs[blob] !== READ;
    const rank = this.#plan.commits.findBytes(ids, at);
    return rank >= 0 && this.#commits[rank] !== READ;
  }
  /** One pass over the store. What it does not reach, because a damaged object has ended git, is left behind. */
  async *#bulk() {
    try {
      for await (const batch of objectsOf(this.#repo.git, this.#wantedIds(), this.#ctx.maxFileSize)) {
        for (const answer of batch) {
          const chunk = this.#chunk(answer);
          if (chunk !== void 0) yield chunk;
        }
      }
    } catch (error) {
      if (!(error instanceof m82_IncompleteError)) throw error;
    }
  }
  /** Ids of what is stored and wanted, in the order of the packs. */
  async *#wantedIds() {
    const line = (this.#repo.objectFormat === "sha1" ? 40 : 64) + 1;
    let rest = Buffer.alloc(0);
    for await (const piece of allObjectIds(this.#repo.git)) {
      const text = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = text.length - text.length % line;
      const wanted = Buffer.allocUnsafe(whole);
      let size = 0;
      for (let at = 0; at < whole; at += line) {
        if (this.#wants(text, at)) size += text.copy(wanted, size, at, at + line);
      }
      rest = Buffer.from(text.subarray(whole));
      if (size > 0) yield wanted.subarray(0, size);
    }
  }
  #wants(text, at) {
    const blob = this.#plan.places.blobs.findIn(text, at);
    if (blob >= 0) return isLeft(this.#blobs, blob);
    const rank = this.#plan.commits.findIn(text, at);
    return rank >= 0 && isLeft(this.#commits, rank);
  }
  /** One by one, so that a damaged object hides no other. */
  async *#leftBehind(states, oidOf) {
    for (let index = 0; index < states.length; index++) {
      if (states[index] === READ) continue;
      const oid = oidOf(index);
      const chunk = states[index] === WANTED ? this.#missing(oid) : await this.#single(oid);
      if (chunk !== void 0) yield chunk;
    }
  }
  #missing(oid) {
    m152_missingObject(this.#ctx, oid, this.#pathOf(oid));
  }
  async #single(oid) {
    try {
      const answer = await this.#reader.get(oid);
      return "oid" in answer ? this.#chunk(answer) : this.#missing(oid);
    } catch (error) {
      if (!(error instanceof m82_IncompleteError)) throw error;
      const fix = `some objects cannot be read (${error.message}): run git fsck`;
      this.#ctx.coverage.problem(fix, "unreadable", `${this.#pathOf(oid)} (${oid})`);
      return void 0;
    }
  }
  /** Tags that tags point to come in while this goes on. */
  async *#tagMessages() {
    for (const oid of this.#tags.keys()) {
      const chunk = await this.#single(oid);
      if (chunk !== void 0) yield chunk;
    }
  }
  #chunk(answer) {
    if (!("oid" in answer)) return void 0;
    const { oid, type } = answer;
    if (type === "blob") this.#blobs[this.#plan.places.blobs.find(oid)] = READ;
    if (type === "commit") this.#commits[this.#plan.commits.find(oid)] = READ;
    if (answer.kind === "too-large") {
      m152_tooLarge(this.#ctx, this.#pathOf(oid), answer.size);
      return void 0;
    }
    const { coverage } = this.#ctx.part?.at(this.#pathOf(oid), this.#ctx) ?? this.#ctx;
    coverage.objects++;
    coverage.bytes += answer.size;
    if (type === "blob") return this.#file(oid, answer.bytes, coverage);
    if (type === "commit") return this.#message(oid, answer.bytes);
    return type === "tag" ? this.#tag(oid, answer.bytes) : void 0;
  }
  #file(oid, bytes, coverage) {
    const { places } = this.#plan;
    const { path } = places.firstPlace(places.blobs.find(oid));
    coverage.files++;
    this.#ctx.known?.read(oid, places.pathText(path), bytes);
    return { bytes, path: places.pathText(path), where: places.isNote(path) ? "note" : "content", blob: oid };
  }
  #message(oid, bytes) {
    const commit = parseCommit(bytes);
    this.#people.add(oid, commit, this.#plan.commits.find(oid));
    return messageChunk(oid, commit);
  }
  #tag(oid, bytes) {
    const tag = parseTag(bytes);
    const path = this.#pathOf(oid);
    if (tag.type === "tag" && !this.#tags.has(tag.object)) this.#tags.set(tag.object, path);
    return tagChunk(oid, tag, path);
  }
  #pathOf(oid) {
    const { places, commits } = this.#plan;
    const blob = places.blobs.find(oid);
    if (blob >= 0) return places.pathText(places.firstPlace(blob).path);
    return commits.find(oid) >= 0 ? commitPath(oid) : this.#tags.get(oid) ?? oid;
  }
  *#names() {
    const { places, refs } = this.#plan;
    const names = [];
    for (let path = 0; path < places.paths; path++) {
      if (places.isNote(path) || places.firstAt(path) === void 0) continue;
      if (this.#ctx.part?.owns(places.pathText(path)) !== false) names.push(places.pathText(path));
    }
    yield* m155_nameChunks(names, "path");
    if (this.#ctx.part?.isFirst === false) return;
    yield* m155_nameChunks(
      refs.map((ref) => ref.name),
      "ref-name"
    );
  }
};
function isLeft(states, index) {
  if (states[index] === READ) return false;
  states[index] = STORED;
  return true;
}

// src/git/refs.ts
var FULL = "%(objectname)%00%(objecttype)%00%(*objectname)%00%(*objecttype)%00%(refname)";
var NAMES = "%(objectname)%00%00%00%00%(refname)";
async function listRefs(git) {
  try {
    return await list(git, FULL, []);
  } catch (error) {
    if (!(error instanceof m82_IncompleteError)) throw error;
    return await list(git, NAMES, [error.message]);
  }
}
async function list(git, format, known) {
  const { stdout, stderr } = await git.output(["for-each-ref", `--format=${format}`]);
  const refs = stdout.toString("utf8").split("\n").flatMap(parse);
  const warnings = stderr.split("\n").filter((line) => line.startsWith("warning: ") || line.startsWith("error: "));
  return { refs, warnings: [...known, ...warnings.map((line) => line.replace(/^\w+: /, ""))] };
}
function parse(line) {
  const [oid, type, targetOid, targetType, name] = line.split("\0");
  if (!oid || !name) return [];
  return [
    {
      name,
      oid,
      ...type && { type },
      ...targetOid && targetType && { target: { oid: targetOid, type: targetType } }
    }
  ];
}

// src/git/tree.ts
function parseTree(bytes, oidLength) {
  const entries = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const nul = space < 0 ? -1 : bytes.indexOf(0, space);
    const next = nul + 1 + oidLength;
    if (nul < 0 || next > bytes.length) throw new m82_IncompleteError("a tree object is cut off");
    entries.push({
      mode: bytes.toString("latin1", at, space),
      name: bytes.subarray(space + 1, nul),
      oid: bytes.toString("hex", nul + 1, next)
    });
    at = next;
  }
  return entries;
}

// src/sources/treeNames.ts
var LARGEST2 = 64 << 20;
async function namesInTrees(repo, trees, blobs) {
  const names = /* @__PURE__ */ new Map();
  const oidLength = repo.objectFormat === "sha1" ? 20 : 32;
  try {
    for await (const batch of objectsOf(repo.git, [`${trees.join("\n")}
`], LARGEST2)) {
      for (const answer of batch) {
        if (answer.kind !== "object") continue;
        for (const entry of parseTree(answer.bytes, oidLength)) {
          if (blobs.has(entry.oid) && !names.has(entry.oid)) names.set(entry.oid, m76_pathText(entry.name));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof m82_IncompleteError)) throw error;
  }
  return names;
}

// src/sources/historyPlan.ts
var DAMAGED = "the history cannot be walked to its end: run git fsck, or clone again";
async function planHistory(ctx, repo, options) {
  return new Planner(ctx, repo).plan(options);
}
var Planner = class {
  #ctx;
  #repo;
  #hexLength;
  #places;
  #commits;
  #tags = /* @__PURE__ */ new Map();
  /** Commits that hold notes rather than files. */
  #noteCommits = /* @__PURE__ */ new Set();
  /** By number of path: content is left out by configuration. */
  #excluded = [];
  constructor(ctx, repo) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.#hexLength = repo.objectFormat === "sha1" ? 40 : 64;
    this.#places = new PlaceIndex(this.#hexLength);
    this.#commits = new m75_OidTable(this.#hexLength);
  }
  async plan({ unreachable, branch }) {
    const refs = branch === void 0 ? await this.#refs() : [];
    const walked = await this.#walk(branch === void 0 ? ["--all", "--reflog"] : [await this.#tip(branch)]);
    await this.#changesOf(walked ?? await this.#storedCommits(), true);
    if (branch === void 0) {
      await this.#targetsOf(refs);
      await this.#staged();
      if (unreachable) await this.#unreachable();
    }
    return { places: this.#places, commits: this.#commits, tags: this.#tags, refs };
  }
  async #refs() {
    const { refs, warnings } = await listRefs(this.#repo.git);
    for (const warning of warnings) this.#ctx.coverage.problem(`a ref cannot be read (${warning}): run git fsck`);
    const notes = refs.filter((ref) => ref.name.startsWith("refs/notes/") && ref.type === "commit");
    if (notes.length > 0) {
      const commits = await this.#walk(notes.map((ref) => ref.oid));
      this.#noteCommits = new Set(commits ?? []);
    }
    return refs;
  }
  async #tip(branch) {
    const reader = new m74_ObjectReader(this.#repo.git);
    try {
      const oid = await resolveCommit(reader, branch);
      if (oid === void 0)
        throw new m82_IncompleteError(
          `there is no branch or commit "${branch}" in this clone: check the name, or fetch it`
        );
      return oid;
    } finally {
      await reader.close();
    }
  }
  /** Undefined when git cannot walk to the end. */
  async #walk(tips) {
    try {
      return await walkCommits(this.#repo.git, tips, ["--ignore-missing"]);
    } catch (error) {
      if (!(error instanceof m82_IncompleteError)) throw error;
      this.#ctx.coverage.problem(`${DAMAGED} (${error.message})`);
      return void 0;
    }
  }
  /** @param asked the commits were asked for, so that what cannot be read makes the run incomplete */
  async #changesOf(commits, asked) {
    const onFailure = (commit, error) => {
      if (asked) this.#ctx.coverage.problem(`${DAMAGED} (${error.message})`, "unreadable-commit", commit);
      else this.#ctx.coverage.skip("unreadable-unreachable", commit);
    };
    let rank = NO_COMMIT;
    let isNote = false;
    for await (const records of commitChanges(this.#repo.git, commits, { renames: false, onFailure })) {
      for (const record of records) {
        if (record.kind === "commit") {
          rank = this.#commits.add(record.oid);
          isNote = this.#noteCommits.has(record.oid);
        } else if (record.mode !== "000000") {
          const path = isNote ? notePath(record.path) : m76_pathText(record.path);
          this.#place(path, record.oid, record.mode, rank, isNote);
        }
      }
    }
  }
  #place(path, blob, mode, rank, isNote) {
    const known = this.#places.paths;
    const number = this.#places.pathNumber(path, isNote);
    const isNew = number === known;
    if (mode === m152_SUBMODULE) {
      if (isNew) this.#ctx.coverage.skip("submodule", path);
      return;
    }
    let excluded = this.#excluded[number];
    if (excluded === void 0) {
      excluded = !isNote && this.#ctx.excluded(path);
      this.#excluded[number] = excluded;
      if (excluded) this.#ctx.coverage.skip("excluded", path);
    }
    if (!excluded) this.#places.add(number, blob, mode, rank);
  }
  /** What tags and other refs point to besides commits. */
  async #targetsOf(refs) {
    for (const ref of refs) {
      if (ref.type === "tag") this.#tags.set(ref.oid, ref.name);
      const target = ref.target ?? ref;
      if (target.type === "blob") this.#place(ref.name, target.oid, "100644", NO_COMMIT, false);
      if (target.type === "tree") await this.#tree(target.oid);
    }
  }
  async #tree(oid) {
    const { stdout } = await this.#repo.git.output(["ls-tree", "-r", "-z", "--full-tree", oid]);
    for (let at = 0, end = stdout.indexOf(0); end >= 0; at = end + 1, end = stdout.indexOf(0, at)) {
      const tab = stdout.indexOf(9, at);
      const [mode = "", , blob = ""] = stdout.toString("latin1", at, tab).split(" ");
      this.#place(m76_pathText(stdout.subarray(tab + 1, end)), blob, mode, NO_COMMIT, false);
    }
  }
  /** What is staged may be in no commit. */
  async #staged() {
    if (this.#repo.root === void 0) return;
    const { stdout } = await this.#repo.git.output(["ls-files", "-z", "-t", "-s", "--cached"]);
    for (const entry of parseListing(stdout)) {
      if (entry.kind === "tracked") this.#place(m76_pathText(entry.path), entry.oid, entry.mode, NO_COMMIT, false);
    }
  }
  async #unreachable() {
    const stored = await m79_storedObjects(this.#repo.git);
    const dangling = [...stored].flatMap(
      ([oid, type]) => type === "commit" && this.#commits.find(oid) < 0 ? [oid] : []
    );
    await this.#changesOf(await this.#byTime(dangling), false);
    for (const [oid, type] of stored) if (type === "tag" && !this.#tags.has(oid)) this.#tags.set(oid, `tag ${oid}`);
    const blobs = /* @__PURE__ */ new Set();
    for (const [oid, type] of stored) if (type === "blob" && this.#places.blobs.find(oid) < 0) blobs.add(oid);
    const trees = [...stored].flatMap(([oid, type]) => type === "tree" ? [oid] : []);
    const names = blobs.size === 0 ? /* @__PURE__ */ new Map() : await namesInTrees(this.#repo, trees, blobs);
    for (const oid of blobs) this.#place(names.get(oid) ?? `blob ${oid}`, oid, "100644", NO_COMMIT, false);
  }
  /** In a damaged history: every commit that is there. */
  async #storedCommits() {
    const stored = await m79_storedObjects(this.#repo.git);
    return this.#byTime([...stored].flatMap(([oid, type]) => type === "commit" ? [oid] : []));
  }
  /** Oldest first: the order of the walk, where there is no walk. */
  async #byTime(commits) {
    const reader = new m74_ObjectReader(this.#repo.git);
    const timed = [];
    for (const oid of commits) {
      const commit = await tryCommit(reader, oid, () => {
      });
      timed.push({ oid, time: commit?.time ?? 0 });
    }
    await reader.close();
    return timed.sort((a, b) => a.time - b.time).map(({ oid }) => oid);
  }
};
function notePath(path) {
  const text = m76_pathText(path);
  const oid = text.replaceAll("/", "");
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid) ? `note on ${oid}` : text;
}

export {
  NO_COMMIT,
  historyChunks,
  listRefs,
  planHistory
};
