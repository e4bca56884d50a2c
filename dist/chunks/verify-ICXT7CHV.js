const { existsSync, readdirSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, dirname, join } = globalThis.process.getBuiltinModule("node:path");
const { join: join2 } = globalThis.process.getBuiltinModule("node:path");
const { readdirSync: readdirSync2, readFileSync: readFileSync2, statSync } = globalThis.process.getBuiltinModule("node:fs");
const { join: join3, relative, sep } = globalThis.process.getBuiltinModule("node:path");
import {
  m89_Git
} from "./chunk-NHKRKNAW.js";
import {
  treeSource
} from "./chunk-K6J2VELW.js";
import {
  ARCHIVES,
  LARGEST,
  ValueScanner,
  m173_collect,
  m176_withArchives,
  searchHistory
} from "./chunk-YDDCC3JG.js";
import "./chunk-TOPMMDKA.js";
import {
  attributeHits
} from "./chunk-7ZCP46QP.js";
import {
  listRefs
} from "./chunk-G2SPY3YO.js";
import "./chunk-2NFJI7WK.js";
import "./chunk-7HHZ3Y5M.js";
import {
  m96_RawDiffParser
} from "./chunk-NLHSVFSY.js";
import "./chunk-VDYH3BD6.js";
import {
  m92_ObjectReader,
  m94_pathText
} from "./chunk-BLHTV6GK.js";
import "./chunk-XCWIZIBK.js";
import "./chunk-OVRD6QK3.js";
import "./chunk-S32C2UYC.js";
import "./chunk-CN4O2DYZ.js";
import {
  m82_scanText
} from "./chunk-D267QXLM.js";
import {
  isZero,
  walkCommits
} from "./chunk-LPIN2NTM.js";
import "./chunk-3GXF3YZZ.js";
import {
  m101_CoverageLog,
  m101_revealSecret
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/incident/verify/commitMap.ts
var PAIR = /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64})$/;
function readCommitMap(after) {
  const last = readMap(join(after.commonDir, "filter-repo", "commit-map"));
  const first = bfgMaps(after).map(readMap)[0];
  if (first === void 0 || last === void 0) return first ?? last;
  return new Map([...last, ...[...first].map(([old, middle]) => [old, last.get(middle) ?? middle])]);
}
function readMap(file) {
  if (!existsSync(file)) return void 0;
  const pairs = readFileSync(file, "latin1").split("\n").flatMap((line) => {
    const [, old, now] = PAIR.exec(line.trim()) ?? [];
    return old === void 0 || now === void 0 ? [] : [[old, now]];
  });
  return new Map(pairs);
}
function bfgMaps({ commonDir, root }) {
  const folder = root ?? commonDir;
  const reports = join(dirname(folder), `${basename(folder)}.bfg-report`);
  if (!existsSync(reports)) return [];
  return readdirSync(reports, { recursive: true }).map(String).filter((name) => basename(name) === "object-id-map.old-new.txt").sort().toReversed().map((name) => join(reports, name));
}

