/**
 * The engine: content in, matches out. Pure: no I/O, no clock, no global state. Keywords are found over every byte, a rule's
 * pattern is tried only at its keywords, and everything else (entropy, placeholders, checks, line and column) is worked out
 * only for what matched.
 */
import type { Chunk, CompiledRule, Match } from "../model.ts";
import { type Automaton, buildAutomaton, findKeywords } from "./automaton.ts";
import { LatinView } from "./latin.ts";
import { Locator } from "./locator.ts";
import { judge, type Judged } from "./judge.ts";
import { Matcher, type RawMatch } from "./matcher.ts";
import { applyNeeds } from "./needs.ts";
import { scanText } from "./text.ts";

export interface EngineOptions {
  /** How many layers of encoding are undone (contract: `--decode-depth`). */
  readonly decodeDepth?: number;
}

/** Rules below this specificity are guesses from a name and a value; in binary content they are noise. */
const SPECIFIC = 50;

interface Candidate {
  readonly matcher: Matcher;
  readonly raw: RawMatch;
  readonly judged: Judged;
}

export class Engine {
  readonly rules: readonly CompiledRule[];
  readonly #byId: ReadonlyMap<string, CompiledRule>;
  readonly #matchers: readonly Matcher[];
  readonly #pathRules: readonly { readonly rule: CompiledRule; readonly path: RegExp }[];
  readonly #paths = new Map<string, RegExp>();
  /** For each keyword index, the matchers that it wakes. */
  readonly #byKeyword: readonly (readonly number[])[];
  readonly #keywordLength: Int32Array;
  readonly #automaton: Automaton;
  // Reused between scans: hits of keywords.
  readonly #outputs: number[] = [];
  readonly #ends: number[] = [];

  constructor(rules: readonly CompiledRule[], options: EngineOptions = {}) {
    void options;
    this.rules = rules;
    this.#byId = new Map(rules.map((r) => [r.id, r]));
    this.#matchers = rules.filter((r) => r.pattern !== undefined).map((r) => new Matcher(r));
    this.#pathRules = rules
      .filter((r) => r.pattern === undefined && r.path !== undefined)
      .map((rule) => ({ rule, path: new RegExp(rule.path as string) }));
    const index = new Map<string, number[]>();
    this.#matchers.forEach((matcher, i) => {
      for (const keyword of matcher.rule.keywords) {
        const list = index.get(keyword);
        if (list === undefined) index.set(keyword, [i]);
        else list.push(i);
      }
    });
    const keywords = [...index.keys()];
    this.#byKeyword = [...index.values()];
    this.#keywordLength = Int32Array.from(keywords, (k) => k.length);
    this.#automaton = buildAutomaton(keywords);
  }

  /** All matches in the content, in order of position; several rules may match the same bytes (triage decides). */
  scan(chunk: Pick<Chunk, "bytes" | "path" | "where">): readonly Match[] {
    const text = scanText(chunk.bytes);
    const outputs = this.#outputs;
    const ends = this.#ends;
    outputs.length = 0;
    ends.length = 0;
    findKeywords(this.#automaton, text.bytes, outputs, ends);
    const candidates = outputs.length === 0 ? [] : this.#candidates(chunk, text.bytes, text.binary);
    const named = chunk.where === "path" && this.#pathRules.length > 0 ? this.#scanNames(text.bytes) : [];
    if (candidates.length === 0 && named.length === 0) return [];
    const decoded = text.transcoded === undefined ? [] : [text.transcoded];
    const matches = applyNeeds(locate(text.bytes, candidates, decoded), (id) => this.#byId.get(id) as CompiledRule);
    return named.length === 0 ? matches : [...matches, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #candidates(chunk: Pick<Chunk, "path" | "where">, bytes: Buffer, binary: boolean): Candidate[] {
    const found: Candidate[] = [];
    const view = new LatinView(bytes);
    const resume = new Map<number, number>();
    for (let h = 0; h < this.#outputs.length; h++) {
      const end = this.#ends[h] as number;
      for (const keyword of this.#automaton.outputs[this.#outputs[h] as number] as readonly number[]) {
        const start = end - (this.#keywordLength[keyword] as number);
        for (const index of this.#byKeyword[keyword] as readonly number[]) {
          const matcher = this.#matchers[index] as Matcher;
          const { rule } = matcher;
          const from = resume.get(index) ?? 0;
          if (start < from) continue;
          if (binary && rule.specificity < SPECIFIC) continue;
          if (!this.#applies(rule, chunk)) continue;
          const raw = matcher.at(view, start, from);
          if (raw === undefined) continue;
          resume.set(index, Math.max(raw.end, start + 1));
          const judged = judge(rule, raw.value);
          if (judged !== undefined) found.push({ matcher, raw, judged });
        }
      }
    }
    return found;
  }

  #applies(rule: CompiledRule, chunk: Pick<Chunk, "path" | "where">): boolean {
    if (rule.where.length > 0 && !rule.where.includes(chunk.where)) return false;
    if (rule.path === undefined) return true;
    let path = this.#paths.get(rule.path);
    if (path === undefined) this.#paths.set(rule.path, (path = new RegExp(rule.path)));
    return path.test(chunk.path);
  }

  /** Path-only rules: each line of the bytes is a name (see Chunk.names). */
  #scanNames(bytes: Buffer): Match[] {
    const matches: Match[] = [];
    let start = 0;
    bytes
      .toString("utf8")
      .split("\n")
      .forEach((name, i) => {
        const end = start + Buffer.byteLength(name);
        for (const { rule, path } of this.#pathRules) {
          if (!path.test(name)) continue;
          const judged = judge(rule, name, "name");
          if (judged === undefined) continue;
          const line = i + 1;
          const column = [...name].length + 1;
          matches.push({ rule: rule.id, start, end, ...judged, line, endLine: line, column: 1, endColumn: column, decoded: [] });
        }
        start = end + 1;
      });
    return matches;
  }
}

function locate(bytes: Buffer, candidates: Candidate[], decoded: readonly string[]): Match[] {
  candidates.sort((a, b) => a.raw.start - b.raw.start || a.raw.end - b.raw.end);
  const starts = new Locator(bytes);
  const from = candidates.map((c) => starts.at(c.raw.start));
  const ends = new Locator(bytes);
  const to = new Map<number, { line: number; column: number }>();
  for (const end of [...new Set(candidates.map((c) => c.raw.end))].sort((a, b) => a - b)) to.set(end, ends.at(end));
  return candidates.map(({ matcher, raw, judged }, i) => {
    const start = from[i] as { line: number; column: number };
    const end = to.get(raw.end) as { line: number; column: number };
    return {
      rule: matcher.rule.id,
      start: raw.start,
      end: raw.end,
      ...judged,
      line: start.line,
      endLine: end.line,
      column: start.column,
      endColumn: end.column,
      decoded,
    };
  });
}
