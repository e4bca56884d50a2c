import {
  RawDiffParser,
  inOrder
} from "./chunk-TATUUVUZ.js";
import {
  ObjectReader,
  nameChunks
} from "./chunk-XS4UYBTW.js";
import {
  AHEAD,
  SUBMODULE,
  isFresh,
  oldBlobs,
  pathText,
  versionChunk,
  versionEntry
} from "./chunk-7H7ADEAY.js";
import {
  IncompleteError,
  revealSecret
} from "./chunk-5XQC26GI.js";

// src/git/revisions.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
function isZero(oid) {
  return /^(?:0{40}|0{64})$/.test(oid);
}
async function resolveCommit(reader, revision) {
  const answer = await reader.get(`${revision}^{commit}`);
  if (answer.kind === "ambiguous")
    throw new IncompleteError(`${revision} fits several commits: write more of its digits`);
  return "oid" in answer ? answer.oid : void 0;
}
async function walkCommits(git, tips, filters = []) {
  const { stdout } = await git.output(["rev-list", "--topo-order", "--reverse", ...filters, ...tips, "--"]);
  return lines(stdout.toString("latin1"));
}
function shallowBoundary(repo) {
  if (!repo.shallow) return /* @__PURE__ */ new Set();
  const file = repo.git.env["GIT_SHALLOW_FILE"];
  try {
    return new Set(lines(readFileSync(file ? file : join(repo.commonDir, "shallow"), "latin1")));
  } catch {
    throw new IncompleteError("this clone is shallow, but its list of boundary commits cannot be read");
  }
}
function lines(text) {
  return text.split("\n").filter((line) => line !== "");
}

// src/git/identity.ts
var LINE = /^(.*?) ?<([^>]*)>(?: (-?\d+) ([+-]\d{4}))?/s;
function parseIdentity(text) {
  const parts = LINE.exec(text);
  if (parts === null) return { name: text.trim(), email: "", date: "" };
  const [, name = "", email = "", seconds, zone] = parts;
  return { name, email, date: seconds === void 0 || zone === void 0 ? "" : isoDate(Number(seconds), zone) };
}
function isoDate(seconds, zone) {
  const sign = zone.startsWith("-") ? -1 : 1;
  const minutes = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  const shifted = new Date((seconds + minutes * 60) * 1e3);
  if (Number.isNaN(shifted.getTime())) return "";
  return `${shifted.toISOString().slice(0, -5)}${zone.slice(0, 3)}:${zone.slice(3, 5)}`;
}

// src/git/commit.ts
function parseCommit(bytes) {
  const { headers, message } = split(bytes);
  const value = (name) => headers.find((header) => header.name === name)?.value ?? "";
  const seconds = Number(/ (\d+) [+-]\d{4}$/.exec(value("committer"))?.[1] ?? 0);
  return {
    tree: value("tree"),
    parents: headers.filter((header) => header.name === "parent").map((header) => header.value),
    author: parseIdentity(value("author")),
    committer: parseIdentity(value("committer")),
    time: seconds,
    headers,
    message
  };
}
function parseTag(bytes) {
  const { headers, message } = split(bytes);
  const value = (name) => headers.find((header) => header.name === name)?.value;
  const tagger = value("tagger");
  return {
    object: value("object") ?? "",
    type: value("type") ?? "",
    name: value("tag") ?? "",
    tagger: tagger === void 0 ? void 0 : parseIdentity(tagger),
    message
  };
}
function split(bytes) {
  const blank = bytes.indexOf("\n\n");
  const end = blank < 0 ? bytes.length : blank;
  const headers = [];
  for (const line of bytes.toString("utf8", 0, end).split("\n")) {
    const last = headers.at(-1);
    if (line.startsWith(" ") && last !== void 0)
      headers[headers.length - 1] = { name: last.name, value: `${last.value}
${line.slice(1)}` };
    else if (line !== "") {
      const space = line.indexOf(" ");
      headers.push(
        space < 0 ? { name: line, value: "" } : { name: line.slice(0, space), value: line.slice(space + 1) }
      );
    }
  }
  return { headers, message: blank < 0 ? bytes.subarray(bytes.length) : bytes.subarray(blank + 2) };
}

