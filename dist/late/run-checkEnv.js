const { existsSync, readdirSync, readFileSync, statSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, dirname, isAbsolute, join, relative, resolve, sep } = globalThis.process.getBuiltinModule("node:path");
import {
  GuardedFile
} from "../chunks/chunk-UVCGVYA6.js";
import "../chunks/chunk-CVQP4A5B.js";
import "../chunks/chunk-F4XCECYK.js";
import {
  isWide,
  modeNote
} from "../chunks/chunk-UZBU33PZ.js";
import "../chunks/chunk-LI53ZI2M.js";
import "../chunks/chunk-7PNBA6AC.js";
import {
  m130_kindsOf
} from "../chunks/chunk-WFFQMH6X.js";
import {
  m188_maskCoverage
} from "../chunks/chunk-CGUE4PLT.js";
import {
  m191_version
} from "../chunks/chunk-ESH2NSMB.js";
import "../chunks/chunk-D267QXLM.js";
import {
  m101_CoverageLog,
  m101_UsageError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/run/checkEnv.ts

// src/triage/annotate.ts
import { m182_makeAnnotate } from "../core.js";

// src/run/checkEnv.ts
var LONGEST = 1e7;
var TEMPLATES = ["example", "sample", "template", "dist", "defaults"];
var NO_SECRET = /^(?:\.git.*|\.keep|readme.*|.*\.(?:md|example|pub|crt))$/i;
async function checkEnv(options, prepared) {
  const { config, place } = prepared;
  const root = place.root ?? place.cwd;
  const coverage = new m101_CoverageLog();
  const annotate = m182_makeAnnotate();
  const inputs = [];
  const modes = /* @__PURE__ */ new Map();
  for (const full of filesNamed(options.files, place.cwd)) {
    const path = shown(full, root, place.cwd);
    const bytes = read(full, path, coverage);
    if (bytes === void 0) continue;
    const entry = { path, mode: "100644", tracked: false, read: () => Promise.resolve(bytes) };
    const file = new GuardedFile(entry, m130_kindsOf(path), bytes, /* @__PURE__ */ new Map(), coverage);
    const template = templateOf(
      full,
      options.template === void 0 ? void 0 : resolve(place.cwd, options.template)
    );
    inputs.push({
      file,
      ...template !== void 0 && {
        template: { path: shown(template, root, place.cwd), text: readFileSync(template, "utf8") }
      }
    });
    if (process.platform !== "win32") modes.set(file, statSync(full).mode & 511);
  }
  const [{ checkEnvFiles }, { hitsOf }, { triage }] = await Promise.all([
    import("../chunks/checkEnv-I3KHK6XN.js"),
    import("./policy-run.js"),
    import("./triage-triage.js")
  ]);
  const hits = [];
  for (const [file, matches] of checkEnvFiles(inputs)) {
    const mode = modes.get(file);
    const all = isWide(mode) ? [...matches, { rule: "secret-file-mode", notes: [modeNote(mode)] }] : matches;
    for (const { excerpt: _, ...hit } of await hitsOf(file, all, { annotate, namesBlobs: false }, /* @__PURE__ */ new Map()))
      hits.push(hit);
  }
  const rules = new Map(config.rules.map((rule) => [rule.id, rule]));
  const { findings, suppressed, mask } = await triage(
    hits.filter(({ match }) => rules.has(match.rule)),
    {
      rules,
      selects: (rule, path) => config.selects(rule, path),
      forPath: (path) => config.forPath(path),
      allowances: config.allowances()
    }
  );
  return {
    schema: "leakgate-report/1",
    tool: { name: "leakgate", version: m191_version, rules: config.rules.length, configHash: config.hash(m191_version) },
    source: { kind: "tree", target: "check-env" },
    coverage: m188_maskCoverage(coverage.snapshot(), mask),
    findings,
    suppressed,
    staleSuppressions: []
  };
}
function filesNamed(named, cwd) {
  const files = named.flatMap((name) => {
    const full = resolve(cwd, name);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === void 0) throw new m101_UsageError(`there is no file "${name}"`);
    if (!stat.isDirectory()) return [full];
    const inside = readdirSync(full, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && !NO_SECRET.test(entry.name)
    );
    if (inside.length === 0) throw new m101_UsageError(`"${name}": no file lies in this folder`);
    return inside.map((entry) => join(full, entry.name)).sort();
  });
  return [...new Set(files)];
}
function shown(full, root, cwd) {
  const inside = [root, cwd].map((folder) => relative(folder, full)).find((rest) => !rest.startsWith("..") && !isAbsolute(rest));
  return (inside ?? full).split(sep).join("/");
}
function read(full, path, coverage) {
  try {
    const { size } = statSync(full);
    if (size > LONGEST) {
      coverage.problem(`a file is too large to be settings: check the names`, "too-large", path, size);
      return void 0;
    }
    const bytes = readFileSync(full);
    coverage.files++;
    coverage.bytes += bytes.length;
    return bytes;
  } catch (error) {
    const code = error.code ?? "unknown error";
    coverage.problem(`some files cannot be read (${code}): change their permissions`, "unreadable", path);
    return void 0;
  }
}
function templateOf(full, named) {
  if (named !== void 0) {
    if (!existsSync(named)) throw new m101_UsageError(`there is no template "${basename(named)}"`);
    return named;
  }
  const base = basename(full);
  if (!/env/i.test(base)) return void 0;
  const names = [
    ...TEMPLATES.map((word) => `${base}.${word}`),
    ...base.startsWith(".env") ? TEMPLATES.map((word) => `.env.${word}`) : []
  ];
  return [...names, ...base === ".env" ? ["docker-compose.env.example"] : []].map((name) => join(dirname(full), name)).find((path) => existsSync(path));
}
export {
  checkEnv
};
