const { readFileSync: readFileSync3 } = globalThis.process.getBuiltinModule("node:fs");
const { relative: relative2, resolve: resolve2, sep } = globalThis.process.getBuiltinModule("node:path");
const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
const { setFlagsFromString } = globalThis.process.getBuiltinModule("node:v8");
const { createReadStream: createReadStream3, statSync: statSync2 } = globalThis.process.getBuiltinModule("node:fs");
const { basename: basename2, resolve } = globalThis.process.getBuiltinModule("node:path");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { spawn } = globalThis.process.getBuiltinModule("node:child_process");
const { createReadStream, lstatSync, readFileSync: readFileSync2, realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, isAbsolute, join, relative } = globalThis.process.getBuiltinModule("node:path");
const { createReadStream: createReadStream2, statSync } = globalThis.process.getBuiltinModule("node:fs");
const { posix } = globalThis.process.getBuiltinModule("node:path");
import {
  ArchiveError,
  WINDOW_BYTES,
  contextOf,
  damaged,
  decompress,
  expand,
  gather,
  tarMembers
} from "../chunks/chunk-RQHNUAO7.js";
import {
  m175_HEAD_BYTES,
  m175_archiveKind
} from "../chunks/chunk-LLTNE6M5.js";
import "../chunks/chunk-RTNLLAY6.js";
import {
  m180_nameChunks
} from "../chunks/chunk-XCWIZIBK.js";
import "../chunks/chunk-OVRD6QK3.js";
import "../chunks/chunk-D267QXLM.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/sources/image/imageSource.ts

// src/sources/archive/keeper.ts
import { m174_Keeper } from "../core.js";

// src/sources/image/baseImage.ts
function baseIn(image, base, name) {
  const own = diffIds(image);
  const other = diffIds(base);
  if (other.length === 0 || other.some((id, i) => own[i] !== id)) return void 0;
  const text = (entry) => JSON.stringify(entry);
  const [history, before] = [image.config.history ?? [], base.config.history ?? []];
  const same = before.findIndex((entry, i) => text(entry) !== text(history[i]));
  return { name, layers: other.length, steps: same < 0 ? before.length : same, config: base.config };
}
function namedBase({ config, annotations }) {
  const said = { ...annotations, ...config.config?.Labels };
  const name = said["org.opencontainers.image.base.name"];
  const digest = said["org.opencontainers.image.base.digest"];
  if (name === void 0) return void 0;
  return digest === void 0 || name.includes("@") ? name : `${name}@${digest}`;
}
function diffIds({ config }) {
  return config.rootfs?.diff_ids ?? [];
}

// src/sources/image/config.ts
function layersOfSteps(config) {
  let layer = 0;
  return (config.history ?? []).map((entry) => entry.empty_layer === true ? void 0 : layer++);
}
function instructionOf({ created_by: text = "" }) {
  const nop = /^\/bin\/sh -c #\(nop\)\s*([\s\S]*)$/.exec(text);
  if (nop !== null) return (nop[1] ?? "").trim();
  const plain = text.replace(/\s*# buildkit\s*$/, "");
  const shell = /^(?:RUN\s+)?(?:\|\d+\s[\s\S]*?\s)?\/bin\/(?:ba)?sh -[a-z]*c ([\s\S]*)$/.exec(plain);
  return (shell === null ? plain : `RUN ${shell[1] ?? ""}`).trim();
}

// src/sources/image/dockerfileLines.ts
function dockerfileLines(text, instructions, history) {
  const lineOf = ({ start }) => text.slice(0, start).split("\n").length;
  const ofStep2 = /* @__PURE__ */ new Map();
  let next = instructions.length - 1;
  for (let step = history.length - 1; step >= 0 && next >= 0; step--) {
    const made = instructionOf(history[step]);
    for (let i = next; i >= 0; i--) {
      const instruction = instructions[i];
      if (!fits(instruction, made)) continue;
      ofStep2.set(step, lineOf(instruction));
      next = i - 1;
      break;
    }
  }
  return {
    ofStep: ofStep2,
    of: (keywords, name) => {
      const found = instructions.findLast(
        ({ keyword, variables }) => keywords.includes(keyword) && (name === void 0 || variables.some((variable) => variable.name === name))
      );
      return found === void 0 ? void 0 : lineOf(found);
    }
  };
}
function fits(instruction, made) {
  const { keyword } = instruction;
  const word = /^[A-Z]+/.exec(made)?.[0] ?? "";
  switch (keyword) {
    case "ENV":
    case "ARG":
    case "LABEL":
      return word === keyword && instruction.variables.some(({ name }) => name !== "" && made.includes(name));
    case "RUN":
      return word === "RUN" && sameWords(made.slice(3), instruction.text.slice(3));
    case "COPY":
    case "ADD": {
      const target = instruction.words.at(-1) ?? "";
      return (word === keyword || word === "COPY" || word === "ADD") && made.includes(lastPart(target));
    }
    case "FROM":
      return false;
    default:
      return word === keyword;
  }
}
function sameWords(made, written) {
  const [one, other] = [words(made), words(written)];
  if (one === other) return true;
  return Math.min(one.length, other.length) > 8 && (one.includes(other) || other.includes(one));
}
function words(text) {
  return text.replace(/\\\r?\n/g, " ").replace(/^\s*(?:--\w+=\S+\s+)+/, "").replace(/[^\p{L}\p{N}]+/gu, "");
}
function lastPart(path) {
  return path.replace(/\/+$/, "").split("/").at(-1) ?? "";
}

// src/sources/image/store.ts
var SMALL_BYTES = 8e6;
function layoutKey(digest) {
  return `blobs/${digest.replace(":", "/")}`;
}
function parseJson(bytes) {
  return JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""));
}

