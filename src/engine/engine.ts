/**
 * The engine: content in, matches out. Pure: no I/O, no clock, no global state. Keywords are found over every byte, a rule's
 * pattern is tried only at its keywords, and everything else (entropy, placeholders, checks, line and column) is worked out
 * only for what matched.
 */
import type { Chunk, CompiledRule, Match } from "../model.ts";
import { findKeywords } from "./automaton.ts";
import { encodedRegions } from "./decode.ts";
import { DeltaScan, type Noted } from "./deltaScan.ts";
import { matchFile } from "./fileRules.ts";
import type { Detector } from "./generic/detector.ts";
import { ruleOf } from "./generic/kinds.ts";
import { uuidHits } from "./generic/shapes.ts";
import { type KeywordIndex, makeIndex } from "./keywordIndex.ts";
import { LatinView } from "./latin.ts";
import { type Candidate, locate } from "./locate.ts";
import { judge } from "./judge.ts";
import type { Limiter } from "./limiter.ts";
import { type MarkKind, MARK_KINDS, type Marks, noMarks } from "./marks.ts";
import { Matcher } from "./matcher.ts";
import { asFolders, type PathRule, scanNames, withoutEndings } from "./names.ts";
import { applyNeeds } from "./needs.ts";
import { type ScanText, scanText } from "./text.ts";

export interface EngineOptions {
  /** How many layers of encoding are undone (contract: `--decode-depth`). */
  readonly decodeDepth?: number;
  /**
   * An index made before, of these rules or of more. Rules that it names and that are not given are not tried; a rule that is
   * given and that it does not name would never be tried, so only who knows that it fits passes one.
   */
  readonly index?: KeywordIndex;
  /** Gives the generic detector when one of its keywords occurs; needed where rules name it. */
  readonly detector?: () => Detector;
  /** Ends what takes too long; for rules of which nobody knows how long they take. */
  readonly limiter?: Limiter;
}

/** Rules below this specificity are guesses from a name and a value; in binary content they are noise. */
const SPECIFIC = 50;

/** In place of the offset from which a rule goes on: nobody has asked whether it holds in this content; it does not hold. */
const UNASKED = -1;
const NEVER = Number.MAX_SAFE_INTEGER;

/** How many layers are undone when nobody says otherwise. */
const DECODE_DEPTH = 3;

export class Engine {
  readonly rules: readonly CompiledRule[];
  readonly #byId: ReadonlyMap<string, CompiledRule>;
  readonly #index: KeywordIndex;
  /** By position in the index; made when a keyword first asks. `null`: the rule is not part of this run. */
  readonly #matchers: (Matcher | null | undefined)[] = [];
  #pathRules: readonly PathRule[] | undefined;
  #fileRules: readonly CompiledRule[] | undefined;
  readonly #paths = new Map<string, RegExp>();
  // Reused between scans: for each rule where it goes on, and hits of keywords.
  readonly #states: Float64Array;
  readonly #outputs: number[] = [];
  readonly #ends: number[] = [];
  readonly #depth: number;
  readonly #detector: EngineOptions["detector"];
  readonly #limiter: Limiter | undefined;
  #deltas: DeltaScan | undefined;

  constructor(rules: readonly CompiledRule[], options: EngineOptions = {}) {
    this.rules = rules;
    this.#byId = new Map(rules.map((r) => [r.id, r]));
    this.#index = options.index ?? makeIndex(rules);
    this.#states = new Float64Array(this.#index.rules.length);
    this.#depth = options.decodeDepth ?? DECODE_DEPTH;
    this.#detector = options.detector;
    this.#limiter = options.limiter;
  }

