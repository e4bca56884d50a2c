import {
  fillTemplates
} from "./chunk-YX522UED.js";
import {
  makeAnnotate,
  version
} from "./chunk-TAPB663U.js";
import {
  builtinIndex,
  builtinRules
} from "./chunk-PUGBKRI7.js";
import {
  Engine
} from "./chunk-AZWYZOCN.js";
import {
  nearest
} from "./chunk-VFXSVQ74.js";
import {
  chooseEntries,
  entryFilter,
  guardRule,
  partWakes,
  wakeRules
} from "./chunk-C3NNQOJZ.js";
import {
  maskCoverage,
  noMask
} from "./chunk-54UQSTKE.js";
import {
  BASELINE_FILE
} from "./chunk-GIS3NKQO.js";
import {
  Kind
} from "./chunk-HN7FCPRB.js";
import {
  readDisk
} from "./chunk-VV76PATK.js";
import {
  discover
} from "./chunk-SJ2QLKRZ.js";
import {
  CONFIDENCES,
  CoverageLog,
  IncompleteError,
  SEVERITIES,
  UsageError
} from "./chunk-5XQC26GI.js";

// src/run/run.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join5 } from "node:path";

// src/config/config.ts
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

// src/config/parsers.ts
var ParsersNeeded = class extends Error {
  name = "ParsersNeeded";
};
var loaded;
async function loadParsers() {
  loaded ??= await import("./packages-PHU7WHV7.js");
}
function parsers() {
  if (loaded === void 0) throw new ParsersNeeded("the configuration's parsers are not loaded");
  return loaded;
}

// src/config/globs.ts
function compileGlobs(globs, folder, place2) {
  const matchers = globs.map((glob, i) => parsers().picomatch(patterns(glob, place2(i)), { dot: true }));
  const prefix = folder === "" ? "" : `${folder}/`;
  return (path) => {
    if (!path.startsWith(prefix)) return -1;
    const below = path.slice(prefix.length);
    return matchers.findIndex((matches) => matches(below));
  };
}
function patterns(glob, place2) {
  if (glob.startsWith("!")) {
    throw new UsageError(`${place2}: a glob that begins with "!" is not supported; write the globs that are meant`);
  }
  const plain = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  if (plain.split("/").includes("..")) {
    throw new UsageError(`${place2}: a glob speaks of paths below the file's own folder; ".." has no place in it`);
  }
  if (plain === "" || plain === ".") return ["**"];
  const anchored = plain.includes("/") || glob.startsWith("/") || glob.startsWith("./");
  const whole = anchored ? plain : `**/${plain}`;
  return [whole, `${whole}/**`];
}

// src/config/allowances.ts
function compileAllowances(file, folder) {
  return (file.raw.allow ?? []).map((raw, i) => compile(raw, i, file, folder));
}
function compile(raw, index, file, folder) {
  const { paths, reason, owner, until, rules, values, stopwords } = raw;
  if (until !== void 0) checkDate(until, file.place("allow", index, "until"));
  const globs = paths ?? (folder === "" ? void 0 : ["**"]);
  const matches = globs === void 0 ? void 0 : compileGlobs(globs, folder, (i) => file.place("allow", index, "paths", i));
  return Object.freeze({
    reason,
    at: file.place("allow", index),
    ...owner !== void 0 && { owner },
    ...until !== void 0 && { until },
    ...rules !== void 0 && { rules },
    ...matches !== void 0 && { path: (path) => matches(path) >= 0 },
    ...values !== void 0 && {
      values: values.map((value, i) => compilePattern(value, file.place("allow", index, "values", i)))
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
function checkDate(text, place2) {
  const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`${place2}: there is no such day`);
  }
}

// src/config/configFile.ts
import { readFileSync } from "node:fs";

// src/config/describeErrors.ts
var MOST = 10;
var FLAG_ONLY = ["show-secrets"];
function describeErrors(errors, file) {
  const mistakes = errors.filter((error) => !/\/anyOf\/\d/.test(error.schemaPath)).map((error) => describe(error, file));
  mistakes.sort((a, b) => a.line - b.line);
  const lines = mistakes.slice(0, MOST).map((m) => `${m.place}: ${m.text}`);
  return mistakes.length > MOST ? [...lines, `and ${mistakes.length - MOST} more`] : lines;
}
function describe(error, file) {
  const keys = error.instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).map((part) => /^\d+$/.test(part) ? Number(part) : part);
  const unknown = error.params["additionalProperty"];
  const place2 = file.place(...keys, ...typeof unknown === "string" ? [unknown] : []);
  const text = typeof unknown === "string" ? unknownKey(unknown, error) : `${name(keys)} ${expectation(error)}`;
  return { place: place2, line: Number(place2.slice(place2.lastIndexOf(":") + 1)), text };
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
    (text, key) => typeof key === "number" ? `${text}[${key}]` : `${text}${text && "."}${key}`,
    ""
  );
}
var TYPES = {
  array: "a list",
  object: "a map of keys",
  string: "a text",
  integer: "a whole number",
  boolean: "true or false"
};
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