// src/sources/image/shapes.ts
var DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9A-Za-z=_-]{32,}$/;
function fieldsOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}
function textOf(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
function textsOf(value) {
  if (typeof value === "string") return [value];
  return listOf(value).flatMap((item) => item === null || item === void 0 ? [] : [textOf(item)]);
}
function mapOf(value) {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, item]) => [key, textOf(item)]));
}
function configOf(value) {
  const { config, container_config: built, history, rootfs, os, architecture, variant, ...others } = fieldsOf(value);
  return {
    ...others,
    ...typeof os === "string" && { os },
    ...typeof architecture === "string" && { architecture },
    ...typeof variant === "string" && { variant },
    config: runOf(config),
    ...built !== void 0 && { container_config: runOf(built) },
    history: listOf(history).map(entryOf),
    rootfs: { diff_ids: textsOf(fieldsOf(rootfs)["diff_ids"]) }
  };
}
function runOf(value) {
  const { Env, Labels, Cmd, Entrypoint, OnBuild, Healthcheck, ...others } = fieldsOf(value);
  return {
    ...others,
    Env: textsOf(Env),
    Labels: mapOf(Labels),
    Cmd: textsOf(Cmd),
    Entrypoint: textsOf(Entrypoint),
    OnBuild: textsOf(OnBuild),
    Healthcheck: { Test: textsOf(fieldsOf(Healthcheck)["Test"]) }
  };
}
function entryOf(value) {
  const { created_by: by, comment, author, empty_layer: empty } = fieldsOf(value);
  return {
    ...by !== void 0 && { created_by: textOf(by) },
    ...comment !== void 0 && { comment: textOf(comment) },
    ...author !== void 0 && { author: textOf(author) },
    ...empty === true && { empty_layer: true }
  };
}
function manifestOf(value) {
  const { manifests, config, layers, annotations } = fieldsOf(value);
  const all = [...listOf(manifests), ...listOf(layers)];
  const own = descriptorOf(config);
  return {
    ...Array.isArray(manifests) && { manifests: manifests.flatMap((one) => descriptorOf(one) ?? []) },
    ...own !== void 0 && { config: own },
    ...Array.isArray(layers) && { layers: layers.flatMap((one) => descriptorOf(one) ?? []) },
    annotations: mapOf(annotations),
    broken: all.filter((one) => descriptorOf(one) === void 0).length
  };
}
function descriptorOf(value) {
  const { digest, platform, annotations } = fieldsOf(value);
  if (typeof digest !== "string" || !DIGEST.test(digest)) return void 0;
  const { os, architecture, variant } = fieldsOf(platform);
  return {
    digest,
    ...platform !== void 0 && {
      platform: {
        ...typeof os === "string" && { os },
        ...typeof architecture === "string" && { architecture },
        ...typeof variant === "string" && { variant }
      }
    },
    annotations: mapOf(annotations)
  };
}
function savedOf(bytes) {
  if (bytes === void 0) return [];
  let list;
  try {
    list = parseJson(bytes);
  } catch {
    return [];
  }
  return listOf(list).flatMap((one) => {
    const { Config, RepoTags, Layers } = fieldsOf(one);
    return typeof Config === "string" && Array.isArray(Layers) ? [{ Config, RepoTags: textsOf(RepoTags), Layers: textsOf(Layers) }] : [];
  });
}

// src/sources/image/verified.ts
async function* verified(pieces, digest) {
  const [algorithm = "", hex] = digest.split(":");
  if (algorithm !== "sha256" && algorithm !== "sha512") return yield* pieces;
  const hash = createHash(algorithm);
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== hex) throw mismatch();
}
function verify(bytes, digest) {
  const [algorithm = "", hex] = digest.split(":");
  if (algorithm !== "sha256" && algorithm !== "sha512") return;
  if (createHash(algorithm).update(bytes).digest("hex") !== hex) throw mismatch();
}
function mismatch() {
  return new ArchiveError("digest-mismatch", "is not what its digest says");
}

