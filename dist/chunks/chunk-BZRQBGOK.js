const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/policy/taintFile.ts
function readTaint(full, name) {
  try {
    return readFileSync(full);
  } catch (error) {
    throw new m101_UsageError(
      `${name} cannot be read (${error.code}): it is the list that leakgate incident taint add writes`
    );
  }
}

// src/policy/taintList.ts
var LF = 10;
var TaintList = class {
  #sorted = [];
  #others = /* @__PURE__ */ new Set();
  /**
   * @param bytes content of a taint file
   * @param file its name, for messages
   * @throws UsageError with file and line when a line is no object id
   */
  add(bytes, file) {
    const width = bytes.indexOf(LF);
    if ((width === 40 || width === 64) && isSorted(bytes, width)) {
      this.#sorted.push(bytes);
      return;
    }
    for (const [index, line] of bytes.toString("latin1").split(/\r?\n/).entries()) {
      if (line === "") continue;
      if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line)) {
        throw new m101_UsageError(
          `${file}:${index + 1}: not an object id; the file holds one a line and is written by leakgate incident taint add`
        );
      }
      this.#others.add(line);
    }
  }
  get isEmpty() {
    return this.#sorted.length === 0 && this.#others.size === 0;
  }
  has(oid) {
    return this.#others.has(oid) || this.#sorted.some((bytes) => holds(bytes, Buffer.from(oid, "latin1")));
  }
  *[Symbol.iterator]() {
    yield* this.#others;
    for (const bytes of this.#sorted) {
      const row = bytes.indexOf(LF) + 1;
      for (let at = 0; at < bytes.length; at += row) yield bytes.toString("latin1", at, at + row - 1);
    }
  }
};
function isSorted(bytes, width) {
  const row = width + 1;
  if (bytes.length % row !== 0) return false;
  for (let start = 0; start < bytes.length; start += row) {
    if (bytes[start + width] !== LF) return false;
    let isAfter = start === 0;
    for (let at = start; at < start + width; at++) {
      const byte = bytes[at];
      if (!(byte >= 48 && byte <= 57 || byte >= 97 && byte <= 102)) return false;
      if (isAfter) continue;
      const above = bytes[at - row];
      if (byte < above) return false;
      isAfter = byte > above;
    }
    if (!isAfter) return false;
  }
  return true;
}
function holds(bytes, oid) {
  const row = bytes.indexOf(LF) + 1;
  if (oid.length !== row - 1) return false;
  let [low, high] = [0, bytes.length / row];
  while (low < high) {
    const middle = low + high >>> 1;
    const order = bytes.compare(oid, 0, oid.length, middle * row, middle * row + oid.length);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

// src/policy/taintRule.ts
import { m131_TAINT_FILE, m131_TAINT_RULE } from "../core.js";

export {
  readTaint,
  TaintList,
  m131_TAINT_FILE,
  m131_TAINT_RULE
};
