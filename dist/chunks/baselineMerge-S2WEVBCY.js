const { existsSync, readFileSync, realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { join, resolve } = globalThis.process.getBuiltinModule("node:path");
import {
  entryText
} from "./chunk-RYVLHFNO.js";
import "./chunk-TTTEUMIQ.js";
import {
  formatBaseline
} from "./chunk-NUXRFGDP.js";
import "./chunk-KGVWFX2L.js";
import "./chunk-64WG7MHQ.js";
import {
  require_lib
} from "./chunk-UBXUMO4T.js";
import {
  decodeBaseline,
  entryKey,
  preferred
} from "./chunk-EO3G3NYD.js";
import {
  m0_BASELINE_FILE
} from "./chunk-X2LJYSO7.js";
import "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import {
  quote
} from "./chunk-2ZOQUDG4.js";
import {
  conflict
} from "./chunk-UX3JOLJK.js";
import "./chunk-HHY3X5SV.js";
import "./chunk-Q2K6IMET.js";
import "./chunk-GVIGKBX3.js";
import "./chunk-3GXF3YZZ.js";
import {
  m97_discover
} from "./chunk-E7Y7D5T2.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";
import {
  __toESM
} from "./chunk-KIZ6KU7F.js";

// src/cli/commands/baselineMerge.ts
var import_write_file_atomic = __toESM(require_lib(), 1);

// src/baseline/merge.ts
function mergeBaselines(base, ours, theirs) {
  const [before, here, there] = [byKey(base), byKey(ours), byKey(theirs)];
  const entries = [];
  const disputed = [];
  for (const key of /* @__PURE__ */ new Set([...here.keys(), ...there.keys()])) {
    const [old, mine, other] = [before.get(key), here.get(key), there.get(key)];
    if (mine === void 0 || other === void 0) {
      const left = mine ?? other;
      if (old === void 0 || !same(old, left)) entries.push(left);
      continue;
    }
    const isDispute = !same(mine, other) && !(old !== void 0 && (same(old, mine) || same(old, other)));
    const entry = old !== void 0 && same(old, mine) ? other : old !== void 0 && same(old, other) ? mine : preferred(mine, other);
    entries.push(entry);
    if (isDispute) disputed.push(entry);
  }
  const [first = ours.salts[0], ...more] = [.../* @__PURE__ */ new Set([...ours.salts, ...theirs.salts])].sort();
  return { salts: [first, ...more], entries, disputed };
}
function byKey(baseline) {
  return new Map(baseline?.entries.map((entry) => [entryKey(entry), entry]));
}
function same(a, b) {
  const facts = ({ rule, status, reason, owner, until, history }) => JSON.stringify([rule, status, reason, owner, until, history]);
  return facts(a) === facts(b);
}

// src/cli/commands/baselineMerge.ts
var DRIVER = "leakgate-baseline";
async function mergeDriver(flags, context) {
  const files = ["base", "ours", "theirs", "path"].map((name) => flags[name]).filter((file) => file !== void 0);
  const { output, environment } = context;
  if (flags["install"] === true || flags["union"] === true) {
    if (files.length > 0) throw new m101_UsageError("--install and --union take no files");
    if (flags["install"] === true && flags["union"] === true) throw conflict("--install", "--union");
    output.print((await install(environment, flags["union"] === true)).join("\n"));
    return 0;
  }
  if (files.length === 0) {
    output.print(instructions(environment));
    return 0;
  }
  if (files.length < 3) throw new m101_UsageError("merge-driver needs the files that git names: %O %A %B %P");
  const [base, ours, theirs, path = m0_BASELINE_FILE] = files.map(String);
  return await mergeFiles(
    resolve(environment.cwd, base),
    resolve(environment.cwd, ours),
    resolve(environment.cwd, theirs),
    path,
    context
  );
}
async function mergeFiles(base, ours, theirs, path, { output }) {
  const old = existsSync(base) && readFileSync(base).length > 0 ? versionOf(base, `${path} (common ancestor)`) : void 0;
  const merged = mergeBaselines(old, versionOf(ours, `${path} (ours)`), versionOf(theirs, `${path} (theirs)`));
  await (0, import_write_file_atomic.default)(ours, formatBaseline(merged));
  for (const entry of merged.disputed) output.say(`${path}: both sides changed ${entryText(entry)}; this one was kept`);
  return 0;
}
function versionOf(file, name) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new m101_UsageError(`${file}: cannot be read (${error.code ?? "unknown error"})`);
  }
  return decodeBaseline(bytes, name);
}
async function install({ cwd, node, program }, isUnion) {
  const repository = await m97_discover(cwd);
  if (repository?.root === void 0) throw new m101_IncompleteError(`${cwd} is in no git repository with a work tree`);
  const said = await writeAttribute(repository, isUnion ? "union" : DRIVER);
  if (isUnion) return [said];
  const { git } = repository;
  await git.output(["config", `merge.${DRIVER}.name`, "leakgate baseline"]);
  await git.output(["config", `merge.${DRIVER}.driver`, driverCommand(node, realpathSync(program))]);
  return [
    said,
    `.git/config: merge.${DRIVER}.driver is set. Each clone needs this once (leakgate baseline merge-driver --install); one without it merges as text.`
  ];
}
async function writeAttribute({ root }, driver) {
  const file = join(root, ".gitattributes");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const line = attributeLine(driver);
  if (text.split(/\r?\n/).includes(line)) return `.gitattributes: has the line already: ${line}`;
  const kept = text.split("\n").filter((other) => !/^\/?\.leakgate-baseline\.jsonl\s+merge=\S+\s*$/.test(other)).join("\n");
  await (0, import_write_file_atomic.default)(file, `${kept}${kept === "" || kept.endsWith("\n") ? "" : "\n"}${line}
`);
  return `.gitattributes: ${line}. Commit it.`;
}
function attributeLine(driver) {
  return `${m0_BASELINE_FILE} merge=${driver}`;
}
function driverCommand(node, program) {
  const words = [node, program].map((word) => quote(word).replaceAll("%", "%%"));
  return `${words.join(" ")} baseline merge-driver %O %A %B %P`;
}
function instructions({ node, program }) {
  return [
    "Two branches may add entries to the baseline. Either of two settings merges them without a conflict:",
    "",
    "1. The merge driver: what one branch takes out stays out, and labels are merged.",
    "     leakgate baseline merge-driver --install",
    "   writes into .gitattributes (to be committed)",
    `     ${attributeLine(DRIVER)}`,
    "   and into .git/config (each clone has its own)",
    `     git config merge.${DRIVER}.driver ${quote(driverCommand(node, realpathSync(program)))}`,
    "",
    "2. git's own union merge, which needs no setting in the clones: what one branch took out may come back as a stale entry.",
    "     leakgate baseline merge-driver --union",
    "   writes into .gitattributes (to be committed)",
    `     ${attributeLine("union")}`
  ].join("\n");
}
export {
  mergeDriver
};
