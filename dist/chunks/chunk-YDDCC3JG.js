const { isUtf8 } = globalThis.process.getBuiltinModule("node:buffer");
import {
  historyChunks,
  planHistory
} from "./chunk-G2SPY3YO.js";
import {
  m92_ObjectReader
} from "./chunk-BLHTV6GK.js";
import {
  m69_Locator
} from "./chunk-CN4O2DYZ.js";
import {
  m82_scanText
} from "./chunk-D267QXLM.js";
import {
  isGuessable
} from "./chunk-3GXF3YZZ.js";
import {
  m101_Secret
} from "./chunk-DGYJM5HK.js";

// src/scan.ts
import { m173_collect } from "../core.js";

// src/sources/archive/withArchives.ts
import { m176_withArchives } from "../core.js";

// src/incident/searchHistory.ts
var LARGEST = 1 << 30;
var ARCHIVES = { depth: 4, guarded: () => false };
var SHALLOW = "this clone is shallow, older commits are missing: git fetch --unshallow, then once more";
async function searchHistory(repo, scanner, coverage) {
  const ctx = { cwd: repo.root ?? repo.gitDir, coverage, maxFileSize: LARGEST, excluded: () => false };
  const reader = new m92_ObjectReader(repo.git, LARGEST);
  if (repo.shallow) coverage.problem(SHALLOW);
  const plan = await planHistory(ctx, repo, { unreachable: true });
  const source = {
    kind: "history",
    target: repo.root ?? repo.gitDir,
    chunks: () => historyChunks(ctx, repo, reader, plan)
  };
  const hits = await m173_collect(m176_withArchives(source, ctx, ARCHIVES), scanner, (_, matches) => matches.map(() => ({})));
  return { plan, reader, hits, close: () => reader.close() };
}

// src/engine/automaton.ts
import { m18_buildAutomaton, m18_findKeywords, m18_findKeywordsIn, m18_listOf, m18_makeLists, m18_newTable } from "../core.js";

// src/engine/decode.ts
import { m30_SHORTEST_WRAPPED, m30_continuesLine, m30_encodedRegions } from "../core.js";

// src/engine/hitList.ts
import { m61_HitList } from "../core.js";

