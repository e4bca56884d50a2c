const { join: join2, resolve } = globalThis.process.getBuiltinModule("node:path");
const { createHash: createHash2 } = globalThis.process.getBuiltinModule("node:crypto");
const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
const { mkdirSync, openSync, readdirSync, readFileSync, readSync, closeSync, rmSync, statSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, dirname, join } = globalThis.process.getBuiltinModule("node:path");
const { createHash: createHash3, createHmac, timingSafeEqual } = globalThis.process.getBuiltinModule("node:crypto");
const { endianness } = globalThis.process.getBuiltinModule("node:os");
const { createHash: createHash4 } = globalThis.process.getBuiltinModule("node:crypto");
import {
  m132_isWake
} from "../chunks/chunk-64X3KLUZ.js";
import {
  packMatch,
  unpackMatch
} from "../chunks/chunk-DBQHGLYY.js";
import {
  require_lib
} from "../chunks/chunk-UBXUMO4T.js";
import {
  HistoryFacts,
  NumberList,
  PathList,
  m93_OidTable
} from "../chunks/chunk-S32C2UYC.js";
import {
  m188_makeMask,
  m188_noMask
} from "../chunks/chunk-CGUE4PLT.js";
import {
  m191_version
} from "../chunks/chunk-ESH2NSMB.js";
import {
  m82_decodeText
} from "../chunks/chunk-D267QXLM.js";
import {
  m101_revealSecret
} from "../chunks/chunk-DGYJM5HK.js";
import {
  __toESM
} from "../chunks/chunk-KIZ6KU7F.js";

// src/run/cache/openCache.ts

// src/run/cache/cacheKey.ts

// src/ruleset/buildDigest.ts

// src/ruleset/shippedFile.ts
import { m160_shippedFile } from "../core.js";

// src/ruleset/buildDigest.ts
function buildDigest() {
  const build = m160_shippedFile("build.txt", "../generated/");
  if (build !== void 0) return build.toString("latin1").trim();
  const hash = createHash("sha256");
  for (const [name, source] of SHIPPED) hash.update(m160_shippedFile(name, source) ?? "");
  return hash.digest("hex");
}
var SHIPPED = [
  ["rules.bin", "../generated/"],
  ["generic.bin", "../engine/generic/"]
];

// src/run/cache/cacheKey.ts
var DECIDING = [
  "pattern",
  "flags",
  "keywords",
  "before",
  "maxLength",
  "path",
  "where",
  "entropy",
  "stopwords",
  "allow",
  "checks",
  "needs",
  "detector",
  "specificity"
];
function cacheKey({ rules, settings }, own, more) {
  const ownRules = new Set(own);
  const parts = [
    m191_version,
    buildDigest(),
    settings.decodeDepth,
    settings.archiveDepth,
    settings.maxFileSize,
    rules.map((rule) => ownRules.has(rule) ? [rule.id, ...DECIDING.map((field) => rule[field])] : rule.id),
    more
  ];
  return createHash2("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 24);
}

// src/run/cache/cacheStore.ts
var import_write_file_atomic = __toESM(require_lib(), 1);

// src/run/cache/sections.ts
var MAGIC = "leakgate-cache/2\n";
var DIGITS = 8;
var SUM = 32;
var STEP = 8;
var BY_WIDTH = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array };
function packSections({ meta, sections }, key) {
  const list = [...sections];
  const heading = {
    endian: endianness(),
    meta,
    sections: list.map(([name, data]) => [name, data.BYTES_PER_ELEMENT, data.length])
  };
  const json = Buffer.from(JSON.stringify(heading));
  const start = padded(MAGIC.length + DIGITS + 1 + json.length);
  const size = list.reduce((sum, [, data]) => sum + padded(data.byteLength), start);
  const file = Buffer.alloc(size + SUM);
  file.fill(32, 0, start);
  file.write(`${MAGIC}${String(json.length).padStart(DIGITS, "0")}
`, "latin1");
  json.copy(file, MAGIC.length + DIGITS + 1);
  let at = start;
  for (const [, data] of list) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += padded(data.byteLength);
  }
  sumOf(file.subarray(0, size), key).copy(file, size);
  return file;
}
function isCacheFile(head) {
  return head.toString("latin1", 0, 15) === MAGIC.slice(0, 15);
}
function unpackSections(file, key) {
  const size = file.length - SUM;
  const first = MAGIC.length + DIGITS + 1;
  if (size < first || file.toString("latin1", 0, MAGIC.length) !== MAGIC) return void 0;
  if (!timingSafeEqual(sumOf(file.subarray(0, size), key), file.subarray(size))) return void 0;
  const length = Number(file.toString("latin1", MAGIC.length, first));
  if (!Number.isSafeInteger(length) || first + length > size) return void 0;
  const heading = parsed(file.toString("utf8", first, first + length));
  if (heading?.endian !== endianness() || !Array.isArray(heading.sections)) return void 0;
  const sections = /* @__PURE__ */ new Map();
  let at = padded(first + length);
  for (const [name, width, count] of heading.sections) {
    const View = BY_WIDTH[width];
    if (View === void 0 || !Number.isSafeInteger(count) || count < 0 || at + width * count > size) return void 0;
    sections.set(name, new View(file.buffer, file.byteOffset + at, count));
    at += padded(width * count);
  }
  return at === size ? { meta: heading.meta, sections } : void 0;
}
function padded(bytes) {
  return Math.ceil(bytes / STEP) * STEP;
}
function sumOf(bytes, key) {
  return (key === void 0 ? createHash3("sha256") : createHmac("sha256", key)).update(bytes).digest();
}
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return void 0;
  }
}

