/**
 * The engine: content in, matches out. Pure: no I/O, no clock, no global state. Keywords are found over every byte, a rule's
 * pattern is tried only at its keywords, and everything else (entropy, placeholders, checks, line and column) is worked out
 * only for what matched.
 */
import type { Chunk, CompiledRule, Match } from "../model.ts";
import { attempt } from "./attempt.ts";
import { encodedRegions, type Region } from "./decode.ts";
import { DeltaScan } from "./deltaScan.ts";
import { inNamedFile } from "./fileRules.ts";
import type { Detector } from "./generic/detector.ts";
import { ruleOf } from "./generic/kinds.ts";
import { uuidHits } from "./generic/shapes.ts";
import { HitList } from "./hitList.ts";
import { type KeywordIndex, makeIndex } from "./keywordIndex.ts";
import { type Inner, joined, type Known, type Raw } from "./known.ts";
import { Keywords } from "./prefilter/keywords.ts";
import { LatinView } from "./latin.ts";
import { type Candidate, locate } from "./locate.ts";
import { judge } from "./judge.ts";
import type { Limiter } from "./limiter.ts";
import { type MarkKind, MARK_KINDS, type Marks, noMarks } from "./marks.ts";
import { Matcher } from "./matcher.ts";
import { type PathRule, scanNames, withoutEndings } from "./names.ts";
import { applyNeeds } from "./needs.ts";
import type { Gap } from "./runs.ts";
import { PathTests } from "./pathTests.ts";
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

type Content = Pick<Chunk, "bytes" | "path" | "where">;

/** What is kept of a scan for content that is made from this one. */
interface Noted {
  known?: Known;
  /** A rule that may be stopped has matched. */
  isUnsure?: boolean;
}

export class Engine {
  readonly rules: readonly CompiledRule[];
  readonly #byId: ReadonlyMap<string, CompiledRule>;
  readonly #index: KeywordIndex;
  /** By position in the index; made when a keyword first asks. `null`: the rule is not part of this run. */
  readonly #matchers: (Matcher | null | undefined)[] = [];
  #pathRules: readonly PathRule[] | undefined;
  #fileRules: readonly CompiledRule[] | undefined;
  readonly #paths = new PathTests();
  // Reused between scans: for each rule where it goes on, and hits of keywords.
  readonly #states: Float64Array;
  readonly #hits: HitList = new HitList();
  readonly #keywords: Keywords;
  readonly #depth: number;
  readonly #detector: EngineOptions["detector"];
  readonly #limiter: Limiter | undefined;
  #deltas: DeltaScan | undefined;

  constructor(rules: readonly CompiledRule[], options: EngineOptions = {}) {
    this.rules = rules;
    this.#byId = new Map(rules.map((r) => [r.id, r]));
    this.#index = options.index ?? makeIndex(rules);
    this.#keywords = new Keywords(this.#index.automaton);
    this.#states = new Float64Array(this.#index.rules.length);
    this.#depth = options.decodeDepth ?? DECODE_DEPTH;
    this.#detector = options.detector;
    this.#limiter = options.limiter;
  }

