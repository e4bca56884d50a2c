import {
  applyAllowances,
  isAskedFor
} from "./chunk-TJ3Y5KQT.js";
import {
  m175_archiveKind
} from "./chunk-LLTNE6M5.js";
import {
  m156_genericDetector
} from "./chunk-GBORDLB4.js";
import {
  m33_Engine
} from "./chunk-IRTH3SKJ.js";
import "./chunk-7HJQZND5.js";
import {
  m163_verify
} from "./chunk-SNCJFO4E.js";
import {
  m82_scanText
} from "./chunk-D267QXLM.js";
import {
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/run/redactor.ts
var WINDOW = 1 << 20;
var HELD = 64 << 10;
var CONTEXT = 16 << 10;
var KNOWN = 200;
var Redactor = class {
  #find;
  #known = /* @__PURE__ */ new Map();
  #pieces = [];
  #waiting = 0;
  /** Context that has gone out, then what has not. */
  #window = Buffer.alloc(0);
  #gone = 0;
  #encoding;
  #hasBegun = false;
  /** Number of masked places, by rule. */
  counts = /* @__PURE__ */ new Map();
  constructor(find) {
    this.#find = find;
  }
  /** Takes content, and gives what can go out. */
  push(bytes) {
    this.#pieces.push(bytes);
    this.#waiting += bytes.length;
    return this.#waiting < WINDOW ? Buffer.alloc(0) : this.#flush((window) => window.length - HELD);
  }
  /** Nothing came for a while: gives whole lines, but not the beginning of a key whose end has not come. */
  idle() {
    if (this.#encoding !== void 0) return Buffer.alloc(0);
    return this.#flush((window) => {
      const begin = window.lastIndexOf("-----BEGIN");
      const line = window.lastIndexOf(10) + 1;
      const isOpen = begin >= 0 && window.length - begin < HELD && window.indexOf("-----END", begin) < 0;
      return isOpen ? Math.min(begin, line) : line;
    });
  }
  /** The rest. */
  end() {
    return this.#flush((window) => window.length);
  }
  #flush(cutOf) {
    const window = Buffer.concat([this.#window, ...this.#pieces]);
    this.#pieces = [];
    this.#waiting = 0;
    if (!this.#hasBegun) {
      this.#encoding = m82_scanText(window).transcoded;
      this.#hasBegun = window.length > 0;
    }
    const ranges = this.#ranges(window);
    let cut = cutOf(window);
    if (this.#encoding !== void 0 && cut < window.length) cut &= ~1;
    for (const range of ranges.toReversed()) if (range.start < cut && cut < range.end) cut = range.start;
    cut = Math.max(cut, this.#gone);
    const out = this.#masked(window, ranges, cut);
    const from = Math.max(0, cut - CONTEXT & ~1);
    this.#window = Buffer.from(window.subarray(from));
    this.#gone = cut - from;
    this.#waiting = this.#window.length - this.#gone;
    return out;
  }
  /** What has not gone out, up to the cut. */
  #masked(window, ranges, cut) {
    const parts = [];
    let at = this.#gone;
    for (const { start, end, mask, rule } of ranges) {
      if (end <= at || start >= cut) continue;
      parts.push(window.subarray(at, Math.max(at, start)), this.#encoded(mask));
      this.counts.set(rule, (this.counts.get(rule) ?? 0) + 1);
      at = end;
    }
    parts.push(window.subarray(at, Math.max(at, cut)));
    return Buffer.concat(parts);
  }
  #encoded(mask) {
    if (this.#encoding === void 0) return Buffer.from(mask);
    const bytes = Buffer.from(mask, "utf16le");
    return this.#encoding === "utf-16be" ? bytes.swap16() : bytes;
  }
  /** Places to mask, in order, none over another. */
  #ranges(window) {
    const encoding = this.#encoding ?? m82_scanText(window).transcoded;
    const text = encoding === void 0 ? window : utf8Of(window, encoding);
    const matches = this.#find(text);
    for (const { secret, rule } of matches) this.#remember(m101_revealSecret(secret), secret.mask, rule);
    const found = [
      ...matches.map(({ start, end, secret, rule }) => ({ start, end, mask: secret.mask, rule })),
      ...this.#again(text)
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    const ranges = [];
    for (const range of found) {
      const last = ranges.at(-1);
      if (last === void 0 || range.start >= last.end) ranges.push(range);
      else last.end = Math.max(last.end, range.end);
    }
    if (encoding !== void 0) toUtf16(ranges, text);
    return ranges;
  }
  #remember(value, mask, rule) {
    if (value.length < 8 || value.includes("\n") || value.length < 12 && /^[A-Za-z]+$/.test(value)) return;
    this.#known.delete(value);
    this.#known.set(value, { bytes: Buffer.from(value), mask, rule });
    if (this.#known.size > KNOWN) this.#known.delete(this.#known.keys().next().value);
  }
  *#again(text) {
    for (const { bytes, mask, rule } of this.#known.values()) {
      for (let at = text.indexOf(bytes); at >= 0; at = text.indexOf(bytes, at + bytes.length))
        yield { start: at, end: at + bytes.length, mask, rule };
    }
  }
};
function utf8Of(window, encoding) {
  const even = window.subarray(0, window.length & ~1);
  return Buffer.from((encoding === "utf-16be" ? Buffer.from(even).swap16() : even).toString("utf16le"));
}
function toUtf16(ranges, text) {
  let bytes = 0;
  let units = 0;
  const unitAt = (offset) => {
    units += text.toString("utf8", bytes, offset).length;
    bytes = offset;
    return units * 2;
  };
  for (const range of ranges) {
    range.start = unitAt(range.start);
    range.end = unitAt(range.end);
  }
}

// src/run/redact.ts
var PATIENCE = 200;
async function redact(prepared, path, input, write) {
  await m163_verify(prepared);
  const redactor = new Redactor(finder(prepared, path));
  const problems = [];
  if (prepared.rules.budget !== void 0) prepared.rules.budget.log = { problem: (fix) => void problems.push(fix) };
  let bytes = 0;
  const iterator = input[Symbol.asyncIterator]();
  let next = iterator.next();
  for (let isOpen = true; isOpen; ) {
    const result = await within(next, PATIENCE) ?? void 0;
    if (result === void 0) {
      isOpen = await write(redactor.idle());
      await next;
      continue;
    }
    if (result.done === true) break;
    const piece = Buffer.from(result.value);
    if (bytes === 0) {
      const kind = m175_archiveKind(piece);
      if (kind !== void 0)
        problems.push(`the input is ${kind}: what is packed in it was not looked at; unpack it first`);
    }
    bytes += piece.length;
    isOpen = await write(redactor.push(piece));
    if (isOpen) next = iterator.next();
  }
  await write(redactor.end());
  return { counts: redactor.counts, bytes, problems };
}
function finder({ config, rules }, path) {
  const engine = new m33_Engine(config.rules, {
    decodeDepth: config.settings.decodeDepth,
    detector: m156_genericDetector,
    ...rules.index !== void 0 && { index: rules.index() },
    ...rules.budget !== void 0 && { limiter: rules.budget }
  });
  const byId = new Map(config.rules.map((rule) => [rule.id, rule]));
  const context = {
    rules: byId,
    selects: (rule, at) => config.selects(rule, at),
    forPath: (at) => config.forPath(at)
  };
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  return (bytes) => {
    const items = engine.scan({ bytes, path, where: "content" }).flatMap((match) => {
      const rule = byId.get(match.rule);
      return rule === void 0 ? [] : [{ hit: { match, path, where: "content" }, rule, path, fingerprint: "" }];
    });
    applyAllowances(items, config.allowances(), today);
    return items.filter((item) => !items.some((other) => givesWay(item, other))).filter((item) => item.suppression === void 0 && item.rule.pattern !== void 0 && isAskedFor(item, context)).map(({ hit }) => hit.match);
  };
}
function givesWay({ hit: { match }, rule }, other) {
  const { start, end } = other.hit.match;
  return rule.specificity < other.rule.specificity && start <= match.start && match.end <= end;
}
async function within(promise, time) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, time, void 0);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
export {
  redact
};
