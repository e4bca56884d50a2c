import {
  printable,
  printableLine
} from "./chunk-ZS2ITYV2.js";
import {
  decodeText,
  scanText
} from "./chunk-5HGYO7P7.js";
import {
  revealSecret
} from "./chunk-5XQC26GI.js";

// src/triage/excerpt.ts
var EXCERPT_WIDTH = 200;
var REACH = 4 * EXCERPT_WIDTH;
var BEFORE = 60;
var SHORTEST_REPEAT = 4;
var PLACE = "";
var Excerpts = class {
  #bytes;
  #lines;
  #known;
  #longest;
  /**
   * @param bytes the scanned text
   * @param known all matches in it, whatever becomes of them
   */
  constructor(bytes, lines, known) {
    this.#bytes = bytes;
    this.#lines = lines;
    this.#known = [...known].sort((a, b) => a.start - b.start || b.end - a.end);
    this.#longest = known.reduce((max, m) => Math.max(max, m.end - m.start), 0);
  }
  /** At most {@link EXCERPT_WIDTH} characters around the match. */
  of(match) {
    const first = this.#lines.around(match.start);
    const last = match.endLine === match.line ? first : this.#lines.around(match.end);
    const from = boundary(this.#bytes, Math.max(first.start, match.start - REACH), first.start);
    const to = boundary(this.#bytes, Math.min(last.end, match.end + REACH), last.end);
    const nearby = this.#overlapping(from, to);
    const own = { start: match.start, end: match.end };
    for (const other of nearby) {
      if (other.start >= own.end || other.end <= own.start) continue;
      own.start = Math.min(own.start, other.start);
      own.end = Math.max(own.end, other.end);
    }
    const line = masked(this.#bytes, from, own.start, nearby) + PLACE + masked(this.#bytes, own.end, to, nearby);
    const shown = printableLine(hideRepeats(line.replace(/\r$/, ""), nearby));
    return cut(shown, from > first.start, to < last.end).replace(PLACE, () => match.secret.mask);
  }
  #overlapping(from, to) {
    const found = [];
    for (let i = this.#firstFrom(from - this.#longest); i < this.#known.length; i++) {
      const match = this.#known[i];
      if (match.start >= to) break;
      if (match.end > from) found.push(match);
    }
    return found;
  }
  /** Index of the first known match that starts at or after an offset. */
  #firstFrom(offset) {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.#known[middle].start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};
function boundary(bytes, offset, edge) {
  let at = offset;
  while (at !== edge && at < bytes.length && at - offset < 3 && (bytes[at] & 192) === 128) at++;
  return at;
}
function masked(bytes, from, to, known) {
  let text = "";
  let at = from;
  for (const match of known) {
    if (match.end <= at || match.start >= to) continue;
    if (match.start > at) text += clean(bytes.subarray(at, match.start));
    text += match.secret.mask;
    at = match.end;
  }
  return at < to ? text + clean(bytes.subarray(at, to)) : text;
}
function clean(bytes) {
  return decodeText(bytes).replaceAll(PLACE, " ");
}
function hideRepeats(line, known) {
  let out = line;
  for (const { secret } of known) {
    if (secret.length >= SHORTEST_REPEAT) out = out.replaceAll(revealSecret(secret), () => secret.mask);
  }
  return out;
}
function cut(line, cutBefore, cutAfter) {
  const characters = [...line];
  const place = Math.max(0, characters.indexOf(PLACE));
  const width = EXCERPT_WIDTH - 40;
  const from = characters.length <= width ? 0 : Math.max(0, Math.min(place - BEFORE, characters.length - width));
  const to = Math.min(characters.length, from + width);
  let head = characters.slice(from, place).join("");
  let tail = characters.slice(place, to).join("");
  if (from > 0 || cutBefore) head = `…${head.replace(/^[^\s"'`,;()<>]+/, "")}`;
  if (to < characters.length || cutAfter) tail = `${tail.replace(/[^\s"'`,;()<>\u{f8ff}]+$/u, "")}…`;
  return head + tail;
}

// src/triage/comments.ts
var OWN = /(?<!\w|\w[.-])leakgate:allow(-next-line|-start|-end)?(?!-?\w)/g;
var RULE_LIST = /^\s?\[([^\]\n]{0,500})\]/;
var SECRETLINT = /(?<!\w|\w-)secretlint-(disable-next-line|disable-line|disable|enable)(?!-?\w)/g;
var OTHERS = [
  { form: "gitleaks:allow", place: "line", pattern: /(?<!\w|\w[.-])gitleaks:allow(?!-?\w)/g },
  { form: "betterleaks:allow", place: "line", pattern: /(?<!\w|\w[.-])betterleaks:allow(?!-?\w)/g },
  { form: "trufflehog:ignore", place: "line", pattern: /(?<!\w|\w[.-])trufflehog:ignore(?!-?\w)/g },
  { form: "kingfisher:ignore", place: "around", pattern: /(?<!\w|\w[.-])kingfisher:ignore(?!-?\w)/g },
  { form: "ggignore", place: "line", pattern: /(?<!\w|\w[.:-])ggignore(?!-?\w)/g },
  { form: "pragma: allowlist secret", place: "line", pattern: /\bpragma: ?allowlist[ -]secret\b/g },
  { form: "pragma: whitelist secret", place: "line", pattern: /\bpragma: ?whitelist[ -]secret\b/g },
  {
    form: "pragma: allowlist nextline secret",
    place: "next-line",
    pattern: /\bpragma: ?allowlist[ -]nextline[ -]secret\b/g
  },
  {
    form: "pragma: whitelist nextline secret",
    place: "next-line",
    pattern: /\bpragma: ?whitelist[ -]nextline[ -]secret\b/g
  }
];
var BLOCK_WORDS = ["leakgate:allow-start", "secretlint-disable"];
function comments(line) {
  if (!/leak|pragma|secretlint-|:ignore|ggignore/.test(line)) return [];
  const found = [];
  for (const match of line.matchAll(OWN)) {
    const kind = match[1];
    if (kind === "-start" || kind === "-end") continue;
    const rest = line.slice(match.index + match[0].length);
    const place = kind === void 0 ? "line" : "next-line";
    found.push({ form: match[0], place, index: match.index, ...ruleList(rest), ...reasonOf(rest) });
  }
  for (const { form, place, pattern } of OTHERS) {
    for (const match of line.matchAll(pattern)) {
      found.push({ form, place, index: match.index, ...reasonOf(line.slice(match.index + match[0].length)) });
    }
  }
  for (const match of line.matchAll(SECRETLINT)) {
    if (match[1] !== "disable-line" && match[1] !== "disable-next-line") continue;
    const rest = line.slice(match.index + match[0].length);
    const place = match[1] === "disable-line" ? "line" : "next-line";
    found.push({ form: match[0], place, index: match.index, ...secretlintRules(rest), ...reasonOf(rest) });
  }
  return found;
}
function blockMarks(line) {
  const found = [];
  for (const match of line.matchAll(OWN)) {
    if (match[1] !== "-start" && match[1] !== "-end") continue;
    const rest = line.slice(match.index + match[0].length);
    found.push({
      form: match[0],
      opens: match[1] === "-start",
      index: match.index,
      ...ruleList(rest),
      ...reasonOf(rest)
    });
  }
  for (const match of line.matchAll(SECRETLINT)) {
    if (match[1] !== "disable" && match[1] !== "enable") continue;
    const rest = line.slice(match.index + match[0].length);
    found.push({
      form: match[0],
      opens: match[1] === "disable",
      index: match.index,
      ...secretlintRules(rest),
      ...reasonOf(rest)
    });
  }
  return found.sort((a, b) => a.index - b.index);
}
function namesRule(comment, rule) {
  if (comment.rules === void 0) return true;
  if (!comment.form.startsWith("secretlint")) return comment.rules.includes(rule);
  const id = rule.replaceAll("-", "");
  return comment.rules.some((name) => name !== "" && id.includes(name));
}
function ruleList(rest) {
  const match = RULE_LIST.exec(rest);
  if (match === null) return {};
  return {
    rules: match[1].split(",").map((name) => name.trim()).filter((name) => name !== "")
  };
}
function secretlintRules(rest) {
  const names = [...rest.replace(/\s--\s.*$/, "").matchAll(/secretlint-rule-([\w-]+)/g)];
  return names.length === 0 ? {} : { rules: names.map((m) => m[1].replaceAll("-", "")) };
}
function reasonOf(rest) {
  const match = /^[^\n]*?\s--\s+(\S[^\n]*)$/.exec(rest.slice(0, 1e3));
  if (match === null) return {};
  const reason = match[1].replace(/\s*(?:\*+\/|--+%?>|[#%-]\}|\*\)|#>|"""|''')\s*$/, "").trim();
  return reason === "" ? {} : { reason: reason.slice(0, 300) };
}

// src/triage/inline.ts
var REACH2 = 4096;
var MARK_REACH = 1024;
var InlineAllows = class {
  #bytes;
  #lines;
  #blocks;
  #read = /* @__PURE__ */ new Map();
  constructor(bytes, lines) {
    this.#bytes = bytes;
    this.#lines = lines;
    this.#blocks = BLOCK_WORDS.some((word) => bytes.includes(word)) ? blocks(bytes) : [];
  }
  /** The comment that allows the match, the nearest kind first; undefined when none does. */
  for(match) {
    const first = this.#lines.around(match.start);
    const last = match.endLine === match.line ? first : this.#lines.around(match.end);
    const onLine = this.#on(first, match.line, match, ["line", "around"]) ?? (last === first ? void 0 : this.#on(last, match.endLine, match, ["line", "around"]));
    if (onLine !== void 0) return onLine;
    const before = this.#lines.before(first.start);
    if (before !== void 0) {
      const places = last === first ? ["next-line"] : ["next-line", "around"];
      const above = this.#on(before, match.line - 1, match, places);
      if (above !== void 0) return above;
    }
    const after = last === first ? void 0 : this.#lines.after(last.end);
    const below = after === void 0 ? void 0 : this.#on(after, match.endLine + 1, match, ["around"]);
    return below ?? this.#inBlock(match);
  }
  #on(line, number, match, places) {
    for (const window of windows(line, match)) {
      for (const comment of this.#comments(window)) {
        const at = window.start + comment.index;
        if (at >= match.start && at < match.end) continue;
        if (places.includes(comment.place) && namesRule(comment, match.rule)) return allow(comment, number);
      }
    }
    return void 0;
  }
  /** Offsets are those of Latin-1 text, so that they are byte offsets. */
  #comments(window) {
    const key = `${window.start}-${window.end}`;
    let found = this.#read.get(key);
    if (found === void 0)
      this.#read.set(key, found = comments(this.#bytes.toString("latin1", window.start, window.end)));
    return found;
  }
  #inBlock(match) {
    const block = this.#blocks.find(
      (b) => b.start < match.start && match.end <= b.end && namesRule(b.mark, match.rule)
    );
    return block === void 0 ? void 0 : allow(block.mark, block.line);
  }
};
function allow(comment, line) {
  const reason = comment.reason === void 0 ? void 0 : printable(decodeText(Buffer.from(comment.reason, "latin1")));
  return { form: comment.form, line, ...reason !== void 0 && { reason } };
}
function windows(line, match) {
  if (line.end - line.start <= 3 * REACH2) return [line];
  const near = { start: Math.max(line.start, match.start - REACH2), end: Math.min(line.end, match.end + REACH2) };
  const tail = { start: Math.max(line.start, line.end - REACH2), end: line.end };
  return near.start < near.end ? [near, tail] : [tail];
}
function blocks(bytes) {
  const marks = allMarks(bytes);
  const found = [];
  const open = /* @__PURE__ */ new Map([
    ["leakgate", []],
    ["secretlint", []]
  ]);
  for (const { mark, offset, line } of marks) {
    const stack = open.get(mark.form.startsWith("leakgate") ? "leakgate" : "secretlint");
    if (mark.opens) stack.push({ mark, start: offset, line });
    else
      for (const begun of mark.form.startsWith("leakgate") ? stack.splice(-1) : stack.splice(0))
        found.push({ ...begun, end: offset });
  }
  for (const begun of open.get("secretlint") ?? []) found.push({ ...begun, end: bytes.length });
  return found.sort((a, b) => a.start - b.start);
}
function allMarks(bytes) {
  const offsets = /* @__PURE__ */ new Set();
  for (const word of ["leakgate:allow-", "secretlint-"]) {
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) offsets.add(at);
  }
  const found = [];
  let line = 1;
  let counted = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (let at = bytes.indexOf(10, counted); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
    counted = offset;
    const feed = bytes.indexOf(10, offset);
    const end = Math.min(feed < 0 ? bytes.length : feed, offset + MARK_REACH);
    const from = Math.max(0, offset - 1);
    const mark = blockMarks(bytes.toString("latin1", from, end)).find((m) => from + m.index === offset);
    if (mark !== void 0) found.push({ mark, offset, line });
  }
  return found;
}