// src/incident/encodings.ts
var HEX_STYLES = [
  ["", " "],
  ["", ":"],
  ["", "-"],
  ["\\x", "\\x"],
  ["0x", ", 0x"],
  ["0x", ",0x"]
];
var SECRET_PARTS = [
  /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@/i,
  /(?:^|[;\s])(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*"?([^\s;"]+)/i,
  /^[^:=@\s/;]{3,}[:=]([^\s:/;]+)$/
];
var LONG_PART = 8;
var SHORTEST_VALUE = 4;
var SHORTEST_FORM = 6;
var LONG_LINE = 24;
function formsOf(value) {
  const text = value.toString("utf8");
  const forms = [{ name: "raw", bytes: value }];
  const add = (name, content, anyCase = false) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (bytes.length < SHORTEST_FORM || forms.some((form) => form.bytes.equals(bytes))) return;
    forms.push({ name, bytes, ...anyCase && { anyCase } });
  };
  for (const [offset, encoded] of base64Parts(value).entries()) {
    add(offset === 0 ? "base64" : `base64 at offset ${offset}`, encoded);
    add(
      offset === 0 ? "base64url" : `base64url at offset ${offset}`,
      encoded.replaceAll("+", "-").replaceAll("/", "_")
    );
  }
  const hex = value.toString("hex");
  add("hex", hex, true);
  for (const [before, between] of HEX_STYLES) {
    add("hex", before + (hex.match(/../g) ?? []).join(between), true);
  }
  add("url", percent(value, /[A-Za-z0-9\-._~]/), true);
  add("url", percent(value, /[A-Za-z0-9\-._~!*'();:@&=+$,/?]/), true);
  add("url", percent(value, /[A-Za-z0-9\-._*]/).replaceAll("%20", "+"), true);
  const json = JSON.stringify(text).slice(1, -1);
  add("json", json);
  add("json", json.replaceAll("/", "\\/"));
  add("json", asciiJson(json), true);
  add("json", asciiJson(json).replaceAll("/", "\\/"), true);
  for (const inner of [json, asciiJson(json)]) add("json in json", JSON.stringify(inner).slice(1, -1), true);
  add("shell", text.replaceAll("'", "'\\''"));
  add("shell", text.replaceAll("'", `'"'"'`));
  add("shell", text.replace(/["$`\\]/g, "\\$&"));
  add("shell", text.replace(/[^A-Za-z0-9_@%+=:./\n\u0080-\u{10ffff}-]/gu, "\\$&"));
  add("shell", text.replace(/[^A-Za-z0-9_@%+=:,./\n\u0080-\u{10ffff}-]/gu, "\\$&"));
  add("shell", text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n"));
  add(
    "octal",
    Array.from(value, (byte) => byte < 128 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`).join("")
  );
  add("properties", asciiJson(text.replace(/[\\:=#! ]/g, "\\$&")), true);
  add("sql", text.replaceAll("'", "''"));
  add("csv", text.replaceAll('"', '""'));
  for (const quote of ["&quot;", "&#34;"]) {
    for (const apostrophe of ["&#39;", "&#x27;", "&apos;", "'"]) add("html", html(text, quote, apostrophe), true);
  }
  for (const [sign, radix] of [
    ["", 10],
    ["x", 16]
  ]) {
    const numeric = (character) => `&#${sign}${(character.codePointAt(0) ?? 0).toString(radix)};`;
    add("html", html(text, "&quot;", "&#x27;").replace(/[\u0080-\u{10ffff}]/gu, numeric), true);
    add("html", [...text].map(numeric).join(""), true);
  }
  if (isUtf8(value) && /[\u0080-\u00ff]/.test(text) && !/[^\0-\u00ff]/.test(text)) {
    add("latin1", Buffer.from(text, "latin1"));
  }
  add("utf-16le", Buffer.from(text, "utf16le"));
  add("utf-16be", Buffer.from(text, "utf16le").swap16());
  add("reversed", [...text].toReversed().join(""));
  const pair = /^([^:=@\s/]{3,})([:=])([^\s]{3,})$/.exec(text);
  if (pair !== null) add("halves swapped", `${pair[3]}${pair[2]}${pair[1]}`);
  const parts = [...secretParts(text), ...severalLines(text)];
  return [...forms, ...parts.filter(({ bytes }) => !forms.some((form) => form.bytes.equals(bytes)))];
}
function secretParts(text) {
  const found = SECRET_PARTS.map((pattern) => pattern.exec(text)?.[1] ?? "").filter(
    (part) => part.length >= LONG_PART && !isGuessable(part)
  );
  const both = found.flatMap((part) => [part, decoded(part)]);
  return [...new Set(both)].map((part) => ({ name: "its secret part", bytes: Buffer.from(part), isPart: true }));
}
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
function base64Parts(value) {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), value]).toString("base64");
    return encoded.slice(Math.ceil(before * 8 / 6), Math.floor((before + value.length) * 8 / 6));
  });
}
function percent(value, kept) {
  return Array.from(value, (byte) => {
    const character = String.fromCharCode(byte);
    return byte < 128 && kept.test(character) ? character : `%${byte.toString(16).padStart(2, "0").toUpperCase()}`;
  }).join("");
}
function asciiJson(json) {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function html(text, quote, apostrophe) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', quote).replaceAll("'", apostrophe);
}
function severalLines(text) {
  const lines = text.split(/\r?\n/);
  if (lines.length < 2) return [];
  const forms = [
    { name: "other line ends", bytes: Buffer.from(lines.join(text.includes("\r\n") ? "\n" : "\r\n")) }
  ];
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed.length < LONG_LINE || trimmed.startsWith("-----")) continue;
    forms.push({ name: "one line of it", bytes: Buffer.from(trimmed), isPart: true });
  }
  return forms;
}

