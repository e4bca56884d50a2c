const { resolve } = globalThis.process.getBuiltinModule("node:path");
import {
  replacementLine
} from "./chunk-XFV6GAYI.js";
import {
  runbook
} from "./chunk-BY6G5NFO.js";
import "./chunk-2E73CQ55.js";
import "./chunk-UWAOCTWZ.js";
import {
  LARGEST,
  ValueScanner,
  formsOf
} from "./chunk-YDDCC3JG.js";
import {
  listRefs
} from "./chunk-G2SPY3YO.js";
import "./chunk-2NFJI7WK.js";
import {
  messageChunk,
  parseCommit,
  parseTag
} from "./chunk-7HHZ3Y5M.js";
import "./chunk-NLHSVFSY.js";
import "./chunk-VDYH3BD6.js";
import {
  m92_ObjectReader
} from "./chunk-BLHTV6GK.js";
import "./chunk-XCWIZIBK.js";
import "./chunk-OVRD6QK3.js";
import "./chunk-S32C2UYC.js";
import "./chunk-CN4O2DYZ.js";
import "./chunk-D267QXLM.js";
import "./chunk-DDIJVA56.js";
import "./chunk-LPIN2NTM.js";
import "./chunk-3GXF3YZZ.js";
import {
  m101_IncompleteError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/incident/makePlan.ts

// src/incident/plan/names.ts
var STAND_IN = "REMOVED";
var Renames = class {
  #spans = /* @__PURE__ */ new Map();
  /** @param hit one in a name; its columns are those of the name */
  add({ path, match }) {
    this.#spans.set(path, [...this.#spans.get(path) ?? [], [match.column - 1, match.endColumn - 1]]);
  }
  /** Old and new names, sorted; two names never become one. */
  pairs() {
    const taken = new Set(this.#spans.keys());
    return [...this.#spans].toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, spans]) => {
      let to = without([...name], spans, STAND_IN);
      for (let i = 2; taken.has(to); i++) to = without([...name], spans, `${STAND_IN}-${i}`);
      taken.add(to);
      return [name, to];
    });
  }
};
function mailmap(people, values) {
  const scanner = new ValueScanner(values.map((value) => ({ value })));
  const clean = (text) => without(
    [...text],
    scanner.scan({ bytes: Buffer.from(text) }).map(({ column, endColumn }) => [column - 1, endColumn - 1]),
    STAND_IN
  );
  const lines = people.flatMap(({ name, email }) => {
    const now = { name: clean(name), email: clean(email) };
    if (now.name === name && now.email === email) return [];
    if (name.includes("#")) return [`${now.name.replaceAll("#", "")} <${now.email}> <${email}>`];
    return [`${now.name} <${now.email}> ${name} <${email}>`];
  });
  return [...new Set(lines)].sort();
}
function without(characters, spans, standIn) {
  let out = "";
  let at = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from >= at) out += characters.slice(at, from).join("") + standIn;
    at = Math.max(at, to);
  }
  return out + characters.slice(at).join("");
}

