const { crc32 } = globalThis.process.getBuiltinModule("node:zlib");
const { constants, createInflate, inflateSync } = globalThis.process.getBuiltinModule("node:zlib");
const { closeSync, fstatSync, openSync, readSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join, resolve } = globalThis.process.getBuiltinModule("node:path");
const { readFileSync: readFileSync2 } = globalThis.process.getBuiltinModule("node:fs");
import {
  m98_storedObjects
} from "./chunk-2NFJI7WK.js";
import {
  Identities,
  commitChanges,
  commitPath,
  m179_inOrder,
  messageChunk,
  parseCommit,
  parseTag,
  tagChunk,
  tryCommit
} from "./chunk-7HHZ3Y5M.js";
import {
  m96_RawDiffParser
} from "./chunk-NLHSVFSY.js";
import {
  parseListing
} from "./chunk-VDYH3BD6.js";
import {
  m92_ObjectReader,
  m94_pathText
} from "./chunk-BLHTV6GK.js";
import {
  m180_nameChunks
} from "./chunk-XCWIZIBK.js";
import {
  m177_AHEAD,
  m177_SUBMODULE,
  m177_missingObject,
  m177_tooLarge
} from "./chunk-OVRD6QK3.js";
import {
  CommitGraph,
  FILES,
  NOTES,
  NumberList,
  PathList,
  UNREAD,
  m93_OidTable
} from "./chunk-S32C2UYC.js";
import {
  resolveCommit,
  shallowBoundary,
  tipsOf,
  walkGraph
} from "./chunk-LPIN2NTM.js";
import {
  m101_IncompleteError
} from "./chunk-DGYJM5HK.js";