  /** All matches in the content, in order of position; several rules may match the same bytes (triage decides). */
  scan(chunk: Pick<Chunk, "bytes" | "path" | "where" | "lineage">): readonly Match[] {
    const text = scanText(chunk.where === "path" ? withoutEndings(chunk.bytes) : chunk.bytes);
    const { lineage } = chunk;
    const deltas =
      lineage === undefined || text.binary || text.transcoded !== undefined ? undefined : this.#deltaScan();
    if (lineage !== undefined && deltas?.isQuiet(chunk, lineage) === true) return [];
    const noted: Noted | undefined = deltas && { crowded: false };
    const candidates = this.#candidates(chunk, text, this.#depth, noted);
    if (chunk.where === "content") candidates.push(...this.#inNamedFile(chunk, text));
    const named =
      chunk.where === "path" && this.#index.pathRules.length > 0
        ? scanNames((this.#pathRules ??= this.#rulesOfPaths()), chunk.bytes)
        : [];
    if (candidates.length === 0 && named.length === 0) {
      if (lineage !== undefined && noted?.hits !== undefined)
        deltas?.learn(chunk, lineage.key, noted.hits, !noted.crowded);
      return [];
    }
    const matches = applyNeeds(locate(text.bytes, candidates), (id) => this.#byId.get(id) as CompiledRule);
    return named.length === 0 ? matches : [...matches, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Matches in a text and, down to the depth given, in what is encoded in it. */
  #candidates(
    chunk: Pick<Chunk, "bytes" | "path" | "where">,
    text: ScanText,
    depth: number,
    noted?: Noted,
  ): Candidate[] {
    this.#outputs.length = 0;
    this.#ends.length = 0;
    findKeywords(this.#index.automaton, text.bytes, this.#outputs, this.#ends);
    const found: Candidate[] = [];
    const marks = noMarks();
    const names = this.#outputs.length === 0 ? [] : this.#plain(chunk, text, found, marks, noted);
    // Copied, since text that is encoded in this one is searched next.
    if (noted !== undefined && found.length === 0)
      noted.hits = { outputs: Int32Array.from(this.#outputs), ends: Int32Array.from(this.#ends) };
    this.#detect(chunk, text, names, found);
    if (depth === 0) return found;
    for (const region of encodedRegions(text.bytes, marks)) {
      for (const inner of this.#candidates(chunk, scanText(region.decoded), depth - 1)) {
        const start = region.origin?.[inner.start] ?? region.start;
        const end = region.origin?.[inner.end] ?? region.end;
        // What the plain text shows already is not found a second time.
        if (found.some((c) => c.rule === inner.rule && c.start < end && start < c.end)) continue;
        found.push({ ...inner, start, end, decoded: [region.layer, ...inner.decoded] });
      }
    }
    return found;
  }

  /** Adds what patterns find, and where escapes may stand. @returns where keywords of the generic detector start */
  #plain(
    chunk: Pick<Chunk, "bytes" | "path" | "where">,
    text: ScanText,
    found: Candidate[],
    marks: Marks,
    noted?: Noted,
  ): number[] {
    const names: number[] = [];
    const view = new LatinView(text.bytes);
    const decoded = text.transcoded === undefined ? [] : [text.transcoded];
    const states = this.#states;
    states.fill(UNASKED);
    const limited = new Map<Matcher, number[]>();
    const attempt = (matcher: Matcher, start: number, from: number): number | undefined => {
      const raw = matcher.at(view, start, from);
      if (raw === undefined) return undefined;
      const { rule } = matcher;
      const judged = judge(rule, raw.value);
      if (judged !== undefined) found.push({ rule, start: raw.start, end: raw.end, decoded, ...judged });
      return Math.max(raw.end, start + 1);
    };
    const { automaton, byKeyword, keywordLength } = this.#index;
    const firstMark = keywordLength.length - MARK_KINDS.length;
    for (let h = 0; h < this.#outputs.length; h++) {
      const end = this.#ends[h] as number;
      const output = this.#outputs[h] as number;
      const lastKeyword = automaton.outputs.starts[output + 1] as number;
      for (let k = automaton.outputs.starts[output] as number; k < lastKeyword; k++) {
        const keyword = automaton.outputs.items[k] as number;
        const start = end - (keywordLength[keyword] as number);
        if (keyword >= firstMark) {
          marks[MARK_KINDS[keyword - firstMark] as MarkKind].push(start);
          continue;
        }
        const lastRule = byKeyword.starts[keyword + 1] as number;
        for (let r = byKeyword.starts[keyword] as number; r < lastRule; r++) {
          const index = byKeyword.items[r] as number;
          let from = states[index] as number;
          if (start < from) {
            if (noted !== undefined && from !== NEVER) noted.crowded = true;
            continue;
          }
          const matcher = this.#matcher(index);
          if (matcher === null) continue;
          if (from === UNASKED) {
            const { rule } = matcher;
            const here = !(text.binary && rule.specificity < SPECIFIC) && this.#applies(rule, chunk);
            states[index] = from = here ? 0 : NEVER;
            if (!here) continue;
          }
          if (matcher.isDetector) {
            names.push(start);
            continue;
          }
          if (this.#limiter?.limits(matcher.rule) === true) {
            const starts = limited.get(matcher);
            if (starts === undefined) limited.set(matcher, [start]);
            else starts.push(start);
            continue;
          }
          if (noted !== undefined && from > 0 && from > start - matcher.rule.before.max) noted.crowded = true;
          const end = attempt(matcher, start, from);
          if (end !== undefined) states[index] = end;
        }
      }
    }
    for (const [matcher, starts] of limited) {
      this.#limiter?.run(matcher.rule, chunk, () => {
        let from = 0;
        for (const start of starts) if (start >= from) from = attempt(matcher, start, from) ?? from;
      });
    }
    return names;
  }

  /** Adds what the generic detector finds. @param names where its keywords start */
  #detect(
    chunk: Pick<Chunk, "path" | "where">,
    text: ScanText,
    names: number[],
    found: Candidate[],
    from = 0,
    to = text.bytes.length,
  ): void {
    if (text.binary) return;
    const ids = this.#byId.get(ruleOf("uuid"));
    const shapes =
      ids?.where.includes(chunk.where) === true
        ? uuidHits(text.bytes.subarray(from, to)).map((start) => start + from)
        : [];
    if (names.length === 0 && shapes.length === 0) return;
    if (this.#detector === undefined)
      throw new Error("these rules need the generic detector, and the engine was given none");
    const decoded = text.transcoded === undefined ? [] : [text.transcoded];
    for (const { kind, start, end, value, ...why } of this.#detector().find(
      text.bytes,
      chunk.path,
      names.sort((a, b) => a - b),
      shapes,
    )) {
      const rule = this.#byId.get(ruleOf(kind));
      const judged = rule === undefined ? undefined : judge(rule, value);
      if (rule !== undefined && judged !== undefined) found.push({ rule, start, end, decoded, ...judged, ...why });
    }
  }

  /** What the rules find that go by the file's name alone. */
  #inNamedFile(chunk: Pick<Chunk, "bytes" | "path" | "where">, text: ScanText): Candidate[] {
    const rules = (this.#fileRules ??= this.#index.fileRules.flatMap((id) => this.#byId.get(id) ?? []));
    const holding = rules.filter((rule) => this.#applies(rule, chunk));
    const found: Candidate[] = [];
    for (const rule of holding) {
      const look = (): void => {
        for (const { start, end, value } of matchFile(rule, text.bytes)) {
          const judged = judge(rule, value);
          if (judged !== undefined) found.push({ rule, start, end, decoded: [], ...judged });
        }
      };
      if (this.#limiter?.limits(rule) === true) this.#limiter.run(rule, chunk, look);
      else look();
    }
    return found;
  }

  /** Whether the detector finds something when it is told of names and shapes in whole lines only. */
  #detects(chunk: Pick<Chunk, "bytes" | "path" | "where">, names: number[], from: number, to: number): boolean {
    const found: Candidate[] = [];
    this.#detect(chunk, { bytes: chunk.bytes, binary: false }, names, found, from, to);
    return found.length > 0;
  }

  #deltaScan(): DeltaScan {
    return (this.#deltas ??= new DeltaScan({
      index: this.#index,
      matcher: (index) => this.#matcher(index),
      applies: (rule, chunk) => this.#applies(rule, chunk),
      limits: (rule) => this.#limiter?.limits(rule) === true,
      findsIn: (chunk, decoded) => this.#candidates(chunk, scanText(decoded), this.#depth - 1).length > 0,
      findsByName: (chunk) =>
        chunk.where === "content" && this.#inNamedFile(chunk, { bytes: chunk.bytes, binary: false }).length > 0,
      detects: (chunk, names, from, to) => this.#detects(chunk, names, from, to),
      decodes: this.#depth > 0,
    }));
  }

  #rulesOfPaths(): readonly PathRule[] {
    return this.#index.pathRules.flatMap((id) => {
      const rule = this.#byId.get(id);
      return rule?.path === undefined ? [] : [{ rule, path: new RegExp(rule.path, "i") }];
    });
  }

  #matcher(index: number): Matcher | null {
    let matcher = this.#matchers[index];
    if (matcher === undefined) {
      const rule = this.#byId.get(this.#index.rules[index] as string);
      this.#matchers[index] = matcher = rule === undefined ? null : new Matcher(rule);
    }
    return matcher;
  }

  #applies(rule: CompiledRule, chunk: Pick<Chunk, "path" | "where">): boolean {
    if (rule.where.length > 0 && !rule.where.includes(chunk.where)) return false;
    if (rule.path === undefined) return true;
    let path = this.#paths.get(rule.path);
    if (path === undefined) this.#paths.set(rule.path, (path = new RegExp(rule.path, "i")));
    return path.test(asFolders(chunk.path));
  }
}
