import {
  checks
} from "./chunk-5ZM2EBTW.js";
import {
  Locator
} from "./chunk-FRFYVHOS.js";
import {
  placeholder
} from "./chunk-NUUVHZYN.js";
import {
  scanText
} from "./chunk-5HGYO7P7.js";
import {
  Secret
} from "./chunk-5XQC26GI.js";

// src/engine/automaton.ts
function makeLists(lists) {
  const items = lists.flat();
  if (items.length > 65535) throw new RangeError("too many keywords for one index");
  const starts2 = new Uint16Array(lists.length + 1);
  lists.forEach((list, n) => starts2[n + 1] = starts2[n] + list.length);
  return { starts: starts2, items: Uint16Array.from(items) };
}
function buildAutomaton(keywords) {
  const { classes, stride } = byteClasses(keywords);
  const trie = buildTrie(keywords, classes);
  const { size, order, fail, firstChild, sibling, label, out } = trie;
  const row = new Int32Array(size);
  const outputs = [];
  let silent = 0;
  for (let i = 0; i < size; i++) if (out[order[i]] === void 0) row[order[i]] = stride * silent++;
  for (let i = 0; i < size; i++) {
    const keywordsHere = out[order[i]];
    if (keywordsHere === void 0) continue;
    row[order[i]] = stride * (silent + outputs.length);
    outputs.push(keywordsHere);
  }
  const next = new Int32Array(size * stride);
  for (let i = 0; i < size; i++) {
    const node = order[i];
    const own = row[node];
    const failRow = row[fail[node]];
    if (node !== 0) next.copyWithin(own, failRow, failRow + stride);
    for (let child = firstChild[node]; child !== 0; child = sibling[child]) {
      next[own + label[child]] = row[child];
    }
  }
  const longest = keywords.reduce((most, keyword) => Math.max(most, keyword.length), 0);
  return { classes, next, firstAccepting: silent * stride, outputs: makeLists(outputs), stride, longest };
}
function byteClasses(keywords) {
  const classes = new Uint8Array(256);
  let count = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const code = keyword.charCodeAt(i);
      if (classes[code] === 0) classes[code] = count++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32] ?? 0;
  let stride = 1;
  while (stride < count) stride *= 2;
  return { classes, stride };
}
function buildTrie(keywords, classes) {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const firstChild = new Int32Array(most);
  const sibling = new Int32Array(most);
  const label = new Uint8Array(most);
  const out = Array.from({ length: most });
  const childOf = (node, cls) => {
    let child = firstChild[node];
    while (child !== 0 && label[child] !== cls) child = sibling[child];
    return child;
  };
  let size = 1;
  keywords.forEach((keyword, index) => {
    let node = 0;
    for (let i = 0; i < keyword.length; i++) {
      const cls = classes[keyword.charCodeAt(i)];
      let child = childOf(node, cls);
      if (child === 0) {
        child = size++;
        label[child] = cls;
        sibling[child] = firstChild[node];
        firstChild[node] = child;
      }
      node = child;
    }
    (out[node] ??= []).push(index);
  });
  const fail = new Int32Array(size);
  const order = new Int32Array(size);
  let filled = 1;
  for (let i = 0; i < size; i++) {
    const node = order[i];
    for (let child = firstChild[node]; child !== 0; child = sibling[child]) {
      order[filled++] = child;
      if (node === 0) continue;
      const cls = label[child];
      let from = fail[node];
      while (from !== 0 && childOf(from, cls) === 0) from = fail[from];
      const target = childOf(from, cls);
      fail[child] = target;
      const inherited = out[target];
      if (inherited !== void 0) out[child] = [...out[child] ?? [], ...inherited];
    }
  }
  return { size, firstChild, sibling, label, fail, order, out };
}
var TWO_STREAMS = 2048;
function findKeywords(automaton, bytes, outputsHit, ends) {
  const size = bytes.length;
  if (size < TWO_STREAMS) {
    run(automaton, bytes, 0, size, 0, outputsHit, ends);
    return;
  }
  const { classes, next, firstAccepting, stride, longest } = automaton;
  const middle = size >> 1;
  const start = Math.max(0, middle - longest);
  const lateOutputs = [];
  const lateEnds = [];
  let early = 0;
  let late = runIn(automaton, bytes, start, middle);
  for (let i = 0, j = middle; i < middle; i++, j++) {
    early = next[early + classes[bytes[i]]];
    late = next[late + classes[bytes[j]]];
    if (early >= firstAccepting) {
      outputsHit.push((early - firstAccepting) / stride);
      ends.push(i + 1);
    }
    if (late >= firstAccepting) {
      lateOutputs.push((late - firstAccepting) / stride);
      lateEnds.push(j + 1);
    }
  }
  for (let i = 0; i < lateEnds.length; i++) {
    outputsHit.push(lateOutputs[i]);
    ends.push(lateEnds[i]);
  }
  run(automaton, bytes, middle * 2, size, late, outputsHit, ends);
}
function runIn({ classes, next }, bytes, from, to) {
  let state = 0;
  for (let i = from; i < to; i++) state = next[state + classes[bytes[i]]];
  return state;
}
function run({ classes, next, firstAccepting, stride }, bytes, from, to, initial, outputsHit, ends) {
  let state = initial;
  for (let i = from; i < to; i++) {
    state = next[state + classes[bytes[i]]];
    if (state >= firstAccepting) {
      outputsHit.push((state - firstAccepting) / stride);
      ends.push(i + 1);
    }
  }
}

