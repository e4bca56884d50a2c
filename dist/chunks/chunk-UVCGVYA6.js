import {
  parseEnv
} from "./chunk-CVQP4A5B.js";
import {
  parseDockerfile
} from "./chunk-F4XCECYK.js";
import {
  parseYaml
} from "./chunk-7PNBA6AC.js";
import {
  m82_scanText
} from "./chunk-D267QXLM.js";

// src/policy/file.ts
var PARSED_BYTES = 2e6;
var GuardedFile = class {
  entry;
  path;
  /** Bits of `Kind`. */
  kinds;
  bytes;
  /** The guards that its content has woken. */
  woken;
  /** Not part of the change, but what it is judged by. */
  isSurrounding;
  #coverage;
  #text;
  #env;
  #yaml;
  #docker;
  constructor(entry, kinds, bytes, woken, coverage, isSurrounding = false) {
    this.entry = entry;
    this.path = entry.path;
    this.kinds = kinds;
    this.bytes = bytes;
    this.woken = woken;
    this.#coverage = coverage;
    this.isSurrounding = isSurrounding;
  }
  /** Last part of the path. */
  get base() {
    return this.path.slice(Math.max(this.path.lastIndexOf("/"), this.path.lastIndexOf("!")) + 1);
  }
  /** The folder's path without a slash at the end; "" for the root. */
  get folder() {
    return this.path.slice(0, Math.max(0, this.path.lastIndexOf("/")));
  }
  is(kind) {
    return (this.kinds & kind) !== 0;
  }
  /** The bytes in which places are counted: UTF-16 turned into UTF-8. */
  get scanned() {
    return m82_scanText(this.bytes).bytes;
  }
  /** The content as text; "" for binary content and for what is too long to be written by a person. */
  get text() {
    if (this.#text === void 0) {
      const { bytes, binary } = m82_scanText(this.bytes);
      this.#text = binary || bytes.length > PARSED_BYTES ? "" : bytes.toString("utf8");
      if (bytes.length > PARSED_BYTES && !binary) this.#coverage.skip("too-long-for-guards", this.path, bytes.length);
    }
    return this.#text;
  }
  /** Tells of an offset in the text whether its line is one that the change adds; without a change all are. */
  async addedLines() {
    const ranges = await this.entry.added?.();
    if (ranges === void 0) return () => true;
    return (offset) => {
      const line = this.text.slice(0, offset).split("\n").length;
      return ranges.some((range) => range.start <= line && line < range.end);
    };
  }
  /** Offsets in the text at which a guard was woken, ascending; undefined when its content has not woken it. */
  wokenAt(guard) {
    const offsets = this.woken.get(guard);
    if (offsets === void 0) return void 0;
    const { scanned, text } = this;
    const sorted = [...offsets].sort((a, b) => a - b);
    if (scanned.length === text.length) return sorted;
    let bytes = 0;
    let characters = 0;
    return sorted.map((offset) => {
      characters += scanned.toString("utf8", bytes, offset).length;
      bytes = offset;
      return characters;
    });
  }
  env() {
    return this.#env ??= parseEnv(this.text);
  }
  /** Undefined when it is not valid: the guard then reads lines, and the coverage says so. */
  yaml() {
    return this.#yaml ??= parseYaml(this.text).then((docs) => this.#told(docs));
  }
  dockerfile() {
    return this.#docker ??= parseDockerfile(this.text).then((instructions) => this.#told(instructions));
  }
  #told(parsed) {
    if (parsed === void 0) this.#coverage.skip("read-as-plain-lines", this.path, this.bytes.length);
    return parsed;
  }
};

export {
  GuardedFile
};