// src/run/cache/cacheStore.ts
var DAYS = 30;
var CacheStore = class {
  /** Absolute. */
  file;
  #key;
  /** @param key a secret without which nobody can make a file that is taken for one of ours */
  constructor(file, key) {
    this.file = file;
    this.#key = key;
  }
  /** @returns "absent", "damaged", or what is in it */
  read() {
    let bytes;
    try {
      bytes = readFileSync(this.file);
    } catch (error) {
      return error.code === "ENOENT" ? "absent" : "damaged";
    }
    return unpackSections(bytes, this.#key) ?? "damaged";
  }
  /** @returns undefined, or why it could not be written */
  write(content) {
    try {
      const folder = dirname(this.file);
      mkdirSync(folder, { recursive: true, mode: 448 });
      import_write_file_atomic.default.sync(this.file, packSections(content, this.#key), { mode: 384, fsync: false });
      this.#tidy(folder);
      return void 0;
    } catch (error) {
      const { code, message } = error;
      return code ?? message;
    }
  }
  #tidy(folder) {
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (!/^[0-9a-f]{24}\.cache(?:\.\d+)?$/.test(name) || name === basename(this.file)) continue;
      const age = Date.now() - statSync(other).mtimeMs;
      if (age > DAYS * 864e5 && isCacheFile(headOf(other))) rmSync(other, { force: true });
    }
  }
};
function headOf(file) {
  const head = Buffer.alloc(32);
  const open = openSync(file, "r");
  try {
    readSync(open, head);
  } finally {
    closeSync(open);
  }
  return head;
}

// src/run/cache/historyCache.ts

// src/run/cache/guardRecords.ts
var GuardRecords = class _GuardRecords {
  /** By number of the path and of the blob. */
  #byPath = /* @__PURE__ */ new Map();
  of(path, blob) {
    return this.#byPath.get(path)?.get(blob);
  }
  set(path, blob, record) {
    let byBlob = this.#byPath.get(path);
    if (byBlob === void 0) this.#byPath.set(path, byBlob = /* @__PURE__ */ new Map());
    byBlob.set(blob, record);
  }
  /** Keeps what this run found. */
  learn(path, blob, record) {
    const known = this.of(path, blob);
    this.set(path, blob, { ...record, before: known?.before ?? known?.found ?? "new" });
  }
  /** Numbers of all blobs for which there are records. */
  *blobs() {
    for (const byBlob of this.#byPath.values()) yield* byBlob.keys();
  }
  /** As `ObjectRecords.number`. */
  number(values) {
    let isSame = true;
    for (const { before, found } of this.#all())
      if (typeof before === "object" && !values.learn(before, found)) isSame = false;
    return isSame;
  }
  /** As `ObjectRecords.settle`. */
  settle(values) {
    for (const record of this.#all()) {
      if (record.before === void 0) continue;
      record.found = record.found.map((id) => values.number(id));
      delete record.before;
    }
  }
  /** Records with findings that are not of this run are no longer known. */
  forgetFound() {
    for (const byBlob of this.#byPath.values())
      for (const [blob, { before, found }] of byBlob) if (before === void 0 && found.length > 0) byBlob.delete(blob);
  }
  *#all() {
    for (const byBlob of this.#byPath.values()) yield* byBlob.values();
  }
  /** For a file: path, blob, mode, and two lists, each with its length before it. Reasons are numbers in `reasons`, which grows. */
  parts(reasons, hidden) {
    const out = [];
    for (const [path, byBlob] of this.#byPath) {
      if (hidden[path] === 1) continue;
      for (const [blob, { mode, found, told }] of byBlob) {
        out.push(path, blob, mode, found.length, ...found, told.length);
        for (const [reason, bytes] of told) {
          if (!reasons.includes(reason)) reasons.push(reason);
          out.push(reasons.indexOf(reason), bytes);
        }
      }
    }
    return Float64Array.from(out);
  }
  static from(parts, reasons) {
    const records = new _GuardRecords();
    let at = 0;
    const next = () => parts[at++] ?? 0;
    const list = (read) => Array.from({ length: Math.min(next(), parts.length) }, read);
    while (at < parts.length) {
      const [path, blob, mode] = [next(), next(), next()];
      const found = list(next);
      const told = list(() => [reasons[next()] ?? "", next()]);
      records.set(path, blob, { mode, found, told });
    }
    return records;
  }
};

// src/run/cache/objectRecords.ts
var WAKES = 1;
var AGAIN = 2;
var ARCHIVE = 4;
var NONE = [];
var LARGEST = 4294967294;
var ObjectRecords = class _ObjectRecords {
  table;
  /** By number: size + 1; 0: nothing is known. */
  #sizes;
  #paths;
  #flags;
  /** Numbers of the file. */
  #found = /* @__PURE__ */ new Map();
  /** Ids of this run, for what it has read. */
  #fresh = /* @__PURE__ */ new Map();
  #inside = /* @__PURE__ */ new Map();
  constructor(table, sizes, paths, flags) {
    this.table = table;
    this.#sizes = NumberList.of(sizes);
    this.#paths = NumberList.of(paths);
    this.#flags = NumberList.of(flags);
  }
  static empty(table) {
    const none = new Uint32Array(0);
    return new _ObjectRecords(table, none, none, none);
  }
  /** Whether what comes of it is known. */
  has(number) {
    return number >= 0 && this.#sizes.get(number) > 0 && (this.#flags.get(number) & AGAIN) === 0;
  }
  sizeOf(number) {
    return this.#sizes.get(number) - 1;
  }
  pathOf(number) {
    return this.#paths.get(number);
  }
  is(number, flag) {
    return (this.#flags.get(number) & flag) !== 0;
  }
  insideOf(number) {
    return this.#inside.get(number);
  }
  /** Numbers of what an earlier run found in it. */
  foundIn(number) {
    return this.#found.get(number) ?? NONE;
  }
  set(number, { size, path, flags, found, inside }) {
    this.#sizes.set(number, size > LARGEST ? 0 : size + 1);
    this.#paths.set(number, path);
    this.#flags.set(number, flags);
    this.#fresh.set(number, found);
    if (inside !== void 0) this.#inside.set(number, inside);
  }
  /** Something more that was found in an object that this run has read. */
  add(number, found) {
    this.#fresh.set(number, [.../* @__PURE__ */ new Set([...this.#fresh.get(number) ?? NONE, ...found])]);
  }
  /**
   * Gives what this run found the numbers of the file.
   *
   * @returns false when contents that were read again gave something else than before
   */
  number(values) {
    let isSame = true;
    for (const [number, ids] of this.#fresh) {
      const before = this.#found.get(number);
      if (before !== void 0 && !values.learn(before, ids)) isSame = false;
    }
    return isSame;
  }
  /** To be called when all were {@link number numbered}: what this run found is then as if it came from the file. */
  settle(values) {
    for (const [number, ids] of this.#fresh) {
      if (ids.length > 0)
        this.#found.set(
          number,
          ids.map((id) => values.number(id))
        );
      else this.#found.delete(number);
    }
    this.#fresh.clear();
  }
  /** Contents with findings that were not read now are no longer known. */
  forgetFound() {
    for (const number of this.#found.keys()) if (!this.#fresh.has(number)) this.#sizes.set(number, 0);
    this.#found.clear();
  }
  /** Whether this is what is known already. */
  isSame(number, { size, path, flags, found }) {
    return this.#sizes.get(number) === size + 1 && this.#paths.get(number) === path && this.#flags.get(number) === flags && this.foundIn(number).length === found.length;
  }
  /**
   * For a file.
   *
   * @param numbers in the order of the file
   * @param hidden 1 for paths that are not to be kept
   */
  parts(numbers, hidden) {
    const count = numbers.length;
    const [sizes, paths, flags] = [new Uint32Array(count), new Uint32Array(count), new Uint8Array(count)];
    const found = [];
    const inside = [];
    const [fromSizes, fromPaths, fromFlags] = [this.#sizes.values(), this.#paths.values(), this.#flags.values()];
    for (let i = 0; i < count; i++) {
      const number = numbers[i];
      const path = fromPaths[number] ?? 0;
      if ((fromSizes[number] ?? 0) === 0 || hidden[path] === 1) continue;
      sizes[i] = fromSizes[number];
      paths[i] = path;
      flags[i] = fromFlags[number] ?? 0;
    }
    const places = /* @__PURE__ */ new Map();
    if (this.#found.size + this.#inside.size > 0) numbers.forEach((number, i) => places.set(number, i));
    const placeOf = (number) => {
      const i = places.get(number);
      return i === void 0 || sizes[i] === 0 ? void 0 : i;
    };
    for (const [number, list] of this.#found) {
      const i = placeOf(number);
      if (i !== void 0) found.push(i, list.length, ...list);
    }
    for (const [number, more] of this.#inside) {
      const i = placeOf(number);
      if (i !== void 0) inside.push(i, ...more);
    }
    return { sizes, paths, flags, found: Uint32Array.from(found), inside: Float64Array.from(inside) };
  }
  /** What {@link parts} gave. @returns undefined when it does not fit together */
  static from(table, parts) {
    const { sizes, paths, flags, found, inside } = parts;
    if ([sizes, paths, flags].some((list) => list.length > table.size)) return void 0;
    const records = new _ObjectRecords(table, sizes, paths, Uint32Array.from(flags));
    for (let at = 0; at < found.length; ) {
      const [number = 0, count = 0] = found.subarray(at, at + 2);
      if (number >= table.size || at + 2 + count > found.length) return void 0;
      records.#found.set(number, [...found.subarray(at + 2, at + 2 + count)]);
      at += 2 + count;
    }
    for (let at = 0; at < inside.length; at += 3)
      records.#inside.set(inside[at] ?? 0, [inside[at + 1] ?? 0, inside[at + 2] ?? 0]);
    return records;
  }
};

// src/run/cache/cacheState.ts
function emptyState(hexLength) {
  const facts = new HistoryFacts(hexLength);
  return {
    facts,
    boundary: [],
    blobs: ObjectRecords.empty(facts.blobs),
    commits: ObjectRecords.empty(facts.graph.table),
    tags: ObjectRecords.empty(new m93_OidTable(hexLength)),
    nested: /* @__PURE__ */ new Map(),
    guards: new GuardRecords(),
    recall: /* @__PURE__ */ new Map(),
    peopleHold: false,
    commitCount: 0,
    nextValue: 0,
    exclusions: "",
    cleanNames: /* @__PURE__ */ new Set()
  };
}
function packState(state, commits, hidden) {
  const { facts, blobs, tags, guards } = state;
  const { paths } = facts;
  const reasons = [];
  const texts = paths.texts().map((text, path) => hidden[path] === 1 ? "" : text);
  const sections = /* @__PURE__ */ new Map([
    ["paths", Buffer.from(texts.join("\0"))],
    [
      "pathKinds",
      Uint8Array.from(texts, (_, path) => hidden[path] === 1 ? HIDDEN : paths.isNote(path) ? NOTE : FILE)
    ],
    ["recall", Buffer.from(JSON.stringify([...state.recall]))],
    ["guards", guards.parts(reasons, hidden)]
  ]);
  const none = new Uint8Array(0);
  const tagNumbers = upTo(tags.table.size);
  const sameTable = state.commits.table === facts.graph.table;
  const known = Uint32Array.from(
    commits,
    (commit) => sameTable ? commit : state.commits.table.findFrom(facts.graph.table, commit)
  );
  addAll(sections, "facts", facts.parts(commits, hidden));
  addAll(sections, "blob", blobs.parts(upTo(blobs.table.size), hidden));
  addAll(sections, "commit", state.commits.parts(known, none));
  addAll(sections, "tag", tags.parts(tagNumbers, none));
  const meta = {
    hexLength: facts.hexLength,
    boundary: state.boundary,
    tags: Array.from(tagNumbers, (number) => tags.table.text(number)),
    nested: [...state.nested],
    peopleHold: state.peopleHold,
    nextValue: state.nextValue,
    exclusions: state.exclusions,
    cleanNames: [...state.cleanNames],
    reasons
  };
  return { meta, sections };
}
var FILE = 0;
var NOTE = 1;
var HIDDEN = 2;
function unpackState(file, hexLength) {
  try {
    return unpack(file, hexLength);
  } catch {
    return void 0;
  }
}
function unpack({ meta, sections }, hexLength) {
  if (meta.hexLength !== hexLength) return void 0;
  const kinds = sections.get("pathKinds");
  const text = sections.get("paths");
  const guards = sections.get("guards");
  const recall = sections.get("recall");
  if (!(kinds instanceof Uint8Array && text instanceof Uint8Array && guards instanceof Float64Array)) return void 0;
  if (!(recall instanceof Uint8Array)) return void 0;
  const paths = new PathList();
  const texts = kinds.length === 0 ? [] : textOf(text).split("\0");
  if (texts.length !== kinds.length) return void 0;
  texts.forEach((one, i) => kinds[i] === HIDDEN ? paths.skip() : paths.add(one, kinds[i] === NOTE));
  if (paths.size !== kinds.length) return void 0;
  const parts = named(sections, "facts");
  const facts = HistoryFacts.from(hexLength, parts, paths);
  if (facts === void 0) return void 0;
  const blobs = ObjectRecords.from(facts.blobs, named(sections, "blob"));
  const commits = ObjectRecords.from(facts.graph.table, named(sections, "commit"));
  const tagTable = new m93_OidTable(hexLength);
  for (const oid of meta.tags) tagTable.add(oid);
  const commitCount = parts.times.length;
  const tags = ObjectRecords.from(tagTable, named(sections, "tag"));
  if (blobs === void 0 || commits === void 0 || tags === void 0) return void 0;
  return {
    facts,
    boundary: meta.boundary,
    blobs,
    commits,
    tags,
    nested: new Map(meta.nested),
    recall: new Map(JSON.parse(textOf(recall))),
    guards: GuardRecords.from(guards, meta.reasons),
    peopleHold: meta.peopleHold,
    commitCount,
    nextValue: meta.nextValue,
    exclusions: meta.exclusions,
    cleanNames: new Set(meta.cleanNames)
  };
}
function upTo(count) {
  return Uint32Array.from({ length: count }, (_, number) => number);
}
function textOf(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}
function addAll(sections, prefix, parts) {
  for (const [name, data] of Object.entries(parts)) sections.set(`${prefix}.${name}`, data);
}
function named(sections, prefix) {
  const entries = [...sections].filter(([name]) => name.startsWith(`${prefix}.`));
  return Object.fromEntries(entries.map(([name, data]) => [name.slice(prefix.length + 1), data]));
}

// src/run/cache/recall.ts
function isRecallable(chunk, matches) {
  if (chunk.archive !== void 0 || chunk.names !== void 0 || chunk.firstLine !== void 0) return false;
  return matches.every((match) => match.decoded.length === 0 && valueAt(chunk.bytes, match) === packMatch(match).value);
}
function storedMatches(matches) {
  return matches.map((match) => {
    const { rule, start, end, confidence, line, endLine, column, endColumn, decoded, notes, mask } = packMatch(match);
    return { rule, start, end, confidence, line, endLine, column, endColumn, decoded, notes, mask };
  });
}
function recalled({ bytes }, stored) {
  if (stored.some(({ start, end }) => !(start >= 0 && start <= end && end <= bytes.length))) return void 0;
  return stored.map((match) => unpackMatch({ ...match, value: valueAt(bytes, match) }));
}
function valueAt(bytes, { start, end }) {
  return m82_decodeText(bytes.subarray(start, end));
}

// src/run/cache/recorder.ts
var Recorder = class {
  #options;
  #open;
  /** The coverage before the object that comes next. */
  #objects = 0;
  #bytes = 0;
  constructor(options) {
    this.#options = options;
  }
  /** The coverage was changed by something else than an object that was read. */
  sync() {
    this.#objects = this.#options.coverage.objects;
    this.#bytes = this.#options.coverage.bytes;
  }
  /** The source of objects, before archives are opened. */
  source(source) {
    return { ...source, chunks: () => this.#chunks(source) };
  }
  async *#chunks(source) {
    const { coverage, pause } = this.#options;
    for await (const chunk of source.chunks()) {
      const count = coverage.objects - this.#objects;
      const open = chunk.blob === void 0 || count > 1 ? void 0 : {
        chunk,
        size: count === 1 ? coverage.bytes - this.#bytes : void 0,
        flags: 0,
        found: [],
        waiting: 0,
        isOver: false
      };
      const { files, bytes, told } = coverage;
      this.#open = open;
      yield chunk;
      this.#open = void 0;
      if (open !== void 0) {
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
  scanner(scanner) {
    return {
      scan: (chunk) => {
        const open = this.#open;
        if (open === void 0) return this.#names(scanner, chunk);
        const answer = this.#options.recall(chunk) ?? scanner.scan(chunk);
        if (!(answer instanceof Promise)) {
          if (answer.length > 0 || chunk.archive !== void 0)
            this.#take(open, open.found.length, chunk, answer);
          return answer;
        }
        const place = open.found.push([]) - 1;
        open.waiting++;
        return answer.then((matches) => {
          this.#take(open, place, chunk, matches);
          open.waiting--;
          this.#end(open);
          return matches;
        });
      },
      ...scanner.flush !== void 0 && { flush: () => scanner.flush?.() },
      ...scanner.close !== void 0 && { close: async () => await scanner.close?.() }
    };
  }
  /** Names of files and refs. */
  #names(scanner, chunk) {
    if (chunk.names === void 0) return scanner.scan(chunk);
    if (this.#options.isClean(chunk)) return [];
    const answer = scanner.scan(chunk);
    const learn = (matches) => {
      if (matches.length === 0) this.#options.clean(chunk);
      return matches;
    };
    return answer instanceof Promise ? answer.then(learn) : learn(answer);
  }
  #take(open, place, chunk, matches) {
    if (chunk.archive !== void 0) {
      open.flags |= ARCHIVE;
      if (this.#options.guarded(chunk.path)) open.flags |= AGAIN;
    }
    const found = [];
    for (const match of matches) {
      if (!m132_isWake(match)) found.push(this.#options.name(chunk, match));
      else if (chunk.archive === void 0) open.flags |= WAKES;
    }
    open.found[place] = found;
    if (matches.length > 0 && isRecallable(chunk, matches)) open.matches = matches;
  }
  #end(open) {
    if (!open.isOver || open.waiting > 0) return;
    const { chunk, size, flags, inside, matches } = open;
    this.#options.done({
      chunk,
      size,
      flags,
      found: open.found.flat(),
      ...inside !== void 0 && { inside },
      ...matches !== void 0 && { matches }
    });
  }
};

// src/run/cache/hiddenPaths.ts
function hiddenPaths(paths, secrets) {
  const mask = m188_makeMask(secrets);
  const hidden = new Uint8Array(paths.size);
  paths.texts().forEach((text, path) => {
    if (text === "" || mask !== m188_noMask && mask(text) !== text) hidden[path] = 1;
  });
  return hidden;
}

// src/run/cache/settle.ts
function settledBlobs({ places }, known) {
  const { blobs, guards, paths } = known;
  const size = places.blobs.size;
  const settled = new Uint8Array(size);
  const numbers = numbersIn(blobs.table, places.blobs);
  const pathOf = Int32Array.from(
    { length: places.paths },
    (_, path) => paths.numberOf(places.pathText(path), places.isNote(path)) ?? -1
  );
  const guarded = new Set(guards.blobs());
  const holding = new Uint8Array(size);
  const asked = new Uint8Array(size);
  for (let blob = 0; blob < size; blob++) {
    const number = numbers[blob];
    if (guarded.has(number)) asked[blob] = 1;
    if (!blobs.has(number) || blobs.sizeOf(number) > known.maxFileSize) continue;
    if (blobs.pathOf(number) !== pathOf[places.firstPath(blob)]) continue;
    if (!known.sameExclusions && blobs.is(number, ARCHIVE)) continue;
    settled[blob] = 1;
    if (blobs.foundIn(number).length > 0) holding[blob] = 1;
    if (blobs.is(number, WAKES)) asked[blob] = 1;
  }
  const first = new FirstAt();
  for (const { blob, path } of places.placesOf(holding))
    for (const value of blobs.foundIn(numbers[blob])) if (first.isFirst(path, value)) settled[blob] = 0;
  const firstGuard = new FirstAt();
  for (const { blob, path } of places.placesOf(asked)) {
    if (places.isNote(path)) continue;
    const number = numbers[blob];
    const record = guards.of(pathOf[path], number);
    const isSame = record !== void 0 && record.mode === Number.parseInt(places.modeAt(path) ?? "0", 8);
    if (isSame) {
      for (const value of record.found) if (firstGuard.isFirst(path, value)) record.isDue = true;
    }
    if (record !== void 0 && !isSame) record.isDue = true;
    if ((record === void 0 || record.isDue === true) && blobs.is(number, WAKES)) settled[blob] = 0;
  }
  return { settled, numbers };
}
function settledCommits({ commits }, known, peopleHold, before) {
  const settled = new Uint8Array(commits.size);
  const numbers = numbersIn(known.table, commits);
  if (peopleHold) {
    for (let rank = 0; rank < before; rank++) if (numbers[rank] !== rank) return settled;
  }
  const first = new FirstAt();
  for (let rank = 0; rank < commits.size; rank++) {
    const number = numbers[rank];
    if (!known.has(number)) continue;
    let isFirst = false;
    for (const value of known.foundIn(number)) if (first.isFirst(0, value)) isFirst = true;
    if (!isFirst) settled[rank] = 1;
  }
  return settled;
}
function settledTags(wanted, tags, nested) {
  const settled = /* @__PURE__ */ new Set();
  const counted = /* @__PURE__ */ new Set();
  let isMore = false;
  for (const tag of wanted) {
    const chain = [];
    let oid = tag;
    for (; oid !== void 0 && chain.length <= nested.size; oid = nested.get(oid)) {
      const number = tags.table.find(oid);
      if (!tags.has(number) || tags.foundIn(number).length > 0) break;
      chain.push(number);
    }
    if (oid === void 0) {
      settled.add(tag);
      for (const number of chain) counted.add(number);
    } else isMore = true;
  }
  return isMore && nested.size > 0 ? { settled: /* @__PURE__ */ new Set(), counted: /* @__PURE__ */ new Set() } : { settled, counted };
}
function numbersIn(known, asked) {
  const numbers = new Int32Array(asked.size);
  for (let i = 0; i < numbers.length; i++) numbers[i] = known.findFrom(asked, i);
  return numbers;
}
var FirstAt = class {
  #seen = /* @__PURE__ */ new Map();
  isFirst(path, value) {
    let values = this.#seen.get(path);
    if (values === void 0) this.#seen.set(path, values = /* @__PURE__ */ new Set());
    if (values.has(value)) return false;
    values.add(value);
    return true;
  }
};

// src/run/cache/valueNumbers.ts
var ValueNumbers = class {
  /** Ids of this run, by text. */
  #ids = /* @__PURE__ */ new Map();
  /** Numbers of the file, by id of this run. */
  #numbers = [];
  #next;
  /** @param next the first number that the file does not use */
  constructor(next) {
    this.#next = next;
  }
  /** The first number that is not used. */
  get next() {
    return this.#next;
  }
  /** Number of ids. */
  get size() {
    return this.#ids.size;
  }
  /** An id for a text, which may hold a value: it stays in memory. */
  id(text) {
    let id = this.#ids.get(text);
    if (id === void 0) this.#ids.set(text, id = this.#ids.size);
    return id;
  }
  /** The file had these numbers where now these ids are. @returns false when they cannot be the same */
  learn(numbers, ids) {
    if (numbers.length !== ids.length) return false;
    ids.forEach((id, i) => this.#numbers[id] ??= numbers[i]);
    return true;
  }
  /** The number of an id; a new one where the file had none. */
  number(id) {
    return this.#numbers[id] ??= this.#next++;
  }
};

// src/run/cache/historyCache.ts
var PAUSE = 3e4;
var SLOW = "rule-too-slow";
var HistoryCache = class {
  #options;
  #state;
  #values;
  #recorder;
  #secrets = [];
  /** By number of the blob: what the engine said in this run. */
  #matches = /* @__PURE__ */ new Map();
  /** Digests of the lists of names in which this run found nothing. */
  #cleanNames = /* @__PURE__ */ new Set();
  #plan;
  /** In order; undefined when what is known of commits must not be kept. */
  #planned;
  #isPlanned = false;
  #settlesNothing = false;
  /** There is something to write. */
  #isChanged;
  #written = performance.now();
  guards;
  constructor(options) {
    this.#options = options;
    const { store, hexLength } = options;
    const file = store.read();
    const state = typeof file === "string" ? void 0 : unpackState(file, hexLength);
    this.#isChanged = state === void 0;
    if (file !== "absent" && state === void 0)
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
      }
    });
    this.guards = {
      settled: (entry) => this.#isSettled(entry),
      looked: (entry, found, told) => {
        const [path, blob] = this.#placeOf(entry);
        if (path < 0 || blob < 0 || told.hasProblem) return;
        this.#isChanged ||= this.#state.guards.of(path, blob) === void 0;
        const ids = found.map((text) => this.#values.id(`guard\0${text}`));
        this.#state.guards.learn(path, blob, { mode: modeOf(entry), found: ids, told: told.skipped });
      }
    };
  }
  get recorder() {
    return this.#recorder;
  }
  get facts() {
    return this.#state.facts;
  }
  get boundary() {
    return this.#state.boundary;
  }
  set boundary(boundary) {
    this.#isChanged = true;
    this.#state.boundary = boundary;
  }
  forgetFacts(why) {
    this.#isChanged = true;
    const { facts } = this.#state;
    this.#state.facts = new HistoryFacts(this.#options.hexLength, facts.paths, facts.blobs);
    if (why !== "") this.#options.say(`${this.#options.store.file}: ${why}; all commits are looked at`);
  }
  /** For this run, nothing that is known counts as read. */
  settleNothing(why) {
    this.#settlesNothing = true;
    this.#options.say(`--cache is of no use: ${why}, for which everything is looked at`);
  }
  planned(commits) {
    this.#planned = commits;
    const { commitCount } = this.#state;
    this.#isChanged ||= commits?.length !== commitCount || !commits.every((commit, i) => commit === i);
    this.#isPlanned = true;
  }
  settled(plan) {
    this.#plan = plan;
    if (this.#settlesNothing) {
      this.#recorder.sync();
      return { blobs: new Uint8Array(0), commits: new Uint8Array(0), tags: /* @__PURE__ */ new Set() };
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
      const number = numbers[blob];
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
  tag(oid, nested) {
    if (nested === void 0) this.#state.nested.delete(oid);
    else this.#state.nested.set(oid, nested);
  }
  #name(chunk, { line, rule, secret }) {
    const path = chunk.names?.[line - 1] ?? chunk.path;
    const inside = chunk.archive === void 0 ? "" : path.slice(chunk.archive.length);
    const before = this.#values.size;
    const id = this.#values.id(`${inside}\0${rule}\0${m101_revealSecret(secret)}`);
    if (id === before) this.#secrets.push(secret);
    return id;
  }
  #recall(chunk) {
    if (chunk.where !== "content" && chunk.where !== "note") return void 0;
    const { blobs, facts, recall } = this.#state;
    const number = chunk.blob === void 0 ? -1 : blobs.table.find(chunk.blob);
    const stored = recall.get(number);
    if (stored === void 0 || blobs.pathOf(number) !== facts.paths.numberOf(chunk.path, chunk.where === "note"))
      return void 0;
    return recalled(chunk, stored);
  }
  #done({ chunk, size, flags, found, inside, matches }) {
    const { blobs, commits, tags, facts } = this.#state;
    const oid = chunk.blob;
    const result = {
      flags,
      found: [...new Set(found)],
      path: 0,
      size: size ?? 0,
      ...inside !== void 0 && { inside }
    };
    if (chunk.where === "commit-message") {
      const number = commits.table.add(oid);
      if (size !== void 0) this.#set(commits, number, result);
      else if (found.length > 0) {
        commits.add(number, found);
        this.#state.peopleHold = true;
      }
    } else if (size === void 0) return;
    else if (chunk.where === "tag-message") this.#set(tags, tags.table.add(oid), result);
    else if (chunk.where === "content" || chunk.where === "note") {
      const path = facts.paths.add(chunk.path, chunk.where === "note");
      const number = blobs.table.add(oid);
      this.#set(blobs, number, { ...result, path });
      if (matches !== void 0) this.#matches.set(number, matches);
    }
  }
  #set(records, number, result) {
    this.#isChanged ||= !records.isSame(number, result);
    records.set(number, result);
  }
  #placeOf({ path, blob, archive }) {
    if (archive !== void 0 || blob === void 0) return [-1, -1];
    const { facts, blobs } = this.#state;
    return [facts.paths.numberOf(path, false) ?? -1, blobs.table.find(blob)];
  }
  #isSettled(entry) {
    const [path, blob] = this.#placeOf(entry);
    const record = this.#state.guards.of(path, blob);
    if (record === void 0 || record.isDue === true || record.before !== void 0 || this.#settlesNothing)
      return false;
    for (const [reason, bytes] of record.told) this.#options.coverage.skip(reason, entry.path, bytes);
    return true;
  }
  #pause() {
    if (performance.now() - this.#written < PAUSE) return;
    this.save();
  }
  /** Keeps what is known now. What cannot be written is said. */
  save() {
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
    if (failure !== void 0) say(`${store.file} was not written (${failure}): the next scan has to look at more`);
    this.#isChanged = failure !== void 0;
    this.#written = performance.now();
  }
  /** Of the contents that the next run will have to look at again. */
  #keepMatches() {
    const { blobs, guards, facts, recall } = this.#state;
    if (this.#plan === void 0) return;
    const { maxFileSize } = this.#options;
    const known = { blobs, guards, paths: facts.paths, maxFileSize, sameExclusions: true };
    const { settled, numbers } = settledBlobs(this.#plan, known);
    const before = new Map(recall);
    recall.clear();
    settled.forEach((isSettled, blob) => {
      if (isSettled === 1) return;
      const number = numbers[blob];
      const matches = this.#matches.get(number);
      const stored = matches === void 0 ? before.get(number) : storedMatches(matches);
      if (stored !== void 0) recall.set(number, stored);
    });
  }
};
function digestOf({ bytes, where }) {
  return createHash4("sha256").update(where).update("\0").update(bytes).digest("base64url");
}
function modeOf({ mode }) {
  return Number.parseInt(mode, 8);
}

// src/run/cache/openCache.ts
function openCache({ options, source, place, config, rules }, coverage, guarded) {
  const { repository, cwd } = place;
  if (source.kind !== "history" || source.cache === void 0 || repository === void 0) return void 0;
  const say = options.onWarning ?? (() => {
  });
  const { since, author, branch, unreachable } = source;
  const why = options.shard !== void 0 ? "a part of a history knows too little of the whole" : since !== void 0 || author !== void 0 ? "it is for whole histories, without --since and --author" : void 0;
  if (why !== void 0) {
    say(`--cache is not used: ${why}`);
    return void 0;
  }
  const key = cacheKey(config, rules.own, [repository.objectFormat, branch ?? "", unreachable === true ? "all" : ""]);
  const cache = new HistoryCache({
    store: new CacheStore(join2(resolve(cwd, source.cache), `${key}.cache`), source.cacheKey),
    hexLength: repository.objectFormat === "sha1" ? 40 : 64,
    coverage,
    maxFileSize: config.settings.maxFileSize,
    exclusions: () => config.exclusions(),
    guarded,
    say
  });
  options.signal?.addEventListener("abort", () => cache.save(), { once: true });
  return cache;
}
export {
  openCache
};