// src/incident/verify/compareRefs.ts
var OWN = /^refs\/(?:remotes|stash|original|replace|pull|leakgate|bisect|worktree|rewritten)(?:\/|$)/;
async function compareRefs(before, after, scanner, removal) {
  return await new Comparison(before, after, scanner, removal).run();
}
var Comparison = class {
  #before;
  #after;
  #scanner;
  #removal;
  #git;
  #renamed;
  /** Old and new blob \u2192 why the difference is not planned, if so. */
  #judged = /* @__PURE__ */ new Map();
  constructor(before, after, scanner, removal) {
    this.#before = before;
    this.#after = after;
    this.#scanner = scanner;
    this.#removal = removal;
    this.#renamed = new Map(removal.renames);
    const { cwd, env } = after.repository.git;
    this.#git = new m89_Git(cwd, {
      ...env,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join2(before.repository.commonDir, "objects")
    });
  }
  async run() {
    const [old, now] = await Promise.all([listRefs(this.#before.repository.git), listRefs(this.#after.repository.git)]);
    const newOids = new Map(now.refs.map(({ name, oid }) => [name, oid]));
    const newNames = new Map(this.#removal.refRenames);
    const unplanned = [];
    let refs = 0;
    for (const { name, oid, type, target } of old.refs) {
      if (OWN.test(name) || (target?.type ?? type) === "blob" || this.#removal.droppedRefs.includes(name)) continue;
      refs++;
      const other = newOids.get(newNames.get(name) ?? name);
      if (other === void 0) unplanned.push({ ref: name, what: "is missing in the new repository" });
      else if (other !== oid) unplanned.push(...await this.#trees(name, oid, other));
    }
    return { refs, unplanned };
  }
  async #trees(ref, old, now) {
    const { stdout } = await this.#git.output([
      "diff-tree",
      "-r",
      "--raw",
      "-z",
      "--no-abbrev",
      "--no-renames",
      `${old}^{tree}`,
      `${now}^{tree}`
    ]);
    const isNote = ref.startsWith("refs/notes/");
    const unplanned = [];
    for (const change of new m96_RawDiffParser().push(stdout)) {
      if (change.kind !== "change") continue;
      const what = isNote ? void 0 : await this.#judge(change);
      if (what !== void 0) unplanned.push({ ref, path: m94_pathText(change.path), what });
    }
    return unplanned;
  }
  async #judge({ path: bytes, oid, olds }) {
    const path = m94_pathText(bytes);
    const old = olds[0]?.oid ?? "";
    if (isZero(old)) return [...this.#renamed.values()].includes(path) ? void 0 : "was added";
    const key = `${old}\0${oid}\0${isZero(oid) ? path : ""}`;
    if (!this.#judged.has(key)) this.#judged.set(key, await this.#judgeContent(path, old, oid));
    return this.#judged.get(key);
  }
  async #judgeContent(path, old, now) {
    const { paths, blobs } = this.#removal;
    const isPlanned = blobs.includes(old) || this.#renamed.has(path) || paths.some((one) => path === one || path.startsWith(`${one}/`));
    if (isZero(now) && isPlanned) return void 0;
    const answer = await this.#before.reader.get(old);
    if (answer.kind !== "object") return "cannot be read in the old repository";
    const bytes = m82_scanText(answer.bytes).bytes;
    const spans = this.#scanner.scan({ bytes: answer.bytes }).map(({ start, end }) => ({ start, end }));
    if (isZero(now)) return spans.length > 0 ? void 0 : "was removed, and held none of the values";
    const other = await this.#after.reader.get(now);
    if (other.kind !== "object") return "cannot be read in the new repository";
    return isSameBesides(bytes, spans, m82_scanText(other.bytes).bytes) ? void 0 : "changed in more than the values";
  }
};
function isSameBesides(old, spans, now) {
  const kept = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > from || from === 0 && kept.length === 0) kept.push(old.subarray(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  kept.push(old.subarray(from));
  const [head, ...rest] = kept;
  if (rest.length === 0) return now.equals(old);
  if (!now.subarray(0, head.length).equals(head)) return false;
  const tail = rest.pop();
  let at = head.length;
  for (const piece of rest) {
    const found = now.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return now.length - tail.length >= at && now.subarray(now.length - tail.length).equals(tail);
}

// src/incident/verify/gitFolder.ts
var LARGEST2 = 64 << 20;
function* gitFolderChunks(folder, coverage) {
  for (const entry of readdirSync2(folder, { recursive: true, withFileTypes: true })) {
    const full = join3(entry.parentPath, entry.name);
    const path = relative(folder, full).split(sep).join("/");
    if (!entry.isFile() || /^(?:objects|lfs|modules|filter-repo)\//.test(path) || path.endsWith(".sample")) continue;
    const name = `.git/${path}`;
    try {
      if (statSync(full).size > LARGEST2) coverage.problem(`${name} is too large to be looked at`, "too-large", name);
      else yield { bytes: readFileSync2(full), path: name, where: "content" };
    } catch (error) {
      coverage.problem(`${name} cannot be read (${error.code})`, "unreadable", name);
    }
  }
}

// src/incident/verify/verify.ts
async function verifyRemoval(after, before, removal) {
  const coverage = new m101_CoverageLog();
  const scanner = new ValueScanner(removal.values);
  const searched = await searchHistory(after, scanner, coverage);
  try {
    const left = [
      ...await valuesLeft(searched, removal),
      ...wholeLeft(searched, removal),
      ...await elsewhereLeft(after, scanner, coverage, removal)
    ];
    const compared = before === void 0 ? void 0 : await compare(before, after, scanner, removal, searched.reader);
    return {
      left,
      unplanned: compared?.unplanned ?? [],
      ...compared !== void 0 && { compared: compared.facts },
      coverage: coverage.snapshot()
    };
  } finally {
    await searched.close();
  }
}
async function valuesLeft({ reader, plan, hits }, removal) {
  return named(await attributeHits(reader, plan, hits), removal);
}
function named(hits, { values }) {
  const titles = new Map(values.map(({ value, title }) => [value.toString("utf8"), title]));
  return hits.map((hit) => ({ what: titles.get(m101_revealSecret(hit.match.secret)) ?? "the value", hit }));
}
function wholeLeft({ plan: { places } }, { paths, blobs }) {
  return [
    ...paths.filter((path) => places.numberOf(path, false) !== void 0).map((place) => ({ what: "a file that was to go", place })),
    ...blobs.filter((blob) => places.blobs.find(blob) >= 0).map((blob) => ({ what: "a content that was to go", place: `blob ${blob}` }))
  ];
}
async function elsewhereLeft(after, scanner, coverage, removal) {
  const hits = [...gitFolderChunks(after.gitDir, coverage)].flatMap(
    (chunk) => scanner.scan(chunk).map((match) => ({ match, path: chunk.path, where: chunk.where }))
  );
  if (after.root !== void 0) {
    const ctx = { cwd: after.root, coverage, maxFileSize: LARGEST, excluded: () => false, ignoredToo: true };
    const source = m176_withArchives(treeSource(ctx, after, []), ctx, ARCHIVES);
    hits.push(...await m173_collect(source, scanner, (_, matches) => matches.map(() => ({}))));
  }
  return named(hits, removal);
}
async function compare(before, after, scanner, removal, reader) {
  const oldReader = new m92_ObjectReader(before.git, LARGEST);
  try {
    const sides = [
      { repository: before, reader: oldReader },
      { repository: after, reader }
    ];
    const { refs, unplanned } = await compareRefs(...sides, scanner, removal);
    const [old, now] = await Promise.all([before, after].map(({ git }) => walkCommits(git, ["--all"])));
    const kept = new Set(now);
    const changed = (old ?? []).filter((commit) => !kept.has(commit));
    const map = readCommitMap(after);
    return {
      unplanned,
      facts: {
        refs,
        commitsBefore: old?.length ?? 0,
        commitsAfter: now?.length ?? 0,
        changed,
        ...map !== void 0 && { unmapped: changed.filter((commit) => !map.has(commit)).length }
      }
    };
  } finally {
    await oldReader.close();
  }
}
export {
  verifyRemoval
};