// src/sources/commits.ts
var DULL = /* @__PURE__ */ new Set(["tree", "parent", "author", "committer", "gpgsig", "gpgsig-sha256", "encoding"]);
function provenanceOf(oid, commit) {
  const { name, email, date } = commit.author;
  return { commit: oid, author: name, email, date };
}
async function readCommit(reader, oid) {
  return parseCommit(await reader.content(oid, "commit"));
}
function messageChunk(oid, commit) {
  const more = commit.headers.filter((header) => !DULL.has(header.name)).map((header) => `${header.name} ${header.value}`);
  const bytes = more.length === 0 ? commit.message : Buffer.concat([commit.message, Buffer.from(`
${more.join("\n")}
`)]);
  return { bytes, path: commitPath(oid), where: "commit-message", blob: oid, provenance: provenanceOf(oid, commit) };
}
function commitPath(oid) {
  return `commit ${oid}`;
}
var Identities = class {
  #first = /* @__PURE__ */ new Map();
  /** @param rank place of the commit in the walk: of several commits the one with the lowest is named */
  add(oid, commit, rank) {
    for (const { name, email } of [commit.author, commit.committer]) {
      const text = `${name} <${email}>`;
      const known = this.#first.get(text);
      if (known === void 0 || rank < known.rank)
        this.#first.set(text, { rank, provenance: provenanceOf(oid, commit) });
    }
  }
  *chunks() {
    for (const [text, { provenance }] of this.#first) {
      const path = commitPath(provenance.commit);
      yield { bytes: Buffer.from(text), path, where: "commit-message", blob: provenance.commit, provenance };
    }
  }
};
async function tryCommit(reader, oid, onFailure) {
  try {
    return await readCommit(reader, oid);
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    onFailure(error);
    return void 0;
  }
}

// src/git/commitChanges.ts
var RESTARTS = 100;
var ARGS = [
  "diff-tree",
  "--stdin",
  // Every commit is named, also one that changes nothing: so it is known where git stopped.
  "--always",
  "--root",
  "-r",
  "-c",
  "--raw",
  "-z",
  "--no-abbrev"
];
async function* commitChanges(git, commits, options) {
  const { renames, onFailure } = options;
  const args = [...ARGS, ...renames ? ["-M", "--combined-all-paths"] : ["--no-renames"]];
  let next = 0;
  for (let failures = 0; next < commits.length; failures++) {
    const diff = git.start(args);
    diff.stdin.end(`${commits.slice(next).join("\n")}
`);
    const parser = new RawDiffParser(renames);
    try {
      for await (const piece of diff.stdout) {
        const records = parser.push(piece);
        for (const record of records) {
          if (record.kind === "commit") next = passed(commits, next, record.oid, onFailure);
        }
        yield records;
      }
      await diff.ended;
      for (; next < commits.length; next++) onFailure(commits[next] ?? "", leftOut());
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
      if (renames) {
        yield* commitChanges(git, commits.slice(next), { renames: false, onFailure });
        return;
      }
      onFailure(commits[next++] ?? "", error);
      if (failures < RESTARTS) continue;
      for (; next < commits.length; next++) onFailure(commits[next] ?? "", leftOut());
    } finally {
      diff.stop();
    }
  }
}
function passed(commits, next, oid, onFailure) {
  let at = next;
  for (; at < commits.length && commits[at] !== oid; at++) onFailure(commits[at] ?? "", leftOut());
  return at + 1;
}
function leftOut() {
  return new IncompleteError("git does not find the commit");
}