// src/sources/image/images.ts
var MOST_LEVELS = 8;
async function findImages(store, platform, coverage) {
  const search = new Search(store, platform, coverage);
  if (store.root !== void 0) await search.read(store.root, store.name, {}, 0);
  for (const saved of store.saved) await search.readSaved(saved);
  return search.found();
}
var Search = class {
  #store;
  #platform;
  #coverage;
  #images = /* @__PURE__ */ new Map();
  #attestations = [];
  #seen = /* @__PURE__ */ new Set();
  #platforms = /* @__PURE__ */ new Set();
  constructor(store, platform, coverage) {
    this.#store = store;
    this.#platform = platform;
    this.#coverage = coverage;
  }
  found() {
    if (this.#images.size === 0) {
      const { name } = this.#store;
      throw new m101_IncompleteError(
        this.#platform === void 0 || this.#platforms.size === 0 ? `${name} holds no image that could be read` : `${name} has no image for ${this.#platform}; it has ${[...this.#platforms].sort().join(", ")}`
      );
    }
    return { images: [...this.#images.values()], attestations: this.#attestations };
  }
  /** A manifest or an index, told by its content rather than by its media type. */
  async read(bytes, name, annotations, level) {
    const value = this.#parse(bytes, name);
    if (value === void 0) return;
    const manifest = manifestOf(value);
    if (manifest.broken > 0) this.#damaged(name);
    const own = { ...annotations, ...manifest.annotations };
    if (manifest.manifests !== void 0 && level < MOST_LEVELS) {
      for (const child of manifest.manifests) await this.#child(child, name, own, level);
    } else if (manifest.config !== void 0 && manifest.layers !== void 0) {
      await this.#image(manifest.config, manifest.layers, name, own);
    } else {
      this.#coverage.problem(`${name}: a manifest of a kind that is not read`, "unknown-manifest", name, bytes.length);
    }
  }
  async #child(child, outer, annotations, level) {
    const { digest } = child;
    if (this.#seen.has(digest)) return;
    this.#seen.add(digest);
    const own = { ...annotations, ...child.annotations };
    const name = nameIn(own) ?? outer;
    const isAttestation = child.annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
    if (!isAttestation && child.platform !== void 0 && !this.#wants(child.platform)) return;
    const bytes = await this.#small(digest, "manifest", name);
    if (bytes === void 0) {
      const what = child.platform === void 0 ? digest : `${platformText(child.platform)} (${digest})`;
      if (this.#store.keys !== void 0 && child.platform !== void 0)
        this.#coverage.skip("platform-not-in-file", what);
      else this.#missing(name, what);
    } else if (isAttestation) this.#attestation(bytes, name);
    else await this.read(bytes, name, own, level + 1);
  }
  async #image(named, parts, name, annotations) {
    const bytes = await this.#small(named.digest, "config", name);
    if (bytes === void 0) return this.#missing(name, named.digest);
    const value = this.#parse(bytes, name);
    if (value === void 0) return;
    const config = configOf(value);
    if (!this.#wants(config)) return;
    const layers = parts.map((layer) => this.#layer(layer));
    const ofLayers = Object.assign({}, ...parts.map((layer) => layer.annotations ?? {}));
    this.#add({ name, config, layers, annotations: { ...ofLayers, ...annotations }, platform: platformText(config) });
  }
  #attestation(bytes, image) {
    const layers = (manifestOf(this.#parse(bytes, image)).layers ?? []).map((layer) => this.#layer(layer));
    this.#attestations.push({ image, layers });
  }
  #layer({ digest }) {
    return { digest, key: this.#store.keyOf(digest), isVerifiable: true };
  }
  /** What `docker load` reads. It mostly says the same as the index; what it says besides is looked at as well. */
  async readSaved({ Config, RepoTags, Layers }) {
    const name = RepoTags?.[0] ?? this.#store.name;
    const bytes = await this.#store.small(Config, "config");
    if (bytes === void 0) return this.#missing(name, Config);
    const value = this.#parse(bytes, name);
    if (value === void 0) return;
    const config = configOf(value);
    if (!this.#wants(config)) return;
    const layers = Layers.map((key, i) => {
      const part = this.#store.resolve(key);
      const named = /(?:^|\/)(?:sha256[/:])?([0-9a-f]{64})(?:\.tar)?$/.exec(part)?.[1];
      const digest = part.startsWith("blobs/") && named !== void 0 ? `sha256:${named}` : config.rootfs?.diff_ids?.[i];
      return { digest: digest ?? `sha256:${named ?? ""}`, key: part, isVerifiable: false };
    });
    this.#add({ name, config, layers, annotations: {}, platform: platformText(config) });
  }
  /** The same image may be named by an index and by `docker save`. */
  #add(image) {
    if ((image.config.rootfs?.diff_ids?.length ?? 0) > image.layers.length) this.#missing(image.name, "a layer");
    const key = JSON.stringify([image.config, image.layers.map((layer) => layer.key)]);
    const known = this.#images.get(key);
    if (known === void 0) this.#images.set(key, image);
    else if (known.name === this.#store.name) this.#images.set(key, { ...known, name: image.name });
  }
  /** `linux/arm` also means `linux/arm/v7`. */
  #wants(platform) {
    if (platform.os === void 0 && platform.architecture === void 0) return true;
    const text = platformText(platform);
    this.#platforms.add(text);
    const asked = this.#platform;
    return asked === void 0 || text === asked || text.startsWith(`${asked}/`) || text.endsWith(`/${asked}`);
  }
  async #small(digest, kind, name) {
    const bytes = await this.#verified(digest, kind, name);
    if (bytes !== void 0) this.#coverage.objects++;
    return bytes;
  }
  async #verified(digest, kind, name) {
    try {
      const bytes = await this.#store.small(this.#store.keyOf(digest), kind);
      if (bytes !== void 0) verify(bytes, digest);
      return bytes;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      throw new m101_IncompleteError(`${name}: ${digest} ${error.message}; pull or write the image again`);
    }
  }
  #parse(bytes, name) {
    try {
      const value = parseJson(bytes);
      if (typeof value === "object" && value !== null) return value;
    } catch {
    }
    this.#damaged(name);
    return void 0;
  }
  #damaged(name) {
    const fix = `${name}: a manifest or configuration is damaged; write the image again`;
    this.#coverage.problem(fix, "damaged-manifest", name);
  }
  #missing(name, what) {
    this.#coverage.problem(`${name}: parts of the image are missing; pull or write it again`, "missing-blob", what);
  }
};
function nameIn(annotations) {
  const whole = annotations["io.containerd.image.name"];
  const ref = annotations["org.opencontainers.image.ref.name"];
  return whole ?? (ref !== void 0 && /[/:]/.test(ref) ? ref : void 0);
}
function platformText({ os, architecture, variant }) {
  return [os, architecture, variant].filter((part) => part !== void 0 && part !== "").join("/");
}

// src/sources/image/layers.ts
function noNames() {
  return { files: /* @__PURE__ */ new Set(), deleted: /* @__PURE__ */ new Set(), opaque: /* @__PURE__ */ new Set() };
}
var OPAQUE = ".wh..wh..opq";
var WHITEOUT = ".wh.";
var FREE_BYTES = 2e9;
var RATIO = 250;
async function* layerFiles(pieces, names, plain, ctx, coverage) {
  const counted = new Counted(pieces);
  const outer = await gather(counted.packed(), WINDOW_BYTES);
  const kind = m175_archiveKind(outer.head);
  const isPacked = kind === "gzip" || kind === "bzip2" || kind === "xz" || kind === "zstd";
  const content = isPacked ? await gather(counted.unpacked(decompress(outer, kind)), WINDOW_BYTES) : outer;
  if (m175_archiveKind(content.head) !== "tar") {
    if (content.head.some((byte) => byte !== 0)) yield* expand(content, content.head.length, plain, ctx);
    if (content.broken !== void 0) throw damaged(content.broken);
    return;
  }
  try {
    for await (const member of tarMembers(content.pieces())) {
      const name = member.name.replace(/\/+$/, "");
      const base = name.slice(name.lastIndexOf("/") + 1);
      const folder = name.slice(0, Math.max(0, name.length - base.length - 1));
      if (base === OPAQUE) names.opaque.add(folder);
      else if (base.startsWith(WHITEOUT))
        names.deleted.add(folder === "" ? base.slice(4) : `${folder}/${base.slice(4)}`);
      else if (member.type === "link") names.files.add(name);
      if (member.type !== "file" || base.startsWith(WHITEOUT)) continue;
      names.files.add(name);
      if (ctx.excluded(name)) {
        coverage.skip("excluded", name, member.size);
        continue;
      }
      const file = await gather(member.pieces, WINDOW_BYTES, member.size);
      if (file.broken !== void 0) {
        if (file.head.length > 0)
          yield { path: name, bytes: file.head, firstLine: 1, mode: member.mode, isMember: false };
        throw file.broken;
      }
      yield* expand(file, member.size, name, ctx);
    }
  } catch (error) {
    throw damaged(error);
  }
}
var Counted = class {
  #pieces;
  #in = 0;
  #out = 0;
  constructor(pieces) {
    this.#pieces = pieces;
  }
  async *packed() {
    for await (const piece of this.#pieces) {
      this.#in += piece.length;
      yield piece;
    }
  }
  async *unpacked(pieces) {
    for await (const piece of pieces) {
      this.#out += piece.length;
      if (this.#out > FREE_BYTES && this.#out > this.#in * RATIO) {
        throw new ArchiveError("archive-too-large", `unpacks to more than ${RATIO} times its size`);
      }
      yield piece;
    }
  }
};

// src/sources/image/memory.ts
var USUAL = 2;
var running = 0;
async function* withLittleMemory(items) {
  if (running++ === 0) setGrowth(1);
  try {
    yield* items;
  } finally {
    if (--running === 0) setGrowth(USUAL);
  }
}
function setGrowth(factor) {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

// src/sources/image/metadata.ts
var METADATA = {
  env: "config/Env",
  labels: "config/Labels",
  history: "config/history",
  annotations: "annotations",
  rest: "config"
};
function* metadataChunks(image) {
  const { config, annotations } = image;
  const run = config.config ?? {};
  yield* entries(
    image,
    METADATA.env,
    "image-env",
    (run.Env ?? []).map((text) => [text.split("=")[0] ?? "", text])
  );
  yield* entries(image, METADATA.labels, "image-label", pairs(run.Labels ?? {}));
  yield* entries(image, METADATA.annotations, "image-label", pairs(annotations));
  const commands = {
    Cmd: run.Cmd,
    Entrypoint: run.Entrypoint,
    OnBuild: run.OnBuild,
    Healthcheck: run.Healthcheck?.Test
  };
  for (const [part, command] of Object.entries(commands)) {
    yield* entries(image, METADATA.rest, "image-history", commandText(part, command));
  }
  yield* historyChunks(image);
  yield* entries(image, METADATA.rest, "image-history", [["other", JSON.stringify(restOf(image), void 0, 1)]]);
}
function* historyChunks(image) {
  const layers = layersOfSteps(image.config);
  for (const [i, { created_by, comment, author }] of (image.config.history ?? []).entries()) {
    const digest = image.layers[layers[i] ?? -1]?.digest;
    const text = [created_by, comment, author].filter((part) => part !== void 0 && part !== "").join("\n");
    for (const chunk of entries(image, METADATA.history, "image-history", [[String(i + 1), text]])) {
      yield { ...chunk, ...digest !== void 0 && { layer: digest } };
    }
  }
}
function* entries(image, path, where, named) {
  for (const [name, text] of named) {
    yield { bytes: Buffer.from(text), path: `${path}/${name}`, where, image: image.name };
  }
}
function pairs(map) {
  return Object.entries(map).map(([key, value]) => [key, `${key}=${value}`]);
}
function commandText(part, command) {
  if (command === null || command === void 0 || command.length === 0) return [];
  return [[part, typeof command === "string" ? command : command.join(" ")]];
}
var READ = ["Env", "Labels", "Cmd", "Entrypoint", "OnBuild", "Healthcheck"];
function restOf({ config }) {
  const without = (run2 = {}, same = run2) => Object.fromEntries(
    Object.entries(run2).filter(
      ([key, value]) => !READ.includes(key) || JSON.stringify(value) !== JSON.stringify(same[key])
    )
  );
  const { history: _, rootfs: __, config: run, container_config: built, ...others } = config;
  return { ...others, config: without(run), container_config: without(built, run) };
}

// src/sources/image/openStore.ts

// src/sources/image/credentials.ts

// src/sources/image/programs.ts
var PATIENCE = 2e4;
async function answerOf(program, args, input = "") {
  return await new Promise((resolve3) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"], timeout: PATIENCE });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece) => void (text += piece));
    child.on("error", () => void resolve3(void 0));
    child.on("close", (code) => void resolve3(code === 0 ? text : void 0));
    child.stdin.on("error", () => {
    }).end(input);
  });
}
async function* outputOf(program, args) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((resolve3) => {
    child.on("error", () => void resolve3(-1));
    child.on("close", resolve3);
  });
  try {
    yield* child.stdout;
    if (await ended !== 0) throw new ArchiveError("unreadable", `could not be read to its end (${program} failed)`);
  } finally {
    child.kill();
  }
}

