import {
  Placer,
  fileMatch
} from "../chunks/chunk-GKJTY4SM.js";
import {
  m132_idOf
} from "../chunks/chunk-64X3KLUZ.js";
import {
  GuardedFile
} from "../chunks/chunk-UVCGVYA6.js";
import "../chunks/chunk-CVQP4A5B.js";
import "../chunks/chunk-F4XCECYK.js";
import "../chunks/chunk-7PNBA6AC.js";
import {
  m130_Kind,
  m130_kindsOf
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-CN4O2DYZ.js";
import "../chunks/chunk-D267QXLM.js";
import {
  m101_CoverageLog,
  m101_IncompleteError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/chooseEntries.ts
import { m107_chooseEntries, m107_entryFilter, m107_kindsFor } from "../core.js";

// src/policy/heardCoverage.ts
var HeardCoverage = class extends m101_CoverageLog {
  #coverage;
  /** Reason and bytes. */
  skipped = [];
  hasProblem = false;
  constructor(coverage) {
    super();
    this.#coverage = coverage;
  }
  skip(reason, path, bytes = 0) {
    this.skipped.push([reason, bytes]);
    this.#coverage.skip(reason, path, bytes);
  }
  problem(...args) {
    this.hasProblem = true;
    this.#coverage.problem(...args);
  }
};

// src/policy/surroundings.ts
var ASKED = m130_Kind.template | m130_Kind.compose | m130_Kind.dockerfile | m130_Kind.secretsFolder | m130_Kind.ignoreFile | m130_Kind.env;
var DOCUMENT = /^(?:[^/]+\/){0,3}[^/]+\.(?:md|rst|txt|sh)$/;
var MOST_DOCUMENTS = 200;
var IGNORE_COVERAGE = /* @__PURE__ */ new Map([["ignore-coverage", []]]);
async function surroundings(files, repository, coverage) {
  if (!files.some((file) => file.is(m130_Kind.ignoreFile))) return [];
  const changed = new Set(files.map(({ path }) => path));
  const found = [];
  let documents = 0;
  for (const path of await repository.paths()) {
    const kinds = m130_kindsOf(path) & ASKED;
    const isDocument = kinds === 0 && DOCUMENT.test(path) && documents++ < MOST_DOCUMENTS;
    if (changed.has(path) || kinds === 0 && !isDocument) continue;
    const bytes = await repository.content(path);
    if (bytes === void 0 || isDocument && !bytes.includes(".env.")) continue;
    const entry = {
      path,
      mode: "100644",
      tracked: true,
      fresh: false,
      added: () => Promise.resolve([]),
      read: () => Promise.resolve(bytes)
    };
    found.push(new GuardedFile(entry, kinds, bytes, isDocument ? IGNORE_COVERAGE : /* @__PURE__ */ new Map(), coverage, true));
  }
  return found;
}

// src/policy/run.ts
async function runGuards(chosen, guards, run) {
  const files = [];
  const seen = /* @__PURE__ */ new Map();
  const hits = [];
  for (const { entry, kinds, woken } of chosen) {
    const bytes = await read(entry, run.coverage);
    if (bytes === void 0) continue;
    const heard = run.memory && new HeardCoverage(run.coverage);
    const file = new GuardedFile(entry, kinds, bytes, woken, heard ?? run.coverage);
    const matches = await checkFile(file, guards, run);
    if (heard !== void 0)
      run.memory?.looked(
        entry,
        matches.map((match) => what(file, match)),
        heard
      );
    if (matches.length > 0) hits.push(...await hitsOf(file, matches, run, seen));
    if (run.repository !== void 0 && entry.archive === void 0) files.push(file);
  }
  if (run.repository === void 0) return hits;
  if (run.isChange) files.push(...await surroundings(files, run.repository, run.coverage));
  for (const guard of guards) {
    for (const [where, matches] of await guard.finish?.(files, run) ?? []) {
      const all = settled(matches, guard);
      hits.push(
        ...typeof where === "string" ? all.map((match) => fileHit(where, match, {})) : await hitsOf(where, all, run, seen)
      );
    }
  }
  return hits;
}
async function read(entry, coverage) {
  try {
    return await entry.read();
  } catch (error) {
    if (!(error instanceof m101_IncompleteError)) throw error;
    if (entry.onDisk !== true)
      coverage.problem(`some files could not be looked at by the guards (${error.message})`, "unreadable", entry.path);
    return void 0;
  }
}
async function checkFile(file, guards, run) {
  const found = [];
  let claimed = false;
  for (const guard of guards) {
    if (guard.check === void 0 || claimed && (guard.kinds & file.kinds) !== 0 && !seesHidden(guard)) continue;
    if ((m107_kindsFor(guard, run.isChange) & file.kinds) === 0 && !file.woken.has(m132_idOf(guard))) continue;
    const matches = await guard.check(file, file.entry.archive === void 0 ? run : inArchive(run));
    found.push(...settled(matches, guard));
    if (guard.claims === true && matches.length > 0) claimed = true;
  }
  return found;
}
function inArchive({ isChange }) {
  return { isChange };
}
function settled(matches, { rules }) {
  return matches.map((match) => {
    const rule = rules.find((one) => one.id === match.rule);
    if (rule === void 0) throw new Error(`guard ${rules[0]?.id ?? ""} has no rule "${match.rule}"`);
    return { confidence: rule.confidence, ...match };
  });
}
function seesHidden(guard) {
  return m132_idOf(guard) === "invisible-characters";
}
async function hitsOf(file, matches, run, seen) {
  const { entry, path } = file;
  const added = entry.added === void 0 ? void 0 : await entry.added();
  const placer = new Placer(file);
  const placed = matches.map((match) => ({ match, result: placer.place(match) })).filter(({ match, result }) => match.standing === true || counts(result, entry, added)).filter(({ match }) => isFirst(file, match, seen));
  if (placed.length === 0) return [];
  const results = placed.map(({ result }) => result);
  const bytes = file.scanned;
  const notes = run.annotate(
    { bytes, path, where: "content" },
    results.map(onFirstLine),
    results.filter((one) => one.secret.length > 0)
  );
  const provenance = entry.provenance ?? await entry.introduced?.();
  const place = {
    ...entry.blob !== void 0 && run.namesBlobs && { blob: entry.blob },
    ...provenance !== void 0 && { provenance },
    ...entry.layer !== void 0 && { layer: entry.layer },
    ...entry.image !== void 0 && { image: entry.image },
    ...entry.build !== void 0 && { build: entry.build }
  };
  return results.map((match, i) => ({
    match,
    path,
    where: "policy",
    ...place,
    ...noteFor(match, notes[i] ?? {}, placed[i]?.match.unallowable)
  }));
}
function onFirstLine(match) {
  return match.line > 0 ? match : { ...match, line: 1, endLine: 1, column: 1, endColumn: 1 };
}
function noteFor(match, note, unallowable = false) {
  return {
    ...note.inline !== void 0 && !unallowable && { inline: note.inline },
    ...note.excerpt !== void 0 && match.secret.length > 0 && { excerpt: note.excerpt }
  };
}
function isFirst(file, match, seen) {
  const { entry, path } = file;
  const key = `${path}\0${what(file, match)}`;
  const known = seen.get(key);
  if (known === void 0) seen.set(key, entry);
  return known === void 0 || known === entry;
}
function what({ text }, { rule, at, value }) {
  return `${rule}\0${value ?? (at === void 0 ? "" : text.slice(at.start, at.end))}`;
}
function counts(match, entry, added) {
  if (match.line === 0) return entry.fresh !== false;
  return added === void 0 || added.some((range) => range.start <= match.endLine && match.line < range.end);
}
function fileHit(path, match, place) {
  return { match: fileMatch(match), path, where: "policy", ...place };
}
export {
  hitsOf,
  runGuards
};
