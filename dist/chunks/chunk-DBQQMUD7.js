const { existsSync, readdirSync, readFileSync, statSync } = globalThis.process.getBuiltinModule("node:fs");
const { join, relative, resolve, sep } = globalThis.process.getBuiltinModule("node:path");
const { join: join2 } = globalThis.process.getBuiltinModule("node:path");
const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
const { createHash: createHash2 } = globalThis.process.getBuiltinModule("node:crypto");
import {
  RegExpParser,
  byteSet,
  lowerSyntax,
  members
} from "./chunk-H6BJKDX5.js";
import {
  require_dist
} from "./chunk-DLL57RMM.js";
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import {
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/migrate/findFiles.ts
var NAMES = [
  [/^\.?gitleaks\.toml$/, "gitleaks", "gitleaks-config"],
  [/^\.?betterleaks\.toml$/, "betterleaks", "gitleaks-config"],
  [/^\.gitleaksignore$/, "gitleaks", "gitleaks-ignore"],
  [/^\.betterleaksignore$/, "betterleaks", "gitleaks-ignore"],
  [/^\.?gitleaks[-_.]?(?:baseline|report)\.(?:json|sarif)$/, "gitleaks", "report"],
  [/^\.?betterleaks[-_.]?(?:baseline|report)\.(?:json|sarif)$/, "betterleaks", "report"],
  [/^\.secrets\.baseline$/, "detect-secrets", "detect-secrets"],
  [/^\.secretlintrc(?:\.(?:json|ya?ml|[cm]?js))?$/, "secretlint", "secretlint"],
  [/^\.secretlintignore$/, "secretlint", "ignore-lines"],
  [/^\.gitguardian(?:\.ya?ml)?$/, "ggshield", "ggshield"],
  [/^\.?trufflehog(?:-config)?\.ya?ml$/, "trufflehog", "trufflehog"],
  [/^\.?trufflehog[-_.]?(?:ignore|exclude(?:[-_]paths)?)(?:\.txt)?$/, "trufflehog", "trufflehog-paths"],
  [/^\.?kingfisher[-_.]?(?:baseline|rules)\.ya?ml$/, "kingfisher", "kingfisher"],
  [/^\.?noseyparker[-_.]?rules\.ya?ml$/, "noseyparker", "kingfisher"],
  [/^\.secretsignore$/, "ripsecrets", "secrets-ignore"]
];
var FOLDERS = ["", ".github", ".config", ".gitleaks", "config"];
var FLAGS = [
  [/\bgitleaks\b[^\n;&|]*?\s(?:-c|--config)[= ]["']?([^\s"',\]]+)/g, "gitleaks", "gitleaks-config"],
  [/\bgitleaks\b[^\n;&|]*?\s(?:-b|--baseline-path)[= ]["']?([^\s"',\]]+)/g, "gitleaks", "report"],
  [/\bGITLEAKS_CONFIG\s*[:=]\s*["']?([^\s"',\]]+)/g, "gitleaks", "gitleaks-config"],
  [/\bdetect-secrets[\s\S]{0,400}?--baseline["']?[=, ]+["']?([^\s"',\]]+)/g, "detect-secrets", "detect-secrets"],
  [/\btrufflehog\b[^\n;&|]*?\s(?:-x|--exclude-paths)[= ]["']?([^\s"',\]]+)/g, "trufflehog", "trufflehog-paths"],
  [/\btrufflehog\b[^\n;&|]*?\s--config[= ]["']?([^\s"',\]]+)/g, "trufflehog", "trufflehog"],
  [/\bkingfisher\b[^\n;&|]*?\s--(?:baseline-file|rules-path)[= ]["']?([^\s"',\]]+)/g, "kingfisher", "kingfisher"]
];
function findFiles(root, gates) {
  const found = /* @__PURE__ */ new Map();
  for (const folder of FOLDERS) {
    for (const name of namesIn(join(root, folder)).sort()) {
      const match = NAMES.find(([pattern]) => pattern.test(name));
      const path = folder === "" ? name : `${folder}/${name}`;
      if (match !== void 0 && isFile(join(root, path))) found.set(path, { path, tool: match[1], kind: match[2] });
    }
  }
  const manifest = textAt(root, "package.json");
  if (manifest !== void 0 && /"secretlint"\s*:\s*\{/.test(manifest))
    found.set("package.json", { path: "package.json", tool: "secretlint", kind: "secretlint" });
  for (const { text: text2 } of gates) {
    for (const [pattern, tool, kind] of FLAGS) {
      for (const [, named = ""] of text2.matchAll(pattern)) {
        const path = below(root, resolve(root, named));
        if (path === void 0 || found.has(path) || !existsSync(join(root, path))) continue;
        for (const one of filesAt(root, path)) found.set(one, { path: one, tool, kind });
      }
    }
  }
  return [...found.values()];
}
function identify(root, cwd, named) {
  const full = resolve(cwd, named);
  if (!existsSync(full)) throw new m101_UsageError(`${named}: there is no such file, and no tool of this name`);
  const path = below(root, full);
  if (path === void 0) throw new m101_UsageError(`${named}: lies outside of the repository; copy it there first`);
  const files = filesAt(root, path);
  const found = files.flatMap((one) => {
    const name = one.slice(one.lastIndexOf("/") + 1);
    const match = NAMES.find(([pattern]) => pattern.test(name));
    if (match !== void 0) return [{ path: one, tool: match[1], kind: match[2] }];
    const guess = byContent(one, readText(root, one));
    return guess === void 0 ? [] : [{ path: one, ...guess }];
  });
  if (found.length === 0) throw new m101_UsageError(`${named}: is no file of a tool that leakgate knows`);
  return found;
}
function byContent(path, text2) {
  if (path.endsWith(".toml") && /\[\[?\s*(?:rules|allowlists?|extend)\b/i.test(text2))
    return { tool: "gitleaks", kind: "gitleaks-config" };
  if (/^\s*\{/.test(text2) && /"results"/.test(text2) && /"plugins_used"|"hashed_secret"/.test(text2))
    return { tool: "detect-secrets", kind: "detect-secrets" };
  if (/^\s*\[/.test(text2) && (/"RuleID"/.test(text2) || /^\s*\[\s*\]\s*$/.test(text2)))
    return { tool: "gitleaks", kind: "report" };
  if (/^\s*\{/.test(text2) && /"runs"\s*:/.test(text2))
    return { tool: /betterleaks/i.test(text2) ? "betterleaks" : "gitleaks", kind: "report" };
  if (/secretlint-rule/.test(text2)) return { tool: "secretlint", kind: "secretlint" };
  if (/^(?:repositories|ExactFindings)\s*:/m.test(text2)) return { tool: "kingfisher", kind: "kingfisher" };
  if (/^detectors\s*:/m.test(text2)) return { tool: "trufflehog", kind: "trufflehog" };
  if (/^rules\s*:/m.test(text2) && /^\s+(?:- )?pattern\s*:/m.test(text2))
    return { tool: /\bid:\s*np\./.test(text2) ? "noseyparker" : "kingfisher", kind: "kingfisher" };
  if (/^(?:secret|paths[-_]ignore|matches[-_]ignore)\s*:/m.test(text2)) return { tool: "ggshield", kind: "ggshield" };
  if (/^(?:[0-9a-f]{7,64}:)?[^:\n]+:[\w-]+:\d+$/m.test(text2)) return { tool: "gitleaks", kind: "gitleaks-ignore" };
  if (/trufflehog/i.test(path)) return { tool: "trufflehog", kind: "trufflehog-paths" };
  return void 0;
}
function readText(root, path) {
  let bytes;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    throw new m101_UsageError(`${path}: cannot be read (${error.code ?? "unknown error"})`);
  }
  const [first, second] = bytes;
  if (first === 255 && second === 254) return bytes.toString("utf16le").replace(/^\ufeff/, "");
  if (first === 254 && second === 255)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString("utf16le").replace(/^\ufeff/, "");
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}
function textAt(root, path) {
  return isFile(join(root, path)) ? readText(root, path) : void 0;
}
function filesAt(root, path) {
  if (isFile(join(root, path))) return [path];
  return namesIn(join(root, path)).filter((name) => /\.(?:ya?ml|toml)$/.test(name)).sort().map((name) => path === "" ? name : `${path}/${name}`);
}
function below(root, full) {
  const path = relative(root, full).split(sep).join("/");
  return path.startsWith("../") || path === ".." || /^(?:\/|[A-Za-z]:)/.test(path) ? void 0 : path;
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

// src/migrate/gates/gateFiles.ts
var NAMED = {
  ".pre-commit-config.yaml": "pre-commit",
  ".pre-commit-config.yml": "pre-commit",
  "lefthook.yml": "hook",
  "lefthook.yaml": "hook",
  ".lefthook.yml": "hook",
  ".lefthook.yaml": "hook",
  ".simple-git-hooks.json": "hook",
  ".lintstagedrc": "hook",
  ".lintstagedrc.json": "hook",
  ".lintstagedrc.yaml": "hook",
  ".overcommit.yml": "hook",
  "package.json": "script",
  Makefile: "script",
  justfile: "script",
  "Taskfile.yml": "script",
  "tox.ini": "script",
  ".gitlab-ci.yml": "ci",
  ".circleci/config.yml": "ci",
  "azure-pipelines.yml": "ci",
  "azure-pipelines.yaml": "ci",
  ".azure-pipelines.yml": "ci",
  "bitbucket-pipelines.yml": "ci",
  ".drone.yml": "ci",
  ".woodpecker.yml": "ci",
  ".travis.yml": "ci",
  ".cirrus.yml": "ci",
  "cloudbuild.yaml": "ci",
  Jenkinsfile: "ci"
};
var FOLDERS2 = [
  [".github/workflows", /\.ya?ml$/, "ci"],
  [".github/actions", /\.ya?ml$/, "ci"],
  [".gitlab", /\.ya?ml$/, "ci"],
  [".gitlab/ci", /\.ya?ml$/, "ci"],
  [".buildkite", /\.ya?ml$/, "ci"],
  [".woodpecker", /\.ya?ml$/, "ci"],
  [".azure-pipelines", /\.ya?ml$/, "ci"],
  [".husky", /^[a-z][a-z-]*$/, "hook"],
  [".githooks", /^[a-z][a-z-]*$/, "hook"],
  [".hooks", /^[a-z][a-z-]*$/, "hook"]
];
function gateFiles(root) {
  const paths = [
    ...Object.entries(NAMED),
    ...FOLDERS2.flatMap(
      ([folder, name, kind]) => namesIn(join2(root, folder)).filter((one) => name.test(one)).sort().map((one) => [`${folder}/${one}`, kind])
    )
  ];
  return paths.flatMap(([path, kind]) => {
    const text2 = textAt(root, path);
    return text2 === void 0 ? [] : [{ path, kind, text: text2 }];
  });
}

// src/migrate/imported.ts
var TOOLS = [
  "gitleaks",
  "betterleaks",
  "detect-secrets",
  "secretlint",
  "ggshield",
  "trufflehog",
  "kingfisher",
  "noseyparker",
  "ripsecrets"
];
var Imported = class {
  path;
  tool;
  rules = [];
  exclude = [];
  allow = [];
  /** Rules that are switched off, as the other tool names them. */
  disabled = [];
  known = [];
  notes = [];
  /** What the user should know, and need not act upon. */
  remarks = [];
  constructor(tool, path) {
    this.tool = tool;
    this.path = path;
  }
  note(line, what) {
    this.notes.push({ path: this.path, line, what });
  }
};

// src/migrate/readers/detectSecrets.ts

// src/migrate/pathGlobs.ts
var MOST = 40;
var SLASH = 47;
function pathGlobs(pattern) {
  try {
    const { source } = lowerSyntax(pattern, false);
    const ast = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source);
    const globs = alternatives(ast.alternatives).flatMap(globsOf);
    if (globs.length === 0 || globs.length > MOST) return void 0;
    return simpler([...new Set(globs)]);
  } catch {
    return void 0;
  }
}
var NoGlob = class extends Error {
};
function alternatives(list) {
  return list.flatMap((alternative) => alternative.elements.map(element).reduce(product, [[]]));
}
function product(left, right) {
  if (left.length * right.length > MOST * 4) throw new NoGlob();
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}
function element(node) {
  switch (node.type) {
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return [[{ glob: classGlob(node) }]];
    case "Group":
    case "CapturingGroup":
      return alternatives(node.alternatives);
    case "Quantifier":
      return quantified(node);
    case "Assertion":
      return [[assertion(node)]];
    default:
      throw new NoGlob();
  }
}
function assertion(node) {
  if (node.raw === "(?<![\\s\\S])") return "start";
  if (node.raw === "(?![\\s\\S])") return "end";
  throw new NoGlob();
}
function quantified({ element: body, min, max }) {
  const isClass = body.type === "Character" || body.type === "CharacterClass" || body.type === "CharacterSet";
  if (isClass && max === Infinity) {
    const set = byteSet(body, false);
    if (isNearlyAll(set) && set[SLASH] === 1) return [[...dots(min), "any"]];
    if (isNearlyAll(set)) return [[...dots(min), { glob: "*" }]];
    if (set[SLASH] === 1) throw new NoGlob();
    if (min > 1) throw new NoGlob();
    return [[{ glob: `${min === 0 ? "*" : "+"}(${classGlob(body)})` }]];
  }
  if (max === Infinity || max > 8) throw new NoGlob();
  const once = element(body);
  const all = [];
  for (let count = min; count <= max; count++) {
    let rounds = [[]];
    for (let i = 0; i < count; i++) rounds = product(rounds, once);
    all.push(...rounds);
  }
  return all;
}
function isNearlyAll(set) {
  return set.every((flag, code) => flag === 1 || code === 10 || code === SLASH);
}
function dots(count) {
  if (count > 8) throw new NoGlob();
  return Array.from({ length: count }, () => ({ glob: "?" }));
}
function classGlob(node) {
  const codes = members(byteSet(node, false));
  if (codes.length === 1) return literal(codes[0]);
  if (isNearlyAll(byteSet(node, false))) return "?";
  if (codes.includes(SLASH) || codes.some((code) => code > 126 || code < 32)) throw new NoGlob();
  return `[${ranges(codes).join("")}]`;
}
function ranges(codes) {
  const quoted = (code) => String.fromCharCode(code).replace(/[\]\\^![-]/, "\\$&");
  const out = [];
  for (let i = 0; i < codes.length; ) {
    let end = i;
    while (codes[end + 1] === codes[end] + 1) end++;
    const [low, high] = [codes[i], codes[end]];
    out.push(high - low > 1 ? `${quoted(low)}-${quoted(high)}` : [.../* @__PURE__ */ new Set([low, high])].map(quoted).join(""));
    i = end + 1;
  }
  return out;
}
function literal(code) {
  if (code > 126 || code < 32) throw new NoGlob();
  return String.fromCharCode(code).replace(/[*?[\]{}()!+@|\\^$#]/, "\\$&");
}
function globsOf(sequence) {
  const first = sequence.lastIndexOf("start");
  if (sequence.slice(0, Math.max(0, first)).some((token) => token !== "start" && token !== "any")) return [];
  const end = sequence.indexOf("end");
  if (end >= 0 && sequence.slice(end).some((token) => token !== "end" && token !== "any")) return [];
  const inner = sequence.slice(first + 1, end < 0 ? void 0 : end);
  const tokens = [...first < 0 ? ["any"] : [], ...inner, ...end < 0 ? ["any"] : []];
  const parts = [""];
  for (const token of tokens) {
    if (token === "any") {
      if (parts.length === 1 || parts.at(-1) !== "") parts.push("");
    } else if (typeof token === "object") parts.push(parts.pop() + token.glob);
  }
  return joined(parts);
}
function joined(parts) {
  const [head = "", ...rest] = parts;
  if (parts.every((part) => part === "")) return ["**"];
  let globs = [head];
  rest.forEach((part, i) => {
    const last = i === rest.length - 1;
    globs = globs.flatMap((left) => {
      if (last && part === "") return [left.endsWith("/") ? `${left}**` : left.endsWith("*") ? left : `${left}*`];
      if (left === "") {
        return part.startsWith("/") ? [`*/**${part}`] : [`*${part.replace(/^\*+(?!\()/, "")}`];
      }
      const within = left.endsWith("*") || part.startsWith("*") ? `${left}${part}` : `${left}*${part}`;
      if (left.endsWith("/")) return part.startsWith("/") ? [`${left}**${part}`] : [`${left}**/*${part}`];
      return part.startsWith("/") ? [`${left}*/**${part}`] : [within, `${left}*/**/*${part}`];
    });
  });
  return globs.map((glob) => placed(glob.replace(/([^/*])\/\*\*$/, "$1/"), head !== ""));
}
function placed(glob, fromRoot) {
  const deep = glob.replace(/\/$/, "").includes("/");
  if (fromRoot) return deep ? glob : `/${glob}`;
  return deep && !glob.startsWith("*/**") ? `**/${glob}` : glob;
}
function simpler(globs) {
  const roots = globs.map((glob) => glob.replace(/^\//, ""));
  return globs.flatMap((glob, i) => {
    const root = roots[i];
    const rest = /^\*\/\*\*\/(.*)$/.exec(glob)?.[1];
    if (rest !== void 0 && roots.includes(rest)) return [];
    if (!globs.includes(`*/**/${root}`)) return [glob];
    return [root.replace(/\/$/, "").includes("/") ? `**/${root}` : root];
  });
}

// src/migrate/valuePattern.ts
function valuePattern(regex) {
  return `[\\s\\S]*(?:${lowerSyntax(regex, false, "character").source})[\\s\\S]*`;
}
function searchPattern(regex) {
  return new RegExp(lowerSyntax(regex, false, "character").source, "u");
}

// src/migrate/readers/places.ts
function plainPath(path) {
  return path.replaceAll("\\", "/").replace(/^file:\/\/(?:%SRCROOT%)?/i, "").replace(/^(?:\.?\/)+/, "");
}
function onLine({ finding }, path, line) {
  if (finding.path !== path || finding.line === void 0) return false;
  return finding.line <= line && line <= (finding.endLine ?? finding.line);
}
function sameValue({ value, lines }, other) {
  if (other === "") return false;
  if (value === other) return true;
  const [a, b] = [value, other].map((text2) => text2.replace(/\s+/g, ""));
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= 6 && (a.includes(b) || b.includes(a)) && lines.some((line) => line.includes(other.split("\n")[0] ?? "") || other.includes(line.trim()));
}
function isMasked(value) {
  return value === "" || /REDACTED|\*{3,}|\u2026|\.\.\.$/.test(value);
}

// src/migrate/readers/detectSecrets.ts
var OWN_FILTERS = /\.(?:is_baseline_file|is_ignored_due_to_verification_policies|is_line_allowlisted|is_invalid_file|is_non_text_file|is_sequential_string|is_potential_uuid|is_likely_id_string|is_templated_secret|is_prefixed_with_dollar_sign|is_indirect_reference|is_lock_file|is_not_alphanumeric_string|is_swagger_file|should_exclude_secret|should_exclude_file|should_exclude_line)$/;
function readDetectSecrets(file) {
  const imported = new Imported("detect-secrets", file.path);
  const data = parsed(file);
  const results = data["results"];
  if (typeof results !== "object" || results === null) {
    throw new m101_UsageError(`${file.path}: has no "results"; it is no baseline of detect-secrets`);
  }
  const lineOf2 = (word) => {
    const at = file.text.indexOf(word);
    return at < 0 ? 1 : file.text.slice(0, at).split("\n").length;
  };
  imported.allow.push({
    paths: [`/${file.path}`],
    reason: "hashes of detect-secrets, until its baseline is removed",
    line: 1
  });
  readFilters(data, imported, lineOf2);
  const plugins = (data["plugins_used"] ?? []).filter((plugin) => String(plugin["path"] ?? "") !== "");
  for (const { name, path } of plugins)
    imported.note(
      lineOf2(String(path)),
      `plugin ${String(name)}: is Python of your own; write a rule in .leakgate/rules for it`
    );
  const old = (data["custom_plugin_paths"] ?? []).length;
  if (old > 0)
    imported.note(
      lineOf2("custom_plugin_paths"),
      "custom_plugin_paths: Python of your own; write rules in .leakgate/rules for them"
    );
  for (const [name, entries] of Object.entries(results)) {
    for (const entry of entries)
      readEntry(plainPath(name), entry, imported, lineOf2(String(entry["hashed_secret"] ?? "")));
  }
  return imported;
}
function readEntry(path, entry, imported, at) {
  const hash = String(entry["hashed_secret"] ?? "").toLowerCase();
  const type = String(entry["type"] ?? "");
  const line = typeof entry["line_number"] === "number" ? entry["line_number"] : void 0;
  const label = entry["is_secret"] === true ? "real" : entry["is_secret"] === false ? "false-positive" : "unlabelled";
  const isKey = type === "Private Key";
  if (isKey && label !== "real") {
    imported.note(
      at,
      `${path}: detect-secrets knows a private key only by its first line, and hides every key of that kind in the file; leakgate takes the one ${line === void 0 ? "that is there today" : `at line ${line}`}. Look at it`
    );
  }
  imported.known.push({
    at: { path: imported.path, line: at },
    label,
    about: `${path}${line === void 0 ? "" : `:${line}`} (${type})`,
    ...label === "false-positive" && { reason: `labelled as false positive in ${imported.path}` },
    covers: (candidate) => {
      if (candidate.finding.path !== path) return false;
      if (isKey) {
        return candidate.finding.rule.includes("private-key") && (line === void 0 || onLine(candidate, path, line) || onLine(candidate, path, line + 1));
      }
      return sha1(candidate.value) === hash || [...candidate.pieces()].some((piece) => sha1(piece) === hash);
    }
  });
}
function sha1(text2) {
  return createHash("sha1").update(text2, "utf8").digest("hex");
}
function readFilters(data, imported, lineOf2) {
  const filters = [...data["filters_used"] ?? []];
  const exclude = data["exclude"];
  const old = {
    should_exclude_file: exclude?.["files"] ?? data["exclude_regex"],
    should_exclude_line: exclude?.["lines"]
  };
  for (const [name, pattern] of Object.entries(old)) {
    if (typeof pattern === "string" && pattern !== "") filters.push({ path: `x.regex.${name}`, pattern: [pattern] });
  }
  for (const filter of filters) {
    const path = String(filter["path"] ?? "");
    const line = lineOf2(path);
    const patterns = [filter["pattern"] ?? []].flat().map(String);
    if (path.endsWith("regex.should_exclude_file")) excludeFiles(patterns, imported, line);
    else if (path.endsWith("regex.should_exclude_line")) excludeLines(patterns, imported, line);
    else if (path.endsWith("regex.should_exclude_secret")) excludeValues(patterns, imported, line);
    else if (path.endsWith("wordlist.should_exclude_secret"))
      imported.note(
        line,
        `word list ${String(filter["file_name"] ?? "")}: not read; put its words under allow: stopwords: when you need them`
      );
    else if (path.includes("gibberish"))
      imported.remarks.push(
        `${imported.path}: the gibberish filter has no counterpart; leakgate judges by itself how random a value is`
      );
    else if (!OWN_FILTERS.test(path))
      imported.note(line, `filter ${path}: is Python of your own; write an allowance for it`);
  }
}
function excludeFiles(patterns, imported, line) {
  for (const pattern of patterns) {
    const globs = pathGlobs(withoutBlanks(pattern));
    if (globs === void 0)
      imported.note(line, "a pattern of excluded files cannot be said as a glob; write it under allow: paths:");
    else imported.allow.push({ paths: globs, reason: `files that detect-secrets left out (${imported.path})`, line });
  }
}
function excludeLines(patterns, imported, line) {
  for (const pattern of patterns) {
    let regex;
    try {
      regex = searchPattern(pattern);
    } catch {
      imported.note(line, "a pattern of excluded lines uses syntax that leakgate does not have");
      continue;
    }
    imported.note(
      line,
      "excluded lines cannot be said in .leakgate.yaml; what they hide today goes into the baseline, later findings will be reported"
    );
    imported.known.push({
      at: { path: imported.path, line },
      label: "unlabelled",
      about: "excluded lines",
      reason: `a line that detect-secrets left out (${imported.path})`,
      quiet: true,
      covers: ({ lines }) => lines.some((text2) => regex.test(text2))
    });
  }
}
function excludeValues(patterns, imported, line) {
  for (const pattern of patterns) {
    try {
      imported.allow.push({
        values: [valuePattern(pattern)],
        reason: `values that detect-secrets left out (${imported.path})`,
        line
      });
    } catch {
      imported.note(line, "a pattern of excluded values uses syntax that leakgate does not have");
    }
  }
}
function withoutBlanks(pattern) {
  return pattern.replace(/^\s+|\s+$/g, "");
}
function parsed(file) {
  try {
    return JSON.parse(file.text);
  } catch {
    throw new m101_UsageError(`${file.path}: is not valid JSON; restore it from git, then run leakgate migrate again`);
  }
}

// src/migrate/readers/ggshield.ts

// src/migrate/readers/ignoreLines.ts
function readIgnoreFile(file, tool) {
  const imported = new Imported(tool, file.path);
  const folder = file.path.includes("/") ? file.path.slice(0, file.path.lastIndexOf("/")) : "";
  file.text.split(/\r?\n/).forEach((line, i) => ignoreLine(line, i + 1, imported, folder));
  return imported;
}
function ignoreLine(raw, line, imported, folder = "") {
  const text2 = raw.replace(/(?<!\\)\s+$/, "");
  if (text2 === "" || text2.startsWith("#")) return;
  if (text2.startsWith("!")) {
    imported.note(
      line,
      `"${text2}": leakgate's exclude has no exceptions; the paths stay excluded, or write the globs that are meant`
    );
    return;
  }
  const glob = ignoreGlob(text2);
  if (glob.split("/").includes("..")) imported.note(line, `"${text2}": a glob cannot leave the folder`);
  else if (folder === "") imported.exclude.push(glob);
  else
    imported.exclude.push(
      glob.replace(/\/$/, "").includes("/") ? `${folder}/${glob.replace(/^\//, "")}` : `${folder}/**/${glob}`
    );
}
function ignoreGlob(text2) {
  return text2.replace(/\\([#! ])/g, "$1").replace(/(?<!\\)[{}()]/g, "\\$&");
}

// src/migrate/readers/yamlFile.ts
var import_yaml = __toESM(require_dist(), 1);
function yamlFile(file) {
  const lines = new import_yaml.LineCounter();
  const text2 = /\.json$|rc$/.test(file.path) ? file.text.replace(/^\s*\/\/.*$/gm, "") : file.text;
  const document = (0, import_yaml.parseDocument)(text2, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent"
  });
  const broken = document.errors[0];
  if (broken !== void 0) {
    throw new m101_UsageError(
      `${file.path}:${lines.linePos(broken.pos[0]).line}: is not valid YAML or JSON; mend it, then run leakgate migrate again`
    );
  }
  let data;
  try {
    data = document.toJS() ?? {};
  } catch {
    throw new m101_UsageError(`${file.path}:1: an alias in it leads nowhere; mend it, then run leakgate migrate again`);
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new m101_UsageError(`${file.path}:1: holds no settings`);
  }
  return {
    data,
    line: (...keys) => {
      for (let length = keys.length; length > 0; length--) {
        const node = document.getIn(keys.slice(0, length), true);
        if ((0, import_yaml.isNode)(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    }
  };
}
function fieldsOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function listOf(value) {
  return value === void 0 || value === null ? [] : Array.isArray(value) ? value : [value];
}
function textsOf(value) {
  return listOf(value).filter((one) => typeof one === "string" || typeof one === "number").map(String);
}

// src/migrate/readers/ggshield.ts
var MATCH_TYPES = [
  "apikey",
  "password",
  "client_secret",
  "client_id",
  "token",
  "secret",
  "privatekey",
  "username",
  "host",
  "connection_uri"
];
var HASH = /^[0-9a-f]{64}$/i;
var SERVICE = ["instance", "api-url", "insecure", "allow-self-signed", "all-policies", "debug", "verbose"];
function readGgshield(file) {
  const imported = new Imported("ggshield", file.path);
  const { data, line } = yamlFile(file);
  const old = data["version"] === void 0;
  const secret = fieldsOf(data["secret"]) ?? {};
  const find = (name, fields) => {
    const key = [name, name.replaceAll("_", "-")].find((one) => fields[one] !== void 0);
    return [key === void 0 ? void 0 : fields[key], key ?? name];
  };
  const [paths, pathsKey] = old ? find("paths_ignore", data) : find("ignored_paths", secret);
  const [matches, matchesKey] = old ? find("matches_ignore", data) : find("ignored_matches", secret);
  const [detectors, detectorsKey] = old ? find("banlisted_detectors", data) : find("ignored_detectors", secret);
  const at = (key, i) => old ? line(key, i) : line("secret", key, i);
  textsOf(paths).forEach((path) => imported.exclude.push(pathGlob(path)));
  listOf(matches).forEach((match, i) => readMatch(match, at(matchesKey, i), imported));
  textsOf(detectors).forEach((name, i) => {
    imported.note(
      at(detectorsKey, i),
      `detector ${name}: GitGuardian's names are not ours; leakgate rules list shows which to put under rules: exclude:`
    );
  });
  if (paths !== void 0 && pathsKey.includes("-"))
    imported.remarks.push(`${file.path}: keys with dashes are out of date in ggshield too`);
  for (const [key, value] of Object.entries(data)) {
    if ((key === "exit_zero" || key === "exit-zero") && value === true)
      imported.note(
        line(key),
        "exit_zero: the gate could not fail; it is not carried over (fail-on: none would be the same)"
      );
    if (SERVICE.includes(key.replaceAll("_", "-")))
      imported.remarks.push(
        `${file.path}:${line(key)}: ${key} speaks of GitGuardian's service, which leakgate does not use`
      );
  }
  return imported;
}
function pathGlob(path) {
  const glob = ignoreGlob(path.replace(/^\.\//, "/"));
  return glob.startsWith("/") || glob.startsWith("**/") || !glob.replace(/\/$/, "").includes("/") ? glob : `**/${glob}`;
}
function readMatch(match, line, imported) {
  const fields = fieldsOf(match);
  const text2 = String(fields === void 0 ? match : fields["match"] ?? "");
  const name = fields?.["name"];
  if (text2 === "") return;
  const hash = text2.toLowerCase();
  const isHash = HASH.test(text2);
  const says = (value) => isHash ? MATCH_TYPES.some((type) => createHash2("sha256").update(`${value},${type}`).digest("hex") === hash) : value === text2;
  if (!isHash)
    imported.remarks.push(`${imported.path}:${line} holds a value in plain text: remove the file when all is well`);
  imported.known.push({
    at: { path: imported.path, line },
    label: "unlabelled",
    about: isHash ? `the match with hash ${hash.slice(0, 8)}\u2026` : `the value in line ${line}`,
    reason: typeof name === "string" && name !== "" ? name : `ignored in ${imported.path}`,
    everywhere: true,
    covers: ({ value, pieces }) => says(value) || [...pieces()].some(says)
  });
}

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
  let lines = string.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
  let lines = string.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    const [line, column] = getLineColFromPtr(options.toml, options.ptr);
    const codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options);
    this.line = line;
    this.column = column;
    this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed2 = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed2 = parsed2 ? parsed2 + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed2;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed2 += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed2 += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed2 += "\b";
        else if (c === 116)
          parsed2 += "	";
        else if (c === 110)
          parsed2 += "\n";
        else if (c === 102)
          parsed2 += "\f";
        else if (c === 114)
          parsed2 += "\r";
        else if (c === 101)
          parsed2 += "\x1B";
        else if (c === 34)
          parsed2 += '"';
        else if (c === 92)
          parsed2 += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
  #hasDate = false;
  #hasTime = false;
  #offset = null;
  constructor(date, fasttype, unsafeDelim) {
    let hasDate = true;
    let hasTime = true;
    let offset = "Z";
    let c;
    if (typeof date === "string") {
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date.slice(11, 13) > 23) {
              date = "";
              break prep;
            }
            if (fasttype === 2) {
              offset = null;
              date += "Z";
            } else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
              offset = date.slice(date.length - 6);
            }
            if (unsafeDelim)
              date = date.slice(0, 10) + "T" + date.slice(11);
          } else if (fasttype === 4) {
            date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
          }
          hasDate = fasttype !== 4;
          hasTime = fasttype !== 3;
        }
      else {
        let match = date.match(DATE_TIME_RE);
        if (match) {
          if (!match[1]) {
            hasDate = false;
            date = `0000-01-01T${date}`;
          }
          hasTime = !!match[2];
          hasTime && date[10] === " " && (date = date.replace(" ", "T"));
          if (match[2] && +match[2] > 23) {
            date = "";
          } else {
            offset = match[3] || null;
            if (!offset && hasTime)
              date += "Z";
          }
        } else {
          date = "";
        }
      }
    }
    super(date);
    if (!isNaN(this.getTime())) {
      this.#hasDate = hasDate;
      this.#hasTime = hasTime;
      this.#offset = offset;
    }
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    offset = this.#offset[0] === "-" ? offset : -offset;
    let offsetDate = new Date(this.getTime() - offset * 6e4);
    return offsetDate.toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date = new _TomlDate(jsDate);
    date.#offset = offset;
    return date;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#offset = null;
    return date;
  }
  static wrapAsLocalDate(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasTime = false;
    date.#offset = null;
    return date;
  }
  static wrapAsLocalTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasDate = false;
    date.#offset = null;
    return date;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed2 = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed2;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed2.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table, meta, type) {
  let t = table;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key.length - 1 && type === 2 ? 3 : type,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type && !(type === 1 && state.t === 3)) {
    return null;
  }
  if (type === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  if (peek === null || ctx.uk === 2)
    TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? false,
    ld: options.useLegacyDate ?? true,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/migrate/readers/gitleaks.ts
function readGitleaks(file, tool, other, depth = 0) {
  const imported = new Imported(tool, file.path);
  const table = tomlOf(file);
  const lines = headerLines(file.text);
  const extend = asTable(table["extend"]);
  if (extend?.["path"] !== void 0 && depth < 2)
    extendWith(String(extend["path"]), imported, tool, other, depth, file);
  if (extend?.["url"] !== void 0)
    imported.note(lineOf(file, "url"), "[extend] url: gitleaks never reads it either; nothing was taken from there");
  for (const id of texts(extend?.["disabledrules"])) imported.disabled.push({ id, line: lineOf(file, id) });
  tables(table["rules"]).forEach((rule, i) => readRule(rule, lines.at("rules", i), imported));
  const globals = [
    ...tables(table["allowlists"]).map((list, i) => ({ list, line: lines.at("allowlists", i) })),
    ...single(table, lines)
  ];
  for (const { list, line } of globals) readAllowlist(list, line, void 0, imported);
  for (const key of ["prefilter", "filter"]) {
    if (table[key] !== void 0)
      imported.note(lineOf(file, key), `${key}: leakgate has no expressions; write an allowance (allow:) for it`);
  }
  if (extend?.["usedefault"] !== true && extend?.["path"] === void 0 && depth === 0 && imported.rules.length > 0) {
    imported.remarks.push(
      `${file.path} has no [extend], so that ${tool} ran only its ${imported.rules.length} rules; leakgate runs its own as well (rules.only in .leakgate.yaml limits them)`
    );
  }
  return imported;
}
function single(table, lines) {
  const list = asTable(table["allowlist"]);
  return list === void 0 ? [] : [{ list, line: lines.at("allowlist", 0) }];
}
function extendWith(path, imported, tool, other, depth, file) {
  const base = other(path);
  if (base === void 0) {
    imported.note(lineOf(file, "path"), "[extend] path: there is no such file below the repository's root");
    return;
  }
  const below2 = readGitleaks(base, tool, other, depth + 1);
  imported.rules.push(...below2.rules);
  imported.allow.push(...below2.allow);
  imported.known.push(...below2.known);
  imported.notes.push(...below2.notes);
}
function readRule(rule, line, imported) {
  const id = String(rule["id"] ?? "");
  if (id === "") {
    imported.note(line, "a rule without id");
    return;
  }
  const base = imported.rules.findIndex((one) => one.id === id);
  const inherited = base < 0 ? void 0 : imported.rules[base];
  const regex = text(rule["regex"]) ?? inherited?.regex;
  const path = text(rule["path"]);
  for (const list of [...tables(rule["allowlists"]), ...[asTable(rule["allowlist"])].filter((t) => t !== void 0)]) {
    readAllowlist(list, line, [id], imported);
  }
  for (const key of ["filter", "validate", "tokenefficiency"]) {
    if (rule[key] !== void 0 && rule[key] !== false)
      imported.note(line, `rule ${id}: ${key} is not carried over; leakgate has no expressions`);
  }
  if (rule["skipreport"] === true) {
    imported.allow.push({ rules: [id], reason: `${id} is only a part of other rules (skipReport)`, line });
  }
  if (regex === void 0 && path === void 0 && inherited === void 0) {
    for (const key of ["entropy", "keywords", "secretgroup"]) {
      if (rule[key] !== void 0)
        imported.note(
          line,
          `rule ${id}: ${key} changes a default rule of gitleaks; leakgate's own rule stays as it is`
        );
    }
    return;
  }
  const group = rule["secretgroup"];
  const needs = tables(rule["required"]).map((part) => ({
    id: String(part["id"] ?? ""),
    ...typeof part["withinlines"] === "number" && { lines: part["withinlines"] },
    required: true
  }));
  const made = {
    ...inherited,
    id,
    title: firstSentence(text(rule["description"])) ?? inherited?.title ?? id,
    line,
    ...regex !== void 0 && { regex },
    ...typeof group === "number" && group > 0 && { group },
    ...rule["keywords"] !== void 0 && { keywords: [...inherited?.keywords ?? [], ...texts(rule["keywords"])] },
    ...typeof rule["entropy"] === "number" && { entropy: rule["entropy"] },
    ...path !== void 0 && { paths: [path] },
    ...needs.length > 0 && { needs }
  };
  if (base < 0) imported.rules.push(made);
  else imported.rules[base] = made;
}
function firstSentence(description) {
  const line = description?.split("\n")[0]?.trim();
  return line === void 0 || line === "" ? void 0 : line.slice(0, 200);
}
function readAllowlist(list, line, ofRule, imported) {
  const rules = ofRule ?? (list["targetrules"] === void 0 ? void 0 : texts(list["targetrules"]));
  const [commits, paths, regexes, stopwords] = ["commits", "paths", "regexes", "stopwords"].map(
    (key) => texts(list[key])
  );
  const target = text(list["regextarget"]) ?? "secret";
  const every = /^(and|&&)$/i.test(text(list["condition"]) ?? "");
  const reason = firstSentence(text(list["description"])) ?? `taken over from ${imported.path}`;
  const globs = paths.map((path) => pathGlobs(path));
  const values = regexes.map((regex) => attempt(() => valuePattern(regex)));
  const plain = { ...rules !== void 0 && { rules }, reason, line };
  const rest = [];
  if (every) {
    const exact = commits.length === 0 && target === "secret" && !globs.includes(void 0) && !values.includes(void 0);
    if (exact) {
      imported.allow.push({
        ...plain,
        ...paths.length > 0 && { paths: globs.flatMap((list_) => list_ ?? []) },
        ...regexes.length > 0 && { values },
        ...stopwords.length > 0 && { stopwords }
      });
    } else rest.push({ commits, paths, regexes, stopwords });
  } else {
    const good = globs.flatMap((list_) => list_ ?? []);
    if (good.length > 0) imported.allow.push({ ...plain, paths: good });
    const goodValues = target === "secret" ? values.filter((value) => value !== void 0) : [];
    if (goodValues.length > 0) imported.allow.push({ ...plain, values: goodValues });
    if (stopwords.length > 0) imported.allow.push({ ...plain, stopwords });
    paths.forEach((path, i) => globs[i] === void 0 && rest.push({ ...NONE, paths: [path] }));
    regexes.forEach(
      (regex, i) => (target !== "secret" || values[i] === void 0) && rest.push({ ...NONE, regexes: [regex] })
    );
    if (commits.length > 0) rest.push({ ...NONE, commits });
  }
  for (const part of rest) byBaseline(part, { target, reason, line, rules, imported });
}
var NONE = { commits: [], paths: [], regexes: [], stopwords: [] };
function byBaseline({ commits, paths, regexes, stopwords }, { target, reason, line, rules, imported }) {
  const compiled = attempt(() => ({ paths: paths.map(searchPattern), regexes: regexes.map(searchPattern) }));
  const what = [
    ...commits.length > 0 ? ["commits"] : [],
    ...regexes.length > 0 ? [target === "secret" ? "regexes" : `regexTarget "${target}"`] : [],
    ...paths.length > 0 ? ["paths"] : []
  ].join(" with ");
  if (compiled === void 0) {
    imported.note(line, `allowlist (${what}): a pattern uses syntax that JavaScript does not have`);
    return;
  }
  imported.note(
    line,
    `allowlist (${what}): cannot be said in .leakgate.yaml; what it allows today goes into the baseline, later findings will be reported`
  );
  imported.known.push({
    at: { path: imported.path, line },
    label: "unlabelled",
    about: `allowlist in line ${line}`,
    reason,
    quiet: true,
    ...commits.length > 0 && { history: true },
    covers: ({ finding, value, lines }) => {
      const subject = target === "secret" ? value : lines.join("\n");
      const conditions = [
        ...commits.length > 0 ? [commits.some((commit) => finding.commit?.startsWith(commit) === true)] : [],
        ...paths.length > 0 ? [compiled.paths.some((path) => path.test(finding.path))] : [],
        ...regexes.length > 0 ? [compiled.regexes.some((regex) => regex.test(subject))] : [],
        ...stopwords.length > 0 ? [stopwords.some((word) => value.toLowerCase().includes(word.toLowerCase()))] : [],
        ...rules === void 0 ? [] : [rules.includes(finding.rule)]
      ];
      return conditions.every(Boolean);
    }
  });
}
function attempt(work) {
  try {
    return work();
  } catch {
    return void 0;
  }
}
function tomlOf(file) {
  try {
    return lowered(parse(file.text));
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    throw new m101_UsageError(`${file.path}:${line}: is not valid TOML; mend it, then run leakgate migrate again`);
  }
}
function lowered(value) {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowered(inner)]));
}
function headerLines(source) {
  const lines = source.split("\n");
  return {
    at: (name, index) => {
      const header = new RegExp(`^\\s*\\[{1,2}\\s*${name}\\s*\\]{1,2}`, "i");
      const found = lines.flatMap((line, i) => header.test(line) ? [i + 1] : []);
      return found[index] ?? found[0] ?? 1;
    }
  };
}
function lineOf(file, word) {
  const at = file.text.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? 1 : file.text.slice(0, at).split("\n").length;
}
function asTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function tables(value) {
  return Array.isArray(value) ? value.map(asTable).filter((table) => table !== void 0) : [];
}
function texts(value) {
  return Array.isArray(value) ? value.map(String).filter((one) => one !== "") : [];
}
function text(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}

// src/migrate/readers/gitleaksIgnore.ts
function readGitleaksIgnore(file, tool) {
  const imported = new Imported(tool, file.path);
  let reason;
  file.text.split(/\r?\n/).forEach((raw, i) => {
    const text2 = raw.trim();
    const line = i + 1;
    if (text2 === "") reason = void 0;
    else if (text2.startsWith("#")) reason = text2.replace(/^#+\s*/, "") || void 0;
    else {
      const known = entryOf(text2, line, file.path);
      if (known === void 0)
        imported.note(line, "is neither file:rule:line nor commit:file:rule:line, gitleaks does not read it either");
      else imported.known.push({ ...known, ...reason !== void 0 && { reason } });
    }
  });
  return imported;
}
function entryOf(text2, at, file) {
  const parts = text2.split(":");
  const line = Number(parts.at(-1));
  if (!Number.isInteger(line) || parts.length !== 3 && parts.length !== 4) return void 0;
  const [path, rule] = parts.slice(-3, -1);
  const place = plainPath(path);
  const commit = parts.length === 4 ? parts[0] : void 0;
  const base = { at: { path: file, line: at }, label: "unlabelled", about: `${place}:${line}` };
  if (commit === void 0) {
    return {
      ...base,
      covers: (candidate) => (
        // gitleaks counts the lines of a name-only finding as 0.
        line === 0 ? candidate.finding.path === place && candidate.finding.line === void 0 : onLine(candidate, place, line) && fits(candidate.finding.rule, rule)
      )
    };
  }
  return {
    ...base,
    about: `${place}:${line} in ${commit.slice(0, 12)}`,
    history: true,
    past: { commit, path: place, line },
    covers: ({ finding, value }, pastLine) => pastLine !== void 0 && finding.path === place && fits(finding.rule, rule) && pastLine.includes(value.split(/\r?\n/)[0])
  };
}
function fits(rule, named) {
  return rule === named || named === "private-key" === rule.includes("private-key");
}

// src/migrate/readers/hookSettings.ts
var HOOKS = {
  "detect-secrets": "detect-secrets",
  gitleaks: "gitleaks",
  "gitleaks-docker": "gitleaks",
  "gitleaks-system": "gitleaks",
  betterleaks: "betterleaks",
  trufflehog: "trufflehog",
  ggshield: "ggshield",
  ripsecrets: "ripsecrets"
};
function readHookSettings(file) {
  const { data, line } = yamlFile(file);
  return listOf(data["repos"]).flatMap(
    (repository, r) => listOf(fieldsOf(repository)?.["hooks"]).flatMap((one, h) => {
      const hook = fieldsOf(one) ?? {};
      const tool = HOOKS[String(hook["id"])];
      if (tool === void 0) return [];
      const imported = new Imported(tool, file.path);
      const at = line("repos", r, "hooks", h);
      const args = textsOf(hook["args"]);
      const given = (flag) => args.flatMap(
        (arg, i) => arg === flag ? [args[i + 1] ?? ""] : arg.startsWith(`${flag}=`) ? [arg.slice(flag.length + 1)] : []
      ).filter((text2) => text2 !== "");
      excludeFiles([...textsOf(hook["exclude"]), ...given("--exclude-files")], imported, at);
      excludeLines(given("--exclude-lines"), imported, at);
      excludeValues(given("--exclude-secrets"), imported, at);
      for (const plugin of given("--disable-plugin"))
        imported.note(
          at,
          `--disable-plugin ${plugin}: detect-secrets' plugins are not our rules; leakgate rules list shows which to put under rules: exclude:`
        );
      return [imported];
    })
  );
}

// src/migrate/readers/kingfisher.ts
var CONFIDENCES = ["low", "medium", "high"];
function readKingfisher(file, tool) {
  const imported = new Imported(tool, file.path);
  const { data, line } = yamlFile(file);
  if (data["repositories"] !== void 0 || data["ExactFindings"] !== void 0) {
    readBaseline(data, line, imported);
    return imported;
  }
  listOf(data["rules"]).forEach((one, i) => {
    const rule = fieldsOf(one) ?? {};
    const id = String(rule["id"] ?? rule["name"] ?? `rule-${i + 1}`);
    const at = line("rules", i);
    const regex = String(rule["pattern"] ?? "");
    if (regex === "") {
      imported.note(at, `rule ${id}: has no pattern`);
      return;
    }
    const requirements = fieldsOf(rule["pattern_requirements"]);
    const confidence = CONFIDENCES.find((level) => level === rule["confidence"]);
    const needs = listOf(rule["depends_on_rule"]).flatMap((needed) => {
      const other = fieldsOf(needed)?.["rule_id"];
      return typeof other === "string" ? [{ id: other, required: false }] : [];
    });
    imported.rules.push({
      id,
      title: String(rule["name"] ?? id),
      line: at,
      // The patterns are written with blanks and comments; both engines take (?x) at the front.
      regex: regex.trim(),
      ...groupOf(regex),
      ...typeof rule["min_entropy"] === "number" && { entropy: rule["min_entropy"] },
      ...confidence !== void 0 && { confidence },
      stopwords: textsOf(requirements?.["ignore_if_contains"]),
      ...needs.length > 0 && { needs },
      ...rule["visible"] === false && { severity: "low" }
    });
    const digits = Object.keys(requirements ?? {}).filter((key) => key.startsWith("min_"));
    if (digits.length > 0)
      imported.note(
        line("rules", i, "pattern_requirements"),
        `rule ${id}: ${digits.join(", ")} cannot be said; entropy: comes near it`
      );
    if (rule["validation"] !== void 0)
      imported.note(
        line("rules", i, "validation"),
        `rule ${id}: validation is not carried over; leakgate never calls a server by itself`
      );
  });
  return imported;
}
function groupOf(regex) {
  return /\(\?P?<TOKEN>/.test(regex) ? { groupName: "TOKEN" } : {};
}
function readBaseline(data, line, imported) {
  listOf(data["repositories"]).forEach((repository, r) => {
    listOf(fieldsOf(repository)?.["findings"]).forEach((finding, i) => {
      const fields = fieldsOf(finding) ?? {};
      add(
        String(fields["path"] ?? fields["filepath"] ?? ""),
        Number(fields["line"] ?? fields["linenum"] ?? 0),
        line("repositories", r, "findings", i),
        imported
      );
    });
  });
  listOf(fieldsOf(data["ExactFindings"])?.["matches"]).forEach((match, i) => {
    const fields = fieldsOf(match) ?? {};
    add(
      String(fields["filepath"] ?? ""),
      Number(fields["linenum"] ?? 0),
      line("ExactFindings", "matches", i),
      imported
    );
  });
}
function add(path, number, at, imported) {
  const place = plainPath(path);
  imported.known.push({
    at: { path: imported.path, line: at },
    label: "unlabelled",
    about: `${place}:${number}`,
    covers: (candidate) => onLine(candidate, place, number)
  });
}

// src/migrate/readers/report.ts
function readReport(file, tool) {
  const imported = new Imported(tool, file.path);
  const entries = entriesOf(file);
  for (const entry of entries) imported.known.push(knownOf(entry, file.path));
  if (entries.some(({ value }) => !isMasked(value))) {
    imported.remarks.push(
      `${file.path} holds secrets in plain text: remove it from the repository and from its history; leakgate incident plan says how`
    );
  }
  return imported;
}
function knownOf({ path, line, value, commit, at }, file) {
  const masked = isMasked(value);
  return {
    at: { path: file, line: at },
    label: "unlabelled",
    about: `${path}:${line}`,
    ...commit !== void 0 && { history: true },
    ...commit !== void 0 && masked && { past: { commit, path, line } },
    covers: (candidate, pastLine) => {
      const { finding } = candidate;
      if (finding.path !== path) return false;
      if (!masked) return sameValue(candidate, value);
      if (pastLine !== void 0) return pastLine.includes(candidate.value.split(/\r?\n/)[0]);
      return onLine(candidate, path, line);
    }
  };
}
function entriesOf(file) {
  const data = jsonOf(file);
  const lineOf2 = lineFinder(file.text);
  if (Array.isArray(data)) {
    return data.map((one) => ({
      path: plainPath(String(one["File"] ?? "")),
      line: Number(one["StartLine"] ?? 0),
      value: String(one["Secret"] ?? ""),
      ...typeof one["Commit"] === "string" && one["Commit"] !== "" && { commit: one["Commit"] },
      at: lineOf2(String(one["Fingerprint"] ?? one["File"] ?? ""))
    }));
  }
  const runs = data["runs"];
  if (!Array.isArray(runs)) throw new m101_UsageError(`${file.path}: is neither a gitleaks report nor SARIF`);
  return runs.flatMap(
    (run) => (run["results"] ?? []).map((result) => {
      const place = result["locations"]?.[0]?.["physicalLocation"];
      const region = place?.["region"];
      const uri = String(place?.["artifactLocation"]?.["uri"] ?? "");
      const commit = result["partialFingerprints"]?.["commitSha"];
      return {
        path: plainPath(uri.includes("%") ? decoded(uri) : uri),
        line: Number(region?.["startLine"] ?? 0),
        value: String(region?.["snippet"]?.["text"] ?? ""),
        ...typeof commit === "string" && commit !== "" && { commit },
        at: lineOf2(uri)
      };
    })
  );
}
function jsonOf(file) {
  try {
    return JSON.parse(file.text);
  } catch {
    throw new m101_UsageError(`${file.path}: is not valid JSON; make the report again, or restore it from git`);
  }
}
function decoded(uri) {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
function lineFinder(text2) {
  return (word) => {
    const at = word === "" ? -1 : text2.indexOf(JSON.stringify(word).slice(1, -1));
    return at < 0 ? 1 : text2.slice(0, at).split("\n").length;
  };
}

// src/migrate/readers/secretlint.ts
var PREFIX = /^(?:@secretlint\/)?(?:secretlint-rule-)?/;
function readSecretlint(file) {
  const imported = new Imported("secretlint", file.path);
  if (/\.[cm]?js$/.test(file.path)) {
    imported.note(
      1,
      "is a program; leakgate runs none to read settings. Write it as .secretlintrc.json and run leakgate migrate again"
    );
    return imported;
  }
  const { data, line } = yamlFile(file);
  const own = fieldsOf(data["secretlint"]);
  const rules = listOf((own ?? data)["rules"]);
  const keys = own === void 0 ? ["rules"] : ["secretlint", "rules"];
  rules.forEach((rule, i) => readRule2(fieldsOf(rule) ?? {}, [...keys, i], line, imported));
  return imported;
}
function readRule2(rule, keys, line, imported) {
  const id = String(rule["id"] ?? "");
  const name = id.replace(PREFIX, "");
  const at = line(...keys);
  listOf(rule["rules"]).forEach((nested, i) => readRule2(fieldsOf(nested) ?? {}, [...keys, "rules", i], line, imported));
  if (rule["disabled"] === true) {
    imported.disabled.push({ id: name, line: at });
    return;
  }
  if (rule["allowMessageIds"] !== void 0) {
    imported.note(
      line(...keys, "allowMessageIds"),
      `rule ${name}: allowMessageIds names messages of secretlint; allow the findings that remain with leakgate baseline audit`
    );
  }
  const options = fieldsOf(rule["options"]) ?? {};
  const optionLine = line(...keys, "options");
  for (const allow of textsOf(options["allows"])) allowValue(allow, ruleNames(name), optionLine, imported);
  if (name === "pattern")
    listOf(options["patterns"]).forEach(
      (pattern, i) => readPattern(fieldsOf(pattern) ?? {}, line(...keys, "options", "patterns", i), imported)
    );
  const files = textsOf(options["allowFileNames"]);
  if (files.length > 0) {
    imported.allow.push({
      rules: ["env-file", "env-file-plain"],
      paths: files,
      reason: `allowed in ${imported.path}`,
      line: optionLine
    });
  }
  if (name === "no-homedir")
    imported.remarks.push(`${imported.path}: no-homedir is about privacy, not secrets; leakgate has no such rule`);
}
function ruleNames(name) {
  return name === "" || name.startsWith("preset-") || name === "pattern" ? void 0 : [name];
}
function allowValue(allow, rules, line, imported) {
  try {
    imported.allow.push({
      values: [valuePattern(regexOf(allow))],
      ...rules !== void 0 && { rules },
      reason: `allowed in ${imported.path}`,
      line
    });
  } catch {
    imported.note(line, "a pattern of allows: uses syntax that leakgate does not have");
  }
}
function readPattern(pattern, line, imported) {
  const name = String(pattern["name"] ?? "pattern");
  const regexes = [...textsOf(pattern["pattern"]), ...textsOf(pattern["patterns"])];
  regexes.forEach((regex, i) => {
    const text2 = regexOf(regex);
    const groupName = /\(\?<([A-Za-z_]\w*)>/.exec(text2)?.[1];
    imported.rules.push({
      id: `${name}${i === 0 ? "" : `-${i + 1}`}`,
      title: name,
      line,
      regex: text2,
      ...groupName === void 0 ? { group: 0 } : { groupName }
    });
  });
  for (const glob of textsOf(pattern["filePathGlobs"])) {
    imported.note(line, `pattern ${name}: holds only in ${glob}; add path: to the rule`);
  }
  for (const allow of textsOf(pattern["allows"])) allowValue(allow, [name], line, imported);
}
function regexOf(text2) {
  const [, body, flags = ""] = /^\/([\s\S]*)\/([a-z]*)$/.exec(text2) ?? [];
  if (body === void 0) return text2.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
  const inline = [...flags].filter((flag) => "ims".includes(flag)).join("");
  return inline === "" ? body : `(?${inline})${body}`;
}

// src/migrate/readers/secretsIgnore.ts
function readSecretsIgnore(file) {
  const imported = new Imported("ripsecrets", file.path);
  let isValues = false;
  let values = 0;
  file.text.split(/\r?\n/).forEach((raw, i) => {
    const text2 = raw.trim();
    if (text2 === "[secrets]") isValues = true;
    else if (!isValues) ignoreLine(raw, i + 1, imported);
    else if (text2 !== "" && !text2.startsWith("#")) {
      values++;
      imported.known.push({
        at: { path: file.path, line: i + 1 },
        label: "unlabelled",
        about: `the value in line ${i + 1}`,
        reason: `listed in ${file.path}`,
        everywhere: true,
        covers: ({ value, pieces }) => value === text2 || pieces().has(text2)
      });
    }
  });
  if (values > 0)
    imported.remarks.push(`${file.path} holds ${values} values in plain text: remove the file when all is well`);
  return imported;
}

// src/migrate/readers/trufflehog.ts
var NEAR_LINES = 100;
function readTrufflehog(file) {
  const imported = new Imported("trufflehog", file.path);
  const { data, line } = yamlFile(file);
  listOf(data["detectors"]).forEach((one, i) => {
    const detector = fieldsOf(one) ?? {};
    const name = String(detector["name"] ?? `detector-${i + 1}`);
    const at = line("detectors", i);
    const regexes = Object.entries(fieldsOf(detector["regex"]) ?? {});
    const primary = String(detector["primary_regex_name"] ?? regexes[0]?.[0] ?? "");
    const others = regexes.filter(([key]) => key !== primary);
    const id = (key) => key === primary ? name : `${name}-${key}`;
    for (const [key, regex] of regexes) {
      imported.rules.push({
        id: id(key),
        title: name,
        line: line("detectors", i, "regex", key),
        regex: String(regex),
        keywords: textsOf(detector["keywords"]),
        ...typeof detector["entropy"] === "number" && key === primary && { entropy: detector["entropy"] },
        ...key === primary && { stopwords: textsOf(detector["exclude_words"]) },
        ...key === primary && others.length > 0 && {
          needs: others.map(([other]) => ({ id: id(other), lines: NEAR_LINES, required: true }))
        },
        ...key !== primary && { severity: "low" }
      });
    }
    for (const regex of textsOf(detector["exclude_regexes_capture"])) {
      try {
        imported.allow.push({
          rules: [name],
          values: [valuePattern(regex)],
          reason: `excluded in ${file.path}`,
          line: at
        });
      } catch {
        imported.note(
          at,
          `detector ${name}: a pattern of exclude_regexes_capture uses syntax that leakgate does not have`
        );
      }
    }
    for (const key of ["exclude_regexes_match", "validations", "verify"]) {
      if (detector[key] !== void 0)
        imported.note(
          line("detectors", i, key),
          `detector ${name}: ${key} is not carried over${key === "verify" ? "; leakgate never calls a server by itself" : ""}`
        );
    }
  });
  if (data["sources"] !== void 0)
    imported.note(line("sources"), "sources: leakgate scans the repository in which it stands");
  return imported;
}
function readTrufflehogPaths(file) {
  const imported = new Imported("trufflehog", file.path);
  file.text.split(/\r?\n/).forEach((raw, i) => {
    const text2 = raw.trim();
    if (text2 === "" || text2.startsWith("#")) return;
    const globs = pathGlobs(text2);
    if (globs === void 0) imported.note(i + 1, "the pattern cannot be said as a glob; write it under exclude:");
    else imported.exclude.push(...globs);
  });
  return imported;
}

// src/migrate/readFiles.ts
function readFiles(root, found, gates, tools) {
  const files = found.map((one) => readOne(root, one));
  const hooks = gates.filter(({ kind }) => kind === "pre-commit").flatMap(readHookSettings);
  return [...files, ...hooks.filter(({ tool }) => tools(tool))];
}
function readOne(root, { kind, path, tool }) {
  const file = { path, text: readText(root, path) };
  switch (kind) {
    case "gitleaks-config":
      return readGitleaks(file, tool, (other) => extended(root, other));
    case "gitleaks-ignore":
      return readGitleaksIgnore(file, tool);
    case "report":
      return readReport(file, tool);
    case "detect-secrets":
      return readDetectSecrets(file);
    case "secretlint":
      return readSecretlint(file);
    case "ignore-lines":
      return readIgnoreFile(file, tool);
    case "ggshield":
      return readGgshield(file);
    case "trufflehog":
      return readTrufflehog(file);
    case "trufflehog-paths":
      return readTrufflehogPaths(file);
    case "kingfisher":
      return readKingfisher(file, tool);
    case "secrets-ignore":
      return readSecretsIgnore(file);
  }
}
function extended(root, named) {
  const path = plainPath(named);
  if (path.split("/").includes("..")) return void 0;
  const text2 = textAt(root, path);
  return text2 === void 0 ? void 0 : { path, text: text2 };
}

export {
  findFiles,
  identify,
  textAt,
  gateFiles,
  TOOLS,
  pathGlobs,
  readFiles
};