// src/sources/image/credentials.ts
async function findCredentials(reference, files) {
  for (const file of files) {
    const config = readAuthFile(file);
    const found = config === void 0 ? void 0 : await credentialsIn(config, reference);
    if (found !== void 0) return found;
  }
  return void 0;
}
function readAuthFile(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return void 0;
  }
}
async function credentialsIn(config, reference) {
  const { registry, credentialKey } = reference;
  const helper = config.credHelpers?.[credentialKey] ?? config.credHelpers?.[registry] ?? config.credsStore;
  if (helper !== void 0 && /^[\w.-]+$/.test(helper)) {
    const answer = await answerOf(`docker-credential-${helper}`, ["get"], credentialKey);
    const known = answer === void 0 ? void 0 : fromHelper(answer);
    if (known !== void 0) return known;
  }
  const auths = config.auths ?? {};
  const parts = reference.repository.split("/");
  const names = parts.map((_, i) => `${registry}/${parts.slice(0, parts.length - i).join("/")}`);
  for (const name of [
    ...names,
    credentialKey,
    registry,
    `https://${registry}`,
    `https://${registry}/v1/`,
    `https://${registry}/v2/`
  ]) {
    const entry = auths[name];
    if (entry === void 0) continue;
    const { identitytoken } = entry;
    const text = entry.auth === void 0 ? "" : Buffer.from(entry.auth, "base64").toString("utf8");
    const colon = text.indexOf(":");
    const user = entry.username ?? text.slice(0, Math.max(0, colon));
    const password = entry.password ?? text.slice(colon + 1).replaceAll("\0", "");
    if (identitytoken !== void 0 && identitytoken !== "")
      return { user, password: "", identityToken: identitytoken };
    if (user !== "") return { user, password };
  }
  return void 0;
}
function fromHelper(answer) {
  try {
    const { Username: user, Secret: secret } = JSON.parse(answer);
    if (user === void 0 || secret === void 0) return void 0;
    return user === "<token>" ? { user: "", password: "", identityToken: secret } : { user, password: secret };
  } catch {
    return void 0;
  }
}

