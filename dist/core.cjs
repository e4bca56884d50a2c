const coreUrl = require("node:url").pathToFileURL(__filename).href;
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/baseline/entry.ts
var BASELINE_FILE, BASELINE_SCHEMA, BASELINE_STATUSES, BASELINE_SCOPES;
var init_entry = __esm({
  "src/baseline/entry.ts"() {
    "use strict";
    BASELINE_FILE = ".leakgate-baseline.jsonl";
    BASELINE_SCHEMA = "leakgate-baseline/1";
    BASELINE_STATUSES = [
      "unreviewed",
      "false-positive",
      "accepted",
      "rotated",
      "open"
    ];
    BASELINE_SCOPES = ["file", "folder", "repository"];
  }
});

// src/model/kinds.ts
var SEVERITIES, CONFIDENCES;
var init_kinds = __esm({
  "src/model/kinds.ts"() {
    "use strict";
    SEVERITIES = ["low", "medium", "high", "critical"];
    CONFIDENCES = ["low", "medium", "high"];
  }
});

// src/model/secret.ts
function revealSecret(secret) {
  return Secret.reveal(secret);
}
var Secret;
var init_secret = __esm({
  "src/model/secret.ts"() {
    "use strict";
    Secret = class {
      #value;
      /** What may be shown: the rule's public prefix, if any, and stars. */
      mask;
      /**
       * @param value the raw value as text
       * @param publicPrefix leading part of the value that the token format makes public (such as `ghp_`); shown in the mask
       */
      constructor(value, publicPrefix = "") {
        this.#value = value;
        const prefix = value.startsWith(publicPrefix) && value.length >= publicPrefix.length + 8 ? publicPrefix : "";
        this.mask = `${prefix}****\u2026****`;
      }
      /** Length of the raw value in characters. */
      get length() {
        return this.#value.length;
      }
      /** See {@link revealSecret}. */
      static reveal(secret) {
        return secret.#value;
      }
      static {
        Object.defineProperty(this.prototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), {
          value() {
            return this.mask;
          }
        });
      }
      toString() {
        return this.mask;
      }
      toJSON() {
        return this.mask;
      }
    };
  }
});

// src/model/coverage.ts
var CoverageLog;
var init_coverage = __esm({
  "src/model/coverage.ts"() {
    "use strict";
    CoverageLog = class {
      commits = 0;
      objects = 0;
      files = 0;
      bytes = 0;
      /** How often something was told: skipped content, or a problem. */
      told = 0;
      /** Objects (files, in a tree) that there will be at the end; for progress. */
      expected;
      #skipped = /* @__PURE__ */ new Map();
      #problems = [];
      /** Content that was left out for a reason that the user chose or that is known to hold no text. Does not fail the run. */
      skip(reason, path, bytes = 0) {
        this.told++;
        let group = this.#skipped.get(reason);
        if (group === void 0) this.#skipped.set(reason, group = { count: 0, bytes: 0, examples: [] });
        group.count++;
        group.bytes += bytes;
        if (group.examples.length < 5 || path < group.examples[4]) {
          group.examples.push(path);
          group.examples.sort();
          group.examples.length = Math.min(5, group.examples.length);
        }
      }
      /** Content that was asked for and not read: the run is incomplete (exit 3). `fix` says what to do, in one line. */
      problem(fix, reason, path, bytes = 0) {
        this.told++;
        if (!this.#problems.includes(fix)) this.#problems.push(fix);
        if (reason !== void 0 && path !== void 0) this.skip(reason, path, bytes);
      }
      /** A copy for the report; groups are sorted by reason. */
      snapshot() {
        return {
          complete: this.#problems.length === 0,
          problems: [...this.#problems].sort(),
          commits: this.commits,
          objects: this.objects,
          files: this.files,
          bytes: this.bytes,
          skipped: [...this.#skipped].map(([reason, g]) => ({ reason, count: g.count, bytes: g.bytes, examples: [...g.examples] })).sort((a, b) => a.reason < b.reason ? -1 : 1)
        };
      }
    };
  }
});

// src/model/errors.ts
var UsageError, IncompleteError;
var init_errors = __esm({
  "src/model/errors.ts"() {
    "use strict";
    UsageError = class extends Error {
      name = "UsageError";
    };
    IncompleteError = class extends Error {
      name = "IncompleteError";
    };
  }
});

// src/model.ts
var init_model = __esm({
  "src/model.ts"() {
    "use strict";
    init_kinds();
    init_secret();
    init_coverage();
    init_errors();
  }
});

// src/ruleset/nearest.ts
function nearest(word, known) {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const distance = edits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
function edits(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
var init_nearest = __esm({
  "src/ruleset/nearest.ts"() {
    "use strict";
  }
});

// src/hook/hookNames.ts
function hookName(name2) {
  const known = ALL_HOOKS.find((hook) => hook === name2);
  if (known !== void 0) return known;
  const near = nearest(name2, ALL_HOOKS);
  throw new UsageError(
    `no such hook; ${near === void 0 ? `there are ${ALL_HOOKS.join(", ")}` : `did you mean ${near}?`}`
  );
}
function skipCommand(hook) {
  return hook === "pre-receive" ? void 0 : `git ${ACTIONS[hook]} --no-verify`;
}
var HOOKS, ALL_HOOKS, ACTIONS;
var init_hookNames = __esm({
  "src/hook/hookNames.ts"() {
    "use strict";
    init_model();
    init_nearest();
    HOOKS = ["pre-commit", "pre-merge-commit", "pre-push"];
    ALL_HOOKS = [...HOOKS, "pre-receive"];
    ACTIONS = {
      "pre-commit": "commit",
      "pre-merge-commit": "merge",
      "pre-push": "push",
      "pre-receive": "push"
    };
  }
});

// src/exitCode.ts
function exitCode(report, failOn = "low") {
  if (report.findings.some((finding) => fails(finding, failOn))) return 1;
  return report.coverage.complete ? 0 : 3;
}
function fails(finding, failOn) {
  return failOn !== "none" && SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(failOn);
}
var init_exitCode = __esm({
  "src/exitCode.ts"() {
    "use strict";
    init_model();
  }
});

// src/policyFiles.ts
var import_node_fs, onDisk;
var init_policyFiles = __esm({
  "src/policyFiles.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    onDisk = {
      has: import_node_fs.existsSync,
      read: (path) => (0, import_node_fs.readFileSync)(path),
      names: (folder) => (0, import_node_fs.existsSync)(folder) ? (0, import_node_fs.readdirSync)(folder) : []
    };
  }
});

// src/config/parsers.ts
async function loadParsers() {
  loaded ??= await importLate("./late/config-packages.js");
}
function parsers() {
  if (loaded === void 0) throw new ParsersNeeded("the configuration's parsers are not loaded");
  return loaded;
}
var ParsersNeeded, loaded;
var init_parsers = __esm({
  "src/config/parsers.ts"() {
    "use strict";
    ParsersNeeded = class extends Error {
      name = "ParsersNeeded";
    };
  }
});

// src/config/globs.ts
function compileGlobs(globs, folder, place2) {
  const matchers = globs.map((glob, i) => parsers().picomatch(patterns(glob, place2(i)), { dot: true }));
  const prefix = folder === "" ? "" : `${folder}/`;
  return (path) => {
    if (!path.startsWith(prefix)) return -1;
    const below2 = path.slice(prefix.length);
    return matchers.findIndex((matches) => matches(below2));
  };
}
function patterns(glob, place2) {
  if (glob.startsWith("!")) {
    throw new UsageError(`${place2}: a glob that begins with "!" is not supported; write the globs that are meant`);
  }
  const plain2 = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  if (plain2.split("/").includes("..")) {
    throw new UsageError(`${place2}: a glob speaks of paths below the file's own folder; ".." has no place in it`);
  }
  if (plain2 === "" || plain2 === ".") return ["**"];
  const anchored2 = plain2.includes("/") || glob.startsWith("/") || glob.startsWith("./");
  const whole = anchored2 ? plain2 : `**/${plain2}`;
  return [whole, `${whole}/**`];
}
var init_globs = __esm({
  "src/config/globs.ts"() {
    "use strict";
    init_model();
    init_parsers();
  }
});

// src/config/allowances.ts
function compileAllowances(file2, folder) {
  return (file2.raw.allow ?? []).map((raw, i) => compile(raw, i, file2, folder));
}
function compile(raw, index, file2, folder) {
  const { paths, reason, owner, until, rules: rules2, values, stopwords } = raw;
  if (until !== void 0) checkDate(until, file2.place("allow", index, "until"));
  const globs = paths ?? (folder === "" ? void 0 : ["**"]);
  const matches = globs === void 0 ? void 0 : compileGlobs(globs, folder, (i) => file2.place("allow", index, "paths", i));
  return Object.freeze({
    reason,
    at: file2.place("allow", index),
    ...owner !== void 0 && { owner },
    ...until !== void 0 && { until },
    ...rules2 !== void 0 && { rules: rules2 },
    ...matches !== void 0 && { path: (path) => matches(path) >= 0 },
    ...values !== void 0 && {
      values: values.map((value, i) => compilePattern(value, file2.place("allow", index, "values", i)))
    },
    ...stopwords !== void 0 && { stopwords: stopwords.map((word) => word.toLowerCase()) }
  });
}
function compilePattern(source, place2) {
  try {
    return new RegExp(`^(?:${source})$`, "u");
  } catch (error) {
    const reason = error.message.split(": ").at(-1) ?? "unknown reason";
    throw new UsageError(`${place2}: not a regular expression: ${reason}`);
  }
}
function checkDate(text2, place2) {
  const date = /* @__PURE__ */ new Date(`${text2}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text2) {
    throw new UsageError(`${place2}: there is no such day`);
  }
}
var init_allowances = __esm({
  "src/config/allowances.ts"() {
    "use strict";
    init_model();
    init_globs();
  }
});

// src/config/describeErrors.ts
function describeErrors(errors, file2) {
  const mistakes = errors.filter((error) => !/\/anyOf\/\d/.test(error.schemaPath)).map((error) => describe(error, file2));
  mistakes.sort((a, b) => a.line - b.line);
  const lines2 = mistakes.slice(0, MOST).map((m) => `${m.place}: ${m.text}`);
  return mistakes.length > MOST ? [...lines2, `and ${mistakes.length - MOST} more`] : lines2;
}
function describe(error, file2) {
  const keys = error.instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).map((part) => /^\d+$/.test(part) ? Number(part) : part);
  const unknown = error.params["additionalProperty"];
  const place2 = file2.place(...keys, ...typeof unknown === "string" ? [unknown] : []);
  const text2 = typeof unknown === "string" ? unknownKey(unknown, error) : `${name(keys)} ${expectation(error)}`;
  return { place: place2, line: Number(place2.slice(place2.lastIndexOf(":") + 1)), text: text2 };
}
function unknownKey(key, error) {
  if (FLAG_ONLY.includes(key)) return `"${key}" is a flag only, so that no file can make a log show secrets`;
  const known = Object.keys(error.parentSchema?.["properties"] ?? {}).filter((k) => k !== "$schema");
  const near = nearest(key, known);
  return `unknown key "${key}"; ${near === void 0 ? `known are ${known.join(", ")}` : `did you mean "${near}"?`}`;
}
function name(keys) {
  if (keys.length === 0) return "the file";
  return keys.reduce(
    (text2, key) => typeof key === "number" ? `${text2}[${key}]` : `${text2}${text2 && "."}${key}`,
    ""
  );
}
function expectation(error) {
  const schema = error.parentSchema ?? {};
  if (error.keyword === "required") return `lacks the key "${String(error.params["missingProperty"])}"`;
  if (error.keyword === "minimum") return `must be at least ${String(error.params["limit"])}`;
  if (error.keyword === "maximum") return `must be at most ${String(error.params["limit"])}`;
  if (error.keyword === "minItems") return "must not be empty";
  if (schema.enum !== void 0)
    return `must be one of ${schema.enum.join(", ")}${suggestion(error.data, schema.enum)}`;
  const types = [error.params["type"]].flat();
  const type = types.map((t) => t === void 0 ? "valid" : TYPES[t] ?? t).join(" or ");
  return `must be ${schema["x-expected"] ?? type}`;
}
function suggestion(value, known) {
  const near = typeof value === "string" ? nearest(value, known) : void 0;
  return near === void 0 ? "" : `; did you mean "${near}"?`;
}
var MOST, FLAG_ONLY, TYPES;
var init_describeErrors = __esm({
  "src/config/describeErrors.ts"() {
    "use strict";
    init_nearest();
    MOST = 10;
    FLAG_ONLY = ["show-secrets"];
    TYPES = {
      array: "a list",
      object: "a map of keys",
      string: "a text",
      integer: "a whole number",
      boolean: "true or false"
    };
  }
});

// src/config/configFile.ts
function readConfigFile(path, label, files) {
  const { LineCounter, parseDocument, validateConfig } = parsers();
  const text2 = readText(path, label, files);
  if (text2 === void 0) return void 0;
  const lines2 = new LineCounter();
  const document = parseDocument(text2, { lineCounter: lines2, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== void 0) {
    throw new UsageError(`${label}:${lines2.linePos(broken.pos[0]).line}: not valid YAML: ${broken.message}`);
  }
  const value = plainValue(document, lines2, label) ?? {};
  const file2 = new ConfigFile(label, value, (keys) => lineOf(keys, document, lines2));
  if (!validateConfig(value)) throw new UsageError(describeErrors(validateConfig.errors ?? [], file2).join("\n"));
  return file2;
}
function lineOf(keys, document, lines2) {
  const { isMap, isNode, isPair, isScalar } = parsers();
  for (let length = keys.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    const isKey3 = (key) => isScalar(key) && key.value === keys[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isKey3(item.key)) : void 0;
    const node = pair?.key ?? document.getIn(keys.slice(0, length), true);
    const start2 = isNode(node) ? node.range?.[0] : void 0;
    if (start2 !== void 0) return lines2.linePos(start2).line;
  }
  return 1;
}
function plainValue(document, lines2, label) {
  try {
    return document.toJS();
  } catch (error) {
    let start2 = 0;
    parsers().visit(document, {
      Alias: (_key, alias) => {
        if (alias.resolve(document) !== void 0) return void 0;
        start2 = alias.range?.[0] ?? 0;
        return parsers().visit.BREAK;
      }
    });
    throw new UsageError(`${label}:${lines2.linePos(start2).line}: not valid YAML: ${error.message}`);
  }
}
function readText(path, label, files) {
  let bytes;
  try {
    bytes = files.read(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code: code2 } = error;
    if (code2 === "ENOENT" || code2 === "ENOTDIR") return void 0;
    throw new UsageError(`${label}: cannot be read (${code2 ?? "unknown error"})`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${label}: is not UTF-8 text`);
  }
}
var ConfigFile;
var init_configFile = __esm({
  "src/config/configFile.ts"() {
    "use strict";
    init_model();
    init_describeErrors();
    init_parsers();
    ConfigFile = class {
      /** The path as it is shown to the user. */
      label;
      raw;
      #lineOf;
      constructor(label, raw, lineOf2) {
        this.label = label;
        this.raw = raw;
        this.#lineOf = lineOf2;
      }
      /** `file:line` of a value (or of its nearest parent that is written out). */
      place(...path) {
        return `${this.label}:${this.#lineOf(path)}`;
      }
    };
  }
});

// src/config/pathSettings.ts
function topSettings(given) {
  return Object.freeze({
    ...given.rules !== void 0 && { only: new Set(given.rules) },
    without: new Map((given.excludeRules ?? []).map((id) => [id, "--exclude-rule"])),
    minSeverity: given.minSeverity ?? "low",
    minConfidence: given.minConfidence ?? "low",
    inlineAllow: given.inlineAllow ?? true,
    exclude: [],
    origins: {
      "min-severity": given.minSeverity === void 0 ? "default" : "--min-severity",
      "min-confidence": given.minConfidence === void 0 ? "default" : "--min-confidence",
      "inline-allow": given.inlineAllow === void 0 ? "default" : "--no-inline-allow"
    },
    files: []
  });
}
function overlay(parent, file2, folder, given, known) {
  const { raw } = file2;
  checkRules(file2, parent, known);
  const only = given.rules === void 0 && raw.rules?.only !== void 0 ? new Set(raw.rules.only) : parent.only;
  const without = new Map(parent.without);
  raw.rules?.exclude?.forEach((id, i) => without.set(id, file2.place("rules", "exclude", i)));
  const place2 = (i) => file2.place("exclude", i);
  const exclude = raw.exclude ?? [];
  const from = (key, isGiven) => !isGiven && raw[key] !== void 0 ? file2.place(key) : parent.origins[key];
  return Object.freeze({
    ...only !== void 0 && { only },
    without,
    minSeverity: given.minSeverity ?? raw["min-severity"] ?? parent.minSeverity,
    minConfidence: given.minConfidence ?? raw["min-confidence"] ?? parent.minConfidence,
    inlineAllow: given.inlineAllow ?? raw["inline-allow"] ?? parent.inlineAllow,
    exclude: exclude.length === 0 ? parent.exclude : [...parent.exclude, { globs: exclude, match: compileGlobs(exclude, folder, place2), place: place2 }],
    origins: Object.freeze({
      "min-severity": from("min-severity", given.minSeverity !== void 0),
      "min-confidence": from("min-confidence", given.minConfidence !== void 0),
      "inline-allow": from("inline-allow", given.inlineAllow !== void 0)
    }),
    files: [...parent.files, file2]
  });
}
function selectsRule(settings, rule7) {
  return (settings.only === void 0 || settings.only.has(rule7)) && !settings.without.has(rule7);
}
function requireKnownRule(id, known, place2) {
  if (known.includes(id)) return;
  const near = nearest(id, known);
  const hint = near === void 0 ? "`leakgate rules list` shows all" : `did you mean "${near}"?`;
  throw new UsageError(`${place2}: unknown rule "${id}"; ${hint}`);
}
function checkRules(file2, parent, known) {
  const { rules: rules2, allow: allow2 } = file2.raw;
  rules2?.only?.forEach((id, i) => {
    const place2 = file2.place("rules", "only", i);
    requireKnownRule(id, known, place2);
    if (parent.files.length > 0 && !selectsRule(parent, id)) {
      throw new UsageError(
        `${place2}: rule "${id}" is switched off in a parent folder; a sub-directory can only narrow the choice`
      );
    }
  });
  rules2?.exclude?.forEach((id, i) => requireKnownRule(id, known, file2.place("rules", "exclude", i)));
  allow2?.forEach(
    (entry2, i) => entry2.rules?.forEach((id, j) => requireKnownRule(id, known, file2.place("allow", i, "rules", j)))
  );
}
var init_pathSettings = __esm({
  "src/config/pathSettings.ts"() {
    "use strict";
    init_model();
    init_nearest();
    init_globs();
  }
});

// src/config/size.ts
function parseSize(text2, from) {
  const parts2 = /^([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)$/i.exec(text2.trim());
  const unit = UNITS[(parts2?.[2] ?? "").toLowerCase()];
  const bytes = parts2 === null || unit === void 0 ? Number.NaN : Math.floor(Number(parts2[1]) * unit);
  if (Number.isSafeInteger(bytes) && bytes >= 1) return bytes;
  throw new UsageError(`${from}: must be a size such as 10MB or 1GiB`);
}
var UNITS;
var init_size = __esm({
  "src/config/size.ts"() {
    "use strict";
    init_model();
    UNITS = {
      "": 1,
      b: 1,
      k: 1024,
      kb: 1e3,
      kib: 1024,
      m: 1024 ** 2,
      mb: 1e3 ** 2,
      mib: 1024 ** 2,
      g: 1024 ** 3,
      gb: 1e3 ** 3,
      gib: 1024 ** 3,
      t: 1024 ** 4,
      tb: 1e3 ** 4,
      tib: 1024 ** 4
    };
  }
});

// src/config/settings.ts
function settle(file2, given) {
  const raw = file2?.raw ?? {};
  const jobs = given.jobs ?? raw.jobs;
  const shard = given.shard ?? raw.shard;
  const format = given.format ?? raw.format;
  return Object.freeze({
    failOn: given.failOn ?? raw["fail-on"] ?? "low",
    failStale: given.failStale ?? raw["fail-stale"] ?? false,
    requireReason: given.requireReason ?? raw["require-reason"] ?? false,
    requireOwner: given.requireOwner ?? raw["require-owner"] ?? false,
    maxFileSize: given.maxFileSize ?? fileSize(file2) ?? DEFAULT_MAX_FILE_SIZE,
    archiveDepth: given.archiveDepth ?? raw["archive-depth"] ?? DEFAULT_ARCHIVE_DEPTH,
    decodeDepth: given.decodeDepth ?? raw["decode-depth"] ?? DEFAULT_DECODE_DEPTH,
    ...jobs !== void 0 && { jobs },
    ...shard !== void 0 && { shard },
    ...format !== void 0 && { format },
    reports: given.reports ?? raw.report ?? [],
    color: given.color ?? raw.color ?? "auto",
    verbose: given.verbose ?? raw.verbose ?? false,
    quiet: given.quiet ?? raw.quiet ?? false
  });
}
function fileSize(file2) {
  const size = file2?.raw["max-file-size"];
  return size === void 0 ? void 0 : parseSize(String(size), file2.place("max-file-size"));
}
var DEFAULT_MAX_FILE_SIZE, DEFAULT_ARCHIVE_DEPTH, DEFAULT_DECODE_DEPTH;
var init_settings = __esm({
  "src/config/settings.ts"() {
    "use strict";
    init_size();
    DEFAULT_MAX_FILE_SIZE = 1024 ** 3;
    DEFAULT_ARCHIVE_DEPTH = 4;
    DEFAULT_DECODE_DEPTH = 3;
  }
});

// src/config/config.ts
async function loadConfig(request) {
  const { root, cwd, file: file2 } = request;
  if (file2 !== void 0 || root !== void 0 && isOnTheWay(root, cwd, filesOf(request))) await loadParsers();
  return new Config(request);
}
function isOnTheWay(root, cwd, files) {
  if (files.has((0, import_node_path.join)(root, CONFIG_FILE))) return true;
  for (let at3 = cwd; at3.startsWith(root) && at3 !== root && at3 !== (0, import_node_path.dirname)(at3); at3 = (0, import_node_path.dirname)(at3)) {
    if (files.has((0, import_node_path.join)(at3, CONFIG_FILE))) return true;
  }
  return false;
}
function filesOf({ files }) {
  return files ?? onDisk;
}
function readTopFile(request) {
  const { file: file2, cwd, root } = request;
  const files = filesOf(request);
  if (file2 === void 0) {
    const path = root === void 0 ? void 0 : (0, import_node_path.join)(root, CONFIG_FILE);
    return path !== void 0 && files.has(path) ? readConfigFile(path, CONFIG_FILE, files) : void 0;
  }
  if (file2.endsWith(".toml")) {
    throw new UsageError(`${file2}: is TOML, as gitleaks uses it; leakgate reads YAML (.leakgate.yaml)`);
  }
  const found2 = readConfigFile((0, import_node_path.resolve)(cwd, file2), file2, files);
  if (found2 === void 0) throw new UsageError(`${file2}: there is no such configuration file`);
  return found2;
}
function topFolder({ file: file2, cwd }) {
  return file2 === void 0 ? void 0 : (0, import_node_path.resolve)(cwd, file2, "..");
}
function rejectRootKeys(file2) {
  const key = Object.keys(file2.raw).find((k) => !OVERLAY_KEYS.includes(k));
  if (key === void 0) return;
  throw new UsageError(
    `${file2.place(key)}: "${key}" holds for a whole run; it belongs into the ${CONFIG_FILE} of the root folder`
  );
}
function neededRules(all, top) {
  const byId = new Map(all.map((rule7) => [rule7.id, rule7]));
  const selected = all.filter((rule7) => selectsRule(top, rule7.id));
  if (selected.length === all.length) return all;
  const wanted = new Set(selected);
  for (const rule7 of wanted) {
    for (const { rule: id } of rule7.needs) {
      const needed = byId.get(id);
      if (needed !== void 0) wanted.add(needed);
    }
  }
  return wanted.size === all.length ? all : all.filter((rule7) => wanted.has(rule7));
}
function whyNoRule(top) {
  const only = top.only === void 0 ? "" : `only ${[...top.only].join(", ") || "none"} selected`;
  const places = [...new Set(top.without.values())];
  const without = places.length === 0 ? "" : `all of the rest excluded by ${places.slice(0, 3).join(", ")}`;
  return [only, without].filter((text2) => text2 !== "").join(", ") || "there are no rules";
}
var import_node_path, CONFIG_FILE, OVERLAY_KEYS, Config;
var init_config = __esm({
  "src/config/config.ts"() {
    "use strict";
    import_node_path = require("node:path");
    init_model();
    init_policyFiles();
    init_allowances();
    init_configFile();
    init_parsers();
    init_pathSettings();
    init_settings();
    CONFIG_FILE = ".leakgate.yaml";
    OVERLAY_KEYS = [
      "$schema",
      "rules",
      "min-severity",
      "min-confidence",
      "exclude",
      "allow",
      "inline-allow"
    ];
    Config = class {
      settings;
      /** What holds at the root. */
      top;
      /** The rules that the run needs: those selected, and those that a selected one `needs`. */
      rules;
      /** Absolute path of the baseline that was asked for; false: none was wanted; absent: the default one, if it exists. */
      baseline;
      #request;
      #known;
      #ruleById;
      #allowances = [];
      #overlays = [];
      #byFolder = /* @__PURE__ */ new Map();
      /** See {@link loadConfig}. */
      constructor(request) {
        const { overrides, root, cwd } = request;
        this.#request = request;
        this.#known = request.rules.map((rule7) => rule7.id);
        this.#ruleById = new Map(request.rules.map((rule7) => [rule7.id, rule7]));
        for (const id of overrides.rules ?? []) requireKnownRule(id, this.#known, "--rule");
        for (const id of overrides.excludeRules ?? []) requireKnownRule(id, this.#known, "--exclude-rule");
        const file2 = readTopFile(request);
        this.settings = settle(file2, overrides);
        const bare = topSettings(overrides);
        this.top = file2 === void 0 ? bare : this.#lay(bare, file2, "");
        this.rules = neededRules(request.rules, this.top);
        if (this.rules.length === 0) throw new UsageError(`no rule is left to scan with: ${whyNoRule(this.top)}`);
        const fromFile = file2?.raw.baseline;
        if (overrides.baseline !== void 0) {
          this.baseline = overrides.baseline === false ? false : (0, import_node_path.resolve)(cwd, overrides.baseline);
        } else if (fromFile !== void 0) {
          this.baseline = fromFile === false ? false : (0, import_node_path.resolve)(topFolder(request) ?? root ?? cwd, fromFile);
        }
        this.#byFolder.set("", this.top);
        Object.freeze(this);
      }
      /**
       * What holds for a path.
       *
       * @param path relative to the root, '/' separated
       * @throws UsageError when a file in one of its folders is broken
       */
      forPath(path) {
        const slash = path.lastIndexOf("/");
        return slash < 0 || this.#request.root === void 0 || this.#request.file !== void 0 ? this.top : this.#forFolder(path.slice(0, slash), this.#request.root);
      }
      /** Whether the configuration leaves a path out. */
      excluded(path) {
        return this.excludedBy(path) !== void 0;
      }
      /** `file:line "glob"` that leaves a path out, or undefined. */
      excludedBy(path) {
        for (const globs of this.forPath(path).exclude) {
          const index = globs.match(path);
          if (index >= 0) return `${globs.place(index)}: exclude "${globs.globs[index]}"`;
        }
        return void 0;
      }
      /** Whether nothing in the configuration tells two paths apart, besides `exclude`: the same settings, the same allowances. */
      alike(one, other) {
        if (this.forPath(one) !== this.forPath(other)) return false;
        return this.#allowances.every(({ path }) => path === void 0 || path(one) === path(other));
      }
      /** Whether a rule may speak at a path: it is selected there, and severe enough. */
      selects(rule7, path) {
        const settings = this.forPath(path);
        if (!selectsRule(settings, rule7)) return false;
        const severity = this.#ruleById.get(rule7)?.severity;
        return severity === void 0 || SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(settings.minSeverity);
      }
      /** The allowances of the root and of every overlay that was met so far. */
      allowances() {
        return [...this.#allowances];
      }
      /** What is left out, as far as it is known now: equal texts leave out the same paths. */
      exclusions() {
        const all = this.#overlays.map(({ folder, file: file2 }) => [folder, file2.raw.exclude ?? []]);
        return JSON.stringify(all.sort(([a], [b]) => a < b ? -1 : 1));
      }
      /** `sha256:\u2026` over what decides which findings a run gives: settings of every file met, rules, version. */
      hash(version2) {
        const { settings, top } = this;
        const normalised = {
          version: version2,
          maxFileSize: settings.maxFileSize,
          archiveDepth: settings.archiveDepth,
          decodeDepth: settings.decodeDepth,
          only: top.only === void 0 ? null : [...top.only].sort(),
          without: [...top.without.keys()].sort(),
          minSeverity: top.minSeverity,
          minConfidence: top.minConfidence,
          inlineAllow: top.inlineAllow,
          files: this.#overlays.map(({ folder, file: { raw } }) => ({ folder, rules: raw.rules, exclude: raw.exclude, allow: raw.allow, raw })).map(({ raw, ...rest }) => ({
            ...rest,
            min: [raw["min-severity"], raw["min-confidence"], raw["inline-allow"]]
          })).sort((a, b) => a.folder < b.folder ? -1 : 1),
          rules: this.rules
        };
        const { createHash } = process.getBuiltinModule("node:crypto");
        return `sha256:${createHash("sha256").update(JSON.stringify(normalised)).digest("hex")}`;
      }
      #forFolder(folder, root) {
        const cached = this.#byFolder.get(folder);
        if (cached !== void 0) return cached;
        const slash = folder.lastIndexOf("/");
        const parent = slash < 0 ? this.top : this.#forFolder(folder.slice(0, slash), root);
        const files = filesOf(this.#request);
        const file2 = files.has(`${root}/${folder}/${CONFIG_FILE}`) ? readConfigFile(`${root}/${folder}/${CONFIG_FILE}`, `${folder}/${CONFIG_FILE}`, files) : void 0;
        if (file2 !== void 0) rejectRootKeys(file2);
        const settings = file2 === void 0 ? parent : this.#lay(parent, file2, folder);
        this.#byFolder.set(folder, settings);
        return settings;
      }
      #lay(parent, file2, folder) {
        const settings = overlay(parent, file2, folder, this.#request.overrides, this.#known);
        this.#allowances.push(...compileAllowances(file2, folder));
        this.#overlays.push({ folder, file: file2 });
        return settings;
      }
    };
  }
});

// src/git/failure.ts
function gitFailure(command, status, stderr) {
  const owner = /(?:dubious ownership in|unsafe) repository (?:at )?\(?'([^']*)'/.exec(stderr);
  if (owner !== null) {
    const folder = owner[1] ?? "";
    return new IncompleteError(
      `git refuses to read this repository because another user owns it: run git config --global --add safe.directory '${folder}'`
    );
  }
  const said = firstLine(stderr);
  return new IncompleteError(`git ${command} failed (${status})${said === "" ? "" : `: ${said}`}`);
}
function gitMissing(error, cwd) {
  if (error.code === "ENOENT")
    return new IncompleteError(`git was not found (or the folder ${cwd} is gone): install git and put it on PATH`);
  return new IncompleteError(`git could not be started: ${error.code ?? error.message}`);
}
function firstLine(stderr) {
  const lines2 = stderr.split("\n").filter((line2) => line2.trim() !== "");
  const line = lines2.find((text2) => text2.startsWith("fatal:")) ?? lines2[0] ?? "";
  return line.replace(/^(?:fatal|error): /, "").replace(/:\/\/[^/@\s]*@/g, "://****@").slice(0, 300);
}
var init_failure = __esm({
  "src/git/failure.ts"() {
    "use strict";
    init_model();
  }
});

// src/git/environment.ts
function gitEnvironment(env) {
  const result = {};
  for (const [name2, value] of Object.entries(env)) {
    if (value === void 0) continue;
    if (reachesGit(name2)) result[name2] = value;
  }
  return { ...result, ...FIXED };
}
function reachesGit(name2) {
  const upper = name2.toUpperCase();
  return !upper.startsWith("GIT_") || KEPT.has(upper) || upper.startsWith("GIT_CONFIG");
}
var KEPT, FIXED;
var init_environment = __esm({
  "src/git/environment.ts"() {
    "use strict";
    KEPT = /* @__PURE__ */ new Set([
      "GIT_DIR",
      "GIT_WORK_TREE",
      "GIT_IMPLICIT_WORK_TREE",
      "GIT_COMMON_DIR",
      "GIT_INDEX_FILE",
      "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES",
      "GIT_QUARANTINE_PATH",
      "GIT_SHALLOW_FILE",
      "GIT_CEILING_DIRECTORIES",
      "GIT_DISCOVERY_ACROSS_FILESYSTEM",
      "GIT_EXEC_PATH",
      // git's own switch for its tests of "dubious ownership"; ours need it too.
      "GIT_TEST_ASSUME_DIFFERENT_OWNER"
    ]);
    FIXED = {
      // Messages are read by this program (failure.ts).
      LC_ALL: "C",
      // git log and friends must not wait for a person.
      GIT_TERMINAL_PROMPT: "0",
      // Never write to the index of a repository that is only looked at.
      GIT_OPTIONAL_LOCKS: "0",
      // Every run is offline: a missing object of a partial clone is reported, not fetched (git 2.45 and later)\u2026
      GIT_NO_LAZY_FETCH: "1",
      // \u2026and for older ones, no transport is allowed.
      GIT_ALLOW_PROTOCOL: "none",
      // Output that is read as a whole need not be flushed after every commit.
      GIT_FLUSH: "0",
      // `.git/info/grafts` would change the parents of commits.
      GIT_GRAFT_FILE: process.platform === "win32" ? "NUL" : "/dev/null"
    };
  }
});

// src/git/git.ts
function watch(child, command, cwd) {
  const said = stderrOf(child);
  let stopped = false;
  const ended = endOf(child, cwd).then(({ status, signal }) => {
    if (status !== 0 && !stopped) throw gitFailure(command, signal ?? `exit code ${status}`, said());
  });
  ended.catch(() => {
  });
  child.stdin.on("error", () => {
  });
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    ended,
    stderr: said,
    stop: () => {
      stopped = true;
      child.stdout.destroy();
      child.stdin.destroy();
      child.kill();
    }
  };
}
function stderrOf(child) {
  let text2 = "";
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (data2) => {
    if (text2.length < STDERR_LIMIT) text2 += data2;
  });
  return () => text2;
}
function endOf(child, cwd) {
  return new Promise((resolve5, reject) => {
    child.on("error", (error) => reject(gitMissing(error, cwd)));
    child.on("close", (status, signal) => resolve5({ status, signal }));
  });
}
function program(env) {
  if (process.platform !== "win32") return "git";
  const path = env["PATH"] ?? env["Path"] ?? "";
  for (const folder of path.split(import_node_path2.delimiter)) {
    if (folder === "") continue;
    const candidate = (0, import_node_path2.join)(folder, "git.exe");
    try {
      (0, import_node_fs2.accessSync)(candidate);
      return candidate;
    } catch {
    }
  }
  return "git.exe";
}
var import_node_child_process, import_node_fs2, import_node_path2, PINNED, STDERR_LIMIT, Git;
var init_git = __esm({
  "src/git/git.ts"() {
    "use strict";
    import_node_child_process = require("node:child_process");
    import_node_fs2 = require("node:fs");
    import_node_path2 = require("node:path");
    init_environment();
    init_failure();
    PINNED = [
      // A replace ref shows another object in place of the real one, which is what gets pushed.
      "--no-replace-objects",
      // Never write to the index of a repository that is only looked at.
      "--no-optional-locks",
      // Names come as they are, never quoted.
      "-c",
      "core.quotePath=false",
      // Configuration must not start a program of its choice.
      "-c",
      "core.fsmonitor=false",
      // Nothing run here may trigger a hook.
      "-c",
      "core.hooksPath=/dev/null",
      // Renames are found up to a fixed number of files, whatever the user set.
      "-c",
      "diff.renameLimit=1000",
      // git maps whole packs into memory by default. Small windows cost no time, and gigabytes of history need little memory.
      "-c",
      "core.packedGitWindowSize=16m",
      "-c",
      "core.packedGitLimit=64m"
    ];
    STDERR_LIMIT = 16384;
    Git = class {
      /** Absolute folder in which git runs. */
      cwd;
      env;
      /**
       * @param cwd absolute folder
       * @param env the environment of the caller; see {@link gitEnvironment}
       */
      constructor(cwd, env) {
        this.cwd = cwd;
        this.env = env;
      }
      /** Starts git and leaves its streams to the caller. */
      start(args) {
        return watch(this.#spawn(args), args[0] ?? "", this.cwd);
      }
      /**
       * Runs git to its end and gives all of its output.
       *
       * @throws IncompleteError when git cannot be started or ends with a code that `accept` does not hold (default: only 0)
       */
      async output(args, options = {}) {
        return this.outputNow(args, options);
      }
      /** {@link output} for callers that cannot wait for a promise. */
      outputNow(args, options = {}) {
        const env = { ...gitEnvironment(this.env), ...options.env };
        const { status, signal, error, stdout, stderr } = (0, import_node_child_process.spawnSync)(program(env), [...PINNED, ...args], {
          cwd: this.cwd,
          env,
          windowsHide: true,
          input: options.input ?? "",
          maxBuffer: Number.POSITIVE_INFINITY
        });
        if (error !== void 0 && status === null && signal === null)
          throw gitMissing(error, this.cwd);
        const said = stderr.toString("utf8", 0, STDERR_LIMIT);
        const accepted = status !== null && (options.accept ?? [0]).includes(status);
        if (!accepted) throw gitFailure(args[0] ?? "", signal ?? `exit code ${status}`, said);
        return { status, stdout, stderr: said };
      }
      #spawn(args) {
        const env = gitEnvironment(this.env);
        return (0, import_node_child_process.spawn)(program(env), [...PINNED, ...args], { cwd: this.cwd, env, windowsHide: true });
      }
    };
  }
});

// src/git/plainRepository.ts
function plainRepository(here, env) {
  if (process.geteuid === void 0) return void 0;
  for (const name2 of Object.keys(env)) {
    if (name2.startsWith("GIT_") && env[name2] !== void 0 && reachesGit(name2) && !HARMLESS.has(name2)) return void 0;
  }
  try {
    const root = rootAbove(here, process.geteuid());
    if (root === void 0) return void 0;
    const gitDir = (0, import_node_path3.join)(root, ".git");
    if (!isPlainConfig((0, import_node_fs3.readFileSync)((0, import_node_path3.join)(gitDir, "config"), "utf8"))) return void 0;
    const head = readHead(gitDir);
    return head === void 0 ? void 0 : { root, gitDir, head: head === "" ? void 0 : head };
  } catch {
    return void 0;
  }
}
function rootAbove(here, user) {
  const { dev } = (0, import_node_fs3.lstatSync)(here);
  for (let at3 = here; ; at3 = (0, import_node_path3.dirname)(at3)) {
    const folder = (0, import_node_fs3.lstatSync)(at3);
    if (folder.dev !== dev) return void 0;
    const entry2 = (0, import_node_fs3.lstatSync)((0, import_node_path3.join)(at3, ".git"), { throwIfNoEntry: false });
    if (entry2 !== void 0) {
      const isPlain = entry2.isDirectory() && entry2.dev === dev && entry2.uid === user && folder.uid === user && isPlainGitDir(at3);
      return isPlain ? at3 : void 0;
    }
    if (at3 === (0, import_node_path3.dirname)(at3) || (0, import_node_fs3.existsSync)((0, import_node_path3.join)(at3, "HEAD"))) return void 0;
  }
}
function isPlainGitDir(root) {
  const stat = (name2) => (0, import_node_fs3.lstatSync)((0, import_node_path3.join)(root, ".git", name2), { throwIfNoEntry: false });
  return stat("HEAD")?.isFile() === true && stat("config")?.isFile() === true && stat("objects")?.isDirectory() === true && stat("refs")?.isDirectory() === true && stat("commondir") === void 0 && stat("shallow") === void 0;
}
function isPlainConfig(text2) {
  let section = "";
  let version2;
  for (const line of text2.split("\n")) {
    if (/^\s*(?:[#;].*)?$/.test(line)) continue;
    if (SECTION.test(line)) {
      section = line.trim().toLowerCase();
      if (/^\[\s*(?:include|includeif|extensions)\b/.test(section)) return false;
      continue;
    }
    const [, key = "", value = ""] = ENTRY.exec(line) ?? [];
    if (key === "" || section === "") return false;
    if (!/^\[\s*core\s*\]$/.test(section)) continue;
    const name2 = key.toLowerCase();
    if (name2 === "worktree") return false;
    if (name2 === "bare" && value.trim() !== "false") return false;
    if (name2 === "repositoryformatversion") version2 = value.trim();
  }
  return version2 === "0";
}
function readHead(gitDir) {
  const text2 = (0, import_node_fs3.readFileSync)((0, import_node_path3.join)(gitDir, "HEAD"), "latin1");
  if (/^[0-9a-f]{40}\n$/.test(text2)) return text2.slice(0, 40);
  const ref = /^ref: (refs\/heads\/[\w/.+@#=,-]+)\n$/.exec(text2)?.[1];
  if (ref === void 0 || /\.\.|\/\/|\/\.|\.lock(?:\/|$)|[/.]$|@\{/.test(ref)) return void 0;
  const file2 = (0, import_node_fs3.lstatSync)((0, import_node_path3.join)(gitDir, ref), { throwIfNoEntry: false });
  if (file2?.isFile() === true) {
    const oid = (0, import_node_fs3.readFileSync)((0, import_node_path3.join)(gitDir, ref), "latin1");
    return /^[0-9a-f]{40}\n$/.test(oid) ? oid.slice(0, 40) : void 0;
  }
  if (file2 !== void 0 && !file2.isDirectory()) return void 0;
  return packedRef((0, import_node_path3.join)(gitDir, "packed-refs"), ref);
}
function packedRef(path, ref) {
  const file2 = (0, import_node_fs3.lstatSync)(path, { throwIfNoEntry: false });
  if (file2 === void 0) return "";
  if (!file2.isFile()) return void 0;
  const text2 = (0, import_node_fs3.readFileSync)(path, "latin1");
  const at3 = text2.indexOf(` ${ref}
`);
  if (at3 < 0) return "";
  const oid = text2.slice(Math.max(0, at3 - 40), at3);
  return /^[0-9a-f]{40}$/.test(oid) && (at3 === 40 || text2[at3 - 41] === "\n") ? oid : void 0;
}
var import_node_fs3, import_node_path3, HARMLESS, SECTION, ENTRY;
var init_plainRepository = __esm({
  "src/git/plainRepository.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    import_node_path3 = require("node:path");
    init_environment();
    HARMLESS = /* @__PURE__ */ new Set([
      "GIT_INDEX_FILE",
      "GIT_EXEC_PATH",
      "GIT_CONFIG_GLOBAL",
      "GIT_CONFIG_SYSTEM",
      "GIT_CONFIG_NOSYSTEM"
    ]);
    SECTION = /^\s*\[\s*[A-Za-z0-9.-]+(?:\s+"(?:[^"\\]|\\["\\])*")?\]\s*$/;
    ENTRY = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=([^"\\]*|\s*"[^"\\]*"\s*))?$/;
  }
});

// src/git/repository.ts
async function discover(cwd, env = process.env) {
  const here = realFolder(cwd);
  const plain2 = plainRepository(here, env);
  if (plain2 !== void 0) {
    const { root, gitDir, head } = plain2;
    const git = new Git(root, env);
    return { root, gitDir, commonDir: gitDir, bare: false, shallow: false, objectFormat: "sha1", head, git };
  }
  return await discoverByGit(here, env);
}
async function discoverByGit(here, env) {
  let answer;
  try {
    answer = await new Git(here, env).output(QUESTION, { accept: [0, 128] });
  } catch (error) {
    if (error instanceof IncompleteError && env["GIT_DIR"] === void 0 && gitEntryAbove(here) === void 0)
      return void 0;
    throw error;
  }
  if (answer.status !== 0) {
    explainRefusal(here, env, answer.stderr);
    return void 0;
  }
  return read(answer.stdout.toString("utf8"), here, env);
}
function realFolder(cwd) {
  try {
    return (0, import_node_fs4.realpathSync)(cwd);
  } catch {
    throw new UsageError(`the folder ${cwd} does not exist or cannot be entered`);
  }
}
function read(text2, here, env) {
  const parts2 = text2.split(`${SEPARATOR}
`);
  const [flags, gitDir, commonDir, cdup, head] = parts2.map((part) => part.replace(/\n$/, ""));
  if (parts2.length !== 5 || flags === void 0 || !gitDir || !commonDir || cdup === void 0) {
    throw new IncompleteError("git rev-parse gave an answer that cannot be read: git 2.31 or newer is needed");
  }
  const [inside, bare, shallow, format] = flags.split("\n");
  if (format !== "sha1" && format !== "sha256")
    throw new IncompleteError(`unknown object format of this repository: ${format}`);
  const root = inside === "true" ? (0, import_node_fs4.realpathSync)((0, import_node_path4.resolve)(here, cdup)) : void 0;
  return {
    root,
    gitDir: (0, import_node_path4.resolve)(here, gitDir),
    commonDir: (0, import_node_path4.resolve)(here, commonDir),
    bare: bare === "true",
    shallow: shallow === "true",
    objectFormat: format,
    head: head ? head : void 0,
    git: new Git(root ?? gitDir, anchored(env, gitDir, root))
  };
}
function anchored(env, gitDir, root) {
  if (env["GIT_DIR"] === void 0) return root === void 0 ? { ...env, GIT_DIR: gitDir } : env;
  return { ...env, GIT_DIR: gitDir, ...root !== void 0 && { GIT_WORK_TREE: root } };
}
function explainRefusal(here, env, stderr) {
  if (!stderr.includes("not a git repository") || env["GIT_DIR"] !== void 0)
    throw gitFailure("rev-parse", "exit code 128", stderr);
  if (env["GIT_CEILING_DIRECTORIES"]) return;
  const entry2 = gitEntryAbove(here);
  if (entry2 === void 0) return;
  throw new IncompleteError(
    `${entry2} exists, but git does not take it for a repository: repair or remove it (git says: ${stderr.split("\n")[0]?.replace("fatal: ", "")})`
  );
}
function gitEntryAbove(folder) {
  for (let at3 = folder; ; at3 = (0, import_node_path4.dirname)(at3)) {
    const entry2 = (0, import_node_path4.join)(at3, ".git");
    const stat = (0, import_node_fs4.statSync)(entry2, { throwIfNoEntry: false });
    if (stat !== void 0 && (!stat.isDirectory() || !isEmpty(entry2))) return entry2;
    if (at3 === (0, import_node_path4.dirname)(at3)) return void 0;
  }
}
function isEmpty(folder) {
  try {
    return (0, import_node_fs4.readdirSync)(folder).length === 0;
  } catch {
    return false;
  }
}
var import_node_fs4, import_node_path4, EMPTY_TREE, SEPARATOR, QUESTION;
var init_repository = __esm({
  "src/git/repository.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    import_node_path4 = require("node:path");
    init_model();
    init_failure();
    init_git();
    init_plainRepository();
    EMPTY_TREE = {
      sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
      sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
    };
    SEPARATOR = "--leakgate-separator";
    QUESTION = [
      "rev-parse",
      "--is-inside-work-tree",
      "--is-bare-repository",
      "--is-shallow-repository",
      "--show-object-format",
      SEPARATOR,
      "--absolute-git-dir",
      SEPARATOR,
      "--git-common-dir",
      SEPARATOR,
      "--show-cdup",
      SEPARATOR,
      // Last: before the first commit there is no HEAD, and rev-parse stops here without a word.
      "--revs-only",
      "HEAD"
    ];
  }
});

// src/run/place.ts
async function locate(cwd, source) {
  const here = realFolder2(cwd);
  if (source.kind === "stdin" || source.kind === "image") return await aroundOther(here);
  if (source.kind === "tree" && source.paths !== void 0 && source.paths.length > 0) {
    return await aroundPaths(here, source.paths);
  }
  const repository = await discover(here);
  if (repository === void 0 && source.kind !== "tree") {
    throw new IncompleteError(`${here} is in no git repository: --${source.kind} needs one; change to it first`);
  }
  return at(here, repository, here);
}
function at(cwd, repository, otherwise) {
  const root = repository === void 0 ? otherwise : repository.root;
  return { cwd, ...repository !== void 0 && { repository }, ...root !== void 0 && { root } };
}
async function aroundOther(here) {
  try {
    return at(here, await discover(here), here);
  } catch (error) {
    if (error instanceof IncompleteError) return at(here, void 0, here);
    throw error;
  }
}
async function aroundPaths(here, paths) {
  const full3 = paths.map((path) => (0, import_node_path5.resolve)(here, path));
  const own = await discover(here);
  if (own?.root !== void 0 && full3.some((path) => lies(path, own.root))) return at(here, own, here);
  const folders = full3.map((path) => realFolder2(isFolder(path) ? path : (0, import_node_path5.dirname)(path)));
  if (own === void 0 && full3.every((path) => lies(path, here)) && !folders.some(holdsGit)) {
    return at(here, void 0, here);
  }
  const [first = here, ...others] = folders;
  const other = await discover(first);
  if (other?.root !== void 0 && others.every((folder) => lies(folder, other.root))) {
    return at(here, other, here);
  }
  return at(here, void 0, others.length === 0 ? first : void 0);
}
function lies(path, folder) {
  const rest = (0, import_node_path5.relative)(folder, path);
  return rest !== ".." && !rest.startsWith(`..${import_node_path5.sep}`) && !(0, import_node_path5.isAbsolute)(rest);
}
function holdsGit(folder) {
  return (0, import_node_fs5.statSync)((0, import_node_path5.resolve)(folder, ".git"), { throwIfNoEntry: false }) !== void 0;
}
function isFolder(path) {
  return (0, import_node_fs5.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function realFolder2(path) {
  try {
    return (0, import_node_fs5.realpathSync)(path);
  } catch (error) {
    throw new UsageError(
      `${path}: there is no such folder (${error.code ?? "unknown error"})`
    );
  }
}
var import_node_fs5, import_node_path5;
var init_place = __esm({
  "src/run/place.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path5 = require("node:path");
    init_repository();
    init_model();
  }
});

// src/policy/guard.ts
function guardRule(id, title2, severity, fix, confidence = "high") {
  return {
    id,
    provider: "policy",
    family: "policy",
    title: title2,
    severity,
    confidence,
    keywords: [],
    flags: "",
    before: { min: 0, max: 0 },
    maxLength: 0,
    prefix: "",
    entropy: 0,
    stopwords: [],
    allow: [],
    checks: [],
    where: ["policy"],
    needs: [],
    specificity: SPECIFICITY,
    revoke: { url: `${DOCS}#${id}`, steps: fix }
  };
}
var SPECIFICITY, DOCS;
var init_guard = __esm({
  "src/policy/guard.ts"() {
    "use strict";
    SPECIFICITY = 50;
    DOCS = "https://github.com/leakgate/leakgate/blob/main/docs/guards.md";
  }
});

// src/policy/checkEnv/rules.ts
var GENERATE, CHECK_ENV_RULES;
var init_rules = __esm({
  "src/policy/checkEnv/rules.ts"() {
    "use strict";
    init_guard();
    GENERATE = "Make a value at random: openssl rand -hex 32, or python -c 'import secrets; print(secrets.token_urlsafe(48))'.";
    CHECK_ENV_RULES = [
      guardRule("env-empty", "Empty secret", "high", `Set it, or take the line out. ${GENERATE}`),
      guardRule("env-placeholder", "Placeholder left in", "high", `Put the real value in its place. ${GENERATE}`),
      guardRule("env-default", "Default or common value", "high", `Everybody knows this value. ${GENERATE}`),
      guardRule("env-weak", "Secret that is too weak", "medium", GENERATE, "medium"),
      guardRule(
        "env-missing-key",
        "Settings of the template are missing",
        "medium",
        "Add them, or take them out of the template when they are no longer used."
      ),
      guardRule(
        "env-unknown-key",
        "Settings that the template does not have",
        "low",
        "Add them to the template with a placeholder, or take them out when they are no longer used."
      ),
      guardRule(
        "env-unreadable",
        "File that cannot be read as settings",
        "medium",
        "Write NAME=value, one a line; quote values with blanks."
      )
    ];
  }
});

// src/policy/kind.ts
function kindsOf(name2) {
  const path = name2.includes("!") ? name2.replaceAll("!", "/") : name2;
  const slash = path.lastIndexOf("/");
  const dot = path.lastIndexOf(".");
  const extension = dot > slash ? path.slice(dot + 1).toLowerCase() : "";
  if (DULL.has(extension) && !path.includes(".env.keys"))
    return BUNDLE.test(path) && BUILT.test(path) ? Kind.bundle : 0;
  return kindsByName(path.slice(slash + 1).toLowerCase(), path.toLowerCase(), extension);
}
function kindsByName(base, path, extension) {
  let kinds2 = 0;
  const yaml = extension === "yml" || extension === "yaml";
  const template = TEMPLATE_WORD.test(base);
  if (base.includes("env") || path.includes(".envs/")) kinds2 |= envKinds(base, path, template);
  if (yaml) kinds2 |= yamlKinds(base, path);
  else if (COMPOSE.test(base) && template) kinds2 |= Kind.template;
  if (DOCKERFILE.test(base) && !base.endsWith("ignore")) kinds2 |= Kind.dockerfile;
  if (base.startsWith("jenkinsfile") || extension === "jenkinsfile") kinds2 |= Kind.jenkinsfile;
  if (base === ".gitignore" || base.endsWith(".dockerignore") || base.endsWith(".containerignore"))
    kinds2 |= Kind.ignoreFile;
  if (CONFIG.test(base)) kinds2 |= Kind.config;
  if (SCANNER.test(base) || path.includes(".leakgate/rules/")) kinds2 |= Kind.scannerConfig;
  if (base === "head" && /(?:^|\/)\.git\/head$/.test(path)) kinds2 |= Kind.gitFolder;
  if (isKeyFile(base, path, extension)) kinds2 |= Kind.keyFile;
  if (SECRETS_FOLDER.test(path)) kinds2 |= Kind.secretsFolder;
  if (template && isFilledIn(base, extension)) kinds2 |= Kind.template;
  if ((extension === "" || SECRET_EXTENSIONS.has(extension)) && base.length < 64 && /pass|secret|key|token|cred|pwd/.test(base)) {
    kinds2 |= Kind.secretName;
  }
  return kinds2;
}
function envKinds(base, path, template) {
  const isEnv = ENV.test(base) || /(?:^|\/)\.envs\//.test(path) || template && /(?:^|[._-])env(?:[._-]|$)/.test(base) && !/\.ya?ml$/.test(base);
  if (!isEnv) return 0;
  return template ? Kind.template : Kind.env;
}
function yamlKinds(base, path) {
  let kinds2 = Kind.yaml;
  if (COMPOSE.test(base)) kinds2 |= TEMPLATE_WORD.test(base) ? Kind.template : Kind.compose;
  if (WORKFLOW.test(path)) kinds2 |= Kind.workflow;
  if (PIPELINE.test(base) || PIPELINE_FOLDER.test(path)) kinds2 |= Kind.pipeline;
  if (VALUES.test(base)) kinds2 |= TEMPLATE_WORD.test(base) ? Kind.template : Kind.helmValues;
  return kinds2;
}
function isKeyFile(base, path, extension) {
  if (extension === "pub" || extension === "enc") return false;
  return KEY_EXTENSIONS.has(extension) || KEY_NAMES.has(base) || KEY_PATTERN.test(base) || KEY_PLACE.test(path);
}
function isFilledIn(base, extension) {
  return /^(?:example|examples|sample|template|tmpl|tpl|dist|defaults?|j2|erb|gotmpl|json|toml|ini|cfg|conf|properties|tfvars|ya?ml|txt|xml)$/.test(
    extension
  ) && /secret|credential|config|settings|values|env|tfvars|appsettings|application|local|auth|vault|compose|password|\.ini|\.conf|\.properties/.test(
    base
  );
}
var Kind, set, DULL, BUILT, BUNDLE, TEMPLATE_WORD, ENV, COMPOSE, DOCKERFILE, PIPELINE, PIPELINE_FOLDER, WORKFLOW, VALUES, CONFIG, SCANNER, SECRETS_FOLDER, SECRET_EXTENSIONS, KEY_NAMES, KEY_EXTENSIONS, KEY_PATTERN, KEY_PLACE;
var init_kind = __esm({
  "src/policy/kind.ts"() {
    "use strict";
    Kind = {
      /** An env file that is used, a backup or an editor's leftover of one. */
      env: 1,
      /** A file that shows what to fill in. */
      template: 2,
      /** Lies in a folder for secrets. */
      secretsFolder: 4,
      /** Known by its name as a key, a keystore, a credential, a dump, a history. */
      keyFile: 8,
      compose: 16,
      dockerfile: 32,
      /** A workflow or action of GitHub, Gitea or Forgejo. */
      workflow: 64,
      /** A pipeline of another system, in YAML. */
      pipeline: 128,
      jenkinsfile: 256,
      helmValues: 512,
      yaml: 1024,
      /** `.gitignore`, `.dockerignore` and their like. */
      ignoreFile: 2048,
      /** Settings of an application: Spring, .NET, Rails and what is called config or settings. */
      config: 4096,
      /** Named as one secret: `postgres_password`, `api_key.txt`. */
      secretName: 8192,
      /** What a build made for browsers, and source maps. */
      bundle: 16384,
      /** Rules and suppressions of scanners. */
      scannerConfig: 32768,
      /** The file that makes a folder a git repository. No repository tracks one. */
      gitFolder: 65536
    };
    set = (words3) => new Set(words3.split(/\s+/));
    DULL = set(
      "ts tsx js jsx mjs cjs mts cts vue svelte astro py pyi pyx ipynb rb rake go rs java kt kts scala c h cc cpp cxx hpp hh cs fs vb php swift m mm dart ex exs erl hrl hs ml mli clj cljs lua r jl pl pm zig nim sol css scss sass less styl html htm xhtml md mdx rst adoc org tex svg png jpg jpeg gif webp ico avif bmp tif tiff woff woff2 ttf otf eot mp3 mp4 wav webm pdf proto graphql gql snap lock po pot mo strings map"
    );
    BUILT = /(?:^|\/)(?:dist|build|out|\.next|\.nuxt|\.output|public|static|assets|wwwroot|www)\//;
    BUNDLE = /\.(?:js|mjs|map|html?)$/;
    TEMPLATE_WORD = /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skel|j2|erb|gotmpl)(?:[._~-]|$)/;
    ENV = /\.env(?:$|[ ._~#(-])|^\.envrc|^\.flaskenv$|^\.env\w{0,3}(?:_|~)|^env[._-](?:backup|bak|old|orig|save|copy|prod|production|live|staging|stage|secrets?|local|\d{4}).*$|^(?:backup|bak|old|prod|production|staging)[._-]env(?:[._-](?:tgz|tar|gz|zip|7z|bak|old|txt|\d).*)?$/;
    COMPOSE = /(?:^|[._-])(?:docker-?)?compose(?:[._-][^/]*)?\.ya?ml|^(?:docker-)?stack(?:[._-][^/]*)?\.ya?ml$/;
    DOCKERFILE = /^(?:dockerfile|containerfile)(?:[._-].*)?$|\.(?:dockerfile|containerfile)$/;
    PIPELINE = /^\.?gitlab-ci.*\.ya?ml$|\.gitlab-ci\.ya?ml$|^azure-pipelines?.*\.ya?ml$|^bitbucket-pipelines\.ya?ml$|^\.?travis\.ya?ml$|^\.?drone\.ya?ml$|^\.?woodpecker.*\.ya?ml$|^\.?appveyor\.ya?ml$|^buildspec.*\.ya?ml$|^cloudbuild.*\.ya?ml$|^buildkite.*\.ya?ml$|^\.cirrus\.ya?ml$|^codemagic\.ya?ml$|^bitrise\.ya?ml$|^serverless\.ya?ml$|^app\.ya?ml$|^render\.ya?ml$|^\.semaphore\.ya?ml$|^wercker\.ya?ml$/;
    PIPELINE_FOLDER = /(?:^|\/)(?:\.circleci|\.gitlab(?:-ci|\/ci)?|\.azure-?pipelines|\.pipelines|\.buildkite|\.woodpecker|\.semaphore|\.tekton)\//;
    WORKFLOW = /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
    VALUES = /^values(?:[._-].*)?\.ya?ml$|[._-]values\.ya?ml$/;
    CONFIG = /^(?:application|bootstrap)(?:[._-][\w-]+)?\.(?:ya?ml|properties)$|^appsettings(?:\.[\w-]+)?\.json$|^(?:database|secrets|cable|storage|mongoid)\.yml$|^(?:settings|config|configuration|local_settings|auth|security)(?:[._-][\w-]+)?\.(?:toml|ya?ml|ini|cfg|json|json5|conf|properties)$|\.properties$|^wp-config.*$/;
    SCANNER = /^\.(?:gitleaks|betterleaks|leakgate|trufflehog|kingfisher)[\w.-]*\.(?:toml|ya?ml)$|^\.gitleaksignore$|^\.secretlint(?:rc.*|ignore)$|^\.secrets\.baseline$/;
    SECRETS_FOLDER = /(?:^|\/)\.?(?:secrets|private|credentials)\//;
    SECRET_EXTENSIONS = set("txt secret token pass passwd password pwd key");
    KEY_NAMES = set(
      "id_rsa id_dsa id_ecdsa id_ed25519 id_ecdsa_sk id_ed25519_sk identity .netrc _netrc .pgpass pgpass.conf .git-credentials .my.cnf .mylogin.cnf .pypirc .dockercfg .dockerconfigjson kubeconfig .kubeconfig .htpasswd .s3cfg .boto .vault-token .vault_pass .vault-pass .vault_password .vault_pass.txt vault_pass.txt .authinfo .fetchmailrc .msmtprc secring.gpg wallet.dat master.key credentials.tfrc.json .terraformrc .bash_history .zsh_history .sh_history .ash_history .ksh_history .history .fish_history fish_history .psql_history .mysql_history .mariadb_history .sqlite_history .rediscli_history .mongo_history .mongosh_history .dbshell .python_history .node_repl_history .irb_history .pry_history .php_history .scala_history .mycli-history .pgcli-history consolehost_history.txt core dump.rdb .env.keys credentials.csv rootkey.csv accesskeys.csv ntds.dit shadow .remote-sync.json .ftpconfig sftp.json sftp-config.json filezilla.xml sitemanager.xml recentservers.xml"
    );
    KEY_EXTENSIONS = set(
      "pem key p12 pfx pkcs12 jks jceks keystore bks kdbx kdb ppk pk8 p8 der bak keytab ovpn asc gpg pgp tfstate har dump pgdump rdb dmp mdmp hprof heapsnapshot agilekeychain opvault tblk rdp mobileprovision bek fve psafe3 cscfg pcap pcapng"
    );
    KEY_PATTERN = /\.tfstate\.(?:backup|\d+.*)$|^core\.\d+$|^(?:client_secret|service[_-]?account|firebase[-_]?adminsdk|gcp|gcloud|google|sa)[\w.-]*\.json$|(?:credentials?|service[_-]?account|adminsdk|[_-]key)[\w.-]*\.json$|(?:dump|backup|bak|export|snapshot|prod(?:uction)?|\d{4}-?\d{2}-?\d{2})[\w.-]*\.(?:sql|bson|archive)(?:\.(?:gz|bz2|xz|zst|zip))?$|\.(?:sql|dump|pgdump)\.(?:gz|bz2|xz|zst|zip|bak|old)$|^id_(?:rsa|dsa|ecdsa|ed25519)[\w.-]*$|_(?:rsa|dsa|ed25519)$/;
    KEY_PLACE = /(?:^|\/)(?:\.aws\/(?:credentials|config)|\.docker\/config\.json|\.kube\/config|\.gem\/credentials|\.cargo\/credentials(?:\.toml)?|\.config\/gcloud\/[\w.]+|\.azure\/[\w.]+\.json|\.config\/gh\/hosts\.yml|\.config\/hub|\.config\/rclone\/rclone\.conf|\.ssh\/[\w.-]+|config\/credentials\/[\w.-]+\.key)$/;
  }
});

// src/policy/guards/buildArgument.ts
var buildArgumentRule;
var init_buildArgument = __esm({
  "src/policy/guards/buildArgument.ts"() {
    "use strict";
    init_guard();
    buildArgumentRule = guardRule(
      "build-argument-secret",
      "Secret handed to an image build as an argument",
      "high",
      "Build arguments stay in the image's history for everyone who can pull it. Use a build secret: RUN --mount=type=secret,id=NAME in the Dockerfile, and build.secrets in compose, secrets in docker/build-push-action, or --secret with docker build."
    );
  }
});

// src/policy/guards/compose.ts
var FIX, literalRule, defaultRule, composeGuard;
var init_compose = __esm({
  "src/policy/guards/compose.ts"() {
    "use strict";
    init_guard();
    init_kind();
    init_buildArgument();
    FIX = "Write ${NAME:?set it in .env} so that a missing value stops the start, or mount it: secrets: in the compose file and NAME_FILE=/run/secrets/name. Rotate what was written out.";
    literalRule = guardRule(
      "compose-secret",
      "Credential written out in a compose file",
      "high",
      FIX
    );
    defaultRule = guardRule(
      "compose-default",
      "Credential with a default in a compose file",
      "medium",
      FIX
    );
    composeGuard = {
      rules: [literalRule, defaultRule, buildArgumentRule],
      kinds: Kind.compose,
      check: async (file2) => (await importLate("./late/policy-checks-compose.js")).check(file2)
    };
  }
});

// src/policy/guards/defaultSecret.ts
var rule, NOT_CODE, defaultSecretGuard;
var init_defaultSecret = __esm({
  "src/policy/guards/defaultSecret.ts"() {
    "use strict";
    init_guard();
    init_kind();
    rule = guardRule(
      "default-secret",
      "Credential with a default value",
      "medium",
      "Take the default out and let the program stop at the start when the setting is missing; check at the start that no known default is in use."
    );
    NOT_CODE = "^(?!.*\\.(?:mdx?|rst|txt|adoc|org|html?|lock|snap|svg|csv|po|map|ipynb|log|tex|env)$)(?!(?:.*/)?(?:dist|node_modules|bower_components|vendor|third_party|\\.next|\\.nuxt|\\.output)/)(?!.*[.-](?:min|bundle|umd)\\.)";
    defaultSecretGuard = {
      rules: [rule],
      kinds: Kind.config,
      wakes: [
        {
          // What people write for a secret that they mean to change one day.
          keywords: "changeme change-me change_me changeit changethis change-this change_this change-in-prod change_in_prod in-production in_production django-insecure- your-256-bit notsosecret not-so-secret supersecret super-secret super_secret insecure- replace-me replace_me replaceme dev-secret dev_secret minioadmin your-secret your_secret my-secret my_secret mysecret-".split(" "),
          // The end of a text, of an expansion, or of a line in a settings file.
          pattern: "[\\w!@#$%.+/-]{0,48}(?:[\"'`}]|\\s{0,64}$|\\r?\\n)",
          path: NOT_CODE
        },
        { keywords: ["keyboard cat", "a-string-secret-at-least"], path: NOT_CODE },
        {
          // Looks up a setting with a name like a credential's, and has a text to fall back to.
          keywords: [
            "getenv",
            "environ.get",
            "env.fetch",
            "process.env",
            "meta.env",
            "env(",
            "env[",
            "env.get(",
            "config(",
            "configuration[",
            "environmentvariable("
          ],
          pattern: "[\\w.]{0,22}\\s?[(\\[.]?\\s?[\"'`]?[\\w:.-]{0,40}?(?:secret|passw|pwd|pass|token|key|dsn|url|uri)[\\w:.-]{0,24}[\"'`]?[\\s)\\]]{0,4}(?:,|\\|\\||\\?\\?|\\?:|\\bor\\b|\\{)[^\\n]{0,60}?[\"'`]",
          path: NOT_CODE
        },
        {
          // A common word for a secret whose name is unmistakable.
          keywords: [
            "secret_key",
            "secretkey",
            "jwt_secret",
            "jwtsecret",
            "signing_key",
            "encryption_key",
            "db_password",
            "database_password",
            "admin_password",
            "root_password",
            "redis_password",
            "smtp_password"
          ],
          pattern: `[\\w.]{0,20}["']?\\s{0,4}(?::\\s?\\w{1,20}\\s?)?[=:,]\\s{0,4}["'](?:[a-z]{2,12}\\d{0,4}["'])`,
          path: NOT_CODE
        },
        { keywords: ["@value("], path: NOT_CODE },
        { keywords: [".default("], pattern: "default\\(\\s?[\"'`]", path: NOT_CODE },
        {
          keywords: [
            'password",',
            "password',",
            'passwd",',
            "passwd',",
            'secret",',
            "secret',",
            'token",',
            "token',",
            '-key",',
            "-key',",
            '_key",',
            "_key',"
          ],
          pattern: "[^\\n]{0,160}?default(?:Value)?\\s?[=:]\\s?[\"'`]",
          path: NOT_CODE
        },
        {
          keywords: ["secret", "password", "passwd", "token", "key", "pass", "pwd"].flatMap((word) => [
            `${word}:-`,
            `${word}:=`
          ]),
          path: NOT_CODE
        }
      ],
      check: async (file2) => (await importLate("./late/policy-checks-defaultSecret.js")).check(file2)
    };
  }
});

// src/policy/guards/dockerfile.ts
var MOUNT, valueRule, copyRule, dockerfileGuard;
var init_dockerfile = __esm({
  "src/policy/guards/dockerfile.ts"() {
    "use strict";
    init_guard();
    init_kind();
    init_buildArgument();
    MOUNT = "Use a build secret instead: RUN --mount=type=secret,id=NAME, read from /run/secrets/NAME, leaves no trace in the image.";
    valueRule = guardRule(
      "dockerfile-secret",
      "Secret in a Dockerfile",
      "high",
      `${MOUNT} What the program needs when it runs is handed over then. Rotate what was written out.`
    );
    copyRule = guardRule(
      "dockerfile-copies-secret",
      "Dockerfile copies secrets into the image",
      "high",
      `${MOUNT} List the file in .dockerignore, too, so that it does not reach the builder.`
    );
    dockerfileGuard = {
      rules: [valueRule, copyRule, buildArgumentRule],
      kinds: Kind.dockerfile,
      check: async (file2) => (await importLate("./late/policy-checks-dockerfile.js")).check(file2)
    };
  }
});

// src/policy/guards/dockerignoreCoverage.ts
var rule2, dockerignoreGuard;
var init_dockerignoreCoverage = __esm({
  "src/policy/guards/dockerignoreCoverage.ts"() {
    "use strict";
    init_guard();
    init_kind();
    rule2 = guardRule(
      "dockerignore-coverage",
      "Image build takes files with secrets along",
      "medium",
      "Add the lines that are named to the .dockerignore of the build context, or copy only the folders that the image needs."
    );
    dockerignoreGuard = {
      rules: [rule2],
      kinds: Kind.dockerfile | Kind.compose | Kind.ignoreFile | Kind.secretsFolder | Kind.template | Kind.env,
      finish: async (files, context) => (await importLate("./late/policy-checks-dockerignoreCoverage.js")).finish(files, context)
    };
  }
});

// src/policy/guards/envFile.ts
var FIX2, secretRule, plainRule, envFileGuard;
var init_envFile = __esm({
  "src/policy/guards/envFile.ts"() {
    "use strict";
    init_guard();
    init_kind();
    FIX2 = "Take it out of version control (git rm --cached) and ignore it; rotate every credential in it, since the history keeps them. Commit a template with placeholders (.env.example) instead, or an encrypted file (sops, dotenvx, git-crypt).";
    secretRule = guardRule("env-file", "Env file under version control", "high", FIX2);
    plainRule = guardRule(
      "env-file-plain",
      "Env file without credentials under version control",
      "low",
      "Take it out of version control (git rm --cached) and ignore it, or call it a template (.env.example): the next credential that is put there would be committed too."
    );
    envFileGuard = {
      rules: [secretRule, plainRule],
      kinds: Kind.env,
      claims: true,
      check: async (file2, context) => (await importLate("./late/policy-checks-envFile.js")).check(file2, context)
    };
  }
});

// src/policy/guards/fileMode.ts
var fileModeRule, fileModeGuard;
var init_fileMode = __esm({
  "src/policy/guards/fileMode.ts"() {
    "use strict";
    init_guard();
    init_kind();
    fileModeRule = guardRule(
      "secret-file-mode",
      "File with secrets that others on this machine can read",
      "medium",
      "Let only the owner read it: chmod 600 FILE (and chmod 700 for the folder)."
    );
    fileModeGuard = {
      rules: [fileModeRule],
      kinds: Kind.env | Kind.secretsFolder | Kind.keyFile,
      check: async (file2, context) => (await importLate("./late/policy-checks-fileMode.js")).check(file2, context)
    };
  }
});

// src/policy/guards/frontend.ts
var rule3, PREFIXES, frontendGuard;
var init_frontend = __esm({
  "src/policy/guards/frontend.ts"() {
    "use strict";
    init_guard();
    rule3 = guardRule(
      "frontend-secret",
      "Secret in a variable that goes to the browser",
      "high",
      "Whoever opens the page can read it. Keep the secret on the server, call the service from there, and take the public prefix off its name. Rotate it if it was ever in a build."
    );
    PREFIXES = [
      "VITE",
      "NEXT_PUBLIC",
      "REACT_APP",
      "EXPO_PUBLIC",
      "NUXT_PUBLIC",
      "VUE_APP",
      "GATSBY",
      "NG_APP",
      "SNOWPACK_PUBLIC",
      "STORYBOOK",
      "RSBUILD_PUBLIC"
    ];
    frontendGuard = {
      rules: [rule3],
      kinds: 0,
      wakes: [
        {
          keywords: PREFIXES.map((prefix) => `${prefix.toLowerCase()}_`),
          pattern: "[a-z0-9_]{0,60}?(?:secret|passw|pwd|token|key|private|credential)",
          path: "^(?!.*\\.(?:mdx?|rst|txt|adoc|lock|snap|svg|csv|po|ipynb)$)"
        },
        // What a build tool's own settings put into the program that it builds.
        {
          keywords: ["env:", "publicruntimeconfig", "runtimeconfig", "process.env.", "meta.env."],
          path: "(?:^|/)(?:next|nuxt|vite|webpack|vue|rspack|rsbuild|rollup|esbuild)\\.config\\.[cm]?[jt]s$"
        }
      ],
      check: async (file2) => (await importLate("./late/policy-checks-frontend.js")).check(file2, PREFIXES)
    };
  }
});

// src/policy/guards/gitFolder.ts
var gitFolderRule, gitFolderGuard;
var init_gitFolder = __esm({
  "src/policy/guards/gitFolder.ts"() {
    "use strict";
    init_guard();
    init_kind();
    gitFolderRule = guardRule(
      "git-folder",
      "Git repository in an image or archive",
      "medium",
      "Leave .git out (.dockerignore, git archive), and build again from the base: a layer keeps what a later one deletes. Scan the repository's history."
    );
    gitFolderGuard = {
      rules: [gitFolderRule],
      kinds: Kind.gitFolder,
      check: ({ text: text2 }) => /^(?:ref: |[0-9a-f]{40,64}\s*$)/.test(text2) ? [{ rule: gitFolderRule.id }] : []
    };
  }
});

// src/policy/guards/ignoreCoverage.ts
var rule4, ignoreCoverageGuard;
var init_ignoreCoverage = __esm({
  "src/policy/guards/ignoreCoverage.ts"() {
    "use strict";
    init_guard();
    init_kind();
    rule4 = guardRule(
      "ignore-coverage",
      ".gitignore does not cover files that hold secrets",
      "medium",
      "Add the lines that are named to .gitignore; git check-ignore -v PATH shows which line decides."
    );
    ignoreCoverageGuard = {
      rules: [rule4],
      kinds: Kind.env | Kind.template | Kind.compose | Kind.secretsFolder | Kind.ignoreFile | Kind.keyFile,
      wakes: [
        {
          keywords: [".env.prod", ".env.stag", ".env.live", ".env.secret"],
          path: "(?:^|/)(?:[^/]*\\.(?:md|mdx|rst|txt|adoc|ya?ml|sh|bash|toml|env|mk)|[^/.]+|\\.env[^/]*)$"
        }
      ],
      finish: async (files, context) => (await importLate("./late/policy-checks-ignoreCoverage.js")).finish(files, context)
    };
  }
});

// src/policy/guards/invisible.ts
var rule5, WHOLE, invisibleGuard;
var init_invisible = __esm({
  "src/policy/guards/invisible.ts"() {
    "use strict";
    init_guard();
    init_kind();
    rule5 = guardRule(
      "invisible-characters",
      "Invisible or reordering characters where a review must see everything",
      "high",
      "Delete the character (an editor that shows control characters, or: grep -nP '[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]'), and look at who put it there."
    );
    WHOLE = Kind.env | Kind.template | Kind.workflow | Kind.pipeline | Kind.jenkinsfile | Kind.scannerConfig | Kind.ignoreFile;
    invisibleGuard = {
      rules: [rule5],
      kinds: WHOLE,
      wakes: [
        {
          keywords: [
            "leakgate:allow",
            "gitleaks:allow",
            "betterleaks:allow",
            "pragma: allowlist",
            "pragma: whitelist",
            "secretlint-disable",
            "trufflehog:ignore",
            "kingfisher:ignore",
            "ggignore"
          ],
          pattern: "[\\s\\S]"
        }
      ],
      check: async (file2) => (await importLate("./late/policy-checks-invisible.js")).check(file2, WHOLE)
    };
  }
});

// src/policy/guards/keyFile.ts
var REMOVE, keyRule, dumpRule, keyFileGuard;
var init_keyFile = __esm({
  "src/policy/guards/keyFile.ts"() {
    "use strict";
    init_guard();
    init_kind();
    REMOVE = "Take it out of version control (git rm --cached), ignore it, and rotate what it holds: the history keeps it.";
    keyRule = guardRule(
      "key-file",
      "Key or credential file under version control",
      "critical",
      REMOVE
    );
    dumpRule = guardRule(
      "dump-file",
      "Dump or history of a program under version control",
      "high",
      "Take it out of version control (git rm --cached) and ignore it; look through it for credentials and personal data, and rotate what you find."
    );
    keyFileGuard = {
      rules: [keyRule, dumpRule],
      kinds: Kind.keyFile,
      wakes: [
        {
          keywords: ["postgresql database dump", "-- mysql dump", "-- mariadb dump", "phpmyadmin sql dump"],
          path: "\\.(?:sql|txt|dump|bak|old)$"
        }
      ],
      claims: true,
      check: async (file2, context) => (await importLate("./late/policy-checks-keyFile.js")).check(file2, context)
    };
  }
});

// src/policy/guards/kubernetes.ts
var FIX3, secretRule2, literalRule2, defaultRule2, WORKLOADS, kubernetesGuard;
var init_kubernetes = __esm({
  "src/policy/guards/kubernetes.ts"() {
    "use strict";
    init_guard();
    init_kind();
    FIX3 = "Keep the value in a store and point to it: secretKeyRef to a Secret that is made by ExternalSecret, SealedSecret or sops. Rotate what was written out.";
    secretRule2 = guardRule(
      "kubernetes-secret",
      "Kubernetes Secret with its values in the open",
      "high",
      FIX3
    );
    literalRule2 = guardRule(
      "kubernetes-literal",
      "Credential written out in a Kubernetes manifest or Helm chart",
      "high",
      FIX3
    );
    defaultRule2 = guardRule(
      "kubernetes-default",
      "Credential with a default in a Kubernetes manifest or Helm chart",
      "medium",
      FIX3
    );
    WORKLOADS = [
      "secret",
      "deployment",
      "statefulset",
      "daemonset",
      "replicaset",
      "job",
      "cronjob",
      "pod",
      "configmap",
      "kustomization",
      "helmrelease",
      "application",
      "list",
      "deploymentconfig",
      "rollout"
    ];
    kubernetesGuard = {
      rules: [secretRule2, literalRule2, defaultRule2],
      kinds: Kind.helmValues,
      kindsInChange: Kind.yaml,
      // A repository holds many YAML files that are none of this guard's; the engine, which reads them all anyway, says which are.
      wakes: [
        {
          keywords: WORKLOADS.flatMap((kind) => [`kind: ${kind}`, `kind: "${kind}`, `"kind": "${kind}`, `"kind":"${kind}`]),
          path: "\\.(?:ya?ml|json|tpl)$"
        }
      ],
      check: async (file2, context) => (await importLate("./late/policy-checks-kubernetes.js")).check(file2, context)
    };
  }
});

// src/policy/guards/ciRules.ts
var literalRule3, echoRule, argumentRule, checkoutRule;
var init_ciRules = __esm({
  "src/policy/guards/ciRules.ts"() {
    "use strict";
    init_guard();
    literalRule3 = guardRule(
      "ci-secret",
      "Credential written out in a pipeline",
      "high",
      "Store it in the CI system (a repository or environment secret, a masked variable, a credential of Jenkins) and refer to it there. Rotate what was written out."
    );
    echoRule = guardRule(
      "ci-secret-in-log",
      "Pipeline prints a secret",
      "high",
      "Take the print out. Masking fails as soon as the value is encoded, cut or spread over lines; logs are kept and can be read by many."
    );
    argumentRule = guardRule(
      "ci-secret-argument",
      "Pipeline puts a secret on a command line",
      "medium",
      "Hand it over in the environment (env:) or on standard input (--password-stdin): a command line can be read by every process, stands in logs, and lets the value act as code."
    );
    checkoutRule = guardRule(
      "ci-untrusted-checkout",
      "Workflow with access to secrets checks out a fork's code",
      "critical",
      "Run untrusted code under pull_request, which has no secrets. What needs them goes into a second workflow that takes only data from the first."
    );
  }
});

// src/policy/guards/pipeline.ts
var pipelineGuard;
var init_pipeline = __esm({
  "src/policy/guards/pipeline.ts"() {
    "use strict";
    init_kind();
    init_buildArgument();
    init_ciRules();
    pipelineGuard = {
      rules: [literalRule3, echoRule, argumentRule, buildArgumentRule],
      kinds: Kind.pipeline | Kind.jenkinsfile,
      check: async (file2) => (await importLate("./late/policy-checks-pipeline.js")).check(file2)
    };
  }
});

// src/policy/guards/reuse.ts
var reuseRule, SOURCES, reuseGuard;
var init_reuse = __esm({
  "src/policy/guards/reuse.ts"() {
    "use strict";
    init_guard();
    init_kind();
    reuseRule = guardRule(
      "secret-reuse",
      "One credential used in several places",
      "medium",
      "Give every environment, service and purpose a value of its own, and rotate the shared one."
    );
    SOURCES = Kind.env | Kind.compose | Kind.dockerfile | Kind.helmValues | Kind.config | Kind.workflow | Kind.pipeline | Kind.secretsFolder;
    reuseGuard = {
      rules: [reuseRule],
      kinds: SOURCES,
      heeds: ["kubernetes-secret"],
      finish: async (files) => (await importLate("./late/policy-checks-reuse.js")).finish(files, SOURCES)
    };
  }
});

// src/policy/guards/secretsFolder.ts
var FIX4, folderRule, fileRule, secretsFolderGuard;
var init_secretsFolder = __esm({
  "src/policy/guards/secretsFolder.ts"() {
    "use strict";
    init_guard();
    init_kind();
    FIX4 = "Take it out of version control (git rm --cached), ignore the folder, and rotate what the file held. Keep the folder itself with .gitkeep and a README.";
    folderRule = guardRule(
      "secrets-folder",
      "File in a folder for secrets under version control",
      "high",
      FIX4
    );
    fileRule = guardRule(
      "secret-file",
      "File that holds one secret under version control",
      "high",
      FIX4
    );
    secretsFolderGuard = {
      rules: [folderRule, fileRule],
      kinds: Kind.secretsFolder | Kind.secretName,
      claims: true,
      check: async (file2, context) => (await importLate("./late/policy-checks-secretsFolder.js")).check(file2, context)
    };
  }
});

// src/policy/guards/template.ts
var rule6, templateGuard;
var init_template = __esm({
  "src/policy/guards/template.ts"() {
    "use strict";
    init_guard();
    init_kind();
    rule6 = guardRule(
      "template-secret",
      "Template holds a value that looks real",
      "high",
      "Put a placeholder in its place (<your-password>, change-me, or nothing), and rotate the credential if it is in use anywhere.",
      "medium"
    );
    templateGuard = {
      rules: [rule6],
      kinds: Kind.template,
      check: async (file2) => (await importLate("./late/policy-checks-template.js")).check(file2)
    };
  }
});

// src/policy/guards/workflow.ts
var workflowGuard;
var init_workflow = __esm({
  "src/policy/guards/workflow.ts"() {
    "use strict";
    init_kind();
    init_buildArgument();
    init_ciRules();
    workflowGuard = {
      rules: [literalRule3, echoRule, argumentRule, checkoutRule, buildArgumentRule],
      kinds: Kind.workflow,
      check: async (file2) => (await importLate("./late/policy-checks-workflow.js")).check(file2)
    };
  }
});

// src/policy/taintRule.ts
var TAINT_FILE, TAINT_RULE;
var init_taintRule = __esm({
  "src/policy/taintRule.ts"() {
    "use strict";
    init_guard();
    TAINT_FILE = ".leakgate-taint";
    TAINT_RULE = guardRule(
      "tainted-object",
      "Commit or file of a history that was rewritten to remove secrets",
      "critical",
      "This brings back what was removed. Do not merge or push it: fetch the rewritten history, rebase your own commits onto it (git rebase --onto origin/BRANCH OLD-BASE YOUR-BRANCH), and delete the old clone's branches."
    );
  }
});

// src/policy/guards.ts
var GUARDS, GUARD_RULES;
var init_guards = __esm({
  "src/policy/guards.ts"() {
    "use strict";
    init_rules();
    init_compose();
    init_defaultSecret();
    init_dockerfile();
    init_dockerignoreCoverage();
    init_envFile();
    init_fileMode();
    init_frontend();
    init_gitFolder();
    init_ignoreCoverage();
    init_invisible();
    init_keyFile();
    init_kubernetes();
    init_pipeline();
    init_reuse();
    init_secretsFolder();
    init_template();
    init_workflow();
    init_taintRule();
    GUARDS = [
      envFileGuard,
      keyFileGuard,
      secretsFolderGuard,
      templateGuard,
      composeGuard,
      dockerfileGuard,
      kubernetesGuard,
      workflowGuard,
      pipelineGuard,
      defaultSecretGuard,
      frontendGuard,
      ignoreCoverageGuard,
      dockerignoreGuard,
      reuseGuard,
      fileModeGuard,
      gitFolderGuard,
      invisibleGuard
    ];
    GUARD_RULES = [
      .../* @__PURE__ */ new Set([...GUARDS.flatMap((guard) => guard.rules), ...CHECK_ENV_RULES, TAINT_RULE])
    ];
  }
});

// src/engine/automaton.ts
function listOf({ starts: starts2, items }, list) {
  return items.subarray(starts2[list], starts2[list + 1]);
}
function makeLists(lists) {
  const items = lists.flat();
  if (items.length > 65535) throw new RangeError("too many keywords for one index");
  const starts2 = new Uint16Array(lists.length + 1);
  lists.forEach((list, n) => starts2[n + 1] = starts2[n] + list.length);
  return { starts: starts2, items: Uint16Array.from(items) };
}
function buildAutomaton(keywords) {
  const { classes, shift } = byteClasses(keywords);
  const stride = 1 << shift;
  const trie = buildTrie(keywords, classes);
  const { size, order, fail, firstChild, sibling, label, out } = trie;
  const row = new Int32Array(size);
  const outputs = [];
  let silent = 0;
  for (let i = 0; i < size; i++) if (out[order[i]] === void 0) row[order[i]] = silent++;
  for (let i = 0; i < size; i++) {
    const keywordsHere = out[order[i]];
    if (keywordsHere === void 0) continue;
    row[order[i]] = silent + outputs.length;
    outputs.push(keywordsHere);
  }
  const next = newTable(size, stride);
  for (let i = 0; i < size; i++) {
    const node = order[i];
    const own = row[node] << shift;
    const failRow = row[fail[node]] << shift;
    if (node !== 0) next.copyWithin(own, failRow, failRow + stride);
    for (let child = firstChild[node]; child !== 0; child = sibling[child]) {
      next[own + label[child]] = row[child];
    }
  }
  const longest = keywords.reduce((most, keyword) => Math.max(most, keyword.length), 0);
  return { classes, next, firstAccepting: silent, outputs: makeLists(outputs), shift, longest };
}
function newTable(states, stride) {
  return states > 65535 ? new Uint32Array(states * stride) : new Uint16Array(states * stride);
}
function byteClasses(keywords) {
  const classes = new Uint8Array(256);
  let count2 = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const code2 = keyword.charCodeAt(i);
      if (classes[code2] === 0) classes[code2] = count2++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) classes[upper] = classes[upper + 32] ?? 0;
  let shift = 0;
  while (1 << shift < count2) shift++;
  return { classes, shift };
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
function findKeywords(automaton2, bytes, hits) {
  const size = bytes.length;
  if (size < FOUR_STREAMS) {
    run(automaton2, bytes, 0, size, 0, hits);
    return;
  }
  const { classes, next, firstAccepting, shift } = automaton2;
  const part = size >> 2;
  const second = part;
  const third = 2 * part;
  const fourth = 3 * part;
  let a = 0;
  let b = before(automaton2, bytes, second);
  let c = before(automaton2, bytes, third);
  let d = before(automaton2, bytes, fourth);
  const later = [
    [[], []],
    [[], []],
    [[], []]
  ];
  const [[outputsB, endsB], [outputsC, endsC], [outputsD, endsD]] = later;
  for (let i = 0; i < part; i++) {
    a = next[(a << shift) + classes[bytes[i]]];
    b = next[(b << shift) + classes[bytes[second + i]]];
    c = next[(c << shift) + classes[bytes[third + i]]];
    d = next[(d << shift) + classes[bytes[fourth + i]]];
    if (a >= firstAccepting) {
      hits.push(a - firstAccepting, i + 1);
    }
    if (b >= firstAccepting) {
      outputsB.push(b - firstAccepting);
      endsB.push(second + i + 1);
    }
    if (c >= firstAccepting) {
      outputsC.push(c - firstAccepting);
      endsC.push(third + i + 1);
    }
    if (d >= firstAccepting) {
      outputsD.push(d - firstAccepting);
      endsD.push(fourth + i + 1);
    }
  }
  for (const [outputs, own] of later) {
    for (let i = 0; i < own.length; i++) {
      hits.push(outputs[i], own[i]);
    }
  }
  run(automaton2, bytes, 4 * part, size, d, hits);
}
function findKeywordsIn(automaton2, bytes, from, to, hits) {
  run(automaton2, bytes, from, to, before(automaton2, bytes, from), hits);
}
function before({ classes, next, shift, longest }, bytes, to) {
  let state = 0;
  for (let i = Math.max(0, to - longest); i < to; i++) {
    state = next[(state << shift) + classes[bytes[i]]];
  }
  return state;
}
function run({ classes, next, firstAccepting, shift }, bytes, from, to, initial, hits) {
  let state = initial;
  for (let i = from; i < to; i++) {
    state = next[(state << shift) + classes[bytes[i]]];
    if (state >= firstAccepting) {
      hits.push(state - firstAccepting, i + 1);
    }
  }
}
var FOUR_STREAMS;
var init_automaton = __esm({
  "src/engine/automaton.ts"() {
    "use strict";
    FOUR_STREAMS = 2048;
  }
});

// src/engine/hitList.ts
var HitList;
var init_hitList = __esm({
  "src/engine/hitList.ts"() {
    "use strict";
    HitList = class {
      /** Accepting outputs of the automaton; only the first `size` count. */
      outputs = new Int32Array(256);
      /** Byte offsets behind the keywords, ascending and each once. */
      ends = new Int32Array(256);
      size = 0;
      clear() {
        this.size = 0;
      }
      /** Adds a hit that ends behind all others. */
      push(output, end) {
        if (this.size === this.ends.length) this.#grow();
        this.outputs[this.size] = output;
        this.ends[this.size++] = end;
      }
      /** Adds a hit in its place. Of hits with one end the first is kept: it must be that of the longest keyword. */
      insert(output, end) {
        let at3 = this.size;
        while (at3 > 0 && this.ends[at3 - 1] > end) at3--;
        if (at3 > 0 && this.ends[at3 - 1] === end) return;
        if (this.size === this.ends.length) this.#grow();
        this.outputs.copyWithin(at3 + 1, at3, this.size);
        this.ends.copyWithin(at3 + 1, at3, this.size);
        this.outputs[at3] = output;
        this.ends[at3] = end;
        this.size++;
      }
      copy() {
        return { outputs: this.outputs.slice(0, this.size), ends: this.ends.slice(0, this.size) };
      }
      #grow() {
        const outputs = new Int32Array(2 * this.size);
        outputs.set(this.outputs);
        this.outputs = outputs;
        const ends = new Int32Array(2 * this.size);
        ends.set(this.ends);
        this.ends = ends;
      }
    };
  }
});

// src/engine/marks.ts
function noMarks() {
  return { percent: [], escape: [], html: [], "quoted-printable": [] };
}
function findMarks(bytes) {
  automaton ??= buildAutomaton(MARK_KEYWORDS);
  const hits = new HitList();
  findKeywords(automaton, bytes, hits);
  const marks = noMarks();
  const { starts: starts2, items } = automaton.outputs;
  for (let i = 0; i < hits.size; i++) {
    const output = hits.outputs[i];
    for (const keyword of items.subarray(starts2[output], starts2[output + 1])) {
      marks[MARK_KINDS[keyword]].push(hits.ends[i] - MARK_KEYWORDS[keyword].length);
    }
  }
  return marks;
}
var KEYWORDS, MARK_KINDS, MARK_KEYWORDS, automaton;
var init_marks = __esm({
  "src/engine/marks.ts"() {
    "use strict";
    init_automaton();
    init_hitList();
    KEYWORDS = {
      percent: Array.from("0123456789abcdef", (digit) => `%${digit}`),
      escape: ["\\u", "\\x", "\\0", "\\1", "\\\\"],
      html: ["&#", "&q", "&a", "&l", "&g", "&n"],
      "quoted-printable": ["quoted-printable"]
    };
    MARK_KINDS = Object.keys(KEYWORDS).flatMap(
      (kind) => KEYWORDS[kind].map(() => kind)
    );
    MARK_KEYWORDS = Object.values(KEYWORDS).flat();
  }
});

// src/engine/keywordIndex.ts
function makeIndex(rules2) {
  const matching = rules2.filter((rule7) => rule7.pattern !== void 0);
  const lists = /* @__PURE__ */ new Map();
  matching.forEach((rule7, i) => {
    for (const keyword of rule7.keywords) {
      const list = lists.get(keyword);
      if (list === void 0) lists.set(keyword, [i]);
      else list.push(i);
    }
  });
  const keywords = [...lists.keys(), ...MARK_KEYWORDS];
  return {
    rules: matching.map((rule7) => rule7.id),
    pathRules: rules2.filter((rule7) => rule7.pattern === void 0 && rule7.path !== void 0).map((rule7) => rule7.id),
    fileRules: matching.filter((rule7) => rule7.path !== void 0 && rule7.keywords.length === 0).map((rule7) => rule7.id),
    byKeyword: makeLists([...lists.values(), ...MARK_KEYWORDS.map(() => [])]),
    keywordLength: Uint8Array.from(keywords, (keyword) => keyword.length),
    automaton: buildAutomaton(keywords)
  };
}
function packIndex(index) {
  const { automaton: automaton2 } = index;
  const { next, shift } = automaton2;
  const stride = 1 << shift;
  const states = next.length >> shift;
  if (states > 65535 || stride > 256) throw new RangeError("the packed keyword index is too small for these rules");
  const edgeCounts = new Uint8Array(states);
  const classes = [];
  const targets = Array.from(next.subarray(0, stride));
  for (let state = 1; state < states; state++) {
    for (let cls = 0; cls < stride; cls++) {
      const target = next[state * stride + cls];
      if (target === next[cls]) continue;
      edgeCounts[state] = edgeCounts[state] + 1;
      classes.push(cls);
      targets.push(target);
    }
  }
  const { firstAccepting, longest } = automaton2;
  return {
    meta: {
      rules: index.rules,
      pathRules: index.pathRules,
      fileRules: index.fileRules,
      shift,
      states,
      firstAccepting,
      longest
    },
    bytes: {
      classes: automaton2.classes,
      keywordLength: index.keywordLength,
      edgeCounts,
      edgeClasses: Uint8Array.from(classes)
    },
    words: {
      keywordStarts: index.byKeyword.starts,
      keywordItems: index.byKeyword.items,
      outputStarts: automaton2.outputs.starts,
      outputItems: automaton2.outputs.items,
      targets: Uint16Array.from(targets)
    }
  };
}
function unpackIndex({ meta, bytes, words: words3 }) {
  const { shift, states } = meta;
  const stride = 1 << shift;
  const { edgeCounts, edgeClasses } = bytes;
  const { targets } = words3;
  const next = newTable(states, stride);
  next.set(targets.subarray(0, stride));
  for (let filled = stride; filled < next.length; filled *= 2) {
    next.copyWithin(filled, 0, Math.min(filled, next.length - filled));
  }
  let edge = 0;
  for (let state = 1; state < states; state++) {
    const row = state * stride;
    for (const end = edge + edgeCounts[state]; edge < end; edge++) {
      next[row + edgeClasses[edge]] = targets[stride + edge];
    }
  }
  return {
    rules: meta.rules,
    pathRules: meta.pathRules,
    fileRules: meta.fileRules,
    byKeyword: { starts: words3.keywordStarts, items: words3.keywordItems },
    keywordLength: bytes.keywordLength,
    automaton: {
      classes: bytes.classes,
      next,
      firstAccepting: meta.firstAccepting,
      outputs: { starts: words3.outputStarts, items: words3.outputItems },
      shift,
      longest: meta.longest
    }
  };
}
var init_keywordIndex = __esm({
  "src/engine/keywordIndex.ts"() {
    "use strict";
    init_automaton();
    init_marks();
  }
});

// src/ruleset/lazyRule.ts
function lazyRule(id, read5) {
  return new LazyRule(id, read5);
}
var LazyRule;
var init_lazyRule = __esm({
  "src/ruleset/lazyRule.ts"() {
    "use strict";
    LazyRule = class {
      id;
      #read;
      #parsed;
      constructor(id, read5) {
        this.id = id;
        this.#read = read5;
      }
      get #rule() {
        return this.#parsed ??= JSON.parse(this.#read());
      }
      get provider() {
        return this.#rule.provider;
      }
      get family() {
        return this.#rule.family;
      }
      get title() {
        return this.#rule.title;
      }
      get severity() {
        return this.#rule.severity;
      }
      get confidence() {
        return this.#rule.confidence;
      }
      get keywords() {
        return this.#rule.keywords;
      }
      // Absent and undefined are told apart by nobody, but the type wants a string where there is one.
      get pattern() {
        return this.#rule.pattern;
      }
      get detector() {
        return this.#rule.detector;
      }
      get flags() {
        return this.#rule.flags;
      }
      get before() {
        return this.#rule.before;
      }
      get maxLength() {
        return this.#rule.maxLength;
      }
      get reach() {
        return this.#rule.reach;
      }
      get prefix() {
        return this.#rule.prefix;
      }
      get entropy() {
        return this.#rule.entropy;
      }
      get stopwords() {
        return this.#rule.stopwords;
      }
      get allow() {
        return this.#rule.allow;
      }
      get checks() {
        return this.#rule.checks;
      }
      get path() {
        return this.#rule.path;
      }
      get where() {
        return this.#rule.where;
      }
      get needs() {
        return this.#rule.needs;
      }
      get specificity() {
        return this.#rule.specificity;
      }
      get revoke() {
        return this.#rule.revoke;
      }
      /** For configHash and for people who print a rule. */
      toJSON() {
        return this.#rule;
      }
    };
  }
});

// src/ruleset/rulesFile.ts
function writeRulesFile(rules2, index) {
  const texts = rules2.map((rule7) => Buffer.from(JSON.stringify(rule7)));
  const starts2 = [0];
  for (const text2 of texts) starts2.push(starts2.at(-1) + text2.length);
  const header = {
    meta: index.meta,
    ids: rules2.map((rule7) => rule7.id),
    starts: starts2,
    bytes: Object.entries(index.bytes).map(([name2, array]) => [name2, array.length]),
    words: Object.entries(index.words).map(([name2, array]) => [name2, array.length])
  };
  const head = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const sections = [
    Buffer.concat([size, head]),
    ...Object.values(index.words).map((words3) => littleEndian(words3)),
    ...Object.values(index.bytes).map((bytes) => Buffer.from(bytes)),
    Buffer.concat(texts)
  ];
  return Buffer.concat(sections.flatMap((section) => [section, pad(section.length)]));
}
function pad(length) {
  return Buffer.alloc((4 - length % 4) % 4);
}
function littleEndian(words3) {
  const bytes = Buffer.alloc(words3.length * 2);
  words3.forEach((word, i) => bytes.writeUInt16LE(word, i * 2));
  return bytes;
}
function readRulesFile(file2) {
  const headEnd = 4 + file2.readUInt32LE(0);
  const header = JSON.parse(file2.toString("utf8", 4, headEnd));
  let at3 = padded(headEnd);
  const take = (length) => {
    const start2 = at3;
    at3 = padded(at3 + length);
    if (at3 > file2.length + 3) throw new RangeError("the rules file is cut short");
    return start2;
  };
  const words3 = Object.fromEntries(
    header.words.map(([name2, length]) => [name2, wordsAt(file2, take(length * 2), length)])
  );
  const bytes = Object.fromEntries(
    header.bytes.map(([name2, length]) => {
      const start2 = take(length);
      return [name2, file2.subarray(start2, start2 + length)];
    })
  );
  const { ids, starts: starts2, meta } = header;
  const texts = take(starts2.at(-1) ?? 0);
  return {
    ids,
    text: (rule7) => file2.toString("utf8", texts + starts2[rule7], texts + starts2[rule7 + 1]),
    index: () => ({ meta, bytes, words: words3 })
  };
}
function padded(offset) {
  return offset + 3 & ~3;
}
function wordsAt(file2, start2, length) {
  const offset = file2.byteOffset + start2;
  if (LITTLE_ENDIAN && offset % 2 === 0) return new Uint16Array(file2.buffer, offset, length);
  return Uint16Array.from({ length }, (_, i) => file2.readUInt16LE(start2 + i * 2));
}
var LITTLE_ENDIAN;
var init_rulesFile = __esm({
  "src/ruleset/rulesFile.ts"() {
    "use strict";
    LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  }
});

// src/ruleset/shippedFile.ts
function shippedFile(name2, source) {
  for (const place2 of [`../${name2}`, `./${name2}`, `${source}${name2}`]) {
    try {
      return (0, import_node_fs6.readFileSync)(new URL(place2, coreUrl));
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  return void 0;
}
var import_node_fs6;
var init_shippedFile = __esm({
  "src/ruleset/shippedFile.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
  }
});

// src/ruleset/builtin.ts
function builtinRules() {
  const { ids, text: text2 } = file ??= load();
  return rules ??= ids.map((id, n) => lazyRule(id, () => text2(n)));
}
function builtinIndex() {
  return unpackIndex((file ??= load()).index());
}
function load() {
  const bytes = shippedFile("rules.bin", "../generated/");
  try {
    if (bytes !== void 0) return readRulesFile(bytes);
  } catch {
  }
  throw new IncompleteError("the built-in rules are missing from this installation of leakgate; install it again");
}
var file, rules;
var init_builtin = __esm({
  "src/ruleset/builtin.ts"() {
    "use strict";
    init_keywordIndex();
    init_model();
    init_lazyRule();
    init_rulesFile();
    init_shippedFile();
  }
});

// src/run/ruleSet.ts
async function loadRules(root, files = onDisk) {
  const docs = async () => [
    ...(await importLate("./late/ruleset-builtinDocs.js")).builtinDocs(),
    ...await guardDocs()
  ];
  const folder = root === void 0 ? void 0 : (0, import_node_path6.join)(root, OWN_RULES);
  const builtin = [...builtinRules(), ...GUARD_RULES];
  if (folder === void 0 || files.names(folder).length === 0)
    return { all: builtin, docs, own: [], index: builtinIndex };
  const { joinRules, loadUserRules } = await importLate("./late/ruleset-userRules.js");
  const own = loadUserRules(folder, OWN_RULES, files);
  const ids = new Set(own.docs.map((doc) => doc.id));
  const { PatternBudget } = await importLate("./late/ruleset-patternBudget.js");
  return {
    all: joinRules(builtin, own),
    own: own.rules,
    budget: new PatternBudget(ids),
    docs: async () => [...(await docs()).filter((doc) => !ids.has(doc.id)), ...own.docs]
  };
}
function loadedRules(ids, own) {
  const known = new Map([...builtinRules(), ...GUARD_RULES, ...own].map((rule7) => [rule7.id, rule7]));
  return ids.flatMap((id) => known.get(id) ?? []);
}
async function guardDocs() {
  const { GUARD_DOCS } = await importLate("./late/policy-guardDocs.js");
  return Object.entries(GUARD_DOCS).map(([id, description2]) => ({
    id,
    description: description2,
    origin: `docs/guards.md#${id}`,
    examples: { leak: [], ok: [] },
    override: false
  }));
}
var import_node_path6, OWN_RULES;
var init_ruleSet = __esm({
  "src/run/ruleSet.ts"() {
    "use strict";
    import_node_path6 = require("node:path");
    init_policyFiles();
    init_guards();
    init_builtin();
    OWN_RULES = ".leakgate/rules";
  }
});

// src/run/prepare.ts
async function prepare(options) {
  const source = options.source ?? { kind: "tree" };
  const place2 = await locate(options.cwd ?? process.cwd(), source);
  const { policyFrom } = options;
  const files = policyFrom === void 0 ? onDisk : await policyOf(policyFrom, place2);
  const rules2 = await loadRules(place2.root, files);
  const { config: file2, baseline: wanted, noBaseline } = options;
  const baseline = noBaseline === true ? false : wanted;
  const config = await loadConfig({
    cwd: place2.cwd,
    ...place2.root !== void 0 && { root: place2.root },
    ...file2 !== void 0 && { file: file2 },
    overrides: { ...settingsIn(options), ...baseline !== void 0 && { baseline } },
    rules: rules2.all,
    files
  });
  if (source.kind === "stdin") await loadParsers();
  return { options, source, place: place2, rules: rules2, config, files };
}
async function policyOf(revision, place2) {
  const { policyAt } = await importLate("./late/run-policyCommit.js");
  return await policyAt(revision, place2);
}
function settingsIn({ baseline: _, shard: __, onProgress: ___, ...rest }) {
  return rest;
}
var init_prepare = __esm({
  "src/run/prepare.ts"() {
    "use strict";
    init_config();
    init_parsers();
    init_policyFiles();
    init_place();
    init_ruleSet();
  }
});

// src/policy/imageFiles.ts
function guardedInImage(path) {
  return (kindsOf(path) & LOOKED_AT) !== 0 && !OF_PACKAGES.test(path);
}
var LOOKED_AT, OF_PACKAGES;
var init_imageFiles = __esm({
  "src/policy/imageFiles.ts"() {
    "use strict";
    init_kind();
    LOOKED_AT = Kind.env | Kind.secretsFolder | Kind.keyFile | Kind.gitFolder;
    OF_PACKAGES = /^(?:usr\/(?!local\/|src\/app\/)|lib(?:32|64)?\/|s?bin\/|var\/(?:lib\/(?:dpkg|apt|rpm)|cache)\/|etc\/ssl\/certs\/|lib\/apk\/)/;
  }
});

// src/policy/wake.ts
function wakeRules(guards) {
  return guards.flatMap((guard) => (guard.wakes ?? []).map((wake, i) => wakeRule(guard, wake, i)));
}
function wakeRule(guard, { keywords, pattern, path }, index) {
  return {
    ...guardRule(`${PREFIX}${idOf(guard)}:${index}`, "", "low", ""),
    where: ["content"],
    keywords,
    // The "secret" is one character, of which no judgement can make a placeholder.
    pattern: `(?<secret>[\\s\\S])${pattern ?? ""}`,
    flags: "i",
    maxLength: REACH,
    // No look-arounds; a boundary reads one byte.
    reach: { before: 1, after: 1 },
    ...path !== void 0 && { path }
  };
}
function idOf(guard) {
  return guard.rules[0]?.id ?? "";
}
function isWake({ rule: rule7 }) {
  return rule7.startsWith(PREFIX);
}
function partWakes(hits) {
  const findings = hits.filter((hit) => !isWake(hit.match));
  const woken = new Woken();
  if (findings.length < hits.length) {
    for (const hit of hits) {
      if (!isWake(hit.match) || hit.archive !== void 0) continue;
      woken.add(hit, hit.match.rule.slice(PREFIX.length, hit.match.rule.lastIndexOf(":")));
    }
  }
  return { findings, woken };
}
var PREFIX, REACH, NONE, Woken;
var init_wake = __esm({
  "src/policy/wake.ts"() {
    "use strict";
    init_guard();
    PREFIX = "wake:";
    REACH = 320;
    NONE = /* @__PURE__ */ new Map();
    Woken = class {
      #byBlob = /* @__PURE__ */ new Map();
      #byPath = /* @__PURE__ */ new Map();
      add({ path, blob, match }, guard) {
        const places = blob === void 0 ? this.#byPath : this.#byBlob;
        const key = blob ?? path;
        let guards = places.get(key);
        if (guards === void 0) places.set(key, guards = /* @__PURE__ */ new Map());
        const offsets = guards.get(guard);
        if (offsets === void 0) guards.set(guard, [match.start]);
        else offsets.push(match.start);
      }
      /** Paths of contents that have no object id: those of a work tree. */
      get paths() {
        return this.#byPath;
      }
      get blobs() {
        return new Set(this.#byBlob.keys());
      }
      /** @param blob the content's object id where the source's hits name one */
      of(path, blob) {
        return (blob === void 0 ? void 0 : this.#byBlob.get(blob)) ?? this.#byPath.get(path) ?? NONE;
      }
    };
  }
});

// src/policy/chooseEntries.ts
function entryFilter(guards, { isChange, woken = new Woken() }) {
  const wanted = guards.reduce((bits, guard) => bits | kindsFor(guard, isChange), 0);
  return { path: (path) => (kindsOf(path) & wanted) !== 0 || woken.paths.has(path), blobs: woken.blobs };
}
async function chooseEntries(entries, guards, run3) {
  const { isChange, woken = new Woken() } = run3;
  const wanted = guards.reduce((bits, guard) => bits | kindsFor(guard, isChange), 0);
  const chosen2 = [];
  for await (const entry2 of entries) {
    const kinds2 = kindsOf(entry2.path);
    const wakes = woken.of(entry2.path, run3.namesBlobs && entry2.archive === void 0 ? entry2.blob : void 0);
    if ((kinds2 & wanted) === 0 && wakes.size === 0) continue;
    if (entry2.mode === SYMLINK || entry2.mode === SUBMODULE || run3.memory?.settled(entry2) === true) continue;
    chosen2.push({ entry: entry2, kinds: kinds2, woken: wakes });
  }
  return chosen2.sort((a, b) => a.entry.path < b.entry.path ? -1 : a.entry.path > b.entry.path ? 1 : 0);
}
function kindsFor(guard, isChange) {
  return isChange ? guard.kinds | (guard.kindsInChange ?? 0) : guard.kinds;
}
var SYMLINK, SUBMODULE;
var init_chooseEntries = __esm({
  "src/policy/chooseEntries.ts"() {
    "use strict";
    init_kind();
    init_wake();
    SYMLINK = "120000";
    SUBMODULE = "160000";
  }
});

// src/policy/withGuards.ts
function guardWakes(rules2) {
  return wakeRules(chosen(rules2));
}
function sharedWakes(rules2) {
  const comparing = chosen(rules2).filter((guard) => guard.finish !== void 0);
  const heeded = new Set(comparing.flatMap((guard) => [idOf(guard), ...guard.heeds ?? []]));
  return wakeRules(chosen(rules2).filter((guard) => heeded.has(idOf(guard))));
}
function withGuards(source, options) {
  const guards = chosen(options.rules);
  return {
    kind: source.kind,
    target: source.target,
    chunks: () => source.chunks(),
    attribute: async (all) => {
      const { findings, woken } = partWakes(all);
      const attributed = source.attribute === void 0 ? findings : await source.attribute(findings);
      if (source.entries === void 0 || guards.length === 0) return attributed;
      const run3 = {
        isChange: source.kind === "staged" || source.kind === "range",
        namesBlobs: source.kind !== "tree",
        woken,
        ...options.memory !== void 0 && { memory: options.memory }
      };
      const entries = await chooseEntries(source.entries(entryFilter(guards, run3)), guards, run3);
      if (entries.length === 0) return attributed;
      const { runGuards } = await importLate("./late/policy-run.js");
      const hits = await runGuards(entries, guards, { ...options, ...run3 });
      return [...attributed, ...hits.filter(({ match }) => options.rules.has(match.rule))];
    },
    close: async () => await source.close?.()
  };
}
function chosen(rules2) {
  return GUARDS.filter((guard) => guard.rules.some((rule7) => rules2.has(rule7.id)));
}
var init_withGuards = __esm({
  "src/policy/withGuards.ts"() {
    "use strict";
    init_guards();
    init_chooseEntries();
    init_wake();
  }
});

// src/scan.ts
async function collect(source, scanner, annotate, signal, tick) {
  const hits = [];
  const keep = async (chunk, matches) => {
    if (matches.length === 0) return;
    const added = chunk.added === void 0 ? void 0 : await chunk.added();
    const counted = added === void 0 ? matches : matches.filter((m) => touches(m, added));
    const shown2 = matches.some(isWake) ? matches.filter((m) => !isWake(m)) : matches;
    const texts = shown2 === matches ? counted : counted.filter((m) => !isWake(m));
    const notes2 = new Map(texts.length === 0 ? [] : annotate(chunk, texts, shown2).map((note2, i) => [texts[i], note2]));
    for (const match of counted)
      hits.push({ ...place(chunk, match), ...notes2.get(match), match: inWhole(chunk, match) });
  };
  const waiting = [];
  const settle2 = async (isEnough) => {
    while (waiting.length > 0 && !isEnough()) {
      const { chunk, answer } = waiting.shift();
      await keep(chunk, await answer);
    }
  };
  let turn;
  try {
    for await (const chunk of source.chunks()) {
      const pause = tick?.(chunk.bytes.length);
      if (pause !== void 0) await pause;
      signal?.throwIfAborted();
      const answer = scanner.scan(chunk);
      if (!(answer instanceof Promise) && waiting.length === 0) {
        if (answer.length > 0) await keep(chunk, answer);
        continue;
      }
      waiting.push(waitFor(chunk, answer));
      turn ??= performance.now();
      if (performance.now() - turn < LISTEN) continue;
      await new Promise((resolve5) => setImmediate(resolve5));
      await settle2(() => waiting[0]?.isThere !== true);
      turn = performance.now();
    }
    scanner.flush?.();
    await settle2(() => false);
    return source.attribute === void 0 ? hits : await source.attribute(hits);
  } finally {
    await scanner.close?.();
    await source.close?.();
  }
}
function waitFor(chunk, answer) {
  const waiting = { chunk, answer, isThere: !(answer instanceof Promise) };
  const arrived = () => {
    waiting.isThere = true;
  };
  if (answer instanceof Promise) answer.then(arrived, arrived);
  return waiting;
}
function place(chunk, match) {
  const { path, where, blob, provenance, archive, layer, image, names } = chunk;
  return {
    path: names?.[match.line - 1] ?? path,
    where,
    ...blob !== void 0 && { blob },
    ...provenance !== void 0 && { provenance },
    ...archive !== void 0 && { archive },
    ...layer !== void 0 && { layer },
    ...image !== void 0 && { image }
  };
}
function inWhole({ firstLine: firstLine2 }, match) {
  if (firstLine2 === void 0) return match;
  return { ...match, line: match.line + firstLine2 - 1, endLine: match.endLine + firstLine2 - 1 };
}
function touches(match, added) {
  return added.some((range) => range.start <= match.endLine && match.line < range.end);
}
var LISTEN;
var init_scan = __esm({
  "src/scan.ts"() {
    "use strict";
    init_wake();
    LISTEN = 15;
  }
});

// src/sources/archive/keeper.ts
var ONE, ALL, Keeper;
var init_keeper = __esm({
  "src/sources/archive/keeper.ts"() {
    "use strict";
    ONE = 1e6;
    ALL = 64e6;
    Keeper = class {
      #guarded;
      #coverage;
      #bytes = 0;
      constructor(guarded, coverage2) {
        this.#guarded = guarded;
        this.#coverage = coverage2;
      }
      /** @returns the file, when its name says that a guard wants it. What does not fit is counted. */
      keep({ path, mode, bytes }, place2) {
        if (!this.#guarded(path)) return void 0;
        const length = Math.min(bytes.length, ONE);
        if (this.#bytes + length > ALL) {
          this.#coverage.skip("too-much-for-guards", path, bytes.length);
          return void 0;
        }
        this.#bytes += length;
        return { path, mode, bytes: Buffer.from(bytes.subarray(0, length)), place: place2 };
      }
    };
  }
});

// src/sources/archive/kind.ts
function isDocument(kind) {
  return kind === "pdf" || kind === "sqlite" || kind === "class" || kind === "pyc";
}
function archiveKind(head) {
  if (head.length < 4) return void 0;
  switch (head[0]) {
    case 80:
      if (head[1] !== 75) break;
      return ["0304", "0506", "0708"].includes(head.toString("hex", 2, 4)) ? "zip" : void 0;
    case 31:
      return head[1] === 139 && head[2] === 8 && (head[3] & 224) === 0 ? "gzip" : void 0;
    case 66:
      if (head[1] !== 90) break;
      return /^425a683[1-9](?:314159265359|177245385090)$/.test(head.toString("hex", 0, 10)) ? "bzip2" : void 0;
    case 253:
      return startsWith(head, "fd377a585a00") ? "xz" : void 0;
    case 40:
      return startsWith(head, "28b52ffd") ? "zstd" : void 0;
    case 55:
      return startsWith(head, "377abcaf271c") ? "7z" : void 0;
    case 37:
      if (startsWith(head, "255044462d")) return "pdf";
      break;
    case 83:
      if (head.length >= 100 && head.toString("latin1", 0, 16) === "SQLite format 3\0") return "sqlite";
      break;
    case 202:
      return startsWith(head, "cafebabe") && head.length > 10 && head.readUInt16BE(6) >= 45 ? "class" : void 0;
    case 82:
      return startsWith(head, "526172211a07") ? "rar" : void 0;
    default:
  }
  if (isPyc(head)) return "pyc";
  if (head.length >= HEAD_BYTES && head[257] === 117 && head.toString("latin1", 257, 262) === "ustar") return "tar";
  return head.length >= HEAD_BYTES && isOldTar(head) ? "tar" : void 0;
}
function isPyc(head) {
  const [, second = 0, third, fourth] = head;
  return third === 13 && fourth === 10 && second >= 12 && second <= 15 && head.length > 20;
}
function startsWith(head, hex2) {
  return head.toString("hex", 0, hex2.length / 2) === hex2;
}
function isOldTar(head) {
  const last = head[154];
  if (last !== 0 && last !== 32 && !isOctal(last) || !isOctal(head[149]) || head[0] === 0) return false;
  const stored = Number.parseInt(head.toString("latin1", 148, 156).replaceAll("\0", " ").trim(), 8);
  if (!(stored > 0)) return false;
  let sum = 8 * 32;
  for (let i = 0; i < HEAD_BYTES; i++) if (i < 148 || i >= 156) sum += head[i];
  return sum === stored;
}
function isOctal(byte) {
  return byte >= 48 && byte <= 55;
}
var HEAD_BYTES;
var init_kind2 = __esm({
  "src/sources/archive/kind.ts"() {
    "use strict";
    HEAD_BYTES = 512;
  }
});

// src/sources/archive/withArchives.ts
function withArchives(source, ctx, options) {
  const kept = /* @__PURE__ */ new Map();
  const keeper = new Keeper(options.guarded, ctx.coverage);
  const keep = (archive, { added }, file2) => {
    if (!file2.isMember || file2.firstLine !== 1) return;
    const one = keeper.keep(file2, { archive: archive.path, ...added !== void 0 && { added } });
    const key = archive.blob ?? archive.path;
    if (one !== void 0) kept.set(key, [...kept.get(key) ?? [], one]);
  };
  return {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        if (!isFile(chunk) || archiveKind(chunk.bytes) === void 0) yield chunk;
        else if (options.depth === 0) {
          ctx.coverage.skip("archive-not-opened", chunk.path, chunk.bytes.length);
          yield chunk;
        } else {
          const { innerChunks } = await importLate("./late/sources-archive-innerChunks.js");
          for await (const { inner, file: file2 } of innerChunks(chunk, ctx.part?.at(chunk.path, ctx) ?? ctx, options.depth)) {
            if (file2 !== void 0) keep(chunk, inner, file2);
            yield inner;
          }
        }
      }
    },
    ...source.entries !== void 0 && {
      async *entries(filter) {
        const wanted = filter === void 0 || kept.size === 0 ? filter : andArchives(filter, kept);
        for await (const entry2 of source.entries?.(wanted) ?? []) {
          if (filter === void 0 || filter.path(entry2.path) || filter.blobs.has(entry2.blob ?? "")) yield entry2;
          const inside = kept.get(entry2.blob ?? "") ?? kept.get(entry2.path) ?? [];
          for (const one of inside) yield innerEntry(entry2, one);
        }
      }
    }
  };
}
function isFile({ where, names }) {
  return (where === "content" || where === "note") && names === void 0;
}
function andArchives(filter, kept) {
  return {
    path: (path) => filter.path(path) || kept.has(path),
    blobs: {
      has: (oid) => kept.has(oid) || filter.blobs.has(oid),
      *[Symbol.iterator]() {
        yield* filter.blobs;
        yield* kept.keys();
      }
    }
  };
}
function innerEntry(archive, { path, mode, bytes, place: place2 }) {
  const { added: _, onDisk: __, ...outer } = archive;
  return {
    ...outer,
    ...place2,
    // In a history the archive may have other names, too.
    path: `${archive.path}${path.slice(place2.archive?.length)}`,
    archive: archive.path,
    mode,
    read: () => Promise.resolve(bytes)
  };
}
var init_withArchives = __esm({
  "src/sources/archive/withArchives.ts"() {
    "use strict";
    init_keeper();
    init_kind2();
  }
});

// src/engine/text.ts
function scanText(bytes) {
  const encoding = utf16Encoding(bytes);
  if (encoding === void 0) {
    const nul = bytes.indexOf(0);
    return { bytes, binary: nul >= 0 && nul < SNIFF_BYTES };
  }
  const even = bytes.length & ~1;
  const little = encoding === "utf-16le" ? bytes.subarray(0, even) : Buffer.from(bytes.subarray(0, even)).swap16();
  const parts2 = [];
  const slice = 1 << 26;
  for (let at3 = 0; at3 < little.length; at3 += slice) {
    parts2.push(Buffer.from(little.toString("utf16le", at3, Math.min(at3 + slice, little.length)), "utf8"));
  }
  const text2 = parts2.length === 1 ? parts2[0] : Buffer.concat(parts2);
  return { bytes: text2, transcoded: encoding, binary: false };
}
function isUtf16(bytes) {
  return utf16Encoding(bytes) !== void 0;
}
function utf16Encoding(bytes) {
  if (bytes.length < 2) return void 0;
  if (bytes[0] === 255 && bytes[1] === 254) return bytes[2] === 0 && bytes[3] === 0 ? void 0 : "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  const end = Math.min(bytes.length & ~1, 4096);
  if (end < 8) return void 0;
  let evenNul = 0;
  let oddNul = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) evenNul++;
    if (bytes[i + 1] === 0) oddNul++;
  }
  const pairs = end / 2;
  if (oddNul > pairs * 0.6 && evenNul < pairs * 0.05) return "utf-16le";
  if (evenNul > pairs * 0.6 && oddNul < pairs * 0.05) return "utf-16be";
  return void 0;
}
function decodeText(bytes) {
  const text2 = bytes.toString("utf8");
  return text2.includes("\uFFFD") ? bytes.toString("latin1") : text2;
}
var SNIFF_BYTES;
var init_text = __esm({
  "src/engine/text.ts"() {
    "use strict";
    SNIFF_BYTES = 8e3;
  }
});

// src/triage/printable.ts
function printable(text2) {
  return text2.replace(HARMFUL, escaped);
}
function printableLine(text2) {
  return printable(text2.replaceAll("	", " "));
}
function escaped(character) {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "	") return "\\t";
  const code2 = character.codePointAt(0);
  return code2 < 256 ? `\\x${code2.toString(16).padStart(2, "0")}` : `\\u{${code2.toString(16)}}`;
}
var HARMFUL;
var init_printable = __esm({
  "src/triage/printable.ts"() {
    "use strict";
    HARMFUL = // oxlint-disable-next-line no-control-regex
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
  }
});

// src/triage/excerpt.ts
function boundary(bytes, offset, edge) {
  let at3 = offset;
  while (at3 !== edge && at3 < bytes.length && at3 - offset < 3 && (bytes[at3] & 192) === 128) at3++;
  return at3;
}
function masked(bytes, from, to, known) {
  let text2 = "";
  let at3 = from;
  for (const match of known) {
    if (match.end <= at3 || match.start >= to) continue;
    if (match.start > at3) text2 += clean(bytes.subarray(at3, match.start));
    text2 += match.secret.mask;
    at3 = match.end;
  }
  return at3 < to ? text2 + clean(bytes.subarray(at3, to)) : text2;
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
  const place2 = Math.max(0, characters.indexOf(PLACE));
  const width = EXCERPT_WIDTH - 40;
  const from = characters.length <= width ? 0 : Math.max(0, Math.min(place2 - BEFORE, characters.length - width));
  const to = Math.min(characters.length, from + width);
  let head = characters.slice(from, place2).join("");
  let tail = characters.slice(place2, to).join("");
  if (from > 0 || cutBefore) head = `\u2026${head.replace(/^[^\s"'`,;()<>]+/, "")}`;
  if (to < characters.length || cutAfter) tail = `${tail.replace(/[^\s"'`,;()<>\u{f8ff}]+$/u, "")}\u2026`;
  return head + tail;
}
var EXCERPT_WIDTH, REACH2, BEFORE, SHORTEST_REPEAT, PLACE, Excerpts;
var init_excerpt = __esm({
  "src/triage/excerpt.ts"() {
    "use strict";
    init_text();
    init_model();
    init_printable();
    EXCERPT_WIDTH = 200;
    REACH2 = 4 * EXCERPT_WIDTH;
    BEFORE = 60;
    SHORTEST_REPEAT = 4;
    PLACE = "\uF8FF";
    Excerpts = class {
      #bytes;
      #lines;
      #known;
      #longest;
      /**
       * @param bytes the scanned text
       * @param known all matches in it, whatever becomes of them
       */
      constructor(bytes, lines2, known) {
        this.#bytes = bytes;
        this.#lines = lines2;
        this.#known = [...known].sort((a, b) => a.start - b.start || b.end - a.end);
        this.#longest = known.reduce((max, m) => Math.max(max, m.end - m.start), 0);
      }
      /** At most {@link EXCERPT_WIDTH} characters around the match. */
      of(match) {
        const first = this.#lines.around(match.start);
        const last = match.endLine === match.line ? first : this.#lines.around(match.end);
        const from = boundary(this.#bytes, Math.max(first.start, match.start - REACH2), first.start);
        const to = boundary(this.#bytes, Math.min(last.end, match.end + REACH2), last.end);
        const nearby = this.#overlapping(from, to);
        const own = { start: match.start, end: match.end };
        for (const other of nearby) {
          if (other.start >= own.end || other.end <= own.start) continue;
          own.start = Math.min(own.start, other.start);
          own.end = Math.max(own.end, other.end);
        }
        const line = masked(this.#bytes, from, own.start, nearby) + PLACE + masked(this.#bytes, own.end, to, nearby);
        const shown2 = printableLine(hideRepeats(line.replace(/\r$/, ""), nearby));
        return cut(shown2, from > first.start, to < last.end).replace(PLACE, () => match.secret.mask);
      }
      #overlapping(from, to) {
        const found2 = [];
        for (let i = this.#firstFrom(from - this.#longest); i < this.#known.length; i++) {
          const match = this.#known[i];
          if (match.start >= to) break;
          if (match.end > from) found2.push(match);
        }
        return found2;
      }
      /** Index of the first known match that starts at or after an offset. */
      #firstFrom(offset) {
        let low = 0;
        let high2 = this.#known.length;
        while (low < high2) {
          const middle = low + high2 >> 1;
          if (this.#known[middle].start < offset) low = middle + 1;
          else high2 = middle;
        }
        return low;
      }
    };
  }
});

// src/triage/comments.ts
function comments(line) {
  if (!/leak|pragma|secretlint-|:ignore|ggignore/.test(line)) return [];
  const found2 = [];
  for (const match of line.matchAll(OWN)) {
    const kind = match[1];
    if (kind === "-start" || kind === "-end") continue;
    const rest = line.slice(match.index + match[0].length);
    const place2 = kind === void 0 ? "line" : "next-line";
    found2.push({ form: match[0], place: place2, index: match.index, ...ruleList(rest), ...reasonOf(rest) });
  }
  for (const { form, place: place2, pattern } of OTHERS) {
    for (const match of line.matchAll(pattern)) {
      found2.push({ form, place: place2, index: match.index, ...reasonOf(line.slice(match.index + match[0].length)) });
    }
  }
  for (const match of line.matchAll(SECRETLINT)) {
    if (match[1] !== "disable-line" && match[1] !== "disable-next-line") continue;
    const rest = line.slice(match.index + match[0].length);
    const place2 = match[1] === "disable-line" ? "line" : "next-line";
    found2.push({ form: match[0], place: place2, index: match.index, ...secretlintRules(rest), ...reasonOf(rest) });
  }
  return found2;
}
function blockMarks(line) {
  const found2 = [];
  for (const match of line.matchAll(OWN)) {
    if (match[1] !== "-start" && match[1] !== "-end") continue;
    const rest = line.slice(match.index + match[0].length);
    found2.push({
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
    found2.push({
      form: match[0],
      opens: match[1] === "disable",
      index: match.index,
      ...secretlintRules(rest),
      ...reasonOf(rest)
    });
  }
  return found2.sort((a, b) => a.index - b.index);
}
function namesRule(comment, rule7) {
  if (comment.rules === void 0) return true;
  if (!comment.form.startsWith("secretlint")) return comment.rules.includes(rule7);
  const id = rule7.replaceAll("-", "");
  return comment.rules.some((name2) => name2 !== "" && id.includes(name2));
}
function ruleList(rest) {
  const match = RULE_LIST.exec(rest);
  if (match === null) return {};
  return {
    rules: match[1].split(",").map((name2) => name2.trim()).filter((name2) => name2 !== "")
  };
}
function secretlintRules(rest) {
  const names = [...rest.replace(/\s--\s.*$/, "").matchAll(/secretlint-rule-([\w-]+)/g)];
  return names.length === 0 ? {} : { rules: names.map((m) => m[1].replaceAll("-", "")) };
}
function reasonOf(rest) {
  const match = /^[^\n]*?\s--\s+(\S[^\n]*)$/.exec(rest.slice(0, 1e3));
  if (match === null) return {};
  const text2 = match[1].replace(/\s*(?:\*+\/|--+%?>|[#%-]\}|\*\)|#>|"""|''')\s*$/, "").trim();
  const named = OWNER.exec(text2);
  const owner = named?.[1]?.trim() ?? "";
  const reason = (named === null ? text2 : text2.slice(0, named.index) + text2.slice(named.index + named[0].length)).trim();
  return {
    ...reason !== "" && { reason: reason.slice(0, 300) },
    ...owner !== "" && { owner: owner.slice(0, 100) }
  };
}
var OWN, RULE_LIST, SECRETLINT, OTHERS, OWNER, BLOCK_WORDS;
var init_comments = __esm({
  "src/triage/comments.ts"() {
    "use strict";
    OWN = /(?<!\w|\w[.-])leakgate:allow(-next-line|-start|-end)?(?!-?\w)/g;
    RULE_LIST = /^\s?\[([^\]\n]{0,500})\]/;
    SECRETLINT = /(?<!\w|\w-)secretlint-(disable-next-line|disable-line|disable|enable)(?!-?\w)/g;
    OTHERS = [
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
    OWNER = /(?:^|\s*[;,(]\s*)owner:\s*([^;,()]*)\)?/i;
    BLOCK_WORDS = ["leakgate:allow-start", "secretlint-disable"];
  }
});

// src/triage/inline.ts
function allow({ form, reason, owner }, line) {
  return {
    form,
    line,
    ...reason !== void 0 && { reason: shown(reason) },
    ...owner !== void 0 && { owner: shown(owner) }
  };
}
function shown(latin) {
  return printable(decodeText(Buffer.from(latin, "latin1")));
}
function windows(line, match) {
  if (line.end - line.start <= 3 * REACH3) return [line];
  const near = { start: Math.max(line.start, match.start - REACH3), end: Math.min(line.end, match.end + REACH3) };
  const tail = { start: Math.max(line.start, line.end - REACH3), end: line.end };
  return near.start < near.end ? [near, tail] : [tail];
}
function blocks(marks, length) {
  const found2 = [];
  const open = /* @__PURE__ */ new Map([
    ["leakgate", []],
    ["secretlint", []]
  ]);
  for (const { mark: mark2, offset, line } of marks) {
    const stack = open.get(mark2.form.startsWith("leakgate") ? "leakgate" : "secretlint");
    if (mark2.opens) stack.push({ mark: mark2, start: offset, line });
    else
      for (const begun of mark2.form.startsWith("leakgate") ? stack.splice(-1) : stack.splice(0))
        found2.push({ ...begun, end: offset });
  }
  for (const begun of open.get("secretlint") ?? []) found2.push({ ...begun, end: length });
  return found2.sort((a, b) => a.start - b.start);
}
function hasBlocks(bytes) {
  return BLOCK_WORDS.some((word) => bytes.includes(word));
}
function markLines(bytes) {
  return hasBlocks(bytes) ? allMarks(bytes).map((mark2) => mark2.line) : [];
}
function allMarks(bytes) {
  const offsets = /* @__PURE__ */ new Set();
  for (const word of ["leakgate:allow-", "secretlint-"]) {
    for (let at3 = bytes.indexOf(word); at3 >= 0; at3 = bytes.indexOf(word, at3 + word.length)) offsets.add(at3);
  }
  const found2 = [];
  let line = 1;
  let counted = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (let at3 = bytes.indexOf(10, counted); at3 >= 0 && at3 < offset; at3 = bytes.indexOf(10, at3 + 1)) line++;
    counted = offset;
    const feed = bytes.indexOf(10, offset);
    const end = Math.min(feed < 0 ? bytes.length : feed, offset + MARK_REACH);
    const from = Math.max(0, offset - 1);
    const mark2 = blockMarks(bytes.toString("latin1", from, end)).find((m) => from + m.index === offset);
    if (mark2 !== void 0) found2.push({ mark: mark2, offset, line });
  }
  return found2;
}
var REACH3, MARK_REACH, InlineAllows;
var init_inline = __esm({
  "src/triage/inline.ts"() {
    "use strict";
    init_text();
    init_comments();
    init_printable();
    REACH3 = 4096;
    MARK_REACH = 1024;
    InlineAllows = class {
      #bytes;
      #lines;
      #blocks;
      /** See {@link markLines}. */
      #marks;
      #read = /* @__PURE__ */ new Map();
      constructor(bytes, lines2) {
        this.#bytes = bytes;
        this.#lines = lines2;
        const marks = hasBlocks(bytes) ? allMarks(bytes) : [];
        this.#marks = marks.map((mark2) => mark2.line);
        this.#blocks = blocks(marks, bytes.length);
      }
      /** The comment that allows the match, the nearest kind first; undefined when none does. */
      for(match) {
        const first = this.#lines.around(match.start);
        const last = match.endLine === match.line ? first : this.#lines.around(match.end);
        const onLine = this.#on(first, match.line, match, ["line", "around"]) ?? (last === first ? void 0 : this.#on(last, match.endLine, match, ["line", "around"]));
        if (onLine !== void 0) return onLine;
        const before2 = this.#lines.before(first.start);
        if (before2 !== void 0) {
          const places = last === first ? ["next-line"] : ["next-line", "around"];
          const above2 = this.#on(before2, match.line - 1, match, places);
          if (above2 !== void 0) return above2;
        }
        const after = last === first ? void 0 : this.#lines.after(last.end);
        const below2 = after === void 0 ? void 0 : this.#on(after, match.endLine + 1, match, ["around"]);
        return below2 ?? this.#inBlock(match);
      }
      #on(line, number, match, places) {
        for (const window of windows(line, match)) {
          for (const comment of this.#comments(window)) {
            const at3 = window.start + comment.index;
            if (at3 >= match.start && at3 < match.end) continue;
            if (places.includes(comment.place) && namesRule(comment, match.rule)) return allow(comment, number);
          }
        }
        return void 0;
      }
      /** Offsets are those of Latin-1 text, so that they are byte offsets. */
      #comments(window) {
        const key = `${window.start}-${window.end}`;
        let found2 = this.#read.get(key);
        if (found2 === void 0)
          this.#read.set(key, found2 = comments(this.#bytes.toString("latin1", window.start, window.end)));
        return found2;
      }
      #inBlock(match) {
        const block = this.#blocks.find(
          (b) => b.start < match.start && match.end <= b.end && namesRule(b.mark, match.rule)
        );
        return block === void 0 ? void 0 : { ...allow(block.mark, block.line), marks: this.#marks };
      }
    };
  }
});

// src/triage/lines.ts
function lineEndingAt(bytes, end) {
  const start2 = end === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, end - 1) + 1;
  return { start: start2, end };
}
var LINE_FEED, Lines;
var init_lines = __esm({
  "src/triage/lines.ts"() {
    "use strict";
    LINE_FEED = 10;
    Lines = class {
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
        const start2 = offset === 0 ? 0 : this.#bytes.lastIndexOf(LINE_FEED, offset - 1) + 1;
        const feed = this.#bytes.indexOf(LINE_FEED, offset);
        return this.#last = { start: start2, end: feed < 0 ? this.#bytes.length : feed };
      }
      /** The line before one that starts at `start`; undefined for the first. */
      before(start2) {
        if (start2 === 0) return void 0;
        if (this.#beforeLast?.start !== start2) this.#beforeLast = { start: start2, line: lineEndingAt(this.#bytes, start2 - 1) };
        return this.#beforeLast.line;
      }
      /** The line after one that ends at `end`; undefined for the last. */
      after(end) {
        if (end >= this.#bytes.length) return void 0;
        const feed = this.#bytes.indexOf(LINE_FEED, end + 1);
        return { start: end + 1, end: feed < 0 ? this.#bytes.length : feed };
      }
    };
  }
});

// src/triage/annotate.ts
function makeAnnotate(options = {}) {
  return (chunk, matches, all = matches) => {
    if (chunk.where === "path" || chunk.where === "ref-name" || chunk.where === "policy")
      return matches.map(() => ({}));
    const { bytes } = scanText(chunk.bytes);
    const lines2 = new Lines(bytes);
    const inlines = options.inlineAllow === false ? void 0 : new InlineAllows(bytes, lines2);
    const excerpts = new Excerpts(bytes, lines2, all);
    return matches.map((match) => {
      const inline = inlines?.for(match);
      return { excerpt: excerpts.of(match), ...inline !== void 0 && { inline } };
    });
  };
}
var init_annotate = __esm({
  "src/triage/annotate.ts"() {
    "use strict";
    init_text();
    init_excerpt();
    init_inline();
    init_lines();
  }
});

// src/triage/baselineKeys.ts
function withoutBaselineKeys(scanner) {
  return {
    scan: (chunk) => {
      const matches = scanner.scan(chunk);
      return matches.length === 0 || !isBaseline(chunk) ? matches : matches.filter((match) => !isKey(chunk, match));
    }
  };
}
function isBaseline({ bytes, where }) {
  return where === "content" && bytes.subarray(0, BYTE_ORDER_MARK.length + HEADER.length).includes(HEADER);
}
function isKey({ bytes }, { start: start2, end }) {
  const from = start2 === 0 ? 0 : bytes.lastIndexOf(LINE_FEED2, start2 - 1) + 1;
  const next = bytes.indexOf(LINE_FEED2, from);
  const line = bytes.toString("latin1", from, Math.min(next < 0 ? bytes.length : next, from + LONGEST));
  const key = (SALT.exec(line) ?? FINGERPRINT.exec(line))?.[1];
  if (key === void 0) return false;
  const at3 = from + line.indexOf(`"${key}"`) + 1;
  return start2 >= at3 && end <= at3 + key.length;
}
var HEADER, SALT, FINGERPRINT, BYTE_ORDER_MARK, LINE_FEED2, LONGEST;
var init_baselineKeys = __esm({
  "src/triage/baselineKeys.ts"() {
    "use strict";
    HEADER = '{"schema":"leakgate-baseline/';
    SALT = /^(?:\xef\xbb\xbf)?\{"schema":"leakgate-baseline\/\d+","salt":"([0-9a-f]{32,128})"\}\r?$/;
    FINGERPRINT = /^\{"fingerprint":"(lg1:(?:[0-9a-f]{32}|w[0-9a-f]{3}))",/;
    BYTE_ORDER_MARK = "\xEF\xBB\xBF";
    LINE_FEED2 = 10;
    LONGEST = 256;
  }
});

// src/triage/mask.ts
function makeMask(secrets) {
  const byHead = /* @__PURE__ */ new Map();
  for (const secret of secrets) {
    for (const value of parts(revealSecret(secret))) {
      const head = value.slice(0, HEAD);
      const list = byHead.get(head);
      if (list === void 0) byHead.set(head, [{ value, mask: secret.mask }]);
      else if (!list.some((other) => other.value === value)) list.push({ value, mask: secret.mask });
    }
  }
  if (byHead.size === 0) return noMask;
  for (const list of byHead.values())
    list.sort((a, b) => b.value.length - a.value.length || (a.mask < b.mask ? -1 : 1));
  const first = new Set([...byHead.keys()].map((head) => head.charCodeAt(0)));
  const known = /* @__PURE__ */ new Map();
  return (text2) => {
    if (text2.length < HEAD) return text2;
    let out = known.get(text2);
    if (out === void 0) known.set(text2, out = replaceAll(text2, byHead, first));
    return out;
  };
}
function replaceAll(text2, byHead, first) {
  let out = "";
  let copied = 0;
  for (let at3 = 0; at3 + HEAD <= text2.length; at3++) {
    if (!first.has(text2.charCodeAt(at3))) continue;
    const found2 = byHead.get(text2.slice(at3, at3 + HEAD))?.find(({ value }) => text2.startsWith(value, at3));
    if (found2 === void 0) continue;
    out += text2.slice(copied, at3) + found2.mask;
    copied = at3 + found2.value.length;
    at3 = copied - 1;
  }
  return copied === 0 ? text2 : out + text2.slice(copied);
}
function parts(value) {
  if (value.length < HEAD || value.length < 12 && /^[A-Za-z]?[a-z]+$|^[A-Z]+$/.test(value)) return [];
  if (!value.includes("\n")) return [value];
  const lines2 = value.split(/\r?\n/).map((line) => line.trim());
  return [value, ...lines2.filter((line) => line.length >= SHORTEST_LINE && !line.startsWith("-----"))];
}
function maskCoverage(coverage2, mask) {
  return {
    ...coverage2,
    problems: coverage2.problems.map(mask),
    skipped: coverage2.skipped.map((group) => ({ ...group, examples: group.examples.map(mask) }))
  };
}
var HEAD, SHORTEST_LINE, noMask;
var init_mask = __esm({
  "src/triage/mask.ts"() {
    "use strict";
    init_model();
    HEAD = 6;
    SHORTEST_LINE = 24;
    noMask = (text2) => text2;
  }
});

// package.json
var package_default;
var init_package = __esm({
  "package.json"() {
    package_default = { version: "0.1.0" };
  }
});

// src/version.ts
var version;
var init_version = __esm({
  "src/version.ts"() {
    "use strict";
    init_package();
    version = package_default.version;
  }
});

// src/git/batchParser.ts
function missing(line) {
  const space = line.lastIndexOf(" ");
  const word = line.slice(space + 1);
  const name2 = line.slice(0, Math.max(space, 0));
  if (word === "ambiguous") return { kind: "ambiguous", name: name2 };
  if (word === "missing" || word === "submodule") return { kind: "missing", name: name2 };
  throw new IncompleteError("git cat-file gave an answer that cannot be read");
}
var LF, HEADER_LIMIT, HEADER2, BatchParser;
var init_batchParser = __esm({
  "src/git/batchParser.ts"() {
    "use strict";
    init_model();
    LF = 10;
    HEADER_LIMIT = 65536;
    HEADER2 = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) (blob|tree|commit|tag) (\d+)$/;
    BatchParser = class {
      #limit;
      /** Start of a header whose end has not come yet. */
      #rest = Buffer.alloc(0);
      #oid = "";
      #type = "blob";
      #size = 0;
      /** Body that spans pieces of the stream; absent for one that is passed over. */
      #body;
      /** Bytes of the body (and its final line feed) still to come; 0 between objects. */
      #left = 0;
      /** @param limit bytes; larger objects are passed over without being kept */
      constructor(limit) {
        this.#limit = limit;
      }
      /** True when the stream may end here. */
      get idle() {
        return this.#left === 0 && this.#rest.length === 0;
      }
      /**
       * The answers that are complete with this piece. Their bytes may be views into `piece`.
       *
       * @throws IncompleteError when the stream is not what git documents
       */
      push(piece) {
        const out = [];
        let at3 = 0;
        if (this.#left > 0) at3 = this.#continueBody(piece, out);
        else if (this.#rest.length > 0) {
          piece = Buffer.concat([this.#rest, piece]);
          this.#rest = Buffer.alloc(0);
        }
        while (at3 < piece.length) {
          const end = piece.indexOf(LF, at3);
          if (end < 0) {
            if (piece.length - at3 > HEADER_LIMIT)
              throw new IncompleteError("git cat-file gave an answer that cannot be read");
            this.#rest = Buffer.from(piece.subarray(at3));
            break;
          }
          at3 = this.#object(piece, at3, end, out);
        }
        return out;
      }
      /** Reads the header in [at, end) and as much of the body as there is; gives the offset after it. */
      #object(piece, at3, end, out) {
        const line = piece.toString("latin1", at3, end);
        const header = HEADER2.exec(line);
        if (header === null) {
          out.push(missing(line));
          return end + 1;
        }
        this.#oid = header[1] ?? "";
        this.#type = header[2];
        this.#size = Number(header[3]);
        const start2 = end + 1;
        const keep = this.#size <= this.#limit;
        if (start2 + this.#size < piece.length) {
          this.#finish(keep ? piece.subarray(start2, start2 + this.#size) : void 0, out);
          return start2 + this.#size + 1;
        }
        this.#body = keep ? Buffer.allocUnsafeSlow(this.#size) : void 0;
        this.#left = this.#size + 1;
        return start2 + this.#continueBody(piece.subarray(start2), out);
      }
      /** Takes the next part of the body from the start of `piece`; gives the number of bytes taken. */
      #continueBody(piece, out) {
        const take = Math.min(this.#left, piece.length);
        this.#body?.set(piece.subarray(0, Math.min(take, this.#left - 1)), this.#size + 1 - this.#left);
        this.#left -= take;
        if (this.#left === 0) {
          this.#finish(this.#body, out);
          this.#body = void 0;
        }
        return take;
      }
      #finish(bytes, out) {
        const oid = this.#oid;
        const type = this.#type;
        const size = this.#size;
        out.push(bytes === void 0 ? { kind: "too-large", oid, type, size } : { kind: "object", oid, type, size, bytes });
      }
    };
  }
});

// src/git/oidTable.ts
function hexDigits() {
  const table3 = new Uint8Array(256);
  for (let i = 0; i < 16; i++) {
    const digit = i.toString(16);
    table3[digit.charCodeAt(0)] = i;
    table3[digit.toUpperCase().charCodeAt(0)] = i;
  }
  return table3;
}
var FREE, HEX, OidTable;
var init_oidTable = __esm({
  "src/git/oidTable.ts"() {
    "use strict";
    FREE = 0;
    HEX = hexDigits();
    OidTable = class _OidTable {
      #words;
      /** Ids, `#words` 32-bit words each. */
      #keys;
      /** Open addressing: index + 1, or FREE. */
      #slots = new Uint32Array(2048);
      #size = 0;
      /** @param hexLength digits of an id: 40 for sha1, 64 for sha256 */
      constructor(hexLength) {
        this.#words = hexLength / 8;
        this.#keys = new Uint32Array(1024 * this.#words);
      }
      get size() {
        return this.#size;
      }
      /** The number of an id, which is given one (0, 1, 2, \u2026) when it has none. */
      add(oid) {
        this.#grow();
        this.#read(oid);
        return this.#insert();
      }
      /** The number of an id, or -1. */
      find(oid) {
        this.#grow();
        this.#read(oid);
        return (this.#slots[this.#slotOf()] ?? FREE) - 1;
      }
      /** {@link find} for an id that stands as text in a buffer. */
      findIn(text2, at3) {
        this.#grow();
        this.#readIn(text2, at3);
        return (this.#slots[this.#slotOf()] ?? FREE) - 1;
      }
      /** {@link add} for an id that stands as text in a buffer. */
      addIn(text2, at3) {
        this.#grow();
        this.#readIn(text2, at3);
        return this.#insert();
      }
      /** {@link add} for an id of another table. */
      addFrom(other, index) {
        this.#grow();
        this.#copy(other, index);
        return this.#insert();
      }
      /** {@link find} for an id of another table. */
      findFrom(other, index) {
        this.#grow();
        this.#copy(other, index);
        return (this.#slots[this.#slotOf()] ?? FREE) - 1;
      }
      /** Order of two ids of this table. */
      compare(one, other) {
        for (let word = 0; word < this.#words; word++) {
          const [a, b] = [this.#keys[one * this.#words + word] ?? 0, this.#keys[other * this.#words + word] ?? 0];
          if (a !== b) return a < b ? -1 : 1;
        }
        return 0;
      }
      /** All ids, as 32-bit words of the numbers that they are; for {@link from}. */
      words() {
        return this.#keys.subarray(0, this.#size * this.#words);
      }
      /** @param words what {@link words} gave: ids of which no two are the same; not copied */
      static from(hexLength, words3) {
        const table3 = new _OidTable(hexLength);
        table3.#size = Math.floor(words3.length / table3.#words);
        table3.#keys = words3.length === 0 ? table3.#keys : words3;
        let slots = table3.#slots.length;
        while (slots < (table3.#size + 1) * 2) slots *= 2;
        table3.#fill(slots);
        return table3;
      }
      /** {@link find} for an id that stands in binary form in a buffer. */
      findBytes(bytes, at3) {
        this.#grow();
        const start2 = this.#size * this.#words;
        for (let word = 0; word < this.#words; word++) this.#keys[start2 + word] = bytes.readUInt32BE(at3 + word * 4);
        return (this.#slots[this.#slotOf()] ?? FREE) - 1;
      }
      /** The id with a number. */
      text(index) {
        let out = "";
        for (let word = 0; word < this.#words; word++) {
          out += (this.#keys[index * this.#words + word] ?? 0).toString(16).padStart(8, "0");
        }
        return out;
      }
      /** Writes the id into the place of the next key: a lookup compares with it, an insertion leaves it there. */
      #read(oid) {
        const start2 = this.#size * this.#words;
        for (let word = 0, at3 = 0; word < this.#words; word++) {
          let value = 0;
          for (let i = 0; i < 8; i++) value = value << 4 | (HEX[oid.charCodeAt(at3++)] ?? 0);
          this.#keys[start2 + word] = value;
        }
      }
      #readIn(text2, from) {
        const start2 = this.#size * this.#words;
        for (let word = 0, at3 = from; word < this.#words; word++) {
          let value = 0;
          for (let i = 0; i < 8; i++) value = value << 4 | (HEX[text2[at3++] ?? 0] ?? 0);
          this.#keys[start2 + word] = value;
        }
      }
      #copy(other, index) {
        for (let word = 0; word < this.#words; word++)
          this.#keys[this.#size * this.#words + word] = other.#keys[index * this.#words + word] ?? 0;
      }
      /** Keeps the key just read. */
      #insert() {
        const slot = this.#slotOf();
        const known = this.#slots[slot] ?? FREE;
        if (known !== FREE) return known - 1;
        this.#slots[slot] = ++this.#size;
        return this.#size - 1;
      }
      /** Slot of the key just read, or the free one where it belongs. Ids are hashes, so their first word spreads well. */
      #slotOf() {
        const keys = this.#keys;
        const start2 = this.#size * this.#words;
        const mask = this.#slots.length - 1;
        for (let slot = (keys[start2] ?? 0) & mask; ; slot = slot + 1 & mask) {
          const known = this.#slots[slot] ?? FREE;
          if (known === FREE) return slot;
          const other = (known - 1) * this.#words;
          let word = 0;
          while (word < this.#words && keys[other + word] === keys[start2 + word]) word++;
          if (word === this.#words) return slot;
        }
      }
      /** Makes room for one more key, and keeps half of the slots free. */
      #grow() {
        if ((this.#size + 1) * this.#words > this.#keys.length) {
          const keys = new Uint32Array(this.#keys.length * 2);
          keys.set(this.#keys);
          this.#keys = keys;
        }
        if ((this.#size + 1) * 2 <= this.#slots.length) return;
        this.#fill(this.#slots.length * 2);
      }
      /** Puts all ids into so many slots. */
      #fill(count2) {
        const slots = new Uint32Array(count2);
        const mask = count2 - 1;
        const keys = this.#keys;
        const words3 = this.#words;
        for (let index = 0, at3 = 0; index < this.#size; index++, at3 += words3) {
          let slot = (keys[at3] ?? 0) & mask;
          while (slots[slot] !== FREE) slot = slot + 1 & mask;
          slots[slot] = index + 1;
        }
        this.#slots = slots;
      }
    };
  }
});

// src/git/store.ts
async function storedObjects(git) {
  const { stdout } = await git.output([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname) %(objecttype)",
    "--unordered",
    "--buffer"
  ]);
  const objects = /* @__PURE__ */ new Map();
  for (const line of stdout.toString("latin1").split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) objects.set(line.slice(0, space), line.slice(space + 1));
  }
  return objects;
}
async function storedIds(git) {
  const { stdout } = await git.output([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname)",
    "--unordered",
    "--buffer"
  ]);
  const ids = new OidTable(Math.max(stdout.indexOf("\n"), 40));
  for (const line of stdout.toString("latin1").split("\n")) if (line !== "") ids.add(line);
  return ids;
}
var init_store = __esm({
  "src/git/store.ts"() {
    "use strict";
    init_oidTable();
  }
});

// src/git/objectReader.ts
function failureOf(error) {
  return error instanceof IncompleteError ? error : new IncompleteError("git cat-file is not running");
}
var DEATHS_ALLOWED, NOT_FETCHED, OBJECT_ID, ObjectReader;
var init_objectReader = __esm({
  "src/git/objectReader.ts"() {
    "use strict";
    init_model();
    init_batchParser();
    init_store();
    DEATHS_ALLOWED = 3;
    NOT_FETCHED = /promisor remote/;
    OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
    ObjectReader = class {
      #git;
      #limit;
      #process;
      #waiting = [];
      #deaths = 0;
      #closed = false;
      /** In a partial clone: what is in the store. Other objects are missing, without asking git. */
      #stored;
      /** Answers that were fetched in one go; see {@link readAhead}. */
      #ahead = /* @__PURE__ */ new Map();
      /**
       * @param git the repository's git
       * @param limit bytes; larger objects are answered as "too-large"
       */
      constructor(git, limit = Number.MAX_SAFE_INTEGER) {
        this.#git = git;
        this.#limit = limit;
      }
      /**
       * Reads a few objects at once, in a git process that is waited for: streams to a running git cost a hook more than git itself
       * (docs/decisions/004-start-up.md). What cannot be read so is asked for again by {@link get}.
       *
       * @param oids full object ids of objects that are small together, since they are held
       */
      async readAhead(oids) {
        const { status, stdout } = await this.#git.output(["cat-file", "--batch"], {
          input: oids.map((oid) => `${oid}
`).join(""),
          accept: [0, 1, 128]
        });
        if (status !== 0) return;
        for (const answer of new BatchParser(this.#limit).push(stdout)) {
          if (answer.kind === "object") this.#ahead.set(answer.oid, answer);
        }
      }
      /**
       * The object that `name` names: an object id, or any revision that git understands (`HEAD^{tree}`, `main:src/app.py`).
       * git is started by the first request. A corrupt object ends git: then that one request is rejected, the others are asked again.
       * Nothing is ever fetched.
       *
       * @throws IncompleteError when the object is there but cannot be read
       */
      get(name2) {
        const known = this.#ahead.get(name2);
        if (known !== void 0) return Promise.resolve(known);
        return new Promise((resolve5, reject) => {
          const request = { name: name2, resolve: resolve5, reject };
          if (this.#closed || this.#deaths > DEATHS_ALLOWED) reject(new IncompleteError("git cat-file is not running"));
          else if (/[\n\0]/.test(name2)) resolve5({ kind: "missing", name: name2 });
          else this.#pass([request]);
        });
      }
      /**
       * The content of an object that must be there.
       *
       * @throws IncompleteError when it is missing, of another type, above the limit, or unreadable
       */
      async content(oid, type) {
        const answer = await this.get(oid);
        if (answer.kind === "object" && answer.type === type) return answer.bytes;
        if (answer.kind === "object") throw new IncompleteError(`object ${oid} is a ${answer.type}, not a ${type}`);
        throw new IncompleteError(`object ${oid} is ${answer.kind}`);
      }
      /** Ends git. Requests that still wait are rejected. */
      async close() {
        this.#closed = true;
        const process2 = this.#process;
        if (process2 === void 0) return;
        if (this.#waiting.length > 0) process2.stop();
        process2.stdin.end();
        await process2.ended.catch(() => {
        });
        for (const request of this.#waiting.splice(0)) request.reject(new IncompleteError("git cat-file was closed"));
      }
      /** Hands requests to git, except for what is known to be missing. */
      #pass(requests) {
        if (this.#stored === void 0) {
          this.#ask(requests);
          return;
        }
        const reject = (error) => requests.forEach((request) => request.reject(failureOf(error)));
        this.#stored.then((stored) => {
          for (const request of requests) {
            const { name: name2, resolve: resolve5 } = request;
            if (OBJECT_ID.test(name2) && stored.find(name2) < 0) resolve5({ kind: "missing", name: name2 });
            else if (this.#closed) request.reject(failureOf(void 0));
            else this.#ask([request]);
          }
        }, reject);
      }
      #ask(requests) {
        this.#waiting.push(...requests);
        this.#process ??= this.#start();
        this.#process.stdin.write(requests.map((request) => `${request.name}
`).join(""));
      }
      #start() {
        const process2 = this.#git.start(["cat-file", "--batch"]);
        const parser = new BatchParser(this.#limit);
        process2.stdout.on("data", (piece) => {
          if (process2 === this.#process) this.#take(parser, piece);
        });
        const lost = (error) => {
          if (process2 === this.#process) this.#restart(error);
        };
        process2.ended.then(() => lost(new IncompleteError("git cat-file ended too early")), lost);
        return process2;
      }
      #take(parser, piece) {
        try {
          for (const answer of parser.push(piece)) {
            this.#deaths = 0;
            this.#waiting.shift()?.resolve(answer);
          }
        } catch (error) {
          this.#process?.stop();
          this.#deaths = DEATHS_ALLOWED;
          this.#restart(error);
        }
      }
      /** git ended with requests open: the first is the one that it died of. */
      #restart(error) {
        this.#process = void 0;
        const failure2 = failureOf(error);
        const [first, ...others] = this.#waiting.splice(0);
        if (NOT_FETCHED.test(failure2.message)) {
          this.#stored ??= storedIds(this.#git);
          first?.resolve({ kind: "missing", name: first.name });
        } else {
          this.#deaths++;
          first?.reject(failure2);
        }
        if (this.#closed || this.#deaths > DEATHS_ALLOWED) for (const request of others) request.reject(failure2);
        else if (others.length > 0) this.#pass(others);
      }
    };
  }
});

// src/git/pathText.ts
function pathText(bytes) {
  if ((0, import_node_buffer.isUtf8)(bytes)) return bytes.toString("utf8");
  let out = "";
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    out += length === 0 ? `\\x${bytes.toString("hex", i, i + 1)}` : bytes.toString("utf8", i, i + length);
    i += Math.max(length, 1);
  }
  return out;
}
function sequenceLength(bytes, at3) {
  const lead = bytes[at3] ?? 0;
  const length = lead < 128 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4;
  return at3 + length <= bytes.length && (0, import_node_buffer.isUtf8)(bytes.subarray(at3, at3 + length)) ? length : 0;
}
var import_node_buffer;
var init_pathText = __esm({
  "src/git/pathText.ts"() {
    "use strict";
    import_node_buffer = require("node:buffer");
  }
});

// src/git/rawDiff.ts
function unreadable() {
  return new IncompleteError("git gave a list of changes that cannot be read");
}
var COLON, EMPTY, RawDiffParser;
var init_rawDiff = __esm({
  "src/git/rawDiff.ts"() {
    "use strict";
    init_model();
    COLON = 58;
    EMPTY = Buffer.alloc(0);
    RawDiffParser = class {
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
        const text2 = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
        const out = [];
        let at3 = 0;
        while (at3 < text2.length) {
          const next = this.#record(text2, at3, out);
          if (next < 0) break;
          at3 = next;
        }
        this.#rest = at3 === text2.length ? EMPTY : Buffer.from(text2.subarray(at3));
        return out;
      }
      /** Reads the record at `at`; gives the offset after it, or -1 when its end is not there yet. */
      #record(text2, at3, out) {
        const end = text2.indexOf(0, at3);
        if (end < 0) return -1;
        if (text2[at3] !== COLON) {
          const oid = text2.toString("latin1", at3, end);
          if (!/^[0-9a-f]{40,64}$/.test(oid)) throw unreadable();
          out.push({ kind: "commit", oid });
          return end + 1;
        }
        return this.#change(text2, at3, end, out);
      }
      #change(text2, at3, end, out) {
        let parents = 1;
        while (text2[at3 + parents] === COLON) parents++;
        const fields = text2.toString("latin1", at3 + parents, end).split(" ");
        const status = (fields[2 * parents + 2] ?? "").replace(/\d+$/, "");
        const [mode, oid] = [fields[parents], fields[2 * parents + 1]];
        if (fields.length !== 2 * parents + 3 || status.length !== parents || !mode || !oid) throw unreadable();
        const count2 = parents > 1 ? this.#allPaths ? parents + 1 : 1 : status === "R" || status === "C" ? 2 : 1;
        const paths = [];
        let from = end + 1;
        for (let i = 0; i < count2; i++) {
          const stop = text2.indexOf(0, from);
          if (stop < 0) return -1;
          paths.push(Buffer.from(text2.subarray(from, stop)));
          from = stop + 1;
        }
        const path = paths[count2 - 1] ?? EMPTY;
        const olds = Array.from({ length: parents }, (_, i) => ({
          mode: fields[i] ?? "",
          oid: fields[parents + 1 + i] ?? "",
          path: paths[i] ?? path
        }));
        out.push({ kind: "change", status, mode, oid, path, olds });
        return from;
      }
    };
  }
});

// src/git/myers.ts
function unmatchedLines(fresh, old, budget = BUDGET) {
  const inOld = new Set(old);
  const inFresh = new Set(fresh);
  const places = [];
  fresh.forEach((id, i) => inOld.has(id) && places.push(i));
  const a = Uint32Array.from(places, (i) => fresh[i] ?? 0);
  const b = old.filter((id) => inFresh.has(id));
  const flags = new Uint8Array(fresh.length).fill(1);
  const matched = new Diff(a, b, budget).matched();
  places.forEach((place2, i) => {
    if (matched[i] === 1) flags[place2] = 0;
  });
  return flags;
}
var BUDGET, Diff;
var init_myers = __esm({
  "src/git/myers.ts"() {
    "use strict";
    BUDGET = 8e6;
    Diff = class {
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
        const below2 = best[zero + k - 1] ?? 0;
        const above2 = best[zero + k + 1] ?? 0;
        let x = k === -d || k !== d && below2 < above2 ? above2 : below2 + 1;
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
  }
});

// src/git/lineDiff.ts
function addedLines(newBytes, oldBytes) {
  const lines2 = countLines(newBytes);
  let added = new Uint8Array(lines2).fill(1);
  for (const old of oldBytes) {
    if (old.equals(newBytes)) return [];
    const against = addedAgainst(newBytes, old, lines2);
    added = added.map((flag3, i) => flag3 & (against[i] ?? 0));
  }
  return ranges(added);
}
function changedPart(newBytes, old) {
  const start2 = commonStart(newBytes, old);
  return { start: start2, end: newBytes.length - commonEnd(newBytes, old, start2) };
}
function countLines(bytes) {
  if (bytes.length === 0) return 0;
  let count2 = bytes[bytes.length - 1] === LF2 ? 0 : 1;
  for (let at3 = bytes.indexOf(LF2); at3 >= 0; at3 = bytes.indexOf(LF2, at3 + 1)) count2++;
  return count2;
}
function addedAgainst(newBytes, old, lines2) {
  const { start: start2, end } = changedPart(newBytes, old);
  const before2 = countLines(newBytes.subarray(0, start2));
  const ids = /* @__PURE__ */ new Map();
  const flags = unmatchedLines(
    intern(newBytes.subarray(start2, end), ids),
    intern(old.subarray(start2, old.length - (newBytes.length - end)), ids)
  );
  const result = new Uint8Array(lines2);
  result.set(flags, before2);
  return result;
}
function commonStart(a, b) {
  const limit = Math.min(a.length, b.length);
  let same = 0;
  for (let size = 65536; size > 0; size >>= 4) {
    while (same + size <= limit && a.compare(b, same, same + size, same, same + size) === 0) same += size;
  }
  return same === 0 ? 0 : a.lastIndexOf(LF2, same - 1) + 1;
}
function commonEnd(a, b, start2) {
  const limit = Math.min(a.length, b.length) - start2;
  let same = 0;
  for (let size = 65536; size > 0; size >>= 4) {
    while (same + size <= limit && a.compare(b, b.length - same - size, b.length - same, a.length - same - size, a.length - same) === 0) {
      same += size;
    }
  }
  for (; ; ) {
    if (same === 0) return 0;
    if (startsLine(a, a.length - same, start2) && startsLine(b, b.length - same, start2)) return same;
    const next = a.indexOf(LF2, a.length - same);
    same = next < 0 ? 0 : a.length - next - 1;
  }
}
function startsLine(bytes, at3, start2) {
  return at3 === start2 || bytes[at3 - 1] === LF2;
}
function intern(bytes, ids) {
  const out = new Uint32Array(countLines(bytes));
  for (let line = 0, at3 = 0; line < out.length; line++) {
    const lf = bytes.indexOf(LF2, at3);
    const end = lf < 0 ? bytes.length : lf;
    const text2 = bytes.toString("latin1", at3, end);
    let id = ids.get(text2);
    if (id === void 0) ids.set(text2, id = ids.size);
    out[line] = id;
    at3 = end + 1;
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
var LF2;
var init_lineDiff = __esm({
  "src/git/lineDiff.ts"() {
    "use strict";
    init_myers();
    LF2 = 10;
  }
});

// src/sources/blobs.ts
function oldBlobs(ctx, change) {
  const olds = change.olds.filter((old) => {
    if (/^0+$/.test(old.oid) || old.mode === SUBMODULE2) return false;
    if (old.path.equals(change.path)) return true;
    const from = pathText(old.path);
    return !ctx.excluded(from) && ctx.alike?.(from, pathText(change.path)) !== false;
  });
  return [...new Set(olds.map((old) => old.oid))];
}
function isFresh(change) {
  return change.olds.every((old) => /^0+$/.test(old.oid) || !old.path.equals(change.path));
}
async function versionChunk(ctx, reader, version2) {
  const { path, blob, olds, provenance } = version2;
  ctx.coverage.files++;
  if (olds.includes(blob)) return void 0;
  const first = contents(reader, olds.slice(0, 1));
  const bytes = await readBlob(ctx, reader, blob, path);
  if (bytes === void 0) return void 0;
  const old = (await first)[0];
  return {
    bytes,
    path,
    where: "content",
    blob,
    // In UTF-16, lines of the bytes are not those of the text that the engine sees.
    ...old !== void 0 && !isUtf16(bytes) && !isUtf16(old) && { near: changedPart(bytes, old) },
    ...provenance !== void 0 && { provenance },
    ...olds.length > 0 && { added: () => addedTo(bytes, reader, olds), older: () => contents(reader, olds) }
  };
}
function versionEntry(reader, version2) {
  const { path, mode, blob, olds, fresh, provenance } = version2;
  const read5 = () => reader.content(blob, "blob");
  return {
    path,
    mode,
    blob,
    tracked: true,
    fresh,
    ...provenance !== void 0 && { provenance },
    ...olds.length > 0 && { added: async () => addedTo(await read5(), reader, olds) },
    read: read5
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
  const before2 = await contents(reader, olds);
  return addedLines(
    scanText(bytes).bytes,
    before2.map((old) => scanText(old).bytes)
  );
}
async function contents(reader, olds) {
  const answers = await Promise.all(olds.map((old) => reader.get(old).catch(() => void 0)));
  return answers.flatMap((answer) => answer?.kind === "object" ? [answer.bytes] : []);
}
var SUBMODULE2, AHEAD;
var init_blobs = __esm({
  "src/sources/blobs.ts"() {
    "use strict";
    init_text();
    init_lineDiff();
    init_pathText();
    init_model();
    SUBMODULE2 = "160000";
    AHEAD = 4;
  }
});

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
var init_inOrder = __esm({
  "src/sources/inOrder.ts"() {
    "use strict";
  }
});

// src/sources/names.ts
function* nameChunks(all, where) {
  for (let at3 = 0; at3 < all.length; at3 += MOST2) {
    const names = all.length <= MOST2 ? all : all.slice(at3, at3 + MOST2);
    const bytes = Buffer.from(names.map((name2) => name2.replaceAll("\n", " ")).join("\n"));
    yield { bytes, path: "", where, names };
  }
}
var MOST2;
var init_names = __esm({
  "src/sources/names.ts"() {
    "use strict";
    MOST2 = 2e3;
  }
});

// src/sources/staged.ts
var staged_exports = {};
__export(staged_exports, {
  stagedSource: () => stagedSource
});
function stagedSource(ctx, repo) {
  const reader = new ObjectReader(repo.git, ctx.maxFileSize);
  let versions = [];
  return {
    kind: "staged",
    target: "index",
    async *chunks() {
      if (repo.bare && repo.root === void 0) {
        throw new IncompleteError("a bare repository has no index: use --history or --range");
      }
      versions = await stagedVersions(ctx, repo);
      yield* nameChunks(
        versions.filter((version2) => version2.fresh).map((version2) => version2.path),
        "path"
      );
      if (isSmall(repo, versions)) await reader.readAhead(versions.flatMap(({ blob, olds }) => [blob, ...olds]));
      for await (const chunk of inOrder(versions, AHEAD, (version2) => versionChunk(ctx, reader, version2))) {
        if (chunk !== void 0) yield chunk;
      }
    },
    async *entries() {
      for (const version2 of versions) yield versionEntry(reader, version2);
    },
    close: () => reader.close()
  };
}
function isSmall({ root }, versions) {
  if (versions.length === 0 || versions.length > MANY || root === void 0) return false;
  let bytes = 0;
  for (const { path } of versions) bytes += (0, import_node_fs7.lstatSync)((0, import_node_path7.join)(root, path), { throwIfNoEntry: false })?.size ?? 0;
  return bytes <= LARGE;
}
async function stagedVersions(ctx, repo) {
  const parents = [repo.head ?? EMPTY_TREE[repo.objectFormat], ...await otherParents(repo)];
  const perParent = await Promise.all(parents.map((parent) => indexAgainst(repo, parent)));
  const [first = /* @__PURE__ */ new Map(), ...others] = perParent;
  const versions = [];
  for (const [key, change] of first) {
    const changes3 = [change, ...others.flatMap((map) => map.get(key) ?? [])];
    if (changes3.length !== parents.length) continue;
    const path = pathText(change.path);
    if (change.status === "U") {
      ctx.coverage.problem(`the merge is not resolved: add the files listed under "unmerged" first`, "unmerged", path);
    } else if (change.mode === SUBMODULE2) ctx.coverage.skip("submodule", path);
    else if (ctx.excluded(path)) ctx.coverage.skip("excluded", path);
    else if (change.status !== "D") {
      const olds = [...new Set(changes3.flatMap((one) => oldBlobs(ctx, one)))];
      versions.push({ path, mode: change.mode, blob: change.oid, olds, fresh: changes3.every(isFresh) });
    }
  }
  return versions;
}
async function indexAgainst(repo, tree) {
  const { stdout } = await repo.git.output(["diff-index", "--cached", "--raw", "-z", "--no-abbrev", "-M", tree, "--"]);
  const changes3 = /* @__PURE__ */ new Map();
  for (const record of new RawDiffParser().push(stdout)) {
    if (record.kind !== "change") continue;
    const key = record.path.toString("latin1");
    if (changes3.get(key)?.status !== "U") changes3.set(key, record);
  }
  return changes3;
}
async function otherParents(repo) {
  let text2 = "";
  try {
    text2 = (0, import_node_fs7.readFileSync)((0, import_node_path7.join)(repo.gitDir, "MERGE_HEAD"), "latin1");
  } catch {
    const names = Object.keys(repo.git.env).flatMap((name2) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name2)?.[1] ?? []);
    text2 = repo.head === void 0 ? "" : names.filter((name2) => name2 !== repo.head).join("\n");
  }
  return text2.split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
var import_node_fs7, import_node_path7, MANY, LARGE;
var init_staged = __esm({
  "src/sources/staged.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path7 = require("node:path");
    init_objectReader();
    init_pathText();
    init_rawDiff();
    init_repository();
    init_model();
    init_blobs();
    init_inOrder();
    init_names();
    MANY = 200;
    LARGE = 8e6;
  }
});

// src/run/openSource.ts
async function openSource(source, place2, ctx, archives) {
  const { repository } = place2;
  switch (source.kind) {
    case "tree":
      return (await importLate("./late/sources-tree.js")).treeSource(ctx, repository, source.paths ?? []);
    case "stdin": {
      const { stdinSource } = await importLate("./late/sources-stdin.js");
      const { Readable } = await importLate("node:stream");
      return stdinSource(ctx, Readable.from(source.input), source.filename);
    }
    case "staged":
      return (await Promise.resolve().then(() => (init_staged(), staged_exports))).stagedSource(ctx, required(repository));
    case "range":
      return await rangeOf(source, required(repository), ctx);
    case "push":
      return (await importLate("./late/sources-push.js")).pushSource(ctx, required(repository), source.refs, source.known);
    case "history":
      return await historyOf(source, required(repository), ctx);
    case "image":
      return await imageOf(source, ctx, archives);
  }
}
async function rangeOf({ range, notOnRemote, allowEmpty }, repository, ctx) {
  const { rangeSource } = await importLate("./late/sources-range.js");
  return rangeSource(ctx, repository, range, {
    ...notOnRemote !== void 0 && { notOnRemote },
    ...allowEmpty !== void 0 && { allowEmpty }
  });
}
async function historyOf(source, repository, ctx) {
  const { kind: _, ...options } = source;
  const { historySource } = await importLate("./late/sources-history.js");
  return historySource(ctx, repository, options);
}
async function imageOf(source, ctx, archives) {
  const { imageSource } = await importLate("./late/sources-image-imageSource.js");
  const { kind: _, ...options } = source;
  const { homedir } = await importLate("node:os");
  const home = homedir();
  return imageSource(ctx, {
    authFiles: [(0, import_node_path8.join)(home, ".docker/config.json"), (0, import_node_path8.join)(home, ".config/containers/auth.json")],
    ...options,
    archiveDepth: archives.depth,
    guarded: archives.guarded,
    parseDockerfile: async (text2) => (await importLate("./late/policy-formats-dockerfile.js")).parseDockerfile(text2)
  });
}
function required(repository) {
  if (repository === void 0) throw new Error("a source of git objects was opened without a repository");
  return repository;
}
var import_node_path8;
var init_openSource = __esm({
  "src/run/openSource.ts"() {
    "use strict";
    import_node_path8 = require("node:path");
  }
});

// src/run/newRevisions.ts
function newRevisions(source) {
  if (source.kind === "push") return source.refs.map(({ oid }) => oid);
  if (source.kind !== "range") return [];
  return [(source.range.split("..").at(-1) ?? "").replace(/^\./, "") || "HEAD"];
}
function oldRevisions(source) {
  if (source.kind === "push") return source.refs.flatMap(({ old }) => old === void 0 ? [] : [old]);
  return source.kind === "range" ? [source.range.split("..")[0] ?? ""] : [];
}
var init_newRevisions = __esm({
  "src/run/newRevisions.ts"() {
    "use strict";
  }
});

// src/run/pathExists.ts
function makePathExists(source, place2) {
  const exists = fileExists(source, place2);
  return async (path) => await exists(path) || path.includes("!") && await exists(path.slice(0, path.indexOf("!")));
}
function fileExists(source, { repository, root }) {
  if (source.kind === "tree") {
    return (path) => root === void 0 || (0, import_node_fs8.lstatSync)((0, import_node_path9.join)(root, path), { throwIfNoEntry: false }) !== void 0;
  }
  if (repository === void 0 || source.kind === "image") return () => true;
  const { git } = repository;
  if (source.kind === "staged") {
    return async (path) => (await git.output(["ls-files", "-z", "--cached", "--", path])).stdout.length > 0;
  }
  const revisions = newRevisions(source);
  return async (path) => {
    for (const commit of revisions.length === 0 ? ["HEAD"] : revisions) {
      const name2 = `${commit}:${path}`;
      const { status } = await git.output(["rev-parse", "--quiet", "--verify", "--end-of-options", name2], {
        accept: [0, 1, 128]
      });
      if (status === 0) return true;
    }
    return false;
  };
}
var import_node_fs8, import_node_path9;
var init_pathExists = __esm({
  "src/run/pathExists.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    import_node_path9 = require("node:path");
    init_newRevisions();
  }
});

// src/engine/checks/bech32.ts
function polymod(values) {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = (check & 33554431) << 5 ^ value;
    GENERATOR.forEach((g, i) => {
      if (top >>> i & 1) check ^= g;
    });
  }
  return check >>> 0;
}
function expandHuman(human) {
  const codes = [...human].map((c) => c.charCodeAt(0));
  return [...codes.map((c) => c >>> 5), 0, ...codes.map((c) => c & 31)];
}
function bech32(secret) {
  const lower = secret.toLowerCase();
  const separator = lower.lastIndexOf("1");
  if (separator < 1) return "unknown";
  const data2 = Array.from(lower.slice(separator + 1), (c) => ALPHABET.indexOf(c));
  if (data2.includes(-1)) return "fail";
  return polymod([...expandHuman(lower.slice(0, separator)), ...data2]) === 1 ? "pass" : "fail";
}
function makeBech32(human, data2) {
  const values = [...data2].map((c) => ALPHABET.indexOf(c));
  const check = polymod([...expandHuman(human), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [0, 1, 2, 3, 4, 5].map((i) => ALPHABET[check >>> 5 * (5 - i) & 31]);
  return `${human}1${data2}${tail.join("")}`;
}
var ALPHABET, GENERATOR;
var init_bech32 = __esm({
  "src/engine/checks/bech32.ts"() {
    "use strict";
    ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    GENERATOR = [996825010, 642813549, 513874426, 1027748829, 705979059];
  }
});

// src/engine/checks/crc32.ts
function crc32(text2) {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
    return c >>> 0;
  });
  let crc = 4294967295;
  for (let i = 0; i < text2.length; i++) {
    crc = (table[(crc ^ text2.charCodeAt(i)) & 255] ^ crc >>> 8) >>> 0;
  }
  return (crc ^ 4294967295) >>> 0;
}
function inBase(value, alphabet, width) {
  let out = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length))
    out = alphabet[rest % alphabet.length] + out;
  return out.padStart(width, alphabet[0]);
}
function hex8(value) {
  return value.toString(16).padStart(8, "0");
}
function swapBytes(value) {
  return ((value & 255) << 24 | (value & 65280) << 8 | value >>> 8 & 65280 | value >>> 24) >>> 0;
}
var BASE62, BASE62_LOWER_FIRST, BASE36, table;
var init_crc32 = __esm({
  "src/engine/checks/crc32.ts"() {
    "use strict";
    BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    BASE62_LOWER_FIRST = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
  }
});

// src/engine/checks/checksums.ts
function afterPrefix(text2) {
  return text2.slice(text2.indexOf("_") + 1);
}
function checksum(name2, secret) {
  const length = LENGTH[name2];
  if (secret.length <= length + 4) return "unknown";
  const front = secret.slice(0, -length);
  const expected = checksums[name2](front);
  const given = secret.slice(-length);
  const same = name2 === "crc32-grafana" || name2 === "crc32-hex" ? given.toLowerCase() === expected : given === expected;
  return same ? "pass" : "fail";
}
var checksums, LENGTH;
var init_checksums = __esm({
  "src/engine/checks/checksums.ts"() {
    "use strict";
    init_crc32();
    checksums = {
      /** GitHub, npm, Vercel: the part after the prefix. */
      "crc32-base62": (front) => inBase(crc32(afterPrefix(front)), BASE62, 6),
      /** Apify: the prefix counts, lower case before upper case. */
      "crc32-apify": (front) => inBase(crc32(front), BASE62_LOWER_FIRST, 6),
      /** GitLab routable tokens: everything before. */
      "crc32-gitlab": (front) => inBase(crc32(front), BASE36, 7),
      /** Grafana service accounts: the first 37 characters, bytes in little-endian order. */
      "crc32-grafana": (front) => hex8(swapBytes(crc32(front.replace(/_$/, "")))),
      /** Atlassian and Bitbucket: everything before, upper-case hexadecimal. */
      "crc32-atlassian": (front) => hex8(crc32(front)).toUpperCase(),
      /** Cloudflare and Zuplo: the part after the prefix. */
      "crc32-hex": (front) => hex8(crc32(afterPrefix(front).replace(/_$/, ""))),
      /** Confluent Cloud: the part after `cflt`, four little-endian bytes in base64 without padding. */
      "crc32-confluent": (front) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(crc32(front.slice(4)));
        return bytes.toString("base64").slice(0, 6);
      }
    };
    LENGTH = {
      "crc32-base62": 6,
      "crc32-apify": 6,
      "crc32-gitlab": 7,
      "crc32-grafana": 8,
      "crc32-atlassian": 8,
      "crc32-hex": 8,
      "crc32-confluent": 6
    };
  }
});

// src/ruleset/fakeValues.ts
function randomFrom(seed) {
  let state = 2166136261;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619);
  return (below2) => {
    state = state + 1831565813 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) % below2;
  };
}
function fakeValue(name2, args, random) {
  const maker = MAKERS[name2];
  if (maker !== void 0) return maker(args, random);
  return ALPHABETS[name2] === void 0 ? void 0 : draw(name2, Number(args[0] ?? "16"), random);
}
function draw(alphabet, length, random) {
  const letters = ALPHABETS[alphabet];
  const kinds2 = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(letters));
  for (; ; ) {
    let out = "";
    for (let i = 0; i < length; i++) out += letters[random(letters.length)];
    if (length < 8 || kinds2.every((kind) => kind.test(out))) return out;
  }
}
function randomBytes(count2, random) {
  return Buffer.from(Array.from({ length: count2 }, () => random(256)));
}
function derSequence(length, random) {
  const head = Buffer.from([48, 130, length >> 8, length & 255]);
  return Buffer.concat([head, randomBytes(length, random)]);
}
function pem(label, body) {
  const lines2 = body.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines2, `-----END ${label}-----`].join("\n");
}
var UPPER, LOWER, DIGITS, ALPHABETS, MAKERS, TEMPLATE_NAMES;
var init_fakeValues = __esm({
  "src/ruleset/fakeValues.ts"() {
    "use strict";
    init_bech32();
    init_checksums();
    UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    LOWER = UPPER.toLowerCase();
    DIGITS = "0123456789";
    ALPHABETS = {
      alnum: DIGITS + UPPER + LOWER,
      lower: DIGITS + LOWER,
      upper: DIGITS + UPPER,
      letter: UPPER + LOWER,
      lowerletter: LOWER,
      upperletter: UPPER,
      hex: `${DIGITS}abcdef`,
      upperhex: `${DIGITS}ABCDEF`,
      digit: DIGITS,
      base32: `${UPPER}234567`,
      lowerbase32: `${LOWER}234567`,
      base58: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
      base64: `${UPPER + LOWER + DIGITS}+/`,
      base64url: `${UPPER + LOWER + DIGITS}-_`,
      bech32: "qpzry9x8gf2tvdw0s3jn54khce6mua7l",
      password: `${DIGITS + UPPER + LOWER}!#%*+.@_`
    };
    MAKERS = {
      uuid: (_, random) => [8, 4, 4, 4, 12].map((n) => draw("hex", n, random)).join("-"),
      repeat: ([what = "x", count2 = "8"]) => what.repeat(Number(count2)),
      /** A body of so many characters and its CRC-32, as GitHub and npm write it. */
      github: ([length = "30"], random) => {
        const body = draw("alnum", Number(length), random);
        return body + checksums["crc32-base62"](body);
      },
      /** `{{checked:crc32-atlassian:ATBB\u2026}}`: the text and its checksum. */
      checked: ([name2 = "", ...rest]) => {
        const front = rest.join(":");
        const make = checksums[name2];
        if (make === void 0) throw new Error(`there is no checksum '${name2}'`);
        return front + make(front);
      },
      bech32of: ([human = "x", length = "52"], random) => makeBech32(human, draw("bech32", Number(length), random)),
      upperbech32of: ([human = "x", length = "52"], random) => makeBech32(human, draw("bech32", Number(length), random)).toUpperCase(),
      /** Base64 of a text, padding included. */
      base64of: (args) => Buffer.from(args.join(":"), "latin1").toString("base64"),
      base64urlof: (args) => Buffer.from(args.join(":"), "latin1").toString("base64url"),
      /** Base64 of so many random bytes. */
      base64bytes: ([count2 = "32"], random) => randomBytes(Number(count2), random).toString("base64"),
      jwt: (_, random) => [
        Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url"),
        Buffer.from(JSON.stringify({ sub: draw("digit", 10, random), name: draw("letter", 8, random) })).toString(
          "base64url"
        ),
        draw("base64url", 43, random)
      ].join("."),
      /** A macaroon for pypi.org. */
      pypi: ([location2 = "pypi.org"], random) => {
        const head = Buffer.concat([Buffer.from([2, 1, location2.length]), Buffer.from(location2), Buffer.from([2, 36])]);
        return `pypi-${Buffer.concat([head, randomBytes(110, random)]).toString("base64url")}`;
      },
      /** A PEM block that decodes to one ASN.1 sequence. */
      pem: ([label = "PRIVATE KEY", bytes = "600"], random) => pem(label, derSequence(Number(bytes), random)),
      opensshkey: (_, random) => pem("OPENSSH PRIVATE KEY", Buffer.concat([Buffer.from("openssh-key-v1\0"), randomBytes(360, random)])),
      /** The same on one line, as in JSON: line feeds as `\n`. */
      pemline: ([label = "PRIVATE KEY", bytes = "600"], random) => pem(label, derSequence(Number(bytes), random)).replaceAll("\n", "\\n")
    };
    TEMPLATE_NAMES = [...Object.keys(ALPHABETS), ...Object.keys(MAKERS)].sort();
  }
});

// src/ruleset/examples.ts
function fillTemplates(text2, seed) {
  const random = randomFrom(seed);
  let out = text2;
  for (let match = TEMPLATE.exec(out); match !== null; match = TEMPLATE.exec(out)) {
    const [whole, name2 = "", args] = match;
    const value = fakeValue(name2, args?.split(":") ?? [], random);
    if (value === void 0) {
      const meant = nearest(name2, TEMPLATE_NAMES);
      throw new Error(
        `unknown template '${name2}'. ${meant === void 0 ? `Known: ${TEMPLATE_NAMES.join(", ")}` : `Did you mean '${meant}'?`}`
      );
    }
    out = out.slice(0, match.index) + value + out.slice(match.index + whole.length);
  }
  return out;
}
var TEMPLATE;
var init_examples = __esm({
  "src/ruleset/examples.ts"() {
    "use strict";
    init_nearest();
    init_fakeValues();
    TEMPLATE = /\{\{([a-z][a-z0-9]*)(?::([^{}]*))?\}\}/;
  }
});

// src/run/positiveControl.ts
async function positiveControl(config, docs, parts2) {
  const path = PATHS.find((candidate) => !config.excluded(candidate));
  if (path === void 0) {
    throw hidden(`${config.excludedBy(PATHS[0]) ?? "exclude"} leaves out every path`);
  }
  const first = config.rules.find((rule7) => rule7.id === FIRST.rule && config.selects(rule7.id, ""));
  if (first !== void 0 && await attempt(config, first, FIRST, path, parts2) === void 0) return;
  const rules2 = candidates(config);
  if (rules2.every((rule7) => rule7.where.includes("policy"))) return;
  const examples = new Map((await docs()).map((doc) => [doc.id, doc.examples.leak[0]]));
  const reasons = [];
  for (const rule7 of rules2) {
    const example = examples.get(rule7.id);
    if (example === void 0) continue;
    const reason = await attempt(config, rule7, { rule: rule7.id, ...example }, path, parts2);
    if (reason === void 0) return;
    reasons.push(reason);
  }
  throw hidden(reasons[0] ?? "no selected rule has an example");
}
async function attempt(config, rule7, example, free, { scan: scan2, judge: judge2 }) {
  const path = example.path ?? free;
  const where = rule7.pattern === void 0 ? "path" : rule7.where[0] ?? "content";
  const bytes = Buffer.from(fillTemplates(example.text, `${rule7.id}#leak#0`));
  const matches = scan2({ bytes, path, where }).filter((match) => match.rule === rule7.id);
  if (matches.length === 0) return `rule "${rule7.id}" does not find its own example (leakgate rules test)`;
  if (config.allowances().length === 0 && config.top.minConfidence === "low") return void 0;
  const hits = matches.map((match) => ({ match, path, where }));
  const { findings, suppressed: suppressed2 } = await judge2(hits);
  return findings.some((finding) => finding.rule === rule7.id) ? void 0 : whyHidden(config, hits, suppressed2);
}
function candidates(config) {
  const selected = config.rules.filter((rule7) => config.selects(rule7.id, ""));
  if (selected.length === 0) {
    const { minSeverity, origins } = config.top;
    throw hidden(`${origins["min-severity"]}: "${minSeverity}" is above every rule that is selected`);
  }
  const rank = (rule7) => (rule7.pattern === void 0 ? 100 : 0) + (rule7.needs.length > 0 ? 50 : 0) + (rule7.specificity < 50 ? 20 : 0) + (CONFIDENCES.length - CONFIDENCES.indexOf(rule7.confidence)) * 4 + (rule7.before.max > 0 ? 2 : 0);
  return [...selected].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_RULES);
}
function whyHidden(config, hits, suppressed2) {
  const { minConfidence, origins } = config.top;
  const allowance = suppressed2[0];
  if (allowance !== void 0) {
    const { match, path } = hits[0];
    const at3 = config.allowances().find((a) => a.reason === allowance.reason && (a.path?.(path) ?? true))?.at;
    return `${at3 ?? "an allowance"}: allows whatever rule "${match.rule}" and others find`;
  }
  return `${origins["min-confidence"]}: "${minConfidence}" is above what the selected rules give`;
}
function hidden(reason) {
  return new UsageError(`nothing could be found with these settings (the positive control is hidden): ${reason}`);
}
var PATHS, MOST_RULES, FIRST;
var init_positiveControl = __esm({
  "src/run/positiveControl.ts"() {
    "use strict";
    init_model();
    init_examples();
    PATHS = ["leakgate-control", "leakgate/positive-control.env", "src/leakgate/control.py"];
    MOST_RULES = 5;
    FIRST = {
      rule: "slack-bot-token",
      text: 'slack: "xoxb-{{digit:12}}-{{digit:12}}-{{alnum:24}}"'
    };
  }
});

// src/engine/checks/awsAccount.ts
function awsAccount(id) {
  let bits = 0n;
  for (const c of id.slice(4, 14)) {
    const value = BASE32.indexOf(c);
    if (value < 0) return void 0;
    bits = bits << 5n | BigInt(value);
  }
  const account = (bits >> 2n & 0x7fffffffff80n) >> 7n;
  return account < 1000000000000n ? account.toString().padStart(12, "0") : void 0;
}
function awsAccountId(secret) {
  if (!/^[A-Z0-9]{4}[A-Z2-7]{16}$/.test(secret)) return "fail";
  return awsAccount(secret) === void 0 ? "unknown" : "pass";
}
var BASE32;
var init_awsAccount = __esm({
  "src/engine/checks/awsAccount.ts"() {
    "use strict";
    BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  }
});

// src/engine/checks/encoded.ts
function jwtHeader(secret) {
  const header = jsonObject(secret.split(".")[0] ?? "");
  return typeof header?.["alg"] === "string" ? "pass" : "fail";
}
function jwtInBase64(secret) {
  return jwtHeader(Buffer.from(secret.slice(0, 4e3), "base64").toString("latin1"));
}
function embeddedJson(secret) {
  const start2 = secret.indexOf("eyJ");
  const encoded = start2 < 0 ? void 0 : /^[A-Za-z0-9+/-]+/.exec(secret.slice(start2))?.[0];
  return encoded !== void 0 && jsonObject(encoded) !== void 0 ? "pass" : "fail";
}
function macaroon(secret) {
  const bytes = Buffer.from(secret.replace(/^pypi-/, ""), "base64url");
  if (bytes[0] !== 2 || bytes[1] !== 1) return "fail";
  const length = bytes[2] ?? 0;
  const location2 = bytes.subarray(3, 3 + length).toString("latin1");
  return /^(?:test\.)?pypi\.org$/.test(location2) && bytes[3 + length] === 2 ? "pass" : "fail";
}
function numberedBytes(secret) {
  const text2 = Buffer.from(secret.replace(/^BBDC-/, ""), "base64").toString("latin1");
  return /^\d{6,16}:/.test(text2) ? "pass" : "fail";
}
function snowflake(secret) {
  const id = Buffer.from(secret.split(".")[0] ?? "", "base64").toString("latin1");
  return /^\d{15,21}$/.test(id) ? "pass" : "fail";
}
function basicPair(secret) {
  const text2 = Buffer.from(secret, "base64").toString("utf8");
  return /^[^:\p{Cc}\ufffd]*:[^\p{Cc}\ufffd]+$/u.test(text2) ? "pass" : "fail";
}
function referenceToken(secret) {
  return Buffer.from(secret, "base64").toString("latin1").startsWith("reftkn:") ? "pass" : "fail";
}
function base64Length(bytes) {
  return (secret) => Buffer.from(secret, "base64").length === bytes ? "pass" : "fail";
}
function jsonObject(encoded) {
  try {
    const value = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
var init_encoded = __esm({
  "src/engine/checks/encoded.ts"() {
    "use strict";
  }
});

// src/engine/checks/natsSeed.ts
function natsSeed(secret) {
  const bytes = [];
  let buffer = 0;
  let bits = 0;
  for (const c of secret) {
    const value = BASE322.indexOf(c);
    if (value < 0) return "fail";
    buffer = (buffer << 5 | value) & 65535;
    bits += 5;
    if (bits >= 8) bytes.push(buffer >>> (bits -= 8) & 255);
  }
  const [high2, low] = [bytes.pop() ?? 0, bytes.pop() ?? 0];
  return crc16(bytes) === (high2 << 8 | low) ? "pass" : "fail";
}
function crc16(bytes) {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 32768 ? crc << 1 ^ 4129 : crc << 1) & 65535;
  }
  return crc;
}
var BASE322;
var init_natsSeed = __esm({
  "src/engine/checks/natsSeed.ts"() {
    "use strict";
    BASE322 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  }
});

// src/engine/checks/privateKeyBody.ts
function pemBody(secret) {
  const label = /-----BEGIN ([A-Z0-9 ]*?)-----/.exec(secret)?.[1];
  if (label === void 0) return "unknown";
  if (label.startsWith("PGP") || label.startsWith("SSH2") || /Proc-Type|DEK-Info/.test(secret)) return "unknown";
  const body = secret.replace(/^[\s\S]*?-----BEGIN [A-Z0-9 ]*?-----/, "").replace(/-----END[\s\S]*$/, "").replace(/\\[nrt]|[\s"'`,+\\|#]/g, (c) => c === "+" ? "+" : "");
  const bytes = Buffer.from(body, "base64");
  if (bytes.length < 32) return "fail";
  if (bytes.subarray(0, OPENSSH_MAGIC.length).toString("latin1") === OPENSSH_MAGIC) return "pass";
  return sequenceFits(bytes) ? "pass" : "fail";
}
function sequenceFits(bytes) {
  const first = bytes[1] ?? 0;
  if (bytes[0] !== SEQUENCE) return false;
  if (first < 128) return Math.abs(first + 2 - bytes.length) <= 2;
  const size = first & 127;
  if (size === 0 || size > 3 || bytes.length < 2 + size) return false;
  return Math.abs(bytes.readUIntBE(2, size) + 2 + size - bytes.length) <= 2;
}
var OPENSSH_MAGIC, SEQUENCE;
var init_privateKeyBody = __esm({
  "src/engine/checks/privateKeyBody.ts"() {
    "use strict";
    OPENSSH_MAGIC = "openssh-key-v1\0";
    SEQUENCE = 48;
  }
});

// src/engine/checks/index.ts
var byChecksum, checks;
var init_checks = __esm({
  "src/engine/checks/index.ts"() {
    "use strict";
    init_awsAccount();
    init_bech32();
    init_checksums();
    init_encoded();
    init_natsSeed();
    init_privateKeyBody();
    byChecksum = (name2) => (secret) => checksum(name2, secret);
    checks = {
      "aws-account-id": awsAccountId,
      "base64-32-bytes": base64Length(32),
      "base64-64-bytes": base64Length(64),
      "basic-pair": basicPair,
      bech32,
      "crc32-apify": byChecksum("crc32-apify"),
      "crc32-atlassian": byChecksum("crc32-atlassian"),
      "crc32-base62": byChecksum("crc32-base62"),
      "crc32-confluent": byChecksum("crc32-confluent"),
      "crc32-gitlab": byChecksum("crc32-gitlab"),
      "crc32-grafana": byChecksum("crc32-grafana"),
      "crc32-hex": byChecksum("crc32-hex"),
      "embedded-json": embeddedJson,
      "jwt-header": jwtHeader,
      "jwt-in-base64": jwtInBase64,
      macaroon,
      "nats-seed": natsSeed,
      "numbered-bytes": numberedBytes,
      "pem-body": pemBody,
      "reference-token": referenceToken,
      snowflake
    };
  }
});

// src/engine/entropy.ts
function entropy(value) {
  return spread(value).bits;
}
function spread(value) {
  const { length } = value;
  let least = 255;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const code2 = value.charCodeAt(i) & 255;
    counts[code2] = counts[code2] + 1;
    if (code2 < least) least = code2;
    if (code2 > most) most = code2;
  }
  let bits = 0;
  let distinct = 0;
  for (let code2 = least; code2 <= most; code2++) {
    const count2 = counts[code2];
    if (count2 === 0) continue;
    counts[code2] = 0;
    distinct++;
    const share = count2 / length;
    bits -= share * Math.log2(share);
  }
  return { bits, distinct };
}
var counts;
var init_entropy = __esm({
  "src/engine/entropy.ts"() {
    "use strict";
    counts = new Uint32Array(256);
  }
});

// src/engine/placeholder.ts
function placeholder(value, prefix = "") {
  if (value.length > 512) return void 0;
  const body = value.startsWith(prefix) ? value.slice(prefix.length) : value;
  if (REFERENCE.test(value) || REFERENCE.test(body) || VARIABLE_NAME.test(value)) return "reference";
  if (CONTAINS_REFERENCE.test(value)) return "reference";
  if (MASKED.test(body) || mostlyOneCharacter(body)) return "masked";
  if (DOCUMENTATION.test(value) || encodesDocumentation(value)) return "documentation";
  if (tellsByWords(body)) return "words";
  if (repeatedUnit(body)) return "repeated";
  if (ascending(body)) return "sequence";
  return void 0;
}
function encodesDocumentation(value) {
  const encoded = /^(?:Basic )?([0-9A-Za-z+/]{4,160}={0,2})$/.exec(value)?.[1];
  if (encoded === void 0 || encoded.length % 4 !== 0) return false;
  const text2 = Buffer.from(encoded, "base64").toString("latin1");
  return EXAMPLE_PAIR.test(text2) || DOCUMENTATION.test(text2);
}
function tellsByWords(body) {
  const word = WORDS.exec(body);
  return word !== null && (body.length < LONG || word.index === 0 || word[0].length * 6 >= body.length);
}
function mostlyOneCharacter(body) {
  const folded = body.toLowerCase();
  const { length } = folded;
  let others = 0;
  let size = 0;
  let most = 0;
  for (let i = 0; i < length; i++) {
    const code2 = folded.charCodeAt(i);
    if (code2 === 45 || code2 === 95 || code2 === 46 || code2 === 58) continue;
    size++;
    if (code2 > 255) others++;
    else {
      const count2 = counts2[code2] + 1;
      counts2[code2] = count2;
      if (count2 > most) most = count2;
    }
  }
  for (let i = 0; i < length; i++) if (folded.charCodeAt(i) <= 255) counts2[folded.charCodeAt(i)] = 0;
  if (others > 0) return mostlyOneOf(body);
  return size >= 4 && most >= Math.max(4, size * 0.8);
}
function mostlyOneOf(body) {
  const bare = body.replace(/[-_.:]/g, "").toLowerCase();
  if (bare.length < 4) return false;
  const seen = /* @__PURE__ */ new Map();
  for (const c of bare) seen.set(c, (seen.get(c) ?? 0) + 1);
  return Math.max(...seen.values()) >= Math.max(4, bare.length * 0.8);
}
function repeatedUnit(body) {
  for (let unit = 2; unit <= 8 && unit * 3 <= body.length; unit++) {
    let same = true;
    for (let i = unit; i < body.length; i++) {
      if (body[i] !== body[i - unit]) {
        same = false;
        break;
      }
    }
    if (same) return true;
  }
  return false;
}
function ascending(mixed) {
  if (mixed.length < 8) return false;
  const body = mixed.toLowerCase();
  let steps = 0;
  for (let i = 1; i < body.length; i++) {
    const step = body.charCodeAt(i) - body.charCodeAt(i - 1);
    if (step === 1 || body[i - 1] === "9" && /[0aA]/.test(body[i] ?? "")) steps++;
  }
  return steps >= (body.length - 1) * 0.85;
}
var REFERENCE, VARIABLE_NAME, CONTAINS_REFERENCE, WORDS, DOCUMENTATION, EXAMPLE_PAIR, MASKED, LONG, counts2;
var init_placeholder = __esm({
  "src/engine/placeholder.ts"() {
    "use strict";
    REFERENCE = /^(?:\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\{\{[^}]*\}\}|\{[A-Za-z_][\w.-]*\}|<[^<>]{1,80}>|%\([^)]*\)[sdr]|%[A-Za-z_]\w*%|#\{[^}]*\}|@[A-Za-z_][\w.-]*@|\[[A-Za-z][\w .-]*\]|__[A-Z][A-Z0-9_]*__|%[sdvq])$/;
    VARIABLE_NAME = /^[A-Z]{2,}(?:_[A-Z]{2,}\d?)+$/;
    CONTAINS_REFERENCE = /\$\{[^}]*\}|\{\{[^}]*\}\}|#\{[^}]*\}|%\([A-Za-z_]\w*\)s|<[a-zA-Z][\w -]*>/;
    WORDS = /(?:^|[^a-z])(?:your|my|some|the|this|put|insert|enter|add|replace|change|set|use|fill|paste|provide)[ _.-]?(?:me|it|this|here|with|your|own|api|access|auth|secret|token|key|pass|password|client|real|actual|value|string|in|by)(?:[^a-z]|$|[ _.-]?[a-z]+)|(?:^|[^a-z])(?:change|replace|fix|fill|update)[ _-]?(?:me|this|it)(?:[^a-z]|$)|(?:^|[^a-z])(?:placeholder|example|sample|dummy|redacted|removed|masked|hidden|censored|todo|fixme|tbd|changeit|lorem|ipsum|notreal|not-a-real|fake|goes[ _-]?here|at[ _-]?least[ _-]?\d{1,3}|secret-?here|token-?here|key-?here)(?:[^a-z]|$)/i;
    DOCUMENTATION = /EXAMPLE(?:KEY|TOKEN)?$|EXAMPLE(?:[^A-Za-z0-9]|$)|bPxRfiCYEXAMPLEKEY|^foobar(?:baz)?$/;
    EXAMPLE_PAIR = /^(?:foo:(?:bar|foo)|bar:baz|(?:user(?:name)?|login):(?:pass(?:word|wd)?|pwd|secret)|test:test|a:b|aladdin:open ?sesame)$/i;
    MASKED = /^[\w-]{0,12}?(?:[xX]{4,}|\*{3,}|\.{3,}|\u2026+|\u2022{3,}|#{4,}|_{4,}|-{4,}|\?{3,}|0{6,})[\w-]{0,8}$/;
    LONG = 48;
    counts2 = new Uint16Array(256);
  }
});

// src/engine/judge.ts
function judge(rule7, value, kind = "value") {
  if (kind === "name") return { secret: new Secret(value, value), confidence: rule7.confidence, notes: [] };
  if (rule7.entropy > 0 && entropy(value) < rule7.entropy) return void 0;
  if (placeholder(value, rule7.prefix) !== void 0) return void 0;
  if (rule7.stopwords.length > 0) {
    const lower = value.toLowerCase();
    if (rule7.stopwords.some((word) => lower.includes(word))) return void 0;
  }
  if (rule7.allow.length > 0) {
    let patterns3 = allowed.get(rule7);
    if (patterns3 === void 0)
      allowed.set(rule7, patterns3 = rule7.allow.map((a) => new RegExp(`^(?:${a})$`, rule7.flags)));
    if (patterns3.some((p) => p.test(value))) return void 0;
  }
  const notes2 = [];
  let confidence = rule7.confidence;
  for (const name2 of rule7.checks) {
    const verdict = checks[name2]?.(value) ?? "unknown";
    if (verdict === "pass") confidence = "high";
    if (verdict === "fail") confidence = "low";
    if (verdict !== "unknown") notes2.push(`check ${name2}: ${verdict}`);
  }
  return { secret: new Secret(utf8(value), rule7.prefix), confidence, notes: notes2 };
}
function utf8(latin) {
  return /[^\x00-\x7f]/.test(latin) ? Buffer.from(latin, "latin1").toString("utf8") : latin;
}
var allowed;
var init_judge = __esm({
  "src/engine/judge.ts"() {
    "use strict";
    init_model();
    init_checks();
    init_entropy();
    init_placeholder();
    allowed = /* @__PURE__ */ new WeakMap();
  }
});

// src/engine/attempt.ts
function attempt2(matcher, view, start2, from, decoded) {
  const raw = matcher.at(view, start2, from);
  if (raw === void 0) return void 0;
  const { rule: rule7 } = matcher;
  const judged = judge(rule7, raw.value);
  const found2 = judged && { rule: rule7, start: raw.start, end: raw.end, decoded, ...judged };
  return { next: Math.max(raw.end, start2 + 1), found: found2 };
}
var init_attempt = __esm({
  "src/engine/attempt.ts"() {
    "use strict";
    init_judge();
  }
});

// src/engine/quotedPrintable.ts
function addQuotedPrintable(bytes, regions, places) {
  const headers = places.filter((at3) => HEADERS.includes(bytes.toString("latin1", at3, at3 + LENGTH2)));
  headers.forEach((at3, i) => {
    const start2 = at3 + LENGTH2;
    const region = undo(bytes, start2, Math.min(headers[i + 1] ?? bytes.length, start2 + LONGEST2));
    if (region !== void 0) regions.push(region);
  });
}
function undo(bytes, start2, end) {
  const decoded = Buffer.allocUnsafe(end - start2);
  const origin = new Int32Array(end - start2 + 1);
  let size = 0;
  let at3 = start2;
  while (at3 < end) {
    const broken = softBreak(bytes, at3);
    if (broken > 0) {
      at3 += broken;
      continue;
    }
    const byte = escaped2(bytes, at3);
    origin[size] = at3;
    decoded[size++] = byte ?? bytes[at3];
    at3 += byte === void 0 ? 1 : 3;
  }
  origin[size] = end;
  if (size === end - start2) return void 0;
  return { start: start2, end, layer: "quoted-printable", decoded: decoded.subarray(0, size), origin };
}
function softBreak(bytes, at3) {
  if (bytes[at3] !== 61) return 0;
  if (bytes[at3 + 1] === 10) return 2;
  return bytes[at3 + 1] === 13 && bytes[at3 + 2] === 10 ? 3 : 0;
}
function escaped2(bytes, at3) {
  if (bytes[at3] !== 61) return void 0;
  const digits = bytes.toString("latin1", at3 + 1, at3 + 3);
  return /^[0-9A-F]{2}$/.test(digits) ? parseInt(digits, 16) : void 0;
}
var HEADERS, LENGTH2, LONGEST2;
var init_quotedPrintable = __esm({
  "src/engine/quotedPrintable.ts"() {
    "use strict";
    HEADERS = ["quoted-printable", "Quoted-Printable"];
    LENGTH2 = "quoted-printable".length;
    LONGEST2 = 4 * 1024 * 1024;
  }
});

// src/engine/decode.ts
function encodedRegions(bytes, marks = findMarks(bytes)) {
  const regions = [];
  findRuns(bytes, regions);
  findTokens(bytes, regions, PERCENT, marks.percent);
  findTokens(bytes, regions, ESCAPE, marks.escape);
  findTokens(bytes, regions, HTML, marks.html);
  addQuotedPrintable(bytes, regions, marks["quoted-printable"]);
  return regions;
}
function findRuns(bytes, regions) {
  const length = bytes.length;
  let floor = 0;
  for (let at3 = MIN_RUN - 1; at3 < length; at3 += MIN_RUN) {
    if (kinds[bytes[at3]] === 0) continue;
    let start2 = at3;
    while (start2 > floor && kinds[bytes[start2 - 1]] !== 0) start2--;
    let end = at3 + 1;
    while (end < length && kinds[bytes[end]] !== 0) end++;
    floor = end - start2 >= MIN_RUN ? addRun(bytes, start2, end, regions) : end;
    at3 = floor - 1;
  }
}
function addRun(bytes, start2, end, regions) {
  let allHex = (end - start2) % 2 === 0 && end - start2 >= 32;
  for (let i = start2; allHex && i < end; i++) allHex = (kinds[bytes[i]] & HEX2) !== 0;
  if (allHex) {
    const decoded = Buffer.from(bytes.toString("latin1", start2, end), "hex");
    if (isText(decoded)) regions.push({ start: start2, end, layer: "hex", decoded });
    return end;
  }
  for (const from of starts(bytes, start2, end)) {
    if (end - from < MIN_RUN || !beginsAsText(bytes, from)) continue;
    const last = joinLines(bytes, from, end);
    const decoded = Buffer.from(bytes.toString("latin1", from, last).replace(/\s+/g, ""), "base64");
    if (!isText(decoded)) continue;
    regions.push({ start: from, end: last, layer: "base64", decoded });
    return last;
  }
  return end;
}
function starts(bytes, start2, end) {
  const found2 = [start2];
  for (let i = start2; i < Math.min(end, start2 + 64) && found2.length < 4; i++) {
    const byte = bytes[i];
    if (byte === 95 || byte === 45 || byte === 47) found2.push(i + 1);
  }
  return found2;
}
function continuesLine(byte) {
  return kinds[byte] !== 0;
}
function joinLines(bytes, start2, end) {
  const width = end - start2;
  if (width < SHORTEST_WRAPPED) return end;
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
function beginsAsText(bytes, from) {
  let nul = 0;
  for (let at3 = from; at3 < from + 12; at3 += 4) {
    const bits = sextets[bytes[at3]] << 18 | sextets[bytes[at3 + 1]] << 12 | sextets[bytes[at3 + 2]] << 6 | sextets[bytes[at3 + 3]];
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = bits >> shift & 255;
      if (byte === 0) nul++;
      else if (!(byte >= 32 && byte < 127 || byte === 10 || byte === 13 || byte === 9)) return false;
    }
  }
  return nul === 0 || nul >= 4;
}
function isText(decoded) {
  if (decoded.length < 8) return false;
  const end = Math.min(decoded.length, 512);
  let printable2 = 0;
  let nul = 0;
  for (let i = 0; i < end; i++) {
    const byte = decoded[i];
    if (byte >= 32 && byte < 127 || byte === 10 || byte === 13 || byte === 9) printable2++;
    else if (byte === 0) nul++;
  }
  return printable2 >= end * 0.95 || printable2 + nul >= end * 0.95 && nul >= end * 0.4;
}
function findTokens(bytes, regions, kind, places) {
  let free = 0;
  for (const at3 of places) {
    if (at3 < free || !kind.follows(bytes[at3 + 1] ?? 0)) continue;
    kind.escape.lastIndex = 0;
    if (kind.escape.exec(bytes.toString("latin1", at3, at3 + 12))?.index !== 0) continue;
    const start2 = lineEdge(bytes, at3, -1);
    free = lineEdge(bytes, at3, 1);
    regions.push({ start: start2, end: free, layer: kind.layer, ...unescape(bytes, start2, free, kind) });
  }
}
function unescape(bytes, start2, end, kind) {
  const text2 = bytes.toString("latin1", start2, end);
  const decoded = Buffer.allocUnsafe(text2.length);
  const origin = new Int32Array(text2.length + 1);
  let size = 0;
  let copied = 0;
  const copy = (to) => {
    for (; copied < to; copied++) {
      origin[size] = start2 + copied;
      decoded[size++] = text2.charCodeAt(copied);
    }
  };
  kind.escape.lastIndex = 0;
  for (let match = kind.escape.exec(text2); match !== null; match = kind.escape.exec(text2)) {
    copy(match.index);
    origin[size] = start2 + copied;
    decoded[size++] = kind.byte(match);
    copied += match[0].length;
  }
  copy(text2.length);
  origin[size] = end;
  return { decoded: decoded.subarray(0, size), origin };
}
function lineEdge(bytes, at3, step) {
  const limit = MAX_TOKEN / 2;
  if (step === 1) {
    const lf = bytes.subarray(at3, at3 + limit).indexOf(10);
    return lf < 0 ? Math.min(bytes.length, at3 + limit) : at3 + lf;
  }
  const from = Math.max(0, at3 - limit);
  return from + bytes.subarray(from, at3).lastIndexOf(10) + 1;
}
var MIN_RUN, MAX_TOKEN, BASE64, HEX2, kinds, sextets, SHORTEST_WRAPPED, hex, isHex, PERCENT, ESCAPE, NAMED, HTML;
var init_decode = __esm({
  "src/engine/decode.ts"() {
    "use strict";
    init_marks();
    init_quotedPrintable();
    MIN_RUN = 24;
    MAX_TOKEN = 64 * 1024;
    BASE64 = 1;
    HEX2 = 2;
    kinds = new Uint8Array(256);
    sextets = new Uint8Array(256);
    [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"].forEach((c, i) => {
      kinds[c.charCodeAt(0)] = BASE64;
      sextets[c.charCodeAt(0)] = i < 64 ? i : i - 2;
    });
    for (const c of "0123456789abcdefABCDEF") kinds[c.charCodeAt(0)] = BASE64 | HEX2;
    SHORTEST_WRAPPED = 40;
    hex = (text2) => parseInt(text2 ?? "20", 16);
    isHex = (byte) => (kinds[byte] & HEX2) !== 0;
    PERCENT = {
      layer: "percent",
      follows: isHex,
      escape: /%([0-9A-Fa-f]{2})/g,
      byte: (m) => hex(m[1])
    };
    ESCAPE = {
      layer: "escape",
      // u, x, 0 and 1; a second backslash, since escapes may stand in a string that is escaped itself.
      follows: (byte) => byte === 117 || byte === 120 || byte === 48 || byte === 49 || byte === 92,
      // ASCII only: other characters are no part of a secret's name or value.
      escape: /\\{1,4}(?:u00([2-7][0-9A-Fa-f])|u\{0{0,4}([2-7][0-9A-Fa-f])\}|x([2-7][0-9A-Fa-f])|([01][0-7]{2}))/g,
      byte: (m) => m[4] === void 0 ? hex(m[1] ?? m[2] ?? m[3]) : parseInt(m[4], 8)
    };
    NAMED = { quot: 34, apos: 39, amp: 38, lt: 60, gt: 62, nbsp: 32 };
    HTML = {
      layer: "html",
      // # and the first letters of the names.
      follows: (byte) => byte === 35 || "qalgn".includes(String.fromCharCode(byte)),
      escape: /&(?:#(\d{2,3})|#[xX]([0-9A-Fa-f]{2})|(quot|apos|amp|lt|gt|nbsp));/g,
      byte: (m) => m[1] !== void 0 ? Number(m[1]) & 255 : m[2] !== void 0 ? hex(m[2]) : NAMED[m[3] ?? ""] ?? 32
    };
  }
});

// src/engine/keywordHits.ts
function carryHits(automaton2, old, bytes, runs) {
  const { longest } = automaton2;
  const hits = new HitList();
  const stretches = [];
  const search = (from, to) => {
    const first = hits.size;
    findKeywordsIn(automaton2, bytes, from, Math.min(to, bytes.length), hits);
    const last = hits.size;
    if (last > first) stretches.push({ outputs: NONE2, ends: NONE2, first, last, shift: 0, run: void 0 });
  };
  const { outputs, ends } = old;
  let at3 = 0;
  for (const run3 of runs) {
    const known = run3.first ? 0 : run3.start + longest;
    if (!run3.first) search(at3, known);
    const shift = run3.start - run3.from;
    const first = firstAfter(ends, known - shift);
    const last = firstAfter(ends, run3.end - shift, first);
    if (last > first) stretches.push({ outputs, ends, first, last, shift, run: run3 });
    at3 = run3.end;
  }
  if (at3 < bytes.length) search(at3, bytes.length);
  const fresh = hits.copy();
  for (const stretch of stretches) {
    if (stretch.run !== void 0) continue;
    stretch.outputs = fresh.outputs;
    stretch.ends = fresh.ends;
  }
  return stretches;
}
function ownHits({ longest }, { outputs, ends }, runs) {
  const stretches = [];
  let at3 = 0;
  const upTo = (last, run3) => {
    if (last > at3) stretches.push({ outputs, ends, first: at3, last, shift: 0, run: run3 });
    at3 = last;
  };
  for (const run3 of runs) {
    upTo(firstAfter(ends, run3.first ? 0 : run3.start + longest, at3), void 0);
    upTo(firstAfter(ends, run3.end, at3), run3);
  }
  upTo(ends.length, void 0);
  return stretches;
}
function flat(stretches) {
  const size = stretches.reduce((sum, { first, last }) => sum + last - first, 0);
  const hits = { outputs: new Int32Array(size), ends: new Int32Array(size) };
  let at3 = 0;
  for (const { outputs, ends, first, last, shift } of stretches) {
    for (let h = first; h < last; h++, at3++) {
      hits.outputs[at3] = outputs[h];
      hits.ends[at3] = ends[h] + shift;
    }
  }
  return hits;
}
function firstAfter(values, value, from = 0, to = values.length) {
  let low = from;
  let high2 = to;
  while (low < high2) {
    const middle = low + high2 >>> 1;
    if (values[middle] <= value) low = middle + 1;
    else high2 = middle;
  }
  return low;
}
var NONE2;
var init_keywordHits = __esm({
  "src/engine/keywordHits.ts"() {
    "use strict";
    init_automaton();
    init_hitList();
    NONE2 = new Int32Array(0);
  }
});

// src/engine/known.ts
function inOrder2(a, b) {
  return a.end - b.end || a.k - b.k || a.r - b.r;
}
function byLayer(a, b) {
  return LAYERS[a.layer] - LAYERS[b.layer] || a.start - b.start;
}
function joined(found2, inner) {
  for (const { found: held } of inner) {
    for (const one of held) {
      if (!found2.some((c) => c.rule === one.rule && c.start < one.end && one.start < c.end)) found2.push(one);
    }
  }
  return found2;
}
function moved(candidate, by) {
  return { ...candidate, start: candidate.start + by, end: candidate.end + by };
}
var LAYERS;
var init_known = __esm({
  "src/engine/known.ts"() {
    "use strict";
    LAYERS = {
      base64: 0,
      hex: 0,
      percent: 1,
      escape: 2,
      html: 3,
      "quoted-printable": 4
    };
  }
});

// src/engine/outputFacts.ts
var NEAR, KNOWN, FAR, DETECTOR, MARK, UNSURE, PATHS2, OutputFacts;
var init_outputFacts = __esm({
  "src/engine/outputFacts.ts"() {
    "use strict";
    init_marks();
    NEAR = 512;
    KNOWN = 1;
    FAR = 2;
    DETECTOR = 4;
    MARK = 8;
    UNSURE = 16;
    PATHS2 = 32;
    OutputFacts = class {
      #index;
      #matcher;
      #limits;
      #kinds;
      /** By output, counted from the end of the keyword: bytes that a try of any of its rules may read. */
      #before;
      #after;
      /** By rule, counted from the beginning of the keyword. */
      #ruleBefore;
      #ruleAfter;
      #outputsOf;
      constructor(index, matcher, limits) {
        this.#index = index;
        this.#matcher = matcher;
        this.#limits = limits;
        const outputs = index.automaton.outputs.starts.length - 1;
        this.#kinds = new Uint8Array(outputs);
        this.#before = new Float64Array(outputs);
        this.#after = new Float64Array(outputs);
        this.#ruleBefore = new Float64Array(index.rules.length).fill(Number.NaN);
        this.#ruleAfter = new Float64Array(index.rules.length);
      }
      matcher(rule7) {
        return this.#matcher(rule7);
      }
      /** Bits. */
      kinds(output) {
        return this.#kinds[output] || this.#learn(output);
      }
      /** Whether a stretch holds all that rules read around a keyword that ends there. */
      isWithin(output, end, from, to) {
        if (this.#kinds[output] === 0) this.#learn(output);
        return end - this.#before[output] > from && end + this.#after[output] < to;
      }
      /** The same for one rule. @param start of the keyword */
      isRuleWithin(rule7, start2, from, to) {
        return start2 - this.#reach(rule7) > from && start2 + this.#ruleAfter[rule7] < to;
      }
      /** See {@link UNSURE}. */
      isUnsure(matcher) {
        return matcher.rule.reach === void 0 || this.#limits(matcher);
      }
      /** Kinds of encoded text that may begin where a keyword of this output ends, with the keywords' lengths. */
      marks(output) {
        const { automaton: automaton2, keywordLength } = this.#index;
        const { starts: starts2, items } = automaton2.outputs;
        const first = keywordLength.length - MARK_KINDS.length;
        const marks = [];
        for (let k = starts2[output]; k < starts2[output + 1]; k++) {
          const kind = MARK_KINDS[items[k] - first];
          if (kind !== void 0) marks.push([kind, keywordLength[items[k]]]);
        }
        return marks;
      }
      /** Outputs that name a rule. */
      outputsOf(rule7) {
        if (this.#outputsOf === void 0) {
          const lists = Array.from({ length: this.#index.rules.length }, () => []);
          for (let output = 0; output < this.#kinds.length; output++) this.each(output, (one) => lists[one]?.push(output));
          this.#outputsOf = lists;
        }
        return this.#outputsOf[rule7] ?? [];
      }
      /** Every rule that an output names, more than once if need be. */
      each(output, visit) {
        const { automaton: automaton2, byKeyword, keywordLength } = this.#index;
        const { starts: starts2, items } = automaton2.outputs;
        for (let k = starts2[output]; k < starts2[output + 1]; k++) {
          const keyword = items[k];
          const last = byKeyword.starts[keyword + 1];
          for (let r = byKeyword.starts[keyword]; r < last; r++)
            visit(byKeyword.items[r], keywordLength[keyword]);
        }
      }
      #learn(output) {
        let kinds2 = KNOWN;
        let before2 = -Infinity;
        let after = -Infinity;
        this.each(output, (rule7, length) => {
          const matcher = this.#matcher(rule7);
          if (matcher === null) return;
          if (matcher.isDetector) kinds2 |= DETECTOR;
          else {
            if (this.isUnsure(matcher)) kinds2 |= UNSURE;
            if (matcher.rule.path !== void 0) kinds2 |= PATHS2;
            before2 = Math.max(before2, length + this.#reach(rule7));
            after = Math.max(after, this.#ruleAfter[rule7]);
          }
        });
        if (before2 > NEAR || after > NEAR) kinds2 |= FAR;
        if (this.marks(output).length > 0) kinds2 |= MARK;
        this.#before[output] = before2;
        this.#after[output] = after;
        return this.#kinds[output] = kinds2;
      }
      #reach(rule7) {
        const known = this.#ruleBefore[rule7];
        if (!Number.isNaN(known)) return known;
        const { reach, before: before2, maxLength } = this.#matcher(rule7).rule;
        this.#ruleAfter[rule7] = maxLength - before2.min + (reach?.after ?? Infinity) + 1;
        return this.#ruleBefore[rule7] = before2.max + (reach?.before ?? Infinity);
      }
    };
  }
});

// src/engine/generic/lines.ts
function isWorth(bytes, start2, lineEnd) {
  const end = bytes[lineEnd - 1] === 13 ? lineEnd - 1 : lineEnd;
  if (end - start2 > WORTH_LONGEST) return false;
  let key = 0;
  let quoted2 = -1;
  for (let i = start2; i < end; i++) {
    const kind = CLASSES[bytes[i]];
    key = kind === KEY ? key + 1 : 0;
    quoted2 = kind === QUOTE ? 0 : kind === BLANK || quoted2 < 0 ? -1 : quoted2 + 1;
    if (key === WORTH || quoted2 === WORTH_QUOTED) return true;
  }
  return false;
}
function holdsValue(bytes, start2, end) {
  for (let i = start2; i < end; i++) {
    const code2 = bytes[i];
    if (code2 === 34 || code2 === 39 || code2 === 96 || code2 >= 48 && code2 <= 57) return true;
  }
  const last = bytes[end - 1];
  return end > start2 && last !== 44 && last !== 59 && last !== 40 && last !== 41 && last !== 123;
}
function beginsQuoted(bytes, start2, end) {
  let i = start2;
  while (i < end && (bytes[i] === 32 || bytes[i] === 9)) i++;
  const code2 = bytes[i];
  return code2 === 34 || code2 === 39 || code2 === 96 || code2 === 45 || code2 === 35 || code2 === 42 || code2 === 47;
}
function textOf(bytes, start2, end) {
  const text2 = bytes.toString("latin1", start2, end);
  return text2.endsWith("\r") ? text2.slice(0, -1) : text2;
}
function lineStart(bytes, at3) {
  const near = Math.max(0, at3 - SHORT);
  for (let i = at3 - 1; i >= near; i--) if (bytes[i] === LF3) return i + 1;
  return near === 0 ? 0 : bytes.lastIndexOf(LF3, near - 1) + 1;
}
function endOfLine(bytes, at3) {
  const near = Math.min(bytes.length, at3 + SHORT);
  for (let i = at3; i < near; i++) if (bytes[i] === LF3) return i;
  const next = near === bytes.length ? -1 : bytes.indexOf(LF3, near);
  return next < 0 ? bytes.length : next;
}
function neighbourBefore(bytes, start2) {
  if (start2 === 0 || bytes[start2 - 1] !== LF3) return "";
  const from = Math.max(0, start2 - 1 - NEIGHBOUR);
  const text2 = bytes.toString("latin1", from, start2 - 1);
  return text2.slice(text2.lastIndexOf("\n") + 1);
}
function neighbourAfter(bytes, end) {
  if (end >= bytes.length) return "";
  const text2 = bytes.toString("latin1", end + 1, Math.min(bytes.length, end + 1 + NEIGHBOUR));
  const stop = text2.indexOf("\n");
  return stop < 0 ? text2 : text2.slice(0, stop);
}
var LF3, NEIGHBOUR, WORTH, WORTH_QUOTED, WORTH_LONGEST, KEY, QUOTE, BLANK, CLASSES, SHORT;
var init_lines2 = __esm({
  "src/engine/generic/lines.ts"() {
    "use strict";
    LF3 = 10;
    NEIGHBOUR = 160;
    WORTH = 8;
    WORTH_QUOTED = 4;
    WORTH_LONGEST = 300;
    KEY = 1;
    QUOTE = 2;
    BLANK = 3;
    CLASSES = new Uint8Array(256);
    for (let code2 = 0; code2 < 256; code2++) {
      const c = String.fromCharCode(code2);
      CLASSES[code2] = /[0-9A-Za-z+/_-]/.test(c) ? KEY : /["'`]/.test(c) ? QUOTE : /\s/.test(c) ? BLANK : 0;
    }
    SHORT = 200;
  }
});

// src/engine/runs.ts
function runsOf(copies, size, oldSize, least) {
  const runs = [];
  for (let i = 0; i + 2 < copies.length; i += 3) {
    const [start2, from, length] = [copies[i], copies[i + 1], copies[i + 2]];
    if (length < least) continue;
    const end = start2 + length;
    runs.push({
      start: start2,
      end,
      from,
      first: start2 === 0 && from === 0,
      last: end === size && from + length === oldSize
    });
  }
  return runs;
}
function gapsOf(runs, size) {
  const gaps = [];
  let at3 = 0;
  for (const run3 of runs) {
    if (!run3.first) gaps.push({ start: at3, end: run3.start });
    at3 = run3.end;
  }
  if (runs.at(-1)?.last !== true) gaps.push({ start: at3, end: size });
  return gaps;
}
function changedLines(bytes, gaps) {
  return linesAround(bytes, gaps, 1, 2);
}
function withNames(bytes, lines2) {
  return linesAround(bytes, lines2, 2, -1);
}
function linesAround(bytes, parts2, before2, behind) {
  const around = [];
  for (const part of parts2) {
    const last = around.at(-1);
    const end = Math.max(last?.end ?? 0, below(bytes, part.end, behind));
    const start2 = last !== void 0 && part.start <= last.end ? last.start : above(bytes, part.start, before2);
    if (last !== void 0 && start2 <= last.end) last.end = end;
    else around.push({ start: start2, end });
  }
  return around;
}
function isIn(parts2, at3) {
  let low = 0;
  let high2 = parts2.length;
  while (low < high2) {
    const middle = low + high2 >>> 1;
    if (parts2[middle].end <= at3) low = middle + 1;
    else high2 = middle;
  }
  const part = parts2[low];
  return part !== void 0 && part.start <= at3;
}
function above(bytes, at3, lines2) {
  let start2 = lineStart(bytes, at3);
  for (let left = lines2; left > 0 && start2 > 0; left--) start2 = lineStart(bytes, start2 - 1);
  return start2;
}
function below(bytes, at3, lines2) {
  let end = at3;
  for (let left = lines2; left >= 0 && end < bytes.length; left--) end = lineBehind(bytes, end);
  return end;
}
function lineBehind(bytes, at3) {
  return Math.min(bytes.length, endOfLine(bytes, at3) + 1);
}
var init_runs = __esm({
  "src/engine/runs.ts"() {
    "use strict";
    init_lines2();
  }
});

// src/engine/generic/shapes.ts
function uuidHits(bytes) {
  const found2 = [];
  const { length } = bytes;
  let last = 0;
  for (let i = 0; i < length; i += STEP) {
    const kind = CLASSES2[bytes[i]];
    if ((kind & last) !== 0 && CLASSES2[bytes[i - BETWEEN]] !== 0) {
      let dash = i;
      while (dash > i - STEP && bytes[dash] !== DASH) dash--;
      if (dash > i - STEP) {
        const start2 = isUuid(bytes, dash - 18) ? dash - 18 : dash - 23;
        if (start2 !== found2.at(-1) && isUuid(bytes, start2)) found2.push(start2);
      }
    }
    last = kind;
  }
  return found2;
}
function isUuid(bytes, start2) {
  if (start2 < 0 || start2 + UUID_LENGTH > bytes.length) return false;
  for (let i = 0; i < UUID_LENGTH; i++) {
    const byte = bytes[start2 + i];
    if (DASHES.includes(i) ? byte !== DASH : CLASSES2[byte] !== 1) return false;
  }
  return !isHex2(bytes[start2 - 1]) && !isHex2(bytes[start2 + UUID_LENGTH]);
}
var UUID_LENGTH, DASHES, STEP, BETWEEN, CLASSES2, DASH, isHex2;
var init_shapes = __esm({
  "src/engine/generic/shapes.ts"() {
    "use strict";
    UUID_LENGTH = 36;
    DASHES = [8, 13, 18, 23];
    STEP = 18;
    BETWEEN = 9;
    CLASSES2 = new Uint8Array(256);
    for (const c of "0123456789abcdefABCDEF") CLASSES2[c.charCodeAt(0)] = 1;
    DASH = 45;
    CLASSES2[DASH] = 3;
    isHex2 = (byte) => byte !== void 0 && CLASSES2[byte] === 1;
  }
});

// src/engine/carryDetected.ts
function carryDetected(help3, bytes, old, stretches, shapes, runs, changes3) {
  const lines2 = changedLines(bytes, changes3);
  const seen = withNames(bytes, lines2);
  const names = namesIn(help3, stretches, seen);
  const near = shapes.filter((at3) => isIn(lines2, at3));
  const again = names.length === 0 && near.length === 0 ? [] : help3.detect(names, near, lines2);
  const kept = carried(runs, old.detected).filter((one) => !isIn(lines2, one.start));
  return kept.length === 0 ? again : [...kept, ...again].sort((a, b) => a.start - b.start);
}
function carried(runs, old, move = moved) {
  if (old.length === 0) return [];
  return runs.flatMap(
    ({ start: start2, end, from }) => old.flatMap(
      (one) => one.start >= from && one.end <= from + end - start2 && one.start < from + end - start2 ? [move(one, start2 - from)] : []
    )
  );
}
function namesIn(help3, stretches, parts2) {
  const { facts, index, applies } = help3;
  const { automaton: automaton2, byKeyword, keywordLength } = index;
  const { starts: starts2, items } = automaton2.outputs;
  const names = [];
  eachHit(stretches, parts2, (output, end, part) => {
    if ((facts.kinds(output) & DETECTOR) === 0) return;
    for (let k = starts2[output]; k < starts2[output + 1]; k++) {
      const keyword = items[k];
      const start2 = end - keywordLength[keyword];
      if (start2 < part.start) continue;
      const last = byKeyword.starts[keyword + 1];
      for (let r = byKeyword.starts[keyword]; r < last; r++) {
        const rule7 = byKeyword.items[r];
        if (facts.matcher(rule7)?.isDetector === true && applies(rule7)) names.push(start2);
      }
    }
  });
  return names;
}
function eachHit(stretches, parts2, visit) {
  let s = 0;
  for (const part of parts2) {
    while (s < stretches.length && lastEnd(stretches[s]) <= part.start) s++;
    for (let i = s; i < stretches.length; i++) {
      const { outputs, ends, first, last, shift } = stretches[i];
      if (ends[first] + shift > part.end) break;
      for (let h = firstAfter(ends, part.start - shift, first, last); h < last; h++) {
        const end = ends[h] + shift;
        if (end > part.end) break;
        visit(outputs[h], end, part);
      }
    }
  }
}
function lastEnd({ ends, last, shift }) {
  return ends[last - 1] + shift;
}
function carryShapes(bytes, old, runs, gaps) {
  const shapes = runs.flatMap(
    (run3) => old.flatMap((at3) => {
      const start2 = at3 - run3.from + run3.start;
      return isWhole(run3, start2) ? [start2] : [];
    })
  );
  const far = UUID_LENGTH + 2 * BESIDE;
  let done = 0;
  for (const gap of gaps) {
    const from = Math.max(0, gap.start - far, done);
    const to = Math.min(bytes.length, gap.end + far);
    if (to <= from) continue;
    const begin3 = Math.max(0, from - far);
    const end = Math.min(bytes.length, to + far);
    for (const at3 of uuidHits(bytes.subarray(begin3, end))) {
      const start2 = begin3 + at3;
      if (start2 >= from && start2 < to && !runs.some((run3) => isWhole(run3, start2))) shapes.push(start2);
    }
    done = to;
  }
  return shapes.sort((a, b) => a - b);
}
function isWhole(run3, start2) {
  return start2 >= run3.start && start2 + UUID_LENGTH <= run3.end && (run3.first || start2 - BESIDE >= run3.start) && (run3.last || start2 + UUID_LENGTH + BESIDE <= run3.end);
}
var BESIDE;
var init_carryDetected = __esm({
  "src/engine/carryDetected.ts"() {
    "use strict";
    init_keywordHits();
    init_known();
    init_outputFacts();
    init_runs();
    init_shapes();
    BESIDE = 1;
  }
});

// src/engine/encodedParts.ts
function encodedParts(bytes, gaps) {
  const parts2 = [];
  for (const gap of gaps) {
    const last = parts2.at(-1);
    const floor = last?.end ?? 0;
    const start2 = last !== void 0 && gap.start <= floor ? floor : partStart(bytes, gap.start, floor);
    const end = Math.max(floor, partEnd(bytes, gap.end));
    if (last !== void 0 && start2 <= floor) last.end = end;
    else parts2.push({ start: start2, end });
  }
  return parts2;
}
function partStart(bytes, at3, floor) {
  for (let start2 = lineStart(bytes, at3); start2 > floor; start2 = lineStart(bytes, start2 - 1)) {
    if (isBorder(bytes, start2 - 1, floor)) return start2;
  }
  return floor;
}
function partEnd(bytes, at3) {
  for (let lf = endOfLine(bytes, at3); lf < bytes.length; lf = endOfLine(bytes, lf + 1))
    if (isBorder(bytes, lf, at3)) return lf + 1;
  return bytes.length;
}
function isBorder(bytes, lf, from) {
  const last = bytes[lf - 1] === CR ? lf - 2 : lf - 1;
  for (let i = last; i >= from && last - i < SHORTEST_WRAPPED; i--) if (!continuesLine(bytes[i])) return true;
  return false;
}
var CR;
var init_encodedParts = __esm({
  "src/engine/encodedParts.ts"() {
    "use strict";
    init_decode();
    init_lines2();
    CR = 13;
  }
});

// src/engine/carryInner.ts
function carryInner(facts, inside, bytes, old, stretches, runs, changes3) {
  const parts2 = encodedParts(bytes, changes3);
  const marks = /* @__PURE__ */ new Map();
  eachHit(stretches, parts2, (output, end, part) => {
    if ((facts.kinds(output) & MARK) === 0) return;
    for (const [kind, length] of facts.marks(output)) {
      const start2 = end - length;
      if (start2 < part.start) continue;
      let own = marks.get(part);
      if (own === void 0) marks.set(part, own = noMarks());
      own[kind].push(start2 - part.start);
    }
  });
  const inner = [];
  for (const part of parts2) {
    const own = marks.get(part) ?? noMarks();
    if (own["quoted-printable"].length > 0) return void 0;
    for (const region of encodedRegions(bytes.subarray(part.start, part.end), own)) {
      const found2 = inside(region);
      const { start: start2, end, layer } = region;
      if (found2.length > 0) inner.push(movedInner({ start: start2, end, layer, found: found2 }, part.start));
    }
  }
  const kept = carried(runs, old.inner, movedInner).filter((one) => !isIn(parts2, one.start));
  return [...kept, ...inner].sort(byLayer);
}
function movedInner(one, by) {
  return { ...one, start: one.start + by, end: one.end + by, found: one.found.map((each) => moved(each, by)) };
}
var init_carryInner = __esm({
  "src/engine/carryInner.ts"() {
    "use strict";
    init_carryDetected();
    init_decode();
    init_encodedParts();
    init_known();
    init_marks();
    init_outputFacts();
    init_runs();
  }
});

// src/engine/carryRaws.ts
function carryRaws(help3, old, stretches) {
  return new Carrier(help3, old, stretches).raws();
}
var Carrier, fromOf, toOf;
var init_carryRaws = __esm({
  "src/engine/carryRaws.ts"() {
    "use strict";
    init_keywordHits();
    init_known();
    init_outputFacts();
    Carrier = class {
      #help;
      #stretches;
      /** By rule, in order. */
      #old = /* @__PURE__ */ new Map();
      /** Rules that match something, here or in the old content. */
      #active;
      #unsure = false;
      constructor(help3, old, stretches) {
        this.#help = help3;
        this.#stretches = stretches;
        for (const raw of old.raws) {
          const list = this.#old.get(raw.rule);
          if (list === void 0) this.#old.set(raw.rule, [raw]);
          else list.push(raw);
        }
        this.#active = /* @__PURE__ */ new Set([...this.#old.keys(), ...help3.changed]);
      }
      raws() {
        for (const stretch of this.#stretches) {
          this.#tryNew(stretch);
          if (this.#isLost) return void 0;
        }
        return this.#active.size === 0 ? [] : this.#again();
      }
      /** Tries rules where not all that they read was copied. */
      #tryNew({ outputs, ends, first, last, shift, run: run3 }) {
        const { facts } = this.#help;
        let far = first;
        let near = first;
        if (run3 !== void 0) {
          far = run3.first ? first : firstAfter(ends, run3.start + NEAR - shift, first, last);
          near = Math.max(far, run3.last ? last : firstAfter(ends, run3.end - NEAR - 1 - shift, first, last));
        }
        for (let h = first; h < last && !this.#isLost; h++) {
          const output = outputs[h];
          if (h >= far && h < near && (facts.kinds(output) & FAR) === 0) continue;
          const end = ends[h] + shift;
          if (run3 !== void 0 && facts.isWithin(output, end, fromOf(run3), toOf(run3))) continue;
          this.#each(output, end, run3, (place2) => {
            if (this.#active.has(place2.rule)) return;
            const matcher = facts.matcher(place2.rule);
            if (matcher.isDetector || this.#isCopied(place2) || !this.#help.applies(matcher)) return;
            if ((facts.kinds(output) & UNSURE) !== 0 && facts.isUnsure(matcher)) this.#unsure = true;
            else if (matcher.at(this.#help.view, place2.start, 0) !== void 0) this.#active.add(place2.rule);
          });
        }
      }
      /** Only a scan of the whole can tell. */
      get #isLost() {
        return this.#unsure || this.#help.isBlind && this.#active.size > 0;
      }
      /** Goes over all keywords of the rules that match something. */
      #again() {
        const { facts, attempt: attempt3, applies, changed } = this.#help;
        const { outputs: lists } = this.#help.index.automaton;
        const wanted = new Uint8Array(lists.starts.length);
        for (const rule7 of this.#active) {
          const matcher = facts.matcher(rule7);
          if (matcher === null || !applies(matcher)) this.#active.delete(rule7);
          else if (facts.isUnsure(matcher)) return void 0;
          else for (const output of facts.outputsOf(rule7)) wanted[output] = 1;
        }
        const raws = [];
        const goesOn2 = /* @__PURE__ */ new Map();
        for (const { outputs, ends, first, last, shift, run: run3 } of this.#stretches) {
          for (let h = first; h < last; h++) {
            const output = outputs[h];
            if (wanted[output] === 0) continue;
            this.#each(output, ends[h] + shift, run3, (place2) => {
              const { rule: rule7, start: start2, end, k, r } = place2;
              if (!this.#active.has(rule7)) return;
              const from = goesOn2.get(rule7) ?? 0;
              if (start2 < from) return;
              const known = changed.has(rule7) ? "try" : this.#known(place2, from);
              const raw = known === "try" ? attempt3(facts.matcher(rule7), start2, from) : known;
              if (raw === void 0) return;
              goesOn2.set(rule7, raw.next);
              raws.push({ rule: rule7, start: start2, end, k, r, next: raw.next, found: raw.found });
            });
          }
        }
        return raws;
      }
      /** The outcome in the old content, where it must be the same; undefined: nothing matched. */
      #known(place2, from) {
        const { rule: rule7, run: run3, start: start2 } = place2;
        if (run3 === void 0 || !this.#isCopied(place2)) return "try";
        const room = this.#help.facts.matcher(rule7).rule.before.max;
        if (from > start2 - room) return "try";
        const raws = this.#old.get(rule7);
        if (raws === void 0) return void 0;
        const shift = run3.start - run3.from;
        const at3 = { ...place2, end: place2.end - shift };
        let low = 0;
        let high2 = raws.length;
        while (low < high2) {
          const middle = low + high2 >>> 1;
          if (inOrder2(raws[middle], at3) < 0) low = middle + 1;
          else high2 = middle;
        }
        if ((raws[low - 1]?.next ?? 0) > start2 - shift - room) return "try";
        const raw = raws[low];
        if (raw === void 0 || inOrder2(raw, at3) !== 0) return void 0;
        return { next: raw.next + shift, found: raw.found && moved(raw.found, shift) };
      }
      #isCopied({ rule: rule7, start: start2, run: run3 }) {
        return run3 !== void 0 && this.#help.facts.isRuleWithin(rule7, start2, fromOf(run3), toOf(run3));
      }
      #each(output, end, run3, visit) {
        const { automaton: automaton2, byKeyword, keywordLength } = this.#help.index;
        const { starts: starts2, items } = automaton2.outputs;
        for (let k = starts2[output]; k < starts2[output + 1]; k++) {
          const keyword = items[k];
          const start2 = end - keywordLength[keyword];
          const last = byKeyword.starts[keyword + 1];
          for (let r = byKeyword.starts[keyword]; r < last; r++) {
            const rule7 = byKeyword.items[r];
            if (this.#help.facts.matcher(rule7) !== null) visit({ start: start2, end, k, r, rule: rule7, run: run3 });
          }
        }
      }
    };
    fromOf = (run3) => run3.first ? -Infinity : run3.start;
    toOf = (run3) => run3.last ? Infinity : run3.end;
  }
});

// src/engine/generic/place.ts
function isTest({ numbers }) {
  return numbers[TEST] === 1;
}
function placeOf(path) {
  const name2 = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const dot = name2.lastIndexOf(".");
  const extension = dot < 0 ? "" : name2.slice(dot + 1);
  const code2 = CODE.has(extension);
  let numbers;
  return {
    extension,
    plain: !code2,
    // Most files have no value that is worth a look.
    get numbers() {
      return numbers ??= [
        ...KINDS.map(([, pattern]) => flag(pattern.test(path))),
        flag(code2),
        flag(DOCS2.has(extension)),
        flag(DATA.has(extension))
      ];
    }
  };
}
function isSamePlace(one, other) {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a.extension === b.extension && a.numbers.every((number, i) => number === b.numbers[i]);
}
var CODE, DOCS2, DATA, KINDS, PLACE_FEATURES, TEST, flag;
var init_place2 = __esm({
  "src/engine/generic/place.ts"() {
    "use strict";
    CODE = new Set(
      "go py ts tsx js jsx mjs cjs mts cts java cs rb php c cc cpp cxx h hpp rs kt kts scala swift hs vue groovy m mm dart ex exs erl lua pl pm r jl fs vb clj ml s asm sol cu proto graphql svelte".split(
        " "
      )
    );
    DOCS2 = new Set("md mdx rst txt adoc asciidoc markdown html htm tex org".split(" "));
    DATA = new Set("json jsonl xml csv resx strings po xlf lock sum map svg plist sql ipynb snap golden".split(" "));
    KINDS = [
      ["test", /(?:^|[/_.-])(?:tests?|specs?|testing|__tests__|testdata|e2e)(?:[/_.-]|$)/i],
      ["fixture", /(?:^|[/_.-])(?:fixtures?|mocks?|cassettes?|snapshots?|stubs?|golden)(?:[/_.-]|$)/i],
      ["example", /(?:^|[/_.-])(?:examples?|samples?|demos?|templates?|tutorials?|dist)(?:[/_.-]|$)/i],
      ["documentation", /(?:^|[/_.-])(?:docs?|documentation|readme|changelog|guides?)(?:[/_.-]|$)/i],
      ["vendored", /(?:^|\/)(?:vendor|node_modules|third_party|site-packages|dist-info)(?:\/|$)/i],
      ["translation", /(?:^|[/_.-])(?:locales?|i18n|lang|languages?|translations?|l10n|intl)(?:[/_.-]|$)/i],
      [
        "configuration",
        /(?:^|[/_.-])(?:conf|config|configs|settings?|env|etc|docker|deploy|kube|k8s|helm|ansible|terraform)(?:[/_.-]|$)/i
      ]
    ];
    PLACE_FEATURES = [...KINDS.map(([kind]) => kind), "code", "prose", "data"];
    TEST = KINDS.findIndex(([kind]) => kind === "test");
    flag = (condition) => condition ? 1 : 0;
  }
});

// src/engine/latin.ts
var BLOCK, MARGIN, LatinView;
var init_latin = __esm({
  "src/engine/latin.ts"() {
    "use strict";
    BLOCK = 1 << 20;
    MARGIN = 64;
    LatinView = class {
      #bytes;
      #block;
      /** The current block. */
      text = "";
      /** Byte offset of the block's first character. */
      base = 0;
      /** @param block bytes of one view; content that is not larger is viewed as a whole */
      constructor(bytes, block = BLOCK) {
        this.#bytes = bytes;
        this.#block = block;
      }
      /** Makes the block cover [start - MARGIN, end + 1), as far as the content goes. Read `text` and `base` after it. */
      cover(start2, end) {
        const size = this.#bytes.length;
        const from = Math.max(0, start2 - MARGIN);
        const to = Math.min(size, end + 1);
        if (from >= this.base && to <= this.base + this.text.length) return;
        this.base = size <= this.#block ? 0 : from;
        this.text = this.#bytes.toString("latin1", this.base, Math.max(to, Math.min(size, this.base + this.#block)));
      }
    };
  }
});

// src/engine/deltaScan.ts
var NOTHING, LEAST_COPY, VIEW, DeltaScan, NONE3;
var init_deltaScan = __esm({
  "src/engine/deltaScan.ts"() {
    "use strict";
    init_carryDetected();
    init_carryInner();
    init_carryRaws();
    init_place2();
    init_keywordHits();
    init_known();
    init_latin();
    init_outputFacts();
    init_runs();
    NOTHING = { raws: [], shapes: [], detected: [], inner: [] };
    LEAST_COPY = 64;
    VIEW = 1024;
    DeltaScan = class {
      #help;
      #known = /* @__PURE__ */ new WeakMap();
      #facts;
      #least;
      constructor(help3) {
        this.#help = help3;
        this.#least = Math.max(LEAST_COPY, help3.index.automaton.longest + 1);
        this.#facts = new OutputFacts(help3.index, help3.matcher, (matcher) => help3.limits(matcher.rule));
      }
      /**
       * What a scan of the content, which is text, finds in it.
       *
       * @returns undefined when that cannot be told
       */
      scan(chunk, { key, from }) {
        const old = from && this.#known.get(from.key);
        if (from === void 0 || old === void 0 || old.where !== chunk.where) return void 0;
        const { bytes } = chunk;
        const runs = runsOf(from.copies, bytes.length, from.size, this.#least);
        const stretches = carryHits(this.#help.index.automaton, old.hits, bytes, runs);
        const found2 = this.#carry(chunk, old, runs, stretches, false);
        if (found2 === void 0) return void 0;
        if (key !== void 0) this.learn(chunk, key, { hits: flat(stretches), ...found2 });
        return joined([...found2.raws.flatMap((raw) => raw.found ?? []), ...found2.detected], found2.inner);
      }
      /**
       * Whether a scan of the content, which is text, finds nothing on the lines that count. It is looked at as made from itself with other
       * lines in their place, in which nothing was found; so whatever matches near them, be it a secret or not, is no longer quiet.
       *
       * @param hits of keywords, in all of it
       * @param near whole lines
       */
      isQuietNear(chunk, hits, near) {
        const size = chunk.bytes.length;
        const copies = Int32Array.of(0, 0, near.start, near.end, near.end, size - near.end);
        const runs = runsOf(copies, size, size, this.#least);
        const stretches = ownHits(this.#help.index.automaton, hits, runs);
        const found2 = this.#carry(chunk, { ...NOTHING, path: chunk.path, where: chunk.where, hits }, runs, stretches, true);
        return found2 !== void 0 && found2.detected.length === 0 && found2.inner.length === 0;
      }
      /** All that is found, or undefined when that cannot be told. @param isBlind see RawsHelp */
      #carry(chunk, old, runs, stretches, isBlind) {
        const { bytes } = chunk;
        const { index } = this.#help;
        const gaps = gapsOf(runs, bytes.length);
        const whole = [{ start: 0, end: bytes.length }];
        const isSame = old.path === chunk.path || isSamePlace(old.path, chunk.path);
        const facts = this.#facts;
        const changed = this.#changedRules(old, chunk, stretches);
        const view = new LatinView(bytes, VIEW);
        const raws = carryRaws(
          {
            index,
            facts,
            applies: ({ rule: rule7 }) => this.#help.applies(rule7, chunk),
            changed,
            attempt: (matcher, start2, from) => this.#help.attempt(matcher, view, start2, from),
            view,
            isBlind
          },
          old,
          stretches
        );
        if (raws === void 0) return void 0;
        const inner = !this.#help.decodes ? [] : carryInner(
          facts,
          (region) => this.#help.inside(chunk, region),
          bytes,
          old,
          stretches,
          runs,
          old.path === chunk.path ? gaps : whole
        );
        if (inner === void 0) return void 0;
        const shapes = this.#help.looksForShapes(chunk) ? carryShapes(bytes, old.shapes, runs, gaps) : [];
        const detected = carryDetected(
          {
            index,
            facts,
            applies: (rule7) => this.#help.applies(facts.matcher(rule7).rule, chunk),
            detect: (names, near, lines2) => this.#help.detect(chunk, names, near, lines2)
          },
          bytes,
          old,
          stretches,
          shapes,
          runs,
          isSame ? gaps : whole
        );
        return { raws, shapes, detected, inner };
      }
      /** Takes note of what was found in a content. */
      learn({ path, where }, key, known) {
        this.#known.set(key, { ...known, path, where });
      }
      /** Rules with a keyword in the content that hold for one of both only. */
      #changedRules(old, chunk, stretches) {
        if (old.path === chunk.path) return NONE3;
        const facts = this.#facts;
        const seen = /* @__PURE__ */ new Set();
        for (const { outputs, first, last } of stretches)
          for (let h = first; h < last; h++) {
            const output = outputs[h];
            if ((facts.kinds(output) & PATHS2) !== 0) seen.add(output);
          }
        if (seen.size === 0) return NONE3;
        const changed = /* @__PURE__ */ new Set();
        for (const output of seen)
          facts.each(output, (number) => {
            const rule7 = facts.matcher(number)?.rule;
            if (rule7?.path !== void 0 && this.#help.applies(rule7, old) !== this.#help.applies(rule7, chunk))
              changed.add(number);
          });
        return changed;
      }
    };
    NONE3 = /* @__PURE__ */ new Set();
  }
});

// src/engine/fileRules.ts
function inNamedFile(rules2, content, bytes, limiter) {
  const found2 = [];
  for (const rule7 of rules2) {
    const look = () => {
      for (const { start: start2, end, value } of matchFile(rule7, bytes)) {
        const judged = judge(rule7, value);
        if (judged !== void 0) found2.push({ rule: rule7, start: start2, end, decoded: [], ...judged });
      }
    };
    if (limiter?.limits(rule7) === true) limiter.run(rule7, content, look);
    else look();
  }
  return found2;
}
function matchFile(rule7, bytes) {
  const text2 = bytes.toString("latin1", 0, LOOKED_AT2);
  return [...text2.matchAll(new RegExp(rule7.pattern, `${rule7.flags}dg`))].flatMap((match) => {
    const span = match.indices?.groups?.["secret"];
    return span === void 0 ? [] : [{ start: span[0], end: span[1], value: text2.slice(...span) }];
  });
}
var LOOKED_AT2;
var init_fileRules = __esm({
  "src/engine/fileRules.ts"() {
    "use strict";
    init_judge();
    LOOKED_AT2 = 4096;
  }
});

// src/engine/generic/letters.ts
function likeness(value, table3) {
  let sum = 0;
  let count2 = 0;
  let least = 255;
  let runSum = 0;
  let runCount = 0;
  let a = 0;
  let b = 0;
  const length = Math.min(value.length, 64);
  for (let i = 0; i <= length; i++) {
    const code2 = i < length ? value.charCodeAt(i) : 0;
    const upper = code2 >= 65 && code2 <= 90;
    const letter = upper ? code2 - 64 : code2 >= 97 && code2 <= 122 ? code2 - 96 : 0;
    const before2 = i > 0 ? value.charCodeAt(i - 1) : 0;
    const begins = letter > 0 && (b === 0 || upper && before2 >= 97 && before2 <= 122);
    if ((letter === 0 || begins) && b > 0) {
      runSum += table3[(a * SIDE + b) * SIDE];
      runCount++;
      sum += runSum;
      count2 += runCount;
      if (runCount >= 3) least = Math.min(least, runSum / runCount);
      a = b = runSum = runCount = 0;
    }
    if (letter > 0) {
      runSum += table3[(a * SIDE + b) * SIDE + letter];
      runCount++;
      a = b;
      b = letter;
    }
  }
  return { mean: count2 === 0 ? 128 : sum / count2, least, count: count2 };
}
var SIDE;
var init_letters = __esm({
  "src/engine/generic/letters.ts"() {
    "use strict";
    SIDE = 27;
  }
});

// src/engine/generic/valueFeatures.ts
function valueFeatures(value, out, letterTable, all) {
  const { length } = value;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let vowels = 0;
  let changes3 = 0;
  let last = -1;
  let lowerRun = 0;
  let longestLower = 0;
  let letterRun = 0;
  let longestLetter = 0;
  let consonants = 0;
  let longestConsonant = 0;
  let high2 = 0;
  let steps = 0;
  let blanks2 = 0;
  for (let i = 0; i < length; i++) {
    const code2 = value.charCodeAt(i);
    let kind = 3;
    if (code2 >= 97 && code2 <= 122) {
      kind = 0;
      lower++;
    } else if (code2 >= 65 && code2 <= 90) {
      kind = 1;
      upper++;
    } else if (code2 >= 48 && code2 <= 57) {
      kind = 2;
      digits++;
    } else if (code2 > 127) high2++;
    else if (code2 === 32) blanks2++;
    if (kind !== last && last >= 0) changes3++;
    last = kind;
    lowerRun = kind === 0 ? lowerRun + 1 : 0;
    if (lowerRun > longestLower) longestLower = lowerRun;
    letterRun = kind <= 1 ? letterRun + 1 : 0;
    if (letterRun > longestLetter) longestLetter = letterRun;
    const folded = code2 | 32;
    const vowel = kind <= 1 && (folded === 97 || folded === 101 || folded === 105 || folded === 111 || folded === 117 || folded === 121);
    if (vowel) vowels++;
    consonants = kind <= 1 && !vowel ? consonants + 1 : 0;
    if (consonants > longestConsonant) longestConsonant = consonants;
    if (i > 0 && Math.abs(code2 - value.charCodeAt(i - 1)) <= 1) steps++;
  }
  const letters = upper + lower;
  const { bits, distinct } = spread(value);
  let k = 0;
  out[k++] = length;
  out[k++] = digits / length;
  out[k++] = upper / length;
  out[k++] = lower / length;
  out[k++] = (length - digits - letters) / length;
  out[k++] = bits;
  out[k++] = length > 1 ? bits / Math.log2(Math.min(length, 64)) : 0;
  out[k++] = changes3 / length;
  out[k++] = longestLower;
  out[k++] = longestLetter;
  out[k++] = letters > 0 ? vowels / letters : 0;
  out[k++] = longestConsonant;
  out[k++] = flag2(digits > 0 && HEX3.test(value));
  out[UNIQUE] = flag2(length >= SHORTEST_UUID && UUID.test(value));
  out[NUMBER] = flag2(digits === length);
  out[BLANKS] = blanks2;
  out[PADDED] = flag2(value.endsWith("="));
  out[HIGH] = high2;
  out[DISTINCT] = distinct;
  out[SEQUENCE2] = length > 1 ? steps / (length - 1) : 0;
  const like = likeness(value, letterTable);
  out[WORDS2] = like.mean;
  out[WORDS2 + 1] = like.least;
  if (all) patterns2(value, digits, out);
}
function patterns2(value, digits, out) {
  const kind = placeholder(value);
  let k = FIRST_PATTERN + 1;
  out[k++] = flag2(BASE642.test(value));
  k = BLANKS + 2;
  out[k++] = flag2(value.includes("://"));
  out[k++] = flag2(/^\.{0,2}\/|\/[a-z]+\//i.test(value));
  out[k++] = flag2(/^[\w.+-]+@[\w-]+\.[a-z]+$/i.test(value));
  out[k++] = flag2(kind !== void 0);
  out[k++] = flag2(REFERENCE2.test(value) || kind === "reference");
  out[k++] = flag2(/^[A-Za-z_]+$/.test(value));
  out[k++] = flag2(/^[A-Za-z_]\w*(?:\.\w+)+$/.test(value));
  out[k++] = flag2(/^[a-z]+(?:-[a-z]+)+$/i.test(value));
  out[k++] = flag2(/^[a-z]+(?:_[a-z]+)+$/i.test(value));
  out[k++] = flag2(/^[a-zA-Z]?[a-z]+(?:[A-Z][a-z]+)+$/.test(value));
  out[k++] = flag2(SECRETS.test(value));
  out[k++] = flag2(EXAMPLES.test(value));
  out[k++] = flag2(VERSION.test(value));
  out[k++] = flag2(HOST.test(value));
  out[k++] = flag2(LITERAL.test(value));
  out[k++] = flag2(MARKUP.test(value));
  k = DISTINCT + 1;
  out[k++] = flag2(COMMON.test(value));
  k = SEQUENCE2 + 1;
  out[k++] = flag2(FORMAT.test(value));
  out[k++] = flag2(CONSTANT.test(value));
  out[k++] = flag2(/^[A-Z2-7]{16,}=*$/.test(value) && digits > 0);
}
function flag2(condition) {
  return condition ? 1 : 0;
}
var VALUE_FEATURES, HEX3, BASE642, UUID, SHORTEST_UUID, REFERENCE2, SECRETS, EXAMPLES, VERSION, HOST, LITERAL, MARKUP, COMMON, FORMAT, CONSTANT, at2, FIRST_PATTERN, UNIQUE, NUMBER, BLANKS, PADDED, HIGH, DISTINCT, SEQUENCE2, WORDS2;
var init_valueFeatures = __esm({
  "src/engine/generic/valueFeatures.ts"() {
    "use strict";
    init_entropy();
    init_placeholder();
    init_letters();
    VALUE_FEATURES = [
      "length",
      "digits",
      "upper",
      "lower",
      "other",
      "entropy",
      "relative entropy",
      "changes",
      "longest lower run",
      "longest letter run",
      "vowels",
      "longest consonant run",
      "hex",
      "base64",
      "uuid",
      "number",
      "blanks",
      "padded",
      "url",
      "path",
      "mail",
      "placeholder",
      "reference",
      "identifier",
      "dotted",
      "kebab",
      "snake",
      "camel",
      "speaks of secrets",
      "speaks of examples",
      "version or date",
      "host",
      "literal",
      "markup",
      "non-ascii",
      "distinct",
      "common",
      "sequence",
      "format verb",
      "constant",
      "base32",
      "word-like",
      "least word-like"
    ];
    HEX3 = /^(?:0x)?[0-9a-f]+$|^(?:0x)?[0-9A-F]+$/;
    BASE642 = /^[A-Za-z0-9+/_-]+={0,2}$/;
    UUID = /^\{?[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}\}?$/i;
    SHORTEST_UUID = 36;
    REFERENCE2 = /[$%#@]\{|\{\{|\$\(|^\$[A-Za-z_]|<%|%\(|^&[a-z]|^\*[a-z]|\$\{|^@/;
    SECRETS = /pass|secret|token|key|pwd|auth|cred|admin|root|login/i;
    EXAMPLES = /test|example|sample|dummy|fake|your|foo|bar|demo|changeme|xxx|\.\.\.|todo|mock|invalid|wrong|placeholder|some|abc|123|qwerty|hello|letmein|qwert|asdf|zxcv|hjkl|vbnm|uiop/i;
    VERSION = /^[~^]?v?\d+(?:\.\d+){1,3}|^\d{4}-\d\d-\d\d/;
    HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/|$)|^\d+\.\d+\.\d+\.\d+/i;
    LITERAL = /^(?:true|false|null|nil|none|undefined|string|boolean|number|object|any|void|int|yes|no|on|off|default|required|optional|str|bytes|self|this)\b/i;
    MARKUP = /[<>{}()[\]]|\\[nrtxu]/;
    COMMON = /^(?:pass(?:word|wd|phrase)?|secret|admin|root|test(?:ing)?|user|guest|foo|bar|baz|abc(?:123)?|12345\d*|hunter2|letmein|changeme|qwerty|postgres|mysql|example|hello|token|key|private|public|basic|bearer|none|auth)\d{0,3}$/i;
    FORMAT = /%[sdvqxif]|\{\d*\}|\{[a-z_]+\}|^:[a-z_]+$/i;
    CONSTANT = /^[A-Z][A-Z0-9]*(?:[_.][A-Z0-9]+)+$/;
    at2 = (name2) => VALUE_FEATURES.indexOf(name2);
    FIRST_PATTERN = at2("hex");
    UNIQUE = at2("uuid");
    NUMBER = at2("number");
    BLANKS = at2("blanks");
    PADDED = at2("padded");
    HIGH = at2("non-ascii");
    DISTINCT = at2("distinct");
    SEQUENCE2 = at2("sequence");
    WORDS2 = at2("word-like");
  }
});

// src/engine/generic/kinds.ts
function ruleOf(kind) {
  return `generic-${kind}`;
}
function kindOf({ name: name2, form, value }, { names, above: above2 }) {
  if (UUID.test(value)) return "uuid";
  if (form === "url" || PASSWORD.test(name2)) return "password";
  if (KEY2.test(name2)) return "key";
  if (/secret|token|auth|cred/i.test(name2)) return "secret";
  const near = names.length > 0 ? names.map((n) => n.text).join(" ") : above2;
  return PASSWORD.test(near) ? "password" : "secret";
}
var PASSWORD, KEY2;
var init_kinds2 = __esm({
  "src/engine/generic/kinds.ts"() {
    "use strict";
    init_valueFeatures();
    PASSWORD = /pass|pwd|psw|\bpw\b/i;
    KEY2 = /key/i;
  }
});

// src/generated/prefilter.ts
var prefilterModule;
var init_prefilter = __esm({
  "src/generated/prefilter.ts"() {
    "use strict";
    prefilterModule = "AGFzbQEAAAABEwNgAn9/AX9gAX8Bf2ADf39/AX8DCAcAAQEAAAACBQMBAAkGFQR/AUEAC38BQQALfwFBAAt/AUEACwc1BgZtZW1vcnkCAAZmaXJzdDADAAZmaXJzdDEDAQZmaXJzdDIDAgZmaXJzdDMDAwRmaW5kAAAKwQoHDAAgABABEAIgARADC4IGAgR/CHtBsfPd8Xn9ESEHQSD9DyEIIwD9DyEJIwH9DyEKIwL9DyELIwP9DyEMQYCADCEBQYCADCAAaiECQYCAECEDA0AgAf0AAAAhBSAFIAn9IyAFIAr9I/1QIAUgC/0jIAUgDP0j/VD9UP1kIQQgAf0AAAAgCP1Q/QwAAAAAAAAAAAAAAAAAAAAA/Q0QAAECEAECAxACAwQQAwQFIAf9tQFBEf2tASEGIAMgATYCACADIAb9GwAtAABqIQMgAyABQQFqNgIAIAMgBv0bAS0AAGohAyADIAFBAmo2AgAgAyAG/RsCLQAAaiEDIAMgAUEDajYCACADIAb9GwMtAABqIQMgAf0AAAQgCP1Q/QwAAAAAAAAAAAAAAAAAAAAA/Q0QAAECEAECAxACAwQQAwQFIAf9tQFBEf2tASEGIAMgAUEEajYCACADIAb9GwAtAABqIQMgAyABQQVqNgIAIAMgBv0bAS0AAGohAyADIAFBBmo2AgAgAyAG/RsCLQAAaiEDIAMgAUEHajYCACADIAb9GwMtAABqIQMgAf0AAAggCP1Q/QwAAAAAAAAAAAAAAAAAAAAA/Q0QAAECEAECAxACAwQQAwQFIAf9tQFBEf2tASEGIAMgAUEIajYCACADIAb9GwAtAABqIQMgAyABQQlqNgIAIAMgBv0bAS0AAGohAyADIAFBCmo2AgAgAyAG/RsCLQAAaiEDIAMgAUELajYCACADIAb9GwMtAABqIQMgAf0AAAwgCP1Q/QwAAAAAAAAAAAAAAAAAAAAA/Q0QAAECEAECAxACAwQQAwQFIAf9tQFBEf2tASEGIAMgAUEMajYCACADIAb9GwAtAABqIQMgAyABQQ1qNgIAIAMgBv0bAS0AAGohAyADIAFBDmo2AgAgAyAG/RsCLQAAaiEDIAMgAUEPajYCACADIAb9GwMtAABqIQMDQCAEBEAgA0GAgICAeCABIARoanI2AgAgA0EEaiEDIAQgBEEBa3EhBAwBCwsgAUEQaiEBIAEgAkkNAAsgAwuMAQEEf0GAgBAhAUGAgBAhAgJAA0AgASAATw0BIAEoAgAhAyADQf////8HcSgAAEGgwICBAnIhBCACIAM2AgAgAiADQYCAgIB4cSAEQQh0QbHz3fF5bEERdkEBdC8BgIACIARBsfPd8XlsQRF2QQF0LwGAgAZyckEAR0ECdGohAiABQQRqIQEMAAsLIAIL4AECBn8BfkGAgBAhAgJAA0AgAiAATw0BIAIoAgAhAyACQQRqIQIgA0EASARAIANB/////wdxIAEQBCEBDAELIAMpAAAhCCAIp0GgwICBAnIhBCAEQQh0QbHz3fF5bEERdkEBdC8BgIACIQUgBEGx893xeWxBEXZBAXQvAYCABiEGA0AgBUUEQCAGIQVBACEGCyAFRQ0BIAVBBXQhByAHLwGUgCAhBSAIIAcpA4CAIIQgBykDiIAgUg0AIAcgAxAFRQ0AIAcvAZCAICADIAcvAZKAIGogARAGIQEMAAsLCyABC0wBAn8gAC0AACECIAAtAAEgAiMBRiACIwJGQQF0IAIjA0ZBA2xyckEIdHJBAXQvAYCACiEDIANFBEAgAQ8LIANBAWsgAEECaiABEAYLVgECfyAALwGSgCBBCGshAyAAKAKYgCAhAgJAA0AgA0EATA0BIAFBCGohASABKQAAIAIpAwCEIAIpAwhSBEBBAA8LIAJBEGohAiADQQhrIQMMAAsLQQELGgAgAiAANgIAIAIgAUGAgAxrNgIEIAJBCGoL";
  }
});

// src/engine/prefilter/keywordTables.ts
function keywordTables(automaton2) {
  const keywords = keywordsOf(automaton2);
  const short = keywords.filter(({ text: text2 }) => text2.length === 2);
  const different = [...new Set(short.flatMap(({ text: text2 }) => casesOf(text2.charCodeAt(0))))];
  const longest = Math.max(0, ...keywords.map(({ text: text2 }) => text2.length));
  const isPlain = keywords.every(({ text: text2 }) => text2.length > 1 && !/[\0\x80-\xff]/.test(text2));
  if (!isPlain || different.length > 4 || longest > BEHIND - 32 || keywords.length > 65534) return void 0;
  const firsts = [0, 1, 2, 3].map((i) => different[i] ?? different[0] ?? 0);
  const long = keywords.filter(({ text: text2 }) => text2.length > 2);
  const rest = long.reduce((sum, { text: text2 }) => sum + 16 * (words(text2) - 1), 0);
  const results = LAYOUT.keywords + RECORD * (long.length + 1) + rest;
  return {
    fill: (memory) => {
      writeShort(memory, short, firsts);
      writeLong(memory, long);
    },
    firsts,
    results,
    resultsSize: BLOCK2 * (Math.max(0, ...keywords.map(({ depth }) => depth)) + 1) * 8
  };
}
function keywordsOf({ classes, next, firstAccepting, shift }) {
  const byClass = [];
  for (let byte = 255; byte >= 0; byte--) {
    const isUpper2 = byte >= 65 && byte <= 90;
    if (!isUpper2 && classes[byte] !== 0) byClass[classes[byte]] = String.fromCharCode(byte);
  }
  const size = byClass.length;
  const texts = Array.from({ length: next.length >> shift });
  texts[0] = "";
  const depths = new Uint8Array(next.length >> shift);
  const queue = [0];
  const found2 = [];
  for (const state of queue) {
    const text2 = texts[state];
    const depth = depths[state] + (state < firstAccepting ? 0 : 1);
    if (state >= firstAccepting) found2.push({ text: text2, output: state - firstAccepting, depth });
    for (let cls = 1; cls < size; cls++) {
      const to = next[(state << shift) + cls];
      if (state !== 0 && to === next[cls] || texts[to] !== void 0) continue;
      texts[to] = text2 + byClass[cls];
      depths[to] = depth;
      queue.push(to);
    }
  }
  return found2;
}
function casesOf(byte) {
  return isLetter(byte) ? [byte, byte - 32] : [byte];
}
function isLetter(byte) {
  return byte >= 97 && byte <= 122;
}
function words(text2) {
  return Math.ceil(text2.length / 8);
}
function slotOf(first, firsts) {
  return firsts.reduce((slot, byte, i) => byte === first ? slot | i : slot, 0);
}
function writeShort(memory, keywords, firsts) {
  for (const { text: text2, output } of keywords) {
    for (const first of casesOf(text2.charCodeAt(0))) {
      for (const second of casesOf(text2.charCodeAt(1)))
        memory.writeUInt16LE(output + 1, LAYOUT.twos + 2 * (256 * slotOf(first, firsts) + second));
    }
  }
}
function writeLong(memory, keywords) {
  let more = LAYOUT.keywords + RECORD * (keywords.length + 1);
  keywords.forEach(({ text: text2, output }, i) => {
    let four = 0;
    for (let byte = 0; byte < 4 && byte < text2.length; byte++) four |= (text2.charCodeAt(byte) | 32) << 8 * byte;
    const three2 = Math.imul(four << 8, FACTOR) >>> 17;
    const head = text2.length === 3 ? LAYOUT.threes + 2 * three2 : LAYOUT.fours + 2 * (Math.imul(four, FACTOR) >>> 17);
    memory[LAYOUT.triples + three2] = 4;
    const record = LAYOUT.keywords + RECORD * (i + 1);
    writeWord(memory, record, text2.slice(0, 8));
    memory.writeUInt16LE(output, record + 16);
    memory.writeUInt16LE(text2.length, record + 18);
    memory.writeUInt16LE(memory.readUInt16LE(head), record + 20);
    memory.writeUInt32LE(more, record + 24);
    memory.writeUInt16LE(i + 1, head);
    for (let word = 1; word < words(text2); word++, more += 16)
      writeWord(memory, more, text2.slice(8 * word, 8 * word + 8));
  });
}
function writeWord(memory, at3, text2) {
  for (let i = 0; i < 8; i++) {
    const byte = i < text2.length ? text2.charCodeAt(i) : 255;
    memory[at3 + i] = byte === 255 ? 255 : isLetter(byte) ? 32 : 0;
    memory[at3 + 8 + i] = byte;
  }
}
var LAYOUT, BLOCK2, BEHIND, RECORD, FACTOR;
var init_keywordTables = __esm({
  "src/engine/prefilter/keywordTables.ts"() {
    "use strict";
    LAYOUT = {
      triples: 0,
      threes: 32768,
      fours: 98304,
      twos: 163840,
      content: 196608,
      places: 262144,
      keywords: 524288
    };
    BLOCK2 = 32768;
    BEHIND = 64;
    RECORD = 32;
    FACTOR = 2654435761 | 0;
  }
});

// src/engine/prefilter/fastKeywords.ts
function instance() {
  try {
    const { WebAssembly } = globalThis;
    return new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(prefilterModule, "base64"))).exports;
  } catch {
    return void 0;
  }
}
var PAGE, FastKeywords;
var init_fastKeywords = __esm({
  "src/engine/prefilter/fastKeywords.ts"() {
    "use strict";
    init_prefilter();
    init_keywordTables();
    PAGE = 65536;
    FastKeywords = class _FastKeywords {
      #find;
      #memory;
      #results;
      #resultsAt;
      constructor(exports2, memory, resultsAt, resultsSize) {
        this.#find = exports2.find;
        this.#memory = memory;
        this.#resultsAt = resultsAt;
        this.#results = new Int32Array(memory.buffer, resultsAt, resultsSize >> 2);
      }
      /** @returns undefined where WebAssembly (or its SIMD) does not run, and for keywords that it cannot do */
      static make(automaton2) {
        const tables = keywordTables(automaton2);
        if (tables === void 0) return void 0;
        const exports2 = instance();
        if (exports2 === void 0) return void 0;
        const size = tables.results + tables.resultsSize;
        exports2.memory.grow(Math.max(0, Math.ceil(size / PAGE) - exports2.memory.buffer.byteLength / PAGE));
        const memory = Buffer.from(exports2.memory.buffer);
        tables.fill(memory);
        [exports2.first0, exports2.first1, exports2.first2, exports2.first3].forEach((first, i) => {
          first.value = tables.firsts[i];
        });
        return new _FastKeywords(exports2, memory, tables.results, tables.resultsSize);
      }
      find(bytes, hits) {
        const size = bytes.length;
        for (let at3 = 0; at3 < size; at3 += BLOCK2) {
          const to = Math.min(size, at3 + BLOCK2 + BEHIND);
          this.#memory.set(bytes.subarray(at3, to), LAYOUT.content);
          if (to === size) this.#memory.fill(0, LAYOUT.content + to - at3, LAYOUT.content + to - at3 + BEHIND);
          const count2 = this.#find(Math.min(size - at3, BLOCK2), this.#resultsAt) - this.#resultsAt >> 2;
          for (let i = 0; i < count2; i += 2) {
            const end = at3 + this.#results[i + 1];
            const { size: known } = hits;
            if (known === 0 || hits.ends[known - 1] < end) hits.push(this.#results[i], end);
            else hits.insert(this.#results[i], end);
          }
        }
      }
    };
  }
});

// src/engine/prefilter/keywords.ts
var WARM_UP, Keywords;
var init_keywords = __esm({
  "src/engine/prefilter/keywords.ts"() {
    "use strict";
    init_automaton();
    init_fastKeywords();
    WARM_UP = 8 * 1024 * 1024;
    Keywords = class {
      #automaton;
      #searched = 0;
      /** `null`: it cannot be had. */
      #fast;
      constructor(automaton2) {
        this.#automaton = automaton2;
      }
      /** Adds where keywords occur to hits, which are empty. */
      find(bytes, hits) {
        if (this.#fast === void 0 && (this.#searched += bytes.length) > WARM_UP)
          this.#fast = FastKeywords.make(this.#automaton) ?? null;
        if (this.#fast) this.#fast.find(bytes, hits);
        else findKeywords(this.#automaton, bytes, hits);
      }
    };
  }
});

// src/engine/locator.ts
function countLines2(bytes, from, to) {
  const first = Math.min(to, from + (WORD - (bytes.byteOffset + from) % WORD) % WORD);
  const count2 = Math.floor((to - first) / WORD);
  const last = first + count2 * WORD;
  const inWords = count2 === 0 ? 0 : countInWords(new Int32Array(bytes.buffer, bytes.byteOffset + first, count2));
  return countSingly(bytes, from, first) + inWords + countSingly(bytes, last, to);
}
function countSingly(bytes, from, to) {
  let count2 = 0;
  for (let at3 = from; at3 < to; at3++) if (bytes[at3] === LF4) count2++;
  return count2;
}
function countInWords(words3) {
  let count2 = 0;
  for (let i = 0; i < words3.length; ) {
    let sums = 0;
    for (const end = Math.min(words3.length, i + MOST3); i < end; i++) {
      const word = words3[i] ^ FEEDS;
      sums += ~((word & LOW) + LOW | word | LOW) >>> 7 & ONES;
    }
    count2 += (sums & 255) + (sums >>> 8 & 255) + (sums >>> 16 & 255) + (sums >>> 24);
  }
  return count2;
}
var LF4, WORD, MOST3, FEEDS, LOW, ONES, Locator;
var init_locator = __esm({
  "src/engine/locator.ts"() {
    "use strict";
    LF4 = 10;
    WORD = 4;
    MOST3 = 255;
    FEEDS = 168430090;
    LOW = 2139062143;
    ONES = 16843009;
    Locator = class {
      #bytes;
      #offset = 0;
      #line = 1;
      #column = 1;
      constructor(bytes) {
        this.#bytes = bytes;
        if (bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) this.#offset = 3;
      }
      /** Position of a byte offset that is not before the last one asked for. */
      at(offset) {
        const bytes = this.#bytes;
        if (offset > this.#offset) {
          const lines2 = countLines2(bytes, this.#offset, offset);
          if (lines2 > 0) {
            this.#line += lines2;
            this.#column = 1;
            this.#offset = bytes.lastIndexOf(LF4, offset - 1) + 1;
          }
        }
        for (let i = this.#offset; i < offset; i++) {
          if ((bytes[i] & 192) !== 128) this.#column++;
        }
        if (offset > this.#offset) this.#offset = offset;
        return { line: this.#line, column: this.#column };
      }
    };
  }
});

// src/engine/locate.ts
function locate2(bytes, candidates2) {
  if (candidates2.length === 0) return [];
  candidates2.sort((a, b) => a.start - b.start || a.end - b.end);
  const places = new Float64Array(2 * candidates2.length);
  candidates2.forEach(({ start: start2, end }, i) => places.set([start2, end], 2 * i));
  const locator = new Locator(bytes);
  const positions = /* @__PURE__ */ new Map();
  for (const place2 of places.sort()) if (!positions.has(place2)) positions.set(place2, locator.at(place2));
  return candidates2.map(({ rule: rule7, ...candidate }) => {
    const start2 = positions.get(candidate.start);
    const end = positions.get(candidate.end);
    return {
      ...candidate,
      rule: rule7.id,
      line: start2.line,
      endLine: end.line,
      column: start2.column,
      endColumn: end.column
    };
  });
}
var init_locate = __esm({
  "src/engine/locate.ts"() {
    "use strict";
    init_locator();
  }
});

// src/engine/matcher.ts
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
var Matcher;
var init_matcher = __esm({
  "src/engine/matcher.ts"() {
    "use strict";
    Matcher = class {
      rule;
      /** The rule's matches are found by the generic detector. */
      isDetector;
      // Copies: a built-in rule is a thing that is asked (ruleset/lazyRule.ts), and this is asked millions of times.
      #pattern;
      #flags;
      #earliest;
      #latest;
      #maxLength;
      #readsBefore;
      #readsBehind;
      #quick;
      #exact;
      constructor(rule7) {
        this.rule = rule7;
        this.isDetector = rule7.detector !== void 0;
        this.#pattern = rule7.pattern;
        this.#flags = rule7.flags;
        this.#earliest = rule7.before.max;
        this.#latest = rule7.before.min;
        this.#maxLength = rule7.maxLength;
        this.#readsBefore = rule7.reach?.before ?? 0;
        this.#readsBehind = rule7.reach?.after ?? 0;
      }
      /**
       * Looks for the rule's pattern around a keyword.
       *
       * @param hit byte offset of the keyword
       * @param from earliest byte offset at which a match may start (end of the rule's last match)
       */
      at(view, hit, from) {
        const pattern = this.#pattern;
        if (pattern === void 0) return void 0;
        const first = Math.max(from, hit - this.#earliest);
        const last = hit - this.#latest;
        if (last < first) return void 0;
        view.cover(first - this.#readsBefore, last + this.#maxLength + this.#readsBehind);
        return this.#earliest === this.#latest ? this.#sticky(view, pattern, last) : this.#search(view, pattern, first, last);
      }
      #sticky(view, pattern, start2) {
        const quick = this.#quick ??= new RegExp(pattern, `${this.#flags}y`);
        quick.lastIndex = start2 - view.base;
        if (!quick.test(view.text)) return void 0;
        const exact = this.#exact ??= new RegExp(pattern, `${this.#flags}dy`);
        exact.lastIndex = start2 - view.base;
        return found(exact.exec(view.text), view.base);
      }
      #search(view, pattern, first, last) {
        const exact = this.#exact ??= new RegExp(pattern, `${this.#flags}dg`);
        const window = view.text.slice(0, last - view.base + this.#maxLength + 1);
        exact.lastIndex = first - view.base;
        const match = exact.exec(window);
        if (match === null || match.index + view.base > last) return void 0;
        return found(match, view.base);
      }
    };
  }
});

// src/engine/names.ts
function scanNames(pathRules, bytes) {
  const matches = [];
  let start2 = 0;
  bytes.toString("utf8").split("\n").forEach((name2, i) => {
    const end = start2 + Buffer.byteLength(name2);
    for (const { rule: rule7, path } of pathRules) {
      if (!path.test(asFolders(name2))) continue;
      const judged = judge(rule7, name2, "name");
      if (judged === void 0) continue;
      const line = i + 1;
      const column = [...name2].length + 1;
      matches.push({
        rule: rule7.id,
        start: start2,
        end,
        ...judged,
        line,
        endLine: line,
        column: 1,
        endColumn: column,
        decoded: []
      });
    }
    start2 = end + 1;
  });
  return matches;
}
function asFolders(path) {
  return path.includes("!") ? path.replaceAll("!", "/") : path;
}
function withoutEndings(names) {
  const ending2 = /\.(?=[0-9A-Za-z]{1,5}(?:\.[0-9A-Za-z]{1,5}){0,2}(?:[/\n]|$))/g;
  return Buffer.from(names.toString("latin1").replace(ending2, " "), "latin1");
}
var init_names2 = __esm({
  "src/engine/names.ts"() {
    "use strict";
    init_judge();
  }
});

// src/engine/needs.ts
function applyNeeds(matches, rule7) {
  if (matches.every((m) => rule7(m.rule).needs.length === 0)) return matches;
  return matches.flatMap((match) => {
    const { needs } = rule7(match.rule);
    if (needs.length === 0) return [match];
    const met = needs.some(
      (need) => matches.some((m) => m.rule === need.rule && m !== match && Math.abs(m.line - match.line) <= need.lines)
    );
    if (met) return [match];
    if (needs.some((need) => need.required)) return [];
    return [{ ...match, confidence: "low", notes: [...match.notes, "its other half is not near"] }];
  });
}
var init_needs = __esm({
  "src/engine/needs.ts"() {
    "use strict";
  }
});

// src/engine/pathTests.ts
var KEPT2, PathTests;
var init_pathTests = __esm({
  "src/engine/pathTests.ts"() {
    "use strict";
    init_names2();
    KEPT2 = 1024;
    PathTests = class {
      #patterns = /* @__PURE__ */ new Map();
      /** By path and pattern. */
      #answers = /* @__PURE__ */ new Map();
      /** @param pattern source of a pattern on paths */
      matches(pattern, path) {
        let answers = this.#answers.get(path);
        if (answers === void 0) {
          if (this.#answers.size >= KEPT2) this.#answers.clear();
          this.#answers.set(path, answers = /* @__PURE__ */ new Map());
        }
        let answer = answers.get(pattern);
        if (answer === void 0) answers.set(pattern, answer = this.#compiled(pattern).test(asFolders(path)));
        return answer;
      }
      #compiled(pattern) {
        let compiled = this.#patterns.get(pattern);
        if (compiled === void 0) this.#patterns.set(pattern, compiled = new RegExp(pattern, "i"));
        return compiled;
      }
    };
  }
});

// src/engine/engine.ts
var SPECIFIC, UNASKED, NEVER, DECODE_DEPTH, Engine;
var init_engine = __esm({
  "src/engine/engine.ts"() {
    "use strict";
    init_attempt();
    init_decode();
    init_deltaScan();
    init_fileRules();
    init_kinds2();
    init_shapes();
    init_hitList();
    init_keywordIndex();
    init_known();
    init_keywords();
    init_latin();
    init_locate();
    init_judge();
    init_marks();
    init_matcher();
    init_names2();
    init_needs();
    init_pathTests();
    init_text();
    SPECIFIC = 50;
    UNASKED = -1;
    NEVER = Number.MAX_SAFE_INTEGER;
    DECODE_DEPTH = 3;
    Engine = class {
      rules;
      #byId;
      #index;
      /** By position in the index; made when a keyword first asks. `null`: the rule is not part of this run. */
      #matchers = [];
      #pathRules;
      #fileRules;
      #paths = new PathTests();
      // Reused between scans: for each rule where it goes on, and hits of keywords.
      #states;
      #hits = new HitList();
      #keywords;
      #depth;
      #detector;
      #limiter;
      #deltas;
      constructor(rules2, options = {}) {
        this.rules = rules2;
        this.#byId = new Map(rules2.map((r) => [r.id, r]));
        this.#index = options.index ?? makeIndex(rules2);
        this.#keywords = new Keywords(this.#index.automaton);
        this.#states = new Float64Array(this.#index.rules.length);
        this.#depth = options.decodeDepth ?? DECODE_DEPTH;
        this.#detector = options.detector;
        this.#limiter = options.limiter;
      }
      /** All matches in the content, in order of position; several rules may match the same bytes (triage decides). */
      scan(chunk) {
        const text2 = scanText(chunk.where === "path" ? withoutEndings(chunk.bytes) : chunk.bytes);
        const { lineage } = chunk;
        if (this.#isQuietNear(chunk, text2)) return [];
        const deltas = lineage === void 0 || text2.binary || text2.transcoded !== void 0 ? void 0 : this.#deltaScan();
        const carried2 = lineage && deltas?.scan(chunk, lineage);
        const noted = deltas === void 0 || carried2 !== void 0 || lineage?.key === void 0 ? void 0 : {};
        const candidates2 = carried2 ?? this.#candidates(chunk, text2, this.#depth, noted);
        if (noted?.known !== void 0) deltas?.learn(chunk, lineage?.key, noted.known);
        if (chunk.where === "content") candidates2.push(...this.#inNamedFile(chunk, text2));
        const named = chunk.where === "path" && this.#index.pathRules.length > 0 ? scanNames(this.#pathRules ??= this.#rulesOfPaths(), chunk.bytes) : [];
        if (candidates2.length === 0 && named.length === 0) return [];
        const matches = applyNeeds(locate2(text2.bytes, candidates2), (id) => this.#byId.get(id));
        return named.length === 0 ? matches : [...matches, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
      }
      /** Only where a change adds lines a match counts; mostly none is there. */
      #isQuietNear(chunk, text2) {
        const { near } = chunk;
        if (near === void 0 || text2.binary || text2.transcoded !== void 0) return false;
        if (near.start === near.end) return true;
        this.#hits.clear();
        this.#keywords.find(text2.bytes, this.#hits);
        return this.#deltaScan().isQuietNear(chunk, this.#hits.copy(), near) && this.#inNamedFile(chunk, text2).length === 0;
      }
      /** Matches in a text and, down to the depth given, in what is encoded in it. */
      #candidates(chunk, text2, depth, noted) {
        this.#hits.clear();
        this.#keywords.find(text2.bytes, this.#hits);
        const raws = [];
        const marks = noMarks();
        const names = this.#hits.size === 0 ? [] : this.#plain(chunk, text2, raws, marks, noted);
        const hits = noted && this.#hits.copy();
        const shapes = text2.binary || !this.#looksForShapes(chunk) ? [] : uuidHits(text2.bytes);
        const detected = this.#detect(chunk, text2, names, shapes);
        const inner = [];
        if (depth > 0) {
          for (const region of encodedRegions(text2.bytes, marks)) {
            const { start: start2, end, layer } = region;
            const found2 = this.#inside(chunk, region, depth - 1);
            if (found2.length > 0) inner.push({ start: start2, end, layer, found: found2 });
          }
        }
        if (hits !== void 0 && noted?.isUnsure !== true && marks["quoted-printable"].length === 0)
          noted.known = { hits, raws, shapes, detected, inner };
        return joined([...raws.flatMap(({ found: found2 }) => found2 ?? []), ...detected], inner);
      }
      /** What is found in a region of encoded text, with places in the text around it. */
      #inside(chunk, region, depth) {
        return this.#candidates(chunk, scanText(region.decoded), depth).map((inner) => ({
          ...inner,
          start: region.origin?.[inner.start] ?? region.start,
          end: region.origin?.[inner.end] ?? region.end,
          decoded: [region.layer, ...inner.decoded]
        }));
      }
      /** Adds what patterns find, and where escapes may stand. @returns where keywords of the generic detector start */
      #plain(chunk, text2, raws, marks, noted) {
        const names = [];
        const view = new LatinView(text2.bytes);
        const decoded = text2.transcoded === void 0 ? [] : [text2.transcoded];
        const states = this.#states;
        states.fill(UNASKED);
        const limited = /* @__PURE__ */ new Map();
        const { automaton: automaton2, byKeyword, keywordLength } = this.#index;
        const firstMark = keywordLength.length - MARK_KINDS.length;
        const { outputs, ends, size } = this.#hits;
        for (let h = 0; h < size; h++) {
          const end = ends[h];
          const output = outputs[h];
          const lastKeyword = automaton2.outputs.starts[output + 1];
          for (let k = automaton2.outputs.starts[output]; k < lastKeyword; k++) {
            const keyword = automaton2.outputs.items[k];
            const start2 = end - keywordLength[keyword];
            if (keyword >= firstMark) {
              marks[MARK_KINDS[keyword - firstMark]].push(start2);
              continue;
            }
            const lastRule = byKeyword.starts[keyword + 1];
            for (let r = byKeyword.starts[keyword]; r < lastRule; r++) {
              const index = byKeyword.items[r];
              let from = states[index];
              if (start2 < from) continue;
              const matcher = this.#matcher(index);
              if (matcher === null) continue;
              if (from === UNASKED) {
                const { rule: rule7 } = matcher;
                const here = !(text2.binary && rule7.specificity < SPECIFIC) && this.#applies(rule7, chunk);
                states[index] = from = here ? 0 : NEVER;
                if (!here) continue;
              }
              if (matcher.isDetector) {
                names.push(start2);
                continue;
              }
              if (this.#limiter?.limits(matcher.rule) === true) {
                const starts2 = limited.get(matcher);
                if (starts2 === void 0) limited.set(matcher, [start2]);
                else starts2.push(start2);
                continue;
              }
              const tried = attempt2(matcher, view, start2, from, decoded);
              if (tried === void 0) continue;
              states[index] = tried.next;
              raws.push({ rule: index, start: start2, end, k, r, next: tried.next, found: tried.found });
            }
          }
        }
        for (const [matcher, starts2] of limited) {
          this.#limiter?.run(matcher.rule, chunk, () => {
            let from = 0;
            for (const start2 of starts2) {
              const tried = start2 >= from ? attempt2(matcher, view, start2, from, decoded) : void 0;
              if (tried === void 0) continue;
              from = tried.next;
              if (noted !== void 0) noted.isUnsure = true;
              raws.push({ rule: -1, start: start2, end: start2, k: 0, r: 0, next: from, found: tried.found });
            }
          });
        }
        return names;
      }
      /** What the generic detector finds. @param names where its keywords start @param shapes where values start that need none */
      #detect(chunk, text2, names, shapes, lines2) {
        if (text2.binary || names.length === 0 && shapes.length === 0) return [];
        if (this.#detector === void 0)
          throw new Error("these rules need the generic detector, and the engine was given none");
        const decoded = text2.transcoded === void 0 ? [] : [text2.transcoded];
        const found2 = [];
        for (const { kind, start: start2, end, value, ...why2 } of this.#detector().find(
          text2.bytes,
          chunk.path,
          names.sort((a, b) => a - b),
          shapes,
          lines2
        )) {
          const rule7 = this.#byId.get(ruleOf(kind));
          const judged = rule7 === void 0 ? void 0 : judge(rule7, value);
          if (rule7 !== void 0 && judged !== void 0) found2.push({ rule: rule7, start: start2, end, decoded, ...judged, ...why2 });
        }
        return found2;
      }
      #looksForShapes(chunk) {
        return this.#byId.get(ruleOf("uuid"))?.where.includes(chunk.where) === true;
      }
      /** What the rules find that go by the file's name alone. */
      #inNamedFile(chunk, text2) {
        const rules2 = this.#fileRules ??= this.#index.fileRules.flatMap((id) => this.#byId.get(id) ?? []);
        const holding = rules2.filter((rule7) => this.#applies(rule7, chunk));
        return holding.length === 0 ? [] : inNamedFile(holding, chunk, text2.bytes, this.#limiter);
      }
      #deltaScan() {
        return this.#deltas ??= new DeltaScan({
          index: this.#index,
          matcher: (index) => this.#matcher(index),
          applies: (rule7, chunk) => this.#applies(rule7, chunk),
          limits: (rule7) => this.#limiter?.limits(rule7) === true,
          attempt: (matcher, view, start2, from) => attempt2(matcher, view, start2, from, []),
          inside: (chunk, region) => this.#inside(chunk, region, this.#depth - 1),
          looksForShapes: (chunk) => this.#looksForShapes(chunk),
          detect: (chunk, names, shapes, lines2) => this.#detect(chunk, { bytes: chunk.bytes, binary: false }, names, shapes, lines2),
          decodes: this.#depth > 0
        });
      }
      #rulesOfPaths() {
        return this.#index.pathRules.flatMap((id) => {
          const rule7 = this.#byId.get(id);
          return rule7?.path === void 0 ? [] : [{ rule: rule7, path: new RegExp(rule7.path, "i") }];
        });
      }
      #matcher(index) {
        let matcher = this.#matchers[index];
        if (matcher === void 0) {
          const rule7 = this.#byId.get(this.#index.rules[index]);
          this.#matchers[index] = matcher = rule7 === void 0 ? null : new Matcher(rule7);
        }
        return matcher;
      }
      #applies(rule7, chunk) {
        if (rule7.where.length > 0 && !rule7.where.includes(chunk.where)) return false;
        return rule7.path === void 0 || this.#paths.matches(rule7.path, chunk.path);
      }
    };
  }
});

// src/engine/generic/announced.ts
function announcedHarmless(candidate, line, place2) {
  const { name: name2, value, from } = candidate;
  const { text: text2 } = line;
  if (UUID.test(value) ? isShownId(candidate, line) : isVector(candidate, place2)) return true;
  if (placeholder(value) !== void 0 || HARMLESS_VALUE.test(value) || PASSWORD_HASH.test(value) || PART_OF_TOKEN.test(value) || name2 === "lg1" || isEnclosed(text2, from))
    return true;
  if (SHOWN_TEXT.test(value) || FINDING.test(text2) || BADGE.test(text2) && BADGE.test(text2.slice(Math.max(0, from - 60), from)))
    return true;
  if (PROTECTED_NAME.test(name2) || DIGEST.test(value) && FILE_NAME.test(name2) && text2[candidate.start - 1] === "/")
    return true;
  if (TYPED.test(value) && !/pass|pwd/i.test(name2)) return true;
  if (GIT_OBJECT.test(value) && GIT_NAME.test(name2)) return true;
  if (candidate.form === "bare" && !place2.plain && CONSTANT2.test(value)) return true;
  const left = text2.slice(Math.max(0, from - 300), from);
  if (PAGE2.test(value.startsWith("http") ? value : left) || DATA2.test(left) || TOLD_BEFORE.test(left) || CUT_BEFORE.test(left) || CUT_AFTER.test(text2.slice(candidate.to, candidate.to + 5)))
    return true;
  return name2 !== "" && (PUBLIC_NAME.test(name2) || name2 === "kid" && TOKEN_HEADER.test(text2));
}
function isVector({ value, callee }, place2) {
  return isTest(place2) && !place2.plain && (LONG_HEX.test(value) || READS_HEX.test(callee) && HEX4.test(value));
}
function isShownId({ name: name2, value, from, to }, { text: text2, before: before2, after }) {
  if (CLIENT_ID.test(name2) && !SECRET_BESIDE.test(before2 + text2 + after)) return true;
  if (KNOWN_ID.test(value) || isMadeUp(value)) return true;
  if (SHOWS_IDS.test(text2) || SHOWS_IDS.test(before2)) return true;
  const start2 = value.slice(0, 14);
  if (before2.includes(start2) || after.includes(start2)) return true;
  return PICTURE.test(text2.slice(Math.max(0, from - 60), from).replace(/^.*\s/, "") + text2.slice(to, to + 6));
}
function isMadeUp(id) {
  let typed2 = 0;
  for (const group of id.toLowerCase().split("-")) if (/^(.)\1+$/.test(group) || isRow(group)) typed2++;
  return typed2 >= 2;
}
function isRow(group) {
  const step = group.charCodeAt(1) - group.charCodeAt(0);
  if (Math.abs(step) !== 1) return false;
  const length = Math.min(group.length, 4);
  for (let i = 2; i < length; i++) if (group.charCodeAt(i) - group.charCodeAt(i - 1) !== step) return false;
  return true;
}
function isEnclosed(text2, from) {
  const open = Math.max(text2.lastIndexOf("ENC[", from), text2.lastIndexOf("ENC(", from));
  return open >= 0 && !/[\])]/.test(text2.slice(open, from));
}
var PUBLIC_NAME, PROTECTED_NAME, GIT_NAME, GIT_OBJECT, PAGE2, DATA2, FINDING, CUT_BEFORE, CUT_AFTER, TOLD_BEFORE, CLIENT_ID, SECRET_BESIDE, TYPED, CONSTANT2, FILE_NAME, DIGEST, PASSWORD_HASH, PART_OF_TOKEN, SHOWN_TEXT, LONG_HEX, HEX4, READS_HEX, KNOWN_ID, SHOWS_IDS, PICTURE, BADGE, HARMLESS_VALUE, TOKEN_HEADER;
var init_announced = __esm({
  "src/engine/generic/announced.ts"() {
    "use strict";
    init_placeholder();
    init_place2();
    init_valueFeatures();
    PUBLIC_NAME = /(?:(?:primary|foreign|partition|sort|cache|storage|object|lookup|translation|i18n|idempotency|resource|registry|row|column|public|pub)[ _.-]?key(?:[ _.-]?token)?|key[ _.-]?(?:down|up|press|board|frame|word|event|code|name)(?:[ _.-]?[a-z]+)?|access[ _.-]?id|(?:credential|secret|key|token|auth)s?[ _.-]?(?:id|ids|name|ref|arn|uri|url|path|type)|_?[cx]srf(?:[ _.-]?(?:token|middleware[ _.-]?token))?|lock-token|boundary)$/i;
    PROTECTED_NAME = /(?<!un)encrypted[ _.-]?(?:key|pass|pwd|value|secret|token|data|text|content)|(?:^|_)crypted_|(?:traffic|master|exporter|resumption|handshake|early)[ _-]?secret|sec-websocket-(?:key|accept)|(?:^|[^a-z])node_?id$/i;
    GIT_NAME = /(?:^|[^a-z])(?:sha|commit|tree|object|ref|parents?|head|base|oid|rev|revision|gravatar_id|before|after)$/i;
    GIT_OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{32})$/;
    PAGE2 = /(?:(?:docs|drive)\.google\.com|youtube\.com|youtu\.be|gist\.github(?:usercontent)?\.com|api\.github\.com|keys\.openpgp\.org|github\.com\/[^\s"'<>]{1,99}\/(?:commit|blob|tree|compare|raw))\/[^\s"'<>=]*$/i;
    DATA2 = /data:(?:image|font|audio|video)[^,\s]{0,60},[A-Za-z0-9+/=%]*$/;
    FINDING = /^\s*[0-9a-f]{40}:[^:\s][^:]{0,300}:[a-z][a-z0-9-]{1,60}:\d{1,7}\s*(?:#|$)/;
    CUT_BEFORE = /(?:\.{3}[\])]?|\u2026)$/;
    CUT_AFTER = /^(?:[[(]?\.{3}|\u2026)/;
    TOLD_BEFORE = /(?:mailto:|[cx]srf[ _.-]?(?:middleware)?[ _.-]?token["']?\s{0,3}[:=]\s{0,3}["']?|-----BEGIN [A-Z0-9 ]{1,40}-----[\\nr\s"]{0,8})$/i;
    CLIENT_ID = /client[ _.-]?id$/i;
    SECRET_BESIDE = /secret|passw|pwd|token|key/i;
    TYPED = /^[a-z]{0,5}[-_]?(?:abc|xyz)[-_]?123(?:4|45|456)?$/i;
    CONSTANT2 = /^0x[0-9a-f_]{1,17}[ul]{0,3}$/i;
    FILE_NAME = /^[\w@.-]*\.[a-z]{1,5}$/;
    DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/;
    PASSWORD_HASH = /^(?:\{[A-Z0-9-]{3,12}\})?\$(?:2[abxy]?|argon2\w*|[15678]|pbkdf2[\w-]*|scrypt|y|7)\$|^\{(?:S?SHA\d*|S?MD5|CRYPT|BCRYPT|PBKDF2[\w-]*)\}|^pbkdf2[_:]/i;
    PART_OF_TOKEN = /^eyJ[\w-]*(?:\.{1,2}eyJ[\w-]*\.?)?={0,2}$/;
    SHOWN_TEXT = /^(?=[^a-z]|.*[^ -~])[^\d\s]{2,}(?: [^\d\s]+)+$/;
    LONG_HEX = /^(?:0x)?[0-9a-f]{65,}$/i;
    HEX4 = /^(?:0x)?[0-9a-f]{16,}$/i;
    READS_HEX = /(?:from_?hex|hex\.?(?:decode(?:String)?|to_?bytes)|unhexlify|decode_?hex|hex2(?:bin|bytes))$/i;
    KNOWN_ID = /^(?:258eafa5-e914-47da-95ca-c5ab0dc85b11|550e8400-e29b-|6ba7b81[0-4]-9dad-11d1-80b4-00c04fd430c8|f81d4fae-7dec-|123e4567-e89b-|[0-9a-f]{8}-0000-0000-c000-000000000046)/i;
    SHOWS_IDS = /RFC ?(?:4122|9562)|\buuid(?:v\d|_?stringify|_?parse|_?validate|\.(?:v\d|parse|validate|stringify))\b|\bv\dTo(?:V\d)|\bv\d_?uuid|\.(?:uuid|guid)(?:v\d)?\(\)/i;
    PICTURE = /\.(?:png|jpe?g|gif|svg|webp)\b|\/user-attachments\//;
    BADGE = /badge\.svg\?|\/badge[s/?]|\.svg\?(?:token|key)=/;
    HARMLESS_VALUE = /^(?:ENC[[(]|arn:aws|vault:v\d+:|lg1:|<?(?:urn:uuid|opaquelocktoken):|mailto:|(?:PCFkb2N0eXBl|PCFET0NUWVBF|PGh0bWw|PD94bWw)|\$ANSIBLE_VAULT)|\[\.{3}\]|\(\.{3}\)|\*{4,}|[\w-]\.{3}[\w-]/;
    TOKEN_HEADER = /^\s*\{(?=.*"alg"\s*:).*"kid"\s*:/;
  }
});

// src/engine/generic/dull.ts
function isDull(value, form, letters) {
  if (value.length < SHORTEST) return true;
  if (form === "url") return REFERENCE3.test(value);
  if (form === "bytes") return false;
  let digits = 0;
  let blanks2 = 0;
  for (let i = 0; i < value.length; i++) {
    const code2 = value.charCodeAt(i);
    if (code2 >= 48 && code2 <= 57) digits++;
    else if (code2 === 32) blanks2++;
  }
  if (blanks2 >= 3) return true;
  if (digits < value.length * 0.15 && likeness(value, letters).mean >= (digits === 0 ? WORDS3 : NEARLY_WORDS))
    return true;
  return LITERAL2.test(value) || REFERENCE3.test(value);
}
var WORDS3, NEARLY_WORDS, SHORTEST, LITERAL2, REFERENCE3;
var init_dull = __esm({
  "src/engine/generic/dull.ts"() {
    "use strict";
    init_letters();
    WORDS3 = 170;
    NEARLY_WORDS = 165;
    SHORTEST = 4;
    LITERAL2 = /^(?:true|false|null|nil|none|undefined|string|boolean|number|object|any|void|int|default|required|optional|str|bytes|self|this)\b/i;
    REFERENCE3 = /^\$[A-Za-z_{(]|\$\{|\{\{|^%[A-Za-z(]|^<[^>]*>$|^&[a-z]|^[A-Za-z_$][\w$.]*\(/;
  }
});

// src/engine/generic/quoted.ts
function isWord(code2) {
  return code2 >= 97 && code2 <= 122 || code2 >= 65 && code2 <= 90 || code2 >= 48 && code2 <= 57 || code2 === 95;
}
function quotedTexts(line) {
  const found2 = [];
  read2(line, begin(line), line.length, DEPTH, found2);
  return found2;
}
function begin(line) {
  const quote = line.indexOf('"');
  if (quote < 1) return 0;
  let before2 = quote - 1;
  while (before2 > 0 && line.charCodeAt(before2) === BACKSLASH) before2--;
  const closes = CLOSED.includes(line[quote + 1] ?? " ") && !OPENED.includes(line[before2]);
  return closes && !/['`]/.test(line.slice(0, quote)) ? quote + 1 : 0;
}
function read2(line, from, to, depth, found2) {
  for (let i = from; i < to; i++) {
    const code2 = line.charCodeAt(i);
    if (!isQuote(code2) || isApostrophe(line, i, code2)) continue;
    const escapes = backslashes(line, i, from);
    const close = closing(line, i, to, escapes);
    if (close < 0) {
      if (to === line.length && isLong(line, i + 1))
        found2.push({ start: i + 1, end: to, quote: line[i], escapes, nested: false });
      continue;
    }
    const end = close - escapes;
    const at3 = found2.length;
    const holds = holdsQuote(line, i + 1, end);
    const text2 = { start: i + 1, end, quote: line[i], escapes, nested: holds && depth === 0 };
    found2.push(text2);
    if (holds && depth > 0) {
      read2(line, i + 1, end, depth - 1, found2);
      text2.nested = found2.length > at3 + 1;
    }
    i = close;
  }
}
function isApostrophe(line, i, code2) {
  return code2 === SINGLE && i > 1 && i + 1 < line.length && isWord(line.charCodeAt(i - 1)) && isWord(line.charCodeAt(i + 1)) && isWord(line.charCodeAt(i - 2)) && !/(?:^|[^\w])(?:br|rb|ur|fr|rf)$/i.test(line.slice(Math.max(0, i - 3), i));
}
function backslashes(line, at3, from) {
  let count2 = 0;
  while (at3 - count2 - 1 >= from && line.charCodeAt(at3 - count2 - 1) === BACKSLASH) count2++;
  return count2;
}
function closing(line, open, to, escapes) {
  const quote = line[open];
  for (let i = line.indexOf(quote, open + 1); i >= 0 && i < to; i = line.indexOf(quote, i + 1)) {
    const run3 = backslashes(line, i, open + 1);
    if (run3 === escapes || escapes === 0 && run3 % 2 === 0) return i;
  }
  return -1;
}
function isLong(line, from) {
  if (line.length - from < 60) return false;
  for (let i = from; i < line.length; i++) if (line.charCodeAt(i) <= 32 || isQuote(line.charCodeAt(i))) return false;
  return true;
}
function holdsQuote(line, from, to) {
  for (let i = from; i < to; i++) if (isQuote(line.charCodeAt(i))) return true;
  return false;
}
var DOUBLE, SINGLE, BACKTICK, BACKSLASH, DEPTH, isQuote, CLOSED, OPENED;
var init_quoted = __esm({
  "src/engine/generic/quoted.ts"() {
    "use strict";
    DOUBLE = 34;
    SINGLE = 39;
    BACKTICK = 96;
    BACKSLASH = 92;
    DEPTH = 3;
    isQuote = (code2) => code2 === DOUBLE || code2 === SINGLE || code2 === BACKTICK;
    CLOSED = ":,}];)";
    OPENED = ":,{[(=<>!&|?+@ 	";
  }
});

// src/engine/generic/naming.ts
function nameBefore(line, at3) {
  let i = at3 - 1;
  while (i >= 0 && line.charCodeAt(i) === 92) i--;
  if (i >= 0 && (isWord(line.charCodeAt(i)) || line.charCodeAt(i) === 64 || line.charCodeAt(i) === 36)) {
    let k = i;
    while (k >= 0 && i - k < 2 && (isWord(line.charCodeAt(k)) || line.charCodeAt(k) === 64 || line.charCodeAt(k) === 36))
      k--;
    if (k < 0 || !isWord(line.charCodeAt(k))) i = k;
  }
  const serialized = serializedName(line, i);
  if (serialized !== void 0) return serialized;
  i = blanks(line, i);
  let callee = "";
  for (let depth = 0; depth < 3 && i >= 0 && (line.charCodeAt(i) === PAREN || line.charCodeAt(i) === 91 || line.charCodeAt(i) === 123); depth++) {
    const end = blanks(line, i - 1);
    const start3 = nameStart(line, end, 60);
    if (start3 > end) {
      if (line.charCodeAt(i) !== PAREN && depth > 0) break;
      i = end;
      continue;
    }
    const word = line.slice(start3, end + 1);
    if (callee === "") callee = word;
    const before2 = blanks(line, start3 - 1);
    const code3 = before2 < 0 ? 0 : line.charCodeAt(before2);
    if (code3 === 61 || code3 === 58 || code3 === PAREN || code3 === 44) {
      i = before2;
      continue;
    }
    const isNew = /(?:^|[^\w])(?:new|await|return)$/.test(line.slice(Math.max(0, before2 - 6), before2 + 1));
    if (isNew) {
      i = blanks(line, nameStart(line, before2, 8) - 1);
      continue;
    }
    return { name: word, sign: "(", callee: word, start: start3 };
  }
  if (i < 0) return { name: "", sign: "", callee, start: at3 };
  let sign = "";
  const code2 = line.charCodeAt(i);
  if (code2 === 44) {
    sign = ",";
    i--;
  } else {
    const end = i;
    while (i >= 0 && end - i < 4 && isSign(line.charCodeAt(i))) i--;
    sign = line.slice(i + 1, end + 1);
    if (sign === "" && end < at3 - 1) sign = " ";
  }
  i = blanks(line, i);
  while (i >= 0 && isCloser(line.charCodeAt(i))) i--;
  i = blanks(line, i);
  let start2 = nameStart(line, i, LONGEST3);
  let name2 = line.slice(start2, i + 1);
  if (name2.length === 2 && /^by$/i.test(name2) && /\bidentified\s+$/i.test(line.slice(Math.max(0, start2 - 16), start2)))
    name2 = "identified by password";
  if (sign.startsWith("=")) {
    const before2 = blanks(line, start2 - 1);
    if (before2 > 0 && line.charCodeAt(before2) === 58) {
      const end = blanks(line, before2 - 1);
      const first = nameStart(line, end, LONGEST3);
      if (first <= end) {
        start2 = first;
        name2 = line.slice(first, end + 1);
      }
    }
  }
  if (callee === "" && (sign === "=" || sign === ",")) {
    const place2 = tuplePlace(line, at3);
    if (place2 !== void 0) return { name: place2, sign: "=", callee, start: start2 };
  }
  if (start2 > 0 && (name2 === "_" || name2 === "err" || name2 === "ok" || name2 === "error") && sign.includes("=")) {
    const before2 = blanks(line, start2 - 1);
    if (before2 > 0 && line.charCodeAt(before2) === 44) {
      const end = blanks(line, before2 - 1);
      start2 = nameStart(line, end, LONGEST3);
      name2 = line.slice(start2, end + 1);
    }
  }
  if (sign === ",") {
    const list = opening(line, start2);
    if (list >= 0 && line.charCodeAt(list) === 91) return { ...nameBefore(line, list), sign: "," };
    if (list >= 0 && callee === "") {
      const end = blanks(line, list - 1);
      callee = line.slice(nameStart(line, end, 60), end + 1);
    }
  }
  return { name: name2, sign, callee, start: start2 };
}
function serializedName(line, end) {
  if (line.charCodeAt(end) !== 58 || !isDigit(line.charCodeAt(end - 1))) return void 0;
  const close = /\\*";s:\d{1,6}:$/.exec(line.slice(Math.max(0, end - 16), end + 1));
  if (close === null) return void 0;
  const last = end - close[0].length;
  const start2 = nameStart(line, last, LONGEST3);
  return { name: line.slice(start2, last + 1), sign: ":", callee: "", start: start2 };
}
function tuplePlace(line, at3) {
  const tuple = TUPLE.exec(line);
  if (tuple === null || at3 < tuple[0].length - 2) return void 0;
  const names = tuple[1].split(",");
  let place2 = 0;
  let quote = 0;
  for (let i = tuple[0].length - 1; i < line.length && (i < at3 || place2 === 0); i++) {
    const code2 = line.charCodeAt(i);
    if (quote !== 0) quote = code2 === quote ? 0 : quote;
    else if (code2 === 34 || code2 === 39) quote = code2;
    else if (code2 === 44) {
      if (i >= at3) return names[0]?.trim();
      place2++;
    }
  }
  return place2 === 0 ? void 0 : names[place2]?.trim();
}
function opening(line, at3) {
  let open = 0;
  for (let i = at3 - 1; i >= 0 && at3 - i < 160; i--) {
    const code2 = line.charCodeAt(i);
    if (code2 === 41 || code2 === 93) open++;
    else if ((code2 === PAREN || code2 === 91) && open-- === 0) return i;
  }
  return -1;
}
function blanks(line, from) {
  let i = from;
  while (i >= 0 && isBlank(line.charCodeAt(i))) i--;
  return i;
}
function nameStart(line, end, longest) {
  let i = end;
  for (; i >= 0 && end - i < longest; i--) {
    const code2 = line.charCodeAt(i);
    if (isName(code2)) continue;
    const joined2 = code2 === 58 ? line.charCodeAt(i - 1) === 58 || line.charCodeAt(i + 1) === 58 : code2 === 62 && line.charCodeAt(i - 1) === 45;
    if (!joined2 || i === end) break;
  }
  return i + 1;
}
function nameAround(line, at3) {
  let end = at3;
  while (end < line.length && end - at3 < LONGEST3 && isName(line.charCodeAt(end))) end++;
  let start2 = at3;
  while (start2 > 0 && at3 - start2 < LONGEST3 && isName(line.charCodeAt(start2 - 1))) start2--;
  return { start: start2, end };
}
var LONGEST3, SPACE, TAB, PAREN, isBlank, isName, isSign, isCloser, isDigit, TUPLE;
var init_naming = __esm({
  "src/engine/generic/naming.ts"() {
    "use strict";
    init_quoted();
    LONGEST3 = 80;
    SPACE = 32;
    TAB = 9;
    PAREN = 40;
    isBlank = (code2) => code2 === SPACE || code2 === TAB;
    isName = (code2) => isWord(code2) || code2 === 45 || code2 === 46 || code2 === 36 || code2 === 64;
    isSign = (code2) => code2 === 61 || code2 === 58 || code2 === 62 || code2 === 33 || code2 === 63 || code2 === 124 || code2 === 43 || code2 === 60 || code2 === 126;
    isCloser = (code2) => code2 === 34 || code2 === 39 || code2 === 96 || code2 === 93 || code2 === 41 || code2 === 92 || code2 === 42 || code2 === 125;
    isDigit = (code2) => code2 >= 48 && code2 <= 57;
    TUPLE = /^\s*(?:(?:const|let|var|val|my|local)\s+)?\(?([A-Za-z_$@][\w$.]*(?:\s*,\s*[A-Za-z_$@][\w$.]*){1,5})\)?\s*:?=[^=>]/;
  }
});

// src/engine/generic/embedded.ts
function holdsEntities(line) {
  return line.includes("&quot;") || line.includes("&#");
}
function entities({ line, add: add2 }) {
  let name2 = "";
  let nameAt2 = 0;
  let last = 0;
  for (const match of line.matchAll(ENTITY)) {
    const text2 = match[2];
    const from = match.index + match[1].length;
    const end = match.index + match[0].length;
    const between = line.slice(last, match.index);
    const isKey3 = /^\s{0,4}[:=]/.test(line.slice(end, end + 6));
    if (!isKey3) {
      const naming = ENTITY_SIGN.test(between) ? { name: name2, sign: ":", callee: "", start: nameAt2 } : nameBefore(line, match.index);
      add2(from, from + text2.length, "escaped", () => naming);
    }
    name2 = text2;
    nameAt2 = from;
    last = end;
  }
}
function defaults({ line, add: add2 }) {
  for (const match of line.matchAll(DEFAULT)) {
    const name2 = match[1];
    const to = match.index + match[0].length - 1;
    add2(to - match[2].length, to, "bare", () => ({ name: name2, sign: ":", callee: "", start: match.index + 2 }));
  }
}
function byteLists({ line, add: add2 }) {
  for (const match of line.matchAll(BYTES)) {
    const text2 = match[1];
    if (!areBytes(text2)) continue;
    const to = match.index + match[0].length;
    add2(to - text2.length, to, "bytes", () => {
      const sign = Math.max(line.lastIndexOf("=", match.index), line.lastIndexOf(":", match.index));
      return nameBefore(line, sign < 0 ? match.index : sign + 1);
    });
  }
}
function areBytes(text2) {
  const bytes = text2.split(",").map(Number);
  if (new Set(bytes).size < DISTINCT2 || bytes.some((byte) => byte > 255)) return false;
  let steps = 0;
  for (let i = 1; i < bytes.length; i++) if (Math.abs(bytes[i] - bytes[i - 1]) <= 1) steps++;
  return steps * 2 < bytes.length;
}
function asHexadecimal(candidate) {
  const value = candidate.value.split(",").map((byte) => Number(byte).toString(16).padStart(2, "0")).join("");
  return { ...candidate, value, form: "double" };
}
var ENTITY, ENTITY_SIGN, DEFAULT, BYTES, DISTINCT2;
var init_embedded = __esm({
  "src/engine/generic/embedded.ts"() {
    "use strict";
    init_naming();
    ENTITY = /(&quot;|&#0{0,3}3[49];|&#x2[27];)([^&<>]{1,300}?)\1/gi;
    ENTITY_SIGN = /^\s{0,4}(?:=&gt;|[:=])\s{0,4}$/;
    DEFAULT = /\$\{([A-Za-z_][\w.-]{2,80}?)(?::-?|-)([^${}"'\s]{4,120})\}/g;
    BYTES = /[{[(]\s{0,8}((?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s{0,4},\s{0,4}(?:0x[0-9a-f]{1,2}|\d{1,3})){7,255})/gi;
    DISTINCT2 = 6;
  }
});

// src/engine/generic/survey.ts
function survey(bytes, start2, end, plain2) {
  if (end - start2 > LONGEST_LINE) return ANYTHING;
  let all = 0;
  let after = 0;
  let threes = 0;
  let before2 = 0;
  let last = 0;
  let count2 = 0;
  for (let i = start2; i < end; i++) {
    const code2 = bytes[i];
    const kinds2 = CLASSES3[code2];
    all |= kinds2;
    after |= before2 & kinds2;
    last = (last << 5 | code2 & 31) & 32767;
    before2 = THREES[last];
    threes |= before2;
    signs[count2] = i;
    count2 += kinds2 >> SIGN_SHIFT & 1;
  }
  let bits = all & (QUOTE2 | DIGIT) | threes & (ELEMENT | EMBEDDED);
  if ((after & AFTER_NAME) !== 0) bits |= threes & NAME;
  if ((after & AFTER_SCHEME) !== 0) bits |= threes & SCHEME;
  if ((all & AT) !== 0) bits |= threes & URL2;
  for (let n = 0; n < count2; n++) {
    if (!isSigned(bytes, start2, signs[n], end, plain2)) continue;
    bits |= SIGN;
    break;
  }
  if ((threes & NAME) !== 0 && (all & DIGIT) !== 0 && (all & COMMA) !== 0 && hasList(bytes, start2, end)) bits |= LIST;
  if ((all & DIGIT) !== 0 && hasRun(bytes, start2, end)) bits |= LONG_RUN;
  return (bits & VALUES2) === 0 ? 0 : bits;
}
function hasList(bytes, start2, end) {
  let commas = 0;
  for (let i = start2; i < end; i++) if (bytes[i] === 44 && ++commas === COMMAS) return true;
  return false;
}
function hasRun(bytes, start2, end) {
  for (let i = start2 + RUN - 1; i < end; i += RUN) {
    if (!isRun(bytes[i])) continue;
    let from = i;
    let kinds2 = 0;
    for (; from >= start2 && isRun(bytes[from]); from--) kinds2 |= CLASSES3[bytes[from]];
    for (i++; i < end && isRun(bytes[i]); i++) kinds2 |= CLASSES3[bytes[i]];
    if (i - from > RUN && (kinds2 & DIGIT) !== 0 && (kinds2 & LETTER) !== 0) return true;
  }
  return false;
}
function isSigned(bytes, start2, sign, end, plain2) {
  let i = sign + 1;
  if (bytes[i] === (bytes[sign] === 61 ? 62 : 61)) i++;
  const last = i + BLANKS2;
  while (i < last && (bytes[i] === 32 || bytes[i] === 9)) i++;
  const from = i;
  if (from + SHORTEST2 > end || bytes[from] === 47 && bytes[from + 1] === 47 && bytes[sign] === 58 && from === sign + 1)
    return false;
  let digits = 0;
  const stop = Math.min(end, from + LONGEST_BARE);
  for (; i < stop && IN_BARE[bytes[i]] === 1; i++) digits |= CLASSES3[bytes[i]];
  if (i - from < SHORTEST2) return false;
  return plain2 || (digits & DIGIT) !== 0 || isNamed(bytes, start2, sign);
}
function isNamed(bytes, start2, sign) {
  let i = sign - 1;
  while (i > start2 && (bytes[i] === 34 || bytes[i] === 39 || IN_BARE[bytes[i]] === 0)) i--;
  if (i < start2 + 2) return false;
  const at3 = (bytes[i - 2] & 31) << 10 | (bytes[i - 1] & 31) << 5 | bytes[i] & 31;
  return (THREES[at3] & AFTER_NAME) !== 0;
}
function bareEnd(line, from) {
  const last = Math.min(line.length, from + LONGEST_BARE);
  let i = from;
  while (i < last) {
    const code2 = line.charCodeAt(i);
    if (code2 < 256 ? IN_BARE[code2] === 0 : /\s/.test(line[i])) break;
    i++;
  }
  return i;
}
function isRun(code2) {
  return code2 < 256 && (CLASSES3[code2] & IN_RUN) !== 0;
}
var QUOTE2, SIGN, DIGIT, ELEMENT, LONG_RUN, SCHEME, NAME, URL2, EMBEDDED, LIST, RUN, ANYTHING, VALUES2, LETTER, AT, SIGN_SHIFT, EQUALS_OR_COLON, AFTER_NAME, AFTER_SCHEME, IN_RUN, COMMA, CLASSES3, set2, THREES, three, mark, LONGEST_LINE, signs, COMMAS, BLANKS2, SHORTEST2, IN_BARE, LONGEST_BARE;
var init_survey = __esm({
  "src/engine/generic/survey.ts"() {
    "use strict";
    QUOTE2 = 1;
    SIGN = 2;
    DIGIT = 4;
    ELEMENT = 8;
    LONG_RUN = 16;
    SCHEME = 32;
    NAME = 64;
    URL2 = 128;
    EMBEDDED = 1 << 14;
    LIST = 1 << 15;
    RUN = 20;
    ANYTHING = 255 | EMBEDDED | LIST;
    VALUES2 = QUOTE2 | SIGN | ELEMENT | LONG_RUN | SCHEME | NAME | URL2 | EMBEDDED | LIST;
    LETTER = 1 << 8;
    AT = 1 << 9;
    SIGN_SHIFT = 10;
    EQUALS_OR_COLON = 1 << SIGN_SHIFT;
    AFTER_NAME = 1 << 11;
    AFTER_SCHEME = 1 << 12;
    IN_RUN = 1 << 13;
    COMMA = 1 << 14;
    CLASSES3 = new Uint16Array(256);
    set2 = (characters, bits) => {
      for (const c of characters) CLASSES3[c.charCodeAt(0)] = CLASSES3[c.charCodeAt(0)] | bits;
    };
    set2("\"'`", QUOTE2);
    set2("=:", EQUALS_OR_COLON);
    set2("@", AT);
    set2(",", COMMA);
    set2("0123456789", DIGIT | IN_RUN);
    set2("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LETTER | IN_RUN);
    set2("+_=-", IN_RUN);
    set2(' 	iI|"-', AFTER_NAME);
    set2(" 	:=", AFTER_SCHEME);
    THREES = new Uint16Array(1 << 15);
    three = (text2) => [...text2].reduce((sum, c) => sum << 5 | c.charCodeAt(0) & 31, 0);
    mark = (at3, bit) => {
      THREES[at3] = THREES[at3] | bit;
    };
    for (const word of ["bearer", "basic", "apikey", "token", "digest"]) {
      mark(three(word.slice(0, 3)), SCHEME);
      mark(three(word.slice(-3)), AFTER_SCHEME);
    }
    for (const word of ["pass", "pwd", "secret", "token", "key", "auth", "cred"]) mark(three(word.slice(0, 3)), NAME);
    for (const word of ["pass", "password", "passwd", "passphrase", "pwd", "secret", "token", "key", "credential"])
      mark(three(word.slice(-3)), AFTER_NAME);
    for (let before2 = 0; before2 < 32; before2++) {
      for (const end of ["pw", "by"]) mark(before2 << 10 | three(end), AFTER_NAME);
      mark(before2 << 10 | three("</"), ELEMENT);
      for (const begin3 of ["${", "&#", "&q"]) mark(before2 << 10 | three(begin3), EMBEDDED);
    }
    mark(three("://"), URL2);
    LONGEST_LINE = 4096;
    signs = new Uint32Array(LONGEST_LINE + 1);
    COMMAS = 7;
    BLANKS2 = 20;
    SHORTEST2 = 3;
    IN_BARE = new Uint8Array(256);
    for (let code2 = 0; code2 < 256; code2++) IN_BARE[code2] = /[^\s"'`<>(){}[\],;|]/.test(String.fromCharCode(code2)) ? 1 : 0;
    LONGEST_BARE = 600;
  }
});

// src/engine/generic/candidates.ts
function candidatesOf(line, plain2, isDull2, held = ANYTHING) {
  const candidates2 = [];
  const taken = [];
  const add2 = (from, to, form, name2) => {
    if (to - from < SHORTEST2 || to - from > LONGEST4 || taken.length >= 2 * MOST4) return;
    for (let i = 0; i < taken.length; i += 2) {
      if (taken[i] < to && from < taken[i + 1]) return;
    }
    taken.push(from, to);
    const value = line.slice(from, to);
    if (!isDull2(value, form)) candidates2.push({ ...name2(), from, to, value, form });
  };
  const search = { line, plain: plain2, add: add2 };
  if (held & URL2) {
    const scheme = line.indexOf("://");
    if (scheme >= 0 && line.includes("@", scheme)) urls(search);
  }
  if (held & SCHEME) schemes(search);
  if (held & EMBEDDED) {
    if (line.includes("${")) defaults(search);
    if (holdsEntities(line)) entities(search);
  }
  if (held & LIST && SECRET_NAME.test(line)) byteLists(search);
  if (held & QUOTE2) quoted(search);
  if (held & SIGN) signed(search, 0, line.length, plain2);
  if (held & ELEMENT && line.includes("</")) elements(search);
  if (held & NAME) words2(search);
  if (held & LONG_RUN) tokens(search);
  return { candidates: candidates2, values: taken.length / 2 };
}
function urls({ line, add: add2 }) {
  for (const match of line.matchAll(URL3)) {
    const to = match.index + match[0].length - 1;
    add2(to - match[2].length, to, "url", () => ({ ...nameBefore(line, match.index), sign: "@" }));
  }
}
function schemes({ line, add: add2 }) {
  for (const match of line.matchAll(SCHEME2)) {
    const from = match.index + match[0].length;
    const to = bareEnd(line, from);
    const naming = { name: match[0].trim(), sign: " ", callee: "", start: match.index };
    if (to - from >= 6) add2(from, to, "scheme", () => naming);
  }
}
function quoted(search) {
  const { line, add: add2 } = search;
  for (const { start: start2, end, escapes, quote, nested } of quotedTexts(line)) {
    if (nested || end - start2 < SHORTEST2 || end - start2 > LONGEST4 || isKey2(line, start2, end + escapes + 1)) continue;
    const form = escapes > 0 ? "escaped" : quote === '"' ? "double" : quote === "'" ? "single" : "backtick";
    const inside = line.slice(start2, end);
    if (inside.includes("=") || inside.includes(": ")) {
      const named = !/\s|:\/\//.test(inside) && SECRET_NAME.test(nameBefore(line, start2 - 1).name);
      if (!named) signed(search, start2, end, true);
    }
    add2(start2, end, form, () => nameBefore(line, start2 - 1));
  }
}
function elements({ line, add: add2 }) {
  for (const match of line.matchAll(ELEMENT2)) {
    const text2 = match[1];
    const from = match.index + 1 + text2.length - text2.trimStart().length;
    add2(from, from + text2.trim().length, "element", () => {
      const open = line.lastIndexOf("<", match.index);
      const name2 = /^[\w.:-]*/.exec(line.slice(open + 1))?.[0] ?? "";
      return { name: name2, sign: ">", callee: "", start: open + 1 };
    });
  }
}
function words2({ line, plain: plain2, add: add2 }) {
  const worded = plain2 || WORDED.test(line);
  if (!worded) return;
  const comment = COMMENT.test(line.trimStart());
  if (!plain2 && !comment && !FLAG.test(line)) return;
  if (!WORD_AND_BLANK.test(line) || !SECRET_NAME.test(line)) return;
  for (const match of line.matchAll(FLAG_OR_WORD)) {
    const name2 = match[1];
    if (!plain2 && !name2.startsWith("-") && !comment) continue;
    const from = match.index + match[0].length;
    const value = bareAt(line, from).replace(PASSWORD_END, "");
    if (/^[=:>]/.test(value)) continue;
    add2(from, from + value.length, "word", () => ({ name: name2, sign: " ", callee: "", start: match.index }));
  }
}
function tokens({ line, add: add2 }) {
  if (BODY.test(line)) return;
  for (let from = 0, to = 0; from < line.length; from = to + 1) {
    to = from;
    while (to < line.length && isRun(line.charCodeAt(to))) to++;
    if (to - from < RUN || isBlob(line, from, to)) continue;
    const value = line.slice(from, to);
    if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) continue;
    const start2 = from;
    add2(start2, to, "token", () => nameBefore(line, start2));
  }
}
function signed({ line, add: add2 }, start2, end, plain2) {
  let equals = line.indexOf("=", start2);
  let colon = line.indexOf(":", start2);
  for (let i = start2; ; ) {
    if (equals >= 0 && equals < i) equals = line.indexOf("=", i);
    if (colon >= 0 && colon < i) colon = line.indexOf(":", i);
    const sign = colon < 0 || equals >= 0 && equals < colon ? equals : colon;
    if (sign < 0 || sign >= end) return;
    i = sign + 1;
    const code2 = line.charCodeAt(sign);
    if (codeAt(line, i) === (code2 === EQUALS ? 62 : EQUALS)) i++;
    const after = i;
    while (i - after < BLANKS2 && (codeAt(line, i) === 32 || codeAt(line, i) === 9)) i++;
    const from = i;
    if (from + SHORTEST2 > end) continue;
    const bare = bareEnd(line, from);
    if (bare - from < SHORTEST2) continue;
    const to = Math.min(goesOn(line, from, bare), end);
    if (!plain2 && !hasDigit(line, from, bare) && !isData(line, sign, to)) continue;
    if (code2 === COLON2 && from === sign + 1 && line.startsWith("//", from)) continue;
    if (isQuery(line, from, to)) continue;
    add2(from, to, "bare", () => nameBefore(line, from));
  }
}
function isQuery(line, from, to) {
  const scheme = line.indexOf("://", from);
  if (scheme < 0 || scheme > from + 12) return false;
  const sign = line.indexOf("=", scheme);
  return sign >= 0 && sign < to;
}
function hasDigit(line, from, to) {
  for (let i = from; i < to; i++) {
    const code2 = line.charCodeAt(i);
    if (code2 >= 48 && code2 <= 57) return true;
  }
  return false;
}
function goesOn(line, from, to) {
  for (let i = from; i < to; i++) {
    const code2 = line.charCodeAt(i);
    if (code2 === 38) return i;
    if (code2 !== 92 || i === from || i + 1 === to) continue;
    const next = line.charCodeAt(i + 1) | 32;
    if ((next === 110 || next === 114) && isWord(line.charCodeAt(i - 1)) && line.charCodeAt(i - 1) !== 95) return i;
  }
  return to;
}
function isBlob(line, start2, end) {
  let from = start2;
  let to = end;
  const limit = 300;
  while (from > 0 && to - from <= limit && isEncoded(line.charCodeAt(from - 1))) from--;
  while (to < line.length && to - from <= limit && isEncoded(line.charCodeAt(to))) to++;
  return to - from > limit;
}
function isData(line, sign, to) {
  return /^\s*(?:[\]}\\&"'`]|$)/.test(line.slice(to, to + 3)) && /(?:pass(?:w(?:or)?d)?|pwd|secret|token|key)["'\s]*$/i.test(line.slice(Math.max(0, sign - 16), sign));
}
function bareAt(line, from) {
  const to = bareEnd(line, from);
  return to - from < SHORTEST2 ? "" : line.slice(from, to);
}
function isCompared(line, start2) {
  let i = start2 - 2;
  while (i > 0 && (codeAt(line, i) === 32 || codeAt(line, i) === 92)) i--;
  return i > 0 && codeAt(line, i) === EQUALS && (codeAt(line, i - 1) === EQUALS || codeAt(line, i - 1) === 33);
}
function isKey2(line, start2, after) {
  if (isCompared(line, start2)) return false;
  let i = after;
  while (codeAt(line, i) === 32 || codeAt(line, i) === 93 || codeAt(line, i) === 41) i++;
  const code2 = codeAt(line, i);
  if (code2 === 58) return codeAt(line, i + 1) !== 58;
  return code2 === 61 && codeAt(line, i + 1) !== 61 && !isWord(codeAt(line, after));
}
var FORMS, LONGEST4, MOST4, EQUALS, COLON2, URL3, SCHEME2, FLAG_OR_WORD, WORDED, COMMENT, FLAG, WORD_AND_BLANK, ELEMENT2, BODY, SECRET_NAME, PASSWORD_END, isEncoded, codeAt;
var init_candidates = __esm({
  "src/engine/generic/candidates.ts"() {
    "use strict";
    init_embedded();
    init_naming();
    init_quoted();
    init_survey();
    init_survey();
    FORMS = [
      "bare",
      "double",
      "single",
      "backtick",
      "escaped",
      "url",
      "scheme",
      "element",
      "word",
      "token",
      "bytes"
    ];
    LONGEST4 = 4e3;
    MOST4 = 48;
    EQUALS = 61;
    COLON2 = 58;
    URL3 = /[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/([^\s:/"'<>`]{0,80}):([^\s@"'<>`/]{1,120})@/g;
    SCHEME2 = /\b(?:bearer|basic|apikey|token|digest)[ \t:=]{1,4}/gi;
    FLAG_OR_WORD = /(?:^|[\s"'`(])(-{0,2}[\w.-]{0,60}(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|pw|identified by|credential))(?:[ \t]{1,8}|[ \t]?(?:is|->)[ \t]{1,4}|","[ \t]{0,2}|\|[ \t]{0,4})/gi;
    WORDED = /^\s*(?:\/\/|#|\*|\/\*|--|"|'|`|<!--)| --?\w/;
    COMMENT = /^[^\w]*(?:\/\/|#|\*|--|"|'|`|<!--)/;
    FLAG = /(?:^|[\s"'`(])-/;
    WORD_AND_BLANK = /(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|pw|identified by|credential)[ \ti|"-]/i;
    ELEMENT2 = />([^<>]{3,300})<\//g;
    BODY = /^\s*["'`]?[A-Za-z0-9+/=]{40,}(?:\\n)?["'`]?[,+;]?\s*$/;
    SECRET_NAME = /pass|pwd|secret|token|key|auth|cred/i;
    PASSWORD_END = /[.)'"]+$/;
    isEncoded = (code2) => isWord(code2) || code2 === 43 || code2 === 45 || code2 === 47 || code2 === 61;
    codeAt = (line, at3) => at3 < line.length ? line.charCodeAt(at3) : 0;
  }
});

// src/engine/generic/names.ts
function wordEnd(text2, from, end) {
  let i = from;
  const first = text2.charCodeAt(i++);
  if (isLower(first)) {
    while (i < end && isLower(text2.charCodeAt(i))) i++;
    return i;
  }
  if (isDigit2(first)) {
    while (i < end && isDigit2(text2.charCodeAt(i))) i++;
    return i;
  }
  if (!isUpper(first)) return from;
  while (i < end && isUpper(text2.charCodeAt(i))) i++;
  if (i === end || !isLower(text2.charCodeAt(i))) return i;
  if (i - from > 1) return i - 1;
  while (i < end && isLower(text2.charCodeAt(i))) i++;
  return i;
}
function wordsOf(name2) {
  const words3 = [];
  const { length } = name2;
  for (let i = 0; i < length; ) {
    const end = wordEnd(name2, i, length);
    if (end === i) i++;
    else {
      words3.push(name2.slice(i, end).toLowerCase());
      i = end;
    }
  }
  return words3;
}
var isUpper, isLower, isDigit2, NAME_KINDS, NAME_ABOUT;
var init_names3 = __esm({
  "src/engine/generic/names.ts"() {
    "use strict";
    isUpper = (code2) => code2 >= 65 && code2 <= 90;
    isLower = (code2) => code2 >= 97 && code2 <= 122;
    isDigit2 = (code2) => code2 >= 48 && code2 <= 57;
    NAME_KINDS = [
      ["password", /pass(?!ed|ing|ive|port|enger|es(?![a-z])|age)|pwd|passwd|psw|\bpw\b|_pw\b/i],
      ["secret", /secret/i],
      ["token", /token(?!iz)|\btok\b/i],
      ["key", /key(?!board|word|frame|down|up|press|code|space|note)/i],
      ["authentication", /auth(?!or(?!iz))/i],
      ["credential", /cred/i],
      ["salt or nonce", /salt|nonce/i],
      ["bearer or basic", /bearer|basic/i],
      ["user", /user|login|mail|account/i],
      ["one-time password", /[th]?otp|seed|2fa|mfa/i],
      ["id", /(?:^|[^a-z])id$|Id$|_id|ID$|uuid|guid/]
    ];
    NAME_ABOUT = [
      [
        "its text",
        /label|prompt|hint|message|error|title|text|placeholder|description|help|tooltip|caption|warning|confirm|forgot|mismatch|incorrect/i
      ],
      [
        "its place",
        /file|path|dir(?![a-z])|dirs|directory|folder|url|uri|endpoint|host|link|href|src|image|img|avatar|location/i
      ],
      [
        "its kind",
        /name|type|field|format|pattern|regex|index|column|kind|class|style|algorithm|method|provider|scope|prefix|suffix|header|param/i
      ],
      [
        "its measure",
        /len(?![a-z])|length|size|count|expir|time|policy|valid|require|enable|max|min(?![a-z])|version|port|ttl|age(?![a-z])/i
      ],
      [
        "a digest",
        /hash|sha\d*(?![a-z])|gravatar|commit|node[_-]?id|etag|digest|checksum|md5|fingerprint|cursor|thumbprint|signature|integrity|revision|\bsig\b/i
      ],
      ["something encrypted", /encrypt|encrypted|cipher|crypted|wrapped|sealed|enc(?![a-z])|\btag\b|\biv\b|\baad\b/i],
      ["something public", /public|primary|foreign|\bpub/i],
      ["a file", /[\w-]\.[a-z]{1,5}$/i]
    ];
  }
});

// src/engine/generic/buckets.ts
function add(group, kind, word, from = 0, to = word.length) {
  if (from === to) return;
  let hash = begin2(kind);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  group.push(bucketOf(hash));
}
function addWords(group, kind, text2, from, to, most, skip = 0, shortest = 1) {
  let left = most;
  let passed = 0;
  for (let i = from; i < to && left > 0; ) {
    const end = wordEnd(text2, i, to);
    if (end === i) {
      i++;
      continue;
    }
    left--;
    if (passed++ >= skip && end - i >= shortest) {
      let hash = begin2(kind);
      for (; i < end; i++) {
        const code2 = text2.charCodeAt(i);
        hash = Math.imul(hash ^ (code2 >= 65 && code2 <= 90 ? code2 + 32 : code2), PRIME);
      }
      group.push(bucketOf(hash));
    }
    i = end;
  }
}
function countWords(text2, from, to) {
  let count2 = 0;
  for (let i = from; i < to; ) {
    const end = wordEnd(text2, i, to);
    if (end === i) i++;
    else {
      count2++;
      i = end;
    }
  }
  return count2;
}
function addGroups(group, kind, text2, size, end) {
  for (let i = 0; i + size <= text2.length && i < end; i++) add(group, kind, text2, i, i + size);
}
var BUCKETS, PRIME, begin2, bucketOf;
var init_buckets = __esm({
  "src/engine/generic/buckets.ts"() {
    "use strict";
    init_names3();
    BUCKETS = 1 << 15;
    PRIME = 16777619;
    begin2 = (kind) => Math.imul(2166136261 ^ kind.charCodeAt(0), PRIME);
    bucketOf = (hash) => (hash ^ hash >>> 15) & BUCKETS - 1;
  }
});

// src/engine/generic/beside.ts
function outerName(text2, before2) {
  let name2 = "";
  for (const match of text2.slice(Math.max(0, before2 - 200), before2 + 4).matchAll(OUTER)) name2 = match[1];
  return name2;
}
function nearest2(line, { start: start2, from, to, name: name2 }) {
  let text2 = "";
  let distance = 999;
  let after = false;
  for (const other of line.names) {
    if (other.at >= from && other.at < to) continue;
    const own = other.at >= start2 && other.at < start2 + name2.length + 1;
    const far = own ? 0 : other.at < from ? from - other.at : (other.at - to) * 3 + 20;
    if (far >= distance) continue;
    distance = far;
    text2 = other.text;
    after = other.at >= to;
  }
  return text2 === "" ? { text: line.above, distance: 500, after: false } : { text: text2, distance, after };
}
var OUTER;
var init_beside = __esm({
  "src/engine/generic/beside.ts"() {
    "use strict";
    OUTER = /([\w.-]{1,60})["'\])]{0,2}\s{0,3}(?:=>|[:=,])\s{0,3}["'][{[]?\\?["'\\]/g;
  }
});

// src/engine/leet.ts
var LEET;
var init_leet = __esm({
  "src/engine/leet.ts"() {
    "use strict";
    LEET = {
      "0": "o",
      "1": "i",
      "3": "e",
      "4": "a",
      "5": "s",
      "7": "t",
      "@": "a",
      $: "s"
    };
  }
});

// src/engine/generic/chance.ts
function chanceFeatures(value, out, at3, table3) {
  const { mean, least: _, count: count2 } = likeness(value, table3);
  let k = at3;
  out[k++] = count2 * (MOST_BITS - mean * STEP2);
  out[k++] = count2;
  out[k++] = typed(value);
  out[k++] = count2 > 0 && value.length <= 40 ? spelled(value, mean, table3) : mean;
  out[k++] = flag2(BASE643.test(value) && isEncodedText(value));
  out[k++] = flag2(SHOWN.test(high(value) ? Buffer.from(value, "latin1").toString() : value));
  out[k++] = flag2(MASKED2.test(value));
  out[k++] = flag2(/^[A-Z\u00c0-\u017d][a-z\u00e0-\u017e]+ \S/.test(value));
  let parts2 = 1;
  let longest = 0;
  let run3 = 0;
  for (let i = 0; i < value.length; i++) {
    const code2 = value.charCodeAt(i);
    const inside = code2 >= 48 && code2 <= 57 || code2 >= 65 && code2 <= 90 || code2 >= 97 && code2 <= 122;
    if (inside) {
      run3++;
      if (run3 > longest) longest = run3;
    } else {
      if (run3 > 0) parts2++;
      run3 = 0;
    }
  }
  out[k++] = parts2;
  out[k++] = longest / value.length;
  out[k++] = flag2(/(?:^|\D)(?:19|20)\d\d(?:\D|$)|^\d+0{2,}$|^(\d)\1*$/.test(value));
  out[k++] = flag2(/^[A-Za-z]{2,8}[_-][A-Za-z0-9]{8,}$/.test(value));
}
function typed(value) {
  const length = Math.min(value.length, 64);
  let near = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const code2 = value.charCodeAt(i);
    const key = code2 < 128 ? KEYS[code2 >= 65 && code2 <= 90 ? code2 + 32 : code2] : 0;
    if (i > 0 && key > 0 && Math.abs(key - last) <= 1) near++;
    last = key;
  }
  return length > 1 ? near / (length - 1) : 0;
}
function spelled(value, mean, table3) {
  let text2 = "";
  let changed = false;
  for (let i = 0; i < value.length; i++) {
    const c = value[i];
    const letter = SIGNS[c];
    const beside = letter !== void 0 && (isLetter2(value.charCodeAt(i - 1)) || isLetter2(value.charCodeAt(i + 1)));
    if (beside) changed = true;
    text2 += beside ? letter : c;
  }
  return changed ? likeness(text2.toLowerCase(), table3).mean : mean;
}
function high(value) {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 127) return true;
  return false;
}
function isEncodedText(value) {
  if (!/[A-Z]/.test(value) || !/[a-z]/.test(value)) return false;
  const bytes = Buffer.from(value.slice(0, 64), "base64");
  for (const byte of bytes) if (byte < 32 && byte !== 10 && byte !== 13 && byte !== 9 || byte > 126) return false;
  return bytes.length >= 8;
}
var CHANCE_FEATURES, MOST_BITS, STEP2, ROWS, KEYS, SHOWN, MASKED2, SIGNS, BASE643, isLetter2;
var init_chance = __esm({
  "src/engine/generic/chance.ts"() {
    "use strict";
    init_leet();
    init_letters();
    init_valueFeatures();
    CHANCE_FEATURES = [
      "evidence of chance",
      "letters read",
      "typed",
      "word-like with figures as letters",
      "encoded text",
      "names a password",
      "masked",
      "title",
      "parts",
      "share of longest part",
      "year or round number",
      "prefix"
    ];
    MOST_BITS = 12 - Math.log2(27);
    STEP2 = 12 / 255;
    ROWS = ["`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];
    KEYS = new Uint8Array(128);
    ROWS.forEach((row, y) => {
      for (let x = 0; x < row.length; x++) KEYS[row.charCodeAt(x)] = 16 * (y + 1) + x;
    });
    SHOWN = /passw|passor|passord|parol|\u043f\u0430\u0440\u043e\u043b\u044c|\u043f\u0430\u0440\u043e\u043b\u044f|senha|contrase|clave|mot de passe|kennwort|wachtwoord|l\u00f6sen|losenord|salasan|has[l\u0142]|hesl|jelsz|geslo|lozink|[s\u015f]ifre|adgangskode|kodeord|salas[o\u00f5]n|sandi|m[a\u1ead]t kh|\u5bc6\u7801|\u5bc6\u78bc|\u30d1\u30b9\u30ef\u30fc\u30c9|\ube44\ubc00\ubc88\ud638/i;
    MASKED2 = /\*{3,}|\.{3,}|\u2026|\([.\u2026]+\)|[xX]{5,}|\u2022|#{4,}|_{4,}/;
    SIGNS = { ...LEET, "!": "i" };
    BASE643 = /^[A-Za-z0-9+/_-]{12,}={0,2}$/;
    isLetter2 = (code2) => code2 >= 65 && code2 <= 90 || code2 >= 97 && code2 <= 122;
  }
});

// src/engine/generic/lineFacts.ts
function factsOf({ text: text2, before: before2, after }) {
  const around = `${before2}
${text2}
${after}`;
  return {
    around,
    comment: flag2(/^(?:\/\/|#|\*|\/\*|--|<!--|;|%)/.test(text2.trimStart())),
    user: flag2(/user|login|host|mail|account|server|database/i.test(around)),
    declares: flag2(
      /\b(?:const|static|final|let|var|val|define|export|set|def|string|public|private)\b/i.test(text2.slice(0, 60))
    ),
    compares: flag2(/[=!]=|\.equal|assert|expect|should|\beq\b/i.test(text2)),
    ids: flag2(/[ug]uid|unique.?id/i.test(around)),
    sentences: isSentence(before2) + isSentence(after),
    endings: [ending(before2), ending(after)].filter((value) => value.length >= 3)
  };
}
function lineWordsOf({ text: text2, before: before2, after }) {
  const start2 = text2.trimStart();
  const ofLine = [];
  const ofPlace = [];
  addWords(ofLine, "u", before2, Math.max(0, before2.length - 80), before2.length, 8);
  addWords(ofLine, "d", after, 0, Math.min(80, after.length), 6);
  addWords(ofPlace, "k", start2, 0, Math.min(24, start2.length), 2);
  return { ofLine, ofPlace, begin: start2.slice(0, 2) };
}
function ending(line) {
  let end = line.length;
  while (end > 0 && ` 	,;"'\``.includes(line[end - 1])) end--;
  let start2 = end;
  while (start2 > 0 && !` 	"'\`=:`.includes(line[start2 - 1])) start2--;
  return line.slice(start2, end);
}
function isSentence(line) {
  let end = line.length;
  while (end > 0 && ` 	,;"'<`.includes(line[end - 1])) end--;
  let from = end - 1;
  while (from >= 0 && !BEFORE_SENTENCE.includes(line[from])) from--;
  if (from < 0) return 0;
  for (let at3 = line.indexOf(" ", from + 3); at3 >= 0 && at3 + 1 < end; at3 = line.indexOf(" ", at3 + 1)) {
    if (!isBlank2(line, at3 - 2) && !isBlank2(line, at3 - 1) && !isBlank2(line, at3 + 1)) return 1;
  }
  return 0;
}
function isBlank2(line, at3) {
  const code2 = line.charCodeAt(at3);
  return code2 === 32 || code2 >= 9 && code2 <= 13 || code2 === 160;
}
var BEFORE_SENTENCE;
var init_lineFacts = __esm({
  "src/engine/generic/lineFacts.ts"() {
    "use strict";
    init_buckets();
    init_valueFeatures();
    BEFORE_SENTENCE = `"'=>`;
  }
});

// src/engine/generic/nameFacts.ts
function nameFacts(name2, names) {
  let facts = names.get(name2);
  if (facts === void 0) {
    if (names.size >= MOST_NAMES) names.clear();
    names.set(name2, facts = newNameFacts(name2));
  }
  return facts;
}
function newNameFacts(name2) {
  const lower = name2.toLowerCase();
  const letters = lettersOf(lower);
  const parts2 = wordsOf(name2);
  const asName = [];
  const asNear = [];
  add(asName, "N", lower);
  add(asName, "Z", parts2[parts2.length - 1] ?? "");
  for (let i = 0; i < parts2.length; i++) {
    add(asName, "n", parts2[i]);
    if (i > 0) add(asName, "2", `${parts2[i - 1]} ${parts2[i]}`);
    add(asNear, "l", parts2[i]);
  }
  addGroups(asName, "4", letters, 4, 40);
  addGroups(asNear, "5", letters, 4, 30);
  return {
    kinds: NAME_KINDS.map(([, pattern]) => flag2(pattern.test(name2))),
    speaks: SPEAKS.test(name2),
    about: NAME_ABOUT.map(([, pattern]) => flag2(pattern.test(name2))),
    constant: flag2(name2.length > 2 && name2 === name2.toUpperCase()),
    letters,
    asName,
    asNear
  };
}
function lettersOf(text2) {
  return text2.replace(/[^a-z0-9]/g, "");
}
var MOST_NAMES, SPEAKS;
var init_nameFacts = __esm({
  "src/engine/generic/nameFacts.ts"() {
    "use strict";
    init_buckets();
    init_names3();
    init_valueFeatures();
    MOST_NAMES = 4096;
    SPEAKS = /pass|pwd|secret|token|key|auth|cred/i;
  }
});

// src/engine/generic/features.ts
function newVector() {
  return { numbers: new Float32Array(FEATURES.length), words: GROUPS.map(() => []), names: /* @__PURE__ */ new Map() };
}
function describe2(written, line, place2, letterTable, vector, all = true) {
  const { numbers, words: words3 } = vector;
  const candidate = written.form === "bytes" ? asHexadecimal(written) : written;
  const { value, name: name2, sign, callee, from, to, form } = candidate;
  if (!all) numbers.fill(NaN);
  valueFeatures(value, numbers, letterTable, all);
  let k = VALUE_FEATURES.length;
  const near = nearest2(line, candidate);
  const given = nameFacts(name2, vector.names);
  const outer = nameFacts(form === "escaped" ? outerName(line.text, candidate.start) : "", vector.names);
  const own = outer.speaks && !given.speaks ? outer : given;
  const beside = nameFacts(near.text, vector.names);
  for (const kind of own.kinds) numbers[k++] = kind;
  for (const kind of beside.kinds) numbers[k++] = kind;
  numbers[k++] = FORMS.indexOf(form);
  numbers[k++] = SIGNS2.indexOf(sign);
  numbers[k++] = flag2(callee !== "");
  numbers[k++] = name2.length;
  k++;
  numbers[k++] = near.distance;
  numbers[k++] = flag2(near.after);
  numbers[k++] = line.distance;
  k++;
  numbers[k++] = line.values;
  numbers[k++] = line.text.length;
  k += 5;
  numbers[k++] = from;
  numbers[k++] = own.constant;
  k += 10;
  numbers[k++] = flag2(outer.speaks);
  for (const kind of own.about) numbers[k++] = kind;
  for (const kind of beside.about) numbers[k++] = kind;
  k += CHANCE_FEATURES.length;
  for (const number of place2.numbers) numbers[k++] = number;
  const follows = line.text.slice(to, to + 24);
  const rest = follows.replace(/^\\*["'`]/, "").trimStart();
  if (all) {
    describeLine(candidate, line, own, follows, rest, numbers);
    chanceFeatures(value, numbers, CHANCE, letterTable);
  }
  for (const group of words3) group.length = 0;
  const [ofName, ofLine, ofValue, ofPlace] = words3;
  const lineWords = line.words ??= lineWordsOf(line);
  for (const bucket of own.asName) ofName.push(bucket);
  for (const bucket of beside.asNear) ofLine.push(bucket);
  if (callee !== "") {
    addWords(ofLine, "c", callee, 0, callee.length, Infinity);
    add(ofLine, "C", callee.toLowerCase());
  }
  add(ofLine, "s", `${sign} ${form}`);
  const left = Math.max(0, candidate.start - 48);
  const count2 = countWords(line.text, left, candidate.start);
  addWords(ofLine, "b", line.text, left, candidate.start, count2, count2 - 4);
  addWords(ofLine, "B", line.text, left, candidate.start, count2, count2 - 1);
  for (const bucket of lineWords.ofLine) ofLine.push(bucket);
  const random = numbers[UNIQUE2] === 1 || numbers[HEX5] === 1;
  if (!random) {
    const lowerValue = value.toLowerCase();
    const framed = `^${lowerValue.slice(0, 40)}$`;
    addGroups(ofValue, "v", framed, 3, framed.length);
    if (value.length <= 20) add(ofValue, "V", lowerValue);
    addWords(ofValue, "w", value, 0, Math.min(80, value.length), Infinity, 0, 3);
  }
  add(ofValue, "h", shape(value));
  add(ofPlace, "a", shape(follows.slice(0, 6)));
  add(ofPlace, "A", follows.slice(0, 3));
  add(ofPlace, "e", place2.extension);
  add(ofPlace, "E", `${place2.extension} ${form} ${sign}`);
  add(ofPlace, "i", lineWords.begin);
  addWords(ofPlace, "r", rest, 0, rest.length, 3);
  for (const bucket of lineWords.ofPlace) ofPlace.push(bucket);
}
function describeLine({ value, from, to, form, start: start2 }, line, own, follows, rest, numbers) {
  const facts = line.facts ??= factsOf(line);
  numbers[REPEATS] = flag2(own.letters.length > 2 && lettersOf(value.toLowerCase()).includes(own.letters));
  numbers[COMMENT2] = facts.comment;
  let k = END_OF_LINE;
  numbers[k++] = flag2(/^[\s,;)}\]]*$/.test(rest));
  numbers[k++] = flag2(/^[.([]|^\s?\?/.test(form === "bare" ? follows : rest));
  numbers[k++] = flag2(/^[\w]/.test(rest));
  numbers[k++] = facts.user;
  numbers[k++] = alike(value, facts.endings);
  k = DECLARES;
  numbers[k++] = facts.declares;
  numbers[k++] = facts.compares;
  numbers[k++] = flag2(PUBLIC.test(line.text.slice(Math.max(0, from - 24), to)));
  numbers[k++] = flag2(value.length < 60 && facts.around.indexOf(value) !== facts.around.lastIndexOf(value));
  numbers[k++] = flag2(/[({]$/.test(line.text.slice(0, from)) && form === "token");
  numbers[k++] = facts.sentences;
  numbers[k++] = flag2(/[.?!:\u2026]$/.test(value));
  numbers[k++] = flag2(line.text[from - 1] === "/" || line.text[to] === "/");
  numbers[k++] = facts.ids;
  numbers[k++] = flag2(QUERY.test(line.text.slice(Math.max(0, start2 - 1), from)));
}
function alike(value, endings) {
  const own = shape(value);
  let count2 = 0;
  for (const other of endings) if (shape(other) === own || other.length === value.length && other !== value) count2++;
  return count2;
}
function shape(text2) {
  let out = "";
  let last = "";
  for (let i = 0; i < text2.length && out.length < 10; i++) {
    const code2 = text2.charCodeAt(i);
    const kind = code2 >= 97 && code2 <= 122 ? "a" : code2 >= 65 && code2 <= 90 ? "A" : code2 >= 48 && code2 <= 57 ? "0" : code2 > 127 ? "\xE9" : text2[i];
    if (kind !== last) out += kind;
    last = kind;
  }
  return out;
}
var GROUPS, LINE_FEATURES, FEATURES, PUBLIC, SIGNS2, HEX5, UNIQUE2, REPEATS, COMMENT2, END_OF_LINE, DECLARES, CHANCE, QUERY;
var init_features = __esm({
  "src/engine/generic/features.ts"() {
    "use strict";
    init_candidates();
    init_embedded();
    init_buckets();
    init_beside();
    init_chance();
    init_lineFacts();
    init_nameFacts();
    init_names3();
    init_place2();
    init_valueFeatures();
    GROUPS = ["name", "line", "value", "place"];
    LINE_FEATURES = [
      "form",
      "sign",
      "called",
      "name length",
      "value repeats name",
      "line name distance",
      "line name after",
      "keyword above",
      "comment",
      "values",
      "line length",
      "end of line",
      "call or member follows",
      "text follows",
      "user near",
      "like neighbours",
      "position",
      "name is constant",
      "declares",
      "compares",
      "hash or public",
      "occurs again",
      "in brackets",
      "neighbours are sentences",
      "ends like a sentence",
      "in a path",
      "speaks of unique ids",
      "in a query",
      "inside a named text"
    ];
    FEATURES = [
      ...VALUE_FEATURES,
      ...NAME_KINDS.map(([kind]) => `name: ${kind}`),
      ...NAME_KINDS.map(([kind]) => `line: ${kind}`),
      ...LINE_FEATURES,
      ...NAME_ABOUT.map(([kind]) => `about: ${kind}`),
      ...NAME_ABOUT.map(([kind]) => `line about: ${kind}`),
      ...CHANCE_FEATURES,
      ...PLACE_FEATURES,
      ...GROUPS.map((group) => `words of ${group}`)
    ];
    PUBLIC = /\$(?:2[abxy]?|argon2\w*|[156]|pbkdf2[\w-]*|scrypt)\$|pbkdf2_|\{(?:S?SHA|SSHA|CRYPT|MD5|BCRYPT)\w*\}|ENC[([]|AAAA[BC]3Nza|MII[A-Z]I[jD]|MII[DEFGH]|sha(?:1|256|384|512)[-:=]|LS0tLS1CRUdJTiB[DP]|ssh-(?:rsa|ed25519)|ecdsa-/i;
    SIGNS2 = ["", " ", "=", ":", ":=", "=>", ",", "(", ">", "==", "!=", "@", "->"];
    HEX5 = FEATURES.indexOf("hex");
    UNIQUE2 = FEATURES.indexOf("uuid");
    REPEATS = FEATURES.indexOf("value repeats name");
    COMMENT2 = FEATURES.indexOf("comment");
    END_OF_LINE = FEATURES.indexOf("end of line");
    DECLARES = FEATURES.indexOf("declares");
    CHANCE = FEATURES.indexOf(CHANCE_FEATURES[0]);
    QUERY = /[?&;][^\s"'=]*=$/;
  }
});

// src/engine/generic/explain.ts
function explain(vector, added) {
  const weight = /* @__PURE__ */ new Map();
  const has = (name2) => (vector.numbers[INDEX.get(name2) ?? -1] ?? 0) > 0;
  FEATURES.forEach((feature, i) => {
    const gain = added[i];
    if (gain <= 0) return;
    const words3 = wordsFor(feature, vector.numbers[i], has);
    weight.set(words3, (weight.get(words3) ?? 0) + gain);
  });
  return [...weight].sort((a, b) => b[1] - a[1]).slice(0, TOLD).map(([words3]) => words3);
}
function wordsFor(feature, number, has) {
  const [of, kind] = feature.split(": ");
  if (of === "about" || of === "line about")
    return number > 0 ? "it is named like credentials are" : "its name speaks of nothing else";
  if (kind !== void 0 && KINDS2.has(kind)) {
    if (of === "name")
      return number > 0 ? `its name speaks of ${article(kind)}` : "nothing in its name speaks against it";
    return number > 0 ? `${article(kind)} is named on the line` : "the line names nothing else";
  }
  switch (feature) {
    case "words of name":
    case "name length":
    case "value repeats name":
      return "it is named like credentials are";
    case "words of value":
    case "word-like":
    case "least word-like":
    case "word-like with figures as letters":
    case "names a password":
    case "title":
    case "vowels":
    case "longest consonant run":
      return "the value is no word";
    case "hex":
      return number > 0 ? "the value is hexadecimal" : "the value is no digest";
    case "prefix":
      return number > 0 ? "a short word and a sign stand before it, as in keys" : "the value is no word";
    case "uuid":
      return "the value is a unique id";
    case "base64":
    case "padded":
    case "base32":
      return "the value has the letters of an encoded key";
    case "length":
    case "letters read":
    case "parts":
    case "share of longest part":
    case "distinct":
      return "the value has the length of a credential";
    case "evidence of chance":
    case "typed":
    case "year or round number":
    case "entropy":
    case "relative entropy":
    case "changes":
    case "digits":
    case "upper":
    case "lower":
    case "other":
      return has("digits") ? "letters and digits are mixed as by chance" : "the value's letters look random";
    case "form":
      return number === FORMS.indexOf("url") ? "it stands where a URL has its password" : number === FORMS.indexOf("scheme") ? "it stands where an HTTP header has its credential" : "it is written as a literal";
    case "user near":
      return number > 0 ? "a user or host stands beside it" : "the line is about nothing else";
    case "words of line":
    case "sign":
    case "called":
    case "declares":
      return "the line reads like one that sets a credential";
    case "words of place":
      return "it stands where files of this kind hold credentials";
    case "inside a named text":
    case "line name distance":
    case "line name after":
    case "keyword above":
      return "the name that speaks of a credential stands beside it";
    case "encoded text":
    case "masked":
    case "placeholder":
    case "reference":
    case "common":
    case "literal":
    case "speaks of examples":
      return "it is no placeholder";
    default:
      return "nothing around it speaks for a harmless value";
  }
}
function article(kind) {
  return /^(?:authentication|id$)/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
var INDEX, KINDS2, TOLD;
var init_explain = __esm({
  "src/engine/generic/explain.ts"() {
    "use strict";
    init_candidates();
    init_features();
    init_names3();
    INDEX = new Map(FEATURES.map((name2, i) => [name2, i]));
    KINDS2 = new Set(NAME_KINDS.map(([kind]) => kind));
    TOLD = 3;
  }
});

// src/engine/generic/model.ts
function readModel(file2) {
  const head = file2.readUInt32LE(0);
  const header = JSON.parse(file2.toString("utf8", 4, 4 + head));
  if (header.features.join() !== FEATURES.join()) {
    throw new Error("the weights of the generic detector were trained for other features; run bench/accuracy/train");
  }
  let at3 = 4 + head + 3 & ~3;
  const sections = /* @__PURE__ */ new Map();
  for (const [name2, length] of Object.entries(header.sections)) {
    const copy = Buffer.from(new ArrayBuffer(length));
    file2.copy(copy, 0, at3, at3 + length);
    sections.set(name2, copy);
    at3 = at3 + length + 3 & ~3;
  }
  const section = (name2) => sections.get(name2);
  const weights = new Int8Array(section("weights").buffer);
  const trees = readTrees(header, section);
  const first = FEATURES.length - GROUPS.length;
  const seen = new Uint32Array(GROUPS.length * BUCKETS);
  let turn = 0;
  const linear = ({ numbers, words: words3 }) => {
    turn++;
    for (let g = 0; g < GROUPS.length; g++) {
      const offset = g * BUCKETS;
      let sum = 0;
      for (const bucket of words3[g]) {
        const at4 = offset + bucket;
        if (seen[at4] === turn) continue;
        seen[at4] = turn;
        sum += weights[at4];
      }
      numbers[first + g] = sum * header.scales[g];
    }
  };
  return {
    letters: section("letters"),
    thresholds: header.thresholds,
    score: (vector) => {
      linear(vector);
      return grow(trees, vector.numbers, header);
    },
    mayReach: (vector) => {
      linear(vector);
      return quickly(trees, vector.numbers, header) >= header.quickLeast;
    },
    contributions: (vector) => contributions(trees, vector.numbers, header)
  };
}
function readTrees({ step }, section) {
  const feature = section("feature");
  const cuts = new Float32Array(section("cuts").buffer);
  const firstCut = new Uint16Array(section("firstCut").buffer);
  const cut2 = section("cut");
  const far = section("right");
  const steps = new Int16Array(section("value").buffer);
  const size = feature.length;
  const trees = {
    feature,
    threshold: new Float32Array(size),
    right: new Uint16Array(size),
    value: new Float64Array(size),
    roots: new Uint16Array(section("roots").buffer)
  };
  for (let node = 0; node < size; node++) {
    trees.value[node] = steps[node] * step;
    const asks = feature[node];
    if (asks === LEAF) continue;
    trees.threshold[node] = cuts[firstCut[asks] + cut2[node]];
    trees.right[node] = node + far[node];
  }
  return trees;
}
function grow(trees, numbers, { base, quick, every, gates }) {
  const { roots } = trees;
  let sum = base;
  let gate = 0;
  let next = quick + every;
  for (let t = quick; t < roots.length; t++) {
    if (t === next) {
      if (sum < gates[gate++]) return -Infinity;
      next += every;
    }
    sum += leaf(trees, numbers, roots[t]);
  }
  return sum;
}
function quickly(trees, numbers, { quick }) {
  let sum = 0;
  for (let t = 0; t < quick; t++) sum += leaf(trees, numbers, trees.roots[t]);
  return sum;
}
function leaf({ feature, threshold, right, value }, numbers, root) {
  let node = root;
  for (let f = feature[node]; f !== LEAF; f = feature[node]) {
    node = numbers[f] <= threshold[node] ? node + 1 : right[node];
  }
  return value[node];
}
function contributions({ feature, threshold, right, value, roots }, numbers, { quick }) {
  const added = new Float64Array(FEATURES.length);
  for (let t = quick; t < roots.length; t++) {
    let node = roots[t];
    for (let f = feature[node]; f !== LEAF; f = feature[node]) {
      const next = numbers[f] <= threshold[node] ? node + 1 : right[node];
      added[f] = added[f] + value[next] - value[node];
      node = next;
    }
  }
  return added;
}
var LEAF;
var init_model2 = __esm({
  "src/engine/generic/model.ts"() {
    "use strict";
    init_buckets();
    init_features();
    LEAF = 255;
  }
});

// src/engine/generic/indirect.ts
function indirectName(name2, line) {
  if (name2.length > 24 || !VALUE.test(name2)) return void 0;
  const found2 = NAME2.exec(line.text) ?? NAME2.exec(line.before) ?? NAME2.exec(line.after);
  return found2?.[1];
}
var VALUE, NAME2;
var init_indirect = __esm({
  "src/engine/generic/indirect.ts"() {
    "use strict";
    VALUE = /(?:^|\.)(?:value|val|defaultvalue|default|content|data|stringvalue|fieldvalue|answer|initial)$/i;
    NAME2 = /(?:^|[\s{,<"'\\([-])(?:key|name|id|property|option|variable|var|field|param|label|setting|env|attribute)(?:\\*["'])?\s{0,4}(?:=>|[:=])\s{0,4}(?:\\*["'])?([A-Za-z_][\w.:-]{1,80})/i;
  }
});

// src/engine/generic/walk.ts
function walk(bytes, hits, shapes, place2, isDull2, visit, only) {
  const above2 = new Above(bytes, hits);
  let lineEnd = 0;
  let h = 0;
  let s = 0;
  let below2 = 0;
  let previousEnd = -1;
  let number = 0;
  for (; ; ) {
    const hit = h < hits.length ? hits[h] : bytes.length;
    const shape2 = s < shapes.length ? shapes[s] : bytes.length;
    let at3 = Math.min(hit, shape2);
    if (below2 > 0 && previousEnd + 1 < at3) at3 = previousEnd + 1;
    if (at3 === bytes.length) return;
    const start2 = at3 === previousEnd + 1 ? at3 : lineStart(bytes, at3);
    lineEnd = endOfLine(bytes, at3);
    number = start2 === previousEnd + 1 ? number + 1 : number + 10;
    previousEnd = lineEnd;
    const first = h;
    while (h < hits.length && hits[h] < lineEnd) h++;
    const firstShape = s;
    while (s < shapes.length && shapes[s] < lineEnd) s++;
    const keyed = h > first;
    const shaped = s > firstShape;
    below2 = keyed ? BELOW : below2 - 1;
    if (!place2.plain && !shaped && (keyed ? !holdsValue(bytes, start2, lineEnd) : !beginsQuoted(bytes, start2, lineEnd))) {
      if (keyed) above2.set(number, h - 1);
    } else if (lineEnd - start2 <= LONG2) {
      if ((only === void 0 || isIn(only, start2)) && (keyed || shaped || isWorth(bytes, start2, lineEnd))) {
        read3(bytes, start2, lineEnd, hits, first, h, above2, number, place2, isDull2, visit, shaped && !keyed);
      }
      if (keyed) above2.set(number, first, h, start2, lineEnd);
    } else if (only === void 0 || isIn(only, start2)) {
      for (const [from, to] of windows2(start2, lineEnd, hits, first, h, shapes, firstShape, s)) {
        read3(bytes, from, to, hits, first, h, void 0, number, place2, isDull2, visit, "unnamed");
      }
    }
    if (below2 <= 0 && h >= hits.length && s >= shapes.length) return;
  }
}
function read3(bytes, start2, end, hits, first, afterLast, above2, number, place2, isDull2, visit, only) {
  const held = survey(bytes, start2, end, place2.plain);
  if (held === 0) return;
  const text2 = textOf(bytes, start2, end);
  const { candidates: candidates2, values } = candidatesOf(text2, place2.plain, isDull2, held);
  if (candidates2.length === 0) return;
  const names = afterLast > first ? namesIn2(text2, start2, hits, first, afterLast) : [];
  const onlyShapes = only === "unnamed" ? names.length === 0 : only;
  const distance = names.length > 0 ? 0 : number - (above2?.line ?? -9);
  const near = distance <= BELOW;
  const named = names.some(({ text: name2 }) => CREDENTIAL.test(name2));
  const context = {
    text: text2,
    // Asked for only when the value itself does not tell.
    get before() {
      return neighbourBefore(bytes, start2);
    },
    get after() {
      return neighbourAfter(bytes, end);
    },
    names,
    above: names.length === 0 && near ? above2?.text ?? "" : "",
    distance: near ? distance : 9,
    values
  };
  for (const found2 of candidates2) {
    const name2 = indirectName(found2.name, context);
    const candidate = name2 === void 0 ? found2 : { ...found2, name: name2 };
    if (onlyShapes && !near && candidate.value.length < 32) continue;
    if (isBeside(candidate, named)) continue;
    visit(candidate, context, start2);
  }
}
function isBeside({ value, name: name2, form }, named) {
  return !named && value.length < 16 && form !== "url" && form !== "scheme" && !CREDENTIAL.test(name2);
}
function namesIn2(text2, start2, hits, from, to) {
  const names = [];
  let covered = -1;
  for (let i = firstAt(hits, start2, from, to); i < to && names.length < 24; i++) {
    const at3 = hits[i] - start2;
    if (at3 >= text2.length) break;
    if (at3 < covered) continue;
    const name2 = nameAround(text2, at3);
    names.push({ at: name2.start, text: text2.slice(name2.start, name2.end) });
    covered = name2.end;
  }
  return names;
}
function firstAt(hits, offset, from, to) {
  let low = from;
  let high2 = to;
  while (low < high2) {
    const middle = low + high2 >> 1;
    if (hits[middle] < offset) low = middle + 1;
    else high2 = middle;
  }
  return low;
}
function* windows2(start2, end, hits, from, to, shapes, fromShape, toShape) {
  let open = -1;
  let close = -1;
  let i = from;
  let k = fromShape;
  while (i < to || k < toShape) {
    const hit = i < to ? hits[i] : Infinity;
    const shape2 = k < toShape ? shapes[k] : Infinity;
    const at3 = Math.min(hit, shape2);
    if (hit <= shape2) i++;
    else k++;
    const left = Math.max(start2, at3 - LEFT);
    const right = Math.min(end, at3 + RIGHT);
    if (open < 0) [open, close] = [left, right];
    else if (left <= close && right - open < 4 * RIGHT) close = right;
    else {
      yield [open, Math.min(left, close)];
      [open, close] = [left, right];
    }
  }
  if (open >= 0) yield [open, close];
}
function nameAt(bytes, at3) {
  const from = Math.max(0, at3 - 60);
  const text2 = bytes.toString("latin1", from, Math.min(bytes.length, at3 + 60));
  const { start: start2, end } = nameAround(text2, at3 - from);
  return text2.slice(start2, end);
}
var CREDENTIAL, LONG2, LEFT, RIGHT, BELOW, Above;
var init_walk = __esm({
  "src/engine/generic/walk.ts"() {
    "use strict";
    init_candidates();
    init_lines2();
    init_indirect();
    init_naming();
    init_runs();
    init_survey();
    CREDENTIAL = /pass|pwd|psw|secret|tok|key|auth|cred|salt|nonce|bearer|basic|otp|seed|pw|identified by/i;
    LONG2 = 1200;
    LEFT = 160;
    RIGHT = 480;
    BELOW = 2;
    Above = class {
      line = -9;
      #bytes;
      #hits;
      #first = 0;
      #after = 0;
      #start = -1;
      #end = 0;
      constructor(bytes, hits) {
        this.#bytes = bytes;
        this.#hits = hits;
      }
      /** @param start of the line, when all its names are to be read; else `first` is the hit whose name counts */
      set(line, first, after = 0, start2 = -1, end = 0) {
        this.line = line;
        this.#first = first;
        this.#after = after;
        this.#start = start2;
        this.#end = end;
      }
      get text() {
        if (this.line < 0) return "";
        if (this.#start < 0) return nameAt(this.#bytes, this.#hits[this.#first]);
        const text2 = textOf(this.#bytes, this.#start, this.#end);
        return namesIn2(text2, this.#start, this.#hits, this.#first, this.#after).at(-1)?.text ?? "";
      }
    };
  }
});

// src/engine/generic/detector.ts
var LEAST, Detector;
var init_detector = __esm({
  "src/engine/generic/detector.ts"() {
    "use strict";
    init_announced();
    init_dull();
    init_explain();
    init_features();
    init_kinds2();
    init_model2();
    init_place2();
    init_walk();
    LEAST = -4;
    Detector = class {
      #model;
      #vector = newVector();
      #isDull = (value, form) => isDull(value, form, this.#model.letters);
      #path = "";
      #place;
      /** @param weights what training wrote */
      constructor(weights) {
        this.#model = readModel(weights);
      }
      /**
       * @param hits where keywords start, ascending
       * @param shapes where values start that need no keyword, ascending
       * @param only whole lines, in order: what is on others is not looked for, but their names count
       */
      find(bytes, path, hits, shapes, only) {
        const found2 = [];
        const place2 = this.#placeOf(path);
        const { thresholds } = this.#model;
        const visit = (candidate, context, offset) => {
          const score = this.score(candidate, context, place2);
          if (score < LEAST) return;
          const kind = kindOf(candidate, context);
          const [low, medium, high2] = thresholds[kind];
          if (score < low || announcedHarmless(candidate, context, place2)) return;
          found2.push({
            start: offset + candidate.from,
            end: offset + candidate.to,
            value: candidate.value,
            kind,
            confidence: score >= high2 ? "high" : score >= medium ? "medium" : "low",
            score,
            notes: explain(this.#vector, this.#model.contributions(this.#vector))
          });
        };
        walk(bytes, hits, shapes, place2, this.#isDull, visit, only);
        return found2;
      }
      /** Log-odds that the candidate is a credential, exact from the lowest threshold on. */
      score(candidate, context, place2) {
        describe2(candidate, context, place2, this.#model.letters, this.#vector, false);
        if (!this.#model.mayReach(this.#vector)) return -Infinity;
        describe2(candidate, context, place2, this.#model.letters, this.#vector);
        return this.#model.score(this.#vector);
      }
      #placeOf(path) {
        if (this.#place === void 0 || this.#path !== path) {
          this.#path = path;
          this.#place = placeOf(path);
        }
        return this.#place;
      }
    };
  }
});

// src/ruleset/genericDetector.ts
function genericDetector() {
  return detector ??= load2();
}
function load2() {
  const weights = shippedFile("generic.bin", "../engine/generic/");
  try {
    if (weights !== void 0) return new Detector(weights);
  } catch {
  }
  throw new IncompleteError(
    "the generic detector's weights are missing from this installation of leakgate; install it again"
  );
}
var detector;
var init_genericDetector = __esm({
  "src/ruleset/genericDetector.ts"() {
    "use strict";
    init_detector();
    init_model();
    init_shippedFile();
  }
});

// src/run/rulesEngine.ts
function rulesEngine(rules2, builtin, decodeDepth, limiter) {
  return new Engine([...rules2, ...guardWakes(new Set(rules2.map((rule7) => rule7.id)))], {
    decodeDepth,
    detector: genericDetector,
    ...builtin && { index: builtinIndex() },
    ...limiter !== void 0 && { limiter }
  });
}
var init_rulesEngine = __esm({
  "src/run/rulesEngine.ts"() {
    "use strict";
    init_engine();
    init_withGuards();
    init_builtin();
    init_genericDetector();
  }
});

// src/run/parts.ts
async function assemble({ options, source, place: place2, rules: rules2, config, files }) {
  const context = {
    rules: new Map(config.rules.map((rule7) => [rule7.id, rule7])),
    selects: (rule7, path) => config.selects(rule7, path),
    excluded: (path) => config.excluded(path),
    demands: { reason: config.settings.requireReason, owner: config.settings.requireOwner },
    forPath: (path) => config.forPath(path),
    pathExists: makePathExists(source, place2),
    ...await baselineOf(config, place2, files),
    ...options.showSecrets === true && { showSecrets: true }
  };
  return {
    engine: rulesEngine(config.rules, rules2.own.length === 0, config.settings.decodeDepth, rules2.budget),
    baseline: context.baseline,
    judge: async (hits, isComplete = false) => {
      const allowances = config.allowances();
      if (hits.length === 0 && allowances.length === 0 && context.baseline === void 0) return NOTHING2;
      const { triage } = await importLate("./late/triage-triage.js");
      const fullness = isComplete ? full(source) : void 0;
      return await triage(hits, { ...context, allowances, ...fullness !== void 0 && { full: fullness } });
    }
  };
}
async function verify(prepared, parts2) {
  const { engine, judge: judge2 } = parts2 ?? await assemble(prepared);
  await positiveControl(prepared.config, prepared.rules.docs, { scan: (content) => engine.scan(content), judge: judge2 });
}
function full(source) {
  if (source.kind === "tree") return source.paths === void 0 || source.paths.length === 0 ? "tree" : void 0;
  if (source.kind !== "history") return void 0;
  return source.since === void 0 && source.branch === void 0 && source.author === void 0 ? "history" : void 0;
}
async function baselineOf(config, { root }, files) {
  const asked = config.baseline;
  const path = asked ?? (root === void 0 ? void 0 : (0, import_node_path10.join)(root, BASELINE_FILE));
  if (path === void 0 || path === false || asked === void 0 && !files.has(path)) return {};
  const { readBaseline } = await importLate("./late/baseline-read.js");
  const baseline = await readBaseline(path, files);
  if (baseline === void 0)
    throw new UsageError(`${path}: there is no such baseline; leakgate baseline create makes one`);
  return { baseline };
}
var import_node_path10, NOTHING2;
var init_parts = __esm({
  "src/run/parts.ts"() {
    "use strict";
    import_node_path10 = require("node:path");
    init_entry();
    init_model();
    init_mask();
    init_pathExists();
    init_positiveControl();
    init_rulesEngine();
    NOTHING2 = { findings: [], suppressed: [], staleSuppressions: [], mask: noMask };
  }
});

// src/git/checkIgnore.ts
async function ignoredPaths(git, paths) {
  const asked = paths.filter((path) => path !== "" && !path.includes("\0"));
  if (asked.length === 0) return /* @__PURE__ */ new Set();
  const { stdout } = await git.output(
    ["-c", "core.excludesFile=/dev/null", "check-ignore", "--no-index", "--verbose", "--stdin", "-z"],
    {
      input: `${asked.join("\0")}\0`,
      // 1: none is ignored. 128: a path lies in a submodule, or outside.
      accept: [0, 1, 128]
    }
  );
  const fields = stdout.toString("utf8").split("\0");
  const ignored = /* @__PURE__ */ new Set();
  for (let at3 = 0; at3 + 3 < fields.length; at3 += 4) {
    const [source = "", , pattern = "", path = ""] = fields.slice(at3, at3 + 4);
    if (/(?:^|\/)\.gitignore$/.test(source) && !pattern.startsWith("!")) ignored.add(path);
  }
  return ignored;
}
var init_checkIgnore = __esm({
  "src/git/checkIgnore.ts"() {
    "use strict";
  }
});

// src/sources/disk.ts
function readDisk(path, limit) {
  try {
    const stat = (0, import_node_fs9.lstatSync)(path, { throwIfNoEntry: false });
    if (stat === void 0) return { kind: "missing" };
    if (stat.isSymbolicLink()) return { kind: "symlink", bytes: (0, import_node_fs9.readlinkSync)(path, "buffer"), mode: "120000" };
    if (stat.isDirectory()) return { kind: "folder" };
    if (!stat.isFile()) return { kind: "special-file" };
    if (stat.size > limit) return { kind: "too-large", size: stat.size };
    const bytes = stat.size === 0 ? readToEnd(path, limit) : readRegular(path, stat.size);
    if (bytes.length > limit) return { kind: "too-large", size: bytes.length };
    return { kind: "file", bytes, mode: gitMode(stat) };
  } catch (error) {
    const code2 = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return code2 === "ENOENT" || code2 === "ENOTDIR" ? { kind: "missing" } : { kind: "unreadable", code: code2 };
  }
}
function modeOnDisk(path) {
  const stat = (0, import_node_fs9.lstatSync)(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return "120000";
  return stat === void 0 ? "100644" : gitMode(stat);
}
function readRegular(path, size) {
  const fd = (0, import_node_fs9.openSync)(path, FLAGS);
  try {
    const bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < size) {
      const read5 = (0, import_node_fs9.readSync)(fd, bytes, length, size - length, null);
      if (read5 === 0) break;
      length += read5;
    }
    return bytes.subarray(0, length);
  } finally {
    (0, import_node_fs9.closeSync)(fd);
  }
}
function readToEnd(path, limit) {
  const fd = (0, import_node_fs9.openSync)(path, FLAGS);
  try {
    const pieces = [];
    let length = 0;
    while (length <= limit) {
      const piece = Buffer.allocUnsafe(PIECE);
      const read5 = (0, import_node_fs9.readSync)(fd, piece, 0, PIECE, null);
      if (read5 === 0) break;
      pieces.push(piece.subarray(0, read5));
      length += read5;
    }
    return Buffer.concat(pieces);
  } finally {
    (0, import_node_fs9.closeSync)(fd);
  }
}
function gitMode(stat) {
  return (stat.mode & 73) === 0 ? "100644" : "100755";
}
var import_node_fs9, FLAGS, PIECE;
var init_disk = __esm({
  "src/sources/disk.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    FLAGS = import_node_fs9.constants.O_RDONLY | (import_node_fs9.constants.O_NOFOLLOW ?? 0) | (import_node_fs9.constants.O_NONBLOCK ?? 0);
    PIECE = 4096;
  }
});

// src/run/repositoryView.ts
function repositoryView(source, repository) {
  const root = repository?.root;
  if (repository === void 0 || root === void 0 || ["history", "stdin", "image"].includes(source.kind))
    return void 0;
  const { git } = repository;
  const blob = async (name2) => {
    const answer = await git.output(["cat-file", "blob", name2], { accept: [0, 128] });
    return answer.status === 0 ? answer.stdout : void 0;
  };
  const disk = (path) => {
    const file2 = readDisk((0, import_node_path11.join)(root, path), LONGEST5);
    return file2.kind === "file" ? file2.bytes : void 0;
  };
  const commits = newRevisions(source);
  const first = async (revisions, path) => {
    for (const revision of revisions) {
      const found2 = await blob(`${revision}:${path}`);
      if (found2 !== void 0) return found2;
    }
    return void 0;
  };
  const names = async (...listing) => {
    const { stdout } = await git.output(listing, { accept: source.kind === "push" ? [0, 128] : [0] });
    return stdout.toString("utf8").split("\0").filter((path) => path !== "");
  };
  return {
    ignored: (paths) => ignoredPaths(git, paths),
    paths: async () => {
      if (commits.length === 0) return await names("ls-files", "-z", "--cached");
      const all = /* @__PURE__ */ new Set();
      for (const commit of commits)
        for (const name2 of await names("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)) all.add(name2);
      return [...all];
    },
    content: (path) => source.kind === "tree" ? Promise.resolve(disk(path)) : first(commits.length === 0 ? [""] : commits, path),
    stored: (path) => blob(`:${path}`),
    ...source.kind === "staged" && { before: (path) => blob(`HEAD:${path}`) },
    ...commits.length > 0 && { before: (path) => first(oldRevisions(source), path) },
    ...source.kind === "tree" && process.platform !== "win32" && { diskMode: (path) => modeOf((0, import_node_path11.join)(root, path)) }
  };
}
function modeOf(full3) {
  const stat = (0, import_node_fs10.lstatSync)(full3, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.mode & 511 : void 0;
}
var import_node_fs10, import_node_path11, LONGEST5;
var init_repositoryView = __esm({
  "src/run/repositoryView.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    import_node_path11 = require("node:path");
    init_checkIgnore();
    init_disk();
    init_newRevisions();
    LONGEST5 = 4e6;
  }
});

// src/run/threads.ts
async function withThreads(direct, { source, config, rules: rules2 }, coverage2) {
  const jobs = config.settings.jobs ?? (source.kind === "tree" || source.kind === "history" ? void 0 : 1);
  if (jobs === 1) return direct;
  const { threaded } = await importLate("./late/run-pool-threaded.js");
  return threaded(direct, jobs, coverage2, {
    rules: config.rules.map((rule7) => rule7.id),
    own: rules2.own,
    decodeDepth: config.settings.decodeDepth
  });
}
var init_threads = __esm({
  "src/run/threads.ts"() {
    "use strict";
  }
});

// src/run/run.ts
async function perform(prepared, onHits) {
  const parts2 = await assemble(prepared);
  try {
    return await read4(prepared, parts2, onHits);
  } catch (error) {
    if (!(error instanceof ParsersNeeded)) throw error;
    await loadParsers();
    return await read4(prepared, parts2, onHits);
  }
}
async function read4(prepared, parts2, onHits) {
  await verify(prepared, parts2);
  const { options, source, place: place2, config, files, rules: rules2 } = prepared;
  const repository = repositoryView(source, place2.repository);
  const part = options.shard === void 0 ? void 0 : (await importLate("./late/run-part.js")).partRun(options.shard, prepared, parts2.engine, repository !== void 0);
  const coverage2 = part?.coverage ?? new CoverageLog();
  if (rules2.budget !== void 0) rules2.budget.log = coverage2;
  const cache = onHits === void 0 ? await cacheOf(prepared, coverage2) : void 0;
  const ctx = {
    ...cache !== void 0 && { memory: cache },
    cwd: place2.cwd,
    coverage: coverage2,
    maxFileSize: config.settings.maxFileSize,
    excluded: (path) => config.excluded(path),
    alike: (one, other) => config.alike(one, other),
    ...part !== void 0 && { part: part.partition }
  };
  const archives = {
    depth: config.settings.archiveDepth,
    guarded: source.kind === "image" ? guardedInImage : (path) => kindsOf(path) !== 0
  };
  const plain2 = await openSource(source, place2, ctx, archives);
  const opened = withArchives(cache?.recorder.source(plain2) ?? plain2, ctx, archives);
  const input = idsOf(config).has(TAINT_RULE.id) ? await watched(source, place2, opened) : opened;
  if (input !== opened) cache?.settleNothing("there is a list of tainted objects");
  const annotate = makeAnnotate();
  const narrowed = part?.narrow(input) ?? input;
  const guarded = withGuards(onHits === void 0 ? narrowed : overheard(narrowed, onHits), {
    coverage: coverage2,
    annotate,
    rules: idsOf(config),
    ...repository !== void 0 && { repository },
    ...cache !== void 0 && { memory: cache.guards }
  });
  const { onProgress } = options;
  const tick = onProgress && (await importLate("./late/run-ticker.js")).makeTicker(onProgress, coverage2);
  const direct = withoutBaselineKeys(part?.scanner ?? parts2.engine);
  const scanner = part === void 0 ? await withThreads(direct, prepared, coverage2) : direct;
  const listening = cache?.recorder.scanner(scanner) ?? scanner;
  const all = await collect(guarded, listening, annotate, options.signal, tick);
  cache?.save();
  const collected = part === void 0 ? all : all.filter((hit) => part.partition.ownsHit(hit));
  const { hits, ignored } = options.policyFrom === void 0 ? { hits: collected, ignored: [] } : await strict(collected, files, place2);
  const judged = await parts2.judge(hits, coverage2.snapshot().complete);
  const { findings, suppressed: suppressed2, mask } = judged;
  const staleSuppressions = part === void 0 ? judged.staleSuppressions : [];
  const { failOn, failStale } = config.settings;
  const isStale = failStale && staleSuppressions.length > 0;
  const changed = source.kind === "range" || ignored.length > 0 ? await (await importLate("./late/run-suppressionChanges.js")).changesIn(prepared, ignored, mask) : [];
  let hash;
  return {
    schema: "leakgate-report/1",
    tool: {
      name: "leakgate",
      version,
      rules: config.rules.length,
      // Worked out when a format prints it: pretty does not, and a hook need not wait for it.
      get configHash() {
        return hash ??= config.hash(version);
      }
    },
    source: { kind: input.kind, target: mask(input.target) },
    coverage: maskCoverage(coverage2.snapshot(), mask),
    findings: isStale ? (await importLate("./late/run-staleFindings.js")).withStale(findings, staleSuppressions, prepared, failOn) : findings,
    suppressed: suppressed2,
    staleSuppressions,
    ...part !== void 0 && {
      part: (await importLate("./late/run-part.js")).reportPart(part.partition, prepared, judged, parts2.baseline)
    },
    ...changed.length > 0 && { suppressionChanges: changed }
  };
}
async function cacheOf(prepared, coverage2) {
  const { source } = prepared;
  if (source.kind !== "history" || source.cache === void 0) return void 0;
  const { openCache } = await importLate("./late/run-cache-openCache.js");
  return openCache(prepared, coverage2, (path) => kindsOf(path) !== 0);
}
async function strict(hits, files, place2) {
  const { withoutNewAllows } = await importLate("./late/run-newAllows.js");
  return withoutNewAllows(hits, files, place2);
}
async function watched(source, { repository }, input) {
  if (repository === void 0 || source.kind === "stdin" || !mayBeTainted(source, repository)) return input;
  const { guardTaint } = await importLate("./late/run-taint.js");
  return await guardTaint(source, repository, input);
}
function mayBeTainted(source, { root }) {
  return source.kind === "range" || source.kind === "push" || root === void 0 || (0, import_node_fs11.existsSync)((0, import_node_path12.join)(root, TAINT_FILE));
}
function overheard(source, onHits) {
  return {
    ...source,
    attribute: async (hits) => {
      onHits(hits);
      return source.attribute === void 0 ? hits : await source.attribute(hits);
    }
  };
}
function idsOf(config) {
  return new Set(config.rules.map((rule7) => rule7.id));
}
var import_node_fs11, import_node_path12;
var init_run = __esm({
  "src/run/run.ts"() {
    "use strict";
    import_node_fs11 = require("node:fs");
    import_node_path12 = require("node:path");
    init_parsers();
    init_model();
    init_imageFiles();
    init_kind();
    init_taintRule();
    init_withGuards();
    init_scan();
    init_withArchives();
    init_annotate();
    init_baselineKeys();
    init_mask();
    init_version();
    init_openSource();
    init_parts();
    init_repositoryView();
    init_threads();
  }
});

// src/index.ts
function scan(options = {}) {
  let prepared;
  let report;
  const preparing = () => prepared ??= prepare(options);
  const reporting = () => report ??= preparing().then(perform);
  return {
    settings: async () => (await preparing()).config.settings,
    root: async () => (await preparing()).place.root,
    report: reporting,
    async *[Symbol.asyncIterator]() {
      yield* (await reporting()).findings;
    }
  };
}
function checkEnv(options) {
  let prepared;
  let report;
  const preparing = () => prepared ??= prepare({ ...options, source: { kind: "tree", paths: options.files } });
  return {
    settings: async () => (await preparing()).config.settings,
    root: async () => (await preparing()).place.root,
    report: () => report ??= preparing().then(async (ready) => (await importLate("./late/run-checkEnv.js")).checkEnv(options, ready))
  };
}
var init_src = __esm({
  "src/index.ts"() {
    "use strict";
    init_prepare();
    init_run();
    init_exitCode();
    init_model();
  }
});

// src/report/words.ts
function count(number, noun, plural = `${noun}s`) {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}
function grouped(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function byteText(bytes) {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1e3 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return unit === 0 ? count(bytes, "byte") : `${value.toFixed(1)} ${units[unit]}`;
}
function placeText(finding) {
  const { line, column } = finding;
  const position = line === void 0 ? "" : column === void 0 ? `:${line}` : `:${line}:${column}`;
  return printable(finding.path) + position;
}
function secretText(finding, options) {
  return options.showSecrets === true ? revealSecret(finding.secret) : finding.secret.mask;
}
function severityText(findings) {
  return worstFirst().map((severity) => [severity, findings.filter((f) => f.severity === severity).length]).filter(([, number]) => number > 0).map(([severity, number]) => `${grouped(number)} ${severity}`).join(", ");
}
function worstFirst() {
  return SEVERITIES.toReversed();
}
function suppressedText(suppressed2) {
  if (suppressed2.length === 0) return "";
  const by = ["inline", "baseline", "config"].map((kind) => [kind, suppressed2.filter((s) => s.by === kind).length]).filter(([, number]) => number > 0).map(([kind, number]) => `${grouped(number)} by ${kind === "inline" ? "a comment" : kind}`);
  return `${grouped(suppressed2.length)} suppressed (${by.join(", ")})`;
}
function scannedText({ commits, objects, files, bytes }) {
  const parts2 = [
    ...commits > 0 ? [count(commits, "commit")] : [],
    ...objects > 0 ? [count(objects, "object")] : [],
    ...files > 0 || commits === 0 && objects === 0 ? [count(files, "file")] : [],
    byteText(bytes)
  ];
  return parts2.join(", ");
}
function skippedTexts({ skipped }) {
  return skipped.map(({ reason, count: number, bytes, examples }) => {
    const names = examples.map(printable).join(", ");
    const more = number > examples.length && examples.length > 0 ? ", \u2026" : "";
    const inside = [...bytes > 0 ? [byteText(bytes)] : [], ...names === "" ? [] : [names + more]].join(": ");
    return `${grouped(number)} ${printable(reason)}${inside === "" ? "" : ` (${inside})`}`;
  });
}
function coverageTexts({ coverage: coverage2 }) {
  return [
    `Scanned ${scannedText(coverage2)}.`,
    ...skippedTexts(coverage2).map((text2) => `Skipped ${text2}.`),
    ...coverage2.problems.map((problem) => `Incomplete: ${printable(problem)}`)
  ];
}
function webAddress(url) {
  const parsed = url === void 0 || !URL.canParse(url) ? void 0 : new URL(url);
  return parsed?.protocol === "https:" || parsed?.protocol === "http:" ? parsed.href : void 0;
}
function suppressionText({ by, reason, owner, until }) {
  const words3 = { inline: "allowed by a comment", baseline: "in the baseline", config: "allowed by the configuration" }[by];
  const more = [...owner === void 0 ? [] : [`owner ${owner}`], ...until === void 0 ? [] : [`until ${until}`]];
  const why2 = reason === void 0 ? "" : `: ${reason}`;
  return printable(`${words3}${why2}${more.length === 0 ? "" : ` (${more.join(", ")})`}`);
}
function changeText({ by, change, id, path, line, rules: rules2, reason, owner, until }) {
  const what = by === "inline" ? "comment" : by;
  const at3 = path === void 0 ? ` ${id}` : ` at ${path}${line === void 0 ? "" : `:${line}`}`;
  const scope = rules2 === void 0 || rules2.length === 0 ? "" : ` for ${rules2.join(", ")}`;
  const notes2 = [
    ...reason === void 0 ? [] : [reason],
    ...owner === void 0 ? [] : [`owner ${owner}`],
    ...until === void 0 ? [] : [`until ${until}`]
  ].join(", ");
  return printable(`${change}: ${what}${at3}${scope}${notes2 === "" ? "" : ` (${notes2})`}`);
}
var init_words = __esm({
  "src/report/words.ts"() {
    "use strict";
    init_model();
    init_printable();
  }
});

// src/report/xml.ts
function xmlText(text2) {
  return printable(text2).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
}
function element(name2, attributes, content = "") {
  const written = Object.entries(attributes).filter(([, value]) => value !== void 0).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join("");
  return content === "" ? `<${name2}${written}/>` : `<${name2}${written}>${content}</${name2}>`;
}
var XML_HEADER;
var init_xml = __esm({
  "src/report/xml.ts"() {
    "use strict";
    init_printable();
    XML_HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n';
  }
});

// src/report/checkstyle.ts
function entry({ line, column, rule: rule7 }, severity, message) {
  return element("error", { line: line ?? 1, column, severity, message, source: `leakgate.${rule7}` });
}
function text(finding, options) {
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  return `${finding.message}${secret} ${finding.help}`;
}
var LEVELS, checkstyle;
var init_checkstyle = __esm({
  "src/report/checkstyle.ts"() {
    "use strict";
    init_words();
    init_xml();
    LEVELS = { critical: "error", high: "error", medium: "warning", low: "info" };
    checkstyle = (report, options) => {
      const files = /* @__PURE__ */ new Map();
      const add2 = (path, error) => {
        const errors = files.get(path);
        if (errors === void 0) files.set(path, [error]);
        else errors.push(error);
      };
      for (const f of report.findings) add2(f.path, entry(f, LEVELS[f.severity], text(f, options)));
      for (const f of report.suppressed)
        add2(f.path, entry(f, "ignore", `${text(f, options)} Suppressed, ${suppressionText(f)}.`));
      for (const line of coverageTexts(report)) {
        const incomplete = line.startsWith("Incomplete");
        const source = incomplete ? "leakgate.incomplete" : "leakgate.coverage";
        add2(".", element("error", { line: 1, severity: incomplete ? "error" : "info", message: line, source }));
      }
      const body = [...files].map(([name2, errors]) => element("file", { name: name2 }, `
${errors.join("\n")}
`));
      return `${XML_HEADER}${element("checkstyle", { version: "8.0" }, `
${body.join("\n")}
`)}
`;
    };
  }
});

// src/report/findingJson.ts
function findingJson(finding, options) {
  return {
    rule: finding.rule,
    title: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    where: finding.where,
    path: finding.path,
    line: finding.line,
    endLine: finding.endLine,
    column: finding.column,
    endColumn: finding.endColumn,
    secret: secretText(finding, options),
    fingerprint: finding.fingerprint,
    decoded: finding.decoded,
    commit: finding.commit,
    author: finding.author,
    email: finding.email,
    date: finding.date,
    blob: finding.blob,
    layer: finding.layer,
    image: finding.image,
    build: finding.build,
    message: finding.message,
    help: finding.help,
    url: finding.url
  };
}
function suppressedJson(finding, options) {
  const { by, reason, owner, until } = finding;
  return { ...findingJson(finding, options), by, reason, owner, until };
}
function coverageJson(coverage2) {
  const { complete, commits, objects, files, bytes, skipped, problems, shard } = coverage2;
  return {
    complete,
    commits,
    objects,
    files,
    bytes,
    skipped: skipped.map(({ reason, count: count2, bytes: size, examples }) => ({ reason, count: count2, bytes: size, examples })),
    problems,
    ...shard !== void 0 && { shard: { index: shard.index, total: shard.total } }
  };
}
function suppressionsJson({ staleSuppressions, suppressionChanges }) {
  return {
    staleSuppressions: staleSuppressions.map(({ by, id, path, rule: rule7, reason }) => ({ by, id, path, rule: rule7, reason })),
    suppressionChanges: suppressionChanges?.map(({ by, change, id, path, line, rules: rules2, reason, owner, until }) => ({
      by,
      change,
      id,
      path,
      line,
      rules: rules2,
      reason,
      owner,
      until
    }))
  };
}
function partJson({ part, findings, suppressed: suppressed2 }) {
  if (part === void 0) return {};
  const { scan: scan2, unused, moved: moved2 } = part;
  return { part: { scan: scan2, unused, moved: moved2, excerpts: [...findings, ...suppressed2].map((f) => f.excerpt ?? null) } };
}
function safeJson(value, indent) {
  return JSON.stringify(value, void 0, indent).replace(
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
var init_findingJson = __esm({
  "src/report/findingJson.ts"() {
    "use strict";
    init_words();
  }
});

// src/report/sha256.ts
function sha256(text2) {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(text2).digest("hex");
}
var init_sha256 = __esm({
  "src/report/sha256.ts"() {
    "use strict";
  }
});

// src/report/gitlab.ts
function messages(report) {
  const hidden2 = suppressedText(report.suppressed);
  return [
    ...coverageTexts(report).map((value) => ({ level: value.startsWith("Incomplete") ? "fatal" : "info", value })),
    ...hidden2 === "" ? [] : [{ level: "info", value: `${hidden2}.` }]
  ];
}
function vulnerability(finding, id, options) {
  const { rule: rule7, title: title2, severity, message, help: help3, url, path, line, endLine, commit, author, date, excerpt } = finding;
  const address = webAddress(url);
  return {
    id,
    category: "secret_detection",
    name: printable(title2),
    description: printable(message),
    severity: SEVERITY[severity],
    solution: printable(help3),
    scanner: { id: "leakgate", name: "leakgate" },
    location: {
      file: path,
      ...line !== void 0 && { start_line: line, end_line: endLine ?? line },
      commit: {
        sha: commit ?? NO_COMMIT,
        ...author !== void 0 && { author: printable(author) },
        ...date !== void 0 && { date }
      }
    },
    identifiers: [{ type: "leakgate_rule_id", name: `leakgate rule ${rule7}`, value: rule7 }],
    ...address !== void 0 && { links: [{ url: address }] },
    ...options.showSecrets === true ? { raw_source_code_extract: secretText(finding, options) } : excerpt !== void 0 && { raw_source_code_extract: excerpt }
  };
}
function identifier() {
  const seen = /* @__PURE__ */ new Map();
  return ({ rule: rule7, path, where, fingerprint, commit }) => {
    const key = JSON.stringify([rule7, path, where, fingerprint, commit]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return sha256(`${key}${number}`).slice(0, 40);
  };
}
var SEVERITY, VERSION2, NO_COMMIT, gitlab;
var init_gitlab = __esm({
  "src/report/gitlab.ts"() {
    "use strict";
    init_sha256();
    init_printable();
    init_findingJson();
    init_words();
    SEVERITY = {
      critical: "Critical",
      high: "High",
      medium: "Medium",
      low: "Low"
    };
    VERSION2 = "15.0.4";
    NO_COMMIT = "0000000";
    gitlab = (report, options) => {
      const time = options.time ?? "1970-01-01T00:00:00";
      const part = {
        id: "leakgate",
        name: "leakgate",
        url: "https://github.com/leakgate/leakgate",
        version: report.tool.version
      };
      const ids = identifier();
      const value = {
        version: VERSION2,
        scan: {
          analyzer: { ...part, vendor: { name: "leakgate" } },
          scanner: { ...part, vendor: { name: "leakgate" } },
          type: "secret_detection",
          start_time: time,
          end_time: time,
          status: report.coverage.complete ? "success" : "failure",
          messages: messages(report)
        },
        vulnerabilities: report.findings.map((f) => vulnerability(f, ids(f), options))
      };
      return `${safeJson(value, 2)}
`;
    };
  }
});

// src/report/codequality.ts
function description({ message, help: help3 }, secret) {
  return printable(`${message}${secret} ${help3}`);
}
var SEVERITY2, codequality;
var init_codequality = __esm({
  "src/report/codequality.ts"() {
    "use strict";
    init_printable();
    init_findingJson();
    init_gitlab();
    init_words();
    SEVERITY2 = {
      critical: "blocker",
      high: "critical",
      medium: "major",
      low: "minor"
    };
    codequality = (report, options) => {
      const ids = identifier();
      const findings = report.findings.map((f) => ({
        description: description(f, options.showSecrets === true ? ` ${secretText(f, options)}` : ""),
        check_name: f.rule,
        fingerprint: ids(f),
        severity: SEVERITY2[f.severity],
        categories: ["Security"],
        location: { path: f.path, lines: { begin: f.line ?? 1, ...f.endLine !== void 0 && { end: f.endLine } } }
      }));
      const coverage2 = coverageTexts(report).map((text2, i) => {
        const incomplete = text2.startsWith("Incomplete");
        return {
          description: text2,
          check_name: incomplete ? "leakgate-incomplete" : "leakgate-coverage",
          // By number and not by text, so that a merge request that changes a count is not shown as a new issue.
          fingerprint: `leakgate-${incomplete ? "incomplete" : "coverage"}-${i}`,
          severity: incomplete ? "blocker" : "info",
          categories: ["Security"],
          location: { path: ".", lines: { begin: 1 } }
        };
      });
      return `${safeJson([...findings, ...coverage2], 2)}
`;
    };
  }
});

// src/report/csv.ts
function findingRow(kind, finding, options) {
  const { rule: rule7, title: title2, severity, confidence, where, path, line, endLine, column, endColumn, fingerprint, decoded } = finding;
  const { commit, author, email, date, blob, layer, image, message, help: help3, url, by, reason, until } = finding;
  const place2 = { where, path, line, endLine, column, endColumn };
  const origin = { commit, author, email, date, blob, layer, image };
  const what = { rule: rule7, title: title2, severity, confidence, secret: secretText(finding, options), fingerprint };
  return { kind, ...what, ...place2, decoded: decoded.join(" "), ...origin, message, help: help3, url, by, reason, until };
}
function notes({ coverage: coverage2, staleSuppressions }) {
  return [
    { kind: "scanned", message: scannedText(coverage2) },
    ...coverage2.skipped.flatMap(({ reason, count: count2, bytes, examples }) => ({
      kind: "skipped",
      reason,
      path: examples.join(" "),
      message: `${count2} (${bytes} bytes)`
    })),
    ...coverage2.problems.map((message) => ({ kind: "problem", message })),
    ...staleSuppressions.map(({ by, id, path, reason }) => ({ kind: "stale", fingerprint: id, by, path, reason }))
  ];
}
function cell(value) {
  if (value === void 0 || value === "") return "";
  if (typeof value === "number") return String(value);
  const text2 = printable(value);
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(text2) ? `'${text2}` : text2;
  return /[",\s']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
var COLUMNS, csv;
var init_csv = __esm({
  "src/report/csv.ts"() {
    "use strict";
    init_printable();
    init_words();
    COLUMNS = [
      "kind",
      "rule",
      "title",
      "severity",
      "confidence",
      "where",
      "path",
      "line",
      "endLine",
      "column",
      "endColumn",
      "secret",
      "fingerprint",
      "decoded",
      "commit",
      "author",
      "email",
      "date",
      "blob",
      "layer",
      "image",
      "message",
      "help",
      "url",
      "by",
      "reason",
      "until"
    ];
    csv = (report, options) => {
      const rows2 = [
        ...report.findings.map((f) => findingRow("finding", f, options)),
        ...report.suppressed.map((f) => findingRow("suppressed", f, options)),
        ...notes(report)
      ];
      return [COLUMNS.join(","), ...rows2.map((row) => COLUMNS.map((column) => cell(row[column])).join(","))].map((line) => `${line}\r
`).join("");
    };
  }
});

// src/report/github.ts
function annotation(finding, options) {
  const { severity, title: title2, path, line, endLine, column, endColumn, message, help: help3, url, where } = finding;
  const sameLine = line === endLine;
  const place2 = where === "content" || where === "path" || where === "policy" ? { file: path } : {};
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  const properties = {
    title: `${title2} (${severity})`,
    ...place2,
    ...line !== void 0 && "file" in place2 && { line, endLine, ...sameLine && { col: column, endColumn } }
  };
  return workflowCommand("error", properties, `${message}${secret} ${help3}${url === void 0 ? "" : ` ${url}`}`);
}
function summary(report) {
  const { findings, suppressed: suppressed2 } = report;
  const found2 = findings.length === 0 ? "No secrets found." : `${count(findings.length, "finding")} (${severityText(findings)}).`;
  const hidden2 = suppressedText(suppressed2);
  return [found2, ...hidden2 === "" ? [] : [`${hidden2}.`], ...coverageTexts(report)].join(" ");
}
function workflowCommand(kind, properties, text2) {
  const written = Object.entries(properties).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}=${data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`).join(",");
  return `::${kind}${written === "" ? "" : ` ${written}`}::${data(text2)}`;
}
function data(text2) {
  return printable(text2).replaceAll("%", "%25");
}
var MOST_ANNOTATIONS, github;
var init_github = __esm({
  "src/report/github.ts"() {
    "use strict";
    init_model();
    init_printable();
    init_words();
    MOST_ANNOTATIONS = 10;
    github = (report, options) => {
      const { coverage: coverage2, findings } = report;
      const problems = coverage2.problems.slice(0, MOST_ANNOTATIONS - 1).map((problem) => workflowCommand("error", { title: "leakgate: not everything was scanned" }, problem));
      const worst = [...findings].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
      const shown2 = worst.slice(0, MOST_ANNOTATIONS - problems.length).map((f) => annotation(f, options));
      return [...problems, ...shown2, workflowCommand("notice", { title: "leakgate" }, summary(report))].map((line) => `${line}
`).join("");
    };
  }
});

// src/report/json.ts
var json;
var init_json = __esm({
  "src/report/json.ts"() {
    "use strict";
    init_findingJson();
    json = (report, options) => {
      const { schema, tool, source, coverage: coverage2, findings, suppressed: suppressed2 } = report;
      const { name: name2, version: version2, rules: rules2, configHash } = tool;
      const value = {
        schema,
        tool: { name: name2, version: version2, rules: rules2, configHash },
        source: { kind: source.kind, target: source.target },
        coverage: coverageJson(coverage2),
        findings: findings.map((f) => findingJson(f, options)),
        suppressed: suppressed2.map((f) => suppressedJson(f, options)),
        ...suppressionsJson(report),
        ...partJson(report)
      };
      return `${safeJson(value, 2)}
`;
    };
  }
});

// src/report/jsonl.ts
function summary2(report) {
  const { schema, tool, source, coverage: coverage2, findings, suppressed: suppressed2 } = report;
  const { name: name2, version: version2, rules: rules2, configHash } = tool;
  return {
    schema,
    tool: { name: name2, version: version2, rules: rules2, configHash },
    source: { kind: source.kind, target: source.target },
    coverage: coverageJson(coverage2),
    findings: findings.length,
    suppressed: suppressed2.length,
    ...suppressionsJson(report)
  };
}
var jsonl;
var init_jsonl = __esm({
  "src/report/jsonl.ts"() {
    "use strict";
    init_findingJson();
    jsonl = (report, options) => {
      const lines2 = [
        ...report.findings.map((f) => findingJson(f, options)),
        ...report.suppressed.map((f) => ({ suppressed: suppressedJson(f, options) })),
        { summary: summary2(report) }
      ];
      return lines2.map((line) => `${safeJson(line)}
`).join("");
    };
  }
});

// src/report/junit.ts
function testCase(finding, outcome) {
  const name2 = `${finding.rule} at ${placeText(finding)}`;
  return element("testcase", { classname: finding.path, name: name2, file: finding.path, line: finding.line }, outcome);
}
function failure(finding, options) {
  const { severity, title: title2, message, help: help3, url, excerpt } = finding;
  const text2 = [
    ...excerpt === void 0 ? [] : [excerpt],
    ...options.showSecrets === true ? [`Secret: ${secretText(finding, options)}`] : [],
    message,
    help3,
    ...url === void 0 ? [] : [url]
  ];
  return element("failure", { type: finding.rule, message: `${severity}: ${title2}` }, text2.map(xmlText).join("\n"));
}
function lines(elements2) {
  return `
${elements2.join("\n")}
`;
}
var junit;
var init_junit = __esm({
  "src/report/junit.ts"() {
    "use strict";
    init_words();
    init_xml();
    junit = (report, options) => {
      const { findings, suppressed: suppressed2, coverage: coverage2, tool } = report;
      const cases = [
        ...findings.map((f) => testCase(f, failure(f, options))),
        ...suppressed2.map((f) => testCase(f, element("skipped", { message: suppressionText(f) }))),
        ...coverage2.problems.map(
          (problem) => element(
            "testcase",
            { classname: "leakgate", name: "everything was scanned" },
            element("error", { type: "incomplete", message: problem })
          )
        )
      ];
      if (cases.length === 0) cases.push(element("testcase", { classname: "leakgate", name: "no secrets" }));
      const counts3 = {
        tests: cases.length,
        failures: findings.length,
        errors: coverage2.problems.length,
        skipped: suppressed2.length
      };
      const property = (name2, value) => element("property", { name: name2, value });
      const properties = [
        property("leakgate.version", tool.version),
        property("leakgate.complete", String(coverage2.complete)),
        property("leakgate.scanned", scannedText(coverage2)),
        ...skippedTexts(coverage2).map((text2) => property("leakgate.skipped", text2))
      ];
      const body = [
        element("properties", {}, lines(properties)),
        ...cases,
        element("system-out", {}, xmlText(coverageTexts(report).join(" ")))
      ];
      const suite = element("testsuite", { name: "leakgate", ...counts3 }, lines(body));
      return `${XML_HEADER}${element("testsuites", { name: "leakgate", ...counts3 }, lines([suite]))}
`;
    };
  }
});

// src/report/markdown.ts
function heading({ findings, coverage: coverage2 }) {
  if (findings.length > 0) return `## leakgate: ${count(findings.length, "finding")} (${severityText(findings)})`;
  return coverage2.complete ? "## leakgate: no secrets found" : "## leakgate: no secrets found, but not everything was scanned";
}
function table2(findings, options) {
  if (findings.length === 0) return [];
  const rows2 = findings.slice(0, MOST_ROWS).map((f) => {
    const shown2 = options.showSecrets === true ? secretText(f, options) : f.excerpt ?? (f.line === void 0 ? "" : f.secret.mask);
    const since = f.commit === void 0 ? "" : ` in ${f.commit.slice(0, 12)}`;
    return `| ${f.severity} | ${code(placeText(f) + since)} | ${escapeMarkdown(f.title)} (${code(f.rule)}) | ${shown2 === "" ? "" : code(shown2)} |`;
  });
  const cut2 = findings.length > MOST_ROWS ? [`\u2026 and ${grouped(findings.length - MOST_ROWS)} more.`] : [];
  return [["| Severity | Place | What | Line |", "| --- | --- | --- | --- |", ...rows2].join("\n"), ...cut2];
}
function help(findings) {
  if (findings.length === 0) return [];
  const byRule = new Map(findings.map((f) => [f.rule, f]));
  const steps = [...byRule.values()].map((f) => {
    const address = webAddress(f.url);
    return `- ${code(f.rule)}: ${escapeMarkdown(f.help)}${address === void 0 ? "" : ` <${address}>`}`;
  });
  return ["### What to do", steps.join("\n")];
}
function changes({ suppressionChanges: all = [] }) {
  if (all.length === 0) return [];
  const items = all.slice(0, MOST_ROWS).map((change) => `- ${escapeMarkdown(changeText(change))}`);
  const cut2 = all.length > MOST_ROWS ? [`\u2026 and ${grouped(all.length - MOST_ROWS)} more.`] : [];
  return ["### Suppressions that this change adds", items.join("\n"), ...cut2];
}
function suppressed({ suppressed: all }) {
  if (all.length === 0) return [];
  const rows2 = all.slice(0, MOST_ROWS).map(
    (f) => `| ${code(placeText(f))} | ${escapeMarkdown(f.title)} (${code(f.rule)}) | ${escapeMarkdown(suppressionText(f))} |`
  );
  const cut2 = all.length > MOST_ROWS ? [`\u2026 and ${grouped(all.length - MOST_ROWS)} more.`] : [];
  const lines2 = ["| Place | What | Why |", "| --- | --- | --- |", ...rows2].join("\n");
  return [`<details><summary>${count(all.length, "suppressed finding")}</summary>`, lines2, ...cut2, "</details>"];
}
function stale({ staleSuppressions: all }) {
  if (all.length === 0) return [];
  const items = all.slice(0, MOST_ROWS).map(({ by, id, path }) => `- ${by} ${code(id)}${path === void 0 ? "" : ` at ${code(path)}`}`);
  return ["### Suppressions that match nothing any more", items.join("\n")];
}
function code(text2) {
  return `<code>${escapeMarkdown(text2)}</code>`;
}
function escapeMarkdown(text2) {
  return printable(text2).replace(
    /[&<>"'`|*_~[\]\\#@$]|^[-+=]|:(?=\/\/)|(?<=www)\./gi,
    (character) => `&#${character.charCodeAt(0)};`
  );
}
var MOST_ROWS, markdown;
var init_markdown = __esm({
  "src/report/markdown.ts"() {
    "use strict";
    init_printable();
    init_words();
    MOST_ROWS = 500;
    markdown = (report, options) => `${[
      heading(report),
      ...table2(report.findings, options),
      ...help(report.findings),
      ...changes(report),
      ...suppressed(report),
      ...stale(report),
      coverageTexts(report).map((text2) => `- ${escapeMarkdown(text2)}`).join("\n")
    ].join("\n\n")}
`;
  }
});

// src/report/secretList.ts
function secretLines(findings) {
  const secrets = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    if (finding.where === "policy") continue;
    const known = secrets.get(finding.fingerprint);
    if (known === void 0) secrets.set(finding.fingerprint, [finding]);
    else known.push(finding);
  }
  if (secrets.size === 0) return [];
  const more = secrets.size > MOST5 ? [`  \u2026 and ${secrets.size - MOST5} more`] : [];
  return [
    `By secret: ${count(secrets.size, "secret")}. Where each was removed, which refs still lead to it and for how long it was open: leakgate incident report`,
    ...[...secrets.values()].slice(0, MOST5).flatMap(linesOf),
    ...more
  ];
}
function linesOf(findings) {
  const [{ title: title2, secret }] = findings;
  const paths = [...new Set(findings.map(({ path }) => path))].sort();
  const named = paths.slice(0, PATHS3).join(", ") + (paths.length > PATHS3 ? ` and ${paths.length - PATHS3} more` : "");
  const dated = findings.filter(({ date }) => date !== void 0 && date !== "").toSorted((a, b) => Date.parse(a.date ?? "") - Date.parse(b.date ?? ""));
  const [first, last] = [dated[0], dated.at(-1)];
  const since = first === void 0 ? [] : [`first ${person(first)}`];
  const until = last === void 0 || last.commit === first?.commit ? [] : [`last brought in ${person(last)}`];
  return [
    `  ${printable(title2)} ${printable(secret.mask)}: ${count(findings.length, "finding")} in ${printable(named)}`,
    ...[...since, ...until].map((line) => `    ${line}`)
  ];
}
function person({ commit = "", author = "", date = "" }) {
  return printable(`${date.slice(0, 10)} by ${author} (${commit.slice(0, 12)})`);
}
var MOST5, PATHS3;
var init_secretList = __esm({
  "src/report/secretList.ts"() {
    "use strict";
    init_printable();
    init_words();
    MOST5 = 50;
    PATHS3 = 3;
  }
});

// src/report/pretty.ts
function rows(text2) {
  return text2.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS2)), -1);
}
function inRoom(report, options, room) {
  const paint = options.paint ?? NO_PAINT;
  const sections = report.findings.length === 0 ? options.quiet === true ? [] : [[paint.green(clean2(report))]] : [
    ...findingSections(report, options, paint, room),
    ...report.source.kind === "history" ? [[...secretLines(report.findings)]] : [],
    help2(report.findings, options, paint, room),
    nextSteps(report.findings, options, paint)
  ];
  if (options.verbose === true && report.suppressed.length > 0)
    sections.push(suppressedSection(report, options, paint));
  sections.push(changes2(report, paint));
  if (options.quiet !== true) sections.push(stale2(report, paint));
  sections.push(coverage(report, options, paint));
  const text2 = sections.filter((lines2) => lines2.length > 0).map((lines2) => lines2.join("\n")).join("\n\n");
  return text2 === "" ? "" : `${text2}
`;
}
function clean2({ coverage: { complete } }) {
  return complete ? "No secrets found." : "No secrets found in what was scanned, but not everything was.";
}
function findingSections(report, options, paint, room) {
  const { findings } = report;
  const { hook } = options;
  const summary3 = `${count(findings.length, "finding")} (${severityText(findings)}) in ${count(new Set(findings.map((f) => f.path)).size, "place")}`;
  const headline = paint.bold(hook === void 0 ? `${summary3}.` : `leakgate stopped this ${hook.action}: ${summary3}.`);
  if (hook === void 0) return [...findings.map((f) => full2(f, options, paint)), [headline]];
  const isShort = findings.length > room.full;
  const shown2 = findings.slice(0, isShort ? room.places : room.full);
  const more = findings.length - shown2.length;
  const rest = more === 0 ? [] : [`\u2026 and ${grouped(more)} more: ${hook.showAll}`];
  return [
    [headline],
    [...shown2.flatMap((f) => isShort ? title(f, options, paint) : full2(f, options, paint)), ...rest]
  ];
}
function title(finding, options, paint) {
  const place2 = link(paint.bold(placeText(finding)), fileAddress(finding, options));
  const where = finding.where === "content" || finding.where === "path" || finding.where === "policy" ? "" : ` [${finding.where}]`;
  return `${place2}${where}  ${severityPaint(finding.severity, paint)(finding.severity)}  ${printable(finding.title)}  ${paint.dim(finding.rule)}`;
}
function full2(finding, options, paint) {
  const { excerpt, commit, author, email, date, image, layer } = finding;
  const lines2 = [title(finding, options, paint)];
  if (excerpt !== void 0)
    lines2.push(...excerpt.split("\n").map((line) => `    ${paint.cyan("\u2502")} ${printable(line)}`));
  if (options.showSecrets === true) lines2.push(`    Secret: ${printable(secretText(finding, options))}`);
  const by = author === void 0 ? "" : ` by ${author}${email === void 0 ? "" : ` <${email}>`}`;
  const from = commit === void 0 ? "" : printable(`${commit.slice(0, 12)}${by}`);
  if (options.hook !== void 0) lines2.push(`    Why: ${why(finding)}${from === "" ? "" : `; commit ${from}`}`);
  else {
    lines2.push(`    Why: ${why(finding)}`);
    if (from !== "") lines2.push(paint.dim(`    Commit ${from}${date === void 0 ? "" : printable(`, ${date}`)}`));
  }
  if (image !== void 0)
    lines2.push(paint.dim(printable(`    Image ${image}${layer === void 0 ? "" : `, layer ${layer}`}`)));
  return lines2;
}
function why({ title: name2, message, confidence }) {
  const more = (message.startsWith(name2) ? message.slice(name2.length) : message).replace(/^[\s,.:]+|\.$/g, "");
  if (more === "") return `${confidence} confidence`;
  return `${confidence} confidence${more.startsWith("(") ? " " : "; "}${printable(more)}`;
}
function help2(findings, options, paint, room) {
  const kinds2 = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const kind = kinds2.get(finding.rule);
    if (kind === void 0) kinds2.set(finding.rule, { finding, number: 1 });
    else kind.number++;
  }
  const all = [...kinds2.values()];
  const shown2 = all.slice(0, room.helps);
  const lines2 = shown2.map(({ finding, number }) => {
    const { rule: rule7, url } = finding;
    const address = url === void 0 ? "" : ` ${link(printable(url), options.linkRoot === void 0 ? void 0 : webAddress(url))}`;
    const times = number === 1 ? "" : ` (${count(number, "finding")})`;
    return `  ${paint.bold(rule7)}${times}: ${printable(finding.help)}${address}`;
  });
  const more = all.length - shown2.length;
  const rest = more === 0 ? [] : [`  \u2026 and for ${count(more, "other rule")}: leakgate rules show ID`];
  const first = options.hook === void 0 ? "What to do" : `What to do: take the value out${options.hook.action === "push" ? " of the commit that adds it (git rebase -i, or git commit --amend)" : ""} and ${options.hook.action} again. If it was ever shared, revoke it:`;
  return [paint.bold(first), ...lines2, ...rest];
}
function nextSteps(findings, { hook }, paint) {
  const commented = findings.find((f) => f.line !== void 0 && f.where === "content");
  const rule7 = (commented ?? findings[0]).rule;
  const allow2 = commented === void 0 ? `A false alarm? Allow it in .leakgate.yaml: rules: [${rule7}], paths, and a reason.` : `A false alarm? Say so in a comment on the line: ${paint.cyan(`leakgate:allow[${rule7}] -- why it is no secret`)}`;
  return hook?.skip === void 0 ? [allow2] : [allow2, `To go on once without this check: ${paint.cyan(hook.skip)}`];
}
function suppressedSection({ suppressed: suppressed2 }, options, paint) {
  return [
    paint.bold(`${count(suppressed2.length, "suppressed finding")}`),
    ...suppressed2.map((finding) => `  ${title(finding, options, paint)}  ${paint.dim(suppressionText(finding))}`)
  ];
}
function changes2({ suppressionChanges: all = [] }, paint) {
  if (all.length === 0) return [];
  const shown2 = all.slice(0, CHANGES_SHOWN).map((one) => `  ${changeText(one)}`);
  const more = all.length > CHANGES_SHOWN ? [`  \u2026 and ${all.length - CHANGES_SHOWN} more`] : [];
  return [paint.yellow(`This change suppresses findings (${count(all.length, "suppression")}):`), ...shown2, ...more];
}
function stale2({ staleSuppressions: all }, paint) {
  if (all.length === 0) return [];
  const shown2 = all.slice(0, STALE_SHOWN).map(({ by, id, path, reason }) => {
    const why2 = reason === void 0 ? "" : ` (${reason})`;
    return `  ${printable(`${by} ${id}${path === void 0 ? "" : ` at ${path}`}${why2}`)}`;
  });
  const more = all.length > STALE_SHOWN ? [`  \u2026 and ${all.length - STALE_SHOWN} more`] : [];
  const verb = all.length === 1 ? "matches" : "match";
  return [paint.yellow(`${count(all.length, "suppression")} ${verb} nothing any more and can go:`), ...shown2, ...more];
}
function coverage(report, { quiet, hook }, paint) {
  const { coverage: cover, suppressed: suppressed2 } = report;
  const problems = cover.problems.map((problem) => paint.red(`Incomplete: ${printable(problem)}`));
  const skipped = skippedTexts(cover);
  if (quiet === true)
    return problems.length === 0 ? [] : [...problems, ...skipped.map((s) => paint.dim(`Skipped: ${s}`))];
  const skippedLines = skipped.length === 0 ? [] : hook === void 0 ? ["Skipped:", ...skipped.map((s) => `  ${s}`)] : [`Skipped: ${skipped.join("; ")}.`];
  const hidden2 = suppressedText(suppressed2);
  return [
    paint.dim(`Scanned ${scannedText(cover)}.${hidden2 === "" ? "" : ` ${hidden2}.`}`),
    ...skippedLines.map(paint.dim),
    ...problems
  ];
}
function severityPaint(severity, paint) {
  return severity === "critical" || severity === "high" ? paint.red : severity === "medium" ? paint.yellow : paint.dim;
}
function fileAddress({ where, path, commit }, { linkRoot }) {
  if (linkRoot === void 0 || where !== "content" || commit !== void 0 || path.includes("****\u2026****"))
    return void 0;
  return (0, import_node_url.pathToFileURL)(`${linkRoot}/${path}`).href;
}
function link(text2, address) {
  return address === void 0 ? text2 : `\x1B]8;;${address}\x1B\\${text2}\x1B]8;;\x1B\\`;
}
var import_node_url, ALL2, HOOK_ROOMS, ROWS2, COLUMNS2, STALE_SHOWN, CHANGES_SHOWN, plain, NO_PAINT, pretty;
var init_pretty = __esm({
  "src/report/pretty.ts"() {
    "use strict";
    import_node_url = require("node:url");
    init_printable();
    init_secretList();
    init_words();
    ALL2 = { full: Infinity, places: Infinity, helps: Infinity };
    HOOK_ROOMS = [
      { full: 3, places: 8, helps: 3 },
      { full: 3, places: 8, helps: 2 },
      { full: 3, places: 8, helps: 1 },
      { full: 1, places: 8, helps: 1 },
      { full: 0, places: 5, helps: 1 }
    ];
    ROWS2 = 24;
    COLUMNS2 = 80;
    STALE_SHOWN = 10;
    CHANGES_SHOWN = 20;
    plain = (text2) => text2;
    NO_PAINT = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };
    pretty = (report, options) => {
      if (options.hook === void 0) return inRoom(report, options, ALL2);
      const { linkRoot: _link, paint: _paint, ...bare } = options;
      const room = HOOK_ROOMS.find((candidate) => rows(inRoom(report, bare, candidate)) <= ROWS2);
      return inRoom(report, options, room ?? HOOK_ROOMS.at(-1));
    };
  }
});

// src/report/rdjson.ts
function diagnostic(finding, options) {
  const { message, help: help3, path, line, endLine, severity, rule: rule7, url } = finding;
  const secret = options.showSecrets === true ? ` ${secretText(finding, options)}` : "";
  return {
    message: printable(`${message}${secret} ${help3}`),
    location: { path, ...line !== void 0 && { range: { start: { line }, end: { line: endLine ?? line } } } },
    severity: SEVERITY3[severity],
    code: { value: rule7, ...webAddress(url) !== void 0 && { url: webAddress(url) } }
  };
}
function note(text2) {
  const incomplete = text2.startsWith("Incomplete");
  return {
    message: text2,
    location: { path: "." },
    severity: incomplete ? "ERROR" : "INFO",
    code: { value: incomplete ? "incomplete" : "coverage" }
  };
}
var SEVERITY3, rdjson;
var init_rdjson = __esm({
  "src/report/rdjson.ts"() {
    "use strict";
    init_printable();
    init_findingJson();
    init_words();
    SEVERITY3 = {
      critical: "ERROR",
      high: "ERROR",
      medium: "WARNING",
      low: "INFO"
    };
    rdjson = (report, options) => {
      const value = {
        source: { name: "leakgate", url: "https://github.com/leakgate/leakgate" },
        severity: report.findings.length > 0 || !report.coverage.complete ? "ERROR" : "INFO",
        diagnostics: [...report.findings.map((f) => diagnostic(f, options)), ...coverageTexts(report).map(note)]
      };
      return `${safeJson(value, 2)}
`;
    };
  }
});

// src/triage/stages/order.ts
function byPlace(a, b) {
  return compareBytes(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compareBytes(a.rule, b.rule) || (a.endLine ?? 0) - (b.endLine ?? 0) || (a.endColumn ?? 0) - (b.endColumn ?? 0) || compareBytes(a.where, b.where) || compareBytes(a.commit ?? "", b.commit ?? "") || compareBytes(a.layer ?? "", b.layer ?? "") || compareBytes(a.image ?? "", b.image ?? "") || compareBytes(a.blob ?? "", b.blob ?? "") || compareBytes(a.fingerprint, b.fingerprint) || compareBytes(a.message, b.message);
}
function compareBytes(a, b) {
  if (a === b) return 0;
  if (/[\ud800-\uffff]/.test(a) || /[\ud800-\uffff]/.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}
var init_order = __esm({
  "src/triage/stages/order.ts"() {
    "use strict";
  }
});

// src/report/sarif.ts
function zipped(text2) {
  return process.getBuiltinModule("node:zlib").gzipSync(text2).length;
}
function sarifText(report, options, results) {
  const { version: version2 } = report.tool;
  const ruleIds = [...new Set(results.map((r) => r.rule))].sort(compareBytes);
  const ruleIndex = new Map(ruleIds.map((id, i) => [id, i]));
  const lineHash = lineHasher();
  const run3 = {
    tool: {
      driver: {
        name: "leakgate",
        informationUri: "https://github.com/leakgate/leakgate",
        version: version2,
        semanticVersion: version2,
        rules: ruleIds.map((id) => ruleJson(results.find((r) => r.rule === id)))
      }
    },
    automationDetails: { id: `leakgate/${report.source.kind}/` },
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository, or of the scan." } } },
    columnKind: "unicodeCodePoints",
    invocations: [
      {
        executionSuccessful: report.coverage.complete,
        toolExecutionNotifications: notifications(report, results.length)
      }
    ],
    results: results.map((r) => resultJson(r, ruleIndex.get(r.rule), lineHash(r), options)),
    properties: { source: report.source, coverage: report.coverage, configHash: report.tool.configHash }
  };
  return `${safeJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run3] }, 2)}
`;
}
function mostSevere(all, most) {
  if (all.length <= most) return all;
  const rank = (r) => SEVERITIES.indexOf(r.severity) + (r.by === void 0 ? SEVERITIES.length : 0);
  const kept = new Set([...all].sort((a, b) => rank(b) - rank(a)).slice(0, most));
  return all.filter((r) => kept.has(r));
}
function ruleJson({ rule: rule7, title: title2, severity, confidence, help: help3, url }) {
  const name2 = printable(title2);
  return {
    id: rule7,
    name: rule7.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: name2 },
    fullDescription: { text: `${name2}: a credential that must not stand here.` },
    help: { text: [printable(help3), ...url === void 0 ? [] : [printable(url)]].join(" ") },
    ...webAddress(url) !== void 0 && { helpUri: webAddress(url) },
    defaultConfiguration: { level: LEVELS2[severity] },
    properties: {
      "security-severity": SCORES[severity],
      precision: confidence,
      tags: ["security", "secret"]
    }
  };
}
function resultJson(result, ruleIndex, lineHash, options) {
  const {
    rule: rule7,
    severity,
    confidence,
    fingerprint,
    message,
    decoded,
    where,
    commit,
    author,
    email,
    date,
    blob,
    layer,
    image
  } = result;
  const secret = options.showSecrets === true ? ` ${printable(secretText(result, options))}` : "";
  return {
    ruleId: rule7,
    ruleIndex,
    level: LEVELS2[severity],
    message: { text: `${printable(message)}${secret}` },
    locations: [location(result)],
    partialFingerprints: { "leakgate/v1": fingerprint, primaryLocationLineHash: lineHash },
    ...result.by !== void 0 && { suppressions: [suppressionJson(result)] },
    properties: { severity, confidence, where, decoded, commit, author, email, date, blob, layer, image }
  };
}
function location({ path, line, endLine, column, endColumn, where, commit, image }) {
  const region = { startLine: line ?? 1, ...line !== void 0 && { startColumn: column, endLine, endColumn } };
  const holder = where === "content" ? void 0 : [where, commit ?? image ?? path].join(" ");
  return {
    physicalLocation: { artifactLocation: { uri: relativeUri(path), uriBaseId: "%SRCROOT%" }, region },
    ...holder !== void 0 && { logicalLocations: [{ fullyQualifiedName: printable(holder) }] }
  };
}
function relativeUri(path) {
  return Buffer.from(path).toString().split("/").map(encodeURIComponent).join("/");
}
function suppressionJson(finding) {
  return {
    kind: finding.by === "inline" ? "inSource" : "external",
    status: "accepted",
    justification: suppressionText(finding)
  };
}
function lineHasher() {
  const seen = /* @__PURE__ */ new Map();
  return ({ rule: rule7, path, fingerprint, where }) => {
    const hash = sha256(JSON.stringify([rule7, path, where, fingerprint])).slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}
function notifications(report, kept) {
  const found2 = report.findings.length + report.suppressed.length;
  const note2 = (id, level, text2) => ({ descriptor: { id }, level, message: { text: text2 } });
  const cut2 = kept < found2 ? [
    note2(
      "results-cut",
      "error",
      `${grouped(found2)} results, of which the ${grouped(kept)} most severe are in this file: GitHub takes no more.`
    )
  ] : [];
  const hidden2 = kept > MOST_SHOWN ? [note2("results-hidden", "warning", `GitHub shows only ${grouped(MOST_SHOWN)} of ${grouped(kept)} results.`)] : [];
  const coverage2 = coverageTexts(report).map(
    (text2) => text2.startsWith("Incomplete") ? note2("incomplete", "error", text2) : note2("coverage", "note", text2)
  );
  return [...cut2, ...hidden2, ...coverage2];
}
var MOST_RESULTS, MOST_SHOWN, LARGEST, LEVELS2, SCORES, sarif;
var init_sarif = __esm({
  "src/report/sarif.ts"() {
    "use strict";
    init_sha256();
    init_model();
    init_order();
    init_printable();
    init_findingJson();
    init_words();
    MOST_RESULTS = 25e3;
    MOST_SHOWN = 5e3;
    LARGEST = 1e7;
    LEVELS2 = { critical: "error", high: "error", medium: "warning", low: "note" };
    SCORES = { critical: "9.5", high: "8.0", medium: "5.5", low: "3.0" };
    sarif = (report, options) => {
      const all = [...report.findings, ...report.suppressed];
      let results = mostSevere(all, MOST_RESULTS);
      for (; ; ) {
        const text2 = sarifText(report, options, results);
        const size = text2.length <= LARGEST ? 0 : zipped(text2);
        if (size <= LARGEST || results.length === 0) return text2;
        results = mostSevere(all, Math.floor(results.length * LARGEST / size * 0.95));
      }
    };
  }
});

// src/report/formats.ts
var formats;
var init_formats = __esm({
  "src/report/formats.ts"() {
    "use strict";
    init_checkstyle();
    init_codequality();
    init_csv();
    init_github();
    init_gitlab();
    init_json();
    init_jsonl();
    init_junit();
    init_markdown();
    init_pretty();
    init_rdjson();
    init_sarif();
    formats = {
      pretty: { render: pretty, describe: "for people", mediaType: "text/plain" },
      json: { render: json, describe: "one object, as in schemas/report.json", mediaType: "application/json" },
      jsonl: { render: jsonl, describe: "a finding a line, then a summary", mediaType: "application/jsonl" },
      sarif: { render: sarif, describe: "SARIF 2.1.0, for code scanning", mediaType: "application/sarif+json" },
      junit: { render: junit, describe: "JUnit XML", mediaType: "application/xml" },
      checkstyle: { render: checkstyle, describe: "Checkstyle XML", mediaType: "application/xml" },
      gitlab: { render: gitlab, describe: "GitLab secret detection", mediaType: "application/json" },
      codequality: { render: codequality, describe: "GitLab code quality (Code Climate)", mediaType: "application/json" },
      rdjson: { render: rdjson, describe: "reviewdog", mediaType: "application/json" },
      csv: { render: csv, describe: "for spreadsheets", mediaType: "text/csv" },
      markdown: { render: markdown, describe: "for summaries and comments", mediaType: "text/markdown" },
      html: {
        // Loaded when it is wanted: a hook, which loads the formats, never prints it.
        render: async (report, options) => (await importLate("./late/report-html-html.js")).html(report, options),
        describe: "one page with filters and charts",
        mediaType: "text/html"
      },
      github: { render: github, describe: "GitHub workflow annotations", mediaType: "text/plain" }
    };
  }
});

// src/cli/defined.ts
function defined(key, given) {
  return given === void 0 ? {} : { [key]: given };
}
var init_defined = __esm({
  "src/cli/defined.ts"() {
    "use strict";
  }
});

// src/cli/environment.ts
function wantsColor(choice, environment) {
  if (choice !== "auto") return choice === "always";
  const { FORCE_COLOR, NO_COLOR, TERM } = environment.env;
  if (FORCE_COLOR !== void 0 && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== void 0 && NO_COLOR !== "") return false;
  return environment.stdoutIsTerminal && TERM !== "dumb";
}
var init_environment2 = __esm({
  "src/cli/environment.ts"() {
    "use strict";
  }
});

// src/cli/runScan.ts
var runScan_exports = {};
__export(runScan_exports, {
  printRun: () => printRun,
  runScan: () => runScan
});
async function runScan(options, print, context) {
  const { kind = "tree" } = options.source ?? {};
  if (print.hook !== void 0 || kind !== "tree" && kind !== "range" && kind !== "history")
    return await printRun(scan(options), print, context);
  const { runLarge } = await importLate("./late/cli-runLarge.js");
  return await printRun(await runLarge(options, print, context), print, context);
}
async function printRun(run3, print, context) {
  const { environment, output } = context;
  const settings = await run3.settings();
  const { format = "pretty", reports, ...how } = { ...settings, ...print };
  requireFormat(format, "--format");
  const files = reports.map(reportFile);
  const report = await run3.report();
  if (report.source.kind === "staged" && report.coverage.bytes > 0) context.onStagedScanned?.();
  const render = {
    ...print.showSecrets === true && { showSecrets: true },
    ...defined("hook", print.hook),
    // GitLab's own word for when its job began, so that two runs still give the same bytes.
    ...defined("time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(environment.env["CI_JOB_STARTED_AT"] ?? "")?.[0])
  };
  if (print.noPrint !== true) {
    const colored = format === "pretty" && !isSilent(report, how.quiet) && wantsColor(how.color, environment);
    const paint = colored ? await painted() : {};
    const links = colored && environment.stdoutIsTerminal ? defined("linkRoot", await run3.root()) : {};
    output.print(
      await renderAs(format, report, { ...render, ...paint, ...links, quiet: how.quiet, verbose: how.verbose })
    );
  }
  if (format !== "pretty" || print.noPrint === true)
    for (const problem of report.coverage.problems) output.say(problem);
  if (how.verbose) output.say(`${report.tool.rules} rules, configuration ${report.tool.configHash}`);
  const written = await writeReports(files, report, render, context);
  return written ? exitCode(report, settings.failOn) : 2;
}
function isSilent({ findings, suppressed: suppressed2, staleSuppressions, coverage: coverage2 }, quiet) {
  return quiet && coverage2.complete && findings.length + suppressed2.length + staleSuppressions.length === 0;
}
async function renderAs(format, report, options) {
  return await requireFormat(format, "--format").render(report, options);
}
function requireFormat(name2, place2) {
  const format = Object.hasOwn(formats, name2) ? formats[name2] : void 0;
  if (format !== void 0) return format;
  const near = nearest(name2, Object.keys(formats));
  const hint = near === void 0 ? `there are ${Object.keys(formats).join(", ")}` : `did you mean ${near}?`;
  throw new UsageError(`${place2}: there is no format "${name2}"; ${hint}`);
}
function reportFile(text2) {
  const at3 = text2.indexOf("=");
  const [format, path] = [text2.slice(0, at3), text2.slice(at3 + 1)];
  if (at3 < 1 || path === "") throw new UsageError("--report: must be FORMAT=PATH, such as sarif=leakgate.sarif");
  requireFormat(format, "--report");
  return { format, path };
}
async function writeReports(files, report, render, { environment, output }) {
  if (files.length === 0) return true;
  const { default: writeFileAtomic } = await importLate("./late/node-modules-write-file-atomic-lib-index.js");
  let all = true;
  for (const { format, path } of files) {
    try {
      const text2 = await renderAs(format, report, render);
      const target = (0, import_node_path13.resolve)(environment.cwd, path);
      if ((0, import_node_fs12.statSync)(target, { throwIfNoEntry: false })?.isFile() === false) (0, import_node_fs12.writeFileSync)(target, text2);
      else await writeFileAtomic(target, text2, render.showSecrets === true ? { mode: 384 } : {});
    } catch (error) {
      const { code: code2 } = error;
      if (code2 === void 0) throw error;
      const { maskMessage } = await importLate("./late/run-maskMessage.js");
      output.say(maskMessage(`${path}: the report cannot be written (${code2})`));
      all = false;
    }
  }
  return all;
}
async function painted() {
  const { Chalk } = await importLate("./late/node-modules-chalk-source-index.js");
  return { paint: new Chalk({ level: 1 }) };
}
var import_node_fs12, import_node_path13;
var init_runScan = __esm({
  "src/cli/runScan.ts"() {
    "use strict";
    import_node_fs12 = require("node:fs");
    import_node_path13 = require("node:path");
    init_exitCode();
    init_src();
    init_model();
    init_formats();
    init_nearest();
    init_defined();
    init_environment2();
  }
});

// src/cli/commands/runHook.ts
var runHook_exports = {};
__export(runHook_exports, {
  runHook: () => runHook
});
async function runHook(name2, args, { settings, print }, context) {
  const hook = hookName(name2);
  const source = await sourceOf(hook, args, context);
  if (source === void 0) return 0;
  const action = ACTIONS[hook];
  const skip = skipCommand(hook);
  const { cwd } = context.environment;
  const hint = { name: hook, action, showAll: await showAll(source, cwd), ...skip !== void 0 && { skip } };
  const options = { cwd, source, ...settings };
  const code2 = await runScan(options, { quiet: true, hook: hint, ...print }, context);
  if (code2 === 3) {
    const once = skip === void 0 ? "" : `; once without the check: ${skip}`;
    context.output.say(`this ${action} is stopped, since not everything was scanned${once}`);
  }
  return code2;
}
async function sourceOf(hook, args, { environment }) {
  if (hook === "pre-push" || hook === "pre-receive") {
    return await (await importLate("./late/cli-commands-pushedSource.js")).pushedSource(hook, args, environment);
  }
  if (environment.env["PRE_COMMIT"] !== "1") return { kind: "staged" };
  return await (await importLate("./late/cli-commands-preCommitSource.js")).preCommitSource(environment);
}
async function showAll(source, cwd) {
  if (source.kind === "range") return `leakgate scan --range ${source.range}`;
  if (source.kind === "tree") return "leakgate scan";
  if (source.kind !== "push") return "leakgate scan --staged";
  const { newRange } = await importLate("./late/hook-newRange.js");
  return `leakgate scan --range ${await newRange(cwd, source)}`;
}
var init_runHook = __esm({
  "src/cli/commands/runHook.ts"() {
    "use strict";
    init_hookNames();
    init_runScan();
  }
});

// core.ts
var core_exports = {};
__export(core_exports, {
  m0_BASELINE_FILE: () => BASELINE_FILE,
  m0_BASELINE_SCHEMA: () => BASELINE_SCHEMA,
  m0_BASELINE_SCOPES: () => BASELINE_SCOPES,
  m0_BASELINE_STATUSES: () => BASELINE_STATUSES,
  m100_CONFIDENCES: () => CONFIDENCES,
  m100_CoverageLog: () => CoverageLog,
  m100_IncompleteError: () => IncompleteError,
  m100_SEVERITIES: () => SEVERITIES,
  m100_Secret: () => Secret,
  m100_UsageError: () => UsageError,
  m100_checkEnv: () => checkEnv,
  m100_exitCode: () => exitCode,
  m100_revealSecret: () => revealSecret,
  m100_scan: () => scan,
  m101_CONFIDENCES: () => CONFIDENCES,
  m101_CoverageLog: () => CoverageLog,
  m101_IncompleteError: () => IncompleteError,
  m101_SEVERITIES: () => SEVERITIES,
  m101_Secret: () => Secret,
  m101_UsageError: () => UsageError,
  m101_revealSecret: () => revealSecret,
  m102_CoverageLog: () => CoverageLog,
  m103_IncompleteError: () => IncompleteError,
  m103_UsageError: () => UsageError,
  m104_CONFIDENCES: () => CONFIDENCES,
  m104_SEVERITIES: () => SEVERITIES,
  m105_Secret: () => Secret,
  m105_revealSecret: () => revealSecret,
  m106_CHECK_ENV_RULES: () => CHECK_ENV_RULES,
  m107_chooseEntries: () => chooseEntries,
  m107_entryFilter: () => entryFilter,
  m107_kindsFor: () => kindsFor,
  m108_guardRule: () => guardRule,
  m109_GUARDS: () => GUARDS,
  m109_GUARD_RULES: () => GUARD_RULES,
  m10_ConfigFile: () => ConfigFile,
  m10_readConfigFile: () => readConfigFile,
  m110_buildArgumentRule: () => buildArgumentRule,
  m111_argumentRule: () => argumentRule,
  m111_checkoutRule: () => checkoutRule,
  m111_echoRule: () => echoRule,
  m111_literalRule: () => literalRule3,
  m112_composeGuard: () => composeGuard,
  m112_defaultRule: () => defaultRule,
  m112_literalRule: () => literalRule,
  m113_defaultSecretGuard: () => defaultSecretGuard,
  m113_rule: () => rule,
  m114_copyRule: () => copyRule,
  m114_dockerfileGuard: () => dockerfileGuard,
  m114_valueRule: () => valueRule,
  m115_dockerignoreGuard: () => dockerignoreGuard,
  m115_rule: () => rule2,
  m116_envFileGuard: () => envFileGuard,
  m116_plainRule: () => plainRule,
  m116_secretRule: () => secretRule,
  m117_fileModeGuard: () => fileModeGuard,
  m117_fileModeRule: () => fileModeRule,
  m118_frontendGuard: () => frontendGuard,
  m118_rule: () => rule3,
  m119_gitFolderGuard: () => gitFolderGuard,
  m119_gitFolderRule: () => gitFolderRule,
  m11_describeErrors: () => describeErrors,
  m120_ignoreCoverageGuard: () => ignoreCoverageGuard,
  m120_rule: () => rule4,
  m121_invisibleGuard: () => invisibleGuard,
  m121_rule: () => rule5,
  m122_dumpRule: () => dumpRule,
  m122_keyFileGuard: () => keyFileGuard,
  m122_keyRule: () => keyRule,
  m123_WORKLOADS: () => WORKLOADS,
  m123_defaultRule: () => defaultRule2,
  m123_kubernetesGuard: () => kubernetesGuard,
  m123_literalRule: () => literalRule2,
  m123_secretRule: () => secretRule2,
  m124_pipelineGuard: () => pipelineGuard,
  m125_reuseGuard: () => reuseGuard,
  m125_reuseRule: () => reuseRule,
  m126_fileRule: () => fileRule,
  m126_folderRule: () => folderRule,
  m126_secretsFolderGuard: () => secretsFolderGuard,
  m127_rule: () => rule6,
  m127_templateGuard: () => templateGuard,
  m128_workflowGuard: () => workflowGuard,
  m129_guardedInImage: () => guardedInImage,
  m12_compileGlobs: () => compileGlobs,
  m130_Kind: () => Kind,
  m130_kindsOf: () => kindsOf,
  m131_TAINT_FILE: () => TAINT_FILE,
  m131_TAINT_RULE: () => TAINT_RULE,
  m132_Woken: () => Woken,
  m132_idOf: () => idOf,
  m132_isWake: () => isWake,
  m132_partWakes: () => partWakes,
  m132_wakeRules: () => wakeRules,
  m133_guardWakes: () => guardWakes,
  m133_sharedWakes: () => sharedWakes,
  m133_withGuards: () => withGuards,
  m134_onDisk: () => onDisk,
  m135_checkstyle: () => checkstyle,
  m136_codequality: () => codequality,
  m137_csv: () => csv,
  m138_coverageJson: () => coverageJson,
  m138_findingJson: () => findingJson,
  m138_partJson: () => partJson,
  m138_safeJson: () => safeJson,
  m138_suppressedJson: () => suppressedJson,
  m138_suppressionsJson: () => suppressionsJson,
  m139_formats: () => formats,
  m13_ParsersNeeded: () => ParsersNeeded,
  m13_loadParsers: () => loadParsers,
  m13_parsers: () => parsers,
  m140_github: () => github,
  m140_workflowCommand: () => workflowCommand,
  m141_gitlab: () => gitlab,
  m141_identifier: () => identifier,
  m142_json: () => json,
  m143_jsonl: () => jsonl,
  m144_junit: () => junit,
  m145_code: () => code,
  m145_escapeMarkdown: () => escapeMarkdown,
  m145_markdown: () => markdown,
  m146_pretty: () => pretty,
  m147_rdjson: () => rdjson,
  m148_sarif: () => sarif,
  m149_secretLines: () => secretLines,
  m14_overlay: () => overlay,
  m14_requireKnownRule: () => requireKnownRule,
  m14_selectsRule: () => selectsRule,
  m14_topSettings: () => topSettings,
  m150_sha256: () => sha256,
  m151_byteText: () => byteText,
  m151_changeText: () => changeText,
  m151_count: () => count,
  m151_coverageTexts: () => coverageTexts,
  m151_grouped: () => grouped,
  m151_placeText: () => placeText,
  m151_scannedText: () => scannedText,
  m151_secretText: () => secretText,
  m151_severityText: () => severityText,
  m151_skippedTexts: () => skippedTexts,
  m151_suppressedText: () => suppressedText,
  m151_suppressionText: () => suppressionText,
  m151_webAddress: () => webAddress,
  m151_worstFirst: () => worstFirst,
  m152_XML_HEADER: () => XML_HEADER,
  m152_element: () => element,
  m152_xmlText: () => xmlText,
  m153_builtinIndex: () => builtinIndex,
  m153_builtinRules: () => builtinRules,
  m154_fillTemplates: () => fillTemplates,
  m155_TEMPLATE_NAMES: () => TEMPLATE_NAMES,
  m155_fakeValue: () => fakeValue,
  m155_randomFrom: () => randomFrom,
  m156_genericDetector: () => genericDetector,
  m157_lazyRule: () => lazyRule,
  m158_nearest: () => nearest,
  m159_readRulesFile: () => readRulesFile,
  m159_writeRulesFile: () => writeRulesFile,
  m15_DEFAULT_MAX_FILE_SIZE: () => DEFAULT_MAX_FILE_SIZE,
  m15_settle: () => settle,
  m160_shippedFile: () => shippedFile,
  m161_newRevisions: () => newRevisions,
  m161_oldRevisions: () => oldRevisions,
  m162_openSource: () => openSource,
  m163_assemble: () => assemble,
  m163_verify: () => verify,
  m164_makePathExists: () => makePathExists,
  m165_locate: () => locate,
  m166_positiveControl: () => positiveControl,
  m167_prepare: () => prepare,
  m168_repositoryView: () => repositoryView,
  m169_OWN_RULES: () => OWN_RULES,
  m169_loadRules: () => loadRules,
  m169_loadedRules: () => loadedRules,
  m16_parseSize: () => parseSize,
  m170_rulesEngine: () => rulesEngine,
  m171_perform: () => perform,
  m172_withThreads: () => withThreads,
  m173_collect: () => collect,
  m174_Keeper: () => Keeper,
  m175_HEAD_BYTES: () => HEAD_BYTES,
  m175_archiveKind: () => archiveKind,
  m175_isDocument: () => isDocument,
  m176_withArchives: () => withArchives,
  m177_AHEAD: () => AHEAD,
  m177_SUBMODULE: () => SUBMODULE2,
  m177_isFresh: () => isFresh,
  m177_missingObject: () => missingObject,
  m177_oldBlobs: () => oldBlobs,
  m177_readBlob: () => readBlob,
  m177_tooLarge: () => tooLarge,
  m177_versionChunk: () => versionChunk,
  m177_versionEntry: () => versionEntry,
  m178_modeOnDisk: () => modeOnDisk,
  m178_readDisk: () => readDisk,
  m179_inOrder: () => inOrder,
  m17_attempt: () => attempt2,
  m180_nameChunks: () => nameChunks,
  m181_stagedSource: () => stagedSource,
  m182_makeAnnotate: () => makeAnnotate,
  m183_withoutBaselineKeys: () => withoutBaselineKeys,
  m184_BLOCK_WORDS: () => BLOCK_WORDS,
  m184_blockMarks: () => blockMarks,
  m184_comments: () => comments,
  m184_namesRule: () => namesRule,
  m185_EXCERPT_WIDTH: () => EXCERPT_WIDTH,
  m185_Excerpts: () => Excerpts,
  m186_InlineAllows: () => InlineAllows,
  m186_markLines: () => markLines,
  m187_Lines: () => Lines,
  m188_makeMask: () => makeMask,
  m188_maskCoverage: () => maskCoverage,
  m188_noMask: () => noMask,
  m189_printable: () => printable,
  m189_printableLine: () => printableLine,
  m18_buildAutomaton: () => buildAutomaton,
  m18_findKeywords: () => findKeywords,
  m18_findKeywordsIn: () => findKeywordsIn,
  m18_listOf: () => listOf,
  m18_makeLists: () => makeLists,
  m18_newTable: () => newTable,
  m190_byPlace: () => byPlace,
  m190_compareBytes: () => compareBytes,
  m191_version: () => version,
  m19_carried: () => carried,
  m19_carryDetected: () => carryDetected,
  m19_carryShapes: () => carryShapes,
  m19_eachHit: () => eachHit,
  m1_runHook: () => runHook,
  m20_carryInner: () => carryInner,
  m21_carryRaws: () => carryRaws,
  m22_awsAccount: () => awsAccount,
  m22_awsAccountId: () => awsAccountId,
  m23_bech32: () => bech32,
  m23_makeBech32: () => makeBech32,
  m24_checksum: () => checksum,
  m24_checksums: () => checksums,
  m25_BASE36: () => BASE36,
  m25_BASE62: () => BASE62,
  m25_BASE62_LOWER_FIRST: () => BASE62_LOWER_FIRST,
  m25_crc32: () => crc32,
  m25_hex8: () => hex8,
  m25_inBase: () => inBase,
  m25_swapBytes: () => swapBytes,
  m26_base64Length: () => base64Length,
  m26_basicPair: () => basicPair,
  m26_embeddedJson: () => embeddedJson,
  m26_jwtHeader: () => jwtHeader,
  m26_jwtInBase64: () => jwtInBase64,
  m26_macaroon: () => macaroon,
  m26_numberedBytes: () => numberedBytes,
  m26_referenceToken: () => referenceToken,
  m26_snowflake: () => snowflake,
  m27_checks: () => checks,
  m28_natsSeed: () => natsSeed,
  m29_pemBody: () => pemBody,
  m2_defined: () => defined,
  m30_SHORTEST_WRAPPED: () => SHORTEST_WRAPPED,
  m30_continuesLine: () => continuesLine,
  m30_encodedRegions: () => encodedRegions,
  m31_DeltaScan: () => DeltaScan,
  m32_encodedParts: () => encodedParts,
  m33_Engine: () => Engine,
  m34_entropy: () => entropy,
  m34_spread: () => spread,
  m35_inNamedFile: () => inNamedFile,
  m36_announcedHarmless: () => announcedHarmless,
  m37_nearest: () => nearest2,
  m37_outerName: () => outerName,
  m38_BUCKETS: () => BUCKETS,
  m38_add: () => add,
  m38_addGroups: () => addGroups,
  m38_addWords: () => addWords,
  m38_countWords: () => countWords,
  m39_FORMS: () => FORMS,
  m39_candidatesOf: () => candidatesOf,
  m3_wantsColor: () => wantsColor,
  m40_CHANCE_FEATURES: () => CHANCE_FEATURES,
  m40_chanceFeatures: () => chanceFeatures,
  m41_Detector: () => Detector,
  m42_isDull: () => isDull,
  m43_asHexadecimal: () => asHexadecimal,
  m43_byteLists: () => byteLists,
  m43_defaults: () => defaults,
  m43_entities: () => entities,
  m43_holdsEntities: () => holdsEntities,
  m44_explain: () => explain,
  m45_FEATURES: () => FEATURES,
  m45_GROUPS: () => GROUPS,
  m45_describe: () => describe2,
  m45_newVector: () => newVector,
  m46_indirectName: () => indirectName,
  m47_kindOf: () => kindOf,
  m47_ruleOf: () => ruleOf,
  m48_likeness: () => likeness,
  m49_factsOf: () => factsOf,
  m49_lineWordsOf: () => lineWordsOf,
  m4_explain: () => explain2,
  m4_withoutSecrets: () => withoutSecrets,
  m50_beginsQuoted: () => beginsQuoted,
  m50_endOfLine: () => endOfLine,
  m50_holdsValue: () => holdsValue,
  m50_isWorth: () => isWorth,
  m50_lineStart: () => lineStart,
  m50_neighbourAfter: () => neighbourAfter,
  m50_neighbourBefore: () => neighbourBefore,
  m50_textOf: () => textOf,
  m51_readModel: () => readModel,
  m52_lettersOf: () => lettersOf,
  m52_nameFacts: () => nameFacts,
  m53_NAME_ABOUT: () => NAME_ABOUT,
  m53_NAME_KINDS: () => NAME_KINDS,
  m53_wordEnd: () => wordEnd,
  m53_wordsOf: () => wordsOf,
  m54_nameAround: () => nameAround,
  m54_nameBefore: () => nameBefore,
  m55_PLACE_FEATURES: () => PLACE_FEATURES,
  m55_isSamePlace: () => isSamePlace,
  m55_isTest: () => isTest,
  m55_placeOf: () => placeOf,
  m56_isWord: () => isWord,
  m56_quotedTexts: () => quotedTexts,
  m57_UUID_LENGTH: () => UUID_LENGTH,
  m57_uuidHits: () => uuidHits,
  m58_ANYTHING: () => ANYTHING,
  m58_BLANKS: () => BLANKS2,
  m58_DIGIT: () => DIGIT,
  m58_ELEMENT: () => ELEMENT,
  m58_EMBEDDED: () => EMBEDDED,
  m58_LIST: () => LIST,
  m58_LONG_RUN: () => LONG_RUN,
  m58_NAME: () => NAME,
  m58_QUOTE: () => QUOTE2,
  m58_RUN: () => RUN,
  m58_SCHEME: () => SCHEME,
  m58_SHORTEST: () => SHORTEST2,
  m58_SIGN: () => SIGN,
  m58_URL: () => URL2,
  m58_bareEnd: () => bareEnd,
  m58_isRun: () => isRun,
  m58_survey: () => survey,
  m59_UUID: () => UUID,
  m59_VALUE_FEATURES: () => VALUE_FEATURES,
  m59_flag: () => flag2,
  m59_valueFeatures: () => valueFeatures,
  m5_Output: () => Output,
  m60_walk: () => walk,
  m61_HitList: () => HitList,
  m62_judge: () => judge,
  m63_carryHits: () => carryHits,
  m63_firstAfter: () => firstAfter,
  m63_flat: () => flat,
  m63_ownHits: () => ownHits,
  m64_makeIndex: () => makeIndex,
  m64_packIndex: () => packIndex,
  m64_unpackIndex: () => unpackIndex,
  m65_byLayer: () => byLayer,
  m65_inOrder: () => inOrder2,
  m65_joined: () => joined,
  m65_moved: () => moved,
  m66_BLOCK: () => BLOCK,
  m66_LatinView: () => LatinView,
  m66_MARGIN: () => MARGIN,
  m67_LEET: () => LEET,
  m68_locate: () => locate2,
  m69_Locator: () => Locator,
  m6_printRun: () => printRun,
  m6_runScan: () => runScan,
  m70_MARK_KEYWORDS: () => MARK_KEYWORDS,
  m70_MARK_KINDS: () => MARK_KINDS,
  m70_findMarks: () => findMarks,
  m70_noMarks: () => noMarks,
  m71_Matcher: () => Matcher,
  m72_asFolders: () => asFolders,
  m72_scanNames: () => scanNames,
  m72_withoutEndings: () => withoutEndings,
  m73_applyNeeds: () => applyNeeds,
  m74_DETECTOR: () => DETECTOR,
  m74_FAR: () => FAR,
  m74_MARK: () => MARK,
  m74_NEAR: () => NEAR,
  m74_OutputFacts: () => OutputFacts,
  m74_PATHS: () => PATHS2,
  m74_UNSURE: () => UNSURE,
  m75_PathTests: () => PathTests,
  m76_placeholder: () => placeholder,
  m77_FastKeywords: () => FastKeywords,
  m78_BEHIND: () => BEHIND,
  m78_BLOCK: () => BLOCK2,
  m78_LAYOUT: () => LAYOUT,
  m78_keywordTables: () => keywordTables,
  m79_Keywords: () => Keywords,
  m7_start: () => start,
  m80_addQuotedPrintable: () => addQuotedPrintable,
  m81_changedLines: () => changedLines,
  m81_gapsOf: () => gapsOf,
  m81_isIn: () => isIn,
  m81_runsOf: () => runsOf,
  m81_withNames: () => withNames,
  m82_decodeText: () => decodeText,
  m82_isUtf16: () => isUtf16,
  m82_scanText: () => scanText,
  m83_exitCode: () => exitCode,
  m84_prefilterModule: () => prefilterModule,
  m85_BatchParser: () => BatchParser,
  m86_ignoredPaths: () => ignoredPaths,
  m87_gitEnvironment: () => gitEnvironment,
  m87_reachesGit: () => reachesGit,
  m88_firstLine: () => firstLine,
  m88_gitFailure: () => gitFailure,
  m88_gitMissing: () => gitMissing,
  m89_Git: () => Git,
  m8_compileAllowances: () => compileAllowances,
  m90_addedLines: () => addedLines,
  m90_changedPart: () => changedPart,
  m90_countLines: () => countLines,
  m91_unmatchedLines: () => unmatchedLines,
  m92_ObjectReader: () => ObjectReader,
  m93_OidTable: () => OidTable,
  m94_pathText: () => pathText,
  m95_plainRepository: () => plainRepository,
  m96_RawDiffParser: () => RawDiffParser,
  m97_EMPTY_TREE: () => EMPTY_TREE,
  m97_discover: () => discover,
  m97_discoverByGit: () => discoverByGit,
  m98_storedIds: () => storedIds,
  m98_storedObjects: () => storedObjects,
  m99_ACTIONS: () => ACTIONS,
  m99_ALL_HOOKS: () => ALL_HOOKS,
  m99_HOOKS: () => HOOKS,
  m99_hookName: () => hookName,
  m99_skipCommand: () => skipCommand,
  m9_CONFIG_FILE: () => CONFIG_FILE,
  m9_Config: () => Config,
  m9_loadConfig: () => loadConfig
});
module.exports = __toCommonJS(core_exports);
init_entry();
init_runHook();
init_defined();
init_environment2();

// src/cli/errors.ts
init_model();
function explain2(error, debug = false) {
  if (error instanceof UsageError) return { code: 2, message: error.message };
  if (error instanceof IncompleteError) return { code: 3, message: error.message };
  const { name: name2, code: code2, syscall, stack } = Object(error);
  const what = code2 === void 0 ? name2 ?? "unknown error" : `${code2}${syscall === void 0 ? "" : ` (${syscall})`}`;
  const message = `the scan broke off with an unexpected error: ${what}`;
  if (!debug) return { code: 3, message: `${message}. LEAKGATE_DEBUG=1 shows where` };
  const frames = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { code: 3, message: [message, ...frames].join("\n") };
}
async function withoutSecrets(message) {
  try {
    const { maskMessage } = await importLate("./late/run-maskMessage.js");
    return maskMessage(message);
  } catch {
    return "the scan broke off, and the reason cannot be shown: leakgate is not installed completely";
  }
}

// src/cli/output.ts
init_printable();
var Output = class {
  #given;
  #openStdout;
  #openStderr;
  #failure;
  /** Default: the process's own. They are opened when something is to be written, since that costs a hook time. */
  constructor(stdout, stderr) {
    this.#given = { stdout, stderr };
  }
  get #stdout() {
    if (this.#openStdout === void 0) {
      this.#openStdout = this.#given.stdout ?? process.stdout;
      this.#openStdout.on("error", (error) => {
        if (error.code !== "EPIPE") this.#failure = error.code ?? "unknown error";
      });
    }
    return this.#openStdout;
  }
  get #stderr() {
    if (this.#openStderr === void 0) {
      this.#openStderr = this.#given.stderr ?? process.stderr;
      this.#openStderr.on("error", () => {
      });
    }
    return this.#openStderr;
  }
  /** Writes a report or an answer. */
  print(text2) {
    if (text2 !== "") this.#stdout.write(text2.endsWith("\n") ? text2 : `${text2}
`);
  }
  /** Writes a piece of a dialogue as it is, without a line feed. */
  write(text2) {
    this.#stdout.write(text2);
  }
  /** Standard error, for a bar that draws itself. */
  get terminal() {
    return this.#stderr;
  }
  /** Writes bytes as they are, and waits until they are taken. @returns false when the reader has gone */
  async pass(bytes) {
    if (bytes.length === 0) return true;
    return await new Promise(
      (resolve5) => this.#stdout.write(bytes, (error) => resolve5(error === null || error === void 0))
    );
  }
  /** Writes a message for the user; each line begins with the program's name. */
  say(message) {
    for (const line of message.split("\n")) this.#stderr.write(`leakgate: ${printable(line)}
`);
  }
  /** Writes a text of several lines for the user, such as help. */
  note(text2) {
    this.#stderr.write(`${text2}
`);
  }
  /** Waits until all was handed over. @returns why standard output could not be written, if so */
  async drained() {
    const opened = this.#openStdout;
    if (opened !== void 0) await new Promise((resolve5) => opened.write("", () => resolve5()));
    return this.#failure;
  }
};

// core.ts
init_runScan();

// src/cli/start.ts
async function run2(argv, context) {
  const [command, second, ...rest] = argv;
  if (command === "hook" && second === "run" && rest.length > 0 && !rest.some((arg) => arg.startsWith("-"))) {
    const { runHook: runHook2 } = await Promise.resolve().then(() => (init_runHook(), runHook_exports));
    return await runHook2(rest[0], rest.slice(1), { settings: {}, print: {} }, context);
  }
  if (command === "scan" && second === "--staged" && rest.length === 0) {
    const { runScan: runScan2 } = await Promise.resolve().then(() => (init_runScan(), runScan_exports));
    return await runScan2({ cwd: context.environment.cwd, source: { kind: "staged" } }, {}, context);
  }
  const { runCommandLine } = await importLate("./late/cli-cli.js");
  return await runCommandLine(argv, context);
}
function readEnvironment() {
  return {
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    // A hook that has nothing to say need not open them: Node loads its streams for that.
    get stdoutIsTerminal() {
      return process.stdout.isTTY === true;
    },
    get stderrIsTerminal() {
      return process.stderr.isTTY === true;
    },
    get columns() {
      return process.stdout.columns;
    },
    node: process.execPath,
    program: process.argv[1] ?? ""
  };
}
function start(onStagedScanned = () => {
}) {
  const output = new Output();
  const debug = process.env["LEAKGATE_DEBUG"] === "1";
  let isDone = false;
  const fail = async (error) => {
    const { code: code2, message } = explain2(error, debug);
    process.exitCode = code2;
    isDone = true;
    output.say(await withoutSecrets(message));
  };
  const main = async () => {
    const code2 = await run2(process.argv.slice(2), { environment: readEnvironment(), output, onStagedScanned });
    const failure2 = await output.drained();
    if (isDone) return;
    isDone = true;
    process.exitCode = failure2 === void 0 ? code2 : 3;
    if (failure2 !== void 0) output.say(`standard output could not be written (${failure2})`);
  };
  process.exitCode = 3;
  process.on("uncaughtException", fail);
  process.on("exit", () => {
    if (!isDone) output.say("the scan ended before it was done");
  });
  main().catch(fail);
}

// core.ts
init_allowances();
init_config();
init_configFile();
init_describeErrors();
init_globs();
init_parsers();
init_pathSettings();
init_settings();
init_size();
init_attempt();
init_automaton();
init_carryDetected();
init_carryInner();
init_carryRaws();
init_awsAccount();
init_bech32();
init_checksums();
init_crc32();
init_encoded();
init_checks();
init_natsSeed();
init_privateKeyBody();
init_decode();
init_deltaScan();
init_encodedParts();
init_engine();
init_entropy();
init_fileRules();
init_announced();
init_beside();
init_buckets();
init_candidates();
init_chance();
init_detector();
init_dull();
init_embedded();
init_explain();
init_features();
init_indirect();
init_kinds2();
init_letters();
init_lineFacts();
init_lines2();
init_model2();
init_nameFacts();
init_names3();
init_naming();
init_place2();
init_quoted();
init_shapes();
init_survey();
init_valueFeatures();
init_walk();
init_hitList();
init_judge();
init_keywordHits();
init_keywordIndex();
init_known();
init_latin();
init_leet();
init_locate();
init_locator();
init_marks();
init_matcher();
init_names2();
init_needs();
init_outputFacts();
init_pathTests();
init_placeholder();
init_fastKeywords();
init_keywordTables();
init_keywords();
init_quotedPrintable();
init_runs();
init_text();
init_exitCode();
init_prefilter();
init_batchParser();
init_checkIgnore();
init_environment();
init_failure();
init_git();
init_lineDiff();
init_myers();
init_objectReader();
init_oidTable();
init_pathText();
init_plainRepository();
init_rawDiff();
init_repository();
init_store();
init_hookNames();
init_src();
init_model();
init_coverage();
init_errors();
init_kinds();
init_secret();
init_rules();
init_chooseEntries();
init_guard();
init_guards();
init_buildArgument();
init_ciRules();
init_compose();
init_defaultSecret();
init_dockerfile();
init_dockerignoreCoverage();
init_envFile();
init_fileMode();
init_frontend();
init_gitFolder();
init_ignoreCoverage();
init_invisible();
init_keyFile();
init_kubernetes();
init_pipeline();
init_reuse();
init_secretsFolder();
init_template();
init_workflow();
init_imageFiles();
init_kind();
init_taintRule();
init_wake();
init_withGuards();
init_policyFiles();
init_checkstyle();
init_codequality();
init_csv();
init_findingJson();
init_formats();
init_github();
init_gitlab();
init_json();
init_jsonl();
init_junit();
init_markdown();
init_pretty();
init_rdjson();
init_sarif();
init_secretList();
init_sha256();
init_words();
init_xml();
init_builtin();
init_examples();
init_fakeValues();
init_genericDetector();
init_lazyRule();
init_nearest();
init_rulesFile();
init_shippedFile();
init_newRevisions();
init_openSource();
init_parts();
init_pathExists();
init_place();
init_positiveControl();
init_prepare();
init_repositoryView();
init_ruleSet();
init_rulesEngine();
init_run();
init_threads();
init_scan();
init_keeper();
init_kind2();
init_withArchives();
init_blobs();
init_disk();
init_inOrder();
init_names();
init_staged();
init_annotate();
init_baselineKeys();
init_comments();
init_excerpt();
init_inline();
init_lines();
init_mask();
init_printable();
init_order();
init_version();
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  m0_BASELINE_FILE,
  m0_BASELINE_SCHEMA,
  m0_BASELINE_SCOPES,
  m0_BASELINE_STATUSES,
  m100_CONFIDENCES,
  m100_CoverageLog,
  m100_IncompleteError,
  m100_SEVERITIES,
  m100_Secret,
  m100_UsageError,
  m100_checkEnv,
  m100_exitCode,
  m100_revealSecret,
  m100_scan,
  m101_CONFIDENCES,
  m101_CoverageLog,
  m101_IncompleteError,
  m101_SEVERITIES,
  m101_Secret,
  m101_UsageError,
  m101_revealSecret,
  m102_CoverageLog,
  m103_IncompleteError,
  m103_UsageError,
  m104_CONFIDENCES,
  m104_SEVERITIES,
  m105_Secret,
  m105_revealSecret,
  m106_CHECK_ENV_RULES,
  m107_chooseEntries,
  m107_entryFilter,
  m107_kindsFor,
  m108_guardRule,
  m109_GUARDS,
  m109_GUARD_RULES,
  m10_ConfigFile,
  m10_readConfigFile,
  m110_buildArgumentRule,
  m111_argumentRule,
  m111_checkoutRule,
  m111_echoRule,
  m111_literalRule,
  m112_composeGuard,
  m112_defaultRule,
  m112_literalRule,
  m113_defaultSecretGuard,
  m113_rule,
  m114_copyRule,
  m114_dockerfileGuard,
  m114_valueRule,
  m115_dockerignoreGuard,
  m115_rule,
  m116_envFileGuard,
  m116_plainRule,
  m116_secretRule,
  m117_fileModeGuard,
  m117_fileModeRule,
  m118_frontendGuard,
  m118_rule,
  m119_gitFolderGuard,
  m119_gitFolderRule,
  m11_describeErrors,
  m120_ignoreCoverageGuard,
  m120_rule,
  m121_invisibleGuard,
  m121_rule,
  m122_dumpRule,
  m122_keyFileGuard,
  m122_keyRule,
  m123_WORKLOADS,
  m123_defaultRule,
  m123_kubernetesGuard,
  m123_literalRule,
  m123_secretRule,
  m124_pipelineGuard,
  m125_reuseGuard,
  m125_reuseRule,
  m126_fileRule,
  m126_folderRule,
  m126_secretsFolderGuard,
  m127_rule,
  m127_templateGuard,
  m128_workflowGuard,
  m129_guardedInImage,
  m12_compileGlobs,
  m130_Kind,
  m130_kindsOf,
  m131_TAINT_FILE,
  m131_TAINT_RULE,
  m132_Woken,
  m132_idOf,
  m132_isWake,
  m132_partWakes,
  m132_wakeRules,
  m133_guardWakes,
  m133_sharedWakes,
  m133_withGuards,
  m134_onDisk,
  m135_checkstyle,
  m136_codequality,
  m137_csv,
  m138_coverageJson,
  m138_findingJson,
  m138_partJson,
  m138_safeJson,
  m138_suppressedJson,
  m138_suppressionsJson,
  m139_formats,
  m13_ParsersNeeded,
  m13_loadParsers,
  m13_parsers,
  m140_github,
  m140_workflowCommand,
  m141_gitlab,
  m141_identifier,
  m142_json,
  m143_jsonl,
  m144_junit,
  m145_code,
  m145_escapeMarkdown,
  m145_markdown,
  m146_pretty,
  m147_rdjson,
  m148_sarif,
  m149_secretLines,
  m14_overlay,
  m14_requireKnownRule,
  m14_selectsRule,
  m14_topSettings,
  m150_sha256,
  m151_byteText,
  m151_changeText,
  m151_count,
  m151_coverageTexts,
  m151_grouped,
  m151_placeText,
  m151_scannedText,
  m151_secretText,
  m151_severityText,
  m151_skippedTexts,
  m151_suppressedText,
  m151_suppressionText,
  m151_webAddress,
  m151_worstFirst,
  m152_XML_HEADER,
  m152_element,
  m152_xmlText,
  m153_builtinIndex,
  m153_builtinRules,
  m154_fillTemplates,
  m155_TEMPLATE_NAMES,
  m155_fakeValue,
  m155_randomFrom,
  m156_genericDetector,
  m157_lazyRule,
  m158_nearest,
  m159_readRulesFile,
  m159_writeRulesFile,
  m15_DEFAULT_MAX_FILE_SIZE,
  m15_settle,
  m160_shippedFile,
  m161_newRevisions,
  m161_oldRevisions,
  m162_openSource,
  m163_assemble,
  m163_verify,
  m164_makePathExists,
  m165_locate,
  m166_positiveControl,
  m167_prepare,
  m168_repositoryView,
  m169_OWN_RULES,
  m169_loadRules,
  m169_loadedRules,
  m16_parseSize,
  m170_rulesEngine,
  m171_perform,
  m172_withThreads,
  m173_collect,
  m174_Keeper,
  m175_HEAD_BYTES,
  m175_archiveKind,
  m175_isDocument,
  m176_withArchives,
  m177_AHEAD,
  m177_SUBMODULE,
  m177_isFresh,
  m177_missingObject,
  m177_oldBlobs,
  m177_readBlob,
  m177_tooLarge,
  m177_versionChunk,
  m177_versionEntry,
  m178_modeOnDisk,
  m178_readDisk,
  m179_inOrder,
  m17_attempt,
  m180_nameChunks,
  m181_stagedSource,
  m182_makeAnnotate,
  m183_withoutBaselineKeys,
  m184_BLOCK_WORDS,
  m184_blockMarks,
  m184_comments,
  m184_namesRule,
  m185_EXCERPT_WIDTH,
  m185_Excerpts,
  m186_InlineAllows,
  m186_markLines,
  m187_Lines,
  m188_makeMask,
  m188_maskCoverage,
  m188_noMask,
  m189_printable,
  m189_printableLine,
  m18_buildAutomaton,
  m18_findKeywords,
  m18_findKeywordsIn,
  m18_listOf,
  m18_makeLists,
  m18_newTable,
  m190_byPlace,
  m190_compareBytes,
  m191_version,
  m19_carried,
  m19_carryDetected,
  m19_carryShapes,
  m19_eachHit,
  m1_runHook,
  m20_carryInner,
  m21_carryRaws,
  m22_awsAccount,
  m22_awsAccountId,
  m23_bech32,
  m23_makeBech32,
  m24_checksum,
  m24_checksums,
  m25_BASE36,
  m25_BASE62,
  m25_BASE62_LOWER_FIRST,
  m25_crc32,
  m25_hex8,
  m25_inBase,
  m25_swapBytes,
  m26_base64Length,
  m26_basicPair,
  m26_embeddedJson,
  m26_jwtHeader,
  m26_jwtInBase64,
  m26_macaroon,
  m26_numberedBytes,
  m26_referenceToken,
  m26_snowflake,
  m27_checks,
  m28_natsSeed,
  m29_pemBody,
  m2_defined,
  m30_SHORTEST_WRAPPED,
  m30_continuesLine,
  m30_encodedRegions,
  m31_DeltaScan,
  m32_encodedParts,
  m33_Engine,
  m34_entropy,
  m34_spread,
  m35_inNamedFile,
  m36_announcedHarmless,
  m37_nearest,
  m37_outerName,
  m38_BUCKETS,
  m38_add,
  m38_addGroups,
  m38_addWords,
  m38_countWords,
  m39_FORMS,
  m39_candidatesOf,
  m3_wantsColor,
  m40_CHANCE_FEATURES,
  m40_chanceFeatures,
  m41_Detector,
  m42_isDull,
  m43_asHexadecimal,
  m43_byteLists,
  m43_defaults,
  m43_entities,
  m43_holdsEntities,
  m44_explain,
  m45_FEATURES,
  m45_GROUPS,
  m45_describe,
  m45_newVector,
  m46_indirectName,
  m47_kindOf,
  m47_ruleOf,
  m48_likeness,
  m49_factsOf,
  m49_lineWordsOf,
  m4_explain,
  m4_withoutSecrets,
  m50_beginsQuoted,
  m50_endOfLine,
  m50_holdsValue,
  m50_isWorth,
  m50_lineStart,
  m50_neighbourAfter,
  m50_neighbourBefore,
  m50_textOf,
  m51_readModel,
  m52_lettersOf,
  m52_nameFacts,
  m53_NAME_ABOUT,
  m53_NAME_KINDS,
  m53_wordEnd,
  m53_wordsOf,
  m54_nameAround,
  m54_nameBefore,
  m55_PLACE_FEATURES,
  m55_isSamePlace,
  m55_isTest,
  m55_placeOf,
  m56_isWord,
  m56_quotedTexts,
  m57_UUID_LENGTH,
  m57_uuidHits,
  m58_ANYTHING,
  m58_BLANKS,
  m58_DIGIT,
  m58_ELEMENT,
  m58_EMBEDDED,
  m58_LIST,
  m58_LONG_RUN,
  m58_NAME,
  m58_QUOTE,
  m58_RUN,
  m58_SCHEME,
  m58_SHORTEST,
  m58_SIGN,
  m58_URL,
  m58_bareEnd,
  m58_isRun,
  m58_survey,
  m59_UUID,
  m59_VALUE_FEATURES,
  m59_flag,
  m59_valueFeatures,
  m5_Output,
  m60_walk,
  m61_HitList,
  m62_judge,
  m63_carryHits,
  m63_firstAfter,
  m63_flat,
  m63_ownHits,
  m64_makeIndex,
  m64_packIndex,
  m64_unpackIndex,
  m65_byLayer,
  m65_inOrder,
  m65_joined,
  m65_moved,
  m66_BLOCK,
  m66_LatinView,
  m66_MARGIN,
  m67_LEET,
  m68_locate,
  m69_Locator,
  m6_printRun,
  m6_runScan,
  m70_MARK_KEYWORDS,
  m70_MARK_KINDS,
  m70_findMarks,
  m70_noMarks,
  m71_Matcher,
  m72_asFolders,
  m72_scanNames,
  m72_withoutEndings,
  m73_applyNeeds,
  m74_DETECTOR,
  m74_FAR,
  m74_MARK,
  m74_NEAR,
  m74_OutputFacts,
  m74_PATHS,
  m74_UNSURE,
  m75_PathTests,
  m76_placeholder,
  m77_FastKeywords,
  m78_BEHIND,
  m78_BLOCK,
  m78_LAYOUT,
  m78_keywordTables,
  m79_Keywords,
  m7_start,
  m80_addQuotedPrintable,
  m81_changedLines,
  m81_gapsOf,
  m81_isIn,
  m81_runsOf,
  m81_withNames,
  m82_decodeText,
  m82_isUtf16,
  m82_scanText,
  m83_exitCode,
  m84_prefilterModule,
  m85_BatchParser,
  m86_ignoredPaths,
  m87_gitEnvironment,
  m87_reachesGit,
  m88_firstLine,
  m88_gitFailure,
  m88_gitMissing,
  m89_Git,
  m8_compileAllowances,
  m90_addedLines,
  m90_changedPart,
  m90_countLines,
  m91_unmatchedLines,
  m92_ObjectReader,
  m93_OidTable,
  m94_pathText,
  m95_plainRepository,
  m96_RawDiffParser,
  m97_EMPTY_TREE,
  m97_discover,
  m97_discoverByGit,
  m98_storedIds,
  m98_storedObjects,
  m99_ACTIONS,
  m99_ALL_HOOKS,
  m99_HOOKS,
  m99_hookName,
  m99_skipCommand,
  m9_CONFIG_FILE,
  m9_Config,
  m9_loadConfig
});