// src/sources/placeIndex.ts
var NO_COMMIT = 4294967295;
var PlaceIndex = class {
  blobs;
  #paths = new PathList();
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
    this.blobs = new m93_OidTable(hexLength);
  }
  /** Number of paths. */
  get paths() {
    return this.#paths.size;
  }
  /** The number of a path; new ones are given the next. A note and a file of the same name are two. */
  pathNumber(path, isNote) {
    return this.#paths.add(path, isNote);
  }
  /** Events must be added in the order of the commits. */
  add(path, blobId, mode, rank) {
    this.addNumber(path, this.blobs.add(blobId), mode, rank);
  }
  /** {@link add} for a blob that has a number. */
  addNumber(path, blob, mode, rank) {
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
    return this.#paths.text(path);
  }
  isNote(path) {
    return this.#paths.isNote(path);
  }
  /** Where a blob stood first. */
  firstPlace(blob) {
    return this.#event(this.#firstOfBlob.get(blob));
  }
  /** The path at which a blob stood first. */
  firstPath(blob) {
    return this.#path.get(this.#firstOfBlob.get(blob));
  }
  /** What stood at a path first, and with which mode; undefined for a path without events. */
  firstAt(path) {
    const mode = this.#modes[path];
    return mode === void 0 ? void 0 : { ...this.#event(this.#firstOfPath.get(path)), mode };
  }
  numberOf(path, isNote) {
    return this.#paths.numberOf(path, isNote);
  }
  /** All events of some blobs, in order. @param wanted one flag for each blob */
  *placesOf(wanted) {
    for (let event = 0; event < this.#blob.length; event++) {
      if (wanted[this.#blob.get(event)] === 1) yield this.#event(event);
    }
  }
  /** By number of blob: 1 where it stands at a path that is wanted. @param wants asked once for each path */
  blobsAt(wants) {
    const paths = this.#paths.texts().map(wants);
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
    const wantedPath = Uint8Array.from(this.#paths.texts(), (_, path) => wants(path) ? 1 : 0);
    const wantedBlob = new Uint8Array(this.blobs.size);
    for (const id of blobIds) {
      const blob = this.blobs.find(id);
      if (blob >= 0) wantedBlob[blob] = 1;
    }
    const seen = /* @__PURE__ */ new Set();
    for (let event = 0; event < this.#blob.length; event++) {
      const path = this.#path.get(event);
      const blob = this.#blob.get(event);
      if (wantedPath[path] !== 1 && (wantedBlob[blob] !== 1 || this.isNote(path))) continue;
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
import { m85_BatchParser } from "../core.js";

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
  const parser = new m85_BatchParser(limit);
  try {
    for await (const piece of process.stdout) {
      const batch = parser.push(piece);
      if (batch.length > 0) yield batch;
    }
    await process.ended;
    if (!parser.idle) throw new m101_IncompleteError("git cat-file ended in the middle of an object");
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
function applyDelta(base, delta, take) {
  const sizes = deltaSizes(delta);
  if (sizes.base !== base.length) throw new RangeError("the delta has another base");
  const bytes = take(sizes.result);
  const copies = [];
  let size = 0;
  let at = sizes.end;
  while (at < delta.length) {
    const command = delta[at++];
    if ((command & 128) === 0) {
      if (command === 0 || at + command > delta.length || size + command > bytes.length) throw damaged();
      copy(delta, at, bytes, size, command);
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
    copy(base, from, bytes, size, length);
    const last = copies.length - 3;
    const follows = last >= 0 && size === copies[last] + copies[last + 2] && from === copies[last + 1] + copies[last + 2];
    if (follows) copies[last + 2] = copies[last + 2] + length;
    else copies.push(size, from, length);
    size += length;
  }
  if (size !== bytes.length) throw damaged();
  return { bytes, copies: typed(copies) };
}
var SHORT = 48;
function copy(source, from, target, to, length) {
  if (length > SHORT) source.copy(target, to, from, from + length);
  else for (let i = 0; i < length; i++) target[to + i] = source[from + i];
}
function typed(numbers) {
  const array = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) array[i] = numbers[i];
  return array;
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
    return { type: TYPES[type], size, offset: this.#offsets[entry], start: skipped, end: this.#end(entry) };
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

// src/git/pack/inflate.ts
function makeInflater() {
  return reusing(createInflate()) ?? plain;
}
function reusing(stream) {
  const { _handle: handle, _writeState: state } = stream;
  if (!isHandle(handle) || !(state instanceof Uint32Array)) return void 0;
  let failure;
  handle.onerror = (message) => {
    failure = message;
  };
  const inflate = (input, out) => {
    failure = void 0;
    handle.reset();
    handle.writeSync(constants.Z_FINISH, input, 0, input.length, out, 0, out.length);
    if (failure !== void 0 || stream.destroyed) throw new RangeError(`damaged: ${failure}`);
    return out.length - state[0];
  };
  return works(inflate) ? inflate : void 0;
}
function isHandle(handle) {
  return typeof handle?.reset === "function" && typeof handle.writeSync === "function";
}
var SAMPLE = Buffer.from("789c4b040000620062", "hex");
var DAMAGED = Buffer.from("789c4b040000620063", "hex");
function works(inflate) {
  const out = Buffer.alloc(4);
  try {
    if (inflate(SAMPLE, out) !== 1 || out[0] !== 97) return false;
    inflate(DAMAGED, out);
    return false;
  } catch {
    try {
      return inflate(SAMPLE, out) === 1;
    } catch {
      return false;
    }
  }
}
var plain = (input, out) => {
  const bytes = inflateSync(input, { maxOutputLength: out.length });
  return bytes.copy(out);
};

// src/git/pack/packFile.ts
var BLOCK = 64 * 1024;
var KEPT = 256;
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
  /** Check sum (CRC-32) of the packed bytes of the object with a number. */
  crc(number) {
    return this.#file.readUInt32BE(HEADER2 + this.count * this.idLength + number * 4);
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

// src/git/pack/slab.ts
var PIECE = 1024 * 1024;
var LARGE2 = 128 * 1024;
var Slab = class {
  #piece = Buffer.alloc(0);
  #used = 0;
  /** Memory that is nobody else's; what is in it is not said. @param size bytes */
  take(size) {
    if (size > LARGE2) return Buffer.allocUnsafeSlow(size);
    if (this.#used + size > this.#piece.length) {
      this.#piece = Buffer.allocUnsafeSlow(PIECE);
      this.#used = 0;
    }
    const taken = this.#piece.subarray(this.#used, this.#used + size);
    this.#used += size;
    return taken;
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
var SCRATCH = 512 * 1024;
var PackWalk = class {
  #forest;
  #index;
  #pack;
  #options;
  #limit;
  #inflater = makeInflater();
  #slab = new Slab();
  #scratch = Buffer.allocUnsafeSlow(SCRATCH);
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
        const bytes2 = this.#inflate(entry, (size) => this.#slab.take(size));
        return bytes2 === void 0 ? void 0 : { bytes: bytes2 };
      }
      const base = this.#bytesOf(parent);
      if (base === void 0) return void 0;
      const delta = this.#inflate(entry, (size) => this.#scratchOf(size));
      if (delta === void 0 || deltaSizes(delta).result > this.#limit) return void 0;
      const { bytes, copies } = applyDelta(base, delta, (size) => this.#slab.take(size));
      return { bytes, from: { key: parent.key, size: base.length, copies } };
    } catch {
      return void 0;
    }
  }
  #bytesOf(node) {
    return node.bytes ?? this.#make(node.entry, node.parent)?.bytes;
  }
  /** @param take gives memory of a size */
  #inflate(entry, take) {
    const { size, offset, start, end } = this.#forest.entry(entry);
    if (size > this.#limit) return void 0;
    const packed = this.#pack.read(offset, end);
    if (crc32(packed) !== this.#index.crc(this.#forest.number(entry))) throw new RangeError("the entry is damaged");
    const room = take(size + 1);
    const length = this.#inflater(packed.subarray(start - offset), room);
    if (length !== size) throw new RangeError("the entry has another size");
    return room.subarray(0, size);
  }
  /** Memory that is used again. */
  #scratchOf(size) {
    if (size > SCRATCH) return Buffer.allocUnsafeSlow(size);
    return this.#scratch.subarray(0, size);
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
var FEW = 20;
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
  /** What is known from earlier runs counts as read. */
  #leaveKnown() {
    const known = this.#ctx.memory?.settled(this.#plan);
    if (known === void 0) return;
    known.blobs.forEach((isKnown, blob) => isKnown === 1 && (this.#blobs[blob] = READ));
    known.commits.forEach((isKnown, rank) => isKnown === 1 && (this.#commits[rank] = READ));
    for (const tag of known.tags) this.#tags.delete(tag);
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
    const left = this.#blobs.filter(isLeft2).length + this.#commits.filter(isLeft2).length;
    this.#ctx.coverage.expected = left;
    if (left * FEW < this.#blobs.length + this.#commits.length) yield* this.#few();
    else {
      yield* this.#packed();
      if (this.#blobs.some(isLeft2) || this.#commits.some(isLeft2)) yield* this.#bulk();
    }
    yield* this.#leftBehind(this.#blobs, (blob) => this.#plan.places.blobs.text(blob));
    yield* this.#leftBehind(this.#commits, (rank) => this.#plan.commits.text(rank));
    yield* this.#tagMessages();
    yield* this.#people.chunks();
    yield* this.#names();
  }
  /** One by one, a little ahead: for the few that are new, a walk through all packs would be a detour. */
  async *#few() {
    const { places, commits } = this.#plan;
    const wanted = [...unread(this.#blobs, places.blobs), ...unread(this.#commits, commits)];
    const read = async (oid) => [
      oid,
      await this.#reader.get(oid).catch((error) => error)
    ];
    for await (const [oid, answer] of m179_inOrder(wanted, m177_AHEAD, read)) {
      const chunk = this.#answered(oid, answer);
      if (chunk !== void 0) yield chunk;
    }
    this.#blobs.fill(READ);
    this.#commits.fill(READ);
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
      yield isKin ? { ...chunk, lineage: { ...isBase && { key }, ...from !== void 0 && { from } } } : chunk;
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
      if (!(error instanceof m101_IncompleteError)) throw error;
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
    m177_missingObject(this.#ctx, oid, this.#pathOf(oid));
  }
  async #single(oid) {
    return this.#answered(oid, await this.#reader.get(oid).catch((error) => error));
  }
  #answered(oid, answer) {
    if (!(answer instanceof Error)) return "oid" in answer ? this.#chunk(answer) : this.#missing(oid);
    if (!(answer instanceof m101_IncompleteError)) throw answer;
    const fix = `some objects cannot be read (${answer.message}): run git fsck`;
    this.#ctx.coverage.problem(fix, "unreadable", `${this.#pathOf(oid)} (${oid})`);
    return void 0;
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
      m177_tooLarge(this.#ctx, this.#pathOf(oid), answer.size);
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
    this.#ctx.memory?.tag(oid, tag.type === "tag" ? tag.object : void 0);
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
    yield* m180_nameChunks(names, "path");
    if (this.#ctx.part?.isFirst === false) return;
    yield* m180_nameChunks(
      refs.map((ref) => ref.name),
      "ref-name"
    );
  }
};
function* unread(states, ids) {
  for (let index = 0; index < states.length; index++) if (states[index] !== READ) yield ids.text(index);
}
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
    if (!(error instanceof m101_IncompleteError)) throw error;
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

// src/sources/notePath.ts
function notePath(path) {
  const text = m94_pathText(path);
  const oid = text.replaceAll("/", "");
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid) ? `note on ${oid}` : text;
}

// src/sources/rememberedCommits.ts
async function rememberedCommits(repo, memory, tips) {
  const boundary = [...shallowBoundary(repo)].sort();
  if (boundary.join() !== memory.boundary.join()) {
    if (memory.facts.graph.table.size > 0) memory.forgetFacts("the clone has become deeper or shallower");
    memory.boundary = boundary;
  }
  for (; ; ) {
    const isEmpty = memory.facts.graph.table.size === 0;
    try {
      const commits = await walked(repo.git, memory.facts.graph, tips);
      if (commits !== void 0) return commits;
    } catch (error) {
      if (!(error instanceof m101_IncompleteError)) throw error;
    }
    memory.forgetFacts(isEmpty ? "" : "it does not fit the commits that are there now");
    if (isEmpty) return void 0;
  }
}
async function walked(git, graph, selections) {
  const tips = await tipsOf(git, selections);
  const isKnown = (oid) => graph.has(graph.table.find(oid));
  const unknown = tips.filter((oid) => !isKnown(oid));
  if (unknown.length > 0) {
    const known = graph.heads().map((commit) => `^${graph.table.text(commit)}`);
    await walkGraph(git, graph, [], [...unknown, ...known]);
    if (!unknown.every(isKnown)) return void 0;
  }
  const reached = graph.reached(tips.map((oid) => graph.table.find(oid)));
  return reached === void 0 ? void 0 : graph.sort(graph.all().filter((commit) => reached[commit] === 1));
}

// src/sources/stagedFiles.ts
var CHANGES = [
  "diff-index",
  "--cached",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--ignore-submodules=none",
  "HEAD",
  "--"
];
async function stagedFiles(repo, isKnown) {
  return (isKnown ? await changes(repo) : void 0) ?? await all(repo);
}
async function changes({ git, head }) {
  if (head === void 0) return void 0;
  try {
    const { stdout } = await git.output(CHANGES);
    const found = new m96_RawDiffParser().push(stdout).filter((record) => record.kind === "change");
    if (found.some(({ status }) => status === "U")) return void 0;
    return found.filter(({ mode }) => !/^0+$/.test(mode));
  } catch (error) {
    if (error instanceof m101_IncompleteError) return void 0;
    throw error;
  }
}
async function all({ git }) {
  const { stdout } = await git.output(["ls-files", "-z", "-t", "-s", "--cached"]);
  return parseListing(stdout).filter((entry) => entry.kind === "tracked");
}

// src/git/tree.ts
function parseTree(bytes, oidLength) {
  const entries = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const nul = space < 0 ? -1 : bytes.indexOf(0, space);
    const next = nul + 1 + oidLength;
    if (nul < 0 || next > bytes.length) throw new m101_IncompleteError("a tree object is cut off");
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
          if (blobs.has(entry.oid) && !names.has(entry.oid)) names.set(entry.oid, m94_pathText(entry.name));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof m101_IncompleteError)) throw error;
  }
  return names;
}

// src/sources/historyPlan.ts
var DELETED = "000000";
var DAMAGED2 = "the history cannot be walked to its end: run git fsck, or clone again";
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
  /** Every commit that was asked for could be read. */
  #isWhole = true;
  /** By number of path: content is left out by configuration. */
  #excluded = [];
  constructor(ctx, repo) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.#hexLength = repo.objectFormat === "sha1" ? 40 : 64;
    this.#places = new PlaceIndex(this.#hexLength);
    this.#commits = new m93_OidTable(this.#hexLength);
  }
  async plan({ unreachable, branch }) {
    const refs = branch === void 0 ? await this.#refs() : [];
    const tips = branch === void 0 ? ["--all", "--reflog"] : [await this.#tip(branch)];
    if (!await this.#remembered(tips)) {
      this.#ctx.memory?.planned(void 0);
      await this.#changesOf(await this.#walk(tips) ?? await this.#storedCommits(), true);
    }
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
    const reader = new m92_ObjectReader(this.#repo.git);
    try {
      const oid = await resolveCommit(reader, branch);
      if (oid === void 0)
        throw new m101_IncompleteError(
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
      const graph = new CommitGraph(this.#hexLength);
      return graph.sort(await walkGraph(this.#repo.git, graph, tips)).map((number) => graph.table.text(number));
    } catch (error) {
      if (!(error instanceof m101_IncompleteError)) throw error;
      this.#isWhole = false;
      this.#ctx.coverage.problem(`${DAMAGED2} (${error.message})`);
      return void 0;
    }
  }
  /** With a memory: only what it does not know is asked for. @returns false when there is none, or git cannot walk to the end */
  async #remembered(tips) {
    const { memory } = this.#ctx;
    if (memory === void 0) return false;
    const commits = await rememberedCommits(this.#repo, memory, tips);
    if (commits === void 0) return false;
    const { facts } = memory;
    const { table } = facts.graph;
    const notes = new Set([...this.#noteCommits].map((oid) => table.find(oid)));
    const kindOf = (commit) => notes.has(commit) ? NOTES : FILES;
    const unread2 = commits.filter((commit) => facts.kindOf(commit) !== kindOf(commit));
    for await (const { commit, change } of this.#records(
      unread2.map((n) => table.text(n)),
      true
    )) {
      const number = table.find(commit);
      const isNote = kindOf(number) === NOTES;
      if (change === void 0) facts.begin(number, kindOf(number));
      else if (change.mode !== DELETED) {
        const path = isNote ? notePath(change.path) : m94_pathText(change.path);
        facts.add(number, facts.paths.add(path, isNote), facts.blobs.add(change.oid), Number.parseInt(change.mode, 8));
      }
    }
    this.#replay(facts, commits);
    memory.planned(commits);
    return true;
  }
  /** Places what is known of the commits. */
  #replay(facts, commits) {
    const { graph, paths, blobs } = facts;
    const numbers = new Int32Array(paths.size).fill(-1);
    const placed = new Int32Array(blobs.size).fill(-1);
    let lastMode = -1;
    let modeText = "";
    for (const commit of commits) {
      if (facts.kindOf(commit) === UNREAD) continue;
      const rank = this.#commits.addFrom(graph.table, commit);
      facts.forEachChange(commit, (path, blob, mode) => {
        if (mode !== lastMode) modeText = (lastMode = mode).toString(8).padStart(6, "0");
        let number = numbers[path];
        const isNew = number < 0;
        if (isNew) numbers[path] = number = this.#places.pathNumber(paths.text(path), paths.isNote(path));
        if (!this.#holds(number, isNew, modeText)) return;
        if (placed[blob] === -1) placed[blob] = this.#places.blobs.addFrom(blobs, blob);
        this.#places.addNumber(number, placed[blob], modeText, rank);
      });
    }
  }
  /** @param asked the commits were asked for, so that what cannot be read makes the run incomplete */
  async #changesOf(commits, asked) {
    let rank = NO_COMMIT;
    let isNote = false;
    for await (const { commit, change } of this.#records(commits, asked)) {
      if (change === void 0) {
        rank = this.#commits.add(commit);
        isNote = this.#noteCommits.has(commit);
      } else if (change.mode !== DELETED) {
        const path = isNote ? notePath(change.path) : m94_pathText(change.path);
        this.#place(path, change.oid, change.mode, rank, isNote);
      }
    }
  }
  /** Each commit that can be read, followed by its changes. */
  async *#records(commits, asked) {
    const onFailure = (commit2, error) => {
      this.#isWhole &&= !asked;
      if (asked) this.#ctx.coverage.problem(`${DAMAGED2} (${error.message})`, "unreadable-commit", commit2);
      else this.#ctx.coverage.skip("unreadable-unreachable", commit2);
    };
    let commit = "";
    for await (const records of commitChanges(this.#repo.git, commits, { renames: false, onFailure })) {
      for (const record of records) {
        if (record.kind === "commit") commit = record.oid;
        yield record.kind === "commit" ? { commit } : { commit, change: record };
      }
    }
  }
  #place(path, blob, mode, rank, isNote) {
    const known = this.#places.paths;
    const number = this.#places.pathNumber(path, isNote);
    if (this.#holds(number, number === known, mode)) this.#places.add(number, blob, mode, rank);
  }
  /** Whether what stands at a path is to be looked at; what is not is told. @param isNew the path was not met before */
  #holds(number, isNew, mode) {
    if (mode === m177_SUBMODULE) {
      if (isNew) this.#ctx.coverage.skip("submodule", this.#places.pathText(number));
      return false;
    }
    let excluded = this.#excluded[number];
    if (excluded === void 0) {
      const path = this.#places.pathText(number);
      excluded = !this.#places.isNote(number) && this.#ctx.excluded(path);
      this.#excluded[number] = excluded;
      if (excluded) this.#ctx.coverage.skip("excluded", path);
    }
    return !excluded;
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
      this.#place(m94_pathText(stdout.subarray(tab + 1, end)), blob, mode, NO_COMMIT, false);
    }
  }
  /** What is staged may be in no commit. What HEAD has too came in with some commit. */
  async #staged() {
    if (this.#repo.root === void 0) return;
    const { head } = this.#repo;
    const isKnown = this.#isWhole && head !== void 0 && this.#commits.find(head) >= 0;
    for (const { path, oid, mode } of await stagedFiles(this.#repo, isKnown))
      this.#place(m94_pathText(path), oid, mode, NO_COMMIT, false);
  }
  async #unreachable() {
    const stored = await m98_storedObjects(this.#repo.git);
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
    const stored = await m98_storedObjects(this.#repo.git);
    return this.#byTime([...stored].flatMap(([oid, type]) => type === "commit" ? [oid] : []));
  }
  /** Oldest first: the order of the walk, where there is no walk. */
  async #byTime(commits) {
    const reader = new m92_ObjectReader(this.#repo.git);
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

export {
  NO_COMMIT,
  historyChunks,
  listRefs,
  planHistory
};