// src/sources/image/folderStore.ts
function folderStore(folder) {
  const root = realpathSync(folder);
  const pathOf = (key) => {
    try {
      const full = realpathSync(join(root, key));
      const rest = relative(root, full);
      return rest.startsWith("..") || isAbsolute(rest) || !lstatSync(full).isFile() ? void 0 : full;
    } catch {
      return void 0;
    }
  };
  const small = (key) => {
    const full = pathOf(key);
    return full === void 0 || lstatSync(full).size > SMALL_BYTES ? void 0 : readFileSync2(full);
  };
  const index = small("index.json");
  const saved = small("manifest.json");
  if (index === void 0 && saved === void 0) {
    throw new m101_IncompleteError(
      `${folder} holds no image: neither index.json (OCI layout) nor manifest.json (docker save)`
    );
  }
  return {
    ...index !== void 0 && { root: index },
    saved: savedOf(saved),
    name: basename(folder),
    keyOf: layoutKey,
    resolve: (key) => key,
    small: (key) => Promise.resolve(small(key)),
    async *stream(keys) {
      for (const key of keys) {
        const full = pathOf(key);
        if (full !== void 0) yield { key, pieces: createReadStream(full, { highWaterMark: 1 << 18 }) };
      }
    }
  };
}

// src/sources/image/reference.ts
var HUB = "registry-1.docker.io";
var PATTERN = /^(?<name>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>[a-z0-9+._-]+:[0-9a-f]{32,}))?$/;
function parseReference(text) {
  const slash = text.indexOf("/");
  const first = slash < 0 ? "" : text.slice(0, slash);
  const hasHost = first === "localhost" || /[.:]/.test(first);
  const host = hasHost ? first : "docker.io";
  const { name, tag, digest } = PATTERN.exec(hasHost ? text.slice(slash + 1) : text)?.groups ?? {};
  if (name === void 0 || !/^(?:\[[0-9a-f:]+\]|[\w.-]+)(?::\d+)?$/i.test(host)) {
    throw new m101_UsageError(
      `--image: "${text}" is no file, no folder and no name of an image (such as registry/name:tag)`
    );
  }
  const isHub = host === "docker.io" || host === "index.docker.io" || host === HUB;
  return {
    registry: isHub ? HUB : host,
    credentialKey: isHub ? "https://index.docker.io/v1/" : host,
    repository: isHub && !name.includes("/") ? `library/${name}` : name,
    tag: digest ?? tag ?? "latest",
    text
  };
}
function isLoopback(host) {
  const name = host.replace(/:\d+$/, "");
  return name === "localhost" || name === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(name);
}

// src/sources/image/registryClient.ts
var MOST_REDIRECTS = 5;
var RegistryClient = class {
  #reference;
  #origin;
  #credentials;
  #authorization;
  /** @param credentials asked only when the registry wants some */
  constructor(reference, credentials) {
    this.#reference = reference;
    this.#origin = new URL(`${isLoopback(reference.registry) ? "http" : "https"}://${reference.registry}`).origin;
    this.#credentials = credentials;
  }
  /**
   * @returns undefined when there is no such thing
   * @throws IncompleteError when the registry cannot be reached or refuses
   */
  async get(path, accept) {
    let response = await this.#fetch(`${this.#origin}${path}`, accept);
    if (response.status === 401) {
      this.#authorization = await this.#authorize(response.headers.get("www-authenticate") ?? "");
      response = await this.#fetch(`${this.#origin}${path}`, accept);
    }
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return void 0;
    const { registry, text } = this.#reference;
    if (response.status === 401 || response.status === 403) {
      throw new m101_IncompleteError(
        `${text}: the registry ${registry} refuses: check the name, and log in (docker login ${registry})`
      );
    }
    throw new m101_IncompleteError(
      `${text}: the registry ${registry} answers with an error (${response.status}): try again later`
    );
  }
  /** Follows redirects by itself: what authorizes here is no other server's business. */
  async #fetch(url, accept) {
    for (let at = new URL(url), hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const own = at.origin === this.#origin && this.#authorization !== void 0;
      const headers = { accept, ...own && { authorization: this.#authorization } };
      const response = await this.#request(at, { headers, redirect: "manual" });
      const to = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || to === null) return response;
      await response.body?.cancel();
      at = new URL(to, at);
      if (at.protocol !== "https:" && !isLoopback(at.host)) break;
    }
    const { registry, text } = this.#reference;
    throw new m101_IncompleteError(`${text}: the registry ${registry} redirects too often, or to a place that is not safe`);
  }
  async #request(url, init) {
    try {
      return await fetch(url, init);
    } catch (error) {
      const { cause } = error;
      const why = cause?.code === void 0 ? "" : ` (${cause.code})`;
      throw new m101_IncompleteError(`${this.#reference.text}: ${url.host} cannot be reached${why}`);
    }
  }
  /** @param challenge value of WWW-Authenticate */
  async #authorize(challenge) {
    const credentials = await this.#credentials();
    const basic = credentials === void 0 || credentials.user === "" ? void 0 : basicOf(credentials);
    if (!/^bearer\b/i.test(challenge)) return basic;
    const given = Object.fromEntries(
      [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key.toLowerCase(), value])
    );
    const realm = URL.canParse(given["realm"] ?? "") ? new URL(given["realm"]) : void 0;
    if (realm === void 0 || realm.protocol !== "https:" && !isLoopback(realm.host)) return void 0;
    const scope = given["scope"] ?? `repository:${this.#reference.repository}:pull`;
    const service = given["service"] ?? "";
    const response = await this.#request(...tokenRequest(realm, service, scope, credentials?.identityToken, basic));
    if (!response.ok) {
      await response.body?.cancel();
      return void 0;
    }
    const { token, access_token: access } = await response.json();
    const bearer = token ?? access;
    return bearer === void 0 ? void 0 : `Bearer ${bearer}`;
  }
};
function basicOf({ user, password }) {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
function tokenRequest(realm, service, scope, identityToken, basic) {
  if (identityToken !== void 0) {
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      service,
      scope,
      client_id: "leakgate",
      refresh_token: identityToken
    });
    return [realm, { method: "POST", body, redirect: "error" }];
  }
  const url = new URL(realm);
  if (service !== "") url.searchParams.set("service", service);
  url.searchParams.set("scope", scope);
  return [url, { redirect: "error", ...basic !== void 0 && { headers: { authorization: basic } } }];
}

