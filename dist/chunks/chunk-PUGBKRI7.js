import {
  unpackIndex
} from "./chunk-AZWYZOCN.js";
import {
  IncompleteError
} from "./chunk-5XQC26GI.js";

// src/ruleset/builtin.ts
import { readFileSync } from "node:fs";

// src/ruleset/lazyRule.ts
function lazyRule(id, read) {
  return new LazyRule(id, read);
}
var LazyRule = class {
  id;
  #read;
  #parsed;
  constructor(id, read) {
    this.id = id;
    this.#read = read;
  }
  get #rule() {
    return this.#parsed ??= JSON.parse(this.#read());
  }
  get provider() {
    return this.#rule.provider;
  }
  get family() {
    return this.#rule.family;
  }
  get title() {
    return this.#rule.title;
  }
  get severity() {
    return this.#rule.severity;
  }
  get confidence() {
    return this.#rule.confidence;
  }
  get keywords() {
    return this.#rule.keywords;
  }
  // Absent and undefined are told apart by nobody, but the type wants a string where there is one.
  get pattern() {
    return this.#rule.pattern;
  }
  get flags() {
    return this.#rule.flags;
  }
  get before() {
    return this.#rule.before;
  }
  get maxLength() {
    return this.#rule.maxLength;
  }
  get prefix() {
    return this.#rule.prefix;
  }
  get entropy() {
    return this.#rule.entropy;
  }
  get stopwords() {
    return this.#rule.stopwords;
  }
  get allow() {
    return this.#rule.allow;
  }
  get checks() {
    return this.#rule.checks;
  }
  get path() {
    return this.#rule.path;
  }
  get where() {
    return this.#rule.where;
  }
  get needs() {
    return this.#rule.needs;
  }
  get specificity() {
    return this.#rule.specificity;
  }
  get revoke() {
    return this.#rule.revoke;
  }
  /** For configHash and for people who print a rule. */
  toJSON() {
    return this.#rule;
  }
};

// src/ruleset/rulesFile.ts
function readRulesFile(file2) {
  const headEnd = 4 + file2.readUInt32LE(0);
  const header = JSON.parse(file2.toString("utf8", 4, headEnd));
  let at = padded(headEnd);
  const take = (length) => {
    const start = at;
    at = padded(at + length);
    if (at > file2.length + 3) throw new RangeError("the rules file is cut short");
    return start;
  };
  const words = Object.fromEntries(
    header.words.map(([name, length]) => [name, wordsAt(file2, take(length * 2), length)])
  );
  const bytes = Object.fromEntries(
    header.bytes.map(([name, length]) => {
      const start = take(length);
      return [name, file2.subarray(start, start + length)];
    })
  );
  const { ids, starts, meta } = header;
  const texts = take(starts.at(-1) ?? 0);
  return {
    ids,
    text: (rule) => file2.toString("utf8", texts + starts[rule], texts + starts[rule + 1]),
    index: () => ({ meta, bytes, words })
  };
}
function padded(offset) {
  return offset + 3 & ~3;
}
var LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
function wordsAt(file2, start, length) {
  const offset = file2.byteOffset + start;
  if (LITTLE_ENDIAN && offset % 2 === 0) return new Uint16Array(file2.buffer, offset, length);
  return Uint16Array.from({ length }, (_, i) => file2.readUInt16LE(start + i * 2));
}

// src/ruleset/builtin.ts
var PLACES = ["../rules.bin", "./rules.bin", "../generated/rules.bin"];
var file;
var rules;
function builtinRules() {
  const { ids, text } = file ??= load();
  return rules ??= ids.map((id, n) => lazyRule(id, () => text(n)));
}
function builtinIndex() {
  return unpackIndex((file ??= load()).index());
}
function load() {
  for (const place of PLACES) {
    const bytes = contentOf(new URL(place, import.meta.url));
    if (bytes === void 0) continue;
    try {
      return readRulesFile(bytes);
    } catch {
      break;
    }
  }
  throw new IncompleteError("the built-in rules are missing from this installation of leakgate; install it again");
}
function contentOf(url) {
  try {
    return readFileSync(url);
  } catch (error) {
    if (error.code === "ENOENT") return void 0;
    throw error;
  }
}

export {
  builtinRules,
  builtinIndex
};