// src/incident/plan/choose.ts
var SNIFF = 8192;
var WHOLE = 0.6;
var CONTEXT = 80;
async function choosePlan(secrets, reader, isCleanAtHead, droppedRefs, headRef) {
  const chooser = new Chooser(reader, isCleanAtHead);
  for (const secret of secrets) await chooser.add(secret);
  return chooser.plan(secrets, droppedRefs, headRef);
}
var Chooser = class {
  #reader;
  #isCleanAtHead;
  #text = [];
  #message = [];
  #paths = /* @__PURE__ */ new Set();
  #renames = new Renames();
  #refRenames = new Renames();
  #blobs = /* @__PURE__ */ new Set();
  #people = [];
  #values = /* @__PURE__ */ new Map();
  constructor(reader, isCleanAtHead) {
    this.#reader = reader;
    this.#isCleanAtHead = isCleanAtHead;
  }
  async add(secret) {
    const { hits, value, isGuessable } = secret;
    if (value !== "" && !isGuessable) this.#prove(secret, Buffer.from(value), false);
    if (value === "") {
      await this.#wholeFiles(secret);
      return;
    }
    const byBlob = /* @__PURE__ */ new Map();
    for (const hit of hits) {
      if (hit.where === "content" || hit.where === "note") {
        const blob = hit.blob ?? "";
        byBlob.set(blob, [...byBlob.get(blob) ?? [], hit]);
      } else if (hit.where === "path") this.#renames.add(hit);
      else if (hit.where === "ref-name") this.#refRenames.add(hit);
      else if (isGuessable) this.#message.push(...await this.#wordInMessage(hit));
      else {
        this.#message.push(...messageLines(hit, value));
        this.#people.push(...await this.#peopleOf(hit));
      }
    }
    for (const [blob, inBlob] of byBlob) await this.#content(secret, blob, inBlob);
    if (!isGuessable) {
      this.#text.push(replacementLine(Buffer.from(value)));
      this.#message.push(replacementLine(Buffer.from(value)));
    }
  }
  plan(secrets, droppedRefs, headRef) {
    const refRenames = this.#refRenames.pairs();
    const head = refRenames.find(([from]) => from === headRef)?.[1];
    const values = [...this.#values.values()];
    const refs = secrets.flatMap(({ trace }) => [...trace.refs, ...trace.tags.map((tag) => `refs/tags/${tag}`)]);
    return {
      text: this.#text,
      message: this.#message,
      paths: [...this.#paths].sort(),
      renames: this.#renames.pairs(),
      blobs: [...this.#blobs].sort(),
      refs: [...new Set(refs)].sort(),
      refRenames,
      ...head !== void 0 && { head },
      droppedRefs,
      mailmap: mailmap(
        this.#people,
        values.filter(({ exact }) => !exact).map(({ value }) => value)
      ),
      hasUnreferenced: secrets.some(({ trace }) => trace.unreferenced),
      values
    };
  }
  #prove({ finding }, value, exact) {
    const { fingerprint, title } = finding;
    this.#values.set(value.toString("latin1"), { fingerprint, title, value, exact });
  }
  /** What a guard objects to is the file. */
  async #wholeFiles({ trace }) {
    for (const { path, blob } of trace.occurrences) await this.#removeWhole(path, blob);
  }
  /** By name, unless the newest state has something else under that name that is to stay. */
  async #removeWhole(path, blob) {
    if (!await this.#isCleanAtHead(path)) this.#paths.add(path);
    else if (blob !== void 0) this.#blobs.add(blob);
  }
  async #peopleOf({ blob = "", where }) {
    if (where === "tag-message") {
      const { tagger } = parseTag(await this.#reader.content(blob, "tag"));
      return tagger === void 0 ? [] : [tagger];
    }
    const { author, committer } = parseCommit(await this.#reader.content(blob, "commit"));
    return [author, committer];
  }
  async #wordInMessage({ blob = "", match, where }) {
    const isTag = where === "tag-message";
    const bytes = await this.#reader.content(blob, isTag ? "tag" : "commit");
    const message = isTag ? parseTag(bytes).message : messageChunk(blob, parseCommit(bytes)).bytes;
    return [replacementLine(message.subarray(match.start, match.end), contextOf(message, match.start))];
  }
  async #content(secret, blob, hits) {
    const inArchive = hits.some(({ archive }) => archive !== void 0);
    const answer = await this.#reader.get(blob);
    if (answer.kind !== "object") throw new m101_IncompleteError(`object ${blob} cannot be read again: run git fsck`);
    const { bytes } = answer;
    if (inArchive || bytes.subarray(0, SNIFF).includes(0)) {
      this.#blobs.add(blob);
      return;
    }
    const covered = hits.reduce((sum, { match }) => sum + match.end - match.start, 0);
    if (secret.value.includes("\n") && covered >= WHOLE * bytes.length) {
      for (const { path, where } of secret.trace.occurrences.filter((one) => one.blob === blob)) {
        if (where === "content") await this.#removeWhole(path, blob);
      }
    }
    for (const { match } of hits) {
      const { start, end } = match.end > match.start ? match : onLine(bytes, match.line, Buffer.from(secret.value));
      const wanted = bytes.subarray(start, end);
      if (wanted.length === 0) continue;
      const kept = secret.isGuessable ? contextOf(bytes, start) : void 0;
      this.#text.push(replacementLine(wanted, kept));
      if (secret.isGuessable) this.#prove(secret, Buffer.concat([kept ?? Buffer.alloc(0), wanted]), true);
    }
  }
};
function onLine(bytes, line, value) {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const lf2 = bytes.indexOf(10, from);
    if (lf2 < 0) return { start: 0, end: 0 };
    from = lf2 + 1;
  }
  const lf = bytes.indexOf(10, from);
  const found = bytes.subarray(from, lf < 0 ? bytes.length : lf).lastIndexOf(value);
  return found < 0 ? { start: 0, end: 0 } : { start: from + found, end: from + found + value.length };
}
function contextOf(bytes, start) {
  const from = Math.max(bytes.lastIndexOf(10, start - 1) + 1, start - CONTEXT);
  const line = bytes.subarray(start === 0 ? 0 : from, start);
  let at = 0;
  while (line[at] === 32 || line[at] === 9) at++;
  return line.subarray(at);
}
function messageLines({ match }, value) {
  const name = match.decoded.at(-1) ?? "raw";
  return formsOf(Buffer.from(value)).filter((form) => form.name === name || form.name === "raw").map((form) => replacementLine(form.bytes));
}