// src/sources/commitSeries.ts
var CommitSeries = class {
  #ctx;
  #repo;
  reader;
  /** Versions that came in, each (path, blob) once, in the order of the commits. */
  #entries = /* @__PURE__ */ new Map();
  /** Place in the walk, by commit. */
  #rank = /* @__PURE__ */ new Map();
  constructor(ctx, repo) {
    this.#ctx = ctx;
    this.#repo = repo;
    this.reader = new ObjectReader(repo.git, ctx.maxFileSize);
  }
  /** Everything the commits add: file content, new file names, messages, people. @param commits parents before children */
  async *chunks(commits) {
    commits.forEach((oid, i) => this.#rank.set(oid, i));
    this.#ctx.coverage.commits += commits.length;
    const names = /* @__PURE__ */ new Map();
    for await (const chunk of inOrder(
      this.#versions(commits, names),
      AHEAD,
      (v) => versionChunk(this.#ctx, this.reader, v)
    )) {
      if (chunk !== void 0) yield chunk;
    }
    yield* this.#commitTexts(commits, names);
  }
  /** Of a value that comes in at one path again and again (removed and added back, for instance) the first time counts. */
  first(hits) {
    const rank = (hit) => this.#rank.get(hit.provenance?.commit ?? "") ?? 0;
    const kept = /* @__PURE__ */ new Map();
    for (const hit of hits) {
      const key = [
        hit.match.rule,
        hit.where,
        hit.where === "commit-message" ? "" : hit.path,
        revealSecret(hit.match.secret)
      ].join("\0");
      const known = kept.get(key);
      if (known === void 0 || rank(hit) < rank(known)) kept.set(key, hit);
    }
    return [...kept.values()];
  }
  async *entries() {
    for (const version of this.#entries.values()) yield versionEntry(this.reader, version);
  }
  /** Each (path, blob, old blobs) once, with the first commit that has it. */
  async *#versions(commits, names) {
    const seen = /* @__PURE__ */ new Set();
    let commit = "";
    let provenance;
    for await (const records of commitChanges(this.#repo.git, commits, {
      renames: true,
      onFailure: this.#unreadable
    })) {
      for (const record of records) {
        if (record.kind === "commit") {
          commit = record.oid;
          provenance = void 0;
          continue;
        }
        const version = this.#version(record, commit, names);
        if (version === void 0) continue;
        const key = [version.path, version.blob, ...version.olds].join("\0");
        if (seen.has(key)) continue;
        seen.add(key);
        provenance ??= await this.#provenance(commit);
        const whole = { ...version, provenance };
        const entry = `${version.path}\0${version.blob}`;
        if (!this.#entries.has(entry)) this.#entries.set(entry, whole);
        yield whole;
      }
    }
  }
  #version(change, commit, names) {
    if (/^0+$/.test(change.oid)) return void 0;
    const path = pathText(change.path);
    if (change.mode === SUBMODULE) this.#ctx.coverage.skip("submodule", path);
    else if (this.#ctx.excluded(path)) this.#ctx.coverage.skip("excluded", path);
    else {
      const fresh = isFresh(change);
      if (fresh) listIn(names, commit).push(path);
      return { path, mode: change.mode, blob: change.oid, olds: oldBlobs(this.#ctx, change), fresh };
    }
    return void 0;
  }
  async #provenance(oid) {
    const commit = await tryCommit(this.reader, oid, (error) => this.#unreadable(oid, error));
    return commit === void 0 ? { commit: oid, author: "", email: "", date: "" } : provenanceOf(oid, commit);
  }
  /** Messages, people, and the file names that each commit brings in. */
  async *#commitTexts(commits, names) {
    const people = new Identities();
    const read = inOrder(commits.entries(), AHEAD, async ([rank, oid]) => {
      const commit = await tryCommit(this.reader, oid, (error) => this.#unreadable(oid, error));
      return { rank, oid, commit };
    });
    for await (const { rank, oid, commit } of read) {
      if (commit === void 0) continue;
      this.#ctx.coverage.objects++;
      people.add(oid, commit, rank);
      yield messageChunk(oid, commit);
      const provenance = provenanceOf(oid, commit);
      for (const chunk of nameChunks(names.get(oid) ?? [], "path")) yield { ...chunk, provenance };
    }
    yield* people.chunks();
  }
  #unreadable = (commit, error) => {
    this.#ctx.coverage.problem(
      `some commits cannot be read (${error.message}): run git fsck, or fetch the missing objects`,
      "unreadable-commit",
      commit
    );
  };
};
function listIn(map, key) {
  let list = map.get(key);
  if (list === void 0) map.set(key, list = []);
  return list;
}

export {
  isZero,
  resolveCommit,
  walkCommits,
  shallowBoundary,
  commitChanges,
  parseCommit,
  parseTag,
  provenanceOf,
  messageChunk,
  commitPath,
  Identities,
  tryCommit,
  CommitSeries
};
