const { existsSync, mkdirSync, readFileSync: readFileSync2, rmSync, statSync, writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { dirname, join: join2 } = globalThis.process.getBuiltinModule("node:path");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  TOOLS,
  findFiles,
  gateFiles,
  identify,
  pathGlobs,
  readFiles,
  textAt
} from "./chunk-DBQQMUD7.js";
import {
  testRules
} from "./chunk-4DR2XWQ2.js";
import {
  updateBaseline
} from "./chunk-NUXRFGDP.js";
import {
  UNSTABLE_PATHS
} from "./chunk-64WG7MHQ.js";
import {
  RegExpParser,
  byteSet,
  compileRules,
  loadUserRules,
  members
} from "./chunk-H6BJKDX5.js";
import {
  maskMessage
} from "./chunk-BU7ZO626.js";
import {
  require_dist
} from "./chunk-DLL57RMM.js";
import {
  require_lib
} from "./chunk-UBXUMO4T.js";
import {
  entryKey,
  settleEntries
} from "./chunk-EO3G3NYD.js";
import {
  m0_BASELINE_FILE
} from "./chunk-X2LJYSO7.js";
import {
  fingerprint,
  newSalt,
  pathFingerprint
} from "./chunk-VH2HSPLG.js";
import {
  m9_CONFIG_FILE,
  m9_loadConfig
} from "./chunk-A2ZKC6YF.js";
import {
  m165_locate
} from "./chunk-DFMGVWCY.js";
import {
  m191_version
} from "./chunk-ESH2NSMB.js";
import {
  m100_scan
} from "./chunk-V6FYVPGY.js";
import {
  m169_OWN_RULES,
  m169_loadRules
} from "./chunk-ASFKNAUB.js";
import {
  m101_UsageError,
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";
import {
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/migrate/migrate.ts
var import_write_file_atomic = __toESM(require_lib(), 1);

// src/migrate/candidates.ts
var LONGEST_LINE = 4e3;
var MOST_ENDS = 120;
function candidatesOf(findings, root) {
  const files = /* @__PURE__ */ new Map();
  const linesOf = (path) => {
    let lines = files.get(path);
    if (lines === void 0) files.set(path, lines = read(join(root, path)).split(/\r?\n/));
    return lines;
  };
  return findings.map((finding) => {
    const value = m101_revealSecret(finding.secret);
    let pieces;
    const own = () => finding.line === void 0 || finding.where !== "content" ? [] : linesOf(finding.path).slice(finding.line - 1, finding.endLine ?? finding.line);
    return {
      finding,
      value,
      get lines() {
        return own();
      },
      pieces: () => pieces ??= piecesOf(own(), value)
    };
  });
}
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
function piecesOf(lines, value) {
  const pieces = /* @__PURE__ */ new Set([value]);
  const [first = ""] = value.split(/\r?\n/);
  for (const line of lines) {
    if (line.length > LONGEST_LINE) continue;
    const from = line.indexOf(first);
    const start = from < 0 ? 0 : from;
    const end = from < 0 ? line.length : from + first.length;
    const ends = [0, ...[...line.matchAll(/(?<=\w)(?=\W)|(?<=\W)/g)].map(({ index }) => index), line.length];
    const near = ends.filter((at) => at >= start - 300 && at <= end + 300).slice(0, MOST_ENDS);
    for (const a of near) for (const b of near) if (a < b && a < end && b > start) pieces.add(line.slice(a, b));
  }
  return pieces;
}

// src/migrate/gates/diff.ts
var CONTEXT = 3;
function diff(path, before, after) {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const steps = walk(a, b);
  const changed = steps.flatMap(({ sign }, i) => sign === " " ? [] : [i]);
  const hunks = [];
  for (const i of changed) {
    const last = hunks.at(-1);
    if (last !== void 0 && i - last.to <= 2 * CONTEXT) last.to = i;
    else hunks.push({ from: i, to: i });
  }
  const out = [`--- a/${path}`, `+++ b/${path}`];
  for (const { from, to } of hunks) {
    const part = steps.slice(Math.max(0, from - CONTEXT), to + CONTEXT + 1).filter((step) => !(step.last && step.text === ""));
    const count = (side) => part.filter(({ sign }) => sign === " " || sign === side).length;
    out.push(
      `@@ -${part[0]?.a},${count("-")} +${part[0]?.b},${count("+")} @@`,
      ...part.map(({ sign, text }) => sign + text)
    );
  }
  return out.join("\n");
}
function walk(a, b) {
  const size = b.length + 1;
  const table = new Uint32Array((a.length + 1) * size);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * size + j] = a[i] === b[j] ? table[(i + 1) * size + j + 1] + 1 : Math.max(table[(i + 1) * size + j], table[i * size + j + 1]);
    }
  }
  const steps = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const at = { a: i + 1, b: j + 1, last: i >= a.length - 1 && j >= b.length - 1 };
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ sign: " ", text: a[i], ...at });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || table[(i + 1) * size + j] >= table[i * size + j + 1])) {
      steps.push({ sign: "-", text: a[i++], ...at });
    } else steps.push({ sign: "+", text: b[j++], ...at });
  }
  return steps;
}

