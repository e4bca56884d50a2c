import {
  m96_RawDiffParser
} from "./chunk-NLHSVFSY.js";
import {
  m101_IncompleteError
} from "./chunk-DGYJM5HK.js";

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
function tagChunk(oid, { message, tagger }, path) {
  const who = tagger === void 0 ? "" : `
${tagger.name} <${tagger.email}>
`;
  return { bytes: Buffer.concat([message, Buffer.from(who)]), path, where: "tag-message", blob: oid };
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
    if (!(error instanceof m101_IncompleteError)) throw error;
    onFailure(error);
    return void 0;
  }
}

// src/sources/inOrder.ts
import { m179_inOrder } from "../core.js";

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
    const parser = new m96_RawDiffParser(renames);
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
      if (!(error instanceof m101_IncompleteError)) throw error;
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
  return new m101_IncompleteError("git does not find the commit");
}

export {
  parseCommit,
  parseTag,
  provenanceOf,
  messageChunk,
  tagChunk,
  commitPath,
  Identities,
  tryCommit,
  m179_inOrder,
  commitChanges
};