// src/engine/decode.ts
var MIN_RUN = 24;
var MAX_TOKEN = 64 * 1024;
var BASE64 = 1;
var HEX = 2;
var kinds = new Uint8Array(256);
for (const c of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_") kinds[c.charCodeAt(0)] = BASE64;
for (const c of "0123456789abcdefABCDEF") kinds[c.charCodeAt(0)] = BASE64 | HEX;
function encodedRegions(bytes) {
  const regions = [];
  findRuns(bytes, regions);
  findTokens(bytes, regions, PERCENT);
  findTokens(bytes, regions, ESCAPE);
  findTokens(bytes, regions, HTML);
  return regions;
}
function findRuns(bytes, regions) {
  const length = bytes.length;
  let floor = 0;
  for (let at = MIN_RUN - 1; at < length; at += MIN_RUN) {
    if (kinds[bytes[at]] === 0) continue;
    let start = at;
    while (start > floor && kinds[bytes[start - 1]] !== 0) start--;
    let end = at + 1;
    while (end < length && kinds[bytes[end]] !== 0) end++;
    floor = end - start >= MIN_RUN ? addRun(bytes, start, end, regions) : end;
    at = floor - 1;
  }
}
function addRun(bytes, start, end, regions) {
  let allHex = (end - start) % 2 === 0 && end - start >= 32;
  for (let i = start; allHex && i < end; i++) allHex = (kinds[bytes[i]] & HEX) !== 0;
  if (allHex) {
    const decoded = Buffer.from(bytes.toString("latin1", start, end), "hex");
    if (isText(decoded)) regions.push({ start, end, layer: "hex", decoded });
    return end;
  }
  for (const from of starts(bytes, start, end)) {
    if (end - from < MIN_RUN || !isText(Buffer.from(bytes.toString("latin1", from, from + 12), "base64"))) continue;
    const last = joinLines(bytes, from, end);
    const decoded = Buffer.from(bytes.toString("latin1", from, last).replace(/\s+/g, ""), "base64");
    if (!isText(decoded)) continue;
    regions.push({ start: from, end: last, layer: "base64", decoded });
    return last;
  }
  return end;
}
function starts(bytes, start, end) {
  const found2 = [start];
  for (let i = start; i < Math.min(end, start + 64) && found2.length < 4; i++) {
    const byte = bytes[i];
    if (byte === 95 || byte === 45 || byte === 47) found2.push(i + 1);
  }
  return found2;
}
function joinLines(bytes, start, end) {
  const width = end - start;
  if (width < 40) return end;
  let last = end;
  for (; ; ) {
    let next = last;
    if (bytes[next] === 13) next++;
    if (bytes[next] !== 10) return last;
    next++;
    while (bytes[next] === 32 || bytes[next] === 9) next++;
    let stop = next;
    while (stop < bytes.length && stop - next <= width && kinds[bytes[stop]] !== 0) stop++;
    if (stop === next || stop - next > width) return last;
    last = stop;
    if (stop - next < width) return last;
  }
}
function isText(decoded) {
  if (decoded.length < 8) return false;
  const end = Math.min(decoded.length, 512);
  let printable = 0;
  let nul = 0;
  for (let i = 0; i < end; i++) {
    const byte = decoded[i];
    if (byte >= 32 && byte < 127 || byte === 10 || byte === 13 || byte === 9) printable++;
    else if (byte === 0) nul++;
  }
  return printable >= end * 0.95 || printable + nul >= end * 0.95 && nul >= end * 0.4;
}
var hex = (text) => parseInt(text ?? "20", 16);
var isHex = (byte) => (kinds[byte] & HEX) !== 0;
var PERCENT = {
  layer: "percent",
  needle: "%",
  follows: isHex,
  escape: /%([0-9A-Fa-f]{2})/g,
  byte: (m) => hex(m[1])
};
var ESCAPE = {
  layer: "escape",
  needle: "\\",
  // u, x, 0 and 1.
  follows: (byte) => byte === 117 || byte === 120 || byte === 48 || byte === 49,
  // ASCII only: other characters are no part of a secret's name or value.
  escape: /\\(?:u00([2-7][0-9A-Fa-f])|u\{0{0,4}([2-7][0-9A-Fa-f])\}|x([2-7][0-9A-Fa-f])|([01][0-7]{2}))/g,
  byte: (m) => m[4] === void 0 ? hex(m[1] ?? m[2] ?? m[3]) : parseInt(m[4], 8)
};
var NAMED = { quot: 34, apos: 39, amp: 38, lt: 60, gt: 62, nbsp: 32 };
var HTML = {
  layer: "html",
  needle: "&",
  // # and the first letters of the names.
  follows: (byte) => byte === 35 || "qalgn".includes(String.fromCharCode(byte)),
  escape: /&(?:#(\d{2,3})|#[xX]([0-9A-Fa-f]{2})|(quot|apos|amp|lt|gt|nbsp));/g,
  byte: (m) => m[1] !== void 0 ? Number(m[1]) & 255 : m[2] !== void 0 ? hex(m[2]) : NAMED[m[3] ?? ""] ?? 32
};
function findTokens(bytes, regions, kind) {
  const code = kind.needle.charCodeAt(0);
  const find = (from) => Uint8Array.prototype.indexOf.call(bytes, code, from);
  for (let at = find(0); at >= 0; ) {
    kind.escape.lastIndex = 0;
    if (!kind.follows(bytes[at + 1] ?? 0) || kind.escape.exec(bytes.toString("latin1", at, at + 12))?.index !== 0) {
      at = find(at + 1);
      continue;
    }
    const start = lineEdge(bytes, at, -1);
    const end = lineEdge(bytes, at, 1);
    regions.push({ start, end, layer: kind.layer, ...unescape(bytes, start, end, kind) });
    at = find(end);
  }
}
function unescape(bytes, start, end, kind) {
  const text = bytes.toString("latin1", start, end);
  const decoded = Buffer.allocUnsafe(text.length);
  const origin = new Int32Array(text.length + 1);
  let size = 0;
  let copied = 0;
  const copy = (to) => {
    for (; copied < to; copied++) {
      origin[size] = start + copied;
      decoded[size++] = text.charCodeAt(copied);
    }
  };
  kind.escape.lastIndex = 0;
  for (let match = kind.escape.exec(text); match !== null; match = kind.escape.exec(text)) {
    copy(match.index);
    origin[size] = start + copied;
    decoded[size++] = kind.byte(match);
    copied += match[0].length;
  }
  copy(text.length);
  origin[size] = end;
  return { decoded: decoded.subarray(0, size), origin };
}
function lineEdge(bytes, at, step) {
  const limit = MAX_TOKEN / 2;
  if (step === 1) {
    const lf = bytes.subarray(at, at + limit).indexOf(10);
    return lf < 0 ? Math.min(bytes.length, at + limit) : at + lf;
  }
  const from = Math.max(0, at - limit);
  return from + bytes.subarray(from, at).lastIndexOf(10) + 1;
}

// src/engine/keywordIndex.ts
function makeIndex(rules) {
  const matching = rules.filter((rule) => rule.pattern !== void 0);
  const lists = /* @__PURE__ */ new Map();
  matching.forEach((rule, i) => {
    for (const keyword of rule.keywords) {
      const list = lists.get(keyword);
      if (list === void 0) lists.set(keyword, [i]);
      else list.push(i);
    }
  });
  const keywords = [...lists.keys()];
  return {
    rules: matching.map((rule) => rule.id),
    pathRules: rules.filter((rule) => rule.pattern === void 0 && rule.path !== void 0).map((rule) => rule.id),
    byKeyword: makeLists([...lists.values()]),
    keywordLength: Uint8Array.from(keywords, (keyword) => keyword.length),
    automaton: buildAutomaton(keywords)
  };
}
function unpackIndex({ meta, bytes, words }) {
  const { stride, states } = meta;
  const { edgeCounts, edgeClasses } = bytes;
  const { targets } = words;
  const next = new Int32Array(states * stride);
  for (let cls = 0; cls < stride; cls++) next[cls] = targets[cls] * stride;
  for (let filled = stride; filled < next.length; filled *= 2) {
    next.copyWithin(filled, 0, Math.min(filled, next.length - filled));
  }
  let edge = 0;
  for (let state = 1; state < states; state++) {
    const row = state * stride;
    for (const end = edge + edgeCounts[state]; edge < end; edge++) {
      next[row + edgeClasses[edge]] = targets[stride + edge] * stride;
    }
  }
  return {
    rules: meta.rules,
    pathRules: meta.pathRules,
    byKeyword: { starts: words.keywordStarts, items: words.keywordItems },
    keywordLength: bytes.keywordLength,
    automaton: {
      classes: bytes.classes,
      next,
      firstAccepting: meta.firstAccepting,
      outputs: { starts: words.outputStarts, items: words.outputItems },
      stride,
      longest: meta.longest
    }
  };
}

// src/engine/latin.ts
var BLOCK = 1 << 20;
var MARGIN = 64;
var LatinView = class {
  #bytes;
  /** The current block. */
  text = "";
  /** Byte offset of the block's first character. */
  base = 0;
  constructor(bytes) {
    this.#bytes = bytes;
    if (bytes.length <= BLOCK) this.text = bytes.toString("latin1");
  }
  /** Makes the block cover [start - MARGIN, end + 1), as far as the content goes. Read `text` and `base` after it. */
  cover(start, end) {
    const size = this.#bytes.length;
    const from = Math.max(0, start - MARGIN);
    const to = Math.min(size, end + 1);
    if (from >= this.base && to <= this.base + this.text.length) return;
    this.base = from;
    this.text = this.#bytes.toString("latin1", from, Math.max(to, Math.min(size, from + BLOCK)));
  }
};

// src/engine/entropy.ts
function entropy(value) {
  if (value.length === 0) return 0;
  const counts = new Uint32Array(256);
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i) & 255;
    counts[code] = counts[code] + 1;
  }
  let bits = 0;
  for (const count of counts) {
    if (count === 0) continue;
    const share = count / value.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

// src/engine/judge.ts
var allowed = /* @__PURE__ */ new WeakMap();
function judge(rule, value, kind = "value") {
  if (kind === "name") return { secret: new Secret(value, value), confidence: rule.confidence, notes: [] };
  if (rule.entropy > 0 && entropy(value) < rule.entropy) return void 0;
  if (placeholder(value, rule.prefix) !== void 0) return void 0;
  if (rule.stopwords.length > 0) {
    const lower = value.toLowerCase();
    if (rule.stopwords.some((word) => lower.includes(word))) return void 0;
  }
  if (rule.allow.length > 0) {
    let patterns = allowed.get(rule);
    if (patterns === void 0)
      allowed.set(rule, patterns = rule.allow.map((a) => new RegExp(`^(?:${a})$`, rule.flags)));
    if (patterns.some((p) => p.test(value))) return void 0;
  }
  const notes = [];
  let confidence = rule.confidence;
  for (const name of rule.checks) {
    const verdict = checks[name]?.(value) ?? "unknown";
    if (verdict === "pass") confidence = "high";
    if (verdict === "fail") confidence = "low";
    if (verdict !== "unknown") notes.push(`check ${name}: ${verdict}`);
  }
  return { secret: new Secret(utf8(value), rule.prefix), confidence, notes };
}
function utf8(latin) {
  return /[^\x00-\x7f]/.test(latin) ? Buffer.from(latin, "latin1").toString("utf8") : latin;
}

// src/engine/matcher.ts
var Matcher = class {
  rule;
  #quick;
  #exact;
  constructor(rule) {
    this.rule = rule;
  }
  /**
   * Looks for the rule's pattern around a keyword.
   *
   * @param hit byte offset of the keyword
   * @param from earliest byte offset at which a match may start (end of the rule's last match)
   */
  at(view, hit, from) {
    const { before, maxLength, pattern } = this.rule;
    if (pattern === void 0) return void 0;
    const first = Math.max(from, hit - before.max);
    const last = hit - before.min;
    if (last < first) return void 0;
    view.cover(first, last + maxLength);
    return before.max === before.min ? this.#sticky(view, pattern, last) : this.#search(view, pattern, first, last);
  }
  #sticky(view, pattern, start) {
    const quick = this.#quick ??= new RegExp(pattern, `${this.rule.flags}y`);
    quick.lastIndex = start - view.base;
    if (!quick.test(view.text)) return void 0;
    const exact = this.#exact ??= new RegExp(pattern, `${this.rule.flags}dy`);
    exact.lastIndex = start - view.base;
    return found(exact.exec(view.text), view.base);
  }
  #search(view, pattern, first, last) {
    const exact = this.#exact ??= new RegExp(pattern, `${this.rule.flags}dg`);
    const window = view.text.slice(0, last - view.base + this.rule.maxLength + 1);
    exact.lastIndex = first - view.base;
    const match = exact.exec(window);
    if (match === null || match.index + view.base > last) return void 0;
    return found(match, view.base);
  }
};
function found(match, base) {
  const span = match?.indices?.groups?.["secret"];
  const value = match?.groups?.["secret"];
  if (match === null || span === void 0 || value === void 0 || value.length === 0) return void 0;
  return {
    matchStart: match.index + base,
    matchEnd: match.index + base + match[0].length,
    start: span[0] + base,
    end: span[1] + base,
    value
  };
}

