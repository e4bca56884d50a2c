const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
const { mkdirSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  m150_archiveKind
} from "../chunks/chunk-MUK64ZMI.js";
import {
  m166_version
} from "../chunks/chunk-F3Z26WRT.js";
import {
  m82_UsageError
} from "../chunks/chunk-NUUKCMGI.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/run/historyCache.ts
var HEAD = "leakgate-cache/1\n";
var RECORD = 16;
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
var HistoryCache = class _HistoryCache {
  #file;
  #known;
  /** By object id: the record of what this run has read. */
  #read = /* @__PURE__ */ new Map();
  constructor(file, known) {
    this.#file = file;
    this.#known = known;
  }
  /**
   * @param folder absolute; need not exist
   * @param config decides, with the version, which file in it holds
   */
  static open(folder, config) {
    const rules = config.rules.map((rule) => [rule.id, ...DECIDING.map((field) => rule[field])]);
    const key = createHash("sha256").update(JSON.stringify([config.hash(m166_version), rules])).digest("hex").slice(0, 24);
    const file = join(folder, `${key}.cache`);
    return new _HistoryCache(file, readRecords(file));
  }
  has(oid, path) {
    return this.#known.size > 0 && this.#known.has(record(oid, path));
  }
  read(oid, path, bytes) {
    if (m150_archiveKind(bytes) === void 0) this.#read.set(oid, record(oid, path));
  }
  /**
   * Keeps what was read and gave nothing. Only for a run that could look at everything.
   *
   * @param hits all of them, those that wake guards included
   * @throws UsageError when the file cannot be written
   */
  async save(hits) {
    for (const { blob } of hits) if (blob !== void 0) this.#read.delete(blob);
    if (this.#read.size === 0) return;
    const records = /* @__PURE__ */ new Set([...this.#known, ...this.#read.values()]);
    const { default: writeFileAtomic } = await import("./node-modules-write-file-atomic-lib-index.js");
    try {
      mkdirSync(join(this.#file, ".."), { recursive: true });
      await writeFileAtomic(this.#file, Buffer.from(HEAD + [...records].sort().join(""), "latin1"));
    } catch (error) {
      throw new m82_UsageError(`--cache: ${this.#file} cannot be written (${error.code})`);
    }
  }
};
function readRecords(file) {
  let text;
  try {
    text = readFileSync(file, "latin1");
  } catch {
    return /* @__PURE__ */ new Set();
  }
  if (!text.startsWith(HEAD) || (text.length - HEAD.length) % RECORD !== 0) return /* @__PURE__ */ new Set();
  const known = /* @__PURE__ */ new Set();
  for (let at = HEAD.length; at < text.length; at += RECORD) known.add(text.slice(at, at + RECORD));
  return known;
}
function record(oid, path) {
  return createHash("sha256").update(`${oid}\0${path}`).digest().toString("latin1", 0, RECORD);
}
export {
  HistoryCache
};