// src/triage/lines.ts
var LINE_FEED = 10;
var Lines = class {
  #bytes;
  #last;
  #beforeLast;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  /** The line around an offset, without its line feed. */
  around(offset) {
    const last = this.#last;
    if (last !== void 0 && offset >= last.start && offset <= last.end) return last;
    const start = offset === 0 ? 0 : this.#bytes.lastIndexOf(LINE_FEED, offset - 1) + 1;
    const feed = this.#bytes.indexOf(LINE_FEED, offset);
    return this.#last = { start, end: feed < 0 ? this.#bytes.length : feed };
  }
  /** The line before one that starts at `start`; undefined for the first. */
  before(start) {
    if (start === 0) return void 0;
    if (this.#beforeLast?.start !== start) this.#beforeLast = { start, line: lineEndingAt(this.#bytes, start - 1) };
    return this.#beforeLast.line;
  }
  /** The line after one that ends at `end`; undefined for the last. */
  after(end) {
    if (end >= this.#bytes.length) return void 0;
    const feed = this.#bytes.indexOf(LINE_FEED, end + 1);
    return { start: end + 1, end: feed < 0 ? this.#bytes.length : feed };
  }
};
function lineEndingAt(bytes, end) {
  const start = end === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, end - 1) + 1;
  return { start, end };
}

// src/triage/annotate.ts
function makeAnnotate(options = {}) {
  return (chunk, matches, all = matches) => {
    if (chunk.where === "path" || chunk.where === "ref-name" || chunk.where === "policy")
      return matches.map(() => ({}));
    const { bytes } = scanText(chunk.bytes);
    const lines = new Lines(bytes);
    const inlines = options.inlineAllow === false ? void 0 : new InlineAllows(bytes, lines);
    const excerpts = new Excerpts(bytes, lines, all);
    return matches.map((match) => {
      const inline = inlines?.for(match);
      return { excerpt: excerpts.of(match), ...inline !== void 0 && { inline } };
    });
  };
}

// package.json
var package_default = { version: "0.1.0" };

// src/version.ts
var version = package_default.version;

export {
  makeAnnotate,
  version
};