// src/engine/needs.ts
function applyNeeds(matches, rule) {
  if (matches.every((m) => rule(m.rule).needs.length === 0)) return matches;
  return matches.flatMap((match) => {
    const { needs } = rule(match.rule);
    if (needs.length === 0) return [match];
    const met = needs.some(
      (need) => matches.some((m) => m.rule === need.rule && m !== match && Math.abs(m.line - match.line) <= need.lines)
    );
    if (met) return [match];
    if (needs.some((need) => need.required)) return [];
    return [{ ...match, confidence: "low", notes: [...match.notes, "its other half is not near"] }];
  });
}

// src/engine/engine.ts
var SPECIFIC = 50;
var DECODE_DEPTH = 3;
var Engine = class {
  rules;
  #byId;
  #index;
  /** By position in the index; made when a keyword first asks. `null`: the rule is not part of this run. */
  #matchers = [];
  #pathRules;
  #paths = /* @__PURE__ */ new Map();
  // Reused between scans: hits of keywords.
  #outputs = [];
  #ends = [];
  #depth;
  constructor(rules, options = {}) {
    this.rules = rules;
    this.#byId = new Map(rules.map((r) => [r.id, r]));
    this.#index = options.index ?? makeIndex(rules);
    this.#depth = options.decodeDepth ?? DECODE_DEPTH;
  }
  /** All matches in the content, in order of position; several rules may match the same bytes (triage decides). */
  scan(chunk) {
    const text = scanText(chunk.where === "path" ? withoutEndings(chunk.bytes) : chunk.bytes);
    const candidates = this.#candidates(chunk, text, this.#depth);
    const named = chunk.where === "path" && this.#index.pathRules.length > 0 ? this.#scanNames(chunk.bytes) : [];
    if (candidates.length === 0 && named.length === 0) return [];
    const matches = applyNeeds(locate(text.bytes, candidates), (id) => this.#byId.get(id));
    return named.length === 0 ? matches : [...matches, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
  }
  /** Matches in a text and, down to the depth given, in what is encoded in it. */
  #candidates(chunk, text, depth) {
    this.#outputs.length = 0;
    this.#ends.length = 0;
    findKeywords(this.#index.automaton, text.bytes, this.#outputs, this.#ends);
    const found2 = this.#outputs.length === 0 ? [] : this.#plain(chunk, text);
    if (depth === 0) return found2;
    for (const region of encodedRegions(text.bytes)) {
      for (const inner of this.#candidates(chunk, scanText(region.decoded), depth - 1)) {
        const start = region.origin?.[inner.start] ?? region.start;
        const end = region.origin?.[inner.end] ?? region.end;
        if (found2.some((c) => c.rule === inner.rule && c.start < end && start < c.end)) continue;
        found2.push({ ...inner, start, end, decoded: [region.layer, ...inner.decoded] });
      }
    }
    return found2;
  }
  #plain(chunk, text) {
    const found2 = [];
    const view = new LatinView(text.bytes);
    const decoded = text.transcoded === void 0 ? [] : [text.transcoded];
    const resume = /* @__PURE__ */ new Map();
    const { automaton, byKeyword, keywordLength } = this.#index;
    for (let h = 0; h < this.#outputs.length; h++) {
      const end = this.#ends[h];
      const output = this.#outputs[h];
      const lastKeyword = automaton.outputs.starts[output + 1];
      for (let k = automaton.outputs.starts[output]; k < lastKeyword; k++) {
        const keyword = automaton.outputs.items[k];
        const start = end - keywordLength[keyword];
        const lastRule = byKeyword.starts[keyword + 1];
        for (let r = byKeyword.starts[keyword]; r < lastRule; r++) {
          const index = byKeyword.items[r];
          const matcher = this.#matcher(index);
          if (matcher === null) continue;
          const { rule } = matcher;
          const from = resume.get(index) ?? 0;
          if (start < from) continue;
          if (text.binary && rule.specificity < SPECIFIC) continue;
          if (!this.#applies(rule, chunk)) continue;
          const raw = matcher.at(view, start, from);
          if (raw === void 0) continue;
          resume.set(index, Math.max(raw.end, start + 1));
          const judged = judge(rule, raw.value);
          if (judged !== void 0) found2.push({ rule, start: raw.start, end: raw.end, decoded, ...judged });
        }
      }
    }
    return found2;
  }
  #matcher(index) {
    let matcher = this.#matchers[index];
    if (matcher === void 0) {
      const rule = this.#byId.get(this.#index.rules[index]);
      this.#matchers[index] = matcher = rule === void 0 ? null : new Matcher(rule);
    }
    return matcher;
  }
  #applies(rule, chunk) {
    if (rule.where.length > 0 && !rule.where.includes(chunk.where)) return false;
    if (rule.path === void 0) return true;
    let path = this.#paths.get(rule.path);
    if (path === void 0) this.#paths.set(rule.path, path = new RegExp(rule.path));
    return path.test(chunk.path);
  }
  /** Path-only rules: each line of the bytes is a name (see Chunk.names). */
  #scanNames(bytes) {
    const pathRules = this.#pathRules ??= this.#index.pathRules.flatMap((id) => {
      const rule = this.#byId.get(id);
      return rule?.path === void 0 ? [] : [{ rule, path: new RegExp(rule.path) }];
    });
    const matches = [];
    let start = 0;
    bytes.toString("utf8").split("\n").forEach((name, i) => {
      const end = start + Buffer.byteLength(name);
      for (const { rule, path } of pathRules) {
        if (!path.test(name)) continue;
        const judged = judge(rule, name, "name");
        if (judged === void 0) continue;
        const line = i + 1;
        const column = [...name].length + 1;
        matches.push({
          rule: rule.id,
          start,
          end,
          ...judged,
          line,
          endLine: line,
          column: 1,
          endColumn: column,
          decoded: []
        });
      }
      start = end + 1;
    });
    return matches;
  }
};
function withoutEndings(names) {
  const ending = /\.(?=[0-9A-Za-z]{1,5}(?:\.[0-9A-Za-z]{1,5}){0,2}(?:[/\n]|$))/g;
  return Buffer.from(names.toString("latin1").replace(ending, " "), "latin1");
}
function locate(bytes, candidates) {
  candidates.sort((a, b) => a.start - b.start || a.end - b.end);
  const starts2 = new Locator(bytes);
  const from = candidates.map((c) => starts2.at(c.start));
  const ends = new Locator(bytes);
  const to = /* @__PURE__ */ new Map();
  for (const end of [...new Set(candidates.map((c) => c.end))].sort((a, b) => a - b)) to.set(end, ends.at(end));
  return candidates.map(({ rule, ...candidate }, i) => {
    const start = from[i];
    const end = to.get(candidate.end);
    return {
      ...candidate,
      rule: rule.id,
      line: start.line,
      endLine: end.line,
      column: start.column,
      endColumn: end.column
    };
  });
}

export {
  unpackIndex,
  Engine
};