// src/migrate/gates/rewriteCommand.ts
var BEFORE = String.raw`(^\s*(?:- )?(?:["']?[\w:.*-]+["']?\s*[:=]\s*)?(?:\[\s*)?["'@]?|(?:&&|\|\||;|\$\()\s*|(?:sh|bash)(?:\s+-\w+)*\s+["'])`;
var RUNNER = String.raw`(?:(?:npx|pnpx|bunx|uvx|yarn|pnpm|pipx run|poetry run|pipenv run|uv run|hatch run|python3? -m|sudo|exec)(?:\s+(?:--?[\w-]+|exec|dlx))*\s+)?(?:(?:git\s+(?:ls-files|diff)[^|\n]*\|\s*)?xargs(?:\s+-\S+)*\s+)?(?:\.{0,2}/[\w./-]*/)?`;
var WORD = String.raw`(?:\\?"[^"\n]*?"|'[^'\n]*'|\$\([^)\n]*\)|\$\{\{[^}\n]*\}\}|[^\s;&|"'\n)\]},\\]+)`;
var TOOL = String.raw`((?:gitleaks|betterleaks)\s+(?:detect|protect|git|dir|directory|files|stdin)|detect_?-?secrets-hook|detect[-_]secrets\s+(?:scan|audit)|secretlint(?=\s)|trufflehog\s+(?:--?[\w-]+(?:=\S+)?\s+)*(?:git|filesystem|github|docker)|kingfisher\s+scan|ggshield\s+(?:secret\s+)?scan|ripsecrets(?=\s+-))`;
var COMMAND = new RegExp(`${BEFORE}${RUNNER}${TOOL}((?:[ \\t]+${WORD})*)`, "g");
var PIP = /^(\s*(?:- )?(?:run:\s*)?)((?:python3? -m )?(?:pip3?|pipx|uv pip|uv tool) install(?:\s+--?[\w-]+)*)((?:\s+["']?[\w.[\]=<>~!-]+["']?)+)\s*$/;
var PACKAGES = /^["']?(?:detect-secrets|ggshield|kingfisher-bin|credsweeper)(?:\[[\w,]+\])?(?:[=<>~!].*)?["']?$/i;
function rewriteLine(line, context) {
  if (/^\s*(?:#|\/\/)/.test(line)) return [line];
  const pip = PIP.exec(line);
  if (pip !== null) {
    const [, lead = "", install = "", rest = ""] = pip;
    const words = rest.trim().split(/\s+/);
    const left = words.filter((word) => !PACKAGES.test(word) || !context.speaksOf(word));
    if (left.length === words.length) return [line];
    if (left.length === 0) return lead.trimEnd().endsWith("run:") ? [`${lead}true`] : [];
    return [`${lead}${install} ${left.join(" ")}`];
  }
  return [
    line.replace(
      COMMAND,
      (whole, before, tool, args) => context.speaksOf(tool) ? before + commandFor(tool, args ?? "", context) : whole
    )
  ];
}
function commandFor(tool, args, { kind, hook }) {
  const run = kind === "ci" ? `npx --yes leakgate@${m191_version}` : "npx --no leakgate";
  const redirect = /\s(>+\s*\S+)\s*$/.exec(args)?.[1];
  if (/audit/.test(tool)) return `${run} baseline ${/--(?:report|stats)/.test(args) ? "report" : "audit"}`;
  if (tool.startsWith("detect") && (/--update\b/.test(args) || redirect !== void 0)) return `${run} baseline sync`;
  const isHook = kind === "hook" || kind === "pre-commit";
  const staged = /protect/.test(tool) || /\s--(?:staged|pre-commit)\b/.test(args) || /\bpre-commit\b/.test(args);
  if (isHook && (hook === "pre-push" || /\bpre-push\b/.test(args))) return `${run} hook run pre-push`;
  if (isHook) return `${run} hook run pre-commit`;
  if (staged) return `${run} scan --staged`;
  const noGit = /\s--no-git\b|\s--git-history[= ]none/.test(args);
  const history = /^(?:gitleaks|betterleaks)\s+(?:detect|git)/.test(tool) || /^trufflehog.*\sgit$/.test(tool) || tool.startsWith("kingfisher");
  return `${run} scan${history && !noGit ? " --history" : ""}`;
}

// src/migrate/gates/rewriteYaml.ts
var import_yaml = __toESM(require_dist(), 1);
var HOOK_REPOSITORIES = /[/:](?:(?:gitleaks|zricethezav)\/gitleaks|betterleaks\/betterleaks|(?:yelp|ibm)\/detect-secrets|trufflesecurity\/trufflehog|gitguardian\/ggshield|sirwart\/ripsecrets|mongodb\/kingfisher|samsung\/credsweeper)(?:\.git)?\/?$/i;
var OUR_REPOSITORY = "https://github.com/leakgate/leakgate";
var ACTIONS = /^(?:(?:gitleaks|zricethezav)\/gitleaks-action|gacts\/gitleaks|DariuszPorowski\/github-action-gitleaks|trufflesecurity\/trufflehog|GitGuardian\/(?:ggshield|ggshield-action|gg-shield-action)(?:\/[\w/-]+)?|reviewdog\/action-detect-secrets|edplato\/trufflehog-actions-scan|max\/secret-scan|Samsung\/CredSweeper|lirantal\/detect-secrets-action)@/i;
var TOOL_VARIABLES = /^(?:GITHUB_TOKEN|GITLEAKS_\w+|BASE_REF|GITGUARDIAN_\w+|GITHUB_(?:PUSH_BEFORE_SHA|PUSH_BASE_SHA|DEFAULT_BRANCH|PULL_BASE_SHA))$/;
function rewritePreCommit(text, speaksOf) {
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, logLevel: "silent" });
  const repositories = document.get("repos", true);
  if (document.errors.length > 0 || !Array.isArray(repositories?.items)) return text;
  const items = repositories.items.filter((item) => (0, import_yaml.isMap)(item));
  let isThere = items.some((item) => String(item.get("repo")).replace(/\.git$/, "") === OUR_REPOSITORY);
  const edits = [];
  for (const item of items) {
    const repository = String(item.get("repo"));
    if (!HOOK_REPOSITORIES.test(repository) || !speaksOf(repository) || !item.range) continue;
    const start = lines.linePos(item.range[0]);
    const end = lines.linePos(item.range[0] + text.slice(item.range[0], item.range[1]).trimEnd().length).line + 1;
    const blank = " ".repeat(start.col - 1);
    const dash = `${text.split("\n")[start.line - 1]?.slice(0, start.col - 1) ?? ""}`;
    const ours = [
      `${dash}repo: ${OUR_REPOSITORY}`,
      `${blank}rev: v${m191_version}`,
      `${blank}hooks:`,
      `${blank}  - id: leakgate`
    ];
    edits.push({ start: start.line, end, lines: isThere ? [] : ours });
    isThere = true;
  }
  return applyEdits(text, edits);
}
function rewriteWorkflow(text, speaksOf) {
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, logLevel: "silent" });
  if (document.errors.length > 0) return text;
  const edits = [];
  (0, import_yaml.visit)(document, {
    Map: (_, map) => {
      const uses = map.items.find((pair) => (0, import_yaml.isScalar)(pair.key) && pair.key.value === "uses");
      if (uses === void 0 || !(0, import_yaml.isScalar)(uses.value)) return;
      const action = String(uses.value.value);
      if (!ACTIONS.test(action) || !speaksOf(action)) return;
      const at = lineOf(uses, lines);
      const raw = text.split("\n")[at - 1];
      edits.push({ start: at, end: at + 1, lines: [raw.replace(/uses:.*$/, "uses: leakgate/leakgate@v1")] });
      for (const pair of map.items) {
        const name = (0, import_yaml.isScalar)(pair.key) ? String(pair.key.value) : "";
        if (name !== "with" && !(name === "env" && isToolsOwn(pair))) continue;
        const start = lineOf(pair, lines);
        if (/^\s*- /.test(text.split("\n")[start - 1])) continue;
        edits.push({ start, end: endOf(pair, text, lines), lines: [] });
      }
    }
  });
  return applyEdits(text, edits);
}
function isToolsOwn(pair) {
  return (0, import_yaml.isMap)(pair.value) && pair.value.items.every(({ key: key2 }) => (0, import_yaml.isScalar)(key2) && TOOL_VARIABLES.test(String(key2.value)));
}
function lineOf(pair, lines) {
  return lines.linePos(pair.key.range[0]).line;
}
function endOf(pair, text, lines) {
  const [from, to] = pair.value.range;
  return lines.linePos(from + text.slice(from, to).trimEnd().length).line + 1;
}
function applyEdits(text, edits) {
  if (edits.length === 0) return text;
  const lines = text.split("\n");
  for (const { start, end, lines: fresh } of [...edits].sort((a, b) => b.start - a.start))
    lines.splice(start - 1, end - start, ...fresh);
  return lines.join("\n");
}

// src/migrate/gates/rewriteGates.ts
function rewriteGates(files, wants) {
  const speaksOf = (text) => {
    const plain = text.toLowerCase().replaceAll("_", "-").replace("gitguardian", "ggshield");
    const named = TOOLS.filter((tool) => plain.includes(tool));
    return named.length === 0 ? wants("gitleaks") : named.some(wants);
  };
  return files.flatMap((file) => {
    const text = rewritten(file, speaksOf);
    return text === file.text ? [] : [{ path: file.path, text, diff: diff(file.path, file.text, text) }];
  });
}
function rewritten({ path, kind, text }, speaksOf) {
  const structured = kind === "pre-commit" ? rewritePreCommit(text, speaksOf) : path.startsWith(".github/") ? rewriteWorkflow(text, speaksOf) : text;
  const hook = kind === "hook" ? /([a-z-]+)$/.exec(path)?.[1] : void 0;
  let section = "";
  return structured.split("\n").flatMap((line) => {
    const [, key2] = /^\s*"?([\w-]+)"?\s*:\s*[{[]?\s*$/.exec(line) ?? [];
    if (key2 !== void 0) section = key2;
    const isStaged = path === "package.json" && /lint-staged|simple-git-hooks|husky|hooks/.test(section);
    const own = /^\s*["']?(pre-commit|pre-push|commit-msg)["']?\s*:/.exec(line)?.[1];
    const name = own ?? (/^pre-(?:commit|push)$/.test(section) ? section : hook);
    return rewriteLine(line, { kind: isStaged ? "hook" : kind, ...name !== void 0 && { hook: name }, speaksOf });
  }).join("\n");
}

// src/migrate/mergeConfig.ts
var import_yaml2 = __toESM(require_dist(), 1);
var HEAD = "# yaml-language-server: $schema=https://raw.githubusercontent.com/leakgate/leakgate/main/schemas/config.json\n";
function mergeConfig(current, { exclude, allow, withoutRules }) {
  const document = (0, import_yaml2.parseDocument)(current ?? "");
  if (document.contents === null) document.contents = document.createNode({});
  let changed = false;
  const add = (keys, values) => {
    const node = document.getIn(keys, true);
    const old = (0, import_yaml2.isSeq)(node) ? node.toJS(document) : [];
    const known = new Set(old.map(identity));
    for (const value of values) {
      if (known.has(identity(value))) continue;
      known.add(identity(value));
      changed = true;
      if ((0, import_yaml2.isSeq)(document.getIn(keys, true))) document.addIn(keys, document.createNode(value));
      else document.setIn(keys, document.createNode([value]));
    }
  };
  add(["rules", "exclude"], withoutRules);
  add(["exclude"], exclude);
  add(["allow"], allow);
  if (!changed) return void 0;
  const text = document.toString({ lineWidth: 120, flowCollectionPadding: false });
  return current === void 0 || current.trim() === "" ? HEAD + text : text;
}
function identity(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const { rules, paths, values, stopwords } = value;
  return JSON.stringify([rules, paths, values, stopwords]);
}

// src/migrate/ownRules.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/migrate/convertRules.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/migrate/exampleFor.ts
var ALPHABETS = [
  ["alnum", /[0-9A-Za-z]/],
  ["base58", /[1-9A-HJ-NP-Za-km-z]/],
  ["lower", /[0-9a-z]/],
  ["upper", /[0-9A-Z]/],
  ["letter", /[A-Za-z]/],
  ["lowerbase32", /[a-z2-7]/],
  ["base32", /[A-Z2-7]/],
  ["hex", /[0-9a-f]/],
  ["upperhex", /[0-9A-F]/],
  ["lowerletter", /[a-z]/],
  ["upperletter", /[A-Z]/],
  ["digit", /[0-9]/]
];
var ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
var GLUE = `="' :-_;.,/@`;
function* examplesFor(source) {
  const ast = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source);
  for (const generous of [0, 1, 2]) {
    for (const branch of [0, 1, 2]) {
      const body = alternative(ast.alternatives, branch, generous);
      yield `${body} `;
      yield `x = "${body}"`;
      yield ` ${body}
`;
    }
  }
}
function alternative(list, branch, generous) {
  const chosen = list[branch % list.length];
  return chosen.elements.map((element) => textOf(element, branch, generous, 1)).join("");
}
function textOf(node, branch, generous, times) {
  switch (node.type) {
    case "Assertion":
      return "";
    case "Group":
    case "CapturingGroup":
      return Array.from({ length: times }, () => alternative(node.alternatives, branch, generous)).join("");
    case "Quantifier":
      return textOf(node.element, branch, generous, rounds(node, generous) * times);
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return times === 0 ? "" : characters(node, times);
    default:
      return "";
  }
}
function rounds({ min, max, element }, generous) {
  if (generous === 0 || min === max) return min;
  const isClass = element.type !== "Group" && element.type !== "CapturingGroup";
  return Math.min(max, Math.max(min, isClass ? generous === 1 ? 1 : 24 : 1));
}
function characters(node, times) {
  const set = byteSet(node, false);
  const codes = members(set);
  if (codes.length === 1) return String.fromCharCode(codes[0]).repeat(times);
  const has = (character) => set[character.charCodeAt(0)] === 1;
  const glue = times === 1 ? [...GLUE].find(has) : void 0;
  if (glue !== void 0 && codes.length < 40) return glue;
  const alphabet = ALPHABETS.find(([, pattern]) => ASCII.every((c) => !pattern.test(c) || has(c)));
  if (alphabet !== void 0) return `{{${alphabet[0]}:${times}}}`;
  const printable = ASCII.filter((character) => has(character) && !"{}".includes(character));
  return Array.from(
    { length: times },
    (_, i) => printable[i * 7 % printable.length] ?? String.fromCharCode(codes[0])
  ).join("");
}

// src/migrate/secretGroup.ts
function nameSecret(regex, group) {
  const groups = captures(regex);
  const chosen = group === void 0 || group === 0 ? groups[0] : typeof group === "number" ? groups[group - 1] : groups.find(({ name }) => name === group) ?? groups[0];
  if (group === 0 || chosen === void 0) {
    const flags = /^(?:\(\?[a-zA-Z]+\))*/.exec(regex)?.[0] ?? "";
    return { pattern: `${flags}(?<secret>${unnamed(regex.slice(flags.length))})`, doubtful: false };
  }
  let pattern = "";
  let at = 0;
  for (const one of groups) {
    pattern += regex.slice(at, one.at) + (one === chosen ? "(?<secret>" : "(?:");
    at = one.at + one.length;
  }
  return { pattern: pattern + regex.slice(at), doubtful: group === void 0 && groups.length > 1 && chosen.optional };
}
function unnamed(regex) {
  return captures(regex).reduceRight(
    (text, { at, length }) => `${text.slice(0, at)}(?:${text.slice(at + length)}`,
    regex
  );
}
function captures(regex) {
  const groups = [];
  for (let at = 0; at < regex.length; ) {
    const rest = regex.slice(at);
    const quoted = /^\\Q[\s\S]*?(?:\\E|$)/.exec(rest)?.[0];
    const charClass = /^\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]/.exec(rest)?.[0];
    const opened = /^\((?:\?P?<([A-Za-z_]\w*)>|(?!\?))/.exec(rest);
    if (quoted !== void 0) at += quoted.length;
    else if (rest.startsWith("\\")) at += 2;
    else if (charClass !== void 0) at += charClass.length;
    else if (opened !== null) {
      const length = opened[0].length;
      groups.push({ at, length, optional: isOptional(regex, at), ...opened[1] !== void 0 && { name: opened[1] } });
      at += length;
    } else at++;
  }
  return groups;
}
function isOptional(regex, at) {
  let depth = 0;
  for (let i = at; i < regex.length; i++) {
    if (regex[i] === "\\") i++;
    else if (regex[i] === "(") depth++;
    else if (regex[i] === ")") {
      depth--;
      if (depth === 0) return /^(?:[?*]|\{0)/.test(regex.slice(i + 1)) || /^[^()]*\|/.test(regex.slice(i + 1));
    }
  }
  return false;
}

// src/migrate/convertRules.ts
var SEVERITY = "high";
var STEPS = "Revoke it where it was issued, issue a new one, and keep that out of the repository.";
function ruleId(id) {
  const plain = id.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  return plain.length < 2 ? `rule-${plain}` : plain;
}
function convertRules(imported, builtin) {
  const done = [];
  const ids = new Set(imported.rules.map(({ id }) => ruleId(id)));
  for (const foreign of imported.rules) {
    const converted = convert(foreign, imported, builtin, ids);
    if (typeof converted === "string") imported.note(foreign.line, `rule ${foreign.id}: ${converted}`);
    else if (done.every(({ rule }) => rule.id !== converted.rule.id)) done.push(converted);
  }
  return settleNeeds(done, imported, builtin);
}
function convert(foreign, imported, builtin, ids) {
  const id = ruleId(foreign.id);
  const globs = foreign.paths?.map((path) => pathGlobs(path));
  const lost = globs?.includes(void 0) === true;
  if (lost && foreign.regex === void 0) return "its path pattern cannot be said as a glob; write the rule by hand";
  if (lost)
    imported.note(
      foreign.line,
      `rule ${foreign.id}: its path pattern cannot be said as a glob; the rule now holds in every file`
    );
  const named = foreign.regex === void 0 ? void 0 : nameSecret(foreign.regex, foreign.groupName ?? foreign.group);
  if (named?.doubtful === true) {
    imported.note(
      foreign.line,
      `rule ${foreign.id}: several groups could hold the value; the first one is taken. Check it with leakgate rules test`
    );
  }
  const stopwords = (foreign.stopwords ?? []).filter((word) => word.length >= 3);
  const keywords = [...new Set((foreign.keywords ?? []).map((word) => word.toLowerCase()))].filter(
    (word) => /^[ -@[-~]{3,}$/.test(word)
  );
  const needs = (foreign.needs ?? []).flatMap(
    ({ id: other, ...rest }) => ids.has(ruleId(other)) || builtin.has(ruleId(other)) ? [{ rule: ruleId(other), ...rest }] : []
  );
  const base = {
    id,
    title: foreign.title,
    ...foreign.description !== void 0 && { description: foreign.description },
    severity: foreign.severity ?? SEVERITY,
    ...foreign.confidence !== void 0 && { confidence: foreign.confidence },
    ...named !== void 0 && { pattern: named.pattern },
    ...globs !== void 0 && !lost && { path: globs.flatMap((list) => (list ?? []).map(ruleGlob)) },
    ...foreign.entropy !== void 0 && foreign.entropy > 0 && { entropy: Math.min(8, foreign.entropy) },
    ...stopwords.length > 0 && { stopwords },
    ...needs.length > 0 && { needs },
    ...builtin.has(id) && { override: true }
  };
  const variants = keywords.length > 0 && named !== void 0 ? [{ ...base, keywords }, base] : [base];
  let reason = "";
  for (const variant of variants) {
    const tried = withExample(variant, imported, foreign);
    if (typeof tried !== "string") return tried;
    reason = tried;
  }
  return reason;
}
function ruleGlob(glob) {
  const plain = glob.replace(/^\//, "./").replace(/\/$/, "/**");
  return plain.startsWith("./") ? plain.slice(2) : plain.includes("/") && !glob.replace(/\/$/, "").includes("/") ? `**/${plain}` : plain;
}
function withExample(rule, imported, foreign) {
  const make = (leak) => {
    const written = { ...rule, examples: { leak: [leak] } };
    return { rule: written, compiled: compileOne(written) };
  };
  try {
    const first = make("x");
    const { pattern } = first.compiled;
    const texts = pattern === void 0 ? names([rule.path ?? []].flat()) : examplesFor(pattern);
    const alone = { ...first.compiled, needs: [] };
    for (const text2 of texts) {
      const example = rule.path === void 0 || pattern === void 0 ? { text: text2 } : { text: text2, path: names([rule.path].flat())[0] };
      const doc = { id: rule.id, description: "", origin: "", override: false, examples: { leak: [example], ok: [] } };
      if (testRules([alone], [doc]).failures.length > 0) continue;
      return {
        rule: { ...rule, examples: { leak: [example.path === void 0 ? text2 : example] } },
        compiled: first.compiled
      };
    }
    const [text = "x"] = texts;
    imported.note(
      foreign.line,
      `rule ${foreign.id}: no example could be made up for it; write one into its file, leakgate rules test asks for it`
    );
    return { rule: { ...rule, examples: { leak: [text] } }, compiled: first.compiled };
  } catch (error) {
    if (!(error instanceof m101_UsageError)) throw error;
    return `${error.message.split("\n")[0]?.replace(/^rule:\d+: rule [\w-]+: /, "") ?? ""}`;
  }
}
function compileOne(rule) {
  return compileRules((0, import_yaml3.stringify)({ provider: "own", rules: [rule] }), "rule").rules[0];
}
function names(globs) {
  return globs.flatMap((glob) => {
    const plain = glob.replace(/\*\*\//g, "").replace(/[+*@]\(([^)]*)\)/g, "$1").replace(/(?<!\\)\[(\\?.)[^\]]*\]/g, "$1").replace(/\\(.)/g, "$1");
    const settled = (star) => plain.replace(/\*+/g, star).replace(/\?/g, "x").replace(/^\//, "");
    return [settled(""), settled("x"), `x/${settled("x")}`].filter((name) => name !== "");
  });
}
function settleNeeds(done, imported, builtin) {
  const byId = new Map(done.map((one) => [one.rule.id, one]));
  return done.map((one) => {
    const { needs } = one.rule;
    if (needs === void 0) return one;
    const left = needs.filter(({ rule }) => byId.has(rule) || builtin.has(rule));
    if (left.length < needs.length || left.length > 1) {
      imported.note(
        1,
        `rule ${one.rule.id}: needs ${needs.map(({ rule }) => rule).join(" and ")} nearby; leakgate asks for one of those that could be carried over`
      );
    }
    const { needs: _, ...rest } = one.rule;
    const partner = byId.get(left[0]?.rule ?? "")?.rule.examples.leak[0];
    const own = rest.examples.leak[0];
    const both = typeof partner === "string" && typeof own === "string" ? [`${own}
${partner}`] : rest.examples.leak;
    return { ...one, rule: { ...rest, ...left.length > 0 && { needs: left }, examples: { leak: both } } };
  });
}
function ruleFileText(provider, from, rules) {
  const head = [
    "# yaml-language-server: $schema=https://raw.githubusercontent.com/leakgate/leakgate/main/schemas/rules.json",
    `# Taken over by leakgate migrate from ${from.join(", ")}. Yours to edit.`
  ];
  return `${head.join("\n")}
${(0, import_yaml3.stringify)({ provider, revoke: { steps: STEPS }, rules }, { lineWidth: 120 })}`;
}

// src/migrate/ownRules.ts
function mergeRules(current, taken, provider, from, rules) {
  const document = current === void 0 ? void 0 : (0, import_yaml4.parseDocument)(current);
  const list = document?.get("rules", true);
  const here = (0, import_yaml4.isSeq)(list) ? list.items.map((item) => (0, import_yaml4.isMap)(item) ? String(item.get("id")) : "") : [];
  const isThere = (id) => taken.has(id) || here.includes(id);
  const fresh = rules.filter(({ id }) => !isThere(id));
  const there = rules.filter(({ id }) => isThere(id)).map(({ id }) => id);
  if (fresh.length === 0) return { there };
  if (document === void 0 || !(0, import_yaml4.isSeq)(list)) return { text: ruleFileText(provider, from, fresh), there };
  for (const rule of fresh) list.add(document.createNode(rule));
  return { text: document.toString({ lineWidth: 120 }), there };
}

// src/migrate/resolve.ts
async function resolveKnown(known, tree, past, lineAt) {
  const hidden = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  const real = [];
  const nothing2 = [];
  const sorted = [...known].sort((a, b) => Number(b.label === "real") - Number(a.label === "real"));
  for (const one of sorted) {
    const line = one.past === void 0 ? void 0 : await lineAt(one.past);
    const inTree = tree.filter((candidate) => one.covers(candidate, line));
    const inPast = past.filter((candidate) => one.covers(candidate, line));
    const found = [...inTree, ...inPast].map(({ finding }) => finding);
    if (one.label === "real") {
      real.push({ known: one, findings: inTree.map(({ finding }) => finding) });
      for (const finding of found) open.add(key(finding));
      continue;
    }
    if (found.length === 0 && one.quiet !== true) nothing2.push(one);
    for (const finding of found) {
      if (open.has(key(finding)) || hidden.has(finding)) continue;
      hidden.set(finding, { known: one, finding, history: !inTree.some((candidate) => candidate.finding === finding) });
    }
  }
  return { hidden: [...hidden.values()], real, nothing: nothing2 };
}
function key({ path, line, rule, column }) {
  return [path, line, column, rule].join("\0");
}

// src/migrate/ruleNames.ts
var OTHER_NAMES = {
  "aws-access-token": ["aws-access-key-id"],
  "aws-amazon-bedrock-api-key-long-lived": ["aws-bedrock-key"],
  "aws-amazon-bedrock-api-key-short-lived": ["aws-bedrock-short-key"],
  "curl-auth-header": ["http-bearer-token", "http-basic-auth", "http-key-header"],
  "curl-auth-user": ["curl-user-password", "curl-user-password-bare", "curl-option-credentials"],
  "github-oauth": ["github-oauth-token"],
  "gitlab-ptt": ["gitlab-trigger-token"],
  "gitlab-rrt": ["gitlab-runner-registration-token"],
  "hashicorp-tf-api-token": ["terraform-cloud-token"],
  "hashicorp-tf-password": ["terraform-password"],
  "openai-api-key": ["openai-api-key", "openai-project-key"],
  "private-key": ["private-key", "private-key-base64", "private-key-cut", "encrypted-private-key", "putty-private-key"],
  "slack-webhook-url": ["slack-webhook"],
  "stripe-access-token": ["stripe-secret-key"],
  "vault-service-token": ["vault-service-token", "vault-legacy-token"]
};
function ourRules(name, rules, exact = false) {
  const ids = new Set(rules.map(({ id }) => id));
  const known = OTHER_NAMES[name]?.filter((id) => ids.has(id));
  if (known !== void 0 && known.length > 0) return known;
  if (name === "generic-api-key") return rules.filter(({ id }) => id.startsWith("generic-")).map(({ id }) => id);
  if (ids.has(name)) return [name];
  if (exact) return void 0;
  const same = rules.filter(({ provider, id }) => name.startsWith(`${provider}-`) && id.startsWith(`${provider}-`));
  return same.length > 0 ? same.map(({ id }) => id) : void 0;
}

// src/migrate/settings.ts
function gather(all, builtin) {
  const ids = new Set(builtin.map(({ id }) => id));
  const converted = all.map((imported) => ({ imported, rules: convertRules(imported, ids) }));
  const own = new Set(converted.flatMap(({ rules }) => rules.map(({ rule }) => rule.id)));
  const named = (name, exact = false) => own.has(ruleId(name)) ? [ruleId(name)] : ourRules(name, builtin, exact);
  const allow = all.flatMap((imported) => imported.allow.flatMap((one) => allowanceOf(one, imported, named)));
  const withoutRules = all.flatMap(
    (imported) => imported.disabled.flatMap(({ id, line }) => {
      const ours = imported.tool === "secretlint" ? ofProvider(id, builtin) : named(id, true);
      if (ours === void 0)
        imported.note(
          line,
          `disabled rule ${id}: leakgate has no rule of this name; leakgate rules list shows which to put under rules: exclude:`
        );
      return ours ?? [];
    })
  );
  const tools = [...new Set(all.map(({ tool }) => tool))];
  return {
    additions: { exclude: all.flatMap(({ exclude }) => exclude), allow, withoutRules },
    rules: tools.flatMap((tool) => {
      const ofTool = converted.filter(({ imported, rules }) => imported.tool === tool && rules.length > 0);
      return ofTool.length === 0 ? [] : [
        {
          tool,
          from: ofTool.map(({ imported }) => imported.path),
          converted: ofTool.flatMap(({ rules }) => rules)
        }
      ];
    })
  };
}
function ofProvider(name, rules) {
  const ids = rules.filter(({ provider }) => provider === name).map(({ id }) => id);
  return ids.length > 0 ? ids : void 0;
}
function allowanceOf({ line, rules, ...rest }, imported, named) {
  const ours = rules?.map(
    (name) => imported.tool === "secretlint" ? named(`${name}-x`) ?? named(name) : named(name)
  );
  rules?.forEach((name, i) => {
    if (ours?.[i] === void 0)
      imported.note(
        line,
        `allowance for rule ${name}: leakgate has no rule of this name; add it with the name that leakgate rules list shows`
      );
  });
  const ids = ours?.flatMap((list) => list ?? []);
  if (ids?.length === 0) return [];
  const values = rest.values?.filter((value) => {
    if (!holdsSecret(value)) return true;
    imported.note(
      line,
      "a pattern of allowed values spells out what looks like a secret; it is not copied: what it allows today goes into the baseline"
    );
    const pattern = new RegExp(`^(?:${value})$`, "u");
    imported.known.push({
      at: { path: imported.path, line },
      label: "unlabelled",
      about: `the value in line ${line}`,
      reason: rest.reason,
      everywhere: true,
      quiet: true,
      covers: (candidate) => pattern.test(candidate.value)
    });
    return false;
  });
  if (rest.values !== void 0 && values?.length === 0) return [];
  const { values: _, ...others } = rest;
  return [
    { ...ids !== void 0 && { rules: [...new Set(ids)] }, ...others, ...values !== void 0 && { values } }
  ];
}
function holdsSecret(pattern) {
  const plain = pattern.replaceAll("[\\s\\S]*", " ").replace(/^\s*\(\?:|\)\s*$/g, " ").replace(/\\(.)/g, "$1");
  const text = `token = "${plain.trim()}"`;
  return maskMessage(plain) !== plain || /^[\w./+=-]{20,}$/.test(plain.trim()) && maskMessage(text) !== text;
}

// src/migrate/writeKnown.ts
async function writeKnown(file, covered, familyOf2) {
  if (covered.length === 0) return 0;
  let added = 0;
  const write = (current) => {
    const salts = current?.salts ?? [newSalt()];
    const old = current?.entries ?? [];
    const taken = new Set(old.flatMap((entry) => [entryKey(entry), entryKey({ ...entry, scope: "file" })]));
    const fresh = covered.flatMap((one) => {
      const made = salts.map((salt) => entryFor(one, salt, familyOf2));
      return made.some((entry) => taken.has(entryKey(entry))) ? [] : made.slice(0, 1);
    });
    const entries = settleEntries([...old, ...fresh]);
    added = entries.length - settleEntries(old).length;
    return { salts, entries };
  };
  await updateBaseline(file, write);
  return added;
}
function entryFor({ known, finding, history }, salt, familyOf2) {
  const { rule, where, path } = finding;
  const family = familyOf2(rule);
  const anywhere = known.everywhere === true || UNSTABLE_PATHS.has(where);
  return {
    fingerprint: family === void 0 || finding.secret.length === 0 ? pathFingerprint(path, rule, salt) : fingerprint(finding.secret, family, salt),
    rule,
    ...where !== "content" && { where },
    ...anywhere ? { scope: "repository" } : { scope: "file", path },
    ...history && { history: true },
    status: known.label === "false-positive" ? "false-positive" : "unreviewed",
    reason: known.reason ?? `taken over from ${known.at.path}`
  };
}

// src/migrate/migrate.ts
var ALIASES = {
  gitguardian: "ggshield",
  detect_secrets: "detect-secrets",
  "nosey-parker": "noseyparker",
  titus: "noseyparker",
  secretsignore: "ripsecrets"
};
async function migrate({ cwd, from, write }) {
  const place = await m165_locate(cwd, { kind: "tree" });
  const root = place.root;
  if (root === void 0) throw new m101_UsageError("a bare repository has no files to take over; run this in a work tree");
  const gates = gateFiles(root);
  const { found, wants } = choose(root, place, from, findFiles(root, gates));
  const imported = readFiles(root, found, gates, wants);
  const builtin = (await m169_loadRules(void 0)).all;
  const gathered = gather(imported, builtin);
  const before = await m9_loadConfig({ cwd: root, root, overrides: {}, rules: (await m169_loadRules(root)).all });
  const undo = new Undo(root);
  const written = [];
  let result;
  const baseline = typeof before.baseline === "string" ? before.baseline : join2(root, m0_BASELINE_FILE);
  try {
    written.push(...await writeSettings(root, gathered, imported, undo));
    result = await takeOver(
      place,
      root,
      baseline,
      imported.flatMap(({ known }) => known)
    );
  } catch (error) {
    undo.all();
    if (error instanceof m101_UsageError) throw new m101_UsageError(`nothing was taken over: ${error.message}`);
    throw error;
  }
  const rewritten2 = rewriteGates(gates, wants);
  if (write) for (const { path, text } of rewritten2) await save(root, path, text);
  const { notes, remarks } = settle(imported);
  return { files: found, written, baseline, gates: rewritten2, notes, remarks, ...result };
}
function choose(root, { cwd }, from, there) {
  if (from === void 0) return { found: there, wants: () => true };
  const tool = ALIASES[from.toLowerCase()] ?? TOOLS.find((name) => name === from.toLowerCase());
  if (tool === void 0) {
    const found = identify(root, cwd, from);
    return { found, wants: (one) => found.some((file) => file.tool === one) };
  }
  return { found: there.filter((file) => file.tool === tool), wants: (one) => one === tool };
}
async function writeSettings(root, gathered, imported, undo) {
  const written = [];
  const put = async (path, text) => {
    if (text === void 0) return;
    undo.remember(path);
    await save(root, path, text);
    written.push(path);
  };
  for (const { tool, from, converted } of gathered.rules) {
    const path = `${m169_OWN_RULES}/${tool}.yaml`;
    const current = textAt(root, path);
    const own = loadUserRules(join2(root, m169_OWN_RULES), m169_OWN_RULES).docs;
    const taken = new Set(own.filter(({ origin }) => !origin.startsWith(`${path}:`)).map(({ id }) => id));
    const merged = mergeRules(
      current,
      taken,
      tool,
      from,
      converted.map(({ rule }) => rule)
    );
    const elsewhere = merged.there.filter((id) => taken.has(id));
    for (const id of elsewhere)
      imported.find((one) => one.tool === tool)?.note(1, `rule ${id}: ${m169_OWN_RULES} has a rule of this id in another file; that one stays`);
    await put(path, merged.text);
  }
  await put(m9_CONFIG_FILE, mergeConfig(textAt(root, m9_CONFIG_FILE), gathered.additions));
  return written;
}
async function takeOver(place, root, baseline, known) {
  if (known.length === 0) {
    await m100_scan({ cwd: root, noBaseline: true, source: { kind: "stdin", input: nothing() } }).report();
    return { added: 0, problems: [], resolution: { hidden: [], real: [], nothing: [] } };
  }
  const tree = await m100_scan({ cwd: root, noBaseline: true }).report();
  const wantsPast = place.repository !== void 0 && known.some(({ history }) => history === true);
  const past = wantsPast ? await m100_scan({ cwd: root, noBaseline: true, source: { kind: "history" } }).report() : void 0;
  const rules = new Map((await m169_loadRules(root)).all.map((rule) => [rule.id, rule]));
  const resolution = await resolveKnown(
    known,
    candidatesOf(tree.findings, root),
    candidatesOf(past?.findings ?? [], root),
    lineReader(place)
  );
  const added = await writeKnown(baseline, resolution.hidden, (id) => familyOf(rules, id));
  return { added, resolution, problems: [...tree.coverage.problems, ...past?.coverage.problems ?? []] };
}
async function* nothing() {
}
function familyOf(rules, id) {
  const rule = rules.get(id);
  return rule?.pattern === void 0 && rule?.where.includes("policy") !== true ? void 0 : rule.family;
}
function lineReader({ repository }) {
  const files = /* @__PURE__ */ new Map();
  return async ({ commit, path, line }) => {
    if (repository === void 0 || !/^[0-9a-f]{4,64}$/i.test(commit)) return void 0;
    const name = `${commit}:${path}`;
    let lines = files.get(name);
    if (lines === void 0) {
      const { status, stdout } = await repository.git.output(["cat-file", "blob", name], { accept: [0, 128] });
      files.set(name, lines = status === 0 ? stdout.toString("utf8").split(/\r?\n/) : []);
    }
    return lines[line - 1];
  };
}
function settle(imported) {
  const notes = imported.flatMap((one) => one.notes);
  notes.sort((a, b) => a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1);
  return { notes, remarks: [...new Set(imported.flatMap(({ remarks }) => remarks))] };
}
async function save(root, path, text) {
  const full = join2(root, path);
  try {
    mkdirSync(dirname(full), { recursive: true });
    const mode = statSync(full, { throwIfNoEntry: false })?.mode;
    await (0, import_write_file_atomic.default)(full, text, mode === void 0 ? {} : { mode });
  } catch (error) {
    throw new m101_UsageError(`${path}: cannot be written (${error.code ?? "unknown error"})`);
  }
}
var Undo = class {
  #root;
  #before = /* @__PURE__ */ new Map();
  constructor(root) {
    this.#root = root;
  }
  remember(path) {
    const full = join2(this.#root, path);
    if (!this.#before.has(path)) this.#before.set(path, existsSync(full) ? readFileSync2(full) : void 0);
  }
  all() {
    for (const [path, bytes] of this.#before) {
      const full = join2(this.#root, path);
      if (bytes === void 0) rmSync(full, { force: true });
      else writeFileSync(full, bytes);
    }
  }
};
function realFindings({ real }) {
  return [...new Set(real.flatMap(({ findings }) => findings))];
}

export {
  migrate,
  realFindings
};
