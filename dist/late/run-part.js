import {
  m33_Engine
} from "../chunks/chunk-IRTH3SKJ.js";
import {
  m191_version
} from "../chunks/chunk-ESH2NSMB.js";
import {
  m101_CoverageLog,
  m101_UsageError
} from "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/withGuards.ts
import { m133_guardWakes, m133_sharedWakes, m133_withGuards } from "../core.js";

// src/sources/partition.ts
var FIRST_ONLY = /* @__PURE__ */ new Set(["commit-message", "tag-message", "ref-name"]);
var NO_FILE = /^(?:commit [0-9a-f]{40,64}$|tag [0-9a-f]{40,64}$|refs\/)/;
var Partition = class {
  shard;
  #wakes;
  #scope;
  #aside;
  /** @param wakes whether a guard that compares files may have to know what is in this one, whoever owns it */
  constructor(shard, wakes = () => false) {
    this.shard = shard;
    this.#wakes = wakes;
    this.#scope = process.getBuiltinModule("node:crypto").createHash("sha256");
  }
  /** Messages, people and names of refs are looked at here. */
  get isFirst() {
    return this.shard.index === 1;
  }
  /** What is found at this path, and what is skipped there, is told by this shard. */
  owns(path) {
    const { index, total } = this.shard;
    if (NO_FILE.test(path)) return index === 1;
    return hash(path.replace(/(?:!.*| \([0-9a-f]{40,64}\))$/s, "")) % total === index - 1;
  }
  ownsHit({ where, path }) {
    return FIRST_ONLY.has(where) || this.owns(path);
  }
  /** Its content is to be read here. */
  reads(path) {
    return this.owns(path) || this.#wakes(path);
  }
  /** The context for content at a path: what another shard owns is not counted here. */
  at(path, ctx) {
    return this.owns(path) ? ctx : { ...ctx, coverage: this.#aside ??= new m101_CoverageLog() };
  }
  /** Adds to what tells one scan from another, such as the ids of its commits. */
  note(text) {
    this.#scope.update(text).update("\n");
  }
  /** Hash of all that was noted. */
  scope() {
    return `sha256:${this.#scope.copy().digest("hex")}`;
  }
};
var PartCoverage = class extends m101_CoverageLog {
  #part;
  constructor(part) {
    super();
    this.#part = part;
  }
  skip(reason, path, bytes = 0) {
    if (this.#part.owns(path)) super.skip(reason, path, bytes);
  }
  snapshot() {
    return { ...super.snapshot(), shard: this.#part.shard };
  }
};
function hash(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  value = Math.imul(value ^ value >>> 16, 2246822507);
  value = Math.imul(value ^ value >>> 13, 3266489909);
  return (value ^ value >>> 16) >>> 0;
}

// src/run/part.ts
function partRun(shard, { source, config }, engine, compares) {
  if (source.kind !== "tree" && source.kind !== "range" && source.kind !== "history")
    throw new m101_UsageError("--shard is for the working tree, --range and --history; the rest is small enough for one");
  const rules = compares ? m133_sharedWakes(idsOf(config)) : [];
  const paths = rules.map(({ path = "" }) => new RegExp(path));
  const partition = new Partition(shard, (path) => paths.some((pattern) => pattern.test(path)));
  const small = new m33_Engine(rules, { decodeDepth: 0 });
  return {
    partition,
    coverage: new PartCoverage(partition),
    scanner: {
      // In a history the path is one of many at which the content stands: it would not be here if none were owned.
      scan: (chunk) => (isForeign(chunk, compares, partition) ? small : engine).scan(chunk)
    },
    narrow: (input) => compares ? input : narrowed(input, partition)
  };
}
function isForeign({ where, path }, compares, part) {
  return compares && where === "content" && !part.owns(path);
}
function narrowed(source, part) {
  const { entries } = source;
  if (entries === void 0) return source;
  return {
    ...source,
    async *entries(filter) {
      for await (const entry of entries.call(source, filter)) if (part.owns(entry.path)) yield entry;
    }
  };
}
function reportPart(partition, { options, source, config, place }, { unused, moved }, baseline) {
  partition.note(JSON.stringify([m191_version, source, options.policyFrom, place.repository?.head]));
  partition.note(JSON.stringify([baseline?.entries, config.allowances().map(({ reason, at }) => [reason, at])]));
  return { scan: partition.scope(), ...unused !== void 0 && { unused }, moved: moved ?? [] };
}
function idsOf(config) {
  return new Set(config.rules.map((rule) => rule.id));
}
export {
  partRun,
  reportPart
};