// src/config/configFile.ts
var ConfigFile = class {
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
function readConfigFile(path, label) {
  const { LineCounter, parseDocument, validateConfig } = parsers();
  const text = readText(path, label);
  if (text === void 0) return void 0;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== void 0) {
    throw new UsageError(`${label}:${lines.linePos(broken.pos[0]).line}: not valid YAML: ${broken.message}`);
  }
  const value = plainValue(document, lines, label) ?? {};
  const file = new ConfigFile(label, value, (keys) => lineOf(keys, document, lines));
  if (!validateConfig(value)) throw new UsageError(describeErrors(validateConfig.errors ?? [], file).join("\n"));
  return file;
}
function lineOf(keys, document, lines) {
  const { isMap, isNode, isPair, isScalar } = parsers();
  for (let length = keys.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    const isKey = (key) => isScalar(key) && key.value === keys[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isKey(item.key)) : void 0;
    const node = pair?.key ?? document.getIn(keys.slice(0, length), true);
    const start = isNode(node) ? node.range?.[0] : void 0;
    if (start !== void 0) return lines.linePos(start).line;
  }
  return 1;
}
function plainValue(document, lines, label) {
  try {
    return document.toJS();
  } catch (error) {
    let start = 0;
    parsers().visit(document, {
      Alias: (_key, alias) => {
        if (alias.resolve(document) !== void 0) return void 0;
        start = alias.range?.[0] ?? 0;
        return parsers().visit.BREAK;
      }
    });
    throw new UsageError(`${label}:${lines.linePos(start).line}: not valid YAML: ${error.message}`);
  }
}
function readText(path, label) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw new UsageError(`${label}: cannot be read (${code ?? "unknown error"})`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${label}: is not UTF-8 text`);
  }
}

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
function overlay(parent, file, folder, given, known) {
  const { raw } = file;
  checkRules(file, parent, known);
  const only = given.rules === void 0 && raw.rules?.only !== void 0 ? new Set(raw.rules.only) : parent.only;
  const without = new Map(parent.without);
  raw.rules?.exclude?.forEach((id, i) => without.set(id, file.place("rules", "exclude", i)));
  const place2 = (i) => file.place("exclude", i);
  const exclude = raw.exclude ?? [];
  const from = (key, isGiven) => !isGiven && raw[key] !== void 0 ? file.place(key) : parent.origins[key];
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
    files: [...parent.files, file]
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
function checkRules(file, parent, known) {
  const { rules, allow } = file.raw;
  rules?.only?.forEach((id, i) => {
    const place2 = file.place("rules", "only", i);
    requireKnownRule(id, known, place2);
    if (parent.files.length > 0 && !selectsRule(parent, id)) {
      throw new UsageError(
        `${place2}: rule "${id}" is switched off in a parent folder; a sub-directory can only narrow the choice`
      );
    }
  });
  rules?.exclude?.forEach((id, i) => requireKnownRule(id, known, file.place("rules", "exclude", i)));
  allow?.forEach(
    (entry, i) => entry.rules?.forEach((id, j) => requireKnownRule(id, known, file.place("allow", i, "rules", j)))
  );
}

// src/config/size.ts
var UNITS = {
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
function parseSize(text, from) {
  const parts = /^([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)$/i.exec(text.trim());
  const unit = UNITS[(parts?.[2] ?? "").toLowerCase()];
  const bytes = parts === null || unit === void 0 ? Number.NaN : Math.floor(Number(parts[1]) * unit);
  if (Number.isSafeInteger(bytes) && bytes >= 1) return bytes;
  throw new UsageError(`${from}: must be a size such as 10MB or 1GiB`);
}

// src/config/settings.ts
var DEFAULT_MAX_FILE_SIZE = 1024 ** 3;
var DEFAULT_ARCHIVE_DEPTH = 0;
var DEFAULT_DECODE_DEPTH = 3;
function settle(file, given) {
  const raw = file?.raw ?? {};
  const jobs = given.jobs ?? raw.jobs;
  const shard = given.shard ?? raw.shard;
  const format = given.format ?? raw.format;
  return Object.freeze({
    failOn: given.failOn ?? raw["fail-on"] ?? "low",
    maxFileSize: given.maxFileSize ?? fileSize(file) ?? DEFAULT_MAX_FILE_SIZE,
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
function fileSize(file) {
  const size = file?.raw["max-file-size"];
  return size === void 0 ? void 0 : parseSize(String(size), file.place("max-file-size"));
}

// src/config/config.ts
var CONFIG_FILE = ".leakgate.yaml";
var OVERLAY_KEYS = [
  "$schema",
  "rules",
  "min-severity",
  "min-confidence",
  "exclude",
  "allow",
  "inline-allow"
];
var Config = class {
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
    const file = readTopFile(request);
    this.settings = settle(file, overrides);
    const bare = topSettings(overrides);
    this.top = file === void 0 ? bare : this.#lay(bare, file, "");
    this.rules = neededRules(request.rules, this.top);
    if (this.rules.length === 0) throw new UsageError(`no rule is left to scan with: ${whyNoRule(this.top)}`);
    const fromFile = file?.raw.baseline;
    if (overrides.baseline !== void 0) {
      this.baseline = overrides.baseline === false ? false : resolve(cwd, overrides.baseline);
    } else if (fromFile !== void 0) {
      this.baseline = fromFile === false ? false : resolve(topFolder(request) ?? root ?? cwd, fromFile);
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
  /** `sha256:…` over what decides which findings a run gives: settings of every file met, rules, version. */
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
    const file = existsSync(`${root}/${folder}/${CONFIG_FILE}`) ? readConfigFile(`${root}/${folder}/${CONFIG_FILE}`, `${folder}/${CONFIG_FILE}`) : void 0;
    if (file !== void 0) rejectRootKeys(file);
    const settings = file === void 0 ? parent : this.#lay(parent, file, folder);
    this.#byFolder.set(folder, settings);
    return settings;
  }
  #lay(parent, file, folder) {
    const settings = overlay(parent, file, folder, this.#request.overrides, this.#known);
    this.#allowances.push(...compileAllowances(file, folder));
    this.#overlays.push({ folder, file });
    return settings;
  }
};
async function loadConfig(request) {
  const { root, cwd, file } = request;
  if (file !== void 0 || root !== void 0 && isOnTheWay(root, cwd)) await loadParsers();
  return new Config(request);
}
function isOnTheWay(root, cwd) {
  if (existsSync(join(root, CONFIG_FILE))) return true;
  for (let at2 = cwd; at2.startsWith(root) && at2 !== root && at2 !== dirname(at2); at2 = dirname(at2)) {
    if (existsSync(join(at2, CONFIG_FILE))) return true;
  }
  return false;
}
function readTopFile({ file, cwd, root }) {
  if (file === void 0) {
    const path = root === void 0 ? void 0 : join(root, CONFIG_FILE);
    return path !== void 0 && existsSync(path) ? readConfigFile(path, CONFIG_FILE) : void 0;
  }
  if (file.endsWith(".toml")) {
    throw new UsageError(`${file}: is TOML, as gitleaks uses it; leakgate reads YAML (.leakgate.yaml)`);
  }
  const found = readConfigFile(resolve(cwd, file), file);
  if (found === void 0) throw new UsageError(`${file}: there is no such configuration file`);
  return found;
}
function topFolder({ file, cwd }) {
  return file === void 0 ? void 0 : resolve(cwd, file, "..");
}
function rejectRootKeys(file) {
  const key = Object.keys(file.raw).find((k) => !OVERLAY_KEYS.includes(k));
  if (key === void 0) return;
  throw new UsageError(
    `${file.place(key)}: "${key}" holds for a whole run; it belongs into the ${CONFIG_FILE} of the root folder`
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
  return [only, without].filter((text) => text !== "").join(", ") || "there are no rules";
}

// src/run/positiveControl.ts
var PATHS = ["leakgate-control", "leakgate/positive-control.env", "src/leakgate/control.py"];
var MOST_RULES = 5;
var FIRST = {
  rule: "slack-bot-token",
  text: 'token = "xoxb-{{digit:12}}-{{digit:12}}-{{alnum:24}}"'
};
async function positiveControl(config, docs, parts) {
  const path = PATHS.find((candidate) => !config.excluded(candidate));
  if (path === void 0) {
    throw hidden(`${config.excludedBy(PATHS[0]) ?? "exclude"} leaves out every path`);
  }
  const first = config.rules.find((rule7) => rule7.id === FIRST.rule && config.selects(rule7.id, ""));
  if (first !== void 0 && await attempt(config, first, FIRST, path, parts) === void 0) return;
  const rules = candidates(config);
  if (rules.every((rule7) => rule7.where.includes("policy"))) return;
  const examples = new Map((await docs()).map((doc) => [doc.id, doc.examples.leak[0]]));
  const reasons = [];
  for (const rule7 of rules) {
    const example = examples.get(rule7.id);
    if (example === void 0) continue;
    const reason = await attempt(config, rule7, { rule: rule7.id, ...example }, path, parts);
    if (reason === void 0) return;
    reasons.push(reason);
  }
  throw hidden(reasons[0] ?? "no selected rule has an example");
}
async function attempt(config, rule7, example, free, { scan: scan2, judge }) {
  const path = example.path ?? free;
  const where = rule7.pattern === void 0 ? "path" : rule7.where[0] ?? "content";
  const bytes = Buffer.from(fillTemplates(example.text, `${rule7.id}#leak#0`));
  const matches = scan2({ bytes, path, where }).filter((match) => match.rule === rule7.id);
  if (matches.length === 0) return `rule "${rule7.id}" does not find its own example (leakgate rules test)`;
  if (config.allowances().length === 0 && config.top.minConfidence === "low") return void 0;
  const hits = matches.map((match) => ({ match, path, where }));
  const { findings, suppressed } = await judge(hits);
  return findings.some((finding) => finding.rule === rule7.id) ? void 0 : whyHidden(config, hits, suppressed);
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
function whyHidden(config, hits, suppressed) {
  const { minConfidence, origins } = config.top;
  const allowance = suppressed[0];
  if (allowance !== void 0) {
    const { match, path } = hits[0];
    const at2 = config.allowances().find((a) => a.reason === allowance.reason && (a.path?.(path) ?? true))?.at;
    return `${at2 ?? "an allowance"}: allows whatever rule "${match.rule}" and others find`;
  }
  return `${origins["min-confidence"]}: "${minConfidence}" is above what the selected rules give`;
}
function hidden(reason) {
  return new UsageError(`nothing could be found with these settings (the positive control is hidden): ${reason}`);
}

// src/run/openSource.ts
import { Readable } from "node:stream";
async function openSource(source, place2, ctx) {
  const { repository } = place2;
  switch (source.kind) {
    case "tree":
      return (await import("./tree-ETXHDFC4.js")).treeSource(ctx, repository, source.paths ?? []);
    case "stdin": {
      const { stdinSource } = await import("./stdin-6WSMZCBE.js");
      return stdinSource(ctx, Readable.from(source.input), source.filename);
    }
    case "staged":
      return (await import("./staged-K3OUENIW.js")).stagedSource(ctx, required(repository));
    case "range":
      return await rangeOf(source, required(repository), ctx);
    case "history":
      return await historyOf(source, required(repository), ctx);
  }
}
async function rangeOf({ range, notOnRemote, allowEmpty }, repository, ctx) {
  const { rangeSource } = await import("./range-K4JOVDVR.js");
  return rangeSource(ctx, repository, range, {
    ...notOnRemote !== void 0 && { notOnRemote },
    ...allowEmpty !== void 0 && { allowEmpty }
  });
}
async function historyOf(source, repository, ctx) {
  const { kind: _, ...options } = source;
  const { historySource } = await import("./history-DQLJNDG7.js");
  return historySource(ctx, repository, options);
}
function required(repository) {
  if (repository === void 0) throw new Error("a source of git objects was opened without a repository");
  return repository;
}

// src/run/pathExists.ts
import { lstatSync } from "node:fs";
import { join as join2 } from "node:path";
function makePathExists(source, { repository, root }) {
  if (source.kind === "tree") {
    return (path) => root === void 0 || lstatSync(join2(root, path), { throwIfNoEntry: false }) !== void 0;
  }
  if (repository === void 0) return () => true;
  const { git } = repository;
  if (source.kind === "staged") {
    return async (path) => (await git.output(["ls-files", "-z", "--cached", "--", path])).stdout.length > 0;
  }
  const commit = source.kind === "range" ? (source.range.split("..").at(-1) ?? "") || "HEAD" : "HEAD";
  return async (path) => {
    const answer = await git.output(["rev-parse", "--quiet", "--verify", "--end-of-options", `${commit}:${path}`], {
      accept: [0, 1, 128]
    });
    return answer.status === 0;
  };
}

// src/run/place.ts
import { realpathSync, statSync } from "node:fs";
import { dirname as dirname2, isAbsolute, relative, resolve as resolve2, sep } from "node:path";
async function locate(cwd, source) {
  const here = realFolder(cwd);
  if (source.kind === "stdin") return await aroundStdin(here);
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
async function aroundStdin(here) {
  try {
    return at(here, await discover(here), here);
  } catch (error) {
    if (error instanceof IncompleteError) return at(here, void 0, here);
    throw error;
  }
}
async function aroundPaths(here, paths) {
  const full2 = paths.map((path) => resolve2(here, path));
  const own = await discover(here);
  if (own?.root !== void 0 && full2.some((path) => lies(path, own.root))) return at(here, own, here);
  const folders = full2.map((path) => realFolder(isFolder(path) ? path : dirname2(path)));
  if (own === void 0 && full2.every((path) => lies(path, here)) && !folders.some(holdsGit)) {
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
  const rest = relative(folder, path);
  return rest !== ".." && !rest.startsWith(`..${sep}`) && !isAbsolute(rest);
}
function holdsGit(folder) {
  return statSync(resolve2(folder, ".git"), { throwIfNoEntry: false }) !== void 0;
}
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function realFolder(path) {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UsageError(
      `${path}: there is no such folder (${error.code ?? "unknown error"})`
    );
  }
}

// src/run/repositoryView.ts
import { lstatSync as lstatSync2 } from "node:fs";
import { join as join3 } from "node:path";

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
  for (let at2 = 0; at2 + 3 < fields.length; at2 += 4) {
    const [source = "", , pattern = "", path = ""] = fields.slice(at2, at2 + 4);
    if (/(?:^|\/)\.gitignore$/.test(source) && !pattern.startsWith("!")) ignored.add(path);
  }
  return ignored;
}

// src/run/repositoryView.ts
var LONGEST = 4e6;
function repositoryView(source, repository) {
  const root = repository?.root;
  if (repository === void 0 || root === void 0 || source.kind === "history" || source.kind === "stdin")
    return void 0;
  const { git } = repository;
  const blob = async (name2) => {
    const answer = await git.output(["cat-file", "blob", name2], { accept: [0, 128] });
    return answer.status === 0 ? answer.stdout : void 0;
  };
  const disk = (path) => {
    const file = readDisk(join3(root, path), LONGEST);
    return file.kind === "file" ? file.bytes : void 0;
  };
  const commit = source.kind === "range" ? (source.range.split("..").at(-1) ?? "").replace(/^\./, "") || "HEAD" : void 0;
  return {
    ignored: (paths) => ignoredPaths(git, paths),
    paths: async () => {
      const listing = commit === void 0 ? ["ls-files", "-z", "--cached"] : ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit];
      return (await git.output(listing)).stdout.toString("utf8").split("\0").filter((path) => path !== "");
    },
    content: (path) => source.kind === "tree" ? Promise.resolve(disk(path)) : blob(`${commit ?? ""}:${path}`),
    stored: (path) => blob(`:${path}`),
    ...source.kind === "staged" && { before: (path) => blob(`HEAD:${path}`) },
    ...source.kind === "range" && { before: (path) => blob(`${source.range.split("..")[0] ?? ""}:${path}`) },
    ...source.kind === "tree" && process.platform !== "win32" && { diskMode: (path) => modeOf(join3(root, path)) }
  };
}
function modeOf(full2) {
  const stat = lstatSync2(full2, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.mode & 511 : void 0;
}

// src/run/ruleSet.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join4 } from "node:path";

// src/policy/checkEnv/rules.ts
var GENERATE = "Make a value at random: openssl rand -hex 32, or python -c 'import secrets; print(secrets.token_urlsafe(48))'.";
var CHECK_ENV_RULES = [
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

// src/policy/guards/buildArgument.ts
var buildArgumentRule = guardRule(
  "build-argument-secret",
  "Secret handed to an image build as an argument",
  "high",
  "Build arguments stay in the image's history for everyone who can pull it. Use a build secret: RUN --mount=type=secret,id=NAME in the Dockerfile, and build.secrets in compose, secrets in docker/build-push-action, or --secret with docker build."
);

// src/policy/guards/compose.ts
var FIX = "Write ${NAME:?set it in .env} so that a missing value stops the start, or mount it: secrets: in the compose file and NAME_FILE=/run/secrets/name. Rotate what was written out.";
var literalRule = guardRule(
  "compose-secret",
  "Credential written out in a compose file",
  "high",
  FIX
);
var defaultRule = guardRule(
  "compose-default",
  "Credential with a default in a compose file",
  "medium",
  FIX
);
var composeGuard = {
  rules: [literalRule, defaultRule, buildArgumentRule],
  kinds: Kind.compose,
  check: async (file) => (await import("./compose-IJPY6MLO.js")).check(file)
};

// src/policy/guards/defaultSecret.ts
var rule = guardRule(
  "default-secret",
  "Credential with a default value",
  "medium",
  "Take the default out and let the program stop at the start when the setting is missing; check at the start that no known default is in use."
);
var NOT_CODE = "^(?!.*\\.(?:mdx?|rst|txt|adoc|org|html?|lock|snap|svg|csv|po|map|ipynb|log|tex|env)$)(?!(?:.*/)?(?:dist|node_modules|bower_components|vendor|third_party|\\.next|\\.nuxt|\\.output)/)(?!.*[.-](?:min|bundle|umd)\\.)";
var defaultSecretGuard = {
  rules: [rule],
  kinds: Kind.config,
  wakes: [
    {
      // What people write for a secret that they mean to change one day.
      keywords: "changeme change-me change_me changeit changethis change-this change_this change-in-prod change_in_prod in-production in_production django-insecure- your-256-bit notsosecret not-so-secret supersecret super-secret super_secret insecure- replace-me replace_me replaceme dev-secret dev_secret minioadmin your-secret your_secret my-secret my_secret mysecret-".split(" "),
      // The end of a text, of an expansion, or of a line in a settings file.
      pattern: "[\\w!@#$%.+/-]{0,48}(?:[\"'`}]|\\s*$|\\r?\\n)",
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
  check: async (file) => (await import("./defaultSecret-4DNFI7PQ.js")).check(file)
};

// src/policy/guards/dockerfile.ts
var MOUNT = "Use a build secret instead: RUN --mount=type=secret,id=NAME, read from /run/secrets/NAME, leaves no trace in the image.";
var valueRule = guardRule(
  "dockerfile-secret",
  "Secret in a Dockerfile",
  "high",
  `${MOUNT} What the program needs when it runs is handed over then. Rotate what was written out.`
);
var copyRule = guardRule(
  "dockerfile-copies-secret",
  "Dockerfile copies secrets into the image",
  "high",
  `${MOUNT} List the file in .dockerignore, too, so that it does not reach the builder.`
);
var dockerfileGuard = {
  rules: [valueRule, copyRule, buildArgumentRule],
  kinds: Kind.dockerfile,
  check: async (file) => (await import("./dockerfile-YICQ4Y7S.js")).check(file)
};

// src/policy/guards/dockerignoreCoverage.ts
var rule2 = guardRule(
  "dockerignore-coverage",
  "Image build takes files with secrets along",
  "medium",
  "Add the lines that are named to the .dockerignore of the build context, or copy only the folders that the image needs."
);
var dockerignoreGuard = {
  rules: [rule2],
  kinds: Kind.dockerfile | Kind.compose | Kind.ignoreFile | Kind.secretsFolder | Kind.template | Kind.env,
  finish: async (files, context) => (await import("./dockerignoreCoverage-PUAGF7YL.js")).finish(files, context)
};

// src/policy/guards/envFile.ts
var FIX2 = "Take it out of version control (git rm --cached) and ignore it; rotate every credential in it, since the history keeps them. Commit a template with placeholders (.env.example) instead, or an encrypted file (sops, dotenvx, git-crypt).";
var secretRule = guardRule("env-file", "Env file under version control", "high", FIX2);
var plainRule = guardRule(
  "env-file-plain",
  "Env file without credentials under version control",
  "low",
  "Take it out of version control (git rm --cached) and ignore it, or call it a template (.env.example): the next credential that is put there would be committed too."
);
var envFileGuard = {
  rules: [secretRule, plainRule],
  kinds: Kind.env,
  claims: true,
  check: async (file, context) => (await import("./envFile-ZG3KW7AP.js")).check(file, context)
};

// src/policy/guards/fileMode.ts
var fileModeRule = guardRule(
  "secret-file-mode",
  "File with secrets that others on this machine can read",
  "medium",
  "Let only the owner read it: chmod 600 FILE (and chmod 700 for the folder)."
);
var fileModeGuard = {
  rules: [fileModeRule],
  kinds: Kind.env | Kind.secretsFolder | Kind.keyFile,
  check: async (file, context) => (await import("./fileMode-WLNPIIIO.js")).check(file, context)
};

// src/policy/guards/frontend.ts
var rule3 = guardRule(
  "frontend-secret",
  "Secret in a variable that goes to the browser",
  "high",
  "Whoever opens the page can read it. Keep the secret on the server, call the service from there, and take the public prefix off its name. Rotate it if it was ever in a build."
);
var PREFIXES = [
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
var frontendGuard = {
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
  check: async (file) => (await import("./frontend-J5IR5TW7.js")).check(file, PREFIXES)
};

// src/policy/guards/ignoreCoverage.ts
var rule4 = guardRule(
  "ignore-coverage",
  ".gitignore does not cover files that hold secrets",
  "medium",
  "Add the lines that are named to .gitignore; git check-ignore -v PATH shows which line decides."
);
var ignoreCoverageGuard = {
  rules: [rule4],
  kinds: Kind.env | Kind.template | Kind.compose | Kind.secretsFolder | Kind.ignoreFile | Kind.keyFile,
  wakes: [
    {
      keywords: [".env.prod", ".env.stag", ".env.live", ".env.secret"],
      path: "(?:^|/)(?:[^/]*\\.(?:md|mdx|rst|txt|adoc|ya?ml|sh|bash|toml|env|mk)|[^/.]+|\\.env[^/]*)$"
    }
  ],
  finish: async (files, context) => (await import("./ignoreCoverage-U2V7Y5ZR.js")).finish(files, context)
};

// src/policy/guards/invisible.ts
var rule5 = guardRule(
  "invisible-characters",
  "Invisible or reordering characters where a review must see everything",
  "high",
  "Delete the character (an editor that shows control characters, or: grep -nP '[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]'), and look at who put it there."
);
var WHOLE = Kind.env | Kind.template | Kind.workflow | Kind.pipeline | Kind.jenkinsfile | Kind.scannerConfig | Kind.ignoreFile;
var invisibleGuard = {
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
  check: async (file) => (await import("./invisible-SIHPHNHK.js")).check(file, WHOLE)
};

// src/policy/guards/keyFile.ts
var REMOVE = "Take it out of version control (git rm --cached), ignore it, and rotate what it holds: the history keeps it.";
var keyRule = guardRule(
  "key-file",
  "Key or credential file under version control",
  "critical",
  REMOVE
);
var dumpRule = guardRule(
  "dump-file",
  "Dump or history of a program under version control",
  "high",
  "Take it out of version control (git rm --cached) and ignore it; look through it for credentials and personal data, and rotate what you find."
);
var keyFileGuard = {
  rules: [keyRule, dumpRule],
  kinds: Kind.keyFile,
  wakes: [
    {
      keywords: ["postgresql database dump", "-- mysql dump", "-- mariadb dump", "phpmyadmin sql dump"],
      path: "\\.(?:sql|txt|dump|bak|old)$"
    }
  ],
  claims: true,
  check: async (file, context) => (await import("./keyFile-5FK2TGAY.js")).check(file, context)
};

// src/policy/guards/kubernetes.ts
var FIX3 = "Keep the value in a store and point to it: secretKeyRef to a Secret that is made by ExternalSecret, SealedSecret or sops. Rotate what was written out.";
var secretRule2 = guardRule(
  "kubernetes-secret",
  "Kubernetes Secret with its values in the open",
  "high",
  FIX3
);
var literalRule2 = guardRule(
  "kubernetes-literal",
  "Credential written out in a Kubernetes manifest or Helm chart",
  "high",
  FIX3
);
var defaultRule2 = guardRule(
  "kubernetes-default",
  "Credential with a default in a Kubernetes manifest or Helm chart",
  "medium",
  FIX3
);
var WORKLOADS = [
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
var kubernetesGuard = {
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
  check: async (file, context) => (await import("./kubernetes-5AHXSTEW.js")).check(file, context)
};

// src/policy/guards/ciRules.ts
var literalRule3 = guardRule(
  "ci-secret",
  "Credential written out in a pipeline",
  "high",
  "Store it in the CI system (a repository or environment secret, a masked variable, a credential of Jenkins) and refer to it there. Rotate what was written out."
);
var echoRule = guardRule(
  "ci-secret-in-log",
  "Pipeline prints a secret",
  "high",
  "Take the print out. Masking fails as soon as the value is encoded, cut or spread over lines; logs are kept and can be read by many."
);
var argumentRule = guardRule(
  "ci-secret-argument",
  "Pipeline puts a secret on a command line",
  "medium",
  "Hand it over in the environment (env:) or on standard input (--password-stdin): a command line can be read by every process, stands in logs, and lets the value act as code."
);
var checkoutRule = guardRule(
  "ci-untrusted-checkout",
  "Workflow with access to secrets checks out a fork's code",
  "critical",
  "Run untrusted code under pull_request, which has no secrets. What needs them goes into a second workflow that takes only data from the first."
);

// src/policy/guards/pipeline.ts
var pipelineGuard = {
  rules: [literalRule3, echoRule, argumentRule, buildArgumentRule],
  kinds: Kind.pipeline | Kind.jenkinsfile,
  check: async (file) => (await import("./pipeline-GUJATN3F.js")).check(file)
};

// src/policy/guards/reuse.ts
var reuseRule = guardRule(
  "secret-reuse",
  "One credential used in several places",
  "medium",
  "Give every environment, service and purpose a value of its own, and rotate the shared one."
);
var SOURCES = Kind.env | Kind.compose | Kind.dockerfile | Kind.helmValues | Kind.config | Kind.workflow | Kind.pipeline | Kind.secretsFolder;
var reuseGuard = {
  rules: [reuseRule],
  kinds: SOURCES,
  finish: async (files) => (await import("./reuse-RVSN4IBA.js")).finish(files, SOURCES)
};

// src/policy/guards/secretsFolder.ts
var FIX4 = "Take it out of version control (git rm --cached), ignore the folder, and rotate what the file held. Keep the folder itself with .gitkeep and a README.";
var folderRule = guardRule(
  "secrets-folder",
  "File in a folder for secrets under version control",
  "high",
  FIX4
);
var fileRule = guardRule(
  "secret-file",
  "File that holds one secret under version control",
  "high",
  FIX4
);
var secretsFolderGuard = {
  rules: [folderRule, fileRule],
  kinds: Kind.secretsFolder | Kind.secretName,
  claims: true,
  check: async (file, context) => (await import("./secretsFolder-ZP6GDNEV.js")).check(file, context)
};

// src/policy/guards/template.ts
var rule6 = guardRule(
  "template-secret",
  "Template holds a value that looks real",
  "high",
  "Put a placeholder in its place (<your-password>, change-me, or nothing), and rotate the credential if it is in use anywhere.",
  "medium"
);
var templateGuard = {
  rules: [rule6],
  kinds: Kind.template,
  check: async (file) => (await import("./template-AY6WYYQZ.js")).check(file)
};

// src/policy/guards/workflow.ts
var workflowGuard = {
  rules: [literalRule3, echoRule, argumentRule, checkoutRule, buildArgumentRule],
  kinds: Kind.workflow,
  check: async (file) => (await import("./workflow-HJZEMNQL.js")).check(file)
};

// src/policy/guards.ts
var GUARDS = [
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
  invisibleGuard
];
var GUARD_RULES = [
  .../* @__PURE__ */ new Set([...GUARDS.flatMap((guard) => guard.rules), ...CHECK_ENV_RULES])
];

// src/run/ruleSet.ts
var OWN_RULES = ".leakgate/rules";
async function loadRules(root) {
  const docs = async () => [
    ...(await import("./builtinDocs-TJJLZFD6.js")).builtinDocs(),
    ...await guardDocs()
  ];
  const folder = root === void 0 ? void 0 : join4(root, OWN_RULES);
  const builtin = [...builtinRules(), ...GUARD_RULES];
  if (folder === void 0 || !existsSync2(folder)) return { all: builtin, docs, index: builtinIndex };
  const { joinRules, loadUserRules } = await import("./userRules-X27ANL4I.js");
  const own = loadUserRules(folder, OWN_RULES);
  const ids = new Set(own.docs.map((doc) => doc.id));
  return {
    all: joinRules(builtin, own),
    docs: async () => [...(await docs()).filter((doc) => !ids.has(doc.id)), ...own.docs]
  };
}
async function guardDocs() {
  const { GUARD_DOCS } = await import("./guardDocs-ZNIJEH52.js");
  return Object.entries(GUARD_DOCS).map(([id, description]) => ({
    id,
    description,
    origin: `docs/guards.md#${id}`,
    examples: { leak: [], ok: [] },
    override: false
  }));
}

// src/policy/withGuards.ts
function guardWakes(rules) {
  return wakeRules(chosen(rules));
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
      const run = {
        isChange: source.kind === "staged" || source.kind === "range",
        namesBlobs: source.kind !== "tree",
        woken
      };
      const entries = await chooseEntries(source.entries(entryFilter(guards, run)), guards, run);
      if (entries.length === 0) return attributed;
      const { runGuards } = await import("./run-46MWEVGS.js");
      const hits = await runGuards(entries, guards, { ...options, ...run });
      return [...attributed, ...hits.filter(({ match }) => options.rules.has(match.rule))];
    },
    close: async () => await source.close?.()
  };
}
function chosen(rules) {
  return GUARDS.filter((guard) => guard.rules.some((rule7) => rules.has(rule7.id)));
}

// src/scan.ts
async function collect(source, scanner, annotate, signal) {
  const hits = [];
  try {
    for await (const chunk of source.chunks()) {
      signal?.throwIfAborted();
      const matches = scanner.scan(chunk);
      if (matches.length === 0) continue;
      const added = chunk.added === void 0 ? void 0 : await chunk.added();
      const counted = added === void 0 ? matches : matches.filter((m) => touches(m, added));
      const notes = annotate(chunk, counted, matches);
      counted.forEach((match, i) => hits.push({ ...place(chunk, match), ...notes[i], match }));
    }
    return source.attribute === void 0 ? hits : await source.attribute(hits);
  } finally {
    await source.close?.();
  }
}
function place(chunk, match) {
  const { path, where, blob, provenance, layer, image, names } = chunk;
  return {
    path: names?.[match.line - 1] ?? path,
    where,
    ...blob !== void 0 && { blob },
    ...provenance !== void 0 && { provenance },
    ...layer !== void 0 && { layer },
    ...image !== void 0 && { image }
  };
}
function touches(match, added) {
  return added.some((range) => range.start <= match.endLine && match.line < range.end);
}

// src/run/run.ts
async function prepare(options) {
  const source = options.source ?? { kind: "tree" };
  const place2 = await locate(options.cwd ?? process.cwd(), source);
  const rules = await loadRules(place2.root);
  const { config: file, baseline: wanted, noBaseline } = options;
  const baseline = noBaseline === true ? false : wanted;
  const config = await loadConfig({
    cwd: place2.cwd,
    ...place2.root !== void 0 && { root: place2.root },
    ...file !== void 0 && { file },
    overrides: { ...settingsIn(options), ...baseline !== void 0 && { baseline } },
    rules: rules.all
  });
  if (source.kind === "stdin") await loadParsers();
  return { options, source, place: place2, rules, config };
}
function settingsIn({ baseline: _, ...rest }) {
  return rest;
}
var NOTHING = { findings: [], suppressed: [], staleSuppressions: [], mask: noMask };
async function assemble({ options, source, place: place2, rules, config }) {
  const fullness = full(source);
  const context = {
    rules: new Map(config.rules.map((rule7) => [rule7.id, rule7])),
    selects: (rule7, path) => config.selects(rule7, path),
    forPath: (path) => config.forPath(path),
    pathExists: makePathExists(source, place2),
    ...await baselineOf(config, place2),
    ...fullness !== void 0 && { full: fullness },
    ...options.showSecrets === true && { showSecrets: true }
  };
  return {
    engine: new Engine([...config.rules, ...guardWakes(idsOf(config))], {
      decodeDepth: config.settings.decodeDepth,
      ...rules.index !== void 0 && { index: rules.index() }
    }),
    judge: async (hits) => {
      const allowances = config.allowances();
      if (hits.length === 0 && allowances.length === 0 && context.baseline === void 0) return NOTHING;
      const { triage } = await import("./triage-6YXOCLUX.js");
      return await triage(hits, { ...context, allowances });
    }
  };
}
async function verify(prepared, parts) {
  const { engine, judge } = parts ?? await assemble(prepared);
  await positiveControl(prepared.config, prepared.rules.docs, { scan: (content) => engine.scan(content), judge });
}
async function perform(prepared) {
  const parts = await assemble(prepared);
  try {
    return await read(prepared, parts);
  } catch (error) {
    if (!(error instanceof ParsersNeeded)) throw error;
    await loadParsers();
    return await read(prepared, parts);
  }
}
async function read(prepared, parts) {
  await verify(prepared, parts);
  const { options, source, place: place2, config } = prepared;
  const coverage = new CoverageLog();
  const input = await openSource(source, place2, {
    cwd: place2.cwd,
    coverage,
    maxFileSize: config.settings.maxFileSize,
    excluded: (path) => config.excluded(path),
    alike: (one, other) => config.alike(one, other)
  });
  const annotate = makeAnnotate();
  const repository = repositoryView(source, place2.repository);
  const guarded = withGuards(input, {
    coverage,
    annotate,
    rules: idsOf(config),
    ...repository !== void 0 && { repository }
  });
  const hits = await collect(guarded, parts.engine, annotate, options.signal);
  const { findings, suppressed, staleSuppressions, mask } = await parts.judge(hits);
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
    coverage: maskCoverage(coverage.snapshot(), mask),
    findings,
    suppressed,
    staleSuppressions
  };
}
function idsOf(config) {
  return new Set(config.rules.map((rule7) => rule7.id));
}
function full(source) {
  if (source.kind === "tree") return source.paths === void 0 || source.paths.length === 0 ? "tree" : void 0;
  if (source.kind !== "history") return void 0;
  return source.since === void 0 && source.branch === void 0 && source.author === void 0 ? "history" : void 0;
}
async function baselineOf(config, { root }) {
  const asked = config.baseline;
  const path = asked ?? (root === void 0 ? void 0 : join5(root, BASELINE_FILE));
  if (path === void 0 || path === false || asked === void 0 && !existsSync3(path)) return {};
  const { readBaseline } = await import("./read-QEVEJ5DG.js");
  const baseline = await readBaseline(path);
  if (baseline === void 0)
    throw new UsageError(`${path}: there is no such baseline; leakgate baseline create makes one`);
  return { baseline };
}

// src/exitCode.ts
function exitCode(report, failOn = "low") {
  if (report.findings.some((finding) => fails(finding, failOn))) return 1;
  return report.coverage.complete ? 0 : 3;
}
function fails(finding, failOn) {
  return failOn !== "none" && SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(failOn);
}

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
    report: () => report ??= preparing().then(async (ready) => (await import("./checkEnv-6AXQB27M.js")).checkEnv(options, ready))
  };
}

export {
  exitCode,
  loadParsers,
  selectsRule,
  requireKnownRule,
  parseSize,
  CONFIG_FILE,
  makePathExists,
  locate,
  loadRules,
  prepare,
  verify,
  scan,
  checkEnv
};