  /** All matches in the content, in order of position; several rules may match the same bytes (triage decides). */
  scan(chunk: Pick<Chunk, "bytes" | "path" | "where" | "lineage" | "near">): readonly Match[] {
    const text = scanText(chunk.where === "path" ? withoutEndings(chunk.bytes) : chunk.bytes);
    const { lineage } = chunk;
    if (this.#isQuietNear(chunk, text)) return [];
    const deltas =
      lineage === undefined || text.binary || text.transcoded !== undefined ? undefined : this.#deltaScan();
    const carried = lineage && deltas?.scan(chunk, lineage);
    const noted: Noted | undefined =
      deltas === undefined || carried !== undefined || lineage?.key === undefined ? undefined : {};
    const candidates = carried ?? this.#candidates(chunk, text, this.#depth, noted);
    if (noted?.known !== undefined) deltas?.learn(chunk, lineage?.key as object, noted.known);
    if (chunk.where === "content") candidates.push(...this.#inNamedFile(chunk, text));
    const named =
      chunk.where === "path" && this.#index.pathRules.length > 0
        ? scanNames((this.#pathRules ??= this.#rulesOfPaths()), chunk.bytes)
        : [];
    if (candidates.length === 0 && named.length === 0) return [];
    const matches = applyNeeds(locate(text.bytes, candidates), (id) => this.#byId.get(id) as CompiledRule);
    return named.length === 0 ? matches : [...matches, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Only where a change adds lines a match counts; mostly none is there. */
  #isQuietNear(chunk: Content & Pick<Chunk, "near">, text: ScanText): boolean {
    const { near } = chunk;
    if (near === undefined || text.binary || text.transcoded !== undefined) return false;
    if (near.start === near.end) return true;
    this.#hits.clear();
    this.#keywords.find(text.bytes, this.#hits);
    return this.#deltaScan().isQuietNear(chunk, this.#hits.copy(), near) && this.#inNamedFile(chunk, text).length === 0;
  }

  /** Matches in a text and, down to the depth given, in what is encoded in it. */
  #candidates(chunk: Content, text: ScanText, depth: number, noted?: Noted): Candidate[] {
    this.#hits.clear();
    this.#keywords.find(text.bytes, this.#hits);
    const raws: Raw[] = [];
    const marks = noMarks();
    const names = this.#hits.size === 0 ? [] : this.#plain(chunk, text, raws, marks, noted);
    // Copied, since text that is encoded in this one is searched next.
    const hits = noted && this.#hits.copy();
    const shapes = text.binary || !this.#looksForShapes(chunk) ? [] : uuidHits(text.bytes);
    const detected = this.#detect(chunk, text, names, shapes);
    const inner: Inner[] = [];
    if (depth > 0) {
      for (const region of encodedRegions(text.bytes, marks)) {
        const { start, end, layer } = region;
        const found = this.#inside(chunk, region, depth - 1);
        if (found.length > 0) inner.push({ start, end, layer, found });
      }
    }
    // What is quoted-printable goes on over many lines.
    if (hits !== undefined && noted?.isUnsure !== true && marks["quoted-printable"].length === 0)
      (noted as Noted).known = { hits, raws, shapes, detected, inner };
    return joined([...raws.flatMap(({ found }) => found ?? []), ...detected], inner);
  }

  /** What is found in a region of encoded text, with places in the text around it. */
  #inside(chunk: Content, region: Region, depth: number): Candidate[] {
    return this.#candidates(chunk, scanText(region.decoded), depth).map((inner) => ({
      ...inner,
      start: region.origin?.[inner.start] ?? region.start,
      end: region.origin?.[inner.end] ?? region.end,
      decoded: [region.layer, ...inner.decoded],
    }));
  }

  /** Adds what patterns find, and where escapes may stand. @returns where keywords of the generic detector start */
  #plain(chunk: Content, text: ScanText, raws: Raw[], marks: Marks, noted?: Noted): number[] {
    const names: number[] = [];
    const view = new LatinView(text.bytes);
    const decoded = text.transcoded === undefined ? [] : [text.transcoded];
    const states = this.#states;
    states.fill(UNASKED);
    const limited = new Map<Matcher, number[]>();
    const { automaton, byKeyword, keywordLength } = this.#index;
    const firstMark = keywordLength.length - MARK_KINDS.length;
    const { outputs, ends, size } = this.#hits;
    for (let h = 0; h < size; h++) {
      const end = ends[h] as number;
      const output = outputs[h] as number;
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
          if (start < from) continue;
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
          const tried = attempt(matcher, view, start, from, decoded);
          if (tried === undefined) continue;
          states[index] = tried.next;
          raws.push({ rule: index, start, end, k, r, next: tried.next, found: tried.found });
        }
      }
    }
    for (const [matcher, starts] of limited) {
      this.#limiter?.run(matcher.rule, chunk, () => {
        let from = 0;
        for (const start of starts) {
          const tried = start >= from ? attempt(matcher, view, start, from, decoded) : undefined;
          if (tried === undefined) continue;
          from = tried.next;
          if (noted !== undefined) noted.isUnsure = true;
          raws.push({ rule: -1, start, end: start, k: 0, r: 0, next: from, found: tried.found });
        }
      });
    }
    return names;
  }

  /** What the generic detector finds. @param names where its keywords start @param shapes where values start that need none */
  #detect(
    chunk: Pick<Chunk, "path">,
    text: ScanText,
    names: number[],
    shapes: readonly number[],
    lines?: readonly Gap[],
  ): Candidate[] {
    if (text.binary || (names.length === 0 && shapes.length === 0)) return [];
    if (this.#detector === undefined)
      throw new Error("these rules need the generic detector, and the engine was given none");
    const decoded = text.transcoded === undefined ? [] : [text.transcoded];
    const found: Candidate[] = [];
    for (const { kind, start, end, value, ...why } of this.#detector().find(
      text.bytes,
      chunk.path,
      names.sort((a, b) => a - b),
      shapes,
      lines,
    )) {
      const rule = this.#byId.get(ruleOf(kind));
      const judged = rule === undefined ? undefined : judge(rule, value);
      if (rule !== undefined && judged !== undefined) found.push({ rule, start, end, decoded, ...judged, ...why });
    }
    return found;
  }

  #looksForShapes(chunk: Pick<Chunk, "where">): boolean {
    return this.#byId.get(ruleOf("uuid"))?.where.includes(chunk.where) === true;
  }

  /** What the rules find that go by the file's name alone. */
  #inNamedFile(chunk: Content, text: ScanText): Candidate[] {
    const rules = (this.#fileRules ??= this.#index.fileRules.flatMap((id) => this.#byId.get(id) ?? []));
    const holding = rules.filter((rule) => this.#applies(rule, chunk));
    return holding.length === 0 ? [] : inNamedFile(holding, chunk, text.bytes, this.#limiter);
  }

  #deltaScan(): DeltaScan {
    return (this.#deltas ??= new DeltaScan({
      index: this.#index,
      matcher: (index) => this.#matcher(index),
      applies: (rule, chunk) => this.#applies(rule, chunk),
      limits: (rule) => this.#limiter?.limits(rule) === true,
      attempt: (matcher, view, start, from) => attempt(matcher, view, start, from, []),
      inside: (chunk, region) => this.#inside(chunk, region, this.#depth - 1),
      looksForShapes: (chunk) => this.#looksForShapes(chunk),
      detect: (chunk, names, shapes, lines) =>
        this.#detect(chunk, { bytes: chunk.bytes, binary: false }, names, shapes, lines),
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
    return rule.path === undefined || this.#paths.matches(rule.path, chunk.path);
  }
}
