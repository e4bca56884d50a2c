import {
  m69_Locator
} from "./chunk-CN4O2DYZ.js";
import {
  m101_Secret
} from "./chunk-DGYJM5HK.js";

// src/policy/placer.ts
var Placer = class {
  #file;
  constructor(file) {
    this.#file = file;
  }
  place(match) {
    const { at, value, rule, notes = [], confidence = "high" } = match;
    if (at === void 0) return fileMatch(match);
    const { text } = this.#file;
    const start = Buffer.byteLength(text.slice(0, at.start));
    const end = start + Buffer.byteLength(text.slice(at.start, at.end));
    const locator = new m69_Locator(this.#file.scanned);
    const from = locator.at(start);
    const to = locator.at(end);
    const secret = new m101_Secret(value ?? "");
    const place = { line: from.line, endLine: to.line, column: from.column, endColumn: to.column };
    const width = value === void 0 ? { start, end: start } : { start, end };
    return { rule, ...width, secret, confidence, ...place, decoded: [], notes };
  }
};
function fileMatch({ rule, notes = [], confidence = "high" }) {
  return {
    rule,
    start: 0,
    end: 0,
    secret: new m101_Secret(""),
    confidence,
    line: 0,
    endLine: 0,
    column: 0,
    endColumn: 0,
    decoded: [],
    notes
  };
}

export {
  Placer,
  fileMatch
};
