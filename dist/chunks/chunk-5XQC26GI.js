// src/model.ts
var SEVERITIES = ["low", "medium", "high", "critical"];
var CONFIDENCES = ["low", "medium", "high"];
var Secret = class {
  #value;
  /** What may be shown: the rule's public prefix, if any, and stars. */
  mask;
  /**
   * @param value the raw value as text
   * @param publicPrefix leading part of the value that the token format makes public (such as `ghp_`); shown in the mask
   */
  constructor(value, publicPrefix = "") {
    this.#value = value;
    const prefix = value.startsWith(publicPrefix) && value.length >= publicPrefix.length + 8 ? publicPrefix : "";
    this.mask = `${prefix}****…****`;
  }
  /** Length of the raw value in characters. */
  get length() {
    return this.#value.length;
  }
  /** See {@link revealSecret}. */
  static reveal(secret) {
    return secret.#value;
  }
  static {
    Object.defineProperty(this.prototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), {
      value() {
        return this.mask;
      }
    });
  }
  toString() {
    return this.mask;
  }
  toJSON() {
    return this.mask;
  }
};
function revealSecret(secret) {
  return Secret.reveal(secret);
}
var UsageError = class extends Error {
  name = "UsageError";
};
var IncompleteError = class extends Error {
  name = "IncompleteError";
};
var CoverageLog = class {
  commits = 0;
  objects = 0;
  files = 0;
  bytes = 0;
  #skipped = /* @__PURE__ */ new Map();
  #problems = [];
  /** Content that was left out for a reason that the user chose or that is known to hold no text. Does not fail the run. */
  skip(reason, path, bytes = 0) {
    let group = this.#skipped.get(reason);
    if (group === void 0) this.#skipped.set(reason, group = { count: 0, bytes: 0, examples: [] });
    group.count++;
    group.bytes += bytes;
    if (group.examples.length < 5) group.examples.push(path);
  }
  /** Content that was asked for and not read: the run is incomplete (exit 3). `fix` says what to do, in one line. */
  problem(fix, reason, path, bytes = 0) {
    if (!this.#problems.includes(fix)) this.#problems.push(fix);
    if (reason !== void 0 && path !== void 0) this.skip(reason, path, bytes);
  }
  /** A copy for the report; groups are sorted by reason. */
  snapshot() {
    return {
      complete: this.#problems.length === 0,
      problems: [...this.#problems],
      commits: this.commits,
      objects: this.objects,
      files: this.files,
      bytes: this.bytes,
      skipped: [...this.#skipped].map(([reason, g]) => ({ reason, count: g.count, bytes: g.bytes, examples: [...g.examples] })).sort((a, b) => a.reason < b.reason ? -1 : 1)
    };
  }
};

export {
  SEVERITIES,
  CONFIDENCES,
  Secret,
  revealSecret,
  UsageError,
  IncompleteError,
  CoverageLog
};