// src/incident/valueScanner.ts
var KNOWN_VALUE = "known-value";
var PREFIX = 8;
var DEPTH = 3;
var MOST_PLACES = 1e3;
var ValueScanner = class {
  #automaton;
  /** By number of the keyword. */
  #needles;
  /** In the order of the values. Two that are no text may look the same, so they are told apart by identity. */
  secrets;
  /** @param values each at least SHORTEST_VALUE bytes, all different */
  constructor(values) {
    const byKeyword = /* @__PURE__ */ new Map();
    this.secrets = values.map(({ value }) => new m101_Secret(value.toString("utf8")));
    for (const [i, { value, exact = false }] of values.entries()) {
      const secret = this.secrets[i];
      for (const form of exact ? [{ name: "raw", bytes: value }] : formsOf(value)) {
        const keyword = folded(form.bytes.toString("latin1", 0, PREFIX));
        const known = byKeyword.get(keyword);
        if (known === void 0) byKeyword.set(keyword, [{ ...form, secret }]);
        else known.push({ ...form, secret });
      }
    }
    this.#automaton = m18_buildAutomaton([...byKeyword.keys()]);
    this.#needles = [...byKeyword.values()];
  }
  scan(chunk) {
    const text = m82_scanText(chunk.bytes);
    const layers = text.transcoded === void 0 ? [] : [text.transcoded];
    return located(text.bytes, this.#places(text.bytes, layers, DEPTH));
  }
  #places(bytes, layers, depth) {
    const found = this.#plain(bytes, layers);
    if (depth === 0) return found;
    for (const region of m30_encodedRegions(bytes)) {
      for (const inner of this.#places(m82_scanText(region.decoded).bytes, [...layers, region.layer], depth - 1)) {
        const start = region.origin?.[inner.start] ?? region.start;
        const end = region.origin?.[inner.end] ?? region.end;
        const isKnown = found.some(
          (one) => one.needle.secret === inner.needle.secret && one.start < end && start < one.end
        );
        if (!isKnown) found.push({ ...inner, start, end });
      }
    }
    return found;
  }
  #plain(bytes, layers) {
    const hits = new m61_HitList();
    m18_findKeywords(this.#automaton, bytes, hits);
    const { outputs, ends, size } = hits;
    const places = [];
    const { starts, items } = this.#automaton.outputs;
    for (let hit = 0; hit < size; hit++) {
      const output = outputs[hit];
      for (let k = starts[output]; k < starts[output + 1]; k++) {
        for (const needle of this.#needles[items[k]]) {
          const start = ends[hit] - Math.min(needle.bytes.length, PREFIX);
          const end = endOf(bytes, start, needle);
          if (end >= 0) places.push({ needle, start, end, layers });
        }
      }
    }
    return withoutOverlaps(places);
  }
};
function endOf(bytes, start, { bytes: wanted, anyCase, name }) {
  const wraps = name.startsWith("base64");
  let at = start;
  for (let i = 0; i < wanted.length; i++, at++) {
    if (wraps && i > 0) while (bytes[at] === 10 || bytes[at] === 13) at++;
    const [one, other] = [bytes[at], wanted[i]];
    if (one === other) continue;
    if (anyCase !== true || one === void 0 || lower(one) !== lower(other)) return -1;
  }
  return at;
}
function lower(byte) {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}
function folded(latin) {
  return latin.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function withoutOverlaps(places) {
  const sorted = places.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const ends = /* @__PURE__ */ new Map();
  return sorted.filter(({ needle, start, end }) => {
    const last = ends.get(needle.secret);
    if (last !== void 0 && (start < last.end || last.count >= MOST_PLACES)) return false;
    ends.set(needle.secret, { end, count: (last?.count ?? 0) + 1 });
    return true;
  });
}
function located(bytes, places) {
  const offsets = [...new Set(places.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const locator = new m69_Locator(bytes);
  const positions = new Map(offsets.map((offset) => [offset, locator.at(offset)]));
  return places.toSorted((a, b) => a.start - b.start || a.end - b.end).map(({ needle, start, end, layers }) => {
    const [from, to] = [positions.get(start), positions.get(end)];
    return {
      rule: KNOWN_VALUE,
      start,
      end,
      secret: needle.secret,
      confidence: "high",
      line: from?.line ?? 1,
      endLine: to?.line ?? 1,
      column: from?.column ?? 1,
      endColumn: to?.column ?? 1,
      decoded: needle.name === "raw" ? layers : [...layers, needle.name],
      notes: []
    };
  });
}

export {
  m173_collect,
  m176_withArchives,
  LARGEST,
  ARCHIVES,
  searchHistory,
  SHORTEST_VALUE,
  formsOf,
  ValueScanner
};
