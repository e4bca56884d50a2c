import {
  scanText
} from "./chunk-5HGYO7P7.js";
import {
  IncompleteError
} from "./chunk-5XQC26GI.js";

// src/git/pathText.ts
import { isUtf8 } from "node:buffer";
function pathText(bytes) {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  let out = "";
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    out += length === 0 ? `\\x${bytes.toString("hex", i, i + 1)}` : bytes.toString("utf8", i, i + length);
    i += Math.max(length, 1);
  }
  return out;
}
function sequenceLength(bytes, at) {
  const lead = bytes[at] ?? 0;
  const length = lead < 128 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4;
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

// src/git/myers.ts
var BUDGET = 8e6;
function unmatchedLines(fresh, old, budget = BUDGET) {
  const inOld = new Set(old);
  const inFresh = new Set(fresh);
  const places = [];
  fresh.forEach((id, i) => inOld.has(id) && places.push(i));
  const a = Uint32Array.from(places, (i) => fresh[i] ?? 0);
  const b = old.filter((id) => inFresh.has(id));
  const flags = new Uint8Array(fresh.length).fill(1);
  const matched = new Diff(a, b, budget).matched();
  places.forEach((place, i) => {
    if (matched[i] === 1) flags[place] = 0;
  });
  return flags;
}
var Diff = class {
  #a;
  #b;
  #matched;
  /** Furthest position in `a` on each diagonal, searching forwards and backwards. */
  #forward;
  #backward;
  #budget;
  constructor(a, b, budget) {
    this.#a = a;
    this.#b = b;
    this.#matched = new Uint8Array(a.length);
    this.#forward = new Int32Array(2 * (a.length + b.length) + 4);
    this.#backward = new Int32Array(2 * (a.length + b.length) + 4);
    this.#budget = budget;
  }
  matched() {
    const boxes = [{ aFrom: 0, aTo: this.#a.length, bFrom: 0, bTo: this.#b.length }];
    for (let box = boxes.pop(); box !== void 0; box = boxes.pop()) {
      const { aFrom, aTo, bFrom, bTo } = this.#trim(box);
      if (aFrom === aTo || bFrom === bTo) continue;
      const middle = this.#middle(aFrom, aTo, bFrom, bTo);
      if (middle === void 0) this.#asBag({ aFrom, aTo, bFrom, bTo });
      else {
        boxes.push({ aFrom, aTo: middle.a, bFrom, bTo: middle.b }, { aFrom: middle.a, aTo, bFrom: middle.b, bTo });
      }
    }
    return this.#matched;
  }
  /** Matches the common start and end. */
  #trim(box) {
    let { aFrom, aTo, bFrom, bTo } = box;
    while (aFrom < aTo && bFrom < bTo && this.#a[aFrom] === this.#b[bFrom]) {
      this.#matched[aFrom++] = 1;
      bFrom++;
    }
    while (aFrom < aTo && bFrom < bTo && this.#a[aTo - 1] === this.#b[bTo - 1]) {
      this.#matched[--aTo] = 1;
      bTo--;
    }
    return { aFrom, aTo, bFrom, bTo };
  }
  /**
   * A point on a shortest path through the box, neither its start nor its end. Undefined: out of budget.
   *
   * Diagonal k holds the points with a - b = k, counted from the box's start (forwards) or end (backwards).
   */
  #middle(aFrom, aTo, bFrom, bTo) {
    const [n, m] = [aTo - aFrom, bTo - bFrom];
    const delta = n - m;
    const odd = delta % 2 !== 0;
    const [forward, backward] = [this.#forward, this.#backward];
    const zero = Math.floor(forward.length / 2);
    forward[zero + 1] = 0;
    backward[zero + 1] = 0;
    for (let d = 0; d <= Math.ceil((n + m) / 2); d++) {
      this.#budget -= 2 * d + 1;
      if (this.#budget < 0) return void 0;
      for (let k = -d; k <= d; k += 2) {
        const x = this.#reach(
          forward,
          zero,
          k,
          d,
          (i, j) => i < n && j < m && this.#a[aFrom + i] === this.#b[bFrom + j]
        );
        if (odd && Math.abs(delta - k) <= d - 1 && x + (backward[zero + delta - k] ?? 0) >= n) {
          return { a: aFrom + x, b: bFrom + x - k };
        }
      }
      for (let k = -d; k <= d; k += 2) {
        const x = this.#reach(
          backward,
          zero,
          k,
          d,
          (i, j) => i < n && j < m && this.#a[aTo - 1 - i] === this.#b[bTo - 1 - j]
        );
        if (!odd && Math.abs(delta - k) <= d && x + (forward[zero + delta - k] ?? 0) >= n) {
          return { a: aTo - x, b: bTo - (x - k) };
        }
      }
    }
    return void 0;
  }
  /** Goes one edit further on diagonal k, then along equal elements. */
  #reach(best, zero, k, d, equal) {
    const below = best[zero + k - 1] ?? 0;
    const above = best[zero + k + 1] ?? 0;
    let x = k === -d || k !== d && below < above ? above : below + 1;
    while (equal(x, x - k)) x++;
    best[zero + k] = x;
    return x;
  }
  #asBag({ aFrom, aTo, bFrom, bTo }) {
    const surplus = /* @__PURE__ */ new Map();
    for (let i = aFrom; i < aTo; i++) surplus.set(this.#a[i] ?? 0, (surplus.get(this.#a[i] ?? 0) ?? 0) + 1);
    for (let i = bFrom; i < bTo; i++) surplus.set(this.#b[i] ?? 0, (surplus.get(this.#b[i] ?? 0) ?? 0) - 1);
    for (let i = aFrom; i < aTo; i++) if ((surplus.get(this.#a[i] ?? 0) ?? 0) <= 0) this.#matched[i] = 1;
  }
};

// src/git/lineDiff.ts
var LF = 10;
function addedLines(newBytes, oldBytes) {
  const lines = countLines(newBytes);
  let added = new Uint8Array(lines).fill(1);
  for (const old of oldBytes) {
    if (old.equals(newBytes)) return [];
    const against = addedAgainst(newBytes, old, lines);
    added = added.map((flag, i) => flag & (against[i] ?? 0));
  }
  return ranges(added);
}
function countLines(bytes) {
  if (bytes.length === 0) return 0;
  let count = bytes[bytes.length - 1] === LF ? 0 : 1;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}
function addedAgainst(newBytes, old, lines) {
  const start = commonStart(newBytes, old);
  const end = commonEnd(newBytes, old, start);
  const before = countLines(newBytes.subarray(0, start));
  const ids = /* @__PURE__ */ new Map();
  const flags = unmatchedLines(
    intern(newBytes.subarray(start, newBytes.length - end), ids),
    intern(old.subarray(start, old.length - end), ids)
  );
  const result = new Uint8Array(lines);
  result.set(flags, before);
  return result;
}
function commonStart(a, b) {
  const limit = Math.min(a.length, b.length);
  let same = 0;
  for (let size = 65536; size > 0; size >>= 4) {
    while (same + size <= limit && a.compare(b, same, same + size, same, same + size) === 0) same += size;
  }
  return same === 0 ? 0 : a.lastIndexOf(LF, same - 1) + 1;
}
function commonEnd(a, b, start) {
  const limit = Math.min(a.length, b.length) - start;
  let same = 0;
  for (let size = 65536; size > 0; size >>= 4) {
    while (same + size <= limit && a.compare(b, b.length - same - size, b.length - same, a.length - same - size, a.length - same) === 0) {
      same += size;
    }
  }
  for (; ; ) {
    if (same === 0) return 0;
    if (startsLine(a, a.length - same, start) && startsLine(b, b.length - same, start)) return same;
    const next = a.indexOf(LF, a.length - same);
    same = next < 0 ? 0 : a.length - next - 1;
  }
}
function startsLine(bytes, at, start) {
  return at === start || bytes[at - 1] === LF;
}
function intern(bytes, ids) {
  const out = new Uint32Array(countLines(bytes));
  for (let line = 0, at = 0; line < out.length; line++) {
    const lf = bytes.indexOf(LF, at);
    const end = lf < 0 ? bytes.length : lf;
    const text = bytes.toString("latin1", at, end);
    let id = ids.get(text);
    if (id === void 0) ids.set(text, id = ids.size);
    out[line] = id;
    at = end + 1;
  }
  return out;
}
function ranges(flags) {
  const out = [];
  for (let i = 0; i < flags.length; i++) {
    if (flags[i] === 0) continue;
    let end = i;
    while (end < flags.length && flags[end] === 1) end++;
    out.push({ start: i + 1, end: end + 1 });
    i = end;
  }
  return out;
}

// src/sources/blobs.ts
var SUBMODULE = "160000";
var AHEAD = 4;
function oldBlobs(ctx, change) {
  const olds = change.olds.filter((old) => {
    if (/^0+$/.test(old.oid) || old.mode === SUBMODULE) return false;
    if (old.path.equals(change.path)) return true;
    const from = pathText(old.path);
    return !ctx.excluded(from) && ctx.alike?.(from, pathText(change.path)) !== false;
  });
  return [...new Set(olds.map((old) => old.oid))];
}
function isFresh(change) {
  return change.olds.every((old) => /^0+$/.test(old.oid) || !old.path.equals(change.path));
}
async function versionChunk(ctx, reader, version) {
  const { path, blob, olds, provenance } = version;
  ctx.coverage.files++;
  if (olds.includes(blob)) return void 0;
  const bytes = await readBlob(ctx, reader, blob, path);
  if (bytes === void 0) return void 0;
  return {
    bytes,
    path,
    where: "content",
    blob,
    ...provenance !== void 0 && { provenance },
    ...olds.length > 0 && { added: () => addedTo(bytes, reader, olds) }
  };
}
function versionEntry(reader, version) {
  const { path, mode, blob, olds, fresh, provenance } = version;
  const read = () => reader.content(blob, "blob");
  return {
    path,
    mode,
    blob,
    tracked: true,
    fresh,
    ...provenance !== void 0 && { provenance },
    ...olds.length > 0 && { added: async () => addedTo(await read(), reader, olds) },
    read
  };
}
async function readBlob(ctx, reader, blob, path) {
  let answer;
  try {
    answer = await reader.get(blob);
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    ctx.coverage.problem(`object ${blob} cannot be read (${error.message}): run git fsck`, "unreadable", path);
    return void 0;
  }
  if (answer.kind === "object") {
    ctx.coverage.objects++;
    ctx.coverage.bytes += answer.size;
    return answer.bytes;
  }
  if (answer.kind === "too-large") tooLarge(ctx, path, answer.size);
  else missingObject(ctx, blob, path);
  return void 0;
}
function tooLarge(ctx, path, size) {
  ctx.coverage.problem(
    `content above ${ctx.maxFileSize} bytes was not scanned: raise --max-file-size, or exclude the paths listed under "too-large"`,
    "too-large",
    path,
    size
  );
}
function missingObject(ctx, oid, path) {
  ctx.coverage.problem(
    "objects are missing from this clone (a partial clone or a damaged repository): run git fsck, or clone again without --filter",
    "missing-object",
    path === oid ? oid : `${path} (${oid})`
  );
}
async function addedTo(bytes, reader, olds) {
  const answers = await Promise.all(olds.map((old) => reader.get(old).catch(() => void 0)));
  return addedLines(
    scanText(bytes).bytes,
    answers.flatMap((answer) => answer?.kind === "object" ? [scanText(answer.bytes).bytes] : [])
  );
}

export {
  pathText,
  SUBMODULE,
  AHEAD,
  oldBlobs,
  isFresh,
  versionChunk,
  versionEntry,
  readBlob,
  tooLarge,
  missingObject
};
