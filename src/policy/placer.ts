/** Turns a guard's offsets in text into what a match has: bytes, lines, columns. */
import { Locator } from "../engine/locator.ts";
import { type Match, Secret } from "../model.ts";
import type { GuardedFile } from "./file.ts";
import type { GuardMatch } from "./guard.ts";

export class Placer {
  readonly #file: GuardedFile;

  constructor(file: GuardedFile) {
    this.#file = file;
  }

  place(match: GuardMatch): Match {
    const { at, value, rule, notes = [], confidence = "high" } = match;
    if (at === undefined) return fileMatch(match);
    const { text } = this.#file;
    const start = Buffer.byteLength(text.slice(0, at.start));
    const end = start + Buffer.byteLength(text.slice(at.start, at.end));
    const locator = new Locator(this.#file.scanned);
    const from = locator.at(start);
    const to = locator.at(end);
    const secret = new Secret(value ?? "");
    const place = { line: from.line, endLine: to.line, column: from.column, endColumn: to.column };
    // Without a value there is nothing to hide: the match has no width, so that nothing is masked.
    const width = value === undefined ? { start, end: start } : { start, end };
    return { rule, ...width, secret, confidence, ...place, decoded: [], notes };
  }
}

/** A match that has no place in the file, and no value. */
export function fileMatch({ rule, notes = [], confidence = "high" }: GuardMatch): Match {
  return {
    rule,
    start: 0,
    end: 0,
    secret: new Secret(""),
    confidence,
    line: 0,
    endLine: 0,
    column: 0,
    endColumn: 0,
    decoded: [],
    notes,
  };
}
