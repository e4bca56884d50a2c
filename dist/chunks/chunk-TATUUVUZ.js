import {
  IncompleteError
} from "./chunk-5XQC26GI.js";

// src/git/rawDiff.ts
var COLON = 58;
var EMPTY = Buffer.alloc(0);
var RawDiffParser = class {
  #allPaths;
  #rest = EMPTY;
  /** @param allPaths the output was asked for with `--combined-all-paths` */
  constructor(allPaths = false) {
    this.#allPaths = allPaths;
  }
  /** True when the output may end here. */
  get idle() {
    return this.#rest.length === 0;
  }
  /**
   * The records that are complete with this piece.
   *
   * @throws IncompleteError when the output is not what git documents
   */
  push(piece) {
    const text = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const out = [];
    let at = 0;
    while (at < text.length) {
      const next = this.#record(text, at, out);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === text.length ? EMPTY : Buffer.from(text.subarray(at));
    return out;
  }
  /** Reads the record at `at`; gives the offset after it, or -1 when its end is not there yet. */
  #record(text, at, out) {
    const end = text.indexOf(0, at);
    if (end < 0) return -1;
    if (text[at] !== COLON) {
      const oid = text.toString("latin1", at, end);
      if (!/^[0-9a-f]{40,64}$/.test(oid)) throw unreadable();
      out.push({ kind: "commit", oid });
      return end + 1;
    }
    return this.#change(text, at, end, out);
  }
  #change(text, at, end, out) {
    let parents = 1;
    while (text[at + parents] === COLON) parents++;
    const fields = text.toString("latin1", at + parents, end).split(" ");
    const status = (fields[2 * parents + 2] ?? "").replace(/\d+$/, "");
    const [mode, oid] = [fields[parents], fields[2 * parents + 1]];
    if (fields.length !== 2 * parents + 3 || status.length !== parents || !mode || !oid) throw unreadable();
    const count = parents > 1 ? this.#allPaths ? parents + 1 : 1 : status === "R" || status === "C" ? 2 : 1;
    const paths = [];
    let from = end + 1;
    for (let i = 0; i < count; i++) {
      const stop = text.indexOf(0, from);
      if (stop < 0) return -1;
      paths.push(Buffer.from(text.subarray(from, stop)));
      from = stop + 1;
    }
    const path = paths[count - 1] ?? EMPTY;
    const olds = Array.from({ length: parents }, (_, i) => ({
      mode: fields[i] ?? "",
      oid: fields[parents + 1 + i] ?? "",
      path: paths[i] ?? path
    }));
    out.push({ kind: "change", status, mode, oid, path, olds });
    return from;
  }
};
function unreadable() {
  return new IncompleteError("git gave a list of changes that cannot be read");
}

// src/sources/inOrder.ts
async function* inOrder(items, ahead, work) {
  const running = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {
    });
    running.push(result);
    if (running.length < ahead) continue;
    const first = running.shift();
    if (first !== void 0) yield await first;
  }
  for (const result of running) yield await result;
}

export {
  RawDiffParser,
  inOrder
};