// src/incident/makePlan.ts
async function makePlan(incident, tool, folder, mask) {
  const { repository, secrets } = incident;
  const reader = new m92_ObjectReader(repository.git, LARGEST);
  try {
    const dirty = new Set(secrets.flatMap(({ trace }) => trace.occurrences.map(({ blob }) => blob)));
    const isCleanAtHead = async (path) => {
      const answer = await reader.get(`HEAD:${path}`);
      return answer.kind === "object" && answer.type === "blob" && !dirty.has(answer.oid);
    };
    const { stdout: headRef } = await repository.git.output(["symbolic-ref", "-q", "HEAD"], { accept: [0, 1] });
    const plan = await choosePlan(
      secrets,
      reader,
      isCleanAtHead,
      await refsToFiles(repository, dirty),
      headRef.toString("utf8").trim()
    );
    const facts = {
      tool,
      plan,
      folder,
      repository: mask(repository.root ?? repository.gitDir),
      remote: await remoteOf(repository, mask),
      usesLfs: await atHead(reader, ".gitattributes", "filter=lfs"),
      hasSubmodules: await atHead(reader, ".gitmodules", "[submodule"),
      firstCommits: [
        ...new Set(secrets.flatMap(({ trace }) => trace.first === void 0 ? [] : [trace.first.commit]))
      ],
      secrets: secrets.length
    };
    return { plan, runbook: runbook(facts) };
  } finally {
    await reader.close();
  }
}
async function refsToFiles({ git }, blobs) {
  const { refs } = await listRefs(git);
  const found = [];
  for (const { name, oid, type, target } of refs) {
    const kind = target?.type ?? type;
    if (kind !== "blob" && kind !== "tree") continue;
    const { stdout } = await git.output(["rev-list", "--objects", "--no-object-names", oid, "--"]);
    if (stdout.toString("latin1").split("\n").some((id) => blobs.has(id)))
      found.push(name);
  }
  return found.sort();
}
async function atHead(reader, path, text) {
  const answer = await reader.get(`HEAD:${path}`);
  return answer.kind === "object" && answer.bytes.includes(text);
}
async function remoteOf({ git, root, gitDir }, mask) {
  const { stdout, status } = await git.output(["config", "--get-regexp", "^remote\\..*\\.url$"], { accept: [0, 1] });
  if (status !== 0) return void 0;
  const remotes = stdout.toString("utf8").split("\n").flatMap((line) => {
    const [, name, url] = /^remote\.(.*)\.url (.*)$/.exec(line) ?? [];
    return name === void 0 || url === void 0 ? [] : [{ name, url: mask(address(url, root ?? gitDir)) }];
  });
  return remotes.find(({ name }) => name === "origin") ?? remotes[0];
}
function address(url, folder) {
  if (/^\.{1,2}(?:[\\/]|$)/.test(url)) return resolve(folder, url);
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1");
}
export {
  makePlan
};
