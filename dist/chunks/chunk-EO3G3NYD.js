import {
  m0_BASELINE_SCHEMA,
  m0_BASELINE_SCOPES,
  m0_BASELINE_STATUSES
} from "./chunk-X2LJYSO7.js";
import {
  FINGERPRINT_PATTERN,
  isWeakFingerprint
} from "./chunk-VH2HSPLG.js";
import {
  m134_onDisk
} from "./chunk-IBSKVRGS.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/baseline/order.ts
function entryKey(entry) {
  const rule = isWeakFingerprint(entry.fingerprint) ? entry.rule : "";
  return [entry.fingerprint, rule, entryWhere(entry), entry.scope, entry.path ?? ""].join("\0");
}
function entryWhere(entry) {
  return entry.where ?? "content";
}
function settleEntries(entries) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const key = entryKey(entry);
    const other = byKey.get(key);
    byKey.set(key, other === void 0 ? entry : preferred(entry, other));
  }
  return [...byKey].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, entry]) => entry);
}
function preferred(a, b) {
  if (a.status === "open" !== (b.status === "open")) return a.status === "open" ? a : b;
  if (a.status === "unreviewed" !== (b.status === "unreviewed")) return a.status === "unreviewed" ? b : a;
  const [endA, endB] = [a.until ?? "9999-99-99", b.until ?? "9999-99-99"];
  if (endA !== endB) return endA < endB ? a : b;
  const rank = m0_BASELINE_STATUSES.indexOf(b.status) - m0_BASELINE_STATUSES.indexOf(a.status);
  if (rank !== 0) return rank < 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

// src/baseline/parse.ts
var PLACES = [
  "content",
  "commit-message",
  "tag-message",
  "note",
  "ref-name",
  "path",
  "image-env",
  "image-history",
  "image-label",
  "image-layer",
  "policy"
];
var ENTRY_KEYS = ["fingerprint", "rule", "where", "scope", "path", "history", "status", "reason", "owner", "until"];
var RESTORE = "restore the file from git (git checkout -- FILE) or run leakgate baseline create --force";
function parseBaseline(text2, file) {
  const salts = /* @__PURE__ */ new Set();
  const entries = [];
  const lines = text2.replace(/^\ufeff/, "").split(/\r?\n/);
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const at = new Place(file, index + 1);
    if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line)) {
      throw at.error(
        "this is a merge conflict; keep the lines of both sides and delete the marker lines (to avoid it: add '.leakgate-baseline.jsonl merge=union' to .gitattributes)"
      );
    }
    const fields = parseLine(line, at);
    if ("schema" in fields) salts.add(parseHeader(fields, at));
    else if (salts.size === 0) throw at.error(`the first line must be the header with "schema" and "salt"; ${RESTORE}`);
    else entries.push(parseEntry(fields, at));
  });
  const [first, ...others] = [...salts].sort();
  if (first === void 0) throw new Place(file, 1).error(`the header line is missing, the file is empty; ${RESTORE}`);
  return { file, salts: [first, ...others], entries: settleEntries(entries) };
}
var Place = class {
  #file;
  #line;
  constructor(file, line) {
    this.#file = file;
    this.#line = line;
  }
  error(what) {
    return new m101_UsageError(`${this.#file}:${this.#line}: ${what}`);
  }
};
function parseLine(line, at) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    throw at.error(`not valid JSON, the line is cut off or was changed by hand; ${RESTORE}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw at.error(`expected a JSON object; ${RESTORE}`);
  }
  return value;
}
function parseHeader(fields, at) {
  const { schema, salt } = fields;
  if (schema !== m0_BASELINE_SCHEMA) {
    const known = typeof schema === "string" && /^leakgate-baseline\/\d+$/.test(schema);
    throw at.error(
      known ? `the baseline was written by another version of leakgate (${schema}, this one reads ${m0_BASELINE_SCHEMA}); update leakgate` : `"schema" must be "${m0_BASELINE_SCHEMA}"; ${RESTORE}`
    );
  }
  unknownKey(fields, ["schema", "salt"], at);
  if (typeof salt !== "string" || !/^(?:[0-9a-f]{2}){16,64}$/.test(salt)) {
    throw at.error(`"salt" must be 32 to 128 hexadecimal digits; ${RESTORE}`);
  }
  return salt;
}
function parseEntry(fields, at) {
  unknownKey(fields, ENTRY_KEYS, at);
  const fingerprint = text(fields, "fingerprint", at);
  if (!FINGERPRINT_PATTERN.test(fingerprint))
    throw at.error(`"fingerprint" is not one that leakgate writes; ${RESTORE}`);
  const scope = oneOf(fields, "scope", m0_BASELINE_SCOPES, at);
  const until = optional(fields, "until", at);
  if (until !== void 0 && !isDate(until)) throw at.error('"until" must be a date such as 2027-01-31');
  const { history } = fields;
  if (history !== void 0 && history !== true) throw at.error('"history" can only be true; leave it out otherwise');
  const place = scope === "repository" ? void 0 : parsePath(fields, scope, at);
  if (scope === "repository" && fields["path"] !== void 0) {
    throw at.error('an entry with scope "repository" has no "path"; use scope "file" or "folder" to limit it to one');
  }
  const where = fields["where"] === void 0 ? void 0 : oneOf(fields, "where", PLACES, at);
  const reason = optional(fields, "reason", at);
  const owner = optional(fields, "owner", at);
  return {
    fingerprint,
    rule: text(fields, "rule", at),
    ...where !== void 0 && where !== "content" && { where },
    scope,
    ...place !== void 0 && { path: place },
    ...history === true && { history },
    status: oneOf(fields, "status", m0_BASELINE_STATUSES, at),
    ...reason !== void 0 && { reason },
    ...owner !== void 0 && { owner },
    ...until !== void 0 && { until }
  };
}
function parsePath(fields, scope, at) {
  const path = text(fields, "path", at).replace(/^(?:\.\/)+/, "");
  const settled = scope === "folder" ? path.replace(/\/+$/, "") : path;
  if (settled === "" || settled.startsWith("/") || settled.split("/").includes("..")) {
    throw at.error(
      '"path" must be relative to the root of the repository, without ".."; for all of it use scope "repository"'
    );
  }
  return settled;
}
function text(fields, key, at) {
  const value = optional(fields, key, at);
  if (value === void 0) throw at.error(`"${key}" is missing; ${RESTORE}`);
  return value;
}
function optional(fields, key, at) {
  const value = fields[key];
  if (value === void 0) return void 0;
  if (typeof value !== "string" || value === "") throw at.error(`"${key}" must be a text that is not empty`);
  return value;
}
function oneOf(fields, key, allowed, at) {
  const value = text(fields, key, at);
  if (!allowed.includes(value)) throw at.error(`"${key}" must be one of ${allowed.join(", ")}`);
  return value;
}
function unknownKey(fields, known, at) {
  const index = Object.keys(fields).findIndex((key) => !known.includes(key));
  if (index >= 0) throw at.error(`key number ${index + 1} is unknown; the known ones are ${known.join(", ")}`);
}
function isDate(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return false;
  const date = /* @__PURE__ */ new Date(`${text2}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text2);
}

// src/baseline/read.ts
async function readBaseline(file, files = m134_onDisk) {
  let bytes;
  try {
    bytes = files.read(file);
  } catch (error) {
    if (error instanceof m101_UsageError) throw error;
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw new m101_UsageError(
      `${file}: the baseline cannot be read (${code ?? "unknown error"}); check the path and its permissions`
    );
  }
  return decodeBaseline(bytes, file);
}
function decodeBaseline(bytes, file) {
  let text2;
  try {
    text2 = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new m101_UsageError(
      `${file}:${firstBadLine(bytes)}: the baseline is not UTF-8 text; restore it from git, or save it as UTF-8`
    );
  }
  return parseBaseline(text2, file);
}
function firstBadLine(bytes) {
  const lines = bytes.toString("utf8").split("\n");
  const marked = lines.findIndex((line) => line.includes("\uFFFD"));
  return marked < 0 ? 1 : marked + 1;
}

export {
  entryKey,
  entryWhere,
  settleEntries,
  preferred,
  isDate,
  readBaseline,
  decodeBaseline
};