// src/sources/image/registryStore.ts
var MANIFESTS = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
async function registryStore(reference, client) {
  const { repository, tag, text } = reference;
  const manifest = async (name) => {
    const response = await client.get(`/v2/${repository}/manifests/${name}`, MANIFESTS);
    return response === void 0 ? void 0 : await short(response);
  };
  const root = await manifest(tag);
  if (root === void 0) throw new m101_IncompleteError(`${text}: the registry ${reference.registry} has no such image`);
  if (tag.includes(":")) verify(root, tag);
  return {
    root,
    ...tag.includes(":") && { rootDigest: tag },
    saved: [],
    name: text,
    keyOf: (digest) => digest,
    resolve: (key) => key,
    small: (key, kind) => kind === "manifest" ? manifest(key) : blob(client, repository, key),
    async *stream(keys) {
      for (const key of keys) {
        const response = await client.get(`/v2/${repository}/blobs/${key}`, "*/*");
        if (response?.body === null || response === void 0) continue;
        yield { key, pieces: bodyOf(response) };
      }
    }
  };
}
async function blob(client, repository, digest) {
  const response = await client.get(`/v2/${repository}/blobs/${digest}`, "*/*");
  return response === void 0 ? void 0 : await short(response);
}
async function short(response) {
  const pieces = [];
  let length = 0;
  for await (const piece of bodyOf(response)) {
    length += piece.length;
    if (length > SMALL_BYTES) return void 0;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
async function* bodyOf({ body }) {
  if (body === null) return;
  for await (const piece of body) yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
}

// src/sources/image/tarStore.ts
var KEPT_BYTES = 64e6;
var MOST_LINKS = 8;
var RECORD = 512;
async function tarStore(open, file, name) {
  const first = await gather(open(), m175_HEAD_BYTES);
  const kind = m175_archiveKind(first.head);
  const isPlain = kind === "tar";
  const unpacked = async function* () {
    const content = await gather(open(), m175_HEAD_BYTES);
    yield* isPlain ? content.pieces() : decompress(content, kind);
  };
  if (kind === void 0 || kind === "zip" || kind === "7z" || kind === "rar") {
    throw new m101_IncompleteError(`${name} is no image: it is no tar`);
  }
  const members = isPlain && file !== void 0 ? membersOnDisk(file) : tarMembers(unpacked());
  const { parts, texts, links } = await listParts(members, name);
  const resolve3 = (key) => {
    let at = posix.normalize(key);
    for (let i = 0; i < MOST_LINKS; i++) {
      const target = links.get(at);
      if (target === void 0) break;
      at = posix.normalize(posix.join(posix.dirname(at), target));
    }
    return at;
  };
  const index = texts.get("index.json");
  const saved = texts.get("manifest.json");
  if (index === void 0 && saved === void 0) {
    throw new m101_IncompleteError(
      `${name} holds no image: neither index.json (OCI layout) nor manifest.json (docker save)`
    );
  }
  return {
    ...index !== void 0 && { root: index },
    saved: savedOf(saved),
    name,
    keyOf: (digest) => resolve3(layoutKey(digest)),
    resolve: resolve3,
    keys: [...parts.keys()],
    small: (key) => Promise.resolve(texts.get(resolve3(key))),
    async *stream(keys) {
      const byPart = new Map([...keys].map((key) => [resolve3(key), key]));
      if (isPlain && file !== void 0) {
        for (const [part, key] of byPart) {
          const place = parts.get(part);
          if (place !== void 0) yield { key, pieces: slice(file, place) };
        }
        return;
      }
      for await (const member of tarMembers(unpacked())) {
        const key = byPart.get(posix.normalize(member.name));
        if (key !== void 0 && member.type === "file") yield { key, pieces: member.pieces };
      }
    }
  };
}
async function listParts(members, name) {
  const parts = /* @__PURE__ */ new Map();
  const texts = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  let kept = 0;
  try {
    for await (const member of members) {
      const key = posix.normalize(member.name);
      if (member.type === "link") links.set(key, member.target ?? "");
      if (member.type !== "file") continue;
      parts.set(key, { offset: member.offset, size: member.size });
      if (member.size > SMALL_BYTES || kept + member.size > KEPT_BYTES) continue;
      const content = await gather(member.pieces, SMALL_BYTES);
      if (content.broken !== void 0) throw content.broken;
      if (!/^\ufeff?\s*[[{]/.test(content.head.toString("utf8", 0, 16))) continue;
      texts.set(key, Buffer.from(content.head));
      kept += content.head.length;
    }
  } catch (error) {
    throw new m101_IncompleteError(`${name} cannot be read: the tar is damaged or cut off`, { cause: error });
  }
  return { parts, texts, links };
}
async function* membersOnDisk(file) {
  const { size: length } = statSync(file);
  let from = 0;
  while (from < length) {
    let next = length;
    for await (const member of tarMembers(slice(file, { offset: from, size: length - from }))) {
      const offset = from + member.offset;
      yield { ...member, offset };
      if (member.type !== "file" || member.size <= SMALL_BYTES) continue;
      if (offset + member.size > length) throw new ArchiveError("archive-truncated", "is cut off");
      next = offset + Math.ceil(member.size / RECORD) * RECORD;
      break;
    }
    from = next;
  }
}
async function* slice(file, { offset, size }) {
  if (size > 0) yield* createReadStream2(file, { start: offset, end: offset + size - 1, highWaterMark: 1 << 18 });
}

// src/sources/image/openStore.ts
var TRANSPORT = /^(docker:\/\/|docker-daemon:|docker-archive:|oci-archive:|oci:|dir:)/;
async function openStore(text, cwd, authFiles) {
  const transport = TRANSPORT.exec(text)?.[0] ?? "";
  const name = text.slice(transport.length);
  const isPath = transport !== "docker://" && transport !== "docker-daemon:";
  const path = isPath ? pathIn(name, cwd, transport !== "") : void 0;
  if (path !== void 0) return { ...await onDisk(path), isRemote: false };
  if (isPath && (transport !== "" || looksLikePath(name)))
    throw new m101_UsageError(`--image: there is no file or folder "${name}"`);
  const reference = parseReference(name);
  if (transport === "docker-daemon:" || transport === "" && await isInDaemon(name)) {
    return { ...await tarStore(() => outputOf("docker", ["save", name]), void 0, name), isRemote: true };
  }
  const client = new RegistryClient(reference, () => findCredentials(reference, authFiles));
  return { ...await registryStore(reference, client), isRemote: true };
}
function pathIn(name, cwd, mayHaveTag) {
  const colon = name.lastIndexOf(":");
  const names = mayHaveTag && colon > 0 ? [name, name.slice(0, colon)] : [name];
  return names.map((one) => resolve(cwd, one)).find((full) => statSync2(full, { throwIfNoEntry: false }) !== void 0);
}
function looksLikePath(name) {
  return /^[./~\\]|\\|\.(?:tar|tgz|oci|gz|zst)$|\.tar\./.test(name);
}
async function onDisk(path) {
  if (statSync2(path).isDirectory()) return folderStore(path);
  return await tarStore(() => createReadStream3(path, { highWaterMark: 1 << 18 }), path, basename2(path));
}
async function isInDaemon(name) {
  return await answerOf("docker", ["image", "inspect", "--format", "{{.Id}}", name]) !== void 0;
}

// src/sources/image/whereBuilt.ts
function whereBuilt(spot, facts) {
  const isMetadata = spot.where.startsWith("image-") && spot.where !== "image-layer";
  return isMetadata ? ofMetadata(spot, facts) : ofFile(spot, facts);
}
function ofMetadata({ path, where }, facts) {
  const { image, base, dockerfile } = facts;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path.startsWith(`${METADATA.history}/`)) return ofStep(Number(name) - 1, facts);
  const run = image.config.config ?? {};
  const old = base?.config.config ?? {};
  const part = path.slice("config/".length);
  if (where === "image-env") {
    const text = run.Env?.find((entry) => entry.startsWith(`${name}=`));
    return setBy(["ENV"], name, text !== void 0 && old.Env?.includes(text) === true, facts);
  }
  if (path.startsWith(`${METADATA.labels}/`)) {
    const key = path.slice(METADATA.labels.length + 1);
    return setBy(["LABEL"], key, old.Labels?.[key] !== void 0 && old.Labels[key] === run.Labels?.[key], facts);
  }
  const keyword = part.toUpperCase();
  const line = ["CMD", "ENTRYPOINT", "ONBUILD", "HEALTHCHECK"].includes(keyword) ? dockerfile?.lines.of([keyword]) : void 0;
  return line === void 0 || dockerfile === void 0 ? {} : { dockerfile: dockerfile.path, line };
}
function setBy(keywords, name, isBase, facts) {
  const history = facts.image.config.history ?? [];
  const step = history.findLastIndex((entry) => {
    const made = instructionOf(entry);
    return keywords.some((keyword) => made.startsWith(`${keyword} `)) && made.includes(name);
  });
  const place = step < 0 ? {} : ofStep(step, facts);
  const line = facts.dockerfile?.lines.of(keywords, name);
  const { base: _, ...own } = place;
  return {
    ...own,
    ...!isBase && line !== void 0 && facts.dockerfile !== void 0 && { dockerfile: facts.dockerfile.path, line },
    ...isBase && facts.base !== void 0 && { base: facts.base.name }
  };
}
function ofStep(step, { image, base, dockerfile }) {
  const entry = image.config.history?.[step];
  const isBase = base !== void 0 && step < base.steps;
  const line = isBase ? void 0 : dockerfile?.lines.ofStep.get(step);
  return {
    step: step + 1,
    ...entry !== void 0 && { instruction: instructionOf(entry) },
    ...line !== void 0 && dockerfile !== void 0 && { dockerfile: dockerfile.path, line },
    ...isBase && { base: base.name }
  };
}
function ofFile({ path, layer, archive }, facts) {
  const { image, base } = facts;
  const index = image.layers.findIndex(({ digest }) => digest === layer);
  if (index < 0) return {};
  const step = layersOfSteps(image.config).indexOf(index);
  const isBase = base !== void 0 && index < base.layers;
  return {
    ...step >= 0 && ofStep(step, facts),
    layer: index + 1,
    layers: image.layers.length,
    ...removedIn(archive ?? path, index, facts),
    ...isBase && { base: base.name }
  };
}
function removedIn(path, index, { image, names }) {
  const folders = foldersOf(path);
  for (let later = index + 1; later < image.layers.length; later++) {
    const changed = names.get(image.layers[later]?.key ?? "");
    if (changed === void 0) continue;
    if (changed.files.has(path)) return { overwrittenIn: later + 1 };
    if (changed.deleted.has(path) || folders.some((folder) => changed.deleted.has(folder) || changed.opaque.has(folder))) {
      return { deletedIn: later + 1 };
    }
  }
  return {};
}
function foldersOf(path) {
  const out = [""];
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) out.push(path.slice(0, at));
  return out;
}

// src/sources/image/imageSource.ts
var NAMES = 1e3;
function imageSource(ctx, options) {
  const scan = new ImageScan(ctx, options);
  return {
    kind: "image",
    target: options.image,
    chunks: () => withLittleMemory(scan.chunks()),
    attribute: (hits) => Promise.resolve(hits.map((hit) => scan.placed(hit))),
    entries: (filter) => scan.entries(filter)
  };
}
var ImageScan = class {
  #ctx;
  #options;
  #keeper;
  #kept = [];
  /** By name of the image. */
  #facts = /* @__PURE__ */ new Map();
  #names = /* @__PURE__ */ new Map();
  constructor(ctx, options) {
    this.#ctx = ctx;
    this.#options = options;
    this.#keeper = new m174_Keeper(options.guarded, ctx.coverage);
  }
  async *chunks() {
    const { image: asked, platform, authFiles = [] } = this.#options;
    const dockerfile = this.#readDockerfile();
    const store = await openStore(asked, this.#ctx.cwd, authFiles);
    const found = withUniqueNames(await findImages(store, platform, this.#ctx.coverage));
    for (const image of found.images) {
      const base = await this.#baseOf(image, store);
      const lines = await this.#linesFor(image, dockerfile);
      this.#facts.set(image.name, {
        image,
        names: this.#names,
        ...base !== void 0 && { base },
        ...lines !== void 0 && { dockerfile: lines }
      });
    }
    for (const image of found.images) yield* metadataChunks(image);
    yield* this.#layers(store, found);
  }
  /** Each layer once, also when several images have it. */
  async *#layers(store, found) {
    const wanted = /* @__PURE__ */ new Map();
    for (const { name, layers } of found.images) {
      for (const layer of layers)
        if (!wanted.has(layer.key)) wanted.set(layer.key, { layer, image: name, isAttestation: false });
    }
    for (const { image, layers } of found.attestations) {
      for (const layer of layers)
        if (!wanted.has(layer.key)) wanted.set(layer.key, { layer, image, isAttestation: true });
    }
    const missing = new Set(wanted.keys());
    for await (const { key, pieces } of store.stream(new Set(wanted.keys()))) {
      const { layer, image, isAttestation } = wanted.get(key);
      missing.delete(key);
      this.#ctx.coverage.objects++;
      try {
        yield* this.#layer(layer, image, isAttestation, layer.isVerifiable ? verified(pieces, layer.digest) : pieces);
      } catch (error) {
        if (error instanceof m101_IncompleteError) throw error;
        const { reason, message } = error instanceof ArchiveError ? error : new ArchiveError("unreadable", "cannot be read");
        const fix = `a layer ${message} and was not scanned to its end: pull or write the image again`;
        this.#ctx.coverage.problem(fix, reason, `${image} ${layer.digest}`);
      }
    }
    for (const key of missing) {
      const { layer, image } = wanted.get(key);
      const fix = "layers are missing from the image: pull it whole, or write it again";
      this.#ctx.coverage.problem(fix, "missing-blob", `${image} ${layer.digest}`);
    }
  }
  async *#layer({ digest, key }, image, isAttestation, pieces) {
    const { coverage } = this.#ctx;
    const names = noNames();
    this.#names.set(key, names);
    const depth = this.#options.archiveDepth;
    const plain = `${isAttestation ? "attestations" : "layers"}/${digest.slice(digest.indexOf(":") + 1).slice(0, 12)}`;
    const place = { where: isAttestation ? "image-history" : "image-layer", image, layer: digest };
    let paths = [];
    for await (const file of layerFiles(pieces, names, plain, contextOf(this.#ctx, depth), coverage)) {
      coverage.bytes += file.bytes.length;
      if (file.firstLine === 1) {
        coverage.files++;
        paths.push(file.path);
        const archive = file.isMember ? file.path.slice(0, file.path.indexOf("!")) : void 0;
        const kept = this.#keeper.keep(file, { image, layer: digest, ...archive !== void 0 && { archive } });
        if (kept !== void 0) this.#kept.push(kept);
      }
      if (paths.length >= NAMES) {
        for (const chunk of m180_nameChunks(paths, "path")) yield { ...place, ...chunk };
        paths = [];
      }
      const { path, bytes, firstLine } = file;
      yield { ...place, path, bytes, ...firstLine > 1 && { firstLine } };
    }
    for (const chunk of m180_nameChunks(paths, "path")) yield { ...place, ...chunk };
  }
  /** A hit, with what is known about where it came from. */
  placed(hit) {
    const facts = this.#facts.get(hit.image ?? "");
    return facts === void 0 ? hit : { ...hit, build: whereBuilt(hit, facts) };
  }
  async *entries(filter) {
    for (const { path, mode, bytes, place } of this.#kept) {
      if (filter?.path(path) === false) continue;
      const facts = this.#facts.get(place.image ?? "");
      const spot = { path, where: "policy", ...place };
      yield {
        path,
        mode,
        tracked: true,
        ...place,
        ...facts !== void 0 && { build: whereBuilt(spot, facts) },
        read: () => Promise.resolve(bytes)
      };
    }
  }
  #readDockerfile() {
    const { dockerfile } = this.#options;
    if (dockerfile === void 0) return void 0;
    const full = resolve2(this.#ctx.cwd, dockerfile);
    try {
      return { path: relative2(this.#ctx.cwd, full).split(sep).join("/"), text: readFileSync3(full, "utf8") };
    } catch (error) {
      throw new m101_UsageError(
        `--dockerfile: ${dockerfile} cannot be read (${error.code ?? "error"})`
      );
    }
  }
  async #linesFor(image, file) {
    if (file === void 0) return void 0;
    const instructions = await this.#options.parseDockerfile(file.text);
    if (instructions === void 0)
      throw new m101_UsageError(`--dockerfile: ${file.path} is no Dockerfile that can be read`);
    return { path: file.path, lines: dockerfileLines(file.text, instructions, image.config.history ?? []) };
  }
  /** What the user names must be right; what a label names is looked up where the image itself came from elsewhere. */
  async #baseOf(image, store) {
    const { base: asked, authFiles = [] } = this.#options;
    const said = asked ?? (store.isRemote ? namedBase(image) : void 0);
    if (said === void 0) return void 0;
    try {
      const other = await openStore(said, this.#ctx.cwd, authFiles);
      const { images } = await findImages(
        other,
        image.platform === "" ? void 0 : image.platform,
        this.#ctx.coverage
      );
      const found = images.map((one) => baseIn(image, one, said)).find((base) => base !== void 0);
      if (found === void 0 && asked !== void 0) {
        throw new m101_UsageError(`--base: ${image.name} is not built on ${asked}: its first layers are others`);
      }
      return found;
    } catch (error) {
      if (asked !== void 0 || !(error instanceof m101_IncompleteError || error instanceof m101_UsageError)) throw error;
      this.#ctx.coverage.skip("base-image-not-found", said);
      return void 0;
    }
  }
};
function withUniqueNames(found) {
  const count = /* @__PURE__ */ new Map();
  for (const { name } of found.images) count.set(name, (count.get(name) ?? 0) + 1);
  const seen = /* @__PURE__ */ new Map();
  const images = found.images.map((image) => {
    if (count.get(image.name) === 1) return image;
    const name = `${image.name} (${image.platform})`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { ...image, name: number === 1 ? name : `${name} ${number}` };
  });
  return { ...found, images };
}
export {
  imageSource
};
