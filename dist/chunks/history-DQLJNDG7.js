import {
  parseListing
} from "./chunk-VTHFBXJZ.js";
import {
  CommitSeries,
  Identities,
  commitChanges,
  commitPath,
  messageChunk,
  parseCommit,
  parseTag,
  provenanceOf,
  resolveCommit,
  shallowBoundary,
  tryCommit,
  walkCommits
} from "./chunk-LCJTCDEQ.js";
import "./chunk-TATUUVUZ.js";
import {
  BatchParser,
  ObjectReader,
  OidTable,
  nameChunks,
  storedObjects
} from "./chunk-XS4UYBTW.js";
import {
  SUBMODULE,
  missingObject,
  pathText,
  tooLarge
} from "./chunk-7H7ADEAY.js";
import "./chunk-5HGYO7P7.js";
import {
  IncompleteError,
  revealSecret
} from "./chunk-5XQC26GI.js";
import "./chunk-KIZ6KU7F.js";

// src/sources/history.ts
import { basename } from "node:path";

// src/sources/numberList.ts
var NumberList = class {
  #values = new Uint32Array(1024);
  #length = 0;
  get length() {
    return this.#length;
  }
  push(value) {
    this.set(this.#length, value);
  }
  /** Sets any element; the list then reaches at least so far. */
  set(index, value) {
    if (index >= this.#values.length) {
      const values = new Uint32Array(Math.max(this.#values.length * 2, index + 1));
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[index] = value;
    this.#length = Math.max(this.#length, index + 1);
  }
  get(index) {
    return this.#values[index] ?? 0;
  }
};

// src/sources/placeIndex.ts
var NO_COMMIT = 4294967295;
var PlaceIndex = class {
  blobs;
  #paths = [];
  #pathNumbers = /* @__PURE__ */ new Map();
  /** By path: where a note stands rather than a file. */
  #notes = /* @__PURE__ */ new Set();
  /** By path: the first event, and the mode of the file then. */
  #firstOfPath = new NumberList();
  #modes = [];
  /** By blob: the first event. */
  #firstOfBlob = new NumberList();
  #blob = new NumberList();
  #path = new NumberList();
  #rank = new NumberList();
  /** @param hexLength digits of an object id */
  constructor(hexLength) {
    this.blobs = new OidTable(hexLength);
  }
  /** Number of paths. */
  get paths() {
    return this.#paths.length;
  }
  /** The number of a path; new ones are given the next. A note and a file of the same name are two. */
  pathNumber(path, isNote) {
    const key = isNote ? `\0${path}` : path;
    let number = this.#pathNumbers.get(key);
    if (number === void 0) {
      number = this.#paths.push(path) - 1;
      this.#pathNumbers.set(key, number);
      if (isNote) this.#notes.add(number);
    }
    return number;
  }
  /** Events must be added in the order of the commits. */
  add(path, blobId, mode, rank) {
    const blob = this.blobs.add(blobId);
    const event = this.#blob.length;
    this.#blob.push(blob);
    this.#path.push(path);
    this.#rank.push(rank);
    if (blob === this.#firstOfBlob.length) this.#firstOfBlob.push(event);
    if (this.#modes[path] === void 0) {
      this.#modes[path] = mode;
      this.#firstOfPath.set(path, event);
    }
  }
  pathText(path) {
    return this.#paths[path] ?? "";
  }
  isNote(path) {
    return this.#notes.has(path);
  }
  /** Where a blob stood first. */
  firstPlace(blob) {
    return this.#event(this.#firstOfBlob.get(blob));
  }
  /** What stood at a path first, and with which mode; undefined for a path without events. */
  firstAt(path) {
    const mode = this.#modes[path];
    return mode === void 0 ? void 0 : { ...this.#event(this.#firstOfPath.get(path)), mode };
  }
  numberOf(path, isNote) {
    return this.#pathNumbers.get(isNote ? `\0${path}` : path);
  }
  /** All events of some blobs, in order. @param wanted one flag for each blob */
  *placesOf(wanted) {
    for (let event = 0; event < this.#blob.length; event++) {
      if (wanted[this.#blob.get(event)] === 1) yield this.#event(event);
    }
  }
  /** Git mode of a path when it first came in. */
  modeAt(path) {
    return this.#modes[path];
  }
  /**
   * Each content of each wanted path once, where it first stood there; and all places of the blobs named, notes apart.
   *
   * @param wants asked once for each path
   * @param blobIds object ids
   */
  *versions(wants, blobIds) {
    const wantedPath = Uint8Array.from(this.#paths, (_, path) => wants(path) ? 1 : 0);
    const wantedBlob = new Uint8Array(this.blobs.size);
    for (const id of blobIds) {
      const blob = this.blobs.find(id);
      if (blob >= 0) wantedBlob[blob] = 1;
    }
    const seen = /* @__PURE__ */ new Set();
    for (let event = 0; event < this.#blob.length; event++) {
      const path = this.#path.get(event);
      const blob = this.#blob.get(event);
      if (wantedPath[path] !== 1 && (wantedBlob[blob] !== 1 || this.#notes.has(path))) continue;
      const key = path * this.blobs.size + blob;
      if (seen.has(key)) continue;
      seen.add(key);
      yield this.#event(event);
    }
  }
  #event(event) {
    return { blob: this.#blob.get(event), path: this.#path.get(event), rank: this.#rank.get(event) };
  }
};

// src/sources/attribution.ts
async function attributeHits(reader, plan, hits) {
  const people = new People(reader, plan);
  const out = [];
  for (const { hit, rank } of [...placed(plan, hits), ...messages(plan, hits), ...others(plan, hits)]) {
    const provenance = rank === NO_COMMIT ? void 0 : await people.of(rank);
    out.push(provenance === void 0 ? hit : { ...hit, provenance });
  }
  return out;
}
function placed(plan, hits) {
  const { places } = plan;
  const byBlob = /* @__PURE__ */ new Map();
  const wanted = new Uint8Array(places.blobs.size);
  for (const hit of hits) {
    const blob = isPlaced(hit) ? places.blobs.find(hit.blob ?? "") : -1;
    if (blob < 0) continue;
    wanted[blob] = 1;
    const list2 = byBlob.get(blob);
    if (list2 === void 0) byBlob.set(blob, [hit]);
    else list2.push(hit);
  }
  const seen = /* @__PURE__ */ new Set();
  const out = [];
  for (const { blob, path, rank } of places.placesOf(wanted)) {
    const where = places.isNote(path) ? "note" : "content";
    for (const hit of byBlob.get(blob) ?? []) {
      const key = `${path}\0${valueKey(hit)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      out.push({ hit: { ...hit, where, path: places.pathText(path) }, rank });
    }
  }
  return out;
}
function messages(plan, hits) {
  const first = /* @__PURE__ */ new Map();
  for (const hit of hits) {
    if (hit.where !== "commit-message") continue;
    const rank = plan.commits.find(hit.blob ?? "");
    const known = first.get(valueKey(hit));
    if (known === void 0 || rank < known.rank) first.set(valueKey(hit), { hit, rank });
  }
  return [...first.values()];
}
function others(plan, hits) {
  return hits.flatMap((hit) => {
    if (isPlaced(hit) || hit.where === "commit-message") return [];
    const number = hit.where === "path" ? plan.places.numberOf(hit.path, false) : void 0;
    const first = number === void 0 ? void 0 : plan.places.firstAt(number);
    return [{ hit, rank: first?.rank ?? NO_COMMIT }];
  });
}
function isPlaced(hit) {
  return hit.where === "content" || hit.where === "note";
}
function valueKey(hit) {
  return `${hit.match.rule}\0${revealSecret(hit.match.secret)}`;
}
var People = class {
  #reader;
  #plan;
  #known = /* @__PURE__ */ new Map();
  constructor(reader, plan) {
    this.#reader = reader;
    this.#plan = plan;
  }
  async of(rank) {
    let provenance = this.#known.get(rank);
    if (provenance === void 0) {
      const oid = this.#plan.commits.text(rank);
      const commit = await tryCommit(this.#reader, oid, () => {
      });
      provenance = commit === void 0 ? { commit: oid, author: "", email: "", date: "" } : provenanceOf(oid, commit);
      this.#known.set(rank, provenance);
    }
    return provenance;
  }
};

// src/git/objectStream.ts
async function* objectsOf(git, ids, limit) {
  const process = git.start(["cat-file", "--batch", "--buffer"]);
  const fed = writeAll(process.stdin, ids);
  fed.catch(() => {
  });
  yield* answers(process, limit);
  await fed;
}
async function* allObjectIds(git) {
  const process = git.start([
    "cat-file",
    "--batch-all-objects",
    "--batch-check=%(objectname)",
    "--unordered",
    "--buffer"
  ]);
  try {
    yield* process.stdout;
    await process.ended;
  } finally {
    process.stop();
  }
}
async function* answers(process, limit) {
  const parser = new BatchParser(limit);
  try {
    for await (const piece of process.stdout) {
      const batch = parser.push(piece);
      if (batch.length > 0) yield batch;
    }
    await process.ended;
    if (!parser.idle) throw new IncompleteError("git cat-file ended in the middle of an object");
  } finally {
    process.stop();
  }
}
async function writeAll(stream, pieces) {
  try {
    for await (const piece of pieces) {
      if (stream.destroyed) return;
      if (!stream.write(piece)) await drained(stream);
    }
  } finally {
    stream.end();
  }
}
function drained(stream) {
  return new Promise((resolve) => {
    const done = () => {
      stream.off("drain", done);
      stream.off("close", done);
      resolve();
    };
    stream.on("drain", done);
    stream.on("close", done);
  });
}

// src/sources/historyChunks.ts
function historyChunks(ctx, repo, reader, plan) {
  return new HistoryStream(ctx, repo, reader, plan).chunks();
}
var WANTED = 0;
var STORED = 1;
var READ = 2;
var HistoryStream = class {
  #ctx;
  #repo;
  #reader;
  #plan;
  #people = new Identities();
  /** By number of the blob, and by rank of the commit. */
  #blobs;
  #commits;
  /** Tags still to be read, with their path. */
  #tags;
  constructor(ctx, repo, reader, plan) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.#reader = reader;
    this.#plan = plan;
    this.#blobs = new Uint8Array(plan.places.blobs.size);
    this.#commits = new Uint8Array(plan.commits.size);
    this.#tags = new Map(plan.tags);
  }
  async *chunks() {
    this.#ctx.coverage.commits += this.#plan.commits.size;
    yield* this.#bulk();
    yield* this.#leftBehind(this.#blobs, (blob) => this.#plan.places.blobs.text(blob));
    yield* this.#leftBehind(this.#commits, (rank) => this.#plan.commits.text(rank));
    yield* this.#tagMessages();
    yield* this.#people.chunks();
    yield* this.#names();
  }
  /** One pass over the store. What it does not reach, because a damaged object has ended git, is left behind. */
  async *#bulk() {
    try {
      for await (const batch of objectsOf(this.#repo.git, this.#wantedIds(), this.#ctx.maxFileSize)) {
        for (const answer of batch) {
          const chunk = this.#chunk(answer);
          if (chunk !== void 0) yield chunk;
        }
      }
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
    }
  }
  /** Ids of what is stored and wanted, in the order of the packs. */
  async *#wantedIds() {
    const line = (this.#repo.objectFormat === "sha1" ? 40 : 64) + 1;
    let rest = Buffer.alloc(0);
    for await (const piece of allObjectIds(this.#repo.git)) {
      const text = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = text.length - text.length % line;
      const wanted = Buffer.allocUnsafe(whole);
      let size = 0;
      for (let at = 0; at < whole; at += line) {
        if (this.#wants(text, at)) size += text.copy(wanted, size, at, at + line);
      }
      rest = Buffer.from(text.subarray(whole));
      if (size > 0) yield wanted.subarray(0, size);
    }
  }
  #wants(text, at) {
    const blob = this.#plan.places.blobs.findIn(text, at);
    if (blob >= 0) this.#blobs[blob] = STORED;
    const rank = blob >= 0 ? -1 : this.#plan.commits.findIn(text, at);
    if (rank >= 0) this.#commits[rank] = STORED;
    return blob >= 0 || rank >= 0;
  }
  /** One by one, so that a damaged object hides no other. */
  async *#leftBehind(states, oidOf) {
    for (let index = 0; index < states.length; index++) {
      if (states[index] === READ) continue;
      const oid = oidOf(index);
      const chunk = states[index] === WANTED ? this.#missing(oid) : await this.#single(oid);
      if (chunk !== void 0) yield chunk;
    }
  }
  #missing(oid) {
    missingObject(this.#ctx, oid, this.#pathOf(oid));
  }
  async #single(oid) {
    try {
      const answer = await this.#reader.get(oid);
      return "oid" in answer ? this.#chunk(answer) : this.#missing(oid);
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
      const fix = `some objects cannot be read (${error.message}): run git fsck`;
      this.#ctx.coverage.problem(fix, "unreadable", `${this.#pathOf(oid)} (${oid})`);
      return void 0;
    }
  }
  /** Tags that tags point to come in while this goes on. */
  async *#tagMessages() {
    for (const oid of this.#tags.keys()) {
      const chunk = await this.#single(oid);
      if (chunk !== void 0) yield chunk;
    }
  }
  #chunk(answer) {
    if (!("oid" in answer)) return void 0;
    const { oid, type } = answer;
    if (type === "blob") this.#blobs[this.#plan.places.blobs.find(oid)] = READ;
    if (type === "commit") this.#commits[this.#plan.commits.find(oid)] = READ;
    if (answer.kind === "too-large") {
      tooLarge(this.#ctx, this.#pathOf(oid), answer.size);
      return void 0;
    }
    this.#ctx.coverage.objects++;
    this.#ctx.coverage.bytes += answer.size;
    if (type === "blob") return this.#file(oid, answer.bytes);
    if (type === "commit") return this.#message(oid, answer.bytes);
    return type === "tag" ? this.#tag(oid, answer.bytes) : void 0;
  }
  #file(oid, bytes) {
    const { places } = this.#plan;
    const { path } = places.firstPlace(places.blobs.find(oid));
    this.#ctx.coverage.files++;
    return { bytes, path: places.pathText(path), where: places.isNote(path) ? "note" : "content", blob: oid };
  }
  #message(oid, bytes) {
    const commit = parseCommit(bytes);
    this.#people.add(oid, commit, this.#plan.commits.find(oid));
    return messageChunk(oid, commit);
  }
  #tag(oid, bytes) {
    const tag = parseTag(bytes);
    const path = this.#pathOf(oid);
    if (tag.type === "tag" && !this.#tags.has(tag.object)) this.#tags.set(tag.object, path);
    const who = tag.tagger === void 0 ? "" : `
${tag.tagger.name} <${tag.tagger.email}>
`;
    return { bytes: Buffer.concat([tag.message, Buffer.from(who)]), path, where: "tag-message", blob: oid };
  }
  #pathOf(oid) {
    const { places, commits } = this.#plan;
    const blob = places.blobs.find(oid);
    if (blob >= 0) return places.pathText(places.firstPlace(blob).path);
    return commits.find(oid) >= 0 ? commitPath(oid) : this.#tags.get(oid) ?? oid;
  }
  *#names() {
    const { places, refs } = this.#plan;
    const names = [];
    for (let path = 0; path < places.paths; path++) {
      if (!places.isNote(path) && places.firstAt(path) !== void 0) names.push(places.pathText(path));
    }
    yield* nameChunks(names, "path");
    yield* nameChunks(
      refs.map((ref) => ref.name),
      "ref-name"
    );
  }
};

// src/git/refs.ts
var FULL = "%(objectname)%00%(objecttype)%00%(*objectname)%00%(*objecttype)%00%(refname)";
var NAMES = "%(objectname)%00%00%00%00%(refname)";
async function listRefs(git) {
  try {
    return await list(git, FULL, []);
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    return await list(git, NAMES, [error.message]);
  }
}
async function list(git, format, known) {
  const { stdout, stderr } = await git.output(["for-each-ref", `--format=${format}`]);
  const refs = stdout.toString("utf8").split("\n").flatMap(parse);
  const warnings = stderr.split("\n").filter((line) => line.startsWith("warning: ") || line.startsWith("error: "));
  return { refs, warnings: [...known, ...warnings.map((line) => line.replace(/^\w+: /, ""))] };
}
function parse(line) {
  const [oid, type, targetOid, targetType, name] = line.split("\0");
  if (!oid || !name) return [];
  return [
    {
      name,
      oid,
      ...type && { type },
      ...targetOid && targetType && { target: { oid: targetOid, type: targetType } }
    }
  ];
}

// src/git/tree.ts
function parseTree(bytes, oidLength) {
  const entries = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const nul = space < 0 ? -1 : bytes.indexOf(0, space);
    const next = nul + 1 + oidLength;
    if (nul < 0 || next > bytes.length) throw new IncompleteError("a tree object is cut off");
    entries.push({
      mode: bytes.toString("latin1", at, space),
      name: bytes.subarray(space + 1, nul),
      oid: bytes.toString("hex", nul + 1, next)
    });
    at = next;
  }
  return entries;
}

// src/sources/treeNames.ts
var LARGEST = 64 << 20;
async function namesInTrees(repo, trees, blobs) {
  const names = /* @__PURE__ */ new Map();
  const oidLength = repo.objectFormat === "sha1" ? 20 : 32;
  try {
    for await (const batch of objectsOf(repo.git, [`${trees.join("\n")}
`], LARGEST)) {
      for (const answer of batch) {
        if (answer.kind !== "object") continue;
        for (const entry of parseTree(answer.bytes, oidLength)) {
          if (blobs.has(entry.oid) && !names.has(entry.oid)) names.set(entry.oid, pathText(entry.name));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
  }
  return names;
}

// src/sources/historyPlan.ts
var DAMAGED = "the history cannot be walked to its end: run git fsck, or clone again";
async function planHistory(ctx, repo, options) {
  return new Planner(ctx, repo).plan(options);
}
var Planner = class {
  #ctx;
  #repo;
  #hexLength;
  #places;
  #commits;
  #tags = /* @__PURE__ */ new Map();
  /** Commits that hold notes rather than files. */
  #noteCommits = /* @__PURE__ */ new Set();
  /** By number of path: content is left out by configuration. */
  #excluded = [];
  constructor(ctx, repo) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.#hexLength = repo.objectFormat === "sha1" ? 40 : 64;
    this.#places = new PlaceIndex(this.#hexLength);
    this.#commits = new OidTable(this.#hexLength);
  }
  async plan({ unreachable, branch }) {
    const refs = branch === void 0 ? await this.#refs() : [];
    const walked = await this.#walk(branch === void 0 ? ["--all", "--reflog"] : [await this.#tip(branch)]);
    await this.#changesOf(walked ?? await this.#storedCommits(), true);
    if (branch === void 0) {
      await this.#targetsOf(refs);
      await this.#staged();
      if (unreachable) await this.#unreachable();
    }
    return { places: this.#places, commits: this.#commits, tags: this.#tags, refs };
  }
  async #refs() {
    const { refs, warnings } = await listRefs(this.#repo.git);
    for (const warning of warnings) this.#ctx.coverage.problem(`a ref cannot be read (${warning}): run git fsck`);
    const notes = refs.filter((ref) => ref.name.startsWith("refs/notes/") && ref.type === "commit");
    if (notes.length > 0) {
      const commits = await this.#walk(notes.map((ref) => ref.oid));
      this.#noteCommits = new Set(commits ?? []);
    }
    return refs;
  }
  async #tip(branch) {
    const reader = new ObjectReader(this.#repo.git);
    try {
      const oid = await resolveCommit(reader, branch);
      if (oid === void 0)
        throw new IncompleteError(
          `there is no branch or commit "${branch}" in this clone: check the name, or fetch it`
        );
      return oid;
    } finally {
      await reader.close();
    }
  }
  /** Undefined when git cannot walk to the end. */
  async #walk(tips) {
    try {
      return await walkCommits(this.#repo.git, tips, ["--ignore-missing"]);
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
      this.#ctx.coverage.problem(`${DAMAGED} (${error.message})`);
      return void 0;
    }
  }
  /** @param asked the commits were asked for, so that what cannot be read makes the run incomplete */
  async #changesOf(commits, asked) {
    const onFailure = (commit, error) => {
      if (asked) this.#ctx.coverage.problem(`${DAMAGED} (${error.message})`, "unreadable-commit", commit);
      else this.#ctx.coverage.skip("unreadable-unreachable", commit);
    };
    let rank = NO_COMMIT;
    let isNote = false;
    for await (const records of commitChanges(this.#repo.git, commits, { renames: false, onFailure })) {
      for (const record of records) {
        if (record.kind === "commit") {
          rank = this.#commits.add(record.oid);
          isNote = this.#noteCommits.has(record.oid);
        } else if (record.mode !== "000000") {
          const path = isNote ? notePath(record.path) : pathText(record.path);
          this.#place(path, record.oid, record.mode, rank, isNote);
        }
      }
    }
  }
  #place(path, blob, mode, rank, isNote) {
    const known = this.#places.paths;
    const number = this.#places.pathNumber(path, isNote);
    const isNew = number === known;
    if (mode === SUBMODULE) {
      if (isNew) this.#ctx.coverage.skip("submodule", path);
      return;
    }
    let excluded = this.#excluded[number];
    if (excluded === void 0) {
      excluded = !isNote && this.#ctx.excluded(path);
      this.#excluded[number] = excluded;
      if (excluded) this.#ctx.coverage.skip("excluded", path);
    }
    if (!excluded) this.#places.add(number, blob, mode, rank);
  }
  /** What tags and other refs point to besides commits. */
  async #targetsOf(refs) {
    for (const ref of refs) {
      if (ref.type === "tag") this.#tags.set(ref.oid, ref.name);
      const target = ref.target ?? ref;
      if (target.type === "blob") this.#place(ref.name, target.oid, "100644", NO_COMMIT, false);
      if (target.type === "tree") await this.#tree(target.oid);
    }
  }
  async #tree(oid) {
    const { stdout } = await this.#repo.git.output(["ls-tree", "-r", "-z", "--full-tree", oid]);
    for (let at = 0, end = stdout.indexOf(0); end >= 0; at = end + 1, end = stdout.indexOf(0, at)) {
      const tab = stdout.indexOf(9, at);
      const [mode = "", , blob = ""] = stdout.toString("latin1", at, tab).split(" ");
      this.#place(pathText(stdout.subarray(tab + 1, end)), blob, mode, NO_COMMIT, false);
    }
  }
  /** What is staged may be in no commit. */
  async #staged() {
    if (this.#repo.root === void 0) return;
    const { stdout } = await this.#repo.git.output(["ls-files", "-z", "-t", "-s", "--cached"]);
    for (const entry of parseListing(stdout)) {
      if (entry.kind === "tracked") this.#place(pathText(entry.path), entry.oid, entry.mode, NO_COMMIT, false);
    }
  }
  async #unreachable() {
    const stored = await storedObjects(this.#repo.git);
    const dangling = [...stored].flatMap(
      ([oid, type]) => type === "commit" && this.#commits.find(oid) < 0 ? [oid] : []
    );
    await this.#changesOf(await this.#byTime(dangling), false);
    for (const [oid, type] of stored) if (type === "tag" && !this.#tags.has(oid)) this.#tags.set(oid, `tag ${oid}`);
    const blobs = /* @__PURE__ */ new Set();
    for (const [oid, type] of stored) if (type === "blob" && this.#places.blobs.find(oid) < 0) blobs.add(oid);
    const trees = [...stored].flatMap(([oid, type]) => type === "tree" ? [oid] : []);
    const names = blobs.size === 0 ? /* @__PURE__ */ new Map() : await namesInTrees(this.#repo, trees, blobs);
    for (const oid of blobs) this.#place(names.get(oid) ?? `blob ${oid}`, oid, "100644", NO_COMMIT, false);
  }
  /** In a damaged history: every commit that is there. */
  async #storedCommits() {
    const stored = await storedObjects(this.#repo.git);
    return this.#byTime([...stored].flatMap(([oid, type]) => type === "commit" ? [oid] : []));
  }
  /** Oldest first: the order of the walk, where there is no walk. */
  async #byTime(commits) {
    const reader = new ObjectReader(this.#repo.git);
    const timed = [];
    for (const oid of commits) {
      const commit = await tryCommit(reader, oid, () => {
      });
      timed.push({ oid, time: commit?.time ?? 0 });
    }
    await reader.close();
    return timed.sort((a, b) => a.time - b.time).map(({ oid }) => oid);
  }
};
function notePath(path) {
  const text = pathText(path);
  const oid = text.replaceAll("/", "");
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid) ? `note on ${oid}` : text;
}

// src/sources/history.ts
var SHALLOW = "this clone is shallow, older commits are missing: fetch them (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)";
function historySource(ctx, repo, options = {}) {
  return options.since === void 0 && options.author === void 0 ? fullHistory(ctx, repo, options) : narrowedHistory(ctx, repo, options);
}
function fullHistory(ctx, repo, options) {
  const reader = new ObjectReader(repo.git, ctx.maxFileSize);
  let plan;
  return {
    kind: "history",
    target: targetOf(repo, options),
    async *chunks() {
      if (repo.shallow) ctx.coverage.problem(SHALLOW);
      const { unreachable = false, branch } = options;
      plan = await planHistory(ctx, repo, { unreachable, ...branch !== void 0 && { branch } });
      yield* historyChunks(ctx, repo, reader, plan);
    },
    attribute: (hits) => plan === void 0 ? Promise.resolve(hits) : attributeHits(reader, plan, hits),
    entries: (filter) => historyEntries(reader, plan, filter),
    close: () => reader.close()
  };
}
async function* historyEntries(reader, plan, filter) {
  if (plan === void 0) return;
  const { places, commits } = plan;
  const wantsPath = (path) => !places.isNote(path) && filter?.path(places.pathText(path)) !== false;
  for (const { path, blob: number, rank } of places.versions(wantsPath, filter?.blobs ?? /* @__PURE__ */ new Set())) {
    const blob = places.blobs.text(number);
    yield {
      path: places.pathText(path),
      mode: places.modeAt(path) ?? "100644",
      blob,
      tracked: true,
      introduced: async () => {
        if (rank === NO_COMMIT) return void 0;
        const oid = commits.text(rank);
        const commit = await tryCommit(reader, oid, () => {
        });
        return commit === void 0 ? void 0 : provenanceOf(oid, commit);
      },
      read: () => reader.content(blob, "blob")
    };
  }
}
function narrowedHistory(ctx, repo, options) {
  const series = new CommitSeries(ctx, repo);
  return {
    kind: "history",
    target: targetOf(repo, options),
    async *chunks() {
      const commits = await matchingCommits(series.reader, repo, options);
      const boundary = shallowBoundary(repo);
      if (commits.some((commit) => boundary.has(commit))) ctx.coverage.problem(SHALLOW);
      yield* series.chunks(commits);
    },
    attribute: (hits) => Promise.resolve(series.first(hits)),
    entries: () => series.entries(),
    close: () => series.reader.close()
  };
}
async function matchingCommits(reader, repo, options) {
  const { since, author, branch } = options;
  const filters = [
    ...since === void 0 ? [] : [`--since=${since}`],
    ...author === void 0 ? [] : [`--author=${author}`]
  ];
  const tip = branch === void 0 ? void 0 : await resolveCommit(reader, branch);
  if (branch !== void 0 && tip === void 0) {
    throw new IncompleteError(`there is no branch or commit "${branch}" in this clone: check the name, or fetch it`);
  }
  const commits = await walkCommits(repo.git, tip === void 0 ? ["--all", "--reflog"] : [tip], filters);
  if (commits.length > 0) return commits;
  throw new IncompleteError(`nothing to scan: no commit matches ${filters.join(" ")}`);
}
function targetOf(repo, { branch, since, author }) {
  const words = [basename(repo.root ?? repo.gitDir)];
  if (branch !== void 0) words.push(`branch ${branch}`);
  if (since !== void 0) words.push(`since ${since}`);
  if (author !== void 0) words.push(`author ${author}`);
  return words.join(", ");
}
export {
  historySource
};
